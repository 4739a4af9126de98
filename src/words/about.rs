//! Words of the page about the program.

area! {
    ($) about
    AboutCommand = "このプログラムとデータについて: 文書、利用条件、推定、欠けているもの";
    AboutFormat = "形: text, markdown";
    AboutAfter = "\
例:
  senshin about
      文字で
  senshin about --format markdown
      Markdown で";
    AboutTitle = "senshin {} について";
    AboutWhat = "先進医療の実績報告と、医療機器基本計画のKPIのフォローアップ。この二つの文書の数値と文を、印字のまま端末に示します。データはプログラムの中にあり、何も送らず、何も取りに行きません。国や厚生労働省が作成したものではありません。";
    AboutTrace = "どの値も、文書の何行目から読んだかを持っています。画面では o、命令では senshin source で開けます。";
    AboutDocument = "文書{}";
    AboutPart = "{} {}({})";
    AboutName = "題";
    AboutParts = "資料";
    AboutPublisher = "公表";
    AboutMeeting = "会議";
    AboutAddress = "掲載";
    AboutMeetingPage = "会議の頁";
    AboutTerms = "利用条件";
    AboutCredit = "出典";
    AboutLines = "本文";
    AboutLineCount = "{}行(senshin source {})";
    AboutData = "データ";
    AboutPeriod = "{}～{}、基準日 {}、会議 {}";
    AboutHolds = "収録";
    AboutHeld = "技術 {}、KPIの図表 {}、原典の注意点 {}";
    AboutFormatVersion = "形式";
    AboutVersionOf = "第{}版";
    AboutDoubt = "推定と計算";
    AboutDoubtNote = "KPIの図表と、その値の確かさ。値の理由は、図表ごとに示します。";
    AboutDoubtful = "図表 {}、値 {}。{}";
    AboutComputed = "計算する項目";
    AboutCodes = "0件の理由の分類";
    AboutCoded = "{}技術に、当プログラムの規則で付けました。文書の言葉ではありません";
    AboutMissing = "原典に含まれていないもの";
    AboutMissingNote = "次のものは、手元の文書に書かれていません。補わず、ないと示します。「-」は0ではありません。";
    AboutAbsent = "先進医療{} {}";
    AboutCut = "途切れた注";
    AboutLicences = "ライセンス";
    AboutProgram = "プログラム";
    AboutProgramLicence = "{}。条文は LICENSE";
    AboutLibraries = "ライブラリ";
    AboutLibraryLicences = "{}。これらが使うものも含む一覧と条文は、配布物の THIRD-PARTY.txt";
    AboutKanji = "漢字の読み";
    AboutKanjiLicence = "Unicode Unihan Database(Unicode License V3)。条文は LICENSE-UNICODE";
    FirstWords = "先進医療の実績とKPIを読む画面です。{} 隣の枠  {} 検索  {} キーの一覧  1～6 画面";
    DoAbout = "このプログラムについて";
}
