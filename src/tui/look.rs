//! Colours and attributes of a tile, and the shortest change from one to another.

use ratatui::style::{Color, Modifier, Style};

/// How a tile looks, apart from its text: colours of the palette and attributes, in 24 bits, so
/// that a tile is eight bytes and two are compared at once.
///
/// From the lowest bit on: the colour of the text, the colour behind it, the attributes in the order
/// of the codes below. A colour is 0 for the terminal's own and one more than its place in the
/// palette for the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look(u32);

/// Bits of a colour.
const COLOUR_BITS: u32 = 9;

/// A colour.
const COLOUR: u32 = (1 << COLOUR_BITS) - 1;

/// Where the attributes begin.
const MODIFIERS: u32 = 2 * COLOUR_BITS;

/// All of a look.
pub(super) const LOOK: u32 = (1 << (MODIFIERS + 6)) - 1;

/// The attributes that are seen where nothing stands: those behind the first three.
const SEEN_ON_BLANKS: u32 = 0b11_1000 << MODIFIERS;

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
    pub const PLAIN: Self = Self(0);

    /// The look of a style that stands alone. Attributes that are not sent are left out, and so are
    /// colours beyond the palette, which no theme has.
    #[must_use]
    pub fn of(style: Style) -> Self {
        let colour =
            |colour: Option<Color>| colour.and_then(place).map_or(0, |at| u32::from(at) + 1);
        let mut bits = colour(style.fg) | colour(style.bg) << COLOUR_BITS;
        for (at, (modifier, ..)) in CODES.iter().enumerate() {
            let is_worn = style.add_modifier.contains(*modifier);
            bits |= u32::from(is_worn) << at << MODIFIERS;
        }
        Self(bits)
    }

    /// The look with these bits; others than [`LOOK`] are ignored.
    pub(super) const fn from_bits(bits: u32) -> Self {
        Self(bits & LOOK)
    }

    /// Its bits, none beyond [`LOOK`].
    pub(super) const fn bits(self) -> u32 {
        self.0
    }

    /// The colour of the text.
    #[must_use]
    pub fn fg(self) -> Color {
        colour(self.0 & COLOUR)
    }

    /// The colour behind it.
    #[must_use]
    pub fn bg(self) -> Color {
        colour(self.0 >> COLOUR_BITS & COLOUR)
    }

    /// The attributes.
    #[must_use]
    pub fn modifier(self) -> Modifier {
        let worn = CODES.iter().enumerate();
        let worn = worn.filter(|(at, _)| self.0 >> MODIFIERS >> at & 1 == 1);
        worn.fold(Modifier::empty(), |all, (_, (modifier, ..))| {
            all | *modifier
        })
    }

    /// The look of a space in this one: only what can be seen of it.
    #[must_use]
    pub const fn of_blank(self) -> Self {
        if self.0 & SEEN_ON_BLANKS == 0 {
            Self(self.0 & COLOUR << COLOUR_BITS)
        } else {
            self
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
            push_number(usize::from(code), out);
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
        if (self.0 ^ to.0) >> MODIFIERS != 0 {
            self.attributes(to, out);
        }
        for (base, from) in [(30, 0), (40, COLOUR_BITS)] {
            let wanted = to.0 >> from & COLOUR;
            if self.0 >> from & COLOUR != wanted {
                push_colour(out, wanted, base);
            }
        }
    }

    /// The parameters of the attributes that differ in `to`.
    fn attributes(self, to: Self, out: &mut Codes) {
        let (worn, wanted) = (self.modifier(), to.modifier());
        let gone = worn.difference(wanted);
        let mut kept = worn.intersection(wanted);
        // 22 ends both bold and dim.
        if gone.intersects(Modifier::BOLD | Modifier::DIM) {
            out.push(22);
            kept.remove(Modifier::BOLD | Modifier::DIM);
        }
        for (modifier, on, off) in CODES {
            if gone.contains(modifier) && off != 22 {
                out.push(off);
            }
            if wanted.difference(kept).contains(modifier) {
                out.push(on);
            }
        }
    }
}

/// Appends the digits of a number.
pub(super) fn push_number(number: usize, out: &mut Vec<u8>) {
    if let Some(more) = Some(number / 10).filter(|more| *more > 0) {
        push_number(more, out);
    }
    out.extend(u8::try_from(number % 10).map(|digit| b'0' + digit));
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
fn push_colour(out: &mut Codes, colour: u32, base: u8) {
    let at = colour.checked_sub(1).and_then(|at| u8::try_from(at).ok());
    let codes: &[u8] = match at {
        None => &[base + 9],
        Some(at @ 0..=7) => &[base + at],
        Some(at @ 8..=15) => &[base + 52 + at],
        Some(at) => &[base + 8, 5, at],
    };
    for &code in codes {
        out.push(code);
    }
}

/// The sixteen colours with names, as they stand in the palette.
const NAMED: [Color; 16] = [
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

/// The place of a colour in the palette; none of the terminal's own and of those beyond.
fn place(colour: Color) -> Option<u8> {
    match colour {
        Color::Indexed(at) => Some(at),
        named => (0..)
            .zip(NAMED)
            .find(|(_, own)| *own == named)
            .map(|(at, _)| at),
    }
}

/// The colour that stands for 0 or is at a place in the palette.
fn colour(bits: u32) -> Color {
    let Some(at) = bits.checked_sub(1).and_then(|at| u8::try_from(at).ok()) else {
        return Color::Reset;
    };
    NAMED
        .get(usize::from(at))
        .copied()
        .unwrap_or(Color::Indexed(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(fg: Color, bg: Color, modifier: Modifier) -> Look {
        Look::of(Style::new().fg(fg).bg(bg).add_modifier(modifier))
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
        let struck = look(Color::Indexed(208), Color::Indexed(16), struck);
        assert_eq!(change(Look::PLAIN, struck), "[3;4;9;38;5;208;48;5;16m");
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
    fn a_look_is_told_as_it_was_given() {
        let indexed = (0..=255).map(Color::Indexed);
        for color in NAMED.into_iter().chain(indexed).chain([Color::Reset]) {
            let same = |told| told == color || place(told) == place(color) && place(told).is_some();
            let (front, back) = (
                look(color, Color::Reset, Modifier::DIM),
                look(Color::Blue, color, Modifier::CROSSED_OUT),
            );
            assert!(same(front.fg()) && same(back.bg()), "{color}");
            assert_eq!((front.bg(), back.fg()), (Color::Reset, Color::Blue));
        }
        for (modifier, ..) in CODES {
            let worn = look(Color::White, Color::Indexed(255), modifier);
            assert_eq!(worn.modifier(), modifier);
            assert_eq!(Look::from_bits(worn.bits() | 1 << 31), worn);
            let is_seen = worn.of_blank() == worn;
            assert_eq!(
                is_seen,
                Modifier::all()
                    .difference(Modifier::BOLD | Modifier::DIM | Modifier::ITALIC)
                    .contains(modifier)
            );
        }
        let true_colour = look(Color::Rgb(1, 2, 3), Color::Reset, Modifier::HIDDEN);
        assert_eq!(true_colour, Look::PLAIN);
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
