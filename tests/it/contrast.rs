//! Every role can be read in both themes: contrast as WCAG 2 computes it.
//!
//! The sixteen colours are the terminal's own, and which they are is out of our hands: each theme is
//! tried with those of xterm and with those of GNOME Terminal (the Tango colours), on black and on
//! white. Faint text is what both make of it, two thirds of its colour. Where a palette has nothing
//! better, the exception is listed.

use crate::colours::NAMED;
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
        Some(color) => palette[NAMED.iter().position(|own| *own == color).unwrap()],
    };
    let (front, back) = (rgb(style.fg, text), rgb(style.bg, ground));
    let faint = |part: u8| u8::try_from(u16::from(part) * 2 / 3).unwrap();
    let front = if style.add_modifier.contains(Modifier::DIM) {
        (faint(front.0), faint(front.1), faint(front.2))
    } else {
        front
    };
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

/// What is weaker than it should be: xterm's bright black on white has 4.0 instead of 4.5. The only
/// darker grey among the sixteen is black, which is the text's.
const EXCEPTIONS: [(ThemeName, Role); 3] = [
    (ThemeName::Light, Role::Dim),
    (ThemeName::Light, Role::Missing),
    (ThemeName::Light, Role::LineNumber),
];

#[test]
fn every_role_can_be_read_on_its_background() {
    const BLACK: Rgb = (0, 0, 0);
    const WHITE: Rgb = (255, 255, 255);
    let mut weak = Vec::new();
    for (name, palette, text, ground) in [
        (ThemeName::Dark, XTERM, XTERM[7], BLACK),
        (ThemeName::Dark, TANGO, TANGO[7], BLACK),
        (ThemeName::Light, XTERM, BLACK, WHITE),
        (ThemeName::Light, TANGO, BLACK, WHITE),
        (ThemeName::Plain, XTERM, XTERM[7], BLACK),
        (ThemeName::Plain, TANGO, BLACK, WHITE),
    ] {
        for role in Role::ALL {
            let found = contrast(Theme::named(name).style(role), &palette, text, ground);
            let excepted = palette == XTERM && EXCEPTIONS.contains(&(name, role));
            let needed = if excepted { 3.9 } else { needed(role) };
            if found < needed {
                weak.push(format!("{name:?} {role:?} on {ground:?}: {found:.2}"));
            }
        }
    }
    assert!(weak.is_empty(), "{weak:#?}");
}
