//! One alphabet for what is heard: kana readings, romaji in any spelling, Latin text.
//!
//! A reading becomes one string of ASCII letters ([`Spelling`]), a typed word becomes all strings
//! that it may mean ([`typed`]); if one of these stands in the other, the word is read there. し
//! is `si` however it was typed, ん is `n`, っ and doubled consonants are single, long vowels are
//! written short. A prefix of a word stays a prefix, so that half-typed words are found too.

mod kana;
mod latin;

/// How many strings a typed word may become.
const MOST_VARIANTS: usize = 16;

/// The longest word, in bytes, that is taken for one that was typed by its sound.
pub const LONGEST_WORD: usize = 256;

/// What a step through a folded text read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sound {
    /// Kana, letters or digits: something that is heard.
    Heard,
    /// Something between words: white space, punctuation.
    Pause,
    /// A character whose sound it does not show.
    Unknown,
}

/// Takes letters while a text is read.
trait Writer {
    /// Letters that are certain.
    fn letters(&mut self, letters: &str);
    /// A vowel, which may only lengthen the one before.
    fn vowel(&mut self, vowel: char);
    /// One of two spellings, the likelier first.
    fn either(&mut self, likely: &str, other: &str);
}

/// The spelling of a segment of text: certain, with every long vowel short.
#[derive(Debug, Default)]
pub struct Spelling {
    letters: String,
}

impl Spelling {
    /// The spelling of a reading in hiragana.
    #[must_use]
    pub fn of(reading: &str) -> String {
        let mut spelling = Self::default();
        spelling.read(reading);
        spelling.letters
    }

    /// Reads a reading in hiragana.
    pub fn read(&mut self, reading: &str) {
        let mut rest = reading;
        while !rest.is_empty() {
            let (read, _) = self.step(rest);
            rest = rest.get(read..).unwrap_or_default();
        }
    }

    /// Forgets what was read, to begin another segment.
    pub fn clear(&mut self) {
        self.letters.clear();
    }

    /// Reads the first kana, word or sign of a folded text: how many bytes it is and what.
    pub fn step(&mut self, text: &str) -> (usize, Sound) {
        step(text, self)
    }

    /// The letters so far.
    #[must_use]
    pub fn letters(&self) -> &str {
        &self.letters
    }
}

impl Writer for Spelling {
    fn letters(&mut self, letters: &str) {
        self.letters.push_str(letters);
    }

    fn vowel(&mut self, vowel: char) {
        if !lengthens(&self.letters, vowel) {
            self.letters.push(vowel);
        }
    }

    fn either(&mut self, likely: &str, _: &str) {
        self.letters.push_str(likely);
    }
}

/// All strings that a folded word may mean, at most 16; none if it holds a character whose sound
/// it does not show, or was rather pasted than typed.
#[must_use]
pub fn typed(folded: &str) -> Vec<String> {
    if folded.len() > LONGEST_WORD || stammers(folded) {
        return Vec::new();
    }
    let mut variants = Variants(vec![String::new()]);
    let mut rest = folded;
    while !rest.is_empty() {
        let (read, sound) = step(rest, &mut variants);
        // A phrase may hold spaces; readings are compared without.
        if sound != Sound::Heard && !rest.starts_with(' ') {
            return Vec::new();
        }
        rest = rest.get(read..).unwrap_or_default();
    }
    variants.0.sort();
    variants.0.dedup();
    variants.0.retain(|variant| !variant.is_empty());
    variants.0
}

/// Whether a consonant stands more often in a row than anybody types it: two make っ, of `n` three
/// begin `nn` and `na`.
fn stammers(folded: &str) -> bool {
    let mut run = (b' ', 0);
    folded.bytes().any(|byte| {
        run = if run.0 == byte {
            (byte, run.1 + 1)
        } else {
            (byte, 1)
        };
        let most = if byte == b'n' { 3 } else { 2 };
        byte.is_ascii_lowercase() && !b"aiueo".contains(&byte) && run.1 > most
    })
}

struct Variants(Vec<String>);

impl Writer for Variants {
    fn letters(&mut self, letters: &str) {
        for variant in &mut self.0 {
            variant.push_str(letters);
        }
    }

    fn vowel(&mut self, vowel: char) {
        // Between two segments the vowel is one of its own: の|うち is not のち.
        let mut kept = Vec::new();
        for variant in &mut self.0 {
            if lengthens(variant, vowel) {
                kept.push(format!("{variant}{vowel}"));
            } else {
                variant.push(vowel);
            }
        }
        let room = MOST_VARIANTS.saturating_sub(self.0.len());
        self.0.extend(kept.into_iter().take(room));
    }

    fn either(&mut self, likely: &str, other: &str) {
        let room = MOST_VARIANTS.saturating_sub(self.0.len());
        let mut more: Vec<String> = self.0.iter().take(room).cloned().collect();
        for variant in &mut more {
            variant.push_str(other);
        }
        self.letters(likely);
        self.0.extend(more);
    }
}

/// Whether a vowel only lengthens the last letter of a spelling: おう, おお, うう.
fn lengthens(letters: &str, vowel: char) -> bool {
    matches!(
        (letters.chars().next_back(), vowel),
        (Some('o'), 'u' | 'o')
            | (Some('u'), 'u')
            | (Some('a'), 'a')
            | (Some('i'), 'i')
            | (Some('e'), 'e')
    )
}

/// Reads the first kana, word or sign of a folded text.
fn step(text: &str, writer: &mut impl Writer) -> (usize, Sound) {
    let Some(first) = text.chars().next() else {
        return (0, Sound::Pause);
    };
    if let Some((pieces, read)) = kana::letters(text) {
        match pieces {
            ["a", "", _] => writer.vowel('a'),
            ["i", "", _] => writer.vowel('i'),
            ["u", "", _] => writer.vowel('u'),
            ["e", "", _] => writer.vowel('e'),
            ["o", "", _] => writer.vowel('o'),
            pieces => pieces.iter().for_each(|piece| writer.letters(piece)),
        }
        return (read, Sound::Heard);
    }
    let word = latin::word_len(text);
    if word > 0 {
        latin::spell(text.get(..word).unwrap_or_default(), writer);
        return (word, Sound::Heard);
    }
    let sound = match first {
        '0'..='9' => {
            writer.letters(first.encode_utf8(&mut [0; 4]));
            Sound::Heard
        }
        'α' => greek(writer, "aruha"),
        'β' => greek(writer, "beta"),
        'γ' => greek(writer, "ganma"),
        'δ' => greek(writer, "deruta"),
        '々' | '〆' | '〇' => Sound::Unknown,
        c if c.is_alphanumeric() => Sound::Unknown,
        _ => Sound::Pause,
    };
    (first.len_utf8(), sound)
}

fn greek(writer: &mut impl Writer, letters: &str) -> Sound {
    writer.letters(letters);
    Sound::Heard
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stammer_is_no_romaji() {
        for text in ["qqqqqq", "kkk", "annnna"] {
            assert_eq!(typed(text), Vec::<String>::new(), "{text}");
        }
        for text in ["kk", "konnna", "matti", "ooo"] {
            assert_ne!(typed(text), Vec::<String>::new(), "{text}");
        }
    }
    use crate::text::fold::fold;
    use proptest::prelude::*;

    /// Whether a typed word stands in a reading.
    fn is_heard(typed_word: &str, reading: &str) -> bool {
        let spelling = Spelling::of(&fold(reading));
        typed(&fold(typed_word))
            .iter()
            .any(|variant| spelling.contains(variant))
    }

    #[test]
    fn every_romanisation_of_a_reading_is_understood() {
        for (reading, spellings) in [
            (
                "すいぞうがん",
                "suizougan suizogan suizōgan suizôgan suizoogan すいぞうがん スイゾーガン",
            ),
            ("しゅじゅつ", "shujutsu syuzyutu syujutu shujutu しゅじゅつ"),
            ("しんぶん", "shimbun shinbun sinbun sin'bun shinnbun"),
            ("まっち", "matchi macchi matti"),
            ("けっかん", "kekkan kekan kekkann けっかん"),
            ("ちゃくしょう", "chakushou chakusho tyakusyou"),
            ("ふくくう", "fukukuu fukuku hukukuu"),
            ("じゅうりゅうし", "juuryuushi juryushi zyuuryuusi jûryûshi"),
            ("しんあい", "shin'ai shinai sinnai shin’ai"),
            ("かんない", "kannai kannnai kan'nai"),
            ("ぐんま", "gumma gunma gunnma"),
            ("つづき", "tsuzuki tuduki tsudzuki"),
            ("はなぢ", "hanadi hanaji hanazi"),
            ("せんたー", "sentaa senta senta- sentā センター"),
            ("ぱーてぃー", "paatii pa-ti- paathii pati"),
            ("ふぁいばー", "faibaa faiba-"),
            ("ヴァイタル", "vaitaru baitaru"),
            ("でゅるばるまぶ", "dyurubarumabu dhurubarumabu"),
            ("でぃすく", "disuku dhisuku"),
            ("ちぇっく", "chekku tyekku"),
            ("じぇねてぃっく", "jenetikku zyenethikku"),
            ("うぃるす", "wirusu"),
            ("をかう", "wokau okau"),
            ("おおさか", "oosaka osaka ohsaka ōsaka"),
            ("インターフェロンα", "intaaferon'arufa intaferonarufa"),
            ("TRPV２", "trpv2"),
        ] {
            for spelling in spellings.split(' ') {
                assert!(is_heard(spelling, reading), "{spelling} for {reading}");
            }
        }
    }

    #[test]
    fn half_typed_words_are_prefixes() {
        for (reading, word) in [
            ("すいぞうがん", "suizougann"),
            ("しゅじゅつ", "shujutsu"),
            ("しんぶん", "shimbun"),
            ("ちゅうおうびょういん", "chuuoubyouin"),
            ("じっしけんすう", "jisshikensuu"),
            ("はなぢ", "hanadi"),
            ("まっち", "matchi"),
        ] {
            for end in 1..=word.len() {
                let part = word.get(..end).unwrap();
                assert!(is_heard(part, reading), "{part} of {word}");
            }
        }
    }

    #[test]
    fn different_sounds_stay_different() {
        for (word, reading) in [
            ("zutu", "じゅつ"),
            ("kan", "かむ"),
            ("suizo", "すいそう"),
            ("rouka", "ろくか"),
            ("sinnyou", "しなよう"),
        ] {
            assert!(!is_heard(word, reading), "{word} for {reading}");
        }
        assert_eq!(typed("膵臓"), Vec::<String>::new());
        assert_eq!(typed("すい臓"), Vec::<String>::new());
        assert_eq!(typed("a%"), Vec::<String>::new());
    }

    #[test]
    fn the_number_of_variants_is_bounded() {
        let long = "kouu".repeat(40);
        assert!((1..=MOST_VARIANTS).contains(&typed(&long).len()));
        assert_eq!(typed(&"kouu".repeat(100)), Vec::<String>::new());
        assert!(typed("koukuukoutouyoryouhou").contains(&"kokukotoyoryoho".to_owned()));
    }

    proptest! {
        #[test]
        fn every_step_reads_on_and_ends_on_a_character(text in "[a-zあ-んァ-ヶー一-龥0-9α'’ 、ん]{0,30}") {
            let folded = fold(&text);
            let mut rest = folded.as_str();
            let mut spelling = Spelling::default();
            while !rest.is_empty() {
                let (read, _) = spelling.step(rest);
                prop_assert!(read > 0);
                rest = rest.get(read..).unwrap();
            }
            prop_assert!(spelling.letters().is_ascii());
        }

        #[test]
        fn kana_finds_what_is_read_so(text in "[ぁ-ゖー]{1,12}") {
            let spelling = Spelling::of(&fold(&text));
            if !spelling.is_empty() {
                prop_assert!(is_heard(&text, &text));
            }
        }
    }
}
