//! Printed values that the document itself contradicts: a reader must not take them as they stand.

use crate::catalog::Catalog;
use crate::model::{Cell, Exhibit, Remark, Source};

/// The remarks about an exhibit.
#[derive(Debug, Clone, Default)]
pub struct Oddities<'a>(Vec<&'a Remark>);

impl<'a> Oddities<'a> {
    /// Those about this exhibit.
    #[must_use]
    pub fn of(catalog: &'a Catalog, exhibit: &'a Exhibit) -> Self {
        Self(catalog.remarks_about(&exhibit.id).collect())
    }

    /// The remark about the value of a cell: it quotes the value from a line where that stands.
    #[must_use]
    pub fn on(&self, cell: &Cell) -> Option<&'a Remark> {
        let (printed, source) = (cell.printed.as_deref()?, cell.source.as_ref()?);
        let remarks = self.0.iter().copied();
        let mut quoting = remarks.filter(|remark| remark.printed.contains(printed));
        quoting.find(|remark| meet(&remark.source, source))
    }
}

/// Whether two sources share a line.
fn meet(one: &Source, other: &Source) -> bool {
    let mut lines = one.lines.iter();
    let shares = |other: &Source, first, last| {
        let mut lines = other.lines.iter();
        lines.any(|lines| lines.first <= last && first <= lines.last)
    };
    one.document == other.document && lines.any(|own| shares(other, own.first, own.last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_printed_values_that_do_not_follow_are_known() {
        let catalog = Catalog::bundled().unwrap();
        let mut odd = Vec::new();
        for exhibit in catalog.exhibits() {
            let oddities = Oddities::of(&catalog, exhibit);
            for cell in exhibit.rows.iter().flat_map(|row| &row.cells) {
                if let Some(remark) = oddities.on(cell) {
                    let printed = cell.printed.as_deref().unwrap_or_default();
                    odd.push(format!("{} {printed} {}", exhibit.id, remark.id));
                }
            }
        }
        let known = [
            "k1-training 10 k-training-institutions",
            "k1-training-mean 37名 k-training-mean",
            "k1-training-mean 2コース k-training-other",
            "k3-cooperation 4.4件 k-cooperation-hubs",
            "k6-stages-133 67,811千円 k-mean-133",
            "k6-stages-186 64 k-stage-64",
            "k6-stages-186 57,874千円 k-mean-186",
            "k6-stages-186 27.4％ k-stage-27",
            "k6-fields-186 55.5％ k-stage-55",
        ];
        for known in known {
            assert!(odd.iter().any(|odd| odd == known), "{known}: {odd:#?}");
        }
        let numbers = odd.iter().filter(|odd| {
            let printed = odd.split(' ').nth(1).unwrap_or_default();
            printed.starts_with(|c: char| c.is_ascii_digit())
        });
        assert_eq!(numbers.count(), known.len(), "{odd:#?}");
    }
}
