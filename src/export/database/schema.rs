//! The tables and views of the database.

use crate::fields::{FIELDS, Field, Value};
use crate::words::Word;
use std::fmt::Write as _;

/// The statements that make the tables. Those of technologies and figures follow the code, so that
/// a new field is a new column.
pub(super) fn tables() -> String {
    let mut sql = String::from(TABLES);
    sql.push_str("CREATE TABLE technologies (\n  id TEXT NOT NULL, edition TEXT NOT NULL,\n");
    for field in stored() {
        _ = writeln!(sql, "  \"{}\" {},", field.key, kind(field));
    }
    sql.push_str("  planned_min INTEGER, planned_max INTEGER,\n");
    sql.push_str("  missing TEXT NOT NULL, PRIMARY KEY (edition, id)\n) STRICT;\n");
    sql
}

/// The fields that are columns of `technologies`; what the zero-case report says has a table of
/// its own.
pub(super) fn stored() -> impl Iterator<Item = &'static Field> {
    FIELDS
        .iter()
        .filter(|field| field.origin != crate::fields::Origin::ZeroCase)
}

/// The type of a field's column.
fn kind(field: &Field) -> &'static str {
    match field.key {
        "class" | "name" | "procedure" | "indication" | "applicant" | "effective_date"
        | "planned_end_date" | "notice_number" => "TEXT",
        "mean_stay_days" | "advanced_share" | "enrolment" => "REAL",
        _ => "INTEGER",
    }
}

/// A field's value as the database holds it: one number of patients or none, a printed form
/// stands in `missing` and in `patients`.
pub(super) fn stored_value(field: &Field, value: &Value) -> rusqlite::types::Value {
    use rusqlite::types::Value as Sql;
    if let Value::Patients(patients) = value {
        return patients
            .count()
            .map_or(Sql::Null, |count| Sql::Integer(count.into()));
    }
    let plain = value.plain();
    match kind(field) {
        _ if value.missing().is_some() => Sql::Null,
        "REAL" => plain.parse().map_or(Sql::Null, Sql::Real),
        "INTEGER" => plain.parse().map_or(Sql::Null, Sql::Integer),
        _ => Sql::Text(plain),
    }
}

/// A comment on every field, as rows of `fields`.
pub(super) fn meanings() -> impl Iterator<Item = (&'static str, Word, Word, bool)> {
    FIELDS
        .iter()
        .map(|field| (field.key, field.label, field.meaning, field.is_derived()))
}

const TABLES: &str = "\
CREATE TABLE documents (
  id TEXT PRIMARY KEY, title TEXT NOT NULL, publisher TEXT NOT NULL, meeting TEXT NOT NULL,
  date TEXT NOT NULL, url TEXT NOT NULL, meeting_url TEXT NOT NULL, terms TEXT NOT NULL,
  credit TEXT NOT NULL, line_count INTEGER NOT NULL
) STRICT;
CREATE TABLE editions (
  id TEXT PRIMARY KEY, label TEXT NOT NULL, document TEXT NOT NULL REFERENCES documents (id),
  period_start TEXT NOT NULL, period_end TEXT NOT NULL, report_date TEXT NOT NULL,
  meeting_date TEXT NOT NULL
) STRICT;
CREATE TABLE fields (
  key TEXT PRIMARY KEY, label TEXT NOT NULL, meaning TEXT NOT NULL, derived INTEGER NOT NULL
) STRICT;
CREATE TABLE patients (
  edition TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, part INTEGER NOT NULL,
  label TEXT, printed TEXT NOT NULL, min INTEGER, max INTEGER,
  PRIMARY KEY (edition, id, kind, part)
) STRICT;
CREATE TABLE zero_cases (
  edition TEXT NOT NULL, id TEXT NOT NULL, reported INTEGER NOT NULL, institution TEXT,
  reason TEXT, plan TEXT, previous_year_cases INTEGER, code TEXT, code_words TEXT,
  days_in_force INTEGER, planned_end TEXT, deleted_on TEXT, deleted_words TEXT,
  explanation TEXT, missing TEXT NOT NULL, PRIMARY KEY (edition, id)
) STRICT;
CREATE TABLE zero_case_oddities (
  edition TEXT NOT NULL, id TEXT NOT NULL, text TEXT NOT NULL, remark TEXT
) STRICT;
CREATE TABLE headline (
  edition TEXT NOT NULL, number TEXT NOT NULL, key TEXT NOT NULL, label TEXT NOT NULL,
  qualifier TEXT, class TEXT NOT NULL, printed TEXT NOT NULL, value REAL, unit TEXT,
  approximate INTEGER NOT NULL, notes TEXT NOT NULL, missing TEXT,
  PRIMARY KEY (edition, key, class)
) STRICT;
CREATE TABLE flow (
  edition TEXT NOT NULL, number TEXT NOT NULL, key TEXT NOT NULL, label TEXT NOT NULL,
  qualifier TEXT, class TEXT NOT NULL, printed TEXT NOT NULL, value REAL, unit TEXT,
  approximate INTEGER NOT NULL, notes TEXT NOT NULL, missing TEXT,
  PRIMARY KEY (edition, key, class)
) STRICT;
CREATE TABLE five_years (
  edition TEXT NOT NULL, as_of TEXT NOT NULL, period_start TEXT NOT NULL,
  period_end TEXT NOT NULL, note TEXT, key TEXT NOT NULL, label TEXT NOT NULL,
  printed TEXT NOT NULL, value REAL, unit TEXT, approximate INTEGER NOT NULL, missing TEXT,
  PRIMARY KEY (edition, as_of, key)
) STRICT;
CREATE TABLE class_totals (
  edition TEXT NOT NULL, class TEXT NOT NULL, total_cost_yen INTEGER NOT NULL,
  advanced_cost_yen INTEGER NOT NULL, cases INTEGER NOT NULL, institutions INTEGER NOT NULL,
  PRIMARY KEY (edition, class)
) STRICT;
CREATE TABLE notes (
  edition TEXT NOT NULL, about TEXT NOT NULL, mark TEXT, text TEXT NOT NULL,
  confidence TEXT NOT NULL
) STRICT;
CREATE TABLE absent_tables (
  edition TEXT NOT NULL, class TEXT NOT NULL, title TEXT NOT NULL,
  technologies INTEGER NOT NULL, reason TEXT NOT NULL
) STRICT;
CREATE TABLE remarks (
  id TEXT PRIMARY KEY, document TEXT NOT NULL, kind TEXT NOT NULL, printed TEXT NOT NULL,
  implied TEXT, explanation TEXT NOT NULL
) STRICT;
CREATE TABLE remarks_about (
  remark TEXT NOT NULL REFERENCES remarks (id), about TEXT NOT NULL
) STRICT;
CREATE TABLE checks (
  id TEXT PRIMARY KEY, part TEXT NOT NULL, what TEXT NOT NULL, printed TEXT NOT NULL,
  recomputed TEXT NOT NULL, rule TEXT NOT NULL, verdict TEXT NOT NULL, explained_by TEXT NOT NULL
) STRICT;
CREATE TABLE source_lines (
  of_table TEXT NOT NULL, row_key TEXT NOT NULL, part TEXT NOT NULL, document TEXT NOT NULL,
  first_line INTEGER NOT NULL, last_line INTEGER NOT NULL
) STRICT;
CREATE INDEX source_lines_row ON source_lines (of_table, row_key);
CREATE TABLE source_text (
  document TEXT NOT NULL, line INTEGER NOT NULL, text TEXT NOT NULL,
  PRIMARY KEY (document, line)
) STRICT;
";

/// Views: figures side by side, technologies with their reports, rows with the text they were
/// read from. The key of a row in `source_lines` is its edition and its own key.
pub(super) const VIEWS: &str = "\
CREATE VIEW zero_case_table AS
  SELECT t.edition, t.id, t.class, t.name, t.applicant, t.effective_date, t.planned_end_date,
    t.planned_patients, t.enrolled_patients, z.reported, z.institution, z.reason, z.plan,
    z.previous_year_cases, z.code, z.code_words, z.days_in_force, z.planned_end, z.deleted_on,
    z.explanation
  FROM zero_cases z JOIN technologies t USING (edition, id);
CREATE VIEW headline_wide AS
  SELECT edition, number, key, label,
    max(printed) FILTER (WHERE class = 'A') AS a_printed,
    max(value) FILTER (WHERE class = 'A') AS a,
    max(printed) FILTER (WHERE class = 'B') AS b_printed,
    max(value) FILTER (WHERE class = 'B') AS b,
    max(printed) FILTER (WHERE class = 'total') AS total_printed,
    max(value) FILTER (WHERE class = 'total') AS total
  FROM headline GROUP BY edition, key;
CREATE VIEW five_years_wide AS
  SELECT edition, as_of, note,
    max(value) FILTER (WHERE key = 'technologies') AS technologies,
    max(value) FILTER (WHERE key = 'institutions') AS institutions,
    max(value) FILTER (WHERE key = 'patients') AS patients,
    max(value) FILTER (WHERE key = 'total_cost') AS total_cost_oku,
    max(value) FILTER (WHERE key = 'insured_cost') AS insured_cost_oku,
    max(value) FILTER (WHERE key = 'advanced_cost') AS advanced_cost_oku,
    max(value) FILTER (WHERE key = 'advanced_share') AS advanced_share
  FROM five_years GROUP BY edition, as_of;
CREATE VIEW technology_sources AS
  SELECT t.edition, t.id, s.part, x.document, x.line, x.text
  FROM technologies t
  JOIN source_lines s ON s.of_table = 'technologies' AND s.row_key = t.edition || '/' || t.id
  JOIN source_text x ON x.document = s.document AND x.line BETWEEN s.first_line AND s.last_line;
";
