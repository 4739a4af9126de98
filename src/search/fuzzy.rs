//! The last tier: a term's characters in order, with gaps, as long as it stays one thought.
//!
//! Without a gate a few letters in order stand in nearly every text. So the characters have to lie
//! close together and in few pieces; how close and how few was measured on abbreviations (膵がん for
//! 膵臓がん) against words that nothing is about.

use fuzzy_matcher::FuzzyMatcher as _;
use fuzzy_matcher::skim::SkimMatcherV2;
use std::ops::Range;

/// What a fuzzy match may be spread over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Gate {
    /// Characters from the first to the last.
    span: usize,
    /// Places where characters are left out.
    gaps: usize,
}

impl Gate {
    /// The gate of a term of ideographs, with kana or letters among them.
    const fn ideographs(length: usize) -> Option<Self> {
        match length {
            0 | 1 => None,
            2 => Some(Self { span: 4, gaps: 1 }),
            _ => Some(Self {
                span: 4 * length + 4,
                gaps: length / 2,
            }),
        }
    }

    /// The gate of a term of letters.
    const fn letters(length: usize) -> Option<Self> {
        match length {
            0..=4 => None,
            _ => Some(Self {
                span: length + length / 2,
                gaps: length / 3,
            }),
        }
    }
}

/// A term that is looked for in many texts.
pub struct Fuzzy<'a> {
    term: &'a str,
    gate: Gate,
    /// The span of a term that is a little longer, of so many characters.
    reach: usize,
    longest: usize,
    matcher: SkimMatcherV2,
}

/// So many characters may be added to a term whose places are known.
const MORE: usize = 4;

/// Where the characters of a term stand in a text, and how far they are spread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scattered {
    /// Bytes of the text, one range a piece.
    pub pieces: Vec<Range<usize>>,
    /// Characters between the pieces.
    pub spread: usize,
}

impl<'a> Fuzzy<'a> {
    /// Looks for a folded term or a spelling; `None` if it is too short to be scattered.
    pub fn new(term: &'a str) -> Option<Self> {
        let length = term.chars().count();
        let gate = |length| {
            if term.is_ascii() {
                Gate::letters(length)
            } else {
                Gate::ideographs(length)
            }
        };
        let (gate, longer) = (gate(length)?, gate(length + MORE)?);
        let matcher = SkimMatcherV2::default().ignore_case();
        Some(Self {
            term,
            gate,
            reach: longer.span.max(gate.span),
            longest: length + MORE,
            matcher,
        })
    }

    /// The closest place of the term in a text that passes the gate.
    pub fn find(&self, text: &str) -> Option<Scattered> {
        let first = self.term.chars().next()?;
        let starts = text.match_indices(first).map(|(at, _)| at);
        let windows = starts.filter_map(|start| self.window(text, start, self.gate.span));
        let found = windows.filter_map(|window| self.scattered(text, window));
        found.min_by_key(|scattered| scattered.spread)
    }

    /// Whether a text may have a place of the term, or of one that begins with it and is not
    /// longer than [`Self::longest`].
    pub fn is_near(&self, text: &str) -> bool {
        self.term.chars().next().is_some_and(|first| {
            let mut starts = text.match_indices(first).map(|(at, _)| at);
            starts.any(|start| self.window(text, start, self.reach).is_some())
        })
    }

    /// Characters of the longest term of which it is known that it is not where this one is not
    /// [near](Self::is_near).
    pub const fn longest(&self) -> usize {
        self.longest
    }

    /// The range from `start` in which the term's characters stand, if they are not farther apart.
    fn window(&self, text: &str, start: usize, span: usize) -> Option<Range<usize>> {
        let mut end = start;
        let mut window = text.get(start..)?.chars().take(span);
        for wanted in self.term.chars() {
            loop {
                let c = window.next().filter(|&c| c != '\n')?;
                end += c.len_utf8();
                if c == wanted {
                    break;
                }
            }
        }
        Some(start..end)
    }

    fn scattered(&self, text: &str, window: Range<usize>) -> Option<Scattered> {
        let part = text.get(window.clone())?;
        let (_, indices) = self.matcher.fuzzy_indices(part, self.term)?;
        let bytes: Vec<(usize, char)> = part.char_indices().collect();
        let mut pieces: Vec<Range<usize>> = Vec::new();
        for &index in &indices {
            let &(at, c) = bytes.get(index)?;
            let range = window.start + at..window.start + at + c.len_utf8();
            match pieces.last_mut().filter(|last| last.end == range.start) {
                Some(last) => last.end = range.end,
                None => pieces.push(range),
            }
        }
        let span = indices.last()? + 1 - indices.first()?;
        let spread = span.checked_sub(indices.len())?;
        let passes = span <= self.gate.span && pieces.len() <= self.gate.gaps + 1;
        passes.then_some(Scattered { pieces, spread })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(term: &str, text: &str) -> Option<Vec<String>> {
        let found = Fuzzy::new(term)?.find(text)?;
        Some(
            found
                .pieces
                .into_iter()
                .map(|range| text.get(range).unwrap().to_owned())
                .collect(),
        )
    }

    #[test]
    fn abbreviations_are_found_in_their_words() {
        let owned = |parts: &[&str]| {
            Some(
                parts
                    .iter()
                    .map(|&part| part.to_owned())
                    .collect::<Vec<_>>(),
            )
        };
        assert_eq!(
            pieces("膵がん", "転移を伴う膵臓がん"),
            owned(&["膵", "がん"])
        );
        assert_eq!(
            pieces("九大病院", "九州大学病院"),
            owned(&["九", "大", "病院"])
        );
        assert_eq!(pieces("肺癌", "肺小細胞癌"), None);
        assert_eq!(
            pieces("suizgan", "tiryosuizogannokensa"),
            owned(&["suiz", "gan"])
        );
    }

    #[test]
    fn what_is_scattered_too_far_is_not_found() {
        assert_eq!(pieces("肝臓", "肝細胞がん又は腎臓"), None);
        assert_eq!(pieces("korona", "kotuzuitankakukyuisyokuniyoru"), None);
        assert_eq!(pieces("suizo", "sentyuirizyoyo"), None);
        assert_eq!(pieces("gan", "gaisan"), None, "too short");
        assert_eq!(pieces("膵", "膵臓"), None);
        assert_eq!(pieces("膵がん", "膵臓\nがん"), None, "two texts");
    }

    #[test]
    fn the_closest_place_is_shown() {
        let text = "膵又はがん、膵臓がん";
        let found = Fuzzy::new("膵がん").unwrap().find(text).unwrap();
        assert_eq!(
            text.get(found.pieces[0].start..found.pieces[1].end),
            Some("膵臓がん")
        );
    }
}
