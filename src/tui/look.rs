//! Colours and attributes of a tile, and the shortest change from one to another.

use ratatui::style::{Color, Modifier, Style};
use std::io::Write as _;

/// How a tile looks, apart from its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// The colour of the text.
    pub fg: Color,
    /// The colour behind it.
    pub bg: Color,
    /// Attributes, of those that are sent.
    pub modifier: Modifier,
}

/// The attributes that are sent; others are ignored.
const SENT: Modifier = Modifier::BOLD
    .union(Modifier::DIM)
    .union(Modifier::ITALIC)
    .union(SEEN_ON_BLANKS);

/// The attributes that are seen where nothing stands.
const SEEN_ON_BLANKS: Modifier = Modifier::UNDERLINED
    .union(Modifier::REVERSED)
    .union(Modifier::CROSSED_OUT);

/// Attribute, its parameter of SGR, and the one that ends it.
const CODES: [(Modifier, u8, u8); 6] = [
    (Modifier::BOLD, 1, 22),
    (Modifier::DIM, 2, 22),
    (Modifier::ITALIC, 3, 23),
    (Modifier::UNDERLINED, 4, 24),
    (Modifier::REVERSED, 7, 27),
    (Modifier::CROSSED_OUT, 9, 29),
];

impl Look {
    /// The terminal's own colours, no attribute.
    pub const PLAIN: Self = Self {
        fg: Color::Reset,
        bg: Color::Reset,
        modifier: Modifier::empty(),
    };

    /// The look of a style that stands alone.
    #[must_use]
    pub fn of(style: Style) -> Self {
        Self {
            fg: style.fg.unwrap_or(Color::Reset),
            bg: style.bg.unwrap_or(Color::Reset),
            modifier: style.add_modifier.intersection(SENT),
        }
    }

    /// The look of a space in this one: only what can be seen of it.
    #[must_use]
    pub fn of_blank(self) -> Self {
        if self.modifier.intersects(SEEN_ON_BLANKS) {
            return self;
        }
        Self {
            bg: self.bg,
            ..Self::PLAIN
        }
    }

    /// Whether a space in `self` looks like one in `other`.
    pub(super) fn blank_like(self, other: Self) -> bool {
        self.of_blank() == other.of_blank()
    }

    /// Appends what changes the terminal from this look to `to`, in the shorter of two ways: only
    /// what differs, or all of `to` from the start.
    pub(super) fn change(self, to: Self, out: &mut Vec<u8>) {
        if self == to {
            return;
        }
        let codes = self.codes(to);
        out.extend_from_slice(b"\x1b[");
        for (index, &code) in codes.all().iter().enumerate() {
            if index > 0 {
                out.push(b';');
            }
            // Writing to a vector does not fail.
            let _ = write!(out, "{code}");
        }
        out.push(b'm');
    }

    /// How many bytes [`Look::change`] appends.
    pub(super) fn cost(self, to: Self) -> usize {
        if self == to {
            return 0;
        }
        self.codes(to).bytes() + "\x1b[m".len()
    }

    /// The parameters of the shorter of the two ways.
    fn codes(self, to: Self) -> Codes {
        let (mut some, mut all) = (Codes::default(), Codes::default());
        self.differences(to, &mut some);
        if to != Self::PLAIN {
            all.push(0);
            Self::PLAIN.differences(to, &mut all);
        }
        if all.bytes() < some.bytes() {
            all
        } else {
            some
        }
    }

    /// The parameters of what differs in `to`.
    fn differences(self, to: Self, out: &mut Codes) {
        let gone = self.modifier.difference(to.modifier);
        let mut kept = self.modifier.intersection(to.modifier);
        // 22 ends both bold and dim.
        if gone.intersects(Modifier::BOLD | Modifier::DIM) {
            out.push(22);
            kept.remove(Modifier::BOLD | Modifier::DIM);
        }
        for (modifier, on, off) in CODES {
            if gone.contains(modifier) && off != 22 {
                out.push(off);
            }
            if to.modifier.difference(kept).contains(modifier) {
                out.push(on);
            }
        }
        if self.fg != to.fg {
            colour(out, to.fg, 30);
        }
        if self.bg != to.bg {
            colour(out, to.bg, 40);
        }
    }
}

/// Parameters of SGR: at most one for the start, one for each attribute that ends and that begins,
/// and five for each colour.
#[derive(Default)]
struct Codes {
    codes: [u8; 24],
    count: usize,
}

impl Codes {
    fn push(&mut self, code: u8) {
        if let Some(place) = self.codes.get_mut(self.count) {
            *place = code;
            self.count += 1;
        }
    }

    fn all(&self) -> &[u8] {
        self.codes.get(..self.count).unwrap_or_default()
    }

    /// The length of the parameters with what separates them.
    fn bytes(&self) -> usize {
        let digits = |code: &u8| match code {
            0..=9 => 1,
            10..=99 => 2,
            100.. => 3,
        };
        let digits: usize = self.all().iter().map(digits).sum();
        digits + self.count.saturating_sub(1)
    }
}

/// The parameters of a colour: `base` is 30 for the text and 40 for the background.
fn colour(out: &mut Codes, colour: Color, base: u8) {
    let codes: &[u8] = match colour {
        Color::Reset => &[base + 9],
        Color::Rgb(r, g, b) => &[base + 8, 2, r, g, b],
        Color::Indexed(n @ 16..) => &[base + 8, 5, n],
        named => match index(named) {
            n @ 0..=7 => &[base + n],
            n => &[base + 52 + n],
        },
    };
    for &code in codes {
        out.push(code);
    }
}

/// The place of one of the sixteen colours in the palette.
const fn index(colour: Color) -> u8 {
    match colour {
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 8,
        Color::LightRed => 9,
        Color::LightGreen => 10,
        Color::LightYellow => 11,
        Color::LightBlue => 12,
        Color::LightMagenta => 13,
        Color::LightCyan => 14,
        Color::White => 15,
        Color::Indexed(n) => n,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(fg: Color, bg: Color, modifier: Modifier) -> Look {
        Look { fg, bg, modifier }
    }

    fn change(from: Look, to: Look) -> String {
        let mut out = Vec::new();
        from.change(to, &mut out);
        assert_eq!(out.len(), from.cost(to));
        String::from_utf8(out).unwrap().replace('\x1b', "")
    }

    #[test]
    fn only_what_differs_is_sent() {
        let red = look(Color::Red, Color::Reset, Modifier::BOLD);
        let green = look(Color::LightGreen, Color::Reset, Modifier::BOLD);
        assert_eq!(change(red, green), "[92m");
        assert_eq!(change(red, red), "");
        let dim = look(Color::Red, Color::Reset, Modifier::DIM);
        assert_eq!(change(red, dim), "[22;2m");
        let struck = Modifier::CROSSED_OUT | Modifier::ITALIC | Modifier::UNDERLINED;
        let struck = look(Color::Indexed(208), Color::Rgb(1, 20, 255), struck);
        assert_eq!(
            change(Look::PLAIN, struck),
            "[3;4;9;38;5;208;48;2;1;20;255m"
        );
    }

    #[test]
    fn starting_over_is_taken_where_it_is_shorter() {
        let loud = look(
            Color::Red,
            Color::Blue,
            Modifier::REVERSED | Modifier::UNDERLINED,
        );
        assert_eq!(change(loud, Look::PLAIN), "[m");
        let bold = look(Color::Reset, Color::Reset, Modifier::BOLD);
        assert_eq!(change(loud, bold), "[0;1m");
    }

    #[test]
    fn of_a_space_only_the_background_is_seen() {
        let bold = look(Color::Red, Color::Blue, Modifier::BOLD);
        assert_eq!(
            bold.of_blank(),
            look(Color::Reset, Color::Blue, Modifier::empty())
        );
        let reversed = look(Color::Red, Color::Blue, Modifier::REVERSED);
        assert_eq!(reversed.of_blank(), reversed);
    }
}
