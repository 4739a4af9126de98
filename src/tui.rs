//! The terminal: what is sent to it, what comes from it, and how it is left as it was found.

pub mod events;
pub mod paint;
mod signals;
pub mod terminal;
