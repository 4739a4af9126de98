//! What the report of the year before said of the technologies of a report.

use super::{Decimal, Patients, Reported, Technology, TechnologyId};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// How sure it is that two reports speak of one technology: their numbers do not tell, because
/// they are given anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sureness {
    /// The same class, the same name, in force since the same day.
    Certain,
    /// The same name; the reports do not print since when it is in force.
    SameName,
    /// The same name, but in force since another day.
    OtherDay,
    /// Another name; in force since the same day, of the same applicant, and no other is.
    SameDayAndApplicant,
    /// A name that is nearly the same, in force since the same day.
    SimilarName,
}

impl Sureness {
    /// Whether it is inferred by us.
    #[must_use]
    pub const fn is_inferred(self) -> bool {
        !matches!(self, Self::Certain)
    }

    /// Its name in data.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Certain => "certain",
            Self::SameName => "inferred_same_name",
            Self::OtherDay => "inferred_other_day",
            Self::SameDayAndApplicant => "inferred_same_day_and_applicant",
            Self::SimilarName => "inferred_similar_name",
        }
    }
}

/// What the report before said of a technology.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Before {
    /// Its number then.
    pub id: TechnologyId,
    /// How sure it is that it is the same.
    pub sureness: Sureness,
    /// 年間実施件数.
    pub cases: Reported<u32>,
    /// 総合計, yen.
    pub total_cost_yen: Reported<i64>,
    /// 先進医療総額, yen.
    pub advanced_cost_yen: Reported<i64>,
    /// 平均入院期間, days.
    pub mean_stay_days: Reported<Decimal>,
    /// 登録症例数.
    pub enrolled_patients: Reported<Patients>,
    /// 終了予定日.
    pub planned_end_date: Reported<Date>,
}

impl Before {
    /// What is kept of a technology of the report before.
    #[must_use]
    pub fn of(technology: &Technology, sureness: Sureness) -> Self {
        Self {
            id: technology.id,
            sureness,
            cases: technology.cases,
            total_cost_yen: technology.total_cost_yen,
            advanced_cost_yen: technology.advanced_cost_yen,
            mean_stay_days: technology.mean_stay_days,
            enrolled_patients: technology.enrolled_patients.clone(),
            planned_end_date: technology.planned_end_date,
        }
    }
}

/// The report before, beside a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// Its name: 令和4年度.
    pub label: String,
    /// What it said, by the number of now.
    pub technologies: BTreeMap<TechnologyId, Before>,
}
