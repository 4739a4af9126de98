//! What may be typed behind `senshin`: the one definition from which parsing, help and README come.

mod about;
mod chart;
mod generated;
pub mod notes;
pub mod office;
mod terminal;
mod values;

pub use about::{About, AboutFormat};
pub use chart::{Chart, ChartFormat, Colour};
pub use generated::{Completions, Man};
pub use terminal::{AmbiguousWidth, Lang, Theme};
pub use values::Columns;
use values::{class, columns, positive, sort};

use crate::catalog::Sort;
use crate::fields::all;
use crate::model::Class;
use crate::words::Word;
use clap::{ArgAction, Args, CommandFactory as _, Parser, Subcommand, ValueEnum};
use std::num::NonZeroUsize;
use std::path::PathBuf;

/// Everything on the command line.
#[derive(Debug, Clone, Default, Parser)]
#[command(
    name = "senshin", version, about = Word::CliAbout.text(), after_help = Word::CliAfter.text(),
    override_usage = Word::CliUsage.text(),
    subcommand_help_heading = Word::HeadingCommands.text(),
    disable_help_flag = true, disable_version_flag = true, disable_help_subcommand = true,
    hide_possible_values = true, args_override_self = true
)]
pub struct Arguments {
    /// Where the screen opens: a number or a query.
    #[arg(value_name = "QUERY", help = Word::CliQuery.text(), help_heading = Word::HeadingArguments.text())]
    pub query: Vec<String>,
    /// For every command.
    #[command(flatten)]
    pub global: Global,
    /// What to do; without it the screen opens.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Whether the program talks in lines.
    #[arg(long, help = Word::CliPlain.text(), help_heading = Word::HeadingOptions.text())]
    pub plain: bool,
    /// Prints the version.
    #[arg(short = 'V', long, action = ArgAction::Version, help = Word::CliVersion.text(),
        help_heading = Word::HeadingOptions.text())]
    version: Option<bool>,
}

/// What can be given to every command.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = Word::HeadingGlobal.text())]
pub struct Global {
    /// Other snapshots: one, or that of the year before and that of this year.
    #[arg(long, global = true, value_name = "FILE", action = ArgAction::Append, help = Word::CliData.text())]
    pub data: Vec<PathBuf>,
    /// Another file of notes.
    #[arg(long, global = true, value_name = "FILE", help = Word::CliNotes.text())]
    pub notes: Option<PathBuf>,
    /// Columns that text may take.
    #[arg(long, global = true, value_name = "N", value_parser = positive, help = Word::CliWidth.text())]
    pub width: Option<NonZeroUsize>,
    /// How wide ambiguous characters are.
    #[arg(long, global = true, value_name = "WIDTH", help = Word::CliAmbiguous.text())]
    pub ambiguous_width: Option<AmbiguousWidth>,
    /// The screen's colours.
    #[arg(long, global = true, value_name = "THEME", help = Word::CliTheme.text())]
    pub theme: Option<Theme>,
    /// What the program speaks.
    #[arg(long, global = true, value_name = "LANG", help = Word::CliLang.text())]
    pub lang: Option<Lang>,
    /// Whether the screen listens to the mouse.
    #[arg(long, global = true, help = Word::CliMouse.text())]
    pub mouse: bool,
    /// Prints the help.
    #[arg(short = 'h', long, global = true, action = ArgAction::HelpShort, help = Word::CliHelp.text())]
    help: Option<bool>,
}

/// What to do.
#[derive(Debug, Clone, Subcommand)]
pub enum Command {
    /// Technologies as a table.
    #[command(about = Word::ListAbout.text(), after_help = list_after())]
    List(List),
    /// Technologies in full.
    #[command(about = Word::ShowAbout.text(), after_help = Word::ShowAfter.text())]
    Show(Show),
    /// Everything that matches.
    #[command(about = Word::SearchAbout.text(), after_help = Word::SearchAfter.text())]
    Search(Search),
    /// The technologies without a case.
    #[command(about = Word::ZeroAbout.text(), after_help = Word::ZeroAfter.text())]
    Zero(office::Zero),
    /// Whether the documents agree with themselves.
    #[command(about = Word::AuditAbout.text(), after_help = Word::AuditAfter.text())]
    Audit(office::Audit),
    /// Technologies side by side.
    #[command(about = Word::CompareAbout.text(), after_help = Word::CompareAfter.text())]
    Compare(office::Compare),
    /// The snapshot or a list to a file.
    #[command(about = Word::ExportAbout.text(), after_help = Word::ExportAfter.text())]
    Export(office::Export),
    /// The exhibits of the KPI follow-up.
    #[command(about = Word::KpiAbout.text(), after_help = Word::KpiAfter.text())]
    Kpi(Kpi),
    /// The reviewer's marks and notes.
    #[command(about = Word::NotesAbout.text(), after_help = Word::NotesAfter.text())]
    Notes(notes::Notes),
    /// Lines of a document.
    #[command(about = Word::SourceAbout.text(), after_help = Word::SourceAfter.text())]
    Source(SourceLines),
    /// Figures.
    #[command(about = Word::ChartCommand.text(), after_help = Word::ChartCommandAfter.text())]
    Chart(Chart),
    /// What is wrong with a snapshot.
    #[command(about = Word::CheckAbout.text(), after_help = Word::CheckAfter.text())]
    Check {
        /// The snapshot; the bundled one without it.
        #[arg(value_name = "FILE", help = Word::CheckFile.text(), help_heading = Word::HeadingArguments.text())]
        file: Option<PathBuf>,
    },
    /// The JSON Schema of a snapshot.
    #[command(about = Word::SchemaAbout.text(), after_help = Word::SchemaAfter.text())]
    Schema,
    /// The program and its data.
    #[command(about = Word::AboutCommand.text(), after_help = Word::AboutAfter.text())]
    About(About),
    /// How a shell completes what is typed.
    #[command(about = Word::CompletionsAbout.text(), after_help = Word::CompletionsAfter.text())]
    Completions(Completions),
    /// The manual.
    #[command(about = Word::ManAbout.text(), after_help = Word::ManAfter.text())]
    Man(Man),
    /// The help of a command.
    #[command(about = Word::HelpAbout.text())]
    Help {
        /// Which command.
        #[arg(value_name = "COMMAND", help = Word::HelpCommand.text(), help_heading = Word::HeadingArguments.text())]
        command: Option<String>,
    },
}

/// `list`.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = Word::HeadingOptions.text())]
pub struct List {
    /// Which technologies.
    #[command(flatten)]
    pub conditions: Conditions,
    /// In which order.
    #[arg(long, value_name = "FIELD", value_parser = sort, help = Word::ListSort.text())]
    pub sort: Vec<Sort>,
    /// Which fields.
    #[arg(long, value_name = "FIELDS", value_parser = columns, help = Word::ListColumns.text())]
    pub columns: Option<Columns>,
    /// Written how.
    #[arg(long, help = Word::ListFormat.text())]
    pub format: Option<ListFormat>,
    /// At most so many.
    #[arg(long, value_name = "N", value_parser = positive, help = Word::ListLimit.text())]
    pub limit: Option<NonZeroUsize>,
    /// Whether CSV begins with a byte order mark.
    #[arg(long, help = Word::ListBom.text())]
    pub bom: bool,
    /// Whether words that a spreadsheet would take for a formula are marked as words.
    #[arg(long, help = Word::ListGuard.text())]
    pub guard_formulas: bool,
}

/// What a technology has to meet to be listed.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = Word::HeadingOptions.text())]
pub struct Conditions {
    /// Only this class.
    #[arg(long, value_parser = class, help = Word::ListClass.text())]
    pub class: Option<Class>,
    /// Only those without a case.
    #[arg(long, help = Word::ListZero.text())]
    pub zero: bool,
    /// Only those past their planned end.
    #[arg(long, help = Word::ListOverdue.text())]
    pub overdue: bool,
    /// Only those with more patients than planned.
    #[arg(long, help = Word::ListOverEnrolled.text())]
    pub over_enrolled: bool,
    /// Only those whose applicant's name has this in it.
    #[arg(long, value_name = "NAME", help = Word::ListApplicant.text())]
    pub applicant: Option<String>,
    /// Only those of this report.
    #[arg(long, value_name = "EDITION", help = Word::ListEdition.text())]
    pub edition: Option<String>,
    /// Only those that a query finds.
    #[arg(long = "where", value_name = "QUERY", allow_hyphen_values = true, help = Word::ListWhere.text())]
    pub query: Option<String>,
}

/// `show`.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = Word::HeadingOptions.text())]
pub struct Show {
    /// Which technologies.
    #[arg(required = true, value_name = "ID", help = Word::ShowId.text(), help_heading = Word::HeadingArguments.text())]
    pub ids: Vec<String>,
    /// Written how.
    #[arg(long, help = Word::ShowFormat.text())]
    pub format: Option<ShowFormat>,
}

/// `search`.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = Word::HeadingOptions.text())]
pub struct Search {
    /// What to find.
    #[arg(required = true, value_name = "QUERY", help = Word::SearchQuery.text(),
        help_heading = Word::HeadingArguments.text())]
    pub query: Vec<String>,
    /// Only these kinds.
    #[arg(long, help = Word::SearchKind.text())]
    pub kind: Vec<Kind>,
    /// At most so many of each kind.
    #[arg(long, value_name = "N", value_parser = positive, help = Word::SearchLimit.text())]
    pub limit: Option<NonZeroUsize>,
    /// Written how.
    #[arg(long, help = Word::SearchFormat.text())]
    pub format: Option<PlainFormat>,
}

/// `kpi`.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = Word::HeadingOptions.text())]
pub struct Kpi {
    /// Which exhibits; without one, all goals are listed with theirs.
    #[arg(value_name = "ID", help = Word::KpiId.text(), help_heading = Word::HeadingArguments.text())]
    pub ids: Vec<String>,
    /// Written how.
    #[arg(long, help = Word::KpiFormat.text())]
    pub format: Option<ListFormat>,
}

/// `source`.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = Word::HeadingOptions.text())]
pub struct SourceLines {
    /// The document and its lines.
    #[arg(required = true, value_name = "DOC[:FROM[-TO]]", help = Word::SourceDoc.text(),
        help_heading = Word::HeadingArguments.text())]
    pub place: Vec<String>,
    /// Written how.
    #[arg(long, help = Word::SourceFormat.text())]
    pub format: Option<PlainFormat>,
}

/// How a list is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    /// A table for people.
    Text,
    /// A Markdown table.
    Markdown,
    /// Comma-separated values.
    Csv,
    /// A JSON array.
    Json,
}

/// How a technology is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ShowFormat {
    /// For people.
    Text,
    /// A Markdown table.
    Markdown,
    /// A JSON array of records.
    Json,
}

/// How hits and lines are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PlainFormat {
    /// For people.
    Text,
    /// A JSON array.
    Json,
}

/// What can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// Technologies.
    Technology,
    /// Zero-case reports.
    Zero,
    /// The KPI follow-up.
    Kpi,
    /// Lines of the documents.
    Source,
}

/// The definition of the command line, with clap's own words replaced by ours.
#[must_use]
pub fn definition() -> clap::Command {
    let frame = "{about-with-newline}\n{}: {usage}\n\n{all-args}{after-help}";
    let frame = frame.replace("{}", Word::HeadingUsage.text());
    Arguments::command()
        .help_template(frame.clone())
        .mut_subcommands(|command| explained(command, "senshin", &frame))
}

/// A command, and those below it, with our frame around the help.
fn explained(command: clap::Command, above: &str, frame: &str) -> clap::Command {
    let called = format!("{above} {}", command.get_name());
    let usage = usage(&command, &called);
    command
        .override_usage(usage)
        .help_template(frame.to_owned())
        .mut_subcommands(|own| explained(own, &called, frame))
}

/// How a command is called: `senshin show [指定] <ID>...`.
fn usage(command: &clap::Command, called: &str) -> String {
    let options = Word::HeadingOptions.text().to_uppercase();
    let mut usage = format!("{called} [{options}]");
    for argument in command.get_positionals() {
        usage.push(' ');
        usage.push_str(&argument.to_string());
    }
    usage
}

/// The help of `list` ends with the names of all fields.
fn list_after() -> String {
    let lines = all().map(|field| {
        let names: Vec<_> = [field.key].iter().chain(field.aliases).copied().collect();
        format!(
            "  {}\n      {}: {}",
            names.join(", "),
            field.label,
            field.meaning
        )
    });
    Word::ListAfter.fill(&[&lines.collect::<Vec<_>>().join("\n")])
}
