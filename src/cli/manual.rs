//! The commands as a table for the README, from the one definition.

use super::arguments::definition;
use crate::words::Word;
use std::fmt::Write as _;

/// A Markdown table of the commands and what they do.
#[must_use]
pub fn commands_markdown() -> String {
    let mut table = format!(
        "| {} | {} |\n| :--- | :--- |\n",
        Word::CommandsCommand,
        Word::CommandsDoes
    );
    for command in definition().get_subcommands() {
        let mut call = format!("senshin {}", command.get_name());
        for argument in command.get_positionals() {
            _ = write!(call, " {argument}");
        }
        let about = command
            .get_about()
            .map(ToString::to_string)
            .unwrap_or_default();
        _ = writeln!(table, "| `{call}` | {about} |");
    }
    table
}
