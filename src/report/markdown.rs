//! An exhibit in Markdown: headings, a table, lists.

use super::table::{heading, row_label};
use super::{Marks, kind, mark, reasons, shown, word};
use crate::catalog::Catalog;
use crate::model::{Cell, Confidence, Exhibit};
use crate::words::Word;
use std::fmt::Write as _;

/// An exhibit in Markdown, every value with its doubts.
#[must_use]
pub fn markdown(catalog: &Catalog, exhibit: &Exhibit) -> String {
    let mut text = format!("## {}\n\n", escaped(&exhibit.title));
    head(&mut text, catalog, exhibit);
    table(&mut text, exhibit);
    for passage in &exhibit.paragraphs {
        let level = if passage.heading { "### " } else { "" };
        _ = writeln!(text, "{level}{}\n", escaped(&passage.text));
    }
    let notes = exhibit.notes.iter().map(|note| {
        let mark = note.mark.as_deref().map(|mark| format!("{mark} "));
        let doubt = doubt(note.confidence, note.reason.as_deref());
        format!("{}{}{doubt}", mark.unwrap_or_default(), note.text)
    });
    list(&mut text, Word::KpiNotes, notes);
    let reasons = reasons::reasons(exhibit, Marks::Words);
    list(&mut text, Word::KpiReasons, reasons.into_iter());
    let remarks = catalog.remarks_about(&exhibit.id).map(|remark| {
        let sentence = Word::KpiRemark.fill(&[&remark.printed, &remark.explanation]);
        format!("{sentence} ({})", remark.source)
    });
    list(&mut text, Word::PartRemarks, remarks);
    let links = catalog.links_from(&exhibit.id).map(|link| {
        let technologies = link.technologies.join("・");
        format!(
            "{technologies}{}",
            doubt(link.confidence, link.reason.as_deref())
        )
    });
    list(&mut text, Word::KpiLinks, links);
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

fn head(text: &mut String, catalog: &Catalog, exhibit: &Exhibit) {
    let mut place = vec![
        format!("`{}`", exhibit.id),
        kind(exhibit.kind).text().to_owned(),
        Word::KpiPart.fill(&[&exhibit.part]),
    ];
    place.extend(
        exhibit
            .slide
            .as_ref()
            .map(|slide| Word::KpiSlide.fill(&[slide])),
    );
    place.extend(exhibit.stamp.clone());
    place.push(exhibit.source.to_string());
    _ = writeln!(text, "- {}", place.join("  "));
    let certainty = exhibit
        .reason
        .as_ref()
        .map(|reason| format!(": {}", escaped(reason)));
    let certainty = certainty.unwrap_or_default();
    _ = writeln!(text, "- {}{certainty}", word(exhibit.confidence));
    let goal = exhibit
        .goal
        .as_deref()
        .and_then(|number| catalog.goal(number));
    if let Some(goal) = goal {
        let number = Word::KpiGoal.fill(&[&goal.number]);
        _ = writeln!(text, "- {number}: {}", escaped(&goal.text));
        _ = writeln!(text, "- {}", escaped(&Word::KpiKpi.fill(&[&goal.kpi])));
    }
    let more = [
        exhibit.who.as_ref().map(|who| Word::KpiWho.fill(&[who])),
        exhibit
            .unit
            .as_ref()
            .map(|unit| Word::KpiUnit.fill(&[unit])),
        exhibit
            .slide_title
            .as_ref()
            .map(|title| Word::KpiSlideTitle.fill(&[title])),
    ];
    for line in more.into_iter().flatten() {
        _ = writeln!(text, "- {}", escaped(&line));
    }
    text.push('\n');
}

fn table(text: &mut String, exhibit: &Exhibit) {
    if exhibit.columns.is_empty() {
        return;
    }
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let corner = escaped(exhibit.row_header.as_deref().unwrap_or_default());
    let headings = exhibit
        .columns
        .iter()
        .map(|column| escaped(&heading(exhibit, column)));
    text.push_str(&line(std::iter::once(corner).chain(headings).collect()));
    let dashes = (0..exhibit.columns.len()).map(|column| {
        let dashes = if exhibit.is_numeric(column) {
            "---:"
        } else {
            ":---"
        };
        dashes.to_owned()
    });
    text.push_str(&line(
        std::iter::once(":---".to_owned()).chain(dashes).collect(),
    ));
    for row in &exhibit.rows {
        let label = escaped(&row_label(row));
        let cells = row.cells.iter().map(|cell| escaped(&value(cell)));
        text.push_str(&line(std::iter::once(label).chain(cells).collect()));
    }
    text.push('\n');
}

/// A value with the word for its doubt behind it.
fn value(cell: &Cell) -> String {
    let shown = shown(cell, Marks::Words);
    match mark(cell, Marks::Words) {
        Some(mark) => format!("{shown} ({mark})"),
        None => shown.into_owned(),
    }
}

fn doubt(confidence: Confidence, reason: Option<&str>) -> String {
    if confidence.is_certain() {
        return String::new();
    }
    let reason = reason.map(|reason| format!(": {reason}"));
    format!(" ({}{})", word(confidence), reason.unwrap_or_default())
}

fn list(text: &mut String, heading: Word, items: impl Iterator<Item = String>) {
    let mut items = items.peekable();
    if items.peek().is_none() {
        return;
    }
    _ = writeln!(text, "### {heading}\n");
    for item in items {
        _ = writeln!(text, "- {}", escaped(&item));
    }
    text.push('\n');
}

/// A text that means itself in Markdown, inside a table as well.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '|' | '<' | '>' | '*' | '_' | '`' | '[' | ']' | '#' | '~' => {
                escaped.push('\\');
                escaped.push(c);
            }
            '\n' => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}
