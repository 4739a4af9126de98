//! How each action changes the state.

mod chart;
mod copy;
mod export;
mod found;
mod found_kpi;
mod growing;
mod hits;
mod kpi;
mod menus;
mod notes;
mod office;
mod pick;
mod pointer;
mod trail;
mod typing;

use super::action::{Action, Move, Step};
use super::menu::{self, MenuKind};
use super::{App, Effect, Focus, Mode, Tab, ThemeName, detail, layout};
use crate::catalog::Row;
use crate::words::Word;
use menus::menu_height;
use tui_input::Input;

impl App {
    /// Changes the state as the user asked; the terminal has to do what comes back.
    pub fn update(&mut self, action: Action) -> Effect {
        self.notice = None;
        if !matches!(action, Action::Resize(..)) {
            // Whoever goes somewhere does not wait any more.
            self.awaited = None;
        }
        if self.writes(&action) {
            return Effect::None;
        }
        if let Some(effect) = self.office_update(&action) {
            self.settle();
            return effect;
        }
        match action {
            Action::Quit => return Effect::Quit,
            Action::Suspend => return Effect::Suspend,
            Action::Resize(width, height) => {
                self.size = layout::Size { width, height };
                self.follow_caret();
            }
            Action::Move(step) => self.go(step),
            Action::ScrollDetail(step) => self.scroll_detail(step),
            Action::Sideways(step) | Action::Aside(step) if self.chart_has_cursor() => {
                self.chart_sideways(step);
            }
            Action::Sideways(step) if self.tab == Tab::Kpi => self.kpi_sideways(step),
            // What is left of these means something elsewhere.
            Action::Sideways(_)
            | Action::OpenGroup
            | Action::Save
            | Action::Undo
            | Action::Redo => {}
            Action::OtherPane | Action::Aside(_) => self.other_pane(),
            Action::Tab(tab) => self.show_tab(tab),
            Action::Document(step) => self.neighbour_document(step),
            Action::Accept => {
                let effect = self.accept();
                self.settle();
                return effect;
            }
            Action::Toggle => self.choose_item(false),
            Action::Close if self.is_reading() => return Effect::StopReading,
            Action::Close => self.close(),
            Action::Back => self.go_back(),
            Action::Forward => self.go_forward(),
            Action::OpenSearch => self.open_search(),
            Action::OpenGoTo => self.mode = Mode::GoTo(Input::default()),
            Action::Complete => self.complete(),
            Action::History(step) => self.walk_history(step),
            Action::OpenResults => self.open_results(),
            Action::ClearSearch => self.search_for(""),
            Action::Hit(step) => self.hit(step),
            Action::Source => self.open_source(),
            Action::OpenSort => self.open_menu(MenuKind::Sort),
            Action::OpenFilter => self.open_menu(MenuKind::Filter),
            Action::OpenColumns => self.open_menu(MenuKind::Columns),
            Action::OpenFigures => self.open_menu(MenuKind::Figures),
            Action::ToggleChart => self.toggle_chart(),
            Action::ZoomChart => self.zoom_chart(),
            Action::ZoomRange(step) => self.zoom_range(step),
            Action::ReverseSort => self.reverse_sort(),
            Action::ClearFilter => self.clear_filter(),
            Action::Pick => self.pick(),
            Action::Compare => self.open_comparison(),
            Action::OpenExport => self.open_export(),
            Action::OpenMarks => self.open_marks(),
            Action::OpenNote => self.open_note(),
            Action::Copy => return self.copy(),
            Action::Theme => self.next_theme(),
            Action::Mouse => return self.toggle_mouse(),
            Action::Help => self.toggle_help(),
            Action::About => self.toggle_about(),
            Action::Edit(request) => self.edit(request),
            Action::Paste(text) => self.paste(&text),
            Action::Click(x, y) => self.click(x, y),
            Action::Wheel(x, y, step) => self.wheel(x, y, step),
        }
        self.settle();
        Effect::None
    }

    /// Makes every cursor visible in the regions as they are now.
    pub(super) fn settle(&mut self) {
        if self.tab == Tab::Kpi {
            self.settle_kpi();
            return;
        }
        if self.tab.is_office() || self.comparing().is_some() {
            self.settle_office();
            return;
        }
        let height = self.list_height();
        let length = self.technologies.rows.len();
        self.technologies.list.follow(length, height);
        self.technologies
            .mark_visible(&self.catalog, &self.index, height);
        // At its beginning, where every technology is shown first, it stands right at any length.
        if !self.technologies.detail.is_at_start() {
            let area = self.detail_area();
            let lines = self.detail_lines().len();
            self.technologies.detail.follow(lines, area.height.into());
        }
        if self.tab == Tab::Technologies
            && self.technologies.focus == Focus::Chart
            && !self.shows_chart()
        {
            self.technologies.focus = Focus::List;
        }
        self.sketch();
        if self.chart_has_cursor() {
            let items = self.figure().map_or(0, |figure| figure.items().len());
            self.chart_cursor_mut().follow(items, usize::MAX);
        }
        if self.tab == Tab::Source {
            let inside = self.panes().first.inside;
            let width = usize::from(inside.width).saturating_sub(self.source_margin());
            let width = width.max(1);
            self.source
                .follow(&self.catalog, &self.ruler, width, inside.height.into());
        }
    }

    /// Columns before the text of a source line: its number and a gap.
    #[must_use]
    pub fn source_margin(&self) -> usize {
        let digits = self.source.line_count(&self.catalog).to_string().len();
        if self.size.width < 30 {
            0
        } else {
            digits.saturating_add(2)
        }
    }

    pub(super) fn refresh(&mut self) {
        let height = self.list_height();
        self.technologies
            .refresh(&self.catalog, &self.index, height);
    }

    pub(super) fn reveal(&mut self, row: Row) {
        let height = self.list_height();
        self.technologies
            .reveal(row, &self.catalog, &self.index, height);
    }

    fn go(&mut self, step: Move) {
        let list_height = self.list_height();
        let charted = self.chart_has_cursor();
        match (&mut self.mode, self.tab, self.technologies.focus) {
            (Mode::Search(typing), ..) if step == Move::Up && typing.input.value().is_empty() => {
                self.walk_history(Step::Previous);
            }
            (Mode::Results(_), ..) => self.go_results(step),
            (Mode::About(_) | Mode::Help(_) | Mode::Language(..), ..) => self.go_page(step),
            (Mode::Menu(menu), ..) => {
                let length =
                    menu::items(menu.kind, &self.catalog, &self.technologies, &self.office).len();
                menu.list
                    .go(step, length, menu_height(self.size.height, length));
            }
            (_, Tab::Source, _) => {
                let height = self.panes().first.inside.height;
                self.source.go(step, &self.catalog, height.into());
            }
            _ if charted => self.move_in_chart(step),
            (_, Tab::Kpi, _) => self.kpi_go(step),
            (Mode::Compare(_), ..) => self.go_office(step),
            (_, Tab::Audit, _) if self.office.reading => self.read_check(step),
            (_, Tab::Overview | Tab::Zero | Tab::Audit, _) => self.go_office(step),
            (_, _, Focus::Detail) => self.scroll_detail(step),
            (..) => self.technologies.go(step, list_height),
        }
    }

    fn scroll_detail(&mut self, step: Move) {
        if self.tab == Tab::Kpi {
            self.kpi_scroll(step);
            return;
        }
        if self.tab.is_office() {
            self.read_check(step);
            return;
        }
        let lines = self.whole_detail().len();
        let height = usize::from(self.detail_area().height);
        let focused = self.technologies.focus == Focus::Detail;
        let cursor = &mut self.technologies.detail;
        if !focused {
            cursor.aim(step, height);
        }
        cursor.go(step, lines, height);
    }

    pub(super) fn other_pane(&mut self) {
        match self.tab {
            Tab::Source => return self.neighbour_document(Step::Next),
            Tab::Kpi => return self.kpi_other_pane(),
            Tab::Overview | Tab::Zero | Tab::Audit => return,
            Tab::Technologies => {}
        }
        if self.chart_is_whole() {
            return;
        }
        let three = !self.panes().third.inside.is_empty();
        self.technologies.focus = match self.technologies.focus {
            Focus::List if self.shows_chart() && !three => Focus::Chart,
            Focus::List => Focus::Detail,
            Focus::Detail if three => Focus::Chart,
            Focus::Detail | Focus::Chart => Focus::List,
        };
        self.technologies.detail.selected = self.technologies.detail.offset;
    }

    fn neighbour_document(&mut self, step: Step) {
        let count = self.catalog.documents().len();
        if self.tab != Tab::Source || count < 2 {
            return;
        }
        let offset = if step == Step::Next {
            1
        } else {
            count.saturating_sub(1)
        };
        self.source.open((self.source.document + offset) % count);
    }

    fn accept(&mut self) -> Effect {
        match std::mem::replace(&mut self.mode, Mode::Browse) {
            Mode::Menu(menu) => {
                self.mode = Mode::Menu(menu);
                self.choose_item(true);
            }
            Mode::GoTo(input) => self.go_to_line(input.value()),
            Mode::Search(typing) => self.history.add(typing.input.value()),
            Mode::Results(list) => self.open_result(list),
            Mode::Language(typing, _) => self.mode = Mode::Search(*typing),
            Mode::Export(export) => return self.export(*export),
            Mode::Help(_) | Mode::About(_) | Mode::Compare(_) => {}
            // It was dealt with before.
            Mode::Note(writing) => self.mode = Mode::Note(writing),
            Mode::Browse => self.enter(),
        }
        Effect::None
    }

    /// Enter while browsing: from the list to the detail, from a link to where it leads.
    fn enter(&mut self) {
        if self.chart_has_cursor() {
            return self.enter_chart();
        }
        match self.tab {
            Tab::Overview | Tab::Zero | Tab::Audit | Tab::Source => return,
            Tab::Kpi => return self.kpi_enter(),
            Tab::Technologies => {}
        }
        if self.technologies.focus == Focus::List {
            self.other_pane();
            return;
        }
        let line = self.cursor_line();
        if let Some(target) = line.as_ref().and_then(|line| line.leads_to.clone()) {
            self.follow(target);
        } else if line.is_some_and(|line| line.source.is_some()) {
            self.open_source();
        }
    }

    /// The line of the detail with the cursor, if the detail has the focus.
    fn cursor_line(&self) -> Option<detail::Line> {
        let focused = self.technologies.focus == Focus::Detail;
        let at = self.technologies.detail.selected;
        focused
            .then(|| self.detail_lines().into_iter().nth(at))
            .flatten()
    }

    fn close(&mut self) {
        match std::mem::replace(&mut self.mode, Mode::Browse) {
            Mode::Search(typing) => self.give_up_search(&typing.before),
            Mode::Language(typing, _) => self.mode = Mode::Search(*typing),
            Mode::Export(export) => self.mode = *export.before,
            Mode::Menu(_)
            | Mode::GoTo(_)
            | Mode::Help(_)
            | Mode::About(_)
            | Mode::Results(_)
            | Mode::Compare(_)
            | Mode::Note(_) => {}
            Mode::Browse => self.leave(),
        }
    }

    /// Esc while browsing: out of the detail, then out of the search; out of the source.
    fn leave(&mut self) {
        match self.tab {
            Tab::Technologies if self.chart_is_whole() => self.hide_chart(),
            Tab::Kpi if self.chart_is_whole() => self.zoom_chart(),
            Tab::Technologies if self.technologies.focus != Focus::List => {
                self.technologies.focus = Focus::List;
            }
            Tab::Kpi if self.kpi.focus == Focus::Detail => self.other_pane(),
            Tab::Technologies | Tab::Kpi => self.search_for(""),
            Tab::Overview | Tab::Zero | Tab::Audit => {}
            Tab::Source if !self.source.query.is_empty() => self.search_for(""),
            Tab::Source => self.go_back(),
        }
    }

    fn hit(&mut self, step: Step) {
        match self.tab {
            Tab::Source => self.source.step(step),
            Tab::Kpi => self.kpi_hit(step),
            Tab::Technologies => self.technology_hit(step),
            Tab::Overview | Tab::Zero | Tab::Audit => self.office_hit(step),
        }
    }

    fn next_theme(&mut self) {
        self.theme = match self.theme {
            ThemeName::Dark => ThemeName::Light,
            ThemeName::Light => ThemeName::Plain,
            ThemeName::Plain => ThemeName::Dark,
        };
    }

    fn toggle_mouse(&mut self) -> Effect {
        self.mouse = !self.mouse;
        let word = if self.mouse {
            Word::NoticeMouseOn
        } else {
            Word::NoticeMouseOff
        };
        self.notice = Some(word.text().to_owned());
        Effect::Mouse(self.mouse)
    }

    pub(super) fn toggle_help(&mut self) {
        self.mode = match std::mem::replace(&mut self.mode, Mode::Browse) {
            Mode::Help(_) | Mode::About(_) => Mode::Browse,
            Mode::Language(typing, _) => Mode::Search(*typing),
            Mode::Search(typing) => Mode::Language(Box::new(typing), 0),
            _ => Mode::Help(0),
        };
    }
}
