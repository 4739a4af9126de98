//! Two reports side by side: which technology of the year before is which of this year.
//!
//! Numbers are given anew from year to year, so technologies are joined by class and name; days
//! and applicants are evidence. What is not certain is said to be inferred, with the reason; what
//! has no counterpart is new, or gone. Nobody is joined twice.

use super::{Catalog, Pieces, Row};
use crate::model::{Before, Earlier, Edition, Sureness, Technology};
use crate::snapshot::Snapshot;
use crate::text::fold::fold;
use std::collections::{BTreeMap, HashMap, HashSet};

/// How alike two names have to be, in thousandths of their pairs of characters.
const ALIKE: usize = 800;

/// The technologies of two reports, joined.
#[derive(Debug, Default)]
pub(super) struct Joined {
    /// For each of the later report its counterpart in the one before.
    pub(super) pairs: HashMap<Row, (Row, Sureness)>,
    /// Those of the one before that have none.
    pub(super) gone: Vec<Row>,
}

/// The last report and the one before it.
fn last_two(editions: &[Edition]) -> Option<(&Edition, &Edition)> {
    match editions {
        [.., before, last] => Some((before, last)),
        _ => None,
    }
}

/// Joins the last two reports of a snapshot, and puts what the one before said beside the last.
pub(super) fn join(snapshot: &mut Snapshot, all: &Pieces<Technology>) -> Joined {
    let Some((before, last)) = last_two(&snapshot.editions) else {
        return Joined::default();
    };
    let of = |edition: &Edition| -> Vec<(Row, &Technology)> {
        let all = all.iter().enumerate();
        all.filter(|(_, own)| own.edition == edition.id).collect()
    };
    let joined = joined(&of(before), &of(last));
    let mut technologies = BTreeMap::new();
    for (row, (earlier, sureness)) in &joined.pairs {
        let both = (all.get(*row), all.get(*earlier));
        if let (Some(own), Some(earlier)) = both {
            technologies.insert(own.id, Before::of(earlier, *sureness));
        }
    }
    let earlier = Earlier {
        label: before.label.clone(),
        technologies,
    };
    if let Some(last) = snapshot.editions.last_mut() {
        last.beside.earlier = Some(earlier.into());
    }
    joined
}

/// A technology with its folded name.
struct Named<'a> {
    row: Row,
    technology: &'a Technology,
    name: String,
}

fn named<'a>(technologies: &[(Row, &'a Technology)]) -> Vec<Named<'a>> {
    let named = technologies.iter().map(|&(row, technology)| Named {
        row,
        technology,
        name: fold(&technology.name).replace(char::is_whitespace, ""),
    });
    named.collect()
}

/// A way to recognize a technology: what its evidence is worth, and what has to be the same.
type Way = (Sureness, fn(&Named, &Named) -> bool);

/// The ways by the same name, the best first.
const BY_NAME: [Way; 3] = [
    (Sureness::Certain, |a, b| {
        same_day(a.technology, b.technology)
    }),
    (Sureness::SameName, |a, b| {
        let (a, b) = (a.technology, b.technology);
        a.effective_date.is_err() || b.effective_date.is_err()
    }),
    (Sureness::OtherDay, |_, _| true),
];

/// The ways by a day that is the same, the best first.
const BY_DAY: [Way; 2] = [
    (Sureness::SameDayAndApplicant, |a, b| {
        let (a, b) = (a.technology, b.technology);
        a.applicant.is_ok() && a.applicant == b.applicant
    }),
    (Sureness::SimilarName, |a, b| {
        alike(&a.name, &b.name) >= ALIKE
    }),
];

fn joined(before: &[(Row, &Technology)], last: &[(Row, &Technology)]) -> Joined {
    let (before, last) = (named(before), named(last));
    let mut join = Join::default();
    let name = |own: &Named| Some((own.technology.id.class, own.name.clone()));
    let day = |own: &Named| {
        let day = own.technology.effective_date.ok()?;
        Some((own.technology.id.class, day))
    };
    for (sureness, fits) in BY_NAME {
        join.pass(&before, &last, name, sureness, fits);
    }
    for (sureness, fits) in BY_DAY {
        join.pass(&before, &last, day, sureness, fits);
    }
    let gone = before.iter().map(|own| own.row);
    Joined {
        gone: gone.filter(|row| !join.taken.contains(row)).collect(),
        pairs: join.pairs,
    }
}

#[derive(Default)]
struct Join {
    pairs: HashMap<Row, (Row, Sureness)>,
    taken: HashSet<Row>,
}

impl Join {
    /// Joins those that have the same key, fit, and fit nobody else: of several that fit, one with
    /// the same number is meant.
    fn pass<K: std::hash::Hash + Eq>(
        &mut self,
        before: &[Named],
        last: &[Named],
        key: impl Fn(&Named) -> Option<K>,
        sureness: Sureness,
        fits: fn(&Named, &Named) -> bool,
    ) {
        let mut free: HashMap<K, Vec<&Named>> = HashMap::new();
        for own in before.iter().filter(|own| !self.taken.contains(&own.row)) {
            if let Some(key) = key(own) {
                free.entry(key).or_default().push(own);
            }
        }
        let mut open: HashMap<K, Vec<&Named>> = HashMap::new();
        for own in last.iter().filter(|own| !self.pairs.contains_key(&own.row)) {
            if let Some(key) = key(own).filter(|key| free.contains_key(key)) {
                open.entry(key).or_default().push(own);
            }
        }
        for (key, own) in &open {
            let free = free.get(key).map(Vec::as_slice).unwrap_or_default();
            self.pair(own, free, sureness, fits);
        }
    }

    fn pair(
        &mut self,
        open: &[&Named],
        free: &[&Named],
        sureness: Sureness,
        fits: fn(&Named, &Named) -> bool,
    ) {
        for own in open {
            let fitting: Vec<&&Named> = free.iter().filter(|other| fits(own, other)).collect();
            let same_number = fitting
                .iter()
                .find(|other| other.technology.id == own.technology.id);
            let only = match fitting.as_slice() {
                [only] => {
                    let rivals = open.iter().filter(|rival| fits(rival, only)).count();
                    (rivals == 1).then_some(only)
                }
                _ => None,
            };
            if let Some(other) = only.or(same_number)
                && self.taken.insert(other.row)
            {
                self.pairs.insert(own.row, (other.row, sureness));
            }
        }
    }
}

fn same_day(a: &Technology, b: &Technology) -> bool {
    matches!((a.effective_date, b.effective_date), (Ok(a), Ok(b)) if a == b)
}

/// How many of the pairs of neighbouring characters two names share, in thousandths.
fn alike(a: &str, b: &str) -> usize {
    let pairs = |text: &str| {
        let chars: Vec<char> = text.chars().collect();
        let mut counts: HashMap<(char, char), usize> = HashMap::new();
        for pair in chars.windows(2) {
            if let [a, b] = pair {
                *counts.entry((*a, *b)).or_default() += 1;
            }
        }
        counts
    };
    let (a, b) = (pairs(a), pairs(b));
    let all = a.values().sum::<usize>() + b.values().sum::<usize>();
    let shared: usize = a
        .iter()
        .map(|(pair, count)| (*count).min(b.get(pair).copied().unwrap_or(0)))
        .sum();
    (shared * 2000).checked_div(all).unwrap_or(0)
}

impl Catalog {
    /// The report before the latest; `None` if there is only one, and while so little is read that
    /// nobody knows what is new in the latest.
    #[must_use]
    pub fn before(&self) -> Option<&Edition> {
        let joined = last_two(self.editions());
        let joined = joined.filter(|(_, last)| last.beside.earlier.is_some());
        joined.map(|(before, _)| before)
    }

    /// The counterpart of a technology of the latest report in the one before, and how sure that
    /// is; `None` for what is new.
    #[must_use]
    pub fn counterpart(&self, row: Row) -> Option<(Row, Sureness)> {
        self.joined.pairs.get(&row).copied()
    }

    /// The technologies of the report before that the latest does not have.
    #[must_use]
    pub fn gone(&self) -> &[Row] {
        &self.joined.gone
    }

    /// The technologies of the latest report that the one before does not have; none without one.
    #[must_use]
    pub fn new_ones(&self) -> Vec<Row> {
        if self.before().is_none() {
            return Vec::new();
        }
        let all = self.technologies().iter().enumerate();
        let new = all.filter(|(row, own)| {
            own.edition == self.latest().id && !self.joined.pairs.contains_key(row)
        });
        new.map(|(row, _)| row).collect()
    }
}

/// Stands in for the edition of a technology where there is none; no checked snapshot has that.
pub fn unknown() -> Edition {
    Edition {
        id: String::new(),
        label: String::new(),
        document: String::new(),
        period_start: jiff::civil::Date::ZERO,
        period_end: jiff::civil::Date::ZERO,
        report_date: jiff::civil::Date::ZERO,
        meeting_date: jiff::civil::Date::ZERO,
        headline: Vec::new(),
        headline_notes: Vec::new(),
        flow: Vec::new(),
        five_years: Vec::new(),
        five_years_notes: Vec::new(),
        five_years_columns: BTreeMap::new(),
        class_totals: Vec::new(),
        table_notes: Vec::new(),
        tables: Vec::new(),
        absent_tables: Vec::new(),
        provisional_a: None,
        beside: crate::model::review::Beside::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_alike_by_their_pairs_of_characters() {
        assert_eq!(alike("重粒子線治療", "重粒子線治療"), 1000);
        assert_eq!(alike("重粒子線治療", "陽子線治療"), 666);
        assert_eq!(alike("重粒子線", "免疫療法"), 0);
        assert_eq!(alike("", ""), 0);
    }

    #[test]
    fn one_report_has_nothing_before_it() {
        let catalog = Catalog::bundled().unwrap();
        assert!(catalog.before().is_none() && catalog.gone().is_empty());
        assert!(catalog.new_ones().is_empty());
        assert_eq!(catalog.counterpart(0), None);
    }
}
