//! Every role can be read in both themes: contrast as WCAG 2 computes it.
//!
//! The sixteen colours are the terminal's own. For dark backgrounds they are taken as xterm has
//! them by default, on its black; for light ones as GNOME Terminal has them (the Tango colours), on
//! white.

use ratatui::style::{Color, Modifier, Style};
use senshin::app::ThemeName;
use senshin::tui::theme::{Role, Theme};

type Rgb = (u8, u8, u8);

/// Black, red, green, yellow, blue, magenta, cyan, grey; then the bright ones.
const XTERM: [Rgb; 16] = [
    (0, 0, 0),
    (205, 0, 0),
    (0, 205, 0),
    (205, 205, 0),
    (0, 0, 238),
    (205, 0, 205),
    (0, 205, 205),
    (229, 229, 229),
    (127, 127, 127),
    (255, 0, 0),
    (0, 255, 0),
    (255, 255, 0),
    (92, 92, 255),
    (255, 0, 255),
    (0, 255, 255),
    (255, 255, 255),
];

const TANGO: [Rgb; 16] = [
    (0x2e, 0x34, 0x36),
    (0xcc, 0, 0),
    (0x4e, 0x9a, 0x06),
    (0xc4, 0xa0, 0),
    (0x34, 0x65, 0xa4),
    (0x75, 0x50, 0x7b),
    (0x06, 0x98, 0x9a),
    (0xd3, 0xd7, 0xcf),
    (0x55, 0x57, 0x53),
    (0xef, 0x29, 0x29),
    (0x8a, 0xe2, 0x34),
    (0xfc, 0xe9, 0x4f),
    (0x72, 0x9f, 0xcf),
    (0xad, 0x7f, 0xa8),
    (0x34, 0xe2, 0xe2),
    (0xee, 0xee, 0xec),
];

/// The named colours in the order of the terminal's.
const NAMES: [Color; 16] = [
    Color::Black,
    Color::Red,
    Color::Green,
    Color::Yellow,
    Color::Blue,
    Color::Magenta,
    Color::Cyan,
    Color::Gray,
    Color::DarkGray,
    Color::LightRed,
    Color::LightGreen,
    Color::LightYellow,
    Color::LightBlue,
    Color::LightMagenta,
    Color::LightCyan,
    Color::White,
];

fn luminance((r, g, b): Rgb) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

fn ratio(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The contrast of a style, its default colours being those of the terminal.
fn contrast(style: Style, palette: &[Rgb; 16], text: Rgb, ground: Rgb) -> f64 {
    let rgb = |color: Option<Color>, default: Rgb| match color {
        None | Some(Color::Reset) => default,
        Some(color) => palette[NAMES.iter().position(|own| *own == color).unwrap()],
    };
    let (front, back) = (rgb(style.fg, text), rgb(style.bg, ground));
    if style.add_modifier.contains(Modifier::REVERSED) {
        ratio(back, front)
    } else {
        ratio(front, back)
    }
}

/// What a role needs: text 4.5, frames and the bars of charts 3.
fn needed(role: Role) -> f64 {
    match role {
        Role::Border
        | Role::BorderFocused
        | Role::Series1
        | Role::Series2
        | Role::Series3
        | Role::Series4 => 3.0,
        _ => 4.5,
    }
}

#[test]
fn ratios_are_those_of_the_standard() {
    assert!((ratio((0, 0, 0), (255, 255, 255)) - 21.0).abs() < 1e-9);
    assert!((ratio((119, 119, 119), (255, 255, 255)) - 4.48).abs() < 0.005);
}

#[test]
fn every_role_can_be_read_on_its_background() {
    let black = (0, 0, 0);
    let white = (255, 255, 255);
    let mut weak = Vec::new();
    for (name, palette, text, ground) in [
        (ThemeName::Dark, XTERM, XTERM[7], black),
        (ThemeName::Light, TANGO, black, white),
        (ThemeName::Plain, XTERM, XTERM[7], black),
        (ThemeName::Plain, TANGO, black, white),
    ] {
        for role in Role::ALL {
            let found = contrast(Theme::named(name).style(role), &palette, text, ground);
            if found < needed(role) {
                weak.push(format!("{name:?} {role:?} {found:.2}"));
            }
        }
    }
    assert!(weak.is_empty(), "{weak:#?}");
}
