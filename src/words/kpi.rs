//! Words of the KPI follow-up.

area! {
    ($) kpi
    // KPI.
    TabKpi = "KPI";
    KpiAbout = "KPI のフォローアップの目標と図表";
    KpiId = "図表の名(k1-training など)か、ゴールの名(k1～k11、①～⑪、計画の全体は k0)。省くと一覧";
    KpiFormat = "形: text, markdown, csv, json";
    KpiAfter = "\
例:
  senshin kpi
      目標ごとの図表の一覧
  senshin kpi k6
      ゴール⑥の文、KPI、実施主体と図表。--format csv・json・markdown なら図表の中身もすべて
  senshin kpi k1-training
      研修の受入実績。推定・計算値・値のない欄は、そう書き添える
  senshin kpi k6-matrix-2nd --format csv
      値ごとに、確かさ・理由・行を CSV で";
    KpiUnknown = "「{}」という図表もゴールもありません。近い名: {}  一覧: senshin kpi";
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
    KpiCertainty = "確かさ: {}";
    KpiSigns = "印: {}";
    KpiTally = "{}  数は図表";
    KpiGoals = "ゴール";
    KpiExhibits = "図表";
    KpiCertain = "確実";
    KpiInferred = "推定";
    KpiPartial = "部分";
    KpiLost = "欠落";
    KpiDerived = "計算値";
    KpiNoValue = "原典に値なし";
    KpiOdd = "注意";
    SignOdd = "注";
    MeanOdd = "印字された値が原典のほかの所と合わない。下の「原典の注意点」に理由";
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
    HelpMarks = "KPI の印 (枝の右の数は、印ごとの図表の数と全部の数)";
    PartKpi = "KPIのフォローアップの図表";
    NoticeCopiedExhibit = "この図表をコピーしました(OSC 52)";
    NoticeCopiedCell = "「{}」をコピーしました(OSC 52)。表の全体は一覧の側で y";
    ContextKpi = "KPI";
    DoNextColumn = "枝を開く・右の列へ";
    DoPreviousColumn = "枝を閉じる・左の列へ";
    ShortOpen = "開く";
    ShortSideways = "枝・列";
}
