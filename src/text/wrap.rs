//! Line breaking for Japanese and mixed text.
//!
//! Where a line may break comes from Unicode's rules (UAX #14, with the Japanese prohibitions on
//! what may begin or end a line) and a few of our own; how much fits comes from the
//! [`Ruler`]. Lines are byte ranges of the text, so that highlights
//! and source positions stay valid. Nothing is lost: what is between two lines is white space.

use super::width::Ruler;
use std::ops::Range;
use unicode_linebreak::{BreakOpportunity, linebreaks};

/// The lines of `text` at most `width` columns wide, as byte ranges without trailing white space.
///
/// A word that is wider than a whole line is broken between clusters. There is always at least
/// one line; a width of 0 is treated as 1, and a cluster wider than the line gets a line alone.
#[must_use]
pub fn wrap(ruler: &Ruler, text: &str, width: usize) -> Vec<Range<usize>> {
    let width = width.max(1);
    // What fits and holds no line feed is one line; the rules need not be asked.
    let cut = ruler.cut(text, width);
    if cut.whole && cut.plain {
        return std::iter::once(0..text.trim_end().len()).collect();
    }
    let mut lines = Vec::new();
    let mut line = Filling::at(0);
    let mut piece_start = 0;
    for (end, opportunity) in linebreaks(text) {
        if opportunity == BreakOpportunity::Allowed && forbidden(text, end) {
            continue;
        }
        let piece = text.get(piece_start..end).unwrap_or_default();
        line.push(ruler, text, piece_start, piece, width, &mut lines);
        piece_start = end;
        if opportunity == BreakOpportunity::Mandatory && end < text.len() {
            line.finish(text, &mut lines);
            line = Filling::at(end);
        }
    }
    line.finish(text, &mut lines);
    lines
}

/// `text` wrapped, each line as it is shown.
#[must_use]
pub fn wrapped(ruler: &Ruler, text: &str, width: usize) -> Vec<String> {
    wrap(ruler, text, width)
        .into_iter()
        .map(|range| ruler.show(text.get(range).unwrap_or_default()))
        .collect()
}

/// The line being filled.
struct Filling {
    start: usize,
    end: usize,
    cells: usize,
}

impl Filling {
    const fn at(start: usize) -> Self {
        Self {
            start,
            end: start,
            cells: 0,
        }
    }

    /// Adds a piece that must not be broken, on a new line where it does not fit.
    fn push(
        &mut self,
        ruler: &Ruler,
        text: &str,
        start: usize,
        piece: &str,
        width: usize,
        lines: &mut Vec<Range<usize>>,
    ) {
        let word = piece.trim_end();
        let trimmed = ruler.cells(word);
        if self.cells + trimmed > width && self.end > self.start {
            self.finish(text, lines);
            *self = Self::at(start);
        }
        if trimmed <= width {
            self.cells += match piece.get(word.len()..) {
                Some("") | None => trimmed,
                Some(_) => ruler.cells(piece),
            };
            self.end = start.saturating_add(piece.len());
            return;
        }
        for cluster in ruler.clusters(piece) {
            let from = start.saturating_add(cluster.range.start);
            if self.cells + cluster.cells > width && self.end > self.start {
                self.finish(text, lines);
                *self = Self::at(from);
            }
            self.cells += cluster.cells;
            self.end = start.saturating_add(cluster.range.end);
        }
    }

    fn finish(&self, text: &str, lines: &mut Vec<Range<usize>>) {
        let line = text.get(self.start..self.end).unwrap_or_default();
        lines.push(self.start..self.start.saturating_add(line.trim_end().len()));
    }
}

/// Breaks that Unicode allows and a Japanese reader does not: inside a full-width word or number
/// (`Ｓ－１`, `ＥＧＦＲ`, `１２．８％`), after `※`, before `～`.
fn forbidden(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|head| head.chars().next_back());
    let after = text.get(at..).and_then(|tail| tail.chars().next());
    match (before, after) {
        (Some('※'), _) | (_, Some('～' | '〜')) => true,
        (Some(a), Some(b)) => joins(a) && joins(b),
        _ => false,
    }
}

/// Full-width letters, digits and the signs that hold them together.
const fn joins(c: char) -> bool {
    matches!(c, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '．' | '，' | '－' | '％' | '0'..='9')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::width::Ambiguous;

    fn lines(text: &str, width: usize) -> Vec<String> {
        wrapped(&Ruler::default(), text, width)
    }

    #[test]
    fn no_line_begins_with_a_closing_or_ends_with_an_opening_character() {
        let text = "非小細胞肺がん（ステージがⅠ期であって、肺の末梢に位置するものであり、かつ肺切除術が困難なものに限る。）「括弧」も、句読点。";
        for width in 8..70 {
            for line in lines(text, width) {
                assert!(
                    !line.starts_with(['、', '。', '）', '」', 'ー']),
                    "{width}: {line}"
                );
                assert!(!line.ends_with(['（', '「']), "{width}: {line}");
            }
        }
    }

    #[test]
    fn nothing_is_lost_and_nothing_is_too_wide() {
        let text =
            "Ｓ－１内服投与 並びに　パクリタキセル Clostridioides difficile関連下痢症・腸炎 ｶﾞﾝ①";
        for ruler in [Ruler::default(), Ruler::new(Ambiguous::Wide)] {
            for width in 1..60 {
                let lines = wrap(&ruler, text, width);
                let joined: String = lines.iter().filter_map(|r| text.get(r.clone())).collect();
                let strip = |s: &str| s.replace(char::is_whitespace, "");
                assert_eq!(strip(&joined), strip(text), "{width}");
                for range in lines {
                    let cells = ruler.cells(text.get(range).unwrap());
                    assert!(cells <= width.max(2), "{width}: {cells}");
                }
            }
        }
    }

    #[test]
    fn full_width_words_and_numbers_stay_whole() {
        for width in 14..40 {
            let text = "割合は１２．８％、Ｓ－１とＥＧＦＲを投与した。６～18例※１";
            let shown = lines(text, width).join("\n");
            for whole in ["１２．８％", "Ｓ－１", "ＥＧＦＲ", "※１", "６～"] {
                assert!(shown.contains(whole), "{width}: {shown}");
            }
        }
    }

    #[test]
    fn line_feeds_break_and_empty_text_is_one_line() {
        assert_eq!(lines("一\n二", 10), ["一", "二"]);
        assert_eq!(lines("", 10), [""]);
        assert_eq!(lines("漢字", 0), ["漢", "字"]);
    }
}
