//! The zero-case reports against the tables, and back.

use super::ledger::{Draft, Ledger};
use super::rule::{Outcome, Rule, run};
use super::{Part, Verdict};
use crate::model::{Edition, Missing, Technology};
use crate::text::era;
use crate::text::fold::fold;
use crate::words::Word;
use crate::zero::{Code, deletion, reason};

const fn rule(
    name: &'static str,
    (what, how): (Word, Word),
    judge: fn(&Edition, &Technology) -> Outcome,
) -> Rule {
    Rule {
        part: Part::Zero,
        name,
        what,
        how,
        tables: &["zero", "cost", "schedule"],
        together: false,
        judge,
    }
}

#[rustfmt::skip]
const RULES: [Rule; 6] = [
    rule("row_has_report", (Word::WhatRowHasReport, Word::RuleRowHasReport), row_has_report),
    rule("report_has_row", (Word::WhatReportHasRow, Word::RuleRowHasReport), report_has_row),
    rule("institution", (Word::WhatInstitution, Word::RuleInstitution), institution),
    rule("previous", (Word::WhatPrevious, Word::RulePrevious), previous),
    rule("stopped", (Word::WhatStopped, Word::RuleStopped), stopped),
    rule("deleted", (Word::WhatDeleted, Word::RuleDeleted), deleted),
];

pub(super) fn checks(ledger: &mut Ledger) {
    for rule in &RULES {
        run(ledger, rule);
    }
    provisional(ledger);
}

fn row_has_report(_: &Edition, t: &Technology) -> Outcome {
    if !t.is_zero() {
        return Outcome::NotMeant;
    }
    Outcome::met_if(t.zero_case.is_some(), || {
        Outcome::not_met(t.id.notice(), Word::NoReport.text().to_owned())
    })
}

fn report_has_row(_: &Edition, t: &Technology) -> Outcome {
    if t.zero_case.is_none() {
        return Outcome::NotMeant;
    }
    Outcome::met_if(t.is_zero(), || {
        let cases = t
            .cases
            .map_or_else(|_| "-".to_owned(), |cases| cases.to_string());
        Outcome::not_met(cases, "0".to_owned())
    })
}

fn institution(_: &Edition, t: &Technology) -> Outcome {
    let (Some(zero), Ok(applicant)) = (&t.zero_case, &t.applicant) else {
        return Outcome::NotMeant;
    };
    Outcome::met_if(fold(&zero.institution) == fold(applicant), || {
        Outcome::not_met(zero.institution.clone(), applicant.clone())
    })
}

/// `-` for the previous year where the technology came into force after it, and only there.
fn previous(edition: &Edition, t: &Technology) -> Outcome {
    let (Some(zero), Ok(from)) = (&t.zero_case, t.effective_date) else {
        return Outcome::NotMeant;
    };
    let not_yet = zero.previous_year_cases == Err(Missing::NotYetInForce);
    Outcome::met_if(not_yet == (from >= edition.period_start), || {
        let printed = zero
            .previous_year_cases
            .map_or_else(|_| "-".to_owned(), |cases| cases.to_string());
        Outcome::not_met(printed, era::short(from))
    })
}

/// A study that was stopped, in a table of what is carried out.
fn stopped(edition: &Edition, t: &Technology) -> Outcome {
    let Some(zero) = &t.zero_case else {
        return Outcome::NotMeant;
    };
    Outcome::met_if(reason::code(&zero.reason).code != Code::Stopped, || {
        Outcome::not_met(
            zero.reason.clone(),
            Word::ListedOn.fill(&[&era::short(edition.report_date)]),
        )
    })
}

/// A deletion has to be later than the day of the table in which the technology stands.
fn deleted(edition: &Edition, t: &Technology) -> Outcome {
    let plan = t
        .zero_case
        .as_ref()
        .and_then(|zero| zero.plan.as_deref().ok());
    let found = plan.and_then(|plan| Some((plan, deletion::deletion(plan)?)));
    let Some((plan, deletion)) = found else {
        return Outcome::NotMeant;
    };
    let verdict = if deletion.date > edition.report_date {
        Verdict::Agrees
    } else {
        Verdict::Differs
    };
    let words = plan.get(deletion.words).unwrap_or_default().to_owned();
    Outcome::shown(
        verdict,
        words,
        Word::AfterDay.fill(&[&era::short(edition.report_date)]),
    )
}

/// A provisional technology of A with a number beside it, and no case in its report.
fn provisional(ledger: &mut Ledger) {
    let Some(table) = &ledger.edition.provisional_a else {
        return;
    };
    for row in &table.rows {
        let own = |t: &&Technology| {
            let id = (t.id.class, t.id.number);
            t.edition == ledger.edition.id && id == (crate::model::Class::A, row.notice_number)
        };
        let technology = ledger.catalog.technologies().iter().find(own);
        let Some((technology, zero)) = technology.and_then(|t| Some((t, t.zero_case.as_ref()?)))
        else {
            continue;
        };
        let values: Vec<&str> = row
            .values
            .iter()
            .map(|value| value.printed.as_str())
            .collect();
        let previous = zero.printed.get("previous_year_cases");
        ledger.push(Draft {
            part: Part::Zero,
            name: format!("provisional/{}", technology.id),
            what: Word::WhatProvisional.fill(&[&technology.id]),
            printed: values.join(" "),
            recomputed: previous.cloned().unwrap_or_default(),
            rule: Word::RuleProvisional,
            verdict: Verdict::Unverifiable,
            subjects: vec![technology.id.to_string()],
            quotes: vec![values.join(" ")],
            sources: vec![row.source.clone(), zero.source.clone()],
        });
    }
}
