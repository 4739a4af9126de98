//! What the bundled snapshot is, without reading it: its documents and the periods it reports on.
//!
//! They stand at its head, before the first table, and are read there, so that the version is told
//! as fast as it always was and no fact is kept twice.

use super::bundle;
use crate::model::Document;
use jiff::civil::Date;
use serde::Deserialize;

/// The head of the snapshot.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Facts {
    /// The version of the format.
    pub schema_version: u32,
    /// The documents.
    pub documents: Vec<Document>,
    /// The report, all that stands before its first table.
    editions: Vec<Covered>,
}

/// What a report is about.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Covered {
    /// Its name: 令和5年度.
    pub label: String,
    /// First day of the period reported on.
    pub period_start: Date,
    /// Last day of that period.
    pub period_end: Date,
    /// The day on which the numbers of technologies and patients are counted.
    pub report_date: Date,
}

impl Facts {
    /// Those of the bundled snapshot; `None` in no program that passed its tests.
    #[must_use]
    pub fn bundled() -> Option<Self> {
        let head = bundle::before_the_tables()?;
        serde_json::from_str(&format!("{head}}}]}}")).ok()
    }

    /// The report.
    #[must_use]
    pub fn report(&self) -> Option<&Covered> {
        self.editions.last()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::{SCHEMA_VERSION, Snapshot};

    #[test]
    fn the_head_says_what_the_whole_snapshot_says() {
        let (facts, whole) = (Facts::bundled().unwrap(), Snapshot::bundled().unwrap());
        assert_eq!(facts.schema_version, SCHEMA_VERSION);
        assert_eq!(facts.documents, whole.documents);
        assert_eq!((facts.editions.len(), whole.editions.len()), (1, 1));
        let (report, edition) = (facts.report().unwrap(), &whole.editions[0]);
        assert_eq!(report.label, edition.label);
        assert_eq!(report.period_start, edition.period_start);
        assert_eq!(report.period_end, edition.period_end);
        assert_eq!(report.report_date, edition.report_date);
    }
}
