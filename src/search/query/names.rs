//! The names before a colon: fields of the table, and conditions that no field says.

use crate::fields::{self, Field};
use crate::model::Confidence;
use crate::text::fold::fold;
use crate::words::Word;

/// Something that can be asked and is no field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Condition {
    /// No case in the period.
    Zero,
    /// Past its planned end.
    Overdue,
    /// Of a report.
    Edition,
    /// From a document.
    Document,
    /// Of a goal of the plan.
    Goal,
    /// As sure as this.
    Confidence,
}

/// The conditions: what each is, its names, what it means.
pub const CONDITIONS: [(Condition, &[&str], Word); 6] = [
    (
        Condition::Zero,
        &["zero", "ゼロ", "0件"],
        Word::ConditionZero,
    ),
    (
        Condition::Overdue,
        &["overdue", "超過"],
        Word::ConditionOverdue,
    ),
    (
        Condition::Edition,
        &["edition", "年度"],
        Word::ConditionEdition,
    ),
    (
        Condition::Document,
        &["doc", "document", "文書"],
        Word::ConditionDoc,
    ),
    (
        Condition::Goal,
        &["goal", "目標", "ゴール"],
        Word::ConditionGoal,
    ),
    (
        Condition::Confidence,
        &["confidence", "確かさ"],
        Word::ConditionConfidence,
    ),
];

/// The confidences, as they are typed and as they are shown.
pub const CONFIDENCES: [(Confidence, &str, Word); 5] = [
    (Confidence::Certain, "certain", Word::KpiCertain),
    (Confidence::Inferred, "inferred", Word::KpiInferred),
    (Confidence::Partial, "partial", Word::KpiPartial),
    (Confidence::Lost, "lost", Word::KpiLost),
    (Confidence::Derived, "derived", Word::KpiDerived),
];

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// A field.
    Field(&'static Field),
    /// A condition.
    Condition(Condition),
}

/// What is meant by a name; case and width do not matter.
#[must_use]
pub fn find(name: &str) -> Option<Asked> {
    let folded = fold(name);
    let conditions = CONDITIONS.iter();
    let mut conditions =
        conditions.filter(|(_, names, _)| names.iter().any(|own| fold(own) == folded));
    match conditions.next() {
        Some((condition, _, _)) => Some(Asked::Condition(*condition)),
        None => fields::find(name).map(Asked::Field),
    }
}
