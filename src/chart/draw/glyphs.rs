//! The marks of charts, in two sets: blocks and lines, or ASCII.

use super::View;

/// The marks. Each takes one column.
#[derive(Debug, Clone, Copy)]
pub struct Glyphs {
    /// Whole cells of the series, which tell them apart without colour.
    pub fills: [&'static str; 4],
    /// One to seven eighths of a cell from the left; none in ASCII.
    pub eighths: Option<[&'static str; 7]>,
    /// One to seven eighths of a cell from below; none in ASCII.
    pub rising: Option<[&'static str; 7]>,
    /// What goes on beyond the end of the range, and before its beginning.
    pub more: [&'static str; 2],
    /// A value above 0 that is too small for any other mark.
    pub sliver: &'static str,
    /// What may still belong to a bar: between the ends of a range.
    pub perhaps: &'static str,
    /// What is beyond the mark.
    pub beyond: &'static str,
    /// Horizontal line.
    pub horizontal: &'static str,
    /// Vertical line.
    pub vertical: &'static str,
    /// Where the axes meet.
    pub corner: &'static str,
    /// A tick on a horizontal axis.
    pub tick: &'static str,
    /// A line that says: from here on it is counted otherwise.
    pub broken: &'static str,
    /// A point of a line.
    pub point: &'static str,
    /// The point that is looked at.
    pub chosen_point: &'static str,
    /// Before a row that is looked at.
    pub chosen: &'static str,
    /// Points up to what is looked at.
    pub pointer: &'static str,
    /// A cell whose value is not known.
    pub unknown: &'static str,
    /// Shades from light to dark.
    pub shades: [&'static str; 5],
    /// Whether points are drawn in fractions of a cell.
    pub braille: bool,
}

const FINE: Glyphs = Glyphs {
    fills: ["█", "▒", "░", "▚"],
    eighths: Some(["▏", "▎", "▍", "▌", "▋", "▊", "▉"]),
    rising: Some(["▁", "▂", "▃", "▄", "▅", "▆", "▇"]),
    more: ["▶", "◀"],
    sliver: "▏",
    perhaps: "░",
    beyond: "▓",
    horizontal: "─",
    vertical: "│",
    corner: "└",
    tick: "┴",
    broken: "┊",
    point: "•",
    chosen_point: "◆",
    chosen: "▌",
    pointer: "▲",
    unknown: "╱",
    shades: [" ", "░", "▒", "▓", "█"],
    braille: true,
};

const ASCII: Glyphs = Glyphs {
    fills: ["#", "=", "-", "%"],
    eighths: None,
    rising: None,
    more: [">", "<"],
    sliver: ".",
    perhaps: "~",
    beyond: "!",
    horizontal: "-",
    vertical: "|",
    corner: "+",
    tick: "+",
    broken: ":",
    point: "o",
    chosen_point: "@",
    chosen: ">",
    pointer: "^",
    unknown: "/",
    shades: [" ", ".", ":", "*", "#"],
    braille: false,
};

impl Glyphs {
    /// The finer set where each of its marks takes one column and is shown as it is.
    #[must_use]
    pub fn of(view: &View<'_>) -> Self {
        let (eighths, rising) = (
            FINE.eighths.unwrap_or([""; 7]),
            FINE.rising.unwrap_or([""; 7]),
        );
        let single = [
            FINE.more[0],
            FINE.more[1],
            FINE.perhaps,
            FINE.beyond,
            FINE.horizontal,
            FINE.vertical,
            FINE.corner,
            FINE.tick,
            FINE.broken,
            FINE.point,
            FINE.chosen_point,
            FINE.pointer,
            FINE.unknown,
        ];
        let marks = FINE.fills.iter().chain(&eighths).chain(&rising);
        let mut marks = marks.chain(&single).chain(&FINE.shades);
        let ruler = view.ruler;
        if !view.ascii && marks.all(|mark| ruler.show(mark) == **mark && ruler.cells(mark) == 1) {
            FINE
        } else {
            ASCII
        }
    }

    /// The whole cell of a series.
    #[must_use]
    pub fn fill(&self, series: u8) -> &'static str {
        self.fills
            .get(usize::from(series) % self.fills.len())
            .copied()
            .unwrap_or("#")
    }
}
