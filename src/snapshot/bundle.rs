//! The bundled data as it lies in the program: what the first screen needs as it is, the rest
//! packed by `build.rs`.

use super::check::{Problem, syntax_problem};
use crate::error::Error;
use flate2::read::DeflateDecoder;
use serde::Deserialize;
use std::io::Read as _;
use std::sync::LazyLock;

/// A packed text.
#[derive(Debug)]
pub struct Packed(&'static [u8]);

/// The bundled snapshot without what has a place of its own below: even to skip that value by value
/// would take longer than to read the rest.
pub(super) const HEAD: &str = include_str!(concat!(env!("OUT_DIR"), "/head.json"));

/// What stands in [`HEAD`] where the first five of them were left out.
const LEFT_OUT: &str = ",\n\"technologies\":[],\n\"remarks\":[],\n\"links\":";

/// Its technologies: the first screen needs all of them.
pub(super) const TECHNOLOGIES: &str = include_str!(concat!(env!("OUT_DIR"), "/technologies.json"));

/// Its remarks: the first screen needs one or two of them.
pub(super) const REMARKS: &str = include_str!(concat!(env!("OUT_DIR"), "/remarks.json"));

/// Its visions.
pub static VISIONS: Packed = Packed(include_bytes!(concat!(env!("OUT_DIR"), "/visions.deflate")));

/// Its goals.
pub static GOALS: Packed = Packed(include_bytes!(concat!(env!("OUT_DIR"), "/goals.deflate")));

/// Its exhibits.
pub static EXHIBITS: Packed = Packed(include_bytes!(concat!(
    env!("OUT_DIR"),
    "/exhibits.deflate"
)));

/// Its readings.
pub static READINGS: Packed = Packed(include_bytes!(concat!(
    env!("OUT_DIR"),
    "/readings.deflate"
)));

/// The readings of single kanji: `data/kanji.tsv`.
pub static KANJI: Packed = Packed(include_bytes!(concat!(env!("OUT_DIR"), "/kanji.deflate")));

/// The text of the report.
pub(super) static REPORT_TEXT: LazyLock<String> = LazyLock::new(|| {
    let packed = include_bytes!(concat!(env!("OUT_DIR"), "/000_f8afae4487a38b9f.deflate"));
    Packed(packed).text()
});

/// The text of the follow-up.
pub(super) static FOLLOW_UP_TEXT: LazyLock<String> = LazyLock::new(|| {
    let packed = include_bytes!(concat!(env!("OUT_DIR"), "/004_0d77102867b84930.deflate"));
    Packed(packed).text()
});

/// The bundled snapshot as it stands in the file, put together when it is first asked for.
pub static BUNDLED: LazyLock<String> = LazyLock::new(|| {
    let (head, links) = HEAD.rsplit_once(LEFT_OUT).unwrap_or((HEAD, ""));
    let parts = [
        ("technologies", TECHNOLOGIES),
        ("remarks", REMARKS),
        ("visions", &VISIONS.text()),
        ("goals", &GOALS.text()),
        ("exhibits", &EXHIBITS.text()),
        ("links", links.trim_end_matches("}\n")),
        ("readings", &READINGS.text()),
    ];
    let parts = parts.map(|(key, json)| format!(",\n\"{key}\":{json}"));
    format!("{head}{}}}\n", parts.concat())
});

impl Packed {
    /// The text, unpacked.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        // What was packed in the build is whole: the tests read all of it.
        _ = DeflateDecoder::new(self.0).read_to_string(&mut text);
        text
    }
}

/// What a bundled text holds.
///
/// # Errors
/// None in a program that passed its tests.
pub(super) fn read<T: Deserialize<'static>>(json: &'static str) -> Result<T, Error> {
    serde_json::from_str(json).map_err(|error| invalid(vec![syntax_problem(json, &error)]))
}

/// What is wrong with the bundled snapshot.
pub(super) fn invalid(problems: Vec<Problem>) -> Error {
    Error::Invalid {
        path: "data/snapshot.json".into(),
        problems,
    }
}

/// The bundled snapshot up to the first table of its report.
pub(super) fn before_the_tables() -> Option<&'static str> {
    Some(HEAD.split_once(",\n\"headline\":")?.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_and_unpacked_it_is_the_file() {
        assert!(*BUNDLED == include_str!("../../data/snapshot.json"));
        assert!(KANJI.text() == include_str!("../../data/kanji.tsv"));
        let report = include_str!("../../data/sources/000_f8afae4487a38b9f.txt");
        assert!(*REPORT_TEXT == report);
        let follow_up = include_str!("../../data/sources/004_0d77102867b84930.txt");
        assert!(*FOLLOW_UP_TEXT == follow_up);
    }
}
