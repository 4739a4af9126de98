//! The lines being typed: the search, which acts with every key, and line numbers.

use crate::app::{App, Before, Mode, Tab};
use crate::words::Word;
use tui_input::{Input, InputRequest};

impl App {
    pub(super) fn open_search(&mut self) {
        let query = match self.tab {
            Tab::Technologies => self.technologies.query.clone(),
            Tab::Kpi => self.kpi.query.clone(),
            Tab::Source => self.source.query.clone(),
        };
        let before = Before {
            query: query.clone(),
            wanted: self.technologies.wanted,
            line: (self.source.document, self.source.line),
            subject: self.kpi.wanted,
        };
        self.mode = Mode::Search {
            input: Input::new(query),
            before,
        };
    }

    pub(super) fn give_up_search(&mut self, before: &Before) {
        self.technologies.wanted = before.wanted;
        self.kpi.wanted = before.subject;
        if self.tab == Tab::Source {
            self.source
                .search(&before.query, before.line, &self.catalog, &self.index);
            (self.source.document, self.source.line) = before.line;
        } else {
            self.search_for(&before.query);
        }
    }

    pub(super) fn search_for(&mut self, query: &str) {
        match self.tab {
            Tab::Technologies => {
                query.clone_into(&mut self.technologies.query);
                self.refresh();
            }
            Tab::Kpi => {
                query.clone_into(&mut self.kpi.query);
                self.kpi.refresh(&self.catalog, self.kpi_tree_height());
            }
            Tab::Source => {
                let from = match &self.mode {
                    Mode::Search { before, .. } => before.line,
                    _ => (self.source.document, self.source.line),
                };
                self.source.search(query, from, &self.catalog, &self.index);
            }
        }
    }

    pub(super) fn edit(&mut self, request: InputRequest) {
        let query = match &mut self.mode {
            Mode::Search { input, .. } => {
                let changed = input.handle(request).is_some_and(|change| change.value);
                changed.then(|| input.value().to_owned())
            }
            Mode::GoTo(input) => {
                input.handle(request);
                None
            }
            _ => None,
        };
        if let Some(query) = query {
            self.search_for(&query);
        }
    }

    pub(super) fn paste(&mut self, text: &str) {
        if !matches!(self.mode, Mode::Search { .. } | Mode::GoTo(_)) {
            return;
        }
        // A pasted line feed separates words; it must not act as a key.
        let mut query = None;
        for c in text.chars().map(|c| if c.is_control() { ' ' } else { c }) {
            match &mut self.mode {
                Mode::Search { input, .. } => {
                    input.handle(InputRequest::InsertChar(c));
                    query = Some(input.value().to_owned());
                }
                Mode::GoTo(input) => {
                    input.handle(InputRequest::InsertChar(c));
                }
                _ => {}
            }
        }
        if let Some(query) = query {
            self.search_for(&query);
        }
    }

    pub(super) fn go_to_line(&mut self, typed: &str) {
        let digits = crate::text::fold::fold(typed.trim());
        match digits.trim_start_matches('l').parse() {
            Ok(line) => self.source.put(line, &self.catalog),
            Err(_) => self.notice = Some(Word::NoticeNotALine.fill(&[&typed])),
        }
    }
}
