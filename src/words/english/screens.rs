//! The words of the screens and of the search, in English.

area! {
    ($) screens_en
    // Terminal.
    TerminalNotUtf8 = "This terminal does not show UTF-8. Set its character set to UTF-8, or use the output of senshin list and the other commands";
    NoGlyphs = "The Linux console has no Japanese glyphs, and the data is Japanese: use a terminal that has them, over ssh for example";
    OtherCharset = "The locale's character set is {}, but the output is UTF-8. If you can't read it, set the terminal to UTF-8 or pipe the output through iconv -f UTF-8";

    // Search.
    NotANumber = "\"{}\" is no number. E.g. 100, 5,000, 1.5, 10..20";
    NotADate = "\"{}\" is no date. E.g. 2020-03, H30, R1, 2018..2020";
    NotASpan = "\"{}\" is no span of time. E.g. 3y4m, 40 (months), 2y..5y";
    NotAClass = "There is no class \"{}\"; it is A or B";
    NotANotice = "\"{}\" is no notice number. E.g. 26, B26, 22(1), 20..30";
    NotYesOrNo = "\"{}\" must be yes or no";
    NotComparable = "\"{}\" is no field that has an order";
    RangeReversed = "The range \"{}\" runs backwards";
    NotAGoal = "\"{}\" is no goal number. E.g. 6, ⑥, 1..3";
    NotAConfidence = "There is no confidence \"{}\"; it is certain, inferred, partial, lost or derived";
    ConditionZero = "no case in the period (yes, no)";
    ConditionOverdue = "planned end before the report date (yes, no)";
    ConditionEdition = "report of a year (R5)";
    ConditionDoc = "which document (A, K)";
    ConditionGoal = "goal of the basic plan (① to ⑪)";
    ConditionConfidence = "confidence of a KPI exhibit or value (certain, inferred, partial, lost, derived)";
    SyntaxWords = "has every word: kanji, kana, romaji or abbreviation";
    SyntaxOr = "has either word";
    SyntaxNot = "lacks the word";
    SyntaxPhrase = "has them in a row, spaces included";
    SyntaxExact = "as written, without readings and fuzzy matches";
    SyntaxStart = "begins with the word";
    SyntaxEnd = "ends with the word";
    SyntaxField = "has the word in that field";
    SyntaxCompare = "compares a number or date (>, >=, <, <=)";
    SyntaxRange = "a range, both ends included; one may be left out";
    SyntaxDate = "a date; a year or month is its whole span";
    SyntaxMissing = "has no value (\"-\"); with ! in front, has one";
    SyntaxNumber = "exactly this notice number, date or amount";
    FuzzyMatches = "Fuzzy matches";

    // Screens.
    TabTechnologies = "Tech";
    TabSource = "Source";
    AppTitle = "Advanced medical care {}";
    ClassName = "Class {}";
    NoticeNumber = "notice {}";
    RowNumberOf = "row {}";
    Derived = "computed";
    PartCost = "Cost and cases";
    PartSchedule = "Plan and enrolment";
    PartZero = "Zero-case report";
    PartSiblings = "Other arms of this notice number";
    PartSameApplicant = "Technologies of the same applicant";
    PartRemarks = "Remarks on the source";
    PartCount = "{}  {}";
    NoCostTable = "The cost table of class A (reference 1) is not in the source. There are no values.";
    NoZeroReport = "The table of zero-case reports has no row for this technology.";
    DaysPast = "{} overdue";
    DaysLeft = "{} days left";
    Ascending = "ascending";
    Descending = "descending";
    SortNatural = "table order (best match first in a search)";
    MenuSort = "Sort";
    MenuFilter = "Filter";
    MenuColumns = "Columns";
    MenuFigures = "Charts";
    FilterNone = "all";
    FilterZero = "without a case";
    FilterOverdue = "past the planned end";
    FilterOverdueAtMeeting = "past the planned end by the meeting";
    FilterOverEnrolled = "enrolled more than planned";
    FilterMoreCases = "more cases in the year than enrolled patients";
    FilterNoAdvancedCost = "with cases, but advanced-care cost \"-\"";
    CountAll = "{} rows";
    CountOf = "{1} of {0} rows";
    StatusSort = "sort: {}{}";
    StatusFilter = "filter: {}";
    StatusElsewhere = "else {} ^L";
    StatusSearchHint = "/ to search";
    StatusColumnsHidden = "cols +{}";
    NothingFound = "No such technology";
    NothingFoundHint = "Esc clears the search, x the filter";
    UnlistedNote = "Class {} has {} more technologies; their table is not in the source";
    NoTextHere = "The text of this document is not at hand";
    SourceTitle = "{}  {}";
    SourceHits = "{} lines match";
    SourcePassages = "{} passages";
    PromptGoTo = "Line: ";
    HelpTitle = "Keys";
    HelpClose = "? or Esc closes";
    TooSmall = "Screen too small";
    NoticeCopied = "Copied this technology (OSC 52)";
    NoticeNoFigure = "There is no chart for this";
    NoticeCopiedChart = "Copied this chart as text (OSC 52)";
    NoticeCopiedLine = "Copied line {} (OSC 52)";
    NoticeNoSource = "Nothing here has source lines";
    NoticeNoText = "The text of document {} is not at hand";
    NoticeNotALine = "\"{}\" is no line number";
    NoticeMouseOn = "Mouse on; hold Shift to select in the terminal";
    NoticeMouseOff = "Mouse off";
}
