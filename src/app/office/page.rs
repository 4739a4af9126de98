//! A page of lines with places where the cursor stops.

use crate::app::Tab;
use crate::audit::Verdict;
use crate::catalog::{Filter, Row};
use crate::chart::canvas::{Canvas, Ink};
use crate::chart::{Listed, canvas};
use crate::model::Source;
use crate::text::number::grouped;
use crate::text::wrap::wrap;
use crate::text::{Align, Ruler};
use crate::words::Word;
use std::ops::Range;
use std::rc::Rc;

/// Entries that a page has at most: whoever wants others asks for them.
pub const MOST: usize = 500;

/// How a piece of text looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// The name of what is shown.
    Title,
    /// The heading of a part or column.
    Heading,
    /// The name of a value.
    Label,
    /// A value.
    Text,
    /// What explains or repeats.
    Dim,
    /// A value computed by us.
    Derived,
    /// A value that is missing.
    Missing,
    /// Something odd.
    Warning,
    /// A part of a chart.
    Chart(Ink),
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Its first column on the page.
    pub x: usize,
    /// The whole text of which it shows a part.
    pub text: Rc<str>,
    /// The part.
    pub range: Range<usize>,
    /// Its look.
    pub tone: Tone,
}

impl Piece {
    /// The part of the text that it shows.
    #[must_use]
    pub fn shown(&self) -> &str {
        self.text.get(self.range.clone()).unwrap_or_default()
    }
}

/// Where Enter leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lead {
    /// To a technology.
    Technology(Row),
    /// To a list of technologies.
    List(Filter),
    /// To a tab.
    Tab(Tab),
    /// To the checks that came out so; to all of them.
    Checks(Option<Verdict>),
    /// To a goal of the basic plan, by its position.
    Goal(usize),
    /// To a figure.
    Figure(&'static Listed),
}

/// A place where the cursor stops: it reaches to the next one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// Its first line.
    pub line: usize,
    /// Where it was read.
    pub sources: Vec<Source>,
    /// Where Enter leads.
    pub lead: Option<Lead>,
}

/// Lines with stops.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// The lines; a line without pieces is empty.
    pub lines: Vec<Vec<Piece>>,
    /// The stops from the top.
    pub stops: Vec<Stop>,
    /// How many more entries there are than it shows; the last stop says so.
    pub hidden: usize,
}

/// A cell of a line that is laid out in columns.
pub struct Cell<'a> {
    /// Its first column.
    pub x: usize,
    /// Its columns.
    pub width: usize,
    /// Where its text stands.
    pub align: Align,
    /// Its text; more than one line where it has line feeds or is too long.
    pub text: &'a str,
    /// Its look.
    pub tone: Tone,
}

impl Page {
    /// The lines that belong to a stop.
    #[must_use]
    pub fn extent(&self, stop: usize) -> Range<usize> {
        let line = |stop: usize| self.stops.get(stop).map(|own| own.line);
        let start = line(stop).unwrap_or(0);
        start..line(stop.saturating_add(1)).unwrap_or(self.lines.len())
    }

    /// Begins a stop at the next line.
    pub fn stop(&mut self, sources: Vec<Source>, lead: Option<Lead>) {
        self.stops.push(Stop {
            line: self.lines.len(),
            sources,
            lead,
        });
    }

    /// Says how many of all entries are not on the page, and how to come to them.
    pub fn rest(&mut self, ruler: &Ruler, width: usize, all: usize) {
        let rest = all.saturating_sub(self.stops.len());
        if rest > 0 {
            self.hidden = rest;
            let rest = grouped(i64::try_from(rest).unwrap_or(i64::MAX));
            let text = Word::PageRest.fill(&[&rest]);
            self.blank();
            self.stop(Vec::new(), None);
            self.text(ruler, 0, width, &text, Tone::Warning);
        }
    }

    /// How many entries there are, shown or not.
    #[must_use]
    pub const fn entries(&self) -> usize {
        self.stops.len() + self.hidden.saturating_sub(1)
    }

    /// Adds an empty line.
    pub fn blank(&mut self) {
        self.lines.push(Vec::new());
    }

    /// Adds a text, wrapped between `x` and `width`.
    pub fn text(&mut self, ruler: &Ruler, x: usize, width: usize, text: &str, tone: Tone) {
        let cell = Cell {
            x,
            width: width.saturating_sub(x).max(1),
            align: Align::Left,
            text,
            tone,
        };
        self.cells(ruler, &[cell]);
    }

    /// Adds texts one after another, each whole on its line if it fits one at all.
    pub fn flow(&mut self, ruler: &Ruler, x: usize, width: usize, texts: &[(String, Tone)]) {
        let mut line: Vec<Cell> = Vec::new();
        let mut at = x;
        for (text, tone) in texts {
            let own = ruler.cells(text);
            if !line.is_empty() && at.saturating_add(own) > width {
                self.cells(ruler, &line);
                line.clear();
                at = x;
            }
            line.push(Cell {
                x: at,
                width: own.min(width.saturating_sub(x)).max(1),
                align: Align::Left,
                text,
                tone: *tone,
            });
            at = at.saturating_add(own).saturating_add(2);
        }
        self.cells(ruler, &line);
    }

    /// Adds cells side by side; what does not fit into one goes on below in it.
    pub fn cells(&mut self, ruler: &Ruler, cells: &[Cell]) {
        let wrapped: Vec<(Rc<str>, Vec<Range<usize>>)> = cells
            .iter()
            .map(|cell| (Rc::from(cell.text), wrap(ruler, cell.text, cell.width)))
            .collect();
        let height = wrapped.iter().map(|(_, lines)| lines.len()).max();
        for at in 0..height.unwrap_or(0) {
            let pieces = cells
                .iter()
                .zip(&wrapped)
                .filter_map(|(cell, (whole, lines))| {
                    let range = lines.get(at).filter(|range| !range.is_empty())?.clone();
                    let used = ruler.cells(whole.get(range.clone())?);
                    let gap = match cell.align {
                        Align::Left => 0,
                        Align::Right => cell.width.saturating_sub(used),
                    };
                    Some(Piece {
                        x: cell.x.saturating_add(gap),
                        text: whole.clone(),
                        range,
                        tone: cell.tone,
                    })
                });
            self.lines.push(pieces.collect());
        }
    }

    /// Adds a drawing, from column `x` on.
    pub fn canvas(&mut self, x: usize, canvas: &Canvas) {
        for y in 0..canvas.height() {
            let line = runs(canvas.row(y))
                .into_iter()
                .map(|(at, text, ink)| Piece {
                    x: x.saturating_add(at),
                    range: 0..text.len(),
                    text: Rc::from(text),
                    tone: Tone::Chart(ink),
                });
            self.lines.push(line.collect());
        }
    }

    /// The page as plain text.
    #[must_use]
    pub fn plain(&self, ruler: &Ruler) -> String {
        let lines = self.lines.iter().map(|pieces| {
            let mut line = String::new();
            for piece in pieces {
                let gap = piece.x.saturating_sub(ruler.cells(&line));
                line.push_str(&" ".repeat(gap));
                line.push_str(&ruler.show(piece.shown()));
            }
            line + "\n"
        });
        lines.collect()
    }
}

/// The symbols of a row that stand together and look the same, with the column of the first.
fn runs(row: &[canvas::Cell]) -> Vec<(usize, String, Ink)> {
    let mut runs: Vec<(usize, String, Ink)> = Vec::new();
    let mut open = false;
    for (x, cell) in row.iter().enumerate() {
        // The second half of a wide character belongs to the first.
        if cell.symbol.is_empty() {
            continue;
        }
        if cell.symbol == " " {
            open = false;
            continue;
        }
        match runs
            .last_mut()
            .filter(|(_, _, ink)| open && *ink == cell.ink)
        {
            Some((_, text, _)) => text.push_str(&cell.symbol),
            None => runs.push((x, cell.symbol.clone().into_owned(), cell.ink)),
        }
        open = true;
    }
    runs
}
