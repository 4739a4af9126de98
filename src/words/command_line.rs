//! Words of the command line.

area! {
    ($) command_line
    // Command line.
    CliAbout = "先進医療の実績報告と医療機器基本計画のKPIフォローアップを端末で読む";
    CliUsage = "senshin [指定] [QUERY]...\n        senshin [指定] <命令>";
    CliAfter = "\
例:
  senshin
      画面を開く。端末でないときは一覧を文字で出す
  senshin 26
      告示番号26の技術から始める
  senshin 膵臓がん
      「膵臓がん」を探す
  senshin list --zero
      0件の技術の一覧

環境変数:
  SENSHIN_AMBIGUOUS_WIDTH  --ambiguous-width を省いたときの値
  SENSHIN_LANG             --lang を省いたときの値
  SENSHIN_NOTES            --notes を省いたときの値

終了コード:
  0 できた  1 見つからないものがあった  2 誤り";
    CliQuery = "技術の番号(26, B26, 22-1)か、探す言葉";
    CliHelp = "この説明を出す";
    CliVersion = "版を出す。--version は組み込みのデータの年度と日付も";
    CliData = "別のスナップショット(- は標準入力)を開く。.json か .ndjson、gzip・Zstandard のままでよい。2度書けば、前の年度と並べる";
    CliWidth = "文字の出力の幅(桁)。省くと端末の幅、端末でなければ限りなし";
    CliAmbiguous = "①や※の幅: auto, narrow(1桁), wide(2桁), avoid(置き換える)";
    CliTheme = "画面の色: dark, light, plain";
    CliMouse = "画面でマウスを使う";
    HeadingUsage = "使い方";
    HeadingCommands = "命令";
    HeadingArguments = "引数";
    HeadingOptions = "指定";
    HeadingGlobal = "どの命令でも使える指定";
    HelpAbout = "命令の説明を出す";
    HelpCommand = "説明してほしい命令";

    ListAbout = "技術の一覧";
    ListClass = "区分: A か B";
    ListZero = "年間実施件数が0件のもの";
    ListOverdue = "基準日に終了予定日を過ぎていたもの";
    ListOverEnrolled = "登録症例数が計画時患者数を超えたもの";
    ListApplicant = "申請医療機関の名に NAME を含むもの";
    ListWhere = "QUERY に合うもの";
    ListSort = "並べ替え。FIELD:asc は小さい順、FIELD:desc は大きい順。何度でも";
    ListColumns = "出す項目。「,」で区切る。all はすべて";
    ListFormat = "形: text, markdown, csv, json";
    ListLimit = "はじめの N 件だけ";
    ListBom = "CSV の頭に BOM を付ける(表計算ソフトのため)";
    ListGuard = "CSV で = + - @ から始まる言葉の前に ' を付ける(式と読まれないため)";
    ListAfter = "\
例:
  senshin list --class B --sort cases:desc --limit 10
      件数の多い10技術
  senshin list --overdue --columns notice_number,name,planned_end_date
      終了予定日を過ぎた技術
  senshin list --zero --format markdown
      0件の技術を Markdown の表で
  senshin list --columns all --format csv --bom
      すべての項目を CSV で

項目:
{}";
    ListCount = "{}件";
    ListCountOf = "{}件のうち{}件";
    ListNarrow = "幅に入らない項目: {}(--columns で選ぶか、--width を広げてください)";
    ListNothing = "条件に合う技術はありません。条件を減らしてください";

    ShowAbout = "技術の詳しい内容";
    ShowId = "技術の番号: 26, B26, 22-1, 22(1), A7";
    ShowFormat = "形: text, markdown, json";
    ShowAfter = "\
例:
  senshin show 26
      告示番号26の技術
  senshin show 22
      22(1) と 22(2) の両方
  senshin show B39 A7 --format markdown
      二つの技術を Markdown で";
    ShowItem = "項目";
    ShowValue = "値";
    ShowUnknown = "「{}」という番号の技術はありません。近い番号: {}";
    ShowNotANumber = "「{}」は技術の番号ではありません。26, B26, 22-1, 22(1), A7 のように書きます。言葉から探すなら senshin search {}";

    SearchAbout = "技術、0件の報告、KPI、原典を探す";
    SearchQuery = "探す言葉。いくつも書けば、すべてを含むもの";
    SearchKind = "種類: technology(技術), zero(0件の報告), kpi(KPIの図表), source(原典の行)。何度でも";
    SearchFormat = "形: text, json";
    SearchLimit = "種類ごとに、はじめの N 件だけ";
    SearchAfter = "\
例:
  senshin search 膵臓がん
      技術と原典の行
  senshin search 国立がん 登録 --kind technology
      両方の言葉を含む技術
  senshin search アスピリン --format json
      見つかった所を JSON で";
    SearchTechnologies = "技術 {}件";
    SearchZero = "0件の報告 {}件";
    SearchWeak = "あいまい一致 {}件";
    SearchKpi = "KPI {}件";
    SearchLines = "原典 {}行";
    SearchShown = "(はじめの{})";
    SearchNothing = "「{}」は見つかりません。言葉を短くするか、減らしてください";
    SearchEmpty = "探す言葉がありません。senshin search 膵臓がん のように書きます";

    SourceAbout = "原典の文字を行の番号とともに出す";
    SourceDoc = "文書と行: A, K, A:143, A:143-147";
    SourceFormat = "形: text, json";
    SourceAfter = "\
例:
  senshin source A:143-147
      文書Aの143行から147行
  senshin source K:1 --format json
      文書Kの1行目を JSON で";
    SourceUnknown = "「{}」という文書はありません。あるのは: {}";
    SourceNoText = "文書 {} の文字({})が手もとにありません。スナップショットの隣に置いてください";
    SourceLines = "「{}」は行の番号ではありません。文書 {} は 1～{} 行です。{}:143-147 のように書きます";

    CheckAbout = "スナップショットを調べ、問題をすべて出す";
    CheckFile = "調べるファイル。省くと、組み込まれているもの";
    CheckAfter = "\
例:
  senshin check
      組み込まれているスナップショット
  senshin check data/snapshot.json
      ファイル";
    CheckBundled = "組み込まれているスナップショット";
    CheckGood = "{}: 問題はありません(文書{}、年度版{}、技術{}、注{})";

    SchemaAbout = "スナップショットの形式を JSON Schema で出す";
    SchemaAfter = "\
例:
  senshin schema
      JSON Schema

1件を1行に書くファイル(.ndjson)もある: 1行目は technologies と readings を空にした
この形式のオブジェクト、2行目から technologies の要素(オブジェクト)か readings の要素(配列)を
1行に1つ。読みは、それで読む技術より前に置く。どちらも .gz か .zst に圧縮したままで読める。";

    UsageHint = "{}\n使い方: {} --help";
    UsageValue = "{} に「{}」は選べません。次のどれかです: {}";
    UsageNoValue = "{} の後に値がありません";
    UsageNoneWanted = "{} に値「{}」は要りません";
    UsageUnknown = "「{}」という指定はありません";
    UsageExtra = "「{}」は余分です";
    UsageMeant = "{}。もしかして: {}";
    UsageReason = "{}: {}";
    UsageRequired = "{} を書いてください";
    UsageUtf8 = "引数に UTF-8 でない文字があります";
    UsageOther = "引数が違います";
    UsageCommand = "「{}」という命令はありません。もしかして: {}\n言葉として探すなら: senshin search {}";
    UsageClass = "「{}」という区分はありません。A か B です";
    UsageNumber = "「{}」は 0 より大きい整数ではありません";
    UsageDirection = "「{}」という並べ方はありません。asc(小さい順)か desc(大きい順)です";
    UsageField = "「{}」という項目はありません。近い名: {}。すべての名は senshin list --help にあります";
    UsageEnvironment = "環境変数 {}";
    CommandsCommand = "命令";
    CommandsDoes = "すること";
}
