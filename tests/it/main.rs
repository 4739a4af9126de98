//! The program from outside: its screens, its laws, its commands, its data, its manners.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may stop at once when what it stands on is missing"
)]

// Stored screens.
#[macro_use]
mod stored;
// The rule of dependency, the size of files, the habits of the house.
mod architecture;
// The checks of the documents.
mod audit;
// The charts.
mod chart;
// The commands: what they write, what they say, how they end.
mod cli;
// Technologies side by side, on the command line.
mod compare;
// Every complaint says where and what to do.
mod complaints;
// Every field with every comparison.
mod conditions;
// What is told by a character where there is no colour; keys that every keyboard has.
mod colourless;
// Numbers below numbers in every terminal.
mod columns;
// The sixteen named colours, for the other modules.
mod colours;
// Colours that can be read.
mod contrast;
// The data, proved against the documents.
mod data;
// Two reports side by side.
mod editions;
// A terminal in memory, for the other modules.
mod emulator;
// One search over everything: by kind, as data, in every script.
mod everything;
// Files and the database.
mod export;
// A program that panics in the terminal.
#[cfg(unix)]
mod guest;
// What was searched before, across real sessions.
#[cfg(unix)]
mod history;
// From hit to hit, and the list of everything.
mod hits;
// Text that was never meant for a terminal.
mod hostile;
// Ways through the real program, in a terminal.
#[cfg(unix)]
mod journeys;
// Every line of the KPI follow-up is held somewhere.
mod kpi_coverage;
// What the proofs of the KPI follow-up read, for the other modules.
mod kpi_data;
// What the KPI follow-up does not print, computed again.
mod kpi_derived;
// Values of the KPI follow-up, read by hand.
mod kpi_golden;
// The KPI follow-up against its text.
mod kpi_proof;
// The KPI tab.
mod kpi_screens;
// Any sequence of actions in any terminal leaves the program valid.
mod laws;
// Snapshots of thousands of technologies: read as a stream, searched piece by piece.
#[cfg(unix)]
mod large;
// The licences of what is linked.
#[cfg(all(target_os = "linux", target_arch = "x86_64"))]
mod licences;
// Files that are no snapshots.
mod loader;
// The terminal is left as it was found, however the program ends.
#[cfg(unix)]
mod manners;
// Marks and notes of a reviewer.
mod notes;
// Every character that the screens draw is asked for before it is drawn.
mod marks;
// Snapshots damaged at random.
mod mutations;
// The tabs of the committee's office, comparison and export.
mod office;
// Whatever is painted over whatever, the terminal shows the picture that was meant.
mod paint;
// How many bytes that takes.
mod paint_bytes;
// The program as a conversation in lines.
mod plain;
// The program as it is called without a terminal, for the other modules.
mod program;
// The screen of a terminal as a picture, for the other modules.
#[cfg(unix)]
mod picture;
// The pictures in the READMEs are what the program shows.
#[cfg(unix)]
mod pictures;
// A program in a terminal and its user, for the other modules.
#[cfg(unix)]
mod pty;
// What is understood of what is typed.
mod query;
// The generated parts of the README.
mod readme;
// What a README has between two markers.
mod readme_part;
// Draws the state into text for the other modules.
mod screen;
// What the screens look like, text and roles.
mod screens;
// What queries find in the bundled data, and what holds for any query.
mod search;
// Every screen at every size.
mod sizes;
// A long time at the keys.
#[cfg(target_os = "linux")]
mod soak;
// A report of the year before, for the other modules.
mod years;
// The technologies without a case.
mod zero;
