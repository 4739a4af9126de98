//! What can go wrong, and the exit code for it.

use crate::snapshot::Problem;
use crate::words::Word;
use std::fmt;
use std::path::PathBuf;

/// An error that ends a command. Its text says what happened, where, and what to do.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file cannot be read.
    #[error("{}", Word::ErrorRead.fill(&[&path.display(), &io_sentence(source)]))]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// A file cannot be written.
    #[error("{}", Word::ErrorWrite.fill(&[&path.display(), &write_sentence(source)]))]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// A file is there already.
    #[error("{}", Word::ErrorExists.fill(&[&.0.display()]))]
    Exists(PathBuf),
    /// A snapshot is not one.
    #[error("{}", Invalid(path, problems))]
    Invalid {
        /// The file.
        path: PathBuf,
        /// All that is wrong with it.
        problems: Vec<Problem>,
    },
    /// The output cannot be written.
    #[error("{}", Word::ErrorOutput.fill(&[&io_sentence(.0)]))]
    Output(#[from] std::io::Error),
    /// An argument or a terminal is of no use; the text says which and why.
    #[error("{0}")]
    Usage(String),
}

impl Error {
    /// Whether the reader of our output went away, which is no error.
    #[must_use]
    pub fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::Output(error) if error.kind() == std::io::ErrorKind::BrokenPipe)
    }
}

/// The system's error in the program's own words, where it has some.
fn io_sentence(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => Word::IoNotFound.text().to_owned(),
        std::io::ErrorKind::PermissionDenied => Word::IoPermission.text().to_owned(),
        std::io::ErrorKind::StorageFull => Word::IoFull.text().to_owned(),
        std::io::ErrorKind::IsADirectory => Word::IoDirectory.text().to_owned(),
        _ => Word::IoOther.fill(&[error]),
    }
}

/// The same for a file that was to be written.
fn write_sentence(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => Word::IoNoFolder.text().to_owned(),
        std::io::ErrorKind::PermissionDenied => Word::IoNoWriting.text().to_owned(),
        _ => io_sentence(error),
    }
}

/// A file's problems, one a line.
struct Invalid<'a>(&'a PathBuf, &'a [Problem]);

impl fmt::Display for Invalid<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(path, problems) = self;
        f.write_str(&Word::ErrorInvalid.fill(&[&path.display(), &problems.len()]))?;
        problems
            .iter()
            .try_for_each(|problem| write!(f, "\n  {problem}"))?;
        write!(f, "\n{}", Word::ErrorInvalidAdvice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io;

    #[test]
    fn what_the_system_says_is_told_in_our_words() {
        for (kind, word) in [
            (io::ErrorKind::NotFound, Word::IoNotFound),
            (io::ErrorKind::PermissionDenied, Word::IoPermission),
            (io::ErrorKind::IsADirectory, Word::IoDirectory),
            (io::ErrorKind::StorageFull, Word::IoFull),
        ] {
            let source = io::Error::from(kind);
            let path = PathBuf::from("a.json");
            let text = Error::Read { path, source }.to_string();
            assert_eq!(text, format!("a.json を読めません: {word}"));
        }
    }
}
