//! An exhibit in Markdown: headings, a table, lists.

use super::table::{heading, row_label};
use super::{Marks, Oddities, goal_id, in_words, kind, reasons, vision_of, word};
use crate::catalog::Catalog;
use crate::model::{Confidence, Exhibit, Goal};
use crate::words::Word;
use std::fmt::Write as _;

/// An exhibit in Markdown, every value with its doubts.
#[must_use]
pub fn markdown(catalog: &Catalog, exhibit: &Exhibit) -> String {
    let mut text = format!("## {}\n\n", escaped(&exhibit.title));
    head(&mut text, catalog, exhibit);
    table(&mut text, catalog, exhibit);
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
        let technologies = link.technologies.join(Word::Dot.text());
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

/// A goal in Markdown: what it is, its vision, its KPI, who reports, how sure that is.
#[must_use]
pub fn goal_markdown(catalog: &Catalog, goal: &Goal) -> String {
    let vision = vision_of(catalog, goal).map(|vision| {
        let number = Word::KpiVision.fill(&[&vision.number]);
        format!("{number}: {}", vision.title)
    });
    let certainty = Word::KpiCertainty.fill(&[&word(goal.confidence)]);
    let reason = goal.reason.as_ref().map(|reason| format!("  {reason}"));
    let name = format!("{}  {}", goal_id(goal), goal.source);
    let facts = [
        Some(name),
        vision,
        Some(Word::KpiKpi.fill(&[&goal.kpi])),
        Some(Word::KpiWho.fill(&[&goal.reporter])),
        Some(format!("{certainty}{}", reason.unwrap_or_default())),
    ];
    let mut text = format!("# {} {}\n\n", goal.number, escaped(&goal.text));
    for fact in facts.into_iter().flatten() {
        _ = writeln!(text, "- {}", escaped(&fact));
    }
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
    let certainty = Word::KpiCertainty.fill(&[&word(exhibit.confidence)]);
    let reason = exhibit.reason.as_ref();
    let reason = reason.map(|reason| format!("  {}", escaped(reason)));
    _ = writeln!(text, "- {certainty}{}", reason.unwrap_or_default());
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

fn table(text: &mut String, catalog: &Catalog, exhibit: &Exhibit) {
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
    let oddities = Oddities::of(catalog, exhibit);
    for row in &exhibit.rows {
        let label = escaped(&row_label(row));
        let cells = row
            .cells
            .iter()
            .map(|cell| escaped(&in_words(cell, &oddities)));
        text.push_str(&line(std::iter::once(label).chain(cells).collect()));
    }
    text.push('\n');
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

/// A text that means itself in Markdown, at the beginning of a line and inside a table as well.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    for (at, c) in text.char_indices() {
        // A list begins with one of these and a blank.
        let mark = match c {
            '.' | ')' => at == digits && at > 0,
            '-' | '+' => at == 0,
            _ => false,
        };
        let rest = text.get(at..).unwrap_or_default();
        let begins_item = mark && rest.chars().nth(1).is_some_and(char::is_whitespace);
        match c {
            '\\' | '|' | '<' | '>' | '*' | '_' | '`' | '[' | ']' | '#' | '~' | '&' => {
                escaped.push('\\');
                escaped.push(c);
            }
            c if begins_item => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("<br>"),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn a_text_means_itself() {
        for (text, wanted) in [
            ("a|b", r"a\|b"),
            ("1. 医療従事者", r"1\. 医療従事者"),
            ("2) 目的", r"2\) 目的"),
            ("(2) 目的", "(2) 目的"),
            ("令和4.5", "令和4.5"),
            ("- 厚生労働大臣", r"\- 厚生労働大臣"),
            ("-", "-"),
            ("1.3倍", "1.3倍"),
            ("上\n下", "上<br>下"),
            ("R&D", r"R\&D"),
        ] {
            assert_eq!(escaped(text), wanted);
        }
    }
}
