//! The words of the choice of language, of completions and manual pages, in English.

area! {
    ($) manual_en
    // The language.
    CliLang = "Language of screen and output: ja (Japanese), en (English)";

    // Talking in lines.
    CliPlain = "Draw no screen, talk line by line (for speech and Braille)";
    PlainWelcome = "\
Advanced medical care, report of {}, and the KPI of the basic plan for medical devices. Line by line.
help tells how to go on, quit ends.";
    PlainHelp = "\
list: the technologies. list --zero: those without a case
26: the technology with notice number 26
suizougan: search for words
zero: why there was no case, and the plan
kpi: goals and exhibits. kpi k1-training: one exhibit
chart: the figures. chart years-cost: the values of one
audit --verdict differs: the checks that do not agree
compare 26 54: side by side
source A:143: a line of a document
about: about the program and its data
next, or an empty line: go on
open 3: what number 3 leads to; of a value, the lines it was read from
source: the lines that the last answer was read from
list --help: about a command; the same for the others
quit: the end";
    PlainMore = "{1} of {0} so far; next for more";
    PlainNoMore = "No more. Type list, or words to search for; help tells how to go on";
    PlainNothing = "Nothing found. Use shorter words or fewer conditions";
    PlainNoThing = "Number {} leads nowhere. Type open and a number from 1 to {}";
    PlainNoSource = "Nothing so far that was read from a document. Type 26 or kpi k1-training, then source";

    // The version.
    VersionReport = "advanced medical care, report of {}: {} – {}, as of {}";
    VersionDocument = "document {}: {}, {} {}";
    VersionFormat = "data format: version {}";

    // What stands between words.
    Comma = ", ";
    Dot = ", ";
    Quoted = "\"{}\"";
    Bracketed = "[{}]";
    Aside = "{} ({})";
    Explained = "{}: {}";

    // Amounts.
    AmountLarge = "{}M yen";
    SpanYears = "{}y";
    SpanMonths = "{}m";

    // Forms of the language of searches.
    FormWords = "word word";
    FormOr = "word | word";
    FormNot = "!word";
    FormPhrase = "\"word word\"";
    FormExact = "'word";
    FormStart = "^word";
    FormEnd = "word$";
    FormField = "field:word";
    FormCompare = "field:>n";
    FormRange = "field:n..n";
    FormDate = "field:year";
    FormMissing = "field:-";
    FormNumber = "number date amount";

    // Completions.
    CompletionsAbout = "Print the completions of a shell";
    CompletionsShell = "Shell: bash, zsh, fish, powershell, elvish";
    CompletionsAfter = "\
Examples:
  senshin completions bash > senshin.bash
      for bash; put it at ~/.local/share/bash-completion/completions/senshin
  senshin completions zsh > _senshin
      for zsh; put it anywhere in $fpath
  senshin completions fish > senshin.fish
      for fish; put it into ~/.config/fish/completions";

    // Manual pages.
    ManAbout = "Print the manual page";
    ManCommand = "A command; without it, all commands in one page";
    ManAfter = "\
Examples:
  senshin man > senshin.1
      all commands; read it with man ./senshin.1
  senshin man list > senshin-list.1
      list alone";
    ManName = "NAME";
    ManSynopsis = "SYNOPSIS";
    ManDescription = "DESCRIPTION";
}
