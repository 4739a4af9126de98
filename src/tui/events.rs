//! What the user does, in batches: all that has come is one batch, and one batch is one frame.

use super::signals;
use super::terminal::Terminal;
use crate::error::Error;
use crossterm::event::{self, Event, KeyEvent, KeyEventKind, MouseEvent};
use std::io;
use std::time::Duration;

/// Events in a batch at most: more than a held key or a pasted page, few enough that a stream
/// without an end is seen going by.
const BATCH: usize = 4096;

/// Something that the main loop answers to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed or repeats, as the terminal names it.
    Key(KeyEvent),
    /// A text was pasted; nothing in it is a key.
    Paste(String),
    /// The mouse was used where reports of it are on.
    Mouse(MouseEvent),
    /// The terminal has this many columns and rows now, or was entered again after a stop: what
    /// it shows is unknown, and all of it has to be painted.
    Resize(u16, u16),
}

/// The source of events.
#[derive(Debug)]
pub struct Events {
    /// What was typed before there was anything to read it with.
    early: Vec<Input>,
}

impl Events {
    /// Begins to listen; `early` comes first, in the first batch.
    ///
    /// # Errors
    /// [`Error::Output`] if the terminal cannot be read.
    pub fn new(early: Vec<Input>) -> Result<Self, Error> {
        // From here on a resize is noticed, even one before the first batch is asked for.
        event::poll(Duration::ZERO)?;
        Ok(Self { early })
    }

    /// Whether something has come that [`Self::next_batch`] would return at once.
    ///
    /// # Errors
    /// [`Error::Output`] if the terminal cannot be read.
    pub fn waiting() -> Result<bool, Error> {
        Ok(event::poll(Duration::ZERO)?)
    }

    /// Waits for something and returns it with all that has come with it, in order; of several
    /// resizes only the last. With a time-out it may return nothing.
    ///
    /// # Errors
    /// [`Error::Output`] if the terminal cannot be read.
    pub fn next_batch(&mut self, at_most: Option<Duration>) -> Result<Vec<Input>, Error> {
        let mut batch = Batch {
            inputs: std::mem::take(&mut self.early),
            resized: false,
        };
        while batch.is_empty() {
            rouse()?;
            if let Some(pause) = at_most
                && !event::poll(pause)?
            {
                return Ok(Vec::new());
            }
            batch.push(event::read()?);
            batch.drain(|| ready().transpose())?;
            batch.resized |= signals::resized();
        }
        Ok(batch.finish(Terminal::size()))
    }
}

/// Makes sure that what lies unread is noticed. The library reads a part at a time and is told
/// only of what arrives, so the rest of a long paste behind a key would wait for the next key. A
/// terminal whose attributes are set, even to what they are, tells its readers anew.
#[cfg(unix)]
fn rouse() -> Result<(), Error> {
    let input = rustix::stdio::stdin();
    let unread = rustix::io::ioctl_fionread(input).unwrap_or(0);
    if unread > 0
        && !event::poll(Duration::ZERO)?
        && let Ok(attributes) = rustix::termios::tcgetattr(input)
    {
        // Failing is no worse than not trying.
        _ = rustix::termios::tcsetattr(input, rustix::termios::OptionalActions::Now, &attributes);
    }
    Ok(())
}

/// Elsewhere what lies unread is told of until it is read.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "as where it can fail")]
const fn rouse() -> Result<(), Error> {
    Ok(())
}

/// An event that has come already.
fn ready() -> io::Result<Option<Event>> {
    if event::poll(Duration::ZERO)? {
        return event::read().map(Some);
    }
    Ok(None)
}

/// A batch while it is collected.
#[derive(Debug, Default)]
struct Batch {
    inputs: Vec<Input>,
    resized: bool,
}

impl Batch {
    fn is_empty(&self) -> bool {
        self.inputs.is_empty() && !self.resized
    }

    fn push(&mut self, event: Event) {
        match event {
            Event::Key(key) if key.kind == KeyEventKind::Release => {}
            Event::Key(key) => self.inputs.push(Input::Key(key)),
            Event::Paste(text) => self.inputs.push(Input::Paste(text)),
            Event::Mouse(mouse) => self.inputs.push(Input::Mouse(mouse)),
            Event::Resize(..) => self.resized = true,
            Event::FocusGained | Event::FocusLost => {}
        }
    }

    fn drain(&mut self, mut next: impl FnMut() -> Option<io::Result<Event>>) -> io::Result<()> {
        while self.inputs.len() < BATCH
            && let Some(event) = next()
        {
            self.push(event?);
        }
        Ok(())
    }

    /// The inputs; the resize stands first, so that what follows meets the screen that is seen.
    fn finish(mut self, (columns, rows): (u16, u16)) -> Vec<Input> {
        if self.resized {
            self.inputs.insert(0, Input::Resize(columns, rows));
        }
        self.inputs
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossterm::event::KeyCode;

    fn batch(events: Vec<Event>) -> Vec<Input> {
        let mut events = events.into_iter();
        let mut batch = Batch::default();
        batch.drain(|| events.next().map(Ok)).unwrap();
        batch.finish((80, 24))
    }

    #[test]
    fn all_keys_that_have_come_are_one_batch() {
        let keys = vec![Event::Key(KeyCode::Char('ｊ').into()); 1000];
        let inputs = batch(keys);
        assert_eq!(inputs.len(), 1000);
        assert_eq!(inputs[999], Input::Key(KeyCode::Char('ｊ').into()));
    }

    #[test]
    fn a_stream_without_an_end_is_cut_into_batches() {
        let key = || Some(Ok(Event::Key(KeyCode::Down.into())));
        let mut endless = Batch::default();
        endless.drain(key).unwrap();
        assert_eq!(endless.inputs.len(), BATCH);
    }

    #[test]
    fn of_many_resizes_one_is_left_with_the_size_of_now() {
        let mut events = vec![Event::Resize(1, 1); 200];
        events.push(Event::Paste("a\nb".to_owned()));
        let inputs = [Input::Resize(80, 24), Input::Paste("a\nb".to_owned())];
        assert_eq!(batch(events), inputs);
    }

    #[test]
    fn releases_and_focus_are_no_input() {
        let mut release = KeyEvent::from(KeyCode::Enter);
        release.kind = KeyEventKind::Release;
        assert_eq!(batch(vec![Event::Key(release), Event::FocusLost]), []);
    }
}
