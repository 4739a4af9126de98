//! What a search has found on the pages of the office, and going through it.

use crate::app::action::{Move, Step};
use crate::app::office::Piece;
use crate::app::{App, Tab};
use crate::search::{Query, written};
use std::ops::Range;

impl App {
    /// What a search has found in the part of the text that a piece shows, in bytes of that part.
    #[must_use]
    pub fn office_marks(&self, piece: &Piece) -> Vec<Range<usize>> {
        let query = self.office.query(self.tab);
        if query.trim().is_empty() || self.comparing().is_some() {
            return Vec::new();
        }
        let found = if self.tab == Tab::Zero {
            let words = self.office.found_words().iter();
            let places = words.flat_map(|word| piece.text.match_indices(word.as_str()));
            places
                .map(|(at, word)| at..at.saturating_add(word.len()))
                .collect()
        } else {
            written(&Query::parse(query), &piece.text)
        };
        let part = &piece.range;
        let clip = |at: usize| at.clamp(part.start, part.end).saturating_sub(part.start);
        let marks = found
            .into_iter()
            .map(|mark| clip(mark.start)..clip(mark.end));
        marks.filter(|mark| !mark.is_empty()).collect()
    }

    /// The stops with something found in them.
    #[must_use]
    pub fn office_hits(&self) -> Vec<usize> {
        let page = self.office_page();
        let has_hit = |stop: &usize| {
            let lines = page.lines.get(page.extent(*stop)).unwrap_or_default();
            let mut pieces = lines.iter().flatten();
            pieces.any(|piece| !self.office_marks(piece).is_empty())
        };
        (0..page.stops.len()).filter(has_hit).collect()
    }

    /// Goes to the next or previous stop with something found in it; without a search, to the next
    /// or previous stop.
    pub(super) fn office_hit(&mut self, step: Step) {
        let hits = self.office_hits();
        let here = self.office_cursor().stop;
        let target = match step {
            Step::Next => hits.iter().find(|&&at| at > here).or(hits.first()),
            Step::Previous => hits.iter().rfind(|&&at| at < here).or(hits.last()),
        };
        match target {
            Some(&found) => self.office_cursor_mut().stop = found,
            None if step == Step::Next => self.go_office(Move::Down),
            None => self.go_office(Move::Up),
        }
    }

    /// Puts the cursor of 概要 on the first stop with something found in it.
    pub(super) fn office_first_hit(&mut self) {
        if self.tab == Tab::Overview
            && let Some(&first) = self.office_hits().first()
        {
            self.office.overview.stop = first;
        }
    }
}
