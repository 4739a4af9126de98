//! Every word that the program shows, in one table.
//!
//! The table is kept by area, a file each; the same areas in English are below `english`, and a word
//! that is missing there does not compile. Which of the two is shown is a [`Language`], chosen once.
//! A word with `{}` is a sentence with places to fill, in order, by [`Word::fill`]; where English
//! wants another order it numbers them: `{1} of {0}`.

mod language;

pub use language::{Language, speak, spoken};

use std::fmt::Display;

macro_rules! words {
    ({ $($name:ident = $ja:literal;)* }) => {
        /// A word or sentence of the program; each variant's text is its documentation.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Word {
            $(#[doc = concat!("`", $ja, "`")] $name,)*
        }

        impl Word {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The Japanese text.
            #[must_use]
            pub const fn japanese(self) -> &'static str {
                match self {
                    $(Self::$name => $ja,)*
                }
            }
        }
    };
}

macro_rules! english {
    ({ $($name:ident = $en:literal;)* }) => {
        impl Word {
            /// The English text.
            #[must_use]
            pub const fn english(self) -> &'static str {
                match self {
                    $(Self::$name => $en,)*
                }
            }
        }
    };
}

/// Makes an area of the table: a macro that adds its words to those found before, and hands them
/// to the next area. (The `$` of an inner macro has to be passed in.)
macro_rules! area {
    (($d:tt) $name:ident $($word:ident = $ja:literal;)*) => {
        macro_rules! $name {
            ({ $d($d before:tt)* } $d next:ident $d($d areas:ident)*) => {
                $d next! { { $d($d before)* $($word = $ja;)* } $d($d areas)* }
            };
        }
    };
}

#[macro_use]
mod about;
#[macro_use]
mod charts;
#[macro_use]
mod command_line;
#[macro_use]
mod editions;
#[macro_use]
mod fields;
#[macro_use]
mod keys;
#[macro_use]
mod kpi;
#[macro_use]
mod manual;
#[macro_use]
mod notes;
#[macro_use]
mod office;
#[macro_use]
mod problems;
#[macro_use]
mod screens;

#[macro_use]
mod english;

problems! {
    {} fields command_line screens kpi keys charts office notes editions manual about words
}
problems_en! {
    {} fields_en command_line_en screens_en kpi_en keys_en charts_en office_en notes_en editions_en
    manual_en about_en english
}

/// The characters of the words, in either language, that terminals draw in one column or in two.
/// A test finds them among the words: that would take a tenth of the time that a start takes.
pub const SYMBOLS: &str = "÷–―…※①②③⑤⑥⑦⑧⑨⑪";

impl Word {
    /// The text, in the language that the program speaks.
    #[must_use]
    pub fn text(self) -> &'static str {
        self.text_in(spoken())
    }

    /// The text in a language.
    #[must_use]
    pub const fn text_in(self, language: Language) -> &'static str {
        match language {
            Language::Japanese => self.japanese(),
            Language::English => self.english(),
        }
    }

    /// The text with its places filled: `{}` in order, `{0}` and so on by number.
    #[must_use]
    pub fn fill(self, values: &[&dyn Display]) -> String {
        self.fill_in(spoken(), values)
    }

    /// The same in a language.
    #[must_use]
    pub fn fill_in(self, language: Language, values: &[&dyn Display]) -> String {
        filled(self.text_in(language), values)
    }
}

/// A text with its places filled. A brace that opens no place stands for itself.
fn filled(text: &str, values: &[&dyn Display]) -> String {
    let mut filled = String::new();
    let mut parts = text.split('{');
    filled.push_str(parts.next().unwrap_or_default());
    let mut next = 0;
    for part in parts {
        let place = part.split_once('}').and_then(|(number, rest)| {
            let index = if number.is_empty() {
                next
            } else {
                number.parse().ok()?
            };
            Some((index, rest))
        });
        let Some((index, rest)) = place else {
            filled.push('{');
            filled.push_str(part);
            continue;
        };
        next += 1;
        if let Some(value) = values.get(index) {
            filled.push_str(&value.to_string());
        }
        filled.push_str(rest);
    }
    filled
}

/// A number with its unit behind it: `12件`, `12 cases`, `1 case`, `85.2%`.
#[must_use]
pub fn counted(number: &dyn Display, unit: &str) -> String {
    let number = number.to_string();
    if !unit.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return number + unit;
    }
    let one = (number == "1").then(|| unit.strip_suffix('s')).flatten();
    match (one, unit) {
        (Some("technologie"), _) => number + " technology",
        (Some(one), _) => format!("{number} {one}"),
        (None, unit) => format!("{number} {unit}"),
    }
}

impl Display for Word {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.text())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::uncertain::uncertain;

    #[test]
    fn the_symbols_are_those_of_the_words() {
        let both = [Language::Japanese, Language::English];
        let texts = both.map(|language| Word::ALL.iter().map(move |word| word.text_in(language)));
        let symbols = uncertain(texts.into_iter().flatten());
        assert_eq!(SYMBOLS, symbols.into_iter().collect::<String>());
    }

    /// The places of a text, in the order of the values that fill them.
    fn places(text: &str) -> Vec<usize> {
        let mut next = 0;
        let mut places: Vec<usize> = text
            .split('{')
            .skip(1)
            .filter_map(|part| {
                let number = part.split_once('}')?.0;
                let own = next;
                next += 1;
                if number.is_empty() {
                    Some(own)
                } else {
                    number.parse().ok()
                }
            })
            .collect();
        places.sort_unstable();
        places
    }

    fn is_japanese(c: char) -> bool {
        matches!(c, 'ぁ'..='ヿ' | '々' | '㐀'..='鿿' | '\u{F900}'..='\u{FAFF}' | 'ｦ'..='ﾟ')
    }

    #[test]
    fn no_word_is_empty() {
        for word in Word::ALL {
            assert!(!word.japanese().trim().is_empty(), "{word:?}");
            // In English the number of a row stands alone.
            let alone = *word == Word::UnitNone;
            assert_eq!(word.english().trim().is_empty(), alone, "{word:?}");
        }
    }

    #[test]
    fn both_languages_have_the_same_places() {
        for word in Word::ALL {
            let (ja, en) = (places(word.japanese()), places(word.english()));
            assert_eq!(ja, en, "{word:?}");
        }
    }

    #[test]
    fn english_is_english_but_for_what_is_to_be_typed() {
        let samples = [
            Word::CliAbout,
            Word::CliAfter,
            Word::SearchAfter,
            Word::SearchEmpty,
            Word::ChartCommandAfter,
        ];
        for word in Word::ALL.iter().filter(|word| !samples.contains(word)) {
            assert!(!word.english().contains(is_japanese), "{word:?}");
        }
        for word in samples {
            assert!(word.english().contains(is_japanese), "{word:?}");
        }
    }

    #[test]
    fn places_are_filled_in_order() {
        assert_eq!(
            Word::ProblemType.fill(&[&"整数", &"文字列"]),
            "整数のはずですが、文字列です"
        );
        assert_eq!(filled("{1} of {0} {x {", &[&57, &3]), "3 of 57 {x {");
    }

    #[test]
    fn units_stand_behind_numbers() {
        assert_eq!(counted(&12, Word::UnitCases.japanese()), "12件");
        assert_eq!(counted(&12, Word::UnitCases.english()), "12 cases");
        assert_eq!(counted(&1, Word::UnitCases.english()), "1 case");
        assert_eq!(
            counted(&1, Word::UnitTechnologies.english()),
            "1 technology"
        );
        assert_eq!(counted(&3, Word::UnitNone.english()), "3");
        assert_eq!(counted(&"85.2", "%"), "85.2%");
    }
}
