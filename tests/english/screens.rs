//! What the screens look like in English, on the bundled data.

use crate::screen::{app, drawn, press, rows};
use senshin::words::{Language, speak};

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (20, 5)];

/// The screen after these keys.
fn after(width: u16, height: u16, keys: &str) -> String {
    speak(Language::English);
    let mut app = app(width, height);
    press(&mut app, keys);
    rows(&drawn(&app)).join("\n")
}

screens! {
    the_start: "";
    a_chart: "jv";
    a_search: "/suizougan";
    the_digest: "1";
    the_technologies_without_a_case: "3";
    the_kpi: "4jjjj<right>j<enter>";
    the_audit: "5jj";
    the_source: "jo";
    the_list_of_keys: "?";
    about_the_program: "A";
    two_technologies_compared: " j c";
}
