//! The bundled data, proved against the two documents: this reads the texts themselves.

mod editions;
mod golden;
mod provenance;
mod readings;
mod rows;
mod schema;
mod sums;

use serde_json::Value;
use unicode_normalization::UnicodeNormalization as _;

/// The bundled snapshot as JSON.
pub fn snapshot() -> Value {
    serde_json::from_str(&senshin::snapshot::BUNDLED).unwrap()
}

/// The technologies of a class.
pub fn technologies(snapshot: &Value, class: &str) -> Vec<Value> {
    let all = snapshot["technologies"].as_array().unwrap().iter();
    all.filter(|technology| technology["class"] == class)
        .cloned()
        .collect()
}

/// The lines of the documents.
pub struct Texts {
    documents: Vec<(String, Vec<String>)>,
}

impl Texts {
    /// Reads the files that the snapshot names.
    pub fn read() -> Self {
        let snapshot = snapshot();
        let documents = snapshot["documents"]
            .as_array()
            .unwrap()
            .iter()
            .map(|document| {
                let file = document["file"].as_str().unwrap();
                let path = format!("{}/data/{file}", env!("CARGO_MANIFEST_DIR"));
                let text = std::fs::read_to_string(path).unwrap();
                let lines = text.split('\n').map(str::to_owned).collect();
                (document["id"].as_str().unwrap().to_owned(), lines)
            });
        Self {
            documents: documents.collect(),
        }
    }

    /// The lines that a source names.
    pub fn lines(&self, source: &Value) -> Vec<&str> {
        let wanted = source["document"].as_str().unwrap();
        let (_, lines) = self.documents.iter().find(|(id, _)| id == wanted).unwrap();
        let ranges = source["lines"].as_array().unwrap().iter();
        ranges
            .flat_map(|range| &lines[index(&range[0]) - 1..index(&range[1])])
            .map(String::as_str)
            .collect()
    }

    /// The same, joined, without white space and with the three radicals as their characters.
    pub fn bare(&self, source: &Value) -> String {
        bare(&self.lines(source).concat())
    }
}

fn index(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

/// A text without white space and with the three radicals as the characters they stand for.
pub fn bare(text: &str) -> String {
    let visible = text.chars().filter(|c| !c.is_whitespace());
    let plain = visible.map(|c| match c {
        '\u{2F64}' => '用',
        '\u{2F24}' => '大',
        '\u{2F8E}' => '血',
        c => c,
    });
    plain.collect()
}

/// A text with digits and signs of normal width.
pub fn plain(text: &str) -> String {
    text.nfkc().collect()
}

/// `1305452918` as it is printed: `1,305,452,918`.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// `2018-02-01` as the tables print it, with digits of normal width: `平30.2.1`.
pub fn era(iso: &str) -> String {
    let parts: Vec<u32> = iso.split('-').map(|part| part.parse().unwrap()).collect();
    let (era, year) = if iso < "2019-05-01" {
        ("平", parts[0] - 1988)
    } else {
        ("令", parts[0] - 2018)
    };
    format!("{era}{year}.{}.{}", parts[1], parts[2])
}
