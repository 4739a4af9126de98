//! Words of the choice of language, of completions and manual pages, and what stands between words.

area! {
    ($) manual
    // The language.
    CliLang = "画面と出力の言葉: ja(日本語), en(英語)";

    // Talking in lines.
    CliPlain = "画面を描かず、1行ずつ対話する(音声・点字のため)";
    PlainWelcome = "\
先進医療 {} 実績と、医療機器基本計画KPI。1行ずつ対話します。
help で使い方、quit で終わり。";
    PlainHelp = "\
list: 技術の一覧。list --zero で0件の技術
26: 告示番号26の技術
膵臓がん: 言葉から探す
zero: 0件の理由と方針
kpi: 目標と図表。kpi k1-training で一つの図表
chart: 図の一覧。chart years-cost で図の値
audit --verdict differs: 合わない検算
compare 26 54: 並べて比べる
source A:143: 原典の行
about: このプログラムとデータについて
next か空の行: 続き
open 3: 3番の中身。値なら、読んだ原典の行
source: いま聞いたものの原典の行
list --help: 命令の説明。ほかの命令も同じ
quit: 終わり";
    PlainMore = "{}件のうち{}件まで。続きは next";
    PlainNoMore = "続きはありません。list か、探す言葉を入れてください。使い方は help";
    PlainNothing = "見つかりません。言葉を短くするか、条件を減らしてください";
    PlainNoThing = "{}番には開くものがありません。open の後に、1から{}までの番号を書いてください";
    PlainNoSource = "原典の行を持つものを、まだ聞いていません。26 や kpi k1-training の後に source と入れてください";

    // The version.
    VersionReport = "先進医療 {} 実績  {} – {}  基準日 {}";
    VersionDocument = "文書{}  {}  {} {}";
    VersionFormat = "データの形式  第{}版";

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
