//! What in a zero-case report does not go together with the rest, or should be known with it.
//!
//! Rules of ours find it; where the snapshot has a remark on the same printed words, the remark
//! speaks, because it says more.

use super::{Case, Code, End};
use crate::catalog::Catalog;
use crate::model::{Edition, LineRange, Remark, RemarkKind, Source, Technology};
use crate::text::era;
use crate::words::Word;

/// Something odd about a technology without a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Oddity {
    /// What, in a sentence.
    pub text: String,
    /// Where it stands.
    pub source: Source,
    /// The remark that says it; without one it was found by a rule.
    pub remark: Option<String>,
}

/// Something that a rule found: the printed words it rests on, and our sentence.
struct Found<'a> {
    quote: String,
    text: String,
    source: &'a Source,
}

/// All that is odd about a technology: what rules find, then what only remarks know.
pub(super) fn oddities(
    catalog: &Catalog,
    edition: &Edition,
    technology: &Technology,
    case: &Case,
) -> Vec<Oddity> {
    let id = technology.id.to_string();
    let remarks: Vec<&Remark> = catalog.remarks_about(&id).collect();
    let mut used = Vec::new();
    let mut oddities: Vec<Oddity> = found(edition, technology, case)
        .into_iter()
        .map(|found| {
            let same = |remark: &&&Remark| quotes(remark, &found.quote);
            let remark = remarks.iter().find(same).copied();
            used.extend(remark.map(|remark| remark.id.as_str()));
            spoken(&found, remark)
        })
        .collect();
    let more = remarks
        .iter()
        .filter(|remark| is_about_report(remark, technology, &id));
    let more = more.filter(|remark| !used.contains(&remark.id.as_str()));
    oddities.extend(more.map(|remark| Oddity {
        text: remark.explanation.clone(),
        source: remark.source.clone(),
        remark: Some(remark.id.clone()),
    }));
    oddities
}

fn spoken(found: &Found, remark: Option<&Remark>) -> Oddity {
    let text = remark.map_or(&found.text, |remark| &remark.explanation);
    let source = remark.map_or(found.source, |remark| &remark.source);
    Oddity {
        text: text.clone(),
        source: source.clone(),
        remark: remark.map(|remark| remark.id.clone()),
    }
}

/// Whether a remark quotes these printed words.
fn quotes(remark: &Remark, quote: &str) -> bool {
    let digits = quote.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts = remark.printed.split(" ／ ");
    // 20 does not stand in 201, but words may be quoted with what is around them.
    parts.any(|part| part == quote || (!digits && part.contains(quote)))
}

fn found<'a>(edition: &Edition, technology: &'a Technology, case: &Case) -> Vec<Found<'a>> {
    let mut all = Vec::new();
    if let Some(zero) = &technology.zero_case {
        let source = &zero.source;
        let coded = case.code.as_ref().filter(|own| own.code == Code::Stopped);
        if let Some(words) = coded.and_then(|own| zero.reason.get(own.words.clone())) {
            all.push(Found {
                quote: words.to_owned(),
                text: Word::OddStopped.fill(&[&era::short(edition.report_date)]),
                source,
            });
        }
        let plan = zero.plan.as_deref().unwrap_or_default();
        if let Some(deletion) = &case.deletion {
            all.push(Found {
                quote: plan
                    .get(deletion.words.clone())
                    .unwrap_or_default()
                    .to_owned(),
                text: Word::OddDeleted.fill(&[&era::short(deletion.date)]),
                source,
            });
        } else if plan.contains("取り下げ") {
            all.push(Found {
                quote: "取り下げ".to_owned(),
                text: Word::OddWithdrawal.text().to_owned(),
                source,
            });
        }
    }
    all.extend(of_schedule(technology, case));
    all
}

/// What the row of the schedule table says against the report.
fn of_schedule<'a>(technology: &'a Technology, case: &Case) -> Vec<Found<'a>> {
    let mut all = Vec::new();
    let Some(source) = technology.source.get("schedule") else {
        return all;
    };
    if let (Ok(End::BeforeReport | End::BeforeMeeting), Ok(end)) =
        (case.end, technology.planned_end_date)
    {
        let printed = technology.printed.get("planned_end_date");
        all.push(Found {
            quote: printed.cloned().unwrap_or_else(|| era::short(end)),
            text: Word::OddEnded.fill(&[&era::short(end)]),
            source,
        });
    }
    let count = |patients: &crate::model::Reported<crate::model::Patients>| {
        patients
            .as_ref()
            .ok()
            .and_then(crate::model::Patients::count)
    };
    let planned = count(&technology.planned_patients);
    let enrolled = count(&technology.enrolled_patients);
    if let (Some(planned), Some(enrolled)) = (planned, enrolled)
        && enrolled >= planned
    {
        all.push(Found {
            quote: enrolled.to_string(),
            text: Word::OddPlanReached.fill(&[&planned, &enrolled]),
            source,
        });
    }
    all
}

/// Whether a remark is about this one report, and not about the whole table or the way of
/// printing.
fn is_about_report(remark: &Remark, technology: &Technology, id: &str) -> bool {
    let matters = matches!(remark.kind, RemarkKind::Contradiction | RemarkKind::Anomaly);
    let technologies = remark.about.len() <= 2;
    let Some(zero) = &technology.zero_case else {
        // Without a report the remark has to quote the number that is missing there.
        return matters && technologies && quotes(remark, &technology.id.notice());
    };
    let overlaps = |a: &LineRange, b: &LineRange| a.first <= b.last && b.first <= a.last;
    let shared = remark
        .source
        .lines
        .iter()
        .any(|own| zero.source.lines.iter().any(|line| overlaps(own, line)));
    // What it says about the printing of the name is no matter of the report.
    let mut parts = remark.printed.split(" ／ ");
    let name = parts.any(|part| technology.name.contains(part));
    let about = remark.about.iter().any(|own| own == id);
    matters && technologies && shared && about && !name
}
