//! Which of the technologies without a case are shown, in which groups and order.

use super::{Case, Code};
use crate::catalog::{Catalog, Row, Sort};
use crate::fields::value::missing_word;
use crate::text::fold::fold;
use crate::words::Word;

/// A side of a case by which cases are grouped and chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facet {
    /// Our code of the reason.
    Code,
    /// 先進医療A or B.
    Class,
    /// The institution.
    Institution,
    /// What the previous year was like.
    Previous,
    /// Where the planned end lies.
    End,
    /// Whether it was deleted since.
    Deleted,
}

/// What is shown, and how.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct View {
    /// Grouped by.
    pub group: Option<Facet>,
    /// Sorted by; without it in the order of the report.
    pub sort: Option<Sort>,
    /// Only those with this value of this facet; several conditions have to be met together.
    pub filter: Vec<(Facet, String)>,
}

/// Cases under a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What they have in common; `None` without grouping.
    pub heading: Option<String>,
    /// Their positions among the cases.
    pub cases: Vec<usize>,
}

impl Facet {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Code,
        Self::Class,
        Self::Institution,
        Self::Previous,
        Self::End,
        Self::Deleted,
    ];

    /// Its name on the command line.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Class => "class",
            Self::Institution => "institution",
            Self::Previous => "previous",
            Self::End => "end",
            Self::Deleted => "deleted",
        }
    }

    /// Its name on screen.
    #[must_use]
    pub const fn word(self) -> Word {
        match self {
            Self::Code => Word::FacetCode,
            Self::Class => Word::Class,
            Self::Institution => Word::FacetInstitution,
            Self::Previous => Word::PreviousCases,
            Self::End => Word::PlannedEnd,
            Self::Deleted => Word::FacetDeleted,
        }
    }

    /// The facet that a user means by a name, in any spelling.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        let name = fold(name.trim());
        let is_named = |facet: &Self| {
            let shown = [facet.word().japanese(), facet.word().english()];
            name == facet.key() || shown.iter().any(|shown| name == fold(shown))
        };
        Self::ALL.into_iter().find(is_named)
    }

    /// What a case is in this respect.
    #[must_use]
    pub fn of(self, catalog: &Catalog, case: &Case) -> String {
        let class = |row| {
            catalog
                .technology(row)
                .map(|technology| technology.id.class)
        };
        let word = match self {
            Self::Class => {
                return class(case.row)
                    .map_or_else(String::new, |class| Word::ClassName.fill(&[&class]));
            }
            Self::Institution => match &case.institution {
                Ok(name) => return name.clone(),
                Err(missing) => missing_word(*missing),
            },
            Self::Code => case
                .code
                .as_ref()
                .map_or(Word::ZeroNoReport, |own| own.code.word()),
            Self::Previous => match case.previous {
                Ok(0) => Word::PreviousNone,
                Ok(_) => Word::PreviousSome,
                Err(missing) => missing_word(missing),
            },
            Self::End => case.end.map_or_else(missing_word, super::End::word),
            Self::Deleted if case.deletion.is_some() => Word::DeletedSince,
            Self::Deleted => Word::DeletedNot,
        };
        word.text().to_owned()
    }

    /// The values that occur, with how many cases have each, in the order in which they are shown.
    #[must_use]
    pub fn values(self, catalog: &Catalog, cases: &[Case]) -> Vec<(String, usize)> {
        let mut values: Vec<(String, usize)> = Vec::new();
        for case in cases {
            let value = self.of(catalog, case);
            match values.iter_mut().find(|(own, _)| *own == value) {
                Some((_, count)) => *count += 1,
                None => values.push((value, 1)),
            }
        }
        if self == Self::Code {
            let place = |value: &str| {
                Code::ALL
                    .iter()
                    .position(|code| code.word().text() == value)
            };
            values.sort_by_key(|(value, _)| place(value).unwrap_or(usize::MAX));
        }
        values
    }
}

impl View {
    /// Adds a condition, or takes it back; a facet has one condition at a time.
    pub fn toggle(&mut self, facet: Facet, value: &str) {
        let was = self.filter.contains(&(facet, value.to_owned()));
        self.filter.retain(|(own, _)| *own != facet);
        if !was {
            self.filter.push((facet, value.to_owned()));
        }
    }

    /// The cases that are shown, in their groups.
    #[must_use]
    pub fn groups(&self, catalog: &Catalog, cases: &[Case]) -> Vec<Group> {
        let meets = |case: &Case| {
            let mut filter = self.filter.iter();
            filter.all(|(facet, value)| facet.of(catalog, case) == *value)
        };
        let mut rows: Vec<Row> = cases
            .iter()
            .filter(|case| meets(case))
            .map(|case| case.row)
            .collect();
        if let Some(sort) = self.sort {
            catalog.sort(&mut rows, sort);
        }
        let position = |row: &Row| cases.iter().position(|case| case.row == *row);
        let shown: Vec<usize> = rows.iter().filter_map(position).collect();
        let Some(facet) = self.group else {
            return vec![Group {
                heading: None,
                cases: shown,
            }];
        };
        let values = facet.values(catalog, cases).into_iter();
        let groups = values.map(|(value, _)| {
            let own = |at: &&usize| {
                cases
                    .get(**at)
                    .is_some_and(|case| facet.of(catalog, case) == value)
            };
            Group {
                cases: shown.iter().filter(own).copied().collect(),
                heading: Some(value),
            }
        });
        groups.filter(|group| !group.cases.is_empty()).collect()
    }
}
