//! The bundled data as it lies in the program: what the first screen needs as it is, the rest
//! packed by `build.rs`.

use flate2::read::DeflateDecoder;
use std::io::Read as _;
use std::sync::LazyLock;

/// A packed text.
#[derive(Debug)]
pub struct Packed(&'static [u8]);

/// The bundled snapshot without exhibits and readings: even to skip them value by value would take
/// longer than to read the rest.
pub(super) const START: &str = include_str!(concat!(env!("OUT_DIR"), "/start.json"));

/// What stands between the parts of [`START`] that the left out parts stood between.
const LINKS: &str = ",\n\"links\":";

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
    let (exhibits, readings) = (EXHIBITS.text(), READINGS.text());
    let (head, links) = START.rsplit_once(LINKS).unwrap_or((START, ""));
    let links = links.trim_end_matches("}\n");
    let (before, between) = (",\n\"exhibits\":", ",\n\"readings\":");
    [
        head, before, &exhibits, LINKS, links, between, &readings, "}\n",
    ]
    .concat()
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

/// The bundled snapshot up to the first table of its report.
pub(super) fn before_the_tables() -> Option<&'static str> {
    Some(START.split_once(",\n\"headline\":")?.0)
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
