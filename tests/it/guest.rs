//! A small program that uses the terminal as the real one does, for the tests of its manners.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use senshin::app::ThemeName;
use senshin::text::Ruler;
use senshin::text::width::Ambiguous;
use senshin::tui::events::{Events, Input};
use senshin::tui::paint::Painter;
use senshin::tui::pen::Pen;
use senshin::tui::probe;
use senshin::tui::terminal::Terminal;
use senshin::tui::theme::{Role, Theme};
use std::collections::BTreeSet;

/// The command that runs [`program`] in a process of its own.
pub fn command() -> Vec<String> {
    let own = std::env::current_exe().unwrap().display().to_string();
    let arguments = ["--exact", "guest::program", "--ignored", "--nocapture"];
    [own]
        .into_iter()
        .chain(arguments.map(ToOwned::to_owned))
        .collect()
}

#[test]
#[ignore = "the program that other tests start in a terminal"]
fn program() {
    let mut terminal = Terminal::enter().unwrap();
    let (ruler, typed) = if std::env::var_os("GUEST_ASKS").is_some() {
        let answers = probe::ask(&mut terminal, &BTreeSet::from(['①', '※', '─', '✓'])).unwrap();
        let utf8 = if answers.utf8 {
            answers.ambiguous
        } else {
            Ambiguous::Avoid
        };
        (Ruler::new(utf8), answers.typed)
    } else {
        (Ruler::default(), Vec::new())
    };
    let mut events = Events::new(typed).unwrap();
    let mut painter = Painter::new(ruler.clone());
    let (mut size, mut frames, mut last) = (Terminal::size(), 0, String::new());
    loop {
        frames += 1;
        let lines = [
            format!("{}×{} 画面 {frames}", size.0, size.1),
            format!(
                "幅 ①{} ※{} ─{}",
                ruler.cells("①"),
                ruler.cells("※"),
                ruler.cells("─")
            ),
            format!("入力 {last}"),
        ];
        let mut frame = Vec::new();
        painter.paint(&picture(size, &lines, &ruler), None, &mut frame);
        terminal.write(&frame).unwrap();
        let batch = events.next_batch().unwrap();
        let tail = batch.iter().skip(batch.len().saturating_sub(3)).map(name);
        last = format!("{} 個 {}", batch.len(), tail.collect::<String>());
        for input in batch {
            match input {
                Input::Resize(columns, rows) => {
                    size = (columns, rows);
                    painter.invalidate();
                }
                input => match name(&input).as_str() {
                    "q" => return terminal.leave().unwrap(),
                    "p" => panic!("大変だ"),
                    "m" => terminal.set_mouse(true).unwrap(),
                    "z" => terminal.suspend(),
                    _ => {}
                },
            }
        }
    }
}

fn name(input: &Input) -> String {
    match input {
        Input::Key(key) => key.code.to_string(),
        Input::Paste(text) => format!("貼り付け{text:?}"),
        Input::Mouse(mouse) => format!("鼠{},{}", mouse.column, mouse.row),
        Input::Resize(..) => "大きさ".to_owned(),
    }
}

fn picture((width, height): (u16, u16), lines: &[String], ruler: &Ruler) -> Buffer {
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    let theme = Theme::named(ThemeName::Plain);
    let mut pen = Pen::new(&mut buffer, ruler, theme);
    for (y, line) in (0..height).zip(lines) {
        pen.put(0, y, width, line, Role::Text);
    }
    buffer
}
