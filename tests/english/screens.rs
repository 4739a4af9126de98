//! What the screens look like in English, on the bundled data.

use crate::screen::{app, buffer, press, rows};
use senshin::words::{Language, speak};

/// The screen after these keys.
fn after(width: u16, height: u16, keys: &str) -> String {
    speak(Language::English);
    let mut app = app(width, height);
    press(&mut app, keys);
    rows(&buffer(&app)).join("\n")
}

/// Stores or compares the screen after some keys at three sizes.
macro_rules! screens {
    ($($name:ident: $keys:literal;)*) => {
        $(
            #[test]
            fn $name() {
                for (width, height) in [(80, 24), (120, 40), (20, 5)] {
                    let name = format!("{}_{width}x{height}", stringify!($name));
                    insta::assert_snapshot!(name, after(width, height, $keys));
                }
            }
        )*
    };
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
