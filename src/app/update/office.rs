//! Moving about in the tabs of the office: 概要, 0件, 整合, and the comparison.

use crate::app::action::{Action, Move};
use crate::app::layout::{self, Area, Arrangement};
use crate::app::list::List;
use crate::app::menu::{Menu, MenuKind};
use crate::app::office::overview::Overview;
use crate::app::office::study;
use crate::app::office::{self, Asked, Cursor, Lead, Page, Tone};
use crate::app::{App, Effect, Focus, Mode, Tab, detail};
use crate::audit;
use crate::audit::Verdict;
use crate::catalog::{PIECE, Target};
use crate::export::Form;
use crate::model::Source;
use crate::words::Word;
use crate::zero;
use std::rc::Rc;

impl App {
    /// Whether the keys go to a page of the office.
    #[must_use]
    pub const fn is_office(&self) -> bool {
        match self.mode {
            Mode::Compare(_) => true,
            Mode::Browse => self.tab.is_office(),
            _ => false,
        }
    }

    /// The page of the office that is shown: the one made last, if it still says what is asked for.
    #[must_use]
    pub fn office_page(&self) -> Rc<Page> {
        let asked = Asked {
            tab: self.tab,
            width: columns(self.office_area()),
            picked: self.comparing().map(|_| self.technologies.picked.clone()),
            query: self.office.query(self.tab).to_owned(),
            view: self.office.view.clone(),
            verdict: self.office.verdict,
            ready: (
                self.office.cases.is_some(),
                self.office.checks.is_some(),
                self.is_studying(),
            ),
        };
        if let Some((known, page)) = &*self.office.made.borrow()
            && *known == asked
        {
            return Rc::clone(page);
        }
        let page = Rc::new(self.made_page(asked.width));
        *self.office.made.borrow_mut() = Some((asked, Rc::clone(&page)));
        page
    }

    fn made_page(&self, width: usize) -> Page {
        let (catalog, ruler) = (&self.catalog, &self.ruler);
        if self.comparing().is_some() {
            return office::compare::page(catalog, &self.technologies.picked, ruler, width);
        }
        if self.is_studying() {
            let mut page = Page::default();
            page.text(ruler, 0, width, Word::NotYetKnown.text(), Tone::Dim);
            return page;
        }
        let cases = self.office.cases();
        match self.tab {
            Tab::Zero => office::zero::page(catalog, cases, &self.office.view, ruler, width),
            Tab::Audit => {
                let checks: Vec<_> = self.office.shown_checks().collect();
                office::audit::page(&checks, catalog.reach(), ruler, width)
            }
            _ => Overview {
                catalog,
                cases: self.office.all_cases(),
                checks: self.office.checks.as_deref().unwrap_or_default(),
                ruler,
                width,
            }
            .page(),
        }
    }

    /// The check under the cursor in full, as wide as its pane.
    #[must_use]
    pub fn check_page(&self) -> Page {
        let width = columns(self.check_area());
        let check = self.office.shown_checks().nth(self.office.audit.stop);
        check.map_or_else(Page::default, |check| {
            office::audit::detail(&self.catalog, check, &self.ruler, width)
        })
    }

    /// Where the page is drawn.
    #[must_use]
    pub fn office_area(&self) -> Area {
        if self.comparing().is_some() {
            return layout::panes(self.size, Arrangement::Single).first.inside;
        }
        let panes = self.panes();
        if panes.first.inside.is_empty() {
            panes.second.inside
        } else {
            panes.first.inside
        }
    }

    /// Where the check is drawn; where it is hidden, the place it would take.
    #[must_use]
    pub fn check_area(&self) -> Area {
        self.detail_area()
    }

    /// The cursor of the comparison, if it is shown.
    #[must_use]
    pub fn comparing(&self) -> Option<Cursor> {
        match &self.mode {
            Mode::Compare(cursor) => Some(*cursor),
            Mode::Export(export) => match &*export.before {
                Mode::Compare(cursor) => Some(*cursor),
                _ => None,
            },
            _ => None,
        }
    }

    /// The cursor of the page that is shown.
    #[must_use]
    pub fn office_cursor(&self) -> Cursor {
        self.comparing().unwrap_or(match self.tab {
            Tab::Zero => self.office.zero,
            Tab::Audit => self.office.audit,
            _ => self.office.overview,
        })
    }

    pub(super) fn office_cursor_mut(&mut self) -> &mut Cursor {
        match (&mut self.mode, self.tab) {
            (Mode::Compare(cursor), _) => cursor,
            (_, Tab::Zero) => &mut self.office.zero,
            (_, Tab::Audit) => &mut self.office.audit,
            _ => &mut self.office.overview,
        }
    }

    /// Computes what the tab shows, once, and makes its cursors visible.
    pub(super) fn settle_office(&mut self) {
        if !self.tab.is_office() && self.comparing().is_none() {
            return;
        }
        self.find_out();
        let (page, height) = (self.office_page(), self.office_area().height);
        self.office_cursor_mut().follow(&page, height.into());
        if self.tab == Tab::Audit {
            let (page, height) = (self.check_page(), self.check_area().height);
            self.office.check.follow(&page, height.into());
        }
    }

    /// Finds out what the tab shows, if nobody has: of a large catalog beside the screen.
    fn find_out(&mut self) {
        let office = &mut self.office;
        let needs_cases = office.cases.is_none() && matches!(self.tab, Tab::Zero | Tab::Overview);
        let needs_checks =
            office.checks.is_none() && matches!(self.tab, Tab::Audit | Tab::Overview);
        if self.catalog.technologies().len() > PIECE {
            if (needs_cases || needs_checks) && office.study.is_none() {
                office.study = study::start(&self.catalog);
            }
            if office.study.is_some() {
                return;
            }
        }
        if needs_cases {
            let cases = zero::cases(&self.catalog, self.catalog.latest());
            office.cases = Some(cases.into());
        }
        if needs_checks {
            office.take_checks(audit::checks(&self.catalog));
        }
    }

    /// Whether the tab waits for what is being found out.
    #[must_use]
    pub fn is_studying(&self) -> bool {
        self.tab.is_office() && self.office.awaits(self.tab)
    }

    /// Does what an action means on a page of the office; `None` where it means what it means
    /// everywhere.
    pub(super) fn office_update(&mut self, action: &Action) -> Option<Effect> {
        if !self.is_office() {
            return None;
        }
        match *action {
            Action::Move(step) if self.tab == Tab::Audit && self.office.reading => {
                self.read_check(step);
            }
            Action::Move(step) => self.go_office(step),
            Action::ScrollDetail(step) => self.read_check(step),
            Action::Hit(step) => self.office_hit(step),
            Action::OtherPane if self.tab == Tab::Audit => {
                self.office.reading = !self.office.reading;
            }
            Action::Accept => self.office_enter(),
            Action::Close => self.office_leave(),
            Action::OpenSort => self.open_office_menu(MenuKind::ZeroSort, Tab::Zero),
            Action::OpenGroup => self.open_office_menu(MenuKind::ZeroGroup, Tab::Zero),
            Action::OpenFilter if self.tab == Tab::Audit => {
                self.open_office_menu(MenuKind::Verdict, Tab::Audit);
            }
            Action::OpenFilter => self.open_office_menu(MenuKind::ZeroFilter, Tab::Zero),
            Action::ClearFilter => self.show_all(),
            Action::ReverseSort => {
                if let Some(sort) = &mut self.office.view.sort {
                    sort.descending = !sort.descending;
                }
            }
            Action::Copy => return Some(self.copy_stop()),
            Action::Click(x, y) => self.click_office(x, y),
            _ => return None,
        }
        Some(Effect::None)
    }

    pub(super) fn go_office(&mut self, step: Move) {
        let (page, height) = (self.office_page(), self.office_area().height);
        let before = self.office_cursor().stop;
        self.office_cursor_mut().go(step, &page, height.into());
        if self.office_cursor().stop != before {
            self.office.check = Cursor::default();
        }
    }

    pub(super) fn read_check(&mut self, step: Move) {
        if self.tab == Tab::Audit {
            let (page, height) = (self.check_page(), self.check_area().height);
            self.office.check.go(step, &page, height.into());
        }
    }

    /// Goes where the stop under the cursor leads.
    fn office_enter(&mut self) {
        if self.tab == Tab::Audit && !matches!(self.mode, Mode::Compare(_)) {
            self.office.reading = !self.office.reading;
            return;
        }
        let stop = self
            .office_page()
            .stops
            .get(self.office_cursor().stop)
            .cloned();
        let Some(stop) = stop else { return };
        match stop.lead {
            Some(Lead::Technology(row)) => {
                self.follow(Target::Technology(row));
                self.mode = Mode::Browse;
            }
            Some(Lead::Goal(position)) => self.follow(Target::Goal(position)),
            Some(Lead::Figure(figure)) => self.show_figure(figure),
            Some(Lead::List(filter)) => {
                self.show_tab(Tab::Technologies);
                self.technologies.query.clear();
                self.technologies.filter = filter;
                self.technologies.focus = Focus::List;
                self.refresh();
            }
            Some(Lead::Tab(tab)) => self.show_tab(tab),
            Some(Lead::Checks(verdict)) => {
                self.show_tab(Tab::Audit);
                self.show_checks(verdict);
            }
            None if stop.sources.is_empty() => {}
            None => self.open_source(),
        }
    }

    /// Shows the checks that came out so; for all of them, the cursor goes to the remarks.
    fn show_checks(&mut self, verdict: Option<Verdict>) {
        self.office.verdict = verdict;
        self.office.audit = Cursor::default();
        self.office.check = Cursor::default();
        if verdict.is_none() {
            let remark = |check: &audit::Check| check.part == audit::Part::Remarks;
            let place = self.office.shown_checks().position(remark);
            self.office.audit.stop = place.unwrap_or(0);
        }
    }

    fn office_leave(&mut self) {
        match self.mode {
            Mode::Compare(_) => self.mode = Mode::Browse,
            _ if self.tab == Tab::Audit && self.office.reading => self.office.reading = false,
            _ if self.office.query(self.tab).is_empty() => self.show_all(),
            _ => self.search_for(""),
        }
    }

    /// Takes every condition back.
    fn show_all(&mut self) {
        match self.tab {
            Tab::Zero => self.office.view.filter.clear(),
            Tab::Audit => self.office.verdict = None,
            _ => {}
        }
    }

    /// The lines that what is under the cursor was read from.
    pub(super) fn office_sources(&self) -> Vec<Source> {
        let page = self.office_page();
        let stop = page.stops.get(self.office_cursor().stop);
        stop.map_or_else(Vec::new, |stop| stop.sources.clone())
    }

    fn open_office_menu(&mut self, kind: MenuKind, tab: Tab) {
        if self.tab == tab && matches!(self.mode, Mode::Browse) {
            let list = List::default();
            self.mode = Mode::Menu(Menu { kind, list });
        }
    }

    /// Copies what the stop under the cursor shows; of a comparison, all of it.
    fn copy_stop(&mut self) -> Effect {
        if self.comparing().is_some() {
            self.notice = Some(Word::NoticeCopiedPart.text().to_owned());
            return self
                .text_here(Form::Text)
                .map_or(Effect::None, Effect::Copy);
        }
        let page = self.office_page();
        let lines = page.extent(self.office_cursor().stop);
        let own = Page {
            lines: page.lines.get(lines).unwrap_or_default().to_vec(),
            ..Page::default()
        };
        self.notice = Some(Word::NoticeCopiedPart.text().to_owned());
        Effect::Copy(own.plain(&self.ruler))
    }

    /// The mouse goes to the stop whose line was pressed.
    fn click_office(&mut self, x: u16, y: u16) {
        if self.tab == Tab::Audit && self.comparing().is_none() {
            let second = self.panes().second.inside;
            self.office.reading = second.contains(x, y);
            if self.office.reading {
                return;
            }
        }
        let area = self.office_area();
        if !area.contains(x, y) {
            return;
        }
        let line = self.office_cursor().offset + usize::from(y.saturating_sub(area.y));
        let page = self.office_page();
        let before = |stop: &office::page::Stop| stop.line <= line;
        if let Some(stop) = page.stops.iter().rposition(before) {
            self.office_cursor_mut().stop = stop;
            self.office.check = Cursor::default();
        }
    }
}

/// Columns for text in an area, beside its gutter.
fn columns(area: Area) -> usize {
    area.width.saturating_sub(detail::gutter(area.width)).into()
}
