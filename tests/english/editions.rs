//! Two reports side by side: nothing that the program says of them is Japanese.

use crate::foreign::{snapshot, translate};
use crate::japanese::{SIZES, assert_english, shown, walk};
use crate::program::call;
use crate::years::earlier;
use senshin::catalog::Catalog;
use senshin::words::{Language, speak};
use std::path::PathBuf;

/// The files of the year before and of this year.
fn files(test: &str) -> [PathBuf; 2] {
    let now = snapshot(test);
    let mut value = earlier();
    value["readings"] = serde_json::json!([]);
    translate(&mut value);
    let before = now.with_file_name("before.json");
    std::fs::write(&before, value.to_string()).unwrap();
    [before, now]
}

#[test]
fn no_screen_of_two_years_is_japanese_but_for_the_data() {
    speak(Language::English);
    let [before, now] = files("two-years");
    for size in SIZES {
        let catalog = Catalog::open_beside(&before, &now).unwrap();
        let app = &mut shown(catalog, size);
        for way in [
            "j <enter> j j j j G g <esc>",
            "/B39 <enter> <enter> G <enter> <backspace> <esc> <esc>",
            "C j_ j_ j_ jjjj_ G_ <esc> s G <enter> S <esc>",
            "f j_ jj_ jjj_ jjjj_ G_ <enter> x",
            "1 j <c-d> <c-d> G g 3 j jj G <c-d> 5 j",
            "2 V G <enter> z z V Gkk<enter> <esc> _ j_ c G <esc>",
        ] {
            walk(app, way);
        }
    }
}

#[test]
fn no_output_of_two_years_is_japanese_but_for_the_data() {
    let [before, now] = files("two-years-told").map(|path| path.display().to_string());
    for line in [
        "list",
        "list --columns all",
        "list --edition R4",
        "list --columns all --format csv",
        "show B39 B26 B63 B58 B2",
        "show 39 --format markdown",
        "compare 39 26",
        "zero",
        "chart before-cases",
        "chart before-total",
        "chart before-advanced",
        "search B39",
        "about",
    ] {
        let mut arguments = vec!["--lang", "en", "--data", &before, "--data", &now];
        arguments.extend(line.split(' '));
        let ran = call(&arguments);
        assert!(ran.code < 2, "{line}: {}", ran.err);
        assert_english(line, &[ran.out, ran.err]);
    }
}
