//! The fields that are no part of the report: what a reviewer said.

use super::{Field, Kind, Origin, Value};
use crate::model::{Edition, Part, Technology};
use crate::text::Align::Left;
use crate::words::Word;

/// Mark and note.
#[rustfmt::skip]
pub const OWN: &[Field] = &[
    Field {
        key: "mark", kind: Kind::Text, aliases: &["印", "しるし"], label: Word::Mark, heading: Word::Mark,
        meaning: Word::MeanMark, align: Left, width: (9, 12), origin: Origin::Review,
        value: |edition, t| said(edition, t, Part::Mark),
    },
    Field {
        key: "note", kind: Kind::Text, aliases: &["メモ", "memo"], label: Word::Note, heading: Word::Note,
        meaning: Word::MeanNote, align: Left, width: (8, 400), origin: Origin::Review,
        value: |edition, t| said(edition, t, Part::Note),
    },
];

fn said<'a>(edition: &Edition, technology: &Technology, part: Part) -> Value<'a> {
    let review = edition.beside.review(technology.id);
    let text = review.and_then(|review| review.text(part));
    text.map_or(Value::Nothing, |text| Value::Text(text.into()))
}
