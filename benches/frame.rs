//! What a user waits for: loading, one keystroke, one frame.
//!
//! `cargo bench --bench frame`. The machine's speed varies; compare figures of one run.

use divan::Bencher;
use senshin::app::layout::Size;
use senshin::app::{Action, App, Move, Tab, ThemeName};
use senshin::catalog::Catalog;
use senshin::search::{Index, Query};
use senshin::text::Ruler;
use senshin::tui::grid::Grid;
use senshin::tui::paint::Painter;
use senshin::tui::probe;
use senshin::tui::theme::Theme;
use senshin::tui::view;
use tui_input::InputRequest;

fn main() {
    divan::main();
}

#[expect(
    clippy::expect_used,
    reason = "without the bundled data there is nothing to measure"
)]
fn catalog() -> Catalog {
    Catalog::bundled().expect("the bundled snapshot is valid")
}

fn app() -> App {
    App::new(
        catalog(),
        Ruler::default(),
        Size {
            width: 120,
            height: 40,
        },
    )
}

fn frame(app: &App) -> Grid {
    let mut grid = Grid::new(app.size());
    let _ = view::draw(app, Theme::named(ThemeName::Dark), &mut grid);
    grid
}

#[divan::bench]
fn load_the_bundled_snapshot() -> Catalog {
    catalog()
}

#[divan::bench]
fn read_the_exhibits(bencher: Bencher) {
    bencher
        .with_inputs(catalog)
        .bench_local_values(|catalog| catalog.exhibits().len());
}

#[divan::bench]
fn open_the_kpi_tab_and_draw(bencher: Bencher) {
    bencher.with_inputs(app).bench_local_values(|mut app| {
        app.update(Action::Tab(Tab::Kpi));
        frame(&app)
    });
}

/// The program on the widest of the long tables.
fn on_a_table() -> App {
    let mut app = app();
    app.update(Action::Tab(Tab::Kpi));
    app.update(Action::OpenSearch);
    app.update(Action::Paste("k5-uses-ldi".to_owned()));
    app.update(Action::Accept);
    app.update(Action::OtherPane);
    app
}

#[divan::bench]
fn step_down_a_table_and_draw(bencher: Bencher) {
    let mut app = on_a_table();
    bencher.bench_local(|| {
        app.update(Action::Move(Move::Down));
        frame(&app)
    });
}

#[divan::bench]
fn type_a_character_in_the_kpi_tab_and_draw(bencher: Bencher) {
    let mut app = on_a_table();
    app.update(Action::OpenSearch);
    app.update(Action::Edit(InputRequest::DeleteLine));
    bencher.bench_local(|| {
        app.update(Action::Edit(InputRequest::InsertChar('拠')));
        let shown = frame(&app);
        app.update(Action::Edit(InputRequest::DeletePrevChar));
        shown
    });
}

#[divan::bench]
fn build_the_index(bencher: Bencher) {
    let catalog = catalog();
    bencher.bench_local(|| Index::new(&catalog));
}

#[divan::bench]
fn the_state_at_the_start(bencher: Bencher) {
    bencher.with_inputs(catalog).bench_local_values(|catalog| {
        App::new(
            catalog,
            Ruler::default(),
            Size {
                width: 120,
                height: 40,
            },
        )
    });
}

#[divan::bench]
fn draw_one_frame(bencher: Bencher) {
    let app = app();
    bencher.bench_local(|| frame(&app));
}

#[divan::bench]
fn step_down_and_draw(bencher: Bencher) {
    let mut app = app();
    bencher.bench_local(|| {
        app.update(Action::Move(Move::Down));
        frame(&app)
    });
}

#[divan::bench]
fn paint_the_first_screen(bencher: Bencher) {
    let screen = frame(&app());
    bencher.bench_local(|| {
        let mut bytes = Vec::new();
        Painter::default().paint(screen.clone(), None, &mut bytes);
        bytes
    });
}

#[divan::bench]
fn paint_a_step_down(bencher: Bencher) {
    let mut app = app();
    let first = frame(&app);
    app.update(Action::Move(Move::Down));
    let second = frame(&app);
    let mut painter = Painter::default();
    bencher.bench_local(|| {
        let mut bytes = Vec::new();
        painter.paint(second.clone(), None, &mut bytes);
        painter.paint(first.clone(), None, &mut bytes);
        bytes
    });
}

#[divan::bench]
fn characters_to_ask_for(bencher: Bencher) {
    let catalog = catalog();
    bencher.bench_local(|| probe::characters(catalog.symbols()));
}

#[divan::bench]
fn search_alone(bencher: Bencher) {
    let catalog = catalog();
    let index = Index::new(&catalog);
    bencher.bench_local(|| index.technologies(&catalog, &Query::parse("膵臓がん")));
}

#[divan::bench]
fn type_a_character_and_draw(bencher: Bencher) {
    let mut app = app();
    app.update(Action::OpenSearch);
    bencher.bench_local(|| {
        app.update(Action::Edit(InputRequest::InsertChar('が')));
        let shown = frame(&app);
        app.update(Action::Edit(InputRequest::DeletePrevChar));
        shown
    });
}

/// From a key to the bytes that show its first list, as the program does it: every prefix of the
/// query, and back to none. Divide by the number of characters for one key.
#[divan::bench(args = ["suizougan", "療法 膵臓", "cost:>1億"])]
fn type_a_query_and_paint(bencher: Bencher, query: &str) {
    let mut app = app();
    let mut painter = Painter::default();
    app.update(Action::OpenSearch);
    let mut bytes = Vec::new();
    bencher.bench_local(|| {
        bytes.clear();
        for c in query.chars() {
            app.update(Action::Edit(InputRequest::InsertChar(c)));
            paint(&app, &mut painter, &mut bytes);
        }
        app.update(Action::Edit(InputRequest::DeleteLine));
        bytes.len()
    });
}

/// Draws and paints into memory that is there already.
fn paint(app: &App, painter: &mut Painter, bytes: &mut Vec<u8>) {
    let mut grid = painter.empty(app.size());
    let cursor = view::draw(app, Theme::named(ThemeName::Dark), &mut grid);
    painter.paint(grid, cursor, bytes);
}

#[divan::bench]
fn search_the_source_texts(bencher: Bencher) {
    let catalog = catalog();
    let index = Index::new(&catalog);
    bencher.bench_local(|| index.lines(&catalog, &Query::parse("療法")));
}
