//! What reviewers said of the technology.

use super::{Kind, Page};
use crate::fields;
use crate::model::Part;
use crate::notes::report::{label, shown, signature};
use crate::words::Word;

impl Page<'_> {
    /// Mark and note, each with who said it and when; what stands against each other is said to.
    pub(in crate::app::detail) fn review(&mut self) {
        let edition = self.catalog.edition_of(self.technology);
        let Some(review) = edition.beside.review(self.technology.id) else {
            return;
        };
        if review.is_empty() {
            return;
        }
        self.blank();
        self.sentence(Kind::Heading, Word::PartReview.text(), 0, None);
        for part in Part::ALL {
            let field = fields::by_key(part.key());
            let indent = self.ruler.cells(label(Part::Note).text()) + 2;
            for said in shown(review.of(part)) {
                let before = self.lines.len();
                let text = if said.text.is_empty() {
                    Word::NotesTakenBack.text()
                } else {
                    &said.text
                };
                self.sentence(Kind::Value, text, indent, None);
                for (index, line) in self.lines.iter_mut().enumerate().skip(before) {
                    // A mark in two forms is found in neither of them at a certain place.
                    line.field = field.filter(|_| !review.is_split(part));
                    line.label = (index == before).then_some(label(part));
                }
                let signature = signature(&said.author, &said.time);
                self.sentence(Kind::Note, signature, indent, None);
                if let Some(name) = &said.other_name {
                    let text = Word::NotesOtherName.fill(&[name]);
                    self.sentence(Kind::Warning, text, indent, None);
                }
            }
            if review.is_split(part) {
                let text = Word::NoteSplit.fill(&[&review.of(part).len()]);
                self.sentence(Kind::Warning, text, 0, None);
            }
        }
    }
}
