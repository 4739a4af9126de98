//! Moving about in the KPI tab: the tree, the page beside it, the cells of its table.

use crate::app::action::{Move, Step};
use crate::app::layout::Area;
use crate::app::{App, Effect, Focus, detail};
use crate::catalog::Target;
use crate::model::{Cell, Exhibit, Source};
use crate::report::{self, Line, Oddities, Page, Subject};
use crate::words::Word;
use std::ops::Range;

/// A pane of this height has room for what is known about the cell under the cursor.
const INSPECTED: u16 = 9;
/// The least rows that takes, and its share of the pane.
const INSPECTOR: (u16, u16) = (3, 6);

impl App {
    /// Where the page is drawn, and below it what is known about the cell under the cursor; where
    /// the page is hidden, the place it would take.
    #[must_use]
    pub fn kpi_areas(&self) -> (Area, Area) {
        let area = self.detail_area();
        let table = self
            .kpi_exhibit()
            .is_some_and(|exhibit| !exhibit.columns.is_empty());
        let wanted = table && self.kpi.focus == Focus::Detail && area.height >= INSPECTED;
        let (least, share) = INSPECTOR;
        let below = if wanted {
            (area.height / share).max(least)
        } else {
            0
        };
        let height = area.height.saturating_sub(below);
        let inspector = Area {
            y: area.y.saturating_add(height),
            height: below,
            ..area
        };
        (Area { height, ..area }, inspector)
    }

    /// The exhibit that the page shows.
    #[must_use]
    pub fn kpi_exhibit(&self) -> Option<&Exhibit> {
        match self.kpi.selected()? {
            Subject::Exhibit(position) => self.catalog.exhibits().get(position),
            _ => None,
        }
    }

    /// The page of what is selected.
    #[must_use]
    pub fn kpi_page(&self) -> Page<'_> {
        let Some(subject) = self.kpi.selected() else {
            return Page::default();
        };
        let (width, left) = (self.kpi_width(), self.kpi.left);
        report::page(&self.catalog, subject, &self.ruler, width, left)
    }

    fn kpi_width(&self) -> usize {
        let (area, _) = self.kpi_areas();
        area.width.saturating_sub(detail::gutter(area.width)).into()
    }

    /// The row and column of the cell under the cursor.
    #[must_use]
    pub fn kpi_cell(&self, page: &Page) -> Option<(usize, usize)> {
        let focused = self.kpi.focus == Focus::Detail;
        let line = focused
            .then(|| page.lines.get(self.kpi.page.selected))
            .flatten()?;
        Some((line.row?, self.kpi.column))
    }

    fn cell_at(&self, (row, column): (usize, usize)) -> Option<&Cell> {
        self.kpi_exhibit()?.rows.get(row)?.cells.get(column)
    }

    /// Makes every cursor of the tab visible.
    pub(super) fn settle_kpi(&mut self) {
        if self.kpi.nodes.is_empty() && self.kpi.hits.is_none() {
            self.refresh_kpi();
        }
        self.kpi_tree_follow(false);
        let columns = self
            .kpi_exhibit()
            .map_or(0, |exhibit| exhibit.columns.len());
        self.kpi.column = self.kpi.column.min(columns.saturating_sub(1));
        let (column, left) = (self.kpi.column, self.kpi.left);
        let (catalog, ruler, width) = (&self.catalog, &self.ruler, self.kpi_width());
        let follow = |exhibit| report::follow(catalog, exhibit, ruler, width, left, column);
        self.kpi.left = self.kpi_exhibit().map_or(0, follow);
        let lines = self.kpi_page().lines.len();
        let height = self.kpi_areas().0.height;
        self.kpi.page.follow(lines, height.into());
        let held = self.kpi_held(&self.kpi_page()).len();
        let cursor = &mut self.kpi.page;
        if self.kpi.focus == Focus::Detail && cursor.selected < cursor.offset.saturating_add(held) {
            cursor.offset = cursor.selected.saturating_sub(held);
        }
    }

    /// The lines of a table's headings that stay above its rows while these scroll, and cover as
    /// many of the lines that would be shown there; none where they would leave little else.
    #[must_use]
    pub fn kpi_held(&self, page: &Page) -> Range<usize> {
        let headings = headings(page);
        let last = page.lines.iter().rposition(|line| line.row.is_some());
        let (first, behind) = (self.kpi.page.offset, headings.len());
        let height = usize::from(self.kpi_areas().0.height);
        let within = first > headings.start && Some(first.saturating_add(behind)) <= last;
        if within && height > behind.saturating_mul(2) {
            headings
        } else {
            0..0
        }
    }

    pub(super) fn kpi_go(&mut self, step: Move) {
        if self.kpi.focus == Focus::Detail {
            self.kpi_scroll(step);
            return;
        }
        // The cursor moves by nodes; what is shown is settled by lines.
        let offset = self.kpi.tree.offset;
        let (length, height) = (self.kpi.nodes.len(), self.kpi_tree_height());
        self.kpi.tree.go(step, length, height);
        self.kpi.tree.offset = offset;
        self.kpi.choose();
    }

    pub(super) fn kpi_scroll(&mut self, step: Move) {
        let (lines, held) = {
            let page = self.kpi_page();
            (page.lines.len(), headings(&page).len())
        };
        let height = usize::from(self.kpi_areas().0.height);
        let cursor = &mut self.kpi.page;
        if self.kpi.focus != Focus::Detail {
            cursor.aim(step, height);
        }
        // What headings may cover on the next page has to be seen, too.
        let page = height.saturating_sub(held).saturating_sub(1).max(1);
        match step {
            Move::PageUp => cursor.selected = cursor.selected.saturating_sub(page),
            Move::PageDown => cursor.selected = cursor.selected.saturating_add(page),
            _ => return cursor.go(step, lines, height),
        }
        cursor.follow(lines, height);
    }

    pub(super) fn kpi_other_pane(&mut self) {
        match self.kpi.focus {
            Focus::List => self.kpi_into_page(),
            Focus::Detail | Focus::Chart => self.kpi.focus = Focus::List,
        }
    }

    pub(super) fn kpi_into_page(&mut self) {
        self.kpi.focus = Focus::Detail;
        let offset = self.kpi.page.offset;
        let lines = self.kpi_page().lines;
        // What one came for is what was searched for, or else the table, or on the page of a branch
        // the first that hangs from it.
        let below_titles = |at: &usize| {
            let line = lines.get(*at);
            line.is_some_and(|line| line.row.is_some() || line.is_text())
        };
        let hit = self.kpi_hit_lines().into_iter().find(below_titles);
        let below = |line: &Line| match line.target {
            Some(Target::Exhibit { .. } | Target::Goal(_)) => self.kpi_exhibit().is_none(),
            _ => false,
        };
        let row = lines.iter().position(|line| line.row.is_some());
        let first = hit.or(row).or_else(|| lines.iter().position(below));
        self.kpi.page.selected = first.filter(|_| offset == 0).unwrap_or(offset);
    }

    /// Opens and closes branches in the tree; goes through the columns of the page, and back to
    /// the tree from the first.
    pub(super) fn kpi_sideways(&mut self, step: Step) {
        if self.kpi.focus == Focus::List {
            let open = step == Step::Next;
            if self.kpi.fold(open, &self.catalog, &self.index) {
                self.kpi_tree_follow(open);
            } else if open {
                self.kpi_other_pane();
            }
            return;
        }
        let columns = self
            .kpi_exhibit()
            .map_or(0, |exhibit| exhibit.columns.len());
        match step {
            Step::Previous if self.kpi.column == 0 => self.kpi_other_pane(),
            Step::Previous => self.kpi_column(self.kpi.column.saturating_sub(1)),
            Step::Next => {
                let last = columns.saturating_sub(1);
                self.kpi_column(self.kpi.column.saturating_add(1).min(last));
            }
        }
    }

    /// Puts the cursor into a column; other columns may make other lines, so it looks for its row.
    fn kpi_column(&mut self, column: usize) {
        let row = self.kpi_cell(&self.kpi_page()).map(|(row, _)| row);
        self.kpi.column = column;
        self.settle_kpi();
        if let Some(row) = row {
            self.kpi_row(row);
        }
    }

    pub(super) fn kpi_row(&mut self, row: usize) {
        let lines = self.kpi_page().lines;
        if let Some(line) = lines.iter().position(|line| line.row == Some(row)) {
            self.kpi.page.selected = line;
        }
    }

    pub(super) fn kpi_enter(&mut self) {
        if self.kpi.focus == Focus::List {
            self.kpi_other_pane();
            return;
        }
        let at = self.kpi.page.selected;
        let page = self.kpi_page();
        let Some(line) = page.lines.get(at) else {
            return;
        };
        let read = line.source.is_some() || line.row.is_some();
        match line.target.clone() {
            Some(target) => self.follow(target),
            None if read => self.open_source(),
            None => {}
        }
    }

    /// Goes where a line leads.
    pub(super) fn follow(&mut self, target: Target) {
        let (subject, row) = match target {
            Target::Technology(row) => {
                self.remember();
                self.tab = super::Tab::Technologies;
                self.reveal(row);
                return;
            }
            Target::Vision(position) => (Some(Subject::Vision(position)), None),
            Target::Goal(position) => (Some(Subject::Goal(position)), None),
            Target::Exhibit { id, row } => {
                let position = self.catalog.exhibit_position(&id);
                (position.map(Subject::Exhibit), row)
            }
        };
        let Some(subject) = subject else { return };
        self.remember();
        self.tab = super::Tab::Kpi;
        self.reveal_subject(subject);
        self.kpi_into_page();
        if let Some(row) = row {
            self.kpi_row(row);
        }
    }

    pub(super) fn reveal_subject(&mut self, subject: Subject) {
        self.kpi.reveal(subject, &self.catalog, &self.index);
    }

    pub(super) fn refresh_kpi(&mut self) {
        self.kpi.refresh(&self.catalog, &self.index);
    }

    /// The value under the cursor, with the word for its doubt, and what it is the value of.
    fn kpi_cell_text(&self) -> Option<(String, String)> {
        let (row, column) = self.kpi_cell(&self.kpi_page())?;
        let exhibit = self.kpi_exhibit()?;
        let cell = self.cell_at((row, column))?;
        let place = [
            exhibit.rows.get(row)?.label.as_str(),
            exhibit.columns.get(column)?.label.as_str(),
        ];
        let oddities = Oddities::of(&self.catalog, exhibit);
        Some((report::in_words(cell, &oddities), place.join(" / ")))
    }

    /// What `y` takes: the cell under the cursor, or all of what the page shows.
    pub(super) fn kpi_copy(&mut self) -> Effect {
        let Some(subject) = self.kpi.selected() else {
            return Effect::None;
        };
        if let Some((text, place)) = self.kpi_cell_text() {
            self.notice = Some(Word::NoticeCopiedCell.fill(&[&place]));
            return Effect::Copy(text);
        }
        self.notice = Some(Word::NoticeCopiedExhibit.text().to_owned());
        Effect::Copy(report::text(&self.catalog, subject, &self.ruler, 80))
    }

    /// Where the thing under the cursor was read: the cell, the line, or the whole of it.
    pub(super) fn kpi_sources(&self) -> Vec<Source> {
        let page = self.kpi_page();
        let cell = self.kpi_cell(&page).and_then(|place| self.cell_at(place));
        let focused = self.kpi.focus == Focus::Detail;
        let line = focused
            .then(|| page.lines.get(self.kpi.page.selected))
            .flatten();
        let own = cell
            .and_then(|cell| cell.source.as_ref())
            .or_else(|| line.and_then(|line| line.source));
        let whole = || match self.kpi.selected()? {
            Subject::Plan => None,
            Subject::Vision(at) => self.catalog.visions().get(at).map(|vision| &vision.source),
            Subject::Goal(at) => self.catalog.goals().get(at).map(|goal| &goal.source),
            Subject::Exhibit(at) => self
                .catalog
                .exhibits()
                .get(at)
                .map(|exhibit| &exhibit.source),
        };
        own.or_else(whole).cloned().into_iter().collect()
    }

    pub(super) fn kpi_click(&mut self, x: u16, y: u16) {
        let panes = self.panes();
        let (page, _) = self.kpi_areas();
        if panes.first.inside.contains(x, y)
            && panes.first != panes.second
            && !panes.first.inside.is_empty()
        {
            self.kpi.focus = Focus::List;
            let line = usize::from(y.saturating_sub(panes.first.inside.y));
            let shown = line < self.kpi_tree_height();
            let line = self.kpi.tree.offset.saturating_add(line);
            let line = self.kpi_tree_lines().into_iter().nth(line);
            if let Some(line) = line.filter(|_| shown) {
                self.kpi.tree.selected = line.node;
                self.kpi.choose();
            }
        } else if panes.second.inside.contains(x, y) && page.contains(x, y) {
            let held = self.kpi_held(&self.kpi_page()).len();
            if usize::from(y.saturating_sub(page.y)) < held {
                return;
            }
            self.kpi.focus = Focus::Detail;
            self.kpi.page.selected = self
                .kpi
                .page
                .offset
                .saturating_add(usize::from(y.saturating_sub(page.y)));
            let gutter = detail::gutter(page.width);
            let x = usize::from(x.saturating_sub(page.x).saturating_sub(gutter));
            let spans = self.kpi_page().spans;
            let column = spans
                .iter()
                .rev()
                .find(|span| span.x <= x)
                .map(|span| span.column);
            self.kpi.column = column.unwrap_or(self.kpi.column);
        }
    }
}

/// The lines of the headings of a page's table.
fn headings(page: &Page) -> Range<usize> {
    let mut lines = page.lines.iter();
    let first = lines.position(|line| line.header).unwrap_or(0);
    let more = page.lines.iter().skip(first).take_while(|line| line.header);
    first..first.saturating_add(more.count())
}
