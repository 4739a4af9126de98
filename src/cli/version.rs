//! `--version`: besides the program's own version, which data is inside. `-V` leaves it at one line.

use crate::snapshot::Facts;
use crate::words::Word;
use clap::error::ErrorKind;
use std::ffi::OsString;

/// Whether the parser stopped at the long form of the option.
pub(super) fn asked_in_full(stopped: &clap::Error, arguments: &[OsString]) -> bool {
    let mut words = arguments.iter().skip(1);
    let first = words.find(|word| *word == "-V" || *word == "--version");
    stopped.kind() == ErrorKind::DisplayVersion && first.is_some_and(|word| word == "--version")
}

/// The lines below the version: the report and its period, the documents and the days of their
/// meetings, the format of the data.
pub(super) fn facts() -> String {
    let Some(facts) = Facts::bundled() else {
        return String::new();
    };
    let report = facts.report().map(|report| {
        Word::VersionReport.fill(&[
            &report.label,
            &report.period_start,
            &report.period_end,
            &report.report_date,
        ])
    });
    let documents = facts.documents.iter().map(|document| {
        Word::VersionDocument.fill(&[
            &document.id,
            &document.title,
            &document.meeting,
            &document.date,
        ])
    });
    let format = Word::VersionFormat.fill(&[&facts.schema_version]);
    let lines = report.into_iter().chain(documents).chain([format]);
    lines.map(|line| line + "\n").collect()
}
