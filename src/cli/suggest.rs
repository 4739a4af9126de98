//! What someone may have meant who typed a name that does not exist.

use crate::text::fold::fold;

/// How many names are offered.
pub const OFFERED: usize = 3;

/// The names nearest to what was typed, nearest first; always at least one, if there are any.
pub fn near<'a>(typed: &str, names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let typed = fold(typed);
    let mut names: Vec<_> = names.map(|name| (distance(&typed, name), name)).collect();
    names.sort_unstable();
    names.dedup_by_key(|(_, name)| *name);
    let best = names.first().map_or(0, |((distance, _), _)| *distance);
    let near = names
        .into_iter()
        .filter(|((distance, _), _)| *distance <= best + 1);
    near.map(|(_, name)| name).take(OFFERED).collect()
}

/// The names that differ from what was typed by so little that it is a slip of the finger.
pub fn misspelt<'a>(typed: &str, names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let slips = if typed.chars().count() <= 4 { 1 } else { 2 };
    let close = |name: &&str| strsim::damerau_levenshtein(typed, name) <= slips;
    names.filter(close).collect()
}

/// How far a name is from what was typed, and the edits between them; a name that contains what
/// was typed is one step away.
fn distance(typed: &str, name: &str) -> (usize, usize) {
    let name = fold(name);
    let edits = strsim::damerau_levenshtein(typed, &name);
    let contains = !typed.is_empty() && name.contains(typed);
    (if contains { edits.min(1) } else { edits }, edits)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 4] = ["list", "show", "search", "source"];

    #[test]
    fn a_slip_of_the_finger_is_seen_and_another_word_is_not() {
        assert_eq!(misspelt("lsit", NAMES.into_iter()), ["list"]);
        assert_eq!(misspelt("serach", NAMES.into_iter()), ["search"]);
        assert_eq!(misspelt("suizougan", NAMES.into_iter()), [""; 0]);
        assert_eq!(misspelt("gan", NAMES.into_iter()), [""; 0]);
    }

    #[test]
    fn the_nearest_names_are_offered_whatever_was_typed() {
        assert_eq!(near("sho", NAMES.into_iter()), ["show"]);
        assert_eq!(near("ｓｈｏｗ", NAMES.into_iter()).first(), Some(&"show"));
        assert!(!near("膵臓", NAMES.into_iter()).is_empty());
    }
}
