//! `--plain`: the program as a conversation in lines, for screen readers and Braille.
//!
//! One thing a line, labels before values, nothing drawn, nothing drawn over. A line that is read
//! is what would stand behind `senshin`, a number or words; what it gives is told in portions of
//! numbered things, each of which can be opened. A pipe is read as well as a terminal.

mod things;

use super::arguments::{self, Arguments, Command, Global};
use super::dispatch::{meant, needs_no_data};
use super::{Exit, Page, complaint, message};
use crate::catalog::Catalog;
use crate::error::Error;
use crate::words::Word;
use clap::FromArgMatches as _;
use std::ffi::OsString;
use std::io::BufRead;
use things::Thing;
use unicode_normalization::UnicodeNormalization as _;

/// How many things are told at once.
const PORTION: usize = 20;

/// What is asked in front of a line.
const PROMPT: &str = "senshin> ";

/// What a line asks for.
enum Asked {
    /// The next portion.
    Next,
    /// What this number of the last things leads to.
    Open(usize),
    /// The lines that what was told last was read from.
    Sources,
    /// How to go on.
    Help,
    /// The end.
    Quit,
    /// A call of the program.
    Call(Vec<String>),
}

/// The conversation so far.
#[derive(Default)]
struct Talk {
    /// What the last answer consists of.
    things: Vec<Thing>,
    /// How much of it was told.
    told: usize,
    /// Where it was read.
    places: Vec<String>,
    /// Whether a line made no sense.
    wrong: bool,
}

impl Page<'_> {
    /// Talks until the input ends or the user does. From a pipe, where nobody can put a wrong line
    /// right, it ends like a script that had one: [`Exit::Wrong`].
    pub(super) fn talk(
        &mut self,
        catalog: &'static Catalog,
        arguments: &Arguments,
        lines: &mut dyn BufRead,
        prompts: bool,
    ) -> Result<Exit, Error> {
        let mut talk = Talk::default();
        self.tell(&Word::PlainWelcome.fill(&[&catalog.latest().label]))?;
        let global = &arguments.global;
        if let Some(command) = &arguments.command {
            self.perform(catalog, &mut talk, command, global)?;
        } else if !arguments.query.is_empty() {
            self.call(catalog, &mut talk, arguments.query.clone(), global)?;
        }
        loop {
            if prompts {
                write!(self.out, "{PROMPT}")?;
            }
            self.out.flush()?;
            let mut line = Vec::new();
            if lines.read_until(b'\n', &mut line)? == 0 {
                if prompts {
                    writeln!(self.out)?;
                }
                return Ok(talk.end(prompts));
            }
            match asked(&String::from_utf8_lossy(&line)) {
                Asked::Quit => return Ok(talk.end(prompts)),
                Asked::Help => self.tell(Word::PlainHelp.text())?,
                Asked::Next => self.portion(&mut talk)?,
                Asked::Open(number) => {
                    if let Some(calls) = talk.leads_to(number) {
                        self.calls(catalog, &mut talk, calls, global)?;
                    } else {
                        let sentence = Word::PlainNoThing.fill(&[&number, &talk.told]);
                        self.refuse(&mut talk, &sentence);
                    }
                }
                Asked::Sources if talk.places.is_empty() => {
                    self.refuse(&mut talk, Word::PlainNoSource.text());
                }
                Asked::Sources => {
                    let calls = to_sources(&talk.places);
                    self.calls(catalog, &mut talk, calls, global)?;
                }
                Asked::Call(words) => self.call(catalog, &mut talk, words, global)?,
            }
        }
    }

    /// Does one call after the other.
    fn calls(
        &mut self,
        catalog: &'static Catalog,
        talk: &mut Talk,
        calls: Vec<Vec<String>>,
        global: &Global,
    ) -> Result<(), Error> {
        let mut calls = calls.into_iter();
        calls.try_for_each(|call| self.call(catalog, talk, call, global))
    }

    /// Does what would stand behind `senshin`; what is wrong with it is told and ends nothing.
    fn call(
        &mut self,
        catalog: &'static Catalog,
        talk: &mut Talk,
        words: Vec<String>,
        global: &Global,
    ) -> Result<(), Error> {
        let called: Vec<OsString> = std::iter::once("senshin".to_owned())
            .chain(words)
            .map(OsString::from)
            .collect();
        let parsed = arguments::definition().try_get_matches_from(&called);
        let parsed = match parsed.and_then(|matches| Arguments::from_arg_matches(&matches)) {
            Ok(parsed) => parsed,
            Err(error) if error.exit_code() == 0 => {
                return Ok(write!(self.out, "{}", error.render())?);
            }
            Err(error) => {
                let sentence = complaint::sentence(&error, &super::called(&called));
                self.refuse(talk, &message(&Error::Usage(sentence)));
                return Ok(());
            }
        };
        let slip = match (&parsed.command, parsed.query.as_slice()) {
            (None, [word]) => super::not_a_command(word).err(),
            _ => None,
        };
        if let Some(error) = slip {
            self.refuse(talk, &message(&error));
            return Ok(());
        }
        let command = parsed.command;
        let command = command.unwrap_or_else(|| meant(catalog, parsed.query));
        self.perform(catalog, talk, &command, global)
    }

    /// Does a command and tells the first things that it gives. What has no things of its own is
    /// written as ever.
    fn perform(
        &mut self,
        catalog: &'static Catalog,
        talk: &mut Talk,
        command: &Command,
        global: &Global,
    ) -> Result<(), Error> {
        let done = match self.things(catalog, command) {
            Ok(Some(things)) if things.is_empty() => {
                self.note(Word::PlainNothing.text());
                Ok(Exit::Nothing)
            }
            Ok(Some(things)) => {
                talk.turn_to(things);
                self.portion(talk).map(|()| Exit::Done)
            }
            Ok(None) if needs_no_data(command) => self.command(command, global),
            Ok(None) => self.on(catalog, command),
            Err(error) => Err(error),
        };
        match done {
            Err(Error::Output(error)) => Err(Error::Output(error)),
            Err(error) => {
                self.refuse(talk, &message(&error));
                Ok(())
            }
            Ok(exit) => {
                talk.wrong |= exit == Exit::Wrong;
                Ok(())
            }
        }
    }

    /// Tells the next things, each with its number, and how many are left.
    fn portion(&mut self, talk: &mut Talk) -> Result<(), Error> {
        let all = talk.things.len();
        if talk.told >= all {
            self.note(Word::PlainNoMore.text());
            return Ok(());
        }
        let portion = talk.things.iter().enumerate().skip(talk.told).take(PORTION);
        for (at, thing) in portion {
            let text = self.ruler.show(&thing.text.replace(['\n', '\r'], " "));
            writeln!(self.out, "{}. {text}", at.saturating_add(1))?;
        }
        talk.told = talk.told.saturating_add(PORTION).min(all);
        if talk.told < all {
            self.tell(&Word::PlainMore.fill(&[&all, &talk.told]))?;
        }
        Ok(())
    }

    /// Says what is wrong with a line.
    fn refuse(&mut self, talk: &mut Talk, sentence: &str) {
        talk.wrong = true;
        self.note(sentence);
    }

    /// Says a text of ours, a line at a time.
    fn tell(&mut self, text: &str) -> Result<(), Error> {
        for line in text.lines() {
            writeln!(self.out, "{}", self.ruler.show(line))?;
        }
        Ok(())
    }
}

impl Talk {
    /// Another answer.
    fn turn_to(&mut self, things: Vec<Thing>) {
        self.places.clear();
        for place in things.iter().flat_map(|thing| &thing.places) {
            if !self.places.contains(place) {
                self.places.push(place.clone());
            }
        }
        (self.things, self.told) = (things, 0);
    }

    /// How it ends.
    const fn end(&self, prompts: bool) -> Exit {
        if self.wrong && !prompts {
            Exit::Wrong
        } else {
            Exit::Done
        }
    }

    /// The calls that a thing leads to: where it leads, or else where it was read.
    fn leads_to(&self, number: usize) -> Option<Vec<Vec<String>>> {
        let thing = self.things.get(number.checked_sub(1)?)?;
        let calls = match &thing.leads_to {
            Some(call) => vec![call.clone()],
            None => to_sources(&thing.places),
        };
        (!calls.is_empty()).then_some(calls)
    }
}

/// The calls that print these places.
fn to_sources(places: &[String]) -> Vec<Vec<String>> {
    let call = |place: &String| vec!["source".to_owned(), place.clone()];
    places.iter().map(call).collect()
}

/// What a line asks for. Letters and spaces that an input method made wide count as narrow ones.
fn asked(line: &str) -> Asked {
    let line: String = line.nfkc().collect();
    let words = words(&line);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] | ["next" | "n"] => Asked::Next,
        ["quit" | "q" | "exit"] => Asked::Quit,
        ["help" | "?"] => Asked::Help,
        ["source"] => Asked::Sources,
        ["open" | "o", number] => match number.parse() {
            Ok(number) => Asked::Open(number),
            Err(_) => Asked::Open(0),
        },
        words => Asked::Call(words.iter().map(|&word| word.to_owned()).collect()),
    }
}

/// The words of a line; quotation marks keep words together and stay away.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let (mut word, mut quoted, mut open) = (String::new(), false, false);
    for c in line.chars() {
        match c {
            '"' => (quoted, open) = (!quoted, true),
            c if c.is_whitespace() && !quoted => {
                if open {
                    words.push(std::mem::take(&mut word));
                }
                open = false;
            }
            c => {
                word.push(c);
                open = true;
            }
        }
    }
    if open {
        words.push(word);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_as_words() {
        assert_eq!(words("search  \"a b\" c\n"), ["search", "a b", "c"]);
        assert_eq!(words("list --where \"\""), ["list", "--where", ""]);
        assert!(matches!(asked("ｏｐｅｎ　３\n"), Asked::Open(3)));
        assert!(matches!(asked("\n"), Asked::Next));
        assert!(matches!(asked("open x"), Asked::Open(0)));
        assert!(matches!(asked("ｑ"), Asked::Quit));
    }
}
