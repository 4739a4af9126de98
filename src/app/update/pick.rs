//! Picking technologies and putting them side by side.

use crate::app::office::Cursor;
use crate::app::{App, Mode, Tab};
use crate::compare::NUMBER;
use crate::words::Word;

impl App {
    /// Picks the technology under the cursor for a comparison, or no longer.
    pub(super) fn pick(&mut self) {
        let Some(row) = self
            .technologies
            .selected()
            .filter(|_| self.tab == Tab::Technologies)
        else {
            return;
        };
        let picked = &mut self.technologies.picked;
        if let Some(at) = picked.iter().position(|&own| own == row) {
            picked.remove(at);
        } else if picked.len() < *NUMBER.end() {
            picked.push(row);
        } else {
            self.notice = Some(Word::NoticeEnough.fill(&[NUMBER.end()]));
            return;
        }
        let count = picked.len();
        self.notice = Some(Word::NoticePicked.fill(&[&count]));
    }

    /// Puts the picked technologies side by side.
    pub(super) fn open_comparison(&mut self) {
        if self.tab != Tab::Technologies || !matches!(self.mode, Mode::Browse) {
            return;
        }
        if NUMBER.contains(&self.technologies.picked.len()) {
            self.mode = Mode::Compare(Cursor::default());
        } else {
            self.notice = Some(Word::NoticePickFirst.fill(&[NUMBER.start(), NUMBER.end()]));
        }
    }
}
