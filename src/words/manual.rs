//! Words of the choice of language, of completions and manual pages, and what stands between words.

area! {
    ($) manual
    // The language.
    CliLang = "画面と出力の言葉: ja(日本語), en(英語)";

    // What stands between words.
    Comma = "、";
    Dot = "・";
    Quoted = "「{}」";
    Bracketed = "【{}】";
    Aside = "{}({})";
    Explained = "{} {}";

    // Amounts.
    AmountLarge = "{}億円";
    SpanYears = "{}年";
    SpanMonths = "{}月";

    // Forms of the language of searches.
    FormWords = "語 語";
    FormOr = "語 | 語";
    FormNot = "!語";
    FormPhrase = "\"語 語\"";
    FormExact = "'語";
    FormStart = "^語";
    FormEnd = "語$";
    FormField = "項目:語";
    FormCompare = "項目:>数";
    FormRange = "項目:数..数";
    FormDate = "項目:年";
    FormMissing = "項目:-";
    FormNumber = "番号 日付 金額";

    // Completions.
    CompletionsAbout = "シェルの補完の定義を出す";
    CompletionsShell = "シェル: bash, zsh, fish, powershell, elvish";
    CompletionsAfter = "\
例:
  senshin completions bash > senshin.bash
      bash のため。~/.local/share/bash-completion/completions/senshin に置く
  senshin completions zsh > _senshin
      zsh のため。$fpath のどこかに置く
  senshin completions fish > senshin.fish
      fish のため。~/.config/fish/completions に置く";

    // Manual pages.
    ManAbout = "マニュアルページを出す";
    ManCommand = "命令。省くと、すべての命令を一つのページに";
    ManAfter = "\
例:
  senshin man > senshin.1
      すべての命令。man ./senshin.1 で読む
  senshin man list > senshin-list.1
      list だけ";
    ManName = "名前";
    ManSynopsis = "書式";
    ManDescription = "説明";
}
