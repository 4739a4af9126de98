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

/// Bytes that may be asked for until the first screen is painted. 332,840 were; the shorter of the
/// documents has 43,288, and everything else that is packed is longer.
const MOST: usize = 360_000;

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
