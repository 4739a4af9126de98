//! How many bytes the painter sends, next to what ratatui's own backend sends for the same.

use crate::screen::{app, picture, press};
use ratatui::backend::CrosstermBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};
use senshin::app::layout::Size;
use senshin::app::{App, ThemeName};
use senshin::text::Ruler;
use senshin::tui::grid::{Grid, Tile};
use senshin::tui::look::Look;
use senshin::tui::paint::Painter;
use senshin::tui::theme::Theme;
use std::cell::Cell;
use std::io::Write;
use std::rc::Rc;

/// The screen as a user gets it.
fn drawn(app: &App) -> Grid {
    picture(app, Theme::named(ThemeName::Dark)).0
}

/// The same for ratatui.
fn buffer(grid: &Grid) -> Buffer {
    let Size { width, height } = grid.size();
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    for (x, y) in places(grid) {
        let look = grid.tile(x, y).unwrap().look();
        let cell = &mut buffer[(x, y)];
        cell.set_symbol(&grid.text(x, y))
            .set_fg(look.fg())
            .set_bg(look.bg());
        cell.modifier = look.modifier();
    }
    buffer
}

fn places(grid: &Grid) -> impl Iterator<Item = (u16, u16)> + use<> {
    let Size { width, height } = grid.size();
    (0..height).flat_map(move |y| (0..width).map(move |x| (x, y)))
}

/// The bytes of each of several pictures after the other.
fn ours(pictures: &[Grid]) -> Vec<usize> {
    let mut painter = Painter::default();
    let bytes = pictures.iter().map(|picture| {
        let mut bytes = Vec::new();
        painter.paint(picture.clone(), None, &mut bytes);
        bytes.len()
    });
    bytes.collect()
}

/// Counts what is written to it.
struct Counter(Rc<Cell<usize>>);

impl Write for Counter {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.set(self.0.get() + bytes.len());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// The same by ratatui with its backend for crossterm.
fn stock(pictures: &[Grid]) -> Vec<usize> {
    let written = Rc::new(Cell::new(0));
    let viewport = Viewport::Fixed(buffer(&pictures[0]).area);
    let backend = CrosstermBackend::new(Counter(Rc::clone(&written)));
    let mut terminal = Terminal::with_options(backend, TerminalOptions { viewport }).unwrap();
    let bytes = pictures.iter().map(|picture| {
        written.set(0);
        let drawn = terminal.draw(|frame| frame.buffer_mut().clone_from(&buffer(picture)));
        drawn.map(drop).unwrap();
        written.get()
    });
    bytes.collect()
}

#[expect(clippy::print_stdout, reason = "the figures are read with --nocapture")]
fn print(what: &str, pictures: &[Grid]) -> Vec<usize> {
    let (ours, stock) = (ours(pictures), stock(pictures));
    println!("{what}: {ours:?} bytes, ratatui {stock:?}");
    ours
}

#[test]
fn a_screen_of_kanji_takes_little_more_than_its_characters() {
    let mut grid = Grid::new(Size {
        width: 80,
        height: 24,
    });
    let kanji = Tile::new('療', Ruler::default().measure('療'), Look::PLAIN);
    for (x, y) in places(&grid).filter(|(x, _)| x % 2 == 0) {
        grid.put(x, y, kanji);
    }
    let bytes = print("80×24 kanji", &[grid])[0];
    assert!(bytes <= 80 * 24 / 2 * 3 + 24 * 2 + 32, "{bytes}");
}

#[test]
fn the_first_screen_takes_less_than_seven_kilobytes() {
    let bytes = print("first screen at 120×40", &[drawn(&app(120, 40))])[0];
    assert!(bytes <= 7000, "{bytes}");
}

/// The bytes of the text in the cells that differ.
fn changed_text(before: &Grid, after: &Grid) -> usize {
    let changed = places(after).filter(|&(x, y)| before.tile(x, y) != after.tile(x, y));
    changed.map(|(x, y)| after.text(x, y).len()).sum()
}

#[test]
fn a_step_down_the_list_takes_little_more_than_the_text_that_changed() {
    let mut app = app(120, 40);
    let mut pictures = vec![drawn(&app)];
    for _ in 0..56 {
        press(&mut app, "j");
        pictures.push(drawn(&app));
    }
    let steps = &print("steps down at 120×40", &pictures)[1..];
    for (pair, &bytes) in pictures.windows(2).zip(steps) {
        let text = changed_text(&pair[0], &pair[1]);
        assert!(bytes < text * 3 / 2 + 96, "{bytes} bytes for {text}");
    }
}

#[test]
fn a_step_down_the_list_takes_less_than_a_kilobyte() {
    let mut app = app(120, 40);
    let mut pictures = vec![drawn(&app)];
    for _ in 0..56 {
        press(&mut app, "j");
        pictures.push(drawn(&app));
    }
    let mut steps = print("all steps down at 120×40", &pictures).split_off(1);
    steps.sort_unstable();
    let at = |percent: usize| steps[(steps.len() - 1) * percent / 100];
    assert!(at(50) <= 850, "the median is {}", at(50));
    // More is the text itself: a reason and a plan of several hundred kanji.
    assert!(at(90) <= 1200, "one in ten takes {}", at(90));
    // The page moves by half, so that only two of the steps paint the list.
    assert!(at(96) <= 2048, "one in 25 takes {}", at(96));
    assert!(steps[55] <= 4096, "the longest takes {}", steps[55]);
}

#[test]
fn a_key_that_changes_nothing_sends_nothing() {
    let picture = drawn(&app(120, 40));
    assert_eq!(ours(&[picture.clone(), picture])[1], 0);
}
