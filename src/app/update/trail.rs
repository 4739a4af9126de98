//! Going somewhere and coming back: tabs, the source of a value, the trail of places.

use crate::app::{App, KpiPlace, Mode, Place, Tab};
use crate::model::Source;
use crate::words::Word;

impl App {
    /// Puts where one is on the trail.
    pub(super) fn remember(&mut self) {
        let place = self.place();
        self.back.push(place);
        self.forward.clear();
    }

    pub(super) fn place(&self) -> Place {
        if let Some(cursor) = self.comparing() {
            return Place::Compare(cursor);
        }
        match self.tab {
            Tab::Overview | Tab::Zero | Tab::Audit => Place::Office(self.tab, self.office_cursor()),
            Tab::Technologies => {
                Place::Technology(self.technologies.selected(), self.technologies.focus)
            }
            Tab::Kpi => Place::Kpi(KpiPlace {
                subject: self.kpi.selected().unwrap_or(self.kpi.wanted),
                focus: self.kpi.focus,
                page: self.kpi.page,
                column: self.kpi.column,
                left: self.kpi.left,
            }),
            Tab::Source => Place::Source(Box::new(self.source.clone())),
        }
    }

    pub(super) fn go_back(&mut self) {
        if let Some(place) = self.back.pop() {
            let here = self.place();
            self.forward.push(here);
            self.show(place);
        }
    }

    pub(super) fn go_forward(&mut self) {
        if let Some(place) = self.forward.pop() {
            let here = self.place();
            self.back.push(here);
            self.show(place);
        }
    }

    pub(super) fn show(&mut self, place: Place) {
        self.mode = Mode::Browse;
        match place {
            Place::Compare(cursor) => {
                self.tab = Tab::Technologies;
                self.mode = Mode::Compare(cursor);
            }
            Place::Office(tab, cursor) => {
                self.tab = tab;
                *self.office_cursor_mut() = cursor;
            }
            Place::Technology(row, focus) => {
                self.tab = Tab::Technologies;
                let detail = self.technologies.detail;
                let same = row == self.technologies.selected();
                if let Some(row) = row {
                    self.reveal(row);
                }
                self.technologies.focus = focus;
                if same {
                    self.technologies.detail = detail;
                }
            }
            Place::Kpi(place) => {
                self.tab = Tab::Kpi;
                self.reveal_subject(place.subject);
                self.kpi.focus = place.focus;
                self.kpi.page = place.page;
                self.kpi.column = place.column;
                self.kpi.left = place.left;
            }
            Place::Source(view) => {
                self.tab = Tab::Source;
                self.source = *view;
            }
        }
    }

    pub(super) fn open_source(&mut self) {
        if self.tab == Tab::Source {
            self.go_back();
            return;
        }
        let sources = self.sources_here();
        let Some(first) = sources.first() else {
            self.notice = Some(Word::NoticeNoSource.text().to_owned());
            return;
        };
        let Some(document) = self.catalog.document(&first.document) else {
            return;
        };
        if self.catalog.text(document).is_none() {
            self.notice = Some(Word::NoticeNoText.fill(&[&first.document]));
            return;
        }
        let line = first.first_line();
        let own = sources
            .iter()
            .filter(|source| source.document == first.document);
        let passages = own
            .flat_map(|source| source.lines.iter().copied())
            .collect();
        self.remember();
        self.mode = Mode::Browse;
        self.tab = Tab::Source;
        self.source.query.clear();
        self.source.hits.clear();
        self.source.document = document;
        self.source.passages = passages;
        // A few lines above give the reader the table around it.
        self.source.top = line.saturating_sub(3).max(1);
        self.source.put(line, &self.catalog);
    }

    /// Where the thing under the cursor was read: one line of the detail, or all parts of the
    /// technology.
    pub(super) fn sources_here(&self) -> Vec<Source> {
        if let Some(sources) = self.chart_sources() {
            return sources;
        }
        if self.is_office() {
            return self.office_sources();
        }
        if self.tab == Tab::Kpi {
            return self.kpi_sources();
        }
        if let Some(line) = self.cursor_line() {
            return line.source.into_iter().collect();
        }
        let technology = self
            .technologies
            .selected()
            .and_then(|row| self.catalog.technology(row));
        let Some(technology) = technology else {
            return Vec::new();
        };
        let report = technology
            .zero_case
            .as_ref()
            .map(|zero| zero.source.clone());
        let parts = ["cost", "schedule"]
            .iter()
            .filter_map(|part| technology.source.get(part));
        parts.cloned().chain(report).collect()
    }

    pub(super) fn show_tab(&mut self, tab: Tab) {
        if self.tab != tab || self.comparing().is_some() {
            self.remember();
            self.mode = Mode::Browse;
            self.tab = tab;
        }
    }
}
