//! Technologies side by side: fields as rows, what differs marked, bars for the numbers.

use crate::catalog::{Catalog, Row};
use crate::fields::{Field, Value};
use crate::model::{Missing, Technology};
use crate::sheet::{Block, Cell, Column, Document, Row as SheetRow, Sheet};
use crate::text::Ruler;
use crate::text::bar::bar;
use crate::words::Word;

/// The fewest and the most technologies that are compared.
pub const NUMBER: std::ops::RangeInclusive<usize> = 2..=5;

/// Columns of a bar in text.
const BAR: usize = 12;

/// Technologies side by side.
#[derive(Debug)]
pub struct Comparison<'a> {
    /// The technologies, in the order in which they were named.
    pub technologies: Vec<&'a Technology>,
    /// A line for every field that says something about one of them.
    pub lines: Vec<Line<'a>>,
}

/// A field of all of them.
#[derive(Debug)]
pub struct Line<'a> {
    /// The field.
    pub field: &'static Field,
    /// Its value for each.
    pub values: Vec<Value<'a>>,
    /// Whether not all values are the same.
    pub differs: bool,
    /// For numbers: each as thousandths of the largest; `None` where there is no number.
    pub bars: Option<Vec<Option<i64>>>,
}

/// Puts technologies side by side.
#[must_use]
pub fn compare<'a>(catalog: &'a Catalog, rows: &[Row]) -> Comparison<'a> {
    let technologies: Vec<&Technology> = rows
        .iter()
        .filter_map(|&row| catalog.technology(row))
        .collect();
    let lines = catalog.fields().map(|field| {
        let values = technologies
            .iter()
            .map(|technology| (field.value)(catalog.edition_of(technology), technology));
        line(field, values.collect())
    });
    let says_something = |line: &Line| {
        let mut values = line.values.iter();
        let is_silent = |value: &Value| {
            matches!(
                value,
                Value::Nothing | Value::Missing(Missing::NotApplicable)
            )
        };
        !values.all(is_silent)
    };
    Comparison {
        lines: lines.filter(says_something).collect(),
        technologies,
    }
}

fn line<'a>(field: &'static Field, values: Vec<Value<'a>>) -> Line<'a> {
    let first = values.first();
    Line {
        differs: values.iter().any(|value| Some(value) != first),
        bars: bars(&values),
        field,
        values,
    }
}

/// Bars for amounts that can be larger or smaller than each other: numbers that name something
/// have none, and neither have numbers below zero.
fn bars(values: &[Value]) -> Option<Vec<Option<i64>>> {
    let amount = |value: &Value| match value {
        Value::Notice(_) | Value::Count(_, Word::UnitNone) => None,
        value => value.number(),
    };
    let amounts: Vec<Option<i64>> = values.iter().map(amount).collect();
    let given = || amounts.iter().copied().flatten();
    let most = given().max().filter(|most| *most > 0)?;
    if given().count() < 2 || given().any(|amount| amount < 0) {
        return None;
    }
    let share =
        |amount: i64| crate::text::number::rounded_quotient(amount.saturating_mul(1000), most);
    Some(amounts.into_iter().map(|amount| share(amount?)).collect())
}

impl Comparison<'_> {
    /// The lines for people: the name is there in its two parts.
    pub fn shown(&self) -> impl Iterator<Item = &Line<'_>> {
        self.lines.iter().filter(|line| line.field.key != "name")
    }

    /// The fields as rows, the technologies as columns.
    #[must_use]
    pub fn sheet(&self, ruler: &Ruler) -> Sheet {
        self.sheet_of(self.lines.iter(), ruler)
    }

    fn sheet_of<'l>(&'l self, lines: impl Iterator<Item = &'l Line<'l>>, ruler: &Ruler) -> Sheet {
        let mut columns = vec![
            Column::words("label", Word::HeadField.text()),
            Column::words("differs", Word::HeadDiffers.text()),
            Column::words("field", Word::HeadKey.text()),
        ];
        columns.extend(self.technologies.iter().map(|technology| {
            let id = technology.id.to_string();
            Column::words(&id, id.clone())
        }));
        let rows = lines.map(|line| SheetRow {
            id: None,
            cells: cells(line, ruler),
        });
        Sheet {
            columns,
            rows: rows.collect(),
        }
    }

    /// The comparison for people.
    #[must_use]
    pub fn document(&self, ruler: &Ruler) -> Document {
        let ids: Vec<String> = self.technologies.iter().map(|t| t.id.to_string()).collect();
        let mut sheet = self.sheet_of(self.shown(), ruler);
        // The keys are for programs.
        sheet.columns.remove(2);
        for row in &mut sheet.rows {
            row.cells.remove(2);
        }
        Document(vec![
            Block::Title(Word::CompareTitle.fill(&[&ids.join(Word::Comma.text())])),
            Block::Sheet(sheet),
            Block::Paragraph(Word::CompareNote.text().to_owned()),
        ])
    }
}

fn cells(line: &Line, ruler: &Ruler) -> Vec<Cell> {
    let mark = if line.differs { "*" } else { "" };
    let label = if line.field.is_derived() {
        format!("{} ({})", line.field.label, Word::Derived)
    } else {
        line.field.label.text().to_owned()
    };
    let mut cells = vec![
        Cell::text(label),
        Cell::data(mark, line.differs),
        Cell::text(line.field.key),
    ];
    cells.extend(line.values.iter().enumerate().map(|(at, value)| {
        let share = line.bars.as_ref().and_then(|bars| *bars.get(at)?);
        let bar = share.map_or_else(String::new, |share| format!("\n{}", bar(ruler, share, BAR)));
        let cell = Cell::value(value);
        cell.shown_as(format!("{}{bar}", value.full()))
    }));
    cells
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::TechnologyId;

    #[test]
    fn bars_are_parts_of_the_largest_and_need_two_amounts() {
        let yen = |amount| Value::Yen(amount);
        let missing = || Value::Missing(Missing::NoCase);
        assert_eq!(
            bars(&[yen(50), missing(), yen(200)]),
            Some(vec![Some(250), None, Some(1000)])
        );
        assert_eq!(bars(&[yen(50), missing()]), None);
        assert_eq!(
            bars(&[
                Value::Count(-3, Word::UnitDays),
                Value::Count(3, Word::UnitDays)
            ]),
            None
        );
        let id = |number| {
            Value::Notice(TechnologyId {
                class: crate::model::Class::B,
                number,
                arm: None,
            })
        };
        assert_eq!(bars(&[id(1), id(2)]), None);
    }
}
