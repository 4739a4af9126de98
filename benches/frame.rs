//! What a user waits for: loading, one keystroke, one frame.
//!
//! `cargo bench --bench frame`. The machine's speed varies; compare figures of one run.

use divan::Bencher;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use senshin::app::layout::Size;
use senshin::app::{Action, App, Move, Tab, ThemeName};
use senshin::catalog::Catalog;
use senshin::search::{Index, Query};
use senshin::text::Ruler;
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

fn frame(app: &App) -> Buffer {
    let Size { width, height } = app.size();
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    let _ = view::draw(app, Theme::named(ThemeName::Dark), &mut buffer);
    buffer
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
        Painter::new(Ruler::default()).paint(screen.clone(), None, &mut bytes);
        bytes
    });
}

#[divan::bench]
fn paint_a_step_down(bencher: Bencher) {
    let mut app = app();
    let first = frame(&app);
    app.update(Action::Move(Move::Down));
    let second = frame(&app);
    let mut painter = Painter::new(Ruler::default());
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

#[divan::bench]
fn search_the_source_texts(bencher: Bencher) {
    let catalog = catalog();
    let index = Index::new(&catalog);
    bencher.bench_local(|| index.lines(&catalog, &Query::parse("療法")));
}
