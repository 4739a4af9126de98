//! The chart of the 技術 tab: which figure, where it is shown, what its cursor is on.

use super::list::List;
use super::{App, Focus, Tab, layout};
use crate::chart::{self, FIGURES, Figure, Item, Listed, Scope};
use crate::model::Source;

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

/// The state of the chart.
#[derive(Debug)]
pub struct ChartPane {
    /// The figure.
    pub listed: Option<&'static Listed>,
    /// Where it is shown.
    pub place: Place,
    /// Cursor among its items.
    pub list: List,
}

impl Default for ChartPane {
    /// Where the selected technology stands.
    fn default() -> Self {
        Self {
            listed: FIGURES.first(),
            place: Place::default(),
            list: List::default(),
        }
    }
}

/// Technologies up to which the third pane opens by itself; with more, its figure would be
/// computed at every step through the list.
const FEW: usize = 5_000;

impl App {
    /// Whether the chart has a pane now, which one may be that of the detail.
    #[must_use]
    pub fn shows_chart(&self) -> bool {
        self.tab == Tab::Technologies
            && match self.technologies.chart.place {
                Place::Hidden => false,
                Place::Beside | Place::Whole => true,
                Place::Auto => {
                    self.size().width >= layout::THREE && self.catalog().technologies().len() <= FEW
                }
            }
    }

    /// Whether the chart has taken the place of all panes.
    #[must_use]
    pub fn chart_is_whole(&self) -> bool {
        self.tab == Tab::Technologies && self.technologies.chart.place == Place::Whole
    }

    /// Whether the keys of movement go to the chart.
    #[must_use]
    pub fn chart_has_cursor(&self) -> bool {
        self.shows_chart() && self.technologies.focus == Focus::Chart
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

    /// The figure with the numbers of the technologies listed, in their order where they have one.
    #[must_use]
    pub fn figure(&self) -> Option<Figure> {
        let pane = &self.technologies;
        let scope = Scope {
            rows: pane.rows.clone(),
            as_given: pane.sort.is_some(),
            chosen: pane.selected(),
        };
        let listed = pane.chart.listed?;
        Some(listed.figure(self.catalog(), &scope))
    }

    /// What the cursor of the chart is on.
    #[must_use]
    pub fn chart_item(&self) -> Option<Item> {
        if !self.chart_has_cursor() {
            return None;
        }
        let at = self.technologies.chart.list.selected;
        self.figure()?.items().into_iter().nth(at)
    }

    /// Where the figure was read: what its cursor is on, or all of it.
    pub(super) fn chart_sources(&self) -> Option<Vec<Source>> {
        let item = self.chart_item()?;
        Some(match item.source {
            Some(source) => vec![source],
            None => self.figure()?.sources,
        })
    }

    /// The figure as text, for the clipboard.
    pub(super) fn chart_text(&self) -> Option<String> {
        let view = chart::draw::View::new(100, 0, self.ruler());
        Some(chart::plain::text(&self.figure()?, &view, None))
    }
}
