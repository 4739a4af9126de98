//! Plans: patients enrolled against those planned, and the time from the start to the planned end.

use super::{Body, class_b, table_lines};
use crate::catalog::{Catalog, Row};
use crate::chart::plot::Span;
use crate::chart::{Amount, Bars, Confidence, Datum, Entry, Plot, Scope, Spans, Unit, axis};
use crate::model::technology::{Amount as Planned, Patients};
use crate::model::{Source, Technology};
use crate::text::{era, number};
use crate::words::{Word, counted};
use jiff::civil::Date;

/// Enrolled patients as a share of the planned ones; ranges from one end to the other, groups each
/// by itself, and the word for it where there is no single denominator.
pub fn enrolment(catalog: &Catalog, scope: &Scope) -> Body {
    let mut entries: Vec<Entry> = class_b(catalog, scope)
        .flat_map(|(row, technology)| enrolments(row, technology))
        .collect();
    if !scope.as_given {
        let key = |entry: &Entry| entry.values.first().and_then(|datum| datum.amount.least());
        entries.sort_by(|a, b| {
            let (a, b) = (key(a).unwrap_or(-1.0), key(b).unwrap_or(-1.0));
            b.total_cmp(&a)
        });
    }
    let bars = Bars {
        entries,
        mark: Some((100.0, Word::ChartPlanned.text().to_owned())),
        ..Bars::default()
    };
    let mut body = Body::single(Unit::PERCENT, Plot::Bars(bars));
    body.notes = vec![Word::ChartRangeNote.text().to_owned()];
    schedule_note(&mut body, catalog);
    let technologies = class_b(catalog, scope).map(|(_, t)| t);
    body.sources = table_lines(technologies, "schedule").into_iter().collect();
    body.confidence = Confidence::Derived;
    body
}

/// The printed note under the schedule table: dates and plans may still change.
fn schedule_note(body: &mut Body, catalog: &Catalog) {
    let notes = catalog.latest().table_notes.iter();
    let own = notes.filter(|note| note.table.as_deref() == Some("schedule"));
    body.notes.extend(own.map(|note| {
        let mark = note.mark.as_deref().unwrap_or_default();
        format!("{mark} {}", note.text)
    }));
}

/// One entry for a technology, or one for each of its groups where plan and enrolment have the
/// same ones.
fn enrolments(row: Row, technology: &Technology) -> Vec<Entry> {
    let entry = |label: String, datum: Datum, remark: String| Entry {
        short: technology.id.to_string(),
        label,
        values: vec![datum],
        remark,
        row: Some(row),
        source: technology.source.get("schedule").cloned(),
        ..Entry::default()
    };
    let name = technology.procedure.clone();
    let (Ok(planned), Ok(enrolled)) = (&technology.planned_patients, &technology.enrolled_patients)
    else {
        return Vec::new();
    };
    if let (Planned::Groups { groups: plan }, Planned::Groups { groups: got }) =
        (&planned.amount, &enrolled.amount)
        && plan
            .iter()
            .map(|g| &g.label)
            .eq(got.iter().map(|g| &g.label))
    {
        let pairs = plan.iter().zip(got);
        return pairs
            .map(|(plan, got)| {
                let (datum, remark) = share(&got.patients, &plan.patients);
                entry(format!("{} {name}", plan.label), datum, remark)
            })
            .collect();
    }
    let (datum, remark) = share(enrolled, planned);
    vec![entry(name, datum, remark)]
}

/// The share, and both numbers as printed.
fn share(enrolled: &Patients, planned: &Patients) -> (Datum, String) {
    let text = |patients: &Patients| {
        patients.count().map_or_else(
            || patients.printed.clone(),
            |count| number::grouped(count.into()),
        )
    };
    let unit = if planned.count().is_some() {
        Word::UnitPatients.text()
    } else {
        ""
    };
    let remark = format!("{} / {}", text(enrolled), counted(&text(planned), unit));
    let of = |planned: u32| {
        let enrolled = enrolled.count()?;
        number::per_mille(enrolled.into(), planned.into())
    };
    let datum = match &planned.amount {
        Planned::Count { count } => of(*count).map(|share| {
            Datum::new(axis::amount(share) / 10.0, number::percent(share)).sure(Confidence::Derived)
        }),
        Planned::Range { min, max } => of(*max).zip(of(*min)).map(|(low, high)| Datum {
            amount: Amount::Between(axis::amount(low) / 10.0, axis::amount(high) / 10.0),
            shown: format!("{}～{}", number::percent(low), number::percent(high)),
            confidence: Confidence::Derived,
        }),
        Planned::AtMost { .. } => Some(Datum::missing(Word::ChartOnlyLimit.text())),
        Planned::Groups { .. } => None,
    };
    let datum = datum.unwrap_or_else(|| Datum::missing(Word::ChartNoDenominator.text()));
    (datum, remark)
}

/// Each technology's time from the start to the planned end, with the report's and the meeting's
/// day; what lies behind the planned end by then is a part of its own.
pub fn gantt(catalog: &Catalog, scope: &Scope) -> Body {
    let edition = catalog.latest();
    let (report, meeting) = (edition.report_date, edition.meeting_date);
    let mut rows: Vec<(Row, &Technology)> = class_b(catalog, scope).collect();
    if !scope.as_given {
        rows.sort_by_key(|(row, t)| (t.effective_date.ok(), *row));
    }
    let spans = rows
        .iter()
        .map(|(row, technology)| span(*row, technology, report));
    let mark = |day: Date, word: Word| (axis::days(day), word.fill(&[&era::short(day)]));
    let plot = Spans {
        entries: spans.collect(),
        marks: vec![
            mark(report, Word::ChartReportDay),
            mark(meeting, Word::ChartMeetingDay),
        ],
        dates: true,
        ends: None,
    };
    let mut body = Body::single(Unit::Named("".into()), Plot::Spans(plot));
    body.legend = [Word::ChartElapsed, Word::ChartOverdue, Word::ChartRemaining]
        .map(|word| word.text().to_owned())
        .into();
    let between = rows
        .iter()
        .filter(|(_, t)| !t.is_overdue(report) && t.is_overdue(meeting));
    let names: Vec<String> = between.map(|(_, t)| t.id.to_string()).collect();
    if !names.is_empty() {
        body.notes
            .push(Word::ChartPastByMeeting.fill(&[&names.join(Word::Comma.text())]));
    }
    schedule_note(&mut body, catalog);
    body.sources = sources(&rows);
    body
}

fn sources(rows: &[(Row, &Technology)]) -> Vec<Source> {
    let of = |table| table_lines(rows.iter().map(|(_, t)| *t), table);
    of("cost").into_iter().chain(of("schedule")).collect()
}

fn span(row: Row, technology: &Technology, report: Date) -> Span {
    let (start, end) = (technology.effective_date, technology.planned_end_date);
    let mut parts = Vec::new();
    let overdue = technology.days_past_end(report).unwrap_or(0);
    let today = axis::days(report);
    if let (Ok(start), Ok(end)) = (start, end) {
        let (start, end) = (axis::days(start), axis::days(end));
        parts = vec![
            (start, end.min(today), 0),
            (end, today, 1),
            (today.max(start), end, 2),
        ];
        parts.retain(|(from, to, _)| to > from);
    }
    let shown = match end {
        Ok(end) if overdue > 0 => {
            let past =
                Word::DaysPast.fill(&[&counted(&number::grouped(overdue), Word::UnitDays.text())]);
            Datum::new(axis::days(end), format!("{} {past}", era::short(end)))
        }
        Ok(end) => Datum::new(axis::days(end), era::short(end)),
        Err(missing) => Datum::missing(crate::fields::Value::Missing(missing).full()),
    };
    Span {
        short: technology.id.to_string(),
        label: technology.procedure.clone(),
        parts,
        shown,
        remark: start.map_or_else(
            |_| String::new(),
            |day| Word::ChartSince.fill(&[&era::short(day)]),
        ),
        warning: overdue > 0,
        row: Some(row),
        source: technology.source.get("schedule").cloned(),
    }
}
