//! `completions` and `man`: what shells and manual readers want to know, from the one definition.

use super::{Exit, Page, arguments, commands, no_command, suggest};
use crate::error::Error;
use crate::words::Word;
use clap_complete::Shell;
use clap_mangen::Man;

impl Page<'_> {
    /// The completions of a shell.
    pub(super) fn completions(&mut self, shell: Shell) -> Result<Exit, Error> {
        // Help names the values in a sentence; a shell has to be told them one by one.
        let mut definition = arguments::definition().hide_possible_values(false);
        let mut script = Vec::new();
        clap_complete::generate(shell, &mut definition, "senshin", &mut script);
        self.out.write_all(&script)?;
        Ok(Exit::Done)
    }

    /// The manual page of a command, or one of all.
    pub(super) fn man(&mut self, command: Option<&str>) -> Result<Exit, Error> {
        let mut definition = arguments::definition();
        definition.build();
        let page = match command {
            None => whole(&definition)?,
            Some(name) => {
                let Some(own) = definition.find_subcommand(name) else {
                    let names = commands();
                    let near = suggest::near(name, names.iter().map(String::as_str));
                    return Err(no_command(name, &near));
                };
                alone(own)?
            }
        };
        write!(self.out, "{PREAMBLE}{page}")?;
        Ok(Exit::Done)
    }
}

/// The page of one command.
fn alone(command: &clap::Command) -> Result<String, Error> {
    let man = manual(command);
    let mut page = Roff::default();
    page.add(|to| man.render_title(to))?;
    page.add(|to| man.render_name_section(to))?;
    page.add(|to| man.render_synopsis_section(to))?;
    page.add(|to| man.render_options_section(to))?;
    page.behind(command, &man)?;
    Ok(page.0)
}

/// The page of the program, with a section for every command.
fn whole(definition: &clap::Command) -> Result<String, Error> {
    let man = manual(definition);
    let mut page = Roff::default();
    page.add(|to| man.render_title(to))?;
    page.add(|to| man.render_name_section(to))?;
    page.add(|to| man.render_synopsis_section(to))?;
    page.add(|to| man.render_description_section(to))?;
    page.add(|to| man.render_options_section(to))?;
    page.behind(definition, &man)?;
    for command in definition.get_subcommands() {
        page.heading(&format!("senshin {}", command.get_name()));
        // What holds for every command has been said above.
        let own = command.clone().mut_args(|argument| {
            let is_global = argument.is_global_set();
            argument.hide(is_global)
        });
        let man = manual(&own);
        let mut part = Roff::default();
        part.add(|to| man.render_description_section(to))?;
        // What a command does stands right below its name.
        part.0 = part
            .0
            .lines()
            .skip(1)
            .fold(String::new(), |text, line| text + line + "\n");
        part.add(|to| man.render_synopsis_section(to))?;
        part.add(|to| man.render_options_section(to))?;
        part.behind(&own, &man)?;
        page.0.push_str(&part.0.replace("\n.SH ", "\n.SS "));
    }
    Ok(page.0)
}

fn manual(command: &clap::Command) -> Man {
    let version = env!("CARGO_PKG_VERSION");
    let name = command.get_display_name().unwrap_or("senshin");
    Man::new(command.clone())
        .title(name.to_uppercase())
        .date("")
        .source(format!("senshin {version}"))
}

/// A page in the making.
#[derive(Default)]
struct Roff(String);

impl Roff {
    /// Adds what the generator writes, without the preamble that it puts before every part, and
    /// with our headings.
    fn add(
        &mut self,
        write: impl FnOnce(&mut dyn std::io::Write) -> std::io::Result<()>,
    ) -> Result<(), Error> {
        let mut part = Vec::new();
        write(&mut part)?;
        for line in String::from_utf8_lossy(&part).lines() {
            match line {
                ".SH NAME" => self.heading(Word::ManName.text()),
                ".SH SYNOPSIS" => self.heading(Word::ManSynopsis.text()),
                ".SH DESCRIPTION" => self.heading(Word::ManDescription.text()),
                _ if PREAMBLE.lines().any(|own| own == line) => {}
                _ => self.line(line),
            }
        }
        Ok(())
    }

    /// Adds what stands behind the help: examples and more, each under its heading.
    fn behind(&mut self, command: &clap::Command, man: &Man) -> Result<(), Error> {
        if command.get_after_help().is_none() {
            return Ok(());
        }
        let mut part = Self::default();
        part.add(|to| man.render_extra_section(to))?;
        for line in part
            .0
            .lines()
            .skip_while(|line| *line != ".SH EXTRA")
            .skip(1)
        {
            match line.strip_suffix(':') {
                Some(heading) if !line.starts_with(' ') => self.heading(&heading.to_uppercase()),
                _ => self.line(line),
            }
        }
        Ok(())
    }

    fn heading(&mut self, text: &str) {
        self.line(&format!(".SH \"{text}\""));
    }

    fn line(&mut self, line: &str) {
        self.0.push_str(line);
        self.0.push('\n');
    }
}

/// The lines before a page, which define the apostrophe.
const PREAMBLE: &str = r".ie \n(.g .ds Aq \(aq
.el .ds Aq '
";
