//! The program from outside: its screens, its laws, its commands, its data, its manners.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may stop at once when what it stands on is missing"
)]

// The rule of dependency, the size of files, the habits of the house.
mod architecture;
// Values of the KPI follow-up, read by hand.
mod kpi_golden;
// The KPI follow-up against its text.
mod kpi_proof;
// The KPI tab.
mod kpi_screens;
// A terminal in memory, for the other modules.
mod emulator;
// Any sequence of actions in any terminal leaves the program valid.
mod laws;
// Every character that the screens draw is asked for before it is drawn.
mod marks;
// Whatever is painted over whatever, the terminal shows the picture that was meant.
mod paint;
// How many bytes that takes.
mod paint_bytes;
// The generated parts of the README.
mod readme;
// Draws the state into text for the other modules.
mod screen;
// What the screens look like, text and roles.
mod screens;
// Every screen at every size.
mod sizes;
