//! Latin letters as letters of the one alphabet: romaji in any spelling, and words as they are.

use super::Writer;

/// How many bytes of a folded text are a word in Latin letters, apostrophes included.
pub fn word_len(text: &str) -> usize {
    let belongs = |c: char| plain(c).is_some() || is_apostrophe(c);
    let starts = text.chars().next().and_then(plain).is_some();
    let end = text.find(|c| !belongs(c)).unwrap_or(text.len());
    if starts { end } else { 0 }
}

/// Writes the letters of a word.
pub fn spell(word: &str, writer: &mut impl Writer) {
    let letters: Vec<char> = word.chars().map(|c| plain(c).unwrap_or('\'')).collect();
    let mut at = 0;
    while let Some(rest) = letters.get(at..).filter(|rest| !rest.is_empty()) {
        let before = at.checked_sub(1).and_then(|at| letters.get(at)).copied();
        at += sound(rest, before, writer).max(1);
    }
}

/// A letter without its macron or circumflex; `None` if it is none of the 26.
const fn plain(c: char) -> Option<char> {
    match c {
        'a'..='z' => Some(c),
        'ā' | 'â' => Some('a'),
        'ī' | 'î' => Some('i'),
        'ū' | 'û' => Some('u'),
        'ē' | 'ê' => Some('e'),
        'ō' | 'ô' => Some('o'),
        _ => None,
    }
}

const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘')
}

const fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'i' | 'u' | 'e' | 'o')
}

/// Writes the first sound of `rest`: how many letters it took.
fn sound(rest: &[char], before: Option<char>, writer: &mut impl Writer) -> usize {
    let first = rest.first().copied().unwrap_or('\'');
    let second = rest.get(1).copied();
    let third = rest.get(2).copied();
    if is_vowel(first) {
        writer.vowel(first);
        return 1;
    }
    // っ: a doubled consonant, and Hepburn's tch.
    let doubled = second == Some(first) && !matches!(first, 'n' | 'm');
    if doubled || (first == 't' && second == Some('c') && third.is_none_or(|c| c == 'h')) {
        return 1;
    }
    match (first, second) {
        ('\'', _) => return 1,
        ('n', _) => return syllabic_n(rest, writer),
        ('m', Some('b' | 'p' | 'm')) => writer.letters("n"),
        ('m', None) => writer.either("m", "n"),
        ('s', Some('h')) => return hissed("s", 2, third, writer),
        ('c' | 't', Some('h')) => return hissed("t", 2, third, writer),
        ('t', Some('s')) => return hissed("t", 2, None, writer),
        ('c', _) => writer.letters("t"),
        ('d', Some('h')) => return hissed("z", 2, third, writer),
        ('d', Some('z')) => return hissed("z", 2, None, writer),
        ('d', Some('i' | 'u' | 'y')) | ('j', Some('y')) => writer.letters("z"),
        ('d', None) => writer.either("d", "z"),
        ('j', _) => return hissed("z", 1, second, writer),
        // 大野 is Ohno on passports.
        ('h', Some(next)) if before == Some('o') && !is_vowel(next) && next != 'y' => {}
        ('f', _) => writer.letters("h"),
        ('v', _) => writer.letters("b"),
        ('l', _) => writer.letters("r"),
        ('q', _) => writer.letters("k"),
        ('w', Some('o')) if !matches!(before, Some('k' | 'g')) => {}
        ('x', Some('t')) if third == Some('u') => return 3,
        ('x', Some('t')) if third == Some('s') && rest.get(3) == Some(&'u') => return 4,
        _ => writer.letters(first.encode_utf8(&mut [0; 4])),
    }
    1
}

/// し, しゃ and their like: `letter` alone before `i` or the end of what was typed so far, with a
/// `y` before another vowel.
fn hissed(letter: &str, taken: usize, next: Option<char>, writer: &mut impl Writer) -> usize {
    writer.letters(letter);
    if next.is_some_and(|next| is_vowel(next) && next != 'i') {
        writer.letters("y");
    }
    taken
}

/// ん, and な: one or more `n` with or without an apostrophe.
fn syllabic_n(rest: &[char], writer: &mut impl Writer) -> usize {
    let count = rest.iter().take_while(|&&c| c == 'n').count();
    let apostrophes = rest.iter().skip(count).take_while(|&&c| c == '\'').count();
    let next = rest.get(count + apostrophes);
    let syllable = next.is_some_and(|&c| is_vowel(c) || c == 'y');
    if syllable && apostrophes == 0 && count == 2 {
        // かんない, or しんあい as an input method takes it.
        writer.either("nn", "n");
    } else if syllable && apostrophes == 0 && count > 2 {
        writer.letters("nn");
    } else {
        writer.letters("n");
    }
    count + apostrophes
}
