//! The chart: showing, choosing, reading it.

use crate::app::action::Move;
use crate::app::chart::Place;
use crate::app::{App, Focus, Tab};
use crate::chart::Listed;
use crate::words::Word;

impl App {
    /// Chart or no chart.
    pub(super) fn toggle_chart(&mut self) {
        match self.tab {
            Tab::Overview | Tab::Zero | Tab::Audit | Tab::Source => {}
            Tab::Kpi if self.listed_here().is_none() => {
                self.notice = Some(Word::NoticeNoFigure.text().to_owned());
            }
            Tab::Kpi => self.kpi.charted = !self.kpi.charted,
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
        if self.tab != Tab::Technologies {
            return;
        }
        if self.chart_is_whole() {
            self.technologies.chart.place = Place::Beside;
            self.technologies.focus = Focus::List;
        } else {
            self.technologies.chart.place = Place::Whole;
            self.technologies.focus = Focus::Chart;
        }
    }

    /// Shows a figure in place of all panes; its cursor begins at the selected technology.
    pub(super) fn show_figure(&mut self, listed: &'static Listed) {
        self.show_tab(Tab::Technologies);
        self.technologies.chart.listed = Some(listed);
        self.technologies.chart.place = Place::Whole;
        self.technologies.focus = Focus::Chart;
        let figure = self.figure();
        let own = figure.as_ref().zip(self.technologies.selected());
        let own = own.and_then(|(figure, row)| figure.position_of(row));
        self.technologies.chart.list.selected = own.unwrap_or(0);
    }

    pub(super) fn move_in_chart(&mut self, step: Move) {
        let length = self.figure().map_or(0, |figure| figure.items().len());
        let height = usize::from(self.chart_area().height);
        self.chart_cursor_mut().go(step, length, height);
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
