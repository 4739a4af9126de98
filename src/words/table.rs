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
    ProblemSyntax = "JSON の文法に合いません({}列目)";
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
    ErrorProblem = "{}行目 {}: {}";
    ErrorOutput = "出力できません: {}";
    ErrorPrefix = "エラー: {}";
    IoNotFound = "ファイルがありません。名前を確かめてください";
    IoPermission = "読む権限がありません";
    IoFull = "書き込む先に空きがありません";
    IoDirectory = "ディレクトリです。ファイルの名前を指定してください";

    // Why a value is missing.
    MissingNoCase = "0件のため値なし";
    MissingNotReported = "理由の記載なし";
    MissingNotApplicable = "当てはまらない";
    MissingNotYetInForce = "まだ告示されていない期間";
    MissingNoneStated = "印字は「―」";
    MissingNotInSource = "原典に記載なし";
    CellNotInSource = "未収録";

    // Units.
    UnitYen = "円";
    UnitDays = "日";
    UnitCases = "件";
    UnitPatients = "例";
    UnitInstitutions = "機関";
    UnitTechnologies = "技術";
    UnitNone = "番";

    // Fields: names as the report prints them.
    Class = "区分";
    Notice = "告示番号";
    RowNumber = "整理番号";
    Name = "技術名";
    Procedure = "技術名(適応症を除く)";
    Indication = "適応症";
    Effective = "適用年月日";
    MonthsInForce = "適用からの期間";
    TotalCost = "総合計";
    AdvancedCost = "先進医療総額";
    Share = "先進医療の割合";
    PerCase = "1件あたり";
    MeanStay = "平均入院期間";
    Cases = "年間実施件数";
    Institutions = "実施医療機関数";
    Applicant = "申請医療機関";
    PlannedEnd = "終了予定日";
    PastEnd = "終了予定との差";
    Planned = "計画時患者数";
    Enrolled = "登録症例数";
    Enrolment = "登録の割合";
    Cooperating = "協力医療機関数";
    ZeroInstitution = "報告した機関";
    Reason = "0件の理由";
    Plan = "今後の対応方針";
    PreviousCases = "前年度の実績";

    // Fields: short names over columns.
    HeadClass = "区分";
    HeadNotice = "告示";
    HeadRow = "整理";
    HeadEffective = "適用";
    HeadMonths = "期間";
    HeadTotal = "総合計(円)";
    HeadAdvanced = "先進医療(円)";
    HeadShare = "割合";
    HeadPerCase = "1件(円)";
    HeadStay = "入院日";
    HeadCases = "件数";
    HeadInstitutions = "機関";
    HeadEnd = "終了予定";
    HeadPastEnd = "超過日";
    HeadPlanned = "計画";
    HeadEnrolled = "登録";
    HeadEnrolment = "登録率";
    HeadCooperating = "協力";
    HeadPlan = "対応方針";
    HeadPrevious = "前年度";

    // Fields: what they mean.
    MeanClass = "先進医療A(未承認等の医薬品・医療機器を伴わないもの等)か先進医療Bか";
    MeanNotice = "告示での番号。22(1)のように枝番を持つものがある。年度が変わると付け直されることがある";
    MeanRow = "表の中での行の番号";
    MeanName = "技術名と適応症。印字のとおり";
    MeanProcedure = "技術名のうち、技術だけ";
    MeanIndication = "技術名のうち、対象となる病気と条件";
    MeanEffective = "先進医療として適用された日";
    MeanMonths = "適用年月日から基準日までの満月数(両端の日を含む)";
    MeanTotal = "期間中の費用の合計。保険診療分と先進医療分。単位は円";
    MeanAdvanced = "総合計のうち先進医療の費用。単位は円";
    MeanShare = "先進医療総額÷総合計。小数点以下2桁目を四捨五入";
    MeanPerCase = "先進医療総額÷年間実施件数。円未満を四捨五入";
    MeanMeanStay = "入院した日数の平均。単位は日";
    MeanCases = "期間中に実施された件数";
    MeanInstitutions = "期間中に実施した医療機関の数。申請医療機関を含む";
    MeanApplicant = "申請した医療機関";
    MeanEnd = "試験の終了予定日。医療機関の報告による";
    MeanPastEnd = "基準日が終了予定日を過ぎた日数。負の値は終了予定日までの日数";
    MeanPlanned = "計画時に予定した患者数。範囲や上限、集団ごとの数のこともある";
    MeanEnrolled = "登録された症例の累計";
    MeanEnrolment = "登録症例数÷計画時患者数。どちらも1つの数のときだけ計算";
    MeanCooperating = "申請医療機関を除く、協力する医療機関の数";
    MeanZeroInstitution = "0件の理由を報告した医療機関";
    MeanReason = "1年間の実施件数が0件だった理由。医療機関の報告の全文";
    MeanPlan = "医療機関の今後の対応方針。報告の全文";
    MeanPrevious = "前年度(令和3年7月～令和4年6月)の、実施可能なすべての医療機関の実績";

    // Terminal.
    TerminalNotUtf8 = "この端末は UTF-8 を表示しません。端末の文字コードを UTF-8 にするか、senshin list などの出力を使ってください";

    // Search.
    NotANumber = "「{}」は数として読めません。例: 100、5,000万、1.2億、10..20";
    NotADate = "「{}」は日付として読めません。例: 2020-03、H30、令和元、2018..2020";
    NotASpan = "「{}」は期間として読めません。例: 3年4月、40、2年..5年";
    NotAClass = "「{}」という区分はありません。A か B です";
    NotANotice = "「{}」は告示番号として読めません。例: 26、B26、22(1)、20..30";
    NotYesOrNo = "「{}」は yes か no のどちらかです";
    NotComparable = "「{}」は大小を比べられない項目です";
    RangeReversed = "範囲「{}」の前後が逆です";
    ConditionZero = "期間中の件数が0件か(yes、no)";
    ConditionOverdue = "終了予定日を基準日までに過ぎたか(yes、no)";
    ConditionEdition = "年度の報告(R5)";
    ConditionDoc = "どの文書か(A、K)";
    ConditionGoal = "医療機器基本計画の目標(①～⑪)";
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

終了コード:
  0 できた  1 見つからないものがあった  2 誤り";
    CliQuery = "技術の番号(26, B26, 22-1)か、探す言葉";
    CliHelp = "この説明を出す";
    CliVersion = "版を出す";
    CliData = "別のスナップショットを開く";
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

    SearchAbout = "技術と原典を探す";
    SearchQuery = "探す言葉。いくつも書けば、すべてを含むもの";
    SearchKind = "種類: technology(技術), zero(0件の報告), source(原典の行)。何度でも";
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
      JSON Schema";

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

    // Screens.
    TabTechnologies = "技術";
    TabSource = "原文";
    AppTitle = "先進医療 {} 実績";
    ClassName = "先進医療{}";
    NoticeNumber = "告示番号 {}";
    RowNumberOf = "整理番号 {}";
    Derived = "計算値";
    PartCost = "費用と件数";
    PartSchedule = "計画と登録";
    PartZero = "0件の報告";
    PartSiblings = "同じ告示番号の別の枝";
    PartSameApplicant = "同じ申請医療機関の技術";
    PartRemarks = "原典の注意点";
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
    FilterOverEnrolled = "登録が計画を超えた技術";
    CountAll = "{}行";
    CountOf = "{}行中 {}行";
    StatusSort = "並び: {}{}";
    StatusFilter = "絞り込み: {}";
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

    // KPI.
    TabKpi = "KPI";
    KpiAbout = "KPI のフォローアップの目標と図表";
    KpiId = "図表の名: k1-training など。省くと、すべての目標と図表の一覧";
    KpiFormat = "形: text, markdown, csv, json";
    KpiAfter = "\
例:
  senshin kpi
      目標ごとの図表の一覧
  senshin kpi k1-training
      研修の受入実績。推定・計算値・値のない欄は、そう書き添える
  senshin kpi k6-matrix-2nd --format csv
      値ごとに、確かさ・理由・行を CSV で";
    KpiUnknown = "「{}」という図表はありません。近い名: {}";
    KpiHeadId = "名";
    KpiHeadKind = "種類";
    KpiHeadConfidence = "確かさ";
    KpiHeadTitle = "題";
    KpiTitle = "医療機器基本計画 KPI";
    KpiPlan = "計画の全体";
    KpiVision = "ビジョン{}";
    KpiGoal = "ゴール{}";
    KpiCount = "図表 {}";
    KpiCountOf = "図表 {} のうち {}";
    KpiNothing = "一致する図表はありません";
    KpiNothingHint = "Esc で検索を解除";
    KpiTable = "表";
    KpiList = "一覧";
    KpiText = "文章";
    KpiFlow = "流れ図";
    KpiFigure = "図";
    KpiPart = "資料{}";
    KpiSlide = "スライド{}";
    KpiWho = "報告: {}";
    KpiUnit = "単位: {}";
    KpiSlideTitle = "印字の題: {}";
    KpiLines = "原典の行: {}";
    KpiPolicy = "具体的方針: {}";
    KpiKpi = "KPI: {}";
    KpiColumns = "列 {} (全{}列)";
    KpiOurs = "〔〕の名は印字にない";
    KpiPrinted = "印字「{}」";
    KpiStandsFor = "＝ {}";
    KpiNotes = "注";
    KpiReasons = "値の根拠";
    KpiEveryRow = "全行";
    KpiBlank = "空欄";
    KpiRemark = "「{}」 {}";
    KpiLinks = "先進医療の技術";
    KpiCopies = "同じ内容がある所";
    KpiCopyWhole = "全体";
    KpiCopyNumbersLost = "数値は本文に残っていない";
    KpiCertain = "確実";
    KpiInferred = "推定";
    KpiPartial = "部分";
    KpiLost = "欠落";
    KpiDerived = "計算値";
    KpiNoValue = "原典に値なし";
    SignCertain = "確";
    SignInferred = "推";
    SignPartial = "部";
    SignLost = "欠";
    SignDerived = "算";
    MeanCertain = "原典の文字のまま";
    MeanInferred = "原典の数や語を、並びや文意から組にした。理由を添える";
    MeanPartial = "一部が本文に残っていない、またはどの欄の値か決まらない";
    MeanLost = "原典の図にはあるが、本文に値が残っていない";
    MeanDerived = "印字はない。原典の数から計算した。式を添える";
    HelpMarks = "KPI の印";
    PartKpi = "KPIのフォローアップの図表";
    NoticeCopiedExhibit = "この図表をコピーしました(OSC 52)";
    ContextKpi = "KPI";
    DoSideways = "枝を開閉・列を移る";
    DoNextColumn = "枝を開く・右の列へ";
    DoPreviousColumn = "枝を閉じる・左の列へ";
    ShortOpen = "開く";
    ShortSideways = "枝・列";

    // Contexts and what keys do.
    ContextEverywhere = "どこでも";
    ContextTechnologies = "技術";
    ContextSource = "原文";
    ContextMenu = "メニュー";
    ContextPrompt = "入力中";
    ContextResults = "検索結果";
    ContextHelp = "キーの一覧";
    KindTechnologies = "技術";
    KindZero = "0件の報告";
    KindSource = "原文";
    ResultsTitle = "「{}」の検索結果";
    NoticeNothingFound = "何も見つかりません";
    CountWeak = "うち あいまい一致 {}行";
    LanguageTitle = "検索の書き方";
    LanguageForms = "書き方";
    LanguageExample = "例: {}";
    LanguageFields = "項目";
    DoComplete = "補完";
    DoEarlierSearch = "前に使った検索";
    DoLaterSearch = "後に使った検索";
    DoResults = "すべての結果";
    ShortLanguage = "書き方";
    DoUp = "上へ";
    DoDown = "下へ";
    DoPageUp = "1画面上へ";
    DoPageDown = "1画面下へ";
    DoHalfUp = "半画面上へ";
    DoHalfDown = "半画面下へ";
    DoFirst = "先頭へ";
    DoLast = "末尾へ";
    DoScrollDetail = "詳細だけを動かす";
    DoOtherPane = "隣の枠へ";
    DoTab = "タブへ";
    DoDocument = "前後の文書へ";
    DoAccept = "開く・決める";
    DoToggle = "選ぶ・外す";
    DoClose = "閉じる・取り消す";
    DoBack = "戻る";
    DoForward = "進む";
    DoSearch = "検索";
    DoGoTo = "行番号へ";
    DoClearSearch = "検索を解除";
    DoNextHit = "次の一致へ";
    DoPreviousHit = "前の一致へ";
    DoSource = "原文を開く・戻る";
    DoSort = "並べ替え";
    DoReverseSort = "逆順";
    DoFilter = "絞り込み";
    DoClearFilter = "絞り込み解除";
    DoColumns = "列を選ぶ";
    DoCopy = "写す";
    DoTheme = "配色を変える";
    DoMouse = "マウスの入り切り";
    DoHelp = "キー一覧";
    DoQuit = "終了";
    DoSuspend = "一時停止";
    DoEdit = "文字を入れる・直す";
    DoPoint = "指す";
    DoChart = "図";
    DoFigures = "図を選ぶ";
    DoZoom = "図を広げる・戻す";
    ShortFigures = "図の一覧";
    ShortMove = "移動";
    ShortSource = "原文";
    ShortColumns = "列";
    ShortDetail = "詳細";
    ShortHit = "次へ";
    ShortDocument = "別の文書";
    ShortAccept = "決定";
    ShortClose = "閉じる";
    ShortCancel = "取消";

    // Charts.
    SurePrinted = "原典のとおり";
    SureDerived = "計算値";
    SureInferred = "推定";
    SurePartial = "一部が欠落";
    SureLost = "原典で失われている";
    UnitKinds = "種類";
    UnitFacilities = "施設";
    UnitPersons = "人";
    UnitOku = "億円";
    ChartAbout = "約";
    ChartBoth = "計";
    ChartTotal = "印字の合計";
    ChartCommand = "図を描く。名前を省くと図の一覧";
    ChartCommandAfter = "\
例:
  senshin chart rank-total --width 120
  senshin chart standing --of B39
  senshin chart enrolment --where がん --height 30
  senshin chart schedule --format svg > schedule.svg";
    ChartArgName = "図の名前。senshin chart で一覧";
    ChartArgOf = "位置を見る技術の番号(standing で使う)";
    ChartArgHeight = "行数。省くと全部を描く";
    ChartArgAscii = "罫線と棒を ASCII で描く";
    ChartArgColor = "色を付けるか: auto, always, never";
    ChartArgFormat = "書き方: text, csv, json, svg";
    ChartName = "名前";
    ChartTitle = "図";
    UsageChart = "「{}」という図はありません。近い名: {}。一覧は senshin chart";
    UsageChartOf = "「{}」という技術はありません";
    ChartR4 = "R4";
    ChartR5 = "R5";
    ChartLastSurvey = "昨年度調査";
    ChartThisSurvey = "本年度調査";
    ChartJanuary2023 = "2023年1月";
    ChartJanuary2024 = "2024年1月";
    ChartYear = "{}年";
    ChartTrainees = "受入実績";
    ChartTrainers = "実施機関数";
    ChartTraineesMean = "1コースあたりの受入実績";
    ChartCourses = "コース数";
    ChartJointCases = "共同研究の件数";
    ChartJointMean = "1件あたりの平均金額";
    ChartHubs = "整備する拠点の数";
    ChartHubShare = "拠点全体に占める割合";
    ChartCooperations = "連携・協力の数";
    ChartCooperationMean = "1拠点あたりの平均";
    ChartAwards = "採択件数";
    ChartGrants = "平均助成額";
    ChartByStage133 = "採択時のステージ別(133件)";
    ChartByField133 = "重点分野別(133件)";
    ChartByStage186 = "採択時のステージ別(186件)";
    ChartByField186 = "重点分野別(186件)";
    ChartStageUp = "ステージアップの割合";
    ChartLaunched = "上市の割合";
    ChartStageNow = "現在のステージ";
    ChartCellLost = "-(原典で失われている)";
    ChartCellPartial = "-(どの欄の値か不明)";
    ChartCellDash = "-(印字は「-」)";
    ChartCellEmpty = "-(印字なし)";
    ChartBecause = "{}: {}。{}";
    ChartTraining = "①人材育成研修の受入実績と実施機関数";
    ChartTrainingCourses = "①人材育成研修のコース数と平均受入実績";
    ChartCompanies = "②ベンチャー企業と異業種企業の割合";
    ChartProducts = "②ベンチャー企業と異業種企業の製品の保有";
    ChartJoint = "③企業との共同研究の件数と平均金額";
    ChartPlatforms = "③プラットフォームを整備する拠点";
    ChartCooperation = "③他拠点との連携・協力";
    ChartUses = "⑤認定事業者のデータの利活用(年と活用者)";
    ChartFields = "⑥重点分野の採択件数と平均助成額";
    ChartStages = "⑥採択時と現在のステージ";
    ChartStageUps = "⑥ステージアップと上市の割合";
    ChartAbroad = "⑦国際展開の活動と拠点";
    ChartIndicators = "⑧デバイスラグ、承認、SaMD相談、変更計画";
    ChartFunctions = "⑨機能区分の見直し";
    ChartSales = "医療機器の販売高";
    DefTraining = "研修の種類ごとの受入人数と、実施した機関の数。R4は2年分の実績を1年分に直した値";
    DefTrainingCourses = "研修の種類ごとのコース数、受入人数、受入人数÷コース数。印字のとおり";
    DefCompanies = "アンケートに答えた内資系企業のうちの割合。異業種企業の分母はベンチャー企業を除く";
    DefProducts = "製品を持つと答えた企業の割合(複数回答)。企業の数は年ごとに違う";
    DefJoint = "拠点と企業との共同研究の件数と、1件あたりの平均金額";
    DefPlatforms = "重点5分野の研究開発を支えるプラットフォーム①～③を整備する拠点の数と割合";
    DefCooperation = "拠点と他の拠点との連携・協力の数と、1拠点あたりの平均";
    DefUses = "承認された利活用課題を、承認日の年(暦年)と活用者の区分で数えた";
    DefFields = "重点分野ごとの採択件数と1件あたりの平均助成額。R4は対象がずっと少なく、増えたとは読めない";
    DefStages = "採択時のステージごとに、現在のステージ(行)と重点分野(列)のテーマ数。斜線は値が分からない欄";
    DefStageUps = "テーマ数のうち、ステージが上がったものと上市したものの割合。上市はステージアップにも数える";
    DefAbroad = "回答企業のうち、活動または拠点があると答えた企業の割合";
    DefIndicators = "目標⑧の指標。時点は指標ごとに違う";
    DefFunctions = "見直した機能区分の数";
    DefSales = "各年の販売高。単位は千億円";
    ChartNarrowed = "{}技術のうち{}技術だけを示している";
    ChartMorePanels = "ほかに{}図";
    ChartNothing = "該当する値はありません";
    ChartDefinition = "定義: {}";
    ChartConfidence = "確かさ: {}";
    ChartSource = "出典: {}";
    ChartUnit = "単位: {}";
    ChartAbove = "上にあと{}";
    ChartBelow = "下にあと{}";
    ChartRank = "{}技術中{}位";
    ChartCumulative = "累計の割合";
    ChartSoFar = "累計 {}";
    ChartSum = "{}の合計は {}";
    ChartRange = "計画が範囲のときの、とりうる割合";
    ChartBeyond = "計画を超えた分";
    ChartPlanned = "計画時患者数 = 100%";
    ChartOnlyLimit = "-(計画は上限のみ)";
    ChartNoDenominator = "-(分母が1つに定まらない)";
    ChartRangeNote = "計画時患者数が範囲の技術は、上限で割った割合から下限で割った割合までを示す。計画も登録も集団ごとの数の技術は、集団ごとに分けた";
    ChartReasonCount = "{} {}技術";
    ChartWithoutValue = "値のない技術: {}";
    ChartBesides = "{}(増減に含まない): A {}、B {}、計 {}";
    ChartLevel = "技術数";
    ChartPlus = "増";
    ChartMinus = "減";
    ChartReportDay = "基準日 {}";
    ChartMeetingDay = "会議 {}";
    ChartElapsed = "適用から基準日まで";
    ChartRemaining = "基準日から終了予定日まで";
    ChartOverdue = "終了予定日を過ぎて基準日まで";
    ChartPastByMeeting = "基準日のあと会議の日までに終了予定日を過ぎる技術: {}";
    ChartPerCase = "1件あたりの先進医療総額";
    ChartSince = "{}から";
    ChartYearsClass = "満{}年";
    ChartDaysClass = "{}～{}日未満";
    ChartDaysOpen = "{}日以上";
    ChartStandingOf = "全体の中の位置: {}";
    ChartStanding = "選んだ技術の位置";
    ChartYearsTechnologies = "先進医療の技術数(5年間)";
    ChartYearsInstitutions = "先進医療の実施医療機関数(5年間)";
    ChartYearsPatients = "先進医療の全患者数(5年間)";
    ChartYearsCost = "先進医療の総金額(5年間)";
    ChartYearsShare = "全医療費のうち先進医療分の割合(5年間)";
    ChartAAndB = "先進医療AとBの患者数・金額・割合";
    ChartFlow = "技術数の増減";
    ChartRankTotal = "先進医療Bの総合計";
    ChartRankAdvanced = "先進医療Bの先進医療総額";
    ChartRankCases = "先進医療Bの年間実施件数";
    ChartRankPerCase = "先進医療Bの1件あたりの先進医療総額";
    ChartRankShare = "先進医療Bの先進医療の割合";
    ChartRankStay = "先進医療Bの平均入院期間";
    ChartParetoTotal = "総合計は少数の技術に集まるか(パレート図)";
    ChartParetoAdvanced = "先進医療総額は少数の技術に集まるか(パレート図)";
    ChartEnrolment = "計画時患者数に対する登録症例数";
    ChartSchedule = "適用から終了予定日まで";
    ChartCasesByCost = "件数と1件あたりの先進医療総額(両対数)";
    ChartAge = "適用からの年数の分布";
    ChartStay = "平均入院期間の分布";
    ChartApplicants = "申請医療機関ごとの技術数";
    DefStanding = "先進医療Bの技術の中での順位。大きい方から数え、同じ値は同じ順位。値のない技術は数えない。線の高さは同じ位置にある技術の数で、件数と金額は10倍ごとに等間隔(0件の技術は示せない)";
    DefYearsTechnologies = "各年6月30日時点の技術数。印字のとおり";
    DefYearsInstitutions = "各年6月30日までの1年間の報告による実施医療機関数。印字のとおり";
    DefYearsPatients = "各年6月30日までの1年間の全患者数。印字のとおり";
    DefYearsCost = "各年6月30日までの1年間の総金額。印字の概数(約)のとおりで、総金額は内訳の和と合わないことがある";
    DefYearsShare = "先進医療の総額÷総金額。印字のとおり";
    DefAAndB = "報告の対象期間の先進医療A、B、計。印字のとおりで、計は計算していない";
    DefFlow = "前年の技術数に新規承認を足し、保険収載・取り下げ・削除を引くと、今年の技術数になる。「-」は当てはまらない項目で、0ではない";
    DefParetoTotal = "各技術の総合計÷総合計の合計を大きい順に並べ、累計を重ねた。値のない技術は分母にも含まない";
    DefParetoAdvanced = "各技術の先進医療総額÷先進医療総額の合計を大きい順に並べ、累計を重ねた。値のない技術は分母にも含まない";
    DefEnrolment = "登録症例数の累計÷計画時患者数。計画が上限のみ、または集団ごとで登録と対応しない技術は割合を出さない";
    DefSchedule = "適用年月日から終了予定日まで。終了予定日は医療機関の報告による";
    DefCasesByCost = "横は年間実施件数、縦は先進医療総額÷年間実施件数。どちらの軸も10倍ごとに等間隔。0件の技術は点にできない";
    DefAge = "適用年月日から基準日までの満年数ごとの技術数(先進医療B)";
    DefStay = "平均入院期間を5日ごとに分けた技術数(先進医療B)。50日以上は一つにまとめた";
    DefApplicants = "申請医療機関ごとの先進医療Bの技術数。枝番も1技術と数える";
}
