//! The searched form of a text, with the way back.
//!
//! Two texts that a reader takes for the same have the same folded form: width, case, kana,
//! radicals and compatibility characters do not matter. Folding goes cluster by cluster, and each
//! folded character remembers which bytes of the original it came from, so that a match is
//! highlighted in the text as published.

use std::ops::Range;
use unicode_normalization::UnicodeNormalization as _;
use unicode_segmentation::UnicodeSegmentation as _;

/// A folded text and where each of its characters came from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folded {
    text: String,
    /// For each byte of `text`: the cluster of the original it came from.
    origins: Vec<Range<u32>>,
}

impl Folded {
    /// Folds `original`.
    #[must_use]
    pub fn new(original: &str) -> Self {
        let mut folded = Self::default();
        for (start, grapheme) in original.grapheme_indices(true) {
            let before = folded.text.len();
            fold_cluster(grapheme, &mut folded.text);
            let origin = narrow(start)..narrow(start.saturating_add(grapheme.len()));
            for _ in before..folded.text.len() {
                folded.origins.push(origin.clone());
            }
        }
        folded
    }

    /// The folded text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The bytes of the original that a range of the folded text came from: whole clusters.
    ///
    /// An empty range, or one outside the text, has no origin.
    #[must_use]
    pub fn original(&self, folded: Range<usize>) -> Option<Range<usize>> {
        let first = self.origins.get(folded.start)?;
        let last = self.origins.get(folded.end.checked_sub(1)?)?;
        let range = widen(first.start)..widen(last.end);
        (folded.start < folded.end).then_some(range)
    }
}

/// The folded form of a query or any text whose positions do not matter.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for grapheme in text.graphemes(true) {
        fold_cluster(grapheme, &mut folded);
    }
    folded
}

/// Appends the folded form of one cluster.
fn fold_cluster(cluster: &str, folded: &mut String) {
    if let [byte] = cluster.as_bytes() {
        folded.push(char::from(byte.to_ascii_lowercase()));
        return;
    }
    for c in cluster.nfkc().flat_map(char::to_lowercase) {
        match radical(c) {
            '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}' | '\u{200B}'..='\u{200F}' => {}
            c => folded.push(hiragana(c)),
        }
    }
}

/// Katakana as hiragana; everything else as it is.
fn hiragana(c: char) -> char {
    match c {
        'ァ'..='ヶ' | 'ヽ' | 'ヾ' => {
            char::from_u32(u32::from(c).saturating_sub(0x60)).unwrap_or(c)
        }
        _ => c,
    }
}

/// The supplement's radicals that compatibility decomposition leaves alone, as the character they
/// are printed for.
const fn radical(c: char) -> char {
    match c {
        '⺠' => '民',
        '⻑' => '長',
        '⻄' => '西',
        '⻘' => '青',
        '⻝' => '食',
        '⻩' => '黄',
        '⻲' => '亀',
        '⼾' => '戸',
        _ => c,
    }
}

fn narrow(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}

fn widen(position: u32) -> usize {
    usize::try_from(position).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The text of `original` that a query highlights.
    fn highlighted<'a>(original: &'a str, query: &str) -> Option<&'a str> {
        let folded = Folded::new(original);
        let query = fold(query);
        let start = folded.text().find(&query)?;
        original.get(folded.original(start..start + query.len())?)
    }

    #[test]
    fn width_case_kana_and_radicals_do_not_matter() {
        assert_eq!(highlighted("TRPV２阻害薬", "trpv2"), Some("TRPV２"));
        assert_eq!(highlighted("に対する⾎管内治療", "血管"), Some("⾎管"));
        assert_eq!(highlighted("抗ｶﾞﾝ剤", "がん"), Some("ｶﾞﾝ"));
        assert_eq!(highlighted("５㎎", "mg"), Some("㎎"));
        assert_eq!(highlighted("（㈱）㈱", "株"), Some("㈱"));
        assert_eq!(highlighted("か\u{3099}ん", "ガ"), Some("か\u{3099}"));
        assert_eq!(
            highlighted("葛\u{E0100}飾区", "葛飾"),
            Some("葛\u{E0100}飾")
        );
    }

    proptest! {
        #[test]
        fn origins_are_whole_characters_of_the_original(text in "\\PC{0,40}") {
            let folded = Folded::new(&text);
            for (start, c) in folded.text().char_indices() {
                let range = folded.original(start..start + c.len_utf8()).unwrap();
                prop_assert!(text.get(range).is_some());
            }
            prop_assert_eq!(fold(&text), folded.text());
        }
    }
}
