//! Headings, paragraphs, labelled values and sheets, for people.

use super::{Rows, Sheet, grid, markdown};
use crate::text::wrap::wrapped;
use crate::text::{Align, Ruler};
use crate::words::Word;
use std::io::{self, Write};

/// Columns between a label and its value.
const GAP: usize = 2;

/// The least room beside labels; below it the values stand under them.
const BESIDE: usize = 16;

/// A piece of a document.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// The title.
    Title(String),
    /// The heading of a part.
    Heading(String),
    /// The heading of a part of a part.
    Subheading(String),
    /// Running text.
    Paragraph(String),
    /// Labels and values.
    Entries(Vec<(String, String)>),
    /// A table.
    Sheet(Sheet),
}

/// Pieces one below the other.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Document(pub Vec<Block>);

/// For whom a document is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// In Markdown.
    Markdown,
    /// As text, as wide as this where that is known.
    Text(Option<usize>),
}

/// Writes a document of any length, a piece at a time.
pub struct Writer<'a> {
    out: &'a mut dyn Write,
    ruler: &'a Ruler,
    manner: Manner,
    has_begun: bool,
}

impl Document {
    /// The document as text, as wide as asked.
    #[must_use]
    pub fn text(&self, ruler: &Ruler, width: Option<usize>) -> String {
        let blocks = self.0.iter().map(|block| block.text(ruler, width));
        blocks.collect::<Vec<_>>().join("\n")
    }

    /// The document in Markdown.
    #[must_use]
    pub fn markdown(&self, ruler: &Ruler) -> String {
        let blocks = self.0.iter().map(|block| block.markdown(ruler));
        blocks.collect::<Vec<_>>().join("\n")
    }
}

impl<'a> Writer<'a> {
    /// Writes to `out`.
    pub fn new(out: &'a mut dyn Write, ruler: &'a Ruler, manner: Manner) -> Self {
        Self {
            out,
            ruler,
            manner,
            has_begun: false,
        }
    }

    /// Writes the next piece.
    ///
    /// # Errors
    /// What the system says.
    pub fn block(&mut self, block: &Block) -> io::Result<()> {
        self.gap()?;
        let text = match self.manner {
            Manner::Markdown => block.markdown(self.ruler),
            Manner::Text(width) => block.text(self.ruler, width),
        };
        self.out.write_all(text.as_bytes())
    }

    /// Writes a table.
    ///
    /// # Errors
    /// What the system says.
    pub fn rows(&mut self, rows: &Rows) -> io::Result<()> {
        self.gap()?;
        let put = &mut |text: &str| self.out.write_all(text.as_bytes());
        match self.manner {
            Manner::Markdown => markdown::write(rows, self.ruler, put),
            Manner::Text(width) => grid::write(rows, self.ruler, width, put),
        }
    }

    fn gap(&mut self) -> io::Result<()> {
        if std::mem::replace(&mut self.has_begun, true) {
            self.out.write_all(b"\n")?;
        }
        Ok(())
    }
}

impl Block {
    fn text(&self, ruler: &Ruler, width: Option<usize>) -> String {
        let lines = |text: &str| paragraph(ruler, text, width.unwrap_or(usize::MAX));
        match self {
            Self::Title(text) => {
                let title = lines(text);
                let widest = title.lines().map(|line| ruler.cells(line)).max();
                format!("{title}{}\n", "=".repeat(widest.unwrap_or(0)))
            }
            Self::Heading(text) => lines(&Word::Bracketed.fill(&[text])),
            Self::Subheading(text) | Self::Paragraph(text) => lines(text),
            Self::Entries(entries) => entries_text(ruler, entries, width.unwrap_or(usize::MAX)),
            Self::Sheet(sheet) => sheet.text(ruler, width),
        }
    }

    fn markdown(&self, ruler: &Ruler) -> String {
        let escape = |text: &str| {
            let lines = text.lines().map(|line| markdown::escape(ruler, line));
            lines.collect::<Vec<_>>().join("  \n")
        };
        match self {
            Self::Title(text) => format!("# {}\n", escape(text)),
            Self::Heading(text) => format!("## {}\n", escape(text)),
            Self::Subheading(text) => format!("### {}\n", escape(text)),
            Self::Paragraph(text) => format!("{}\n", escape(text)),
            Self::Entries(entries) => {
                let entry = |(label, value): &(String, String)| {
                    let value = markdown::cell(ruler, value);
                    format!("- **{}**: {value}\n", escape(label))
                };
                entries.iter().map(entry).collect()
            }
            Self::Sheet(sheet) => sheet.markdown(ruler),
        }
    }
}

fn paragraph(ruler: &Ruler, text: &str, width: usize) -> String {
    let lines = wrapped(ruler, text, width).into_iter();
    lines.map(|line| line + "\n").collect()
}

/// Values behind their labels, further lines below the value.
fn entries_text(ruler: &Ruler, entries: &[(String, String)], width: usize) -> String {
    let labels = entries.iter().map(|(label, _)| ruler.cells(label)).max();
    let labels = labels.unwrap_or(0);
    let indent = labels + GAP * 2;
    let beside = width.saturating_sub(indent) >= BESIDE;
    let mut text = String::new();
    for (label, value) in entries {
        let (indent, mut head) = if beside {
            let label = ruler.pad(label, labels, Align::Left);
            (indent, format!("{0}{label}{0}", " ".repeat(GAP)))
        } else {
            text.push_str(&paragraph(ruler, label, width));
            (GAP, " ".repeat(GAP))
        };
        for line in wrapped(ruler, value, width.saturating_sub(indent)) {
            text.push_str(format!("{head}{line}").trim_end());
            text.push('\n');
            head = " ".repeat(indent);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document() -> Document {
        Document(vec![
            Block::Title("0件の報告".to_owned()),
            Block::Heading("登録終了".to_owned()),
            Block::Paragraph("[注] 理由の分類は計算値です。".to_owned()),
            Block::Entries(vec![
                ("理由".to_owned(), "登録期間が終了したため".to_owned()),
                ("方針".to_owned(), "―".to_owned()),
            ]),
        ])
    }

    #[test]
    fn text_is_wrapped_below_its_labels() {
        assert_eq!(
            document().text(&Ruler::default(), Some(26)),
            "0件の報告\n=========\n\n【登録終了】\n\n[注] 理由の分類は計算値で\nす。\n\n  理由  登録期間が終了した\n        ため\n  方針  ―\n"
        );
    }

    #[test]
    fn markdown_has_headings_and_items() {
        assert_eq!(
            document().markdown(&Ruler::default()),
            "# 0件の報告\n\n## 登録終了\n\n\\[注\\] 理由の分類は計算値です。\n\n- **理由**: 登録期間が終了したため\n- **方針**: ―\n"
        );
    }
}
