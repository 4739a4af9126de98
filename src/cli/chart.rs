//! `chart`: the figures as drawings of characters, as data, as pictures.

use super::arguments::{Chart, ChartFormat, Colour};
use super::table::{Column, Table};
use super::{Exit, Page, list};
use crate::catalog::{Catalog, Row};
use crate::chart::draw::View;
use crate::chart::{
    BESIDE, Canvas, FIGURES, Figure, Ink, Listed, Scope, data, figures_of, find, plain, svg,
};
use crate::error::Error;
use crate::model::technology::TechnologyRef;
use crate::text::Align;
use crate::words::Word;
use serde_json::json;
use std::fmt::Write as _;

/// The width of a chart where nobody said how wide the output is.
const WIDTH: usize = 100;

impl Page<'_> {
    pub(super) fn chart(&mut self, catalog: &Catalog, chart: &Chart) -> Result<Exit, Error> {
        let Some(name) = &chart.name else {
            return self.chart_names(catalog, chart);
        };
        let figure = listed(name)?.figure(catalog, &scope(catalog, chart)?);
        let items = figure.items().len();
        match chart.format.unwrap_or(ChartFormat::Text) {
            ChartFormat::Text => self.chart_text(&figure, chart)?,
            ChartFormat::Csv => self.chart_csv(&figure, chart)?,
            ChartFormat::Json => self.json(&data::json(&figure))?,
            ChartFormat::Svg => {
                let width = chart_pixels(self.width);
                write!(self.out, "{}", svg::document(&figure, width))?;
            }
        }
        Ok(if items == 0 {
            Exit::Nothing
        } else {
            Exit::Done
        })
    }

    /// What there is to ask for.
    fn chart_names(&mut self, catalog: &Catalog, chart: &Chart) -> Result<Exit, Error> {
        if chart.format == Some(ChartFormat::Json) {
            let object = |listed: &Listed| {
                json!({
                    "name": listed.name,
                    "title": listed.title.text(),
                    "definition": listed.definition.text(),
                })
            };
            self.json(&figures_of(catalog).map(object).collect::<Vec<_>>())?;
            return Ok(Exit::Done);
        }
        let column = |heading: Word| Column {
            heading: heading.text(),
            align: Align::Left,
            least: None,
        };
        let row = |listed: &Listed| vec![listed.name.to_owned(), listed.title.text().to_owned()];
        let table = Table {
            columns: vec![column(Word::ChartName), column(Word::ChartTitle)],
            rows: figures_of(catalog).map(row).collect(),
        };
        for line in table.text(&self.ruler, self.width).0 {
            writeln!(self.out, "{line}")?;
        }
        Ok(Exit::Done)
    }

    fn chart_text(&mut self, figure: &Figure, chart: &Chart) -> Result<(), Error> {
        let view = View {
            ascii: chart.ascii,
            ..View::new(self.width.unwrap_or(WIDTH), 0, &self.ruler)
        };
        let height = chart.height.map(std::num::NonZeroUsize::get);
        let canvas = plain::canvas(figure, &view, height);
        let coloured = match chart.color {
            Colour::Auto => self.colour,
            Colour::Always => true,
            Colour::Never => false,
        };
        let lines = if coloured {
            painted(&canvas)
        } else {
            canvas.lines()
        };
        for line in lines {
            writeln!(self.out, "{line}")?;
        }
        Ok(())
    }

    fn chart_csv(&mut self, figure: &Figure, chart: &Chart) -> Result<(), Error> {
        if chart.bom {
            write!(self.out, "\u{FEFF}")?;
        }
        let mut csv = csv::Writer::from_writer(&mut *self.out);
        let written = |error: csv::Error| Error::Output(error.into());
        csv.write_record(data::COLUMNS).map_err(written)?;
        for row in data::rows(figure) {
            csv.write_record(row).map_err(written)?;
        }
        Ok(csv.flush()?)
    }
}

/// A picture is as many pixels wide as fits that many columns of its own text.
fn chart_pixels(columns: Option<usize>) -> f64 {
    let pixels = columns.map(|columns| columns.min(10_000).saturating_mul(8));
    let pixels = pixels.and_then(|pixels| u32::try_from(pixels).ok());
    pixels.map_or(svg::WIDTH, f64::from)
}

/// The figures that there are, each with its title.
pub(super) fn names(catalog: &Catalog) -> impl Iterator<Item = (&'static str, &'static str)> {
    figures_of(catalog).map(|listed| (listed.name, listed.title.text()))
}

/// The figure asked for.
pub(super) fn figure(catalog: &Catalog, chart: &Chart) -> Result<Figure, Error> {
    let name = chart.name.as_deref().unwrap_or_default();
    Ok(listed(name)?.figure(catalog, &scope(catalog, chart)?))
}

fn listed(name: &str) -> Result<&'static Listed, Error> {
    find(name).ok_or_else(|| {
        let names = FIGURES.iter().chain(BESIDE).map(|listed| listed.name);
        let near = super::suggest::near(name, names).join(", ");
        Error::Usage(Word::UsageChart.fill(&[&name, &near]))
    })
}

/// The technologies asked for, and the one that is looked at.
fn scope(catalog: &Catalog, chart: &Chart) -> Result<Scope, Error> {
    let rows = list::chosen(catalog, &chart.conditions, &chart.sort);
    let chosen = match &chart.of {
        Some(id) => Some(technology(catalog, id)?),
        None => None,
    };
    Ok(Scope {
        as_given: !chart.sort.is_empty(),
        chosen,
        ..Scope::of(rows)
    })
}

fn technology(catalog: &Catalog, id: &str) -> Result<Row, Error> {
    let reference = id.parse::<TechnologyRef>().ok();
    let rows = reference.map(|reference| catalog.find(reference));
    let row = rows.and_then(|rows| rows.first().copied());
    row.ok_or_else(|| Error::Usage(Word::UsageChartOf.fill(&[&id])))
}

/// The lines with colours: sixteen, so that the terminal decides what they look like.
fn painted(canvas: &Canvas) -> Vec<String> {
    let line = |y: usize| {
        let mut line = String::new();
        let mut now = "";
        for cell in canvas.row(y) {
            let code = code(cell.ink);
            if code != now && !(cell.symbol == " " && code.is_empty()) {
                let reset = if code.is_empty() { "0" } else { code };
                let _ = write!(line, "\u{1b}[{reset}m");
                now = code;
            }
            line.push_str(&cell.symbol);
        }
        let mut line = line.trim_end().to_owned();
        if !now.is_empty() {
            line.push_str("\u{1b}[0m");
        }
        line
    };
    (0..canvas.height()).map(line).collect()
}

/// The attributes of an ink, each set complete.
const fn code(ink: Ink) -> &'static str {
    match ink {
        Ink::Text => "",
        Ink::Dim | Ink::Missing => "0;90",
        Ink::Title | Ink::Chosen => "0;1",
        Ink::Heading => "0;1;36",
        Ink::Warning => "0;33",
        Ink::Derived => "0;95",
        Ink::Cursor => "0;7",
        Ink::Series(series) => match series % 4 {
            0 => "0;36",
            1 => "0;33",
            2 => "0;32",
            _ => "0;35",
        },
    }
}
