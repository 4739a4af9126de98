//! The rows of the database.

use super::schema::{meanings, stored, stored_value};
use crate::audit;
use crate::catalog::{Catalog, SourceText};
use crate::export::whole::YEAR;
use crate::model::edition::Headline;
use crate::model::technology::Amount;
use crate::model::{Edition, Figure, Missing, Patients, Source, Technology};
use crate::zero::{self, Case, Code, End};
use rusqlite::types::Value as Sql;
use rusqlite::{Result, ToSql, Transaction, params};
use serde::Serialize;
use std::collections::BTreeMap;

/// Writes everything; `told` hears how many technologies of how many are written.
pub(super) fn insert(
    catalog: &Catalog,
    to: &Transaction,
    told: &mut dyn FnMut(usize, usize),
) -> Result<()> {
    documents(catalog, to)?;
    for (key, label, meaning, derived) in meanings() {
        put(
            to,
            "fields",
            params![key, label.text(), meaning.text(), derived],
        )?;
    }
    for edition in catalog.editions() {
        figures(edition, to)?;
        for case in &zero::cases(catalog, edition) {
            zero_case(catalog, edition, case, to)?;
        }
    }
    let all = catalog.technologies().len();
    for (done, own) in catalog.technologies().iter().enumerate() {
        told(done, all);
        technology(catalog, own, to)?;
    }
    remarks(catalog, to)?;
    for check in audit::checks(catalog) {
        put(
            to,
            "checks",
            params![
                check.id,
                check.part.key(),
                check.what,
                check.printed,
                check.recomputed,
                check.rule,
                check.verdict.key(),
                check.explained_by.join(" ")
            ],
        )?;
        for source in &check.sources {
            lines(to, "checks", &check.id, "", source)?;
        }
    }
    Ok(())
}

/// Adds a row to a table.
fn put(to: &Transaction, table: &str, values: &[&dyn ToSql]) -> Result<()> {
    let places = vec!["?"; values.len()].join(", ");
    to.execute(&format!("INSERT INTO {table} VALUES ({places})"), values)?;
    Ok(())
}

/// A word of the snapshot for a value of one of its own types.
fn word(value: &impl Serialize) -> String {
    let json = serde_json::to_value(value).unwrap_or_default();
    json.as_str()
        .map_or_else(|| json.to_string(), str::to_owned)
}

/// The lines that a part of a row was read from.
fn lines(to: &Transaction, table: &str, key: &str, part: &str, source: &Source) -> Result<()> {
    for range in &source.lines {
        put(
            to,
            "source_lines",
            params![table, key, part, source.document, range.first, range.last],
        )?;
    }
    Ok(())
}

fn documents(catalog: &Catalog, to: &Transaction) -> Result<()> {
    for (at, own) in catalog.documents().iter().enumerate() {
        put(
            to,
            "documents",
            params![
                own.id,
                own.title,
                own.publisher,
                own.meeting,
                own.date.to_string(),
                own.url,
                own.meeting_url,
                own.terms,
                own.credit,
                own.line_count
            ],
        )?;
        for (number, line) in catalog.text(at).into_iter().flat_map(SourceText::lines) {
            put(to, "source_text", params![own.id, number, line])?;
        }
    }
    Ok(())
}

fn figures(own: &Edition, to: &Transaction) -> Result<()> {
    put(
        to,
        "editions",
        params![
            own.id,
            own.label,
            own.document,
            own.period_start.to_string(),
            own.period_end.to_string(),
            own.report_date.to_string(),
            own.meeting_date.to_string()
        ],
    )?;
    for (table, rows) in [("headline", &own.headline), ("flow", &own.flow)] {
        for row in rows {
            headline(to, table, own, row)?;
        }
    }
    five_years(own, to)?;
    for total in &own.class_totals {
        put(
            to,
            "class_totals",
            params![
                own.id,
                total.class.to_string(),
                total.total_cost_yen,
                total.advanced_cost_yen,
                total.cases,
                total.institutions
            ],
        )?;
        lines(
            to,
            "class_totals",
            &format!("{}/{}", own.id, total.class),
            "",
            &total.source,
        )?;
    }
    let headline = own.headline_notes.iter().map(|note| ("headline", note));
    let years = own.five_years_notes.iter().map(|note| ("five_years", note));
    let tables = own.table_notes.iter();
    let tables = tables.map(|note| (note.table.as_deref().unwrap_or_default(), note));
    for (about, note) in headline.chain(years).chain(tables) {
        put(
            to,
            "notes",
            params![own.id, about, note.mark, note.text, word(&note.confidence)],
        )?;
        let key = format!(
            "{}/{about}/{}",
            own.id,
            note.mark.as_deref().unwrap_or_default()
        );
        lines(to, "notes", &key, "", &note.source)?;
    }
    for table in &own.absent_tables {
        put(
            to,
            "absent_tables",
            params![
                own.id,
                table.class.to_string(),
                table.title,
                table.technologies,
                table.reason
            ],
        )?;
    }
    Ok(())
}

/// A printed number as the database holds it.
fn number(figure: &Figure) -> Option<f64> {
    figure
        .value
        .and_then(|value| value.to_string().replace(',', "").parse().ok())
}

fn headline(to: &Transaction, table: &str, edition: &Edition, row: &Headline) -> Result<()> {
    for (class, figure) in [("A", &row.a), ("B", &row.b), ("total", &row.total)] {
        put(
            to,
            table,
            params![
                edition.id,
                row.number,
                row.key,
                row.label,
                row.qualifier,
                class,
                figure.printed,
                number(figure),
                figure.unit,
                figure.approximate,
                figure.notes.concat(),
                figure.missing.as_ref().map(word)
            ],
        )?;
        let key = format!("{}/{}/{class}", edition.id, row.key);
        lines(to, table, &key, "", &figure.source)?;
    }
    Ok(())
}

fn five_years(edition: &Edition, to: &Transaction) -> Result<()> {
    for year in &edition.five_years {
        for (key, pick) in YEAR {
            let figure = pick(year);
            let label = edition
                .five_years_columns
                .get(key)
                .map_or(key, String::as_str);
            put(
                to,
                "five_years",
                params![
                    edition.id,
                    year.as_of.to_string(),
                    year.period_start.to_string(),
                    year.period_end.to_string(),
                    year.note,
                    key,
                    label,
                    figure.printed,
                    number(figure),
                    figure.unit,
                    figure.approximate,
                    figure.missing.as_ref().map(word)
                ],
            )?;
            let row = format!("{}/{}/{key}", edition.id, year.as_of);
            lines(to, "five_years", &row, "", &figure.source)?;
        }
    }
    Ok(())
}

fn technology(catalog: &Catalog, own: &Technology, to: &Transaction) -> Result<()> {
    let edition = catalog.edition_of(own);
    let mut missing = BTreeMap::<&str, Missing>::new();
    let mut values = vec![
        Sql::Text(own.id.to_string()),
        Sql::Text(own.edition.clone()),
    ];
    for field in stored() {
        let value = (field.value)(edition, own);
        missing.extend(value.missing().map(|why| (field.key, why)));
        values.push(stored_value(field, &value));
    }
    let bounds = own.planned_patients.as_ref().map_or((None, None), bounds);
    let integer = |bound: Option<u32>| bound.map_or(Sql::Null, |n| Sql::Integer(n.into()));
    values.extend([integer(bounds.0), integer(bounds.1)]);
    values.push(Sql::Text(serde_json::json!(missing).to_string()));
    let values: Vec<&dyn ToSql> = values.iter().map(|value| value as &dyn ToSql).collect();
    put(to, "technologies", &values)?;
    for (kind, reported) in [
        ("planned", &own.planned_patients),
        ("enrolled", &own.enrolled_patients),
    ] {
        if let Ok(number) = reported {
            patients(to, own, kind, number)?;
        }
    }
    let key = format!("{}/{}", own.edition, own.id);
    for (part, source) in own.source.iter() {
        lines(to, "technologies", &key, part, source)?;
    }
    own.zero_case.as_ref().map_or(Ok(()), |zero| {
        lines(to, "zero_cases", &key, "zero_case", &zero.source)
    })
}

/// The least and the most that a printed number of patients can mean.
const fn bounds(patients: &Patients) -> (Option<u32>, Option<u32>) {
    match patients.amount {
        Amount::Count { count } => (Some(count), Some(count)),
        Amount::Range { min, max } => (Some(min), Some(max)),
        Amount::AtMost { max } => (None, Some(max)),
        Amount::Groups { .. } => (None, None),
    }
}

/// A printed number of patients, or one row for each of its groups.
fn patients(to: &Transaction, own: &Technology, kind: &str, number: &Patients) -> Result<()> {
    let parts: Vec<(Option<&str>, &Patients)> = match &number.amount {
        Amount::Groups { groups } => groups
            .iter()
            .map(|group| (Some(group.label.as_str()), &group.patients))
            .collect(),
        _ => vec![(None, number)],
    };
    for (part, (label, patients)) in (1_i64..).zip(parts) {
        let (min, max) = bounds(patients);
        put(
            to,
            "patients",
            params![
                own.edition,
                own.id.to_string(),
                kind,
                part,
                label,
                patients.printed,
                min,
                max
            ],
        )?;
    }
    Ok(())
}

fn zero_case(catalog: &Catalog, edition: &Edition, case: &Case, to: &Transaction) -> Result<()> {
    let Some(technology) = catalog.technology(case.row) else {
        return Ok(());
    };
    let id = technology.id.to_string();
    let report = technology.zero_case.as_ref();
    let reason = report.map(|zero| zero.reason.as_str());
    let plan = report.and_then(|zero| zero.plan.as_deref().ok());
    let code = case.code.as_ref().filter(|own| own.code != Code::Uncoded);
    let mut missing = BTreeMap::new();
    missing.extend(case.previous.err().map(|why| ("previous_year_cases", why)));
    missing.extend(case.days_in_force.err().map(|why| ("days_in_force", why)));
    missing.extend(case.end.err().map(|why| ("planned_end", why)));
    let no_plan = report.and_then(|zero| zero.plan.as_ref().err().copied());
    missing.extend(no_plan.map(|why| ("plan", why)));
    put(
        to,
        "zero_cases",
        params![
            edition.id,
            id,
            case.is_reported(),
            case.institution.as_deref().ok(),
            reason,
            plan,
            case.previous.ok(),
            case.code.as_ref().map(|own| own.code.key()),
            code.and_then(|own| reason?.get(own.words.clone())),
            case.days_in_force.ok(),
            case.end.ok().map(End::key),
            case.deletion.as_ref().map(|own| own.date.to_string()),
            case.deletion
                .as_ref()
                .and_then(|own| plan?.get(own.words.clone())),
            case.explanation(catalog),
            serde_json::json!(missing).to_string()
        ],
    )?;
    for oddity in &case.oddities {
        put(
            to,
            "zero_case_oddities",
            params![edition.id, id, oddity.text, oddity.remark],
        )?;
    }
    Ok(())
}

fn remarks(catalog: &Catalog, to: &Transaction) -> Result<()> {
    for own in catalog.remarks() {
        put(
            to,
            "remarks",
            params![
                own.id,
                own.document,
                word(&own.kind),
                own.printed,
                own.implied,
                own.explanation
            ],
        )?;
        for about in &own.about {
            put(to, "remarks_about", params![own.id, about])?;
        }
        lines(to, "remarks", &own.id, "", &own.source)?;
    }
    Ok(())
}
