//! Whatever is painted over whatever: the terminal shows the picture that was meant.

use crate::colours::NAMED;
use crate::emulator::{Emulator, Look};
use proptest::prelude::*;
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier, Style};
use senshin::app::layout::{Area, Size};
use senshin::text::Ruler;
use senshin::text::width::Ambiguous;
use senshin::tui::grid::{Grid, Tile};
use senshin::tui::look;
use senshin::tui::paint::Painter;
use std::collections::BTreeMap;

const PIECES: &[&str] = &[
    " ",
    "a",
    "12,345",
    "漢",
    "漢字かな交じり文",
    "ｶﾞﾝ",
    "ﾌﾟ",
    "①",
    "※Ⅲ期",
    "…",
    "─│┌─┐",
    "α×→",
    "～",
    "\u{3000}",
    "✓",
    "➢",
    "👍",
    "          ",
    "                    ",
    "が",
    "█▌▏",
    "㈱",
];

const STYLES: &[Style] = &[
    Style::new(),
    Style::new(),
    Style::new(),
    Style::new().fg(Color::Red),
    Style::new().fg(Color::Red).add_modifier(Modifier::BOLD),
    Style::new().fg(Color::LightBlue).bg(Color::DarkGray),
    Style::new().bg(Color::Indexed(208)),
    Style::new().fg(Color::Indexed(16)).bg(Color::Indexed(255)),
    Style::new().add_modifier(Modifier::REVERSED),
    Style::new()
        .fg(Color::Green)
        .add_modifier(Modifier::REVERSED.union(Modifier::DIM)),
    Style::new().add_modifier(Modifier::UNDERLINED.union(Modifier::ITALIC)),
    Style::new().add_modifier(Modifier::DIM.union(Modifier::CROSSED_OUT)),
];

/// Something that a screen may do between two frames.
#[derive(Debug, Clone)]
enum Step {
    Write(Vec<(u16, u16, usize, usize)>),
    Clear(u16, u16, u16, u16),
    Roll { first: u16, rows: u16, up: bool },
    Resize(u16, u16),
    Invalidate,
    Cursor(Option<(u16, u16)>),
}

fn step() -> impl Strategy<Value = Step> {
    let piece = (0..130_u16, 0..50_u16, 0..PIECES.len(), 0..STYLES.len());
    prop_oneof![
        8 => prop::collection::vec(piece, 0..60).prop_map(Step::Write),
        2 => (0..130_u16, 0..50_u16, 0..130_u16, 0..50_u16)
            .prop_map(|(x, y, w, h)| Step::Clear(x, y, w, h)),
        4 => (0..50_u16, 0..50_u16, any::<bool>())
            .prop_map(|(first, rows, up)| Step::Roll { first, rows, up }),
        2 => (1..=130_u16, 1..=50_u16).prop_map(|(w, h)| Step::Resize(w, h)),
        1 => Just(Step::Invalidate),
        2 => prop::option::of((0..130_u16, 0..50_u16)).prop_map(Step::Cursor),
    ]
}

/// Writes as the screens do, but over halves of characters without a thought.
fn write(grid: &mut Grid, ruler: &Ruler, at: Position, text: &str, style: Style) {
    let mut x = at.x;
    let look = look::Look::of(style);
    for cluster in ruler.clusters(text) {
        let cells = u16::try_from(cluster.cells).unwrap();
        if cells == 0 || x + cells > grid.size().width {
            return;
        }
        let mut chars = cluster.shown.chars();
        let tile = match (chars.next(), chars.next()) {
            (Some(c), None) => Tile::new(c, ruler.measure(c), look),
            _ => grid.cluster(&cluster.shown, cluster.cells, look),
        };
        grid.put(x, at.y, tile);
        x += cells;
    }
}

/// A picture, its terminal and what stands between them.
pub struct Bench {
    ruler: Ruler,
    painter: Painter,
    emulator: Emulator,
    grid: Grid,
    cursor: Option<Position>,
}

impl Bench {
    pub fn new(ambiguous: Ambiguous, width: u16, height: u16) -> Self {
        let ruler = Ruler::new(ambiguous);
        let mut emulator = Emulator::new(width, height);
        if ruler.cells("①") == 2 {
            emulator = emulator.ambiguous_wide();
        }
        emulator.feed(b"\x1b[?25l");
        Self {
            painter: Painter::default(),
            emulator,
            ruler,
            grid: Grid::new(Size { width, height }),
            cursor: None,
        }
    }

    fn apply(&mut self, step: &Step) {
        let Size { width, height } = self.grid.size();
        let inside = |x: u16, y: u16| Position::new(x % width, y % height);
        match step {
            Step::Write(pieces) => {
                for &(x, y, piece, style) in pieces {
                    let text = PIECES[piece];
                    write(
                        &mut self.grid,
                        &self.ruler,
                        inside(x, y),
                        text,
                        STYLES[style],
                    );
                }
            }
            &Step::Clear(x, y, w, h) => {
                self.grid.clear(Area {
                    x,
                    y,
                    width: w,
                    height: h,
                });
            }
            &Step::Roll { first, rows, up } => {
                let first = first % height;
                let last = (first + rows).min(height - 1);
                let mut all: Vec<_> = self.grid.rows().map(<[Tile]>::to_vec).collect();
                let moved = &mut all[first.into()..=last.into()];
                if up {
                    moved.rotate_left(1);
                } else {
                    moved.rotate_right(1);
                }
                self.fill(&all);
            }
            &Step::Resize(w, h) => {
                self.emulator.resize(w, h);
                let all: Vec<_> = self.grid.rows().map(<[Tile]>::to_vec).collect();
                let size = Size {
                    width: w,
                    height: h,
                };
                let before = std::mem::replace(&mut self.grid, Grid::new(size));
                self.grid.start_over(size, Some(&before));
                self.fill(&all);
                self.painter.invalidate();
                // A terminal shows the cursor wherever it was.
                self.emulator.feed(b"\x1b[?25l");
            }
            Step::Invalidate => {
                self.emulator.feed(b"\x1b[31;7m\x1b[5;5Hrubbish\x1b[?25l");
                self.painter.invalidate();
            }
            Step::Cursor(at) => self.cursor = at.map(|(x, y)| inside(x, y)),
        }
    }

    /// Puts these rows from the first on.
    fn fill(&mut self, rows: &[Vec<Tile>]) {
        for (row, y) in rows.iter().zip(0..) {
            for (tile, x) in row.iter().zip(0..).filter(|(tile, _)| tile.cells() > 0) {
                self.grid.put(x, y, *tile);
            }
        }
    }

    /// Paints a picture of any size with its cursor, and checks what the terminal shows.
    pub fn shows(&mut self, picture: Grid, cursor: Option<Position>) {
        let Size { width, height } = picture.size();
        if picture.size() != self.grid.size() && width > 0 && height > 0 {
            self.apply(&Step::Resize(width, height));
        }
        if width > 0 && height > 0 {
            self.grid = picture;
            self.cursor = cursor;
            self.check();
        }
    }

    /// What the terminal shows.
    pub fn terminal(&self) -> &Emulator {
        &self.emulator
    }

    /// Paints; fails if the terminal shows anything else, or if painting again sends a byte.
    fn check(&mut self) {
        let Size { width, height } = self.grid.size();
        self.cursor = self.cursor.filter(|at| at.x < width && at.y < height);
        let mut bytes = Vec::new();
        self.painter
            .paint(self.grid.clone(), self.cursor, &mut bytes);
        self.emulator.feed(&bytes);
        assert_eq!(self.emulator.unknown(), [""; 0]);
        for y in 0..height {
            self.check_row(y, &String::from_utf8_lossy(&bytes));
        }
        assert_eq!(self.emulator.screen().hide_cursor(), self.cursor.is_none());
        if let Some(at) = self.cursor {
            assert_eq!(self.emulator.screen().cursor_position(), (at.y, at.x));
        }
        bytes.clear();
        self.painter
            .paint(self.grid.clone(), self.cursor, &mut bytes);
        assert_eq!(bytes, b"");
    }

    fn check_row(&self, y: u16, bytes: &str) {
        let mut x = 0;
        while x < self.grid.size().width {
            let tile = self.grid.tile(x, y).unwrap();
            let (text, cells) = (self.grid.text(x, y), u16::from(tile.cells()));
            assert!(cells > 0, "half a character at {x},{y}");
            let shown: String = (x..x + cells).map(|x| self.emulator.text(x, y)).collect();
            assert_eq!(shown, text, "at {x},{y} after {bytes:?}");
            let blank = text == " ";
            let meant = seen(meant_look(tile.look()), blank);
            assert_eq!(
                seen(self.emulator.look(x, y), blank),
                meant,
                "{text} at {x},{y}"
            );
            x += cells;
        }
    }
}

fn meant_look(look: look::Look) -> Look {
    Look {
        fg: colour(look.fg()),
        bg: colour(look.bg()),
        // The emulator does not know it.
        modifier: look.modifier().difference(Modifier::CROSSED_OUT),
    }
}

fn colour(colour: Color) -> vt100::Color {
    match colour {
        Color::Reset => vt100::Color::Default,
        Color::Indexed(n) => vt100::Color::Idx(n),
        named => {
            let number = NAMED.iter().position(|own| *own == named).unwrap();
            vt100::Color::Idx(u8::try_from(number).unwrap())
        }
    }
}

/// What can be seen of a look: of a blank only the background, unless something is drawn on it.
fn seen(look: Look, blank: bool) -> Look {
    if !blank
        || look
            .modifier
            .intersects(Modifier::UNDERLINED.union(Modifier::REVERSED))
    {
        return look;
    }
    let nothing = Emulator::new(1, 1).look(0, 0);
    Look {
        bg: look.bg,
        ..nothing
    }
}

fn run(ambiguous: Ambiguous, width: u16, height: u16, steps: &[Step]) {
    let mut bench = Bench::new(ambiguous, width, height);
    bench.check();
    for step in steps {
        bench.apply(step);
        bench.check();
    }
}

/// Paints a row with uncertain characters, changes some of it, and sees what is certain in place.
fn certain_characters_stay(mut bench: Bench) {
    let line = |bench: &mut Bench, text: &str, style: usize| {
        write(
            &mut bench.grid,
            &bench.ruler,
            Position::ORIGIN,
            text,
            STYLES[style],
        );
    };
    let steps: [(&str, usize); 6] = [
        ("a①b漢※字✓c", 0),
        ("a①", 3),
        ("a①b漢②字", 3),
        ("b※b漢②  ✓", 0),
        ("漢①", 3),
        ("①①", 0),
    ];
    for (text, style) in steps {
        line(&mut bench, text, style);
        let mut bytes = Vec::new();
        bench.painter.paint(bench.grid.clone(), None, &mut bytes);
        bench.emulator.feed(&bytes);
        for x in 0..bench.grid.size().width {
            let meant = bench.grid.text(x, 0);
            if !meant.is_empty() && bench.ruler.is_certain(&meant) {
                assert_eq!(bench.emulator.text(x, 0), meant, "at {x} after {text}");
            }
        }
    }
}

#[test]
fn a_terminal_of_another_opinion_moves_no_character() {
    // Two columns are kept, the terminal fills one.
    let mut bench = Bench::new(Ambiguous::Unknown, 24, 1);
    bench.emulator = Emulator::new(24, 1);
    certain_characters_stay(bench);
    // One column is kept, the terminal fills two.
    let mut bench = Bench::new(Ambiguous::Measured(BTreeMap::new()), 24, 1);
    bench.emulator = Emulator::new(24, 1).ambiguous_wide();
    certain_characters_stay(bench);
}

#[test]
fn a_cursor_within_a_wide_character_leads_nobody_astray() {
    let mut bench = Bench::new(Ambiguous::Narrow, 8, 1);
    bench.cursor = Some(Position::new(1, 0));
    for text in ["漢a", "漢b", "字字c"] {
        write(
            &mut bench.grid,
            &bench.ruler,
            Position::ORIGIN,
            text,
            STYLES[0],
        );
        bench.check();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(150) })]

    #[test]
    fn a_narrow_terminal_shows_what_is_meant(
        width in 1..=130_u16, height in 1..=50_u16, steps in prop::collection::vec(step(), 1..12)
    ) {
        run(Ambiguous::Narrow, width, height, &steps);
    }

    #[test]
    fn a_terminal_with_wide_ambiguous_characters_shows_what_is_meant(
        width in 1..=130_u16, height in 1..=50_u16, steps in prop::collection::vec(step(), 1..12)
    ) {
        run(Ambiguous::Wide, width, height, &steps);
    }

    #[test]
    fn a_small_terminal_shows_what_is_meant(
        width in 1..=9_u16, height in 1..=4_u16, steps in prop::collection::vec(step(), 1..20)
    ) {
        run(Ambiguous::Narrow, width, height, &steps);
        run(Ambiguous::Unknown, width, height, &steps);
    }
}
