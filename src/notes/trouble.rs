//! What can stand between a reviewer and the notes, told so that something can be done about it.

use crate::words::Word;
use rusqlite::ErrorCode;
use std::io;

/// Why the notes cannot be read or written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// The user has no home, and no file was named.
    NoPlace,
    /// The file is no database, or a broken one.
    Damaged,
    /// The file is a database of something else.
    Foreign,
    /// A later program made it.
    Newer,
    /// Others have been writing for too long.
    Busy,
    /// There is no room left.
    Full,
    /// The file or its folder may not be written.
    ReadOnly,
    /// There is no folder for the file, and none can be made.
    NoFolder,
    /// The file may not be read.
    Unreadable,
    /// Anything else, in the system's words.
    Other(String),
}

impl Trouble {
    /// The sentence about a file.
    #[must_use]
    pub fn sentence(&self, file: &str) -> String {
        match self {
            Self::NoPlace => Word::NotesNoPlace.text().to_owned(),
            Self::Damaged => Word::NotesDamaged.fill(&[&file]),
            Self::Foreign => Word::NotesForeign.fill(&[&file]),
            Self::Newer => Word::NotesNewer.fill(&[&file]),
            Self::Busy => Word::NotesBusy.fill(&[&file]),
            Self::Full => Word::NotesFull.fill(&[&file]),
            Self::ReadOnly => Word::NotesReadOnly.fill(&[&file]),
            Self::NoFolder => Word::NotesNoFolder.fill(&[&file]),
            Self::Unreadable => Word::NotesUnreadable.fill(&[&file]),
            Self::Other(why) => Word::NotesOther.fill(&[why, &file]),
        }
    }
}

impl From<rusqlite::Error> for Trouble {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            // A limit on the size of files or on a quota is told as a failed write.
            Some(ErrorCode::DiskFull | ErrorCode::SystemIoFailure) => Self::Full,
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                Self::ReadOnly
            }
            _ => Self::Other(error.to_string()),
        }
    }
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull
            | io::ErrorKind::QuotaExceeded
            | io::ErrorKind::FileTooLarge => Self::Full,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::NoFolder,
            _ => Self::Other(error.to_string()),
        }
    }
}
