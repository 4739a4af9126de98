//! The menus of the office: order, choice and grouping of the cases of 0件; verdicts of 整合.

use super::{Choice, Item, again, direction, field_label};
use crate::app::office::{Cursor, Office};
use crate::audit::{Part, Verdict};
use crate::catalog::Catalog;
use crate::fields;
use crate::words::Word;
use crate::zero::Facet;

/// The fields that the cases are sorted by: those that 0件 shows.
const FIELDS: [&str; 8] = [
    "notice_number",
    "name",
    "effective_date",
    "enrolled_patients",
    "enrolment",
    "planned_end_date",
    "previous_year_cases",
    "zero_case_institution",
];

pub(super) fn sort_items(office: &Office) -> Vec<Item> {
    let sort = office.view.sort;
    let natural = Item {
        label: Word::ZeroSortNatural.text().to_owned(),
        note: String::new(),
        ticked: sort.is_none(),
        choice: Choice::ZeroSort(None),
    };
    let fields = FIELDS.iter().filter_map(|key| fields::by_key(key));
    let fields = fields.map(|field| {
        let own = sort.filter(|sort| sort.field == field);
        Item {
            label: field_label(field),
            note: direction(own).to_owned(),
            ticked: own.is_some(),
            choice: Choice::ZeroSort(Some(field)),
        }
    });
    std::iter::once(natural).chain(fields).collect()
}

pub(super) fn filter_items(catalog: &Catalog, office: &Office) -> Vec<Item> {
    let cases = office.all_cases();
    let filter = &office.view.filter;
    let mut items = vec![Item {
        label: Word::FilterNone.text().to_owned(),
        note: cases.len().to_string(),
        ticked: filter.is_empty(),
        choice: Choice::ZeroAll,
    }];
    for facet in Facet::ALL {
        let values = facet.values(catalog, cases).into_iter();
        items.extend(values.map(|(value, count)| Item {
            label: format!("{}: {value}", facet.word()),
            note: count.to_string(),
            ticked: filter.contains(&(facet, value.clone())),
            choice: Choice::ZeroFilter(facet, value),
        }));
    }
    items
}

pub(super) fn group_items(catalog: &Catalog, office: &Office) -> Vec<Item> {
    let item = |label: Word, note: String, group: Option<Facet>| Item {
        label: label.text().to_owned(),
        note,
        ticked: office.view.group == group,
        choice: Choice::ZeroGroup(group),
    };
    let mut items = vec![item(Word::GroupNone, String::new(), None)];
    items.extend(Facet::ALL.map(|facet| {
        let count = facet.values(catalog, office.all_cases()).len();
        item(facet.word(), Word::GroupCount.fill(&[&count]), Some(facet))
    }));
    items
}

pub(super) fn verdict_items(office: &Office) -> Vec<Item> {
    let checks = office.checks.as_deref().unwrap_or_default();
    let item = |label: Word, verdict: Option<Verdict>| {
        let own = checks.iter().filter(|check| {
            verdict.is_none_or(|verdict| verdict == check.verdict && check.part != Part::Remarks)
        });
        Item {
            label: label.text().to_owned(),
            note: own.count().to_string(),
            ticked: office.verdict == verdict,
            choice: Choice::Verdict(verdict),
        }
    };
    let mut items = vec![item(Word::FilterNone, None)];
    items.extend(Verdict::ALL.map(|verdict| item(verdict.word(), Some(verdict))));
    items
}

/// Does what an item says, and shows what is left from its beginning.
pub(super) fn apply(choice: Choice, office: &mut Office) {
    let view = &mut office.view;
    match choice {
        Choice::ZeroSort(field) => view.sort = field.map(|field| again(view.sort, field)),
        Choice::ZeroFilter(facet, value) => view.toggle(facet, &value),
        Choice::ZeroAll => view.filter.clear(),
        Choice::ZeroGroup(group) => view.group = group,
        Choice::Verdict(verdict) => {
            office.verdict = verdict;
            office.audit = Cursor::default();
            office.check = Cursor::default();
            return;
        }
        _ => return,
    }
    office.zero = Cursor::default();
}
