//! Which characters are what when a text is folded.

use super::usual;

/// Characters that never belong to a cluster with their neighbour, if it is such a one too.
pub const fn is_plain(c: char) -> bool {
    matches!(c,
        '\n' | ' '..='~' | '、'..='〠' | 'ぁ'..='ゖ' | 'ゝ'..='ヿ' | '一'..='鿿' | '！'..='～')
}

/// Dashes and dots that do not matter: `Ｓ－１` is `s1`, `センター` is `せんた`.
pub const fn is_dropped(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '－' | 'ー' | '─' | '・' | '·'
    )
}

/// Signs that choose a form or join, and show nothing themselves.
pub const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}' | '\u{200B}'..='\u{200F}'
        | '\u{AD}' | '\u{2060}' | '\u{FEFF}')
}

/// Characters that are a number each: Roman numerals, circled and bracketed numbers.
pub const fn is_number(c: char) -> bool {
    matches!(c, '\u{2160}'..='\u{217F}' | '\u{2460}'..='\u{249B}' | '\u{24EA}'..='\u{24FF}'
        | '\u{2776}'..='\u{2793}' | '\u{3251}'..='\u{325F}' | '\u{32B1}'..='\u{32BF}')
}

/// Hiragana, to which katakana is folded.
pub const fn is_kana(c: char) -> bool {
    matches!(c, 'ぁ'..='ゟ')
}

/// Digits of either width.
pub const fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９')
}

/// The form of a single character that is neither dropped nor white space.
pub fn fold_char(c: char) -> char {
    let moved = |by: u32| char::from_u32(u32::from(c).saturating_sub(by)).unwrap_or(c);
    match c {
        ' '..='~' => c.to_ascii_lowercase(),
        // 3か月 is written 3ヵ月 and 3ヶ月 too.
        'ヵ' | 'ヶ' | 'ゕ' | 'ゖ' => 'か',
        'ァ'..='ヴ' | 'ヽ' | 'ヾ' => moved(0x60),
        'ぁ'..='ゞ' => c,
        'Ａ'..='Ｚ' => moved(0xFEE0 - 0x20),
        '！'..='～' => moved(0xFEE0),
        '\u{301C}' => '~',
        'ς' => 'σ',
        _ => usual(c),
    }
}
