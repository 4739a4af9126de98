//! The program's state and how it changes: no terminal, no drawing.
//!
//! [`App::update`] takes an [`Action`] and is total: any action in any state leaves the state
//! valid. What only the terminal can do comes back as an [`Effect`]. Drawing reads the state and
//! never changes it, so scrolling is settled here, with the regions that [`layout`] computes.

pub mod about;
pub mod action;
pub mod background;
pub mod chart;
pub mod detail;
mod errand;
pub mod kpi;
pub mod layout;
pub mod list;
pub mod menu;
pub mod mode;
pub mod notes;
pub mod office;
pub mod results;
pub mod source;
pub mod tab;
pub mod technologies;
mod update;

pub use action::{Action, Move, Step};
pub use mode::{Content, Effect, Exporting, Mode, Typing, Writing, Written};
pub use tab::Tab;
pub use technologies::Focus;

use crate::catalog::{Catalog, Reach, Row};
use crate::model::technology::TechnologyRef;
use crate::notes::Notes;
use crate::report::Subject;
use crate::search::{Counts, History, Index, Query};
use crate::text::Ruler;
use kpi::Kpi;
use layout::{Arrangement, Panes, Size};
use list::List;
use mode::{Before, Offer};
use office::{Cursor, Office};
use source::SourceView;
use std::sync::Arc;
use technologies::Technologies;

/// A place that one can come back to.
#[derive(Debug, Clone)]
enum Place {
    /// A technology, with the focus it had.
    Technology(Option<Row>, Focus),
    /// A subject of the KPI tab, with its cursors.
    Kpi(KpiPlace),
    /// A page of the office, with its cursor.
    Office(Tab, Cursor),
    /// The picked technologies side by side.
    Compare(Cursor),
    /// A line of a document, with what was marked.
    Source(Box<SourceView>),
}

/// Where one was in the KPI tab.
#[derive(Debug, Clone, Copy)]
struct KpiPlace {
    subject: Subject,
    focus: Focus,
    page: List,
    column: usize,
    left: usize,
}

/// The names of the themes, in the order in which the key goes through them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ThemeName {
    /// For dark backgrounds.
    #[default]
    Dark,
    /// For light backgrounds.
    Light,
    /// No colour.
    Plain,
}

/// The whole state.
#[derive(Debug)]
pub struct App {
    /// Shared with whoever makes the index ready beside the screen.
    catalog: Arc<Catalog>,
    index: Arc<Index>,
    /// How much the search of the tab finds, of all kinds.
    counts: Option<Counts>,
    /// What [`Self::counts`] are still to be counted for.
    due: Option<Query>,
    ruler: Ruler,
    size: Size,
    /// The tab shown.
    pub tab: Tab,
    /// The 技術 tab.
    pub technologies: Technologies,
    /// The KPI tab.
    pub kpi: Kpi,
    /// The tabs of the office.
    pub office: Office,
    /// The 原文 tab.
    pub source: SourceView,
    /// What the keys mean.
    pub mode: Mode,
    /// A message for the footer, until the next key.
    pub notice: Option<String>,
    /// The theme.
    pub theme: ThemeName,
    /// Whether the mouse is reported to us.
    pub mouse: bool,
    /// The searches of earlier days.
    pub history: History,
    /// How many lines a page over the panes has that only the screen can count.
    pub page_lines: fn(&Mode) -> usize,
    /// The reviewer's marks and notes.
    pub(crate) notes: Notes,
    /// The number that was asked for on the command line, while it has not come yet.
    awaited: Option<String>,
    back: Vec<Place>,
    forward: Vec<Place>,
}

impl App {
    /// The state at the start.
    #[must_use]
    pub fn new(catalog: Catalog, ruler: Ruler, size: Size) -> Self {
        let technologies = Technologies::new(&catalog);
        Self {
            catalog: Arc::new(catalog),
            index: Arc::default(),
            counts: None,
            due: None,
            ruler,
            size,
            tab: Tab::Technologies,
            technologies,
            kpi: Kpi::default(),
            office: Office::default(),
            source: SourceView::new(),
            mode: Mode::Browse,
            notice: None,
            theme: ThemeName::default(),
            mouse: false,
            history: History::default(),
            page_lines: |_| usize::MAX,
            notes: Notes::default(),
            awaited: None,
            back: Vec::new(),
            forward: Vec::new(),
        }
    }

    /// Starts with what was asked for on the command line: on the technology whose number it is,
    /// else with a search, as if it had been typed; with nothing on the first technology.
    #[must_use]
    pub fn opened_with(mut self, query: &str) -> Self {
        if self.is_there(query) {
            return self;
        }
        let is_number = query.parse::<TechnologyRef>().is_ok();
        if is_number && matches!(self.catalog.reach(), Reach::SoFar(_)) {
            self.awaited = Some(query.to_owned());
        } else if !query.is_empty() {
            query.clone_into(&mut self.technologies.query);
            self.refresh();
        }
        self
    }

    /// What there is to show.
    #[must_use]
    pub fn catalog(&self) -> &Catalog {
        &self.catalog
    }

    /// How text is measured.
    #[must_use]
    pub const fn ruler(&self) -> &Ruler {
        &self.ruler
    }

    /// From now on text is measured so.
    pub fn measure_with(&mut self, ruler: Ruler) {
        self.ruler = ruler;
        self.settle();
    }

    /// The screen's size.
    #[must_use]
    pub const fn size(&self) -> Size {
        self.size
    }

    /// The regions of the screen as it is.
    #[must_use]
    pub fn panes(&self) -> Panes {
        let arrangement = match self.tab {
            _ if self.comparing().is_some() => Arrangement::Single,
            Tab::Technologies | Tab::Kpi if self.chart_is_whole() => Arrangement::Single,
            Tab::Technologies => Arrangement::Pair {
                second_has_focus: self.technologies.focus != Focus::List,
                third: self.shows_chart(),
            },
            Tab::Kpi => Arrangement::Tree {
                second_has_focus: self.kpi.focus == Focus::Detail,
            },
            Tab::Audit => Arrangement::Pair {
                second_has_focus: self.office.reading,
                third: false,
            },
            Tab::Overview | Tab::Zero | Tab::Source => Arrangement::Single,
        };
        layout::panes(self.size, arrangement)
    }

    /// How many technologies the list shows at once, without its heading and closing lines.
    #[must_use]
    pub fn list_height(&self) -> usize {
        let inside = self.panes().first.inside;
        let furniture = list_furniture(inside.height);
        usize::from(
            inside
                .height
                .saturating_sub(furniture.0)
                .saturating_sub(furniture.1),
        )
    }

    /// The lines of the detail of the selected technology, as wide as its pane.
    #[must_use]
    pub fn detail_lines(&self) -> Vec<detail::Line> {
        let shape = detail::Shape::of(self.detail_area().height);
        if self.technologies.previews() {
            return self.detail_in(shape.beside_the_cursor());
        }
        self.detail_in(shape)
    }

    /// The same with all its parts.
    fn whole_detail(&self) -> Vec<detail::Line> {
        self.detail_in(detail::Shape::of(self.detail_area().height))
    }

    fn detail_in(&self, shape: detail::Shape) -> Vec<detail::Line> {
        let width = self.detail_area().width;
        let width = usize::from(width.saturating_sub(detail::gutter(width)));
        let row = self.technologies.selected();
        row.map_or_else(Vec::new, |row| {
            detail::lines(&self.catalog, row, &self.ruler, width, shape)
        })
    }

    /// Where the detail is drawn; where it is hidden, the place it would take.
    #[must_use]
    pub fn detail_area(&self) -> layout::Area {
        let panes = self.panes();
        if panes.second.inside.is_empty() {
            panes.first.inside
        } else {
            panes.second.inside
        }
    }

    /// Whether one came to this page of the KPI tab from another of its pages, and may go back.
    #[must_use]
    pub fn leads_back(&self) -> bool {
        let browsing = matches!(self.mode, Mode::Browse) && self.tab == Tab::Kpi;
        browsing && matches!(self.back.last(), Some(Place::Kpi(_)))
    }

    /// The keys that have a meaning now.
    #[must_use]
    pub const fn context(&self) -> Context {
        match (&self.mode, self.tab) {
            (Mode::Search(_) | Mode::GoTo(_) | Mode::Export(_), _) => Context::Prompt,
            (Mode::Note(_), _) => Context::Note,
            (Mode::Compare(_), _) => Context::Compare,
            (Mode::Results(_), _) => Context::Results,
            (Mode::Menu(_), _) => Context::Menu,
            (Mode::Help(_) | Mode::About(_) | Mode::Language(..), _) => Context::Help,
            (Mode::Browse, Tab::Overview) => Context::Overview,
            (Mode::Browse, Tab::Technologies) => Context::Technologies,
            (Mode::Browse, Tab::Zero) => Context::Zero,
            (Mode::Browse, Tab::Audit) => Context::Audit,
            (Mode::Browse, Tab::Kpi) => Context::Kpi,
            (Mode::Browse, Tab::Source) => Context::Source,
        }
    }
}

/// A set of keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Context {
    /// In every tab.
    Everywhere,
    /// In 概要.
    Overview,
    /// In 技術.
    Technologies,
    /// In 0件.
    Zero,
    /// In KPI.
    Kpi,
    /// In 整合.
    Audit,
    /// While technologies are compared.
    Compare,
    /// In 原文.
    Source,
    /// While a menu is open.
    Menu,
    /// While something is typed.
    Prompt,
    /// While a note is written.
    Note,
    /// While all that a search finds is shown.
    Results,
    /// While the keys are listed, or what the program is.
    Help,
}

/// Rows that the list uses for its heading and for its closing line, in a pane of this height.
#[must_use]
pub const fn list_furniture(height: u16) -> (u16, u16) {
    match height {
        0..=2 => (0, 0),
        3..=7 => (1, 0),
        _ => (1, 1),
    }
}
