//! The mouse: clicks and the wheel.

use crate::app::action::{Move, Step};
use crate::app::{App, Focus, Mode, Tab, layout, list_furniture};

impl App {
    pub(super) fn click(&mut self, x: u16, y: u16) {
        if !matches!(self.mode, Mode::Browse) {
            return;
        }
        if self.tab == Tab::Kpi {
            self.kpi_click(x, y);
            return;
        }
        let panes = self.panes();
        let line = |area: layout::Area| usize::from(y.saturating_sub(area.y));
        match self.tab {
            Tab::Source if panes.first.inside.contains(x, y) => {
                let line = u32::try_from(line(panes.first.inside)).unwrap_or(0);
                self.source
                    .put(self.source.top.saturating_add(line), &self.catalog);
            }
            Tab::Technologies if self.chart_area().contains(x, y) => {
                self.technologies.focus = Focus::Chart;
            }
            Tab::Technologies if panes.second.inside.contains(x, y) => {
                self.technologies.focus = Focus::Detail;
                self.technologies.detail.selected =
                    self.technologies.detail.offset + line(panes.second.inside);
            }
            Tab::Technologies if panes.first.inside.contains(x, y) => {
                self.technologies.focus = Focus::List;
                let heading = usize::from(list_furniture(panes.first.inside.height).0);
                let Some(line) = line(panes.first.inside).checked_sub(heading) else {
                    return;
                };
                let (length, height) = (self.technologies.rows.len(), self.list_height());
                let line = self.technologies.list.offset + line;
                if line < length {
                    self.technologies.list.select(line, length, height);
                    self.technologies.choose();
                }
            }
            _ => {}
        }
    }

    pub(super) fn wheel(&mut self, x: u16, y: u16, step: Step) {
        let step = if step == Step::Next {
            Move::Down
        } else {
            Move::Up
        };
        for _ in 0..3 {
            let over_detail = self.panes().second.inside.contains(x, y);
            if self.chart_area().contains(x, y) {
                self.move_in_chart(step);
            } else if self.tab != Tab::Source && over_detail {
                self.scroll_detail(step);
            } else {
                self.go(step);
            }
        }
    }
}
