//! The one table of fields: what a technology has, what it is called, how it is shown.
//!
//! List columns, detail, sorting, filters, CSV and JSON all read [`FIELDS`]; what the
//! report before said is in [`EARLIER`], and what a reviewer said in [`OWN`]; both are shown where
//! they are there. A field whose value is
//! computed by us is marked as derived wherever it appears.

pub mod earlier;
mod own;
mod table;
pub mod value;

pub use earlier::EARLIER;
pub use own::OWN;
pub use table::FIELDS;
pub use value::Value;

use crate::model::{Edition, Source, Technology};
use crate::text::Align;
use crate::words::Word;

/// A property of a technology.
pub struct Field {
    /// Its key in JSON, CSV and `--columns`: `total_cost_yen`.
    pub key: &'static str,
    /// What its values are, so that what is typed can be compared with them.
    pub kind: Kind,
    /// Other names that may be typed for it: `total`, `費用`.
    pub aliases: &'static [&'static str],
    /// Its name on screen, in Japanese as the report prints it.
    pub label: Word,
    /// Its name over a narrow column.
    pub heading: Word,
    /// What it means, with unit and origin.
    pub meaning: Word,
    /// Where it stands in a column.
    pub align: Align,
    /// The columns it takes in a list: at least, at most.
    pub width: (usize, usize),
    /// Where it was read, or that it is computed.
    pub origin: Origin,
    /// Its value for a technology of an edition.
    pub value: for<'a> fn(&'a Edition, &'a Technology) -> Value<'a>,
}

/// What the values of a field are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Text,
    /// A or B.
    Class,
    /// A 告示番号 with its arm.
    Notice,
    /// Numbers of things or people, and days.
    Number,
    /// Yen.
    Yen,
    /// A share in per cent.
    Share,
    /// A span of years and months.
    Months,
    /// A day.
    Date,
}

/// Which part of the report a field is read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// A row of the named table: `cost`, `schedule`.
    Table(&'static str),
    /// The zero-case report.
    ZeroCase,
    /// Computed by us from a row of the named table.
    Derived(&'static str),
    /// Said by a reviewer.
    Review,
    /// Read from the report before.
    Earlier,
    /// Computed by us from the report and the one before.
    Difference,
}

impl Field {
    /// Whether the value is computed by us and not printed.
    #[must_use]
    pub const fn is_derived(&self) -> bool {
        matches!(self.origin, Origin::Derived(_) | Origin::Difference)
    }

    /// The lines that the field of a technology was read from; for what only the zero-case report
    /// says of it, that report.
    #[must_use]
    pub fn source<'a>(&self, technology: &'a Technology) -> Option<&'a Source> {
        let report = technology.zero_case.as_ref().map(|zero| &zero.source);
        match self.origin {
            Origin::Review | Origin::Earlier | Origin::Difference => None,
            Origin::ZeroCase => report,
            Origin::Table(table) | Origin::Derived(table) => {
                let cases = || {
                    technology
                        .source
                        .get("cases")
                        .filter(|_| self.key == "cases")
                };
                technology.source.get(table).or_else(cases).or(report)
            }
        }
    }
}

impl PartialEq for Field {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Eq for Field {}

impl std::fmt::Debug for Field {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Field({})", self.key)
    }
}

/// Every field there is, also those that only some users have.
pub fn all() -> impl Iterator<Item = &'static Field> {
    FIELDS.iter().chain(EARLIER).chain(OWN)
}

/// Where a field stands among the columns of a list: the mark before the name that it is put to.
#[must_use]
pub fn place(field: &Field) -> (usize, bool) {
    let key = if field.key == "mark" {
        "name"
    } else {
        field.key
    };
    let position = all().position(|own| own.key == key);
    (position.unwrap_or(usize::MAX), field.key != "mark")
}

/// The field with exactly this key.
#[must_use]
pub fn by_key(key: &str) -> Option<&'static Field> {
    all().find(|field| field.key == key)
}

/// The field that a user means by a name: its key, another name or its label in either
/// language, case and width ignored.
#[must_use]
pub fn find(name: &str) -> Option<&'static Field> {
    let name = crate::text::fold::fold(name.trim());
    all().find(|field| {
        let names = field.aliases.iter().copied().chain([field.key]);
        let (label, heading) = (field.label, field.heading);
        let shown = [label.japanese(), heading.japanese(), label.english()];
        names
            .chain(shown)
            .any(|own| crate::text::fold::fold(own) == name)
    })
}

/// The columns of the list before anyone chose others.
pub const DEFAULT_COLUMNS: [&str; 7] = [
    "class",
    "notice_number",
    "name",
    "effective_date",
    "cases",
    "total_cost_yen",
    "advanced_cost_yen",
];

/// The columns that come behind them where the report before is at hand.
pub const EARLIER_COLUMNS: [&str; 5] = [
    "earlier_cases",
    "change_in_cases",
    "earlier_total_cost_yen",
    "change_in_total_cost_yen",
    "earlier_join",
];

/// The same on the screen, where the 告示番号 is shown with its class.
pub const SCREEN_COLUMNS: [&str; 6] = [
    "notice_number",
    "name",
    "effective_date",
    "cases",
    "total_cost_yen",
    "advanced_cost_yen",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_leads_to_one_field() {
        let mut seen = std::collections::HashMap::new();
        for field in all() {
            for name in field.aliases.iter().copied().chain([field.key]) {
                assert_eq!(seen.insert(name, field.key), None, "{name}");
                assert_eq!(find(name), Some(field), "{name}");
            }
        }
    }

    #[test]
    fn names_are_found_in_any_spelling() {
        assert_eq!(find("ＣＡＳＥＳ").map(|f| f.key), Some("cases"));
        assert_eq!(find("年間実施件数").map(|f| f.key), Some("cases"));
        assert_eq!(find("病院").map(|f| f.key), Some("applicant"));
        assert_eq!(find("何か"), None);
    }
}
