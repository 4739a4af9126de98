//! A catalog that grows while it is shown, and what is found out beside the screen.

use crate::app::menu::MenuKind;
use crate::app::{App, Mode, Tab};
use crate::catalog::{Catalog, Reach};
use crate::words::Word;
use crate::zero;
use std::sync::Arc;

impl App {
    /// Shows a catalog that has more than the one before.
    pub fn grow(&mut self, catalog: Catalog) {
        let was_partial = self.catalog.reach() != Reach::All;
        self.catalog = Arc::new(catalog);
        self.technologies.offer_earlier(&self.catalog);
        let height = self.list_height();
        self.technologies.grow(&self.catalog, &self.index, height);
        if !matches!(self.catalog.reach(), Reach::SoFar(_)) {
            // Meanwhile the pages of the office show what there was when they were opened, below
            // a line that says so: to make them anew with each piece would take all of the time.
            self.office.forget_all();
            let query = self.office.query(Tab::Zero).to_owned();
            if !query.is_empty() && !self.is_large() {
                let cases = zero::cases(&self.catalog, self.catalog.latest());
                self.office.cases = Some(cases.into());
                self.office
                    .search(Tab::Zero, &query, &self.catalog, &self.index);
            }
        }
        match self.catalog.reach() {
            Reach::Stopped(_) => self.notice = Some(Word::NoticeStopped.text().to_owned()),
            Reach::All if was_partial => {
                let count = self.catalog.technologies().len();
                self.notice = Some(Word::NoticeLoaded.fill(&[&grouped(count)]));
            }
            Reach::All | Reach::SoFar(_) => {}
        }
        self.look_for_awaited();
        self.settle();
    }

    /// Goes to what was asked for on the command line as soon as it has come; if it never comes,
    /// it is searched for.
    fn look_for_awaited(&mut self) {
        let Some(query) = self.awaited.take() else {
            return;
        };
        if self.is_there(&query) {
            return;
        }
        if matches!(self.catalog.reach(), Reach::SoFar(_)) {
            self.awaited = Some(query);
        } else {
            self.technologies.query = query;
            self.refresh();
        }
    }

    /// Goes to the technology whose number a text is, if it is there and no other can be meant.
    pub(in crate::app) fn is_there(&mut self, query: &str) -> bool {
        let rows = query.parse().map(|number| self.catalog.find(number));
        let Some(&row) = rows.unwrap_or_default().first() else {
            return false;
        };
        // The latest report may still come.
        let is_meant =
            !matches!(self.catalog.reach(), Reach::SoFar(_)) || self.catalog.is_current(row);
        if is_meant {
            self.reveal(row);
        }
        is_meant
    }

    /// Whether its file is still read, and nothing else can be closed.
    pub(super) fn is_reading(&self) -> bool {
        matches!(self.catalog.reach(), Reach::SoFar(_)) && matches!(self.mode, Mode::Browse)
    }

    /// Whether something goes on beside the screen that will change it.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.technologies.is_busy()
            || self.technologies.chart.is_busy()
            || self.office.is_busy()
            || self.awaits_counts()
    }

    /// Whether a menu shows counts that are being made.
    fn awaits_counts(&self) -> bool {
        let is_open = matches!(&self.mode, Mode::Menu(menu) if menu.kind == MenuKind::Filter);
        is_open && self.catalog.reach() == Reach::All && !self.catalog.is_related()
    }

    /// Takes what was found out beside the screen; whether anything was.
    pub fn take_outcome(&mut self) -> bool {
        let was_busy = self.technologies.is_busy();
        let has_studied = self.office.take_findings(&self.catalog, &self.index);
        let has_drawn = self.technologies.chart.take();
        let height = self.list_height();
        let counts = self.technologies.take(height);
        if let (Some(found), Some(shown)) = (counts, self.counts.as_mut()) {
            shown.technologies = found.technologies;
            shown.zero = found.zero;
        }
        if was_busy == self.technologies.is_busy() {
            if has_studied || has_drawn {
                self.settle();
            }
            return has_studied || has_drawn;
        }
        // More of the file came meanwhile.
        if self.technologies.known < self.catalog.technologies().len() {
            self.technologies.grow(&self.catalog, &self.index, height);
        }
        self.settle();
        true
    }
}

fn grouped(count: usize) -> String {
    crate::text::number::grouped(i64::try_from(count).unwrap_or(i64::MAX))
}
