//! The words of the page about the program, in English.

area! {
    ($) about_en
    AboutCommand = "About the program and its data: documents, terms, what is inferred, what is missing";
    AboutFormat = "Form: text, markdown";
    AboutAfter = "\
Examples:
  senshin about
      as text
  senshin about --format markdown
      as Markdown";
    AboutTitle = "About senshin {}";
    AboutWhat = "Shows the figures and texts of two published documents as they are printed: the annual report on advanced medical care and the KPI follow-up of the basic plan for medical devices. The data is inside the program; nothing is sent, nothing is fetched. It was not made by the Japanese government or its Ministry of Health, Labour and Welfare.";
    AboutTrace = "Every value knows the lines of the document that it was read from: o opens them on the screen, senshin source prints them.";
    AboutDocument = "Document {}";
    AboutPart = "{} {} ({})";
    AboutName = "Title";
    AboutParts = "Papers";
    AboutPublisher = "Publisher";
    AboutMeeting = "Meeting";
    AboutAddress = "Published at";
    AboutMeetingPage = "Meeting page";
    AboutTerms = "Terms of use";
    AboutCredit = "Credit line";
    AboutLines = "Text";
    AboutLineCount = "{} lines (senshin source {})";
    AboutData = "Data";
    AboutPeriod = "{} – {}, as of {}, meeting of {}";
    AboutHolds = "Contents";
    AboutHeld = "{} technologies, {} KPI exhibits, {} remarks on the sources";
    AboutFormatVersion = "Format";
    AboutVersionOf = "version {}";
    AboutDoubt = "Inferred and computed";
    AboutDoubtNote = "How sure the KPI exhibits and their values are. Each exhibit gives the reasons.";
    AboutDoubtful = "{} exhibits, {} values: {}";
    AboutComputed = "Computed fields";
    AboutCodes = "Codes of zero-case reasons";
    AboutCoded = "given to {} technologies by rules of this program; they are not the documents' words";
    AboutMissing = "Not in the sources";
    AboutMissingNote = "The documents at hand do not contain the following. It is not made up for, but said to be missing. \"-\" is not 0.";
    AboutAbsent = "Class {} {}";
    AboutCut = "Note cut off";
    AboutLicences = "Licences";
    AboutProgram = "Program";
    AboutProgramLicence = "{}; text in LICENSE";
    AboutLibraries = "Libraries";
    AboutLibraryLicences = "{}. All of these and what they use, with the texts of their licences: THIRD-PARTY.txt of the distribution";
    AboutKanji = "Readings of kanji";
    AboutKanjiLicence = "Unicode Unihan Database (Unicode License V3); text in LICENSE-UNICODE";
    FirstWords = "Advanced medical care in figures. {} next pane  {} search  {} all keys  1-6 screens";
    DoAbout = "About the program";
}
