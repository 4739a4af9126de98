//! What the report before said of the technology, and by how much that differs.

use super::{Kind, Page};
use crate::catalog::{Row, Target};
use crate::fields;
use crate::words::Word;

/// What is shown, the values of the year before each with its difference.
const SHOWN: [&str; 12] = [
    "earlier_cases",
    "change_in_cases",
    "earlier_total_cost_yen",
    "change_in_total_cost_yen",
    "earlier_advanced_cost_yen",
    "change_in_advanced_cost_yen",
    "earlier_mean_stay_days",
    "change_in_mean_stay_days",
    "earlier_enrolled_patients",
    "change_in_enrolled",
    "earlier_planned_end_date",
    "change_in_planned_end_days",
];

impl Page<'_> {
    /// The technology in the report before: which it is and how sure that is, what was said of
    /// it, and the differences. Each line leads to it.
    pub(in crate::app::detail) fn earlier(&mut self, row: Row) {
        let (Some(before), true) = (self.catalog.before(), self.catalog.is_current(row)) else {
            return;
        };
        let counterpart = self.catalog.counterpart(row);
        let earlier = counterpart.and_then(|(earlier, _)| self.catalog.technology(earlier));
        let source = earlier.and_then(|own| {
            let tables = ["cost", "schedule", "cases"].iter();
            let mut tables = tables.filter_map(|table| own.source.get(table));
            tables
                .next()
                .or(own.zero_case.as_ref().map(|zero| &zero.source))
        });
        self.blank();
        let start = self.lines.len();
        let heading = Word::PartEarlier.fill(&[&before.label]);
        let heading = source.map_or(heading.clone(), |source| format!("{heading}  {source}"));
        self.sentence(Kind::Heading, heading, 0, source);
        let (Some((other, sureness)), Some(earlier)) = (counterpart, earlier) else {
            let text = Word::PartEarlierNone.fill(&[&before.label]);
            self.sentence(Kind::Note, text, 0, None);
            return;
        };
        let kind = if sureness.is_inferred() {
            Kind::Warning
        } else {
            Kind::Note
        };
        let word = fields::earlier::word(sureness);
        let text = format!("{}  {word}", earlier.id);
        self.sentence(kind, text, 0, source);
        if sureness.is_inferred() && earlier.name != self.technology.name {
            self.sentence(Kind::Note, earlier.name.as_str(), 2, source);
        }
        for field in SHOWN.iter().filter_map(|key| fields::by_key(key)) {
            self.field(field);
        }
        for line in self.lines.iter_mut().skip(start) {
            line.leads_to = Some(Target::Technology(other));
            line.source = line.source.take().or_else(|| source.cloned());
        }
    }
}
