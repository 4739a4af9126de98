//! Words of the charts.

area! {
    ($) charts
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
  senshin chart
      図の一覧
  senshin chart rank-total --width 120
      総合計の順
  senshin chart standing --of B39
      B39 が全体のどこにあるか
  senshin chart enrolment --where がん --height 30
      がんの技術だけの登録の割合
  senshin chart schedule --format svg > schedule.svg
      文書に貼る図";
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
