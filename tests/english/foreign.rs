//! The bundled data with its Japanese made Korean.
//!
//! The characters stay as wide and as many as they were, so the layout is that of the real data;
//! the program's own words are what is left in Japanese, should there be any.

use crate::program::scratch;
use serde_json::Value;
use std::path::{Path, PathBuf};

/// Whether a character is kana or kanji.
pub fn is_japanese(c: char) -> bool {
    matches!(c, 'ぁ'..='ヺ' | 'ー'..='ヿ' | '々' | '〆' | '㐀'..='鿿' | '\u{F900}'..='\u{FAFF}' | 'ｦ'..='ﾟ')
}

fn korean(text: &str) -> String {
    text.chars()
        .map(|c| if is_japanese(c) { '가' } else { c })
        .collect()
}

/// Makes all Japanese in a value Korean.
pub fn translate(value: &mut Value) {
    match value {
        Value::String(text) => *text = korean(text),
        Value::Array(items) => items.iter_mut().for_each(translate),
        Value::Object(members) => members.values_mut().for_each(translate),
        _ => {}
    }
}

/// Writes the snapshot and its texts into a folder for a test: the snapshot's path.
pub fn snapshot(test: &str) -> PathBuf {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let folder = scratch(test);
    std::fs::create_dir(folder.join("sources")).unwrap();
    for file in std::fs::read_dir(data.join("sources")).unwrap() {
        let file = file.unwrap();
        let lines = std::fs::read_to_string(file.path()).unwrap();
        let name = Path::new("sources").join(file.file_name());
        std::fs::write(folder.join(name), korean(&lines)).unwrap();
    }
    let json = std::fs::read_to_string(data.join("snapshot.json")).unwrap();
    let mut snapshot: Value = serde_json::from_str(&json).unwrap();
    // Readings are kana by their nature.
    if let Some(readings) = snapshot.get_mut("readings") {
        *readings = Value::Array(Vec::new());
    }
    translate(&mut snapshot);
    let path = folder.join("snapshot.json");
    std::fs::write(&path, snapshot.to_string()).unwrap();
    path
}
