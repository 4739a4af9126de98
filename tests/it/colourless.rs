//! Without colour and without lines to draw frames with, everything is still told by a character.

use crate::screen::{app_with, picture, press, rows};
use ratatui::style::{Color, Modifier};
use senshin::app::{App, Tab, ThemeName};
use senshin::text::Ruler;
use senshin::text::width::Ambiguous;
use senshin::tui::keymap::{BINDINGS, Key};
use senshin::tui::theme::{Role, Theme};

fn plain_app(width: u16, height: u16) -> App {
    let mut app = app_with(width, height, Ruler::new(Ambiguous::Avoid));
    app.theme = ThemeName::Plain;
    app
}

/// The screen as text, after it was seen that it has no colour, no line and no block.
fn seen(app: &App, after: &str) -> Vec<String> {
    let (screen, _) = picture(app, Theme::named(ThemeName::Plain));
    for look in screen.rows().flatten().map(|tile| tile.look()) {
        assert_eq!(
            (look.fg(), look.bg()),
            (Color::Reset, Color::Reset),
            "{after}"
        );
    }
    let rows = rows(&screen);
    for row in &rows {
        let drawn = row.chars().any(|c| matches!(c, '─'..='▟'));
        assert!(!drawn, "{after}: {row}");
    }
    rows
}

/// What a terminal without colours makes of each role that stands out. An attribute is no colour;
/// the text and the marks above say the same where a terminal has no attributes either.
const STATES: [(Role, Modifier); 9] = [
    (Role::Selected, Modifier::REVERSED),
    (Role::TabActive, Modifier::REVERSED),
    (Role::Match, Modifier::BOLD.union(Modifier::UNDERLINED)),
    (Role::Key, Modifier::UNDERLINED),
    (Role::Title, Modifier::BOLD),
    (Role::Heading, Modifier::BOLD),
    (Role::SelectedElsewhere, Modifier::BOLD),
    (Role::Passage, Modifier::BOLD),
    (Role::Notice, Modifier::BOLD),
];

#[test]
fn every_state_has_an_attribute_and_a_match_has_two() {
    let theme = Theme::named(ThemeName::Plain);
    for role in Role::ALL {
        let state = STATES.iter().find(|(own, _)| *own == role);
        let wanted = state.map_or(Modifier::empty(), |(_, modifier)| *modifier);
        let style = theme.style(role);
        assert_eq!(style.add_modifier, wanted, "{role:?}");
        assert_eq!((style.fg, style.bg), (None, None), "{role:?}");
    }
}

#[test]
fn a_match_is_told_on_the_line_with_the_cursor_and_on_the_others() {
    let mut app = plain_app(120, 40);
    press(&mut app, "/膵臓<enter>");
    let (screen, _) = picture(&app, Theme::named(ThemeName::Plain));
    let places = (0..40).flat_map(|y| (0..120).map(move |x| (x, y)));
    let found = places.filter(|&(x, y)| screen.text(x, y) == "膵");
    // Three names in the list, one in the detail; the query itself is none.
    let modifiers: Vec<Modifier> = found
        .map(|(x, y)| screen.tile(x, y).unwrap().look().modifier())
        .collect();
    let matches = modifiers
        .iter()
        .filter(|own| own.contains(Modifier::BOLD | Modifier::UNDERLINED));
    assert!(matches.count() >= 3, "{modifiers:?}");
}

#[test]
fn the_tab_and_the_cursor_are_told_in_every_tab() {
    for (width, height) in [(80, 24), (120, 40), (40, 12)] {
        for tab in Tab::ALL {
            let mut app = plain_app(width, height);
            press(&mut app, &format!("{}j", tab.number()));
            let lines = seen(&app, tab.title().text());
            let name = format!("[{} {}]", tab.number(), tab.title());
            assert!(lines[0].contains(&name), "{name}: {}", lines[0]);
            let before = marked(&lines);
            assert!(!before.is_empty(), "{name}\n{}", lines.join("\n"));
            press(&mut app, "jjj");
            let after = marked(&seen(&app, &name));
            assert!(!after.is_empty() && after != before, "{name}: {before:?}");
        }
    }
}

/// The lines with the mark of the cursor.
fn marked(lines: &[String]) -> Vec<(usize, String)> {
    let lines = lines.iter().cloned().enumerate();
    lines.filter(|(_, line)| line.contains('>')).collect()
}

#[test]
fn menus_hits_and_states_are_told() {
    let mut app = plain_app(120, 40);
    press(&mut app, "fj");
    let lines = seen(&app, "a menu");
    assert!(lines.iter().any(|line| line.contains("| *")), "a tick");
    let here = lines.iter().any(|line| line.contains("  >先進医療A"));
    assert!(here, "{}", lines.join("\n"));
    press(&mut app, "<esc>/膵臓<enter>");
    let lines = seen(&app, "a search");
    assert!(
        lines[1].contains("/ 膵臓") && lines[1].contains("57行中 3行"),
        "{}",
        lines[1]
    );
    press(&mut app, "a");
    let lines = seen(&app, "all hits");
    assert!(!marked(&lines).is_empty(), "{}", lines.join("\n"));
    press(&mut app, "<esc>s<down><down><enter>");
    let lines = seen(&app, "an order");
    assert!(lines[1].contains("並び: "), "{}", lines[1]);
    press(&mut app, " ");
    let lines = seen(&app, "a pick");
    assert!(lines[1].contains("比較に1技術"), "{}", lines[1]);
}

/// The characters of a Japanese keyboard (JIS X 6002), row by row, without and with Shift.
const JIS: &str = "1234567890-^\\ qwertyuiop@[ asdfghjkl;:] zxcvbnm,./\\ \
    !\"#$%&'() =~| QWERTYUIOP`{ ASDFGHJKL+*} ZXCVBNM<>?_ ";

/// Those of an American one.
const US: &str = "`1234567890-= qwertyuiop[]\\ asdfghjkl;' zxcvbnm,./ \
    ~!@#$%^&*()_+ QWERTYUIOP{}| ASDFGHJKL:\" ZXCVBNM<>? ";

/// Keys that wait for a letter on some layouts, and one that is printed ¥ on a Japanese keyboard.
const UNSURE: &str = "'\"`~^\\";

#[test]
fn every_key_is_on_japanese_and_american_keyboards() {
    for binding in BINDINGS {
        for key in binding.keys {
            match *key {
                Key::Char(c) => {
                    assert!(JIS.contains(c) && US.contains(c), "{c}");
                    assert!(!UNSURE.contains(c), "{c}");
                }
                Key::Ctrl(c) => assert!(c.is_ascii_lowercase(), "Ctrl-{c}"),
                Key::Named(_) | Key::Alt(_) | Key::Shift(_) => {}
            }
        }
        // Brackets take three fingers on European keyboards: never the only way.
        let brackets = binding
            .keys
            .iter()
            .filter(|key| matches!(key, Key::Char('[' | ']' | '{' | '}')));
        assert!(
            brackets.count() < binding.keys.len(),
            "{:?}",
            binding.action
        );
    }
}
