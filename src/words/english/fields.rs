//! The words for fields, in English.

area! {
    ($) fields_en
    // Units.
    UnitYen = "yen";
    UnitDays = "days";
    UnitCases = "cases";
    UnitPatients = "patients";
    UnitInstitutions = "institutions";
    UnitTechnologies = "technologies";
    UnitNone = "";

    // Fields: names as the report prints them.
    Class = "Class";
    Notice = "Notice number";
    RowNumber = "Row number";
    Name = "Technology";
    Procedure = "Procedure";
    Indication = "Indication";
    Effective = "Effective date";
    MonthsInForce = "Time in force";
    TotalCost = "Total cost";
    AdvancedCost = "Advanced-care cost";
    Share = "Advanced-care share";
    PerCase = "Cost per case";
    MeanStay = "Mean stay";
    Cases = "Cases in the year";
    Institutions = "Institutions";
    Applicant = "Applicant hospital";
    PlannedEnd = "Planned end date";
    PastEnd = "Past planned end";
    Planned = "Planned patients";
    Enrolled = "Enrolled patients";
    Enrolment = "Enrolment";
    Cooperating = "Cooperating inst.";
    ZeroInstitution = "Reported by";
    Reason = "Zero-case reason";
    Plan = "Plan";
    PreviousCases = "Previous year";

    // Fields: short names over columns.
    HeadClass = "Cls";
    HeadNumber = "No.";
    HeadNotice = "No.";
    HeadRow = "Row";
    HeadEffective = "Effective";
    HeadMonths = "In force";
    HeadTotal = "Total (yen)";
    HeadAdvanced = "Adv. (yen)";
    HeadShare = "Share";
    HeadPerCase = "Yen/case";
    HeadStay = "Stay d";
    HeadCases = "Cases";
    HeadInstitutions = "Inst";
    HeadEnd = "End";
    HeadPastEnd = "Past d";
    HeadPlanned = "Plan";
    HeadEnrolled = "Enrol.";
    HeadEnrolment = "Enr.%";
    HeadCooperating = "Coop";
    HeadPlan = "Plan";
    HeadPrevious = "Prev.";

    // Fields: what they mean.
    MeanClass = "A (without unapproved drugs or devices, and the like) or B";
    MeanNotice = "Number in the public notice; some have an arm, as 22(1). May be renumbered from year to year";
    MeanRow = "Number of the row in its table";
    MeanName = "Technology and indication, as printed";
    MeanProcedure = "The procedure alone, out of the technology's name";
    MeanIndication = "The disease and conditions, out of the technology's name";
    MeanEffective = "Day from which it is advanced medical care";
    MeanMonths = "Whole months from the effective date to the report date, both inclusive";
    MeanTotal = "Total cost of the period, insured and advanced parts, in yen";
    MeanAdvanced = "The advanced-care part of the total cost, in yen";
    MeanShare = "Advanced-care cost / total cost, rounded to one decimal";
    MeanPerCase = "Advanced-care cost / cases in the year, rounded to yen";
    MeanMeanStay = "Mean days in hospital";
    MeanCases = "Cases in the period";
    MeanInstitutions = "Institutions with a case in the period, the applicant included";
    MeanApplicant = "The institution that applied";
    MeanEnd = "Planned end of the study, as reported by the institution";
    MeanPastEnd = "Days by which the report date is past the planned end; negative: days left";
    MeanPlanned = "Patients planned; may be a range, an upper limit or by group";
    MeanEnrolled = "Patients enrolled so far";
    MeanEnrolment = "Enrolled / planned patients, only where both are one number";
    MeanCooperating = "Cooperating institutions, the applicant not included";
    MeanZeroInstitution = "The institution that reported why there was no case";
    MeanReason = "Why there was no case in the year: the institution's report in full";
    MeanPlan = "The institution's plan from here: its report in full";
    MeanPrevious = "Cases of the previous year (July 2021 to June 2022) at all institutions that could";
}
