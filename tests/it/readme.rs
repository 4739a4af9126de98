//! The parts of the READMEs that the program generates are what it generates now.

use crate::screen::{app, buffer, press, rows};
use senshin::tui::keymap;
use std::path::Path;

/// The languages of the README.
const FILES: [&str; 2] = ["README.md", "README.ja.md"];

/// Compares the part of each README between two markers with `wanted`; writes it there instead if
/// `SENSHIN_UPDATE_README` is set.
pub fn assert_part(name: &str, wanted: &str) {
    for file in FILES {
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
}

#[test]
fn the_parts_of_the_readme_are_up_to_date() {
    let mut app = app(100, 26);
    press(&mut app, "/膵臓<enter><down>");
    let screen = rows(&buffer(&app)).join("\n");
    assert_part("screen", &format!("```text\n{screen}\n```\n"));
    assert_part("keys", &format!("{}\n", keymap::markdown()));
}
