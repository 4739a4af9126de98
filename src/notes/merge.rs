//! Bringing in what was said elsewhere: nothing is overwritten, nothing comes in twice.
//!
//! A version with a name is the same on every machine. One that came without, from a table that
//! someone wrote by hand, or whose text was changed outside, is a new one; what is known already
//! is not said again.

use super::schema;
use super::store::{Done, Store, Version, now};
use super::trouble::Trouble;
use crate::model::Part;
use rusqlite::Connection;
use std::collections::{BTreeMap, HashMap};

/// What bringing in came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Merged {
    /// What writing came to.
    pub done: Done,
    /// How many marks and notes are said in two ways now.
    pub split: usize,
}

/// A mark or note of a technology, wherever it is kept.
type Subject = (String, String, Part);

fn subject(version: &Version) -> Subject {
    let Version {
        edition,
        technology,
        part,
        ..
    } = version;
    (edition.clone(), technology.clone(), *part)
}

impl Store {
    /// Brings in what was said elsewhere. With `last_wins`, what was said last replaces what else
    /// holds of the same mark or note; without, both hold.
    ///
    /// # Errors
    /// Whatever keeps the file from being written; it then is as it was.
    pub fn merge(&self, said: &[Version], last_wins: bool) -> Result<Merged, Trouble> {
        if said.is_empty() {
            return Ok(Merged::default());
        }
        let done = self.write(|connection| {
            let added = bring_in(connection, said)?;
            if last_wins {
                decide(connection, said)?;
            }
            Ok(Done {
                added,
                known: said.len() - added,
                ..Done::default()
            })
        })?;
        let split = split(&self.heads()?, said);
        Ok(Merged { done, split })
    }
}

/// Adds what is not known: how many that were.
fn bring_in(connection: &Connection, said: &[Version]) -> Result<usize, Trouble> {
    let mut known: HashMap<String, Version> = HashMap::new();
    for version in schema::all(connection)? {
        known.insert(version.id.clone(), version);
    }
    let mut added = 0;
    for version in said {
        let Some(new) = news(connection, &known, version)? else {
            continue;
        };
        added += usize::from(schema::insert(connection, &new)?);
        known.insert(new.id.clone(), new);
    }
    Ok(added)
}

/// A version as it has to be added; `None` if it is known.
fn news(
    connection: &Connection,
    known: &HashMap<String, Version>,
    version: &Version,
) -> Result<Option<Version>, Trouble> {
    let mut new = version.clone();
    match known.get(&version.id) {
        Some(own) if own.text == version.text => return Ok(None),
        // It was changed outside, in knowledge of what it was.
        Some(own) => {
            new.parents = vec![own.id.clone()];
            new.time = now();
        }
        None if !version.id.is_empty() => return Ok(Some(new)),
        None => {}
    }
    let same = |own: &&Version| subject(own) == subject(&new) && own.text == new.text;
    let is_known = known.values().filter(same).any(|own| {
        // What came back after something else is said anew.
        new.parents.is_empty() || own.parents.iter().any(|own| new.parents.contains(own))
    });
    if is_known {
        return Ok(None);
    }
    new.id = schema::new_id(connection)?;
    if new.time.is_empty() {
        new.time = now();
    }
    Ok(Some(new))
}

/// Says again what was said last of every mark and note that was brought in and is split, in
/// knowledge of all that holds.
fn decide(connection: &Connection, said: &[Version]) -> Result<(), Trouble> {
    let mut holding: BTreeMap<Subject, Vec<Version>> = BTreeMap::new();
    for version in schema::heads(connection)? {
        holding.entry(subject(&version)).or_default().push(version);
    }
    let mut subjects: Vec<Subject> = said.iter().map(subject).collect();
    subjects.sort();
    subjects.dedup();
    for heads in subjects.iter().filter_map(|own| holding.get(own)) {
        if let (Some(last), true) = (heads.last(), heads.len() > 1) {
            let again = Version {
                id: schema::new_id(connection)?,
                time: now(),
                parents: heads.iter().map(|head| head.id.clone()).collect(),
                ..last.clone()
            };
            schema::insert(connection, &again)?;
        }
    }
    Ok(())
}

/// How many of the marks and notes that were brought in are said in two ways.
fn split(heads: &[Version], said: &[Version]) -> usize {
    let mut counts: BTreeMap<Subject, usize> = said.iter().map(|own| (subject(own), 0)).collect();
    for head in heads {
        if let Some(count) = counts.get_mut(&subject(head)) {
            *count += 1;
        }
    }
    counts.values().filter(|count| **count > 1).count()
}
