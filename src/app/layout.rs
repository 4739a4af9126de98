//! Where things stand on the screen, for drawing, paging and the mouse alike.
//!
//! ```text
//! tabs      概要 [技術] 0件 KPI 整合 原文                    先進医療 令和5年度 実績
//! status    / query                                    57件   並び: 年間実施件数▼
//!          ┌ list ─────────────────────────────┬ detail ─────────────────┐
//! body     │                                   │                         │
//!          └───────────────────────────────────┴─────────────────────────┘
//! footer    ↑↓ 移動  / 検索  ...
//! ```
//!
//! From 150 columns on a chart may stand beside the detail; below that it takes the place of the
//! detail. At 100 columns list and detail stand side by side, at 60 one above the other, below that one
//! at a time. Small screens lose the footer, then the frames, then the status line.

/// The screen in columns and rows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Size {
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

/// A rectangle of the screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Area {
    /// First column.
    pub x: u16,
    /// First row.
    pub y: u16,
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

impl Area {
    /// The area without its outermost columns and rows.
    #[must_use]
    pub const fn inner(self) -> Self {
        Self {
            x: self.x.saturating_add(1),
            y: self.y.saturating_add(1),
            width: self.width.saturating_sub(2),
            height: self.height.saturating_sub(2),
        }
    }

    /// Whether a column and row lie in it.
    #[must_use]
    pub const fn contains(self, x: u16, y: u16) -> bool {
        x >= self.x
            && y >= self.y
            && x < self.x.saturating_add(self.width)
            && y < self.y.saturating_add(self.height)
    }

    /// Whether nothing can be shown in it.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.width == 0 || self.height == 0
    }
}

/// A pane: the frame around it, if there is room for one, and the space inside.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Pane {
    /// The frame.
    pub frame: Option<Area>,
    /// The space for text.
    pub inside: Area,
}

/// The regions of the screen. A region without room is empty.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Panes {
    /// The tab bar.
    pub tabs: Area,
    /// The prompt and the counts.
    pub status: Area,
    /// The list, or the only pane.
    pub first: Pane,
    /// The detail beside or below it.
    pub second: Pane,
    /// The chart, where there is room for three panes.
    pub third: Pane,
    /// The keys.
    pub footer: Area,
}

/// Which panes a screen has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrangement {
    /// One pane.
    Single,
    /// A list and a detail; where only one fits, the one with the focus.
    Pair {
        /// Whether the detail, or what stands in its place, has the focus.
        second_has_focus: bool,
        /// Whether a third pane is wanted; where it does not fit, it takes the place of the
        /// second.
        third: bool,
    },
    /// A tree and a page, which is wider, and higher where it stands below and has the focus.
    Tree {
        /// Whether the page has the focus.
        second_has_focus: bool,
    },
}

/// The width from which three panes stand side by side.
pub const THREE: u16 = 150;
/// The width from which two panes stand side by side.
pub const SIDE_BY_SIDE: u16 = 100;
/// The width below which one pane is shown at a time.
pub const ONE_AT_A_TIME: u16 = 60;

/// The height from which a pane has a frame.
const FRAMED: u16 = 6;

/// The regions of a screen of this size.
#[must_use]
pub fn panes(size: Size, arrangement: Arrangement) -> Panes {
    let Size { width, height } = size;
    let row = |y, there: bool| Area {
        x: 0,
        y,
        width,
        height: u16::from(there),
    };
    let tabs = row(0, height >= 3);
    let status = row(tabs.height, height >= 6);
    let footer = row(height.saturating_sub(1), height >= 8);
    let top = tabs.height.saturating_add(status.height);
    let bottom = height.saturating_sub(footer.height);
    let body = Area {
        x: 0,
        y: top,
        width,
        height: bottom.saturating_sub(top),
    };
    let (first, second, third) = split(body, arrangement);
    Panes {
        tabs,
        status,
        first: pane(first),
        second: pane(second),
        third: pane(third),
        footer,
    }
}

/// A sheet over the panes to write on; on a small screen the whole of it above the keys.
#[must_use]
pub fn sheet(size: Size) -> Pane {
    let Size { width, height } = size;
    let height = height.saturating_sub(u16::from(height >= 8));
    if width < 30 || height < 8 {
        return pane_without_frame(Area {
            x: 0,
            y: 0,
            width,
            height,
        });
    }
    let (wide, high) = (width.min(SHEET.0), height.saturating_sub(2).min(SHEET.1));
    let area = Area {
        x: width.saturating_sub(wide) / 2,
        y: height.saturating_sub(high) / 2,
        width: wide,
        height: high,
    };
    let inner = area.inner();
    Pane {
        frame: Some(area),
        inside: Area {
            x: inner.x.saturating_add(1),
            width: inner.width.saturating_sub(2),
            ..inner
        },
    }
}

/// The size of a sheet with its frame where there is room.
const SHEET: (u16, u16) = (84, 24);

const fn pane_without_frame(area: Area) -> Pane {
    Pane {
        frame: None,
        inside: area,
    }
}

fn split(body: Area, arrangement: Arrangement) -> (Area, Area, Area) {
    let none = Area::default();
    let third = matches!(arrangement, Arrangement::Pair { third: true, .. });
    // The first pane's share of the width, of the height, in hundredths.
    let (second_has_focus, across, down) = match arrangement {
        Arrangement::Single => return (body, none, none),
        Arrangement::Pair {
            second_has_focus, ..
        } => (second_has_focus, 62, 45),
        Arrangement::Tree {
            second_has_focus: true,
        } => (true, 38, 30),
        Arrangement::Tree { .. } => (false, 38, 55),
    };
    if third && body.width >= THREE {
        let (first, rest) = beside(body, body.width.saturating_mul(44) / 100);
        let (second, third) = beside(rest, rest.width / 2);
        return (first, second, third);
    }
    if body.width >= SIDE_BY_SIDE {
        let (first, second) = beside(body, body.width.saturating_mul(across) / 100);
        return (first, second, none);
    }
    if body.width >= ONE_AT_A_TIME && body.height >= 12 {
        // The two share a line of their frames, so both must have one.
        let upper = (body.height.saturating_mul(down) / 100).max(FRAMED);
        let first = Area {
            height: upper,
            ..body
        };
        let y = body.y.saturating_add(upper).saturating_sub(1);
        let height = body.height.saturating_sub(upper).saturating_add(1);
        return (first, Area { y, height, ..body }, none);
    }
    if second_has_focus {
        (none, body, none)
    } else {
        (body, none, none)
    }
}

/// Two areas side by side, the first `left` columns wide. Their frames share a line; without
/// frames, where the area is low, a column between them stays empty.
const fn beside(area: Area, left: u16) -> (Area, Area) {
    let first = Area {
        width: left,
        ..area
    };
    let start = if area.height >= FRAMED {
        left.saturating_sub(1)
    } else {
        left.saturating_add(1)
    };
    let second = Area {
        x: area.x.saturating_add(start),
        width: area.width.saturating_sub(start),
        ..area
    };
    (first, second)
}

/// A pane with a frame where that leaves room for text.
fn pane(area: Area) -> Pane {
    if area.width >= 24 && area.height >= FRAMED {
        Pane {
            frame: Some(area),
            inside: area.inner(),
        }
    } else {
        Pane {
            frame: None,
            inside: area,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAIR: Arrangement = Arrangement::Pair {
        second_has_focus: false,
        third: false,
    };

    #[test]
    fn panes_stand_side_by_side_stacked_or_alone() {
        let at = |width, height| panes(Size { width, height }, PAIR);
        let wide = at(120, 40);
        assert_eq!(wide.first.inside.y, wide.second.inside.y);
        let narrow = at(80, 24);
        assert_eq!(narrow.first.inside.x, narrow.second.inside.x);
        assert!(narrow.second.inside.y > narrow.first.inside.y);
        assert!(at(40, 12).second.inside.is_empty());
        assert_eq!(
            at(20, 5).first.inside,
            Area {
                x: 0,
                y: 1,
                width: 20,
                height: 4
            }
        );
    }

    #[test]
    fn panes_side_by_side_never_overlap() {
        for height in 1..=12 {
            let panes = panes(Size { width: 100, height }, PAIR);
            let (first, second) = (panes.first.inside, panes.second.inside);
            assert!(first.x + first.width < second.x, "{height}");
        }
    }

    #[test]
    fn no_region_leaves_the_screen() {
        for width in 0..=130 {
            for height in 0..=50 {
                let panes = panes(Size { width, height }, PAIR);
                for area in [
                    panes.tabs,
                    panes.status,
                    panes.first.inside,
                    panes.second.inside,
                    panes.footer,
                ] {
                    assert!(area.is_empty() || area.x + area.width <= width);
                    assert!(area.is_empty() || area.y + area.height <= height);
                }
            }
        }
    }
}
