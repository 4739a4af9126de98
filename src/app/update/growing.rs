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
                self.office.cases = Some(zero::cases(&self.catalog, self.catalog.latest()));
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
        self.settle();
    }

    /// Whether its file is still read, and nothing else can be closed.
    pub(super) fn is_reading(&self) -> bool {
        matches!(self.catalog.reach(), Reach::SoFar(_)) && matches!(self.mode, Mode::Browse)
    }

    /// Whether something goes on beside the screen that will change it.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.technologies.is_busy() || self.office.study.is_some() || self.awaits_counts()
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
        let height = self.list_height();
        let counts = self.technologies.take(height);
        if let (Some(found), Some(shown)) = (counts, self.counts.as_mut()) {
            shown.technologies = found.technologies;
            shown.zero = found.zero;
        }
        if was_busy == self.technologies.is_busy() {
            if has_studied {
                self.settle();
            }
            return has_studied;
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
