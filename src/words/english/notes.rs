//! The words of the reviewer's marks and notes, in English.

area! {
    ($) notes_en
    Mark = "Mark";
    Note = "Note";
    MeanMark = "Your own mark (checked, to check, ...); not in the source";
    MeanNote = "Your own note; not in the source";
    NothingSaid = "none";
    MarkChecked = "checked";
    MarkToCheck = "to check";
    MarkOnHold = "on hold";
    MarkProblem = "problem";

    NotesNoPlace = "There is no place for marks and notes (neither HOME nor XDG_DATA_HOME is set). Name a file with --notes FILE or SENSHIN_NOTES";
    NotesDamaged = "The file of marks and notes is damaged and can't be read. It is still there; the next save keeps it under a name such as .damaged-1 and begins a new one: {}";
    NotesForeign = "This is no file of marks and notes, and nothing is written to it. Name another with --notes: {}";
    NotesNewer = "A newer senshin made this file of marks and notes; nothing is written to it. Open it with the newer one: {}";
    NotesBusy = "Can't save: another senshin keeps writing. Wait a moment and save again: {}";
    NotesFull = "Can't save: no space left, or a quota is reached. What was there is still there. Make room, then save again: {}";
    NotesReadOnly = "Can't save: no permission to write. Another file can be named with --notes: {}";
    NotesUnreadable = "Can't read the file of marks and notes; going on without them. Check the permission to read: {}";
    NotesNoFolder = "Can't save: the folder can't be made. Another file can be named with --notes: {}";
    NotesOther = "Can't use the file of marks and notes ({}). Name another with --notes: {}";
    NotesKeptAside = "The damaged file of marks and notes is kept as {}; a new one has begun";

    NotesTitle = "Marks and notes";
    NotesCanBeRead = "senshin notes import reads this. The quotations (lines with >) may be changed; leave the lines with <!-- --> as they are.";
    NotesAt = "{}: {}";
    NotesLine = "line {}";
    NotesNumber = "number {}";
    NotesNotJson = "not JSON ({})";
    NotesNotCsv = "not CSV: a field that begins with '\"' has no end";
    NotesFileNewer = "written by a newer senshin; import it with that one";
    NotesNoPart = "\"{}\" is neither mark nor note; part must be mark or note";
    NotesNoTechnology = "\"{}\" is no technology number. Write it with its class: B26 or B22-1";
    NotesNoColumn = "column {} is missing. It takes the columns technology, part, text, or technology, mark, note";
    NotesNoStatements = "no marks and no notes. A file by senshin notes export has lines that begin with \"{}\"";
    NotesTooLong = "too long; at most {} bytes";

    NotesSplit = "conflict";
    NotesTakenBack = "(taken back)";
    NotesOtherName = "name when it was written: {}";
    NotesEdition = "Edition";
    NotesAuthor = "Author";
    NotesTime = "Time (UTC)";
    NotesElsewhere = "Technologies not in this snapshot";
    NotesNothing = "No marks and no notes";
    NotesNoneMeant = "No technology is \"{}\". Nothing was written; senshin list has the numbers";
    NotesSeveralMeant = "\"{}\" may be any of {}. Choose one";
    NotesExported = "Wrote {} marks and notes to {}";
    NotesImported = "Imported {}; {} were here already";
    NotesImportSplit = "{}: not clear whether these or what was here is later, so both are kept (conflict). See senshin notes and decide with senshin notes set, or let --last-wins take the later";
    NotesNotRead = "Can't import {}. Nothing was written; mend it and import it again:\n  {}";
    NotesWhichForm = "The form of {} is not clear. End the name in .md .csv .json, or add --format";

    NotesAbout = "Your own marks and notes";
    NotesAfter = "\
Examples:
  senshin notes
      list marks and notes
  senshin notes set 26 --mark 'to check' --note 'ask for the enrolment'
      mark and note for the technology with notice number 26; an empty text ('') takes them back
  senshin notes add 26 'answered'
      add a line to the note
  senshin notes export notes.md
      write marks and notes to a file (.md .csv .json)
  senshin notes import notes.md
      bring them in; nothing that is here is lost, and where they differ both are kept (conflict)
  senshin list --where 'mark:*'
      those with a mark; also mark:word, note:word, mark:- (without a mark)

Marks and notes are in ~/.local/share/senshin/notes.sqlite and go nowhere unless you export them.";
    NotesSetAbout = "Write a mark or a note";
    NotesAddAbout = "Add a line to a note";
    NotesExportAbout = "Write marks and notes to a file";
    NotesImportAbout = "Bring in exported marks and notes";
    NotesSetMark = "Mark: checked, to check, on hold, problem, or any word; '' takes it back";
    NotesSetNote = "Note; '' takes it back";
    NotesAddText = "Text to add";
    NotesExportFile = "File to write; without it, Markdown to standard output";
    NotesImportFile = "File to read; - is standard input";
    NotesFormat = "Form: markdown, csv, json; default: by the name's ending";
    NotesLastWins = "Where they differ, take the later";
    CliNotes = "File of marks and notes; default: SENSHIN_NOTES, else ~/.local/share/senshin/notes.sqlite";

    ContextNote = "While writing a note";
    DoMark = "mark";
    DoNote = "write a note";
    DoSave = "save";
    DoUndo = "undo";
    DoRedo = "redo";
    MenuMark = "Mark";
    MarkNone = "no mark";
    FilterMark = "mark: {}";
    FilterNoted = "with a note";
    PartReview = "Mark and note";
    NoticeMarked = "Marked {} \"{}\"";
    NoticeUnmarked = "Took the mark of {} back";
    NoticeNoted = "Saved the note on {}";
    NoticeNoTechnology = "There is no technology to mark here; go to one first";
    NoteTitle = "Note  {}";
    NoteDiscard = "Not saved yet. Esc again discards what you wrote, Ctrl-s saves it, any other key goes on";
    NoteSplit = "Conflict: {} texts were written without knowing each other; all are kept. Rewrite and save, and there is one";
    HelpNote = "A * behind the mark: there is a note";
}
