//! The fields of the year before, where the report of that year is at hand: what it said, and the
//! difference to this year. A difference with a missing side is missing.

use super::{Field, Kind, Origin, Value};
use crate::model::{Before, Edition, Missing, Reported, Sureness, Technology};
use crate::text::Align::{Left, Right};
use crate::words::Word;

const PRINTED: Origin = Origin::Earlier;
const DERIVED: Origin = Origin::Difference;

/// What the report before said, and by how much it differs.
#[rustfmt::skip]
pub const EARLIER: &[Field] = &[
    Field {
        key: "earlier_join", kind: Kind::Text, aliases: &["join", "対応"], label: Word::EarlierJoin, heading: Word::HeadJoin,
        meaning: Word::MeanEarlierJoin, align: Left, width: (4, 6), origin: DERIVED,
        value: |edition, t| sureness(edition, t),
    },
    Field {
        key: "earlier_join_reason", kind: Kind::Text, aliases: &["対応の理由"], label: Word::EarlierReason, heading: Word::HeadReason,
        meaning: Word::MeanEarlierReason, align: Left, width: (8, 60), origin: DERIVED,
        value: |edition, t| match before(edition, t) {
            Some(own) if own.sureness.is_inferred() => Value::Text(word(own.sureness).text().into()),
            _ => Value::Nothing,
        },
    },
    Field {
        key: "earlier_id", kind: Kind::Text, aliases: &["前年番号"], label: Word::EarlierId, heading: Word::HeadEarlierId,
        meaning: Word::MeanEarlierId, align: Left, width: (6, 8), origin: PRINTED,
        value: |edition, t| before(edition, t).map_or(Value::Nothing, |own| Value::Text(format!("{}{}", own.id.class, own.id.notice()).into())),
    },
    Field {
        key: "earlier_cases", kind: Kind::Number, aliases: &["前年件数"], label: Word::EarlierCases, heading: Word::HeadEarlierCases,
        meaning: Word::MeanEarlier, align: Right, width: (8, 8), origin: PRINTED,
        value: |edition, t| said(edition, t, |own| number(own.cases, Word::UnitCases)),
    },
    Field {
        key: "change_in_cases", kind: Kind::Number, aliases: &["件数差"], label: Word::CasesChange, heading: Word::HeadCasesChange,
        meaning: Word::MeanChange, align: Right, width: (6, 8), origin: DERIVED,
        value: |edition, t| said(edition, t, |own| {
            change(t.cases.map(i64::from), own.cases.map(i64::from), 0, Word::UnitCases)
        }),
    },
    Field {
        key: "earlier_total_cost_yen", kind: Kind::Yen, aliases: &["前年総合計"], label: Word::EarlierTotal, heading: Word::HeadEarlierTotal,
        meaning: Word::MeanEarlier, align: Right, width: (12, 16), origin: PRINTED,
        value: |edition, t| said(edition, t, |own| own.total_cost_yen.map_or_else(Value::Missing, Value::Yen)),
    },
    Field {
        key: "change_in_total_cost_yen", kind: Kind::Yen, aliases: &["総合計差"], label: Word::TotalChange, heading: Word::HeadTotalChange,
        meaning: Word::MeanChange, align: Right, width: (12, 16), origin: DERIVED,
        value: |edition, t| said(edition, t, |own| change(t.total_cost_yen, own.total_cost_yen, 0, Word::UnitYen)),
    },
    Field {
        key: "earlier_advanced_cost_yen", kind: Kind::Yen, aliases: &["前年先進"], label: Word::EarlierAdvanced, heading: Word::HeadEarlierAdvanced,
        meaning: Word::MeanEarlier, align: Right, width: (12, 16), origin: PRINTED,
        value: |edition, t| said(edition, t, |own| own.advanced_cost_yen.map_or_else(Value::Missing, Value::Yen)),
    },
    Field {
        key: "change_in_advanced_cost_yen", kind: Kind::Yen, aliases: &["先進差"], label: Word::AdvancedChange, heading: Word::HeadAdvancedChange,
        meaning: Word::MeanChange, align: Right, width: (12, 16), origin: DERIVED,
        value: |edition, t| said(edition, t, |own| change(t.advanced_cost_yen, own.advanced_cost_yen, 0, Word::UnitYen)),
    },
    Field {
        key: "earlier_mean_stay_days", kind: Kind::Number, aliases: &["前年日数"], label: Word::EarlierStay, heading: Word::HeadEarlierStay,
        meaning: Word::MeanEarlier, align: Right, width: (8, 8), origin: PRINTED,
        value: |edition, t| said(edition, t, |own| own.mean_stay_days.map_or_else(Value::Missing, Value::Days)),
    },
    Field {
        key: "change_in_mean_stay_days", kind: Kind::Number, aliases: &["日数差"], label: Word::StayChange, heading: Word::HeadStayChange,
        meaning: Word::MeanChange, align: Right, width: (6, 8), origin: DERIVED,
        value: |edition, t| said(edition, t, |own| {
            let tenths = |days: Reported<crate::model::Decimal>| {
                days.and_then(|days| days.scaled(1).ok_or(Missing::NotApplicable))
            };
            change(tenths(t.mean_stay_days), tenths(own.mean_stay_days), 1, Word::UnitDays)
        }),
    },
    Field {
        key: "earlier_enrolled_patients", kind: Kind::Number, aliases: &["前年登録"], label: Word::EarlierEnrolled, heading: Word::HeadEarlierEnrolled,
        meaning: Word::MeanEarlier, align: Right, width: (8, 14), origin: PRINTED,
        value: |edition, t| said(edition, t, |own| Value::reported(&own.enrolled_patients, Value::Patients)),
    },
    Field {
        key: "change_in_enrolled", kind: Kind::Number, aliases: &["登録差"], label: Word::EnrolledChange, heading: Word::HeadEnrolledChange,
        meaning: Word::MeanChange, align: Right, width: (6, 8), origin: DERIVED,
        value: |edition, t| said(edition, t, |own| {
            let count = |own: &Reported<crate::model::Patients>| match own {
                Ok(patients) => patients.count().map(i64::from).ok_or(Missing::NotApplicable),
                Err(missing) => Err(*missing),
            };
            change(count(&t.enrolled_patients), count(&own.enrolled_patients), 0, Word::UnitPatients)
        }),
    },
    Field {
        key: "earlier_planned_end_date", kind: Kind::Date, aliases: &["前年終了"], label: Word::EarlierEnd, heading: Word::HeadEarlierEnd,
        meaning: Word::MeanEarlier, align: Right, width: (9, 10), origin: PRINTED,
        value: |edition, t| said(edition, t, |own| own.planned_end_date.map_or_else(Value::Missing, Value::Date)),
    },
    Field {
        key: "change_in_planned_end_days", kind: Kind::Number, aliases: &["終了差"], label: Word::EndChange, heading: Word::HeadEndChange,
        meaning: Word::MeanEndChange, align: Right, width: (6, 8), origin: DERIVED,
        value: |edition, t| said(edition, t, |own| {
            let days = |day: jiff::civil::Date| i64::from((day - jiff::civil::Date::ZERO).get_days());
            change(t.planned_end_date.map(days), own.planned_end_date.map(days), 0, Word::UnitDays)
        }),
    },
];

fn before<'a>(edition: &'a Edition, technology: &Technology) -> Option<&'a Before> {
    edition
        .beside
        .earlier
        .as_ref()?
        .technologies
        .get(&technology.id)
}

/// Something of what the report before said; nothing for what is new.
fn said<'a>(
    edition: &'a Edition,
    technology: &Technology,
    make: impl FnOnce(&'a Before) -> Value<'a>,
) -> Value<'a> {
    let earlier = edition.beside.earlier.as_ref();
    let before = earlier.and_then(|earlier| earlier.technologies.get(&technology.id));
    before.map_or(Value::Nothing, make)
}

fn number<'a>(number: Reported<u32>, unit: Word) -> Value<'a> {
    number.map_or_else(Value::Missing, |number| Value::Count(number.into(), unit))
}

fn change<'a>(now: Reported<i64>, before: Reported<i64>, decimals: u32, unit: Word) -> Value<'a> {
    match (now, before) {
        (Ok(now), Ok(before)) => now
            .checked_sub(before)
            .map_or(Value::Missing(Missing::NotApplicable), |change| {
                Value::Change(change, decimals, unit)
            }),
        (Err(missing), _) | (_, Err(missing)) => Value::Missing(missing),
    }
}

/// How sure it is which technology of the year before it is.
fn sureness<'a>(edition: &Edition, technology: &Technology) -> Value<'a> {
    if edition.beside.earlier.is_none() {
        return Value::Nothing;
    }
    let before = before(edition, technology);
    let word = match before {
        None => Word::JoinNew,
        Some(before) if before.sureness.is_inferred() => Word::JoinInferred,
        Some(_) => Word::JoinCertain,
    };
    Value::Text(word.text().into())
}

/// The words for how sure it is, with the reason where it is inferred.
#[must_use]
pub const fn word(sureness: Sureness) -> Word {
    match sureness {
        Sureness::Certain => Word::JoinCertain,
        Sureness::SameName => Word::JoinSameName,
        Sureness::OtherDay => Word::JoinOtherDay,
        Sureness::SameDayAndApplicant => Word::JoinSameDayAndApplicant,
        Sureness::SimilarName => Word::JoinSimilarName,
    }
}
