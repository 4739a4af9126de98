//! Rules that every technology has to meet: one check for all that do, one for each that does not.

use super::ledger::{Draft, Ledger};
use super::{Part, Verdict};
use crate::model::{Edition, Source, Technology};
use crate::words::Word;

/// Technologies that a check names: more than anyone reads.
const MOST_NAMED: usize = 200;

/// Technologies in the name of a check.
const MOST_JOINED: usize = 20;

/// A rule about technologies.
pub(super) struct Rule {
    pub(super) part: Part,
    /// Its name within its part.
    pub(super) name: &'static str,
    /// What it demands.
    pub(super) what: Word,
    /// How it is judged.
    pub(super) how: Word,
    /// The parts of a technology that it reads: `cost`, `schedule`, `zero`.
    pub(super) tables: &'static [&'static str],
    /// Whether all that do not meet it are one check, because they do not in the same way.
    pub(super) together: bool,
    pub(super) judge: fn(&Edition, &Technology) -> Outcome,
}

impl Rule {
    /// A rule that is told of each technology by itself.
    pub(super) const fn new(
        part: Part,
        name: &'static str,
        (what, how): (Word, Word),
        tables: &'static [&'static str],
        judge: fn(&Edition, &Technology) -> Outcome,
    ) -> Self {
        Self {
            part,
            name,
            what,
            how,
            tables,
            together: false,
            judge,
        }
    }
}

/// What a rule says of a technology.
pub(super) enum Outcome {
    /// It is met.
    Met,
    /// It says nothing about this one.
    NotMeant,
    /// It is not met, or cannot be judged, or is met in a way worth showing.
    Shown(Shown),
}

/// A technology that a rule shows.
pub(super) struct Shown {
    pub(super) printed: String,
    pub(super) recomputed: String,
    pub(super) verdict: Verdict,
    /// The printed words that a remark on it would quote.
    pub(super) quotes: Vec<String>,
}

impl Outcome {
    /// A technology that does not meet the rule.
    pub(super) fn not_met(printed: String, recomputed: String) -> Self {
        Self::shown(Verdict::Differs, printed, recomputed)
    }

    /// A technology with a verdict of its own; its remark would quote what is printed.
    pub(super) fn shown(verdict: Verdict, printed: String, recomputed: String) -> Self {
        Self::Shown(Shown {
            quotes: vec![printed.clone()],
            printed,
            recomputed,
            verdict,
        })
    }

    /// [`Self::Met`] or not.
    pub(super) fn met_if(met: bool, otherwise: impl FnOnce() -> Self) -> Self {
        if met { Self::Met } else { otherwise() }
    }
}

/// Writes down what a rule says of the technologies of the edition.
pub(super) fn run(ledger: &mut Ledger, rule: &Rule) {
    let mut met = Vec::new();
    let mut shown: Vec<(Vec<&Technology>, Shown)> = Vec::new();
    let all = ledger.catalog.technologies().iter();
    for technology in all.filter(|technology| technology.edition == ledger.edition.id) {
        match (rule.judge)(ledger.edition, technology) {
            Outcome::Met => met.push(technology),
            Outcome::NotMeant => {}
            Outcome::Shown(own) => match shown.first_mut().filter(|_| rule.together) {
                Some((technologies, _)) => technologies.push(technology),
                None => shown.push((vec![technology], own)),
            },
        }
    }
    if !met.is_empty() {
        let others = shown.iter().map(|(technologies, _)| technologies.len());
        all_met(ledger, rule, &met, others.sum());
    }
    for (technologies, own) in shown {
        let ids: Vec<String> = technologies.iter().map(|t| t.id.to_string()).collect();
        let sources = technologies.iter().take(MOST_NAMED);
        let sources = sources.flat_map(|t| sources_of(rule, t));
        ledger.push(Draft {
            part: rule.part,
            name: format!("{}/{}", rule.name, joined(&ids)),
            what: format!("{}: {}", told(&ids), rule.what),
            printed: own.printed,
            recomputed: own.recomputed,
            rule: rule.how,
            verdict: own.verdict,
            subjects: ids,
            quotes: own.quotes,
            sources: sources.collect(),
        });
    }
}

/// The names of technologies as a part of a name, which stays one that can be typed.
fn joined(ids: &[String]) -> String {
    let named = ids.iter().take(MOST_JOINED);
    let named = named.map(String::as_str).collect::<Vec<_>>().join("+");
    match ids.len().saturating_sub(MOST_JOINED) {
        0 => named,
        rest => format!("{named}+{rest}-more"),
    }
}

/// The names of as many technologies as one reads.
fn told(ids: &[String]) -> String {
    let rest = ids.len().saturating_sub(MOST_NAMED);
    let more = (rest > 0).then(|| Word::AndMore.fill(&[&rest]));
    let named = ids.iter().take(MOST_NAMED).chain(&more);
    named.map(String::as_str).collect::<Vec<_>>().join(" ")
}

/// One check for all that meet a rule; its source is the table.
fn all_met(ledger: &mut Ledger, rule: &Rule, met: &[&Technology], others: usize) {
    let heads = ledger.edition.tables.iter();
    let heads = heads.filter(|table| {
        rule.tables.contains(&table.key.as_str())
            || (rule.tables.contains(&"zero") && table.key.starts_with("zero_case"))
    });
    let printed = Word::RowsMeant.fill(&[&(met.len() + others)]);
    ledger.push(Draft {
        part: rule.part,
        name: rule.name.to_owned(),
        what: rule.what.text().to_owned(),
        printed,
        recomputed: Word::RowsMet.fill(&[&met.len()]),
        rule: rule.how,
        verdict: Verdict::Agrees,
        subjects: Vec::new(),
        quotes: Vec::new(),
        sources: heads.map(|table| table.source.clone()).collect(),
    });
}

/// The lines of a technology that a rule reads.
fn sources_of(rule: &Rule, technology: &Technology) -> Vec<Source> {
    let part = |table: &&str| match *table {
        "zero" => technology
            .zero_case
            .as_ref()
            .map(|zero| zero.source.clone()),
        table => technology.source.get(table).cloned(),
    };
    rule.tables.iter().filter_map(part).collect()
}
