//! Where the themes of each stage are now, by field; cells that are not known stay unknown.

use super::{about, cell, datum, find};
use crate::catalog::Catalog;
use crate::chart::figures::Body;
use crate::chart::plot::{Matrix, Plot};
use crate::chart::{Panel, Scope, Unit};
use crate::words::Word;

const MATRICES: [&str; 4] = [
    "k6-matrix-1st",
    "k6-matrix-2nd",
    "k6-matrix-3rd",
    "k6-matrix-4th",
];

const COLUMNS: [&str; 7] = [
    "field_1",
    "field_2",
    "field_3",
    "field_4",
    "field_5",
    "none_or_several",
    "total",
];

/// A matrix for each stage at adoption: rows are the stages now, columns the fields.
pub fn stages(catalog: &Catalog, _: &Scope) -> Body {
    let mut body = Body::default();
    for exhibit in MATRICES.iter().filter_map(|id| find(catalog, id)) {
        let label = |key: &&str| {
            let column = exhibit.columns.iter().find(|column| column.key == **key);
            column
                .map(|column| column.label.clone())
                .unwrap_or_default()
        };
        let rows = exhibit.rows.iter().map(|row| {
            let cells = COLUMNS.iter().filter_map(|key| cell(exhibit, row, key));
            let mut values: Vec<_> = cells.map(|(cell, unit)| datum(cell, unit)).collect();
            for value in &mut values {
                value.shown = value.shown.replace(Word::UnitCases.japanese(), "");
            }
            (row.label.clone(), values)
        });
        let source = |row: &crate::model::exhibit::ExhibitRow| {
            let own = row.cells.iter().find_map(|cell| cell.source.clone());
            own.or_else(|| Some(exhibit.source.clone()))
        };
        let matrix = Matrix {
            corner: Word::ChartStageNow.text().to_owned(),
            columns: COLUMNS.iter().map(label).collect(),
            rows: rows.collect(),
            total: true,
            sources: exhibit.rows.iter().map(source).collect(),
        };
        body.panels.push(Panel {
            title: exhibit.title.clone(),
            unit: Unit::of(Word::UnitCases),
            plot: Plot::Matrix(matrix),
        });
        about(&mut body, exhibit, true);
    }
    // The four say the same about themselves.
    let first = body
        .notes
        .iter()
        .position(|note| note.contains(Word::SurePartial.text()));
    body.notes
        .truncate(first.map_or(usize::MAX, |first| first + 1));
    body
}
