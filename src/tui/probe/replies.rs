//! Splits what comes from the terminal into its answers and what the user typed.

/// What came so far.
#[derive(Debug, Default)]
pub(super) struct Replies {
    /// A sequence of which the end has not come yet.
    pending: Vec<u8>,
    columns: Vec<usize>,
    ended: bool,
    typed: Vec<u8>,
}

/// The longest sequence that is waited for: xterm says in 37 bytes what it is.
const LONGEST: usize = 128;

impl Replies {
    /// Takes what came; in pieces as it comes.
    pub fn feed(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.pending.push(byte);
            match self.pending.as_slice() {
                [0x1b] | [0x1b, b'['] => {}
                [0x1b, b'[', .., 0x40..=0x7e] => self.complete(),
                [0x1b, b'[', ..] if self.pending.len() < LONGEST => {}
                // An escape that begins nothing, and one that may begin something.
                [0x1b, 0x1b] => {
                    self.pending.pop();
                    self.typed.push(0x1b);
                }
                _ => self.typed.append(&mut self.pending),
            }
        }
    }

    /// Takes a whole sequence.
    fn complete(&mut self) {
        match self.pending.get(2..).unwrap_or_default() {
            [b'?', .., b'c'] => self.ended = true,
            [place @ .., b'R'] if column(place).is_some() => self.columns.extend(column(place)),
            _ => self.typed.extend_from_slice(&self.pending),
        }
        self.pending.clear();
    }

    /// The columns where the cursor was, counted from 1, since the last call; and whether the
    /// end mark came after them.
    pub fn take(&mut self) -> (Vec<usize>, bool) {
        (
            std::mem::take(&mut self.columns),
            std::mem::take(&mut self.ended),
        )
    }

    /// Whether the end mark has come.
    pub const fn ended(&self) -> bool {
        self.ended
    }

    /// Whether the end of a sequence is still to come.
    pub const fn is_partial(&self) -> bool {
        !self.pending.is_empty()
    }

    /// What the user typed.
    pub fn typed(mut self) -> Vec<u8> {
        self.typed.append(&mut self.pending);
        self.typed
    }
}

/// The column in `row;column`.
fn column(place: &[u8]) -> Option<usize> {
    let (row, column) = str::from_utf8(place).ok()?.split_once(';')?;
    row.parse::<usize>().ok()?;
    column.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_end_mark_of_today_is_one() {
        let mut replies = Replies::default();
        replies.feed(b"\x1b[1;3R\x1b[?64;1;2;6;9;15;16;17;18;21;22;28c");
        assert_eq!(replies.take(), (vec![3], true));
        assert_eq!(replies.typed(), b"");
    }

    #[test]
    fn answers_are_told_from_keys_wherever_they_are_cut() {
        let came = "j\x1b[1;3R漢\x1b[A\x1b[1;2R\x1b\x1b[?62;22cq\x1b";
        for cut in 0..=came.len() {
            let mut replies = Replies::default();
            let (first, second) = came.as_bytes().split_at(cut);
            replies.feed(first);
            replies.feed(second);
            assert!(replies.ended() && replies.is_partial());
            assert_eq!(replies.take(), (vec![3, 2], true));
            assert_eq!(replies.typed(), "j漢\x1b[A\x1bq\x1b".as_bytes());
        }
    }

    #[test]
    fn rubbish_is_kept_and_does_not_hold_up_the_rest() {
        let mut replies = Replies::default();
        replies.feed(b"\x1b[");
        replies.feed(&[b';'; 40]);
        replies.feed(b"\x1b[;R\x1b[1;9R\x1bOP");
        assert_eq!(replies.take(), (vec![9], false));
        assert!(replies.typed().ends_with(b";\x1b[;R\x1bOP"));
    }
}
