//! Parts of the bundled snapshot that the first screen does not need: read when they are first
//! asked for.

use super::bundle::Packed;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;
use std::sync::OnceLock;

/// A list that may not have been read yet.
#[derive(Debug, Clone)]
pub struct Later<T> {
    unread: Option<&'static Packed>,
    read: OnceLock<Vec<T>>,
}

impl<T: DeserializeOwned> Later<T> {
    /// The list of a bundled JSON array: nothing is read now.
    #[must_use]
    pub(super) const fn unread(json: &'static Packed) -> Self {
        Self {
            unread: Some(json),
            read: OnceLock::new(),
        }
    }

    /// The list of a JSON array, read now; without one an empty list.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(super) fn read(json: Option<&RawValue>) -> serde_json::Result<Self> {
        json.map_or_else(|| Ok(Vec::new()), |json| parsed(json.get()))
            .map(Self::from)
    }

    /// All of it; the first call reads it.
    #[must_use]
    pub fn all(&self) -> &[T] {
        let read = || self.unread.and_then(|json| parsed(&json.text()).ok());
        self.read.get_or_init(|| read().unwrap_or_default())
    }
}

fn parsed<T: DeserializeOwned>(json: &str) -> serde_json::Result<Vec<T>> {
    serde_json::from_str(json)
}

impl<T> Default for Later<T> {
    fn default() -> Self {
        Vec::new().into()
    }
}

impl<T: DeserializeOwned + PartialEq> PartialEq for Later<T> {
    fn eq(&self, other: &Self) -> bool {
        self.all() == other.all()
    }
}

impl<T: DeserializeOwned + Eq> Eq for Later<T> {}

impl<T> From<Vec<T>> for Later<T> {
    fn from(list: Vec<T>) -> Self {
        Self {
            unread: None,
            read: list.into(),
        }
    }
}

impl<T: DeserializeOwned> From<Later<T>> for Vec<T> {
    fn from(later: Later<T>) -> Self {
        let unread = || later.unread.and_then(|json| parsed(&json.text()).ok());
        later.read.into_inner().or_else(unread).unwrap_or_default()
    }
}
