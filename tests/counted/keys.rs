//! A key asks for memory so many times at most, and looks at so many places; so does a frame.

use crate::{CATALOG, Counter, LARGE, my_turn};
use senshin::app::layout::Size;
use senshin::app::menu::{self, MenuKind};
use senshin::app::{Action, App, Move, Tab, ThemeName};
use senshin::catalog::Catalog;
use senshin::search::{Index, Query, work};
use senshin::text::Ruler;
use senshin::tui::grid::Grid;
use senshin::tui::theme::Theme;
use senshin::tui::view;

/// Queries with what a key of theirs may cost: allocations, thousands of steps of work. Each is
/// twice what was measured.
const KEYS: [(&str, usize, u64); 8] = [
    ("鬱鬱鬱", 10, 1),
    ("suizougan", 280, 1820),
    ("がん", 300, 3350),
    ("療法", 190, 2100),
    ("すい臓がん", 470, 3270),
    ("jrct0001234", 300, 3200),
    ("病院:東京", 320, 2170),
    ("you", 220, 850),
];

#[test]
fn a_key_costs_no_more_than_twice_what_it_did() {
    let _turn = my_turn();
    let catalog = &*CATALOG;
    let index = Index::new(catalog);
    index.warm(catalog);
    let mut told = String::new();
    let mut is_right = true;
    for (text, allocations, steps) in KEYS {
        let prefixes = text
            .char_indices()
            .map(|(at, c)| &text[..at + c.len_utf8()]);
        let costs = prefixes.map(|prefix| {
            let query = Query::parse(prefix);
            let (counter, before) = (Counter::start(), work::done());
            let ranking = index.first(catalog, &query);
            let cost = (counter.allocations(), work::done() - before);
            drop(ranking);
            cost
        });
        let (most, work) = costs.fold((0, 0), |a, b| (a.0.max(b.0), a.1.max(b.1)));
        is_right &= most <= allocations && work <= steps * 1000;
        told.extend([
            text,
            ": ",
            &most.to_string(),
            " allocations, ",
            &work.to_string(),
            " steps\n",
        ]);
    }
    assert!(is_right, "{told}");
}

/// A query that finds everything shows the first of it and is stopped there as any other.
#[test]
fn what_finds_everything_is_not_gone_through() {
    let _turn = my_turn();
    let catalog = &*LARGE;
    let index = Index::new(catalog);
    for text in [
        "病院:",
        "!鬱鬱鬱",
        "鬱鬱 | !鬱鬱",
        "cost:-",
        "!cost:-",
        "class:b",
        "件数:>=0",
    ] {
        let query = Query::parse(text);
        let before = work::done();
        let ranking = index.first(catalog, &query);
        let work = work::done() - before;
        assert!(ranking.is_growing && work < 2_500_000, "{text}: {work}");
        assert!(
            ranking.found.len() < 17_000,
            "{text}: {}",
            ranking.found.len()
        );
    }
}

/// The program on a catalog.
fn app(catalog: &Catalog) -> App {
    let (width, height) = (120, 40);
    catalog.relate();
    let mut app = App::new(catalog.clone(), Ruler::default(), Size { width, height });
    app.page_lines = view::page_lines;
    app
}

/// How often a frame asks for memory, and for how much.
fn frame(app: &App) -> (usize, usize) {
    let mut grid = Grid::new(app.size());
    let mut draw = || view::draw(app, Theme::named(ThemeName::Dark), &mut grid);
    // What is made once is made.
    _ = draw();
    let counter = Counter::start();
    _ = draw();
    (counter.allocations(), counter.bytes())
}

fn waits(app: &mut App) {
    while app.is_busy() {
        app.take_outcome();
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
}

#[test]
fn a_frame_costs_what_it_shows_and_not_what_there_is() {
    let _turn = my_turn();
    let (mut small, mut large) = (app(&CATALOG), app(&LARGE));
    let (allocations, _) = frame(&small);
    assert!(allocations <= 5_000, "{allocations} allocations");
    let sort = |app: &App| {
        let kind = MenuKind::Sort;
        let items = menu::items(kind, app.catalog(), &app.technologies, &app.office);
        items.len()
    };
    assert_eq!(sort(&small), sort(&large));
    let mut told = String::new();
    let mut is_right = true;
    for actions in [
        &[Action::Move(Move::Down)][..],
        &[Action::Move(Move::Last)],
        &[Action::OpenSort],
        &[Action::Close, Action::OpenFilter],
        &[Action::Close, Action::Tab(Tab::Overview)],
        &[Action::Tab(Tab::Zero)],
        &[Action::Tab(Tab::Audit)],
        &[Action::Tab(Tab::Technologies), Action::ToggleChart],
        &[Action::Move(Move::First)],
    ] {
        let costs = [&mut small, &mut large].map(|app| {
            for action in actions {
                _ = app.update(action.clone());
            }
            waits(app);
            frame(app)
        });
        let [few, many] = costs;
        told.extend([format!("{actions:?}: {few:?} {many:?}\n")]);
        is_right &= many.0 < few.0 * 3 / 2 + 1000 && many.1 < few.1 * 3 / 2 + 100_000;
    }
    assert!(is_right, "{told}");
}
