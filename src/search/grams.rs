//! Which parts of an arena can hold a needle at all.
//!
//! The texts of an arena lie in at most 64 blocks. For every two characters that stand side by
//! side, and for every three letters, one word of bits says in which blocks they do: a needle
//! can only stand where all of its parts do. What is left is looked through, so that the answer
//! is the same as without this.

use std::ops::Range;

/// Blocks of an arena at most: one for each bit of a word.
pub const MOST_BLOCKS: usize = 64;

/// The fewest bytes for which it pays to know the parts.
const FEWEST_BYTES: usize = 64 << 10;

/// The parts of texts, by block.
#[derive(Debug, Default)]
pub struct Grams {
    /// Where each block begins, and where the last one ends; empty if nothing is known.
    starts: Vec<u32>,
    /// Parts in ascending order, each with its blocks.
    parts: Vec<(u64, u64)>,
}

impl Grams {
    /// Learns the parts of a text whose blocks begin at `starts`.
    pub fn of(text: &str, starts: &[usize]) -> Self {
        if text.len() < FEWEST_BYTES || starts.len() > MOST_BLOCKS {
            return Self::default();
        }
        let mut parts: Vec<(u64, u64)> = Vec::new();
        let ends = starts.iter().skip(1).copied().chain([text.len()]);
        for ((block, &start), end) in (0_u32..).zip(starts).zip(ends) {
            let text = text.get(start..end).unwrap_or_default();
            let mut own: Vec<u64> = Vec::with_capacity(text.len());
            own.extend(grams(text, true));
            own.sort_unstable();
            own.dedup();
            parts.extend(own.into_iter().map(|gram| (gram, 1 << block)));
        }
        parts.sort_unstable();
        parts.dedup_by(|later, first| {
            let is_same = later.0 == first.0;
            if is_same {
                first.1 |= later.1;
            }
            is_same
        });
        parts.shrink_to_fit();
        let all = starts.iter().copied().chain([text.len()]);
        let starts = all
            .map(|at| u32::try_from(at).unwrap_or(u32::MAX))
            .collect();
        Self { starts, parts }
    }

    /// The ranges of the arena in which a needle can stand, in order.
    pub fn ranges(&self, needle: &str, length: usize) -> impl Iterator<Item = Range<usize>> + '_ {
        let blocks = self.blocks(needle);
        let is_known = !self.starts.is_empty();
        let all = (!is_known).then_some(0..length);
        let mut next = 0;
        let runs = std::iter::from_fn(move || {
            let left = blocks.checked_shr(next).filter(|&left| left != 0)?;
            let first = next + left.trailing_zeros();
            let run = blocks.checked_shr(first)?.trailing_ones();
            next = first + run;
            let border = |block: u32| {
                let at = usize::try_from(block).ok()?;
                usize::try_from(*self.starts.get(at)?).ok()
            };
            let last = u32::try_from(self.starts.len()).ok()?.checked_sub(1)?;
            Some(border(first)?..border(next.min(last))?)
        });
        all.into_iter().chain(runs.filter(move |_| is_known))
    }

    /// The blocks in which all parts of a needle stand.
    fn blocks(&self, needle: &str) -> u64 {
        let mut blocks = u64::MAX;
        if self.starts.is_empty() {
            return blocks;
        }
        for gram in grams(needle, false) {
            let at = self.parts.binary_search_by_key(&gram, |&(own, _)| own);
            let own = at.ok().and_then(|at| self.parts.get(at));
            blocks &= own.map_or(0, |&(_, blocks)| blocks);
            if blocks == 0 {
                break;
            }
        }
        let count = self.starts.len().saturating_sub(1).min(MOST_BLOCKS);
        blocks
            & u64::MAX
                .checked_shr(64 - u32::try_from(count).unwrap_or(64))
                .unwrap_or(0)
    }
}

/// The parts of a text: single characters that are no letters, what stands side by side with one,
/// three letters or digits in a row. A part that a line feed is in is none. Of a needle single
/// characters count only where it has nothing longer.
fn grams(text: &str, with_single: bool) -> impl Iterator<Item = u64> + '_ {
    let has_one = text.chars().nth(1).is_none();
    let with_single = with_single || has_one;
    let mut before = ['\n'; 2];
    text.chars().flat_map(move |c| {
        let [first, second] = before;
        before = [second, c];
        let code = |c: char| u64::from(u32::from(c));
        let is_part = c != '\n';
        let single = (with_single && is_part && !c.is_ascii()).then(|| code(c));
        let has_two = is_part && second != '\n' && !(c.is_ascii() && second.is_ascii());
        let two = has_two.then(|| (1 << 62) | (code(second) << 21) | code(c));
        let three = is_part
            && [first, second, c]
                .iter()
                .all(|&c| c.is_ascii() && c != '\n');
        let three = three.then(|| (1 << 63) | (code(first) << 42) | (code(second) << 21) | code(c));
        [single, two, three].into_iter().flatten()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use memchr::memmem;
    use proptest::prelude::*;

    /// Texts of few different characters, so that parts are found in wrong places too.
    fn texts() -> impl Strategy<Value = Vec<String>> {
        proptest::collection::vec("[aiknosu]{0,9}[膵臓がん併用]{0,6}", 1..60)
    }

    proptest! {
        #[test]
        fn what_stands_somewhere_is_found_as_without_the_parts(
            texts in texts(), needle in "[aiknosu]{0,4}[膵臓がん併用]{0,3}", of in 1_usize..9,
        ) {
            let mut all = String::new();
            let mut starts = Vec::new();
            for (index, text) in texts.iter().enumerate() {
                if index % of == 0 {
                    starts.push(all.len());
                }
                all.push('\n');
                all.push_str(text);
            }
            // Long enough to pay.
            let filler = format!("\n{}", "x".repeat(FEWEST_BYTES));
            starts.push(all.len());
            all.push_str(&filler);
            let grams = Grams::of(&all, &starts);
            prop_assume!(starts.len() <= MOST_BLOCKS && !needle.is_empty());
            let plain: Vec<usize> = memmem::find_iter(all.as_bytes(), needle.as_bytes()).collect();
            let found: Vec<usize> = grams
                .ranges(&needle, all.len())
                .flat_map(|range| {
                    let found = memmem::find_iter(&all.as_bytes()[range.clone()], needle.as_bytes());
                    found.map(move |at| range.start + at).collect::<Vec<_>>()
                })
                .collect();
            prop_assert_eq!(plain, found);
        }
    }
}
