//! Words for fields, their units and what they mean.

area! {
    ($) fields
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
    HeadNumber = "番号";
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
}
