//! What queries find in the bundled data, and what holds for any query.

use proptest::prelude::*;
use senshin::catalog::Catalog;
use senshin::fields::{FIELDS, Value};
use senshin::search::query::CONDITIONS;
use senshin::search::{Hit, HitKind, Index, LineHit, Query, SYNTAX, Tier, complete, found};
use std::sync::LazyLock;

static CATALOG: LazyLock<Catalog> = LazyLock::new(|| Catalog::bundled().unwrap());
static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(&CATALOG));

fn hits(text: &str) -> Vec<Hit> {
    INDEX.technologies(&CATALOG, &Query::parse(text))
}

fn lines(text: &str) -> Vec<LineHit> {
    INDEX.lines(&CATALOG, &Query::parse(text))
}

fn ids(hits: &[Hit]) -> String {
    let ids = hits
        .iter()
        .map(|hit| CATALOG.technology(hit.row).unwrap().id.to_string());
    let ids: Vec<String> = ids.collect();
    if ids.is_empty() {
        "-".to_owned()
    } else {
        ids.join(" ")
    }
}

/// The highlighted texts of a hit: `name=膵臓がん|applicant=…`.
fn highlighted(hit: &Hit) -> String {
    let technology = CATALOG.technology(hit.row).unwrap();
    let marks = hit.marks.iter().map(|mark| {
        let text = match (mark.field.value)(CATALOG.edition_of(technology), technology) {
            Value::Text(text) => text.into_owned(),
            other => other.cell(),
        };
        format!("{}={}", mark.field.key, &text[mark.range.clone()])
    });
    let marks: Vec<String> = marks.collect();
    if marks.is_empty() {
        "-".to_owned()
    } else {
        marks.join("|")
    }
}

#[test]
fn readers_find_what_they_expect() {
    let golden = include_str!("golden/search.tsv");
    let rows = golden.lines().filter(|line| !line.starts_with('#')).skip(1);
    let mut wrong = Vec::new();
    let mut count = 0;
    for row in rows {
        let [query, expected, shown, guesses] =
            row.split('\t').collect::<Vec<_>>().try_into().unwrap();
        count += 1;
        let hits = hits(query);
        let (sure, weak) = hits.split_at(found(&hits));
        let first = hits.first().map_or("-".to_owned(), highlighted);
        let guesses = if guesses.is_empty() { "-" } else { guesses };
        let weak = if guesses == "*" {
            "*".to_owned()
        } else {
            ids(weak)
        };
        let got = (ids(sure), first, weak);
        if got != (expected.to_owned(), shown.to_owned(), guesses.to_owned()) {
            wrong.push(format!(
                "{query}\n  expected {expected} / {shown} / {guesses}\n  got      {} / {} / {}",
                got.0, got.1, got.2
            ));
        }
    }
    assert!(count >= 80);
    assert!(
        wrong.is_empty(),
        "{} of {count}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
