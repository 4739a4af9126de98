//! From the file's records to the model and back.

use super::SCHEMA_VERSION;
use super::Snapshot;
use super::bundle;
use super::check::Problem;
use super::format::{Format, TechnologyRecord, ZeroCaseRecord};
use crate::error::Error;
use crate::model::{Missing, Reported, Technology, TechnologyId, ZeroCase};
use crate::words::Word;
use serde::de::{Deserialize, Deserializer, SeqAccess, Visitor};
use std::collections::{BTreeMap, HashMap};
use std::fmt;

/// The technologies of a file. Each is converted as soon as it is read: the records of all are
/// never there at once.
#[derive(Debug, Default)]
pub struct Technologies {
    read: Vec<Technology>,
    /// What is wrong with them.
    problems: Vec<Problem>,
}

/// Technologies for which there is room from the start: those of one report.
const USUAL: usize = 64;

impl Technologies {
    /// Those of the snapshot inside the program.
    ///
    /// # Errors
    /// None in a program that passed its tests.
    pub fn bundled() -> Result<Self, Error> {
        bundle::read(bundle::TECHNOLOGIES)
    }
}

impl<'de> Deserialize<'de> for Technologies {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_seq(Self {
            read: Vec::with_capacity(USUAL),
            problems: Vec::new(),
        })
    }
}

impl<'de> Visitor<'de> for Technologies {
    type Value = Self;

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("technologies")
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut records: A) -> Result<Self, A::Error> {
        while let Some(record) = records.next_element()? {
            let at = pointer(self.read.len());
            self.read.push(technology(record, &at, &mut self.problems));
        }
        Ok(self)
    }
}

/// The JSON pointer of a technology.
fn pointer(index: usize) -> String {
    format!("/technologies/{index}")
}

/// The model of a file but for its exhibits and readings, and what is wrong with its technologies.
#[must_use]
pub fn snapshot<E, R>(format: Format<E, R, Technologies>) -> (Snapshot, Vec<Problem>) {
    let mut problems = Vec::new();
    if format.schema_version != SCHEMA_VERSION {
        problems.push(version_problem(&format.schema_version));
    }
    let Technologies {
        read: technologies,
        problems: mut own,
    } = format.technologies;
    problems.append(&mut own);
    let mut seen = HashMap::new();
    for (index, own) in technologies.iter().enumerate() {
        if !format
            .editions
            .iter()
            .any(|edition| edition.id == own.edition)
        {
            let message = Word::ProblemEdition.fill(&[&own.edition]);
            problems.push(Problem::new(pointer(index) + "/edition", message));
        }
        if let Some(first) = seen.insert((&own.edition, own.id), index) {
            let message = Word::ProblemDuplicateId.fill(&[&own.id, &pointer(first)]);
            problems.push(Problem::new(pointer(index) + "/id", message));
        }
    }
    let snapshot = Snapshot {
        texts: vec![None; format.documents.len()],
        documents: format.documents,
        editions: format.editions,
        technologies,
        remarks: format.remarks.into(),
        visions: format.visions.into(),
        goals: format.goals.into(),
        links: format.links,
        ..Snapshot::default()
    };
    (snapshot, problems)
}

impl From<&Snapshot> for Format {
    fn from(snapshot: &Snapshot) -> Self {
        Self {
            schema_version: SCHEMA_VERSION,
            documents: snapshot.documents.clone(),
            editions: snapshot.editions.clone(),
            technologies: snapshot
                .technologies
                .iter()
                .map(TechnologyRecord::from)
                .collect(),
            remarks: snapshot.remarks.all().cloned().collect(),
            visions: snapshot.visions.all().to_vec(),
            goals: snapshot.goals.all().to_vec(),
            exhibits: snapshot.exhibits.all().to_vec(),
            links: snapshot.links.clone(),
            readings: snapshot.readings.all().to_vec(),
        }
    }
}

/// The problem of a file of another version.
pub(super) fn version_problem(found: &dyn fmt::Display) -> Problem {
    let message = Word::ProblemVersion.fill(&[found, &SCHEMA_VERSION]);
    Problem::new("/schema_version".to_owned(), message)
}

/// A record's technology; what is wrong with it goes to `problems`, with pointers below `at`.
pub(super) fn technology(
    record: TechnologyRecord,
    at: &str,
    problems: &mut Vec<Problem>,
) -> Technology {
    let id = TechnologyId {
        class: record.class,
        number: record.notice_number,
        arm: record.arm,
    };
    if id.to_string() != record.id {
        let message = Word::ProblemId.fill(&[&id, &record.id]);
        problems.push(Problem::new(format!("{at}/id"), message));
    }
    let mut take = Take {
        missing: record.missing.into_entries(),
        at,
        problems,
    };
    let technology = Technology {
        edition: record.edition,
        id,
        row_number: take.reported("row_number", record.row_number),
        name: record.name,
        procedure: record.procedure,
        indication: take.reported("indication", record.indication),
        effective_date: take.reported("effective_date", record.effective_date),
        total_cost_yen: take.amount("total_cost_yen", record.total_cost_yen),
        advanced_cost_yen: take.amount("advanced_cost_yen", record.advanced_cost_yen),
        mean_stay_days: take.reported("mean_stay_days", record.mean_stay_days),
        cases: take.reported("cases", record.cases),
        institutions: take.reported("institutions", record.institutions),
        applicant: take.reported("applicant", record.applicant),
        planned_end_date: take.reported("planned_end_date", record.planned_end_date),
        planned_patients: take.reported("planned_patients", record.planned_patients),
        enrolled_patients: take.reported("enrolled_patients", record.enrolled_patients),
        cooperating_institutions: take
            .reported("cooperating_institutions", record.cooperating_institutions),
        schedule_cases: take.reported("schedule_cases", record.schedule_cases),
        zero_case: record
            .zero_case
            .map(|zero| Box::new(zero_case(zero, &format!("{at}/zero_case"), take.problems))),
        printed: record.printed,
        source: record.source,
    };
    take.finish();
    if let (Ok(advanced), Ok(total)) = (technology.advanced_cost_yen, technology.total_cost_yen)
        && advanced > total
    {
        let message = Word::ProblemAdvancedCost.fill(&[&advanced, &total]);
        problems.push(Problem::new(format!("{at}/advanced_cost_yen"), message));
    }
    technology
}

fn zero_case(record: ZeroCaseRecord, at: &str, problems: &mut Vec<Problem>) -> ZeroCase {
    let mut take = Take {
        missing: record.missing.into_entries(),
        at,
        problems,
    };
    let zero_case = ZeroCase {
        institution: record.institution,
        reason: record.reason,
        plan: take.reported("plan", record.plan),
        previous_year_cases: take.reported("previous_year_cases", record.previous_year_cases),
        printed: record.printed,
        source: record.source,
    };
    take.finish();
    zero_case
}

/// Joins the values of a record with the reasons for those that are missing.
struct Take<'a> {
    missing: Vec<(Box<str>, Missing)>,
    at: &'a str,
    problems: &'a mut Vec<Problem>,
}

impl Take<'_> {
    fn reported<T>(&mut self, key: &str, value: Option<T>) -> Reported<T> {
        let named = self.missing.iter().position(|(own, _)| **own == *key);
        let missing = named.map(|at| self.missing.remove(at).1);
        match (value, missing) {
            (Some(value), None) => Ok(value),
            (Some(value), Some(_)) => {
                self.problem(&format!("/missing/{key}"), Word::ProblemMissingExtra, key);
                Ok(value)
            }
            (None, Some(missing)) => Err(missing),
            (None, None) => {
                self.problem(&format!("/{key}"), Word::ProblemMissingReason, key);
                Err(Missing::NotInSource)
            }
        }
    }

    /// An amount of yen, which is never negative.
    fn amount(&mut self, key: &str, value: Option<i64>) -> Reported<i64> {
        if let Some(value) = value.filter(|&value| value < 0) {
            let message = Word::ProblemMinimum.fill(&[&0, &value]);
            self.problems
                .push(Problem::new(format!("{}/{key}", self.at), message));
        }
        self.reported(key, value)
    }

    fn problem(&mut self, below: &str, word: Word, key: &str) {
        self.problems.push(Problem::new(
            format!("{}{below}", self.at),
            word.fill(&[&key]),
        ));
    }

    /// Reports the reasons that belong to no key.
    fn finish(&mut self) {
        for (key, _) in std::mem::take(&mut self.missing) {
            self.problem(
                &format!("/missing/{key}"),
                Word::ProblemMissingUnknown,
                &key,
            );
        }
    }
}

impl From<&Technology> for TechnologyRecord {
    fn from(technology: &Technology) -> Self {
        let mut give = Give::default();
        Self {
            edition: technology.edition.clone(),
            id: technology.id.to_string(),
            class: technology.id.class,
            notice_number: technology.id.number,
            arm: technology.id.arm,
            row_number: give.value("row_number", &technology.row_number),
            name: technology.name.clone(),
            procedure: technology.procedure.clone(),
            indication: give.value("indication", &technology.indication),
            effective_date: give.value("effective_date", &technology.effective_date),
            total_cost_yen: give.value("total_cost_yen", &technology.total_cost_yen),
            advanced_cost_yen: give.value("advanced_cost_yen", &technology.advanced_cost_yen),
            mean_stay_days: give.value("mean_stay_days", &technology.mean_stay_days),
            cases: give.value("cases", &technology.cases),
            institutions: give.value("institutions", &technology.institutions),
            applicant: give.value("applicant", &technology.applicant),
            planned_end_date: give.value("planned_end_date", &technology.planned_end_date),
            planned_patients: give.value("planned_patients", &technology.planned_patients),
            enrolled_patients: give.value("enrolled_patients", &technology.enrolled_patients),
            cooperating_institutions: give.value(
                "cooperating_institutions",
                &technology.cooperating_institutions,
            ),
            schedule_cases: give.value("schedule_cases", &technology.schedule_cases),
            zero_case: technology.zero_case.as_deref().map(ZeroCaseRecord::from),
            printed: technology.printed.clone(),
            missing: give.missing.into_iter().collect(),
            source: technology.source.clone(),
        }
    }
}

impl From<&ZeroCase> for ZeroCaseRecord {
    fn from(zero: &ZeroCase) -> Self {
        let mut give = Give::default();
        Self {
            institution: zero.institution.clone(),
            reason: zero.reason.clone(),
            plan: give.value("plan", &zero.plan),
            previous_year_cases: give.value("previous_year_cases", &zero.previous_year_cases),
            printed: zero.printed.clone(),
            missing: give.missing.into_iter().collect(),
            source: zero.source.clone(),
        }
    }
}

/// Splits reported values into plain ones and the reasons for those that are missing.
#[derive(Default)]
struct Give {
    missing: BTreeMap<String, Missing>,
}

impl Give {
    fn value<T: Clone>(&mut self, key: &str, reported: &Reported<T>) -> Option<T> {
        match reported {
            Ok(value) => Some(value.clone()),
            Err(missing) => {
                self.missing.insert(key.to_owned(), *missing);
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::BUNDLED;
    use crate::snapshot::format::Unread;

    #[test]
    fn what_is_read_can_be_written_back_unchanged() {
        let format: Format = serde_json::from_str(&BUNDLED).unwrap();
        let records = format.technologies;
        let unread: Unread<'_> = serde_json::from_str(&BUNDLED).unwrap();
        let (snapshot, problems) = snapshot(unread);
        assert_eq!(problems, []);
        let written: Vec<_> = snapshot
            .technologies
            .iter()
            .map(TechnologyRecord::from)
            .collect();
        assert_eq!(written, records);
    }
}
