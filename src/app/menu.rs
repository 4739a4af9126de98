//! The menus: order of the list, filters, columns, figures, and those of the office.

mod office;

use super::list::List;
use super::office::Office;
use super::technologies::Technologies;
use crate::audit::Verdict;
use crate::catalog::{Catalog, Condition, Filter, Row, Sort, Years};
use crate::chart::{Listed, figures_of};
use crate::fields::{self, Field};
use crate::model::{Class, Part};
use crate::notes::{MARKS, review};
use crate::words::Word;
use crate::zero::Facet;

/// Which menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MenuKind {
    /// The order of the list.
    Sort,
    /// What the list shows.
    Filter,
    /// The columns of the list.
    Columns,
    /// The figures.
    Figures,
    /// The order of the cases of 0件.
    ZeroSort,
    /// Which of them are shown.
    ZeroFilter,
    /// How they are grouped.
    ZeroGroup,
    /// Which checks of 整合 are shown.
    Verdict,
    /// The mark of a technology.
    Mark(Row),
}

/// An open menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Menu {
    /// Which.
    pub kind: MenuKind,
    /// Its cursor.
    pub list: List,
}

/// What choosing an item does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// Sort by this field, or in the order of the tables.
    Sort(Option<&'static Field>),
    /// Show only what meets this one condition, or no longer.
    Filter(Filter),
    /// Show everything.
    Everything,
    /// Show or hide a column.
    Column(&'static Field),
    /// Show a figure.
    Figure(&'static Listed),
    /// Sort the cases by this field, or as they are reported.
    ZeroSort(Option<&'static Field>),
    /// Show only the cases with this value, or no longer.
    ZeroFilter(Facet, String),
    /// Show all cases.
    ZeroAll,
    /// Group the cases.
    ZeroGroup(Option<Facet>),
    /// Show only the checks that came out so.
    Verdict(Option<Verdict>),
    /// Mark a technology so; with nothing, no longer.
    Mark(Row, String),
}

/// An item of a menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its text.
    pub label: String,
    /// What stands at its right: a count, a direction.
    pub note: String,
    /// Whether it is in force.
    pub ticked: bool,
    /// What choosing it does.
    pub choice: Choice,
}

impl MenuKind {
    /// Its title.
    #[must_use]
    pub const fn title(self) -> Word {
        match self {
            Self::Sort | Self::ZeroSort => Word::MenuSort,
            Self::Filter | Self::ZeroFilter | Self::Verdict => Word::MenuFilter,
            Self::Columns => Word::MenuColumns,
            Self::Figures => Word::MenuFigures,
            Self::ZeroGroup => Word::MenuGroup,
            Self::Mark(_) => Word::MenuMark,
        }
    }
}

/// The items of a menu, as things are now.
#[must_use]
pub fn items(kind: MenuKind, catalog: &Catalog, pane: &Technologies, office: &Office) -> Vec<Item> {
    match kind {
        MenuKind::Sort => sort_items(catalog, pane),
        MenuKind::Filter => filter_items(catalog, pane),
        MenuKind::Columns => catalog
            .fields()
            .map(|field| column_item(field, pane))
            .collect(),
        MenuKind::Figures => figures_of(catalog)
            .map(|figure| figure_item(figure, pane))
            .collect(),
        MenuKind::ZeroSort => office::sort_items(office),
        MenuKind::ZeroFilter => office::filter_items(catalog, office),
        MenuKind::ZeroGroup => office::group_items(catalog, office),
        MenuKind::Verdict => office::verdict_items(office),
        MenuKind::Mark(row) => mark_items(catalog, row),
    }
}

/// A field's name with the mark of those that we compute.
fn field_label(field: &Field) -> String {
    if field.is_derived() {
        format!("{} ({})", field.label, Word::Derived)
    } else {
        field.label.text().to_owned()
    }
}

/// The word for the direction of an order; none without an order.
fn direction(sort: Option<Sort>) -> &'static str {
    match sort {
        Some(Sort {
            descending: true, ..
        }) => Word::Descending.text(),
        Some(_) => Word::Ascending.text(),
        None => "",
    }
}

fn sort_items(catalog: &Catalog, pane: &Technologies) -> Vec<Item> {
    let natural = Item {
        label: Word::SortNatural.text().to_owned(),
        note: String::new(),
        ticked: pane.sort.is_none(),
        choice: Choice::Sort(None),
    };
    let fields = catalog.fields().map(|field| {
        let sort = pane.sort.filter(|sort| sort.field == field);
        Item {
            label: field_label(field),
            note: direction(sort).to_owned(),
            ticked: sort.is_some(),
            choice: Choice::Sort(Some(field)),
        }
    });
    std::iter::once(natural).chain(fields).collect()
}

fn filter_items(catalog: &Catalog, pane: &Technologies) -> Vec<Item> {
    let item = |label: String, own: Filter, ticked: bool| Item {
        label,
        note: catalog.tally(&own).map_or_else(unknown, |n| n.to_string()),
        ticked,
        choice: Choice::Filter(own),
    };
    let filter = &pane.filter;
    let class = |class: Class| {
        let own = Filter {
            class: Some(class),
            ..Filter::default()
        };
        item(
            Word::ClassName.fill(&[&class]),
            own,
            filter.class == Some(class),
        )
    };
    let mut items = vec![Item {
        label: Word::FilterNone.text().to_owned(),
        note: catalog.current_count().to_string(),
        ticked: filter.is_empty(),
        choice: Choice::Everything,
    }];
    items.push(class(Class::A));
    items.push(class(Class::B));
    items.extend(Condition::ALL.map(|condition| {
        let label = condition.word().text().to_owned();
        let ticked = filter.conditions.contains(&condition);
        item(label, Filter::only(condition), ticked)
    }));
    if let Some(before) = catalog.before() {
        let new = Filter {
            new: true,
            ..Filter::default()
        };
        items.push(item(Word::ConditionNew.text().to_owned(), new, filter.new));
        let unsure = Filter {
            unsure: true,
            ..Filter::default()
        };
        items.push(item(
            Word::ConditionUnsure.text().to_owned(),
            unsure,
            filter.unsure,
        ));
        let years = Years::Named(before.id.clone());
        let ticked = filter.years == years;
        let own = Filter {
            years,
            ..Filter::default()
        };
        items.push(item(
            Word::FilterEdition.fill(&[&before.label]),
            own,
            ticked,
        ));
    }
    for (mark, _) in catalog.marks() {
        let own = Filter {
            mark: Some(mark.clone()),
            ..Filter::default()
        };
        let ticked = filter.mark == own.mark;
        items.push(item(Word::FilterMark.fill(&[&mark]), own, ticked));
    }
    if catalog.is_reviewed() {
        let own = Filter {
            noted: true,
            ..Filter::default()
        };
        items.push(item(Word::FilterNoted.text().to_owned(), own, filter.noted));
    }
    for (applicant, count) in catalog.known_applicants().unwrap_or_default() {
        let own = Filter {
            applicant: Some(applicant.to_owned()),
            ..Filter::default()
        };
        items.push(Item {
            label: applicant.to_owned(),
            note: count.to_string(),
            ticked: filter.applicant.as_deref() == Some(applicant),
            choice: Choice::Filter(own),
        });
    }
    items
}

/// Stands for a count that is not known yet.
fn unknown() -> String {
    "…".to_owned()
}

fn column_item(field: &'static Field, pane: &Technologies) -> Item {
    Item {
        label: field_label(field),
        note: String::new(),
        ticked: pane.columns.contains(&field),
        choice: Choice::Column(field),
    }
}

/// The marks that a technology can have: those offered, those in use, none.
fn mark_items(catalog: &Catalog, row: Row) -> Vec<Item> {
    let now = review(catalog, row);
    let used = catalog.marks();
    let mut marks: Vec<String> = MARKS.map(|mark| mark.text().to_owned()).to_vec();
    for (mark, _) in &used {
        if !marks.contains(mark) {
            marks.push(mark.clone());
        }
    }
    let count = |mark: &str| used.iter().find(|(own, _)| own == mark);
    let item = |mark: String| Item {
        note: count(&mark).map_or_else(String::new, |(_, count)| count.to_string()),
        ticked: now.marks.iter().any(|said| said.text == mark),
        label: mark.clone(),
        choice: Choice::Mark(row, mark),
    };
    let none = Item {
        label: Word::MarkNone.text().to_owned(),
        note: String::new(),
        ticked: now.text(Part::Mark).is_none(),
        choice: Choice::Mark(row, String::new()),
    };
    marks.into_iter().map(item).chain([none]).collect()
}

fn figure_item(figure: &'static Listed, pane: &Technologies) -> Item {
    Item {
        label: figure.title.text().to_owned(),
        note: figure.name.to_owned(),
        ticked: pane.chart.listed == Some(figure),
        choice: Choice::Figure(figure),
    }
}

/// Does what an item says.
pub fn apply(choice: Choice, pane: &mut Technologies, office: &mut Office) {
    match choice {
        Choice::Sort(None) => pane.sort = None,
        Choice::Sort(Some(field)) => {
            pane.sort = Some(again(pane.sort, field));
        }
        Choice::Filter(only) => toggle(&mut pane.filter, only),
        Choice::Everything => pane.filter = Filter::default(),
        Choice::Column(field) => toggle_column(&mut pane.columns, field),
        Choice::Figure(figure) => pane.chart.listed = Some(figure),
        choice => office::apply(choice, office),
    }
}

/// The order by a field. A second choice of the same one turns it round; numbers begin with the
/// largest, because that is what one looks for.
fn again(sort: Option<Sort>, field: &'static Field) -> Sort {
    let descending = match sort {
        Some(sort) if sort.field == field => !sort.descending,
        _ => field.align == crate::text::Align::Right && field.key != "notice_number",
    };
    Sort { field, descending }
}

/// Adds a condition, or takes it back if it was in force.
fn toggle(filter: &mut Filter, only: Filter) {
    if only.class.is_some() {
        filter.class = if filter.class == only.class {
            None
        } else {
            only.class
        };
    }
    if only.applicant.is_some() {
        filter.applicant = if filter.applicant == only.applicant {
            None
        } else {
            only.applicant
        };
    }
    if only.mark.is_some() {
        filter.mark = if filter.mark == only.mark {
            None
        } else {
            only.mark
        };
    }
    filter.noted ^= only.noted;
    filter.new ^= only.new;
    filter.unsure ^= only.unsure;
    if only.years != Years::Latest {
        filter.years = if filter.years == only.years {
            Years::Latest
        } else {
            only.years
        };
    }
    for condition in only.conditions {
        if !filter.conditions.remove(&condition) {
            filter.conditions.insert(condition);
        }
    }
}

/// Shows or hides a column; columns keep the order of the table of fields, and one always stays.
fn toggle_column(columns: &mut Vec<&'static Field>, field: &'static Field) {
    if let Some(position) = columns.iter().position(|own| *own == field) {
        if columns.len() > 1 {
            columns.remove(position);
        }
        return;
    }
    columns.push(field);
    columns.sort_by_key(|own| fields::place(own));
}
