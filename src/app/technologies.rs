//! The 技術 tab: which technologies the list shows, in which order, and which is selected.

use super::action::Move;
use super::background::{Job, Wish};
use super::chart::ChartPane;
use super::list::List;
use crate::catalog::{Catalog, Filter, PIECE, Row, Sort, Years};
use crate::fields::{self, Field};
use crate::search::{Counts, Hit, Index, Mark, Query, Tier};
use std::collections::HashMap;
use std::sync::Arc;

/// Which pane has the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Focus {
    /// The list.
    #[default]
    List,
    /// The detail.
    Detail,
    /// The chart.
    Chart,
}

/// Columns that come by themselves, once.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Offered {
    /// That of the marks.
    pub(super) marks: bool,
    /// Those of the year before.
    earlier: bool,
}

/// The state of the tab.
#[derive(Debug)]
pub struct Technologies {
    /// The rows shown, in order.
    pub rows: Vec<Row>,
    /// Cursor and scrolling of the list.
    pub list: List,
    /// The row that was chosen last; it may be hidden by a filter or search and comes back.
    pub wanted: Option<Row>,
    /// Which pane has the cursor.
    pub focus: Focus,
    /// Cursor and scrolling of the detail.
    pub detail: List,
    /// What is left out.
    pub filter: Filter,
    /// The order; without one, the order of the tables or of the hits.
    pub sort: Option<Sort>,
    /// The columns.
    pub columns: Vec<&'static Field>,
    /// The rows picked for a comparison, in the order in which they were.
    pub picked: Vec<Row>,
    /// The chart.
    pub chart: ChartPane,
    /// What is searched for, as typed.
    pub query: String,
    hits: HashMap<Row, Hit>,
    /// How many of the rows match only with gaps, where that is known from elsewhere.
    weak: Option<usize>,
    /// What finds out the rest of the rows.
    job: Option<Job>,
    /// Whether the rest of the rows is not known yet.
    pub is_growing: bool,
    /// Whether the end of the list was asked for before all rows were known.
    wants_end: bool,
    /// Of how many technologies the rows are known.
    pub known: usize,
    /// Which columns were there once, and may have been taken away.
    pub(super) offered: Offered,
}

impl Technologies {
    /// Everything, in the order of the tables.
    #[must_use]
    pub fn new(catalog: &Catalog) -> Self {
        let rows = catalog.filtered(&Filter::default());
        let columns = fields::SCREEN_COLUMNS.iter();
        let mut technologies = Self {
            wanted: rows.first().copied(),
            rows,
            list: List::default(),
            focus: Focus::default(),
            detail: List::default(),
            filter: Filter::default(),
            sort: None,
            columns: columns.filter_map(|key| fields::by_key(key)).collect(),
            picked: Vec::new(),
            chart: ChartPane::default(),
            query: String::new(),
            hits: HashMap::new(),
            weak: None,
            job: None,
            is_growing: false,
            wants_end: false,
            known: usize::MAX,
            offered: Offered::default(),
        };
        technologies.offer_earlier(catalog);
        technologies
    }

    /// Puts the cases of the year before beside those of this year, as soon as they are known.
    pub(super) fn offer_earlier(&mut self, catalog: &Catalog) {
        if self.offered.earlier || catalog.before().is_none() {
            return;
        }
        self.offered.earlier = true;
        let earlier = ["earlier_cases", "change_in_cases", "earlier_join"];
        self.columns.retain(|field| !earlier.contains(&field.key));
        let cases = self.columns.iter().position(|field| field.key == "cases");
        let at = cases.map_or(self.columns.len(), |at| at + 1);
        let earlier = earlier.into_iter().filter_map(fields::by_key);
        self.columns.splice(at..at, earlier);
    }

    /// Whether the detail only follows the cursor of the list: nobody went into it or scrolled it.
    #[must_use]
    pub fn previews(&self) -> bool {
        self.focus == Focus::List && self.detail == List::default()
    }

    /// The technology that the detail shows.
    #[must_use]
    pub fn selected(&self) -> Option<Row> {
        self.rows.get(self.list.selected).copied()
    }

    /// What to highlight in a technology's field.
    pub fn marks(&self, row: Row, field: &Field) -> impl Iterator<Item = &Mark> {
        let hit = self.hits.get(&row).into_iter();
        hit.flat_map(|hit| &hit.marks)
            .filter(move |mark| mark.field == field)
    }

    /// All that the search finds, also what a filter hides, in no particular order.
    pub fn hits(&self) -> impl Iterator<Item = &Hit> {
        self.hits.values()
    }

    /// How well a technology matches the search.
    #[must_use]
    pub fn tier(&self, row: Row) -> Option<Tier> {
        self.hits.get(&row).map(|hit| hit.tier)
    }

    /// How many of the rows shown match only with gaps.
    #[must_use]
    pub fn weak(&self) -> usize {
        if let Some(weak) = self.weak {
            return weak;
        }
        let weak = |row: &&Row| self.tier(**row).is_some_and(Tier::is_weak);
        self.rows.iter().filter(weak).count()
    }

    /// Finds out again what is shown, in a list `height` lines high; the wanted technology keeps
    /// the cursor if it is there, otherwise the first takes it. Of a large catalog only the best is
    /// found at once, and the rest beside the screen.
    pub fn refresh(&mut self, catalog: &Arc<Catalog>, index: &Arc<Index>, height: usize) {
        let wish = self.wish();
        self.job = None;
        self.hits.clear();
        (self.is_growing, self.wants_end) = (false, false);
        self.weak = None;
        if catalog.technologies().len() > PIECE {
            (self.rows, self.is_growing) = wish.first(catalog, index);
            self.weak = Some(0);
            if self.is_growing {
                self.job = Job::start(catalog, index, wish);
            }
        } else {
            self.refresh_at_once(&wish, catalog, index);
        }
        self.detail = List::default();
        self.put_cursor(height);
    }

    fn wish(&self) -> Wish {
        let query = Query::parse(&self.query);
        let mut filter = self.filter.clone();
        if query.asks_for_years() {
            filter.years = Years::Every;
        }
        Wish {
            query,
            filter,
            sort: self.sort,
        }
    }

    fn refresh_at_once(&mut self, wish: &Wish, catalog: &Catalog, index: &Index) {
        self.rows = catalog.filtered(&wish.filter);
        if !wish.query.is_empty() {
            let hits = index.technologies(catalog, &wish.query);
            let rows = hits.iter().map(|hit| hit.row);
            let rows = rows.filter(|row| self.rows.binary_search(row).is_ok());
            self.rows = rows.collect();
            self.hits = hits.into_iter().map(|hit| (hit.row, hit)).collect();
        }
        if let Some(sort) = self.sort {
            catalog.sort(&mut self.rows, sort);
        }
    }

    fn put_cursor(&mut self, height: usize) {
        let position = self.rows.iter().position(|&row| Some(row) == self.wanted);
        self.list.offset = 0;
        self.list
            .select(position.unwrap_or(0), self.rows.len(), height);
    }

    /// Takes what was found out beside the screen; whether anything was.
    pub fn take(&mut self, height: usize) -> Option<Counts> {
        let job = self.job.as_ref()?;
        let outcome = job.outcome().ok()?;
        self.known = job.length;
        self.job = None;
        let outcome = outcome?;
        // Who has moved meanwhile stays on their technology.
        let (selected, offset) = (self.selected(), self.list.offset);
        let has_moved = self.list.selected > 0;
        self.rows = outcome.rows;
        self.weak = Some(outcome.weak);
        self.is_growing = false;
        if std::mem::take(&mut self.wants_end) {
            self.go(Move::Last, height);
        } else if has_moved {
            let wanted = std::mem::replace(&mut self.wanted, selected);
            let above = self.list.selected.saturating_sub(offset);
            self.put_cursor(height);
            self.list.offset = self.list.selected.saturating_sub(above);
            self.list.follow(self.rows.len(), height);
            self.wanted = wanted.or(selected);
        } else {
            self.put_cursor(height);
        }
        Some(outcome.counts)
    }

    /// Whether something is being found out beside the screen.
    #[must_use]
    pub const fn is_busy(&self) -> bool {
        self.job.is_some()
    }

    /// Takes up a catalog that has grown.
    pub fn grow(&mut self, catalog: &Arc<Catalog>, index: &Arc<Index>, height: usize) {
        let length = catalog.technologies().len();
        let shows_all = self.filter.is_empty() && catalog.editions().len() < 2;
        if self.query.trim().is_empty() && shows_all && self.sort.is_none() {
            let known = self.rows.len();
            self.rows.extend(known..length);
            self.wanted = self.wanted.or(self.rows.first().copied());
            self.list.follow(self.rows.len(), height);
            return;
        }
        // A search that goes on is not begun again with each piece: it would never end.
        self.is_growing = true;
        if self.job.is_none() {
            self.job = Job::start(catalog, index, self.wish());
        }
    }

    /// Finds what is to be highlighted in the rows that a list `height` lines high shows.
    pub fn mark_visible(&mut self, catalog: &Catalog, index: &Index, height: usize) {
        if self.weak.is_none() || self.query.trim().is_empty() {
            return;
        }
        let query = Query::parse(&self.query);
        let visible = self.list.visible(self.rows.len(), height);
        for &row in self.rows.get(visible).unwrap_or_default() {
            if !self.hits.contains_key(&row) {
                let hit = index.hit(catalog, &query, row);
                self.hits.extend(hit.map(|hit| (row, hit)));
            }
        }
    }

    /// Moves the cursor in a list `height` lines high. The end of a list that still grows is gone to
    /// again when it is known.
    pub fn go(&mut self, step: Move, height: usize) {
        self.list.go_by_halves(step, self.rows.len(), height);
        self.wants_end = self.is_growing && step == Move::Last;
        self.choose();
    }

    /// Makes the technology under the cursor the wanted one.
    pub fn choose(&mut self) {
        self.wanted = self.selected().or(self.wanted);
        self.detail = List::default();
    }

    /// Puts the cursor on a technology, showing everything if it was hidden.
    pub fn reveal(&mut self, row: Row, catalog: &Arc<Catalog>, index: &Arc<Index>, height: usize) {
        self.wanted = Some(row);
        if !self.rows.contains(&row) {
            self.filter = Filter::default();
            if let Some(own) = catalog.technology(row).filter(|_| !catalog.is_current(row)) {
                self.filter.years = Years::Named(own.edition.clone());
            }
            self.query.clear();
        }
        self.refresh(catalog, index, height);
    }
}
