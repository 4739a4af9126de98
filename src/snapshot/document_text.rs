//! The text of a document: read from a file, or bundled and unpacked when it is first looked at.

use std::ops::Deref;
use std::sync::LazyLock;

/// The text of a document.
#[derive(Debug, Clone)]
pub enum DocumentText {
    /// From a file.
    Read(String),
    /// From the program itself.
    Bundled(&'static LazyLock<String>),
}

impl Deref for DocumentText {
    type Target = str;

    fn deref(&self) -> &str {
        match self {
            Self::Read(text) => text,
            Self::Bundled(text) => text,
        }
    }
}

impl PartialEq for DocumentText {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for DocumentText {}
