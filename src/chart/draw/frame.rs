//! What is written around the plot, and what gives way when there is little room.

use super::glyphs::Glyphs;
use super::{Canvas, Figure, Ink, View};
use crate::chart::plot::Direction;
use crate::chart::{Amount, Confidence, Panel, Plot, Unit};
use crate::text::wrap::wrapped;
use crate::words::Word;

/// The rows of a canvas below which title and source have a line each.
const SMALL: usize = 16;

/// Lines with their ink; a piece of a line may have one of its own.
type Line = Vec<(String, Ink)>;

/// The lines above and below the plot.
pub struct Frame {
    above: Vec<Line>,
    below: Vec<Line>,
    height: usize,
    gap: usize,
}

impl Frame {
    /// Everything there is to write.
    pub fn whole(figure: &Figure, view: &View<'_>, glyphs: &Glyphs) -> Self {
        let mut frame = Self::empty(usize::MAX / 4);
        frame.gap = 1;
        let view = View {
            height: usize::MAX,
            ..view.clone()
        };
        let mut parts = parts(figure, &view, glyphs);
        parts.sort_by_key(|part| part.place);
        for part in parts {
            frame.take(part);
        }
        frame
    }

    /// What fits around a plot that would need `wanted` rows.
    pub fn fit(figure: &Figure, view: &View<'_>, glyphs: &Glyphs, wanted: usize) -> Self {
        let mut frame = Self::empty(view.height);
        // A plot that nearly fits gets all it needs; one that has to be cut leaves room for words.
        let plot = if wanted <= view.height.saturating_mul(4) / 5 {
            wanted
        } else {
            view.height.saturating_mul(3).div_ceil(5).max(3)
        };
        let mut left = view.height.saturating_sub(plot);
        let mut parts = parts(figure, view, glyphs);
        parts.sort_by_key(|part| part.priority);
        parts.retain(|part| {
            let fits = part.lines.len() <= left;
            if fits {
                left -= part.lines.len();
            }
            fits
        });
        // Blank lines only where nothing had to give way for them.
        frame.gap = usize::from(left >= 2);
        parts.sort_by_key(|part| part.place);
        for part in parts {
            frame.take(part);
        }
        frame
    }

    const fn empty(height: usize) -> Self {
        Self {
            above: Vec::new(),
            below: Vec::new(),
            height,
            gap: 0,
        }
    }

    fn take(&mut self, part: Part) {
        if part.place < Place::Notes {
            self.above.extend(part.lines);
        } else {
            self.below.extend(part.lines);
        }
    }

    /// The rows of all lines and gaps.
    pub const fn height(&self) -> usize {
        self.above.len() + self.below.len() + 2 * self.gap
    }

    /// The first row of the plot and how many it has.
    pub fn plot(&self) -> (usize, usize) {
        let top = self.above.len() + self.gap;
        (top, self.height.saturating_sub(self.height()))
    }

    /// Writes the lines.
    pub fn put(&self, canvas: &mut Canvas) {
        let bottom = canvas.height().saturating_sub(self.below.len());
        let below = self.below.iter().enumerate();
        let lines = self.above.iter().enumerate();
        for (y, line) in lines.chain(below.map(|(y, line)| (bottom + y, line))) {
            let mut x = 0;
            for (text, ink) in line {
                let room = canvas.width().saturating_sub(x);
                x += canvas.put(x, y, room, text, *ink);
            }
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Title,
    Legend,
    Notes,
    Definition,
    Source,
}

/// Lines that are shown together or not at all.
struct Part {
    place: Place,
    /// Smaller ones stay longer.
    priority: u8,
    lines: Vec<Line>,
}

fn parts(figure: &Figure, view: &View<'_>, glyphs: &Glyphs) -> Vec<Part> {
    let width = view.width;
    let lines = |text: &str, ink: Ink| -> Vec<Line> {
        let lines = wrapped(view.ruler, text, width).into_iter();
        lines.map(|line| vec![(line, ink)]).collect()
    };
    let mut title = lines(&figure.title, Ink::Title);
    if view.height < SMALL && title.len() > 1 {
        title = vec![vec![(figure.title.clone(), Ink::Title)]];
    }
    let mut legend = legend(figure, view, glyphs);
    // A unit alone needs no line of its own where there is room behind the title.
    if let ([line], [only]) = (title.as_mut_slice(), legend.as_slice())
        && only.len() == 1
        && let Some((unit, ink)) = only.first()
        && view.ruler.cells(&figure.title) + view.ruler.cells(unit) + 2 <= width
    {
        line.push((format!("  {unit}"), *ink));
        legend.clear();
    }
    let mut parts = vec![
        Part {
            place: Place::Title,
            priority: 0,
            lines: title,
        },
        Part {
            place: Place::Legend,
            priority: 2,
            lines: legend,
        },
        Part {
            place: Place::Definition,
            priority: 4,
            lines: lines(&Word::ChartDefinition.fill(&[&figure.definition]), Ink::Dim),
        },
        Part {
            place: Place::Source,
            priority: 1,
            lines: source(figure, width, view),
        },
    ];
    if view.zoom > 0 && figure.zooms() {
        let factor = 1_u32 << view.zoom.min(16);
        let up =
            |panel: &Panel| matches!(&panel.plot, Plot::Bars(b) if b.direction == Direction::Up);
        let mark = if figure.panels.iter().any(up) {
            glyphs.pointer
        } else {
            glyphs.more[0]
        };
        let note = Word::ChartNarrow.fill(&[&factor, &mark]);
        parts.push(Part {
            place: Place::Notes,
            priority: 1,
            lines: lines(&note, Ink::Warning),
        });
    }
    for note in &figure.notes {
        parts.push(Part {
            place: Place::Notes,
            priority: 3,
            lines: lines(note, Ink::Text),
        });
    }
    parts
}

/// `出典: A L143-576  確かさ: 計算値`, on one line where it fits.
fn source(figure: &Figure, width: usize, view: &View<'_>) -> Vec<Line> {
    let sure = Word::ChartConfidence.fill(&[&figure.sureness()]);
    let source = Word::ChartSource.fill(&[&figure.source_line()]);
    let both = view.ruler.cells(&source) + view.ruler.cells(&sure) + 2;
    let ink = match figure.confidence {
        Confidence::Printed => Ink::Dim,
        Confidence::Derived | Confidence::Inferred => Ink::Derived,
        Confidence::Partial | Confidence::Lost => Ink::Warning,
    };
    if both <= width {
        return vec![vec![(format!("{source}  "), Ink::Dim), (sure, ink)]];
    }
    // On a small canvas the sureness comes first, so that it is the source that is cut.
    if view.height < SMALL {
        return vec![vec![(format!("{sure}  "), ink), (source, Ink::Dim)]];
    }
    let lines = wrapped(view.ruler, &source, width).into_iter();
    let mut lines: Vec<Line> = lines.map(|line| vec![(line, Ink::Dim)]).collect();
    lines.push(vec![(sure, ink)]);
    lines
}

/// The marks of the series with their names, and the unit.
fn legend(figure: &Figure, view: &View<'_>, glyphs: &Glyphs) -> Vec<Line> {
    let mut pieces: Vec<Line> = Vec::new();
    for (series, name) in figure.legend.iter().enumerate() {
        let series = u8::try_from(series).unwrap_or(0);
        let mark = glyphs.fill(series).repeat(2);
        let ink = if figure.warns(series) {
            Ink::Warning
        } else {
            Ink::Series(series)
        };
        pieces.push(vec![(mark, ink), (format!(" {name}  "), Ink::Text)]);
    }
    for extra in extras(figure) {
        let (mark, ink, name) = extra_mark(extra, glyphs);
        pieces.push(vec![
            (mark.repeat(2), ink),
            (format!(" {name}  "), Ink::Text),
        ]);
    }
    if let Some(unit) = unit(figure) {
        pieces.push(vec![(Word::ChartUnit.fill(&[&unit]), Ink::Dim)]);
    }
    let cells = |line: &Line| -> usize { line.iter().map(|(t, _)| view.ruler.cells(t)).sum() };
    let mut lines: Vec<Line> = Vec::new();
    for piece in pieces {
        match lines.last_mut() {
            Some(line) if cells(line) + cells(&piece) <= view.width => line.extend(piece),
            _ => lines.push(piece),
        }
    }
    lines
}

/// A mark that is no series.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extra {
    /// The line of sums.
    Cumulative,
    /// Between the ends of a range.
    Range,
    /// Beyond the mark.
    Beyond,
}

/// The marks of a figure that are no series.
pub(crate) fn extras(figure: &Figure) -> Vec<Extra> {
    let mut extras = Vec::new();
    for panel in &figure.panels {
        let Plot::Bars(bars) = &panel.plot else {
            continue;
        };
        let values = || bars.entries.iter().flat_map(|entry| &entry.values);
        let beyond = |(mark, _): &(f64, String)| {
            values()
                .filter_map(|value| value.amount.least())
                .any(|value| value > *mark)
        };
        let marks = [
            (
                bars.entries.iter().any(|entry| entry.line.is_some()),
                Extra::Cumulative,
            ),
            (
                values().any(|value| matches!(value.amount, Amount::Between(..))),
                Extra::Range,
            ),
            (bars.mark.as_ref().is_some_and(beyond), Extra::Beyond),
        ];
        let there = marks.into_iter().filter(|(there, _)| *there);
        extras.extend(
            there
                .map(|(_, mark)| mark)
                .filter(|mark| !extras.contains(mark))
                .collect::<Vec<_>>(),
        );
    }
    extras
}

/// The mark of an extra, its ink and its name.
const fn extra_mark(extra: Extra, glyphs: &Glyphs) -> (&'static str, Ink, Word) {
    match extra {
        Extra::Cumulative => (glyphs.point, Ink::Series(1), Word::ChartCumulative),
        Extra::Range => (glyphs.perhaps, Ink::Series(0), Word::ChartRange),
        Extra::Beyond => (glyphs.beyond, Ink::Warning, Word::ChartBeyond),
    }
}

/// The unit, where all panels have the same.
fn unit(figure: &Figure) -> Option<String> {
    let mut units = figure.panels.iter().map(|panel| &panel.unit);
    let first: &Unit = units.next()?;
    let points = figure
        .panels
        .iter()
        .any(|p| matches!(p.plot, Plot::Points(_)));
    let same = units.all(|unit| unit == first) && !first.word().is_empty() && !points;
    same.then(|| first.word().to_owned())
}
