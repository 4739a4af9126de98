//! The rows of the cost and schedule tables: each against itself and against the other table.

use super::ledger::{Draft, Ledger};
use super::rule::{Outcome, Rule, run};
use super::{Part, Verdict};
use crate::model::technology::{Amount, Group, Patients};
use crate::model::{Class, Edition, Missing, Technology};
use crate::text::fold::fold;
use crate::text::number::grouped;
use crate::words::{Word, counted};

const BOTH: &[&str] = &["cost", "schedule"];

#[rustfmt::skip]
const RULES: [Rule; 12] = [
    Rule::new(Part::Rows, "name", (Word::WhatNames, Word::RuleNames), BOTH, names),
    Rule::new(Part::Rows, "cases_twice", (Word::WhatCasesTwice, Word::RuleCasesTwice), BOTH, cases_twice),
    Rule { together: true, ..Rule::new(Part::Rows, "dash_for_zero", (Word::WhatDashForZero, Word::RuleDashForZero), BOTH, dash_for_zero) },
    Rule::new(Part::Rows, "no_case_no_cost", (Word::WhatNoCaseNoCost, Word::RulePrinted), &["cost"], no_case_no_cost),
    Rule::new(Part::Rows, "cost_given", (Word::WhatCostGiven, Word::RulePrinted), &["cost"], cost_given),
    Rule::new(Part::Rows, "advanced_given", (Word::WhatAdvancedGiven, Word::RuleAdvancedGiven), &["cost"], advanced_given),
    Rule { together: true, ..Rule::new(Part::Rows, "stay_given", (Word::WhatStayGiven, Word::RuleStayGiven), &["cost"], stay_given) },
    Rule::new(Part::Rows, "insured_part", (Word::WhatInsuredPart, Word::RuleInsuredPart), &["cost"], insured_part),
    Rule::new(Part::Rows, "institutions", (Word::WhatInstitutionsRow, Word::RuleInstitutionsRow), BOTH, institutions),
    Rule::new(Part::Rows, "plan_is_count", (Word::WhatPlanIsCount, Word::RulePlanIsCount), &["schedule"], plan_is_count),
    Rule::new(Part::Rows, "enrolled_planned", (Word::WhatEnrolledPlanned, Word::RuleAtMost), &["schedule"], enrolled_planned),
    Rule::new(Part::Rows, "cases_enrolled", (Word::WhatCasesEnrolled, Word::RuleAtMost), BOTH, cases_enrolled),
];

pub(super) fn checks(ledger: &mut Ledger) {
    row_numbers(ledger);
    for rule in &RULES {
        run(ledger, rule);
    }
}

/// Whether the rows are numbered from 1 without a gap.
fn row_numbers(ledger: &mut Ledger) {
    for class in [Class::A, Class::B] {
        let all = ledger.catalog.technologies().iter();
        let own = all.filter(|t| t.edition == ledger.edition.id && t.id.class == class);
        let mut numbers: Vec<u32> = own.filter_map(|t| t.row_number.ok()).collect();
        numbers.sort_unstable();
        let (Some(&first), Some(&last)) = (numbers.first(), numbers.last()) else {
            continue;
        };
        let unbroken = first == 1 && numbers.iter().copied().eq(1..=last);
        let tables = ledger
            .edition
            .tables
            .iter()
            .filter(|table| BOTH.contains(&table.key.as_str()));
        let sources = tables.map(|table| table.source.clone()).collect();
        ledger.push(Draft {
            part: Part::Rows,
            name: format!("row_numbers/{class}"),
            what: Word::WhatRowNumbers.fill(&[&class]),
            printed: format!("{first}～{last}"),
            recomputed: Word::RowsMeant.fill(&[&numbers.len()]),
            rule: Word::RuleRowNumbers,
            verdict: if unbroken {
                Verdict::Agrees
            } else {
                Verdict::Differs
            },
            subjects: Vec::new(),
            quotes: Vec::new(),
            sources,
        });
    }
}

/// The name in both tables; where it is printed with other characters, that is shown.
fn names(_: &Edition, t: &Technology) -> Outcome {
    if !t.source.contains_key("schedule") {
        return Outcome::NotMeant;
    }
    let Some(other) = t.printed.get("schedule_name") else {
        return Outcome::Met;
    };
    let bare = |name: &str| fold(name).replace(char::is_whitespace, "");
    let verdict = if bare(other) == bare(&t.name) {
        Verdict::Agrees
    } else {
        Verdict::Differs
    };
    Outcome::shown(verdict, other.clone(), t.name.clone())
}

fn cases_twice(_: &Edition, t: &Technology) -> Outcome {
    match (t.cases, t.schedule_cases) {
        (Ok(cases), Ok(again)) => Outcome::met_if(cases == again, || {
            Outcome::not_met(again.to_string(), cases.to_string())
        }),
        (Ok(0), Err(Missing::NoCase)) | (Err(_), _) | (_, Err(Missing::NotInSource)) => {
            Outcome::NotMeant
        }
        (Ok(cases), Err(_)) => Outcome::not_met("-".to_owned(), cases.to_string()),
    }
}

/// A 0 in one table is printed `-` in the other.
fn dash_for_zero(_: &Edition, t: &Technology) -> Outcome {
    match (t.cases, t.schedule_cases) {
        (Ok(0), Ok(0)) => Outcome::Met,
        (Ok(0), Err(Missing::NoCase)) => Outcome::not_met("-".to_owned(), "0".to_owned()),
        _ => Outcome::NotMeant,
    }
}

fn no_case_no_cost(_: &Edition, t: &Technology) -> Outcome {
    if !t.is_zero() || !t.source.contains_key("cost") {
        return Outcome::NotMeant;
    }
    let given: Vec<String> = [
        t.total_cost_yen.ok().map(grouped),
        t.advanced_cost_yen.ok().map(grouped),
        t.mean_stay_days.as_ref().ok().map(ToString::to_string),
        t.institutions.ok().map(|n| n.to_string()),
    ]
    .into_iter()
    .flatten()
    .collect();
    Outcome::met_if(given.is_empty(), || {
        Outcome::not_met(given.join(" "), "-".to_owned())
    })
}

/// Whether a technology had cases, so that its columns should be filled.
fn had_cases(t: &Technology) -> bool {
    t.cases.is_ok_and(|cases| cases > 0)
}

/// A column that is `-` although there were cases.
fn given(t: &Technology, is_given: bool, verdict: Verdict) -> Outcome {
    if !had_cases(t) {
        return Outcome::NotMeant;
    }
    Outcome::met_if(is_given, || {
        Outcome::shown(verdict, "-".to_owned(), String::new())
    })
}

fn cost_given(_: &Edition, t: &Technology) -> Outcome {
    given(
        t,
        t.total_cost_yen.is_ok() && t.institutions.is_ok(),
        Verdict::Differs,
    )
}

fn advanced_given(_: &Edition, t: &Technology) -> Outcome {
    given(t, t.advanced_cost_yen.is_ok(), Verdict::Unverifiable)
}

fn stay_given(_: &Edition, t: &Technology) -> Outcome {
    given(t, t.mean_stay_days.is_ok(), Verdict::Unverifiable)
}

/// What is left of the total without the advanced part: none, or less, is worth showing.
fn insured_part(_: &Edition, t: &Technology) -> Outcome {
    let (Ok(total), Ok(advanced)) = (t.total_cost_yen, t.advanced_cost_yen) else {
        return Outcome::NotMeant;
    };
    Outcome::met_if(advanced < total, || {
        let rest = grouped(total.saturating_sub(advanced));
        let rest = counted(&rest, Word::UnitYen.text());
        Outcome::not_met(format!("{} {}", grouped(total), grouped(advanced)), rest)
    })
}

/// No more institutions than cases, nor than the applicant and those that cooperate.
fn institutions(_: &Edition, t: &Technology) -> Outcome {
    let (Ok(institutions), Ok(cases)) = (t.institutions, t.cases) else {
        return Outcome::NotMeant;
    };
    let most = t
        .cooperating_institutions
        .map_or(cases, |others| cases.min(others.saturating_add(1)));
    Outcome::met_if(institutions <= most, || {
        Outcome::not_met(institutions.to_string(), Word::AtMost.fill(&[&most]))
    })
}

/// A planned number that is one number, so that a share of it can be computed.
fn plan_is_count(_: &Edition, t: &Technology) -> Outcome {
    let Ok(planned) = &t.planned_patients else {
        return Outcome::NotMeant;
    };
    Outcome::met_if(planned.count().is_some(), || {
        Outcome::shown(
            Verdict::Unverifiable,
            planned.printed.clone(),
            String::new(),
        )
    })
}

/// No more patients enrolled than planned, as far as the two can be compared.
fn enrolled_planned(_: &Edition, t: &Technology) -> Outcome {
    let (Ok(planned), Ok(enrolled)) = (&t.planned_patients, &t.enrolled_patients) else {
        return Outcome::NotMeant;
    };
    match within(enrolled, planned) {
        None => Outcome::NotMeant,
        Some(within) => Outcome::met_if(within, || {
            Outcome::not_met(
                enrolled.printed.clone(),
                Word::AtMost.fill(&[&planned.printed]),
            )
        }),
    }
}

/// Whether a number is no larger than another one; groups are compared one by one.
fn within(enrolled: &Patients, planned: &Patients) -> Option<bool> {
    let most = |patients: &Patients| match patients.amount {
        Amount::Count { count } => Some(count),
        Amount::Range { max, .. } | Amount::AtMost { max } => Some(max),
        Amount::Groups { .. } => None,
    };
    if let (Amount::Groups { groups }, Amount::Groups { groups: plan }) =
        (&enrolled.amount, &planned.amount)
    {
        let pairs = groups
            .iter()
            .zip(plan)
            .map(|(own, plan): (&Group, &Group)| {
                let same = own.label == plan.label;
                within(&own.patients, &plan.patients).filter(|_| same)
            });
        return pairs
            .collect::<Option<Vec<bool>>>()
            .map(|all| all.into_iter().all(|met| met));
    }
    Some(most(enrolled)? <= most(planned)?)
}

/// No more cases in the year than patients enrolled in all.
fn cases_enrolled(_: &Edition, t: &Technology) -> Outcome {
    let (Ok(cases), Ok(enrolled)) = (t.cases, &t.enrolled_patients) else {
        return Outcome::NotMeant;
    };
    let Some(count) = enrolled.count() else {
        return Outcome::shown(
            Verdict::Unverifiable,
            cases.to_string(),
            enrolled.printed.clone(),
        );
    };
    Outcome::met_if(cases <= count, || {
        Outcome::not_met(cases.to_string(), Word::AtMost.fill(&[&count]))
    })
}
