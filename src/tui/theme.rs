//! Roles and their looks. Views name roles, never colours.
//!
//! Colours are the sixteen named ones, so that the user's terminal decides what they look like;
//! nothing is said by colour alone.

use super::look::Look;
use crate::app::ThemeName;
use ratatui::style::{Color, Modifier, Style};

/// What a piece of the screen is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Ordinary text.
    Text,
    /// Text that explains or repeats.
    Dim,
    /// The name of what is shown.
    Title,
    /// A heading over a part or column.
    Heading,
    /// The name of a field.
    Label,
    /// A value computed by us.
    Derived,
    /// A value that is missing.
    Missing,
    /// Something odd that the reader should know.
    Warning,
    /// What a search found.
    Match,
    /// The frame of a pane.
    Border,
    /// The frame of the pane with the cursor.
    BorderFocused,
    /// The line with the cursor.
    Selected,
    /// The line that stays chosen while another pane has the cursor.
    SelectedElsewhere,
    /// A tab.
    Tab,
    /// The tab shown.
    TabActive,
    /// A key in the footer.
    Key,
    /// What is being typed.
    Prompt,
    /// A line that a value was read from.
    Passage,
    /// A line number.
    LineNumber,
    /// A message.
    Notice,
    /// The first series of a chart.
    Series1,
    /// The second.
    Series2,
    /// The third.
    Series3,
    /// The fourth.
    Series4,
}

impl Role {
    /// All roles, in the order of their declaration.
    pub const ALL: [Self; 24] = [
        Self::Text,
        Self::Dim,
        Self::Title,
        Self::Heading,
        Self::Label,
        Self::Derived,
        Self::Missing,
        Self::Warning,
        Self::Match,
        Self::Border,
        Self::BorderFocused,
        Self::Selected,
        Self::SelectedElsewhere,
        Self::Tab,
        Self::TabActive,
        Self::Key,
        Self::Prompt,
        Self::Passage,
        Self::LineNumber,
        Self::Notice,
        Self::Series1,
        Self::Series2,
        Self::Series3,
        Self::Series4,
    ];
}

/// A look for every role.
#[derive(Debug, Clone, Copy)]
pub struct Theme(fn(Role) -> Style);

impl Theme {
    /// The theme with this name.
    #[must_use]
    pub const fn named(name: ThemeName) -> Self {
        Self(match name {
            ThemeName::Dark => dark,
            ThemeName::Light => light,
            ThemeName::Plain => plain,
        })
    }

    /// A theme of another making: tests use one that gives every role a colour of its own.
    #[must_use]
    pub const fn new(style: fn(Role) -> Style) -> Self {
        Self(style)
    }

    /// The looks of all roles, in their order.
    #[must_use]
    pub fn looks(&self) -> [Look; Role::ALL.len()] {
        Role::ALL.map(|role| Look::of(self.style(role)))
    }

    /// The style of a role.
    #[must_use]
    pub fn style(&self, role: Role) -> Style {
        (self.0)(role)
    }
}

const fn dark(role: Role) -> Style {
    let style = Style::new();
    match role {
        // The frame of the pane with the cursor is the brighter one, in the colour of the text:
        // it is half of the screen's frames, and a colour would be sent for every row of it.
        Role::Text | Role::Tab | Role::BorderFocused => style,
        Role::Title | Role::SelectedElsewhere => style.add_modifier(Modifier::BOLD),
        Role::Heading => style.fg(Color::Cyan).add_modifier(Modifier::BOLD),
        Role::Label | Role::Key | Role::Series1 => style.fg(Color::Cyan),
        // The blues are too dark on black.
        Role::Derived => style.fg(Color::LightMagenta),
        // Bright black is nearly black in many palettes, and the background itself in Solarized;
        // faint is two thirds of the text's own colour.
        Role::Dim | Role::Missing | Role::Border | Role::LineNumber => {
            style.add_modifier(Modifier::DIM)
        }
        Role::Warning | Role::Notice | Role::Series2 => style.fg(Color::Yellow),
        Role::Match => style
            .fg(Color::Black)
            .bg(Color::Yellow)
            .remove_modifier(Modifier::DIM),
        Role::Prompt | Role::Series3 => style.fg(Color::Green),
        Role::Series4 => style.fg(Color::Magenta),
        Role::Selected => style.add_modifier(Modifier::REVERSED),
        Role::TabActive => style
            .fg(Color::Green)
            .add_modifier(Modifier::BOLD.union(Modifier::REVERSED)),
        Role::Passage => style.fg(Color::Yellow).add_modifier(Modifier::BOLD),
    }
}

const fn light(role: Role) -> Style {
    let style = Style::new();
    match role {
        // The frame of the pane with the cursor is the brighter one, in the colour of the text:
        // it is half of the screen's frames, and a colour would be sent for every row of it.
        Role::Text | Role::Tab | Role::BorderFocused => style,
        Role::Title | Role::SelectedElsewhere => style.add_modifier(Modifier::BOLD),
        Role::Heading => style.fg(Color::Blue).add_modifier(Modifier::BOLD),
        Role::Label | Role::Key | Role::Prompt | Role::Series1 => style.fg(Color::Blue),
        Role::Derived | Role::Series4 => style.fg(Color::Magenta),
        // The greens are too light on white.
        Role::Dim | Role::Missing | Role::Border | Role::LineNumber | Role::Series3 => {
            style.fg(Color::DarkGray)
        }
        Role::Warning | Role::Notice | Role::Series2 => style.fg(Color::Red),
        Role::Match => style
            .fg(Color::Black)
            .bg(Color::Yellow)
            .remove_modifier(Modifier::DIM),
        Role::Selected => style.add_modifier(Modifier::REVERSED),
        Role::TabActive => style
            .fg(Color::Blue)
            .add_modifier(Modifier::BOLD.union(Modifier::REVERSED)),
        Role::Passage => style.fg(Color::Red).add_modifier(Modifier::BOLD),
    }
}

const fn plain(role: Role) -> Style {
    let style = Style::new();
    match role {
        Role::Selected | Role::TabActive => style.add_modifier(Modifier::REVERSED),
        Role::Key => style.add_modifier(Modifier::UNDERLINED),
        // Bold as well, for terminals that know no underline.
        Role::Match => style.add_modifier(Modifier::BOLD.union(Modifier::UNDERLINED)),
        Role::Title | Role::Heading | Role::SelectedElsewhere | Role::Passage | Role::Notice => {
            style.add_modifier(Modifier::BOLD)
        }
        _ => style,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looks_are_found_by_their_roles() {
        let theme = Theme::named(ThemeName::Dark);
        for role in Role::ALL {
            assert_eq!(theme.looks()[role as usize], Look::of(theme.style(role)));
        }
    }
}
