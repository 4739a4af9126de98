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

    // Why a value is missing.
    MissingNoCase = "年間実施件数が0件のため、報告する値がない";
    MissingNotReported = "件数はあるが「-」と印字。理由は原典に書かれていない";
    MissingNotApplicable = "当てはまらない";
    MissingNotYetInForce = "前の期間にはまだ告示されていない";
    MissingNoneStated = "「―」と印字。記載なし";
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
    Share = "先進医療総額の割合";
    PerCase = "1件あたり先進医療総額";
    MeanStay = "平均入院期間";
    Cases = "年間実施件数";
    Institutions = "実施医療機関数";
    Applicant = "申請医療機関";
    PlannedEnd = "終了予定日";
    PastEnd = "終了予定日からの日数";
    Planned = "計画時患者数";
    Enrolled = "登録症例数";
    Enrolment = "登録の割合";
    Cooperating = "協力医療機関数";
    ZeroInstitution = "0件を報告した医療機関";
    Reason = "0件の理由";
    Plan = "医療機関の今後の対応方針";
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

    // Screens.
}
