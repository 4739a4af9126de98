//! The words of the readings, to read texts that have none: the lines of the documents.

use crate::model::Reading;
use std::collections::HashMap;

/// What a character is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// Hiragana.
    Hiragana,
    /// Katakana of either width, with the marks that belong to it.
    Katakana,
    /// Ideographs and the radicals that stand for them.
    Kanji,
    /// Everything else.
    Other,
}

impl Script {
    /// The script of a character.
    #[must_use]
    pub const fn of(c: char) -> Self {
        match c {
            'ぁ'..='ゟ' => Self::Hiragana,
            'ァ'..='ヿ' | 'ｦ'..='ﾟ' => Self::Katakana,
            '々'..='〇' | '一'..='鿿' | '㐀'..='䶿' | '⺀'..='⿕' | '\u{F900}'..='\u{FAFF}' => {
                Self::Kanji
            }
            '\u{20000}'..='\u{3FFFF}' => Self::Kanji,
            _ => Self::Other,
        }
    }
}

/// Readings after which hardly a word is new.
const ENOUGH: usize = 20_000;

/// Words that begin with a kanji, and how each is read.
#[derive(Debug, Default)]
pub struct Dictionary<'a> {
    /// By first character, the longest first.
    words: HashMap<char, Vec<(&'a str, &'a str)>>,
}

impl<'a> Dictionary<'a> {
    /// The segments of all readings; a word that is read in several ways as it is read first.
    #[must_use]
    pub fn new(readings: impl Iterator<Item = &'a Reading>) -> Self {
        let mut words: HashMap<char, Vec<(&str, &str)>> = HashMap::new();
        for segment in readings.take(ENOUGH).flat_map(Reading::segments) {
            if let (Some(first), Some(kana)) =
                (segment.surface.chars().next(), segment.readings().next())
            {
                let known = words.entry(first).or_default();
                if !known.iter().any(|(surface, _)| *surface == segment.surface) {
                    known.push((segment.surface, kana));
                }
            }
        }
        for known in words.values_mut() {
            known.sort_by_key(|(surface, _)| std::cmp::Reverse(surface.len()));
        }
        Self { words }
    }

    /// Whether it knows no word.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The longest word that a text begins with, and its reading.
    #[must_use]
    pub fn longest(&self, text: &str) -> Option<(&'a str, &'a str)> {
        let known = self.words.get(&text.chars().next()?)?;
        known
            .iter()
            .copied()
            .find(|(surface, _)| text.starts_with(surface))
    }
}
