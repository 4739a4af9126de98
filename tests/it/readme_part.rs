//! The parts of a README that the program generates are what it generates now.

use crate::screen::{app, drawn, press, rows};
use senshin::cli::manual::commands_markdown;
use senshin::tui::keymap;
use std::path::Path;

/// Compares all parts of a README, in the language that is spoken.
pub fn assert_parts(file: &str) {
    let mut app = app(100, 26);
    press(&mut app, "/膵臓<enter><down>");
    let screen = rows(&drawn(&app)).join("\n");
    let screen = format!("```text\n{screen}\n```\n");
    let keys = format!("{}\n", keymap::markdown());
    // One after the other: each is written into the same file.
    for (name, part) in [
        ("screen", screen),
        ("keys", keys),
        ("commands", commands_markdown()),
    ] {
        assert_part(file, name, &part);
    }
}

/// Compares the part of a README between two markers with `wanted`; writes it there instead if
/// `SENSHIN_UPDATE_README` is set.
fn assert_part(file: &str, name: &str, wanted: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let text = std::fs::read_to_string(&path).unwrap();
    let (open, close) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let (head, rest) = text
        .split_once(&open)
        .unwrap_or_else(|| panic!("{file} has no {open}"));
    let (part, tail) = rest
        .split_once(&close)
        .unwrap_or_else(|| panic!("{file} has no {close}"));
    if std::env::var_os("SENSHIN_UPDATE_README").is_some() {
        std::fs::write(&path, format!("{head}{open}{wanted}{close}{tail}")).unwrap();
    } else {
        assert_eq!(
            part, wanted,
            "{file}: run the tests once with SENSHIN_UPDATE_README=1"
        );
    }
}
