//! Every complaint says what happened, where, and what to do, in both languages.

use crate::program::{Ran, command, scratch};
use senshin::words::{Language, Word};
use std::collections::HashSet;
use std::path::Path;

/// A call that makes no sense, how it ends, what it complains about, and what it advises in
/// Japanese and English.
type Case = (&'static str, i32, &'static str, [&'static str; 2]);

const LIST: [&str; 2] = ["使い方: senshin list --help", "Usage: senshin list --help"];
const ONE_OF: [&str; 2] = ["次のどれかです: ", "it is one of: "];
const EXAMPLE: [&str; 2] = ["例: ", "E.g. "];
const NUMBERS: [&str; 2] = [
    "番号は senshin list にあります",
    "senshin list has the numbers",
];
const IMPORT: [&str; 2] = [
    "直してから、もう一度取り込んでください",
    "mend it and import it again",
];

#[rustfmt::skip]
const CASES: &[Case] = &[
    ("list --foo", 2, "--foo", LIST),
    ("list --formt csv", 2, "--formt", ["もしかして: --format", "Did you mean --format?"]),
    ("list extra", 2, "extra", LIST),
    ("list --format", 2, "--format", LIST),
    ("list --format xml", 2, "--format", ONE_OF),
    ("list --zero=1", 2, "--zero", LIST),
    ("list --class C", 2, "--class", ["A か B です", "it is A or B"]),
    ("list --limit 0", 2, "--limit", LIST),
    ("list --sort cases:up", 2, "--sort", ["asc(小さい順)か desc(大きい順)です", "it is asc (smallest first) or"]),
    ("list --sort x", 2, "--sort", ["すべての名は senshin list --help", "All names: senshin list --help"]),
    ("list --edition R1", 2, "R1", ["のどれかです", "it is one of"]),
    ("list --where zzz999zzz", 1, "", ["条件を減らしてください", "Use fewer"]),
    ("lsit", 2, "lsit", ["もしかして: senshin list", "Did you mean senshin list?"]),
    ("--theme x", 2, "--theme", ONE_OF),
    ("--lang xx", 2, "--lang", ["次のどれかです", "one of"]),
    ("--width 0", 2, "--width", ["使い方: senshin --help", "Usage: senshin --help"]),
    ("show", 2, "<ID>", ["使い方: senshin show --help", "Usage: senshin show --help"]),
    ("show 999", 1, "999", ["近い番号: ", "Close numbers: "]),
    ("show xx", 2, "xx", ["senshin search xx", "senshin search xx"]),
    ("search zzz999zzz", 1, "zzz999zzz", ["言葉を短くするか", "Try a shorter word"]),
    ("search  ", 2, "QUERY", ["使い方: senshin search --help", "Usage: senshin search --help"]),
    ("search cost:abc", 2, "abc", EXAMPLE),
    ("search effective:abc", 2, "abc", EXAMPLE),
    ("search age:abc", 2, "abc", EXAMPLE),
    ("search class:C", 2, "C", ["A か B です", "it is A or B"]),
    ("search notice:abc", 2, "abc", EXAMPLE),
    ("search goal:abc", 2, "abc", EXAMPLE),
    ("search confidence:abc", 2, "abc", ["certain", "certain"]),
    ("zero --filter x=y", 2, "x", ONE_OF),
    ("zero --filter x", 2, "x", ["のように書きます", "Write for example"]),
    ("zero --filter code=x", 2, "code", ONE_OF),
    ("audit --verdict x", 2, "x", ONE_OF),
    ("compare 26 zz", 2, "zz", ["senshin search zz", "senshin search zz"]),
    ("kpi x", 2, "x", ["一覧: senshin kpi", "List: senshin kpi"]),
    ("source X", 2, "X", ["あるのは: A", "There are: A"]),
    ("source A:99999", 2, "99999", ["のように書きます", "Write for example"]),
    ("chart x", 2, "x", ["一覧は senshin chart", "List: senshin chart"]),
    ("chart standing --of B999", 2, "B999", NUMBERS),
    ("export x.foo", 2, "x.foo", ["--format を付けてください", "--format"]),
    ("export x.sqlite --zero", 2, "sqlite", ["外してください", "sqlite"]),
    ("export /nowhere/x.md", 2, "/nowhere/x.md", ["フォルダを作るか", "make the folder"]),
    ("export README.md", 2, "README.md", ["--force を付けてください", "Add --force"]),
    ("check /nowhere.json", 2, "/nowhere.json", ["名前を確かめてください", "check its name"]),
    ("check data", 2, "data", ["ファイルの名前を指定してください", "name a file"]),
    ("check Cargo.toml/x", 2, "Cargo.toml/x", ["別のファイルや場所で試してください", "try another file or place"]),
    ("check Cargo.toml", 2, "Cargo.toml", ["senshin check FILE で確かめてください", "see senshin check FILE"]),
    ("--data Cargo.toml", 2, "Cargo.toml", ["senshin check FILE で確かめてください", "see senshin check FILE"]),
    ("--data a --data b --data c list", 2, "--data", ["前の年度と新しい年度のファイルを", "of the year before"]),
    ("--data data/snapshot.json --data data/snapshot.json list", 2, "令和5年度", ["年度の違うファイルを", "different years"]),
    ("notes set B26 --mark x", 2, "/proc/nowhere", ["--notes で別のファイル", "--notes"]),
    ("notes set B999 --mark x", 2, "B999", NUMBERS),
    ("notes set 22 --mark x", 2, "22", ["1つを選んでください", "Choose one"]),
    ("notes import /nowhere.md", 2, "/nowhere.md", ["名前を確かめてください", "check its name"]),
    ("notes import IN/broken.json", 2, "IN/broken.json", IMPORT),
    ("notes import IN/broken.csv", 2, "IN/broken.csv", IMPORT),
    ("notes import IN/columns.csv", 2, "technology", IMPORT),
    ("notes import IN/part.csv", 2, "sticker", IMPORT),
    ("notes import IN/number.csv", 2, "nobody", IMPORT),
    ("notes import IN/nothing.md", 2, "IN/nothing.md", IMPORT),
    ("notes import IN/x.foo", 2, "x.foo", ["--format で指定してください", "add --format"]),
];

/// Files to be imported that make no sense.
const FILES: [(&str, &str); 7] = [
    ("broken.json", "{"),
    ("broken.csv", "technology,part,text\nB26,mark,\"x\n"),
    ("columns.csv", "a,b\n1,2\n"),
    ("part.csv", "technology,part,text\nB26,sticker,x\n"),
    ("number.csv", "technology,part,text\nnobody,mark,x\n"),
    ("nothing.md", "# nothing\n"),
    ("x.foo", "x"),
];

fn complain(line: &str, language: Language, folder: &Path) -> Ran {
    let line = line.replace("IN/", &format!("{}/", folder.display()));
    let arguments: Vec<&str> = line.split_ascii_whitespace().collect();
    let tag = match language {
        Language::Japanese => "ja",
        Language::English => "en",
    };
    let output = command(&arguments).env("SENSHIN_LANG", tag).output();
    output.unwrap().into()
}

fn files(test: &str) -> std::path::PathBuf {
    let folder = scratch(test);
    for (name, text) in FILES {
        std::fs::write(folder.join(name), text).unwrap();
    }
    folder
}

#[test]
fn every_complaint_tells_its_place_and_what_to_do_in_both_languages() {
    let folder = files("complaints-told");
    let mut poor = Vec::new();
    for (line, code, place, advice) in CASES {
        let place = place.replace("IN/", &format!("{}/", folder.display()));
        for (language, advice) in [Language::Japanese, Language::English]
            .into_iter()
            .zip(advice)
        {
            let ran = complain(line, language, &folder);
            let said = ran.err.as_str();
            if ran.code != *code || !said.contains(&place) || !said.contains(advice) {
                poor.push(format!("{line} ends with {} and says\n{said}", ran.code));
            }
        }
    }
    assert!(poor.is_empty(), "{}", poor.join("\n"));
}

/// Complaints of which other tests see the whole text, because they take a terminal, another user,
/// a full disk, an old file or an environment of their own.
#[rustfmt::skip]
const ELSEWHERE: &[Word] = &[
    Word::IoPermission, Word::IoNoWriting, Word::IoFull, Word::ErrorOutput, Word::ErrorWrite,
    Word::UsageUtf8, Word::UsageOther, Word::UsageEnvironment, Word::UsageRequired,
    Word::SearchEmpty, Word::SourceNoText,
];

/// Whether a text has all of a word's parts, one behind the other.
fn has(text: &str, word: Word, language: Language) -> bool {
    let mut rest = text;
    word.text_in(language).split(['{', '}']).all(|part| {
        let place = part.is_empty() || part.chars().all(|c| c.is_ascii_digit());
        place
            || rest.find(part).is_some_and(|at| {
                rest = &rest[at + part.len()..];
                true
            })
    })
}

#[test]
fn every_complaint_of_the_table_of_words_is_among_them() {
    let folder = files("complaints-all");
    let said: Vec<String> = CASES
        .iter()
        .map(|(line, ..)| complain(line, Language::Japanese, &folder))
        .map(|ran| ran.err + &ran.out)
        .collect();
    let is_complaint = |word: &&Word| {
        let name = format!("{word:?}");
        let begins = ["Usage", "Error", "Io", "NotA"];
        let ends = ["Unknown", "Empty", "NotANumber", "WhichForm", "NoText"];
        let own = ["Chart", "Problem", "Cell", "Notice"];
        begins.iter().any(|begin| name.starts_with(begin))
            || ends.iter().any(|end| name.ends_with(end))
                && !own.iter().any(|begin| name.starts_with(begin))
    };
    let elsewhere: HashSet<&Word> = ELSEWHERE.iter().collect();
    let unseen: Vec<&Word> = Word::ALL
        .iter()
        .filter(is_complaint)
        .filter(|word| !elsewhere.contains(word))
        .filter(|word| {
            !said
                .iter()
                .any(|text| has(text, **word, Language::Japanese))
        })
        .collect();
    assert!(unseen.is_empty(), "no case for {unseen:?}");
}
