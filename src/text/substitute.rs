//! Stand-ins for ambiguous characters, for terminals where no width of theirs can be trusted.

/// A stand-in of certain width for an ambiguous character.
pub fn substitute(c: char) -> &'static str {
    const CIRCLED: [&str; 20] = [
        "(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)", "(11)", "(12)",
        "(13)", "(14)", "(15)", "(16)", "(17)", "(18)", "(19)", "(20)",
    ];
    const ROMAN: [&str; 12] = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
    ];
    let pick = |table: &[&'static str], first: char| {
        let index = usize::try_from(u32::from(c).wrapping_sub(u32::from(first))).ok();
        index
            .and_then(|index| table.get(index).copied())
            .unwrap_or("?")
    };
    match c {
        '①'..='⑳' => pick(&CIRCLED, '①'),
        '⑴'..='⒇' => pick(&CIRCLED, '⑴'),
        'Ⅰ'..='Ⅻ' => pick(&ROMAN, 'Ⅰ'),
        'ⅰ'..='ⅻ' => pick(&ROMAN, 'ⅰ'),
        '※' => "＊",
        '→' | '⇒' => "->",
        '←' => "<-",
        '○' | '◯' | '◎' => "〇",
        '●' | '■' | '◆' | '•' | '·' | '★' | '▪' => "*",
        '□' | '◇' | '☆' => "[]",
        '↑' | '▲' | '△' => "^",
        '↓' | '▼' | '▽' => "v",
        '▶' | '►' | '▷' => ">",
        '◀' | '◁' => "<",
        '×' => "x",
        '÷' => "/",
        '±' => "+-",
        '≦' | '≤' => "<=",
        '≧' | '≥' => ">=",
        '“' | '”' | '″' => "\"",
        '‘' | '’' | '′' => "'",
        '…' => "...",
        '‥' => "..",
        '―' | '—' | '–' | '‐' | '─' | '━' => "-",
        '│' | '┃' => "|",
        '█' | '▉' | '▊' | '▋' | '▌' | '▓' | '▒' => "#",
        '▍' | '▎' | '▏' | '░' => ":",
        '°' => "deg",
        'α' => "a",
        'β' => "b",
        'γ' => "g",
        'μ' | 'µ' => "u",
        _ if ('\u{2500}'..='\u{257F}').contains(&c) => "+",
        _ => "?",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::ambiguous::is_ambiguous;

    #[test]
    fn no_stand_in_is_ambiguous_itself() {
        let all = ('\u{a1}'..='\u{ffff}').filter(|&c| is_ambiguous(c));
        for c in all {
            let shown = substitute(c);
            assert!(
                !shown.is_empty() && !shown.chars().any(is_ambiguous),
                "{c}: {shown}"
            );
        }
    }
}
