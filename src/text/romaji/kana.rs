//! Kana as letters, with the small kana that change the one before: しゃ, ティ, ファ, ヴ.

/// The letters of a syllable, in up to three pieces.
pub type Pieces = [&'static str; 3];

/// The letters of the first kana of a folded text with the small kana behind it, and how many
/// bytes they are; `None` if it does not begin with kana.
pub fn letters(text: &str) -> Option<(Pieces, usize)> {
    let mut chars = text.chars();
    let first = chars.next()?;
    let own = single(first)?;
    let small = chars.next().filter(|small| is_small(*small));
    let joined = small.and_then(|small| Some((joined(own, single(small)?)?, small)));
    Some(match joined {
        Some((pieces, small)) => (pieces, first.len_utf8() + small.len_utf8()),
        None => ([own, "", ""], first.len_utf8()),
    })
}

const fn is_small(c: char) -> bool {
    matches!(c, 'ぁ' | 'ぃ' | 'ぅ' | 'ぇ' | 'ぉ' | 'ゃ' | 'ゅ' | 'ょ')
}

/// Kana and a small one as one syllable.
fn joined(own: &'static str, vowel: &'static str) -> Option<Pieces> {
    let (head, last) = own.split_at_checked(own.len().checked_sub(1)?)?;
    Some(match (head, last, vowel) {
        // でぃ, でゅ and どぅ are written as ぢ, ぢゅ and づ by most who type.
        ("d", "e", "yu" | "i") | ("d", "o", "u") => ["z", vowel, ""],
        // てゅ, ふゅ, ゔゅ.
        ("t", "e", "yu") | ("h" | "b", "u", "yu") => [head, vowel, ""],
        // しぇ, ちぇ, じぇ, いぇ.
        (_, "i", "e") => [head, "ye", ""],
        // うぃ, うぇ, うぉ; くぁ.
        ("", "u", "o") => ["o", "", ""],
        ("", "u", "a" | "i" | "e") => ["w", vowel, ""],
        ("k" | "g", "u", "a" | "i" | "e" | "o") => [head, "w", vowel],
        // きゃ, しゅ, ちょ; てぃ, とぅ; ふぁ, ゔぁ, つぁ, すぃ.
        (_, "i", "ya" | "yu" | "yo")
        | (_, "e", "i")
        | (_, "o", "u")
        | (_, "u", "a" | "i" | "e" | "o")
            if !head.is_empty() =>
        {
            [head, vowel, ""]
        }
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
