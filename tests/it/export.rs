//! Writing to files: nothing is lost when it fails, and the database answers plain questions.

use rusqlite::Connection;
use senshin::catalog::Catalog;
use senshin::error::Error;
use senshin::export::{self, Existing, Form, database};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A folder of its own for a test; it goes away with it.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new(name: &str) -> Self {
        let own = format!("senshin-{name}-{}", std::process::id());
        let path = std::env::temp_dir().join(own);
        _ = fs::remove_dir_all(&path);
        fs::create_dir(&path).unwrap();
        Self(path)
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// The names of the files in it.
    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.0).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_file_that_exists_is_kept_unless_it_may_be_replaced() {
    let folder = Folder::new("keep");
    let path = folder.file("a.csv");
    export::write_text(&path, "one", Existing::Keep).unwrap();
    let refused = export::write_text(&path, "two", Existing::Keep);
    assert!(matches!(refused, Err(Error::Exists(own)) if own == path));
    assert_eq!(fs::read_to_string(&path).unwrap(), "one");
    export::write_text(&path, "two", Existing::Replace).unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), "two");
    assert_eq!(folder.names(), ["a.csv"], "nothing is left beside it");
}

#[test]
fn whatever_fails_leaves_the_old_file_whole_and_nothing_beside_it() {
    let folder = Folder::new("fail");
    let path = folder.file("a.csv");
    fs::write(&path, "old").unwrap();
    let half = |staged: &Path| {
        fs::write(staged, "half")?;
        Err(io::ErrorKind::StorageFull.into())
    };
    let failed = export::write(&path, Existing::Replace, half).unwrap_err();
    assert!(failed.to_string().contains("空きがありません"), "{failed}");
    assert_eq!(fs::read_to_string(&path).unwrap(), "old");
    assert_eq!(folder.names(), ["a.csv"]);
}

#[test]
fn a_folder_and_a_place_that_is_not_there_are_refused_in_words() {
    let folder = Folder::new("folder");
    let told = |path: PathBuf| {
        export::write_text(&path, "x", Existing::Replace)
            .unwrap_err()
            .to_string()
    };
    assert!(told(folder.file("")).contains("ディレクトリです"));
    assert!(told(folder.file("no/a.csv")).contains("その場所がありません"));
    assert_eq!(folder.names(), [""; 0]);
}

#[cfg(unix)]
#[test]
fn links_and_permissions_stay_as_they_were() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let folder = Folder::new("links");
    let (path, link) = (folder.file("a.csv"), folder.file("b.csv"));
    fs::write(&path, "old").unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    symlink(&path, &link).unwrap();
    export::write_text(&link, "new", Existing::Replace).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::read_to_string(&path).unwrap(), "new");
    assert_eq!(
        fs::metadata(&path).unwrap().permissions().mode() & 0o777,
        0o640
    );
    fs::set_permissions(&path, fs::Permissions::from_mode(0o440)).unwrap();
    let refused = export::write_text(&path, "newer", Existing::Replace).unwrap_err();
    assert!(
        refused.to_string().contains("書く権限がありません"),
        "{refused}"
    );
    assert_eq!(fs::read_to_string(&path).unwrap(), "new");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_device_is_told_and_stays_a_device() {
    let full = Path::new("/dev/full");
    let failed = export::write_text(full, "x", Existing::Replace).unwrap_err();
    assert!(failed.to_string().contains("空きがありません"), "{failed}");
    assert!(!fs::metadata(full).unwrap().is_file());
}

#[test]
fn the_ending_of_a_name_says_the_form() {
    let form = |name: &str| Form::of(Path::new(name));
    assert_eq!(form("a.CSV"), Some(Form::Csv));
    assert_eq!(form("報告.md"), Some(Form::Markdown));
    assert_eq!(form("a.sqlite"), Some(Form::Sqlite));
    assert_eq!(form("csv"), None);
    assert_eq!(form("a.xlsx"), None);
}

/// The bundled snapshot as a database.
fn database(folder: &Folder) -> Connection {
    let path = folder.file("senshin.sqlite");
    let catalog = Catalog::bundled().unwrap();
    export::write(&path, Existing::Keep, |staged| {
        database::fill(&catalog, staged, &mut |_, _| {})
    })
    .unwrap();
    assert_eq!(folder.names(), ["senshin.sqlite"]);
    Connection::open(path).unwrap()
}

#[test]
fn the_database_answers_plain_questions() {
    let folder = Folder::new("database");
    let db = database(&folder);
    let text = |sql: &str| -> String { db.query_row(sql, [], |row| row.get(0)).unwrap() };
    let number = |sql: &str| -> i64 { db.query_row(sql, [], |row| row.get(0)).unwrap() };
    let share = |sql: &str| -> f64 { db.query_row(sql, [], |row| row.get(0)).unwrap() };
    assert_eq!(
        number("SELECT count(*) FROM technologies WHERE class = 'B'"),
        54
    );
    assert_eq!(
        number("SELECT sum(total_cost_yen) FROM technologies"),
        1_305_452_918
    );
    assert_eq!(
        number("SELECT sum(advanced_cost_yen) FROM technologies"),
        463_123_661
    );
    assert_eq!(number("SELECT sum(cases) FROM technologies"), 1_629);
    assert_eq!(number("SELECT sum(institutions) FROM technologies"), 200);
    assert_eq!(
        number("SELECT count(*) FROM technologies WHERE total_cost_yen IS NULL AND class = 'B'"),
        12
    );
    let reason = r#"%"total_cost_yen":"no_case"%"#;
    assert_eq!(
        number(&format!(
            "SELECT count(*) FROM technologies WHERE id = 'B2' AND missing LIKE '{reason}'"
        )),
        1
    );
    assert_eq!(
        text("SELECT effective_date FROM technologies WHERE id = 'B26'"),
        "2018-02-01"
    );
    assert!((share("SELECT mean_stay_days FROM technologies WHERE id = 'B56'") - 0.3).abs() < 1e-9);
    assert_eq!(
        text("SELECT code FROM zero_cases WHERE id = 'B46'"),
        "supply"
    );
    assert_eq!(
        text("SELECT deleted_on FROM zero_cases WHERE id = 'B2'"),
        "2023-12-01"
    );
    assert_eq!(number("SELECT count(*) FROM zero_cases WHERE reported"), 14);
    assert_eq!(
        number(
            "SELECT CAST(value AS INTEGER) FROM headline WHERE key = 'institutions' AND class = 'total'"
        ),
        477
    );
    assert_eq!(
        text("SELECT missing FROM flow WHERE key = 'withdrawn' AND class = 'A'"),
        "not_applicable"
    );
    assert_eq!(
        number("SELECT CAST(patients AS INTEGER) FROM five_years_wide WHERE as_of = '2020-06-30'"),
        5_459
    );
    assert_eq!(
        number("SELECT max FROM patients WHERE id = 'B17' AND kind = 'planned'"),
        27
    );
    assert_eq!(
        number("SELECT sum(max) FROM patients WHERE id = 'B70' AND kind = 'planned'"),
        383 + 153
    );
    assert_eq!(
        number("SELECT count(*) FROM checks WHERE verdict = 'differs'"),
        16 + 15
    );
}

#[test]
fn every_row_of_the_database_leads_to_the_lines_it_was_read_from() {
    let folder = Folder::new("sources");
    let db = database(&folder);
    let text = |sql: &str| -> String { db.query_row(sql, [], |row| row.get(0)).unwrap() };
    let number = |sql: &str| -> i64 { db.query_row(sql, [], |row| row.get(0)).unwrap() };
    assert_eq!(
        text(
            "SELECT group_concat(text, '') FROM (SELECT text FROM technology_sources
             WHERE id = 'B56' AND part = 'schedule' ORDER BY line)"
        )
        .split_whitespace()
        .next(),
        Some("40")
    );
    // Figures, totals, remarks, checks, technologies and reports, each without exception.
    for (table, key) in [
        ("headline", "edition || '/' || key || '/' || class"),
        ("flow", "edition || '/' || key || '/' || class"),
        ("five_years", "edition || '/' || as_of || '/' || key"),
        ("class_totals", "edition || '/' || class"),
        ("remarks", "id"),
        ("checks", "id"),
        ("technologies", "edition || '/' || id"),
    ] {
        let without = format!(
            "SELECT count(*) FROM {table} WHERE {key} NOT IN
             (SELECT row_key FROM source_lines WHERE of_table = '{table}')"
        );
        assert_eq!(number(&without), 0, "{table}");
    }
    assert_eq!(
        number(
            "SELECT count(*) FROM zero_cases WHERE reported AND edition || '/' || id NOT IN
             (SELECT row_key FROM source_lines WHERE of_table = 'zero_cases')"
        ),
        0
    );
    assert_eq!(
        number("SELECT count(*) FROM source_text WHERE document = 'A'"),
        number("SELECT line_count FROM documents WHERE id = 'A'")
    );
}

#[test]
fn the_command_writes_what_is_asked_for_and_nothing_unasked() {
    use crate::program::call;
    let folder = Folder::new("command");
    let path = folder.file("0ken.csv");
    let name = path.to_str().unwrap();
    let list = [
        "export",
        name,
        "--zero",
        "--columns",
        "notice_number,cases,total_cost_yen",
    ];
    let ran = call(&list);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
    assert!(ran.err.contains("書き出しました"), "{}", ran.err);
    let written = fs::read_to_string(&path).unwrap();
    let lines: Vec<&str> = written.lines().collect();
    assert_eq!(lines[0], "notice_number,cases,total_cost_yen");
    assert_eq!(lines.len(), 1 + 15);
    // Nothing is spent where there was no case, which is no 0.
    assert!(
        lines[1].starts_with("2,0,") && !lines[1].ends_with('0'),
        "{}",
        lines[1]
    );
    let again = call(&list);
    assert_eq!(again.code, 2);
    assert!(again.err.contains("--force"), "{}", again.err);
    assert_eq!(fs::read_to_string(&path).unwrap(), written);
    assert_eq!(call(&[&list[..], &["--force"]].concat()).code, 0);
    let unknown = folder.file("a.xlsx");
    let ran = call(&["export", unknown.to_str().unwrap()]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains(".csv"), "{}", ran.err);
    assert_eq!(folder.names(), ["0ken.csv"]);
}

#[test]
fn the_whole_snapshot_is_written_so_that_it_opens_again() {
    use crate::program::{call, output};
    let folder = Folder::new("whole");
    let path = folder.file("all.json");
    let name = path.to_str().unwrap();
    assert_eq!(call(&["export", name]).code, 0);
    let ran = call(&["list", "--data", name]);
    assert_eq!((ran.code, ran.out), (0, output("list")));
    let report = folder.file("report.md");
    assert_eq!(call(&["export", report.to_str().unwrap()]).code, 0);
    let report = fs::read_to_string(report).unwrap();
    for part in ["144,282人", "経皮的乳がんラジオ波焼灼療法", "出典："] {
        assert!(report.contains(part), "{part}");
    }
}
