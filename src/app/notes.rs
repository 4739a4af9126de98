//! The reviewer's marks and notes in the program: read at the start, followed while others write.

use super::layout::{self, Pane};
use super::{App, Mode, Writing};
use crate::catalog::Row;
use crate::fields;
use crate::model::Part;
use crate::notes::{Notes, review};
use crate::text::wrap::wrapped;
use crate::words::Word;

impl App {
    /// Starts with notes that are beside the catalog already.
    #[must_use]
    pub fn with_notes(mut self, notes: Notes) -> Self {
        self.take_notes(notes);
        self
    }

    /// Shows the notes on a catalog that has all of its technologies now.
    pub fn take_notes(&mut self, notes: Notes) {
        self.notice = notes.trouble().or(self.notice.take());
        self.notes = notes;
        if self.catalog.is_reviewed() {
            self.reviewed();
        }
    }

    /// Reads the notes again if another session wrote some.
    pub fn follow_notes(&mut self) {
        if self.notes.follow(&self.catalog) {
            self.reviewed();
        }
    }

    /// Shows what is said now, with the cursor and all scrolling where they are.
    pub(super) fn reviewed(&mut self) {
        self.technologies.offer_marks(self.catalog.is_reviewed());
        let (list, detail) = (self.technologies.list, self.technologies.detail);
        let wanted = self.technologies.selected();
        self.refresh();
        let height = self.list_height();
        let rows = &self.technologies.rows;
        let gone = wanted.is_some_and(|wanted| !rows.contains(&wanted));
        let length = rows.len();
        if gone {
            // What no longer belongs to the list leaves its place to the next.
            self.technologies.list = list;
            self.technologies.list.follow(length, height);
            self.technologies.choose();
        } else {
            self.technologies.list.offset = list.offset;
            self.technologies.list.follow(length, height);
            self.technologies.detail = detail;
        }
        self.office.forget(&self.catalog, &self.index);
    }

    /// The note being written.
    #[must_use]
    pub fn writing(&self) -> Option<&Writing> {
        match &self.mode {
            Mode::Note(writing) => Some(writing),
            _ => None,
        }
    }

    /// Where a note is written.
    #[must_use]
    pub fn note_pane(&self) -> Pane {
        layout::sheet(self.size)
    }

    /// What has to be told about the note being written, in lines of its sheet.
    #[must_use]
    pub fn note_warning(&self) -> Vec<String> {
        let width = usize::from(self.note_pane().inside.width);
        let warning = self.writing().and_then(|writing| {
            let question = || Word::NoteDiscard.text().to_owned();
            let asked = writing.asked.then(question);
            asked.or_else(|| writing.problem.clone())
        });
        warning.map_or_else(Vec::new, |text| wrapped(&self.ruler, &text, width))
    }

    /// How many rows of the note its sheet shows.
    #[must_use]
    pub fn note_height(&self) -> u16 {
        let height = self.note_pane().inside.height;
        let warning = u16::try_from(self.note_warning().len()).unwrap_or(u16::MAX);
        height.saturating_sub(warning).max(1)
    }

    /// The technology that a mark or a note would be put to: the one under the cursor.
    pub(super) fn subject(&self) -> Option<Row> {
        use super::office::Lead;
        if !matches!(self.mode, Mode::Browse) {
            return None;
        }
        match self.tab {
            super::Tab::Technologies => self.technologies.selected(),
            super::Tab::Zero => {
                let page = self.office_page();
                match page.stops.get(self.office_cursor().stop)?.lead {
                    Some(Lead::Technology(row)) => Some(row),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// What stands in a technology's cell of the column of marks: the mark, and a star for a note.
    #[must_use]
    pub fn mark_cell(&self, row: Row) -> String {
        let review = review(&self.catalog, row);
        let mark = review.text(Part::Mark).unwrap_or_default();
        let note = review.text(Part::Note).map_or("", |_| "*");
        format!("{mark}{note}")
    }
}

impl super::Technologies {
    /// Adds the column of marks where there are some for the first time; a user may take it away.
    fn offer_marks(&mut self, reviewed: bool) {
        if !reviewed || std::mem::replace(&mut self.offered.marks, true) {
            return;
        }
        if let Some(mark) = fields::by_key("mark") {
            let name = self.columns.iter().position(|field| field.key == "name");
            self.columns.insert(name.unwrap_or(0), mark);
        }
    }
}
