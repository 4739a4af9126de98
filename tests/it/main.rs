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
// Values of the KPI follow-up, read by hand.
mod kpi_golden;
// The KPI follow-up against its text.
mod kpi_proof;
// The KPI tab.
mod kpi_screens;
// Any sequence of actions in any terminal leaves the program valid.
mod laws;
// Draws the state into text for the other modules.
mod screen;
// What the screens look like, text and roles.
mod screens;
// Every screen at every size.
mod sizes;
