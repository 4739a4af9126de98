//! Dates: the periods, and each technology's beginning and end.

use super::ledger::{Draft, Ledger};
use super::rule::{Outcome, Rule, run};
use super::{Part, Verdict};
use crate::model::{Edition, Technology};
use crate::text::era;
use crate::words::Word;
use jiff::civil::Date;

#[rustfmt::skip]
const RULES: [Rule; 5] = [
    Rule::new(Part::Dates, "effective_twice", (Word::WhatEffectiveTwice, Word::RuleEffectiveTwice), &["cost", "schedule"], effective_twice),
    Rule::new(Part::Dates, "effective_report", (Word::WhatEffectiveReport, Word::RuleDates), &["cost"], effective_report),
    Rule::new(Part::Dates, "end_effective", (Word::WhatEndEffective, Word::RuleDates), &["schedule"], end_effective),
    Rule::new(Part::Dates, "end_report", (Word::WhatEndReport, Word::RuleEndReport), &["schedule"], end_report),
    Rule::new(Part::Dates, "end_meeting", (Word::WhatEndMeeting, Word::RuleEndMeeting), &["schedule"], end_meeting),
];

pub(super) fn checks(ledger: &mut Ledger) {
    periods(ledger);
    for rule in &RULES {
        run(ledger, rule);
    }
}

/// The five years: each twelve months that end on the day the row refers to, one after the other,
/// the last being the edition's own.
fn periods(ledger: &mut Ledger) {
    let mut before: Option<Date> = None;
    for year in &ledger.edition.five_years {
        let next = before.and_then(|end| end.tomorrow().ok());
        let follows = next.is_none_or(|day| day == year.period_start);
        before = Some(year.period_end);
        let whole = year.period_start.checked_add(jiff::Span::new().years(1));
        let whole = whole.and_then(Date::yesterday);
        let is_year = whole.as_ref().is_ok_and(|end| *end == year.period_end);
        let right = follows && is_year && year.as_of == year.period_end;
        ledger.push(Draft {
            part: Part::Dates,
            name: format!("period/{}", year.as_of),
            what: Word::WhatPeriod.fill(&[&era::short(year.as_of)]),
            printed: year.period_printed.clone(),
            recomputed: whole.map_or_else(
                |_| String::new(),
                |end| format!("{}～{}", era::short(year.period_start), era::short(end)),
            ),
            rule: Word::RulePeriod,
            verdict: if right {
                Verdict::Agrees
            } else {
                Verdict::Differs
            },
            subjects: vec!["five_years".to_owned()],
            quotes: vec![year.period_printed.clone()],
            sources: vec![year.source.clone()],
        });
    }
}

/// A date as it is printed in a technology's row.
fn printed(t: &Technology, key: &str, date: Date) -> String {
    t.printed
        .get(key)
        .cloned()
        .unwrap_or_else(|| era::short(date))
}

fn effective_twice(_: &Edition, t: &Technology) -> Outcome {
    let (Ok(date), Some(again)) = (t.effective_date, t.printed.get("schedule_effective_date"))
    else {
        return Outcome::NotMeant;
    };
    Outcome::met_if(era::parse(again) == Some(date), || {
        Outcome::not_met(again.clone(), printed(t, "effective_date", date))
    })
}

fn effective_report(edition: &Edition, t: &Technology) -> Outcome {
    let Ok(date) = t.effective_date else {
        return Outcome::NotMeant;
    };
    Outcome::met_if(date <= edition.report_date, || {
        Outcome::not_met(
            printed(t, "effective_date", date),
            Word::UntilDay.fill(&[&era::short(edition.report_date)]),
        )
    })
}

fn end_effective(_: &Edition, t: &Technology) -> Outcome {
    let (Ok(from), Ok(end)) = (t.effective_date, t.planned_end_date) else {
        return Outcome::NotMeant;
    };
    Outcome::met_if(from < end, || {
        Outcome::not_met(
            printed(t, "planned_end_date", end),
            Word::AfterDay.fill(&[&era::short(from)]),
        )
    })
}

/// A planned end that is not before a day.
fn ends_from(t: &Technology, day: Date) -> Outcome {
    let Ok(end) = t.planned_end_date else {
        return Outcome::NotMeant;
    };
    Outcome::met_if(end >= day, || {
        Outcome::not_met(
            printed(t, "planned_end_date", end),
            Word::FromDay.fill(&[&era::short(day)]),
        )
    })
}

fn end_report(edition: &Edition, t: &Technology) -> Outcome {
    ends_from(t, edition.report_date)
}

/// Those that end before the report are told of there.
fn end_meeting(edition: &Edition, t: &Technology) -> Outcome {
    if t.is_overdue(edition.report_date) {
        return Outcome::NotMeant;
    }
    ends_from(t, edition.meeting_date)
}
