//! What was typed, cut into words and bars, with the signs of an input method read as the plain
//! ones.

use std::ops::Range;

/// A part of what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token {
    /// A word; where it began inside quotation marks its signs mean nothing.
    Word(Word),
    /// `|`.
    Bar,
}

/// A word without its quotation marks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Word {
    /// Its characters.
    pub letters: Vec<Letter>,
    /// The bytes it takes in what was typed, quotation marks included.
    pub range: Range<usize>,
}

/// A character of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Letter {
    /// As typed.
    pub typed: char,
    /// As the sign that it may be; none inside quotation marks.
    pub sign: Option<char>,
    /// Where it stands in what was typed.
    pub at: usize,
}

/// The words and bars of a text.
#[must_use]
pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut word = Word::default();
    let mut is_begun = false;
    let mut closing: Option<&[char]> = None;
    for (at, typed) in text.char_indices() {
        let end = at + typed.len_utf8();
        let divides = closing.is_none() && (typed.is_whitespace() || plain(typed) == '|');
        if divides {
            if std::mem::take(&mut is_begun) {
                tokens.push(Token::Word(std::mem::take(&mut word)));
            }
            if plain(typed) == '|' {
                tokens.push(Token::Bar);
            }
            continue;
        }
        if !is_begun {
            word.range = at..end;
            is_begun = true;
        }
        word.range.end = end;
        match (closing, closing_of(typed)) {
            (Some(ends), _) if ends.contains(&typed) => closing = None,
            (None, Some(ends)) => closing = Some(ends),
            (open, _) => word.letters.push(Letter {
                typed,
                sign: open.is_none().then(|| plain(typed)),
                at,
            }),
        }
    }
    if is_begun {
        tokens.push(Token::Word(word));
    }
    tokens
}

impl Word {
    /// The text of the letters in a range.
    #[must_use]
    pub fn text(&self, range: Range<usize>) -> String {
        let letters = self.letters.get(range).unwrap_or_default();
        letters.iter().map(|letter| letter.typed).collect()
    }

    /// The sign at a position.
    #[must_use]
    pub fn sign(&self, at: usize) -> Option<char> {
        self.letters.get(at)?.sign
    }

    /// The bytes that the letters from `start` take in what was typed.
    #[must_use]
    pub fn range_from(&self, start: usize) -> Range<usize> {
        let at = self
            .letters
            .get(start)
            .map_or(self.range.start, |letter| letter.at);
        at..self.range.end
    }
}

/// A full-width sign as the plain one.
fn plain(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(u32::from(c).saturating_sub(0xFEE0)).unwrap_or(c),
        '≦' | '≤' => '≤',
        '≧' | '≥' => '≥',
        '‥' | '…' => '‥',
        '〜' => '~',
        '’' | '‘' => '\'',
        _ => c,
    }
}

/// The marks that end a phrase begun by this one.
const fn closing_of(c: char) -> Option<&'static [char]> {
    match c {
        '"' | '＂' | '“' | '”' | '„' | '〝' => Some(&['"', '＂', '“', '”', '〞', '〟']),
        '「' => Some(&['」']),
        '『' => Some(&['』']),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        tokens(text)
            .into_iter()
            .map(|token| match token {
                Token::Word(word) => word.text(0..word.letters.len()),
                Token::Bar => "|".to_owned(),
            })
            .collect()
    }

    #[test]
    fn words_end_at_space_and_bars_of_any_width() {
        assert_eq!(
            words("膵臓　cost:>1 a｜b| c"),
            ["膵臓", "cost:>1", "a", "|", "b", "|", "c"]
        );
        assert_eq!(words("  "), Vec::<String>::new());
    }

    #[test]
    fn quotation_marks_of_every_keyboard_hold_words_together() {
        for text in [
            "\"a | b\" c",
            "「a | b」 c",
            "”a | b” c",
            "『a | b』 c",
            "＂a | b＂ c",
        ] {
            assert_eq!(words(text), ["a | b", "c"], "{text}");
        }
        assert_eq!(words("\"not closed"), ["not closed"]);
        assert_eq!(words("name:\"a b\""), ["name:a b"]);
        assert_eq!(words("\"\""), [""]);
    }

    #[test]
    fn a_word_knows_where_it_was_typed() {
        let all = tokens("病院：九大 \"x\"");
        let Some(Token::Word(word)) = all.first() else {
            panic!()
        };
        assert_eq!(word.range, 0.."病院：九大".len());
        assert_eq!(word.sign(2), Some(':'));
        assert_eq!(word.range_from(3), "病院：".len().."病院：九大".len());
        let Some(Token::Word(quoted)) = all.last() else {
            panic!()
        };
        assert_eq!(quoted.sign(0), None);
    }
}
