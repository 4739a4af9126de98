#![allow(missing_docs)]
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{buffer::Buffer, layout::Rect};
use senshin::{
    app::{layout::Size, *},
    catalog::Catalog,
    text::Ruler,
    tui::{keymap, theme::Theme, view},
};
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let (w, h) = (a[1].parse().unwrap(), a[2].parse().unwrap());
    let mut app = App::new(
        Catalog::bundled().unwrap(),
        Ruler::default(),
        Size {
            width: w,
            height: h,
        },
    );
    app.update(Action::Resize(w, h));
    for keys in &a[3..] {
        let mut rest = keys.as_str();
        while let Some(c) = rest.chars().next() {
            let named = rest.strip_prefix('<').and_then(|t| t.split_once('>'));
            let code = match named {
                Some((n, t)) if !n.is_empty() => {
                    rest = t;
                    match n {
                        "enter" => KeyCode::Enter,
                        "esc" => KeyCode::Esc,
                        "tab" => KeyCode::Tab,
                        "up" => KeyCode::Up,
                        "down" => KeyCode::Down,
                        "left" => KeyCode::Left,
                        "right" => KeyCode::Right,
                        "backspace" => KeyCode::Backspace,
                        _ => KeyCode::PageDown,
                    }
                }
                _ => {
                    rest = &rest[c.len_utf8()..];
                    KeyCode::Char(c)
                }
            };
            if let Some(x) =
                keymap::action_for(app.context(), KeyEvent::new(code, KeyModifiers::NONE))
            {
                app.update(x);
            }
        }
        let mut b = Buffer::empty(Rect::new(0, 0, w, h));
        let t = std::time::Instant::now();
        let _ = view::draw(&app, Theme::named(ThemeName::Dark), &mut b);
        eprintln!("{:?}", t.elapsed());
        for row in b.content.chunks(w.into()) {
            println!(
                "{}",
                row.iter()
                    .map(|c| c.symbol())
                    .collect::<String>()
                    .trim_end()
            );
        }
        println!("~~~");
    }
}
