//! Kana as letters, with the small kana that change the one before: しゃ, ティ, ファ, ヴ.

/// The letters of the first kana of a folded text with the small kana behind it, and how many
/// bytes they are; `None` if it does not begin with kana.
pub fn letters(text: &str) -> Option<(String, usize)> {
    let mut chars = text.chars();
    let first = chars.next()?;
    let own = single(first)?;
    let joined = chars
        .next()
        .and_then(|small| Some((joined(own, small)?, small)));
    Some(match joined {
        Some((letters, small)) => (letters, first.len_utf8() + small.len_utf8()),
        None => (own.to_owned(), first.len_utf8()),
    })
}

/// Kana and a small one as one syllable.
fn joined(own: &str, small: char) -> Option<String> {
    let vowel = single(small).filter(|_| "ぁぃぅぇぉゃゅょ".contains(small))?;
    let (head, last) = own.split_at_checked(own.len().checked_sub(1)?)?;
    Some(match (head, last, vowel) {
        // きゃ, しゅ, ちょ; てゅ, でゅ, ふゅ.
        (head, "i", "ya" | "yu" | "yo") if !head.is_empty() => format!("{head}{vowel}"),
        ("d", "e", "yu") => "zyu".to_owned(),
        ("t", "e", "yu") | ("h" | "b", "u", "yu") => format!("{head}yu"),
        // しぇ, ちぇ, じぇ, いぇ.
        (head, "i", "e") => format!("{head}ye"),
        // てぃ is written as ち and でぃ as ぢ by most who type; so are とぅ and どぅ.
        ("d", "e", "i") => "zi".to_owned(),
        ("d", "o", "u") => "zu".to_owned(),
        (head, "e", "i") | (head, "o", "u") if !head.is_empty() => format!("{head}{vowel}"),
        // うぃ, うぇ, うぉ; くぁ; ふぁ, ゔぁ, つぁ, すぃ.
        ("", "u", "o") => "o".to_owned(),
        ("", "u", vowel) => format!("w{vowel}"),
        ("k" | "g", "u", "a" | "i" | "e" | "o") => format!("{head}w{vowel}"),
        (head, "u", "a" | "i" | "e" | "o") if !head.is_empty() => format!("{head}{vowel}"),
        _ => return None,
    })
}

/// One kana alone.
#[rustfmt::skip]
const fn single(c: char) -> Option<&'static str> {
    Some(match c {
        'あ' | 'ぁ' => "a", 'い' | 'ぃ' | 'ゐ' => "i", 'う' | 'ぅ' => "u",
        'え' | 'ぇ' | 'ゑ' => "e", 'お' | 'ぉ' | 'を' => "o",
        'か' => "ka", 'き' => "ki", 'く' => "ku", 'け' => "ke", 'こ' => "ko",
        'が' => "ga", 'ぎ' => "gi", 'ぐ' => "gu", 'げ' => "ge", 'ご' => "go",
        'さ' => "sa", 'し' => "si", 'す' => "su", 'せ' => "se", 'そ' => "so",
        'ざ' => "za", 'じ' | 'ぢ' => "zi", 'ず' | 'づ' => "zu", 'ぜ' => "ze", 'ぞ' => "zo",
        'た' => "ta", 'ち' => "ti", 'つ' => "tu", 'て' => "te", 'と' => "to",
        'だ' => "da", 'で' => "de", 'ど' => "do",
        'な' => "na", 'に' => "ni", 'ぬ' => "nu", 'ね' => "ne", 'の' => "no",
        'は' => "ha", 'ひ' => "hi", 'ふ' => "hu", 'へ' => "he", 'ほ' => "ho",
        'ば' => "ba", 'び' => "bi", 'ぶ' | 'ゔ' => "bu", 'べ' => "be", 'ぼ' => "bo",
        'ぱ' => "pa", 'ぴ' => "pi", 'ぷ' => "pu", 'ぺ' => "pe", 'ぽ' => "po",
        'ま' => "ma", 'み' => "mi", 'む' => "mu", 'め' => "me", 'も' => "mo",
        'や' | 'ゃ' => "ya", 'ゆ' | 'ゅ' => "yu", 'よ' | 'ょ' => "yo",
        'ら' => "ra", 'り' => "ri", 'る' => "ru", 'れ' => "re", 'ろ' => "ro",
        'わ' | 'ゎ' => "wa", 'ん' => "n", 'っ' => "",
        _ => return None,
    })
}
