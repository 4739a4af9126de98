//! The program from outside: its screens, its laws, its commands, its data.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may stop at once when what it stands on is missing"
)]

// What is understood of what is typed.
mod query;
// What queries find in the bundled data, and what holds for any query.
mod search;
