//! Two files as one snapshot: the report of the year before beside the later one.
//!
//! Of the earlier file come its reports, their technologies and the documents that they were read
//! from, under names of their own, so that every value still leads to its lines. What the later
//! file says of the plan, and what is odd in its documents, stays as it is.

use super::Snapshot;
use crate::model::{Edition, Reading, Source};
use crate::words::Word;
use std::collections::{HashMap, HashSet};

impl Snapshot {
    /// One snapshot with the reports of both; whichever file is named first, the later comes last.
    ///
    /// # Errors
    /// That both have a report of the same year, as a sentence.
    pub fn beside(self, other: Self) -> Result<Self, String> {
        let day = |snapshot: &Self| snapshot.editions.last().map(|own| own.period_end);
        let (earlier, mut later) = if day(&other) < day(&self) {
            (other, self)
        } else {
            (self, other)
        };
        let same = |own: &&Edition| later.editions.iter().any(|other| other.id == own.id);
        if let Some(twice) = earlier.editions.iter().find(same) {
            return Err(Word::EditionTwice.fill(&[&twice.label]));
        }
        let names = names(&earlier, &later);
        let Self {
            documents,
            texts,
            editions,
            technologies,
            readings,
            symbols,
            ..
        } = earlier;
        for (mut document, text) in documents.into_iter().zip(texts) {
            if let Some(name) = names.get(&document.id) {
                document.id.clone_from(name);
                later.documents.push(document);
                later.texts.push(text);
            }
        }
        let editions = editions.into_iter().map(|edition| renamed(edition, &names));
        later.editions.splice(0..0, editions);
        later
            .technologies
            .extend(technologies.into_iter().map(|mut own| {
                let sources = own.source.values_mut();
                let zero = own.zero_case.iter_mut().map(|zero| &mut zero.source);
                sources
                    .chain(zero)
                    .for_each(|source| rename(source, &names));
                own
            }));
        let known: HashSet<&str> = later.readings.all().iter().map(Reading::text).collect();
        let more = readings.all().iter();
        let more = more.filter(|reading| !known.contains(reading.text()));
        let all: Vec<Reading> = later.readings.all().iter().chain(more).cloned().collect();
        later.readings = all.into();
        let known = later.symbols.clone();
        let more = symbols.chars().filter(|c| !known.contains(*c));
        later.symbols.to_mut().extend(more);
        Ok(later)
    }
}

/// The names that the documents of the earlier reports get: their own with that of the report.
fn names(earlier: &Snapshot, later: &Snapshot) -> HashMap<String, String> {
    let mut names = HashMap::new();
    for edition in &earlier.editions {
        let is_taken = later.documents.iter().any(|own| own.id == edition.document);
        let name = if is_taken {
            format!("{}-{}", edition.document, edition.id)
        } else {
            edition.document.clone()
        };
        names.insert(edition.document.clone(), name);
    }
    names
}

fn rename(source: &mut Source, names: &HashMap<String, String>) {
    if let Some(name) = names.get(&source.document) {
        source.document.clone_from(name);
    }
}

/// The report with its own document, and that of every figure in it, renamed. In its JSON a quote
/// that is no part of a text is not escaped, so that nothing else looks like a named document.
fn renamed(edition: Edition, names: &HashMap<String, String>) -> Edition {
    let field = |name: &str| format!("\"document\": {}", serde_json::Value::from(name));
    let mut text = serde_json::to_string_pretty(&edition).unwrap_or_default();
    for (name, new) in names {
        text = text.replace(&field(name), &field(new));
    }
    // What was just written can be read.
    serde_json::from_str(&text).unwrap_or(edition)
}
