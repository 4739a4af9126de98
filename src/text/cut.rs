//! What of a text is shown in so many columns.
//!
//! Lists are made of names that do not fit, so a text is looked at once, and no further than it is
//! shown.

use super::clusters::plain_cells;
use super::width::Ruler;

/// Where a text stands in a column that is wider than the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// At the left edge: words.
    Left,
    /// At the right edge: numbers and dates.
    Right,
}

/// What of a text is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cut {
    /// How many bytes of it.
    pub end: usize,
    /// The columns they take.
    pub cells: usize,
    /// Whether that is all of it; otherwise a mark follows.
    pub whole: bool,
    /// Whether each of these characters is a cluster, is shown as it is and takes the same columns
    /// in every terminal.
    pub plain: bool,
}

/// A cut while it is looked for.
struct Search {
    /// What is left of `width` where `mark` columns have to follow.
    room: usize,
    width: usize,
    used: usize,
    /// Bytes and columns that leave room for the mark.
    kept: (usize, usize),
}

impl Search {
    const fn new(width: usize, mark: usize) -> Self {
        Self {
            room: width.saturating_sub(mark),
            width,
            used: 0,
            kept: (0, 0),
        }
    }

    /// Goes on to a character that ends at byte `end` and takes so many columns; whether it fits.
    const fn add(&mut self, end: usize, cells: usize) -> bool {
        self.used += cells;
        if self.used <= self.room {
            self.kept = (end, self.used);
        }
        self.used <= self.width
    }

    /// The cut before the first character that does not fit, or none where all of `text` fits.
    const fn cut(&self, text: &str, plain: bool) -> Cut {
        let whole = self.used <= self.width;
        let (end, cells) = if whole {
            (text.len(), self.used)
        } else {
            self.kept
        };
        Cut {
            end,
            cells,
            whole,
            plain,
        }
    }
}

/// The [`Cut`] of a text of which all that has to be looked at is plain; `None` of all others.
fn plain_cut(text: &str, width: usize, mark: usize) -> Option<Cut> {
    let mut search = Search::new(width, mark);
    let mut rest = text.as_bytes();
    loop {
        // Most of a text is looked through by its bytes: ASCII, kanji from U+4E00 to U+9FBF,
        // katakana from U+30A0 and most of hiragana.
        let (cells, after) = match rest {
            [] => break,
            [b' '..=b'~', after @ ..] => (1, after),
            [0xe4, 0xb8..=0xbf, _, after @ ..]
            | [0xe5..=0xe8, _, _, after @ ..]
            | [0xe9, 0x80..=0xbe, _, after @ ..]
            | [0xe3, 0x81, 0x81..=0xbf, after @ ..]
            | [0xe3, 0x82, 0xa0..=0xbf, after @ ..]
            | [0xe3, 0x83, _, after @ ..] => (2, after),
            _ => {
                let c = text.get(text.len() - rest.len()..)?.chars().next()?;
                (plain_cells(c)?, rest.get(c.len_utf8()..)?)
            }
        };
        rest = after;
        if !search.add(text.len() - rest.len(), cells) {
            break;
        }
    }
    Some(search.cut(text, true))
}

/// The columns of a text of plain characters only; `None` of all others.
pub(super) fn plain_width(text: &str) -> Option<usize> {
    plain_cut(text, usize::MAX, 0).map(|cut| cut.cells)
}

impl Ruler {
    /// What of `text` is shown in `width` columns; where that is not all of it, the
    /// [ellipsis](Self::ellipsis) still fits behind it, if there is room for one at all.
    #[must_use]
    pub fn cut(&self, text: &str, width: usize) -> Cut {
        self.cut_before(text, width, self.ellipsis().chars().count())
    }

    /// How many bytes of `text` fit into `width` columns, and the columns they take.
    ///
    /// Never cuts a cluster; what follows has to be dropped or to go on the next line.
    #[must_use]
    pub fn prefix(&self, text: &str, width: usize) -> (usize, usize) {
        let cut = self.cut_before(text, width, 0);
        (cut.end, cut.cells)
    }

    fn cut_before(&self, text: &str, width: usize, mark: usize) -> Cut {
        plain_cut(text, width, mark).unwrap_or_else(|| {
            let mut search = Search::new(width, mark);
            _ = self
                .clusters(text)
                .all(|cluster| search.add(cluster.range.end, cluster.cells));
            search.cut(text, false)
        })
    }

    /// `text` as it is shown in at most `width` columns, with the ellipsis where it was cut.
    #[must_use]
    pub fn fit(&self, text: &str, width: usize) -> String {
        let cut = self.cut(text, width);
        let mut shown = self.show(text.get(..cut.end).unwrap_or_default());
        if !cut.whole {
            let room = width.saturating_sub(cut.cells);
            shown.extend(self.ellipsis().chars().take(room));
        }
        shown
    }

    /// `text` fitted and padded to exactly `width` columns.
    #[must_use]
    pub fn pad(&self, text: &str, width: usize, align: Align) -> String {
        let shown = self.fit(text, width);
        let gap = " ".repeat(width.saturating_sub(self.cells(&shown)));
        match align {
            Align::Left => shown + &gap,
            Align::Right => gap + &shown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::width::Ambiguous;
    use proptest::prelude::*;

    fn narrow() -> Ruler {
        Ruler::default()
    }

    #[test]
    fn a_text_is_as_wide_as_its_characters() {
        let text = "A漢字（一鿼）かなカナｱ 仝倀耀鿐";
        assert_eq!(plain_width(text), text.chars().map(plain_cells).sum());
        for c in '\0'..='\u{ffff}' {
            assert_eq!(plain_width(&format!("{c}")), plain_cells(c), "{c:?}");
        }
        assert_eq!(plain_width("漢①"), None);
    }

    #[test]
    fn cutting_never_splits_a_character_and_says_so() {
        let wide = Ruler::new(Ambiguous::Wide);
        assert_eq!(narrow().fit("漢字かな", 4), "漢…");
        assert_eq!(narrow().fit("漢字かな", 5), "漢字…");
        assert_eq!(narrow().fit("漢字かな", 8), "漢字かな");
        assert_eq!(wide.fit("漢字かな", 5), "漢..");
        assert_eq!(wide.fit("漢字", 1), ".");
        assert_eq!(narrow().fit("漢字", 1), "…");
        assert_eq!(narrow().fit("漢字", 0), "");
    }

    #[test]
    fn padding_fills_exactly() {
        assert_eq!(narrow().pad("漢", 5, Align::Right), "   漢");
        assert_eq!(narrow().pad("漢字かな", 4, Align::Left), "漢… ");
    }

    #[test]
    fn the_ellipsis_takes_a_column_for_each_of_its_characters() {
        let measured = |cells| Ruler::new(Ambiguous::Measured([('…', cells)].into()));
        let rulers = [
            Ambiguous::Narrow,
            Ambiguous::Wide,
            Ambiguous::Avoid,
            Ambiguous::Unknown,
        ];
        let rulers = rulers.map(Ruler::new).into_iter();
        for ruler in rulers.chain([measured(1), measured(2)]) {
            let mark = ruler.ellipsis();
            assert_eq!(ruler.cells(mark), mark.chars().count(), "{ruler:?}");
        }
    }

    proptest! {
        /// What is plain is cut where the clusters say, and no cut is longer or shorter than can be.
        #[test]
        fn a_cut_is_the_longest_that_leaves_room(
            text in "[a漢字かｶ ]{0,12}[a漢かｶﾞ①…\u{3099}\u{fe0f}👩]{0,4}",
            width in 0_usize..32,
        ) {
            let ruler = narrow();
            let cut = ruler.cut(&text, width);
            let before = |end| text.get(..end).unwrap();
            let shown = before(cut.end);
            prop_assert_eq!(cut.cells, ruler.cells(shown));
            prop_assert_eq!(cut.whole, ruler.cells(&text) <= width);
            let ends: Vec<(usize, usize)> = ruler
                .clusters(&text)
                .map(|cluster| cluster.range.end)
                .map(|end| (end, ruler.cells(before(end))))
                .collect();
            let room = if cut.whole { width } else { width.saturating_sub(1) };
            let longest = ends.iter().filter(|(_, cells)| *cells <= room).map(|(end, _)| *end).max();
            prop_assert_eq!(cut.end, longest.unwrap_or(0));
            prop_assert!(!cut.plain || shown.chars().all(|c| plain_cells(c).is_some()));
        }
    }
}
