//! Where the KPI follow-up speaks of a technology.

use super::{Kind, Page};
use crate::catalog::Target;
use crate::report::word;
use crate::words::Word;

impl Page<'_> {
    /// The rows of exhibits that are about this technology: as the document prints them, with how
    /// sure we are.
    pub(in crate::app::detail) fn exhibits(&mut self) {
        let catalog = self.catalog;
        // The follow-up speaks of the technologies of the latest report.
        if self.technology.edition != catalog.latest().id {
            return;
        }
        let name = self.technology.id.to_string();
        for (index, link) in catalog.links_to(&name).enumerate() {
            if index == 0 {
                self.blank();
                self.sentence(Kind::Heading, Word::PartKpi.text(), 0, None);
            }
            // What is only counted need not be quoted: the first screen waits for no document.
            let quote = (!self.is_counted).then(|| catalog.quote(&link.source));
            let lines = quote.into_iter().flatten();
            let printed: String = lines.map(|(_, text)| text).collect();
            let text = format!("{}  {} ({})", printed.trim(), link.exhibit, link.source);
            let before = self.lines.len();
            self.sentence(Kind::Value, text, 0, Some(&link.source));
            for line in self.lines.iter_mut().skip(before) {
                line.leads_to = Some(Target::Exhibit {
                    id: link.exhibit.clone(),
                    row: Some(link.row),
                });
            }
            let reason = link.reason.as_deref().unwrap_or_default();
            let text = format!("{}: {reason}", word(link.confidence));
            self.sentence(Kind::Note, text, 2, Some(&link.related_source));
        }
    }
}
