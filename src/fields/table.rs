//! The fields themselves.

use super::{Field, Kind, Origin, Value};
use crate::model::Missing;
use crate::text::Align::{Left, Right};
use crate::words::Word;

const COST: Origin = Origin::Table("cost");
const SCHEDULE: Origin = Origin::Table("schedule");
const FROM_COST: Origin = Origin::Derived("cost");
const FROM_SCHEDULE: Origin = Origin::Derived("schedule");

/// All fields, in the order in which the detail shows them.
#[rustfmt::skip]
pub const FIELDS: &[Field] = &[
    Field {
        key: "class", kind: Kind::Class, aliases: &["kind"], label: Word::Class, heading: Word::HeadClass,
        meaning: Word::MeanClass, align: Left, width: (4, 4), origin: COST,
        value: |_, t| Value::Text(t.id.class.to_string().into()),
    },
    Field {
        key: "notice_number", kind: Kind::Notice, aliases: &["notice", "number", "id", "告示", "番号"], label: Word::Notice,
        heading: Word::HeadNotice, meaning: Word::MeanNotice, align: Right, width: (5, 5), origin: COST,
        value: |_, t| Value::Notice(t.id),
    },
    Field {
        key: "row_number", kind: Kind::Number, aliases: &["row", "整理"], label: Word::RowNumber, heading: Word::HeadRow,
        meaning: Word::MeanRow, align: Right, width: (4, 6), origin: COST,
        value: |_, t| Value::reported(&t.row_number, |&n| Value::Count(n.into(), Word::UnitNone)),
    },
    Field {
        key: "name", kind: Kind::Text, aliases: &["技術", "名前"], label: Word::Name, heading: Word::Name,
        meaning: Word::MeanName, align: Left, width: (12, 400), origin: COST,
        value: |_, t| Value::Text(t.name.as_str().into()),
    },
    Field {
        key: "procedure", kind: Kind::Text, aliases: &["technique", "技法"], label: Word::Procedure, heading: Word::Procedure,
        meaning: Word::MeanProcedure, align: Left, width: (12, 200), origin: COST,
        value: |_, t| Value::Text(t.procedure.as_str().into()),
    },
    Field {
        key: "indication", kind: Kind::Text, aliases: &["disease", "適応", "病名"], label: Word::Indication, heading: Word::Indication,
        meaning: Word::MeanIndication, align: Left, width: (12, 200), origin: COST,
        value: |_, t| Value::reported(&t.indication, |text| Value::Text(text.as_str().into())),
    },
    Field {
        key: "effective_date", kind: Kind::Date, aliases: &["effective", "適用", "開始"], label: Word::Effective,
        heading: Word::HeadEffective, meaning: Word::MeanEffective, align: Right, width: (9, 10), origin: COST,
        value: |_, t| Value::reported(&t.effective_date, |&date| Value::Date(date)),
    },
    Field {
        key: "months_in_force", kind: Kind::Months, aliases: &["age", "期間"], label: Word::MonthsInForce,
        heading: Word::HeadMonths, meaning: Word::MeanMonths, align: Right, width: (8, 9), origin: FROM_COST,
        value: |edition, t| match t.months_in_force(edition.report_date) {
            Ok(months) => Value::Months(months),
            Err(missing) => Value::Missing(missing),
        },
    },
    Field {
        key: "total_cost_yen", kind: Kind::Yen, aliases: &["total", "cost", "費用", "総額"], label: Word::TotalCost,
        heading: Word::HeadTotal, meaning: Word::MeanTotal, align: Right, width: (11, 16), origin: COST,
        value: |_, t| Value::reported(&t.total_cost_yen, |&yen| Value::Yen(yen)),
    },
    Field {
        key: "advanced_cost_yen", kind: Kind::Yen, aliases: &["advanced", "先進"], label: Word::AdvancedCost,
        heading: Word::HeadAdvanced, meaning: Word::MeanAdvanced, align: Right, width: (12, 16), origin: COST,
        value: |_, t| Value::reported(&t.advanced_cost_yen, |&yen| Value::Yen(yen)),
    },
    Field {
        key: "advanced_share", kind: Kind::Share, aliases: &["share", "割合"], label: Word::Share, heading: Word::HeadShare,
        meaning: Word::MeanShare, align: Right, width: (6, 8), origin: FROM_COST,
        value: |_, t| derived(t.advanced_share_per_mille(), Value::PerMille),
    },
    Field {
        key: "advanced_cost_per_case_yen", kind: Kind::Yen, aliases: &["per_case", "単価"], label: Word::PerCase,
        heading: Word::HeadPerCase, meaning: Word::MeanPerCase, align: Right, width: (10, 14), origin: FROM_COST,
        value: |_, t| derived(t.advanced_cost_per_case_yen(), Value::Yen),
    },
    Field {
        key: "mean_stay_days", kind: Kind::Number, aliases: &["days", "stay", "入院", "日数"], label: Word::MeanStay,
        heading: Word::HeadStay, meaning: Word::MeanMeanStay, align: Right, width: (6, 8), origin: COST,
        value: |_, t| Value::reported(&t.mean_stay_days, |&days| Value::Days(days)),
    },
    Field {
        key: "cases", kind: Kind::Number, aliases: &["件数"], label: Word::Cases, heading: Word::HeadCases,
        meaning: Word::MeanCases, align: Right, width: (4, 8), origin: COST,
        value: |_, t| Value::reported(&t.cases, |&n| Value::Count(n.into(), Word::UnitCases)),
    },
    Field {
        key: "institutions", kind: Kind::Number, aliases: &["hospitals", "機関", "施設"], label: Word::Institutions,
        heading: Word::HeadInstitutions, meaning: Word::MeanInstitutions, align: Right, width: (4, 8), origin: COST,
        value: |_, t| Value::reported(&t.institutions, |&n| Value::Count(n.into(), Word::UnitInstitutions)),
    },
    Field {
        key: "applicant", kind: Kind::Text, aliases: &["hospital", "病院", "申請"], label: Word::Applicant,
        heading: Word::Applicant, meaning: Word::MeanApplicant, align: Left, width: (12, 44), origin: SCHEDULE,
        value: |_, t| Value::reported(&t.applicant, |text| Value::Text(text.as_str().into())),
    },
    Field {
        key: "planned_end_date", kind: Kind::Date, aliases: &["end", "終了"], label: Word::PlannedEnd,
        heading: Word::HeadEnd, meaning: Word::MeanEnd, align: Right, width: (9, 10), origin: SCHEDULE,
        value: |_, t| Value::reported(&t.planned_end_date, |&date| Value::Date(date)),
    },
    Field {
        key: "days_past_end", kind: Kind::Number, aliases: &["overdue_days", "超過日数"], label: Word::PastEnd,
        heading: Word::HeadPastEnd, meaning: Word::MeanPastEnd, align: Right, width: (6, 8), origin: FROM_SCHEDULE,
        value: |edition, t| {
            derived(t.days_past_end(edition.report_date), |days| Value::Count(days, Word::UnitDays))
        },
    },
    Field {
        key: "planned_patients", kind: Kind::Number, aliases: &["planned", "計画", "予定"], label: Word::Planned,
        heading: Word::HeadPlanned, meaning: Word::MeanPlanned, align: Right, width: (6, 14), origin: SCHEDULE,
        value: |_, t| Value::reported(&t.planned_patients, Value::Patients),
    },
    Field {
        key: "enrolled_patients", kind: Kind::Number, aliases: &["enrolled", "登録"], label: Word::Enrolled,
        heading: Word::HeadEnrolled, meaning: Word::MeanEnrolled, align: Right, width: (6, 14), origin: SCHEDULE,
        value: |_, t| Value::reported(&t.enrolled_patients, Value::Patients),
    },
    Field {
        key: "enrolment", kind: Kind::Share, aliases: &["enrollment", "登録率"], label: Word::Enrolment,
        heading: Word::HeadEnrolment, meaning: Word::MeanEnrolment, align: Right, width: (6, 8), origin: FROM_SCHEDULE,
        value: |_, t| derived(t.enrolment_per_mille(), Value::PerMille),
    },
    Field {
        key: "cooperating_institutions", kind: Kind::Number, aliases: &["cooperating", "協力"], label: Word::Cooperating,
        heading: Word::HeadCooperating, meaning: Word::MeanCooperating, align: Right, width: (4, 8), origin: SCHEDULE,
        value: |_, t| {
            Value::reported(&t.cooperating_institutions, |&n| Value::Count(n.into(), Word::UnitInstitutions))
        },
    },
    Field {
        key: "zero_case_institution", kind: Kind::Text, aliases: &["reporter", "報告"], label: Word::ZeroInstitution,
        heading: Word::ZeroInstitution, meaning: Word::MeanZeroInstitution, align: Left, width: (12, 44),
        origin: Origin::ZeroCase,
        value: |_, t| zero(t, |zero| Value::Text(zero.institution.as_str().into())),
    },
    Field {
        key: "zero_case_reason", kind: Kind::Text, aliases: &["reason", "理由"], label: Word::Reason,
        heading: Word::Reason, meaning: Word::MeanReason, align: Left, width: (12, 400),
        origin: Origin::ZeroCase,
        value: |_, t| zero(t, |zero| Value::Text(zero.reason.as_str().into())),
    },
    Field {
        key: "zero_case_plan", kind: Kind::Text, aliases: &["plan", "方針"], label: Word::Plan, heading: Word::HeadPlan,
        meaning: Word::MeanPlan, align: Left, width: (12, 400), origin: Origin::ZeroCase,
        value: |_, t| zero(t, |zero| Value::reported(&zero.plan, |text| Value::Text(text.as_str().into()))),
    },
    Field {
        key: "previous_year_cases", kind: Kind::Number, aliases: &["previous", "前年度"], label: Word::PreviousCases,
        heading: Word::HeadPrevious, meaning: Word::MeanPrevious, align: Right, width: (6, 8),
        origin: Origin::ZeroCase,
        value: |_, t| zero(t, |zero| {
            Value::reported(&zero.previous_year_cases, |&n| Value::Count(n.into(), Word::UnitCases))
        }),
    },
];

/// A derived value, made into one of ours.
fn derived<'a, T>(value: Result<T, Missing>, make: impl FnOnce(T) -> Value<'a>) -> Value<'a> {
    value.map_or_else(Value::Missing, make)
}

/// A value of the zero-case report: not applicable where there were cases, not in the source where
/// there were none and still nobody reported.
fn zero<'a>(
    technology: &'a crate::model::Technology,
    make: impl FnOnce(&'a crate::model::ZeroCase) -> Value<'a>,
) -> Value<'a> {
    let absent = if technology.is_zero() {
        Missing::NotInSource
    } else {
        Missing::NotApplicable
    };
    technology
        .zero_case
        .as_deref()
        .map_or(Value::Missing(absent), make)
}
