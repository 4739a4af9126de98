//! The words of the KPI follow-up, in English.

area! {
    ($) kpi_en
    // KPI.
    TabKpi = "KPI";
    KpiAbout = "Goals and exhibits of the KPI follow-up";
    KpiId = "Name of an exhibit (k1-training and so on) or of a goal (k1 to k11, ① to ⑪; the whole plan is k0); without it, the list";
    KpiFormat = "Form: text, markdown, csv, json";
    KpiAfter = "\
Examples:
  senshin kpi
      the exhibits by goal
  senshin kpi k6
      goal 6: its text, KPI, who reports, exhibits; with --format csv, json or markdown also all they hold
  senshin kpi k1-training
      trainees; inferred, computed and missing values say so
  senshin kpi k6-matrix-2nd --format csv
      each value with its confidence, reason and lines, as CSV";
    KpiUnknown = "There is no exhibit or goal \"{}\". Close names: {}  List: senshin kpi";
    KpiHeadId = "Name";
    KpiHeadKind = "Kind";
    KpiHeadConfidence = "Confidence";
    KpiHeadTitle = "Title";
    KpiTitle = "Basic plan for medical devices, KPI";
    KpiPlan = "The whole plan";
    KpiVision = "Vision {}";
    KpiGoal = "Goal {}";
    KpiCount = "Exhibits {}";
    KpiCountOf = "{1} of {0} exhibits";
    KpiNothing = "No exhibit matches";
    KpiNothingHint = "Esc clears the search";
    KpiTable = "table";
    KpiList = "list";
    KpiText = "text";
    KpiFlow = "flow";
    KpiFigure = "figure";
    KpiPart = "part {}";
    KpiSlide = "slide {}";
    KpiWho = "Reported by: {}";
    KpiUnit = "Unit: {}";
    KpiSlideTitle = "Printed title: {}";
    KpiLines = "Source lines: {}";
    KpiPolicy = "Policy: {}";
    KpiKpi = "KPI: {}";
    KpiColumns = "Columns {} (of {})";
    KpiOurs = "names in 〔〕 are not printed";
    KpiPrinted = "printed \"{}\"";
    KpiStandsFor = "= {}";
    KpiNotes = "Notes";
    KpiReasons = "What the values rest on";
    KpiEveryRow = "every row";
    KpiBlank = "blank";
    KpiRemark = "\"{}\" {}";
    KpiLinks = "Technologies of advanced medical care";
    KpiCopies = "The same elsewhere";
    KpiCopyWhole = "whole";
    KpiCopyNumbersLost = "numbers not in the text";
    KpiCertainty = "Confidence: {}";
    KpiSigns = "Marks: {}";
    KpiTally = "{}  numbers count exhibits";
    KpiGoals = "Goals";
    KpiExhibits = "Exhibits";
    KpiCertain = "certain";
    KpiInferred = "inferred";
    KpiPartial = "partial";
    KpiLost = "lost";
    KpiDerived = "computed";
    KpiNoValue = "no value in the source";
    KpiOdd = "caution";
    SignOdd = "!!";
    MeanOdd = "The printed value does not fit the rest of the source; the reason is below, under Remarks";
    SignCertain = "ce";
    SignInferred = "in";
    SignPartial = "pa";
    SignLost = "lo";
    SignDerived = "co";
    MeanCertain = "as the source says";
    MeanInferred = "the source's numbers and words, put together by position or context; the reason is given";
    MeanPartial = "part of it is not in the text, or the column is not known";
    MeanLost = "in the source's figure, but no value is left in the text";
    MeanDerived = "not printed; computed from the source's numbers, with the formula";
    HelpMarks = "Marks of KPI (right of a branch: exhibits by mark, and all)";
    PartKpi = "Exhibits of the KPI follow-up";
    NoticeCopiedExhibit = "Copied this exhibit (OSC 52)";
    NoticeCopiedCell = "Copied \"{}\" (OSC 52); for the whole table, y in the list";
    ContextKpi = "KPI";
    DoNextColumn = "open branch, right column";
    DoPreviousColumn = "close branch, left column";
    ShortOpen = "open";
    ShortSideways = "branch, column";
}
