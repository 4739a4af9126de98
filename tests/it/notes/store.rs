//! Nothing that was kept is ever lost: writers at once, kills, full disks, broken and old files.

use super::Home;
use rusqlite::Connection;
use senshin::model::Part;
use senshin::notes::{Store, Trouble, Version};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// What the writers are told: the file, their name, how many notes, by blanks.
const WRITER: &str = "SENSHIN_TEST_WRITER";

fn version(text: &str) -> Version {
    Version {
        id: String::new(),
        edition: "R5".to_owned(),
        technology: "B39".to_owned(),
        name: "名前".to_owned(),
        part: Part::Note,
        text: text.to_owned(),
        author: "writer".to_owned(),
        time: String::new(),
        parents: Vec::new(),
    }
}

/// A process of its own: writes as many notes as it is told, one transaction each.
#[test]
#[ignore = "is started by the tests of writers at once"]
fn writer() {
    let Ok(task) = std::env::var(WRITER) else {
        return;
    };
    let [path, name, count] = task.split(' ').collect::<Vec<_>>()[..] else {
        panic!("{task}");
    };
    let store = Store::new(PathBuf::from(path));
    for number in 0..count.parse::<usize>().unwrap() {
        let text = format!("{name} {number}");
        store.say(&[version(&text)]).unwrap();
    }
}

fn start_writer(path: &Path, name: &str, count: usize) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args([
            "notes::store::writer",
            "--exact",
            "--ignored",
            "--nocapture",
        ])
        .env(WRITER, format!("{} {name} {count}", path.display()))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// A folder whose files are not worth the disk's time, where there is one.
fn fast_folder(name: &str) -> PathBuf {
    let memory = Path::new("/dev/shm");
    if !memory.is_dir() {
        return crate::program::scratch(name);
    }
    let folder = memory.join(format!("senshin-{name}-{}", std::process::id()));
    _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn numbers(store: &Store, name: &str) -> Vec<usize> {
    let all = store.all().unwrap();
    let own = all
        .iter()
        .filter_map(|version| version.text.strip_prefix(name));
    let mut numbers: Vec<usize> = own.map(|number| number.trim().parse().unwrap()).collect();
    numbers.sort_unstable();
    numbers
}

#[test]
fn two_processes_that_write_thousands_of_notes_lose_none() {
    const EACH: usize = 1000;
    let folder = fast_folder("at-once");
    let file = folder.join("new/notes.sqlite");
    let mut writers = ["one", "two"].map(|name| start_writer(&file, name, EACH));
    for writer in &mut writers {
        assert!(writer.wait().unwrap().success());
    }
    let store = Store::new(file);
    for name in ["one", "two"] {
        assert_eq!(numbers(&store, name), (0..EACH).collect::<Vec<_>>());
    }
    // Nobody knew of anything, so everything holds.
    assert_eq!(store.heads().unwrap().len(), 2 * EACH);
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_kill_in_the_middle_of_saving_leaves_what_was_saved() {
    let folder = fast_folder("killed");
    let file = folder.join("notes.sqlite");
    let store = Store::new(file.clone());
    let mut journals = 0;
    for round in 0..12 {
        let name = format!("round{round}-");
        let mut writer = start_writer(&file, &name, 100_000);
        let journal = folder.join("notes.sqlite-journal");
        // Not before it has written some, and then in the middle of a transaction.
        while !file.exists() || numbers(&store, &name).len() < 3 {
            assert_eq!(writer.try_wait().unwrap(), None);
            std::thread::yield_now();
        }
        for _ in 0..200_000 {
            if journal.exists() {
                break;
            }
        }
        writer.kill().unwrap();
        writer.wait().unwrap();
        journals += usize::from(journal.exists());
        let kept = numbers(&store, &name);
        assert_eq!(kept, (0..kept.len()).collect::<Vec<_>>(), "no hole");
        store.say(&[version("after")]).unwrap();
        assert!(!journal.exists());
    }
    assert!(journals > 0, "no kill was in the middle");
    let sound: String = Connection::open(&file)
        .unwrap()
        .query_row("PRAGMA integrity_check", [], |row| row.get(0))
        .unwrap();
    assert_eq!(sound, "ok");
    std::fs::remove_dir_all(folder).unwrap();
}

#[cfg(unix)]
#[test]
fn on_a_full_disk_the_old_state_is_whole_and_the_message_says_so() {
    let home = Home::new("full");
    home.output(&[
        "notes",
        "set",
        "B39",
        "--mark",
        "要確認",
        "--note",
        "前の内容",
    ]);
    let before = home.notes();
    let long = "長いメモ".repeat(4000);
    for blocks in ["1", "8", "16", "40", "48", "56"] {
        // No file may become longer than so many blocks.
        let script =
            format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" notes set B39 --note \"$1\"");
        let ran = Command::new("sh")
            .args(["-c", &script, env!("CARGO_BIN_EXE_senshin"), &long])
            .env("XDG_DATA_HOME", &home.0)
            .output()
            .unwrap();
        let message = String::from_utf8(ran.stderr).unwrap();
        assert_eq!(ran.status.code(), Some(2), "{blocks}: {message}");
        assert!(
            message.contains("空き容量") && message.contains("前の内容"),
            "{message}"
        );
        assert_eq!(home.notes(), before, "{blocks}");
    }
    home.output(&["notes", "set", "B39", "--note", &long]);
    assert_eq!(home.notes()[0].2, long);
}

#[test]
fn where_nothing_may_be_written_there_are_no_notes_and_one_sentence() {
    for home in ["/proc/nowhere", "/etc/passwd/below"] {
        let home = Home(home.into());
        let ran = home.call(&["list", "--limit", "1"]);
        assert_eq!((ran.code, ran.out.lines().count()), (0, 5), "{}", ran.err);
        let ran = home.call(&["notes", "set", "B39", "--mark", "要確認"]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""));
        assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
        assert!(ran.err.contains("notes.sqlite"), "{}", ran.err);
    }
    let mut nowhere = crate::program::command(&["notes"]);
    nowhere.env_remove("XDG_DATA_HOME").env_remove("HOME");
    let ran = crate::program::Ran::from(nowhere.output().unwrap());
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("--notes"), "{}", ran.err);
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_is_told_and_can_still_be_read() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = Home::new("read-only");
    home.output(&["notes", "set", "B39", "--mark", "要確認"]);
    let folder = home.file().parent().unwrap().to_owned();
    std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o500)).unwrap();
    std::fs::set_permissions(home.file(), std::fs::Permissions::from_mode(0o400)).unwrap();
    let ran = home.call(&["notes", "set", "B39", "--mark", "確認済"]);
    let expected = if rustix::process::geteuid().is_root() {
        // Nothing is forbidden to root.
        "確認済"
    } else {
        assert_eq!(ran.code, 2, "{}", ran.err);
        assert!(ran.err.contains("許可"), "{}", ran.err);
        "要確認"
    };
    assert_eq!(home.notes()[0].1, expected);
    std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o700)).unwrap();
}

#[test]
fn a_broken_file_is_told_kept_aside_and_never_deleted() {
    let home = Home::new("broken");
    home.output(&["notes", "set", "B39", "--mark", "要確認"]);
    let whole = std::fs::read(home.file()).unwrap();
    let cut = whole[..whole.len() / 2].to_vec();
    let mut overwritten = whole.clone();
    overwritten[100..].fill(0x5a);
    let broken = [
        b"not a database, but some text".repeat(40),
        cut,
        overwritten,
    ];
    for (number, broken) in (1..).zip(&broken) {
        std::fs::write(home.file(), broken).unwrap();
        let ran = home.call(&["list", "--limit", "1"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert!(ran.err.contains("壊れて"), "{number}: {}", ran.err);
        let ran = home.call(&["notes"]);
        assert_eq!(ran.code, 2, "{}", ran.err);
        assert_eq!(
            std::fs::read(home.file()).unwrap(),
            *broken,
            "reading changes nothing"
        );
        let ran = home.call(&["notes", "set", "B26", "--mark", "確認済"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        let aside = home
            .file()
            .with_file_name(format!("notes.sqlite.damaged-{number}"));
        assert!(ran.err.contains(aside.to_str().unwrap()), "{}", ran.err);
        assert_eq!(std::fs::read(aside).unwrap(), *broken);
        assert_eq!(
            home.notes(),
            [("B26".to_owned(), "確認済".to_owned(), String::new())]
        );
    }
}

/// A file as the first version of the tables was.
fn of_version_1(path: &Path) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    let old = Connection::open(path).unwrap();
    old.execute_batch(
        "CREATE TABLE notes (
           edition TEXT NOT NULL, technology TEXT NOT NULL, name TEXT NOT NULL,
           mark TEXT NOT NULL, note TEXT NOT NULL, author TEXT NOT NULL, time TEXT NOT NULL,
           PRIMARY KEY (edition, technology));
         INSERT INTO notes VALUES
           ('R5', 'B39', '周術期', '要確認', '一行目' || char(10) || '二行目', 'a@b', '2026-01-02T03:04:05Z'),
           ('R5', 'B26', '術後', '', 'メモだけ', 'a@b', '2026-01-02T03:04:05Z'),
           ('R3', 'B99', '昔の技術', '保留', '', 'a@b', '2026-01-02T03:04:05Z');
         PRAGMA application_id = 0x53534E4E;
         PRAGMA user_version = 1;",
    )
    .unwrap();
}

#[test]
fn a_file_of_every_older_version_is_read_as_it_is_and_brought_up_to_date_when_written() {
    let home = Home::new("migrated");
    of_version_1(&home.file());
    let before = std::fs::read(home.file()).unwrap();
    let text = |own: &str| own.to_owned();
    let old = [
        (text("B26"), text(""), text("メモだけ")),
        (text("B39"), text("要確認"), text("一行目\n二行目")),
    ];
    assert_eq!(home.notes(), old);
    assert!(home.output(&["notes"]).contains("昔の技術"));
    assert_eq!(
        std::fs::read(home.file()).unwrap(),
        before,
        "reading changes nothing"
    );
    home.output(&["notes", "set", "B26", "--mark", "確認済"]);
    let [mut b26, b39] = old;
    b26.1 = text("確認済");
    assert_eq!(home.notes(), [b26, b39]);
    let file = Connection::open(home.file()).unwrap();
    let version: i64 = file
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .unwrap();
    assert_eq!(version, 2);
    // A copy that was brought up to date elsewhere says the same and nothing twice.
    let copy = Home::new("migrated-copy");
    of_version_1(&copy.file());
    let out = home.0.join("out.json");
    home.output(&["notes", "export", out.to_str().unwrap()]);
    let ran = copy.call(&["notes", "import", out.to_str().unwrap()]);
    assert!(
        ran.out.contains("1件を取り込みました") && !ran.err.contains("競合"),
        "{}",
        ran.err
    );
    assert_eq!(copy.notes(), home.notes());
}

#[test]
fn a_file_of_a_later_version_or_of_something_else_is_left_alone() {
    let home = Home::new("later");
    home.output(&["notes", "set", "B39", "--mark", "要確認"]);
    let file = Connection::open(home.file()).unwrap();
    file.pragma_update(None, "user_version", 3).unwrap();
    drop(file);
    let foreign = Home::new("foreign");
    std::fs::create_dir_all(foreign.file().parent().unwrap()).unwrap();
    let file = Connection::open(foreign.file()).unwrap();
    file.execute_batch("CREATE TABLE places (url TEXT)")
        .unwrap();
    drop(file);
    for (home, word) in [(home, "新しい版"), (foreign, "ファイルではありません")] {
        let before = std::fs::read(home.file()).unwrap();
        for arguments in [&["notes"][..], &["notes", "set", "B39", "--mark", "x"]] {
            let ran = home.call(arguments);
            assert_eq!(ran.code, 2, "{}", ran.err);
            assert!(ran.err.contains(word), "{}", ran.err);
        }
        assert_eq!(std::fs::read(home.file()).unwrap(), before);
    }
}

#[test]
fn what_is_said_without_knowing_of_each_other_is_all_kept() {
    let folder = fast_folder("split");
    let store = Store::new(folder.join("notes.sqlite"));
    store.say(&[version("first")]).unwrap();
    let base = store.heads().unwrap()[0].id.clone();
    let on = |text: &str, parents: &[&str]| Version {
        parents: parents.iter().map(|&own| own.to_owned()).collect(),
        ..version(text)
    };
    let texts = || {
        let heads = store.heads().unwrap();
        let mut texts: Vec<String> = heads.into_iter().map(|head| head.text).collect();
        texts.sort();
        texts
    };
    store.say(&[on("mine", &[&base])]).unwrap();
    assert_eq!(texts(), ["mine"]);
    store.say(&[on("yours", &[&base])]).unwrap();
    assert_eq!(texts(), ["mine", "yours"]);
    let heads = store.heads().unwrap();
    let ids: Vec<&str> = heads.iter().map(|head| head.id.as_str()).collect();
    store.say(&[on("ours", &ids)]).unwrap();
    assert_eq!(texts(), ["ours"]);
    assert_eq!(store.all().unwrap().len(), 4, "nothing is ever deleted");
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_missing_file_holds_nothing_and_a_folder_is_no_file() {
    let store = Store::new("/proc/nowhere/notes.sqlite".into());
    assert_eq!(store.heads(), Ok(Vec::new()));
    let folder = env!("CARGO_MANIFEST_DIR").into();
    assert_eq!(Store::new(folder).heads(), Err(Trouble::Foreign));
}
