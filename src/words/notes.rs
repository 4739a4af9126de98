//! Words of the reviewer's marks and notes.

area! {
    ($) notes
    Mark = "印";
    Note = "メモ";
    MeanMark = "自分で付けた印(確認済、要確認など)。原典にはない";
    MeanNote = "自分で書いたメモ。原典にはない";
    NothingSaid = "なし";
    MarkChecked = "確認済";
    MarkToCheck = "要確認";
    MarkOnHold = "保留";
    MarkProblem = "問題あり";

    NotesNoPlace = "印とメモの置き場所がありません。--notes FILE か SENSHIN_NOTES でファイルを決めると使えます(HOME も XDG_DATA_HOME もありません)";
    NotesDamaged = "印とメモのファイルが壊れていて読めません。消さずにあります。次の保存では .damaged-1 などの名で残し、新しく始めます: {}";
    NotesForeign = "印とメモのファイルではありません。何も書きません。--notes で別のファイルを指定してください: {}";
    NotesNewer = "新しい版の senshin が作った印とメモのファイルです。何も書きません。新しい版で開いてください: {}";
    NotesBusy = "保存できません。ほかの senshin が書き続けています。しばらく待って、もう一度保存してください: {}";
    NotesFull = "保存できません。空き容量がないか、使える量の上限です。前の内容はそのままです。空きを作ってから、もう一度保存してください: {}";
    NotesReadOnly = "保存できません。書き込みの許可がありません。--notes で別のファイルを指定できます: {}";
    NotesUnreadable = "印とメモのファイルを読めません。印とメモなしで続けます。読み取りの許可を確かめてください: {}";
    NotesNoFolder = "保存できません。フォルダを作れません。--notes で別のファイルを指定できます: {}";
    NotesOther = "印とメモのファイルを使えません({})。--notes で別のファイルを指定できます: {}";
    NotesKeptAside = "壊れていた印とメモのファイルを {} という名で残し、新しいファイルを始めました";

    NotesTitle = "印とメモ";
    NotesCanBeRead = "senshin notes import で読み込めます。引用(> の行)は書きかえてかまいません。<!-- --> の行は残してください。";
    NotesAt = "{}: {}";
    NotesLine = "{}行目";
    NotesNumber = "{}番目";
    NotesNotJson = "JSON として読めません ({})";
    NotesNotCsv = "CSV として読めません。「\"」で始まる欄に終わりがありません";
    NotesFileNewer = "新しい版の senshin が書いた形です。新しい版で読み込んでください";
    NotesNoPart = "「{}」は印でもメモでもありません。part は mark か note です";
    NotesNoTechnology = "「{}」は技術の番号として読めません。B26 や B22-1 のように、区分を付けて書いてください";
    NotesNoColumn = "列 {} がありません。technology, part, text の列か、technology, mark, note の列が要ります";
    NotesNoStatements = "印もメモもありません。senshin notes export で書いたファイルには「{}」で始まる行があります";
    NotesTooLong = "長すぎます。{}バイトまでです";

    NotesSplit = "競合";
    NotesTakenBack = "(取り消し)";
    NotesOtherName = "書いたときの技術名: {}";
    NotesEdition = "年度";
    NotesAuthor = "書いた人";
    NotesTime = "時刻(協定世界時)";
    NotesElsewhere = "このスナップショットにない技術";
    NotesNothing = "印もメモもありません";
    NotesNoneMeant = "「{}」に当たる技術がありません。何も書きませんでした。番号は senshin list にあります";
    NotesSeveralMeant = "「{}」は {} のどれかわかりません。1つを選んでください";
    NotesExported = "{}件の印とメモを {} に書きました";
    NotesImported = "{}件を取り込みました。{}件は既にありました";
    NotesImportSplit = "{}件は、ここの内容とどちらもあとに書かれたものか分からず、両方を残しました(競合)。senshin notes で見て、senshin notes set で決めるか、--last-wins で新しいほうに決められます";
    NotesNotRead = "{} を取り込めません。何も書きませんでした。直してから、もう一度取り込んでください:\n  {}";
    NotesWhichForm = "{} の形が分かりません。名の終わりを .md .csv .json にするか、--format で指定してください";

    NotesAbout = "自分の印とメモ";
    NotesAfter = "\
例:
  senshin notes
      印とメモの一覧
  senshin notes set 26 --mark 要確認 --note '登録数を問い合わせる'
      告示番号26の技術に印とメモを付ける。空の文字('')で取り消す
  senshin notes add 26 '回答あり'
      メモに行を足す
  senshin notes export notes.md
      印とメモをファイルに書く(.md .csv .json)
  senshin notes import notes.md
      取り込む。既にあるものは消えず、食い違えば両方が残る(競合)
  senshin list --where 'mark:要確認'
      印で絞り込む。note:言葉、mark:-(印なし)、note:*(メモあり)も

印とメモは ~/.local/share/senshin/notes.sqlite にあり、書き出さないかぎりどこへも出ない。";
    NotesSetAbout = "印やメモを書く";
    NotesAddAbout = "メモに行を足す";
    NotesExportAbout = "印とメモをファイルに書き出す";
    NotesImportAbout = "書き出した印とメモを取り込む";
    NotesSetMark = "印: 確認済, 要確認, 保留, 問題あり か好きな言葉。'' で取り消す";
    NotesSetNote = "メモ。'' で取り消す";
    NotesAddText = "足す文";
    NotesExportFile = "書くファイル。省くと標準出力に Markdown で";
    NotesImportFile = "読むファイル。- は標準入力";
    NotesFormat = "形: markdown, csv, json。省くと名の終わりから";
    NotesLastWins = "食い違うときは、あとに書かれたほうに決める";
    CliNotes = "印とメモのファイル。省くと SENSHIN_NOTES か ~/.local/share/senshin/notes.sqlite";

    ContextNote = "メモを書く間";
    DoMark = "印を付ける";
    DoNote = "メモを書く";
    DoSave = "保存";
    DoUndo = "元に戻す";
    DoRedo = "やり直す";
    MenuMark = "印";
    MarkNone = "印なし";
    FilterMark = "印: {}";
    FilterNoted = "メモのある技術";
    PartReview = "印とメモ";
    NoticeMarked = "{} に印「{}」を付けました";
    NoticeUnmarked = "{} の印を取り消しました";
    NoticeNoted = "{} のメモを保存しました";
    NoticeNoTechnology = "ここには印やメモを付ける技術がありません。技術の行で押してください";
    NoteTitle = "メモ  {}";
    NoteDiscard = "まだ保存していません。もう一度 Esc で書いたものを捨てます。Ctrl-s で保存、ほかのキーで続けます";
    NoteSplit = "競合: たがいの内容を知らずに書かれたものが{}つあり、すべて残してあります。書き直して保存すると1つになります";
    HelpNote = "印の後ろの * はメモがあること";
}
