//! The program from outside: its screens, its laws, its commands, its data.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may stop at once when what it stands on is missing"
)]

// The rule of dependency, the size of files, the habits of the house.
mod architecture;
// The commands: what they write, what they say, how they end.
mod cli;
// The data, proved against the documents.
mod data;
// Any sequence of actions in any terminal leaves the program valid.
mod laws;
// Files that are no snapshots.
mod loader;
// The program as it is called without a terminal, for the other modules.
mod program;
// The generated parts of the README.
mod readme;
// Draws the state into text for the other modules.
mod screen;
// What the screens look like, text and roles.
mod screens;
// Every screen at every size.
mod sizes;
