//! Keys from the bytes that a terminal sends for them.
//!
//! Only for what is typed before the reader of events is there; it knows more.

use crate::tui::events::Input;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

const PASTE: &[u8] = b"\x1b[200~";
const PASTE_END: &[u8] = b"\x1b[201~";

/// What follows an escape, and the key.
const SEQUENCES: [(&[u8], KeyCode); 14] = [
    (b"[A", KeyCode::Up),
    (b"[B", KeyCode::Down),
    (b"[C", KeyCode::Right),
    (b"[D", KeyCode::Left),
    (b"[H", KeyCode::Home),
    (b"[F", KeyCode::End),
    (b"[Z", KeyCode::BackTab),
    (b"[3~", KeyCode::Delete),
    (b"[5~", KeyCode::PageUp),
    (b"[6~", KeyCode::PageDown),
    (b"OA", KeyCode::Up),
    (b"OB", KeyCode::Down),
    (b"OC", KeyCode::Right),
    (b"OD", KeyCode::Left),
];

/// What was typed. A line feed is the Enter key: the system makes one of it until raw mode.
pub(super) fn inputs(typed: &[u8]) -> Vec<Input> {
    let mut inputs = Vec::new();
    let mut rest = typed;
    while let Some((&first, after)) = rest.split_first() {
        if let Some(pasted) = rest.strip_prefix(PASTE) {
            let end = memchr::memmem::find(pasted, PASTE_END).unwrap_or(pasted.len());
            let (text, after) = pasted.split_at(end);
            inputs.push(Input::Paste(String::from_utf8_lossy(text).into_owned()));
            rest = after.strip_prefix(PASTE_END).unwrap_or(after);
        } else if first == 0x1b {
            let (key, length) = sequence(after);
            inputs.extend(key.map(|code| Input::Key(code.into())));
            rest = after.get(length..).unwrap_or_default();
        } else if first.is_ascii_control() {
            inputs.push(Input::Key(control(first)));
            rest = after;
        } else {
            let text = rest.utf8_chunks().next().map_or("", |chunk| chunk.valid());
            let c = text.chars().next();
            inputs.extend(c.map(|c| Input::Key(character(c))));
            rest = rest.get(c.map_or(1, char::len_utf8)..).unwrap_or_default();
        }
    }
    inputs
}

/// The key of what follows an escape, and its length: no key for a sequence that is not known,
/// Esc where there is no sequence.
fn sequence(after: &[u8]) -> (Option<KeyCode>, usize) {
    let known = SEQUENCES.iter().find(|(bytes, _)| after.starts_with(bytes));
    if let Some((bytes, key)) = known {
        return (Some(*key), bytes.len());
    }
    match after {
        [b'[', parameters @ ..] => {
            let end = parameters
                .iter()
                .position(|byte| (0x40..=0x7e).contains(byte));
            (None, end.map_or(after.len(), |end| end + 2))
        }
        [b'O', _, ..] => (None, 2),
        _ => (Some(KeyCode::Esc), 0),
    }
}

fn control(byte: u8) -> KeyEvent {
    match byte {
        b'\r' | b'\n' => KeyCode::Enter.into(),
        b'\t' => KeyCode::Tab.into(),
        0x7f => KeyCode::Backspace.into(),
        // Ctrl-A is 1, and the small letters begin at 0x61.
        _ => KeyEvent::new(
            KeyCode::Char(char::from(byte | 0x60)),
            KeyModifiers::CONTROL,
        ),
    }
}

fn character(c: char) -> KeyEvent {
    let shift = if c.is_uppercase() {
        KeyModifiers::SHIFT
    } else {
        KeyModifiers::NONE
    };
    KeyEvent::new(KeyCode::Char(c), shift)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(typed: &[u8]) -> Vec<KeyEvent> {
        let keys = inputs(typed).into_iter().map(|input| match input {
            Input::Key(key) => key,
            other => panic!("{other:?} is no key"),
        });
        keys.collect()
    }

    #[test]
    fn what_was_typed_comes_as_the_reader_of_events_would_have_named_it() {
        let expected: Vec<KeyEvent> = vec![
            KeyCode::Char('/').into(),
            KeyCode::Char('漢').into(),
            KeyEvent::new(KeyCode::Char('G'), KeyModifiers::SHIFT),
            KeyCode::Enter.into(),
            KeyCode::Down.into(),
            KeyCode::PageDown.into(),
            KeyCode::Left.into(),
            KeyEvent::new(KeyCode::Char('d'), KeyModifiers::CONTROL),
            KeyCode::Backspace.into(),
            KeyCode::Esc.into(),
        ];
        let typed = "/漢G\r\x1b[B\x1b[6~\x1bOD\x04\x7f\x1b";
        assert_eq!(keys(typed.as_bytes()), expected);
    }

    #[test]
    fn what_is_no_key_is_left_out() {
        assert_eq!(keys(b"\x1b[15;2~\xff\x1bOPj"), [KeyCode::Char('j').into()]);
    }

    #[test]
    fn a_pasted_text_is_no_key_even_if_its_end_is_missing() {
        let paste = |text: &str| Input::Paste(text.to_owned());
        assert_eq!(inputs(b"\x1b[200~a\nb\x1b[201~"), [paste("a\nb")]);
        assert_eq!(inputs(b"\x1b[200~q"), [paste("q")]);
    }
}
