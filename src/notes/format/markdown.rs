//! Notes as Markdown: a chapter for each technology, each statement a quotation.
//!
//! What a reader does not need to see, the names and times, stands in a comment before it, so that
//! the file can be read back, also after its quotations were changed.

use super::Record;
use crate::model::Part;
use crate::notes::store::Version;
use crate::words::Word;
use std::fmt::Write as _;

const BEGIN: &str = "<!-- senshin ";
const END: &str = " -->";

pub(super) fn written(versions: &[Version]) -> String {
    let mut sorted: Vec<&Version> = versions.iter().collect();
    // Those of one technology together, otherwise as they came.
    let mut chapters: Vec<(&str, &str)> = Vec::new();
    for version in versions {
        let chapter = (version.edition.as_str(), version.technology.as_str());
        if !chapters.contains(&chapter) {
            chapters.push(chapter);
        }
    }
    sorted.sort_by_key(|version| {
        let chapter = (version.edition.as_str(), version.technology.as_str());
        chapters.iter().position(|own| *own == chapter)
    });
    let mut text = format!("# {}\n\n{}\n", Word::NotesTitle, Word::NotesCanBeRead);
    let mut before = None;
    for version in sorted {
        let chapter = (&version.edition, &version.technology);
        if before != Some(chapter) {
            let name = version.name.replace('\n', " ");
            _ = writeln!(
                text,
                "\n## {} {} {name}",
                version.edition, version.technology
            );
        }
        before = Some(chapter);
        statement(version, &mut text);
    }
    text
}

fn statement(version: &Version, text: &mut String) {
    let record = Record {
        text: String::new(),
        ..Record::of(version)
    };
    // Inside a comment nothing may look like its end.
    let data = serde_json::to_string(&record).unwrap_or_default();
    let data = data.replace('>', "\\u003e");
    let heading = match version.part {
        Part::Mark => Word::Mark,
        Part::Note => Word::Note,
    };
    let said = format!("{} {}", version.author, version.time);
    _ = writeln!(
        text,
        "\n### {heading} ({})\n\n{BEGIN}{data}{END}",
        said.trim()
    );
    for line in version.text.split('\n') {
        text.push_str(if line.is_empty() { ">" } else { "> " });
        text.push_str(line);
        text.push('\n');
    }
}

pub(super) fn read(text: &str) -> Result<Vec<(String, Record)>, Vec<String>> {
    let mut records = Vec::new();
    let mut problems = Vec::new();
    let mut lines = (1..).zip(text.lines()).peekable();
    while let Some((number, line)) = lines.next() {
        let data = line.trim_end().strip_prefix(BEGIN);
        let Some(data) = data.and_then(|rest| rest.strip_suffix(END)) else {
            continue;
        };
        let place = Word::NotesLine.fill(&[&number]);
        let mut quoted: Vec<&str> = Vec::new();
        while let Some((_, line)) = lines.next_if(|(_, line)| line.starts_with('>')) {
            let line = line.strip_prefix('>').unwrap_or_default();
            quoted.push(line.strip_prefix(' ').unwrap_or(line));
        }
        match serde_json::from_str::<Record>(data) {
            Ok(record) => {
                let text = quoted.join("\n");
                records.push((place, Record { text, ..record }));
            }
            Err(error) => {
                let why = Word::NotesNotJson.fill(&[&error]);
                problems.push(Word::NotesAt.fill(&[&place, &why]));
            }
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    if records.is_empty() {
        return Err(vec![Word::NotesNoStatements.fill(&[&BEGIN.trim()])]);
    }
    Ok(records)
}
