//! senshin
pub mod catalog;
pub mod error;
pub mod fields;
pub mod model;
pub mod search;
pub mod snapshot;
pub mod text;
pub mod tui;
pub mod words;
