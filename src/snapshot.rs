//! The snapshot: one JSON file with everything that was read from the documents.
//!
//! [`Snapshot::bundled`] is the one inside the program; [`Snapshot::open`] reads another file of
//! the same format, and either all of it is right or every [`Problem`] is reported with its JSON
//! pointer and line. [`mod@format`] is the file's shape, [`schema`] its JSON Schema.

mod beside;
pub(crate) mod bundle;
pub mod check;
pub mod convert;
mod document_text;
mod exhibits;
mod facts;
pub mod format;
mod later;
mod locate;
mod remarks;
pub mod stream;
mod structure;

pub use bundle::BUNDLED;
pub use check::Problem;
pub use convert::Technologies;
pub use document_text::DocumentText;
pub use facts::Facts;
pub use format::schema;
pub use later::Later;
pub use remarks::Remarks;
pub use stream::{Progress, Standing};

use crate::error::Error;
use crate::model::{Document, Edition, Exhibit, Goal, Link, Reading, Technology, Vision};
use crate::text::uncertain::uncertain;
use std::borrow::Cow;
use std::path::Path;
use std::sync::LazyLock;
use stream::{Input, Part};

/// The version of the format that this program reads and writes.
pub const SCHEMA_VERSION: u32 = 1;

/// The largest text of a document that is read, in bytes.
const MOST_TEXT: u64 = 512 << 20;

/// The bundled texts of the documents: file name in the snapshot, text.
static BUNDLED_TEXTS: [(&str, &LazyLock<String>); 2] = [
    ("sources/000_f8afae4487a38b9f.txt", &bundle::REPORT_TEXT),
    ("sources/004_0d77102867b84930.txt", &bundle::FOLLOW_UP_TEXT),
];

/// The [symbols](Snapshot::symbols) of the bundled files; a test proves that none is missing.
pub const BUNDLED_SYMBOLS: &str = "×÷α―“”•…※ⅠⅡⅢⅣⅤⅦ→−①②③④⑤⑥⑦⑧⑨⑩⑪⑴⑵⑶⑷⑸⑹▶○◎●✓➁➢";

/// Everything that was read from the documents.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Snapshot {
    /// The documents.
    pub documents: Vec<Document>,
    /// The texts of the documents, in the same order; `None` where the file is not at hand.
    pub texts: Vec<Option<DocumentText>>,
    /// The reports, latest last.
    pub editions: Vec<Edition>,
    /// The technologies in the order of the tables.
    pub technologies: Vec<Technology>,
    /// What is odd in the documents.
    pub remarks: Remarks,
    /// The visions of the basic plan.
    pub visions: Later<Vision>,
    /// Its goals.
    pub goals: Later<Goal>,
    /// The exhibits of the KPI follow-up.
    pub exhibits: Later<Exhibit>,
    /// Which of their rows are about which technologies.
    pub links: Vec<Link>,
    /// The characters in all of this whose width a terminal has to be asked for, each once.
    pub symbols: Cow<'static, str>,
    /// How the texts are read.
    pub readings: Later<Reading>,
}

impl Snapshot {
    /// The snapshot inside the program.
    ///
    /// # Errors
    /// None in a program that passed its tests: they check the bundled file in full.
    pub fn bundled() -> Result<Self, Error> {
        Self::bundled_with(Technologies::bundled)
    }

    /// The same with technologies that may have been read beside: they are asked for when the rest
    /// is read.
    ///
    /// # Errors
    /// As [`Self::bundled`].
    pub fn bundled_with(
        technologies: impl FnOnce() -> Result<Technologies, Error>,
    ) -> Result<Self, Error> {
        let mut format: format::Unread<'_> = bundle::read(bundle::HEAD)?;
        format.technologies = technologies()?;
        let (mut snapshot, problems) = convert::snapshot(format);
        if !problems.is_empty() {
            return Err(bundle::invalid(problems));
        }
        snapshot.remarks = Remarks::unread(bundle::REMARKS);
        snapshot.visions = Later::unread(&bundle::VISIONS);
        snapshot.goals = Later::unread(&bundle::GOALS);
        snapshot.exhibits = Later::unread(&bundle::EXHIBITS);
        snapshot.readings = Later::unread(&bundle::READINGS);
        snapshot.texts = snapshot
            .documents
            .iter()
            .map(|doc| bundled_text(&doc.file))
            .collect();
        snapshot.symbols = Cow::Borrowed(BUNDLED_SYMBOLS);
        Ok(snapshot)
    }

    /// The snapshot in the file at `path`; the texts of its documents are looked for beside it,
    /// then among the bundled ones.
    ///
    /// # Errors
    /// [`Error::Read`] if the file cannot be read, [`Error::Invalid`] with everything that is
    /// wrong with it.
    pub fn open(path: &Path) -> Result<Self, Error> {
        let (mut technologies, mut readings) = (Vec::new(), Vec::new());
        let rest = stream::read(Input::open(path)?, &mut |part| match part {
            Part::Begun(..) | Part::Head(_) => {}
            Part::Readings(mut more) => readings.append(&mut more),
            Part::Technologies(mut more) => technologies.append(&mut more),
        })?;
        let mut snapshot = rest.snapshot.with_texts(path, &rest.text);
        snapshot.technologies = technologies;
        snapshot.readings = readings.into();
        Ok(snapshot)
    }

    /// The same with the texts of its documents, looked for beside the file at `path`, then among
    /// the bundled ones; `text` is what of the file may hold unusual characters.
    #[must_use]
    pub fn with_texts(mut self, path: &Path, text: &str) -> Self {
        let folder = path.parent().unwrap_or_else(|| Path::new(""));
        self.texts = self
            .documents
            .iter()
            .map(|doc| text_beside(folder, doc))
            .collect();
        let texts = self.texts.iter().flatten().map(|text| &**text);
        let symbols: String = uncertain(texts.chain([text, BUNDLED_SYMBOLS]))
            .into_iter()
            .collect();
        self.symbols = symbols.into();
        self
    }
}

fn bundled_text(file: &str) -> Option<DocumentText> {
    let (_, text) = BUNDLED_TEXTS.iter().find(|(name, _)| *name == file)?;
    Some(DocumentText::Bundled(text))
}

/// The text of a document, only from inside the snapshot's own folder.
fn text_beside(folder: &Path, document: &Document) -> Option<DocumentText> {
    let file = Path::new(&document.file);
    let stays_inside = file
        .components()
        .all(|part| matches!(part, std::path::Component::Normal(_)));
    let path = folder.join(file);
    let small =
        std::fs::metadata(&path).is_ok_and(|meta| meta.is_file() && meta.len() <= MOST_TEXT);
    let read = (stays_inside && small)
        .then(|| std::fs::read_to_string(&path).ok())
        .flatten();
    read.map(DocumentText::Read)
        .or_else(|| bundled_text(&document.file))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_parts_the_bundled_file_is_the_same_as_whole() {
        let mut whole = check::parse(&BUNDLED).unwrap();
        let bundled = Snapshot::bundled().unwrap();
        whole.texts.clone_from(&bundled.texts);
        whole.symbols = bundled.symbols.clone();
        assert!(!bundled.exhibits.all().is_empty() && !bundled.readings.all().is_empty());
        assert!(whole == bundled);
    }

    #[test]
    fn no_symbol_of_the_bundled_files_is_missing() {
        let texts = BUNDLED_TEXTS.map(|(_, text)| text.as_str());
        let symbols = uncertain(texts.into_iter().chain([BUNDLED.as_str()]));
        assert_eq!(BUNDLED_SYMBOLS, symbols.into_iter().collect::<String>());
    }
}
