// The table itself: name, Japanese.
words! {
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
    ProblemSyntax = "JSON として読めません: {}";
    ProblemDeep = "入れ子が深すぎます(128段まで)";
    ProblemTruncated = "途中で終わっています";
    ProblemEmpty = "ファイルが空です";
    ProblemNotUtf8 = "UTF-8 の文字ではありません({}バイト目)";
    ProblemBinary = "JSON ではなくバイナリのようです(先頭のバイト 0x{})";
    ProblemTooLarge = "{}バイトあります。読めるのは{}バイトまでです";
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
    ErrorProblem = "{}行目 {}: {}";
    ErrorOutput = "出力できません: {}";
    ErrorPrefix = "エラー: {}";
    IoNotFound = "ファイルがありません。名前を確かめてください";
    IoPermission = "読む権限がありません";
    IoDirectory = "ディレクトリです。ファイルの名前を指定してください";
}
