//! Words of the committee's tools.

area! {
    ($) office
    // Office.
    TabOverview = "概要";
    TabZero = "0件";
    TabAudit = "整合";
    ContextCompare = "比較";
    DoGroup = "まとめ方を選ぶ";
    DoPick = "比較に選ぶ・外す";
    DoCompare = "比較";
    DoExport = "書き出し";
    ShortPick = "選ぶ";
    ShortGroup = "まとめ方";
    ShortTechnology = "技術へ";
    MenuGroup = "まとめ方";
    GroupNone = "まとめない";
    GroupCount = "{}通り";
    ZeroSortNatural = "報告の順";
    CountZero = "0件 {}技術";
    CountZeroOf = "0件 {}技術中 {}技術";
    StatusGroup = "まとめ: {}";
    CountChecks = "検算 {}件";
    CountChecksOf = "検算 {}件中 {}件";
    CountUnexplained = "説明なし {}件";
    StatusPicked = "比較に {}技術";
    CountCompared = "{}技術の比較、{}項目中 {}項目に違い";
    PromptExport = "書き出すファイル: ";
    NoticeWhichForm = "ここで書けるのは名の終わりが .csv .json .md .txt か、全体の .sqlite のファイルです";
    NoticeExists = "{} は既にあります。Enter で上書き、名を変えれば別のファイルに、Esc でやめます";
    NoticeNothingToExport = "ここには書き出すものがありません。一覧や表を開いてから書き出してください";
    NoticeEnough = "比べられるのは{}技術までです。Space で外せます";
    NoticePicked = "比較に{}技術を選びました。c で並べます";
    NoticePickFirst = "Space で{}から{}技術を選ぶと、c で並べて比べられます";
    NoticeCopiedPart = "この部分をコピーしました(OSC 52)";
    OverviewScope = "{}  対象期間 {}～{}、基準日 {}、会議 {}";
    OverviewHeadline = "実績";
    OverviewCounts = "目を向けるところ";
    OverviewZero = "実施件数が0件";
    OverviewZeroNote = "0件の報告 先進医療A {} + 先進医療B {}、ほかに報告のない行 {}";
    OverviewChecks = "検算 {}";
    OverviewRemarksNote = "うち計算では確かめられないもの {}";
    OverviewChange = "前年からの差(前年)";
    OverviewChangeNote = "差は、過去5年の表にある計の値から(計算値)。先進医療A・Bそれぞれの前年の値は原典にない。";
    OverviewGoals = "医療機器基本計画の目標とKPI";
    OverviewCovers = "手元にあるもの";
    OverviewCoversClass = "先進医療{}: {}行の表";
    AuditNoRemark = "この不一致を説明する注意点はない。";
    UnitPoints = "ポイント";
    ZeroDays = "(基準日まで{}日)";
    ZeroOnlyReport = "適用・登録・終了予定は原典に記載なし";
    CodeEnrolmentOver = "登録終了";
    CodeStopped = "中止";
    CodeNoPatient = "対象患者なし";
    CodeSupply = "供給・委託の障害";
    CodePreparing = "体制整備中";
    CodeUncoded = "未分類";
    CodeNoRule = "どの規則の語もない";
    EndBeforeReport = "基準日に過ぎていた";
    EndBeforeMeeting = "会議の日に過ぎていた";
    EndLater = "会議の日に過ぎていない";
    FacetCode = "理由の分類(senshin)";
    FacetInstitution = "医療機関";
    FacetDeleted = "告示の削除";
    PreviousNone = "前年度も0件";
    PreviousSome = "前年度は1件以上";
    DeletedSince = "その後削除";
    DeletedNot = "削除の記載なし";
    ZeroReported = "報告あり";
    ZeroNoReport = "報告なし";
    HeadReported = "0件の報告";
    ZeroSibling = "{}に{}件";
    ZeroUnreported = "0件の表に、この行の報告はない。";
    ZeroOtherArm = "告示番号{}は枝に分かれていて、{}の実施がある。番号全体では0件でないため、0件の表に載っていないとみられる(推定。理由の記載はない)。";
    ZeroTitle = "実施件数が0件の先進医療技術 {}";
    ZeroScope = "対象期間 {}～{}、基準日 {}、会議 {}";
    ZeroCounts = "0件の報告がある技術は{}(先進医療A {}、先進医療B {})。";
    ZeroCountsMore = "ほかに、0件だが報告のない行が{}。";
    ZeroCodes = "理由の分類";
    ZeroCodesNote = "分類は senshin が付けたもので、原典にはない。0件の理由の文にある語だけで決める。いくつもの規則に合うときは、供給・委託の障害、中止、登録終了、対象患者なし、体制整備中の順に先のものを採り、どれにも合わなければ未分類とする。";
    ZeroReports = "技術ごとの報告";
    ZeroCodedBy = "{}(語「{}」による)";
    ZeroReadFrom = "{}  「{}」から読み取り";
    ZeroInForce = "{}  基準日まで{}日";
    HeadDaysInForce = "適用日数";
    HeadCodeWords = "分類の語";
    HeadCodeRule = "決め手の語";
    HeadDeletedWords = "削除の語";
    HeadSource = "出典の行";
    HeadCount = "件数";
    OddStopped = "理由に中止と書かれているが、基準日({})の表に載っている。";
    OddDeleted = "{}に告示から削除されたと書かれている。基準日の表には載っている。";
    OddWithdrawal = "方針に取り下げのことが書かれているが、削除の日は書かれていない。";
    OddEnded = "終了予定日({})を過ぎている。";
    OddPlanReached = "計画{}例に対して{}例が登録済み。";

    VerdictAgrees = "一致";
    VerdictRounding = "丸め";
    VerdictDiffers = "不一致";
    VerdictUnverifiable = "検算不能";
    AuditHeadline = "概要";
    AuditFlow = "技術数の動き";
    AuditFiveYears = "過去5年";
    AuditTotals = "表の合計";
    AuditDates = "日付";
    AuditRows = "表の行";
    AuditZero = "0件の報告";
    AuditRemarks = "計算では確かめられない注意点";
    AuditTitle = "原典の検算";
    AuditClean = "説明のない不一致はない。";
    AuditUnexplained = "説明のない不一致が{}ある。";
    HeadVerdict = "判定";
    HeadPart = "部分";
    HeadWhat = "検算";
    HeadPrinted = "印字";
    HeadRecomputed = "検算の値";
    HeadRule = "規則";
    HeadExplained = "注意点";
    HeadUnexplained = "説明なし";
    HeadCheck = "検算の名";
    ColumnA = "先進医療A";
    ColumnB = "先進医療B";
    ColumnTotal = "計";
    Between = "{}から{}まで";
    AtMost = "{}以下";
    UntilDay = "{}まで";
    AfterDay = "{}より後";
    FromDay = "{}以後";
    ListedOn = "{}の表に記載";
    NoReport = "報告の行なし";
    RowsMeant = "{}行";
    RowsMet = "{}行が一致";
    NumbersInRows = "番号{}種類({}行)";
    YearTotalCost = "総金額";
    YearInsured = "保険診療分";
    YearAdvanced = "先進医療分";
    YearShare = "割合";
    WhatBothClasses = "{}{}の計";
    WhatCostSum = "{}の{}";
    WhatShare = "{}の{}";
    WhatFlow = "{}の{}(増減から)";
    WhatSameFigure = "{}の{}(別の表と)";
    WhatYearHeadline = "過去5年の表の{}{}(概要と)";
    WhatColumnSum = "先進医療{}の費用の表、{}の合計";
    WhatTotalHeadline = "概要の{}{}(先進医療{}の費用の表の合計と)";
    WhatTechnologies = "概要の{}{}(先進医療{}の表の行と)";
    WhatRowNumbers = "先進医療{}の整理番号";
    WhatNames = "技術名が二つの表で同じ";
    WhatCasesTwice = "年間実施件数が二つの表で同じ";
    WhatDashForZero = "0件の印字が二つの表で同じ";
    WhatNoCaseNoCost = "0件の行に費用の値がない";
    WhatCostGiven = "件数のある行に総合計と実施医療機関数がある";
    WhatAdvancedGiven = "件数のある行に先進医療総額がある";
    WhatStayGiven = "件数のある行に平均入院期間がある";
    WhatInsuredPart = "先進医療総額が総合計より小さい";
    WhatInstitutionsRow = "実施医療機関数が件数以下で、協力医療機関数+1以下";
    WhatPlanIsCount = "計画時患者数が1つの数である";
    WhatEnrolledPlanned = "登録症例数が計画時患者数以下";
    WhatCasesEnrolled = "年間実施件数が登録症例数以下";
    WhatPeriod = "過去5年の表、{}の対象期間";
    WhatEffectiveTwice = "適用年月日が二つの表で同じ";
    WhatEffectiveReport = "適用年月日が基準日以前";
    WhatEndEffective = "終了予定日が適用年月日より後";
    WhatEndReport = "終了予定日が基準日以後";
    WhatEndMeeting = "終了予定日が会議の日以後";
    WhatRowHasReport = "0件の行に0件の報告がある";
    WhatReportHasRow = "0件の報告のある行が0件である";
    WhatInstitution = "0件の報告の医療機関が申請医療機関と同じ";
    WhatPrevious = "前年度の「-」が、対象期間に入ってから適用された技術だけにある";
    WhatStopped = "中止と書かれた技術が表に載っていない";
    WhatDeleted = "告示の削除が基準日より後";
    WhatProvisional = "{}: 暫定Aの表の数と0件の報告";
    RuleBothClasses = "先進医療Aと先進医療Bの和。「-」(当てはまらない)は足さない。四捨五入した額は幅で比べる";
    RuleInstitutions = "両方を実施する施設を1施設と数えるため、計は和ではない。大きい方から和までの間にあるはず";
    RuleCostSum = "保険診療分と先進医療分の和。四捨五入した額は幅で比べる";
    RuleShare = "先進医療分÷総金額。四捨五入した額と割合は幅で比べる";
    RuleFlow = "はじめの技術数+新規承認-保険収載-取り下げ-削除";
    RuleSameFigure = "同じ日の同じ数";
    RuleYearHeadline = "概要の計を、過去5年の表の桁に四捨五入したもの";
    RuleColumnSum = "行の値の和。「-」は足さない";
    RuleYenRounded = "円の合計を億円に四捨五入したもの。保険診療分は総合計-先進医療総額";
    RuleYenShare = "円の合計どうしの割合を四捨五入したもの";
    RulePatientsCases = "年間実施件数の合計";
    RuleInstitutionsOnce = "表は技術ごとに、概要は1施設を一度だけ数える。概要の数は表の合計以下のはず";
    RuleTechnologies = "告示番号の種類。同じ番号の枝は1技術";
    RuleTableAbsent = "技術の表が原典に含まれていないので数えられない";
    RuleRowNumbers = "1から欠けずに続く";
    RuleNames = "字体・全角半角・空白の違いを除いて比べる";
    RuleCasesTwice = "再掲は同じ数。0件の「-」は別に確かめる";
    RuleDashForZero = "0件は0と印字されるはず";
    RulePrinted = "「-」かどうか";
    RuleAdvancedGiven = "件数があれば値があるはず。「-」を0円とは読まない";
    RuleStayGiven = "件数があれば値があるはず。「-」を0日とは読まない";
    RuleInsuredPart = "総合計から先進医療総額を引くと保険診療分が残るはず";
    RuleInstitutionsRow = "1施設に1件以上。申請医療機関のほかは協力医療機関";
    RulePlanIsCount = "範囲・上限・集団ごとの数には、登録の割合を出す1つの分母がない";
    RuleAtMost = "大小の比較。範囲と上限は大きい方、集団は集団ごとに比べる";
    RuleEffectiveTwice = "印字の書き方の違いを除いて比べる";
    RuleDates = "日付の前後";
    RuleEndReport = "日付の前後。基準日の表に載る技術は終わっていないはず";
    RuleEndMeeting = "日付の前後。基準日に過ぎていたものは除く";
    RulePeriod = "前の年の翌日から12か月。基準日で終わる";
    RuleRowHasReport = "0件の表は、実施件数が0件の技術の表";
    RuleInstitution = "0件の報告は申請医療機関による";
    RulePrevious = "注「-」は令和４年７月以降に告示された医療技…。告示の日の代わりに適用年月日で確かめる";
    RuleStopped = "0件の理由に「中止」とある(senshin の分類)技術は、基準日に実施されていないはず";
    RuleDeleted = "基準日の表に載る技術の削除は、その後のはず";
    RuleProvisional = "暫定Aの表の数には単位がない";
    RuleRemark = "計算の対象ではない";

    KpiWhat = "{}: {}";
    KpiWhatMean = "全体の{}(件数で重みづけした{}つの平均から)";
    KpiWhatOrder = "年の並び";
    KpiWhatValues = "割合の値";
    KpiWhatListed = "一覧の機関の数と";
    KpiWhatPairing = "年と系列の組み合わせ";
    KpiWhatThisYear = "本年度調査の割合の分母";
    KpiWhatLastYear = "昨年度調査の割合の分母";
    KpiWhatInstitutions = "協力医療機関の数(認定事業者の届出機関の和と)";
    KpiWhatPersons = "収集医療情報の人数、万人(認定事業者の和と)";
    KpiWhatPrefectures = "医療情報を提供する都道府県の数";
    KpiWhatProviders = "医療情報を提供する医療機関・自治体の数";
    KpiWhatProgrammes = "調査の対象となるAMED事業";
    KpiWhatMatrix = "現在のステージの表の和";
    KpiWhatActivities = "国際展開の活動の割合の分母";
    KpiWhatActivitiesOf = "国際展開の活動の割合(内資系の回答数と)";
    KpiWhatBases = "国際展開の拠点の割合の分母";
    KpiByStage = "ステージ別";
    KpiByField = "重点分野別";
    KpiDivided = "{} ({} / {})";
    KpiCountsOf = "{}件のうち {}";
    KpiNoCount = "該当なし";
    KpiWhole = "分母が{}なら、どの割合も整数の件数になる";
    KpiFitting = "{}では、{}のうち整数の件数になるのは{}";
    KpiSummed = "{} ({})";
    KpiHubs = "{}拠点なら一致";
    RuleKpiRatio = "R5÷R4を、印字の桁に四捨五入したもの";
    RuleKpiMean = "受入実績÷コース数を、印字の桁に四捨五入したもの";
    RuleKpiShare = "企業数÷回答総数を、印字の桁に四捨五入したもの";
    RuleKpiAdvanced = "各ステージの件数の和÷全体を、印字の桁に四捨五入したもの";
    RuleKpiHundred = "「はい」と「いいえ」で100%";
    RuleKpiChange = "印字された2つの割合の差";
    RuleKpiCounted = "割合は整数の件数を分母で割って四捨五入したもののはず";
    RuleKpiCommon = "どの割合にも共通の分母が1つある(印字されていない)。整数の件数を割って四捨五入したもの";
    RuleKpiSum = "部分の和";
    RuleKpiTwice = "二か所に印字された同じ数";
    RuleKpiListed = "一覧にあるものの数";
    RuleKpiWeighted = "件数で重みづけした平均。助成額の総額が分母と違えば一致しない";
    RuleKpiHubs = "数÷拠点数。拠点の一覧(20拠点)と比べる。昨年度の一覧はない";
    RuleKpiNoTotal = "合計も割合も印字されていないので、値の組み合わせを計算では確かめられない";
    RuleKpiLost = "値が文字に残っていない";
    RuleKpiRowLost = "値の失われた行がある";
    RuleKpiOrder = "合計の印字がなく、年の並びを計算では確かめられない";

    HeadField = "項目";
    HeadKey = "項目の名";
    HeadDiffers = "差";
    CompareTitle = "技術の比較 {}";
    CompareNote = "* は値の違う項目。棒は、その項目の最大の値を一杯とした長さ。";

    ErrorWrite = "{} に書けません: {}";
    ErrorExists = "{} は既にあります。上書きするときは --force を付けてください";
    IoNoFolder = "その場所がありません。フォルダを作るか、別の場所を指定してください";
    IoNoWriting = "書く権限がありません。権限を確かめるか、別の場所を指定してください";
    HeadAsOf = "基準日";
    OverviewLacking = "原典に含まれていないもの";
    ZeroAbout = "0件の技術の理由と方針";
    ZeroFilter = "FACET(code, class, institution, previous, end, deleted)が VALUE のもの。何度でも";
    ZeroGroup = "FACET ごとにまとめる";
    ZeroSort = "並べ替え。FIELD:asc は小さい順、FIELD:desc は大きい順";
    ZeroAfter = "\
例:
  senshin zero
      議事に添えられる文書として
  senshin zero --group code
      理由の分類ごとに
  senshin zero --filter code=登録終了 --sort planned_end_date
      登録終了のものを終了予定日の順に
  senshin zero --format markdown
      Markdown で
  senshin zero --format csv --bom
      表計算ソフトのために

理由の分類は senshin が付けたもので、原典にはありません。";
    AuditAbout = "原典の合計・割合・日付・表どうしの一致を検算する";
    AuditVerdict = "判定がこれのもの: agrees(一致), rounding(丸め), differs(不一致), unverifiable(検算不能)。何度でも";
    AuditStopped = "読み込みを中断したので、検算は読み込んだ{}件の技術と、そこまでの表についてだけです。合計は検算していません";
    AuditNothing = "その判定の検算はありません。ほかの判定を選んでください";
    AuditAfter = "\
例:
  senshin audit
      すべての検算
  senshin audit --verdict 不一致 --verdict 丸め
      合わないもの
  senshin audit --format json
      JSON で

終了コード:
  0 説明のない不一致がない  1 ある  2 誤り";
    CompareAbout = "技術を並べて比べる";
    CompareId = "技術の番号を2つから5つ: 26, B26, 22-1, A7";
    CompareNumber = "比べられるのは{}から{}技術です({}技術あります)";
    CompareAfter = "\
例:
  senshin compare 26 54 44
      三つの技術
  senshin compare 22
      22(1) と 22(2)
  senshin compare 26 54 --format csv
      CSV で";
    ExportAbout = "スナップショットか一覧をファイルに書き出す";
    ExportFile = "書き出す先。形は名の終わり(.csv .json .md .txt .sqlite)か --format で決まる";
    ExportFormat = "形: csv, json, markdown, text, sqlite";
    ExportForce = "既にあるファイルを上書きする";
    ExportWhichForm = "{} の形が分かりません。名の終わりを .csv .json .md .txt .sqlite にするか、--format を付けてください";
    ExportWholeOnly = "sqlite には全体だけを書き出せます。条件・並べ替え・項目を外してください";
    ExportRunning = "書き出し中 {} {}%";
    NoticeNotYetWritten = "まだ全件が揃っていません。揃ってから書き出してください(Escで中断すれば、読んだ分だけを書き出せます)";
    ExportDoneInPart = "{} に書き出しました。読み込みを中断したので、途中までの分です";
    ExportDone = "{} に書き出しました";
    ExportAfter = "\
例:
  senshin export senshin.sqlite
      全体を SQLite のデータベースに(DuckDB, pandas, R からも読める)
  senshin export technologies.csv --bom
      すべての技術とすべての項目を CSV に
  senshin export 0ken.csv --zero --columns notice_number,name,applicant
      一覧を
  senshin export report.md
      全体を Markdown に
  senshin export snapshot.json
      全体を、--data で開ける形で

書き終わるまで元のファイルは変わりません。";
    UsageFacet = "「{}」という分け方はありません。次のどれかです: {}";
    UsageCondition = "「{}」は条件ではありません。code=登録終了 のように書きます";
    UsageVerdict = "「{}」という判定はありません。次のどれかです: {}";
}
