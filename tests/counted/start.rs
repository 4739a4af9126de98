//! What the first screen takes: nothing that it does not show is unpacked for it.

use crate::Counter;
use senshin::app::layout::Size;
use senshin::app::{App, ThemeName};
use senshin::catalog::Catalog;
use senshin::text::Ruler;
use senshin::tui::grid::Grid;
use senshin::tui::paint::Painter;
use senshin::tui::theme::Theme;
use senshin::tui::view;
use std::process::Command;

/// Bytes that may be asked for until the first screen is painted. 288,499 were; unpacking anything
/// takes 32 kB for the window alone, and the remarks that the screen does not show are 40 kB.
const MOST: usize = 300_000;

#[test]
#[ignore = "the next test runs it in a process of its own, where nothing is unpacked yet"]
fn alone() {
    let counter = Counter::start();
    let size = Size {
        width: 120,
        height: 40,
    };
    let app = App::new(Catalog::bundled().unwrap(), Ruler::default(), size);
    let mut grid = Grid::new(size);
    let cursor = view::draw(&app, Theme::named(ThemeName::Dark), &mut grid);
    let mut bytes = Vec::new();
    Painter::default().paint(grid, cursor, &mut bytes);
    let taken = counter.bytes();
    assert!(bytes.len() > 5000 && taken <= MOST, "{taken} bytes");
}

#[test]
fn the_first_screen_unpacks_nothing() {
    let own = std::env::current_exe().unwrap();
    let alone = ["--exact", "start::alone", "--ignored"];
    let output = Command::new(own).args(alone).output().unwrap();
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success() && told.contains("1 passed"),
        "{told}"
    );
}
