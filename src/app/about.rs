//! The page about the program, laid out for the screen and scrolled.

use super::{App, Mode};
use crate::about;
use crate::app::action::Move;
use crate::app::layout::Size;
use crate::app::list::List;
use crate::app::office::Tone;
use crate::sheet::{Block, Document};

/// Lines are read best when they are no longer than this.
const WIDEST: u16 = 92;

impl App {
    /// The lines of the page about the program, as wide as its window, and how many fit into it.
    #[must_use]
    pub fn about_lines(&self) -> (Vec<(String, Tone)>, usize) {
        let (width, height) = self.window();
        let mut lines: Vec<(String, Tone)> = Vec::new();
        for block in about::document(&self.catalog).0 {
            let tone = match &block {
                Block::Title(_) => Tone::Title,
                Block::Heading(_) | Block::Subheading(_) => Tone::Heading,
                Block::Paragraph(_) | Block::Entries(_) | Block::Sheet(_) => Tone::Text,
            };
            if !lines.is_empty() {
                lines.push((String::new(), Tone::Text));
            }
            let text = Document(vec![block]).text(&self.ruler, Some(width));
            lines.extend(text.lines().map(|line| (line.to_owned(), tone)));
        }
        (lines, height)
    }

    /// Columns and lines inside the window over the panes; its frame is left out where it would
    /// take what little there is.
    fn window(&self) -> (usize, usize) {
        let Size { width, height } = self.size;
        if width < 12 || height < 5 {
            return (width.max(1).into(), height.into());
        }
        let width = width.saturating_sub(4).min(WIDEST);
        (width.into(), height.saturating_sub(2).into())
    }

    /// Moves in it, or in another page over the panes: never past its end.
    pub(super) fn go_page(&mut self, step: Move) {
        let lines = match self.mode {
            Mode::About(_) => self.about_lines().0.len(),
            _ => (self.page_lines)(&self.mode),
        };
        let (_, height) = self.window();
        let tops = lines.saturating_sub(height).saturating_add(1);
        if let Mode::About(offset) | Mode::Help(offset) | Mode::Language(_, offset) = &mut self.mode
        {
            let at = (*offset).min(tops.saturating_sub(1));
            let mut list = List {
                selected: at,
                offset: at,
            };
            list.go(step, tops, height);
            *offset = list.selected;
        }
    }

    /// Opens it, or closes it.
    pub(super) fn toggle_about(&mut self) {
        match self.mode {
            Mode::About(_) => self.mode = Mode::Browse,
            // Whoever looks up how to write a search goes on writing it.
            Mode::Language(..) => {}
            _ => self.mode = Mode::About(0),
        }
    }
}
