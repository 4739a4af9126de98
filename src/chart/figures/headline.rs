//! The headline figures: A against B, and how the number of technologies changed.

use super::{Body, hull, printed};
use crate::catalog::Catalog;
use crate::chart::plot::Span;
use crate::chart::{Bars, Datum, Entry, Panel, Plot, Scope, Spans, Unit};
use crate::model::Class;
use crate::model::edition::{Figure as Printed, Headline};
use crate::words::Word;

/// A class's figure of a headline, or that of both together.
type Pick = fn(&Headline) -> &Printed;

/// The classes and both together, with the name of each.
fn classes() -> [(String, Pick); 3] {
    [
        (Word::ClassName.fill(&[&Class::A]), |line| &line.a),
        (Word::ClassName.fill(&[&Class::B]), |line| &line.b),
        (Word::ChartBoth.text().to_owned(), |line| &line.total),
    ]
}

/// The unit printed with any of the three.
fn unit(line: &Headline) -> Unit {
    let printed = [&line.a, &line.b, &line.total];
    let name = printed.into_iter().find_map(|figure| figure.unit.clone());
    Unit::Named(name.unwrap_or_default().into())
}

/// ③–⑦ of A and B beside each other.
pub fn a_and_b(catalog: &Catalog, _: &Scope) -> Body {
    let edition = catalog.latest();
    let wanted = |line: &&Headline| !["technologies", "institutions"].contains(&line.key.as_str());
    let lines = edition.headline.iter().filter(wanted);
    let panel = |line: &Headline| {
        let unit = unit(line);
        let entries = classes().into_iter().map(|(label, pick)| Entry {
            label,
            values: vec![printed(pick(line), unit.word())],
            source: Some(pick(line).source.clone()),
            ..Entry::default()
        });
        let bars = Bars {
            entries: entries.collect(),
            end: (unit == Unit::PERCENT).then_some(100.0),
            ..Bars::default()
        };
        let qualifier = line.qualifier.as_ref();
        let qualifier = qualifier.map_or_else(String::new, |text| format!(" ({text})"));
        Panel {
            title: format!("{} {}{qualifier}", line.number, line.label),
            unit,
            plot: Plot::Bars(bars),
        }
    };
    let mut body = Body {
        panels: lines.clone().map(panel).collect(),
        notes: edition
            .headline_notes
            .iter()
            .filter(|note| note.mark.as_deref() == Some("※３"))
            .map(|note| format!("※３ {}", note.text))
            .collect(),
        sources: hull(lines.map(|line| &line.source)).into_iter().collect(),
        ..Body::default()
    };
    body.share_scales();
    body
}

/// What a line of the flow does to the number of technologies.
enum Step {
    /// It is the number.
    Level,
    /// It adds.
    Plus,
    /// It takes away.
    Minus,
}

fn step(key: &str) -> Option<Step> {
    match key {
        "technologies_before" | "technologies_after" => Some(Step::Level),
        "newly_approved" => Some(Step::Plus),
        "moved_to_insurance" | "withdrawn" | "deleted" => Some(Step::Minus),
        _ => None,
    }
}

/// From last year's number of technologies to this year's, for A, B and both.
pub fn flow(catalog: &Catalog, _: &Scope) -> Body {
    let flow = &catalog.latest().flow;
    // One scale for all, so that the steps of A, B and both can be compared.
    let all = steps(flow, |line| &line.total);
    let ends = all
        .iter()
        .flat_map(|span| &span.parts)
        .map(|(_, to, _)| *to);
    let most = ends.fold(1.0, f64::max);
    let panels = classes().into_iter().map(|(title, pick)| Panel {
        title,
        unit: Unit::of(Word::UnitKinds),
        plot: Plot::Spans(Spans {
            entries: steps(flow, pick),
            ends: Some((0.0, most)),
            ..Spans::default()
        }),
    });
    let others = flow.iter().filter(|line| step(&line.key).is_none());
    let notes = others.map(|line| {
        let of = |figure: &Printed| printed(figure, Word::UnitKinds.text()).shown;
        let values = [of(&line.a), of(&line.b), of(&line.total)];
        Word::ChartBesides.fill(&[&line.label, &values[0], &values[1], &values[2]])
    });
    Body {
        legend: [Word::ChartLevel, Word::ChartPlus, Word::ChartMinus]
            .map(|word| word.text().to_owned())
            .into(),
        panels: panels.collect(),
        notes: notes.collect(),
        sources: hull(
            flow.iter()
                .flat_map(|line| [&line.source, &line.total.source]),
        )
        .into_iter()
        .collect(),
        ..Body::default()
    }
}

fn steps(flow: &[Headline], pick: Pick) -> Vec<Span> {
    let mut level = 0.0;
    let mut spans = Vec::new();
    for line in flow {
        let Some(step) = step(&line.key) else {
            continue;
        };
        let figure = pick(line);
        let mut shown = printed(figure, Word::UnitKinds.text());
        let number = shown.number().unwrap_or(0.0);
        let (from, to, series) = match step {
            Step::Level => (0.0, number, 0),
            Step::Plus => (level, level + number, 1),
            Step::Minus => (level - number, level, 2),
        };
        level = if series == 2 { from } else { to };
        sign(&mut shown, series);
        spans.push(Span {
            short: String::new(),
            label: label(line),
            parts: if to > from {
                vec![(from, to, series)]
            } else {
                Vec::new()
            },
            shown,
            remark: String::new(),
            warning: false,
            row: None,
            source: Some(figure.source.clone()),
        });
    }
    spans
}

/// The day of a level, without 現在; what happened, for a step.
fn label(line: &Headline) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    let day = line
        .qualifier
        .as_deref()
        .map(|text| text.trim_end_matches("現在"));
    day.map_or_else(|| line.label.clone(), |day| day.nfkc().collect())
}

/// Puts the sign of a step before its number.
fn sign(shown: &mut Datum, series: u8) {
    if shown.number().is_some_and(|number| number > 0.0) {
        let sign = ["", "+", "-"].get(usize::from(series)).unwrap_or(&"");
        shown.shown = format!("{sign}{}", shown.shown);
    }
}
