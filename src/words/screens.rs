//! Words of the screens and of the search.

area! {
    ($) screens
    // Terminal.
    TerminalNotUtf8 = "この端末は UTF-8 を表示しません。端末の文字コードを UTF-8 にするか、senshin list などの出力を使ってください";
    NoGlyphs = "Linux のコンソールには日本語の字形がありません。ssh など、日本語を表示できる端末から使ってください (The Linux console has no Japanese glyphs: use a terminal that has, over ssh for example)";
    OtherCharset = "ロケールの文字コードは {} ですが、出力は UTF-8 です。読めないときは、端末を UTF-8 にするか、出力を iconv -f UTF-8 に通してください";

    // Search.
    NotANumber = "「{}」は数として読めません。例: 100、5,000万、1.2億、10..20";
    NotADate = "「{}」は日付として読めません。例: 2020-03、H30、令和元、2018..2020";
    NotASpan = "「{}」は期間として読めません。例: 3年4月、40、2年..5年";
    NotAClass = "「{}」という区分はありません。A か B です";
    NotANotice = "「{}」は告示番号として読めません。例: 26、B26、22(1)、20..30";
    NotYesOrNo = "「{}」は yes か no のどちらかです";
    NotComparable = "「{}」は大小を比べられない項目です";
    RangeReversed = "範囲「{}」の前後が逆です";
    NotAGoal = "「{}」は目標の番号として読めません。例: 6、⑥、1..3";
    NotAConfidence = "「{}」という確かさはありません。certain(確実)、inferred(推定)、partial(部分)、lost(欠落)、derived(計算値)のどれかです";
    ConditionZero = "期間中の件数が0件か(yes、no)";
    ConditionOverdue = "終了予定日を基準日までに過ぎたか(yes、no)";
    ConditionEdition = "年度の報告(R5)";
    ConditionDoc = "どの文書か(A、K)";
    ConditionGoal = "医療機器基本計画の目標(①～⑪)";
    ConditionConfidence = "KPIの図表や値の確かさ(certain、inferred、partial、lost、derived)";
    SyntaxWords = "どの語も含むもの。漢字、かな、ローマ字、略称のどれでもよい";
    SyntaxOr = "どちらかの語を含むもの";
    SyntaxNot = "語を含まないもの";
    SyntaxPhrase = "空白も含めて続いているもの";
    SyntaxExact = "書かれたとおりのもの。読みやあいまい一致を除く";
    SyntaxStart = "語で始まるもの";
    SyntaxEnd = "語で終わるもの";
    SyntaxField = "その項目に語を含むもの";
    SyntaxCompare = "数や日付を比べる(>、>=、<、<=)";
    SyntaxRange = "範囲。両端を含み、片方は省ける";
    SyntaxDate = "日付。年や月だけなら、その期間";
    SyntaxMissing = "値がない(「-」)もの。先頭に!で、値があるもの";
    SyntaxNumber = "告示番号、日付、金額そのもの";
    FuzzyMatches = "あいまい一致";

    // Screens.
    TabTechnologies = "技術";
    TabSource = "原文";
    AppTitle = "先進医療 {} 実績";
    ClassName = "先進医療{}";
    NoticeNumber = "告示{}";
    RowNumberOf = "整理{}";
    Derived = "計算値";
    PartCost = "費用と件数";
    PartSchedule = "計画と登録";
    PartZero = "0件の報告";
    PartSiblings = "同じ告示番号の別の枝";
    PartSameApplicant = "同じ申請医療機関の技術";
    PartRemarks = "原典の注意点";
    PartCount = "{}  {}件";
    NoCostTable = "先進医療Aの費用の表(参考資料１)は原典に含まれていません。値はありません。";
    NoZeroReport = "0件の報告の表に、この技術の行はありません。";
    DaysPast = "{}超過";
    DaysLeft = "あと{}日";
    Ascending = "昇順";
    Descending = "降順";
    SortNatural = "表の順(検索中は一致の順)";
    MenuSort = "並べ替え";
    MenuFilter = "絞り込み";
    MenuColumns = "表示する列";
    MenuFigures = "図の一覧";
    FilterNone = "すべて";
    FilterZero = "実施件数が0件";
    FilterOverdue = "終了予定日を過ぎた技術";
    FilterOverdueAtMeeting = "会議の日までに終了予定日を過ぎた技術";
    FilterOverEnrolled = "登録が計画を超えた技術";
    FilterMoreCases = "年間件数が登録症例数より多い技術";
    FilterNoAdvancedCost = "件数があるのに先進医療総額が「-」の技術";
    CountAll = "{}行";
    CountOf = "{}行中 {}行";
    StatusSort = "並び: {}{}";
    StatusFilter = "絞り込み: {}";
    StatusElsewhere = "ほか {} ^L";
    StatusSearchHint = "/ で検索";
    StatusColumnsHidden = "列 +{}";
    NothingFound = "該当する技術はありません";
    NothingFoundHint = "Esc で検索を、x で絞り込みを解除";
    UnlistedNote = "先進医療{}はほかに{}技術。表は原典に含まれていません";
    NoTextHere = "この文書の本文は手元にありません";
    SourceTitle = "{}  {}";
    SourceHits = "{}行が一致";
    SourcePassages = "{}か所";
    PromptGoTo = "行番号: ";
    HelpTitle = "キーの一覧";
    HelpClose = "? か Esc で閉じる";
    TooSmall = "画面が小さすぎます";
    NoticeCopied = "この技術の内容をコピーしました(OSC 52)";
    NoticeNoFigure = "この項目には図がありません";
    NoticeCopiedChart = "この図を文字でコピーしました(OSC 52)";
    NoticeCopiedLine = "{}行目をコピーしました(OSC 52)";
    NoticeNoSource = "ここには原典の行がありません";
    NoticeNoText = "文書 {} の本文は手元にありません";
    NoticeNotALine = "「{}」は行番号ではありません";
    NoticeMouseOn = "マウスを使います。端末での選択は Shift を押しながら";
    NoticeMouseOff = "マウスを使いません";
}
