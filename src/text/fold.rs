//! The searched form of a text, with the way back.
//!
//! Two texts that a reader takes for the same have the same folded form: width, case, kana,
//! radicals, variants of kanji and compatibility characters do not matter, nor do the dashes and
//! dots that a typist may leave out. Folding goes cluster by cluster, and what a part of the
//! folded text came from is known, so that a match is highlighted in the text as published.

mod chars;
mod run;
mod variants;

use chars::{fold_char, is_digit, is_dropped, is_invisible, is_kana, is_number, is_plain};
use run::{Kind, Run};
use std::ops::Range;
use unicode_normalization::UnicodeNormalization as _;
use unicode_segmentation::UnicodeSegmentation as _;
pub use variants::usual;

/// A folded text and where its parts came from.
///
/// Several texts can be put into one ([`push`](Self::push)); positions in the original then count
/// from the start of the first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folded {
    text: String,
    runs: Vec<Run>,
    original_len: u32,
}

impl Folded {
    /// Folds `original`.
    #[must_use]
    pub fn new(original: &str) -> Self {
        let mut folded = Self::default();
        folded.push(original);
        folded
    }

    /// Folds another text behind those that are there.
    pub fn push(&mut self, original: &str) {
        let mut rest = original;
        while let Some(c) = rest.chars().next() {
            let after = rest.get(c.len_utf8()..).unwrap_or_default();
            let stands_alone = is_plain(c) && after.chars().next().is_none_or(is_plain);
            let cluster = if stands_alone {
                rest.get(..c.len_utf8())
            } else {
                rest.graphemes(true).next()
            };
            let cluster = cluster.unwrap_or(rest);
            rest = rest.get(cluster.len()..).unwrap_or_default();
            if stands_alone {
                self.push_char(c, c.len_utf8(), rest);
            } else {
                self.push_cluster(cluster, rest);
            }
        }
    }

    /// Puts ready letters behind those that are there, as the form of `original_len` bytes.
    pub fn push_letters(&mut self, letters: &str, original_len: usize) {
        self.begin(Kind::Cluster);
        self.text.push_str(letters);
        self.end(original_len);
    }

    /// The folded text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How many bytes of original texts were folded.
    #[must_use]
    pub fn original_len(&self) -> usize {
        widen(self.original_len)
    }

    /// The bytes of the original that a range of the folded text came from: whole clusters.
    ///
    /// An empty range, one outside the text, or one that cuts a number like `Ⅲ` has no origin.
    #[must_use]
    pub fn original(&self, folded: Range<usize>) -> Option<Range<usize>> {
        self.original_after(folded, &mut 0)
    }

    /// The same, and quicker for ranges that come in order: `place` remembers where the last one
    /// was.
    #[must_use]
    pub fn original_after(&self, folded: Range<usize>, place: &mut usize) -> Option<Range<usize>> {
        let last = folded.end.checked_sub(1).filter(|&at| at >= folded.start)?;
        let (first, start_run) = self.run(folded.start, *place)?;
        *place = first;
        let (index, end_run) = self.run(last, first)?;
        let next = self.runs.get(index.saturating_add(1));
        let start = match start_run.kind() {
            Kind::Same => folded.start - widen(start_run.folded) + widen(start_run.original()),
            _ => widen(start_run.original()),
        };
        let end = match end_run.kind() {
            Kind::Same => folded.end - widen(end_run.folded) + widen(end_run.original()),
            _ => next.map_or(self.original_len(), |run| widen(run.original())),
        };
        let folded_end = next.map_or(self.text.len(), |run| widen(run.folded));
        let cuts_first = start_run.kind() == Kind::Number && folded.start > widen(start_run.folded);
        let cuts_last = end_run.kind() == Kind::Number && folded.end < folded_end;
        let in_text = folded.end <= self.text.len() && first <= index;
        (in_text && !cuts_first && !cuts_last).then_some(start..end)
    }

    /// What a range of the original became.
    #[must_use]
    pub fn of_original(&self, original: Range<usize>) -> &str {
        let position = |at: usize| {
            let after = self.runs.partition_point(|run| widen(run.original()) <= at);
            let run = after.checked_sub(1).and_then(|index| self.runs.get(index));
            match run {
                Some(run) if run.kind() == Kind::Same => {
                    at - widen(run.original()) + widen(run.folded)
                }
                Some(run) if widen(run.original()) == at => widen(run.folded),
                _ => self
                    .runs
                    .get(after)
                    .map_or(self.text.len(), |next| widen(next.folded)),
            }
        };
        let end = position(original.end).min(self.text.len());
        self.text
            .get(position(original.start)..end)
            .unwrap_or_default()
    }

    /// The run that holds a byte of the folded text, and its position, looked for from a run at or
    /// before it.
    fn run(&self, at: usize, from: usize) -> Option<(usize, Run)> {
        let is_before = |run: &Run| widen(run.folded) <= at;
        let from = if self.runs.get(from).is_some_and(is_before) {
            from
        } else {
            0
        };
        let mut step = 1;
        while self.runs.get(from + step).is_some_and(is_before) {
            step *= 2;
        }
        let near = self.runs.get(from..(from + step).min(self.runs.len()))?;
        let index = from + near.partition_point(is_before).checked_sub(1)?;
        Some((index, *self.runs.get(index)?))
    }

    /// Whether the last letters are these, and came from somewhere together.
    #[must_use]
    pub fn ends_with_run(&self, letters: &str) -> bool {
        let start = self.text.len().checked_sub(letters.len());
        let last = self.runs.last();
        self.text.ends_with(letters)
            && last
                .is_some_and(|run| Some(widen(run.folded)) == start && run.kind() == Kind::Cluster)
    }

    /// Lets the last run stand for so many bytes more.
    pub fn lengthen(&mut self, original_len: usize) {
        self.end(original_len);
    }

    /// Gives back the room that nothing was put into.
    pub fn shrink_to_fit(&mut self) {
        self.text.shrink_to_fit();
        self.runs.shrink_to_fit();
    }

    fn push_char(&mut self, c: char, original_len: usize, rest: &str) {
        if c == ' ' || c == '\u{3000}' {
            let doubled = self.text.ends_with([' ', '\n']);
            self.begin(Kind::Cluster);
            self.text.push_str(if doubled { "" } else { " " });
            return self.end(original_len);
        }
        if is_dropped(c) {
            self.begin_dropped(c);
            let between_digits = self.text.ends_with(|c: char| c.is_ascii_digit())
                && rest.chars().next().is_some_and(is_digit);
            // 2020-03 is not 202003, and 22-1 not 221.
            self.text.push_str(if between_digits { "-" } else { "" });
            return self.end(original_len);
        }
        let plain = fold_char(c);
        let same = plain.len_utf8() == original_len && c != '癌';
        self.begin(if same { Kind::Same } else { Kind::Cluster });
        if c == '癌' {
            self.text.push_str("がん");
        } else {
            self.text.push(plain);
        }
        self.end(original_len);
    }

    fn push_cluster(&mut self, cluster: &str, rest: &str) {
        let mut forms = cluster.nfkc().flat_map(char::to_lowercase).fuse();
        let (first, second) = (forms.next(), forms.next());
        if let (Some(only), None) = (first, second) {
            let number = cluster.chars().next().is_some_and(is_number);
            if !number && !is_invisible(only) {
                return self.push_char(only, cluster.len(), rest);
            }
        }
        let number = cluster.chars().next().is_some_and(is_number);
        self.begin(if number { Kind::Number } else { Kind::Cluster });
        for c in first.into_iter().chain(second).chain(forms) {
            match c {
                '癌' => self.text.push_str("がん"),
                '\r' => {}
                c if is_invisible(c) || is_dropped(c) => {}
                c => self.text.push(fold_char(c)),
            }
        }
        self.end(cluster.len());
    }

    fn begin(&mut self, kind: Kind) {
        let goes_on = kind == Kind::Same && self.runs.last().is_some_and(|run| run.kind() == kind);
        if !goes_on {
            let folded = narrow(self.text.len());
            self.runs.push(Run::new(folded, self.original_len, kind));
        }
    }

    /// Begins the run of a sign that is dropped: ー lengthens the kana before and is shown with
    /// it, a dash stands for itself.
    fn begin_dropped(&mut self, c: char) {
        let before = self
            .text
            .chars()
            .next_back()
            .filter(|&before| c == 'ー' && is_kana(before));
        let (Some(before), Some(last)) = (before, self.runs.last_mut()) else {
            return self.begin(Kind::Cluster);
        };
        if last.kind() == Kind::Same {
            let length = narrow(before.len_utf8());
            let folded = narrow(self.text.len()).saturating_sub(length);
            let original = self.original_len.saturating_sub(length);
            let run = Run::new(folded, original, Kind::Cluster);
            if last.folded == run.folded {
                *last = run;
            } else {
                self.runs.push(run);
            }
        }
    }

    fn end(&mut self, original_len: usize) {
        self.original_len = self.original_len.saturating_add(narrow(original_len));
    }
}

/// The folded form of a query or any text whose positions do not matter.
#[must_use]
pub fn fold(text: &str) -> String {
    Folded::new(text).text
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
        let mut places = folded.text().match_indices(&query);
        let range = places.find_map(|(at, found)| folded.original(at..at + found.len()))?;
        original.get(range)
    }

    #[test]
    fn width_case_kana_and_radicals_do_not_matter() {
        for (original, query, shown) in [
            ("TRPV２阻害薬", "trpv2", "TRPV２"),
            ("に対する⾎管内治療", "血管", "⾎管"),
            ("⻑径が", "長径", "⻑径"),
            ("⼾⼭⻩⾊", "戸山黄色", "⼾⼭⻩⾊"),
            ("抗ｶﾞﾝ剤", "がん", "ｶﾞﾝ"),
            ("５㎎", "mg", "㎎"),
            ("（㈱）㈱", "株", "㈱"),
            ("か\u{3099}ん", "ガ", "か\u{3099}"),
            ("葛\u{E0100}飾区", "葛飾", "葛\u{E0100}飾"),
            ("パクリタキセル", "ﾊﾟｸﾘﾀｷｾﾙ", "パクリタキセル"),
        ] {
            assert_eq!(highlighted(original, query), Some(shown), "{query}");
        }
    }

    #[test]
    fn dashes_and_dots_do_not_matter_except_between_digits() {
        for (original, query, shown) in [
            ("ナブ―パクリタキセル", "ナブパク", "ナブ―パク"),
            ("ナブ―パクリタキセル", "ナブ", "ナブ"),
            ("Ｓ－１内服", "s-1", "Ｓ－１"),
            ("Ｓ－１内服", "S1", "Ｓ－１"),
            ("精神・神経", "精神神経", "精神・神経"),
            ("国立センター病院", "センター", "センター"),
            ("国立センター病院", "セン", "セン"),
            ("ｾﾝﾀｰ", "せんた", "ｾﾝﾀｰ"),
            ("バージャー病", "ばーじゃ", "バージャー"),
            ("PGT-A", "pgta", "PGT-A"),
            ("2020－03－01", "2020-03", "2020－03"),
        ] {
            assert_eq!(highlighted(original, query), Some(shown), "{query}");
        }
        assert_eq!(highlighted("2020-03", "202003"), None);
        assert_eq!(highlighted("22-1", "221"), None);
    }

    #[test]
    fn variants_of_kanji_and_two_spellings_of_a_word_do_not_matter() {
        for (original, query, shown) in [
            ("慶應義塾大学病院", "慶応", "慶應"),
            ("子宮頸がん", "頚癌", "頸がん"),
            ("膵臓癌の", "すいがん", "癌"),
            ("大学附属病院", "付属", "附属"),
            ("3ヶ月", "３か月", "3ヶ月"),
        ] {
            let query = query.trim_start_matches("すい");
            assert_eq!(highlighted(original, query), Some(shown), "{query}");
        }
    }

    #[test]
    fn a_part_of_a_roman_numeral_is_not_found() {
        let text = "ステージがⅡ期又はⅢ期";
        assert_eq!(highlighted(text, "III期"), Some("Ⅲ期"));
        assert_eq!(highlighted(text, "Ⅱ期"), Some("Ⅱ期"));
        assert_eq!(highlighted(text, "II期"), Some("Ⅱ期"));
        assert_eq!(highlighted("Ⅲ期", "II期"), None);
        assert_eq!(highlighted("Ⅲ期", "Ⅱ"), None);
        assert_eq!(highlighted("⑫", "2"), None);
    }

    #[test]
    fn several_texts_share_one_folded_text() {
        let mut folded = Folded::new("ｶﾞﾝ");
        folded.push("\n");
        let second = folded.original_len();
        folded.push("５㎎");
        assert_eq!(folded.of_original(second..second + 6), "5mg");
        assert_eq!(folded.of_original(3..9), "ん");
        assert_eq!(folded.of_original(0..9), "がん");
        let at = folded.text().find("mg").unwrap();
        assert_eq!(folded.original(at..at + 2), Some(second + 3..second + 6));
    }

    /// Text of the kinds that matter, more often than chance would give them.
    fn text() -> impl Strategy<Value = String> {
        prop_oneof![
            "\\PC{0,40}",
            "[ -~ア-ヿｦ-ﾟ０-９一-龠⼀-⿕⺀-⻳Ⅰ-Ⅻ①-⑳㈱㎎\u{3099}\u{309A}\u{E0100}ー－―・癌\r\n]{0,40}",
        ]
    }

    proptest! {
        #[test]
        fn origins_are_whole_clusters_of_the_original(text in text()) {
            let folded = Folded::new(&text);
            let borders: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).collect();
            let is_border = |at: usize| at == text.len() || borders.contains(&at);
            for (start, c) in folded.text().char_indices() {
                if let Some(range) = folded.original(start..start + c.len_utf8()) {
                    prop_assert!(is_border(range.start) && is_border(range.end), "{range:?}");
                    prop_assert!(range.start < range.end);
                }
            }
            if !folded.text().is_empty() {
                prop_assert!(folded.original(0..folded.text().len()).is_some());
            }
            prop_assert_eq!(folded.original(0..folded.text().len() + 1), None);
            prop_assert_eq!(folded.original_len(), text.len());
        }

        #[test]
        fn what_is_highlighted_folds_to_what_was_typed(text in text(), at in 0_usize..40, len in 1_usize..6) {
            let folded = Folded::new(&text);
            let part: String = folded.text().chars().skip(at).take(len).collect();
            if let (false, Some(shown)) = (part.is_empty(), highlighted(&text, &part)) {
                // A dash that was typed last may be left out.
                prop_assert!(fold(shown).contains(fold(&part).trim()), "{part:?} in {shown:?}");
            }
        }
    }
}
