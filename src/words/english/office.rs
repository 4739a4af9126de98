//! The words of the committee's tools, in English.

area! {
    ($) office_en
    // Office.
    TabOverview = "Digest";
    TabZero = "Zero";
    TabAudit = "Audit";
    ContextCompare = "Comparison";
    DoGroup = "choose grouping";
    DoPick = "pick, unpick";
    DoCompare = "compare";
    DoExport = "export";
    ShortPick = "pick";
    ShortGroup = "group";
    ShortTechnology = "technology";
    MenuGroup = "Group by";
    GroupNone = "no grouping";
    GroupCount = "{} values";
    ZeroSortNatural = "order of the report";
    CountZero = "{} without a case";
    CountZeroOf = "{1} of {0} without a case";
    StatusGroup = "by: {}";
    CountChecks = "{} checks";
    CountChecksOf = "{1} of {0} checks";
    CountUnexplained = "unexplained {}";
    StatusPicked = "{} picked";
    CountCompared = "{} technologies, {2} of {1} fields differ";
    PromptExport = "Export to file: ";
    NoticeWhichForm = "The name must end in .csv .json .md .txt, or .sqlite for everything";
    NoticeExists = "{} exists. Enter overwrites it; change the name for another file; Esc leaves it";
    NoticeNothingToExport = "Nothing to export here; open a list or a table first";
    NoticeEnough = "At most {} technologies can be compared; Space unpicks one";
    NoticePicked = "Picked {} technologies to compare; c shows them side by side";
    NoticePickFirst = "Pick {} to {} technologies with Space; then c compares them";
    NoticeCopiedPart = "Copied this part (OSC 52)";
    OverviewScope = "{}  period {} to {}, report {}, meeting {}";
    OverviewHeadline = "Results";
    OverviewCounts = "Look at";
    OverviewZero = "Without a case";
    OverviewZeroNote = "zero-case reports: class A {} + class B {}; rows without one: {}";
    OverviewChecks = "Checks: {}";
    OverviewRemarksNote = "not decidable by computing: {}";
    OverviewChange = "Change (last year)";
    OverviewChangeNote = "Changes are computed from the totals of the five-year table. The source has no figures of last year for A and B apart.";
    OverviewGoals = "Goals and KPI of the basic plan for medical devices";
    OverviewCovers = "At hand";
    OverviewCoversClass = "Class {}: table of {} rows";
    AuditNoRemark = "No remark explains this difference.";
    UnitPoints = "points";
    ZeroDays = " ({} days to the report date)";
    ZeroOnlyReport = "effective date, enrolment, planned end: not in the source";
    CodeEnrolmentOver = "enrolment closed";
    CodeStopped = "stopped";
    CodeNoPatient = "no eligible patient";
    CodeSupply = "supply or contract failure";
    CodePreparing = "preparing";
    CodeUncoded = "uncoded";
    CodeNoRule = "no rule's words occur";
    EndBeforeReport = "past on the report date";
    EndBeforeMeeting = "past on the meeting day";
    EndLater = "not past on the meeting day";
    FacetCode = "Reason code (senshin's)";
    FacetInstitution = "Institution";
    FacetDeleted = "Deletion";
    PreviousNone = "none last year either";
    PreviousSome = "some last year";
    DeletedSince = "deleted since";
    DeletedNot = "no deletion stated";
    ZeroReported = "reported";
    ZeroNoReport = "not reported";
    HeadReported = "Zero-case report";
    ZeroSibling = "{1} cases in {0}";
    ZeroUnreported = "The zero-case table has no report for this row.";
    ZeroOtherArm = "Notice number {} has arms, and {} had cases. As the number as a whole is not at 0, it seems to be left out of the zero-case table (inferred; no reason is stated).";
    ZeroTitle = "Technologies without a case, {}";
    ZeroScope = "Period {} to {}, report {}, meeting {}";
    ZeroCounts = "Technologies with a zero-case report: {} (class A {}, class B {}).";
    ZeroCountsMore = " Rows at 0 without a report: {}.";
    ZeroCodes = "Reasons, coded";
    ZeroCodesNote = "The codes are senshin's and not in the source. They are decided by the words of the zero-case reason alone. Where several rules apply, the first of supply or contract failure, stopped, enrolment closed, no eligible patient, preparing is taken; where none does, uncoded.";
    ZeroReports = "Reports by technology";
    ZeroCodedBy = "{} (by \"{}\")";
    ZeroReadFrom = "{}  read from \"{}\"";
    ZeroInForce = "{}  {} days to the report date";
    HeadDaysInForce = "Days in force";
    HeadCodeWords = "Words coded by";
    HeadCodeRule = "Deciding words";
    HeadDeletedWords = "Words of deletion";
    HeadSource = "Source lines";
    HeadCount = "Count";
    OddStopped = "The reason says stopped, but it is in the table of the report date ({}).";
    OddDeleted = "Said to be deleted from the notice on {}. It is in the table of the report date.";
    OddWithdrawal = "The plan speaks of withdrawal, but gives no date of deletion.";
    OddEnded = "Past its planned end ({}).";
    OddPlanReached = "{1} patients enrolled of {0} planned.";

    VerdictAgrees = "agrees";
    VerdictRounding = "rounding";
    VerdictDiffers = "differs";
    VerdictUnverifiable = "unverifiable";
    AuditHeadline = "Overview";
    AuditFlow = "Flow of technologies";
    AuditFiveYears = "Five years";
    AuditTotals = "Totals of tables";
    AuditDates = "Dates";
    AuditRows = "Rows of tables";
    AuditZero = "Zero-case reports";
    AuditRemarks = "Remarks not decidable by computing";
    AuditTitle = "Audit of the source";
    AuditClean = "No unexplained difference.";
    AuditUnexplained = "Unexplained differences: {}.";
    HeadVerdict = "Verdict";
    HeadPart = "Part";
    HeadWhat = "Check";
    HeadPrinted = "Printed";
    HeadRecomputed = "Recomputed";
    HeadRule = "Rule";
    HeadExplained = "Remark";
    HeadUnexplained = "Unexplained";
    HeadCheck = "Name of check";
    ColumnA = "Class A";
    ColumnB = "Class B";
    ColumnTotal = "Total";
    Between = "{} to {}";
    AtMost = "at most {}";
    UntilDay = "until {}";
    AfterDay = "after {}";
    FromDay = "{} or later";
    ListedOn = "in the table of {}";
    NoReport = "no report row";
    RowsMeant = "{} rows";
    RowsMet = "{} rows agree";
    NumbersInRows = "{} numbers ({} rows)";
    YearTotalCost = "Total cost";
    YearInsured = "Insured part";
    YearAdvanced = "Advanced part";
    YearShare = "Share";
    WhatBothClasses = "{}{}: total";
    WhatCostSum = "{}: {}";
    WhatShare = "{}: {}";
    WhatFlow = "{}: {} (by the flow)";
    WhatSameFigure = "{}: {} (against another table)";
    WhatYearHeadline = "Five-year table: {}{} (against the overview)";
    WhatColumnSum = "Cost table of class {}: sum of {}";
    WhatTotalHeadline = "Overview: {}{} (against the cost table of class {})";
    WhatTechnologies = "Overview: {}{} (against the rows of class {})";
    WhatRowNumbers = "Row numbers of class {}";
    WhatNames = "The two tables agree on names";
    WhatCasesTwice = "The two tables agree on cases";
    WhatDashForZero = "The two tables print 0 cases alike";
    WhatNoCaseNoCost = "Rows with 0 cases have no cost";
    WhatCostGiven = "Rows with cases have total cost and institutions";
    WhatAdvancedGiven = "Rows with cases have an advanced-care cost";
    WhatStayGiven = "Rows with cases have a mean stay";
    WhatInsuredPart = "Advanced-care cost is below total cost";
    WhatInstitutionsRow = "Institutions are at most cases, and cooperating + 1";
    WhatPlanIsCount = "Planned patients are one number";
    WhatEnrolledPlanned = "Enrolled are at most planned patients";
    WhatCasesEnrolled = "Cases in the year are at most enrolled patients";
    WhatPeriod = "Five-year table: period of {}";
    WhatEffectiveTwice = "The two tables agree on effective dates";
    WhatEffectiveReport = "Effective dates are not after the report date";
    WhatEndEffective = "Planned ends are after effective dates";
    WhatEndReport = "Planned ends are not before the report date";
    WhatEndMeeting = "Planned ends are not before the meeting";
    WhatRowHasReport = "Rows with 0 cases have a zero-case report";
    WhatReportHasRow = "Rows with a zero-case report have 0 cases";
    WhatInstitution = "Zero-case reports are by the applicant";
    WhatPrevious = "\"-\" for the previous year only where effective since";
    WhatStopped = "What is said to be stopped is not in the table";
    WhatDeleted = "Deletions are after the report date";
    WhatProvisional = "{}: provisional A table and zero-case reports";
    RuleBothClasses = "sum of classes A and B. \"-\" (not applicable) is not added. Rounded amounts are compared as ranges";
    RuleInstitutions = "an institution doing both counts once, so the total is no sum; it must lie between the larger and the sum";
    RuleCostSum = "sum of the insured and advanced parts. Rounded amounts are compared as ranges";
    RuleShare = "advanced part / total cost. Rounded amounts and shares are compared as ranges";
    RuleFlow = "technologies at first + newly approved - listed for insurance - withdrawn - deleted";
    RuleSameFigure = "the same number of the same day";
    RuleYearHeadline = "the overview's total, rounded to the digits of the five-year table";
    RuleColumnSum = "sum of the rows. \"-\" is not added";
    RuleYenRounded = "sum in yen, rounded to the unit of 100 million yen. Insured part = total cost - advanced-care cost";
    RuleYenShare = "share of the sums in yen, rounded";
    RulePatientsCases = "sum of cases in the year";
    RuleInstitutionsOnce = "the table counts by technology, the overview each institution once; so the overview's number is at most the table's sum";
    RuleTechnologies = "distinct notice numbers; arms of a number are one technology";
    RuleTableAbsent = "the table of technologies is not in the source, so they can't be counted";
    RuleRowNumbers = "runs from 1 without a gap";
    RuleNames = "compared apart from variant characters, widths and spaces";
    RuleCasesTwice = "printed again, it is the same number. \"-\" for 0 has a check of its own";
    RuleDashForZero = "0 cases must be printed as 0";
    RulePrinted = "\"-\" or not";
    RuleAdvancedGiven = "with cases there must be a value. \"-\" is not read as 0 yen";
    RuleStayGiven = "with cases there must be a value. \"-\" is not read as 0 days";
    RuleInsuredPart = "total cost - advanced-care cost must leave an insured part";
    RuleInstitutionsRow = "each institution has a case at least; besides the applicant they are cooperating ones";
    RulePlanIsCount = "a range, an upper limit or groups give no single denominator for enrolment";
    RuleAtMost = "order. Ranges and limits by their upper end, groups by group";
    RuleEffectiveTwice = "compared apart from how they are printed";
    RuleDates = "order of dates";
    RuleEndReport = "order of dates. What is in the table of the report date must not have ended";
    RuleEndMeeting = "order of dates, without those past on the report date";
    RulePeriod = "12 months from the day after the year before, ending on the report date";
    RuleRowHasReport = "the zero-case table is the table of technologies with 0 cases";
    RuleInstitution = "zero-case reports are by the applicant hospital";
    RulePrevious = "the note: \"-\" is for technologies notified since July 2022. Checked by effective date, for want of the notice's";
    RuleStopped = "a technology whose zero-case reason says stopped (senshin's code) must not be running on the report date";
    RuleDeleted = "what is in the table of the report date can only have been deleted later";
    RuleProvisional = "the numbers of the provisional A table have no unit";
    RuleRemark = "not a matter of computing";

    KpiWhat = "{}: {}";
    KpiWhatMean = "{} overall (from {} means, weighted by number)";
    KpiWhatOrder = "order of years";
    KpiWhatValues = "values of the shares";
    KpiWhatListed = "against the institutions listed";
    KpiWhatPairing = "years paired with series";
    KpiWhatThisYear = "denominator of this survey's shares";
    KpiWhatLastYear = "denominator of the last survey's shares";
    KpiWhatInstitutions = "cooperating institutions (against the certified operators' sum)";
    KpiWhatPersons = "people with collected data, in 10,000 (against the certified operators' sum)";
    KpiWhatPrefectures = "prefectures providing data";
    KpiWhatProviders = "institutions and municipalities providing data";
    KpiWhatProgrammes = "AMED programmes surveyed";
    KpiWhatMatrix = "sums of the tables of stages now";
    KpiWhatActivities = "denominator of shares with activities abroad";
    KpiWhatActivitiesOf = "shares with activities abroad (against answers of domestic companies)";
    KpiWhatBases = "denominator of shares with bases abroad";
    KpiByStage = "by stage";
    KpiByField = "by priority area";
    KpiDivided = "{} ({} / {})";
    KpiCountsOf = "of {}: {}";
    KpiNoCount = "none";
    KpiWhole = "with a denominator of {}, every share is a whole number";
    KpiFitting = "with {}, of {} shares {} are whole numbers";
    KpiSummed = "{} ({})";
    KpiHubs = "agrees with {} hubs";
    RuleKpiRatio = "R5 / R4, rounded to the digits printed";
    RuleKpiMean = "trainees / courses, rounded to the digits printed";
    RuleKpiShare = "companies / answers, rounded to the digits printed";
    RuleKpiAdvanced = "sum of the stages / all, rounded to the digits printed";
    RuleKpiHundred = "yes and no make 100%";
    RuleKpiChange = "difference of two printed shares";
    RuleKpiCounted = "a share must be a whole number / the denominator, rounded";
    RuleKpiCommon = "one denominator (not printed) serves every share: whole numbers divided by it, rounded";
    RuleKpiSum = "sum of the parts";
    RuleKpiTwice = "the same number printed in two places";
    RuleKpiListed = "number of things in the list";
    RuleKpiWeighted = "mean weighted by number. It differs where the grants' sum has another denominator";
    RuleKpiHubs = "number / hubs. Against the list of hubs (20); there is no list of last year's";
    RuleKpiNoTotal = "neither totals nor shares are printed, so the pairing can't be checked by computing";
    RuleKpiLost = "the values are not in the text";
    RuleKpiRowLost = "some rows have lost their values";
    RuleKpiOrder = "no total is printed, so the order of years can't be checked by computing";

    HeadField = "Field";
    HeadKey = "Key";
    HeadDiffers = "Differs";
    CompareTitle = "Comparison of {}";
    CompareNote = "* marks fields that differ. A full bar is the largest value of its field.";

    ErrorWrite = "Can't write {}: {}";
    ErrorExists = "{} exists. Add --force to overwrite it";
    IoNoFolder = "there is no such place; make the folder, or name another place";
    IoNoWriting = "no permission to write there; check the permissions, or name another place";
    HeadAsOf = "As of";
    OverviewLacking = "Not in the source";
    ZeroAbout = "Reasons and plans of the technologies without a case";
    ZeroFilter = "Those whose FACET (code, class, institution, previous, end, deleted) is VALUE; may be repeated";
    ZeroGroup = "Group by FACET";
    ZeroSort = "Order. FIELD:asc is smallest first, FIELD:desc largest first";
    ZeroAfter = "\
Examples:
  senshin zero
      as a document for the minutes
  senshin zero --group code
      by coded reason
  senshin zero --filter code=enrolment_over --sort planned_end_date
      enrolment closed, by planned end
  senshin zero --format markdown
      as Markdown
  senshin zero --format csv --bom
      for a spreadsheet

The reason codes are senshin's and not in the source.";
    AuditAbout = "Check the source's sums, shares, dates and tables against each other";
    AuditVerdict = "Only this verdict: agrees, rounding, differs, unverifiable; may be repeated";
    AuditStopped = "Loading was stopped: the checks are of the {} technologies that were read and the tables before them; sums are not checked";
    AuditNothing = "No check has that verdict; choose another";
    AuditAfter = "\
Examples:
  senshin audit
      every check
  senshin audit --verdict differs --verdict rounding
      what does not agree
  senshin audit --format json
      as JSON

Exit codes:
  0 no unexplained difference  1 there are some  2 error";
    CompareAbout = "Compare technologies side by side";
    CompareId = "Two to five technology numbers: 26, B26, 22-1, A7";
    CompareNumber = "{} to {} technologies can be compared (there are {})";
    CompareAfter = "\
Examples:
  senshin compare 26 54 44
      three technologies
  senshin compare 22
      22(1) and 22(2)
  senshin compare 26 54 --format csv
      as CSV";
    ExportAbout = "Write the snapshot or a list to a file";
    ExportFile = "Where to; the form follows from the name's ending (.csv .json .md .txt .sqlite) or --format";
    ExportFormat = "Form: csv, json, markdown, text, sqlite";
    ExportForce = "Overwrite a file that exists";
    ExportWhichForm = "The form of {} is not clear. End the name in .csv .json .md .txt .sqlite, or add --format";
    ExportWholeOnly = "sqlite holds everything; leave out conditions, order and columns";
    ExportRunning = "Writing {} {}%";
    NoticeNotYetWritten = "Not everything is loaded yet: export when it is, or stop with Esc to export what there is";
    ExportDoneInPart = "Wrote {}: only what was read before loading was stopped";
    ExportDone = "Wrote {}";
    ExportAfter = "\
Examples:
  senshin export senshin.sqlite
      everything as an SQLite database (DuckDB, pandas and R read it too)
  senshin export technologies.csv --bom
      every field of every technology as CSV
  senshin export zero.csv --zero --columns notice_number,name,applicant
      a list
  senshin export report.md
      everything as Markdown
  senshin export snapshot.json
      everything, as --data opens it

Until all is written, the old file stays as it is.";
    UsageFacet = "There is no facet \"{}\"; it is one of: {}";
    UsageCondition = "\"{}\" is no condition. Write for example code=enrolment_over";
    UsageVerdict = "There is no verdict \"{}\"; it is one of: {}";
}
