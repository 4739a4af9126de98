//! The query language: what a user typed, understood.
//!
//! Words side by side must all be found, words with `|` between them one of them; a word may be
//! negated, anchored, quoted, or compare a field with a value. The language is one grammar for the
//! prompt, filters and the command line. Anything that can be typed is a query: a value that
//! cannot be understood is reported, and the rest still applies.

mod amount;
mod complete;
mod lexer;
mod names;
mod syntax;
mod test;

pub use amount::{Interval, MICROS, number};
pub use complete::{Candidate, complete};
pub use names::{CONDITIONS, Condition};
pub use syntax::{SYNTAX, Syntax};
pub use test::Test;

use super::term::{Manner, Reach, Term};
use crate::fields::Field;
use crate::model::technology::TechnologyRef;
use jiff::civil::Date;
use lexer::{Token, Word as Typed};
use std::ops::Range;

/// What a user typed, understood.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// All groups must hold; of a group one clause.
    groups: Vec<Vec<Clause>>,
    problems: Vec<Problem>,
}

/// A value that could not be understood; its clause is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The bytes of what was typed that it is about.
    pub range: Range<usize>,
    /// What is wrong and what could be typed, in the program's language.
    pub message: String,
}

/// One condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// Whether it must not hold.
    pub negated: bool,
    /// What is asked.
    pub asks: Asks,
}

/// What a clause asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asks {
    /// That a term is found.
    Term(Term, Number),
    /// That a term is found in a field.
    In(&'static Field, Term),
    /// That a field's value passes a test.
    Is(&'static Field, Test),
    /// That something holds that no field says.
    Holds(Condition, Test),
}

/// What a term may be besides a word.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Number {
    /// A 告示番号.
    pub notice: Option<TechnologyRef>,
    /// A month, an era's year or a day.
    pub days: Option<Interval<Date>>,
    /// An amount long enough to be one.
    pub amount: Option<i64>,
}

impl Query {
    /// Understands what was typed; anything is a query.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut query = Self::default();
        let mut is_alternative = false;
        for token in lexer::tokens(text) {
            let Token::Word(word) = token else {
                is_alternative = true;
                continue;
            };
            match clause(&word) {
                Ok(Some(clause)) => match query.groups.last_mut().filter(|_| is_alternative) {
                    Some(group) => group.push(clause),
                    None => query.groups.push(vec![clause]),
                },
                Ok(None) => continue,
                Err(problem) => query.problems.push(problem),
            }
            is_alternative = false;
        }
        query
    }

    /// Whether it asks for nothing, and so finds everything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }

    /// Whether it asks for reports of certain years.
    #[must_use]
    pub fn asks_for_years(&self) -> bool {
        let mut clauses = self.groups.iter().flatten();
        clauses.any(|clause| matches!(clause.asks, Asks::Holds(Condition::Edition, _)))
    }

    /// What could not be understood, in the order it was typed.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The term that is all that is asked.
    pub(super) fn only_term(&self) -> Option<&Term> {
        let [group] = self.groups.as_slice() else {
            return None;
        };
        match group.as_slice() {
            [
                Clause {
                    asks: Asks::Term(term, _),
                    negated: false,
                },
            ] => Some(term),
            _ => None,
        }
    }

    /// The groups of clauses: all must hold, of each one clause.
    #[must_use]
    pub fn groups(&self) -> &[Vec<Clause>] {
        &self.groups
    }

    /// The same, to be changed.
    pub(super) fn groups_mut(&mut self) -> &mut [Vec<Clause>] {
        &mut self.groups
    }
}

/// The clause that a word is; `None` if there is nothing in it yet.
fn clause(word: &Typed) -> Result<Option<Clause>, Problem> {
    let end = word.letters.len();
    let mut start = 0;
    let mut negated = false;
    while word.sign(start) == Some('!') {
        negated = !negated;
        start += 1;
    }
    if let Some((name, operator)) = name_end(word, start) {
        let asked = names::find(&word.text(start..name));
        if let Some(asked) = asked {
            let value = test::Value::new(word, operator, negated);
            let asks = test::asks(asked, &value)?;
            let negated = negated ^ value.is_unequal();
            return Ok(asks.map(|asks| Clause { negated, asks }));
        }
    }
    Ok(term(word, start..end, negated).map(|asks| Clause { negated, asks }))
}

/// Where the name before an operator ends, and where the operator begins behind the colon.
fn name_end(word: &Typed, start: usize) -> Option<(usize, usize)> {
    let is_operator =
        |at: &usize| matches!(word.sign(*at), Some(':' | '>' | '<' | '=' | '≤' | '≥'));
    let at = (start..word.letters.len())
        .find(is_operator)
        .filter(|&at| at > start)?;
    let is_colon = word.sign(at) == Some(':');
    Some((at, if is_colon { at + 1 } else { at }))
}

/// A word that names no field.
fn term(word: &Typed, letters: Range<usize>, negated: bool) -> Option<Asks> {
    let Range { mut start, mut end } = letters;
    let mut manner = Manner::default();
    let is_phrase = word
        .letters
        .get(start)
        .is_some_and(|letter| letter.sign.is_none());
    if is_phrase {
        manner.reach = Reach::Heard;
    }
    while let Some(sign) = word.sign(start).filter(|sign| matches!(sign, '\'' | '^')) {
        match sign {
            '\'' => manner.reach = Reach::Written,
            _ => manner.start = true,
        }
        start += 1;
    }
    if end > start && word.sign(end - 1) == Some('$') {
        manner.end = true;
        end -= 1;
    }
    if negated {
        manner.reach = manner.reach.min(Reach::Sure);
    } else if manner.start || manner.end {
        manner.reach = manner.reach.min(Reach::Heard);
    }
    let text = word.text(start..end);
    let number = if is_phrase || manner.start || manner.end || manner.reach == Reach::Written {
        Number::default()
    } else {
        meant(&text)
    };
    Term::new(&text, manner).map(|term| Asks::Term(term, number))
}

/// What a plain word may be besides a word.
fn meant(text: &str) -> Number {
    // A bare year stands in many texts and means none of the dates in particular.
    let is_year = text.chars().all(char::is_numeric);
    let amount = number(text).filter(|amount| amount % MICROS == 0);
    let amount = amount.and_then(|amount| i64::try_from(amount / MICROS).ok());
    Number {
        notice: text.parse().ok(),
        days: amount::period(text).filter(|_| !is_year),
        amount: amount.filter(|&amount| amount >= 10_000),
    }
}
