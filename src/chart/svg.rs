//! A figure as a vector picture for a document: shapes, and text as text.
//!
//! The picture needs no script and no file besides itself. Series differ in pattern as well as in
//! colour; the fonts are those that systems with Japanese have, in order, and then any.

mod bars;
mod columns;
mod grid;
mod points;
mod spans;

use super::draw::Extra;
use super::plot::{Direction, Plot};
use super::{Datum, Figure, Panel};
use crate::text::Ruler;
use crate::text::wrap::wrapped;
use crate::words::Word;
use std::fmt::Write as _;

/// The width of a picture in pixels where nobody asks for another.
pub const WIDTH: f64 = 960.0;

const FONTS: &str =
    "'Noto Sans CJK JP','Noto Sans JP','Hiragino Sans','Yu Gothic','Meiryo',sans-serif";
const COLOURS: [&str; 4] = ["#1f6f8b", "#d98e04", "#5b8c3e", "#8a5a9e"];
const INK: &str = "#1a1a1a";
const FAINT: &str = "#666666";
const LINE: &str = "#bbbbbb";
const WARNING: &str = "#b3261e";
const MARGIN: f64 = 24.0;

/// The figure as an SVG document.
#[must_use]
pub fn document(figure: &Figure, width: f64) -> String {
    let mut page = Page {
        width: width.max(320.0),
        y: MARGIN,
        names: 0.0,
        values: 0.0,
        shapes: String::new(),
        ruler: Ruler::default(),
    };
    page.head(figure);
    page.measure_panels(figure);
    for panel in &figure.panels {
        page.panel(panel);
    }
    page.foot(figure);
    page.finish(figure)
}

/// Where a text stands to its point.
#[derive(Clone, Copy)]
enum Anchor {
    Start,
    Middle,
    End,
}

/// The picture while it grows downwards.
struct Page {
    width: f64,
    /// The first free line.
    y: f64,
    /// The widest name and the widest value of all panels, whose columns stand in line.
    names: f64,
    values: f64,
    shapes: String,
    ruler: Ruler,
}

impl Page {
    const fn right(&self) -> f64 {
        self.width - MARGIN
    }

    /// The width of a text of this size, generous with Latin letters.
    fn measure(&self, text: &str, size: f64) -> f64 {
        super::axis::float(self.ruler.cells(text)) * size * 0.53
    }

    fn measure_panels(&mut self, figure: &Figure) {
        for panel in &figure.panels {
            let texts = match &panel.plot {
                Plot::Bars(bars) => bars::texts(bars),
                Plot::Spans(spans) => spans::texts(spans),
                _ => Vec::new(),
            };
            for (name, value) in texts {
                self.names = self.names.max(self.measure(&name, 12.0));
                self.values = self.values.max(self.measure(&value, 12.0));
            }
        }
    }

    /// `text` cut to a width, with a mark.
    fn fitted(&self, text: &str, width: f64, size: f64) -> String {
        self.ruler
            .fit(text, super::axis::rounded((width / (size * 0.53)).floor()))
    }

    fn text(&mut self, (x, y): (f64, f64), text: &str, size: f64, colour: &str, anchor: Anchor) {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let _ = writeln!(
            self.shapes,
            r#"<text x="{x:.1}" y="{y:.1}" font-size="{size}" fill="{colour}" text-anchor="{anchor}">{}</text>"#,
            escaped(text)
        );
    }

    fn rectangle(&mut self, (x, y): (f64, f64), width: f64, height: f64, fill: &str) {
        let _ = writeln!(
            self.shapes,
            r#"<rect x="{x:.1}" y="{y:.1}" width="{width:.2}" height="{height:.2}" fill="{fill}"/>"#
        );
    }

    fn line(&mut self, from: (f64, f64), to: (f64, f64), colour: &str, dashes: &str) {
        let _ = writeln!(
            self.shapes,
            r#"<line x1="{:.1}" y1="{:.1}" x2="{:.1}" y2="{:.1}" stroke="{colour}" stroke-dasharray="{dashes}"/>"#,
            from.0, from.1, to.0, to.1
        );
    }

    fn circle(&mut self, (x, y): (f64, f64), radius: f64, fill: &str) {
        let _ = writeln!(
            self.shapes,
            r#"<circle cx="{x:.1}" cy="{y:.1}" r="{radius}" fill="{fill}" fill-opacity="0.8"/>"#
        );
    }

    /// Lines of wrapped text; the first free line moves below them.
    fn paragraph(&mut self, text: &str, size: f64, colour: &str) {
        let cells = super::axis::rounded((self.width - 2.0 * MARGIN) / (size * 0.53));
        for line in wrapped(&self.ruler.clone(), text, cells) {
            self.y += size * 1.45;
            self.text((MARGIN, self.y), &line, size, colour, Anchor::Start);
        }
    }

    fn head(&mut self, figure: &Figure) {
        self.paragraph(&figure.title, 20.0, INK);
        self.y += 10.0;
        let mut marks: Vec<(String, &str)> = (0..)
            .zip(&figure.legend)
            .map(|(series, name)| {
                let fill = if figure.warns(series) {
                    WARNING.to_owned()
                } else {
                    fill(series)
                };
                (fill, name.as_str())
            })
            .collect();
        for extra in super::draw::extras(figure) {
            marks.push(match extra {
                Extra::Cumulative => (
                    COLOURS.get(1).copied().unwrap_or(INK).to_owned(),
                    Word::ChartCumulative.text(),
                ),
                Extra::Range => ("url(#perhaps)".to_owned(), Word::ChartRange.text()),
                Extra::Beyond => (WARNING.to_owned(), Word::ChartBeyond.text()),
            });
        }
        let mut x = MARGIN;
        for (fill, name) in &marks {
            let length = self.measure(name, 13.0) + 36.0;
            if x + length > self.right() && x > MARGIN {
                x = MARGIN;
                self.y += 20.0;
            }
            self.rectangle((x, self.y), 16.0, 12.0, fill);
            self.text((x + 21.0, self.y + 11.0), name, 13.0, INK, Anchor::Start);
            x += length;
        }
        if !marks.is_empty() {
            self.y += 20.0;
        }
    }

    fn panel(&mut self, panel: &Panel) {
        let unit = match panel.plot {
            // Its axes name their own.
            Plot::Points(_) => "",
            _ => panel.unit.word(),
        };
        let heading = match (panel.title.as_str(), unit) {
            ("", "") => String::new(),
            ("", unit) => Word::ChartUnit.fill(&[&unit]),
            (title, "") => title.to_owned(),
            // A picture shows several spaces as one.
            (title, unit) => format!("{title}\u{3000}{}", Word::ChartUnit.fill(&[&unit])),
        };
        if !heading.is_empty() {
            self.y += 18.0;
            self.text((MARGIN, self.y), &heading, 13.0, FAINT, Anchor::Start);
        }
        self.y += 8.0;
        match &panel.plot {
            Plot::Bars(bars) if bars.direction == Direction::Up => columns::draw(self, bars),
            Plot::Bars(bars) => bars::draw(self, bars, &panel.unit),
            Plot::Spans(spans) => spans::draw(self, spans, &panel.unit),
            Plot::Points(plot) => points::draw(self, plot),
            Plot::Matrix(matrix) => grid::matrix(self, matrix),
            Plot::Strips(strips) => points::strips(self, strips),
            Plot::Cards(cards) => grid::cards(self, cards),
        }
        self.y += 8.0;
    }

    fn foot(&mut self, figure: &Figure) {
        self.y += 6.0;
        for note in &figure.notes {
            self.paragraph(note, 12.0, INK);
        }
        self.paragraph(
            &Word::ChartDefinition.fill(&[&figure.definition]),
            12.0,
            FAINT,
        );
        let source = Word::ChartSource.fill(&[&figure.source_line()]);
        let sure = Word::ChartConfidence.fill(&[&figure.sureness()]);
        self.paragraph(&source, 12.0, FAINT);
        self.paragraph(&sure, 12.0, FAINT);
        self.y += MARGIN;
    }

    fn finish(self, figure: &Figure) -> String {
        let (width, height) = (self.width, self.y);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.0}\" height=\"{height:.0}\" \
             viewBox=\"0 0 {width:.0} {height:.0}\" font-family=\"{FONTS}\" role=\"img\">\n\
             <title>{}</title>\n<desc>{}</desc>\n{}\
             <rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n{}</svg>\n",
            escaped(&figure.title),
            escaped(&figure.definition),
            patterns(),
            self.shapes
        )
    }
}

/// What fills a series: its colour, with a pattern from the second on.
fn fill(series: u8) -> String {
    match usize::from(series) % COLOURS.len() {
        0 => COLOURS.first().copied().unwrap_or(INK).to_owned(),
        other => format!("url(#series{other})"),
    }
}

/// Stripes and dots over the colours of the second to the fourth series.
fn patterns() -> String {
    let shapes = [
        r##"<path d="M0 8L8 0" stroke="#ffffff" stroke-width="2"/>"##,
        r##"<circle cx="4" cy="4" r="1.8" fill="#ffffff"/>"##,
        r##"<path d="M0 4H8" stroke="#ffffff" stroke-width="2"/>"##,
    ];
    let mut defs = String::from("<defs>\n");
    for (index, (shape, colour)) in shapes.iter().zip(COLOURS.iter().skip(1)).enumerate() {
        let _ = writeln!(
            defs,
            r#"<pattern id="series{}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="{colour}"/>{shape}</pattern>"#,
            index + 1
        );
    }
    defs.push_str(
        r##"<pattern id="perhaps" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#d5e5ea"/><path d="M0 6L6 0" stroke="#1f6f8b"/></pattern>"##,
    );
    defs.push_str("\n</defs>\n");
    defs
}

/// The colour of a value's text.
const fn ink(datum: &Datum) -> &'static str {
    match datum.amount {
        super::Amount::Missing => FAINT,
        _ => INK,
    }
}

fn escaped(text: &str) -> String {
    let shown = Ruler::default().show(text);
    shown
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
