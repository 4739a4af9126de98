//! The two tables of 先進医療B, read a second time from their lines.

use super::{Texts, bare, era, grouped, plain, snapshot, technologies};
use serde_json::Value;

/// The words of a row of the cost table: two numbers, the name, a date and five figures.
fn cost_words(texts: &Texts, row: &Value) -> Vec<String> {
    let text = texts.lines(&row["source"]["cost"]).join(" ");
    let mut words: Vec<String> = plain(&text).split_whitespace().map(str::to_owned).collect();
    if row["id"] == "B36" {
        // The text is torn apart: the 告示番号 stands inside the name.
        assert_eq!((words[0].as_str(), words[2].as_str()), ("25", "36"));
        words.swap(1, 2);
    }
    words
}

#[test]
fn every_figure_of_the_cost_table_is_read_as_it_stands() {
    let texts = Texts::read();
    let rows = technologies(&snapshot(), "B");
    for (number, row) in (1_u64..).zip(&rows) {
        assert_eq!(row["row_number"], number);
        let words = cost_words(&texts, row);
        assert_eq!(words[..2], [number.to_string(), notice(row)]);
        let cells = &words[words.len() - 6..];
        assert_eq!(
            cells[0],
            era(row["effective_date"].as_str().unwrap()),
            "{number}"
        );
        let keys = [
            "total_cost_yen",
            "advanced_cost_yen",
            "mean_stay_days",
            "cases",
            "institutions",
        ];
        for (cell, key) in cells[1..].iter().zip(keys) {
            assert_eq!(*cell, printed(&row[key]), "{number} {key}");
        }
    }
    assert_eq!(rows.len(), 54);
}

#[test]
fn every_cell_of_the_schedule_table_is_read_as_it_stands() {
    let texts = Texts::read();
    for row in technologies(&snapshot(), "B") {
        let name = row["printed"].get("schedule_name").unwrap_or(&row["name"]);
        let cells = [
            row["row_number"].to_string(),
            notice(&row),
            name.as_str().unwrap().to_owned(),
            row["applicant"].as_str().unwrap().to_owned(),
            era(row["effective_date"].as_str().unwrap()),
            era(row["planned_end_date"].as_str().unwrap()),
            row["planned_patients"]["printed"]
                .as_str()
                .unwrap()
                .to_owned(),
            row["enrolled_patients"]["printed"]
                .as_str()
                .unwrap()
                .to_owned(),
            printed(&row["cooperating_institutions"]),
            printed(&row["schedule_cases"]),
        ];
        let whole = plain(&texts.bare(&row["source"]["schedule"]));
        assert_eq!(whole, bare(&plain(&cells.concat())), "{}", row["id"]);
    }
}

#[test]
fn the_54_names_are_equal_in_both_tables() {
    let texts = Texts::read();
    for row in technologies(&snapshot(), "B") {
        let words = cost_words(&texts, &row);
        let name = bare(&words[2..words.len() - 6].concat());
        assert_eq!(
            name,
            bare(&plain(row["name"].as_str().unwrap())),
            "{}",
            row["id"]
        );
        let schedule = plain(&texts.bare(&row["source"]["schedule"]));
        let rest = schedule.strip_prefix(&words[..2].concat()).unwrap();
        let rest = rest
            .strip_prefix(name.as_str())
            .unwrap_or_else(|| panic!("{}: {rest}", row["id"]));
        assert!(rest.starts_with(&bare(&plain(row["applicant"].as_str().unwrap()))));
    }
}

/// `26`, `22(1)`.
fn notice(row: &Value) -> String {
    match row["arm"].as_u64() {
        Some(arm) => format!("{}({arm})", row["notice_number"]),
        None => row["notice_number"].to_string(),
    }
}

/// A value as the tables print it.
fn printed(value: &Value) -> String {
    match (value.as_u64(), value) {
        (Some(number), _) => grouped(number),
        (None, Value::Null) => "-".to_owned(),
        (None, other) => other.to_string(),
    }
}
