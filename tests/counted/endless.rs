//! Files of any length: the head and one technology of a made snapshot, the latter again and again
//! under other numbers. Nothing of it is kept.

use crate::corpus::{self, Plan, Shape};
use std::io::{self, Read};

/// A file of so many technologies, a line each.
pub struct Endless {
    waiting: io::Cursor<Vec<u8>>,
    record: String,
    next: u32,
    end: u32,
    /// Readings, a line each, that are to come before the technologies.
    readings: u32,
    /// In the technology of a number this text is that one.
    spoilt: Option<(u32, &'static str, &'static str)>,
}

impl Endless {
    pub fn new(count: u32) -> Self {
        let mut bytes = Vec::new();
        let plan = Plan {
            count: 1,
            editions: 1,
            seed: 1,
        };
        corpus::write(plan, Shape::Lines, &mut bytes).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let mut lines = text.lines();
        let head = format!("{}\n", lines.next().unwrap());
        let record = lines.find(|line| line.starts_with("{\"edition")).unwrap();
        let own: serde_json::Value = serde_json::from_str(record).unwrap();
        let id = format!("\"id\":{}", own["id"]);
        let number = format!("\"notice_number\":{}", own["notice_number"]);
        assert!(record.contains(&id) && record.contains(&number));
        let class = own["class"].as_str().unwrap();
        let record = record.replacen(&id, &format!("\"id\":\"{class}#\""), 1);
        let record = record.replacen(&number, "\"notice_number\":#", 1);
        let arm = format!("\"arm\":{}", own["arm"]);
        let applicant = format!("\"applicant\":{}", own["applicant"]);
        assert!(record.contains(&applicant) && !record.contains('@'));
        let record = record.replacen(&applicant, "\"applicant\":\"病院@\"", 1);
        Self {
            waiting: io::Cursor::new(head.into_bytes()),
            record: record.replacen(&arm, "\"arm\":null", 1),
            next: 1,
            end: count + 1,
            readings: 0,
            spoilt: None,
        }
    }

    /// The same with readings before the technologies.
    pub fn read_as(self, readings: u32) -> Self {
        Self { readings, ..self }
    }

    /// The same with something wrong in the technology of a number.
    pub fn spoilt(self, number: u32, from: &'static str, to: &'static str) -> Self {
        assert!(self.record.contains(from), "{}", self.record);
        let spoilt = Some((number, from, to));
        Self { spoilt, ..self }
    }
}

impl Read for Endless {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let length = self.waiting.get_ref().len() as u64;
        if self.waiting.position() == length && self.readings > 0 {
            let some = self.readings.min(1000);
            let lines = "[[\"静岡\",\"しずおか\"]]\n".repeat(some as usize);
            self.readings -= some;
            self.waiting = io::Cursor::new(lines.into_bytes());
        } else if self.waiting.position() == length && self.next < self.end {
            let mut record = self.record.replace('#', &self.next.to_string());
            // A hospital has some.
            record = record.replacen('@', &(self.next / 50).to_string(), 1);
            if let Some((_, from, to)) = self.spoilt.filter(|own| own.0 == self.next) {
                record = record.replacen(from, to, 1);
            }
            record.push('\n');
            self.waiting = io::Cursor::new(record.into_bytes());
            self.next += 1;
        }
        self.waiting.read(bytes)
    }
}
