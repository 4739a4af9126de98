//! The columns that bars and spans share: mark, short name, name, value, and the space behind.

use super::Context;
use crate::chart::canvas::{Canvas, Ink};
use crate::text::Ruler;
use crate::text::wrap::wrapped;

/// What is written before a bar.
pub struct Text<'a> {
    /// Its short name.
    pub short: &'a str,
    /// Its name.
    pub label: String,
    /// Its value.
    pub value: String,
    /// What stands behind the value.
    pub remark: &'a str,
    /// Whether that is a list, which stands behind the bar.
    pub is_list: bool,
    /// Whether the value is a word that runs into the space of the bars.
    pub is_word: bool,
}

/// Where the columns are.
pub struct Columns {
    gutter: usize,
    short: usize,
    label: usize,
    value: usize,
    remark: usize,
    /// The first column of the bars.
    pub bars: usize,
    /// How many columns the bars have.
    pub room: usize,
}

impl Columns {
    /// The columns for these texts, so that the bars keep their share of the width.
    pub fn fit(texts: &[Text<'_>], width: usize, ruler: &Ruler) -> Self {
        let widest =
            |cells: &dyn Fn(&Text<'_>) -> usize| texts.iter().map(cells).max().unwrap_or(0);
        let short = widest(&|text| ruler.cells(text.short));
        let label = widest(&|text| ruler.cells(&text.label));
        let is_number = |text: &Text<'_>| !text.is_word;
        let value = widest(&|text| {
            if is_number(text) {
                ruler.cells(&text.value)
            } else {
                0
            }
        });
        let remark = widest(&|text| {
            if is_number(text) {
                ruler.cells(text.remark)
            } else {
                0
            }
        });
        let gutter = usize::from(width > 24);
        let after = |cells: usize| if cells == 0 { 0 } else { cells + 1 };
        let value = value.min(width / 2);
        // Short remarks get a column; long ones stand behind the bars and get part of their space.
        let long = remark > 24 || texts.iter().any(|text| text.is_list);
        let has_column = !long && (remark <= 12 && width >= 72 || width >= 90);
        let remark = if has_column { remark } else { 0 };
        let fixed = gutter + after(short) + after(value) + after(remark);
        let least = (width * 3 / 10).max(8);
        let left = width.saturating_sub(fixed + least);
        let most = width * 9 / 20;
        let label = match label.min(left.saturating_sub(1)).min(most) {
            cut if cut < 4 && cut < label && short > 0 => 0,
            fits => fits,
        };
        let bars = (fixed + after(label)).min(width);
        let room = width.saturating_sub(bars);
        Self {
            gutter,
            short,
            label,
            value,
            remark,
            bars,
            room: if long { room * 11 / 20 } else { room },
        }
    }

    /// The lines that a name takes when it is wrapped.
    pub fn lines(&self, label: &str, ruler: &Ruler) -> usize {
        if self.label == 0 || ruler.cells(label) <= self.label {
            return 1;
        }
        wrapped(ruler, label, self.label).len().max(1)
    }

    /// Writes a row's texts into `lines` lines from `y`.
    pub fn put(
        &self,
        canvas: &mut Canvas,
        y: usize,
        lines: usize,
        text: &Text<'_>,
        ink: (Option<Ink>, Ink),
        context: &Context<'_>,
    ) {
        let (row, value_ink) = ink;
        let mut x = 0;
        if let Some(row) = row
            && self.gutter > 0
        {
            let mark = if row == Ink::Cursor {
                context.glyphs.chosen
            } else {
                context.glyphs.point
            };
            canvas.glyph(0, y, mark, row);
        }
        x += self.gutter;
        let name = row.unwrap_or(Ink::Text);
        if self.short > 0 {
            canvas.put(x, y, self.short, text.short, row.unwrap_or(Ink::Dim));
            x += self.short + 1;
        }
        if self.label > 0 {
            self.put_label(canvas, (x, y), lines, &text.label, name);
            x += self.label + 1;
        }
        let value_ink = row.filter(|_| value_ink == Ink::Text).unwrap_or(value_ink);
        if text.is_word {
            let room = canvas.width().saturating_sub(x);
            let used = canvas.put(x, y, room, &text.value, value_ink);
            let left = room.saturating_sub(used + 2);
            if left >= 16 || canvas.ruler().cells(text.remark) <= left {
                canvas.put(x + used + 2, y, left, text.remark, Ink::Dim);
            }
            return;
        }
        canvas.put_right(x, y, self.value, &text.value, value_ink);
        x += if self.value > 0 { self.value + 1 } else { 0 };
        if self.remark > 0 {
            canvas.put_right(x, y, self.remark, text.remark, Ink::Dim);
        }
    }

    fn put_label(
        &self,
        canvas: &mut Canvas,
        at: (usize, usize),
        lines: usize,
        label: &str,
        ink: Ink,
    ) {
        if lines < 2 {
            canvas.put(at.0, at.1, self.label, label, ink);
            return;
        }
        let ruler = canvas.ruler().clone();
        let wrapped = wrapped(&ruler, label, self.label);
        for (index, line) in wrapped.iter().take(lines).enumerate() {
            let rest = wrapped.get(index..).unwrap_or_default().concat();
            let text = if index + 1 == lines { &rest } else { line };
            canvas.put(at.0, at.1 + index, self.label, text, ink);
        }
    }

    /// Writes a remark that has no column behind a bar that ends at `end`, if there is room.
    pub fn put_behind(&self, canvas: &mut Canvas, y: usize, end: usize, remark: &str) {
        let bar = self.bars + end;
        let x = if canvas.symbol(bar, y) == " " {
            bar + 1
        } else {
            bar + 2
        };
        let room = canvas.width().saturating_sub(x);
        let fits = canvas.ruler().cells(remark) <= room || room >= 16;
        if self.remark == 0 && !remark.is_empty() && fits {
            canvas.put(x, y, room, remark, Ink::Dim);
        }
    }
}

/// The first entry shown of `count` where `shown` have room: the one with the cursor is among
/// them.
pub fn first_shown(count: usize, shown: usize, cursor: Option<usize>) -> usize {
    let cursor = cursor.unwrap_or(0);
    let centred = cursor.saturating_sub(shown / 2);
    centred.min(count.saturating_sub(shown))
}

/// Says how many entries stand above and below those shown.
pub fn put_rest(canvas: &mut Canvas, y: usize, above: usize, below: usize) {
    use crate::words::Word;
    let mut parts = Vec::new();
    if above > 0 {
        parts.push(Word::ChartAbove.fill(&[&above]));
    }
    if below > 0 {
        parts.push(Word::ChartBelow.fill(&[&below]));
    }
    let text = parts.join("  ");
    let width = canvas.width();
    canvas.put(usize::from(width > 24), y, width, &text, Ink::Dim);
}

/// An axis below bars: a line with ticks, and the numbers under it.
pub fn put_axis(
    canvas: &mut Canvas,
    (x, y, room): (usize, usize, usize),
    ticks: &[(usize, String)],
    context: &Context<'_>,
) {
    for column in 0..room {
        canvas.glyph(x + column, y, context.glyphs.horizontal, Ink::Dim);
    }
    let mut free = x;
    for (place, text) in ticks {
        let at = x + (*place).min(room.saturating_sub(1));
        canvas.glyph(at, y, context.glyphs.tick, Ink::Dim);
        let cells = canvas.ruler().cells(text);
        let start = at
            .saturating_sub(cells / 2)
            .max(x.saturating_sub(cells / 2));
        let start = start.min(canvas.width().saturating_sub(cells));
        if start >= free || free == x {
            canvas.put(start, y + 1, cells, text, Ink::Dim);
            free = start + cells + 1;
        }
    }
}
