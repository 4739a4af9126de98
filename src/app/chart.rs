//! The charts of the tabs: which figure, where it is shown, what its cursor is on.
//!
//! In 技術 a figure is chosen; in KPI it is that of the exhibit selected.

use super::errand::{Errand, IsOver};
use super::list::List;
use super::{App, Focus, Tab, layout};
use crate::catalog::{Filter, Row, Sort};
use crate::chart::{self, FIGURES, Figure, Item, Listed, Scope};
use crate::model::Source;
use std::sync::Arc;

/// Where the chart is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Place {
    /// Beside list and detail where there is room for three panes, otherwise nowhere.
    #[default]
    Auto,
    /// Nowhere.
    Hidden,
    /// Beside list and detail, or in place of the detail.
    Beside,
    /// In place of all panes.
    Whole,
}

/// The state of the chart of 技術.
#[derive(Debug)]
pub struct ChartPane {
    /// The figure.
    pub listed: Option<&'static Listed>,
    /// Where it is shown.
    pub place: Place,
    /// Cursor among its items.
    pub list: List,
    /// How often its range was halved.
    pub zoom: u8,
    /// The figure of a large catalog.
    sketch: Sketch,
}

/// A figure that takes longer than a key may, and what finds it out beside the screen.
#[derive(Debug, Default)]
struct Sketch {
    made: Option<(Asked, Option<Arc<Figure>>)>,
    job: Option<(Asked, Errand<Option<Figure>>)>,
}

/// What a figure was made of.
#[derive(Debug, Clone, PartialEq)]
struct Asked {
    name: &'static str,
    chosen: Option<Row>,
    sort: Option<Sort>,
    filter: Filter,
    query: String,
    /// How many technologies were listed, and of how many.
    count: (usize, usize),
}

impl Default for ChartPane {
    /// Where the selected technology stands.
    fn default() -> Self {
        Self {
            listed: FIGURES.first(),
            place: Place::default(),
            list: List::default(),
            zoom: 0,
            sketch: Sketch::default(),
        }
    }
}

impl ChartPane {
    /// Whether a figure is being found out.
    #[must_use]
    pub const fn is_busy(&self) -> bool {
        self.sketch.job.is_some()
    }

    /// Takes the figure that was found out; whether there was any.
    pub(super) fn take(&mut self) -> bool {
        let found = self.sketch.job.as_ref();
        let Some(Ok(found)) = found.map(|(_, job)| job.found()) else {
            return false;
        };
        if let Some((asked, _)) = self.sketch.job.take() {
            self.sketch.made = Some((asked, found.flatten().map(Arc::new)));
        }
        true
    }
}

/// Technologies up to which the third pane opens by itself; with more, its figure would be
/// computed at every step through the list.
const FEW: usize = 5_000;

impl App {
    /// Whether the chart has a pane now, which one may be that of the detail.
    #[must_use]
    pub fn shows_chart(&self) -> bool {
        match self.tab {
            Tab::Technologies => match self.technologies.chart.place {
                Place::Hidden => false,
                Place::Beside | Place::Whole => true,
                Place::Auto => {
                    self.size().width >= layout::THREE && self.catalog().technologies().len() <= FEW
                }
            },
            Tab::Kpi => self.kpi.charted && self.listed_here().is_some(),
            Tab::Overview | Tab::Zero | Tab::Audit | Tab::Source => false,
        }
    }

    /// Whether the chart has taken the place of all panes.
    #[must_use]
    pub fn chart_is_whole(&self) -> bool {
        match self.tab {
            Tab::Technologies => self.technologies.chart.place == Place::Whole,
            Tab::Kpi => self.kpi.whole && self.shows_chart(),
            Tab::Overview | Tab::Zero | Tab::Audit | Tab::Source => false,
        }
    }

    /// How often the range of the chart of this tab was halved.
    #[must_use]
    pub const fn chart_zoom(&self) -> u8 {
        match self.tab {
            Tab::Kpi => self.kpi.zoom,
            _ => self.technologies.chart.zoom,
        }
    }

    /// Whether the keys of movement go to the chart.
    #[must_use]
    pub fn chart_has_cursor(&self) -> bool {
        let focused = match self.tab {
            Tab::Kpi => self.kpi.focus == Focus::Detail,
            Tab::Technologies => self.technologies.focus == Focus::Chart,
            Tab::Overview | Tab::Zero | Tab::Audit | Tab::Source => false,
        };
        focused && self.shows_chart()
    }

    /// The cursor of the chart of this tab.
    #[must_use]
    pub const fn chart_cursor(&self) -> List {
        match self.tab {
            Tab::Kpi => self.kpi.chart,
            _ => self.technologies.chart.list,
        }
    }

    pub(super) const fn chart_cursor_mut(&mut self) -> &mut List {
        match self.tab {
            Tab::Kpi => &mut self.kpi.chart,
            _ => &mut self.technologies.chart.list,
        }
    }

    /// The space of the chart.
    #[must_use]
    pub fn chart_area(&self) -> layout::Area {
        let panes = self.panes();
        if self.chart_is_whole() {
            return panes.first.inside;
        }
        if !self.shows_chart() {
            return layout::Area::default();
        }
        if panes.third.inside.is_empty() {
            panes.second.inside
        } else {
            panes.third.inside
        }
    }

    /// The figure that was chosen, or that of the exhibit that is selected.
    pub(super) fn listed_here(&self) -> Option<&'static Listed> {
        match self.tab {
            Tab::Kpi => chart::of_exhibit(&self.kpi_exhibit()?.id),
            _ => self.technologies.chart.listed,
        }
    }

    /// The figure with the numbers of the technologies listed, in their order where they have one.
    /// Of a large catalog it is the last one that was found out.
    #[must_use]
    pub fn figure(&self) -> Option<Arc<Figure>> {
        let listed = self.listed_here()?;
        if self.is_large() && self.tab != Tab::Kpi {
            let made = self.technologies.chart.sketch.made.as_ref();
            let (_, figure) = made.filter(|(asked, _)| asked.name == listed.name)?;
            return figure.clone();
        }
        Some(Arc::new(listed.figure(self.catalog(), &self.scope())))
    }

    fn scope(&self) -> Scope {
        let pane = &self.technologies;
        Scope {
            rows: pane.rows.clone(),
            as_given: pane.sort.is_some(),
            chosen: pane.selected(),
        }
    }

    /// Has the figure of a large catalog found out beside the screen, if it is shown and is not
    /// that of what is listed now. One at a time: who goes through the list sees every so often one.
    pub(super) fn sketch(&mut self) {
        let is_wanted = self.tab == Tab::Technologies && self.is_large() && self.shows_chart();
        let Some(listed) = self.listed_here().filter(|_| is_wanted) else {
            return;
        };
        let pane = &self.technologies;
        let asked = Asked {
            name: listed.name,
            chosen: pane.selected(),
            sort: pane.sort,
            filter: pane.filter.clone(),
            query: pane.query.clone(),
            count: (pane.rows.len(), self.catalog.technologies().len()),
        };
        let made = pane.chart.sketch.made.as_ref();
        if pane.chart.is_busy() || made.is_some_and(|(own, _)| *own == asked) {
            return;
        }
        let (scope, catalog) = (self.scope(), Arc::clone(&self.catalog));
        let work = move |_: IsOver| Some(Some(listed.figure(&catalog, &scope)));
        let job = Errand::start("chart", work);
        self.technologies.chart.sketch.job = job.map(|job| (asked, job));
    }

    /// What the cursor of the chart is on.
    #[must_use]
    pub fn chart_item(&self) -> Option<Item> {
        if !self.chart_has_cursor() {
            return None;
        }
        let at = self.chart_cursor().selected;
        self.figure()?.items().into_iter().nth(at)
    }

    /// Where the figure was read: what its cursor is on, or all of it.
    pub(super) fn chart_sources(&self) -> Option<Vec<Source>> {
        let item = self.chart_item()?;
        Some(match item.source {
            Some(source) => vec![source],
            None => self.figure()?.sources.clone(),
        })
    }

    /// The figure as text, for the clipboard.
    pub(super) fn chart_text(&self) -> Option<String> {
        let view = chart::draw::View::new(100, 0, self.ruler());
        let figure = self.figure()?;
        Some(chart::plain::text(&figure, &view, None))
    }
}
