//! Every screen at every size: nothing panics, no character is half drawn.

use crate::screen::{app_with, drawn, press};
use senshin::app::Action;
use senshin::text::Ruler;
use senshin::text::width::Ambiguous;
use senshin::tui::grid::Grid;

/// Fails unless every two-column character has its second column and no second column stands alone.
pub fn assert_whole(grid: &Grid, ruler: &Ruler, what: &str) {
    let size = grid.size();
    for y in 0..size.height {
        let mut x = 0;
        while x < size.width {
            let text = grid.text(x, y);
            assert!(!text.is_empty(), "{what}: a half character at {x},{y}");
            let cells = u16::try_from(ruler.cells(&text).max(1)).unwrap();
            assert!(
                x + cells <= size.width,
                "{what}: {text:?} is cut by the edge at {x},{y}"
            );
            for tail in x + 1..x + cells {
                assert_eq!(
                    grid.text(tail, y),
                    "",
                    "{what}: {text:?} is covered at {x},{y}"
                );
            }
            x += cells;
        }
    }
}

pub const MODES: [&str; 29] = [
    "",
    "<enter>jjjj",
    "/がん",
    "/何もない",
    "s",
    "f",
    "C",
    "?",
    "o",
    "4",
    "4jjlj<enter>jlll",
    "4/k5-databases<enter><enter>llll",
    "4/ステージ",
    "4/何もない",
    "6<tab>G",
    "6/療法",
    "6:12",
    "/膵臓<enter>a",
    "/?",
    "/ka<tab>",
    "1",
    "1G",
    "3",
    "3b<down><enter>/登録",
    "3f",
    "5",
    "5j<enter>jj",
    " jj jjj c",
    "3e",
];

/// Draws every mode at the sizes that are wanted of it.
fn draw_modes(ruler: &Ruler, wanted: impl Fn(u16, u16, u16) -> bool) {
    for (mode, keys) in (0..).zip(MODES) {
        let mut app = app_with(80, 24, ruler.clone());
        press(&mut app, keys);
        for width in 0..=130 {
            for height in 0..=50 {
                if wanted(mode, width, height) {
                    app.update(Action::Resize(width, height));
                    assert_whole(&drawn(&app), ruler, &format!("{keys} at {width}x{height}"));
                }
            }
        }
    }
}

/// Modes share most of what they draw: between them they are drawn at every size, each at one size
/// of so many, and at all the smallest, where screens break. With `SENSHIN_EVERY_SIZE` set, each is
/// drawn at every size, which takes minutes.
fn wanted(share: u16) -> impl Fn(u16, u16, u16) -> bool {
    let all = std::env::var_os("SENSHIN_EVERY_SIZE").is_some();
    move |mode, width, height| {
        let smallest = width < 12 && height < 8;
        all || smallest || (width * 3 + height * 7 + mode) % share == 0
    }
}

#[test]
fn every_mode_is_drawn_whole_at_every_size() {
    draw_modes(&Ruler::default(), wanted(11));
}

#[test]
fn so_it_is_where_ambiguous_characters_are_wide_or_avoided() {
    for ambiguous in [Ambiguous::Wide, Ambiguous::Avoid] {
        draw_modes(&Ruler::new(ambiguous), wanted(41));
    }
}
