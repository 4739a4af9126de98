//! The immutable store that everything else reads: technologies, editions, source texts.
//!
//! Technologies are named by their position ([`Row`]), which never changes while the program runs,
//! so that a selection survives sorting, filtering and searching.

mod editions;
pub mod loading;
mod order;
mod passing;
pub mod pieces;
pub mod plan;
mod relations;
pub mod select;
pub mod source_text;
mod tallies;
mod tops;

pub use loading::{Loading, Reach};
pub use pieces::{PIECE, Pieces};
pub use plan::Target;
pub use select::{Condition, Filter, Sort, Years};
pub use source_text::SourceText;

use crate::error::Error;
use crate::fields::{EARLIER, FIELDS, Field, OWN};
use crate::model::technology::TechnologyRef;
use crate::model::{Class, Document, Edition, Reading, Remark, Source, Technology};
use crate::snapshot::stream::{self, Input};
use crate::snapshot::{Snapshot, Technologies};
use relations::Relations;
use std::path::Path;
use std::sync::Arc;

/// The position of a technology in the catalog.
pub type Row = usize;

/// A checked snapshot with the texts of its documents cut into lines.
#[derive(Debug, Clone)]
pub struct Catalog {
    /// All but the technologies and the texts.
    snapshot: Arc<Snapshot>,
    technologies: Pieces<Technology>,
    /// Readings besides those of the snapshot.
    readings: Pieces<Reading>,
    reach: Reach,
    relations: Arc<Relations>,
    /// How many technologies of each class an edition has.
    listed: Vec<((String, Class), usize)>,
    texts: Arc<Vec<Option<SourceText>>>,
    unknown: Edition,
    /// The last two reports, joined.
    joined: Arc<editions::Joined>,
}

impl Catalog {
    /// The catalog of a snapshot.
    #[must_use]
    pub fn new(mut snapshot: Snapshot) -> Self {
        let texts = cut(&mut snapshot);
        let technologies = std::mem::take(&mut snapshot.technologies);
        let technologies = Pieces::from(technologies);
        let joined = editions::join(&mut snapshot, &technologies);
        Self::of(snapshot, technologies, texts, joined)
    }

    /// The catalog of all of these.
    fn of(
        snapshot: Snapshot,
        technologies: Pieces<Technology>,
        texts: Vec<Option<SourceText>>,
        joined: editions::Joined,
    ) -> Self {
        let mut catalog = Self {
            joined: Arc::new(joined),
            snapshot: Arc::new(snapshot),
            technologies: Pieces::default(),
            listed: Vec::new(),
            readings: Pieces::default(),
            reach: Reach::All,
            relations: Arc::default(),
            texts: Arc::new(texts),
            unknown: editions::unknown(),
        };
        catalog.count(technologies.iter());
        catalog.technologies = technologies;
        catalog
    }

    /// Adds technologies behind the others.
    fn list(&mut self, more: Vec<Technology>) {
        self.count(more.iter());
        self.technologies.extend(more);
    }

    /// Counts technologies that are new.
    fn count<'a>(&mut self, more: impl Iterator<Item = &'a Technology>) {
        for own in more {
            let is_own = |name: &(String, Class)| name.0 == own.edition && name.1 == own.id.class;
            match self.listed.iter_mut().find(|(name, _)| is_own(name)) {
                Some((_, count)) => *count += 1,
                None => self.listed.push(((own.edition.clone(), own.id.class), 1)),
            }
        }
    }

    /// The catalog of the bundled snapshot.
    ///
    /// # Errors
    /// As [`Snapshot::bundled`].
    pub fn bundled() -> Result<Self, Error> {
        Snapshot::bundled().map(Self::new)
    }

    /// The same with technologies that may have been read beside.
    ///
    /// # Errors
    /// As [`Snapshot::bundled`].
    pub fn bundled_with(
        technologies: impl FnOnce() -> Result<Technologies, Error>,
    ) -> Result<Self, Error> {
        Snapshot::bundled_with(technologies).map(Self::new)
    }

    /// The catalog of the snapshot in a file.
    ///
    /// # Errors
    /// As [`Snapshot::open`].
    pub fn open(path: &Path) -> Result<Self, Error> {
        Self::read(Input::open(path)?)
    }

    /// The catalog of the snapshot that comes from an input.
    ///
    /// # Errors
    /// As [`Snapshot::open`].
    pub fn read(input: Input) -> Result<Self, Error> {
        let path = input.path.clone();
        let mut catalog = Self::new(Snapshot::default());
        let rest = stream::read(input, &mut |part| catalog.add(part))?;
        catalog.finish(rest, &path);
        Ok(catalog)
    }

    /// The catalog of the snapshots in two files, the later report with the one before beside it.
    ///
    /// # Errors
    /// As [`Snapshot::open`], and [`Error::Usage`] if both are of one year.
    pub fn open_beside(one: &Path, other: &Path) -> Result<Self, Error> {
        let (one, other) = (Snapshot::open(one)?, Snapshot::open(other)?);
        one.beside(other).map(Self::new).map_err(Error::Usage)
    }

    /// The snapshot itself; the texts of its documents are [`Self::text`].
    #[must_use]
    pub fn snapshot(&self) -> &Snapshot {
        &self.snapshot
    }

    /// All technologies, in the order of the tables.
    #[must_use]
    pub const fn technologies(&self) -> &Pieces<Technology> {
        &self.technologies
    }

    /// The technology at a row.
    #[must_use]
    pub fn technology(&self, row: Row) -> Option<&Technology> {
        self.technologies.get(row)
    }

    /// The rows that a typed number may mean: `22` is both arms, `7` both classes.
    #[must_use]
    pub fn find(&self, reference: TechnologyRef) -> Vec<Row> {
        let technologies = self.technologies().iter().enumerate();
        let mut rows: Vec<Row> = technologies
            .filter(|(_, t)| reference.matches(t.id))
            .map(|(row, _)| row)
            .collect();
        // A number means this year's, if this year has it.
        if rows.iter().any(|&row| self.is_current(row)) {
            rows.retain(|&row| self.is_current(row));
        }
        rows
    }

    /// Whether a technology is of the latest report.
    #[must_use]
    pub fn is_current(&self, row: Row) -> bool {
        let technology = self.technology(row);
        technology.is_some_and(|technology| technology.edition == self.latest().id)
    }

    /// How many technologies the latest report has.
    #[must_use]
    pub fn current_count(&self) -> usize {
        if self.editions().len() < 2 {
            return self.technologies().len();
        }
        let current = |name: &String| *name == self.latest().id;
        let counts = self.listed.iter().filter(|((name, _), _)| current(name));
        counts.map(|(_, count)| count).sum()
    }

    /// The reports.
    #[must_use]
    pub fn editions(&self) -> &[Edition] {
        &self.snapshot.editions
    }

    /// The report that a technology is from.
    #[must_use]
    pub fn edition_of(&self, technology: &Technology) -> &Edition {
        let named = |edition: &&Edition| edition.id == technology.edition;
        self.snapshot
            .editions
            .iter()
            .find(named)
            .unwrap_or(&self.unknown)
    }

    /// The latest report.
    #[must_use]
    pub fn latest(&self) -> &Edition {
        self.snapshot.editions.last().unwrap_or(&self.unknown)
    }

    /// Whether a reviewer said anything about any technology.
    #[must_use]
    pub fn is_reviewed(&self) -> bool {
        let mut editions = self.editions().iter();
        editions.any(|edition| {
            let reviews = edition.beside.reviews();
            reviews.values().any(|review| !review.is_empty())
        })
    }

    /// The fields that say something here: those of the report before where it is at hand, what
    /// reviewers said where they did.
    pub fn fields(&self) -> impl Iterator<Item = &'static Field> {
        let earlier = self.before().is_some().then_some(EARLIER);
        let own = self.is_reviewed().then_some(OWN);
        let more = earlier.into_iter().chain(own).flatten();
        FIELDS.iter().chain(more)
    }

    /// What is odd in the documents.
    pub fn remarks(&self) -> impl Iterator<Item = &Remark> {
        self.snapshot.remarks.all()
    }

    /// What is odd about a technology or another thing, by its name in the snapshot.
    pub fn remarks_about<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Remark> {
        self.snapshot.remarks.about(name)
    }

    /// How the texts of the snapshot are read.
    #[must_use]
    pub fn readings(&self) -> Readings<'_> {
        Readings {
            first: self.snapshot.readings.all(),
            more: &self.readings,
        }
    }

    /// How much of its file it has.
    #[must_use]
    pub const fn reach(&self) -> Reach {
        self.reach
    }

    /// The documents.
    #[must_use]
    pub fn documents(&self) -> &[Document] {
        &self.snapshot.documents
    }

    /// The characters in the snapshot and the texts whose width a terminal has to be asked for.
    #[must_use]
    pub fn symbols(&self) -> &str {
        &self.snapshot.symbols
    }

    /// The position of the document with this short name, case ignored.
    #[must_use]
    pub fn document(&self, id: &str) -> Option<usize> {
        self.snapshot
            .documents
            .iter()
            .position(|doc| doc.id.eq_ignore_ascii_case(id))
    }

    /// The text of the document at a position, if it is at hand.
    #[must_use]
    pub fn text(&self, document: usize) -> Option<&SourceText> {
        self.texts.get(document)?.as_ref()
    }

    /// The lines that a source names, numbered, in order; empty if the text is not at hand.
    #[must_use]
    pub fn quote(&self, source: &Source) -> Vec<(u32, &str)> {
        let text = self
            .document(&source.document)
            .and_then(|document| self.text(document));
        let Some(text) = text else { return Vec::new() };
        let numbers = source
            .lines
            .iter()
            .flat_map(|range| range.first..=range.last);
        numbers
            .filter_map(|number| Some((number, text.line(number)?)))
            .collect()
    }

    /// Technologies that the latest report counts but the document does not list, by class: the
    /// number and why we know. Nothing is said before everything is read.
    #[must_use]
    pub fn unlisted(&self) -> Vec<(Class, u32, &str)> {
        if self.reach != Reach::All {
            return Vec::new();
        }
        let listed = |class| {
            let latest =
                |(edition, own): &(String, Class)| *own == class && *edition == self.latest().id;
            let counts = self.listed.iter().filter(|(name, _)| latest(name));
            counts.map(|(_, count)| count).sum::<usize>()
        };
        let absent = self.latest().absent_tables.iter();
        absent
            .filter_map(|table| {
                let listed = u32::try_from(listed(table.class)).ok()?;
                let rest = table
                    .technologies
                    .checked_sub(listed)
                    .filter(|rest| *rest > 0)?;
                Some((table.class, rest, table.reason.as_str()))
            })
            .collect()
    }
}

/// The texts of a snapshot, cut into lines.
fn cut(snapshot: &mut Snapshot) -> Vec<Option<SourceText>> {
    let texts = std::mem::take(&mut snapshot.texts).into_iter();
    texts.map(|text| text.map(SourceText::new)).collect()
}

/// Readings, some of which may have come while the rest of the catalog was shown.
#[derive(Debug, Clone, Copy)]
pub struct Readings<'a> {
    first: &'a [Reading],
    more: &'a Pieces<Reading>,
}

impl<'a> Readings<'a> {
    /// How many there are.
    #[must_use]
    pub fn len(self) -> usize {
        self.first.len() + self.more.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The one at a position.
    #[must_use]
    pub fn get(self, position: usize) -> Option<&'a Reading> {
        let behind = position.checked_sub(self.first.len());
        behind.map_or_else(|| self.first.get(position), |behind| self.more.get(behind))
    }

    /// All of them in order.
    pub fn iter(self) -> impl Iterator<Item = &'a Reading> + Clone {
        self.first.iter().chain(self.more.iter())
    }

    /// Those from a position on.
    pub fn from(self, position: usize) -> impl Iterator<Item = &'a Reading> {
        (position..self.len()).filter_map(move |at| self.get(at))
    }
}
