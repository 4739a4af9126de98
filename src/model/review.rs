//! What a reviewer says about a technology: a mark and a note, beside what the documents say.
//!
//! Nothing of it is part of a snapshot. Each was said by someone at some time; what two people
//! said without knowing of each other stands side by side until someone decides.

use super::{Earlier, TechnologyId};
use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

/// What is said: a word or a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// A word: 確認済, 要確認.
    Mark,
    /// A text of several lines.
    Note,
}

impl Part {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Mark, Self::Note];

    /// Its name in data.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Mark => "mark",
            Self::Note => "note",
        }
    }

    /// The part with this name in data.
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.key() == key)
    }
}

/// Something that was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Its name, the same on every machine.
    pub id: String,
    /// What was said; empty where something was taken back.
    pub text: String,
    /// Who said it, as far as the system knows.
    pub author: String,
    /// When, in universal time: `2026-11-26T08:55:12Z`.
    pub time: String,
    /// The technology's name then, if it is another one now.
    pub other_name: Option<String>,
}

/// What is said about one technology.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Review {
    /// The marks that hold, oldest first: more than one where people did not know of each other.
    pub marks: Vec<Statement>,
    /// The notes that hold, oldest first.
    pub notes: Vec<Statement>,
}

/// Between several statements of one part, where they have to be one text.
const BETWEEN: [&str; 2] = [" | ", "\n----\n"];

impl Review {
    /// The statements of a part.
    #[must_use]
    pub fn of(&self, part: Part) -> &[Statement] {
        match part {
            Part::Mark => &self.marks,
            Part::Note => &self.notes,
        }
    }

    /// The same, to be changed.
    pub const fn of_mut(&mut self, part: Part) -> &mut Vec<Statement> {
        match part {
            Part::Mark => &mut self.marks,
            Part::Note => &mut self.notes,
        }
    }

    /// What holds of a part as one text; `None` where nothing is said, or all was taken back.
    #[must_use]
    pub fn text(&self, part: Part) -> Option<String> {
        let said = self.of(part).iter().map(|said| said.text.as_str());
        let said: Vec<&str> = said.filter(|text| !text.is_empty()).collect();
        let [between, lines] = BETWEEN;
        let between = if part == Part::Mark { between } else { lines };
        (!said.is_empty()).then(|| said.join(between))
    }

    /// Whether statements of a part stand side by side and someone has to decide.
    #[must_use]
    pub fn is_split(&self, part: Part) -> bool {
        self.of(part).len() > 1
    }

    /// Whether nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        Part::ALL
            .into_iter()
            .all(|part| self.text(part).is_none() && !self.is_split(part))
    }
}

/// What is said about the technologies of an edition.
pub type Reviews = BTreeMap<TechnologyId, Arc<Review>>;

/// What stands beside an edition and is no part of it: the report before, and what is said, which
/// may change while the program runs.
#[derive(Debug, Default)]
pub struct Beside {
    /// What the report before said.
    pub earlier: Option<Arc<Earlier>>,
    reviews: RwLock<Arc<Reviews>>,
}

impl Beside {
    /// What is said now.
    #[must_use]
    pub fn reviews(&self) -> Arc<Reviews> {
        let reviews = self.reviews.read().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(&reviews)
    }

    /// What is said now about one technology.
    #[must_use]
    pub fn review(&self, id: TechnologyId) -> Option<Arc<Review>> {
        self.reviews().get(&id).map(Arc::clone)
    }

    /// From now on this is said.
    pub fn set(&self, reviews: Reviews) {
        let mut own = self.reviews.write().unwrap_or_else(PoisonError::into_inner);
        *own = Arc::new(reviews);
    }
}

impl Clone for Beside {
    fn clone(&self) -> Self {
        Self {
            earlier: self.earlier.clone(),
            reviews: RwLock::new(self.reviews()),
        }
    }
}

impl PartialEq for Beside {
    fn eq(&self, other: &Self) -> bool {
        self.earlier == other.earlier && self.reviews() == other.reviews()
    }
}

impl Eq for Beside {}
