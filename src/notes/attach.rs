//! Which technology of a catalog something was said about.
//!
//! A number alone does not tell: it may name another technology in another snapshot. What was said
//! goes to the technology of the same edition that has the name it was said of; where none has, to
//! the one with the number, and then the other name is shown with it.

use super::store::Version;
use crate::catalog::Catalog;
use crate::model::technology::TechnologyRef;
use crate::model::{Edition, Review, Reviews, Statement, Technology, TechnologyId};
use crate::text::fold::fold;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

/// A technology as a statement names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// Its number.
    pub id: TechnologyId,
    /// Whether it has another name than the statement says.
    pub is_renamed: bool,
}

/// The technologies that some statements may be about.
#[derive(Debug, Default)]
pub struct Directory {
    /// By edition and number: the folded name.
    by_id: HashMap<(String, TechnologyId), String>,
    /// By edition, class and folded name.
    by_name: HashMap<(String, String), Vec<TechnologyId>>,
}

impl Directory {
    /// The technologies of a catalog that `versions` may be about.
    #[must_use]
    pub fn new(catalog: &Catalog, versions: &[Version]) -> Self {
        let mut directory = Self::default();
        if versions.is_empty() {
            return directory;
        }
        let ids: HashSet<TechnologyId> = versions.iter().filter_map(id_of).collect();
        let names: HashSet<String> = versions.iter().map(|version| fold(&version.name)).collect();
        for technology in catalog.technologies() {
            let name = fold(&technology.name);
            let key = (technology.edition.clone(), name.clone());
            if names.contains(&name) {
                directory
                    .by_name
                    .entry(key)
                    .or_default()
                    .push(technology.id);
            }
            if ids.contains(&technology.id) {
                let key = (technology.edition.clone(), technology.id);
                directory.by_id.insert(key, name);
            }
        }
        directory
    }

    /// The technology that a version is about; `None` if the catalog has none.
    #[must_use]
    pub fn find(&self, version: &Version) -> Option<Found> {
        let id = id_of(version)?;
        let name = fold(&version.name);
        let own = self.by_id.get(&(version.edition.clone(), id));
        let found = |id, is_renamed| Some(Found { id, is_renamed });
        if own.is_some_and(|own| *own == name) {
            return found(id, false);
        }
        let named = self.by_name.get(&(version.edition.clone(), name));
        let mut named = named.into_iter().flatten();
        match named.find(|other| other.class == id.class) {
            Some(other) => found(*other, false),
            None => own.and_then(|_| found(id, true)),
        }
    }
}

/// The number that a version names; `None` if it is none.
fn id_of(version: &Version) -> Option<TechnologyId> {
    let reference: TechnologyRef = version.technology.parse().ok()?;
    Some(TechnologyId {
        class: reference.class?,
        number: reference.number,
        arm: reference.arm,
    })
}

/// Puts what holds beside the editions of a catalog: what is about none of its technologies.
pub fn attach(catalog: &Catalog, heads: &[Version]) -> Vec<Version> {
    let directory = Directory::new(catalog, heads);
    let mut reviews: BTreeMap<&str, BTreeMap<TechnologyId, Review>> = BTreeMap::new();
    let mut elsewhere = Vec::new();
    for version in heads {
        let Some(found) = directory.find(version) else {
            elsewhere.push(version.clone());
            continue;
        };
        let edition = reviews.entry(&version.edition).or_default();
        let review = edition.entry(found.id).or_default();
        review.of_mut(version.part).push(Statement {
            id: version.id.clone(),
            text: version.text.clone(),
            author: version.author.clone(),
            time: version.time.clone(),
            other_name: found.is_renamed.then(|| version.name.clone()),
        });
    }
    for edition in catalog.editions() {
        let own = reviews.remove(edition.id.as_str()).unwrap_or_default();
        let own: Reviews = own
            .into_iter()
            .map(|(id, own)| (id, Arc::new(own)))
            .collect();
        edition.beside.set(own);
    }
    elsewhere
}

/// What is said of a technology now, to be said in knowledge of.
#[must_use]
pub fn review(edition: &Edition, technology: &Technology) -> Arc<Review> {
    edition.beside.review(technology.id).unwrap_or_default()
}
