//! Choosing from menus: order, filter, columns, figures.

use crate::app::list::List;
use crate::app::menu::{self, Choice, Menu, MenuKind};
use crate::app::{App, Mode, Tab};
use crate::catalog::Filter;

impl App {
    pub(super) fn open_menu(&mut self, kind: MenuKind) {
        let anywhere = kind == MenuKind::Figures && self.tab == Tab::Kpi;
        if self.tab == Tab::Technologies || anywhere {
            self.mode = Mode::Menu(Menu {
                kind,
                list: List::default(),
            });
        }
    }

    pub(super) fn choose_item(&mut self, close: bool) {
        let Mode::Menu(menu) = &self.mode else { return };
        let items = menu::items(menu.kind, &self.catalog, &self.technologies, &self.office);
        let Some(item) = items.into_iter().nth(menu.list.selected) else {
            return;
        };
        if let Choice::Mark(row, mark) = &item.choice {
            self.mark(*row, mark);
            return;
        }
        let is_column = matches!(item.choice, Choice::Column(_));
        if let (true, Choice::Figure(figure)) = (close, &item.choice) {
            self.mode = Mode::Browse;
            self.show_figure(figure);
            return;
        }
        menu::apply(item.choice, &mut self.technologies, &mut self.office);
        if close && !is_column {
            self.mode = Mode::Browse;
        }
        if self.tab == Tab::Technologies {
            self.refresh();
        }
    }

    pub(super) fn reverse_sort(&mut self) {
        if let Some(sort) = &mut self.technologies.sort {
            sort.descending = !sort.descending;
            self.refresh();
        }
    }

    pub(super) fn clear_filter(&mut self) {
        self.technologies.filter = Filter::default();
        self.refresh();
    }
}

/// How many items of a menu are shown on a screen of this height.
#[must_use]
pub(super) fn menu_height(screen: u16, length: usize) -> usize {
    usize::from(screen.saturating_sub(4).max(1)).min(length.max(1))
}
