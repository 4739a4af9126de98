//! Which text is read how: found by the text, however many there are.

use crate::catalog::Catalog;
use crate::model::Reading;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Readings by their texts.
#[derive(Debug, Default)]
pub struct Readings {
    /// How many of the catalog's readings are known.
    known: usize,
    /// The position of the reading of each text.
    positions: HashMap<u64, u32, BuildHasherDefault<Ready>>,
}

impl Readings {
    /// How many readings are known.
    pub const fn len(&self) -> usize {
        self.known
    }

    /// Learns the readings that a catalog has more.
    pub fn learn(&mut self, catalog: &Catalog) {
        for reading in catalog.readings().from(self.known) {
            let position = u32::try_from(self.known).unwrap_or(u32::MAX);
            // The first of a text counts.
            self.positions
                .entry(code(reading.text()))
                .or_insert(position);
            self.known += 1;
        }
    }

    /// How a text is read, if a catalog says so.
    pub fn of<'a>(&self, catalog: &'a Catalog, text: &str) -> Option<&'a Reading> {
        let position = self.positions.get(&code(text))?;
        let reading = catalog.readings().get(usize::try_from(*position).ok()?)?;
        (reading.text() == text).then_some(reading)
    }
}

/// A number for a text, the same for the same text, hardly ever for another.
fn code(text: &str) -> u64 {
    const ODD: u64 = 0x9E37_79B9_7F4A_7C15;
    let mix = |sum: u64, word: u64| {
        let product = u128::from(sum ^ word).wrapping_mul(u128::from(ODD));
        let folded = (product >> 64) ^ (product & u128::from(u64::MAX));
        u64::try_from(folded).unwrap_or_default().wrapping_add(word)
    };
    let (words, rest) = text.as_bytes().as_chunks::<8>();
    let sum = words.iter().fold(text.len() as u64, |sum, word| {
        mix(sum, u64::from_le_bytes(*word))
    });
    let mut last = [0; 8];
    for (to, from) in last.iter_mut().zip(rest) {
        *to = *from;
    }
    mix(sum, u64::from_le_bytes(last))
}

/// A hasher of numbers that are hashes already.
#[derive(Debug, Default)]
struct Ready(u64);

impl Hasher for Ready {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(byte);
        }
    }

    fn write_u64(&mut self, code: u64) {
        self.0 = code;
    }
}
