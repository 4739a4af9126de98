//! What a term may mean where nothing better is known: the sounds of kanji without a reading, its
//! characters with gaps. Every text has to be gone through for that, unless it is known from a
//! beginning of the term where it can be.

use super::{FEWEST_INSIDE, Found, Manner, Reach, Term, Texts};
use crate::search::Tier;
use crate::search::arena::{Arena, TextNumber};
use crate::search::fuzzy::Fuzzy;
use crate::search::lately::Lately;

impl Term {
    /// The places in texts that have no better one where its characters stand in order, close
    /// together.
    #[must_use]
    pub fn find_fuzzy(&self, texts: &Texts, skip: impl Fn(TextNumber) -> bool) -> Vec<Found> {
        let mut found = Vec::new();
        if self.manner != Manner::default() {
            return found;
        }
        // Kana alone stand in order nearly everywhere; their spelling does not.
        let is_heard = !self.spellings.is_empty();
        if !is_heard || self.folded.is_ascii() {
            let [near, _] = &texts.near;
            scattered(&self.folded, &texts.printed, near, &skip, &mut found);
        }
        if let Some(shortest) = self.spellings.iter().min_by_key(|spelling| spelling.len()) {
            let [_, near] = &texts.near;
            scattered(shortest, &texts.read, near, &skip, &mut found);
        }
        found
    }

    /// What the kanji of a text without a reading may sound like.
    pub fn find_unread(&self, texts: &Texts, found: &mut Vec<Found>) {
        if self.manner.reach <= Reach::Sure {
            return;
        }
        let is_long = |spelling: &&String| spelling.len() >= FEWEST_INSIDE;
        let all = self.spellings.iter().chain(self.mixed());
        let spellings: Vec<String> = all.filter(is_long).cloned().collect();
        if spellings.is_empty() || texts.unread.is_empty() {
            return;
        }
        let mut seek = texts.sounds.seek(&spellings);
        // What sounds like a word sounds like its beginning, however long it is.
        texts
            .heard
            .search(&spellings, usize::MAX, texts.unread.len(), |at| {
                let Some(&text) = texts.unread.get(at) else {
                    return false;
                };
                let range = texts.printed.range(text);
                let folded = texts.printed.text().get(range.clone()).unwrap_or_default();
                let heard = seek.find(folded);
                let place = heard.as_ref().and_then(|heard| {
                    let place = range.start + heard.start..range.start + heard.end;
                    texts.printed.place(place)
                });
                if let Some(place) = place {
                    self.add(&texts.printed, &place, Tier::Lattice, found);
                }
                heard.is_some()
            });
    }
}

fn scattered(
    needle: &str,
    arena: &Arena,
    near: &Lately,
    skip: impl Fn(TextNumber) -> bool,
    found: &mut Vec<Found>,
) {
    let Some(fuzzy) = Fuzzy::new(needle) else {
        return;
    };
    let words = [needle.to_owned()];
    near.search(&words, fuzzy.longest(), arena.count(), |at| {
        let Some((text, range)) = arena.nth(at) else {
            return false;
        };
        // What was found better need not be so the next time.
        if skip(text) {
            return true;
        }
        let folded = arena.text().get(range.clone()).unwrap_or_default();
        let is_near = fuzzy.is_near(folded);
        if let Some(scattered) = is_near.then(|| fuzzy.find(folded)).flatten() {
            let places = scattered.pieces.iter().filter_map(|piece| {
                arena.place(range.start + piece.start..range.start + piece.end)
            });
            found.extend(places.map(|place| Found::at(&place, Tier::Fuzzy, scattered.spread)));
        }
        is_near
    });
}
