//! Readings as they are usually written: lists of plain strings, read without a parser. They are a
//! third of a large file. What is written in any other way is left to the parser.

use crate::model::Reading;

/// Reads one after the other.
#[derive(Debug, Default)]
pub struct Reader {
    /// Filled again for each, so that what comes out of it has exactly the room that it needs.
    reading: Reading,
}

impl Reader {
    /// The reading that a text is; `None` if there is anything unusual about it.
    pub fn read(&mut self, text: &str) -> Option<Reading> {
        if text.bytes().any(|byte| byte < b' ') {
            return None;
        }
        self.reading.clear();
        let mut rest = Rest { text, at: 0 };
        let mut kana = Vec::new();
        rest.sign(b'[')?;
        loop {
            rest.sign(b'[')?;
            let surface = rest.string()?;
            kana.clear();
            if rest.sign(b',').is_some() {
                kana.push(rest.string()?);
                if rest.sign(b',').is_some() {
                    rest.sign(b'[')?;
                    kana.push(rest.string()?);
                    while rest.sign(b',').is_some() {
                        kana.push(rest.string()?);
                    }
                    rest.sign(b']')?;
                }
            }
            rest.sign(b']')?;
            // The parser says what is wrong with one of these.
            if kana.iter().any(|kana| !Reading::is_kana(kana)) {
                return None;
            }
            self.reading.push(surface, &kana);
            if rest.sign(b',').is_none() {
                break;
            }
        }
        rest.sign(b']')?;
        (rest.at == text.len()).then(|| self.reading.clone())
    }
}

/// A text and how far it is read.
struct Rest<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Rest<'a> {
    /// Goes behind a sign, if it is next.
    fn sign(&mut self, sign: u8) -> Option<()> {
        let is_next = self.text.as_bytes().get(self.at) == Some(&sign);
        self.at += usize::from(is_next);
        is_next.then_some(())
    }

    /// The next string, if it has no escapes.
    fn string(&mut self) -> Option<&'a str> {
        self.sign(b'"')?;
        let rest = self.text.as_bytes().get(self.at..)?;
        // Most are shorter than it takes to look for their ends in a quicker way.
        let length = rest
            .iter()
            .position(|&byte| byte == b'"' || byte == b'\\')?;
        let string = self.text.get(self.at..self.at + length)?;
        self.at += length;
        self.sign(b'"')?;
        Some(string)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::Snapshot;

    #[test]
    fn what_is_read_is_what_the_parser_reads() {
        let mut reader = Reader::default();
        for reading in Snapshot::bundled().unwrap().readings.all() {
            let text = serde_json::to_string(reading).unwrap();
            assert_eq!(reader.read(&text).as_ref(), Some(reading), "{text}");
        }
    }

    #[test]
    fn what_is_unusual_is_left_to_the_parser() {
        let mut reader = Reader::default();
        let text = r#"[["腹","ふく",["ふっく","はら"]],["がん"]]"#;
        assert!(reader.read(text).is_some());
        for part in (0..text.len()).filter_map(|end| text.get(..end)) {
            assert_eq!(reader.read(part), None, "{part}");
        }
        for text in [
            "[]",
            "[[]]",
            r#"[["a","b",[]]]"#,
            r#"[["a\n"]]"#,
            "[[\"a\n\"]]",
            r#"[ ["a"]]"#,
            r#"[["a","b/c"]]"#,
            r#"[["a","b",["c/d"]]]"#,
            r#"[["a","b","c"]]"#,
            r#"[["a"]] "#,
            r#"[["a"],]"#,
            r#"[["a"]]]"#,
            r#"[["a",1]]"#,
        ] {
            assert_eq!(reader.read(text), None, "{text}");
        }
    }
}
