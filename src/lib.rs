//! senshin
pub mod catalog;
pub mod cli;
pub mod error;
pub mod fields;
pub mod model;
pub mod search;
pub mod snapshot;
pub mod text;
pub mod words;
