//! The arguments of `about`.

use crate::words::Word;
use clap::{Args, ValueEnum};

/// `about`.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = Word::HeadingOptions.text())]
pub struct About {
    /// Written how.
    #[arg(long, help = Word::AboutFormat.text())]
    pub format: Option<AboutFormat>,
}

/// How it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum AboutFormat {
    /// For people.
    Text,
    /// Markdown.
    Markdown,
}
