//! How notes leave the machine and come back: what holds, as Markdown, CSV or JSON.
//!
//! Each statement names all that it was ever said in knowledge of, so that whoever brings it in
//! knows what it replaces and what it stands beside.

mod markdown;
mod table;

use super::store::Version;
use crate::model::Part;
use crate::model::technology::TechnologyRef;
use crate::words::Word;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashMap};

/// How notes are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// For people; can be read back.
    Markdown,
    /// For spreadsheets.
    Csv,
    /// For programs.
    Json,
}

/// A statement in a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Record {
    #[serde(default)]
    id: String,
    #[serde(default)]
    edition: String,
    technology: String,
    #[serde(default)]
    name: String,
    part: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    author: String,
    #[serde(default)]
    time: String,
    #[serde(default)]
    parents: Vec<String>,
}

/// A file of statements in JSON.
#[derive(Serialize, Deserialize)]
struct File {
    senshin_notes: u32,
    statements: Vec<Record>,
}

/// The version of the files.
const FILE: u32 = 1;

/// What holds of all that was ever said, each naming all that it replaces, near and far.
#[must_use]
pub fn holding(all: &[Version]) -> Vec<Version> {
    let parents: HashMap<&str, &[String]> = all
        .iter()
        .map(|version| (version.id.as_str(), version.parents.as_slice()))
        .collect();
    let replaced: BTreeSet<&str> = all
        .iter()
        .flat_map(|version| version.parents.iter().map(String::as_str))
        .collect();
    let heads = all.iter();
    let heads = heads.filter(|version| !replaced.contains(version.id.as_str()));
    heads
        .map(|head| {
            let mut before: BTreeSet<&str> = BTreeSet::new();
            let mut next: Vec<&str> = head.parents.iter().map(String::as_str).collect();
            while let Some(id) = next.pop() {
                if before.insert(id) {
                    let further = parents.get(id).into_iter().copied().flatten();
                    next.extend(further.map(String::as_str));
                }
            }
            Version {
                parents: before.into_iter().map(str::to_owned).collect(),
                ..head.clone()
            }
        })
        .collect()
}

/// The text of a file.
#[must_use]
pub fn written(form: Form, versions: &[Version]) -> String {
    match form {
        Form::Markdown => markdown::written(versions),
        Form::Csv => table::written(versions),
        Form::Json => {
            let file = File {
                senshin_notes: FILE,
                statements: versions.iter().map(Record::of).collect(),
            };
            serde_json::to_string_pretty(&file).unwrap_or_default() + "\n"
        }
    }
}

/// The statements in a file's text.
///
/// # Errors
/// All that is wrong with it, each as a sentence.
pub fn read(form: Form, text: &str) -> Result<Vec<Version>, Vec<String>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let records = match form {
        Form::Markdown => markdown::read(text),
        Form::Csv => table::read(text),
        Form::Json => json(text),
    }?;
    let mut versions = Vec::new();
    let mut problems = Vec::new();
    for (place, record) in records {
        match record.version() {
            Ok(version) => versions.push(version),
            Err(problem) => problems.push(Word::NotesAt.fill(&[&place, &problem])),
        }
    }
    if problems.is_empty() {
        Ok(versions)
    } else {
        Err(problems)
    }
}

fn json(text: &str) -> Result<Vec<(String, Record)>, Vec<String>> {
    let file: File = serde_json::from_str(text).map_err(|error| {
        let place = Word::NotesLine.fill(&[&error.line()]);
        let why = Word::NotesNotJson.fill(&[&error]);
        vec![Word::NotesAt.fill(&[&place, &why])]
    })?;
    if file.senshin_notes > FILE {
        return Err(vec![Word::NotesFileNewer.text().to_owned()]);
    }
    let numbered = (1..).zip(file.statements);
    Ok(numbered
        .map(|(number, record)| (Word::NotesNumber.fill(&[&number]), record))
        .collect())
}

impl Record {
    fn of(version: &Version) -> Self {
        Self {
            id: version.id.clone(),
            edition: version.edition.clone(),
            technology: version.technology.clone(),
            name: version.name.clone(),
            part: version.part.key().to_owned(),
            text: version.text.clone(),
            author: version.author.clone(),
            time: version.time.clone(),
            parents: version.parents.clone(),
        }
    }

    fn version(self) -> Result<Version, String> {
        let part =
            Part::of_key(self.part.trim()).ok_or_else(|| Word::NotesNoPart.fill(&[&self.part]))?;
        let wrong = || Word::NotesNoTechnology.fill(&[&self.technology]);
        let reference: TechnologyRef = self.technology.parse().map_err(|_| wrong())?;
        let class = reference.class.ok_or_else(wrong)?;
        let arm = reference
            .arm
            .map_or_else(String::new, |arm| format!("-{arm}"));
        Ok(Version {
            technology: format!("{class}{}{arm}", reference.number),
            text: cleaned(part, &self.text)?,
            id: self.id,
            edition: self.edition,
            name: self.name,
            part,
            author: self.author,
            time: self.time,
            parents: self.parents,
        })
    }
}

/// A text as it is kept: one kind of line ends, nothing that only a terminal would act on; a mark
/// in one line.
///
/// # Errors
/// That it is too long, as a sentence.
pub fn cleaned(part: Part, text: &str) -> Result<String, String> {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    let is_kept = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    let mut text: String = lines.chars().filter(is_kept).collect();
    let [mark, note] = super::LONGEST;
    let most = if part == Part::Mark { mark } else { note };
    if part == Part::Mark {
        text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    } else {
        text.truncate(text.trim_end().len());
    }
    if text.len() > most {
        return Err(Word::NotesTooLong.fill(&[&most]));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn version(text: &str, part: Part) -> Version {
        Version {
            id: "a1".to_owned(),
            edition: "R5".to_owned(),
            technology: "B22-1".to_owned(),
            name: "名--><前>\n\"'".to_owned(),
            part,
            text: text.to_owned(),
            author: "reviewer@host".to_owned(),
            time: "2026-11-26T08:55:12.123Z".to_owned(),
            parents: vec!["p1".to_owned(), "p2".to_owned()],
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back_in_every_form(
            text in "[a-z漢\\n> \\-<!|,\"'`#\\t]{0,40}", mark in "[a-z漢>,\"]{0,8}",
        ) {
            let versions = [
                version(&cleaned(Part::Note, &text).unwrap(), Part::Note),
                version(&mark, Part::Mark),
            ];
            for form in [Form::Markdown, Form::Csv, Form::Json] {
                let read = read(form, &written(form, &versions));
                prop_assert_eq!(read, Ok(versions.to_vec()), "{:?}", form);
            }
        }
    }

    #[test]
    fn what_holds_names_all_that_it_replaces() {
        let named = |id: &str, parents: &[&str]| Version {
            id: id.to_owned(),
            parents: parents.iter().map(|&own| own.to_owned()).collect(),
            ..version("", Part::Mark)
        };
        let all = [
            named("a", &[]),
            named("b", &["a"]),
            named("c", &["b"]),
            named("d", &["a"]),
        ];
        let holding = holding(&all);
        let short: Vec<_> = holding
            .iter()
            .map(|own| (own.id.as_str(), own.parents.join(" ")))
            .collect();
        assert_eq!(short, [("c", "a b".to_owned()), ("d", "a".to_owned())]);
    }

    #[test]
    fn what_is_wrong_with_a_file_is_said_with_its_place() {
        let wrong = |form, text: &str| read(form, text).unwrap_err().join("\n");
        assert!(wrong(Form::Json, "{\n\"senshin_notes\": 1,\n}").starts_with("3行目"));
        assert!(
            wrong(Form::Json, r#"{"senshin_notes": 9, "statements": []}"#).contains("新しい版")
        );
        let table = "technology,part,text\nB1,mark,x\nX9,mark,y\nB2,word,z\n";
        let problems = read(Form::Csv, table).unwrap_err();
        assert_eq!(problems.len(), 2, "{problems:?}");
        assert!(
            problems[0].starts_with("3行目") && problems[0].contains("X9"),
            "{problems:?}"
        );
        assert!(wrong(Form::Csv, "a,b\n1,2\n").contains("technology"));
        assert!(wrong(Form::Markdown, "# 見出し\n").contains("senshin"));
        assert!(wrong(Form::Markdown, "\n<!-- senshin {\"x\" -->\n").starts_with("2行目"));
    }

    #[test]
    fn what_a_terminal_would_act_on_is_not_kept() {
        assert_eq!(
            cleaned(Part::Note, "a\r\nb\u{1b}[2J\tc\n\n").unwrap(),
            "a\nb[2J\tc"
        );
        assert_eq!(cleaned(Part::Mark, " 要\n確認 ").unwrap(), "要 確認");
        assert!(cleaned(Part::Mark, &"長".repeat(100)).is_err());
    }
}
