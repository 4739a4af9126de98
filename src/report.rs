//! The exhibits of the KPI follow-up for people and programs: pages, text, Markdown, CSV, JSON.
//!
//! Every form says of each value how sure it is. Five signs do that where room is scarce, the
//! words for them elsewhere; a page explains the signs that it uses.

mod builder;
mod columns;
pub mod data;
mod goal;
mod markdown;
mod oddities;
pub mod page;
mod reasons;
mod table;

pub use columns::Span;
pub use markdown::{goal_markdown, markdown};
pub use oddities::Oddities;
pub use page::{Line, Look, Page, Piece, follow, page, text};

use crate::catalog::Catalog;
use crate::model::{Cell, CellValue, Confidence, Exhibit, ExhibitKind, Goal, Vision};
use crate::text::fold::fold;
use crate::words::Word;
use std::borrow::Cow;

/// What a page is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// The plan as a whole.
    Plan,
    /// A vision by its position.
    Vision(usize),
    /// A goal by its position.
    Goal(usize),
    /// An exhibit by its position.
    Exhibit(usize),
}

/// How doubts are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marks {
    /// By one character.
    Signs,
    /// By a word.
    Words,
}

/// All confidences with their signs, words and meanings, the surest first.
pub const CONFIDENCES: [Confidence; 5] = [
    Confidence::Certain,
    Confidence::Inferred,
    Confidence::Partial,
    Confidence::Lost,
    Confidence::Derived,
];

/// The sign of a confidence.
#[must_use]
pub const fn sign(confidence: Confidence) -> Word {
    match confidence {
        Confidence::Certain => Word::SignCertain,
        Confidence::Inferred => Word::SignInferred,
        Confidence::Partial => Word::SignPartial,
        Confidence::Lost => Word::SignLost,
        Confidence::Derived => Word::SignDerived,
    }
}

/// The word for a confidence.
#[must_use]
pub const fn word(confidence: Confidence) -> Word {
    match confidence {
        Confidence::Certain => Word::KpiCertain,
        Confidence::Inferred => Word::KpiInferred,
        Confidence::Partial => Word::KpiPartial,
        Confidence::Lost => Word::KpiLost,
        Confidence::Derived => Word::KpiDerived,
    }
}

/// What a confidence means.
#[must_use]
pub const fn meaning(confidence: Confidence) -> Word {
    match confidence {
        Confidence::Certain => Word::MeanCertain,
        Confidence::Inferred => Word::MeanInferred,
        Confidence::Partial => Word::MeanPartial,
        Confidence::Lost => Word::MeanLost,
        Confidence::Derived => Word::MeanDerived,
    }
}

/// The word for a kind of exhibit.
#[must_use]
pub const fn kind(kind: ExhibitKind) -> Word {
    match kind {
        ExhibitKind::Table => Word::KpiTable,
        ExhibitKind::List => Word::KpiList,
        ExhibitKind::Text => Word::KpiText,
        ExhibitKind::Flow => Word::KpiFlow,
        ExhibitKind::Figure => Word::KpiFigure,
    }
}

/// A cell without its mark: as printed, a day as its date; what stands for a value that is not
/// there; nothing where nothing is printed.
#[must_use]
pub fn shown(cell: &Cell, marks: Marks) -> Cow<'_, str> {
    match (cell.confidence, marks) {
        (Confidence::Lost | Confidence::Partial, Marks::Signs) => {
            return Cow::Borrowed(sign(cell.confidence).text());
        }
        (Confidence::Lost, Marks::Words) => return Cow::Borrowed(Word::KpiNoValue.text()),
        (Confidence::Partial, Marks::Words) => return Cow::Borrowed(Word::KpiPartial.text()),
        _ => {}
    }
    match (&cell.value, &cell.printed) {
        (CellValue::Text(date), _) if is_date(date) => Cow::Borrowed(date),
        (_, Some(printed)) => Cow::Borrowed(printed),
        (CellValue::Number(number), None) => Cow::Owned(number.to_string()),
        (CellValue::Text(text), None) => Cow::Borrowed(text),
        (CellValue::AsPrinted | CellValue::None, None) => Cow::Borrowed(""),
    }
}

fn is_date(text: &str) -> bool {
    text.len() == 10 && text.parse::<jiff::civil::Date>().is_ok()
}

/// The mark behind a value that is there and not certain.
#[must_use]
pub const fn mark(cell: &Cell, marks: Marks) -> Option<Word> {
    match (cell.confidence, marks) {
        (Confidence::Inferred | Confidence::Derived, Marks::Signs) => Some(sign(cell.confidence)),
        (Confidence::Inferred | Confidence::Derived, Marks::Words) => Some(word(cell.confidence)),
        _ => None,
    }
}

/// All marks behind a value: of its doubt, and of what is odd about it in the document.
#[must_use]
pub fn marks_behind(cell: &Cell, oddities: &Oddities, marks: Marks) -> Option<String> {
    let odd = oddities.on(cell).map(|_| match marks {
        Marks::Signs => Word::SignOdd,
        Marks::Words => Word::KpiOdd,
    });
    match (mark(cell, marks), odd) {
        (None, None) => None,
        (Some(mark), None) | (None, Some(mark)) => Some(mark.text().to_owned()),
        (Some(mark), Some(odd)) if marks == Marks::Signs => Some(format!("{mark}{odd}")),
        (Some(mark), Some(odd)) => Some(format!("{mark}{}{odd}", Word::Dot)),
    }
}

/// A cell as one text, with the words for its doubts behind it.
#[must_use]
pub fn in_words(cell: &Cell, oddities: &Oddities) -> String {
    let shown = shown(cell, Marks::Words);
    match marks_behind(cell, oddities, Marks::Words) {
        Some(marks) => format!("{shown} ({marks})"),
        None => shown.into_owned(),
    }
}

/// The name of the plan as a whole, where one is typed.
pub const PLAN: &str = "k0";

/// The name of a goal, where one is typed: `k6` for ⑥, as its exhibits begin with `k6-`.
#[must_use]
pub fn goal_id(goal: &Goal) -> String {
    format!("k{}", fold(&goal.number))
}

/// The vision that a goal serves.
#[must_use]
pub fn vision_of<'a>(catalog: &'a Catalog, goal: &Goal) -> Option<&'a Vision> {
    let mut visions = catalog.visions().iter();
    visions.find(|vision| vision.number == goal.vision)
}

/// What has this name: an exhibit, a goal by its name or printed number, the plan.
#[must_use]
pub fn named(catalog: &Catalog, name: &str) -> Option<Subject> {
    let name = fold(name.trim());
    if name == PLAN {
        return Some(Subject::Plan);
    }
    let mut exhibits = catalog.exhibits().iter();
    if let Some(position) = exhibits.position(|exhibit| fold(&exhibit.id) == name) {
        return Some(Subject::Exhibit(position));
    }
    let mut goals = catalog.goals().iter();
    let goal = goals.position(|goal| goal_id(goal) == name || fold(&goal.number) == name);
    goal.map(Subject::Goal)
}

/// A label; in brackets where it is ours and not printed.
#[must_use]
pub fn label(label: &str, ours: bool) -> String {
    if ours && !label.is_empty() {
        format!("〔{label}〕")
    } else {
        label.to_owned()
    }
}

/// A goal and its exhibits, in the order of the document; first the plan as a whole.
#[must_use]
pub fn list(catalog: &Catalog) -> Vec<(Option<&Goal>, Vec<&Exhibit>)> {
    let goals = std::iter::once(None).chain(catalog.goals().iter().map(Some));
    goals
        .map(|goal| {
            let number = goal.map(|goal| goal.number.as_str());
            let exhibits = catalog.exhibits_of(number);
            let exhibits = exhibits.filter_map(|position| catalog.exhibits().get(position));
            (goal, exhibits.collect())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(json: &str) -> Cell {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn a_cell_shows_its_value_and_how_sure_it_is() {
        let shows = |json: &str| {
            let cell = cell(json);
            let mark = mark(&cell, Marks::Words).map_or("", Word::text);
            format!("{} {mark}", shown(&cell, Marks::Words))
                .trim_end()
                .to_owned()
        };
        assert_eq!(shows(r#"{"printed":"1.3倍","value":1.3}"#), "1.3倍");
        assert_eq!(
            shows(r#"{"printed":"13","value":13,"confidence":"inferred"}"#),
            "13 推定"
        );
        assert_eq!(
            shows(r#"{"value":1234,"confidence":"derived","rule":"和：1234"}"#),
            "1,234 計算値"
        );
        assert_eq!(
            shows(r#"{"confidence":"lost","reason":"画像"}"#),
            "原典に値なし"
        );
        assert_eq!(
            shows(r#"{"printed":"-","value":null,"reason":"0ではない。"}"#),
            "-"
        );
        assert_eq!(shows(r#"{"reason":"印字されていない。"}"#), "");
        assert_eq!(
            shows(r#"{"printed":"2 0 2 1 年 6 月 2 9 日","value":"2021-06-29"}"#),
            "2021-06-29"
        );
        assert_eq!(shows(r#"{"printed":"〃","value":"電子ｶﾙﾃ"}"#), "〃");
    }

    #[test]
    fn a_goal_has_the_name_that_its_exhibits_begin_with() {
        let catalog = Catalog::bundled().unwrap();
        for name in ["k6", "K6", "ｋ６", "⑥", "6"] {
            assert_eq!(named(&catalog, name), Some(Subject::Goal(5)), "{name}");
        }
        assert_eq!(named(&catalog, "k0"), Some(Subject::Plan));
        assert!(matches!(
            named(&catalog, " K6-Fields"),
            Some(Subject::Exhibit(_))
        ));
        assert_eq!(named(&catalog, "k12"), None);
        for exhibit in catalog.exhibits() {
            let goal = exhibit.goal.as_deref();
            let goal = goal.and_then(|number| catalog.goal(number));
            let branch = goal.map_or_else(|| PLAN.to_owned(), goal_id);
            assert!(exhibit.id.starts_with(&format!("{branch}-")), "{branch}");
        }
    }
}
