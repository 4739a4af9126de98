//! Marks and notes in the terminal in memory.

use super::Home;
use crate::screen::{app, drawn, press, rows};
use crate::sizes::assert_whole;
use senshin::app::{Action, App};
use senshin::model::Part;
use senshin::notes::{Notes, review};
use senshin::text::Ruler;

fn with(home: &Home, width: u16, height: u16) -> App {
    let app = app(width, height);
    let notes = Notes::open(Some(home.file()), app.catalog());
    app.with_notes(notes)
}

fn text(app: &App) -> String {
    rows(&drawn(app)).join("\n")
}

fn said(app: &App, part: Part) -> Option<String> {
    let row = app.technologies.selected().unwrap();
    review(app.catalog(), row).text(part)
}

#[test]
fn a_key_marks_and_another_takes_a_note() {
    let home = Home::new("screen-mark");
    let mut app = with(&home, 120, 40);
    let before = text(&app);
    press(&mut app, "i<esc>w<esc>");
    assert_eq!(text(&app), before, "looking changes nothing");
    assert!(!home.0.exists());
    press(&mut app, "i<down><enter>");
    assert_eq!(said(&app, Part::Mark).as_deref(), Some("要確認"));
    assert!(text(&app).contains("B2 に印「要確認」を付けました"));
    press(&mut app, "wメモの一行目<enter>二行目<c-s>");
    assert_eq!(
        said(&app, Part::Note).as_deref(),
        Some("メモの一行目\n二行目")
    );
    let shown = text(&app);
    assert!(
        shown.contains("要確認*") && shown.contains("メモの一行目"),
        "{shown}"
    );
    assert_eq!(home.notes().len(), 1);
    // In the zero table, in the comparison, among the results.
    press(&mut app, "3");
    assert!(text(&app).contains("メモの一行目"), "{}", text(&app));
    press(&mut app, "2 <down> cG");
    let shown = text(&app);
    assert!(
        shown.contains("比較") && shown.contains("要確認"),
        "{shown}"
    );
    press(&mut app, "<esc>/メモの一行<c-l>");
    assert!(text(&app).contains("メモの一行目 二行目"), "{}", text(&app));
}

#[test]
fn a_list_follows_what_is_marked() {
    let home = Home::new("screen-filter");
    let mut app = with(&home, 120, 40);
    press(&mut app, "/mark:-<enter>");
    let all = app.technologies.rows.len();
    press(&mut app, "<down><down>");
    let third = app.technologies.selected();
    press(&mut app, "i<enter>");
    assert_eq!(app.technologies.rows.len(), all - 1);
    assert_eq!(
        app.technologies.list.selected, 2,
        "the next one takes its place"
    );
    assert_ne!(app.technologies.selected(), third);
    press(&mut app, "<esc>f");
    assert!(text(&app).contains("印: 確認済"), "{}", text(&app));
    press(&mut app, "<esc>/印:確認済<enter>");
    assert_eq!(app.technologies.rows, [third.unwrap()]);
    press(&mut app, "i");
    for _ in 0..9 {
        press(&mut app, "<down>");
    }
    press(&mut app, "<enter>");
    assert!(app.technologies.rows.is_empty());
    assert!(text(&app).contains("該当する技術はありません"));
}

#[test]
fn the_filter_menu_shows_one_mark_and_those_with_notes() {
    let home = Home::new("screen-menu");
    home.output(&["notes", "set", "B39", "--mark", "独自の印", "--note", "x"]);
    home.output(&["notes", "set", "B26", "--mark", "保留"]);
    let mut app = with(&home, 120, 40);
    let choose = |app: &mut App, label: &str| {
        press(app, "f");
        for _ in 0..40 {
            let line = rows(&drawn(app))
                .into_iter()
                .find(|line| line.contains(label));
            assert!(line.is_some(), "{label}");
            press(app, " ");
            if app.conditions().contains(label) {
                break;
            }
            press(app, " <down>");
        }
        press(app, "<esc>");
    };
    choose(&mut app, "印: 独自の印");
    assert_eq!(app.technologies.rows.len(), 1);
    press(&mut app, "x");
    choose(&mut app, "メモのある技術");
    assert_eq!(app.technologies.rows.len(), 1);
    press(&mut app, "xi");
    assert!(text(&app).contains("独自の印"), "a mark in use is offered");
}

#[test]
fn what_was_written_is_thrown_away_only_when_asked_for_twice() {
    let home = Home::new("screen-discard");
    let mut app = with(&home, 80, 24);
    press(&mut app, "w書きかけ<esc>");
    assert!(
        text(&app).contains("まだ保存していません"),
        "{}",
        text(&app)
    );
    press(&mut app, "で<esc>");
    assert_eq!(app.writing().unwrap().area.text(), "書きかけで");
    press(&mut app, "<esc>");
    assert!(app.writing().is_none());
    assert!(!home.0.exists());
    press(&mut app, "w<esc>");
    assert!(app.writing().is_none(), "nothing was written");
    press(&mut app, "w書きかけ<c-c>");
    assert!(
        text(&app).contains("まだ保存していません"),
        "ending asks too"
    );
}

#[test]
fn pasting_undoing_and_moving_work_on_the_sheet() {
    let home = Home::new("screen-edit");
    let mut app = with(&home, 80, 24);
    press(&mut app, "w");
    app.update(Action::Paste(
        "一行目\r\n二行目\u{1b}[2J\r三\t行目".to_owned(),
    ));
    let written = |app: &App| app.writing().unwrap().area.text().to_owned();
    assert_eq!(written(&app), "一行目\n二行目[2J\n三\t行目");
    press(&mut app, "<up><up>ああ<c-z>");
    assert_eq!(written(&app), "一行目\n二行目[2J\n三\t行目");
    press(&mut app, "<c-z>");
    assert_eq!(written(&app), "");
    press(&mut app, "<c-y><c-y><left><backspace>");
    assert_eq!(written(&app), "一行目あ\n二行目[2J\n三\t行目");
    // Keys are text here, also full-width ones.
    press(&mut app, "ｑq?");
    assert!(written(&app).starts_with("一行目ｑq?あ"));
}

#[test]
fn what_cannot_be_kept_stays_on_the_sheet() {
    let mut app = app(80, 24);
    press(&mut app, "w大事な文<c-s>");
    assert_eq!(app.writing().unwrap().area.text(), "大事な文");
    assert!(
        text(&app).contains("置き場所がありません"),
        "{}",
        text(&app)
    );
    let nowhere = Home("/proc/nowhere".into());
    let mut app = with(&nowhere, 80, 24);
    press(&mut app, "w大事な文<c-s>");
    assert_eq!(app.writing().unwrap().area.text(), "大事な文");
    assert!(text(&app).contains("保存できません"), "{}", text(&app));
    press(&mut app, "<esc><esc>i<enter>");
    assert!(text(&app).contains("保存できません"), "{}", text(&app));
}

#[test]
fn what_another_session_says_meanwhile_is_kept_beside_ours() {
    let home = Home::new("screen-two");
    home.output(&["notes", "set", "B2", "--note", "もとの文"]);
    let (mut one, mut other) = (with(&home, 120, 40), with(&home, 120, 40));
    press(&mut one, "w一");
    press(&mut other, "w二<c-s>");
    press(&mut one, "<c-s>");
    let text_of = |app: &App| said(app, Part::Note).unwrap();
    assert_eq!(text_of(&one), "もとの文二\n----\nもとの文一");
    assert!(text(&one).contains("競合"), "{}", text(&one));
    assert_eq!(text_of(&other), "もとの文二");
    other.follow_notes();
    assert_eq!(text_of(&other), text_of(&one));
    // Writing on both of them makes one of them.
    press(&mut other, "w。<c-s>");
    one.follow_notes();
    assert_eq!(text_of(&one), "もとの文二\n----\nもとの文一。");
    assert!(!text(&one).contains("競合"));
}

#[test]
fn a_broken_file_is_told_at_the_start() {
    let home = Home::new("screen-broken");
    std::fs::create_dir_all(home.file().parent().unwrap()).unwrap();
    std::fs::write(home.file(), "no database".repeat(100)).unwrap();
    let mut app = with(&home, 120, 40);
    assert!(text(&app).contains("壊れて"), "{}", text(&app));
    press(&mut app, "i<enter>");
    assert!(text(&app).contains("damaged-1"), "{}", text(&app));
    assert_eq!(said(&app, Part::Mark).as_deref(), Some("確認済"));
}

#[test]
fn the_sheet_is_whole_at_every_size() {
    let home = Home::new("screen-sizes");
    home.output(&[
        "notes",
        "set",
        "B2",
        "--mark",
        "問題あり",
        "--note",
        &"漢字とabc①\n".repeat(40),
    ]);
    for (width, height) in [
        (1, 1),
        (8, 3),
        (20, 5),
        (29, 8),
        (30, 9),
        (80, 24),
        (120, 40),
        (200, 60),
    ] {
        let mut app = with(&home, width, height);
        app.update(Action::Resize(width, height));
        for keys in ["w", "<up>", "x", "<esc>", "<esc>", "i"] {
            press(&mut app, keys);
            assert_whole(
                &drawn(&app),
                &Ruler::default(),
                &format!("{width}x{height} {keys}"),
            );
        }
    }
}
