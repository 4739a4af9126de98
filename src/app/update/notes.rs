//! Marking technologies and writing notes on them.

use crate::app::action::{Action, Move};
use crate::app::list::List;
use crate::app::menu::{Menu, MenuKind};
use crate::app::{App, Mode, Writing};
use crate::catalog::Row;
use crate::model::{Part, Review};
use crate::notes::format::cleaned;
use crate::notes::{MARKS, review};
use crate::text::area::{Caret, TextArea};
use crate::words::Word;
use tui_input::InputRequest;

impl App {
    /// Opens the menu of marks for the technology under the cursor, on the mark it has.
    pub(super) fn open_marks(&mut self) {
        let Some(row) = self.subject() else {
            self.notice = Some(Word::NoticeNoTechnology.text().to_owned());
            return;
        };
        let mark = review(&self.catalog, row).text(Part::Mark);
        let now = MARKS
            .iter()
            .position(|own| mark.as_deref() == Some(own.text()));
        let list = List {
            selected: now.unwrap_or(0),
            offset: 0,
        };
        self.mode = Mode::Menu(Menu {
            kind: MenuKind::Mark(row),
            list,
        });
    }

    /// Marks a technology; with an empty text, no longer.
    pub(super) fn mark(&mut self, row: Row, mark: &str) {
        self.mode = Mode::Browse;
        let base = review(&self.catalog, row);
        let before = base.text(Part::Mark).unwrap_or_default();
        if before == mark && !base.is_split(Part::Mark) {
            return;
        }
        let id = self.id_of(row);
        let done = if mark.is_empty() {
            Word::NoticeUnmarked.fill(&[&id])
        } else {
            Word::NoticeMarked.fill(&[&id, &mark])
        };
        match self.say(row, Part::Mark, mark, &base) {
            Ok(besides) => self.notice = Some(besides.unwrap_or(done)),
            Err(problem) => self.notice = Some(problem),
        }
    }

    /// Keeps what is said: what has to be told besides, or why it could not be kept.
    fn say(
        &mut self,
        row: Row,
        part: Part,
        text: &str,
        base: &Review,
    ) -> Result<Option<String>, String> {
        match self.notes.say(&self.catalog, row, &[(part, text)], base) {
            Ok(done) => {
                self.reviewed();
                let aside = done.aside;
                Ok(aside.map(|aside| Word::NotesKeptAside.fill(&[&aside.display()])))
            }
            Err(trouble) => Err(self.notes.sentence(&trouble)),
        }
    }

    fn id_of(&self, row: Row) -> String {
        let technology = self.catalog.technology(row);
        technology.map_or_else(String::new, |own| own.id.to_string())
    }

    /// Opens the note on the technology under the cursor.
    pub(super) fn open_note(&mut self) {
        let Some(row) = self.subject() else {
            self.notice = Some(Word::NoticeNoTechnology.text().to_owned());
            return;
        };
        let base = review(&self.catalog, row);
        let before = base.text(Part::Note).unwrap_or_default();
        let split = base.is_split(Part::Note);
        self.mode = Mode::Note(Box::new(Writing {
            area: TextArea::new(&before),
            offset: 0,
            row,
            problem: split.then(|| Word::NoteSplit.fill(&[&base.notes.len()])),
            base,
            before,
            asked: false,
        }));
        self.follow_caret();
    }

    /// The title over the note being written.
    #[must_use]
    pub fn note_title(&self) -> String {
        let row = self.writing().map(|writing| writing.row);
        let technology = row.and_then(|row| self.catalog.technology(row));
        technology.map_or_else(String::new, |own| {
            let named = format!("{}  {}", own.id, own.procedure);
            Word::NoteTitle.fill(&[&named])
        })
    }

    /// Does what an action means while a note is written: whether it means anything there.
    pub(super) fn writes(&mut self, action: &Action) -> bool {
        let pane = self.note_pane().inside;
        let (width, height) = (
            usize::from(pane.width),
            isize::try_from(pane.height).unwrap_or(1),
        );
        let Mode::Note(writing) = &mut self.mode else {
            return false;
        };
        let ruler = &self.ruler;
        let asked = std::mem::take(&mut writing.asked);
        writing.problem = None;
        let changed = writing.area.text() != writing.before;
        let area = &mut writing.area;
        match action {
            // Throwing away what was written takes the same key twice.
            Action::Close | Action::Quit if changed && !asked => writing.asked = true,
            Action::Close => self.mode = Mode::Browse,
            Action::Save => self.save_note(),
            Action::Undo => area.undo(),
            Action::Redo => area.redo(),
            Action::Accept => area.insert("\n"),
            Action::Paste(text) => {
                // A text is taken as it would be kept.
                let text = cleaned_paste(text);
                area.insert(&text);
            }
            Action::Edit(request) => edit(area, *request, ruler, width),
            Action::Move(step) => area.go(caret(*step, height), ruler, width),
            Action::Resize(..) | Action::Quit | Action::Suspend => return false,
            // Nothing else may take the sheet away.
            _ => {}
        }
        self.follow_caret();
        true
    }

    /// Keeps the note; where that fails, it goes on being written.
    fn save_note(&mut self) {
        let Mode::Note(writing) = std::mem::replace(&mut self.mode, Mode::Browse) else {
            return;
        };
        let (row, base) = (writing.row, writing.base.clone());
        let text = cleaned(Part::Note, writing.area.text());
        let unchanged = text.as_ref().is_ok_and(|text| *text == writing.before);
        if unchanged && !base.is_split(Part::Note) {
            return;
        }
        match text.and_then(|text| self.say(row, Part::Note, &text, &base)) {
            Ok(besides) => {
                let done = Word::NoticeNoted.fill(&[&self.id_of(row)]);
                self.notice = Some(besides.unwrap_or(done));
            }
            Err(problem) => {
                self.mode = Mode::Note(Box::new(Writing {
                    problem: Some(problem),
                    ..*writing
                }));
            }
        }
    }

    /// Shows the row with the caret.
    pub(super) fn follow_caret(&mut self) {
        let width = usize::from(self.note_pane().inside.width);
        let height = usize::from(self.note_height());
        if let Mode::Note(writing) = &mut self.mode {
            let (_, row) = writing.area.place(&self.ruler, width);
            let rows = writing.area.rows(&self.ruler, width).len();
            let mut list = List {
                selected: row,
                offset: writing.offset,
            };
            list.follow(rows, height);
            writing.offset = list.offset;
        }
    }
}

/// A pasted text: line ends of one kind, and a tab as a tab.
fn cleaned_paste(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let is_text = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    text.chars().filter(is_text).collect()
}

fn edit(area: &mut TextArea, request: InputRequest, ruler: &crate::text::Ruler, width: usize) {
    match request {
        InputRequest::InsertChar(c) => area.insert(c.encode_utf8(&mut [0; 4])),
        InputRequest::DeletePrevChar => area.delete(Caret::Left, ruler, width),
        InputRequest::DeleteNextChar => area.delete(Caret::Right, ruler, width),
        InputRequest::DeleteLine => area.delete(Caret::RowStart, ruler, width),
        InputRequest::DeleteTillEnd => area.delete(Caret::RowEnd, ruler, width),
        InputRequest::GoToPrevChar => area.go(Caret::Left, ruler, width),
        InputRequest::GoToNextChar => area.go(Caret::Right, ruler, width),
        InputRequest::GoToStart => area.go(Caret::RowStart, ruler, width),
        InputRequest::GoToEnd => area.go(Caret::RowEnd, ruler, width),
        _ => {}
    }
}

/// Where a movement takes the caret in an area of so many rows.
const fn caret(step: Move, height: isize) -> Caret {
    let page = if height > 1 { height - 1 } else { 1 };
    match step {
        Move::Up => Caret::Rows(-1),
        Move::Down => Caret::Rows(1),
        Move::PageUp => Caret::Rows(-page),
        Move::PageDown => Caret::Rows(page),
        Move::HalfUp => Caret::Rows(-(page / 2)),
        Move::HalfDown => Caret::Rows(page / 2),
        Move::First => Caret::Start,
        Move::Last => Caret::End,
    }
}
