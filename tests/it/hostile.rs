//! Text that was never meant for a terminal, in every view.

use crate::paint::Bench;
use crate::program::scratch;
use crate::screen::{picture, press, rows};
use crate::sizes::MODES;
use senshin::app::layout::Size;
use senshin::app::{App, ThemeName};
use senshin::catalog::Catalog;
use senshin::cli::{Surroundings, run};
use senshin::snapshot::Snapshot;
use senshin::text::Ruler;
use senshin::text::width::Ambiguous;
use senshin::tui::theme::Theme;
use serde_json::Value;
use std::path::PathBuf;

/// What a snapshot may hold: no width, other directions, private use, marks, selectors, halves.
const ODD: &str = "\u{200B}\u{200E}\u{061C}\u{FEFF}\u{F0D8}\u{E123}か\u{3099}葛\u{E0100}ｶﾟ⽤①👨‍👩‍👧";

/// What only the text of a document may hold: a snapshot with it is refused.
const WORSE: &str = "\u{1b}]0;title\u{7}\u{1b}[31m\u{9b}2J\u{90}x\u{9c}\u{0}\u{8}\u{202E}cba\t終";

/// Words behind each of which the odd ones are put.
const KEYS: [&str; 12] = [
    "name",
    "procedure",
    "indication",
    "applicant",
    "institution",
    "reason",
    "plan",
    "title",
    "explanation",
    "definition",
    "note",
    "why",
];

fn spoil(value: &mut Value) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                match value {
                    Value::String(text) if KEYS.contains(&key.as_str()) && !text.is_ascii() => {
                        text.push_str(ODD);
                    }
                    value => spoil(value),
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(spoil),
        _ => {}
    }
}

/// A file of the snapshot's format with its documents beside it, all of them spoilt.
fn file(name: &str) -> PathBuf {
    let folder = scratch(name);
    let mut snapshot: Value = serde_json::from_str(&senshin::snapshot::BUNDLED).unwrap();
    spoil(&mut snapshot);
    std::fs::create_dir_all(folder.join("sources")).unwrap();
    for document in snapshot["documents"].as_array().unwrap() {
        let path = document["file"].as_str().unwrap();
        let text = Catalog::bundled().unwrap();
        let text = text.text(text.document(document["id"].as_str().unwrap()).unwrap());
        let lines = (1..).map_while(|number| text?.line(number));
        let mut spoilt: String = lines.flat_map(|line| [line, WORSE, "\n"]).collect();
        // A megabyte in one line, twice: of the same kanji, which each may begin a word, and of what
        // some terminals draw twice as wide.
        spoilt.push_str(&"療".repeat(350_000));
        spoilt.push('\n');
        spoilt.push_str(&"―".repeat(350_000));
        std::fs::write(folder.join(path), spoilt).unwrap();
    }
    let path = folder.join("snapshot.json");
    std::fs::write(&path, snapshot.to_string()).unwrap();
    path
}

/// Whether a terminal could act on it, or reorder what stands around it.
fn acts(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{061C}' | '\u{FEFF}' | '\u{E000}'..='\u{F8FF}' | '\u{E0000}'..='\u{E01EF}')
}

#[test]
fn no_view_lets_it_through() {
    let snapshot = Snapshot::open(&file("hostile-views")).unwrap_or_else(|error| panic!("{error}"));
    for ambiguous in [Ambiguous::Narrow, Ambiguous::Wide] {
        let ruler = Ruler::new(ambiguous.clone());
        for (width, height) in [(120, 40), (20, 5)] {
            let mut bench = Bench::new(ambiguous.clone(), width, height);
            for keys in MODES.into_iter().chain(["v", "G<enter>G", "6G", "6<tab>G"]) {
                let catalog = Catalog::new(snapshot.clone());
                let mut app = App::new(catalog, ruler.clone(), Size { width, height });
                press(&mut app, keys);
                let (screen, cursor) = picture(&app, Theme::named(ThemeName::Dark));
                for row in rows(&screen) {
                    assert!(!row.contains(acts), "{keys}: {row:?}");
                }
                // The terminal understands every byte and shows just that.
                bench.shows(screen, cursor);
            }
        }
    }
}

/// The calls that write text.
const TEXTS: [&str; 13] = [
    "list",
    "list --columns all",
    "show 26 2",
    "show B4 --format text",
    "search がん",
    "search 療法 --kind source",
    "search ryouhou --kind source",
    "zero",
    "audit",
    "kpi",
    "kpi k1-training",
    "compare 26 58",
    "source A",
];

#[test]
fn no_text_for_a_terminal_lets_it_through() {
    let path = file("hostile-texts").display().to_string();
    let surroundings = Surroundings {
        terminal: true,
        columns: Some(72),
        ..Surroundings::default()
    };
    for line in TEXTS {
        let (mut out, mut notes) = (Vec::new(), Vec::new());
        let arguments = ["senshin", "--data", &path]
            .into_iter()
            .chain(line.split(' '));
        run(
            arguments.map(Into::into),
            &surroundings,
            &mut out,
            &mut notes,
        )
        .unwrap_or_else(|error| panic!("{line}: {error}"));
        let text = String::from_utf8([out, notes].concat()).unwrap();
        // Bold is ours.
        let text = text.replace("\u{1b}[1m", "").replace("\u{1b}[0m", "");
        let acting = text.chars().find(|&c| c != '\n' && acts(c));
        assert_eq!(acting, None, "{line}");
    }
}

#[test]
fn data_for_programs_stays_as_it_is() {
    let path = file("hostile-data").display().to_string();
    for line in [
        "list --format csv",
        "list --format json",
        "source A --format json",
    ] {
        let mut out = Vec::new();
        let arguments = ["senshin", "--data", &path]
            .into_iter()
            .chain(line.split(' '));
        run(
            arguments.map(Into::into),
            &Surroundings::default(),
            &mut out,
            &mut Vec::new(),
        )
        .unwrap();
        let text = String::from_utf8(out).unwrap();
        let meant = if line.starts_with("list") {
            ODD
        } else {
            "]0;title"
        };
        assert!(text.contains(meant), "{line}");
    }
}
