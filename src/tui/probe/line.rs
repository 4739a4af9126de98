//! Questions and answers over the line to the terminal, with time-outs.

use super::replies::Replies;
use crate::error::Error;
use crate::tui::terminal::Terminal;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::time::{Duration, Instant};

/// How long the first answer is waited for.
const PATIENCE: Duration = Duration::from_millis(200);

/// The same over ssh, where the way to the terminal may be long.
const PATIENCE_SSH: Duration = Duration::from_secs(1);

/// How long a terminal that has answered once may be silent before it has answered all.
const PATIENCE_ONCE_ANSWERED: Duration = Duration::from_secs(2);

/// How long the rest of a sequence is waited for.
const PATIENCE_WITHIN: Duration = Duration::from_millis(100);

/// Characters behind one question: a terminal mostly draws neighbours alike, and then their sum
/// tells the width of each.
const GROUP: usize = 12;

/// Questions in one go: their answers fit into the system's queue of input.
const BATCH: usize = 128;

/// Batches at most of each kind; what is not asked for stays uncertain.
const BATCHES: usize = 4;

/// The line to the terminal.
pub(super) struct Line<'a> {
    terminal: &'a mut Terminal,
    replies: Replies,
}

impl<'a> Line<'a> {
    pub fn new(terminal: &'a mut Terminal) -> Self {
        Self {
            terminal,
            replies: Replies::default(),
        }
    }

    /// The widths of characters, `None` if the terminal keeps silent about them; and whether it
    /// knows UTF-8 as far as can be seen.
    pub fn widths(
        &mut self,
        characters: &BTreeSet<char>,
    ) -> Result<(Option<BTreeMap<char, usize>>, bool), Error> {
        // In fewer columns the answers mean nothing.
        let (columns, _) = Terminal::size();
        let Some(first) = self.ask(&[&['漢']], patience())?.filter(|_| columns > 3) else {
            return Ok((None, true));
        };
        if first.iter().any(|&width| width > 2) {
            return Ok((None, false));
        }
        let mut widths = BTreeMap::new();
        let mut open: Vec<char> = characters.iter().copied().collect();
        // A group must fit into a line; those of which the sum tells nothing are asked for singly.
        let sizes: &[usize] = if usize::from(columns) > 2 * GROUP {
            &[GROUP, 1]
        } else {
            &[1]
        };
        for size in sizes {
            let groups: Vec<&[char]> = open.chunks(*size).collect();
            let mut mixed = Vec::new();
            for batch in groups.chunks(BATCH).take(BATCHES) {
                let Some(sums) = self.ask(batch, PATIENCE_ONCE_ANSWERED)? else {
                    return Ok((None, true));
                };
                for (group, sum) in batch.iter().zip(sums) {
                    match [1, 2].into_iter().find(|width| width * group.len() == sum) {
                        Some(width) => widths.extend(group.iter().map(|&c| (c, width))),
                        None => mixed.extend_from_slice(group),
                    }
                }
            }
            open = mixed;
        }
        Ok((Some(widths), true))
    }

    /// The columns that each group takes, unless the terminal does not answer for all.
    fn ask(&mut self, batch: &[&[char]], patience: Duration) -> Result<Option<Vec<usize>>, Error> {
        let mut question = "\x1b[H".to_owned();
        for group in batch {
            question.push('\r');
            question.extend(*group);
            question.push_str("\x1b[6n");
        }
        question.push_str("\x1b[c");
        self.terminal.write(question.as_bytes())?;
        while !self.replies.ended() && self.read(patience)? {}
        let (columns, ended) = self.replies.take();
        let complete = ended && columns.len() == batch.len();
        let widths = columns.iter().map(|column| column.saturating_sub(1));
        Ok(complete.then(|| widths.collect()))
    }

    /// What was typed; waits for the rest of a sequence that has begun.
    pub fn typed(mut self) -> Result<Vec<u8>, Error> {
        while self.replies.is_partial() && self.read(PATIENCE_WITHIN)? {}
        Ok(self.replies.typed())
    }

    /// Reads what comes next; whether anything came in time.
    fn read(&mut self, patience: Duration) -> Result<bool, Error> {
        let input = rustix::stdio::stdin();
        if !comes_in_time(patience)? {
            return Ok(false);
        }
        let mut bytes = [0; 1024];
        let length = rustix::io::read(input, &mut bytes).map_err(io::Error::from)?;
        self.replies.feed(bytes.get(..length).unwrap_or_default());
        Ok(length > 0)
    }
}

fn patience() -> Duration {
    let remote = ["SSH_CONNECTION", "SSH_TTY"];
    if remote.iter().any(|name| std::env::var_os(name).is_some()) {
        PATIENCE_SSH
    } else {
        PATIENCE
    }
}

/// Waits for input.
fn comes_in_time(patience: Duration) -> io::Result<bool> {
    let input = rustix::stdio::stdin();
    let end = Instant::now() + patience;
    loop {
        let left = end.saturating_duration_since(Instant::now());
        let left = Timespec::try_from(left).map_err(io::Error::other)?;
        let mut waiting = [PollFd::new(&input, PollFlags::IN)];
        match poll(&mut waiting, Some(&left)) {
            Err(rustix::io::Errno::INTR) => {}
            Ok(ready) => return Ok(ready > 0),
            Err(error) => return Err(error.into()),
        }
    }
}
