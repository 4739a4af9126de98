//! The exhibits and their text, as the proofs of the KPI follow-up read them.

use senshin::catalog::Catalog;
use senshin::model::{Cell, Decimal, Exhibit, Source};

/// A text without white space; two glyphs of a symbol font as the characters they depict.
pub fn bare(text: &str) -> String {
    let glyphs = text.replace('\u{F0FC}', "✓").replace('\u{F0D8}', "➢");
    glyphs.replace(char::is_whitespace, "")
}

/// The lines of a source, without white space.
pub fn quoted(catalog: &Catalog, source: &Source) -> String {
    let lines = catalog.quote(source);
    bare(&lines.into_iter().map(|(_, line)| line).collect::<String>())
}

pub fn cells(exhibit: &Exhibit) -> impl Iterator<Item = &Cell> {
    exhibit.rows.iter().flat_map(|row| &row.cells)
}

/// The column with this key.
pub fn column(exhibit: &Exhibit, key: &str) -> usize {
    let mut columns = exhibit.columns.iter();
    columns.position(|column| column.key == key).unwrap()
}

/// The whole numbers of a column; `None` where a row has none.
pub fn numbers(exhibit: &Exhibit, key: &str) -> Vec<Option<i64>> {
    let at = column(exhibit, key);
    let cells = exhibit.rows.iter().map(|row| &row.cells[at]);
    cells
        .map(|cell| cell.number().and_then(Decimal::whole))
        .collect()
}

/// The numbers in a text as written, full-width digits as ASCII.
pub fn numerals(text: &str) -> Vec<String> {
    let ascii = text.chars().map(|c| match c {
        '０'..='９' => char::from_u32(u32::from(c) - 0xFEE0).unwrap(),
        c => c,
    });
    let ascii: String = ascii.collect();
    let runs = ascii.split(|c: char| !c.is_ascii_digit() && c != '.' && c != ',');
    let runs = runs.map(|run| run.trim_matches(['.', ',']).to_owned());
    runs.filter(|run| !run.is_empty()).collect()
}
