//! Nothing that the program says is Japanese: on any screen, in any output, in any complaint.

use crate::foreign::{is_japanese, snapshot};
use crate::program::{Ran, call, scratch};
use crate::screen::{drawn, press, rows};
use senshin::app::layout::Size;
use senshin::app::{Action, App};
use senshin::catalog::Catalog;
use senshin::chart::FIGURES;
use senshin::text::Ruler;
use senshin::words::{Language, speak};
use std::path::Path;

pub const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (20, 5)];

pub fn assert_english(what: &str, lines: &[String]) {
    for line in lines {
        assert!(
            !line.contains(is_japanese),
            "{what}: {line}\n\n{}",
            lines.join("\n")
        );
    }
}

fn opened(data: &Path, size: (u16, u16)) -> App {
    shown(Catalog::open(data).unwrap(), size)
}

/// The program in English on a screen of this size.
pub fn shown(catalog: Catalog, (width, height): (u16, u16)) -> App {
    speak(Language::English);
    let mut app = App::new(catalog, Ruler::default(), Size { width, height });
    app.update(Action::Resize(width, height));
    app
}

/// Presses keys one after the other and reads every screen on the way; `_` is a space.
pub fn walk(app: &mut App, keys: &str) {
    for (index, key) in keys.split(' ').enumerate() {
        press(app, &key.replace('_', " "));
        let pressed: Vec<&str> = keys.split(' ').take(index + 1).collect();
        assert_english(&pressed.join(" "), &rows(&drawn(app)));
    }
}

/// Ways through the tabs, their menus, prompts and complaints.
const WAYS: [&str; 11] = [
    "j <enter> G <esc> G g s <enter> S <esc>",
    "f jj<enter> x f jjjjj<enter> x C <esc> <c-z>",
    "y e <enter> <esc> /cost:abc <esc> /age:x <esc> /goal:x <esc>",
    "/effective:x <esc> /class:C <esc> /zero:x <esc> /doc:>A <esc>",
    "/en <tab> <tab> <esc> /qqqq <enter> n <esc> /가 <enter> a j G <esc> <esc>",
    "_ j_ c G e <esc> c 2 i j <enter> <esc> w abc <esc> <esc> <esc>",
    "? <pagedown> <pagedown> <pagedown> G <esc> t m m o o A <pagedown> <pagedown> A",
    "1 j jjjjj G e <esc> 3 j b j<enter> b jj<enter> f j<enter> x",
    "s j<enter> G o o e <esc> 5 j G f jj<enter> <enter> x",
    "6 : 99999<enter> <esc> : x<enter> <esc> <tab> G /가<enter> n y",
    "4 <right> j j <enter> <right> <esc> v z z e <esc>",
];

#[test]
fn no_screen_is_japanese_but_for_the_data() {
    let data = snapshot("screens");
    for size in SIZES {
        let app = &mut opened(&data, size);
        for way in WAYS {
            walk(app, way);
        }
    }
}

#[test]
fn the_list_of_keys_and_of_forms_is_english_to_its_end() {
    let app = &mut opened(&snapshot("help"), (80, 24));
    for open in ["?", "/?"] {
        press(app, open);
        for _ in 0..6 {
            // The examples are to be typed as they stand.
            let lines: Vec<String> = rows(&drawn(app))
                .into_iter()
                .map(|line| line.split("e.g.").next().unwrap_or_default().to_owned())
                .collect();
            assert_english(open, &lines);
            press(app, "<pagedown>");
        }
        press(app, "<esc><esc>");
    }
}

#[test]
fn no_exhibit_and_no_check_is_japanese_but_for_the_data() {
    let app = &mut opened(&snapshot("exhibits"), (120, 40));
    walk(app, "4");
    for _ in 0..130 {
        walk(app, "<right> j");
    }
    walk(app, "v v 5");
    for _ in 0..320 {
        walk(app, "j");
    }
}

#[test]
fn no_chart_is_japanese_but_for_the_data() {
    let data = snapshot("charts");
    for size in [(80, 24), (120, 40)] {
        let app = &mut opened(&data, size);
        walk(app, "V");
        press(app, "<esc>");
        for index in 0..FIGURES.len() {
            let down = "j".repeat(index);
            walk(app, &format!("Vg{down}<enter> z j l + - z"));
        }
    }
}

/// What a call wrote, on both streams.
fn said(data: &Path, line: &str) -> Ran {
    let data = data.display().to_string();
    let mut arguments = vec!["--lang", "en", "--data", &data];
    arguments.extend(line.split(' '));
    call(&arguments)
}

#[test]
fn no_output_is_japanese_but_for_the_data() {
    let data = snapshot("outputs");
    let charts = FIGURES.iter().flat_map(|listed| {
        ["text", "csv", "json", "svg"].map(|form| format!("chart {} --format {form}", listed.name))
    });
    let lines = [
        "list",
        "list --columns all --format markdown",
        "list --format csv --columns all",
        "list --zero --overdue",
        "list --width 60",
        "show B2 B26 A7",
        "show 26 --format markdown",
        "show 26 --format json",
        "search 가",
        "search cost:>100000000",
        "search 가 --format json",
        "zero",
        "zero --group code",
        "zero --group end",
        "zero --format csv",
        "zero --format json",
        "audit",
        "audit --format json",
        "audit --format markdown",
        "audit --verdict differs",
        "compare 26 54 44",
        "compare 22 --format markdown",
        "kpi",
        "kpi k0 k1 k2 k3 k4 k5",
        "kpi k6 k7 k8 k9 k10 k11",
        "kpi k6 --format markdown",
        "kpi k6 --format csv",
        "kpi k1-training",
        "source A:143-147",
        "check",
        "schema",
        "about",
        "about --format markdown --width 50",
        "chart",
        "chart standing --of B39",
    ];
    for line in lines.into_iter().map(str::to_owned).chain(charts) {
        let ran = said(&data, &line);
        assert!(ran.code < 2, "{line}: {}", ran.err);
        // The dictionary of the schema is for programs, in whose words it gives examples.
        if line != "schema" {
            assert_english(&line, &[ran.out, ran.err]);
        }
    }
}

#[test]
fn no_file_is_japanese_but_for_the_data() {
    let data = snapshot("files");
    let folder = scratch("files-written");
    for name in ["whole.md", "whole.txt"] {
        let file = folder.join(name).display().to_string();
        let ran = said(&data, &format!("export {file}"));
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert_english(name, &[ran.err, std::fs::read_to_string(file).unwrap()]);
    }
}

#[test]
fn no_complaint_is_japanese() {
    let data = snapshot("complaints");
    for line in [
        "list --sort x",
        "list --columns x",
        "list --class C",
        "list --limit 0",
        "list --format x",
        "list --foo",
        "list a b",
        "show",
        "show 999",
        "show x",
        "search",
        "search zzz999zzz",
        "search cost:abc",
        "zero --group x",
        "zero --filter x",
        "zero --filter code=x",
        "audit --verdict x",
        "compare 26",
        "compare 26 26 26 26 26 26 26",
        "kpi x",
        "source X",
        "source A:0",
        "source A:x",
        "chart x",
        "chart standing --of x",
        "export x.foo",
        "export x.sqlite --zero",
        "export /nowhere/x.md",
        "check /nowhere",
        "help x",
        "man x",
        "completions",
        "completions x",
        "lst",
        "list --edition R1",
        "--theme x",
        "--width 0",
        "--mouse=1",
        "notes set 26 --mark x",
        "notes set x --mark y",
        "notes set 26",
        "notes import /nowhere.md",
        "notes export x.foo",
        "notes foo",
        "--data",
    ] {
        let ran = said(&data, line);
        assert!(ran.code > 0, "{line}");
        assert!(!ran.err.is_empty() || ran.code == 1, "{line}");
        let err = ran.err.replace("膵臓がん", "");
        assert_english(line, &[err, ran.out]);
    }
}

#[test]
fn what_is_wrong_with_a_snapshot_is_told_in_english() {
    let folder = scratch("problems");
    let path = folder.join("x.json");
    let whole = std::fs::read_to_string(snapshot("problems-of")).unwrap();
    let spoilt = [
        String::new(),
        "[".to_owned(),
        "{}".to_owned(),
        "\u{0}".to_owned(),
        "1".to_owned(),
        whole.replace("\"schema_version\":", "\"schema_versio\":"),
        whole.replace("\"number\":26", "\"number\":-1"),
        whole.replace("2023-06-30", "2023-06-31"),
        whole.replace("\"class\":\"B\"", "\"class\":\"C\""),
        whole.replace("\"confidence\":\"inferred\"", "\"confidence\":\"sure\""),
        whole.replace("\"null", "\"nil"),
        whole[..whole.len() / 2].to_owned(),
    ];
    for text in spoilt {
        std::fs::write(&path, text).unwrap();
        let ran = call(&["--lang", "en", "check", path.to_str().unwrap()]);
        assert_english("check", &[ran.err, ran.out]);
    }
}
