//! The interactive program: draws the state, reads keys, leaves the terminal as it was.
//!
//! [`view`] draws [`crate::app::App`] into a buffer and changes nothing; [`keymap`] is the one
//! table of keys; [`theme`] gives roles their colours; [`pen`] is the only way to put text into
//! a buffer, so that everything shown has passed a [`crate::text::Ruler`].
//!
//! [`paint`] brings the terminal from one buffer to the next; [`terminal`] enters and leaves it;
//! [`events`] is what comes from it; [`probe`] asks it how wide it draws.

pub mod events;
pub mod keymap;
pub mod marks;
pub mod paint;
pub mod pen;
pub mod probe;
mod signals;
pub mod terminal;
pub mod theme;
pub mod view;
