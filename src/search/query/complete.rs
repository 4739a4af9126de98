//! What Tab puts behind the cursor: names of fields, and the values that a few of them have.

use super::lexer::{self, Token};
use super::names::{CONDITIONS, CONFIDENCES, Condition};
use crate::fields::{FIELDS, Kind, OWN};
use crate::notes::MARKS;
use crate::text::fold::fold;
use crate::words::{Language, Word, spoken};
use std::ops::Range;

/// Something that may be typed at the cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The bytes of what was typed that it replaces.
    pub range: Range<usize>,
    /// What it puts there: `cases:`.
    pub text: String,
    /// What it means.
    pub meaning: Word,
}

/// What the word before the cursor, a byte position, may become; nothing inside a phrase.
#[must_use]
pub fn complete(text: &str, cursor: usize) -> Vec<Candidate> {
    let Some(before) = text.get(..cursor) else {
        return Vec::new();
    };
    let start = match lexer::tokens(before).pop() {
        Some(Token::Word(word)) if word.range.end == cursor => {
            if word.letters.iter().any(|letter| letter.sign.is_none()) || word.letters.is_empty() {
                return Vec::new();
            }
            let negations = word
                .letters
                .iter()
                .take_while(|letter| letter.sign == Some('!'));
            word.letters
                .get(negations.count())
                .map_or(cursor, |letter| letter.at)
        }
        _ => cursor,
    };
    let word = before.get(start..).unwrap_or_default();
    match word.find([':', '：']) {
        Some(colon) => values(word, colon, start),
        None => names(word, start..cursor),
    }
}

/// The name to offer of several: the first; in English the first that needs no input method.
fn first<'a>(mut names: impl Iterator<Item = &'a str> + Clone) -> Option<&'a str> {
    let plain = (spoken() == Language::English)
        .then(|| names.clone().find(|name| name.is_ascii()))
        .flatten();
    plain.or_else(|| names.next())
}

/// The names that begin with a word, one a field: the first that does.
fn names(word: &str, range: Range<usize>) -> Vec<Candidate> {
    let folded = fold(word);
    let begins = |name: &str| fold(name).starts_with(&folded);
    let fields = FIELDS.iter().chain(OWN).filter_map(|field| {
        let names = field.aliases.iter().copied().chain([field.key]);
        let shown = [field.heading.japanese(), field.label.japanese()];
        let name = first(names.chain(shown).filter(|name| begins(name)))?;
        Some((name, field.meaning))
    });
    let conditions = CONDITIONS.iter().filter_map(|(_, names, meaning)| {
        let name = first(names.iter().copied().filter(|name| begins(name)))?;
        Some((name, *meaning))
    });
    let all = fields.chain(conditions);
    all.map(|(name, meaning)| Candidate {
        range: range.clone(),
        text: format!("{name}:"),
        meaning,
    })
    .collect()
}

/// The values of a field that has only a few.
fn values(word: &str, colon: usize, start: usize) -> Vec<Candidate> {
    let (name, rest) = word.split_at_checked(colon).unwrap_or((word, ""));
    let typed = rest.trim_start_matches([':', '：']);
    let (known, meaning): (Vec<&str>, Word) = match super::names::find(name) {
        Some(super::names::Asked::Field(field)) if field.kind == Kind::Class => {
            (vec!["A", "B"], field.meaning)
        }
        Some(super::names::Asked::Field(field)) if field.key == "mark" => {
            (MARKS.map(Word::text).to_vec(), field.meaning)
        }
        Some(super::names::Asked::Condition(condition)) => {
            let named = CONDITIONS.iter().find(|(own, _, _)| *own == condition);
            let values = match condition {
                Condition::Zero | Condition::Overdue => vec!["yes", "no"],
                Condition::Confidence => CONFIDENCES.map(|(_, key, _)| key).to_vec(),
                _ => Vec::new(),
            };
            let meaning = named.map_or(Word::SyntaxField, |(_, _, meaning)| *meaning);
            (values, meaning)
        }
        _ => return Vec::new(),
    };
    let from = start + word.len() - typed.len();
    let folded = fold(typed);
    let fitting = known
        .iter()
        .filter(|value| fold(value).starts_with(&folded));
    fitting
        .map(|value| Candidate {
            range: from..start + word.len(),
            text: (*value).to_owned(),
            meaning,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offered(text: &str) -> Vec<String> {
        let candidates = complete(text, text.len());
        let put = |c: &Candidate| format!("{}{}", text.get(..c.range.start).unwrap(), c.text);
        candidates.iter().map(put).collect()
    }

    #[test]
    fn names_of_fields_are_completed_in_any_language() {
        assert_eq!(offered("ca"), ["cases:"]);
        assert_eq!(offered("膵臓 !ca"), ["膵臓 !cases:"]);
        assert_eq!(offered("a|件"), ["a|件数:"]);
        assert_eq!(offered("病"), ["病名:", "病院:"]);
        assert_eq!(offered("ＣＡＳ"), ["cases:"]);
        assert!(offered("co").contains(&"cost:".to_owned()));
        assert!(offered("").len() >= FIELDS.len() + CONDITIONS.len());
        assert_eq!(offered("xyz"), Vec::<String>::new());
        assert_eq!(offered("\"膵臓 ca"), Vec::<String>::new(), "a phrase");
        assert_eq!(offered("\"膵臓\" ca"), ["\"膵臓\" cases:"]);
    }

    #[test]
    fn the_values_of_a_field_that_has_few_are_completed() {
        assert_eq!(offered("zero:"), ["zero:yes", "zero:no"]);
        assert_eq!(offered("超過：y"), ["超過：yes"]);
        assert_eq!(offered("class:"), ["class:A", "class:B"]);
        assert_eq!(offered("確かさ:in"), ["確かさ:inferred"]);
        assert_eq!(offered("confidence:").len(), 5);
        assert_eq!(offered("mark:要"), ["mark:要確認"]);
        assert_eq!(offered("cases:1"), Vec::<String>::new());
        assert_eq!(complete("膵", 1), [], "inside a character");
    }
}
