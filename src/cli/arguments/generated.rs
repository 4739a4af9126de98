//! The arguments of what is generated from the definition: completions and manual pages.

use crate::words::Word;
use clap::Args;
use clap_complete::Shell;

/// `completions`.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = Word::HeadingOptions.text())]
pub struct Completions {
    /// For which shell.
    #[arg(value_name = "SHELL", help = Word::CompletionsShell.text(), help_heading = Word::HeadingArguments.text())]
    pub shell: Shell,
}

/// `man`.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = Word::HeadingOptions.text())]
pub struct Man {
    /// Of which command; of all in one page without it.
    #[arg(value_name = "COMMAND", help = Word::ManCommand.text(), help_heading = Word::HeadingArguments.text())]
    pub command: Option<String>,
}
