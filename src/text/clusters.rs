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

/// The columns of a text of plain characters only; `None` of all others.
#[must_use]
pub(super) fn plain_width(text: &str) -> Option<usize> {
    let mut cells = 0;
    let mut rest = text.as_bytes();
    loop {
        // Most of a text is looked through by its bytes: ASCII, and kanji from U+4E00 to U+9FBF.
        let (own, after) = match rest {
            [] => return Some(cells),
            [b' '..=b'~', after @ ..] => (1, after),
            [0xe4, 0xb8..=0xbf, _, after @ ..]
            | [0xe5..=0xe8, _, _, after @ ..]
            | [0xe9, 0x80..=0xbe, _, after @ ..] => (2, after),
            _ => {
                let c = text.get(text.len() - rest.len()..)?.chars().next()?;
                (plain_cells(c)?, rest.get(c.len_utf8()..)?)
            }
        };
        cells += own;
        rest = after;
    }
}

/// How many bytes of a text fit into `width` columns, and the columns they take; `None` if that
/// depends on a character that is not plain.
#[must_use]
pub(super) fn plain_prefix(text: &str, width: usize) -> Option<(usize, usize)> {
    let mut used = 0;
    for (end, c) in text.char_indices() {
        let cells = plain_cells(c)?;
        if used + cells > width {
            return Some((end, used));
        }
        used += cells;
    }
    Some((text.len(), used))
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
    fn a_text_is_as_wide_as_its_characters() {
        let text = "A漢字（一鿼）かなカナｱ 仝倀耀鿐";
        assert_eq!(plain_width(text), text.chars().map(plain_cells).sum());
        for c in '\0'..='\u{ffff}' {
            assert_eq!(plain_width(&format!("{c}")), plain_cells(c), "{c:?}");
        }
        assert_eq!(plain_width("漢①"), None);
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
