//! What the user says about the terminal and about himself: colours, widths, language.

use crate::text::Ruler;
use crate::text::width::Ambiguous;
use crate::words::Language;
use clap::ValueEnum;

/// The screen's colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Theme {
    /// For a dark background.
    Dark,
    /// For a light background.
    Light,
    /// Without colours.
    Plain,
}

/// How wide characters are whose width the terminal decides.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum AmbiguousWidth {
    /// As the terminal says; narrow where none is asked.
    #[default]
    Auto,
    /// One column.
    Narrow,
    /// Two columns.
    Wide,
    /// They are replaced.
    Avoid,
}

impl AmbiguousWidth {
    /// The ruler for text that is written without asking a terminal.
    #[must_use]
    pub const fn ruler(self) -> Ruler {
        Ruler::new(match self {
            Self::Auto | Self::Narrow => Ambiguous::Narrow,
            Self::Wide => Ambiguous::Wide,
            Self::Avoid => Ambiguous::Avoid,
        })
    }
}

/// What the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Lang {
    /// Japanese.
    Ja,
    /// English.
    En,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Ja => Self::Japanese,
            Lang::En => Self::English,
        }
    }
}
