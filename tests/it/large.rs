//! Snapshots that are not small: read as a stream, searched piece by piece, shown while they grow.
//!
//! What is large here has a few thousand technologies, more than one piece of a catalog. The
//! journey takes `SENSHIN_JOURNEY=100000` for another number.

#[path = "../../benches/scale/corpus.rs"]
mod corpus;

use crate::program::{call, command, scratch};
use crate::pty::Setup;
use crate::screen::{drawn, press, rows};
use corpus::{Plan, Shape};
use senshin::app::App;
use senshin::app::layout::Size;
use senshin::catalog::{Catalog, Condition, Filter, Sort};
use senshin::chart::Scope;
use senshin::fields::{FIELDS, Field};
use senshin::model::review::{Review, Statement};
use senshin::model::{Class, Reviews, TechnologyId};
use senshin::search::{Hit, Index, Query, work};
use senshin::text::Ruler;
use senshin::zero::{self, Facet};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};

const COUNT: u32 = 5000;

fn written(count: u32, shape: Shape) -> Vec<u8> {
    let mut bytes = Vec::new();
    let plan = Plan {
        count,
        editions: 2,
        seed: 7,
    };
    corpus::write(plan, shape, &mut bytes).unwrap();
    bytes
}

static JSON: LazyLock<Vec<u8>> = LazyLock::new(|| written(COUNT, Shape::Json));
static LINES: LazyLock<Vec<u8>> = LazyLock::new(|| written(COUNT, Shape::Lines));
static CATALOG: LazyLock<Catalog> = LazyLock::new(|| {
    let file = file("catalog.ndjson", &LINES);
    Catalog::open(&file).unwrap()
});

fn file(name: &str, bytes: &[u8]) -> PathBuf {
    let file = scratch(&format!("large-{name}")).join(name);
    std::fs::write(&file, bytes).unwrap();
    file
}

fn zipped(bytes: &[u8]) -> Vec<u8> {
    let mut to = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    to.write_all(bytes).unwrap();
    to.finish().unwrap()
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    ruzstd::encoding::compress_to_vec(bytes, ruzstd::encoding::CompressionLevel::Fastest)
}

#[test]
fn a_file_is_the_same_in_every_form() {
    let whole = Catalog::open(&file("a.json", &JSON)).unwrap();
    assert_eq!(whole.technologies().len(), COUNT as usize);
    for (name, bytes) in [
        ("a.ndjson", LINES.clone()),
        ("a.ndjson.gz", zipped(&LINES)),
        ("a.json.gz", zipped(&JSON)),
        ("a.json.zst", packed(&JSON)),
    ] {
        let other = Catalog::open(&file(name, &bytes)).unwrap();
        assert!(
            whole.technologies().iter().eq(other.technologies()),
            "{name}"
        );
        assert_eq!(whole.readings().len(), other.readings().len(), "{name}");
        assert_eq!(whole.editions(), other.editions(), "{name}");
    }
}

#[test]
fn standard_input_is_a_file_too() {
    let mut child = command(&["search", "--data", "-", "jRCT0001235"]);
    let mut child = child
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut to = child.stdin.take().unwrap();
    to.write_all(&zipped(&LINES)).unwrap();
    drop(to);
    let output = child.wait_with_output().unwrap();
    let found = String::from_utf8(output.stdout).unwrap();
    assert!(found.starts_with("技術 1件\n"), "{found}");
}

/// A list that is written while its file is read is the one that is written behind it, in every
/// form and with every condition.
#[test]
fn what_is_written_while_it_is_read_is_the_same() {
    let mut bytes = Vec::new();
    let plan = Plan {
        count: 3000,
        editions: 1,
        seed: 7,
    };
    corpus::write(plan, Shape::Json, &mut bytes).unwrap();
    for (name, bytes) in [("one.json", &bytes), ("two.ndjson", &*LINES)] {
        let file = file(name, bytes);
        let file = file.to_str().unwrap();
        for format in ["csv", "json", "markdown"] {
            for conditions in [
                &["--limit", "7"][..],
                &["--class", "A", "--zero"],
                &["--applicant", "大学"],
            ] {
                let list = ["list", "--data", file, "--format", format];
                let read_first = [&list[..], conditions, &["--where", "!件数:-1"]].concat();
                let written_first = [&list[..], conditions].concat();
                let (mut one, other) = (call(&read_first), call(&written_first));
                // What is gone since the year before is told of a list of all.
                if let Some(gone) = other.out.find("\n令和5年度にあって") {
                    one.out += &other.out[gone..];
                }
                assert_eq!(one.out, other.out, "{written_first:?}");
                assert_eq!(one.code, other.code);
            }
        }
    }
    let none = call(&["list", "--data", "/proc/nowhere", "--format", "csv"]);
    assert_eq!((none.code, none.out.as_str()), (2, ""));
}

/// A list of which something is wrong ends with what that is; an export leaves no file.
#[test]
fn what_is_wrong_ends_a_list_and_leaves_no_file() {
    let (bytes, line) = spoilt(&LINES, 4711, "\"name\":\"", "\"name\":1,\"x\":\"");
    let file = file("e.ndjson", &bytes);
    let file = file.to_str().unwrap();
    let ran = call(&["list", "--data", file, "--format", "csv"]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.err
            .contains(&format!("{line}行目 /technologies/4711/name")),
        "{}",
        ran.err
    );
    let target = scratch("large-no-file").join("list.csv");
    let target_name = target.to_str().unwrap();
    let ran = call(&["export", "--data", file, target_name]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.err.contains("行目 /technologies/4711/name"),
        "{}",
        ran.err
    );
    assert!(!target.exists());
}

/// What a search finds does not depend on whether the hits are kept.
#[test]
fn a_search_on_the_command_line_finds_what_the_index_finds() {
    let file = file("search.ndjson", &LINES);
    let index = Index::new(&CATALOG);
    for text in [
        "jRCT0001234",
        "膵臓 大学",
        "すい臓がん 東京",
        "理由:登録 !がん",
    ] {
        let query = Query::parse(text);
        let mut found = index.everything(&CATALOG, &query);
        let arguments = [
            "search",
            "--data",
            file.to_str().unwrap(),
            "--format",
            "json",
            text,
        ];
        for (most, more) in [(usize::MAX, &[][..]), (3, &["--limit", "3"])] {
            found.truncate(most);
            let expected = serde_json::to_value(found.entries(&CATALOG)).unwrap();
            let ran = call(&[&arguments[..5], more, &[text]].concat());
            let shown: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
            assert_eq!(shown, expected, "{text}");
        }
    }
}

/// What `check` says of a file.
fn checked(name: &str, bytes: &[u8]) -> String {
    let file = file(name, bytes);
    let ran = call(&["check", file.to_str().unwrap()]);
    assert_eq!(ran.code, 2, "{name}: {}", ran.out);
    ran.out
}

/// The file with something changed in the technology with this jRCT number, and its line.
fn spoilt(bytes: &[u8], number: u32, from: &str, to: &str) -> (Vec<u8>, usize) {
    let text = std::str::from_utf8(bytes).unwrap();
    let mark = format!("（jRCT{number:07}）\",\"procedure");
    let line = text.lines().position(|line| line.contains(&mark)).unwrap();
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    assert!(lines[line].contains(from), "{}", lines[line]);
    lines[line] = lines[line].replacen(from, to, 1);
    (lines.join("\n").into_bytes(), line + 1)
}

#[test]
fn a_wrong_record_is_told_like_the_first_wherever_it_stands() {
    for (name, bytes) in [("b.json", &*JSON), ("b.ndjson", &*LINES)] {
        for number in [3, 4711] {
            let at = format!("/technologies/{number}");
            for (from, to, below, message) in [
                (
                    "\"row_number\":",
                    "\"row_number\":\"x\",\"y\":",
                    "/row_number",
                    "整数かnullのはずですが、文字列です",
                ),
                ("\"id\":\"", "\"id\":\"x", "/id", "id は区分と番号から"),
                (
                    "[[",
                    "[[999999,1],[",
                    "/source/cost/lines/0",
                    "行 [999999,1] は文書 A",
                ),
                (
                    "\"name\":\"",
                    "\"name\":\"\\u001b",
                    "/name",
                    "文字列に制御文字 U+001B があります",
                ),
                (
                    "\"cases\":",
                    "\"cases\":1,\"cases\":",
                    "",
                    "「cases」というキーが二度あります",
                ),
                (
                    "\"edition\":\"R",
                    "\"edition\":\"S",
                    "/edition",
                    "という年度版はありません",
                ),
            ] {
                let (bytes, line) = spoilt(bytes, number, from, to);
                let told = checked(name, &bytes);
                let place = format!("{line}行目 {at}{below}: ");
                let is_told = told
                    .lines()
                    .any(|told| told.starts_with(&place) && told.contains(message));
                assert!(is_told, "{name} {place}{message}\n{told}");
            }
        }
    }
}

#[test]
fn a_file_that_ends_too_early_or_is_damaged_is_told() {
    let half = &JSON[..JSON.len() / 2];
    assert!(checked("c.json", half).contains("途中で終わっています"));
    let half = &LINES[..LINES.len() / 2];
    let line = half.split(|&byte| byte == b'\n').count();
    let told = checked("c.ndjson", half);
    assert!(
        told.starts_with(&format!("{line}行目 /")) && told.contains("途中で終わっています"),
        "{told}"
    );
    let mut bytes = zipped(&LINES);
    bytes.truncate(bytes.len() / 2);
    assert!(checked("c.ndjson.gz", &bytes).contains("圧縮されたデータが壊れています"));
    let open = LINES.iter().position(|&byte| byte == b'\n').unwrap();
    let twice = [&LINES[..], &LINES[open + 1..]].concat();
    let told = checked("d.ndjson", &twice);
    assert!(
        told.contains("は既に /technologies/0 にあります"),
        "{}",
        &told[..300]
    );
    assert!(told.contains("問題が1000件を超えたので"));
}

/// Queries in all scripts, and parts of the names.
fn queries() -> Vec<String> {
    let fixed = [
        "がん",
        "s",
        "su",
        "suizougan",
        "すいぞう",
        "すい臓がん",
        "膵がん",
        "療法 !がん",
        "膵臓 | 肺",
        "病院:大学 件数:>100",
        "jRCT0001234",
        "TRPV2",
        "のう出血",
        "ryouhou 東京",
        "\"療法　\"",
        "^重症",
        "26",
        "平30",
        "臨床 理由:登録",
        "!適応:がん",
        "件数:0",
        "koubyou",
    ];
    let mut queries: Vec<String> = fixed.map(str::to_owned).to_vec();
    for (step, technology) in CATALOG.technologies().iter().enumerate().step_by(311) {
        let name: Vec<char> = technology.name.chars().collect();
        let from = step % name.len().saturating_sub(4).max(1);
        queries.push(name.iter().skip(from).take(1 + step % 5).collect());
    }
    queries
}

#[test]
fn pieces_and_their_index_find_what_each_technology_has_alone() {
    let index = Index::new(&CATALOG);
    for text in queries() {
        let query = Query::parse(&text);
        let found = index.technologies(&CATALOG, &query);
        let mut rows: Vec<usize> = found.iter().map(|hit| hit.row).collect();
        let ranking = index.ranking(&CATALOG, &query, &|| false).unwrap();
        assert!(
            ranking
                .found
                .iter()
                .map(|own| own.row())
                .eq(rows.iter().copied()),
            "{text}"
        );
        let first = index.first(&CATALOG, &query).found;
        assert!(first.iter().all(|own| rows.contains(&own.row())), "{text}");
        // One by one there are no pieces and no parts: everything is looked through.
        let every = (0..CATALOG.technologies().len()).step_by(7);
        let alone: Vec<Hit> = every
            .filter_map(|row| index.hit(&CATALOG, &query, row))
            .collect();
        let mut together: Vec<&Hit> = found.iter().filter(|hit| hit.row % 7 == 0).collect();
        together.sort_by_key(|hit| hit.row);
        assert!(alone.iter().eq(together), "{text}");
        rows.sort_unstable();
        rows.dedup();
        assert_eq!(rows.len(), found.len(), "{text}");
    }
}

/// Who types on is shown what a search finds that knows nothing of the keys before, and it looks at
/// less for each.
#[test]
fn who_types_on_finds_what_a_new_search_finds() {
    let (typing, new) = (Index::new(&CATALOG), Index::new(&CATALOG));
    for text in ["kekkannaityiryouhou", "すい臓がん", "!suizou 陽子線"] {
        let prefixes = text
            .char_indices()
            .map(|(at, c)| &text[..at + c.len_utf8()]);
        let prefixes: Vec<&str> = prefixes.collect();
        let all = |index: &Index, prefix: &str| {
            let before = work::done();
            let found = index.technologies(&CATALOG, &Query::parse(prefix));
            (found, work::done() - before)
        };
        let typed: Vec<_> = prefixes.iter().map(|prefix| all(&typing, prefix)).collect();
        // Of a word nothing is known from a longer one.
        let mut saved = 0;
        for (prefix, (found, work)) in prefixes.iter().zip(&typed).rev() {
            let (again, all_work) = all(&new, prefix);
            assert!(*found == again, "{prefix}");
            saved += i128::from(all_work) - i128::from(*work);
        }
        let work: i128 = typed.iter().map(|own| i128::from(own.1)).sum();
        if text == "kekkannaityiryouhou" {
            assert!(saved > work, "{text}: {saved} {work}");
        }
        // A key that is taken back.
        let shorter = prefixes[prefixes.len() / 2];
        assert!(all(&typing, shorter).0 == all(&new, shorter).0, "{shorter}");
    }
}

#[test]
fn a_key_is_worth_a_bounded_amount_of_work() {
    let index = Index::new(&CATALOG);
    let most = |text: &str| {
        let prefixes = text
            .char_indices()
            .map(|(at, c)| &text[..at + c.len_utf8()]);
        let worths = prefixes.map(|prefix| {
            let before = work::done();
            _ = index.first(&CATALOG, &Query::parse(prefix));
            work::done() - before
        });
        worths.max().unwrap()
    };
    // What stands nowhere, or once, costs next to nothing; what stands everywhere a piece.
    assert!(most("鬱鬱鬱") < 50_000, "{}", most("鬱鬱鬱"));
    for text in [
        "suizougan",
        "がん",
        "療法",
        "すい臓がん",
        "jrct0001234",
        "病院:東京",
    ] {
        assert!(most(text) < 6_000_000, "{text}: {}", most(text));
    }
}

#[test]
fn a_large_file_is_shown_while_it_is_read() {
    let count = std::env::var("SENSHIN_JOURNEY")
        .ok()
        .and_then(|count| count.parse().ok());
    let count: u32 = count.unwrap_or(12_000);
    let file = file("journey.ndjson", &written(count, Shape::Lines));
    let program = env!("CARGO_BIN_EXE_senshin");
    let arguments = [
        program,
        "--ambiguous-width",
        "narrow",
        "--data",
        file.to_str().unwrap(),
    ];
    let mut user = Setup::new(&arguments).size(120, 40).start();
    user.sees("件を読み込みました");
    user.types("/");
    user.types("jrct0001235");
    user.sees("中 1行");
    user.types("\r");
    user.types("\u{1b}");
    user.sees("/ で検索");
    // To the last one, and an order.
    user.types("G");
    user.sees(&format!("jRCT{:07}", count - 1));
    user.types("q");
    user.waits_for_the_end();
    // Quitting while it is read ends at once.
    let mut user = Setup::new(&arguments).size(120, 40).start();
    user.sees("技術");
    user.types("q");
    user.waits_for_the_end();
}

/// What is asked for on the command line is looked for while the file is read, and found wherever
/// it stands.
#[test]
fn a_large_file_opens_on_what_was_asked_for() {
    let file = file("asked.ndjson", &written(12_000, Shape::Lines));
    let last = Catalog::open(&file).unwrap();
    let last = last.technologies().last().unwrap();
    let number = last.id.to_string();
    for (query, shown) in [
        (number.as_str(), "12,000件を読み込みました"),
        ("jrct0011999", "12,000件を読み込みました"),
        // There is no such number: it is searched for when all is known.
        ("B999999", "該当する技術はありません"),
    ] {
        let program = env!("CARGO_BIN_EXE_senshin");
        let file = file.to_str().unwrap();
        let arguments = [
            program,
            "--ambiguous-width",
            "narrow",
            "--data",
            file,
            query,
        ];
        let mut user = Setup::new(&arguments).size(120, 40).start();
        user.sees(shown);
        if query != "B999999" {
            user.sees("jRCT0011999");
        }
        user.types("q");
        user.waits_for_the_end();
    }
}

/// Keys cannot come from where the data come from, unless that is no terminal.
#[test]
fn data_are_not_typed() {
    let program = env!("CARGO_BIN_EXE_senshin");
    let user = Setup::new(&[program, "--data", "-"]).size(120, 40).start();
    user.sees("--data - は標準入力から読みます");
    assert_eq!(user.waits_for_the_end().code, 2);
}

/// Who writes a list to a file sees how far it is, as soon as it takes long, and nothing of that
/// stays.
#[test]
fn a_long_list_is_told_on_standard_error() {
    let folder = scratch("large-told");
    let parts = [0, 1, 2, 3].map(|part| {
        let at = |part: usize| part * LINES.len() / 4;
        let file = folder.join(part.to_string());
        std::fs::write(&file, &LINES[at(part)..at(part + 1)]).unwrap();
        file.display().to_string()
    });
    let [a, b, c, d] = parts;
    let script = format!(
        "(cat {a}; sleep 1.1; cat {b}; sleep 0.3; cat {c}; sleep 0.2; cat {d}) | \
         {} export --data - --format csv {}/list.csv && echo 終わり",
        env!("CARGO_BIN_EXE_senshin"),
        folder.display()
    );
    let user = Setup::new(&["sh", "-c", &script]).size(80, 24).start();
    user.sees("件/秒");
    user.sees("終わり");
    user.looks(|emulator| {
        let lines = emulator.lines();
        assert!(
            !lines.iter().any(|line| line.contains("件/秒")),
            "{lines:?}"
        );
    });
    user.waits_for_the_end();
}

/// From a pipe that never ends, like one from a machine that does not answer.
#[test]
fn what_was_read_stays_when_the_reading_is_stopped() {
    let folder = scratch("large-stopped");
    let (part, target) = (folder.join("part.ndjson"), folder.join("list.csv"));
    std::fs::write(&part, &LINES[..LINES.len() / 2]).unwrap();
    // The program itself holds the end that others write to.
    let script = format!(
        "cd {}; rm -f pipe; mkfifo pipe; exec 3<>pipe; cat {} >&3 & \
         exec {} --data - --ambiguous-width narrow <pipe",
        folder.display(),
        part.display(),
        env!("CARGO_BIN_EXE_senshin")
    );
    let mut user = Setup::new(&["sh", "-c", &script]).size(120, 40).start();
    user.sees("読込中");
    user.sees("B2 ");
    user.types("e");
    user.sees("まだ全件が揃っていません");
    user.types("\u{1b}");
    user.sees("読み込みを中断しました");
    user.sees("読込中断");
    // Another key, so that the count is seen; it is known when nothing is added to it any more.
    user.types("g");
    user.waits_until("the count", |emulator| {
        let lines = emulator.lines();
        let has = |text: &str| lines.iter().any(|line| line.contains(text));
        has("1024行") && !has("+行")
    });
    user.types("e");
    user.sees("書き出すファイル");
    user.types(&format!("\x15{}\r", target.display()));
    user.sees("途中までの分です");
    assert!(std::fs::read_to_string(&target).unwrap().lines().count() > 500);
    user.types("q");
    user.waits_for_the_end();
}

/// A pipe that says little and then nothing: what it said is shown, with the follow-up that its
/// first line holds.
#[test]
fn a_few_records_of_a_pipe_that_stalls_are_shown() {
    let folder = scratch("large-stalled");
    let part = folder.join("part.ndjson");
    let mut lines = LINES.split_inclusive(|&byte| byte == b'\n');
    let head = lines.next().unwrap().to_vec();
    let few: Vec<u8> = lines.take(60).flatten().copied().collect();
    std::fs::write(&part, [head, few].concat()).unwrap();
    let script = format!(
        "cd {}; rm -f pipe; mkfifo pipe; exec 3<>pipe; cat {} >&3 & \
         exec {} --data - --ambiguous-width narrow <pipe",
        folder.display(),
        part.display(),
        env!("CARGO_BIN_EXE_senshin")
    );
    let mut user = Setup::new(&["sh", "-c", &script]).size(120, 40).start();
    user.sees("jRCT0000001");
    user.types("\u{1b}");
    user.sees("読み込みを中断しました");
    user.types("4");
    user.sees("図表 90");
    user.types("6");
    user.sees("先進医療");
    // What was read is checked, and nothing is said of the sum of all.
    user.types("5");
    user.sees("読み込みを中断したので、検算は");
    user.sees("一致");
    user.looks(|emulator| {
        let shown = emulator.lines().join("\n");
        assert!(!shown.contains("検算はありません"), "{shown}");
        assert!(!shown.contains("表の合計"), "{shown}");
    });
    user.types("q");
    user.waits_for_the_end();
}

/// Takes what is found out beside the screen until nothing goes on there.
fn waits(app: &mut App) {
    let end = Instant::now() + Duration::from_secs(20);
    while app.is_busy() {
        assert!(Instant::now() < end, "it never ends");
        app.take_outcome();
        std::thread::sleep(Duration::from_millis(1));
    }
}

#[test]
fn what_takes_long_is_found_out_beside_the_screen() {
    let size = Size {
        width: 120,
        height: 40,
    };
    // Of its own: what was counted stays with the catalog.
    let catalog = Catalog::open(&file("beside.ndjson", &LINES)).unwrap();
    let mut app = App::new(catalog, Ruler::default(), size);
    let shown = |app: &App| rows(&drawn(app)).join("\n");
    let zero = Filter::only(Condition::Zero);
    let count = CATALOG.filtered(&zero).len();
    press(&mut app, "f");
    assert_eq!(app.catalog().tally(&zero), None);
    assert!(app.is_busy() && !shown(&app).contains(&format!(" {count} ")));
    app.warming()();
    assert!(!app.is_busy());
    assert_eq!(app.catalog().tally(&zero), Some(count));
    assert!(
        shown(&app).contains(&format!(" {count} ")),
        "{}",
        shown(&app)
    );
    for filter in [
        Filter {
            class: Some(Class::A),
            ..Filter::default()
        },
        Filter {
            new: true,
            ..Filter::default()
        },
    ] {
        let all = CATALOG.filtered(&filter).len();
        assert_eq!(app.catalog().tally(&filter), Some(all));
    }
    assert_eq!(
        app.catalog().known_applicants().unwrap(),
        CATALOG.applicants()
    );

    press(&mut app, "<esc>3");
    assert!(
        shown(&app).contains("全件を調べています"),
        "{}",
        shown(&app)
    );
    // What is not counted yet is not said to be none.
    assert!(!shown(&app).contains(" 0技術"), "{}", shown(&app));
    press(&mut app, "e");
    assert!(shown(&app).contains("まだ全件が揃っていません"));
    waits(&mut app);
    let cases = zero::cases(&CATALOG, CATALOG.latest());
    assert_eq!(app.office.cases(), cases);
    assert_eq!(app.office_page().entries(), cases.len());
    press(&mut app, "G");
    let rest = format!("ほかに{}件あります", cases.len() - 500);
    assert!(shown(&app).contains(&rest), "{}", shown(&app));
    // So is a search of them.
    press(&mut app, "/登録<enter>");
    assert!(
        shown(&app).contains("全件を調べています"),
        "{}",
        shown(&app)
    );
    waits(&mut app);
    let hits = Index::new(&CATALOG).technologies(&CATALOG, &Query::parse("登録"));
    let rows: Vec<usize> = hits.iter().map(|hit| hit.row).collect();
    let coded = |case: &zero::Case| Facet::Code.of(&CATALOG, case).contains("登録");
    let wanted = cases.iter();
    let wanted = wanted.filter(|case| rows.contains(&case.row) || coded(case));
    assert!(wanted.eq(app.office.cases()));
    assert!(app.office.found_words().iter().any(|word| word == "登録"));

    // And the figure of a chart, which is drawn when it is known.
    press(&mut app, "2v");
    assert_eq!(app.figure(), None);
    assert!(
        shown(&app).contains("全件を調べています"),
        "{}",
        shown(&app)
    );
    waits(&mut app);
    let scope = Scope {
        rows: app.technologies.rows.clone(),
        as_given: false,
        chosen: app.technologies.selected(),
    };
    let figure = app
        .technologies
        .chart
        .listed
        .unwrap()
        .figure(&CATALOG, &scope);
    assert_eq!(app.figure().as_deref(), Some(&figure));
    assert!(
        !shown(&app).contains("全件を調べています"),
        "{}",
        shown(&app)
    );
    press(&mut app, "v");
    for (key, text) in [("5", "一致"), ("1", "0件")] {
        press(&mut app, key);
        waits(&mut app);
        assert!(shown(&app).contains(text), "{}", shown(&app));
        let page = app.office_page();
        assert!(page.lines.len() < 5_000 && page.stops.len() <= 501);
    }
}

/// What reviewers said of a few is counted without a look at all the others.
#[test]
fn what_reviewers_said_is_counted_by_what_they_said() {
    let catalog = Catalog::open(&file("said.ndjson", &LINES)).unwrap();
    let latest = catalog.latest().id.clone();
    let all = catalog.technologies().iter();
    let own = all.filter(|own| own.edition == latest).step_by(101).take(9);
    let own: Vec<_> = own.map(|own| own.id).collect();
    let said = |text: &str| Statement {
        id: String::new(),
        text: text.to_owned(),
        author: String::new(),
        time: String::new(),
        other_name: None,
    };
    let review = |at: usize| Review {
        marks: vec![said(if at.is_multiple_of(2) {
            "要確認"
        } else {
            "済"
        })],
        notes: at
            .is_multiple_of(3)
            .then(|| said("x"))
            .into_iter()
            .collect(),
    };
    let mut reviews = Reviews::new();
    for (at, id) in own.iter().enumerate() {
        reviews.insert(*id, Arc::new(review(at)));
    }
    // Of one that is not there.
    let class = Class::B;
    let (number, arm) = (999_999, None);
    reviews.insert(TechnologyId { class, number, arm }, Arc::new(review(0)));
    catalog.latest().beside.set(reviews);
    let marked = |mark: &str| Filter {
        mark: Some(mark.to_owned()),
        ..Filter::default()
    };
    let noted = Filter {
        noted: true,
        ..Filter::default()
    };
    assert_eq!(catalog.tally(&noted), None);
    catalog.relate();
    for (filter, count) in [(marked("要確認"), 5), (marked("済"), 4), (noted, 3)] {
        assert_eq!(catalog.tally(&filter), Some(count));
        assert_eq!(catalog.filtered(&filter).len(), count);
    }
}

/// What an order has first is what the whole order begins with, and that is the order of the
/// values, by every field in either direction.
#[test]
fn what_comes_first_is_what_the_order_begins_with() {
    let catalog = Catalog::open(&file("tops.ndjson", &LINES)).unwrap();
    let all: Vec<usize> = (0..catalog.technologies().len()).collect();
    let value = |field: &Field, row: usize| {
        let own = catalog.technology(row).unwrap();
        (field.value)(catalog.edition_of(own), own)
    };
    let any = Sort {
        field: &FIELDS[0],
        descending: false,
    };
    assert_eq!(catalog.top(any), None);
    catalog.relate();
    for field in FIELDS {
        for descending in [false, true] {
            let sort = Sort { field, descending };
            let mut plain = all.clone();
            plain.sort_by(|&a, &b| value(field, a).compare(&value(field, b), descending));
            let mut sorted = all.clone();
            catalog.sort(&mut sorted, sort);
            assert!(sorted == plain, "{} {descending}", field.key);
            assert_eq!(catalog.top(sort), sorted.get(..512), "{}", field.key);
        }
    }
}

/// Nothing in a made file is said to be from anywhere.
#[test]
fn what_is_made_is_the_same_each_time() {
    assert_eq!(written(20, Shape::Lines), written(20, Shape::Lines));
    assert!(Path::new("benches/scale/corpus.rs").exists());
}
