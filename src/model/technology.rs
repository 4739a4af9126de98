//! A technology of 先進医療 with everything that the report prints about it.

use super::{Decimal, Keyed, Missing, Reported, Source};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use unicode_normalization::UnicodeNormalization as _;

/// 先進医療A or 先進医療B.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
pub enum Class {
    /// 先進医療A: no unapproved drug or device, or little effect on the body.
    A,
    /// 先進医療B: unapproved or off-label use, or in need of close watch.
    B,
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::A => "A",
            Self::B => "B",
        })
    }
}

/// A technology's name within one edition: class, 告示番号 and, where one number has several arms,
/// the arm. Written `B26`, `B22-1`, `A7`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TechnologyId {
    /// The class.
    pub class: Class,
    /// The 告示番号 without its arm.
    pub number: u32,
    /// The arm: 1 for 22(1).
    pub arm: Option<u32>,
}

impl TechnologyId {
    /// The 告示番号 as printed: `26`, `22(1)`.
    #[must_use]
    pub fn notice(self) -> String {
        match self.arm {
            Some(arm) => format!("{}({arm})", self.number),
            None => self.number.to_string(),
        }
    }
}

impl fmt::Display for TechnologyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.class, self.number)?;
        self.arm.map_or(Ok(()), |arm| write!(f, "-{arm}"))
    }
}

/// What a user may type for a technology: `26`, `B26`, `22-1`, `22(1)`, `A7`, in either width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TechnologyRef {
    /// The class, if it was typed.
    pub class: Option<Class>,
    /// The 告示番号 without its arm.
    pub number: u32,
    /// The arm, if it was typed.
    pub arm: Option<u32>,
}

impl TechnologyRef {
    /// Whether `id` is meant: what was left out matches anything.
    #[must_use]
    pub fn matches(self, id: TechnologyId) -> bool {
        self.number == id.number
            && self.class.is_none_or(|class| class == id.class)
            && self.arm.is_none_or(|arm| id.arm == Some(arm))
    }
}

/// The text is no number of a technology.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAReference;

impl FromStr for TechnologyRef {
    type Err = NotAReference;

    fn from_str(text: &str) -> Result<Self, NotAReference> {
        let plain = text.trim().nfkc().collect::<String>().to_ascii_uppercase();
        let (class, rest) = match (plain.strip_prefix('A'), plain.strip_prefix('B')) {
            (Some(rest), _) => (Some(Class::A), rest),
            (_, Some(rest)) => (Some(Class::B), rest),
            _ => (None, plain.as_str()),
        };
        let number = |digits: &str| {
            let all_digits = digits.bytes().all(|b| b.is_ascii_digit());
            digits
                .parse::<u32>()
                .ok()
                .filter(|_| all_digits)
                .ok_or(NotAReference)
        };
        let in_brackets = rest.strip_suffix(')').and_then(|rest| rest.split_once('('));
        let (digits, arm) = match in_brackets.or_else(|| rest.split_once('-')) {
            Some((digits, arm)) => (digits, Some(number(arm)?)),
            None => (rest, None),
        };
        Ok(Self {
            class,
            number: number(digits)?,
            arm,
        })
    }
}

/// A number of patients as printed, which is not always one integer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(extend("unevaluatedProperties" = false))]
pub struct Patients {
    /// The text as printed, white space removed: `372`, `16～20`, `最大27症例`.
    pub printed: String,
    /// What it means.
    #[serde(flatten)]
    pub amount: Amount,
}

/// What a printed number of patients means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Amount {
    /// One number.
    Count {
        /// Patients.
        count: u32,
    },
    /// From a smaller to a larger number.
    Range {
        /// The smaller.
        min: u32,
        /// The larger.
        max: u32,
    },
    /// An upper limit.
    AtMost {
        /// The limit.
        max: u32,
    },
    /// Phases or populations, each with its own number: there is no single total.
    Groups {
        /// The groups in printed order.
        groups: Vec<Group>,
    },
}

/// One phase or population of a planned or enrolled number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(extend("unevaluatedProperties" = false))]
pub struct Group {
    /// Its name: `導入相試験`.
    pub label: String,
    /// Its number.
    #[serde(flatten)]
    pub patients: Patients,
}

impl Patients {
    /// The number, where there is exactly one.
    #[must_use]
    pub const fn count(&self) -> Option<u32> {
        match self.amount {
            Amount::Count { count } => Some(count),
            _ => None,
        }
    }
}

/// The hospital's report on why there was no case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZeroCase {
    /// Who reports: the applicant (B) or the institution that may perform it (A).
    pub institution: String,
    /// 0件の理由.
    pub reason: String,
    /// 医療機関の今後の対応方針.
    pub plan: Reported<String>,
    /// Cases in the previous year, all institutions together.
    pub previous_year_cases: Reported<u32>,
    /// Printed forms that differ from the plain value, by key.
    pub printed: Keyed<String>,
    /// The lines of the report.
    pub source: Source,
}

/// A technology and all that the report prints about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Technology {
    /// The edition that reports it.
    pub edition: String,
    /// Class, 告示番号 and arm.
    pub id: TechnologyId,
    /// 整理番号, the row in the tables.
    pub row_number: Reported<u32>,
    /// 技術名 with 適応症, joined as printed.
    pub name: String,
    /// The technology alone.
    pub procedure: String,
    /// The indication alone.
    pub indication: Reported<String>,
    /// 適用年月日: since when it is in force.
    pub effective_date: Reported<Date>,
    /// 総合計, yen.
    pub total_cost_yen: Reported<i64>,
    /// 先進医療総額, yen.
    pub advanced_cost_yen: Reported<i64>,
    /// 平均入院期間, days.
    pub mean_stay_days: Reported<Decimal>,
    /// 年間実施件数.
    pub cases: Reported<u32>,
    /// 実施医療機関数: institutions with a case.
    pub institutions: Reported<u32>,
    /// 申請医療機関.
    pub applicant: Reported<String>,
    /// 終了予定日.
    pub planned_end_date: Reported<Date>,
    /// 計画時患者数.
    pub planned_patients: Reported<Patients>,
    /// 登録症例数, cumulative.
    pub enrolled_patients: Reported<Patients>,
    /// 協力医療機関数, without the applicant.
    pub cooperating_institutions: Reported<u32>,
    /// 年間実施件数（再掲） of the schedule table, which prints `-` where there was none.
    pub schedule_cases: Reported<u32>,
    /// Why there was no case, where the report says.
    pub zero_case: Option<Box<ZeroCase>>,
    /// Printed forms that differ from the plain value, by key: `effective_date` → `平25．８．１`.
    pub printed: Keyed<String>,
    /// The lines of each part, by the name of the table: `cost`, `schedule`, `cases`.
    pub source: Keyed<Source>,
}

impl Technology {
    /// Whether it had no case in the period.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        self.cases == Ok(0)
    }

    /// 先進医療総額 a case in yen, rounded half up: a derived value.
    ///
    /// # Errors
    /// What is missing: the cost, the cases, or that there was none.
    pub fn advanced_cost_per_case_yen(&self) -> Reported<i64> {
        let cost = self.advanced_cost_yen?;
        let cases = self.cases?;
        crate::text::number::rounded_quotient(cost, i64::from(cases)).ok_or(Missing::NoCase)
    }

    /// 先進医療総額 as a share of 総合計 in tenths of a per cent: a derived value.
    ///
    /// # Errors
    /// What is missing.
    pub fn advanced_share_per_mille(&self) -> Reported<i64> {
        let (part, whole) = (self.advanced_cost_yen?, self.total_cost_yen?);
        crate::text::number::per_mille(part, whole).ok_or(Missing::NoCase)
    }

    /// Enrolled patients as a share of the planned ones in tenths of a per cent: a derived value,
    /// only where both are single numbers.
    ///
    /// # Errors
    /// [`Missing::NotApplicable`] where there is no single denominator, or what is missing.
    pub fn enrolment_per_mille(&self) -> Reported<i64> {
        let planned = self.planned_patients.as_ref().map_err(|missing| *missing)?;
        let enrolled = self
            .enrolled_patients
            .as_ref()
            .map_err(|missing| *missing)?;
        let (Some(planned), Some(enrolled)) = (planned.count(), enrolled.count()) else {
            return Err(Missing::NotApplicable);
        };
        crate::text::number::per_mille(enrolled.into(), planned.into())
            .ok_or(Missing::NotApplicable)
    }

    /// Whole months in force on `day`, the first and the last day included: a derived value.
    ///
    /// # Errors
    /// [`Missing::NotInSource`] without a date, [`Missing::NotYetInForce`] before it.
    pub fn months_in_force(&self, day: Date) -> Reported<i64> {
        let next = day.tomorrow().unwrap_or(day);
        months_between(self.effective_date?, next).ok_or(Missing::NotYetInForce)
    }

    /// Days from the planned end to `day`; negative while the end is to come: a derived value.
    ///
    /// # Errors
    /// What is missing.
    pub fn days_past_end(&self, day: Date) -> Reported<i64> {
        let end = self.planned_end_date?;
        Ok(i64::from((day - end).get_days()))
    }

    /// Whether more patients are enrolled than were planned.
    #[must_use]
    pub fn is_over_enrolled(&self) -> bool {
        self.enrolment_per_mille().is_ok_and(|share| share > 1000)
    }

    /// Whether its planned end lies before `day`.
    #[must_use]
    pub fn is_overdue(&self, day: Date) -> bool {
        self.days_past_end(day).is_ok_and(|days| days > 0)
    }
}

/// Whole months from `from` to `to`; `None` if `to` is earlier.
fn months_between(from: Date, to: Date) -> Option<i64> {
    let months = i64::from(to.year() - from.year()) * 12 + i64::from(to.month() - from.month());
    let months = months - i64::from(to.day() < from.day());
    (from <= to).then_some(months)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_number_is_understood_in_every_spelling() {
        let read = |text: &str| text.parse::<TechnologyRef>().ok();
        let reference = |class, number, arm| Some(TechnologyRef { class, number, arm });
        assert_eq!(read("26"), reference(None, 26, None));
        assert_eq!(read("B26"), reference(Some(Class::B), 26, None));
        assert_eq!(read("ａ７"), reference(Some(Class::A), 7, None));
        assert_eq!(read("22-1"), reference(None, 22, Some(1)));
        assert_eq!(read("22(1)"), reference(None, 22, Some(1)));
        assert_eq!(read("b２２（２）"), reference(Some(Class::B), 22, Some(2)));
        for wrong in ["", "B", "膵臓", "26x", "22-", "+5", "99999999999"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn months_count_both_ends() {
        let to = |day: Date| day.tomorrow().unwrap();
        assert_eq!(
            months_between(date(2020, 3, 1), to(date(2023, 6, 30))),
            Some(40)
        );
        assert_eq!(
            months_between(date(2023, 4, 1), to(date(2023, 6, 30))),
            Some(3)
        );
        assert_eq!(
            months_between(date(2023, 7, 2), to(date(2023, 6, 30))),
            None
        );
    }
}
