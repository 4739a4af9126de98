//! How many columns a text takes: the only place that knows.
//!
//! A [`Ruler`] splits a text into clusters (what a reader calls a character), says how each is
//! shown and how wide that is. Controls, bidirectional overrides and zero-width characters never
//! come out of it, so what passed a ruler can be written to a terminal. Whether ambiguous
//! characters such as `①` take one column or two is a property of the ruler, because it is a
//! property of the terminal.

use super::ambiguous::{has_certain_width, is_ambiguous};
use super::clusters::{plain_cells, split};
use super::cut::plain_width;
use super::substitute::substitute;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization as _;
use unicode_width::UnicodeWidthChar as _;

/// What to do with characters whose width the terminal decides.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Ambiguous {
    /// Each takes one column.
    #[default]
    Narrow,
    /// Each takes two columns.
    Wide,
    /// Each is replaced by characters of certain width: `①` is shown as `(1)`.
    Avoid,
    /// The terminal was asked: the columns of each character that it answered for. Ambiguous
    /// characters that are not among them take one.
    Measured(BTreeMap<char, usize>),
    /// The terminal was asked and kept silent: each is given two columns, which leaves gaps if it
    /// takes one; the other wrong guess would eat characters.
    Unknown,
}

/// Measures, cuts and pads text by display columns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ruler {
    ambiguous: Ambiguous,
}

/// The smallest piece of text that is shown, moved over or cut as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cluster<'a> {
    /// Where it stands in the text, in bytes.
    pub range: Range<usize>,
    /// What is written to the screen for it; empty if it is not shown at all.
    pub shown: Cow<'a, str>,
    /// Columns that the shown form takes: 0, 1 or 2, more only for a substitute such as `(1)`.
    pub cells: usize,
}

impl Ruler {
    /// A ruler for a terminal that treats ambiguous characters this way.
    #[must_use]
    pub const fn new(ambiguous: Ambiguous) -> Self {
        Self { ambiguous }
    }

    /// How ambiguous characters are treated.
    #[must_use]
    pub const fn ambiguous(&self) -> &Ambiguous {
        &self.ambiguous
    }

    /// The clusters of `text` in order; together their ranges are the whole text.
    pub fn clusters<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Cluster<'a>> + 'a {
        split(text).map(move |(start, grapheme, plain)| match plain {
            Some(cells) => Cluster {
                range: start..start.saturating_add(grapheme.len()),
                shown: Cow::Borrowed(grapheme),
                cells,
            },
            None => self.cluster(start, grapheme),
        })
    }

    /// A cluster of which not everything is plain.
    fn cluster<'a>(&self, start: usize, grapheme: &'a str) -> Cluster<'a> {
        let range = start..start.saturating_add(grapheme.len());
        let mut chars = grapheme.chars();
        let (first, second) = (chars.next(), chars.next());
        let shown = match (first, second) {
            (Some(c), None) => match self.substitute(c) {
                Some(text) => Cow::Borrowed(text),
                None => neutral(c).map_or(Cow::Borrowed(grapheme), Cow::Owned),
            },
            _ => Cow::Owned(self.compose(grapheme)),
        };
        let cells = shown.chars().map(|c| self.char_cells(c)).sum();
        Cluster {
            range,
            shown,
            cells,
        }
    }

    /// The composed, neutralised form of a cluster of several characters.
    fn compose(&self, grapheme: &str) -> String {
        let mut shown = String::with_capacity(grapheme.len());
        for c in grapheme.nfc() {
            match (self.substitute(c), neutral(c)) {
                (Some(text), _) => shown.push_str(text),
                (None, Some(text)) => shown.push_str(&text),
                (None, None) => shown.push(c),
            }
        }
        shown
    }

    /// What stands in for an ambiguous character where they are avoided.
    fn substitute(&self, c: char) -> Option<&'static str> {
        (self.ambiguous == Ambiguous::Avoid && is_ambiguous(c)).then(|| substitute(c))
    }

    /// Columns of one shown character.
    #[must_use]
    pub fn char_cells(&self, c: char) -> usize {
        if c.is_ascii() {
            return usize::from(!c.is_ascii_control());
        }
        if is_half_width_mark(c) {
            return 1;
        }
        match &self.ambiguous {
            Ambiguous::Wide | Ambiguous::Unknown if is_ambiguous(c) => 2,
            Ambiguous::Measured(answers) if answers.contains_key(&c) => {
                answers.get(&c).copied().unwrap_or_default()
            }
            _ => c.width().unwrap_or(0),
        }
    }

    /// Whether every terminal, or the one that was asked, gives what is shown for `text` the
    /// columns that this ruler gives it, so that the cursor stands where it is expected after it.
    ///
    /// Emoji, rare symbols and several characters drawn as one are not certain.
    #[must_use]
    pub fn is_certain(&self, text: &str) -> bool {
        let mut chars = text.chars();
        let (Some(c), None) = (chars.next(), chars.next()) else {
            return is_plain_ascii(text);
        };
        match &self.ambiguous {
            Ambiguous::Measured(answers) if answers.contains_key(&c) => true,
            Ambiguous::Narrow | Ambiguous::Wide if is_ambiguous(c) => true,
            _ => has_certain_width(c),
        }
    }

    /// [`Self::char_cells`] and [`Self::is_certain`] of one character, quick for the most frequent.
    #[must_use]
    pub fn measure(&self, c: char) -> (usize, bool) {
        match plain_cells(c) {
            Some(cells) => (cells, true),
            None => (
                self.char_cells(c),
                self.is_certain(c.encode_utf8(&mut [0; 4])),
            ),
        }
    }

    /// Columns that `text` takes when shown.
    #[must_use]
    pub fn cells(&self, text: &str) -> usize {
        plain_width(text).unwrap_or_else(|| self.clusters(text).map(|cluster| cluster.cells).sum())
    }

    /// `text` as it is shown, whole.
    #[must_use]
    pub fn show(&self, text: &str) -> String {
        if plain_width(text).is_some() {
            return text.to_owned();
        }
        self.clusters(text).map(|cluster| cluster.shown).collect()
    }

    /// The mark that says that a text was cut: `…`, or `..` where `…` takes two columns.
    #[must_use]
    pub fn ellipsis(&self) -> &'static str {
        match &self.ambiguous {
            Ambiguous::Narrow => "…",
            Ambiguous::Measured(answers) if answers.get(&'…') == Some(&1) => "…",
            _ => "..",
        }
    }
}

/// Printable ASCII only: one column a byte.
fn is_plain_ascii(text: &str) -> bool {
    text.bytes().all(|b| (0x20..0x7f).contains(&b))
}

/// `ﾞ` and `ﾟ` are clusters' tails to Unicode but take a column of their own in every terminal.
const fn is_half_width_mark(c: char) -> bool {
    matches!(c, '\u{FF9E}' | '\u{FF9F}')
}

/// What is shown for a character that must not reach the terminal as it is; `None` for the rest.
fn neutral(c: char) -> Option<String> {
    let code = u32::from(c);
    let shown = match c {
        '\t' | '\n' | '\u{2028}' | '\u{2029}' => " ".to_owned(),
        '\r' => String::new(),
        '\u{7f}' => "\u{2421}".to_owned(),
        _ if code < 0x20 => char::from_u32(0x2400 + code)
            .map(String::from)
            .unwrap_or_default(),
        '\u{80}'..='\u{9f}' => "\u{2426}".to_owned(),
        // Arrow and tick of the source's symbol font, placed in the private use area.
        '\u{F0D8}' => "➢".to_owned(),
        '\u{F0FC}' => "✓".to_owned(),
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' => "〓".to_owned(),
        _ if is_invisible(c) => String::new(),
        _ => return None,
    };
    Some(shown)
}

/// Characters without a shape: bidirectional controls, joiners, selectors, tags, fillers.
const fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}'
        | '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
        | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn narrow() -> Ruler {
        Ruler::default()
    }

    fn wide() -> Ruler {
        Ruler::new(Ambiguous::Wide)
    }

    #[test]
    fn half_width_kana_with_a_mark_takes_two_columns() {
        assert_eq!(narrow().cells("ｶﾞ"), 2);
        assert_eq!(narrow().cells("ﾌﾟ"), 2);
        assert_eq!(narrow().cells("ｶﾞﾝ"), 3);
    }

    #[test]
    fn combining_marks_are_composed_and_selectors_dropped() {
        assert_eq!(narrow().show("か\u{3099}"), "が");
        assert_eq!(narrow().cells("か\u{3099}"), 2);
        assert_eq!(narrow().cells("葛\u{E0100}城"), 4);
        assert_eq!(narrow().show("葛\u{E0100}城"), "葛城");
    }

    #[test]
    fn ambiguous_characters_follow_the_terminal() {
        for text in ["α", "Я", "①", "※", "Ⅲ", "―", "…", "×", "─"] {
            assert_eq!(narrow().cells(text), 1, "{text}");
            assert_eq!(wide().cells(text), 2, "{text}");
        }
        for text in ["～", "〜", "\u{3000}", "⽤", "⾎", "㈱"] {
            assert_eq!(narrow().cells(text), 2, "{text}");
            assert_eq!(wide().cells(text), 2, "{text}");
        }
        let measured = Ruler::new(Ambiguous::Measured(BTreeMap::from([('①', 2)])));
        assert_eq!(measured.cells("①※"), 3);
    }

    #[test]
    fn a_width_is_certain_where_terminals_agree_or_were_asked() {
        for text in [
            "a", "漢", "あ", "ｱ", "ﾞ", "～", "㈱", "⽤", "\u{3000}", "ç", "җ", "ab",
        ] {
            assert!(Ruler::new(Ambiguous::Avoid).is_certain(text), "{text}");
        }
        for text in ["👍", "✓", "⚠\u{fe0f}", "ｶﾞ", "\u{300}", "\u{1b}", "\u{85}"] {
            assert!(!narrow().is_certain(text), "{text}");
        }
        let measured = Ruler::new(Ambiguous::Measured(BTreeMap::from([('①', 2), ('✓', 1)])));
        assert!(measured.is_certain("①") && measured.is_certain("✓"));
        assert!(!measured.is_certain("※") && !measured.is_certain("✔"));
        assert!(narrow().is_certain("※") && wide().is_certain("※"));
        let unknown = Ruler::new(Ambiguous::Unknown);
        assert!(unknown.cells("※") == 2 && !unknown.is_certain("※"));
    }

    #[test]
    fn the_quick_look_says_the_same() {
        let measured = Ruler::new(Ambiguous::Measured(BTreeMap::from([('①', 2), ('✓', 1)])));
        for ruler in [narrow(), wide(), measured, Ruler::new(Ambiguous::Unknown)] {
            for c in '\0'..='\u{ffff}' {
                let slow = (ruler.char_cells(c), ruler.is_certain(&c.to_string()));
                assert_eq!(ruler.measure(c), slow, "{c:?}");
            }
        }
    }

    #[test]
    fn substitutes_have_a_certain_width() {
        let ruler = Ruler::new(Ambiguous::Avoid);
        assert_eq!(ruler.show("①Ⅲ期※"), "(1)III期＊");
        assert!(ruler.show("①─※Ⅳ→“α").chars().all(|c| !is_ambiguous(c)));
    }

    #[test]
    fn nothing_a_terminal_could_act_on_is_shown() {
        let shown = narrow().show("a\u{1b}]0;x\u{7}\u{9b}2J\u{202E}b\r\nc\td");
        assert_eq!(shown, "a␛]0;x␇␦2Jb c d");
        assert!(shown.chars().all(|c| !c.is_control()));
    }

    #[test]
    fn the_bullets_of_the_source_are_shown_and_other_private_characters_marked() {
        assert_eq!(narrow().show("\u{F0D8}\u{F0FC}\u{E123}"), "➢✓〓");
    }
}
