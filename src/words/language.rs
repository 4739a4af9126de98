//! The language that the program speaks, chosen once at its start.

use std::sync::atomic::{AtomicBool, Ordering};

/// A language of the table of words. What the documents say stays Japanese in either.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Language {
    /// The documents' own.
    #[default]
    Japanese,
    /// For those who read the figures and not the words.
    English,
}

impl Language {
    /// Its name in options: `ja`, `en`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Japanese => "ja",
            Self::English => "en",
        }
    }

    /// Both.
    pub const ALL: [Self; 2] = [Self::Japanese, Self::English];

    /// The language with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|language| name.trim().eq_ignore_ascii_case(language.key()))
    }
}

/// Whether English was chosen. Nothing else hangs on it, so no order is asked for.
static ENGLISH: AtomicBool = AtomicBool::new(false);

/// Makes the whole process speak a language.
pub fn speak(language: Language) {
    ENGLISH.store(language == Language::English, Ordering::Relaxed);
}

/// The language of the process: Japanese until another was chosen.
#[must_use]
pub fn spoken() -> Language {
    if ENGLISH.load(Ordering::Relaxed) {
        Language::English
    } else {
        Language::Japanese
    }
}
