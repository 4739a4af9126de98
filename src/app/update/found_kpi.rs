//! What a search finds in the KPI tab: the lines with it, from one to the next, and the way there
//! from the list of everything.

use crate::app::action::Step;
use crate::app::kpi::Found;
use crate::app::{App, Focus, Tab};
use crate::report::Line;
use crate::search::{Item, KpiHit, Part};

impl App {
    /// What was found in the subject whose page is shown.
    #[must_use]
    pub fn kpi_found(&self) -> Found<'_> {
        let selected = self.kpi.selected();
        selected.map_or_else(Found::default, |own| self.kpi.found(&self.catalog, own))
    }

    /// The lines of the page with something found on them.
    pub(super) fn kpi_hit_lines(&self) -> Vec<usize> {
        let found = self.kpi_found();
        let is_found = |line: &Line| {
            line.pieces
                .iter()
                .any(|piece| !found.marks_in(piece).is_empty())
        };
        let page = self.kpi_page();
        let lines = page.lines.iter().enumerate();
        lines
            .filter(|(_, line)| is_found(line))
            .map(|(at, _)| at)
            .collect()
    }

    /// The next or previous line with something found on it, of this page or of the next one in
    /// the tree that has any.
    pub(super) fn kpi_hit(&mut self, step: Step) {
        if self.kpi.hits.is_none() {
            return;
        }
        let is_inside = self.kpi.focus == Focus::Detail;
        let here = is_inside.then_some(self.kpi.page.selected);
        for turn in 0..=self.kpi.nodes.len() {
            let here = here.filter(|_| turn == 0);
            let lines = self.kpi_hit_lines();
            let line = match step {
                Step::Next => lines.iter().find(|&&at| here.is_none_or(|here| at > here)),
                Step::Previous => lines
                    .iter()
                    .rev()
                    .find(|&&at| here.is_none_or(|here| at < here)),
            };
            if let Some(&line) = line {
                self.kpi.focus = Focus::Detail;
                self.kpi.page.selected = line;
                return;
            }
            self.kpi_neighbour(step);
        }
    }

    /// Turns to the next or previous page of the tree, from the last to the first.
    fn kpi_neighbour(&mut self, step: Step) {
        let (at, count) = (self.kpi.tree.selected, self.kpi.nodes.len().max(1));
        let step = match step {
            Step::Next => 1,
            Step::Previous => count.saturating_sub(1),
        };
        self.kpi.tree.selected = at.saturating_add(step) % count;
        self.kpi.choose();
    }

    /// Goes to what a search found: the page with it, on the line where it stands.
    pub(super) fn open_kpi_hit(&mut self, query: &str, hit: &KpiHit) {
        self.remember();
        self.tab = Tab::Kpi;
        self.kpi.wanted = hit.subject;
        query.clone_into(&mut self.kpi.query);
        self.refresh_kpi();
        self.reveal_subject(hit.subject);
        self.kpi_into_page();
        let own = |part| hit.text(&self.catalog, part);
        match hit.item {
            Item::Row(row) => self.kpi_row(row),
            Item::Paragraph(at) => self.kpi_text_line(own(Part::Paragraph(at)).map(str::to_owned)),
            Item::Note(at) => self.kpi_text_line(own(Part::Note(at)).map(str::to_owned)),
            Item::Whole => {}
        }
    }

    /// Puts the cursor on the first line of a text on the page that has something found on it.
    fn kpi_text_line(&mut self, text: Option<String>) {
        let Some(text) = text else { return };
        let hits = self.kpi_hit_lines();
        let page = self.kpi_page();
        let is_of = |at: &usize| {
            let line = page.lines.get(*at);
            line.is_some_and(|line| line.pieces.iter().any(|piece| piece.text.contains(&text)))
        };
        if let Some(line) = hits.into_iter().find(is_of) {
            self.kpi.page.selected = line;
        }
    }
}
