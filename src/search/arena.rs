//! Many texts folded into one, so that a term is looked for once and not in each.
//!
//! A [`Place`] is where a needle stands; it leads back to the bytes of its text as published. An
//! arena holds either what is printed or how it is read; in the latter it also knows where the
//! segments of the readings begin.

use super::dictionary::{Dictionary, Script};
use super::grams::Grams;
use super::work;
use crate::model::Reading;
use crate::text::fold::Folded;
use crate::text::romaji::{Sound, Spelling};
use memchr::memmem;
use std::ops::Range;

/// The number of a text in an arena.
pub type TextNumber = usize;

/// Folded texts, one behind the other, a line feed before each.
#[derive(Debug, Default)]
pub struct Arena {
    folded: Folded,
    spans: Vec<Span>,
    /// One bit for each byte of the folded text: a segment begins there, or a pause.
    borders: Vec<u64>,
    /// Where segments are spelled, one after the other.
    spelling: Spelling,
    /// What of it can hold a needle; of a small arena nothing is known.
    grams: Grams,
}

/// Where a text begins in the arena.
#[derive(Debug, Clone, Copy)]
struct Span {
    text: u32,
    folded: u32,
    original: u32,
}

/// Where a needle stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// In which text.
    pub text: TextNumber,
    /// Bytes of that text as published: whole clusters.
    pub original: Range<usize>,
    /// Bytes of the arena.
    folded: Range<usize>,
}

impl Arena {
    /// Adds what is printed.
    pub fn push_text(&mut self, text: TextNumber, original: &str) {
        self.begin(text);
        self.folded.push(original);
    }

    /// Adds how a text is read, as many times as a segment has readings: its second reading goes
    /// with the second reading of the other segments.
    pub fn push_reading(&mut self, text: TextNumber, reading: &Reading) {
        let most = reading.segments().map(|segment| segment.readings().count());
        for choice in 0..most.max().unwrap_or(0).max(1) {
            self.begin(text);
            for segment in reading.segments() {
                let usual = segment.readings().next();
                match segment.readings().nth(choice).or(usual) {
                    Some(kana) => self.push_word(segment.surface, kana),
                    None => self.push_spelled(segment.surface),
                }
            }
        }
    }

    /// Adds how a text without a reading is read, as far as its words are in a dictionary.
    pub fn push_unread(&mut self, text: TextNumber, original: &str, words: &Dictionary) {
        self.begin(text);
        let mut rest = original;
        while let Some(first) = rest.chars().next() {
            let script = Script::of(first);
            let length = match words.longest(rest) {
                Some((surface, kana)) => {
                    self.push_word(surface, kana);
                    surface.len()
                }
                None if script == Script::Kanji => {
                    self.pause(first.len_utf8());
                    first.len_utf8()
                }
                // Looked for only here: a text may be one long run, and each run is left at once.
                None => {
                    let end = rest.find(|c| Script::of(c) != script);
                    let end = end.unwrap_or(rest.len());
                    self.push_spelled(rest.get(..end).unwrap_or_default());
                    end
                }
            };
            rest = rest.get(length..).unwrap_or_default();
        }
    }

    /// The folded text of all.
    #[must_use]
    pub fn text(&self) -> &str {
        self.folded.text()
    }

    /// Where `needle` stands, from the first text to the last; at about so many places it is enough.
    pub fn find<'a>(&'a self, needle: &'a str, most: usize) -> impl Iterator<Item = Place> + 'a {
        let finder = memmem::Finder::new(needle.as_bytes());
        let ranges = self.grams.ranges(needle, self.text().len());
        let found = ranges.flat_map(move |range| {
            let part = self
                .text()
                .as_bytes()
                .get(range.clone())
                .unwrap_or_default();
            let (mut span, mut run) = (0, 0);
            let mut end = 0;
            let found = finder.find_iter(part).filter_map(|at| {
                end = at;
                let at = range.start.saturating_add(at);
                let place = at..at.saturating_add(needle.len());
                self.place_after(place, &mut span, &mut run)
            });
            let found: Vec<Place> = found.take(most).collect();
            work::read(if found.len() < most { part.len() } else { end });
            found
        });
        found.take(most)
    }

    /// Learns what its parts can hold, where `is_first` says that a text begins a block.
    pub fn learn(&mut self, is_first: impl Fn(TextNumber) -> bool) {
        let mut starts: Vec<(TextNumber, usize)> = Vec::new();
        for span in &self.spans {
            let number = usize::try_from(span.text).unwrap_or(usize::MAX);
            let is_new = starts.last().is_none_or(|&(last, _)| last != number);
            if is_new && is_first(number) {
                // The line feed before a text belongs to it.
                let at = usize::try_from(span.folded).unwrap_or(usize::MAX);
                starts.push((number, at.saturating_sub(1)));
            }
        }
        let starts: Vec<usize> = starts.into_iter().map(|(_, at)| at).collect();
        self.grams = Grams::of(self.text(), &starts);
        self.folded.shrink_to_fit();
        self.spans.shrink_to_fit();
        self.borders.shrink_to_fit();
    }

    /// The texts, in order, in which `needle` stands at a place that is `wanted`: as soon as there
    /// is one, the rest of the text is passed over.
    pub fn texts_with(
        &self,
        needle: &str,
        wanted: impl Fn(&Place) -> bool,
        texts: &mut Vec<TextNumber>,
    ) {
        let finder = memmem::Finder::new(needle);
        let bytes = self.text().as_bytes();
        let mut from = 0;
        while let Some(at) = bytes.get(from..).and_then(|rest| finder.find(rest)) {
            let range = from + at..from + at + needle.len();
            from = range.end;
            if let Some(place) = self.place(range).filter(&wanted) {
                texts.push(place.text);
                from = self.end_at(place.folded.start).max(from);
            }
        }
    }

    /// Where the text that holds a byte of the arena ends.
    fn end_at(&self, at: usize) -> usize {
        let is_before = |span: &Span| usize::try_from(span.folded).is_ok_and(|start| start <= at);
        let next = self.spans.get(self.spans.partition_point(is_before));
        next.and_then(|span| usize::try_from(span.folded).ok())
            .unwrap_or(self.text().len())
    }

    /// The place at a range of the arena; `None` if it cuts a number or reaches into another text.
    #[must_use]
    pub fn place(&self, folded: Range<usize>) -> Option<Place> {
        self.place_after(folded, &mut 0, &mut 0)
    }

    /// The same, and quicker for places that come in order: `span` and `run` remember where the
    /// last one was.
    fn place_after(
        &self,
        folded: Range<usize>,
        span: &mut usize,
        run: &mut usize,
    ) -> Option<Place> {
        let at = u32::try_from(folded.start).ok()?;
        let is_before = |span: &Span| span.folded <= at;
        let mut step = 1;
        while self.spans.get(*span + step).is_some_and(is_before) {
            step *= 2;
        }
        let near = self
            .spans
            .get(*span..(*span + step).min(self.spans.len()))?;
        *span += near.partition_point(is_before).checked_sub(1)?;
        let span = self.spans.get(*span)?;
        let range = self.folded.original_after(folded.clone(), run)?;
        let start = usize::try_from(span.original).ok()?;
        Some(Place {
            text: usize::try_from(span.text).ok()?,
            original: range.start.checked_sub(start)?..range.end.checked_sub(start)?,
            folded,
        })
    }

    /// How many texts there are; one that is read in several ways is several.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.spans.len()
    }

    /// One of them: its number and its range in the arena.
    #[must_use]
    pub fn nth(&self, at: usize) -> Option<(TextNumber, Range<usize>)> {
        let text = usize::try_from(self.spans.get(at)?.text).unwrap_or(usize::MAX);
        Some((text, self.range_of(at)))
    }

    /// The range of a text in the arena; that of its first form if it has several.
    #[must_use]
    pub fn range(&self, text: TextNumber) -> Range<usize> {
        let before = |span: &Span| usize::try_from(span.text).is_ok_and(|own| own < text);
        self.range_of(self.spans.partition_point(before))
    }

    fn range_of(&self, span: usize) -> Range<usize> {
        let start = |span: usize| {
            let start = self.spans.get(span).map(|span| span.folded);
            start
                .and_then(|start| usize::try_from(start).ok())
                .unwrap_or(self.text().len())
        };
        start(span)..start(span.saturating_add(1))
    }

    /// What stands, folded, where a place of another arena of the same texts is.
    #[must_use]
    pub fn same_part(&self, place: &Place) -> &str {
        let before = |span: &Span| usize::try_from(span.text).is_ok_and(|own| own < place.text);
        let span = self.spans.get(self.spans.partition_point(before));
        let start = span.and_then(|span| usize::try_from(span.original).ok());
        start.map_or("", |start| {
            self.folded
                .of_original(start + place.original.start..start + place.original.end)
        })
    }

    /// Whether the letters go on with a vowel behind a place.
    #[must_use]
    pub fn vowel_follows(&self, place: &Place) -> bool {
        let behind = self.text().get(place.folded.end..).unwrap_or_default();
        behind.starts_with(['a', 'i', 'u', 'e', 'o', 'y'])
    }

    /// Whether nothing but white space stands before a place in its text, and behind it.
    #[must_use]
    pub fn is_at_ends(&self, place: &Place) -> (bool, bool) {
        let at = u32::try_from(place.folded.start).unwrap_or(u32::MAX);
        let after = self.spans.partition_point(|span| span.folded <= at);
        let own = self.range_of(after.saturating_sub(1));
        let is_blank = |range: Range<usize>| {
            let text = self.text().get(range).unwrap_or_default();
            text.trim().is_empty()
        };
        (
            is_blank(own.start..place.folded.start),
            is_blank(place.folded.end..own.end),
        )
    }

    /// Whether a place begins where a segment begins, and ends where one ends.
    #[must_use]
    pub fn is_on_borders(&self, place: &Place) -> (bool, bool) {
        (
            self.is_border(place.folded.start),
            self.is_border(place.folded.end),
        )
    }

    /// Whether a segment begins inside a place.
    #[must_use]
    pub fn crosses_border(&self, place: &Place) -> bool {
        let inside = place.folded.start.saturating_add(1)..place.folded.end;
        inside.into_iter().any(|at| self.is_border(at))
    }

    fn is_border(&self, at: usize) -> bool {
        let word = self.borders.get(at / 64).copied().unwrap_or(0);
        at >= self.text().len() || word >> (at % 64) & 1 == 1
    }

    fn mark_border(&mut self) {
        let at = self.text().len();
        if self.borders.len() <= at / 64 {
            self.borders.resize(at / 64 + 1, 0);
        }
        if let Some(word) = self.borders.get_mut(at / 64) {
            *word |= 1 << (at % 64);
        }
    }

    fn begin(&mut self, text: TextNumber) {
        self.pause(1);
        let narrow = |position: usize| u32::try_from(position).unwrap_or(u32::MAX);
        self.spans.push(Span {
            text: narrow(text),
            folded: narrow(self.text().len()),
            original: narrow(self.folded.original_len()),
        });
    }

    /// A segment with a reading: all of it stands for the reading.
    fn push_word(&mut self, surface: &str, kana: &str) {
        self.mark_border();
        let mut spelling = std::mem::take(&mut self.spelling);
        spelling.clear();
        spelling.read(kana);
        self.folded.push_letters(spelling.letters(), surface.len());
        self.spelling = spelling;
    }

    /// A segment that is read as it stands: each kana stands for itself.
    fn push_spelled(&mut self, surface: &str) {
        if surface.chars().all(|c| matches!(c, 'ぁ'..='ん')) {
            // Hiragana is its own folded form.
            return self.push_sounds(surface, surface.len(), |at| at);
        }
        let folded = Folded::new(surface);
        let origin = |at: usize| {
            let next = folded.original(at..at.saturating_add(1));
            next.map_or(surface.len(), |next| next.start)
        };
        self.push_sounds(folded.text(), surface.len(), origin);
    }

    /// The sounds of a folded segment, whose characters came from `origin`.
    fn push_sounds(&mut self, folded: &str, original_len: usize, origin: impl Fn(usize) -> usize) {
        let mut spelling = std::mem::take(&mut self.spelling);
        spelling.clear();
        let (mut at, mut shown, mut spelled) = (0, 0, 0);
        let mut is_new = true;
        while let Some(rest) = folded.get(at..).filter(|rest| !rest.is_empty()) {
            let (read, sound) = spelling.step(rest);
            at = at.saturating_add(read);
            let end = origin(at).max(shown);
            let length = end - shown;
            shown = end;
            if sound == Sound::Heard {
                if is_new {
                    self.mark_border();
                }
                let letters = spelling.letters().get(spelled..).unwrap_or_default();
                self.folded.push_letters(letters, length);
                spelled = spelling.letters().len();
            } else {
                self.pause(length);
                spelling.clear();
                spelled = 0;
            }
            is_new = sound != Sound::Heard;
        }
        let left = original_len.saturating_sub(shown);
        if left > 0 {
            self.folded.push_letters("", left);
        }
        self.spelling = spelling;
    }

    /// Nothing is found across a pause.
    fn pause(&mut self, original_len: usize) {
        self.mark_border();
        if self.folded.ends_with_run("\n") {
            // One line feed serves for all of them.
            return self.folded.lengthen(original_len);
        }
        self.folded.push_letters("\n", original_len);
    }
}
