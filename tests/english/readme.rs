//! The generated parts of the README in English.

use crate::readme_part::assert_part;
use crate::screen::{app, buffer, press, rows};
use senshin::cli::manual::commands_markdown;
use senshin::tui::keymap;
use senshin::words::{Language, speak};

#[test]
fn the_parts_of_the_readme_are_up_to_date() {
    speak(Language::English);
    let mut app = app(100, 26);
    press(&mut app, "/膵臓<enter><down>");
    let screen = rows(&buffer(&app)).join("\n");
    let screen = format!("```text\n{screen}\n```\n");
    let keys = format!("{}\n", keymap::markdown());
    // One after the other: each is written into the same file.
    for (name, part) in [
        ("screen", screen),
        ("keys", keys),
        ("commands", commands_markdown()),
    ] {
        assert_part("README.md", name, &part);
    }
}
