//! How wide the columns of a table are, and which of them a page has room for.
//!
//! The row labels stand still. If everything fits, every value stands on one line; if it nearly
//! does, words are narrowed, the widest first; if it does not, columns are left for scrolling.

use std::ops::Range;

/// Columns of the screen between two columns of the table.
const GAP: usize = 2;
/// What a heading may widen its column to: as much as fits, but no less than this is tried.
const HEADINGS: std::ops::RangeInclusive<usize> = 6..=40;
/// Words are not narrowed below this before columns are left for scrolling.
const LEAST: usize = 16;
/// The labels of a table of numbers are.
const LEAST_LABEL: usize = 8;
/// Where columns scroll, labels and words take no more than this.
const MOST: usize = 24;
/// Where several columns are to be shown of those that scroll, words have at least this.
const COMFORTABLE: usize = 20;
/// The same for headings over narrow columns.
const HEADING: usize = 10;

/// A column's place on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Which column.
    pub column: usize,
    /// Where it begins.
    pub x: usize,
    /// How wide it is, with its marks.
    pub width: usize,
    /// How much of that is for the marks.
    pub mark: usize,
    /// Whether it holds numbers, which stand at its right.
    pub numeric: bool,
}

impl Span {
    /// The room for the values.
    #[must_use]
    pub const fn value(self) -> usize {
        self.width.saturating_sub(self.mark)
    }
}

/// What a column holds, in columns of the screen.
#[derive(Debug, Clone, Copy)]
pub struct Measure {
    /// Its widest value.
    pub value: usize,
    /// The room for the marks behind its values.
    pub mark: usize,
    /// Its heading.
    pub heading: usize,
    /// Whether it holds numbers, which are not broken over lines.
    pub numeric: bool,
}

/// The columns of a table fitted into a page.
pub struct Columns {
    room: usize,
    /// The width of the row labels.
    pub label: usize,
    measures: Vec<Measure>,
    /// The widths of the values, without marks.
    widths: Vec<usize>,
}

impl Columns {
    /// Fits labels and columns that need so much into `room`.
    pub fn fit(label: usize, measures: Vec<Measure>, room: usize) -> Self {
        let widths = Vec::new();
        let mut columns = Self {
            room,
            label,
            measures,
            widths,
        };
        for heading in HEADINGS.rev() {
            columns.head(heading);
            if columns.needs(usize::MAX) <= room {
                return columns;
            }
        }
        columns.narrow();
        columns
    }

    /// Makes the columns as wide as their values and as much of their headings.
    fn head(&mut self, most: usize) {
        let widths = self.measures.iter().map(|measure| {
            let heading = measure.heading.min(most).saturating_sub(measure.mark);
            measure.value.max(heading)
        });
        self.widths = widths.collect();
    }

    /// The width of the table when no label and no words are wider than `cap`.
    fn needs(&self, cap: usize) -> usize {
        let columns = self.widths.iter().zip(&self.measures);
        let columns = columns.map(|(&width, measure)| {
            let width = if measure.numeric {
                width
            } else {
                width.min(cap)
            };
            width.saturating_add(measure.mark).saturating_add(GAP)
        });
        columns.fold(self.label.min(cap), usize::saturating_add)
    }

    /// Narrows words to a width, numbers with their marks to another.
    fn cap(&mut self, words: usize, numbers: usize) {
        for (width, measure) in self.widths.iter_mut().zip(&self.measures) {
            let numbers = numbers.saturating_sub(measure.mark).max(1);
            *width = (*width).min(if measure.numeric { numbers } else { words });
        }
    }

    /// Narrows labels and words until all fit; if they never do, columns will have to scroll.
    fn narrow(&mut self) {
        let numbers = self.measures.iter().all(|measure| measure.numeric);
        let least = if numbers { LEAST_LABEL } else { LEAST };
        for heading in [HEADING, 8, 6] {
            self.head(heading);
            let widest = self.widths.iter().copied().chain([self.label]).max();
            let mut caps = (least..=widest.unwrap_or(0).max(least)).rev();
            if let Some(cap) = caps.find(|&cap| self.needs(cap) <= self.room) {
                self.label = self.label.min(cap);
                self.cap(cap, usize::MAX);
                return;
            }
        }
        self.head(HEADING);
        if self.share() {
            return;
        }
        let part = self.room.saturating_mul(2) / 5;
        self.label = self.label.min(part.clamp(1, MOST));
        let marks = self.measures.iter().map(|measure| measure.mark).max();
        let beside = self.beside();
        let words = beside.saturating_sub(marks.unwrap_or(0)).max(1);
        self.cap(words.min(MOST), beside);
    }

    /// Where columns scroll, makes labels and words so narrow that two or more columns are shown
    /// at once; says whether they stay wide enough to be read.
    fn share(&mut self) -> bool {
        let marks = self.measures.iter().map(|measure| measure.mark).max();
        let beside = GAP.saturating_add(marks.unwrap_or(0));
        let cap = |columns: usize| {
            let gaps = columns.saturating_mul(beside);
            self.room.saturating_sub(gaps) / columns.saturating_add(1)
        };
        let most = self.measures.len();
        let caps = (2..most).rev().map(cap);
        let cap = caps.into_iter().find(|&cap| cap >= COMFORTABLE);
        if let Some(cap) = cap {
            self.label = self.label.min(cap.min(MOST));
            self.cap(cap.min(MOST), cap.saturating_add(marks.unwrap_or(0)));
        }
        cap.is_some()
    }

    /// The room beside the labels for one column.
    fn beside(&self) -> usize {
        self.room.saturating_sub(self.label).saturating_sub(GAP)
    }

    /// The width of a column with its marks.
    fn whole(&self, column: usize) -> usize {
        let mark = self.measures.get(column).map_or(0, |measure| measure.mark);
        let width = self.widths.get(column).copied().unwrap_or(0);
        width.saturating_add(mark)
    }

    /// The columns that are shown when `left` is the first of them: at least one.
    pub fn visible(&self, left: usize) -> Range<usize> {
        let left = left.min(self.widths.len().saturating_sub(1));
        let mut used = self.label;
        let mut end = left;
        for column in left..self.widths.len() {
            used = used.saturating_add(GAP).saturating_add(self.whole(column));
            if used > self.room && end > left {
                break;
            }
            end = end.saturating_add(1);
        }
        left..end
    }

    /// The first column to show so that `column` is shown, changing `left` as little as possible.
    pub fn follow(&self, left: usize, column: usize) -> usize {
        let mut left = left.min(column);
        while left < column && !self.visible(left).contains(&column) {
            left = left.saturating_add(1);
        }
        // No empty room at the right while columns are hidden at the left.
        while left > 0 && self.visible(left - 1).end == self.widths.len() {
            left -= 1;
        }
        left
    }

    /// Where the columns stand that are shown from `left` on. Room that is left over goes to words
    /// that were narrowed.
    pub fn spans(&self, left: usize) -> Vec<Span> {
        let visible = self.visible(left);
        let used = visible
            .clone()
            .map(|column| self.whole(column).saturating_add(GAP));
        let mut spare = self
            .room
            .saturating_sub(used.fold(self.label, usize::saturating_add));
        let mut x = self.label;
        let spans = visible.filter_map(|column| {
            let measure = self.measures.get(column)?;
            let own = self.whole(column);
            let wanted = measure
                .value
                .saturating_add(measure.mark)
                .saturating_sub(own);
            let more = if measure.numeric {
                0
            } else {
                wanted.min(spare)
            };
            spare = spare.saturating_sub(more);
            let span = Span {
                column,
                x: x.saturating_add(GAP),
                width: own.saturating_add(more),
                mark: measure.mark,
                numeric: measure.numeric,
            };
            x = span.x.saturating_add(span.width);
            Some(span)
        });
        spans.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn numbers(value: usize) -> Measure {
        Measure {
            value,
            mark: 0,
            heading: 12,
            numeric: true,
        }
    }

    fn words(value: usize) -> Measure {
        Measure {
            value,
            mark: 3,
            heading: 4,
            numeric: false,
        }
    }

    #[test]
    fn headings_take_what_room_there_is() {
        let widths = |room| {
            let columns = Columns::fit(10, vec![numbers(4), numbers(4)], room);
            columns
                .spans(0)
                .iter()
                .map(|span| span.width)
                .collect::<Vec<_>>()
        };
        assert_eq!(widths(60), [12, 12]);
        assert_eq!(widths(34), [10, 10]);
        assert_eq!(widths(26), [6, 6]);
    }

    #[test]
    fn the_widest_words_are_narrowed_first() {
        let columns = Columns::fit(10, vec![words(60), words(12)], 60);
        let widths: Vec<_> = columns.spans(0).iter().map(|span| span.width).collect();
        assert_eq!((columns.label, widths), (10, vec![31, 15]));
    }

    #[test]
    fn where_columns_scroll_the_ones_shown_share_the_room() {
        let columns = Columns::fit(40, vec![words(90); 5], 74);
        assert_eq!(columns.visible(0), 0..2);
        let spans = columns.spans(0);
        assert_eq!(spans.last().map(|span| span.x + span.width), Some(74));
    }

    proptest! {
        #[test]
        fn every_column_can_be_reached_and_none_leaves_the_page(
            label in 0_usize..60, room in 12_usize..130,
            columns in prop::collection::vec((1_usize..90, any::<bool>()), 1..12),
        ) {
            let measures: Vec<_> = columns
                .into_iter()
                .map(|(value, numeric)| if numeric { numbers(value.min(9)) } else { words(value) })
                .collect();
            let count = measures.len();
            let columns = Columns::fit(label, measures, room);
            let mut left = 0;
            for column in (0..count).chain((0..count).rev()) {
                left = columns.follow(left, column);
                let spans = columns.spans(left);
                prop_assert!(spans.iter().any(|span| span.column == column));
                prop_assert!(spans.iter().all(|span| span.x + span.width <= room));
            }
        }
    }
}
