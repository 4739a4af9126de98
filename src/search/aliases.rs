//! Names that people use and the texts do not: 国がん, 九大病院, PGT-A.

use super::Tier;
use crate::text::fold::fold;
use crate::text::romaji::Spelling;
use std::sync::LazyLock;

/// A heading, then one alias a line: what is typed, the text it stands for, why, how it is read.
const TABLE: &str = include_str!("../../data/aliases.tsv");

struct Alias {
    folded: String,
    /// Empty where it is Latin letters only.
    spelling: String,
    target: String,
}

static ALIASES: LazyLock<Vec<Alias>> = LazyLock::new(|| {
    let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
    lines.skip(1).filter_map(alias).collect()
});

fn alias(line: &str) -> Option<Alias> {
    let mut cells = line.split('\t');
    let (name, target) = (cells.next()?, cells.next()?);
    let reading = cells.nth(1).unwrap_or_default();
    Some(Alias {
        folded: fold(name),
        spelling: Spelling::of(&fold(reading)),
        target: fold(target),
    })
}

/// What a folded term stands for: the folded text, and how sure that is. A name that is half
/// typed stands for its target too, once it is long enough to be meant.
#[must_use]
pub fn targets(folded: &str, spellings: &[String]) -> Vec<(Tier, &'static str)> {
    let fewest = if folded.is_ascii() { 3 } else { 2 };
    let is_long = folded.chars().count() >= fewest;
    // Half of a name is meant for it; がん alone is not the beginning of がんセンター東.
    let is_half = |part: &str, name: &str| name.starts_with(part) && 2 * part.len() >= name.len();
    let found = ALIASES.iter().filter_map(|alias| {
        let is_spelled =
            |spelling: &String| !alias.spelling.is_empty() && *spelling == alias.spelling;
        let begins = |spelling: &String| spelling.len() >= 4 && is_half(spelling, &alias.spelling);
        let tier = if alias.folded == folded {
            Tier::Exact
        } else if spellings.iter().any(is_spelled) {
            Tier::ReadWord
        } else if (is_long && is_half(folded, &alias.folded)) || spellings.iter().any(begins) {
            Tier::ReadStart
        } else {
            return None;
        };
        Some((tier, alias.target.as_str()))
    });
    let mut found: Vec<_> = found.collect();
    found.sort_unstable();
    found.dedup_by_key(|(_, target)| *target);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::romaji::typed;

    fn stands_for(word: &str) -> Vec<(Tier, &'static str)> {
        let folded = fold(word);
        targets(&folded, &typed(&folded))
    }

    #[test]
    fn a_name_is_known_however_it_is_typed() {
        let hospital = fold("東京大学医学部附属病院");
        for (word, tier) in [
            ("東大病院", Tier::Exact),
            ("とうだいびょういん", Tier::ReadWord),
            ("toudaibyouin", Tier::ReadWord),
            ("東大病", Tier::ReadStart),
            ("toudaiby", Tier::ReadStart),
        ] {
            assert!(
                stands_for(word).contains(&(tier, hospital.as_str())),
                "{word}"
            );
        }
        assert_eq!(stands_for("pgt-a"), [(Tier::Exact, "着床前胚異数性検査")]);
        assert_eq!(stands_for("東"), []);
        assert_eq!(stands_for("がん"), []);
        assert_eq!(stands_for("ti"), []);
    }

    #[test]
    fn every_line_of_the_table_has_its_cells() {
        for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
            assert_eq!(line.split('\t').count(), 4, "{line}");
        }
        assert!(
            ALIASES
                .iter()
                .all(|alias| !alias.folded.is_empty() && !alias.target.is_empty())
        );
    }
}
