//! A terminal in memory: what it shows, how, and what it answers.

use ratatui::style::Modifier;
use senshin::text::ambiguous::is_ambiguous;
use std::num::NonZeroU16;
use vt100::{Callbacks, Parser, Screen};

/// What the terminal says when it is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answers {
    /// The place of the cursor and what it is.
    All,
    /// Nothing.
    None,
}

/// A terminal emulator that keeps what `vt100` alone does not.
pub struct Emulator {
    parser: Parser<Extras>,
    /// Whether ambiguous characters take two columns.
    wide: bool,
    /// Whether each byte is a character.
    bytes_only: bool,
    /// Bytes of a character of which the rest has not come yet.
    rest: Vec<u8>,
}

/// Answers and modes.
struct Extras {
    answers: Answers,
    replies: Vec<u8>,
    wraps: bool,
    /// Whether a frame that is to be shown at once has begun and not ended.
    amid: bool,
    unknown: Vec<String>,
}

/// How a cell looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    pub fg: vt100::Color,
    pub bg: vt100::Color,
    pub modifier: Modifier,
}

impl Emulator {
    pub fn new(columns: u16, rows: u16) -> Self {
        let extras = Extras {
            answers: Answers::All,
            replies: Vec::new(),
            wraps: true,
            amid: false,
            unknown: Vec::new(),
        };
        Self {
            parser: Parser::new_with_callbacks(size(rows), size(columns), 0, extras),
            wide: false,
            bytes_only: false,
            rest: Vec::new(),
        }
    }

    /// The same, but ambiguous characters take two columns.
    ///
    /// They are kept as characters of plane 3, which are wide everywhere.
    pub fn ambiguous_wide(mut self) -> Self {
        self.wide = true;
        self
    }

    /// The same, but each byte is a character of Latin-1.
    pub fn bytes_only(mut self) -> Self {
        self.bytes_only = true;
        self
    }

    pub fn answering(mut self, answers: Answers) -> Self {
        self.parser.callbacks_mut().answers = answers;
        self
    }

    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.parser.set_size(size(rows), size(columns));
    }

    /// Shows `bytes` and returns what the terminal answers.
    pub fn feed(&mut self, bytes: &[u8]) -> Vec<u8> {
        let bytes = match (self.wide, self.bytes_only) {
            (true, _) => self.translated(bytes),
            (_, true) => bytes
                .iter()
                .copied()
                .map(char::from)
                .collect::<String>()
                .into_bytes(),
            _ => bytes.to_vec(),
        };
        self.parser.process(&bytes);
        std::mem::take(&mut self.parser.callbacks_mut().replies)
    }

    fn translated(&mut self, bytes: &[u8]) -> Vec<u8> {
        self.rest.extend_from_slice(bytes);
        let mut shown = String::new();
        for chunk in std::mem::take(&mut self.rest).utf8_chunks() {
            let wider = |c: char| {
                let wider = char::from_u32(u32::from(c) + 0x3_0000);
                wider.filter(|_| is_ambiguous(c)).unwrap_or(c)
            };
            shown.extend(chunk.valid().chars().map(wider));
            self.rest = chunk.invalid().to_vec();
        }
        shown.into_bytes()
    }

    pub fn screen(&self) -> &Screen {
        self.parser.screen()
    }

    /// Sequences that the terminal did not understand.
    pub fn unknown(&self) -> &[String] {
        &self.parser.callbacks().unknown
    }

    /// Whether a frame has begun to arrive and not ended.
    pub fn is_amid(&self) -> bool {
        self.parser.callbacks().amid
    }

    /// Whether lines wrap by themselves.
    pub fn wraps(&self) -> bool {
        self.parser.callbacks().wraps
    }

    /// The text of a cell: a space where nothing stands, empty in the second half of a character.
    pub fn text(&self, x: u16, y: u16) -> String {
        let cell = self.screen().cell(y, x).unwrap();
        if cell.is_wide_continuation() {
            return String::new();
        }
        if !cell.has_contents() {
            return " ".to_owned();
        }
        let narrower = |c: char| match u32::from(c) {
            code @ 0x3_0000.. if self.wide => char::from_u32(code - 0x3_0000).unwrap(),
            _ => c,
        };
        cell.contents().chars().map(narrower).collect()
    }

    pub fn look(&self, x: u16, y: u16) -> Look {
        let cell = self.screen().cell(y, x).unwrap();
        let modifiers = [
            (cell.bold(), Modifier::BOLD),
            (cell.dim(), Modifier::DIM),
            (cell.italic(), Modifier::ITALIC),
            (cell.underline(), Modifier::UNDERLINED),
            (cell.inverse(), Modifier::REVERSED),
        ];
        let worn = modifiers.iter().filter(|(worn, _)| *worn);
        Look {
            fg: cell.fgcolor(),
            bg: cell.bgcolor(),
            modifier: worn.map(|(_, modifier)| *modifier).collect(),
        }
    }

    /// The lines of the screen without the spaces at their ends.
    pub fn lines(&self) -> Vec<String> {
        let (rows, columns) = self.screen().size();
        let line = |y| {
            (0..columns.get())
                .map(|x| self.text(x, y))
                .collect::<String>()
        };
        (0..rows.get())
            .map(|y| line(y).trim_end().to_owned())
            .collect()
    }
}

fn size(cells: u16) -> NonZeroU16 {
    NonZeroU16::new(cells).unwrap()
}

impl Callbacks for Extras {
    fn unhandled_csi(
        &mut self,
        screen: &mut Screen,
        first: Option<u8>,
        _: Option<u8>,
        parameters: &[&[u16]],
        last: char,
    ) {
        let answers = self.answers == Answers::All;
        let number = parameters
            .first()
            .and_then(|p| p.first())
            .copied()
            .unwrap_or(0);
        match (first, number, last) {
            (None, 6, 'n') if answers => {
                let (y, x) = screen.cursor_position();
                let x = x.min(screen.size().1.get() - 1);
                let reply = format!("\x1b[{};{}R", y + 1, x + 1);
                self.replies.extend_from_slice(reply.as_bytes());
            }
            // In as many words as xterm.
            (None, 0, 'c') if answers => self
                .replies
                .extend_from_slice(b"\x1b[?64;1;2;6;9;15;16;17;18;21;22;28c"),
            // Unanswered questions; crossed-out, which vt100 does not know.
            (None, 6, 'n') | (None, 0, 'c') | (None, _, 'm') => {}
            // Frames shown at once.
            (Some(b'?'), 2026, 'h') => self.amid = true,
            (Some(b'?'), 2026, 'l') => self.amid = false,
            (Some(b'?'), 7, 'h') => self.wraps = true,
            (Some(b'?'), 7, 'l') => self.wraps = false,
            _ => self
                .unknown
                .push(format!("CSI {first:?} {parameters:?} {last}")),
        }
    }

    fn unhandled_control(&mut self, _: &mut Screen, byte: u8) {
        self.unknown.push(format!("control {byte:#x}"));
    }
}
