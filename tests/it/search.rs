//! What queries find in the bundled data, and what holds for any query.

use proptest::prelude::*;
use senshin::catalog::Catalog;
use senshin::fields::Value;
use senshin::search::{Hit, Index, LineHit, Query, Tier, found};
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

#[test]
fn a_guess_ranks_below_what_is_found() {
    let hits = hits("膵がん");
    assert_eq!(found(&hits), 1);
    assert_eq!(hits[0].tier, Tier::Exact);
    assert!(
        hits[1..]
            .iter()
            .all(|hit| hit.tier == Tier::Fuzzy && hit.tier.is_weak())
    );
}

#[test]
fn tiers_say_how_a_word_was_found() {
    for (query, tier) in [
        ("膵臓", Tier::Exact),
        ("東大病院", Tier::Exact),
        ("suizou", Tier::ReadWord),
        ("すいぞう", Tier::ReadWord),
        ("suiz", Tier::ReadStart),
        ("uizougan", Tier::ReadIn),
        ("すい臓", Tier::Lattice),
        ("大腿骨壊死", Tier::Fuzzy),
        ("膵臓 suiz", Tier::ReadStart),
        ("大腿骨壊死 | 膵臓", Tier::Exact),
    ] {
        assert_eq!(hits(query)[0].tier, tier, "{query}");
    }
}

#[test]
fn a_catalog_without_readings_is_heard_through_its_kanji() {
    let mut snapshot = senshin::snapshot::Snapshot::bundled().unwrap();
    snapshot.readings = senshin::snapshot::Later::default();
    let catalog = Catalog::new(snapshot);
    let index = Index::new(&catalog);
    for query in [
        "suizougan",
        "youshisen",
        "kekkan",
        "shujutsu",
        "tousan",
        "tokushuukai",
        "kouketsuatsu",
        "hannou",
        "すいぞう",
        "toneyama",
        "hasshou",
        "juuryuushisen",
        "shikyuukeigan",
    ] {
        let hits = index.technologies(&catalog, &Query::parse(query));
        let heard = hits.iter().filter(|hit| !hit.tier.is_weak());
        let heard: Vec<usize> = heard.map(|hit| hit.row).collect();
        let read = INDEX.technologies(&CATALOG, &Query::parse(query));
        let words = read.iter().filter(|hit| hit.tier == Tier::ReadWord);
        for hit in words {
            assert!(
                heard.contains(&hit.row),
                "{query}: {}",
                ids(std::slice::from_ref(hit))
            );
        }
        assert!(!heard.is_empty(), "{query}");
    }
    let hits = index.technologies(&catalog, &Query::parse("suizougan"));
    assert_eq!(hits[0].tier, Tier::Lattice);
}

/// The lines of a document that hold a text, found without the index.
fn lines_with(text: &str) -> Vec<(usize, u32)> {
    let mut found = Vec::new();
    for document in 0..CATALOG.documents().len() {
        let all = CATALOG.text(document).unwrap().lines();
        found.extend(
            all.filter(|(_, line)| line.contains(text))
                .map(|(number, _)| (document, number)),
        );
    }
    found
}

fn numbers(hits: &[LineHit]) -> Vec<(usize, u32)> {
    hits.iter().map(|hit| (hit.document, hit.line)).collect()
}

#[test]
fn lines_are_found_as_written_and_as_read() {
    for text in ["膵臓", "倒産", "先進医療", "27"] {
        assert_eq!(
            numbers(&lines(&format!("'{text}"))),
            lines_with(text),
            "{text}"
        );
    }
    for (typed, printed) in [
        ("suizou", "膵臓"),
        ("すいぞう", "膵臓"),
        ("tousan", "倒産"),
        ("pakuritakiseru", "パクリタキセル"),
    ] {
        let found = numbers(&lines(typed));
        let expected = lines_with(printed);
        assert!(!expected.is_empty());
        assert!(expected.iter().all(|line| found.contains(line)), "{typed}");
    }
}

#[test]
fn lines_obey_the_language() {
    let all = numbers(&lines("先進医療"));
    let without = numbers(&lines("先進医療 !費用"));
    let with = numbers(&lines("先進医療 費用"));
    assert!(!with.is_empty() && without.len() + with.len() == all.len());
    assert!(lines("先進医療 doc:A").iter().all(|hit| hit.document == 0));
    assert_eq!(
        numbers(&lines("医療 doc:A")).len() + numbers(&lines("医療 doc:K")).len(),
        numbers(&lines("医療")).len()
    );
    assert_eq!(lines("先進医療 cases:>1"), [], "a line has no fields");
    assert_eq!(lines(""), []);
    let both = numbers(&lines("倒産 | 膵臓"));
    assert_eq!(
        both.len(),
        numbers(&lines("倒産")).len() + numbers(&lines("膵臓")).len()
    );
}

/// Queries as people type them, and parts of what is printed.
fn typed() -> impl Strategy<Value = String> {
    let words = vec![
        "suizougan",
        "kekkan",
        "すい臓",
        "膵がん",
        "東大病院",
        "TRPV2",
        "s-1",
        "Ⅲ期",
        "II",
        "費用:>1億",
        "zero:yes",
        "適用:H30..",
        "!がん",
        "|",
        "'がん",
        "^術後",
        "センター$",
        "\"療法　",
        "26",
        "病院:九大",
        "の",
        "n",
        "ー",
    ];
    let texts: Vec<&str> = CATALOG
        .technologies()
        .iter()
        .map(|technology| technology.name.as_str())
        .collect();
    let part = (proptest::sample::select(texts), 0_usize..30, 1_usize..8)
        .prop_map(|(text, skip, take)| text.chars().skip(skip).take(take).collect::<String>());
    let word = prop_oneof![
        proptest::sample::select(words).prop_map(str::to_owned),
        part,
        "\\PC{1,6}",
    ];
    proptest::collection::vec(word, 1..4).prop_map(|words| words.join(" "))
}

fn rows(text: &str) -> Vec<usize> {
    let mut rows: Vec<usize> = hits(text).iter().map(|hit| hit.row).collect();
    rows.sort_unstable();
    rows
}

proptest! {
    #[test]
    fn highlights_lie_in_the_text_and_hits_in_order(text in typed()) {
        let hits = hits(&text);
        let mut seen = std::collections::HashSet::new();
        for hit in &hits {
            prop_assert!(seen.insert(hit.row));
            // Panics where a mark is no part of its field's text.
            let _ = highlighted(hit);
            for pair in hit.marks.windows(2) {
                prop_assert!(pair[0].field != pair[1].field || pair[0].range.end < pair[1].range.start);
            }
        }
        prop_assert!(hits.windows(2).all(|pair| pair[0].tier <= pair[1].tier));
        let lines = lines(&text);
        prop_assert!(lines.windows(2).all(|pair| (pair[0].document, pair[0].line) < (pair[1].document, pair[1].line)));
        for hit in lines {
            let line = CATALOG.text(hit.document).unwrap().line(hit.line).unwrap();
            for range in hit.ranges {
                prop_assert!(!line[range].is_empty());
            }
        }
    }

    #[test]
    fn words_narrow_and_bars_widen(a in "[ぁ-んa-z一-龠]{1,4}", b in "[ぁ-んa-z一-龠]{1,4}") {
        let (one, other) = (rows(&a), rows(&b));
        let both: Vec<usize> = one.iter().copied().filter(|row| other.contains(row)).collect();
        prop_assert_eq!(rows(&format!("{a} {b}")), both);
        let mut either = [one, other].concat();
        either.sort_unstable();
        either.dedup();
        prop_assert_eq!(rows(&format!("{a}|{b}")), either);
    }

    #[test]
    fn what_is_printed_is_found_exactly(row in 0_usize..57, skip in 0_usize..60, take in 2_usize..12) {
        let name = &CATALOG.technology(row).unwrap().name;
        let part: String = name.chars().skip(skip).take(take).collect();
        prop_assume!(part.chars().filter(|c| c.is_alphanumeric()).count() > 1 && !part.contains(['「', '」']));
        let hits = hits(&format!("「{part}」"));
        let own = hits.iter().find(|hit| hit.row == row);
        prop_assert!(own.is_some_and(|hit| hit.tier == Tier::Exact), "{part}");
    }

    #[test]
    fn nothing_negated_is_found(word in "[ぁ-んa-z一-龠]{1,4}") {
        let sure = rows(&format!("!{word}"));
        let exact = rows(&format!("'{word}"));
        prop_assert!(exact.iter().all(|row| !sure.contains(row)));
    }
}
