//! How a text is read: kana beside its kanji, so that what a reader types by sound is found and
//! shown on the characters that sound so.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error as _, SeqAccess, Visitor};
use serde::ser::SerializeSeq as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;

/// A text in segments, each with its readings.
///
/// In the file a list of lists: `["膵臓", "すいぞう"]`, `["がん"]` where a segment is read as it
/// stands, `["腹腔", "ふくくう", ["ふっくう", "ふくこう"]]` where other readings are accepted. There
/// are thousands, so each is three blocks of memory.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    text: String,
    /// The readings of all segments, those of one divided by [`DIVIDER`].
    kana: String,
    /// For each segment where its surface and its readings end.
    ends: Vec<(u32, u32)>,
}

/// Stands between the readings of one segment; no kana.
const DIVIDER: char = '/';

/// A part of a text and how it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segment<'a> {
    /// As printed.
    pub surface: &'a str,
    kana: &'a str,
}

impl<'a> Segment<'a> {
    /// Its readings in hiragana, the usual one first; none if it is read as it stands.
    pub fn readings(self) -> impl Iterator<Item = &'a str> {
        self.kana
            .split(DIVIDER)
            .filter(|reading| !reading.is_empty())
    }
}

impl Reading {
    /// The text as printed: the joined surfaces.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The segments in order.
    pub fn segments(&self) -> impl Iterator<Item = Segment<'_>> {
        let mut start = (0, 0);
        self.ends.iter().map(move |&end| {
            let part = |text: &'_ str, from: u32, to: u32| -> Option<std::ops::Range<usize>> {
                let range = usize::try_from(from).ok()?..usize::try_from(to).ok()?;
                text.get(range.clone()).map(|_| range)
            };
            let surface = part(&self.text, start.0, end.0).and_then(|range| self.text.get(range));
            let kana = part(&self.kana, start.1, end.1).and_then(|range| self.kana.get(range));
            start = end;
            Segment {
                surface: surface.unwrap_or_default(),
                kana: kana.unwrap_or_default(),
            }
        })
    }

    /// Whether a text can be how something is read.
    #[must_use]
    pub fn is_kana(kana: &str) -> bool {
        !kana.as_bytes().contains(&(DIVIDER as u8))
    }

    /// Takes all segments away and keeps the room for them.
    pub fn clear(&mut self) {
        self.text.clear();
        self.kana.clear();
        self.ends.clear();
    }

    /// Puts a segment behind the others.
    pub fn push(&mut self, surface: &str, readings: &[&str]) {
        self.text.push_str(surface);
        for (index, kana) in readings.iter().enumerate() {
            if index > 0 {
                self.kana.push(DIVIDER);
            }
            self.kana.push_str(kana);
        }
        let narrow = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        self.ends
            .push((narrow(self.text.len()), narrow(self.kana.len())));
    }
}

impl Serialize for Reading {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.ends.len()))?;
        for segment in self.segments() {
            let readings: Vec<&str> = segment.readings().collect();
            match readings.as_slice() {
                [] => list.serialize_element(&[segment.surface])?,
                [only] => list.serialize_element(&[segment.surface, only])?,
                [usual, others @ ..] => {
                    list.serialize_element(&(segment.surface, usual, others))?;
                }
            }
        }
        list.end()
    }
}

impl<'de> Deserialize<'de> for Reading {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(Segments(Self::default()))
    }
}

/// Fills a reading from the list of its segments, without a value in between.
struct Segments(Reading);

impl<'de> Visitor<'de> for Segments {
    type Value = Reading;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of segments")
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<Reading, A::Error> {
        while let Some((surface, usual, others)) = list.next_element::<Parts<'de>>()?.map(|p| p.0) {
            let readings = usual.as_deref().into_iter();
            let readings: Vec<&str> = readings.chain(others.iter().map(String::as_str)).collect();
            if readings.iter().any(|kana| !Self::Value::is_kana(kana)) {
                return Err(A::Error::custom("a reading is written in kana"));
            }
            self.0.push(&surface, &readings);
        }
        self.0.text.shrink_to_fit();
        self.0.kana.shrink_to_fit();
        self.0.ends.shrink_to_fit();
        Ok(self.0)
    }
}

/// One segment as it stands in the file.
struct Parts<'de>((Cow<'de, str>, Option<Cow<'de, str>>, Vec<String>));

impl<'de> Deserialize<'de> for Parts<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct List;
        impl<'de> Visitor<'de> for List {
            type Value = Parts<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a segment: its text, its reading, a list of other readings")
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Parts<'de>, A::Error> {
                let surface = list.next_element::<Text<'de>>()?;
                let surface = surface.ok_or_else(|| A::Error::invalid_length(0, &self))?;
                let usual = list.next_element::<Text<'de>>()?.map(|text| text.0);
                let others = list.next_element::<Vec<String>>()?.unwrap_or_default();
                Ok(Parts((surface.0, usual, others)))
            }
        }
        deserializer.deserialize_seq(List)
    }
}

/// A string, borrowed from the file where it can be.
#[derive(Deserialize)]
struct Text<'a>(#[serde(borrow)] Cow<'a, str>);

impl JsonSchema for Reading {
    fn schema_name() -> Cow<'static, str> {
        "Reading".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A text in segments, each with its readings: [\"膵臓\",\"すいぞう\"], [\"がん\"] where it is read as it stands, [\"腹腔\",\"ふくくう\",[\"ふっくう\"]] with other accepted readings; the joined surfaces are the text",
            "type": "array",
            "items": {
                "type": "array",
                "minItems": 1,
                "maxItems": 3,
                "items": {
                    "anyOf": [
                        { "type": "string" },
                        { "type": "array", "items": { "type": "string" } }
                    ]
                }
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = r#"[["腹腔","ふくくう",["ふっくう","ふくこう"]],["鏡","きょう"],["がん"]]"#;

    #[test]
    fn a_reading_is_read_and_written_back_unchanged() {
        let reading: Reading = serde_json::from_str(FILE).unwrap();
        assert_eq!(reading.text(), "腹腔鏡がん");
        let segments: Vec<(&str, Vec<&str>)> = reading
            .segments()
            .map(|segment| (segment.surface, segment.readings().collect()))
            .collect();
        assert_eq!(
            segments,
            [
                ("腹腔", vec!["ふくくう", "ふっくう", "ふくこう"]),
                ("鏡", vec!["きょう"]),
                ("がん", vec![]),
            ]
        );
        assert_eq!(serde_json::to_string(&reading).unwrap(), FILE);
        let mut built = Reading::default();
        built.push("腹腔", &["ふくくう", "ふっくう", "ふくこう"]);
        built.push("鏡", &["きょう"]);
        built.push("がん", &[]);
        assert_eq!(built, reading);
    }

    #[test]
    fn what_is_no_list_of_segments_is_refused() {
        for wrong in [
            r#"["膵臓"]"#,
            "[[]]",
            r#"[["a","b","c"]]"#,
            r#"[["a","b",[],1]]"#,
            r#"[["a","b/c"]]"#,
        ] {
            assert!(serde_json::from_str::<Reading>(wrong).is_err(), "{wrong}");
        }
    }
}
