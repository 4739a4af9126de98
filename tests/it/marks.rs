//! Every character that the screens draw is asked for before it is drawn.

use senshin::catalog::Catalog;
use senshin::text::uncertain::uncertain;
use senshin::tui::probe;
use std::path::Path;

/// The sources below a folder without their tests and comments.
fn code(folder: &Path) -> String {
    let entries = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let files = entries.map(|path| {
        if path.is_dir() {
            return code(&path);
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        let lines = code.lines();
        lines
            .filter(|line| !line.trim_start().starts_with("//"))
            .collect()
    });
    files.collect()
}

#[test]
fn every_character_written_in_the_code_of_the_screens_is_asked_for() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let asked = probe::characters(Catalog::bundled().unwrap().symbols());
    for folder in ["tui", "app", "chart"] {
        let drawn = uncertain([code(&source.join(folder)).as_str()]);
        let missing: String = drawn.difference(&asked).collect();
        assert_eq!(missing, "", "add what src/{folder} draws to MARKS");
    }
}
