//! The list of everything that a search finds: moving in it, and going where it leads.

use crate::app::action::{Move, Step};
use crate::app::list::List;
use crate::app::results::ResultLine;
use crate::app::{App, Mode, Tab};
use crate::search::{Hit, KpiHit};
use crate::words::Word;

impl App {
    /// Opens the list, on the first thing found.
    pub(super) fn open_results(&mut self) {
        if let Mode::Search(typing) = &self.mode {
            self.history.add(typing.input.value());
        }
        if self.result_lines().is_empty() {
            self.mode = Mode::Browse;
            self.notice = Some(Word::NoticeNothingFound.text().to_owned());
            return;
        }
        self.mode = Mode::Results(List {
            selected: 1,
            offset: 0,
        });
    }

    /// Moves in the list; headings are stepped over.
    pub(super) fn go_results(&mut self, step: Move) {
        let lines = self.result_lines();
        let height = self.results_height();
        let Mode::Results(list) = &mut self.mode else {
            return;
        };
        list.go(step, lines.len(), height);
        let on_heading =
            |list: &List| matches!(lines.get(list.selected), Some(ResultLine::Heading(..)));
        if on_heading(list) {
            let back = list.selected > 0 && matches!(step, Move::Up | Move::PageUp | Move::HalfUp);
            list.go(
                if back { Move::Up } else { Move::Down },
                lines.len(),
                height,
            );
        }
    }

    /// The next or previous technology found; after the last the first again.
    pub(super) fn technology_hit(&mut self, step: Step) {
        let (at, count) = (
            self.technologies.list.selected,
            self.technologies.rows.len(),
        );
        if self.technologies.query.trim().is_empty() || count == 0 {
            return;
        }
        let on = match step {
            Step::Next => 1,
            Step::Previous => count.saturating_sub(1),
        };
        self.technologies.list.selected = at.saturating_add(on) % count;
        self.technologies.choose();
    }

    /// How many lines of the list are shown.
    #[must_use]
    pub fn results_height(&self) -> usize {
        usize::from(self.size.height.saturating_sub(4).max(1))
    }

    /// Goes where the line under the cursor leads.
    pub(super) fn open_result(&mut self, list: List) {
        let Some(line) = self.result_lines().into_iter().nth(list.selected) else {
            return;
        };
        match line {
            ResultLine::Heading(..) => self.mode = Mode::Results(list),
            ResultLine::Technology(Hit { row, .. }) | ResultLine::Zero(Hit { row, .. }) => {
                let query = self.query().to_owned();
                self.remember();
                self.tab = Tab::Technologies;
                // The list shows what was searched for, with this technology under the cursor.
                self.technologies.wanted = Some(row);
                self.search_for(&query);
                self.reveal(row);
            }
            ResultLine::Exhibit(subject) => {
                let query = self.query().to_owned();
                self.open_kpi_hit(&query, &KpiHit::whole(subject));
            }
            ResultLine::Kpi(hit) => {
                let query = self.query().to_owned();
                self.open_kpi_hit(&query, &hit);
            }
            ResultLine::Source { document, line, .. } => {
                let query = self.query().to_owned();
                self.remember();
                self.tab = Tab::Source;
                self.source.passages.clear();
                self.source
                    .search(&query, (document, line), &self.catalog, &self.index);
                self.source.top = line.saturating_sub(3).max(1);
            }
        }
    }
}
