//! The lines being typed: the search, which acts with every key, and line numbers.

use crate::app::action::Step;
use crate::app::{App, Before, Mode, Offer, Tab, Typing};
use crate::search::{Candidate, Query};
use crate::words::Word;
use tui_input::{Input, InputRequest};

impl App {
    pub(super) fn open_search(&mut self) {
        let query = match self.tab {
            Tab::Technologies => self.technologies.query.clone(),
            Tab::Kpi => self.kpi.query.clone(),
            Tab::Source => self.source.query.clone(),
            tab => self.office.query(tab).to_owned(),
        };
        let before = Before {
            query: query.clone(),
            wanted: self.technologies.wanted,
            line: (self.source.document, self.source.line),
            subject: self.kpi.wanted,
            cursor: self.office_cursor(),
        };
        self.mode = Mode::Search(Typing {
            input: Input::new(query),
            before,
            offer: None,
        });
        self.count();
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
        if self.tab.is_office() {
            *self.office_cursor_mut() = before.cursor;
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
                self.refresh_kpi();
            }
            Tab::Source => {
                let from = match &self.mode {
                    Mode::Search(typing) => typing.before.line,
                    _ => (self.source.document, self.source.line),
                };
                self.source.search(query, from, &self.catalog, &self.index);
            }
            tab => {
                self.office.search(tab, query, &self.catalog, &self.index);
                self.office_first_hit();
            }
        }
        // The others of its kind are counted only for who is typing.
        if matches!(self.mode, Mode::Search(_)) {
            self.count();
        }
    }

    pub(super) fn edit(&mut self, request: InputRequest) {
        // A search cannot begin with a question mark: it asks how searches are written.
        if request == InputRequest::InsertChar('?')
            && matches!(&self.mode, Mode::Search(typing) if typing.input.value().is_empty())
        {
            self.toggle_help();
            return;
        }
        if let Some(input) = self.line() {
            let changed = input.handle(request).is_some_and(|change| change.value);
            self.typed(changed);
        }
    }

    pub(super) fn paste(&mut self, text: &str) {
        let Some(input) = self.line() else { return };
        // A pasted line feed separates words; it must not act as a key.
        for c in text.chars().map(|c| if c.is_control() { ' ' } else { c }) {
            input.handle(InputRequest::InsertChar(c));
        }
        self.typed(true);
    }

    /// The line being typed.
    fn line(&mut self) -> Option<&mut Input> {
        match &mut self.mode {
            Mode::Search(typing) => {
                typing.offer = None;
                Some(&mut typing.input)
            }
            Mode::GoTo(input) => Some(input),
            Mode::Export(export) => {
                // Another name is another file.
                export.exists = false;
                export.problem = None;
                Some(&mut export.input)
            }
            _ => None,
        }
    }

    /// Acts on the line as it is now.
    fn typed(&mut self, changed: bool) {
        let query = match &self.mode {
            Mode::Search(typing) if changed => typing.input.value().to_owned(),
            _ => return,
        };
        self.search_for(&query);
    }

    /// Puts another line in place of the one being typed, with the cursor at a byte of it.
    fn put_line(&mut self, line: String, cursor: usize) {
        let Mode::Search(typing) = &mut self.mode else {
            return;
        };
        let column = line
            .get(..cursor)
            .map_or(0, |before| before.chars().count());
        typing.input = Input::new(line).with_cursor(column);
        self.typed(true);
    }

    /// Completes the word before the cursor; again, to the next candidate.
    pub(super) fn complete(&mut self) {
        let Mode::Search(typing) = &mut self.mode else {
            return;
        };
        let offer = if let Some(offer) = typing.offer.take() {
            let at = (offer.at + 1) % offer.candidates.len().max(1);
            Offer { at, ..offer }
        } else {
            let line = typing.input.value().to_owned();
            let cursor = byte_of(&line, typing.input.cursor());
            let candidates = crate::search::complete(&line, cursor);
            Offer {
                typed: (line, cursor),
                candidates,
                at: 0,
            }
        };
        let Some(candidate) = offer.candidates.get(offer.at) else {
            return;
        };
        let mut line = offer.typed.0.clone();
        if line.get(candidate.range.clone()).is_none() {
            return;
        }
        line.replace_range(candidate.range.clone(), &candidate.text);
        let cursor = candidate.range.start.saturating_add(candidate.text.len());
        self.put_line(line, cursor);
        if let Mode::Search(typing) = &mut self.mode {
            typing.offer = Some(offer);
        }
    }

    /// What Tab offers just now, with the one chosen.
    #[must_use]
    pub fn offered(&self) -> Option<(&[Candidate], usize)> {
        match &self.mode {
            Mode::Search(Typing {
                offer: Some(offer), ..
            }) => Some((&offer.candidates, offer.at)),
            _ => None,
        }
    }

    /// What could not be understood in the search being typed, or stands in the way of the file
    /// being named.
    #[must_use]
    pub fn problem(&self) -> Option<String> {
        if let Mode::Export(export) = &self.mode {
            return export.problem.clone();
        }
        let Mode::Search(typing) = &self.mode else {
            return None;
        };
        let query = Query::parse(typing.input.value());
        query
            .problems()
            .first()
            .map(|problem| problem.message.clone())
    }

    /// Puts an earlier or later search in place of the line.
    pub(super) fn walk_history(&mut self, step: Step) {
        let Mode::Search(typing) = &self.mode else {
            return;
        };
        let shown = typing.input.value().to_owned();
        let line = match step {
            Step::Previous => self.history.previous(&shown),
            Step::Next => self.history.following(),
        };
        if let Some(line) = line.map(str::to_owned) {
            let end = line.len();
            self.put_line(line, end);
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

/// The byte at which the character with this number begins.
fn byte_of(text: &str, characters: usize) -> usize {
    let at = text.char_indices().nth(characters);
    at.map_or(text.len(), |(byte, _)| byte)
}
