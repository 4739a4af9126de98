//! A word that was typed, and everything it may stand for.

mod guess;

use super::Tier;
use super::aliases;
use super::arena::{Arena, Place, TextNumber};
use super::dictionary::Script;
use super::kanji::{Sounds, mixed_spellings};
use super::lately::Lately;
use crate::text::fold::fold;
use crate::text::romaji;
use std::ops::Range;
use std::sync::OnceLock;

/// The fewest letters of a spelling that are looked for inside words.
const FEWEST_INSIDE: usize = 3;

/// The fewest letters of a term that are looked for in how running text is read: less is on every
/// line.
pub const FEWEST_HEARD: usize = 3;

/// A term of a query, ready to be looked for.
#[derive(Debug, Clone)]
pub struct Term {
    folded: String,
    /// What it may be in letters, if it shows its sound.
    spellings: Vec<String>,
    /// What it may be in letters, if kanji stand among its kana: made when it is first looked for,
    /// as it is dear, and a query is looked at more often than it is answered.
    mixed: OnceLock<Vec<String>>,
    /// Folded texts that it is another name of.
    targets: Vec<(Tier, &'static str)>,
    manner: Manner,
    /// Whether it is printed anywhere, where that is known.
    is_printed: Option<bool>,
}

/// How a term is to be matched.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Manner {
    /// How far from what was typed.
    pub reach: Reach,
    /// Only where a text begins.
    pub start: bool,
    /// Only where a text ends.
    pub end: bool,
}

/// How far from what was typed a match may be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// As it is written.
    Written,
    /// Or as a word is read, from its beginning: enough to leave a record out.
    Sure,
    /// Or as a part of it is read, or may be read.
    Heard,
    /// Or with gaps.
    #[default]
    Scattered,
}

/// How much is done to find something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// What stands somewhere as it is written or read: of the best tiers, at so many places each.
    Quick(usize),
    /// Also what texts without a reading may sound like, and what matches with gaps.
    Full,
}

/// A place where a term was found.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// In which text.
    pub text: TextNumber,
    /// How well.
    pub tier: Tier,
    /// How far its characters are spread; 0 unless it is fuzzy.
    pub spread: usize,
    /// Bytes of the text as published.
    pub start: usize,
    /// Where these bytes end.
    pub end: usize,
}

/// Texts to look into: what is printed, and how it is read.
#[derive(Debug, Default)]
pub struct Texts {
    /// What is printed.
    pub printed: Arena,
    /// How it is read, where that is known.
    pub read: Arena,
    /// How the kanji of the other texts may sound, and which texts those are.
    pub sounds: Sounds,
    /// In ascending order.
    pub unread: Vec<TextNumber>,
    /// Which of these may have sounded like what was looked for lately.
    heard: Lately,
    /// Where its letters stood not too far from each other, in what is printed and what is read.
    near: [Lately; 2],
}

impl PartialEq for Term {
    /// All that is made of what was typed is the same where that is.
    fn eq(&self, other: &Self) -> bool {
        let typed = |own: &Self| (own.manner, own.is_printed);
        self.folded == other.folded && typed(self) == typed(other)
    }
}

impl Eq for Term {}

impl Texts {
    /// Learns the sounds of the kanji of a text that has no reading, the last one added.
    pub fn learn(&mut self, text: TextNumber) {
        let range = self.printed.range(text);
        let folded = self.printed.text().get(range).unwrap_or_default();
        self.sounds.learn(folded);
        self.unread.push(text);
    }
}

impl Term {
    /// The term that was typed; `None` if nothing of it is searched.
    #[must_use]
    pub fn new(typed: &str, manner: Manner) -> Option<Self> {
        let folded = fold(typed.trim());
        let folded = folded.trim();
        if folded.is_empty() {
            return None;
        }
        let mut term = Self {
            folded: folded.to_owned(),
            spellings: Vec::new(),
            mixed: OnceLock::new(),
            targets: Vec::new(),
            manner,
            is_printed: None,
        };
        if manner.reach > Reach::Written {
            term.spellings = romaji::typed(folded);
            term.targets = aliases::targets(folded, &term.spellings);
        }
        Some(term)
    }

    fn mixed(&self) -> &[String] {
        self.mixed.get_or_init(|| match self.manner.reach {
            Reach::Written | Reach::Sure => Vec::new(),
            Reach::Heard | Reach::Scattered => mixed_spellings(&self.folded),
        })
    }

    /// The number of letters of its shortest spelling; 0 if it does not show its sound.
    #[must_use]
    pub fn shortest_spelling(&self) -> usize {
        let all = self.spellings.iter().chain(self.mixed());
        all.map(String::len).min().unwrap_or(0)
    }

    /// Every place where it stands as written or as read, in no particular order.
    #[must_use]
    pub fn find(&self, texts: &Texts, effort: Effort) -> Vec<Found> {
        let most = match effort {
            Effort::Quick(most) => most,
            Effort::Full => usize::MAX,
        };
        let mut found = self.written(&texts.printed, most);
        found.append(&mut self.all_heard(&texts.printed, &texts.read, most));
        if effort == Effort::Full {
            self.find_unread(texts, &mut found);
        }
        found
    }

    /// Whether it matters if it is printed anywhere: kanji stand among its kana.
    #[must_use]
    pub fn depends_on_print(&self) -> bool {
        !self.mixed().is_empty()
    }

    /// Whether it is printed in an arena.
    #[must_use]
    pub fn is_printed(&self, printed: &Arena) -> bool {
        printed.find(&self.folded, 1).next().is_some()
    }

    /// Says whether it is printed anywhere, for whoever sees only a part of all texts.
    pub const fn settle(&mut self, is_printed: bool) {
        self.is_printed = Some(is_printed);
    }

    /// Every place where it, or what it is another name of, is printed.
    #[must_use]
    pub fn find_written(&self, printed: &Arena) -> Vec<Found> {
        self.written(printed, usize::MAX)
    }

    fn written(&self, printed: &Arena, most: usize) -> Vec<Found> {
        let mut found = Vec::new();
        let names = self.targets.iter().copied();
        for (tier, name) in std::iter::once((Tier::Exact, self.folded.as_str())).chain(names) {
            for place in printed.find(name, most) {
                self.add(printed, &place, tier, &mut found);
            }
        }
        found
    }

    /// Every place that is read as it was typed.
    #[must_use]
    pub fn find_heard(&self, printed: &Arena, read: &Arena) -> Vec<Found> {
        self.all_heard(printed, read, usize::MAX)
    }

    fn all_heard(&self, printed: &Arena, read: &Arena, most: usize) -> Vec<Found> {
        let mut found = Vec::new();
        for spelling in &self.spellings {
            for place in read.find(spelling, most) {
                if let Some(tier) = self.heard(read, &place, spelling) {
                    self.add(read, &place, tier, &mut found);
                }
            }
        }
        self.find_mixed(printed, read, &mut found);
        found
    }

    /// すい臓 for 膵臓: by its possible spellings, where its kanji stand too; unless it is printed
    /// so, and nothing else was meant.
    fn find_mixed(&self, printed: &Arena, read: &Arena, found: &mut Vec<Found>) {
        let is_printed = || {
            let own = || self.is_printed(printed);
            self.is_printed.unwrap_or_else(own)
        };
        if self.mixed().is_empty() || is_printed() {
            return;
        }
        let kanji = || {
            self.folded
                .chars()
                .filter(|&c| Script::of(c) == Script::Kanji)
        };
        for spelling in self.mixed() {
            for place in read.find(spelling, usize::MAX) {
                let text = printed.same_part(&place);
                if kanji().all(|c| text.contains(c)) {
                    self.add(read, &place, Tier::Lattice, found);
                }
            }
        }
    }

    /// The texts in which [`Self::find_written`] or, with `read`, [`Self::find_heard`] finds a
    /// place, each once, in order. Quicker: of a short term there are many places.
    #[must_use]
    pub fn texts(&self, printed: &Arena, read: Option<&Arena>) -> Vec<TextNumber> {
        let mut texts = Vec::new();
        let names = self.targets.iter().map(|&(_, name)| name);
        for name in std::iter::once(self.folded.as_str()).chain(names) {
            printed.texts_with(name, |place| self.fits(printed, place), &mut texts);
        }
        if let Some(read) = read {
            for spelling in &self.spellings {
                let is_heard = |place: &Place| {
                    self.heard(read, place, spelling).is_some() && self.fits(read, place)
                };
                read.texts_with(spelling, is_heard, &mut texts);
            }
            let mut mixed = Vec::new();
            self.find_mixed(printed, read, &mut mixed);
            texts.extend(mixed.into_iter().map(|found| found.text));
        }
        texts.sort_unstable();
        texts.dedup();
        texts
    }

    fn add(&self, arena: &Arena, place: &Place, tier: Tier, found: &mut Vec<Found>) {
        if self.fits(arena, place) {
            found.push(Found::at(place, tier, 0));
        }
    }

    /// Whether a place stands at the end of its text where that was asked for.
    fn fits(&self, arena: &Arena, place: &Place) -> bool {
        if !self.manner.start && !self.manner.end {
            return true;
        }
        let (start, end) = arena.is_at_ends(place);
        (start || !self.manner.start) && (end || !self.manner.end)
    }

    /// How well a spelling that stands at a place was heard there; `None` if it was not meant.
    fn heard(&self, read: &Arena, place: &Place, spelling: &str) -> Option<Tier> {
        let (starts, ends) = read.is_on_borders(place);
        // がん is not the beginning of がな.
        if self.folded.ends_with('ん') && !ends && read.vowel_follows(place) {
            return None;
        }
        match (starts, ends) {
            (true, true) => Some(Tier::ReadWord),
            (true, false) => Some(Tier::ReadStart),
            _ if self.manner.reach == Reach::Sure || spelling.len() < FEWEST_INSIDE => None,
            // 肝臓 is not heard in けっ|かん|ぞう|えい: the end of one word and the beginning of
            // the next.
            (false, false) if read.crosses_border(place) => None,
            _ => Some(Tier::ReadIn),
        }
    }
}

impl Found {
    fn at(place: &Place, tier: Tier, spread: usize) -> Self {
        let Range { start, end } = place.original;
        Self {
            text: place.text,
            tier,
            spread,
            start,
            end,
        }
    }
}
