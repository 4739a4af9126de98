//! The characters of texts whose width a terminal has to be asked for.

use super::ambiguous::has_certain_width;
use super::width::Ruler;
use std::collections::BTreeSet;
use unicode_width::UnicodeWidthChar as _;

/// Words of a set of all characters of the first plane.
const WORDS: usize = 0x1_0000 / 64;

/// The characters that are shown for `texts` and whose width is not the same everywhere.
///
/// Escapes of JSON (`\u2460`) count as the characters they stand for, so that a file can be looked
/// through as it is. Takes about a millisecond for a megabyte.
pub fn uncertain<'a>(texts: impl IntoIterator<Item = &'a str>) -> BTreeSet<char> {
    // Nearly all characters are met again and again: each is thought about once, in the end.
    let mut met = vec![0_u64; WORDS];
    let mut rare = BTreeSet::new();
    for text in texts {
        text.chars()
            .filter(|c| !c.is_ascii())
            .for_each(|c| match met.get_mut(slot(c)) {
                Some(word) => *word |= 1 << (u32::from(c) % 64),
                None => drop(rare.insert(c)),
            });
        rare.extend(escaped(text));
    }
    let first_plane = met.iter().zip(0_u32..).flat_map(|(&word, at)| {
        let set = (0..64).filter(move |bit| word >> bit & 1 == 1);
        set.filter_map(move |bit| char::from_u32(at * 64 + bit))
    });
    let ruler = Ruler::default();
    let doubtful = first_plane.chain(rare).filter(|&c| !has_certain_width(c));
    let shown = doubtful.map(|c| ruler.show(c.encode_utf8(&mut [0; 4])));
    shown
        .flat_map(|shown| shown.chars().collect::<Vec<_>>())
        .filter(|&c| has_to_be_asked(c))
        .collect()
}

/// Where a character is kept in the set.
fn slot(c: char) -> usize {
    usize::try_from(u32::from(c) / 64).unwrap_or(usize::MAX)
}

fn has_to_be_asked(c: char) -> bool {
    !has_certain_width(c) && c.width().is_some_and(|width| width > 0)
}

/// The characters that `\uXXXX` stands for in a text of JSON; pairs of surrogates are emoji and
/// other characters that are left to be uncertain.
fn escaped(text: &str) -> impl Iterator<Item = char> + '_ {
    memchr::memmem::find_iter(text.as_bytes(), b"\\u").filter_map(|at| {
        let digits = text.get(at + 2..at + 6)?;
        char::from_u32(u32::from_str_radix(digits, 16).ok()?)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> String {
        uncertain([text]).into_iter().collect()
    }

    #[test]
    fn what_terminals_agree_about_is_not_asked_for() {
        assert_eq!(found("abc 漢字かなカナｶﾞ、。～「」㈱⽤\u{3000}"), "");
    }

    #[test]
    fn what_they_disagree_about_is_asked_for_once() {
        assert_eq!(
            found("①※①→※ Ⅲ 👍"),
            "→Ⅲ①※👍"
                .chars()
                .collect::<BTreeSet<_>>()
                .iter()
                .collect::<String>()
        );
    }

    #[test]
    fn what_is_shown_counts_not_what_is_stored() {
        assert_eq!(
            found("\u{F0D8}\u{F0FC}\u{200B}\u{1b}"),
            "␛✓➢".replace('␛', "")
        );
    }

    #[test]
    fn escapes_of_json_count() {
        assert_eq!(found(r#""\u2460\u6f22\u203B\u12""#), "※①");
    }
}
