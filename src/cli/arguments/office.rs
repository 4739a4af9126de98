//! The arguments of the office's commands: `zero`, `audit`, `compare`, `export`.

use super::{Columns, Conditions, ListFormat, class, columns, sort};
use crate::audit::Verdict;
use crate::catalog::Sort;
use crate::model::Class;
use crate::text::fold::fold;
use crate::words::Word;
use crate::zero::Facet;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// How a table is written.
#[derive(Debug, Clone, Copy, Default, Args)]
#[command(next_help_heading = Word::HeadingOptions.text())]
pub struct Writing {
    /// Written how.
    #[arg(long, help = Word::ListFormat.text())]
    pub format: Option<ListFormat>,
    /// Whether CSV begins with a byte order mark.
    #[arg(long, help = Word::ListBom.text())]
    pub bom: bool,
    /// Whether words that a spreadsheet would take for a formula are marked as words.
    #[arg(long, help = Word::ListGuard.text())]
    pub guard_formulas: bool,
}

/// `zero`.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = Word::HeadingOptions.text())]
pub struct Zero {
    /// Only this class.
    #[arg(long, value_parser = class, help = Word::ListClass.text())]
    pub class: Option<Class>,
    /// Only those with this value of a facet.
    #[arg(long, value_name = "FACET=VALUE", value_parser = condition, help = Word::ZeroFilter.text())]
    pub filter: Vec<(Facet, String)>,
    /// Grouped by.
    #[arg(long, value_name = "FACET", value_parser = facet, help = Word::ZeroGroup.text())]
    pub group: Option<Facet>,
    /// In which order.
    #[arg(long, value_name = "FIELD", value_parser = sort, help = Word::ZeroSort.text())]
    pub sort: Option<Sort>,
    /// How it is written.
    #[command(flatten)]
    pub writing: Writing,
}

/// `audit`.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = Word::HeadingOptions.text())]
pub struct Audit {
    /// Only checks that came out so.
    #[arg(long, value_parser = verdict, help = Word::AuditVerdict.text())]
    pub verdict: Vec<Verdict>,
    /// How it is written.
    #[command(flatten)]
    pub writing: Writing,
}

/// `compare`.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = Word::HeadingOptions.text())]
pub struct Compare {
    /// Which technologies.
    #[arg(required = true, value_name = "ID", help = Word::CompareId.text(), help_heading = Word::HeadingArguments.text())]
    pub ids: Vec<String>,
    /// How it is written.
    #[command(flatten)]
    pub writing: Writing,
}

/// `export`.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = Word::HeadingOptions.text())]
pub struct Export {
    /// Where to.
    #[arg(value_name = "FILE", help = Word::ExportFile.text(), help_heading = Word::HeadingArguments.text())]
    pub file: PathBuf,
    /// Written how.
    #[arg(long, help = Word::ExportFormat.text())]
    pub format: Option<ExportFormat>,
    /// Whether a file that is there may be replaced.
    #[arg(long, help = Word::ExportForce.text())]
    pub force: bool,
    /// Which technologies.
    #[command(flatten)]
    pub conditions: Conditions,
    /// In which order.
    #[arg(long, value_name = "FIELD", value_parser = sort, help = Word::ListSort.text())]
    pub sort: Vec<Sort>,
    /// Which fields.
    #[arg(long, value_name = "FIELDS", value_parser = columns, help = Word::ListColumns.text())]
    pub columns: Option<Columns>,
    /// Whether CSV begins with a byte order mark.
    #[arg(long, help = Word::ListBom.text())]
    pub bom: bool,
    /// Whether words that a spreadsheet would take for a formula are marked as words.
    #[arg(long, help = Word::ListGuard.text())]
    pub guard_formulas: bool,
}

/// The forms of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ExportFormat {
    /// Comma-separated values.
    Csv,
    /// JSON.
    Json,
    /// Markdown.
    Markdown,
    /// Text.
    Text,
    /// A database.
    Sqlite,
}

fn facet(name: &str) -> Result<Facet, String> {
    Facet::find(name).ok_or_else(|| {
        let names: Vec<&str> = Facet::ALL.iter().map(|facet| facet.key()).collect();
        Word::UsageFacet.fill(&[&name, &names.join(", ")])
    })
}

fn condition(text: &str) -> Result<(Facet, String), String> {
    let (name, value) = text
        .split_once(['=', '＝'])
        .ok_or_else(|| Word::UsageCondition.fill(&[&text]))?;
    Ok((facet(name)?, value.trim().to_owned()))
}

fn verdict(text: &str) -> Result<Verdict, String> {
    let name = fold(text.trim());
    let named = |verdict: &Verdict| {
        let shown = [verdict.word().japanese(), verdict.word().english()];
        name == verdict.key() || shown.iter().any(|shown| name == fold(shown))
    };
    Verdict::ALL.into_iter().find(named).ok_or_else(|| {
        let all = Verdict::ALL.map(|verdict| format!("{} ({})", verdict.key(), verdict.word()));
        Word::UsageVerdict.fill(&[&text, &all.join(", ")])
    })
}
