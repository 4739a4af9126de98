//! The reviewer's marks and notes: safe whatever happens, private until they are written out.

// On the command line: set, list, filter, export, import.
mod commands;
// In the terminal.
#[cfg(unix)]
mod journeys;
// In the terminal in memory: keys, views, the sheet to write on.
mod screens;
// Writers at once, kills, full disks, broken and old files.
mod store;

use crate::program::{Ran, command, scratch};
use std::path::{Path, PathBuf};

/// A home of its own for a test, with nothing in it.
pub struct Home(pub PathBuf);

impl Home {
    pub fn new(name: &str) -> Self {
        Self(scratch(&format!("notes-{name}")).join("data"))
    }

    pub fn file(&self) -> PathBuf {
        self.0.join("senshin/notes.sqlite")
    }

    pub fn call(&self, arguments: &[&str]) -> Ran {
        let mut command = command(arguments);
        command
            .env("XDG_DATA_HOME", &self.0)
            .env("USER", "reviewer");
        command.output().unwrap().into()
    }

    /// What it writes when all is well.
    pub fn output(&self, arguments: &[&str]) -> String {
        let ran = self.call(arguments);
        assert_eq!(ran.code, 0, "{arguments:?}: {}", ran.err);
        ran.out
    }

    /// Mark and note of each technology that has one.
    pub fn notes(&self) -> Vec<(String, String, String)> {
        let ran = self.call(&["notes", "--format", "json"]);
        if ran.code == 1 {
            return Vec::new();
        }
        assert_eq!(ran.code, 0, "{}", ran.err);
        let rows: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
        let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        let rows = rows.as_array().unwrap().iter();
        rows.map(|row| {
            (
                text(&row["technology"]),
                text(&row["mark"]),
                text(&row["note"]),
            )
        })
        .collect()
    }
}

/// The permissions of a file or folder.
#[cfg(unix)]
pub fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}
