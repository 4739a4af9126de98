//! The clusters of a text, quickly: what readers take for one character.
//!
//! Measuring text is most of the work of a frame, and most text is Japanese without marks. Between
//! two characters of [`plain_cells`] every rule of Unicode's annex 29 sees a border, and their
//! widths do not depend on the terminal; only what stands beside another character is looked at by
//! the rules.

use unicode_segmentation::UnicodeSegmentation as _;

/// The columns of a character that joins no neighbour of its kind, is drawn as it is, and takes the
/// same columns in every terminal; `None` of all others.
#[must_use]
pub(super) const fn plain_cells(c: char) -> Option<usize> {
    match c {
        ' '..='~' | '\u{ff61}'..='\u{ff9d}' => Some(1),
        '\u{3000}'..='\u{3029}'
        | '\u{3031}'..='\u{303c}'
        | '\u{3041}'..='\u{3096}'
        | '\u{309b}'..='\u{30ff}'
        | '\u{4e00}'..='\u{9ffc}'
        | '\u{ff01}'..='\u{ff60}' => Some(2),
        _ => None,
    }
}

/// The clusters of a text with the bytes where they begin, and the columns of those that are one
/// plain character.
pub(super) fn split(text: &str) -> impl Iterator<Item = (usize, &str, Option<usize>)> {
    let mut rest = text;
    // Of the first character of the rest, where it is known from being looked at as the second.
    let mut known: Option<Option<usize>> = None;
    std::iter::from_fn(move || {
        let start = text.len().saturating_sub(rest.len());
        let mut chars = rest.chars();
        let first = chars.next()?;
        let mut plain = known.take().unwrap_or_else(|| plain_cells(first));
        let mut end = first.len_utf8();
        if plain.is_some() {
            let next = chars.next().map(plain_cells);
            plain = plain.filter(|_| next != Some(None));
            known = next;
        }
        if plain.is_none() {
            known = None;
            end = rest.graphemes(true).next().map_or(rest.len(), str::len);
        }
        let (cluster, after) = rest.split_at_checked(end)?;
        rest = after;
        Some((start, cluster, plain))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_width::UnicodeWidthChar as _;

    #[test]
    fn plain_characters_are_as_wide_as_unicode_says() {
        for c in '\0'..='\u{ffff}' {
            if let Some(cells) = plain_cells(c) {
                assert_eq!(c.width(), Some(cells), "{c:?}");
                assert_eq!(c.width_cjk(), Some(cells), "{c:?}");
            }
        }
    }

    #[test]
    fn two_plain_characters_never_join() {
        let plain = ('\0'..='\u{ffff}').filter(|&c| plain_cells(c).is_some());
        let text: String = plain.flat_map(|c| [c, 'か', c, 'a', c, c, '治']).collect();
        assert!(
            text.graphemes(true)
                .all(|cluster| cluster.chars().count() == 1)
        );
    }

    proptest! {
        #[test]
        fn clusters_are_those_of_the_standard(
            text in "[a-z漢字かなｶﾞﾟ\u{3099}\u{309a}\u{e0100}\u{200d}\u{fe0f}\u{1f1ef}\u{1f1f5}👩①\r\n\u{302a}\u{110bd}ᄀ각ᆨก\u{e33}]{0,24}",
        ) {
            let own: Vec<_> = split(&text).map(|(start, cluster, _)| (start, cluster)).collect();
            let standard: Vec<_> = text.grapheme_indices(true).collect();
            prop_assert_eq!(own, standard);
        }
    }
}
