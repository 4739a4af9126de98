//! The shape of the file: what serde reads and writes and the schema describes.
//!
//! Most of it is the model itself. A technology differs: the file has plain values with `null`
//! where `-` is printed and the meaning in `missing`; the model has one type for both.

use super::convert::Technologies;
use crate::model::{
    Class, Decimal, Document, Edition, Exhibit, Goal, Keyed, Link, Missing, Patients, Reading,
    Remark, Source, Vision,
};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// The whole file. The bundled one is trusted, so that its exhibits and readings, nine tenths of
/// it, can stay `E` and `R`, unread pieces of JSON, until somebody asks for them.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "Format",
    bound = "E: JsonSchema + Default + Serialize, R: JsonSchema + Default + Serialize, T: JsonSchema"
)]
pub struct Format<E = Vec<Exhibit>, R = Vec<Reading>, T = Vec<TechnologyRecord>> {
    /// The version of this format.
    pub schema_version: u32,
    /// The documents.
    pub documents: Vec<Document>,
    /// The reports.
    pub editions: Vec<Edition>,
    /// The technologies.
    pub technologies: T,
    /// What is odd in the documents.
    pub remarks: Vec<Remark>,
    /// The visions of the basic plan.
    #[serde(default)]
    pub visions: Vec<Vision>,
    /// Its goals.
    #[serde(default)]
    pub goals: Vec<Goal>,
    /// The exhibits of the KPI follow-up.
    #[serde(default)]
    pub exhibits: E,
    /// Which of their rows are about which technologies.
    #[serde(default)]
    pub links: Vec<Link>,
    /// How the texts are read, so that they are found by sound; a file may have none.
    #[serde(default)]
    pub readings: R,
}

/// The file with what can wait still unread.
pub type Unread<'a> = Format<Option<&'a RawValue>, Option<&'a RawValue>, Technologies>;

/// A technology as written: plain values, `null` for what is missing, `missing` saying why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TechnologyRecord {
    /// The edition that reports it.
    pub edition: String,
    /// `B26`, `B22-1`, `A7`: class, 告示番号, arm.
    pub id: String,
    /// 先進医療A or B.
    pub class: Class,
    /// 告示番号 without its arm.
    pub notice_number: u32,
    /// The arm, where one number has several: 1 for 22(1).
    pub arm: Option<u32>,
    /// 整理番号.
    pub row_number: Option<u32>,
    /// 技術名 with 適応症, as printed.
    pub name: String,
    /// The technology alone.
    pub procedure: String,
    /// The indication alone.
    pub indication: Option<String>,
    /// 適用年月日.
    pub effective_date: Option<Date>,
    /// 総合計, yen.
    pub total_cost_yen: Option<i64>,
    /// 先進医療総額, yen.
    pub advanced_cost_yen: Option<i64>,
    /// 平均入院期間, days.
    pub mean_stay_days: Option<Decimal>,
    /// 年間実施件数.
    pub cases: Option<u32>,
    /// 実施医療機関数.
    pub institutions: Option<u32>,
    /// 申請医療機関.
    pub applicant: Option<String>,
    /// 終了予定日.
    pub planned_end_date: Option<Date>,
    /// 計画時患者数.
    pub planned_patients: Option<Patients>,
    /// 登録症例数.
    pub enrolled_patients: Option<Patients>,
    /// 協力医療機関数.
    pub cooperating_institutions: Option<u32>,
    /// 年間実施件数（再掲） of the schedule table.
    pub schedule_cases: Option<u32>,
    /// Why there was no case.
    pub zero_case: Option<ZeroCaseRecord>,
    /// Printed forms, by key.
    pub printed: Keyed<String>,
    /// For each key that is null (except `arm` and `zero_case`): why.
    pub missing: Keyed<Missing>,
    /// Where each part stands, by table.
    pub source: Keyed<Source>,
}

/// A zero-case report as written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ZeroCaseRecord {
    /// Who reports.
    pub institution: String,
    /// 0件の理由.
    pub reason: String,
    /// 医療機関の今後の対応方針.
    pub plan: Option<String>,
    /// Cases in the previous year.
    pub previous_year_cases: Option<u32>,
    /// Printed forms, by key.
    pub printed: Keyed<String>,
    /// For each key that is null: why.
    pub missing: Keyed<Missing>,
    /// Where it stands.
    pub source: Source,
}

/// The JSON Schema of the file.
#[must_use]
pub fn schema() -> serde_json::Value {
    schemars::schema_for!(Format).to_value()
}
