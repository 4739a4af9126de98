//! What may be typed behind `senshin chart`.

use super::{Conditions, positive, sort};
use crate::catalog::Sort;
use crate::words::Word;
use clap::{Args, ValueEnum};
use std::num::NonZeroUsize;

/// `chart`.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = Word::HeadingOptions.text())]
pub struct Chart {
    /// Which figure; without it their names are listed.
    #[arg(value_name = "NAME", help = Word::ChartArgName.text(), help_heading = Word::HeadingArguments.text())]
    pub name: Option<String>,
    /// Of which technologies.
    #[command(flatten)]
    pub conditions: Conditions,
    /// In which order rankings stand.
    #[arg(long, value_name = "FIELD", value_parser = sort, help = Word::ListSort.text())]
    pub sort: Vec<Sort>,
    /// The technology that is looked at.
    #[arg(long, value_name = "ID", help = Word::ChartArgOf.text())]
    pub of: Option<String>,
    /// Rows.
    #[arg(long, value_name = "N", value_parser = positive, help = Word::ChartArgHeight.text())]
    pub height: Option<NonZeroUsize>,
    /// Whether marks have to be ASCII.
    #[arg(long, help = Word::ChartArgAscii.text())]
    pub ascii: bool,
    /// Whether with colours.
    #[arg(long, value_name = "WHEN", default_value = "auto", hide_default_value = true, help = Word::ChartArgColor.text())]
    pub color: Colour,
    /// Written how.
    #[arg(long, help = Word::ChartArgFormat.text())]
    pub format: Option<ChartFormat>,
    /// Whether CSV begins with a byte order mark.
    #[arg(long, help = Word::ListBom.text())]
    pub bom: bool,
}

/// How a figure is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ChartFormat {
    /// A drawing of characters.
    Text,
    /// Its numbers as comma-separated values.
    Csv,
    /// Its numbers as JSON.
    Json,
    /// A vector picture.
    Svg,
}

/// When there are colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Colour {
    /// Where the output is a terminal and nobody asked for none.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}
