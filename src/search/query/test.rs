//! The values behind a colon: what a field must be.

use super::amount::{self, Interval};
use super::lexer::Word as Typed;
use super::names::{Asked, CONDITIONS, CONFIDENCES, Condition};
use super::{Asks, Problem};
use crate::fields::{Field, Kind};
use crate::model::technology::TechnologyRef;
use crate::model::{Class, Confidence};
use crate::search::term::{Manner, Reach, Term};
use crate::text::fold::fold;
use crate::words::{Language, Word, spoken};
use jiff::civil::Date;
use std::ops::Range;

/// What a value must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// Missing.
    Missing,
    /// Any.
    Present,
    /// This class.
    Class(Class),
    /// This 告示番号.
    Notice(TechnologyRef),
    /// A number in this interval, in millionths of the field's unit.
    Number(Interval<i128>),
    /// A day in this interval.
    Days(Interval<Date>),
    /// True or false.
    Flag(bool),
    /// As sure as this.
    Confidence(Confidence),
    /// This word, folded.
    Word(String),
}

/// A typed value with its comparison.
#[derive(Clone)]
pub struct Value {
    comparison: Comparison,
    text: String,
    /// Whether it was quoted, and is no sign of its own.
    is_quoted: bool,
    range: Range<usize>,
    negated: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Comparison {
    Equal,
    Unequal,
    Less,
    AtMost,
    More,
    AtLeast,
}

/// Comparisons said behind a value: 1億以上.
const SAID: [(&str, Comparison); 9] = [
    ("以上", Comparison::AtLeast),
    ("以降", Comparison::AtLeast),
    ("から", Comparison::AtLeast),
    ("以下", Comparison::AtMost),
    ("以前", Comparison::AtMost),
    ("まで", Comparison::AtMost),
    ("未満", Comparison::Less),
    ("より前", Comparison::Less),
    ("超", Comparison::More),
];

impl Value {
    /// The value that begins at a letter of a word, with a comparison or without.
    pub fn new(word: &Typed, start: usize, negated: bool) -> Self {
        let (comparison, signs) = match (word.sign(start), word.sign(start + 1)) {
            (Some('>'), Some('=')) => (Comparison::AtLeast, 2),
            (Some('<'), Some('=')) => (Comparison::AtMost, 2),
            (Some('!'), Some('=')) => (Comparison::Unequal, 2),
            (Some('≥'), _) => (Comparison::AtLeast, 1),
            (Some('≤'), _) => (Comparison::AtMost, 1),
            (Some('>'), _) => (Comparison::More, 1),
            (Some('<'), _) => (Comparison::Less, 1),
            (Some('='), _) => (Comparison::Equal, 1),
            _ => (Comparison::Equal, 0),
        };
        let first = start + signs;
        Self {
            comparison,
            text: word.text(first..word.letters.len()),
            is_quoted: word
                .letters
                .get(first)
                .is_some_and(|letter| letter.sign.is_none()),
            range: word.range_from(first),
            negated,
        }
    }

    /// Whether the comparison is the opposite of a test.
    pub fn is_unequal(&self) -> bool {
        self.comparison == Comparison::Unequal
    }

    /// The same with the comparison that is said behind it, if one is.
    fn heard(&self) -> Self {
        let mut value = self.clone();
        let said = SAID.iter().find(|(word, _)| self.text.ends_with(word));
        if let (Some((word, comparison)), Comparison::Equal) = (said, self.comparison) {
            value.comparison = *comparison;
            let length = value.text.len().saturating_sub(word.len());
            value.text.truncate(length);
        }
        value
    }

    /// The value as a word.
    fn word(&self) -> Test {
        Test::Word(fold(&self.text))
    }

    fn problem(&self, word: Word) -> Problem {
        Problem {
            range: self.range.clone(),
            message: word.fill(&[&self.text]),
        }
    }

    /// The two ends of a range, `a..b`; `None` if it is none.
    fn ends(&self) -> Option<(&str, &str)> {
        ["..", "．．", "‥", "~", "～", "〜"]
            .iter()
            .find_map(|sign| self.text.split_once(sign))
    }

    fn is_comparing(&self) -> bool {
        !matches!(self.comparison, Comparison::Equal | Comparison::Unequal)
    }

    /// The values that pass, where `read` tells what a typed one covers.
    fn interval<T: Ord + Copy>(
        &self,
        wrong: Word,
        read: impl Fn(&str) -> Option<Interval<T>>,
        next: impl Fn(T) -> Option<T>,
        previous: impl Fn(T) -> Option<T>,
    ) -> Result<Interval<T>, Problem> {
        let problem = || self.problem(wrong);
        let read = |text: &str| read(text).ok_or_else(problem);
        if let Some((from, to)) = self.ends() {
            let end = |text: &str| {
                if text.is_empty() {
                    Ok(None)
                } else {
                    read(text).map(Some)
                }
            };
            let interval = Interval {
                from: end(from)?.and_then(|from| from.from),
                to: end(to)?.and_then(|to| to.to),
            };
            let is_reversed = interval.is_empty();
            return if is_reversed {
                Err(self.problem(Word::RangeReversed))
            } else {
                Ok(interval)
            };
        }
        let value = read(&self.text)?;
        // What lies beyond the last value there is cannot be asked for.
        let before = || value.from.and_then(previous).ok_or_else(problem);
        let behind = || value.to.and_then(next).ok_or_else(problem);
        let (from, to) = match self.comparison {
            Comparison::Equal | Comparison::Unequal => (value.from, value.to),
            Comparison::Less => (None, Some(before()?)),
            Comparison::AtMost => (None, value.to),
            Comparison::More => (Some(behind()?), None),
            Comparison::AtLeast => (value.from, None),
        };
        Ok(Interval { from, to })
    }

    fn numbers(
        &self,
        wrong: Word,
        read: fn(&str) -> Option<i128>,
    ) -> Result<Interval<i128>, Problem> {
        let exactly = |text: &str| {
            read(text).map(|n| Interval {
                from: Some(n),
                to: Some(n),
            })
        };
        self.interval(wrong, exactly, |n| n.checked_add(1), |n| n.checked_sub(1))
    }

    fn days(&self) -> Result<Interval<Date>, Problem> {
        let (next, previous) = (
            |day: Date| day.tomorrow().ok(),
            |day: Date| day.yesterday().ok(),
        );
        self.interval(Word::NotADate, amount::period, next, previous)
    }
}

/// What is asked of a field or a condition; `None` while no value is typed yet.
pub fn asks(asked: Asked, value: &Value) -> Result<Option<Asks>, Problem> {
    if value.text.trim().is_empty() {
        return Ok(None);
    }
    match asked {
        Asked::Condition(condition) => {
            condition_test(condition, &value.heard()).map(|test| Some(Asks::Holds(condition, test)))
        }
        Asked::Field(field) if is_dash(value) => Ok(Some(Asks::Is(field, Test::Missing))),
        Asked::Field(field) if value.text == "*" && !value.is_quoted && !value.is_comparing() => {
            Ok(Some(Asks::Is(field, Test::Present)))
        }
        Asked::Field(field) if field.kind == Kind::Text => word(field, value),
        Asked::Field(field) => {
            field_test(field, &value.heard()).map(|test| Some(Asks::Is(field, test)))
        }
    }
}

fn is_dash(value: &Value) -> bool {
    let is_dash = matches!(value.text.as_str(), "-" | "－" | "―" | "ー" | "‐" | "−");
    is_dash && !value.is_quoted && !value.is_comparing()
}

/// A word that must stand in a field of words.
fn word(field: &'static Field, value: &Value) -> Result<Option<Asks>, Problem> {
    if value.is_comparing() {
        return Err(Problem {
            range: value.range.clone(),
            message: Word::NotComparable.fill(&[&field.label]),
        });
    }
    let mut manner = Manner {
        reach: if value.negated {
            Reach::Sure
        } else {
            Reach::Heard
        },
        ..Manner::default()
    };
    let mut text = value.text.as_str();
    if !value.is_quoted {
        if let Some(rest) = text.strip_prefix(['\'', '’']) {
            manner.reach = Reach::Written;
            text = rest;
        }
        if let Some(rest) = text.strip_prefix(['^', '＾']) {
            manner.start = true;
            text = rest;
        }
        if let Some(rest) = text.strip_suffix(['$', '＄']) {
            manner.end = true;
            text = rest;
        }
    }
    Ok(Term::new(text, manner).map(|term| Asks::In(field, term)))
}

fn field_test(field: &'static Field, value: &Value) -> Result<Test, Problem> {
    Ok(match field.kind {
        Kind::Class => match fold(&value.text).as_str() {
            "a" => Test::Class(Class::A),
            "b" => Test::Class(Class::B),
            _ => return Err(value.problem(Word::NotAClass)),
        },
        Kind::Notice if value.ends().is_none() && !value.is_comparing() => {
            let reference = value
                .text
                .parse()
                .map_err(|_| value.problem(Word::NotANotice))?;
            Test::Notice(reference)
        }
        Kind::Notice => Test::Number(value.numbers(Word::NotANotice, amount::number)?),
        Kind::Months => Test::Number(value.numbers(Word::NotASpan, amount::months)?),
        Kind::Date => Test::Days(value.days()?),
        _ => Test::Number(value.numbers(Word::NotANumber, amount::number)?),
    })
}

fn condition_test(condition: Condition, value: &Value) -> Result<Test, Problem> {
    match condition {
        Condition::Goal => value
            .numbers(Word::NotAGoal, amount::number)
            .map(Test::Number),
        Condition::Edition if value.is_comparing() || value.ends().is_some() => {
            value.days().map(Test::Days)
        }
        _ if value.is_comparing() => Err(Problem {
            range: value.range.clone(),
            message: Word::NotComparable.fill(&[&name(condition)]),
        }),
        Condition::Zero | Condition::Overdue => flag(value).map(Test::Flag),
        Condition::Confidence => confidence(value).map(Test::Confidence),
        Condition::Edition => {
            Ok(amount::period(&value.text).map_or_else(|| value.word(), Test::Days))
        }
        Condition::Document => Ok(value.word()),
    }
}

/// Yes or no, also on the way to be typed.
fn flag(value: &Value) -> Result<bool, Problem> {
    let folded = fold(&value.text);
    let begins = |words: &[&str]| words.iter().any(|word| word.starts_with(&folded));
    match folded.as_str() {
        "1" => Ok(true),
        "0" => Ok(false),
        _ if begins(&["yes", "true", "はい"]) => Ok(true),
        _ if begins(&["no", "false", "いいえ"]) => Ok(false),
        _ => Err(value.problem(Word::NotYesOrNo)),
    }
}

/// A confidence by its name in the snapshot or on screen, also on the way to be typed.
fn confidence(value: &Value) -> Result<Confidence, Problem> {
    let folded = fold(&value.text);
    let mut all = CONFIDENCES.iter();
    let named = all.find(|(_, key, shown)| {
        let shown = [shown.japanese(), shown.english()];
        let mut names = std::iter::once(*key).chain(shown);
        names.any(|name| fold(name).starts_with(&folded))
    });
    named
        .map(|(confidence, _, _)| *confidence)
        .ok_or_else(|| value.problem(Word::NotAConfidence))
}

/// The name of a condition, for a message.
fn name(condition: Condition) -> &'static str {
    let mut conditions = CONDITIONS.iter();
    let found = conditions.find(|(own, _, _)| *own == condition);
    let names = found.map(|(_, names, _)| *names).unwrap_or_default();
    let name = match spoken() {
        Language::Japanese => names.last(),
        Language::English => names.first(),
    };
    name.copied().unwrap_or_default()
}
