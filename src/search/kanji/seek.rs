//! Looking for a word in texts without readings, passing over all places where none can begin.

use super::Sounds;
use crate::search::dictionary::Script;
use crate::text::romaji::{Sound, Spelling};
use std::ops::Range;

/// The first two letters of some words, as a set; a word of one letter has no second.
#[derive(Debug, Clone, Copy, Default)]
pub struct Starts([u32; 27]);

impl Starts {
    /// Adds the beginning of a word.
    pub fn add(&mut self, word: &str) {
        let letter = |at: usize| {
            word.as_bytes()
                .get(at)
                .map_or(26, |c| c.wrapping_sub(b'a').min(27))
        };
        if let Some(seconds) = self.0.get_mut(usize::from(letter(0))) {
            *seconds |= 1 << letter(1);
        }
    }

    /// Whether a word of one set may be the beginning of a word of the other.
    pub fn may_meet(&self, other: &Self) -> bool {
        const ALONE: u32 = 1 << 26;
        let mut both = self
            .0
            .iter()
            .zip(&other.0)
            .filter(|(a, b)| **a != 0 && **b != 0);
        both.any(|(a, b)| a & b != 0 || (a | b) & ALONE != 0)
    }
}

impl Sounds {
    /// Looks for words by their spellings.
    #[must_use]
    pub fn seek<'a>(&'a self, spellings: &'a [String]) -> Seek<'a> {
        let mut starts = Starts::default();
        for spelling in spellings {
            starts.add(spelling);
        }
        Seek {
            sounds: self,
            spellings,
            starts,
            spelling: Spelling::default(),
        }
    }
}

/// Words that are looked for in texts.
#[derive(Debug)]
pub struct Seek<'a> {
    sounds: &'a Sounds,
    spellings: &'a [String],
    starts: Starts,
    spelling: Spelling,
}

impl Seek<'_> {
    /// The first part of a folded text that may sound like one of the spellings, typed in full or
    /// in part.
    #[must_use]
    pub fn find(&mut self, folded: &str) -> Option<Range<usize>> {
        let starts = folded
            .char_indices()
            .filter(|&(_, c)| Script::of(c) != Script::Other);
        for (start, first) in starts {
            let rest = folded.get(start..)?;
            if !self.may_begin(first, rest) {
                continue;
            }
            for spelling in self.spellings {
                if let Some(length) = self.sounds.walk(rest, spelling, None) {
                    return Some(start..start.saturating_add(length));
                }
            }
        }
        None
    }

    /// Whether one of the spellings may begin with a character, the first of `rest`: most begin
    /// with others, and that is seen at two letters.
    fn may_begin(&mut self, first: char, rest: &str) -> bool {
        if let Some(sound) = self.sounds.sounds.get(&first) {
            return sound.starts.may_meet(&self.starts);
        }
        self.spelling.clear();
        let (_, sound) = self.spelling.step(rest);
        let mut own = Starts::default();
        own.add(self.spelling.letters());
        // What is heard as nothing is heard as the next.
        let is_nothing = self.spelling.letters().is_empty();
        sound == Sound::Heard && (is_nothing || own.may_meet(&self.starts))
    }
}
