//! A reviewer's own marks and notes: kept beside the documents, never in them.
//!
//! [`Store`] is the database; what is written there is never changed, only followed by something
//! said in knowledge of it. Two people who write without knowing of each other are both kept, and
//! both are shown until someone decides. [`Notes`] is a session with the file; [`format`] is how
//! notes leave the machine and come back: as Markdown, CSV or JSON, and in no other way.

pub mod attach;
pub mod format;
pub mod merge;
mod place;
pub mod report;
mod schema;
pub mod store;
mod trouble;

pub use place::default_path;
pub use store::{Done, Store, Version};
pub use trouble::Trouble;

use crate::catalog::{Catalog, Row};
use crate::model::{Part, Review};
use crate::words::Word;
use std::path::PathBuf;
use std::sync::Arc;

/// The marks that are offered; any other word may be typed on the command line.
pub const MARKS: [Word; 4] = [
    Word::MarkChecked,
    Word::MarkToCheck,
    Word::MarkOnHold,
    Word::MarkProblem,
];

/// The longest mark and the longest note, in bytes.
pub const LONGEST: [usize; 2] = [200, 1_000_000];

/// A session with the notes in a file, or without.
#[derive(Debug, Default)]
pub struct Notes {
    store: Option<Store>,
    /// What holds of technologies that the catalog does not have.
    elsewhere: Vec<Version>,
    trouble: Option<Trouble>,
    stamp: Option<(u64, [u8; 4])>,
}

impl Notes {
    /// The notes in a file, put beside the technologies of a catalog. Whatever is wrong with the
    /// file is [`Self::trouble`]; the catalog then goes without.
    #[must_use]
    pub fn open(path: Option<PathBuf>, catalog: &Catalog) -> Self {
        let mut notes = Self {
            store: path.map(Store::new),
            ..Self::default()
        };
        notes.load(catalog);
        notes
    }

    fn load(&mut self, catalog: &Catalog) {
        let Some(store) = &self.store else {
            return;
        };
        self.stamp = place::stamp(store.path());
        self.trouble = None;
        match store.heads() {
            Ok(heads) => self.elsewhere = attach::attach(catalog, &heads),
            Err(trouble) => self.trouble = Some(trouble),
        }
    }

    /// Reads the file again if anyone wrote to it: whether that was so.
    pub fn follow(&mut self, catalog: &Catalog) -> bool {
        let now = self.store.as_ref().map(|store| place::stamp(store.path()));
        let changed = now.is_some_and(|now| now != self.stamp);
        if changed {
            self.load(catalog);
        }
        changed
    }

    /// The file; `None` without a place for one.
    #[must_use]
    pub const fn store(&self) -> Option<&Store> {
        self.store.as_ref()
    }

    /// What holds of technologies that the catalog does not have.
    #[must_use]
    pub fn elsewhere(&self) -> &[Version] {
        &self.elsewhere
    }

    /// Why the notes could not be read, as a sentence.
    #[must_use]
    pub fn trouble(&self) -> Option<String> {
        self.trouble.as_ref().map(|trouble| self.sentence(trouble))
    }

    /// The sentence for what went wrong with the file.
    #[must_use]
    pub fn sentence(&self, trouble: &Trouble) -> String {
        let path = self.store.as_ref().map(|store| store.path().display());
        trouble.sentence(&path.map(|path| path.to_string()).unwrap_or_default())
    }

    /// Says something of a technology in knowledge of `base`: what held when it was looked at.
    ///
    /// # Errors
    /// Whatever keeps the file from being written; nothing has changed then.
    pub fn say(
        &mut self,
        catalog: &Catalog,
        row: Row,
        said: &[(Part, &str)],
        base: &Review,
    ) -> Result<Done, Trouble> {
        let (Some(store), Some(technology)) = (&self.store, catalog.technology(row)) else {
            return Err(Trouble::NoPlace);
        };
        let author = author();
        let versions = said.iter().map(|(part, text)| Version {
            id: String::new(),
            edition: technology.edition.clone(),
            technology: technology.id.to_string(),
            name: technology.name.clone(),
            part: *part,
            text: (*text).to_owned(),
            author: author.clone(),
            time: String::new(),
            parents: base.of(*part).iter().map(|own| own.id.clone()).collect(),
        });
        let done = store.say(&versions.collect::<Vec<_>>())?;
        self.load(catalog);
        Ok(done)
    }
}

/// What is said of a technology now.
#[must_use]
pub fn review(catalog: &Catalog, row: Row) -> Arc<Review> {
    let technology = catalog.technology(row);
    technology.map_or_else(Arc::default, |technology| {
        attach::review(catalog.edition_of(technology), technology)
    })
}

/// Who is writing: the user's name and the machine's, as the system knows them.
#[must_use]
pub fn author() -> String {
    let named = |name: &str| std::env::var(name).ok().filter(|name| !name.is_empty());
    let user = named("LOGNAME").or_else(|| named("USER"));
    let host = std::fs::read_to_string("/proc/sys/kernel/hostname").ok();
    let host = host.or_else(|| named("HOSTNAME"));
    let host = host.map(|host| host.trim().to_owned());
    let parts: Vec<String> = user.into_iter().chain(host).collect();
    parts.join("@")
}
