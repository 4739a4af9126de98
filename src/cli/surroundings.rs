//! What the program finds around it: terminals, and what the environment says about them.

use std::io::IsTerminal as _;
use std::path::PathBuf;

/// The environment variable for the width of ambiguous characters.
pub const AMBIGUOUS_WIDTH: &str = "SENSHIN_AMBIGUOUS_WIDTH";

/// The environment variable for the language.
pub const LANGUAGE: &str = "SENSHIN_LANG";

/// The environment variable for the file of notes.
pub const NOTES: &str = "SENSHIN_NOTES";

/// What a command depends on besides its arguments.
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent facts about the outside, not states of ours"
)]
#[derive(Debug, Clone, Default)]
pub struct Surroundings {
    /// Whether a screen can be opened: a terminal on both sides that can move its cursor.
    pub screen: bool,
    /// Whether somebody types what is read: a terminal on both sides, whatever it can.
    pub asks: bool,
    /// Whether the output is a terminal.
    pub terminal: bool,
    /// Whether that is the console of Linux, which has no Japanese glyphs.
    pub console: bool,
    /// The character set that the locale names for that terminal, if it is not UTF-8.
    pub charset: Option<String>,
    /// The terminal's width.
    pub columns: Option<usize>,
    /// Whether the environment asks for no colour.
    pub no_color: bool,
    /// What the environment says about ambiguous characters.
    pub ambiguous_width: Option<String>,
    /// What the environment says about the language.
    pub language: Option<String>,
    /// The user's file of notes, there or not; `None` without a place for one.
    pub notes: Option<PathBuf>,
}

impl Surroundings {
    /// Those of the running program.
    #[must_use]
    pub fn of_this_process() -> Self {
        let output = std::io::stdout();
        let mut found = Self::in_environment(output.is_terminal(), |name| {
            std::env::var(name).ok().filter(|value| !value.is_empty())
        });
        let named = std::env::var_os(NOTES).filter(|name| !name.is_empty());
        found.notes = named.map(PathBuf::from).or_else(crate::notes::default_path);
        let typed = std::io::stdin().is_terminal();
        found.screen = found.terminal && typed;
        found.asks = output.is_terminal() && typed;
        let size = terminal_size::terminal_size_of(output);
        found.columns = size.map(|(width, _)| usize::from(width.0));
        found
    }

    /// What the variables of an environment say to a program whose output is a terminal or not.
    fn in_environment(tty: bool, variable: impl Fn(&str) -> Option<String>) -> Self {
        let term = variable("TERM").unwrap_or_default();
        let terminal = tty && !["", "dumb"].contains(&term.as_str());
        // The first that is set decides, as for every program.
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
            .into_iter()
            .find_map(&variable);
        Self {
            terminal,
            console: terminal && term == "linux",
            charset: locale.and_then(|name| charset(&name)).filter(|_| terminal),
            no_color: variable("NO_COLOR").is_some()
                || variable("CLICOLOR").is_some_and(|value| value == "0"),
            ambiguous_width: variable(AMBIGUOUS_WIDTH),
            language: variable(LANGUAGE),
            ..Self::default()
        }
    }
}

/// The character set that a locale names, if it names another than UTF-8: `eucJP` of
/// `ja_JP.eucJP`. A locale without one, such as `C`, says nothing about the terminal.
fn charset(locale: &str) -> Option<String> {
    let (_, charset) = locale.split_once('.')?;
    let charset = charset.split('@').next()?;
    let plain = charset.replace(['-', '_'], "").to_ascii_lowercase();
    (!["", "utf8"].contains(&plain.as_str())).then(|| charset.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn around(tty: bool, variables: &[(&str, &str)]) -> Surroundings {
        Surroundings::in_environment(tty, |name| {
            let found = variables.iter().find(|(own, _)| *own == name);
            found.map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn the_first_locale_that_is_set_names_the_character_set() {
        let charset = |variables: &[(&str, &str)]| {
            let all = [&[("TERM", "xterm")], variables].concat();
            around(true, &all).charset
        };
        assert_eq!(
            charset(&[("LANG", "ja_JP.eucJP")]).as_deref(),
            Some("eucJP")
        );
        assert_eq!(
            charset(&[("LC_ALL", "ja_JP.SJIS@x"), ("LANG", "ja_JP.UTF-8")]).as_deref(),
            Some("SJIS")
        );
        for utf8 in [
            "ja_JP.UTF-8",
            "en_US.utf8",
            "C.UTF-8",
            "C",
            "POSIX",
            "ja_JP",
        ] {
            assert_eq!(charset(&[("LC_CTYPE", utf8)]), None, "{utf8}");
        }
        assert_eq!(charset(&[]), None);
        // A pipe has no glyphs; what reads it knows UTF-8 or converts it.
        assert_eq!(around(false, &[("LANG", "ja_JP.eucJP")]).charset, None);
    }

    #[test]
    fn only_a_terminal_that_can_move_its_cursor_counts() {
        for (term, is_one) in [
            ("xterm", true),
            ("linux", true),
            ("dumb", false),
            ("", false),
        ] {
            let found = around(true, &[("TERM", term)]);
            assert_eq!((found.terminal, found.console), (is_one, term == "linux"));
        }
        assert!(!around(true, &[]).terminal);
        assert!(!around(false, &[("TERM", "linux")]).console);
    }

    #[test]
    fn two_variables_ask_for_no_colour() {
        for (variables, none) in [
            (&[][..], false),
            (&[("NO_COLOR", "1")], true),
            (&[("CLICOLOR", "0")], true),
            (&[("CLICOLOR", "1")], false),
            (&[("COLORTERM", "truecolor")], false),
        ] {
            assert_eq!(around(true, variables).no_color, none, "{variables:?}");
        }
    }
}
