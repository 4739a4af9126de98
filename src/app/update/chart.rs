//! The chart: showing, choosing, reading it.

use crate::app::action::{Move, Step};
use crate::app::chart::Place;
use crate::app::{App, Focus, Tab};
use crate::chart::{Figure, Listed, Way};
use crate::words::Word;

/// Halvings of a range beyond which only fragments would be left.
const MOST_ZOOM: u8 = 4;

impl App {
    /// Chart or no chart.
    pub(super) fn toggle_chart(&mut self) {
        match self.tab {
            Tab::Overview | Tab::Zero | Tab::Audit | Tab::Source => {}
            Tab::Kpi if self.listed_here().is_none() => {
                self.notice = Some(Word::NoticeNoFigure.text().to_owned());
            }
            Tab::Kpi => {
                self.kpi.charted = !self.kpi.charted;
                self.kpi.whole = false;
            }
            Tab::Technologies if self.shows_chart() => self.hide_chart(),
            Tab::Technologies => {
                self.technologies.chart.place = Place::Beside;
                if self.panes().second.inside.is_empty() {
                    self.technologies.focus = Focus::Chart;
                }
            }
        }
    }

    pub(super) fn hide_chart(&mut self) {
        self.technologies.chart.place = Place::Hidden;
        if self.technologies.focus == Focus::Chart {
            self.technologies.focus = Focus::List;
        }
    }

    /// The chart in place of all panes, or back beside them.
    pub(super) fn zoom_chart(&mut self) {
        match self.tab {
            Tab::Overview | Tab::Zero | Tab::Audit | Tab::Source => {}
            Tab::Kpi if self.listed_here().is_none() => {
                self.notice = Some(Word::NoticeNoFigure.text().to_owned());
            }
            Tab::Kpi => {
                self.kpi.whole = !self.chart_is_whole();
                self.kpi.charted = true;
                self.kpi.focus = Focus::Detail;
            }
            Tab::Technologies if self.chart_is_whole() => {
                self.technologies.chart.place = Place::Beside;
                self.technologies.focus = Focus::List;
            }
            Tab::Technologies => {
                self.technologies.chart.place = Place::Whole;
                self.technologies.focus = Focus::Chart;
            }
        }
    }

    /// Halves the range of the chart, or doubles it.
    pub(super) fn zoom_range(&mut self, step: Step) {
        let zooms = self.shows_chart() && self.figure().is_some_and(|figure| figure.zooms());
        if !zooms {
            self.notice = Some(Word::NoticeNoZoom.text().to_owned());
            return;
        }
        let zoom = match self.tab {
            Tab::Kpi => &mut self.kpi.zoom,
            _ => &mut self.technologies.chart.zoom,
        };
        *zoom = match step {
            Step::Next => zoom.saturating_add(1).min(MOST_ZOOM),
            Step::Previous => zoom.saturating_sub(1),
        };
    }

    /// Shows a figure in place of all panes; its cursor begins at the selected technology.
    pub(super) fn show_figure(&mut self, listed: &'static Listed) {
        self.show_tab(Tab::Technologies);
        self.technologies.chart.listed = Some(listed);
        self.technologies.chart.zoom = 0;
        self.technologies.chart.place = Place::Whole;
        self.technologies.focus = Focus::Chart;
        let figure = self.figure();
        let own = figure.as_ref().zip(self.technologies.selected());
        let own = own.and_then(|(figure, row)| figure.position_of(row));
        self.technologies.chart.list.selected = own.unwrap_or(0);
    }

    pub(super) fn move_in_chart(&mut self, step: Move) {
        let Some(figure) = self.figure() else { return };
        let (length, height) = (figure.items().len(), usize::from(self.chart_area().height));
        let way = match step {
            Move::Up => Way::Up,
            Move::Down => Way::Down,
            _ => return self.chart_cursor_mut().go(step, length, height),
        };
        self.go_in_chart(&figure, way);
    }

    /// To the next or previous bar, point or cell; out of the chart from its first one.
    pub(super) fn chart_sideways(&mut self, step: Step) {
        let at_start = self.chart_cursor().selected == 0 && !self.chart_is_whole();
        let way = match step {
            Step::Previous if at_start => return self.other_pane(),
            Step::Previous => Way::Left,
            Step::Next => Way::Right,
        };
        if let Some(figure) = self.figure() {
            self.go_in_chart(&figure, way);
        }
    }

    fn go_in_chart(&mut self, figure: &Figure, way: Way) {
        let from = self.chart_cursor().selected;
        self.chart_cursor_mut().selected = figure.neighbour(from, way);
    }

    /// Enter on an item: to the technology it stands for.
    pub(super) fn enter_chart(&mut self) {
        let Some(row) = self.chart_item().and_then(|item| item.row) else {
            return;
        };
        self.remember();
        if self.chart_is_whole() {
            self.technologies.chart.place = Place::Auto;
        }
        self.technologies.focus = Focus::List;
        self.reveal(row);
    }
}
