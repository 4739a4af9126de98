//! The remarks on the documents. Those of the bundled snapshot stand on a line each and are read when
//! they are asked for: the first screen needs those on one technology.

use crate::model::Remark;
use memchr::memchr_iter;
use memchr::memmem::Finder;
use std::sync::OnceLock;

/// What is odd in the documents.
#[derive(Debug, Clone, Default)]
pub struct Remarks(Vec<Entry>);

/// A remark that may not have been read yet.
#[derive(Debug, Clone)]
struct Entry {
    /// Its JSON; empty for one that came read.
    unread: &'static str,
    read: OnceLock<Box<Remark>>,
}

impl Remarks {
    /// Those of a bundled JSON array with a line for each: nothing is read now.
    #[must_use]
    pub(super) fn unread(json: &'static str) -> Self {
        // As `lines` would, whose slower search shows in the profile of a start.
        let mut begin = 0;
        let lines = memchr_iter(b'\n', json.as_bytes()).filter_map(|end| {
            let line = json.get(std::mem::replace(&mut begin, end + 1)..end)?;
            line.starts_with('{').then(|| line.trim_end_matches(','))
        });
        let entries = lines.map(|unread| Entry {
            unread,
            read: OnceLock::new(),
        });
        Self(entries.collect())
    }

    /// All of them, in the order of the documents.
    pub fn all(&self) -> impl Iterator<Item = &Remark> {
        self.0.iter().filter_map(Entry::remark)
    }

    /// Those about a technology or another thing, by its name in the snapshot; others are not read.
    pub fn about<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Remark> {
        let quoted = Finder::new(&format!("\"{name}\"")).into_owned();
        let may = move |entry: &&Entry| {
            entry.read.get().is_some() || quoted.find(entry.unread.as_bytes()).is_some()
        };
        let read = self.0.iter().filter(may).filter_map(Entry::remark);
        read.filter(move |remark| remark.about.iter().any(|own| own == name))
    }
}

impl Entry {
    /// The remark; there is one in every program that passed its tests.
    fn remark(&self) -> Option<&Remark> {
        if let Some(read) = self.read.get() {
            return Some(read);
        }
        let remark = serde_json::from_str(self.unread).ok()?;
        Some(self.read.get_or_init(|| remark))
    }
}

impl From<Vec<Remark>> for Remarks {
    fn from(remarks: Vec<Remark>) -> Self {
        let entries = remarks.into_iter().map(|remark| Entry {
            unread: "",
            read: Box::new(remark).into(),
        });
        Self(entries.collect())
    }
}

impl PartialEq for Remarks {
    fn eq(&self, other: &Self) -> bool {
        self.0.len() == other.0.len() && self.all().eq(other.all())
    }
}

impl Eq for Remarks {}

#[cfg(test)]
mod tests {
    use super::super::bundle::REMARKS;
    use super::*;

    #[test]
    fn one_by_one_they_are_what_they_are_together() {
        let together: Vec<Remark> = serde_json::from_str(REMARKS).unwrap();
        assert!(Remarks::unread(REMARKS) == Remarks::from(together.clone()));
        for name in together.iter().flat_map(|remark| &remark.about) {
            let is_meant = |remark: &&Remark| remark.about.contains(name);
            let (own, all) = (Remarks::unread(REMARKS), together.iter());
            assert!(own.about(name).eq(all.filter(is_meant)), "{name}");
        }
    }

    #[test]
    fn only_what_is_asked_for_is_read() {
        let remarks = Remarks::unread(REMARKS);
        let read = || remarks.0.iter().filter(|own| own.read.get().is_some());
        assert!(remarks.about("B2").count() > 0);
        assert!(read().count() < 5, "{}", read().count());
        assert_eq!(remarks.about("no such thing").count(), 0);
        assert_eq!(remarks.all().count(), remarks.0.len());
    }
}
