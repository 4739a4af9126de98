//! Every word that the program shows, in one table.
//!
//! The table is kept by area, a file each. The screens speak Japanese; another language is another
//! column there. A word with `{}` is a sentence with places to fill, in order, by [`Word::fill`].

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

            /// The text.
            #[must_use]
            pub const fn text(self) -> &'static str {
                match self {
                    $(Self::$name => $ja,)*
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
mod notes;
#[macro_use]
mod office;
#[macro_use]
mod problems;
#[macro_use]
mod screens;

problems! { {} fields command_line screens kpi keys charts office notes editions words }

impl Word {
    /// The text with its places `{}` filled in order.
    #[must_use]
    pub fn fill(self, values: &[&dyn Display]) -> String {
        let mut values = values.iter();
        let mut filled = String::new();
        for (index, part) in self.text().split("{}").enumerate() {
            if index > 0
                && let Some(value) = values.next()
            {
                filled.push_str(&value.to_string());
            }
            filled.push_str(part);
        }
        filled
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

    #[test]
    fn no_word_is_empty() {
        assert!(Word::ALL.iter().all(|word| !word.text().trim().is_empty()));
    }

    #[test]
    fn places_are_filled_in_order() {
        assert_eq!(
            Word::ProblemType.fill(&[&"整数", &"文字列"]),
            "整数のはずですが、文字列です"
        );
    }
}
