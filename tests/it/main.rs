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
// The checks of the documents.
mod audit;
// Files and the database.
mod export;
// Any sequence of actions in any terminal leaves the program valid.
mod laws;
// The generated parts of the README.
mod readme;
// Draws the state into text for the other modules.
mod screen;
// What the screens look like, text and roles.
mod screens;
// The technologies without a case.
// Every screen at every size.
mod sizes;
mod zero;
