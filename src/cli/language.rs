//! The language of a call: `--lang`, or what the environment says, or Japanese.
//!
//! It has to be known before anything is parsed, because help and complaints are in it as well.

use super::surroundings::{LANGUAGE, Surroundings};
use crate::error::Error;
use crate::words::{Language, Word};
use std::ffi::OsString;

/// The option.
const OPTION: &str = "--lang";

/// The language that a call asks for, the program's name first.
///
/// # Errors
/// [`Error::Usage`], in every language, where it asks for another than these.
pub fn language(arguments: &[OsString], surroundings: &Surroundings) -> Result<Language, Error> {
    let option = option(arguments).map(|value| (OPTION.to_owned(), value));
    let variable = || {
        let value = surroundings.language.clone()?;
        Some((LANGUAGE.to_owned(), value))
    };
    let Some((name, value)) = option.or_else(variable) else {
        return Ok(Language::default());
    };
    Language::named(&value).ok_or_else(|| unknown(&name, &value))
}

/// The value behind the last `--lang`, as the parser will take it. Where none is there, it will
/// complain itself.
fn option(arguments: &[OsString]) -> Option<String> {
    let mut found = None;
    let mut words = arguments.iter().skip(1).filter_map(|word| word.to_str());
    while let Some(word) = words.next() {
        match word.strip_prefix(OPTION) {
            _ if word == "--" => break,
            Some("") => found = words.next().or(found),
            Some(rest) => found = rest.strip_prefix('=').or(found),
            None => {}
        }
    }
    found.map(str::to_owned)
}

/// Whoever asks for a third language may read only one of these.
fn unknown(name: &str, value: &str) -> Error {
    let names = Language::ALL.map(Language::key).join(", ");
    let sentence = |language| Word::UsageValue.fill_in(language, &[&name, &value, &names]);
    Error::Usage(Language::ALL.map(sentence).join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(line: &str, variable: Option<&str>) -> Result<Language, String> {
        let arguments: Vec<OsString> = line.split(' ').map(OsString::from).collect();
        let surroundings = Surroundings {
            language: variable.map(str::to_owned),
            ..Surroundings::default()
        };
        language(&arguments, &surroundings).map_err(|error| error.to_string())
    }

    #[test]
    fn the_option_goes_before_the_environment() {
        assert_eq!(asked("senshin", None), Ok(Language::Japanese));
        assert_eq!(asked("senshin", Some("en")), Ok(Language::English));
        assert_eq!(
            asked("senshin list --lang ja", Some("en")),
            Ok(Language::Japanese)
        );
        assert_eq!(
            asked("senshin --lang=EN --help", Some("fr")),
            Ok(Language::English)
        );
        assert_eq!(
            asked("senshin --lang ja --lang en", None),
            Ok(Language::English)
        );
        assert_eq!(asked("senshin -- --lang en", None), Ok(Language::Japanese));
        assert_eq!(asked("senshin --language en", None), Ok(Language::Japanese));
    }

    #[test]
    fn another_language_is_refused_in_both() {
        for (line, variable, name) in [
            ("senshin --lang fr", Some("en"), "--lang"),
            ("senshin", Some("fr"), "SENSHIN_LANG"),
        ] {
            let told = asked(line, variable).unwrap_err();
            assert_eq!(
                told,
                format!(
                    "{name} に「fr」は選べません。次のどれかです: ja, en\n{name} can't be \"fr\"; it is one of: ja, en"
                )
            );
        }
    }
}
