//! The readings of single kanji: for texts that have no readings, and for words typed half in
//! kana.
//!
//! The table has the 6,681 kanji of Windows-31J, which Japanese documents are written in. It stays
//! the text it is: lines in code point order, found by halving.

mod seek;

use super::dictionary::Script;
use crate::snapshot::bundle::KANJI;
use crate::text::fold::usual;
use crate::text::romaji::{self, Sound, Spelling};
use seek::Starts;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

/// A kanji, a tab, its readings in hiragana divided by spaces; one kanji a line.
static TABLE: LazyLock<String> = LazyLock::new(|| KANJI.text());

/// The readings of a kanji as they stand in dictionaries: whole words, okurigana included.
pub fn readings(kanji: char) -> impl Iterator<Item = &'static str> {
    line_of(kanji)
        .unwrap_or_default()
        .split(' ')
        .filter(|reading| !reading.is_empty())
}

fn line_of(kanji: char) -> Option<&'static str> {
    let mut left = TABLE.as_str();
    loop {
        let middle = left.len() / 2;
        let start = memchr::memrchr(b'\n', left.as_bytes().get(..middle)?).map_or(0, |at| at + 1);
        let line = left.get(start..)?.split('\n').next()?;
        let (head, readings) = line.split_once('\t').unwrap_or((line, ""));
        // The comments above the table begin with a character before any kanji.
        match head.chars().next().unwrap_or('\0').cmp(&kanji) {
            std::cmp::Ordering::Equal => return Some(readings),
            std::cmp::Ordering::Greater => left = left.get(..start)?,
            std::cmp::Ordering::Less => left = left.get(start + line.len() + 1..)?,
        }
        if left.is_empty() {
            return None;
        }
    }
}

/// How the kanji of some texts may sound.
#[derive(Debug, Default)]
pub struct Sounds {
    sounds: HashMap<char, Arc<Kanji>>,
}

/// All that one kanji may contribute.
#[derive(Debug)]
struct Kanji {
    stems: Vec<Stem>,
    /// With which letters that begins.
    starts: Starts,
}

/// The sounds of kanji that any text had: they are the same in all of them.
static KNOWN: LazyLock<RwLock<HashMap<char, Arc<Kanji>>>> = LazyLock::new(RwLock::default);

fn sound_of(kanji: char) -> Arc<Kanji> {
    let known = KNOWN
        .read()
        .unwrap_or_else(PoisonError::into_inner)
        .get(&kanji)
        .cloned();
    known.unwrap_or_else(|| {
        let stems = stems(kanji);
        let mut starts = Starts::default();
        for form in stems.iter().flat_map(|stem| joined(&stem.letters, None)) {
            starts.add(&form);
        }
        let sound = Arc::new(Kanji { stems, starts });
        let mut known = KNOWN.write().unwrap_or_else(PoisonError::into_inner);
        known.insert(kanji, Arc::clone(&sound));
        sound
    })
}

/// What a kanji contributes to the reading of a word.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Stem {
    letters: String,
    /// What has to be written in kana behind it.
    okurigana: Okurigana,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Okurigana {
    /// Nothing in particular: the reading is complete.
    None,
    /// This kana.
    Starts(char),
    /// Any kana: an ending that changes.
    Any,
}

impl Sounds {
    /// Learns the kanji of a folded text.
    pub fn learn(&mut self, folded: &str) {
        for kanji in folded.chars().filter(|&c| Script::of(c) == Script::Kanji) {
            self.sounds.entry(kanji).or_insert_with(|| sound_of(kanji));
        }
    }

    /// How much of `text` sounds like `typed`; `before` is the last letter heard.
    fn walk(&self, text: &str, typed: &str, before: Option<char>) -> Option<usize> {
        if typed.is_empty() {
            return Some(0);
        }
        let first = text.chars().next()?;
        let Some(sound) = self.sounds.get(&first) else {
            let mut spelling = Spelling::default();
            let (read, sound) = spelling.step(text);
            let letters = (sound == Sound::Heard).then_some(spelling.letters())?;
            let go_on = |letters| self.go_on(text, read, typed, letters);
            let is_short =
                before == letters.chars().next() || (before, letters) == (Some('o'), "u");
            let skipped = || {
                if is_short {
                    self.go_on(text, read, typed, "")
                } else {
                    None
                }
            };
            return go_on(letters).or_else(skipped);
        };
        let rest = text.get(first.len_utf8()..)?;
        let next = rest
            .chars()
            .next()
            .filter(|&c| Script::of(c) == Script::Hiragana);
        sound.stems.iter().find_map(|stem| {
            let fits = match stem.okurigana {
                Okurigana::None => true,
                Okurigana::Starts(kana) => next == Some(kana),
                Okurigana::Any => next.is_some(),
            };
            if !fits {
                return None;
            }
            let mut forms = joined(&stem.letters, before).into_iter();
            forms.find_map(|form| self.go_on(text, first.len_utf8(), typed, &form))
        })
    }

    /// Goes on behind `read` bytes of `text` that sound like `letters`.
    fn go_on(&self, text: &str, read: usize, typed: &str, letters: &str) -> Option<usize> {
        if !letters.is_empty() && letters.starts_with(typed) {
            return Some(read);
        }
        let left = typed.strip_prefix(letters)?;
        let rest = text.get(read..)?;
        let length = self.walk(rest, left, letters.chars().next_back())?;
        Some(read.saturating_add(length))
    }
}

/// What a kanji may contribute: each reading, and its beginnings before okurigana.
fn stems(kanji: char) -> Vec<Stem> {
    let mut stems = Vec::new();
    for reading in readings(usual(kanji)) {
        let mut add = |kana: &str, okurigana| {
            let letters = Spelling::of(kana);
            let stem = Stem { letters, okurigana };
            if !stem.letters.is_empty() && !stems.contains(&stem) {
                stems.push(stem);
            }
        };
        add(reading, Okurigana::None);
        for (at, kana) in reading.char_indices().skip(1) {
            let stem = reading.get(..at).unwrap_or_default();
            add(stem, Okurigana::Starts(kana));
            if at + kana.len_utf8() == reading.len() {
                add(stem, Okurigana::Any);
            }
        }
    }
    stems
}

/// The forms that a kanji's sound takes inside a word: voiced (rendaku), with its end swallowed
/// (sokuon), with the `n` before it carried over (renjō).
fn joined(letters: &str, before: Option<char>) -> Vec<String> {
    let mut forms = vec![letters.to_owned()];
    for end in ["tu", "ti", "ku", "ki"] {
        let short = letters.strip_suffix(end).filter(|short| !short.is_empty());
        forms.extend(short.map(str::to_owned));
    }
    if let Some(before) = before {
        for form in forms.clone() {
            let rest = form.get(1..).unwrap_or_default();
            let voiced: &[&str] = match form.chars().next() {
                Some('k') => &["g"],
                Some('s') => &["z"],
                Some('t') if rest.starts_with(['i', 'u', 'y']) => &["z"],
                Some('t') => &["d"],
                Some('h') => &["b", "p"],
                _ => &[],
            };
            forms.extend(voiced.iter().map(|first| format!("{first}{rest}")));
            if before == 'n' && form.starts_with(['a', 'i', 'u', 'e', 'o', 'y']) {
                forms.extend([format!("n{form}"), format!("m{form}")]);
            }
        }
    }
    forms
}

/// How many spellings a word typed half in kana may have.
const MOST_SPELLINGS: usize = 48;

/// The spellings of a folded word in which kana and kanji stand side by side, `すい臓`; none for
/// any other word.
#[must_use]
pub fn mixed_spellings(folded: &str) -> Vec<String> {
    let has = |script| folded.chars().any(|c| Script::of(c) == script);
    let is_long = folded.len() > romaji::LONGEST_WORD;
    if is_long || !has(Script::Kanji) || !has(Script::Hiragana) {
        return Vec::new();
    }
    let mut spellings = vec![String::new()];
    let mut rest = folded;
    while let Some(first) = rest.chars().next() {
        let is_kanji = Script::of(first) == Script::Kanji;
        let kana_end = rest
            .find(|c| Script::of(c) == Script::Kanji)
            .unwrap_or(rest.len());
        let end = if is_kanji { first.len_utf8() } else { kana_end };
        let part = rest.get(..end).unwrap_or_default();
        let part = if is_kanji {
            let whole = |stem: &Stem| stem.okurigana == Okurigana::None;
            let stems = stems(first).into_iter().filter(whole);
            Part::Kanji(stems.map(|stem| stem.letters).collect())
        } else {
            Part::Kana(romaji::typed(part))
        };
        spellings = spellings
            .iter()
            .flat_map(|spelling| part.behind(spelling))
            .take(MOST_SPELLINGS)
            .collect();
        rest = rest.get(end..).unwrap_or_default();
    }
    spellings
}

/// What a part of a word may be in letters.
enum Part {
    /// One kanji, as it stands alone.
    Kanji(Vec<String>),
    /// Kana and letters.
    Kana(Vec<String>),
}

impl Part {
    /// A spelling with each of these behind it.
    fn behind(&self, spelling: &str) -> Vec<String> {
        let with = |form: &String| format!("{spelling}{form}");
        match self {
            Self::Kana(forms) => forms.iter().map(with).collect(),
            Self::Kanji(forms) => {
                let before = spelling.chars().next_back();
                let joined = forms.iter().flat_map(|form| joined(form, before));
                joined.map(|form| with(&form)).collect()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::fold;

    #[test]
    fn the_table_is_found_from_end_to_end() {
        let rows = TABLE.lines().filter(|line| !line.starts_with('#'));
        let mut count = 0;
        for row in rows {
            let (kanji, all) = row.split_once('\t').unwrap();
            let found: Vec<&str> = readings(kanji.chars().next().unwrap()).collect();
            assert_eq!(found.join(" "), all, "{kanji}");
            count += 1;
        }
        assert_eq!(count, 6_681);
        assert_eq!(readings('か').count(), 0);
        assert_eq!(readings('\u{10FFFF}').count(), 0);
    }

    fn heard(text: &str, word: &str) -> Option<String> {
        let folded = fold(text);
        let mut sounds = Sounds::default();
        sounds.learn(&folded);
        let range = sounds.seek(&romaji::typed(&fold(word))).find(&folded)?;
        folded.get(range).map(str::to_owned)
    }

    #[test]
    fn a_text_without_a_reading_is_heard() {
        for (text, word, shown) in [
            ("膵臓がん", "suizougan", "膵臓がん"),
            ("膵臓がん", "suiz", "膵臓"),
            ("下肢血管再生", "kekkan", "血管"),
            ("陽子線治療", "youshisenchiryou", "陽子線治療"),
            ("株式会社", "kabushikigaisha", "株式会社"),
            ("に係るもの", "kakarumono", "係るもの"),
            ("を行った", "okonatta", "行った"),
            ("反応しない", "hannou", "反応"),
            ("三位一体", "sammiittai", "三位一体"),
            ("心不全", "しんふぜん", "心不全"),
            ("発症", "hasshou", "発症"),
            (
                "国立がん研究センター",
                "kokuritsugankenkyuusentaa",
                "国立がん研究せんた",
            ),
        ] {
            assert_eq!(
                heard(text, word).as_deref(),
                Some(shown),
                "{word} in {text}"
            );
        }
        assert_eq!(heard("膵臓がん", "kanzou"), None);
        assert_eq!(heard("膵臓、がん", "suizougan"), None);
    }

    #[test]
    fn a_word_half_in_kana_is_spelled() {
        let spells =
            |word: &str, spelling: &str| mixed_spellings(&fold(word)).iter().any(|s| s == spelling);
        assert!(spells("すい臓がん", "suizogan"));
        assert!(spells("膵ぞう", "suizo"));
        assert!(spells("のう出血", "nosyuketu"));
        assert_eq!(mixed_spellings("膵臓"), Vec::<String>::new());
        assert_eq!(mixed_spellings("すいぞう"), Vec::<String>::new());
    }
}
