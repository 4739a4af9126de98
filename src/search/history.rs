//! What was searched before, kept from session to session.
//!
//! One query a line, in the user's state directory. A session appends its own lines, so that
//! several at once lose nothing; when the file is long it becomes the old one, and both are read.
//! Where there is no directory or nothing may be written, there is a history of this session only.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// How many queries are remembered.
pub const MOST: usize = 500;

/// The longest query that is remembered, in bytes.
const LONGEST: usize = 4096;

/// The queries of this and earlier sessions, and where in them the user is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    /// Oldest first.
    queries: Vec<String>,
    file: Option<PathBuf>,
    /// Where the user is; behind the last while writing a new one.
    at: usize,
    /// What was being written before going back.
    draft: String,
}

impl History {
    /// Where histories are kept: `$XDG_STATE_HOME/senshin/history`, or below `~/.local/state`.
    #[must_use]
    pub fn default_path() -> Option<PathBuf> {
        let folder = |name: &str| {
            let path = PathBuf::from(std::env::var_os(name)?);
            path.is_absolute().then_some(path)
        };
        let state =
            folder("XDG_STATE_HOME").or_else(|| Some(folder("HOME")?.join(".local/state")))?;
        Some(state.join("senshin").join("history"))
    }

    /// The history in a file and the old file beside it; an empty one where there is none.
    #[must_use]
    pub fn load(path: Option<PathBuf>) -> Self {
        let mut history = Self {
            file: path,
            ..Self::default()
        };
        let Some(path) = history.file.clone() else {
            return history;
        };
        history.read(&old(&path));
        let count = history.read(&path);
        if count > MOST {
            // Whoever appends at this moment appends to the old file, which is still read.
            let _ = fs::rename(&path, old(&path));
        }
        let excess = history.queries.len().saturating_sub(MOST);
        history.queries.drain(..excess);
        history.at = history.queries.len();
        history
    }

    /// Remembers a query, unless it is empty or the last one again.
    pub fn add(&mut self, query: &str) {
        let line: String = query.chars().filter(|c| !c.is_control()).collect();
        let line = line.trim();
        self.draft.clear();
        if !line.is_empty() && line.len() <= LONGEST && self.push(line) {
            let _ = self.append(line);
        }
        self.at = self.queries.len();
    }

    /// The query before the one shown; `shown` is kept to come back to. `None` at the first.
    pub fn previous(&mut self, shown: &str) -> Option<&str> {
        if self.at == self.queries.len() {
            shown.clone_into(&mut self.draft);
        }
        let at = self.at.checked_sub(1)?;
        self.at = at;
        self.queries.get(at).map(String::as_str)
    }

    /// The query behind the one shown, at the end what was being written; `None` there.
    pub fn next(&mut self) -> Option<&str> {
        if self.at >= self.queries.len() {
            return None;
        }
        self.at += 1;
        Some(
            self.queries
                .get(self.at)
                .map_or(self.draft.as_str(), String::as_str),
        )
    }

    /// The queries, oldest first.
    #[must_use]
    pub fn queries(&self) -> &[String] {
        &self.queries
    }

    /// Reads the lines of a file: how many there were.
    fn read(&mut self, path: &Path) -> usize {
        let bytes = fs::read(path).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        let mut count = 0;
        for line in text
            .lines()
            .filter(|line| !line.trim().is_empty() && line.len() <= LONGEST)
        {
            count += 1;
            self.push(&line.chars().filter(|c| !c.is_control()).collect::<String>());
        }
        count
    }

    /// Whether the query was none that is last already.
    fn push(&mut self, line: &str) -> bool {
        let is_new = self.queries.last().is_none_or(|last| last != line);
        if is_new {
            self.queries.push(line.to_owned());
        }
        is_new
    }

    /// Writes a line behind those of all sessions, in one piece.
    fn append(&self, line: &str) -> std::io::Result<()> {
        let Some(path) = &self.file else {
            return Ok(());
        };
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut options = fs::OpenOptions::new();
        options.append(true).create(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options
            .open(path)?
            .write_all(format!("{line}\n").as_bytes())
    }
}

fn old(path: &Path) -> PathBuf {
    path.with_extension("old")
}
