//! Every text and number of the snapshot stands in its document at the lines it names.
//!
//! One walk over the whole JSON. What it does not look for is listed here: words of ours, and the
//! few places where the text of the document is torn apart.

use super::{Texts, bare, era, grouped, plain, snapshot};
use serde_json::Value;

/// Keys whose values are ours and not printed anywhere.
const OURS: [&str; 16] = [
    "about",
    "approximate",
    "arm",
    "class",
    "confidence",
    "document",
    "edition",
    "explanation",
    "id",
    "implied",
    "key",
    "kind",
    "missing",
    "source",
    "table",
    "unit_missing",
];

/// Parts of the snapshot that are ours as a whole, or proved by tests of their own.
const ELSEWHERE: [&str; 15] = [
    // About the documents, not in them; what their pages on the web say.
    "/documents",
    "/schema_version",
    // How its texts are read; a test of its own proves that they are its texts.
    "/readings",
    // The KPI follow-up, of which much is ours; tests of its own prove what is not.
    "/visions",
    "/goals",
    "/exhibits",
    "/links",
    // What is known to be missing, in our words.
    "/editions/0/absent_tables",
    // Below: dates of the edition, and headings that are put together from torn pieces.
    "/editions/0/label",
    "/editions/0/period_start",
    "/editions/0/period_end",
    "/editions/0/report_date",
    "/editions/0/meeting_date",
    "/editions/0/five_years_columns",
    "/editions/0/tables",
];

/// The columns of a technology that are read from the schedule table.
const SCHEDULE: [&str; 9] = [
    "applicant",
    "planned_end_date",
    "planned_patients",
    "enrolled_patients",
    "cooperating_institutions",
    "schedule_cases",
    "schedule_effective_date",
    "schedule_name",
    "name",
];

struct Walk<'a> {
    texts: &'a Texts,
    proved: usize,
    wrong: Vec<String>,
}

impl Walk<'_> {
    /// A value below `at`, to be found in the lines of `sources`, in each of them.
    fn value(&mut self, at: &str, value: &Value, sources: &[Value]) {
        if ELSEWHERE.contains(&at) {
            return;
        }
        match value {
            Value::Object(map) => {
                let own = map.get("source");
                for (key, child) in map.iter().filter(|(key, _)| !OURS.contains(&key.as_str())) {
                    // Why a note is not whole is ours; why there was no case is printed.
                    if key == "reason" && map.contains_key("mark") {
                        continue;
                    }
                    let sources = |key: &str| {
                        own.map_or_else(|| sources.to_vec(), |own| parts(own, map, key))
                    };
                    match child.as_object().filter(|_| key == "printed") {
                        // Printed forms stand where the values do; the schedule table's form of the
                        // date has a key of its own.
                        Some(forms) => {
                            for (key, form) in forms {
                                let mut sources = sources(key);
                                sources.truncate(if key == "effective_date" { 1 } else { 2 });
                                self.value(&format!("{at}/printed/{key}"), form, &sources);
                            }
                        }
                        None => self.value(&format!("{at}/{key}"), child, &sources(key)),
                    }
                }
            }
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.value(&format!("{at}/{index}"), item, sources);
                }
            }
            Value::Null | Value::Bool(_) => {}
            Value::String(_) | Value::Number(_) => {
                assert!(!sources.is_empty(), "{at} names no lines");
                for source in sources {
                    self.leaf(at, value, source);
                }
            }
        }
    }

    fn leaf(&mut self, at: &str, value: &Value, source: &Value) {
        let mut lines = self.texts.bare(source);
        // Row 25: its 告示番号 stands inside the name.
        let torn = source == &serde_json::json!({"document": "A", "lines": [[359, 365]]});
        if torn && value.is_string() {
            lines = lines.replacen("36", "", 1);
        }
        let key = at.rsplit('/').next().unwrap();
        let stands = match value {
            Value::String(text) if is_date(text) => {
                date_stands(text, &self.texts.lines(source).join(" "))
            }
            // A remark quotes several places.
            Value::String(text) if at.starts_with("/remarks/") => text
                .split(" ／ ")
                .all(|part| self.texts.bare(source).contains(&bare(part))),
            // A note or a paragraph is all that stands on its lines.
            Value::String(text) if key == "text" => {
                let rest = lines.strip_suffix(&bare(text));
                rest.is_some_and(|mark| mark.is_empty() || mark.starts_with('※'))
            }
            Value::String(text) if key == "unit" => plain(&lines).contains(text.as_str()),
            Value::String(text) => lines.contains(&bare(text)),
            other => number_stands(other, &self.texts.lines(source).join(" ")),
        };
        self.proved += 1;
        if !stands {
            self.wrong
                .push(format!("{at}: {value} does not stand in {source}"));
        }
    }
}

/// The sources of a key of a record: its own, or for a technology those of the tables it is in.
fn parts(own: &Value, record: &serde_json::Map<String, Value>, key: &str) -> Vec<Value> {
    if own.get("lines").is_some() {
        return vec![own.clone()];
    }
    if record["class"] == "A" {
        // All that is printed of these is the zero-case report, and that there was no case.
        let report = &record["zero_case"]["source"];
        return vec![
            if key == "cases" {
                &own["cases"]
            } else {
                report
            }
            .clone(),
        ];
    }
    let in_both = [
        "name",
        "procedure",
        "indication",
        "row_number",
        "notice_number",
        "effective_date",
    ];
    let mut tables = Vec::new();
    if in_both.contains(&key) || !SCHEDULE.contains(&key) {
        tables.push(own["cost"].clone());
    }
    if in_both.contains(&key) || SCHEDULE.contains(&key) {
        tables.push(own["schedule"].clone());
    }
    tables
}

fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let digits = |part: &&str| part.bytes().all(|b| b.is_ascii_digit());
    parts.len() == 3 && parts[0].len() == 4 && parts.iter().all(digits)
}

/// Whether an ISO date stands in a text in one of the forms of the documents.
fn date_stands(iso: &str, text: &str) -> bool {
    let short = era(iso);
    let long = {
        let parts: Vec<&str> = short[3..].split('.').collect();
        let name = if short.starts_with('平') {
            "平成"
        } else {
            "令和"
        };
        let year = if parts[0] == "1" { "元" } else { parts[0] };
        format!("{name}{year}年{}月{}日", parts[1], parts[2])
    };
    let letter = short.replace('平', "H").replace('令', "R");
    // Some dates have blanks behind their points.
    let text = plain(text).replace(". ", ".");
    [short, letter, long].iter().any(|form| {
        let ends = text
            .match_indices(form.as_str())
            .map(|(at, _)| at + form.len());
        let mut behind = ends.map(|end| text[end..].chars().next());
        behind.any(|next| !next.is_some_and(|c| c.is_ascii_digit()))
    })
}

/// Whether a number stands in a text as a whole number, not as a part of a longer one.
fn number_stands(number: &Value, text: &str) -> bool {
    let wanted = number.as_u64().map_or_else(|| number.to_string(), grouped);
    let text = plain(text);
    let digits = |c: char| !(c.is_ascii_digit() || c == '.' || c == ',');
    text.split(digits)
        .any(|token| token.trim_matches(['.', ',']) == wanted)
}

#[test]
fn everything_stands_at_the_lines_it_names() {
    let texts = Texts::read();
    let mut walk = Walk {
        texts: &texts,
        proved: 0,
        wrong: Vec::new(),
    };
    walk.value("", &snapshot(), &[]);
    assert_eq!(walk.wrong, Vec::<String>::new());
    assert!(walk.proved > 1900, "{}", walk.proved);
}

/// Whether a text can be put together from pieces, of at least two characters, of another.
fn stands_in_pieces(text: &str, lines: &str) -> bool {
    let mut rest = text;
    while !rest.is_empty() {
        let ends: Vec<usize> = rest
            .char_indices()
            .map(|(at, c)| at + c.len_utf8())
            .collect();
        let least = ends.len().min(2);
        let longest = ends
            .iter()
            .enumerate()
            .rev()
            .find(|&(_, &end)| lines.contains(&rest[..end]));
        match longest {
            Some((index, &end)) if index + 1 >= least => rest = &rest[end..],
            _ => return false,
        }
    }
    true
}

#[test]
fn headings_are_put_together_from_pieces_at_the_lines_they_name() {
    let (texts, snapshot) = (Texts::read(), snapshot());
    let edition = &snapshot["editions"][0];
    for table in edition["tables"].as_array().unwrap() {
        let lines = texts.bare(&table["source"]);
        for part in table["title"].as_str().unwrap().split(' ') {
            assert!(lines.contains(&bare(part)), "{part}");
        }
        for column in table["columns"].as_array().unwrap() {
            assert!(
                stands_in_pieces(&bare(column.as_str().unwrap()), &lines),
                "{column}"
            );
        }
    }
    let lines = texts.bare(&serde_json::json!({"document": "A", "lines": [[84, 104]]}));
    for column in edition["five_years_columns"].as_object().unwrap().values() {
        assert!(
            stands_in_pieces(&bare(column.as_str().unwrap()), &lines),
            "{column}"
        );
    }
    assert!(!stands_in_pieces("技術名", &lines));
}

#[test]
fn the_dates_of_the_edition_stand_on_its_first_page() {
    let (texts, snapshot) = (Texts::read(), snapshot());
    let edition = &snapshot["editions"][0];
    let page = texts
        .lines(&serde_json::json!({"document": "A", "lines": [[24, 46]]}))
        .join("\n");
    for key in ["period_start", "period_end", "report_date"] {
        assert!(date_stands(edition[key].as_str().unwrap(), &page), "{key}");
    }
    assert!(bare(&plain(&page)).contains(edition["label"].as_str().unwrap()));
    assert!(bare(&plain(&page)).ends_with(&era(edition["meeting_date"].as_str().unwrap())[3..]));
}

#[test]
fn the_walk_finds_what_does_not_stand_there() {
    let texts = Texts::read();
    for (pointer, wrong) in [
        ("/technologies/15/cases", serde_json::json!(59)),
        (
            "/technologies/15/total_cost_yen",
            serde_json::json!(136_411_483),
        ),
        ("/technologies/15/mean_stay_days", serde_json::json!(0.7)),
        (
            "/technologies/15/effective_date",
            serde_json::json!("2018-02-02"),
        ),
        (
            "/technologies/15/applicant",
            serde_json::json!("国立がん研究センター東病院"),
        ),
        (
            "/technologies/0/zero_case/reason",
            serde_json::json!("理由"),
        ),
        (
            "/technologies/20/planned_patients/max",
            serde_json::json!(99),
        ),
        ("/editions/0/headline/3/b/value", serde_json::json!(13.0)),
        (
            "/editions/0/five_years/0/period_end",
            serde_json::json!("2019-06-29"),
        ),
        ("/editions/0/headline_notes/0/text", serde_json::json!("注")),
        (
            "/editions/0/provisional_a/paragraphs/1/text",
            serde_json::json!("○"),
        ),
        ("/remarks/0/printed", serde_json::json!("ない")),
    ] {
        let mut snapshot = snapshot();
        let place = snapshot.pointer_mut(pointer).unwrap();
        assert_ne!(*place, wrong);
        *place = wrong;
        let mut walk = Walk {
            texts: &texts,
            proved: 0,
            wrong: Vec::new(),
        };
        walk.value("", &snapshot, &[]);
        assert!(!walk.wrong.is_empty(), "{pointer}");
        assert!(
            walk.wrong.iter().all(|wrong| wrong.starts_with(pointer)),
            "{:?}",
            walk.wrong
        );
    }
}
