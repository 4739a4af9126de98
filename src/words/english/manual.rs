//! The words of the choice of language, of completions and manual pages, in English.

area! {
    ($) manual_en
    // The language.
    CliLang = "Language of screen and output: ja (Japanese), en (English)";

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
