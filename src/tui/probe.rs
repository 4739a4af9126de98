//! Asks the terminal how wide it draws the characters on which terminals differ.
//!
//! Settings and languages say nothing about that, the terminal does: characters are written from
//! the first column on and the cursor's column asked for (CPR), a dozen at a time, and one by one
//! where their sum tells nothing. The answers come in order; an answer that every terminal gives
//! (DA1) ends them, so that one that knows nothing else is not waited for. The terminal's raw mode
//! and alternate screen are needed, and nobody else may read events yet. What is drawn meanwhile
//! is painted over by the first frame.
//!
//! * The first question is about `漢` alone. A terminal that does not know UTF-8 takes it for three
//!   characters, and none of its bytes for a control, as it may with the others.
//! * A terminal that keeps silent is waited for once, half a second: one that was just opened may
//!   still be loading its fonts. In an ssh session it is a second: there an answer has to come from
//!   far, while a terminal that never answers is rare.
//! * Answers that come later do no harm: the reader of events knows and drops them. One of which
//!   the first half has come is waited for to its end.
//! * Keys typed meanwhile, or before the program started, are kept in [`Answers::typed`].

mod keys;
#[cfg_attr(not(unix), path = "probe/no_line.rs")]
mod line;
#[cfg(unix)]
mod replies;

use super::events::Input;
use super::marks::MARKS;
use super::terminal::Terminal;
use crate::error::Error;
use crate::text::Ruler;
use crate::text::width::Ambiguous;
use crate::words::SYMBOLS;
use line::Line;
use std::collections::BTreeSet;

/// What the terminal said.
#[derive(Debug)]
pub struct Answers {
    /// The widths, or that they are unknown.
    pub ambiguous: Ambiguous,
    /// Whether it knows UTF-8, as far as it answered.
    pub utf8: bool,
    /// What the user typed meanwhile.
    pub typed: Vec<Input>,
}

/// The characters that can be drawn and whose width has to be asked for: those of the program's
/// own words and marks, and `symbols`, those of the [data](crate::catalog::Catalog::symbols).
#[must_use]
pub fn characters(symbols: &str) -> BTreeSet<char> {
    // Each of the three has only such characters.
    let all = [SYMBOLS, MARKS, symbols].into_iter();
    all.flat_map(str::chars).collect()
}

/// What most terminals answer about `characters`: what Unicode says without a word about East Asia.
#[must_use]
pub fn expected(characters: &BTreeSet<char>) -> Ambiguous {
    let ruler = Ruler::default();
    let widths = characters.iter().map(|&c| (c, ruler.char_cells(c)));
    Ambiguous::Measured(widths.collect())
}

/// Asks the terminal for the widths of `characters`.
///
/// # Errors
/// [`Error::Output`] if the terminal cannot be written to or read.
pub fn ask(terminal: &mut Terminal, characters: &BTreeSet<char>) -> Result<Answers, Error> {
    let mut line = Line::new(terminal);
    let (ambiguous, utf8) = line.widths(characters)?;
    Ok(Answers {
        ambiguous: ambiguous.map_or(Ambiguous::Unknown, Ambiguous::Measured),
        utf8,
        typed: keys::inputs(&line.typed()?),
    })
}
