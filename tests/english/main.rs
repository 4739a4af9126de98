//! The program in English: a process of its own, because a process speaks one language.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may stop at once when what it stands on is missing"
)]

// Stored screens.
#[macro_use]
#[path = "../it/stored.rs"]
mod stored;
// Two reports side by side.
mod editions;
// The bundled data with its Japanese made Korean: what is Japanese then is the program's own.
mod foreign;
// Nothing that the program says is Japanese.
mod japanese;
// The program as it is called without a terminal.
#[path = "../it/program.rs"]
#[expect(
    dead_code,
    reason = "not all that the other tests want of it is wanted here"
)]
mod program;
// The generated parts of the README.
mod readme;
// What a README has between two markers.
#[path = "../it/readme_part.rs"]
mod readme_part;
// Draws the state into text.
#[path = "../it/screen.rs"]
#[expect(
    dead_code,
    reason = "not all that the other tests want of it is wanted here"
)]
mod screen;
// What the screens look like.
mod screens;
// A report of the year before.
#[path = "../it/years.rs"]
mod years;
