//! Reading a file that may be anything, and saying everything that is wrong with it.

use super::format::{TechnologyRecord, Unread, schema};
use super::{Later, SCHEMA_VERSION, Snapshot, convert, exhibits, locate, structure};
use crate::words::Word;
use serde_json::Value;
use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;

/// The longest string that a snapshot may hold, in bytes.
pub const MAX_STRING: usize = 64 << 10;

/// Something wrong with a snapshot.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The line in the file, counted from 1.
    pub line: usize,
    /// Where in the data: a JSON pointer, empty for the whole file.
    pub pointer: String,
    /// What is wrong and what was expected, in the program's language.
    pub message: String,
}

impl Problem {
    /// A problem whose line is not known yet.
    #[must_use]
    pub const fn new(pointer: String, message: String) -> Self {
        Self {
            line: 1,
            pointer,
            message,
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pointer = if self.pointer.is_empty() {
            "/"
        } else {
            &self.pointer
        };
        let (pointer, message) = (elided(pointer), elided(&self.message));
        f.write_str(&Word::ErrorProblem.fill(&[&self.line, &pointer, &message]))
    }
}

/// A text of which the middle is left out if it is long: a message may quote anything.
fn elided(text: &str) -> Cow<'_, str> {
    const END: usize = 100;
    let head = text.char_indices().nth(END).map(|(at, _)| at);
    let tail = text.char_indices().rev().nth(END).map(|(at, _)| at);
    match (
        head.and_then(|at| text.get(..at)),
        tail.and_then(|at| text.get(at..)),
    ) {
        (Some(head), Some(tail)) if head.len() + tail.len() < text.len() => {
            Cow::Owned(format!("{head}…{tail}"))
        }
        _ => Cow::Borrowed(text),
    }
}

/// The text of a file that claims to be a snapshot.
///
/// # Errors
/// Why it cannot be one.
pub fn text_of(bytes: Vec<u8>) -> Result<String, Problem> {
    refuse_at_sight(&bytes)?;
    match String::from_utf8(bytes) {
        Ok(text) if text.starts_with('\u{FEFF}') => {
            Ok(text.trim_start_matches('\u{FEFF}').to_owned())
        }
        Ok(text) => Ok(text),
        Err(error) => Err(Problem::new(
            String::new(),
            Word::ProblemNotUtf8.fill(&[&(error.utf8_error().valid_up_to() + 1)]),
        )),
    }
}

/// Refuses a file whose first bytes show that it is no text.
///
/// # Errors
/// What it is instead.
pub fn refuse_at_sight(bytes: &[u8]) -> Result<(), Problem> {
    let problem = |message| Err(Problem::new(String::new(), message));
    match bytes.iter().find(|byte| !byte.is_ascii_whitespace()) {
        None => problem(Word::ProblemEmpty.text().to_owned()),
        Some(first) if *first < 0x20 || *first == 0x7f => {
            problem(Word::ProblemBinary.fill(&[&format!("{first:02x}")]))
        }
        Some(_) => Ok(()),
    }
}

/// The snapshot in a text.
///
/// # Errors
/// Everything that is wrong with it, in the order of the file.
pub fn parse(text: &str) -> Result<Snapshot, Vec<Problem>> {
    checked(text, true)
}

/// The same of a text that may be the head of a larger file: what refers to technologies is not
/// looked up.
///
/// # Errors
/// Everything that is wrong with it, in the order of the file.
pub fn head(text: &str) -> Result<Snapshot, Vec<Problem>> {
    checked(text, false)
}

fn checked(text: &str, is_whole: bool) -> Result<Snapshot, Vec<Problem>> {
    let value: Value = match serde_json::from_str(text) {
        Ok(value) => value,
        Err(error) => return Err(vec![syntax_problem(text, &error)]),
    };
    let mut problems = Vec::new();
    if let Some((pointer, key, line)) = locate::duplicate_key(text) {
        let message = Word::ProblemDuplicateKey.fill(&[&key]);
        problems.push(Problem {
            line,
            pointer,
            message,
        });
    }
    let version = value.get("schema_version");
    if version.is_some_and(|found| found.is_number() && found != SCHEMA_VERSION) {
        // Another version has another shape: nothing else would be worth saying.
        let found = version.map(Value::to_string).unwrap_or_default();
        problems.push(convert::version_problem(&found));
        return Err(located(text, problems));
    }
    let misshapen = structure::problems(&schema(), &value);
    problems.extend(text_problems(&value));
    problems.extend(source_problems(&value, &documents(&value)));
    problems.extend(figure_problems(&value));
    if misshapen.is_empty() {
        match read(text) {
            Ok((snapshot, more)) => {
                problems.extend(more);
                if is_whole {
                    let ids = snapshot.technologies.iter().map(|own| own.id.to_string());
                    let ids: HashSet<String> = ids.collect();
                    problems.extend(exhibits::problems(&snapshot, &|name| ids.contains(name)));
                }
                if problems.is_empty() {
                    return Ok(snapshot);
                }
            }
            // A key that stands twice was found already, with its place.
            Err(_) if !problems.is_empty() => {}
            Err(error) => {
                let message = Word::ProblemSerde.fill(&[&error]);
                problems.push(Problem::new(String::new(), message));
            }
        }
    } else {
        problems.extend(technology_problems(&value, &misshapen));
        problems.extend(misshapen);
    }
    Err(located(text, problems))
}

/// The snapshot in a text of the right shape, read as the bundled one is, but all of it at once.
fn read(text: &str) -> serde_json::Result<(Snapshot, Vec<Problem>)> {
    let format: Unread<'_> = serde_json::from_str(text)?;
    let (exhibits, readings) = (format.exhibits, format.readings);
    let (mut snapshot, problems) = convert::snapshot(format);
    snapshot.exhibits = Later::read(exhibits)?;
    snapshot.readings = Later::read(readings)?;
    Ok((snapshot, problems))
}

/// The problem of a text that is not JSON.
#[must_use]
pub fn syntax_problem(text: &str, error: &serde_json::Error) -> Problem {
    let message = if error.is_eof() {
        Word::ProblemTruncated.text().to_owned()
    } else if error.to_string().contains("recursion limit") {
        Word::ProblemDeep.text().to_owned()
    } else {
        Word::ProblemSyntax.fill(&[&error.column()])
    };
    let line = error.line().min(text.lines().count().max(1));
    Problem {
        line,
        pointer: String::new(),
        message,
    }
}

/// Problems inside those technologies that have the right shape, when others have not.
fn technology_problems(value: &Value, misshapen: &[Problem]) -> Vec<Problem> {
    let mut problems = Vec::new();
    let technologies = value.get("technologies").and_then(Value::as_array);
    for (index, record) in technologies.into_iter().flatten().enumerate() {
        let at = format!("/technologies/{index}");
        let below = |problem: &Problem| {
            problem
                .pointer
                .strip_prefix(&at)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        if misshapen.iter().any(below) {
            continue;
        }
        // Through its text: to read values a second way would be a third of this module's code.
        if let Ok(record) = serde_json::from_str::<TechnologyRecord>(&record.to_string()) {
            convert::technology(record, &at, &mut problems);
        }
    }
    problems
}

/// Strings that are too long or hold control characters.
pub(super) fn text_problems(value: &Value) -> Vec<Problem> {
    let mut problems = Vec::new();
    walk(value, &mut String::new(), &mut |at, value| {
        let Some(text) = value.as_str() else { return };
        if text.len() > MAX_STRING {
            let message = Word::ProblemLongText.fill(&[&text.len(), &MAX_STRING]);
            problems.push(Problem::new(at.to_owned(), message));
        }
        if let Some(control) = text.chars().find(|&c| is_hostile(c)) {
            let code = format!("U+{:04X}", u32::from(control));
            problems.push(Problem::new(
                at.to_owned(),
                Word::ProblemControl.fill(&[&code]),
            ));
        }
    });
    problems
}

/// Characters that command a terminal or reorder text.
fn is_hostile(c: char) -> bool {
    let reorders = matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    (c.is_control() && c != '\n') || reorders
}

/// The documents that a file names, each with how many lines it has.
fn documents(value: &Value) -> Vec<(String, u32)> {
    let documents = value.get("documents").and_then(Value::as_array);
    let named = documents.into_iter().flatten().filter_map(|doc| {
        let count = doc.get("line_count")?.as_u64()?;
        let id = doc.get("id")?.as_str()?.to_owned();
        Some((id, u32::try_from(count).unwrap_or(u32::MAX)))
    });
    named.collect()
}

/// Sources that name no document or lines that it does not have.
pub(super) fn source_problems(value: &Value, documents: &[(String, u32)]) -> Vec<Problem> {
    let mut problems = Vec::new();
    walk(value, &mut String::new(), &mut |at, value| {
        let (Some(document), Some(lines)) = (
            value.get("document").and_then(Value::as_str),
            value.get("lines").and_then(Value::as_array),
        ) else {
            return;
        };
        let Some((_, count)) = documents.iter().find(|(id, _)| *id == document) else {
            let message = Word::ProblemDocument.fill(&[&document]);
            problems.push(Problem::new(format!("{at}/document"), message));
            return;
        };
        let mut previous = 0;
        for (index, range) in lines.iter().enumerate() {
            let end = |i| range.get(i).and_then(Value::as_u64);
            let (Some(first), Some(last)) = (end(0), end(1)) else {
                continue;
            };
            if first <= previous || last < first || last > u64::from(*count) {
                let message = Word::ProblemLines.fill(&[range, &document, count]);
                problems.push(Problem::new(format!("{at}/lines/{index}"), message));
            }
            previous = last;
        }
        if lines.is_empty() {
            let message = Word::ProblemItems.fill(&[&1, &0]);
            problems.push(Problem::new(format!("{at}/lines"), message));
        }
    });
    problems
}

/// Figures with neither a value nor the reason why there is none, or with both.
pub(super) fn figure_problems(value: &Value) -> Vec<Problem> {
    let mut problems = Vec::new();
    walk(value, &mut String::new(), &mut |at, value| {
        let keys = ["printed", "approximate", "value"];
        if !keys.iter().all(|key| value.get(key).is_some()) {
            return;
        }
        let is_null = |key| value.get(key).is_none_or(Value::is_null);
        let word = match (is_null("value"), is_null("missing")) {
            (true, true) => Word::ProblemMissingReason,
            (false, false) => Word::ProblemMissingExtra,
            _ => return,
        };
        problems.push(Problem::new(format!("{at}/value"), word.fill(&[&"value"])));
    });
    problems
}

/// Calls `visit` for every value with its pointer.
fn walk(value: &Value, at: &mut String, visit: &mut impl FnMut(&str, &Value)) {
    visit(at, value);
    let length = at.len();
    let mut step = |key: &str, child: &Value, at: &mut String| {
        at.push('/');
        at.push_str(&key.replace('~', "~0").replace('/', "~1"));
        walk(child, at, visit);
        at.truncate(length);
    };
    match value {
        Value::Object(map) => map.iter().for_each(|(key, child)| step(key, child, at)),
        Value::Array(items) => {
            for (index, child) in items.iter().enumerate() {
                step(&index.to_string(), child, at);
            }
        }
        _ => {}
    }
}

/// The problems with their lines, in the order of the file.
pub(super) fn located(text: &str, mut problems: Vec<Problem>) -> Vec<Problem> {
    let pointers: Vec<&str> = problems
        .iter()
        .map(|problem| problem.pointer.as_str())
        .collect();
    let lines = locate::lines_of(text, &pointers);
    for (problem, line) in problems.iter_mut().zip(lines) {
        // A key that stands twice has no pointer of its own; its line is known already.
        problem.line = problem.line.max(line);
    }
    problems.sort();
    problems.dedup();
    problems
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::BUNDLED;

    #[test]
    fn the_bundled_snapshot_has_no_problem() {
        assert_eq!(parse(&BUNDLED).err(), None);
    }
}
