//! Any sequence of actions leaves the program in a state that can be drawn.

use crate::paint::Bench;
use crate::screen::{app_with, drawn, picture};
use crate::sizes::assert_whole;
use proptest::prelude::*;
use senshin::app::{Action, Move, Step, Tab, ThemeName};
use senshin::text::Ruler;
use senshin::text::width::Ambiguous;
use senshin::tui::theme::Theme;
use tui_input::InputRequest;

fn moves() -> impl Strategy<Value = Move> {
    prop::sample::select(vec![
        Move::Up,
        Move::Down,
        Move::PageUp,
        Move::PageDown,
        Move::HalfUp,
        Move::HalfDown,
        Move::First,
        Move::Last,
    ])
}

fn actions() -> impl Strategy<Value = Action> {
    let step = prop::sample::select(vec![Step::Next, Step::Previous]);
    let typed = prop::sample::select("がん膵臓 国a1(「ｶﾞ①".chars().collect::<Vec<_>>());
    prop_oneof![
        4 => moves().prop_map(Action::Move),
        1 => moves().prop_map(Action::ScrollDetail),
        1 => prop::sample::select(Tab::ALL.to_vec()).prop_map(Action::Tab),
        1 => step.clone().prop_map(Action::Document),
        1 => step.clone().prop_map(Action::Hit),
        2 => step.clone().prop_map(Action::Sideways),
        2 => typed.prop_map(|c| Action::Edit(InputRequest::InsertChar(c))),
        1 => Just(Action::Edit(InputRequest::DeletePrevChar)),
        // The emulator takes U+FFFD for a byte that it could not read, and in plane 3 stand the
        // characters that the bench puts in the place of those of uncertain width.
        1 => "[\\PC&&[^\u{fffd}\u{30000}-\u{3ffff}]]{0,12}".prop_map(Action::Paste),
        1 => (0_u16..130, 0_u16..50).prop_map(|(x, y)| Action::Resize(x, y)),
        1 => (0_u16..130, 0_u16..50).prop_map(|(x, y)| Action::Click(x, y)),
        1 => (0_u16..130, 0_u16..50, step).prop_map(|(x, y, step)| Action::Wheel(x, y, step)),
        8 => prop::sample::select(vec![
            Action::OtherPane,
            Action::Accept,
            Action::Toggle,
            Action::Close,
            Action::Back,
            Action::Forward,
            Action::OpenSearch,
            Action::OpenGoTo,
            Action::ClearSearch,
            Action::Complete,
            Action::History(Step::Previous),
            Action::OpenResults,
            Action::Source,
            Action::OpenSort,
            Action::ReverseSort,
            Action::OpenFilter,
            Action::ClearFilter,
            Action::OpenColumns,
            Action::OpenGroup,
            Action::Pick,
            Action::Compare,
            Action::OpenExport,
            Action::OpenMarks,
            Action::OpenNote,
            Action::Save,
            Action::Undo,
            Action::Redo,
            Action::ToggleChart,
            Action::ZoomChart,
            Action::OpenFigures,
            Action::Copy,
            Action::Theme,
            Action::Mouse,
            Action::Help,
            Action::Quit,
            Action::Suspend,
        ]),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_sequence_of_actions_leaves_a_state_that_can_be_drawn(
        actions in prop::collection::vec(actions(), 1..60),
        wide in any::<bool>(),
    ) {
        let ruler = if wide { Ruler::new(Ambiguous::Wide) } else { Ruler::default() };
        let mut app = app_with(80, 24, ruler.clone());
        for action in actions {
            app.update(action.clone());
            let pane = &app.technologies;
            prop_assert!(pane.rows.is_empty() || pane.selected().is_some());
            prop_assert!(pane.list.offset <= pane.list.selected || pane.rows.is_empty());
            let lines = app.source.line_count(app.catalog());
            prop_assert!((1..=lines.max(1)).contains(&app.source.line));
            let tree = &app.kpi;
            prop_assert!(tree.nodes.is_empty() || tree.selected().is_some());
            assert_whole(&drawn(&app), &ruler, &format!("{action:?}"));
        }
    }
}

/// How many sequences are tried against the terminal; `SENSHIN_SEQUENCES=5000` for a long night.
fn sequences() -> u32 {
    let wish = std::env::var("SENSHIN_SEQUENCES").ok();
    wish.and_then(|number| number.parse().ok()).unwrap_or(24)
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(sequences())
    })]

    /// Text, style and cursor of every cell, after every action.
    #[test]
    fn after_any_sequence_of_actions_the_terminal_shows_the_screen_that_was_meant(
        actions in prop::collection::vec(actions(), 1..40),
        ambiguous in prop::sample::select(vec![
            Ambiguous::Narrow,
            Ambiguous::Wide,
            Ambiguous::Avoid,
            Ambiguous::Unknown,
        ]),
        theme in prop::sample::select(vec![ThemeName::Dark, ThemeName::Light, ThemeName::Plain]),
    ) {
        let mut app = app_with(80, 24, Ruler::new(ambiguous.clone()));
        let mut bench = Bench::new(ambiguous, 80, 24);
        for action in actions {
            app.update(action);
            let (screen, cursor) = picture(&app, Theme::named(theme));
            bench.shows(screen, cursor);
        }
    }
}
