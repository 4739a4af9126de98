//! Copying what is looked at.

use crate::app::{App, Effect, Tab, detail};
use crate::words::Word;

impl App {
    /// The record, chart, exhibit or line that is looked at, for the clipboard.
    pub(super) fn copy(&mut self) -> Effect {
        let text = match self.tab {
            _ if self.chart_has_cursor() => {
                self.notice = Some(Word::NoticeCopiedChart.text().to_owned());
                self.chart_text()
            }
            Tab::Technologies => self.technologies.selected().map(|row| {
                self.notice = Some(Word::NoticeCopied.text().to_owned());
                detail::text(&self.catalog, row, &self.ruler, 80)
            }),
            Tab::Kpi => return self.kpi_copy(),
            Tab::Overview | Tab::Zero | Tab::Audit => None,
            Tab::Source => {
                let text = self.catalog.text(self.source.document);
                text.and_then(|text| text.line(self.source.line))
                    .map(|line| {
                        self.notice = Some(Word::NoticeCopiedLine.fill(&[&self.source.line]));
                        self.ruler.show(line)
                    })
            }
        };
        text.map_or(Effect::None, Effect::Copy)
    }
}
