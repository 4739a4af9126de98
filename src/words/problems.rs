//! Words about what is wrong with a snapshot or a command.

area! {
    ($) problems
    // What is wrong with a snapshot.
    ProblemType = "{}のはずですが、{}です";
    ProblemUnknownKey = "「{}」というキーはこの形式にありません";
    ProblemRequired = "「{}」がありません";
    ProblemChoice = "「{}」は選べません。次のどれかです: {}";
    ProblemMinimum = "{}以上のはずですが、{}です";
    ProblemInteger = "整数のはずですが、{}です";
    ProblemLarge = "大きすぎる数です: {}";
    ProblemItems = "要素は{}個のはずですが、{}個です";
    ProblemDate = "「{}」は実在する日付(年-月-日)ではありません";
    ProblemNoForm = "どの形にも当てはまりません";
    ProblemSyntax = "JSON の文法に合いません({}列目)";
    ProblemDeep = "入れ子が深すぎます(128段まで)";
    ProblemTruncated = "途中で終わっています";
    ProblemEmpty = "ファイルが空です";
    ProblemNotUtf8 = "UTF-8 の文字ではありません({}バイト目)";
    ProblemBinary = "JSON ではなくバイナリのようです(先頭のバイト 0x{})";
    ProblemLongRecord = "ひとつの技術が長すぎます(16 MiB まで)。閉じる括弧が抜けていませんか";
    ProblemLongHead = "技術と読みを除いた部分が長すぎます(64 MiB まで)";
    ProblemMore = "問題が{}件を超えたので、ここまでで調べるのをやめました";
    ProblemDamaged = "圧縮されたデータが壊れています: {}";
    ProblemVersion = "形式の版は {} ですが、この senshin が読めるのは {} です";
    ProblemDuplicateId = "{} は既に {} にあります";
    ProblemDuplicateKey = "「{}」というキーが二度あります";
    ProblemControl = "文字列に制御文字 {} があります";
    ProblemLongText = "文字列が長すぎます({}バイト。{}バイトまで)";
    ProblemMissingReason = "「{}」が null なのに、missing に理由がありません";
    ProblemMissingExtra = "「{}」に値があるのに、missing に理由があります";
    ProblemMissingUnknown = "「{}」という項目はありません";
    ProblemId = "id は区分と番号から {} のはずですが、{} です";
    ProblemEdition = "「{}」という年度版はありません";
    ProblemDocument = "「{}」という文書はありません";
    ProblemLines = "行 {} は文書 {}(全{}行)にありません";
    ProblemAdvancedCost = "先進医療総額 {} が総合計 {} より大きくなっています";
    ProblemVision = "番号 {} のビジョンはありません";
    ProblemGoal = "「{}」という番号のゴールはありません";
    ProblemExhibit = "「{}」という図表はありません";
    ProblemRow = "行 {} はありません。この図表の行は{}行です";
    ProblemTechnology = "「{}」という技術はありません";
    ProblemNotAValue = "derived は値だけに使えます";
    ProblemReason = "確かでない、または値がないのに、reason がありません";
    ProblemRule = "rule は derived の値にだけ、必ず要ります";
    ProblemNoValue = "derived なのに値がありません";
    ProblemLostValue = "lost か partial なのに値があります";
    ProblemPrinted = "derived なのに印字された値があります";
    ProblemNoSource = "印字された値なのに source がありません";
    ProblemSerde = "形式が違います: {}";
    TypeObject = "オブジェクト";
    TypeArray = "配列";
    TypeString = "文字列";
    TypeNumber = "数";
    TypeInteger = "整数";
    TypeBoolean = "真偽値";
    TypeNull = "null";
    Or = "か";

    // Errors.
    ErrorRead = "{} を読めません: {}";
    ErrorInvalid = "{} に問題が{}件あります";
    ErrorInvalidAdvice = "直したら senshin check FILE で確かめてください。形式は senshin schema が出します";
    ErrorProblem = "{}行目 {}: {}";
    ErrorOutput = "端末か標準出力に書けません: {}";
    ErrorPrefix = "エラー: {}";
    IoNotFound = "ファイルがありません。名前を確かめてください";
    IoPermission = "読む権限がありません。権限を確かめるか、別のファイルを指定してください";
    IoFull = "書き込む先に空きがありません。空きを作るか、別の場所を指定してください";
    IoDirectory = "ディレクトリです。ファイルの名前を指定してください";
    IoOther = "{}。別のファイルや場所で試してください";

    // Why a value is missing.
    MissingNoCase = "0件のため";
    MissingNotReported = "理由の記載なし";
    MissingNotApplicable = "当てはまらない";
    MissingNotYetInForce = "まだ告示されていない期間";
    MissingNoneStated = "印字は「―」";
    MissingNotInSource = "原典に記載なし";
    CellNotInSource = "未収録";
}
