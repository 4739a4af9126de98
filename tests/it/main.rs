//! Tests that look at the program as its users do: through a terminal.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "a test stops at once when what it stands on is missing"
)]

mod emulator;
mod paint;
mod paint_bytes;
