//! What is wrong with the exhibits of a file that is not our own.

use super::Snapshot;
use super::check::Problem;
use crate::model::{Cell, Confidence, Exhibit, Link};
use crate::words::Word;
use std::collections::HashMap;

/// What is wrong with the plan's goals, its exhibits and what they refer to.
///
/// `is_known` says whether there is a technology of this name.
pub fn problems(snapshot: &Snapshot, is_known: &dyn Fn(&str) -> bool) -> Vec<Problem> {
    let mut check = Check::default();
    let visions: Vec<u32> = snapshot
        .visions
        .all()
        .iter()
        .map(|vision| vision.number)
        .collect();
    let mut numbers = HashMap::new();
    for (index, goal) in snapshot.goals.all().iter().enumerate() {
        let at = format!("/goals/{index}");
        check.unique(&mut numbers, &goal.number, &at, "number");
        if !visions.contains(&goal.vision) {
            check.report(&at, "/vision", Word::ProblemVision.fill(&[&goal.vision]));
        }
        check.reasoned(goal.confidence, goal.reason.as_ref(), &at);
    }
    for (index, vision) in snapshot.visions.all().iter().enumerate() {
        check.reasoned(
            vision.confidence,
            vision.reason.as_ref(),
            &format!("/visions/{index}"),
        );
    }
    let mut ids = HashMap::new();
    for (index, exhibit) in snapshot.exhibits.all().iter().enumerate() {
        let at = format!("/exhibits/{index}");
        check.unique(&mut ids, &exhibit.id, &at, "id");
        if let Some(goal) = exhibit
            .goal
            .as_ref()
            .filter(|goal| !numbers.contains_key(*goal))
        {
            check.report(&at, "/goal", Word::ProblemGoal.fill(&[goal]));
        }
        check.exhibit(exhibit, &at);
    }
    for (index, link) in snapshot.links.iter().enumerate() {
        check.link(link, snapshot, is_known, &format!("/links/{index}"));
    }
    check.problems
}

#[derive(Default)]
struct Check {
    problems: Vec<Problem>,
}

impl Check {
    fn report(&mut self, at: &str, below: &str, message: String) {
        self.problems
            .push(Problem::new(format!("{at}{below}"), message));
    }

    /// Reports a name that stands at two places.
    fn unique(&mut self, seen: &mut HashMap<String, String>, name: &str, at: &str, key: &str) {
        if let Some(first) = seen.insert(name.to_owned(), at.to_owned()) {
            self.report(
                at,
                &format!("/{key}"),
                Word::ProblemDuplicateId.fill(&[&name, &first]),
            );
        }
    }

    /// What is not certain has a reason, and only a value can be computed.
    fn reasoned(&mut self, confidence: Confidence, reason: Option<&String>, at: &str) {
        match confidence {
            Confidence::Certain => {}
            Confidence::Derived => {
                self.report(at, "/confidence", Word::ProblemNotAValue.text().to_owned());
            }
            _ if reason.is_none() => {
                self.report(at, "/reason", Word::ProblemReason.text().to_owned());
            }
            _ => {}
        }
    }

    fn exhibit(&mut self, exhibit: &Exhibit, at: &str) {
        self.reasoned(exhibit.confidence, exhibit.reason.as_ref(), at);
        let mut keys = HashMap::new();
        for (index, column) in exhibit.columns.iter().enumerate() {
            self.unique(
                &mut keys,
                &column.key,
                &format!("{at}/columns/{index}"),
                "key",
            );
        }
        for (index, row) in exhibit.rows.iter().enumerate() {
            let at = format!("{at}/rows/{index}");
            if row.cells.len() != exhibit.columns.len() {
                let counts = Word::ProblemItems.fill(&[&exhibit.columns.len(), &row.cells.len()]);
                self.report(&at, "/cells", counts);
            }
            for (index, cell) in row.cells.iter().enumerate() {
                self.cell(exhibit, cell, &format!("{at}/cells/{index}"));
            }
        }
        for (index, note) in exhibit.notes.iter().enumerate() {
            let at = format!("{at}/notes/{index}");
            self.reasoned(note.confidence, note.reason.as_ref(), &at);
        }
    }

    /// A value stands somewhere, or a rule computes it; where there is none, somebody says why.
    fn cell(&mut self, exhibit: &Exhibit, cell: &Cell, at: &str) {
        let derived = cell.confidence == Confidence::Derived;
        if derived != cell.rule.is_some() {
            self.report(at, "/rule", Word::ProblemRule.text().to_owned());
        }
        if derived && !cell.has_value() {
            self.report(at, "/value", Word::ProblemNoValue.text().to_owned());
        }
        let gone = matches!(cell.confidence, Confidence::Lost | Confidence::Partial);
        if gone && (cell.has_value() || cell.printed.is_some()) {
            self.report(at, "/value", Word::ProblemLostValue.text().to_owned());
        }
        if derived && cell.printed.is_some() {
            self.report(at, "/printed", Word::ProblemPrinted.text().to_owned());
        }
        if cell.printed.is_some() && cell.source.is_none() {
            self.report(at, "/source", Word::ProblemNoSource.text().to_owned());
        }
        let unexplained = !cell.has_value() && cell.reason.is_none();
        let uncertain = cell.confidence == Confidence::Inferred;
        if unexplained || (uncertain && exhibit.reason_of(cell).is_none()) {
            self.report(at, "/reason", Word::ProblemReason.text().to_owned());
        }
    }

    fn link(
        &mut self,
        link: &Link,
        snapshot: &Snapshot,
        is_known: &dyn Fn(&str) -> bool,
        at: &str,
    ) {
        self.reasoned(link.confidence, link.reason.as_ref(), at);
        let exhibits = snapshot.exhibits.all().iter();
        match exhibits.clone().find(|exhibit| exhibit.id == link.exhibit) {
            None => self.report(at, "/exhibit", Word::ProblemExhibit.fill(&[&link.exhibit])),
            Some(exhibit) if exhibit.rows.get(link.row).is_none() => {
                self.report(
                    at,
                    "/row",
                    Word::ProblemRow.fill(&[&link.row, &exhibit.rows.len()]),
                );
            }
            Some(_) => {}
        }
        for (index, name) in link.technologies.iter().enumerate() {
            if !is_known(name) {
                let below = format!("/technologies/{index}");
                self.report(at, &below, Word::ProblemTechnology.fill(&[name]));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{BUNDLED, check};
    use serde_json::{Value, json};

    /// What is wrong with the bundled file after something in it was changed.
    fn problems_after(pointer: &str, wrong: Value) -> Vec<(String, String)> {
        let mut file: Value = serde_json::from_str(&BUNDLED).unwrap();
        *file.pointer_mut(pointer).unwrap() = wrong;
        let problems = check::parse(&file.to_string()).err().unwrap_or_default();
        problems
            .into_iter()
            .map(|problem| (problem.pointer, problem.message))
            .collect()
    }

    fn exhibit(id: &str) -> String {
        let file: Value = serde_json::from_str(&BUNDLED).unwrap();
        let exhibits = file["exhibits"].as_array().unwrap();
        let at = exhibits.iter().position(|exhibit| exhibit["id"] == id);
        format!("/exhibits/{}", at.unwrap())
    }

    #[test]
    fn each_rule_of_an_exhibit_is_checked() {
        let training = exhibit("k1-training");
        let first = format!("{training}/rows/0/cells/0");
        for (pointer, wrong, at) in [
            (
                format!("{training}/id"),
                json!("k0-plan"),
                format!("{training}/id"),
            ),
            (
                format!("{training}/goal"),
                json!("⑫"),
                format!("{training}/goal"),
            ),
            (
                format!("{training}/columns/1/key"),
                json!("ratio"),
                format!("{training}/columns/2/key"),
            ),
            (
                format!("{training}/rows/0/cells"),
                json!([]),
                format!("{training}/rows/0/cells"),
            ),
            (
                first.clone(),
                json!({"confidence": "derived", "value": 1}),
                format!("{first}/rule"),
            ),
            (
                first.clone(),
                json!({"confidence": "derived", "rule": "和：1", "reason": "値なし"}),
                format!("{first}/value"),
            ),
            (
                first.clone(),
                json!({"confidence": "lost", "value": 1, "reason": "画像"}),
                format!("{first}/value"),
            ),
            (
                first.clone(),
                json!({"printed": "594", "value": 594}),
                format!("{first}/source"),
            ),
            (first.clone(), json!({}), format!("{first}/reason")),
            ("/goals/3/vision".into(), json!(4), "/goals/3/vision".into()),
            (
                "/visions/0/reason".into(),
                Value::Null,
                "/visions/0/reason".into(),
            ),
            (
                "/visions/0/confidence".into(),
                json!("derived"),
                "/visions/0/confidence".into(),
            ),
            ("/links/0/row".into(), json!(99), "/links/0/row".into()),
            (
                "/links/0/exhibit".into(),
                json!("k9-c3"),
                "/links/0/exhibit".into(),
            ),
            (
                "/links/0/technologies/0".into(),
                json!("B99"),
                "/links/0/technologies/0".into(),
            ),
        ] {
            let problems = problems_after(&pointer, wrong.clone());
            let found: Vec<&str> = problems.iter().map(|(at, _)| at.as_str()).collect();
            assert!(
                found.contains(&at.as_str()),
                "{pointer} = {wrong}: {problems:?}"
            );
        }
    }
}
