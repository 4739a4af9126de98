//! The words of the command line, in English.

area! {
    ($) command_line_en
    // Command line.
    CliAbout = "Read the annual report on advanced medical care (先進医療) and the KPI follow-up of the basic plan for medical devices in a terminal";
    CliUsage = "senshin [OPTIONS] [QUERY]...\n       senshin [OPTIONS] <COMMAND>";
    CliAfter = "\
Examples:
  senshin
      open the screen; without a terminal, print the list
  senshin 26
      start at the technology with notice number 26
  senshin 膵臓がん
      search for pancreatic cancer
  senshin list --zero
      list the technologies without a case

Environment:
  SENSHIN_AMBIGUOUS_WIDTH  what holds without --ambiguous-width
  SENSHIN_LANG             what holds without --lang
  SENSHIN_NOTES            what holds without --notes

Exit codes:
  0 done  1 something was not found  2 error";
    CliQuery = "Number of a technology (26, B26, 22-1), or words to search for";
    CliHelp = "Print this help";
    CliVersion = "Print the version; --version also the period and dates of the data inside";
    CliData = "Open another snapshot (- is standard input): .json or .ndjson, also as gzip or Zstandard; given twice, the year before and this year side by side";
    CliWidth = "Columns of the text output; default: the terminal's, without one no limit";
    CliAmbiguous = "Width of ①, ※ and the like: auto, narrow (1), wide (2), avoid (replace them)";
    CliTheme = "Colours of the screen: dark, light, plain";
    CliMouse = "Use the mouse on the screen";
    HeadingUsage = "Usage";
    HeadingCommands = "Commands";
    HeadingArguments = "Arguments";
    HeadingOptions = "Options";
    HeadingGlobal = "Options of every command";
    HelpAbout = "Print the help of a command";
    HelpCommand = "The command to explain";

    ListAbout = "List technologies";
    ListClass = "Class: A or B";
    ListZero = "Without a case in the year";
    ListOverdue = "Past the planned end on the report date";
    ListOverEnrolled = "Enrolled more patients than planned";
    ListApplicant = "Applicant hospital's name has NAME in it";
    ListWhere = "Matches QUERY";
    ListSort = "Order. FIELD:asc is smallest first, FIELD:desc largest first; may be repeated";
    ListColumns = "Fields to print, separated by commas; all for all of them";
    ListFormat = "Form: text, markdown, csv, json";
    ListLimit = "The first N only";
    ListBom = "Begin CSV with a byte order mark (for spreadsheets)";
    ListGuard = "In CSV, put ' before words that begin with = + - @ (lest they be taken for formulas)";
    ListAfter = "\
Examples:
  senshin list --class B --sort cases:desc --limit 10
      the ten with the most cases
  senshin list --overdue --columns notice_number,name,planned_end_date
      those past their planned end
  senshin list --zero --format markdown
      those without a case, as a Markdown table
  senshin list --columns all --format csv --bom
      every field, as CSV

Fields:
{}";
    ListCount = "Technologies: {}";
    ListCountOf = "Technologies: {1} of {0}";
    ListNarrow = "Fields that do not fit the width: {} (choose with --columns, or widen with --width)";
    ListNothing = "No technology meets the conditions. Use fewer";

    ShowAbout = "Show technologies in full";
    ShowId = "Number of a technology: 26, B26, 22-1, 22(1), A7";
    ShowFormat = "Form: text, markdown, json";
    ShowAfter = "\
Examples:
  senshin show 26
      the technology with notice number 26
  senshin show 22
      both 22(1) and 22(2)
  senshin show B39 A7 --format markdown
      two technologies, as Markdown";
    ShowItem = "Field";
    ShowValue = "Value";
    ShowUnknown = "There is no technology number \"{}\". Close numbers: {}";
    ShowNotANumber = "\"{}\" is no technology number. Write 26, B26, 22-1, 22(1) or A7. To search for words: senshin search {}";

    SearchAbout = "Search technologies, zero-case reports, KPI and source";
    SearchQuery = "Words to search for; several must all be found";
    SearchKind = "Kind: technology, zero (zero-case reports), kpi (KPI exhibits), source (lines of the source); may be repeated";
    SearchFormat = "Form: text, json";
    SearchLimit = "The first N of each kind only";
    SearchAfter = "\
Examples:
  senshin search 膵臓がん
      pancreatic cancer: technologies and source lines
  senshin search suizougan
      the same in romaji
  senshin search 国立がん 登録 --kind technology
      technologies with both words
  senshin search アスピリン --format json
      what is found, as JSON";
    SearchTechnologies = "Technologies {}";
    SearchZero = "Zero-case reports {}";
    SearchWeak = "Fuzzy matches {}";
    SearchKpi = "KPI {}";
    SearchLines = "Source lines {}";
    SearchShown = " (the first {})";
    SearchNothing = "\"{}\" is not found. Try a shorter word, or fewer";
    SearchEmpty = "No words to search for. Write for example: senshin search 膵臓がん";

    SourceAbout = "Print the source text with its line numbers";
    SourceDoc = "Document and lines: A, K, A:143, A:143-147";
    SourceFormat = "Form: text, json";
    SourceAfter = "\
Examples:
  senshin source A:143-147
      lines 143 to 147 of document A
  senshin source K:1 --format json
      line 1 of document K, as JSON";
    SourceUnknown = "There is no document \"{}\". There are: {}";
    SourceNoText = "The text of document {} ({}) is not at hand. Put it beside the snapshot";
    SourceLines = "\"{}\" are no line numbers. Document {} has lines 1 to {}. Write for example {}:143-147";

    CheckAbout = "Check a snapshot and print all its problems";
    CheckFile = "File to check; without it, the bundled snapshot";
    CheckAfter = "\
Examples:
  senshin check
      the bundled snapshot
  senshin check data/snapshot.json
      a file";
    CheckBundled = "the bundled snapshot";
    CheckGood = "{}: no problems (documents {}, editions {}, technologies {}, remarks {})";

    SchemaAbout = "Print the format of a snapshot as JSON Schema";
    SchemaAfter = "\
Examples:
  senshin schema
      the JSON Schema

A file may also have a record a line (.ndjson): on the first line an object of this
format with technologies and readings empty, on each of the others an element of
technologies (an object) or of readings (an array). A reading stands before the
technologies that are read so. Either is read as it is when compressed (.gz, .zst).";

    UsageHint = "{}\nUsage: {} --help";
    UsageValue = "{} can't be \"{}\"; it is one of: {}";
    UsageNoValue = "{} needs a value";
    UsageNoneWanted = "{} takes no value \"{}\"";
    UsageUnknown = "There is no option \"{}\"";
    UsageExtra = "\"{}\" is one too many";
    UsageMeant = "{}. Did you mean {}?";
    UsageReason = "{}: {}";
    UsageRequired = "{} is required";
    UsageUtf8 = "An argument is not UTF-8";
    UsageOther = "The arguments make no sense";
    UsageCommand = "There is no command \"{}\". Did you mean {}?\nTo search for the word: senshin search {}";
    UsageClass = "There is no class \"{}\"; it is A or B";
    UsageNumber = "\"{}\" is no integer above 0";
    UsageDirection = "There is no order \"{}\"; it is asc (smallest first) or desc (largest first)";
    UsageField = "There is no field \"{}\". Close names: {}. All names: senshin list --help";
    UsageEnvironment = "Environment variable {}";
    CommandsCommand = "Command";
    CommandsDoes = "What it does";
}
