//! The sums of the tables: against the printed totals, and those against the headline figures.

use super::figures::{row, with_unit};
use super::interval;
use super::ledger::{Draft, Ledger};
use super::{Part, Verdict};
use crate::model::edition::{ClassTotal, Headline};
use crate::model::{Class, Decimal, Figure, Reported, Source, Technology};
use crate::text::number::grouped;
use crate::words::Word;
use std::collections::BTreeSet;

/// A column of the cost table: its name, its value, its printed total.
type Column = (
    Word,
    &'static str,
    fn(&Technology) -> Reported<i64>,
    fn(&ClassTotal) -> i64,
);

const COLUMNS: [Column; 4] = [
    (
        Word::TotalCost,
        "total_cost_yen",
        |t| t.total_cost_yen,
        |own| own.total_cost_yen,
    ),
    (
        Word::AdvancedCost,
        "advanced_cost_yen",
        |t| t.advanced_cost_yen,
        |own| own.advanced_cost_yen,
    ),
    (
        Word::Cases,
        "cases",
        |t| t.cases.map(i64::from),
        |own| own.cases.into(),
    ),
    (
        Word::Institutions,
        "institutions",
        |t| t.institutions.map(i64::from),
        |own| own.institutions.into(),
    ),
];

pub(super) fn checks(ledger: &mut Ledger) {
    for total in &ledger.edition.class_totals {
        columns(ledger, total);
        against_headline(ledger, total);
    }
    for class in [Class::A, Class::B] {
        technologies(ledger, class);
    }
}

/// The technologies of a class in the edition.
fn of_class<'a>(ledger: &Ledger<'a>, class: Class) -> impl Iterator<Item = &'a Technology> {
    let edition = ledger.edition.id.as_str();
    let all = ledger.catalog.technologies().iter();
    all.filter(move |technology| technology.edition == edition && technology.id.class == class)
}

/// The figure of a class in a headline row.
const fn figure(row: &Headline, class: Class) -> &Figure {
    match class {
        Class::A => &row.a,
        Class::B => &row.b,
    }
}

/// The sum of each column against its printed total.
fn columns(ledger: &mut Ledger, total: &ClassTotal) {
    for (label, key, value, printed) in COLUMNS {
        let sum: i64 = of_class(ledger, total.class)
            .filter_map(|t| value(t).ok())
            .sum();
        let printed = printed(total);
        ledger.push(Draft {
            part: Part::Totals,
            name: format!("{}/{key}", total.class),
            what: Word::WhatColumnSum.fill(&[&total.class, &label]),
            printed: grouped(printed),
            recomputed: grouped(sum),
            rule: Word::RuleColumnSum,
            verdict: if sum == printed {
                Verdict::Agrees
            } else {
                Verdict::Differs
            },
            subjects: vec!["cost".to_owned()],
            quotes: Vec::new(),
            sources: vec![total.source.clone()],
        });
    }
}

/// The printed totals against the headline figures of the class.
fn against_headline(ledger: &mut Ledger, total: &ClassTotal) {
    let insured = total.total_cost_yen.saturating_sub(total.advanced_cost_yen);
    let amounts = [
        ("total_cost", total.total_cost_yen),
        ("insured_cost", insured),
        ("advanced_cost", total.advanced_cost_yen),
    ];
    for (key, yen) in amounts {
        let decimals = |printed: Decimal| interval::oku(yen, printed.decimals());
        compare(
            ledger,
            total,
            key,
            Word::RuleYenRounded,
            &grouped(yen),
            decimals,
        );
    }
    let yen = (
        Decimal::new(total.advanced_cost_yen, 0),
        Decimal::new(total.total_cost_yen, 0),
    );
    let share = |printed: Decimal| interval::percentage(yen.0, yen.1, printed.decimals());
    let exact = format!(
        "{}÷{}",
        grouped(total.advanced_cost_yen),
        grouped(total.total_cost_yen)
    );
    compare(
        ledger,
        total,
        "advanced_share",
        Word::RuleYenShare,
        &exact,
        share,
    );
    let cases = |_| Some(Decimal::new(total.cases.into(), 0));
    compare(
        ledger,
        total,
        "patients",
        Word::RulePatientsCases,
        "",
        cases,
    );
    institutions(ledger, total);
}

/// A headline figure against what the total row says it should be.
fn compare(
    ledger: &mut Ledger,
    total: &ClassTotal,
    key: &str,
    rule: Word,
    exact: &str,
    compute: impl Fn(Decimal) -> Option<Decimal>,
) {
    let Some(row) = row(&ledger.edition.headline, key) else {
        return;
    };
    let printed = figure(row, total.class);
    let computed = printed.value.and_then(compute);
    let verdict = match computed {
        None => Verdict::Unverifiable,
        Some(value) if Some(value) == printed.value => Verdict::Agrees,
        Some(_) => Verdict::Differs,
    };
    let mut recomputed = computed.map_or_else(String::new, |value| with_unit(value, printed));
    if !exact.is_empty() {
        recomputed = format!("{recomputed} ({exact})");
    }
    ledger.push(Draft {
        part: Part::Totals,
        name: format!("{}/{key}/headline", total.class),
        what: Word::WhatTotalHeadline.fill(&[&row.number, &row.label, &total.class]),
        printed: printed.printed.clone(),
        recomputed,
        rule,
        verdict,
        subjects: vec![key.to_owned()],
        quotes: vec![printed.printed.clone()],
        sources: vec![printed.source.clone(), total.source.clone()],
    });
}

/// The table counts an institution once for each technology, the headline once.
fn institutions(ledger: &mut Ledger, total: &ClassTotal) {
    let Some(row) = row(&ledger.edition.headline, "institutions") else {
        return;
    };
    let printed = figure(row, total.class);
    let once = printed.value.and_then(Decimal::whole);
    let possible = once.is_none_or(|once| once <= i64::from(total.institutions));
    ledger.push(Draft {
        part: Part::Totals,
        name: format!("{}/institutions/headline", total.class),
        what: Word::WhatTotalHeadline.fill(&[&row.number, &row.label, &total.class]),
        printed: printed.printed.clone(),
        recomputed: Word::AtMost.fill(&[&total.institutions]),
        rule: Word::RuleInstitutionsOnce,
        verdict: if possible {
            Verdict::Unverifiable
        } else {
            Verdict::Differs
        },
        subjects: vec![row.key.clone()],
        quotes: vec![total.institutions.to_string()],
        sources: vec![printed.source.clone(), total.source.clone()],
    });
}

/// The number of technologies against the rows: arms of one number are one technology.
fn technologies(ledger: &mut Ledger, class: Class) {
    let Some(row) = row(&ledger.edition.headline, "technologies") else {
        return;
    };
    let numbers: BTreeSet<u32> = of_class(ledger, class).map(|t| t.id.number).collect();
    let rows = of_class(ledger, class).count();
    let printed = figure(row, class);
    let count = i64::try_from(numbers.len()).unwrap_or(i64::MAX);
    let absent = ledger
        .edition
        .absent_tables
        .iter()
        .any(|table| table.class == class);
    let same = printed.value.and_then(Decimal::whole) == Some(count);
    let verdict = match (absent, same) {
        (_, true) => Verdict::Agrees,
        (true, false) => Verdict::Unverifiable,
        (false, false) => Verdict::Differs,
    };
    let mut sources: Vec<Source> = vec![printed.source.clone()];
    let arms = of_class(ledger, class).filter(|t| t.id.arm.is_some());
    sources.extend(arms.filter_map(|t| t.source.get("cost").cloned()));
    ledger.push(Draft {
        part: Part::Totals,
        name: format!("{class}/technologies/headline"),
        what: Word::WhatTechnologies.fill(&[&row.number, &row.label, &class]),
        printed: printed.printed.clone(),
        recomputed: Word::NumbersInRows.fill(&[&count, &rows]),
        rule: if absent {
            Word::RuleTableAbsent
        } else {
            Word::RuleTechnologies
        },
        verdict,
        subjects: vec![row.key.clone()],
        quotes: vec![printed.printed.clone()],
        sources,
    });
}
