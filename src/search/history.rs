//! What was searched before, kept from session to session.
//!
//! One query a line, in the user's state directory. A session appends its own lines, so that
//! several at once lose nothing; when the file is long it becomes the old one, and both are read.
//! They are read when a query is first asked for or added: no first screen waits for a long history.
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
    /// Whether the file was read.
    is_read: bool,
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
    pub fn kept_in(path: Option<PathBuf>) -> Self {
        Self {
            file: path,
            ..Self::default()
        }
    }

    /// Reads what is kept, the first time.
    fn recall(&mut self) {
        if std::mem::replace(&mut self.is_read, true) {
            return;
        }
        let Some(path) = self.file.clone() else {
            return;
        };
        self.read(&old(&path));
        let count = self.read(&path);
        if count > MOST {
            // Whoever appends at this moment appends to the old file, which is still read.
            let _ = fs::rename(&path, old(&path));
        }
        let excess = self.queries.len().saturating_sub(MOST);
        self.queries.drain(..excess);
        self.at = self.queries.len();
    }

    /// Whether there is a place for histories and none of them: nobody has been here yet.
    #[must_use]
    pub fn is_first(&self) -> bool {
        let file = self.file.as_deref();
        file.is_some_and(|file| !file.exists() && !old(file).exists())
    }

    /// Leaves an empty history, so that the next session is not the first. Where nothing may be
    /// written, it is once more.
    pub fn begin(&self) {
        _ = self.append("");
    }

    /// Remembers a query, unless it is empty or the last one again.
    pub fn add(&mut self, query: &str) {
        self.recall();
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
        self.recall();
        if self.at == self.queries.len() {
            shown.clone_into(&mut self.draft);
        }
        let at = self.at.checked_sub(1)?;
        self.at = at;
        self.queries.get(at).map(String::as_str)
    }

    /// The query behind the one shown, at the end what was being written; `None` there.
    pub fn following(&mut self) -> Option<&str> {
        self.recall();
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
    pub fn queries(&mut self) -> &[String] {
        self.recall();
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

    /// Writes a line behind those of all sessions, in one piece; an empty one leaves the file as it
    /// is, and there.
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
        let mut file = options.open(path)?;
        if line.is_empty() {
            return Ok(());
        }
        file.write_all(format!("{line}\n").as_bytes())
    }
}

fn old(path: &Path) -> PathBuf {
    path.with_extension("old")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder of its own for a test, removed behind it.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let path = std::env::temp_dir().join(format!("senshin-{}-{name}", std::process::id()));
            let _ = fs::remove_dir_all(&path);
            Self(path)
        }

        fn file(&self) -> PathBuf {
            self.0.join("state").join("history")
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn queries_are_there_in_the_next_session() {
        let folder = Folder::new("next");
        let mut history = History::kept_in(Some(folder.file()));
        for query in ["膵臓", "膵臓", " ", "cost:>1億", "膵臓"] {
            history.add(query);
        }
        let mut loaded = History::kept_in(Some(folder.file()));
        assert_eq!(loaded.queries(), ["膵臓", "cost:>1億", "膵臓"]);
    }

    #[test]
    fn only_the_first_session_finds_no_history() {
        let folder = Folder::new("first");
        let history = History::kept_in(Some(folder.file()));
        assert!(history.is_first());
        history.begin();
        assert!(!history.is_first());
        assert_eq!(fs::read(folder.file()).unwrap(), b"");
        // Without a place for one, or where nothing may be written, there is nothing to tell by.
        assert!(!History::default().is_first());
        let nowhere = History::kept_in(Some("/proc/nowhere/history".into()));
        nowhere.begin();
        assert!(nowhere.is_first());
    }

    #[test]
    fn sessions_at_once_lose_nothing() {
        let folder = Folder::new("at-once");
        let session = |name: char| {
            let mut history = History::kept_in(Some(folder.file()));
            (0..50).for_each(|index| history.add(&format!("{name}{index}")));
        };
        std::thread::scope(|scope| {
            for name in ['a', 'b', 'c', 'd'] {
                scope.spawn(move || session(name));
            }
        });
        let mut loaded = History::kept_in(Some(folder.file()));
        let mut queries = loaded.queries().to_vec();
        queries.sort();
        queries.dedup();
        assert_eq!(queries.len(), 200);
    }

    #[test]
    fn the_latest_are_kept_and_the_file_stays_short() {
        let folder = Folder::new("long");
        let mut history = History::kept_in(Some(folder.file()));
        (0..1300).for_each(|index| history.add(&index.to_string()));
        for first in [800, 801] {
            let mut loaded = History::kept_in(Some(folder.file()));
            assert_eq!(loaded.queries().len(), MOST);
            assert_eq!(loaded.queries().first(), Some(&first.to_string()));
            let size = fs::metadata(folder.file()).map_or(0, |meta| meta.len());
            assert!(size < 100, "{size}");
            loaded.add("one more");
        }
    }

    #[test]
    fn going_back_and_forth_ends_at_what_was_being_written() {
        let mut history = History::kept_in(None);
        assert_eq!(history.previous("ne"), None);
        assert_eq!(history.following(), None);
        history.add("first");
        history.add("second");
        assert_eq!(history.previous("ne"), Some("second"));
        assert_eq!(history.previous("second"), Some("first"));
        assert_eq!(history.previous("first"), None);
        assert_eq!(history.following(), Some("second"));
        assert_eq!(history.following(), Some("ne"));
        assert_eq!(history.following(), None);
    }

    #[test]
    fn what_cannot_be_written_or_read_is_no_trouble() {
        let mut history = History::kept_in(Some(PathBuf::from("/proc/nowhere/history")));
        history.add("still here");
        assert_eq!(history.queries(), ["still here"]);
        let folder = Folder::new("binary");
        let file = folder.file();
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, b"\xff\xfe\x1b[2J\n\n  \nok\n").unwrap();
        let mut loaded = History::kept_in(Some(file));
        assert!(
            loaded
                .queries()
                .iter()
                .all(|query| !query.contains('\u{1b}'))
        );
        assert_eq!(loaded.queries().last().map(String::as_str), Some("ok"));
    }
}
