//! The rule of dependency, the size of files, the habits of the house.

use std::path::{Path, PathBuf};

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The files below src: name relative to it, whole text, text before the unit tests.
fn sources() -> Vec<(String, String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = rust_files(&root).into_iter().map(|path| {
        let name = path.strip_prefix(&root).unwrap().display().to_string();
        let text = std::fs::read_to_string(&path).unwrap();
        let code = text
            .split("#[cfg(test)]\nmod tests")
            .next()
            .unwrap()
            .to_owned();
        (name, text, code)
    });
    files.collect()
}

#[test]
fn every_word_is_shown_somewhere() {
    let sources = sources();
    let is_shown = |word: &senshin::words::Word| {
        let name = format!("Word::{word:?}");
        let ends = |rest: &str| !rest.starts_with(|c: char| c.is_ascii_alphanumeric());
        let mut code = sources.iter().map(|(_, _, code)| code);
        code.any(|code| code.split(&name).skip(1).any(ends))
    };
    let words = senshin::words::Word::ALL.iter();
    let unused: Vec<_> = words.filter(|word| !is_shown(word)).collect();
    assert!(unused.is_empty(), "{unused:?}");
}

/// The layers from the bottom; a module uses only modules of lower layers, or of its own.
const LAYERS: [&[&str]; 10] = [
    &["words", "text"],
    &["model"],
    // An error lists the problems of a snapshot; a snapshot that cannot be read is an error.
    &["snapshot", "error"],
    // Sorting reads fields, fields read nothing of the catalog.
    &["catalog", "fields"],
    &["sheet"],
    &["search", "report", "zero", "audit", "compare", "notes"],
    &["export", "chart", "about"],
    &["app"],
    &["tui"],
    &["cli"],
];

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

/// The modules named as `crate::module` in a line.
fn used(line: &str) -> Vec<&str> {
    let ends = |c: char| !c.is_ascii_lowercase() && c != '_';
    let parts = line.split("crate::").skip(1);
    parts
        .filter_map(|rest| rest.split(ends).next())
        .filter(|name| layer(name).is_some())
        .collect()
}

#[test]
fn a_module_uses_only_what_lies_below_it() {
    for (name, _, code) in sources() {
        let own = name.split(['/', '.']).next().unwrap();
        if own == "main" || own == "lib" {
            continue;
        }
        let own_layer = layer(own).unwrap_or_else(|| panic!("{name} belongs to no layer"));
        for line in code
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
        {
            for module in used(line) {
                let other = layer(module).unwrap();
                assert!(
                    own == module || other < own_layer || LAYERS[own_layer].contains(&module),
                    "{name} must not use {module}: {line}"
                );
            }
        }
    }
}

#[test]
fn only_the_terminal_layer_knows_the_terminal() {
    for (name, _, code) in sources()
        .iter()
        .filter(|(name, _, _)| !name.starts_with("tui"))
    {
        for library in ["ratatui::", "crossterm::"] {
            let uses = code
                .lines()
                .any(|line| line.contains(library) && !line.contains("//"));
            assert!(!uses, "{name} names {library}");
        }
    }
}

#[test]
fn only_main_prints() {
    for (name, _, code) in sources().iter().filter(|(name, _, _)| name != "main.rs") {
        assert!(!code.contains("println!("), "{name} prints");
    }
}

#[test]
fn files_are_small_and_say_what_they_are() {
    for (name, text, _) in sources() {
        assert!(
            text.lines().count() <= 400,
            "{name} has more than 400 lines"
        );
        assert!(text.starts_with("//!"), "{name} does not say what it is");
        let stem = name.rsplit('/').next().unwrap();
        assert!(
            !["utils.rs", "common.rs", "helpers.rs", "mod.rs"].contains(&stem),
            "{name}"
        );
    }
}

#[test]
fn nothing_outside_tests_stops_the_program() {
    for (name, _, code) in sources() {
        for stop in [
            ".unwrap()",
            ".expect(",
            "panic!(",
            "todo!(",
            "unimplemented!(",
        ] {
            assert!(!code.contains(stop), "{name} has {stop}");
        }
    }
}

#[test]
fn the_map_of_the_crate_names_every_module() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let map = std::fs::read_to_string(root.join("src/lib.rs")).unwrap();
    let declared = map
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    for module in declared {
        assert!(
            map.contains(&format!("[`{module}`]")),
            "the crate doc does not mention {module}"
        );
    }
}
