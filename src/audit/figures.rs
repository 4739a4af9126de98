//! The headline figures, the flow and the past years: sums, shares, and each against the others.

use super::interval::{self, Fit};
use super::ledger::{Draft, Ledger};
use super::{Part, Verdict};
use crate::model::edition::{Headline, Year};
use crate::model::{Decimal, Figure, Missing};
use crate::words::Word;

/// The name of a column of the headline tables, its label, and the figure in it.
type Pick = (&'static str, Word, fn(&Headline) -> &Figure);
type YearPick = (&'static str, fn(&Year) -> &Figure);

pub(super) const COLUMNS: [Pick; 3] = [
    ("a", Word::ColumnA, |row| &row.a),
    ("b", Word::ColumnB, |row| &row.b),
    ("total", Word::ColumnTotal, |row| &row.total),
];

/// The figures of a year that the headline has too, by key.
const YEAR: [YearPick; 7] = [
    ("technologies", |year| &year.technologies),
    ("institutions", |year| &year.institutions),
    ("patients", |year| &year.patients),
    ("total_cost", |year| &year.total_cost),
    ("insured_cost", |year| &year.insured_cost),
    ("advanced_cost", |year| &year.advanced_cost),
    ("advanced_share", |year| &year.advanced_share),
];

pub(super) fn checks(ledger: &mut Ledger) {
    headline(ledger);
    flow(ledger);
    for year in &ledger.edition.five_years {
        one_year(ledger, year);
    }
    last_year(ledger);
    before_last(ledger);
}

/// The row of the headline figures, or of the flow, with this key.
pub(super) fn row<'a>(rows: &'a [Headline], key: &str) -> Option<&'a Headline> {
    rows.iter().find(|row| row.key == key)
}

/// A number with the unit of a figure.
pub(super) fn with_unit(value: Decimal, figure: &Figure) -> String {
    format!("{value}{}", figure.unit.as_deref().unwrap_or_default())
}

/// What a comparison of computed and printed value says; nothing computed is no verdict.
pub(super) fn judged(computed: Option<(Decimal, Fit)>, figure: &Figure) -> (String, Verdict) {
    match computed {
        None => (String::new(), Verdict::Unverifiable),
        Some((value, fit)) => {
            let verdict = match fit {
                Fit::Exact => Verdict::Agrees,
                Fit::Rounded => Verdict::Rounding,
                Fit::None => Verdict::Differs,
            };
            (with_unit(value, figure), verdict)
        }
    }
}

/// A check of one printed figure.
fn draft(part: Part, name: String, what: String, rule: Word, figure: &Figure) -> Draft {
    Draft {
        part,
        name,
        what,
        printed: figure.printed.clone(),
        recomputed: String::new(),
        rule,
        verdict: Verdict::Unverifiable,
        subjects: Vec::new(),
        quotes: vec![figure.printed.clone()],
        sources: vec![figure.source.clone()],
    }
}

/// The check with its outcome, what it is about and what it read.
fn settled(own: Draft, judged: (String, Verdict), subject: &str, read: &[&Figure]) -> Draft {
    Draft {
        recomputed: judged.0,
        verdict: judged.1,
        subjects: vec![subject.to_owned()],
        sources: sources(read),
        ..own
    }
}

fn sources(figures: &[&Figure]) -> Vec<crate::model::Source> {
    figures.iter().map(|figure| figure.source.clone()).collect()
}

fn headline(ledger: &mut Ledger) {
    let rows = &ledger.edition.headline;
    for row in rows {
        if row.key == "institutions" {
            institutions(ledger, row);
        } else if row.key != "advanced_share" {
            both_classes(ledger, Part::Headline, row);
        }
    }
    let find = |key| row(rows, key);
    let (Some(total), Some(insured), Some(advanced), Some(share)) = (
        find("total_cost"),
        find("insured_cost"),
        find("advanced_cost"),
        find("advanced_share"),
    ) else {
        return;
    };
    for (name, column, pick) in COLUMNS {
        let (whole, parts) = (pick(total), [pick(insured), pick(advanced)]);
        let what = Word::WhatCostSum.fill(&[&column, &total.label]);
        let sum = judged(interval::sum(&parts, whole), whole);
        let own = draft(
            Part::Headline,
            format!("{}/{name}/parts", total.key),
            what,
            Word::RuleCostSum,
            whole,
        );
        ledger.push(settled(own, sum, &total.key, &[whole, parts[0], parts[1]]));
        let (part, printed) = (pick(advanced), pick(share));
        let what = Word::WhatShare.fill(&[&column, &share.label]);
        let quotient = judged(interval::share(part, whole, printed), printed);
        let own = draft(
            Part::Headline,
            format!("{}/{name}", share.key),
            what,
            Word::RuleShare,
            printed,
        );
        ledger.push(settled(own, quotient, &share.key, &[printed, part, whole]));
    }
}

/// 計 against the sum of the classes; where a class has no such figure, the other one alone.
fn both_classes(ledger: &mut Ledger, part: Part, row: &Headline) {
    let applies = |figure: &&Figure| figure.missing != Some(Missing::NotApplicable);
    let parts: Vec<&Figure> = [&row.a, &row.b].into_iter().filter(applies).collect();
    let sum = judged(interval::sum(&parts, &row.total), &row.total);
    let what = Word::WhatBothClasses.fill(&[&row.number, &row.label]);
    let own = draft(
        part,
        format!("{}/sum", row.key),
        what,
        Word::RuleBothClasses,
        &row.total,
    );
    ledger.push(settled(own, sum, &row.key, &[&row.total, &row.a, &row.b]));
}

/// 計 of institutions is no sum, because some belong to both; it lies between the larger of the
/// two and their sum.
fn institutions(ledger: &mut Ledger, row: &Headline) {
    let whole = |figure: &Figure| figure.value.and_then(Decimal::whole);
    let bounds = whole(&row.a)
        .zip(whole(&row.b))
        .map(|(a, b)| (a.max(b), a.saturating_add(b)));
    let inside = bounds.zip(whole(&row.total));
    let inside = inside.is_none_or(|((least, most), total)| (least..=most).contains(&total));
    let bounds = bounds.map_or_else(String::new, |(least, most)| {
        Word::Between.fill(&[
            &with_unit(Decimal::new(least, 0), &row.a),
            &with_unit(Decimal::new(most, 0), &row.a),
        ])
    });
    let what = Word::WhatBothClasses.fill(&[&row.number, &row.label]);
    let own = draft(
        Part::Headline,
        format!("{}/sum", row.key),
        what,
        Word::RuleInstitutions,
        &row.total,
    );
    ledger.push(Draft {
        recomputed: bounds,
        verdict: if inside {
            Verdict::Unverifiable
        } else {
            Verdict::Differs
        },
        subjects: vec![row.key.clone()],
        sources: sources(&[&row.total, &row.a, &row.b]),
        ..own
    });
}

fn flow(ledger: &mut Ledger) {
    let rows = &ledger.edition.flow;
    for row in rows {
        both_classes(ledger, Part::Flow, row);
    }
    let Some(after) = row(rows, "technologies_after") else {
        return;
    };
    let steps = [
        ("technologies_before", 1),
        ("newly_approved", 1),
        ("moved_to_insurance", -1),
        ("withdrawn", -1),
        ("deleted", -1),
    ];
    for (name, column, pick) in COLUMNS {
        let steps = steps
            .iter()
            .filter_map(|(key, sign)| Some((pick(row(rows, key)?), *sign)));
        let steps: Vec<(&Figure, i64)> = steps.collect();
        // A step that does not apply to a class changes nothing there.
        let amount = |(figure, sign): &(&Figure, i64)| match figure.missing {
            Some(Missing::NotApplicable) => Some(0),
            _ => figure.value?.whole().map(|value| value * sign),
        };
        let result = steps.iter().map(amount).sum::<Option<i64>>();
        let printed = pick(after);
        let verdict = match (result, printed.value.and_then(Decimal::whole)) {
            (Some(result), Some(printed)) if result == printed => Verdict::Agrees,
            (Some(_), Some(_)) => Verdict::Differs,
            _ => Verdict::Unverifiable,
        };
        let what = Word::WhatFlow.fill(&[&column, &after.label]);
        let own = draft(
            Part::Flow,
            format!("{}/{name}/steps", after.key),
            what,
            Word::RuleFlow,
            printed,
        );
        let mut sources = sources(&[printed]);
        sources.extend(steps.iter().map(|(figure, _)| figure.source.clone()));
        ledger.push(Draft {
            recomputed: result.map_or_else(String::new, |result| {
                with_unit(Decimal::new(result, 0), printed)
            }),
            verdict,
            subjects: vec![after.key.clone()],
            sources,
            ..own
        });
        if let Some(headline) = row(&ledger.edition.headline, "technologies") {
            let what = Word::WhatSameFigure.fill(&[&column, &after.label]);
            same(
                ledger,
                Part::Flow,
                format!("{}/{name}/headline", after.key),
                what,
                pick(headline),
                printed,
            );
        }
    }
}

/// Two figures that have to be the same number.
fn same(
    ledger: &mut Ledger,
    part: Part,
    name: String,
    what: String,
    printed: &Figure,
    other: &Figure,
) {
    let judged = judged(interval::sum(&[other], printed), printed);
    let own = draft(part, name, what, Word::RuleSameFigure, printed);
    ledger.push(Draft {
        recomputed: judged.0,
        verdict: judged.1,
        sources: sources(&[printed, other]),
        ..own
    });
}

fn one_year(ledger: &mut Ledger, year: &Year) {
    let subjects = |key: &str| vec!["five_years".to_owned(), key.to_owned()];
    let day = crate::text::era::short(year.as_of);
    let sum = interval::sum(&[&year.insured_cost, &year.advanced_cost], &year.total_cost);
    let sum = judged(sum, &year.total_cost);
    let what = Word::WhatCostSum.fill(&[&day, &Word::YearTotalCost]);
    let own = draft(
        Part::FiveYears,
        format!("{}/total_cost", year.as_of),
        what,
        Word::RuleCostSum,
        &year.total_cost,
    );
    ledger.push(Draft {
        recomputed: sum.0,
        verdict: sum.1,
        subjects: subjects("total_cost"),
        ..own
    });
    let quotient = interval::share(&year.advanced_cost, &year.total_cost, &year.advanced_share);
    let quotient = judged(quotient, &year.advanced_share);
    let what = Word::WhatShare.fill(&[&day, &Word::YearShare]);
    let own = draft(
        Part::FiveYears,
        format!("{}/advanced_share", year.as_of),
        what,
        Word::RuleShare,
        &year.advanced_share,
    );
    ledger.push(Draft {
        recomputed: quotient.0,
        verdict: quotient.1,
        subjects: subjects("advanced_share"),
        ..own
    });
}

/// The row of the edition's own year against the headline figures.
fn last_year(ledger: &mut Ledger) {
    let edition = ledger.edition;
    let Some(year) = edition
        .five_years
        .iter()
        .find(|year| year.as_of == edition.report_date)
    else {
        return;
    };
    for (key, pick) in YEAR {
        let Some(headline) = row(&edition.headline, key) else {
            continue;
        };
        let printed = pick(year);
        // The coarser of the two has to be the finer one rounded.
        let decimals = printed.value.map_or(0, Decimal::decimals);
        let rounded = headline
            .total
            .value
            .and_then(|value| round(value, decimals));
        let fit = rounded.zip(printed.value).map(|(rounded, value)| {
            let same = rounded == value;
            (rounded, if same { Fit::Exact } else { Fit::None })
        });
        let judged = judged(fit, printed);
        let what = Word::WhatYearHeadline.fill(&[&headline.number, &headline.label]);
        let own = draft(
            Part::FiveYears,
            format!("{}/{key}/headline", year.as_of),
            what,
            Word::RuleYearHeadline,
            printed,
        );
        ledger.push(Draft {
            recomputed: judged.0,
            verdict: judged.1,
            subjects: vec![key.to_owned()],
            quotes: vec![printed.printed.clone(), headline.label.clone()],
            sources: sources(&[printed, &headline.total]),
            ..own
        });
    }
}

/// A number with fewer decimals, rounded half up; with as many, itself.
fn round(value: Decimal, decimals: u32) -> Option<Decimal> {
    let Some(fewer) = value
        .decimals()
        .checked_sub(decimals)
        .filter(|fewer| *fewer > 0)
    else {
        return Some(value);
    };
    let digits = value.scaled(value.decimals())?;
    let digits = crate::text::number::rounded_quotient(digits, 10_i64.checked_pow(fewer)?)?;
    Some(Decimal::new(digits, decimals))
}

/// The technologies that the flow begins with, against the year before.
fn before_last(ledger: &mut Ledger) {
    let edition = ledger.edition;
    let year = edition
        .five_years
        .iter()
        .filter(|year| year.as_of < edition.report_date);
    let before = row(&edition.flow, "technologies_before");
    if let (Some(year), Some(before)) = (year.max_by_key(|year| year.as_of), before) {
        let what = Word::WhatSameFigure.fill(&[&Word::ColumnTotal, &before.label]);
        let name = format!("{}/five_years", before.key);
        same(
            ledger,
            Part::Flow,
            name,
            what,
            &before.total,
            &year.technologies,
        );
    }
}
