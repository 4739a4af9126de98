//! Where searches of the same texts had to look lately: who types on asks for less each time, and
//! only there can more of it be.

use super::work;
use std::sync::{Arc, Mutex, PoisonError};

/// So many searches are remembered: the words of a query, and those before a key was taken back.
const MOST: usize = 4;

/// Of fewer texts nothing is remembered: to go through them takes no longer.
const FEWEST: usize = 1024;

/// What was looked for, and where it may be.
#[derive(Debug)]
struct Search {
    words: Vec<String>,
    /// Characters of the longest words that can be nowhere else.
    longest: usize,
    places: Arc<[u32]>,
}

/// The last searches of some texts.
#[derive(Debug, Default)]
pub struct Lately(Mutex<Vec<Search>>);

impl Lately {
    /// Calls `look` for each of `count` places where one of some words may be: it tells whether
    /// one of them may, and also one with which they begin that has no more than `longest`
    /// characters.
    pub fn search(
        &self,
        words: &[String],
        longest: usize,
        count: usize,
        mut look: impl FnMut(usize) -> bool,
    ) {
        if count < FEWEST {
            work::guessed(count);
            for at in 0..count {
                look(at);
            }
            return;
        }
        let mut may_be = Vec::new();
        let mut see = |at: u32| {
            if usize::try_from(at).is_ok_and(&mut look) {
                may_be.push(at);
            }
        };
        let mut longest = longest;
        if let Some((places, known)) = self.known(words) {
            work::guessed(places.len());
            places.iter().copied().for_each(&mut see);
            longest = longest.min(known);
        } else {
            work::guessed(count);
            (0..u32::try_from(count).unwrap_or(u32::MAX)).for_each(&mut see);
        }
        self.learn(words, longest, may_be);
    }

    /// The fewest places where words can be with which these begin.
    fn known(&self, words: &[String]) -> Option<(Arc<[u32]>, usize)> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let begins = |search: &&Search| {
            words.iter().all(|word| {
                let mut before = search.words.iter();
                word.chars().count() <= search.longest
                    && before.any(|before| {
                        // How far words may be spread depends on their script.
                        word.starts_with(before.as_str()) && word.is_ascii() == before.is_ascii()
                    })
            })
        };
        let found = known.iter().filter(begins);
        let fewest = found.min_by_key(|search| search.places.len())?;
        Some((Arc::clone(&fewest.places), fewest.longest))
    }

    fn learn(&self, words: &[String], longest: usize, places: Vec<u32>) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.retain(|search| search.words != words);
        if known.len() >= MOST {
            known.remove(0);
        }
        known.push(Search {
            words: words.to_vec(),
            longest,
            places: places.into(),
        });
    }
}
