//! Why there was no case, in five words of ours.
//!
//! The code is no part of the report. It is decided by words of 0件の理由 alone: the first rule
//! whose words stand in one sentence of the reason, in their order, gives the code; where no rule
//! fits, the reason is not coded.

use crate::text::fold::{Folded, fold};
use crate::words::Word;
use std::ops::Range;

/// Our word for a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// Enrolment is over.
    EnrolmentOver,
    /// The study was stopped.
    Stopped,
    /// There was no patient to treat.
    NoPatient,
    /// A product or a contractor was not to be had.
    Supply,
    /// The hospitals were not ready yet.
    Preparing,
    /// No rule fits.
    Uncoded,
}

/// The rules in the order in which they are tried: a code, and the words that lead to it, each
/// list in one sentence and in this order. Supply comes before stopping, because 販売中止 is no end
/// of a study.
const RULES: [(Code, &[&[&str]]); 5] = [
    (
        Code::Supply,
        &[
            &["販売中止"],
            &["販売終了"],
            &["供給", "停止"],
            &["供給", "不足"],
            &["倒産"],
        ],
    ),
    (Code::Stopped, &[&["中止"]]),
    (
        Code::EnrolmentOver,
        &[&["登録", "終了"], &["登録", "終期"], &["組入れ", "終了"]],
    ),
    (
        Code::NoPatient,
        &[
            &["患者がな"],
            &["患者がいな"],
            &["患者", "しなかった"],
            &["患児", "しなかった"],
        ],
    ),
    (
        Code::Preparing,
        &[&["体制の確立"], &["体制", "整備"], &["システム構築"]],
    ),
];

/// A code and the words of the reason that decided it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coded {
    /// The code.
    pub code: Code,
    /// Where the deciding words stand in the reason, in bytes; empty where no rule fits.
    pub words: Range<usize>,
}

impl Code {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 6] = [
        Self::EnrolmentOver,
        Self::Stopped,
        Self::NoPatient,
        Self::Supply,
        Self::Preparing,
        Self::Uncoded,
    ];

    /// Its name in data.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::EnrolmentOver => "enrolment_over",
            Self::Stopped => "stopped",
            Self::NoPatient => "no_patient",
            Self::Supply => "supply",
            Self::Preparing => "preparing",
            Self::Uncoded => "uncoded",
        }
    }

    /// Its name on screen.
    #[must_use]
    pub const fn word(self) -> Word {
        match self {
            Self::EnrolmentOver => Word::CodeEnrolmentOver,
            Self::Stopped => Word::CodeStopped,
            Self::NoPatient => Word::CodeNoPatient,
            Self::Supply => Word::CodeSupply,
            Self::Preparing => Word::CodePreparing,
            Self::Uncoded => Word::CodeUncoded,
        }
    }

    /// The words that lead to it, as a reader can check them: `登録…終了、登録…終期`.
    #[must_use]
    pub fn rule(self) -> String {
        let rule = RULES.iter().find(|(code, _)| *code == self);
        let Some((_, lists)) = rule else {
            return Word::CodeNoRule.text().to_owned();
        };
        let lists = lists
            .iter()
            .map(|words| Word::Quoted.fill(&[&words.join("…")]));
        lists.collect::<Vec<_>>().join(Word::Comma.text())
    }
}

/// The code of a reason.
#[must_use]
pub fn code(reason: &str) -> Coded {
    let folded = Folded::new(reason);
    for (code, lists) in RULES {
        for words in lists {
            let found = sentences(folded.text()).find_map(|sentence| {
                let place = in_order(folded.text().get(sentence.clone())?, words)?;
                folded.original(sentence.start + place.start..sentence.start + place.end)
            });
            if let Some(words) = found {
                return Coded { code, words };
            }
        }
    }
    Coded {
        code: Code::Uncoded,
        words: 0..0,
    }
}

/// The sentences of a text.
fn sentences(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut start = 0;
    text.split_inclusive('。').map(move |sentence| {
        let range = start..start + sentence.len();
        start = range.end;
        range
    })
}

/// From the first of some words to the end of the last, if they stand there in this order; the
/// first as near to the last as they come.
fn in_order(text: &str, words: &[&str]) -> Option<Range<usize>> {
    let (first, rest) = words.split_first()?;
    let first = fold(first);
    let mut start = text.find(&first)?;
    let mut end = start + first.len();
    for word in rest {
        let word = fold(word);
        let at = text.get(end..)?.find(&word)?;
        if let Some(nearer) = text.get(..end + at)?.rfind(&first) {
            start = nearer;
        }
        end += at + word.len();
    }
    Some(start..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decided(reason: &str) -> (Code, &str) {
        let coded = code(reason);
        (coded.code, reason.get(coded.words).unwrap_or_default())
    }

    #[test]
    fn words_of_the_reason_decide() {
        assert_eq!(
            decided("本試験は2020年5月に症例登録期間が終了しているため。"),
            (Code::EnrolmentOver, "登録期間が終了")
        );
        assert_eq!(
            decided("検査試薬xTAGが販売中止となり、検査を終了した。"),
            (Code::Supply, "販売中止")
        );
        assert_eq!(decided("中止となっているため"), (Code::Stopped, "中止"));
    }

    #[test]
    fn words_of_two_sentences_do_not_make_a_rule() {
        assert_eq!(
            decided("登録を行った。試験は終了していない。").0,
            Code::Uncoded
        );
        assert_eq!(code("患者の病変の状態が比較的安定していたため").words, 0..0);
    }
}
