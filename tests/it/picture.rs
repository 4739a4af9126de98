//! The screen of a terminal as a picture (SVG), for other modules.
//!
//! Words are as long as their columns and begin where these do, and frames and bars are drawn
//! rather than written, so that everything stands below each other in whatever font the reader has. The colours are one
//! palette for the sixteen that a terminal chooses.

use crate::emulator::{Emulator, Look};
use ratatui::style::Modifier;
use std::fmt::Write as _;
use vt100::Color;

/// A cell in units of the picture.
const CELL: (u16, u16) = (10, 24);
/// From the top of a row to the line that its characters stand on.
const BASE: u16 = 18;
/// Around the screen.
const MARGIN: u16 = 14;
/// Text and ground where the program asks for no colour.
const INK: &str = "#d7dae0";
const GROUND: &str = "#1b1e24";

/// Black, red, green, yellow, blue, magenta, cyan, grey; then the bright ones.
const PALETTE: [&str; 16] = [
    "#1b1e24", "#e06c75", "#98c379", "#e5c07b", "#61afef", "#c678dd", "#56c8d8", "#d7dae0",
    "#868d9a", "#ff8a93", "#b5e08f", "#ffd98f", "#8cc8ff", "#dda2f0", "#85e0ec", "#ffffff",
];

/// The same text, faint.
const FAINT: &str = "#9599a2";

/// How a cell looks: colours, bold, underlined.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Ink {
    front: &'static str,
    back: &'static str,
    bold: bool,
    underlined: bool,
    wide: bool,
}

impl Ink {
    fn of(look: Look, wide: bool) -> Self {
        let named = |color: Color, default: &'static str| match color {
            Color::Idx(index) => PALETTE[usize::from(index)],
            Color::Default => default,
            Color::Rgb(..) => panic!("the program has no such colour"),
        };
        let worn = |modifier| look.modifier.contains(modifier);
        let ink = if worn(Modifier::DIM) { FAINT } else { INK };
        let (front, back) = (named(look.fg, ink), named(look.bg, GROUND));
        let turned = worn(Modifier::REVERSED);
        Self {
            front: if turned { back } else { front },
            back: if turned { front } else { back },
            bold: worn(Modifier::BOLD),
            underlined: worn(Modifier::UNDERLINED),
            wide,
        }
    }
}

/// The picture of what `terminal` shows, with a title for those who do not see it.
pub fn picture(terminal: &Emulator, title: &str) -> String {
    let (rows, columns) = terminal.screen().size();
    let (rows, columns) = (rows.get(), columns.get());
    let (width, height) = (columns * CELL.0 + 2 * MARGIN, rows * CELL.1 + 2 * MARGIN);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"ja\" role=\"img\" \
         viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\">\n\
         <title>{}</title>\n\
         <style>\n\
         text {{ fill: {INK}; font: 16.6px 'DejaVu Sans Mono', Menlo, Consolas, 'DejaVu Sans', monospace; white-space: pre }}\n\
         .w {{ font: 20px 'Noto Sans Mono CJK JP', 'Noto Sans CJK JP', 'Hiragino Sans', 'Yu Gothic', \
         'MS Gothic', 'IPAGothic', monospace }}\n\
         .b {{ font-weight: bold }}\n\
         </style>\n\
         <rect width=\"{width}\" height=\"{height}\" rx=\"10\" fill=\"{GROUND}\"/>\n",
        escaped(title)
    );
    for y in 0..rows {
        row(terminal, y, columns, &mut svg);
    }
    svg.push_str("</svg>\n");
    svg
}

/// Characters that follow each other in one look.
struct Run {
    ink: Ink,
    x: u16,
    width: u16,
    text: String,
}

/// Draws a row: grounds first, then frames and bars, then characters.
fn row(terminal: &Emulator, y: u16, columns: u16, svg: &mut String) {
    let (mut grounds, mut shapes) = (String::new(), String::new());
    let mut runs: Vec<Run> = Vec::new();
    let top = MARGIN + y * CELL.1;
    let mut x = 0;
    while x < columns {
        let text = terminal.text(x, y);
        let wide = terminal.screen().cell(y, x).unwrap().is_wide();
        let cells = 1 + u16::from(wide);
        let ink = Ink::of(terminal.look(x, y), wide);
        let place = Place {
            x: MARGIN + x * CELL.0,
            y: top,
            width: cells * CELL.0,
        };
        x += cells;
        if ink.back != GROUND {
            place.part(&mut grounds, (0.0, 0.0), (1.0, 1.0), ink.back);
        }
        if ink.underlined {
            place.part(&mut shapes, (0.0, 0.9), (1.0, 0.95), ink.front);
        }
        if text.trim().is_empty() || place.shape(&mut shapes, &text, ink.front) {
            continue;
        }
        match runs.last_mut() {
            Some(run)
                if run.ink == ink
                    && run.x + run.width == place.x
                    && !text.starts_with(is_number)
                    && !run.is_number() =>
            {
                run.width += place.width;
                run.text.push_str(&text);
            }
            _ => runs.push(Run {
                ink,
                x: place.x,
                width: place.width,
                text,
            }),
        }
    }
    svg.push_str(&joined(&grounds));
    svg.push_str(&joined(&shapes));
    for run in runs {
        run.write(top + BASE, svg);
    }
}

impl Run {
    /// Whether it is a Roman numeral or a number in a circle, as wide as a kanji in many fonts.
    fn is_number(&self) -> bool {
        !self.ink.wide && self.text.starts_with(is_number)
    }

    /// Writes it as wide as its columns, whatever the font makes of them.
    fn write(&self, base: u16, svg: &mut String) {
        let class = match (self.ink.wide, self.ink.bold) {
            (false, false) => "",
            (true, false) => " class=\"w\"",
            (false, true) => " class=\"b\"",
            (true, true) => " class=\"w b\"",
        };
        let color = match self.ink.front {
            INK => String::new(),
            other => format!(" style=\"fill:{other}\""),
        };
        let (x, width, text) = (self.x, self.width, escaped(&self.text));
        let fit = if self.is_number() {
            " lengthAdjust=\"spacingAndGlyphs\""
        } else {
            ""
        };
        let _ = writeln!(
            svg,
            "<text{class}{color} x=\"{x}\" y=\"{base}\" textLength=\"{width}\"{fit}>{text}</text>"
        );
    }
}

fn is_number(c: char) -> bool {
    matches!(c, '⅐'..='ↈ' | '①'..='⓿')
}

/// Where a cell is.
struct Place {
    x: u16,
    y: u16,
    width: u16,
}

impl Place {
    /// Fills a part of the cell, in shares of its width and height.
    fn part(&self, svg: &mut String, from: (f32, f32), to: (f32, f32), color: &str) {
        let (width, height) = (f32::from(self.width), f32::from(CELL.1));
        let (x, y) = (f32::from(self.x), f32::from(self.y));
        let _ = writeln!(
            svg,
            "<path fill=\"{color}\" d=\"M{} {}h{}v{}h{}z\"/>",
            shortly(x + from.0 * width),
            shortly(y + from.1 * height),
            shortly((to.0 - from.0) * width),
            shortly((to.1 - from.1) * height),
            shortly((from.0 - to.0) * width),
        );
    }

    /// Draws a frame's line or a bar's block; `false` of any other character.
    fn shape(&self, svg: &mut String, text: &str, color: &str) -> bool {
        let mut characters = text.chars();
        let (Some(c), None) = (characters.next(), characters.next()) else {
            return false;
        };
        let eighths = |from: char| f32::from(u8::try_from(u32::from(c) - u32::from(from)).unwrap());
        match c {
            '▁'..='█' => {
                let top = 1.0 - (eighths('▁') + 1.0) / 8.0;
                self.part(svg, (0.0, top), (1.0, 1.0), color);
            }
            '▉'..='▏' => {
                let right = (7.0 - eighths('▉')) / 8.0;
                self.part(svg, (0.0, 0.0), (right, 1.0), color);
            }
            '▀' => self.part(svg, (0.0, 0.0), (1.0, 0.5), color),
            '▐' => self.part(svg, (0.5, 0.0), (1.0, 1.0), color),
            '░'..='▓' => {
                let shade = (eighths('░') + 1.0) / 4.0;
                let color = format!("{color}\" fill-opacity=\"{shade}");
                self.part(svg, (0.0, 0.0), (1.0, 1.0), &color);
            }
            '⠀'..='⣿' => {
                // The bits of a pattern, from its first column down, its last row behind them.
                const DOTS: [(f32, f32); 8] = [
                    (0.25, 0.125),
                    (0.25, 0.375),
                    (0.25, 0.625),
                    (0.75, 0.125),
                    (0.75, 0.375),
                    (0.75, 0.625),
                    (0.25, 0.875),
                    (0.75, 0.875),
                ];
                let raised = u32::from(c) - u32::from('⠀');
                for (bit, (x, y)) in DOTS.into_iter().enumerate() {
                    if raised >> bit & 1 == 1 {
                        self.part(svg, (x - 0.2, y - 0.1), (x + 0.2, y + 0.1), color);
                    }
                }
            }
            _ => {
                let Some(arms) = arms(c) else {
                    return false;
                };
                // Lines one unit thick, from the middle to the sides that they go to.
                let (across, down) = (0.5 / f32::from(self.width), 0.5 / f32::from(CELL.1));
                for (arm, from, to) in [
                    (arms.0, (0.0, 0.5 - down), (0.5 + across, 0.5 + down)),
                    (arms.1, (0.5 - across, 0.0), (0.5 + across, 0.5 + down)),
                    (arms.2, (0.5 - across, 0.5 - down), (1.0, 0.5 + down)),
                    (arms.3, (0.5 - across, 0.5 - down), (0.5 + across, 1.0)),
                ] {
                    if arm {
                        self.part(svg, from, to, color);
                    }
                }
            }
        }
        true
    }
}

/// The sides that a frame's line goes to: left, up, right, down.
fn arms(c: char) -> Option<(bool, bool, bool, bool)> {
    Some(match c {
        '─' => (true, false, true, false),
        '│' => (false, true, false, true),
        '┌' => (false, false, true, true),
        '┐' => (true, false, false, true),
        '└' => (false, true, true, false),
        '┘' => (true, true, false, false),
        '├' => (false, true, true, true),
        '┤' => (true, true, false, true),
        '┬' => (true, false, true, true),
        '┴' => (true, true, true, false),
        '┼' => (true, true, true, true),
        _ => return None,
    })
}

/// Shapes of one colour that follow each other as one.
fn joined(shapes: &str) -> String {
    let mut joined = String::new();
    for line in shapes.lines() {
        let (head, path) = line.split_once(" d=\"").unwrap();
        let open = joined.rfind("<path").map(|at| &joined[at..]);
        if open.is_some_and(|open| open.starts_with(head)) {
            joined.truncate(joined.len() - "\"/>\n".len());
            joined.push_str(path);
        } else {
            joined.push_str(line);
        }
        joined.push('\n');
    }
    joined
}

/// A number with as few digits as it needs.
fn shortly(number: f32) -> String {
    let text = format!("{number:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
