//! senshin
pub mod error;
pub mod model;
pub mod snapshot;
pub mod text;
pub mod words;
