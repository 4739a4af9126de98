//! What stands behind options: classes, numbers, fields and orders, in any spelling.

use crate::catalog::{Catalog, Sort};
use crate::fields::{FIELDS, Field, OWN, find};
use crate::model::Class;
use crate::text::fold::fold;
use crate::words::{Language, Word, spoken};
use std::num::NonZeroUsize;

/// The fields that a list shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Columns {
    /// Those that were named.
    Named(Vec<&'static Field>),
    /// All that say something.
    All,
}

impl Columns {
    /// The fields, in the order of the columns.
    #[must_use]
    pub fn of(&self, catalog: &Catalog) -> Vec<&'static Field> {
        match self {
            Self::Named(fields) => fields.clone(),
            Self::All => catalog.fields().collect(),
        }
    }
}

pub(super) fn class(text: &str) -> Result<Class, String> {
    match fold(text.trim()).as_str() {
        "a" => Ok(Class::A),
        "b" => Ok(Class::B),
        _ => Err(Word::UsageClass.fill(&[&text])),
    }
}

pub(super) fn positive(text: &str) -> Result<NonZeroUsize, String> {
    let number = fold(text.trim()).parse();
    number.map_err(|_| Word::UsageNumber.fill(&[&text]))
}

fn field(name: &str) -> Result<&'static Field, String> {
    find(name).ok_or_else(|| {
        let names = FIELDS.iter().chain(OWN).flat_map(|field| {
            let shown = [field.key, field.label.text()];
            field.aliases.iter().copied().chain(shown)
        });
        let names = names.filter(|name| spoken() == Language::Japanese || name.is_ascii());
        let near = crate::cli::suggest::near(name.trim(), names);
        Word::UsageField.fill(&[&name.trim(), &near.join(", ")])
    })
}

pub(super) fn sort(text: &str) -> Result<Sort, String> {
    let (name, direction) = text.split_once([':', '：']).unwrap_or((text, "asc"));
    let descending = match fold(direction.trim()).as_str() {
        "asc" => false,
        "desc" => true,
        _ => return Err(Word::UsageDirection.fill(&[&direction])),
    };
    let field = field(name)?;
    Ok(Sort { field, descending })
}

pub(super) fn columns(text: &str) -> Result<Columns, String> {
    if fold(text.trim()) == "all" {
        return Ok(Columns::All);
    }
    let names = text
        .split([',', '，', '、'])
        .filter(|name| !name.trim().is_empty());
    names
        .map(field)
        .collect::<Result<_, _>>()
        .map(Columns::Named)
}
