//! The cases as a sheet and as a document that can go into the minutes.

use super::{Case, Code, Group, View};
use crate::catalog::Catalog;
use crate::fields::{self, Value};
use crate::model::{Class, Edition, Technology};
use crate::sheet::{Block, Cell, Column, Document, Row, Sheet};
use crate::text::{era, number};
use crate::words::{Word, counted};

/// The fields that are shown as the list shows them.
const FIELDS: [&str; 9] = [
    "class",
    "notice_number",
    "name",
    "effective_date",
    "planned_patients",
    "enrolled_patients",
    "enrolment",
    "planned_end_date",
    "previous_year_cases",
];

/// The cases shown, one row each, with everything that is known of them.
#[must_use]
pub fn sheet(catalog: &Catalog, cases: &[Case], groups: &[Group]) -> Sheet {
    let mut columns: Vec<Column> = FIELDS
        .iter()
        .filter_map(|key| fields::by_key(key))
        .map(|field| Column {
            key: field.key.to_owned(),
            label: field.heading.text().to_owned(),
            align: field.align,
        })
        .collect();
    columns.extend([
        Column::numbers("days_in_force", Word::HeadDaysInForce.text()),
        Column::words("planned_end", Word::PlannedEnd.text()),
        Column::words("reported", Word::HeadReported.text()),
        Column::words("institution", Word::FacetInstitution.text()),
        Column::words("code", Word::FacetCode.text()),
        Column::words("code_words", Word::HeadCodeWords.text()),
        Column::words("reason", Word::Reason.text()),
        Column::words("plan", Word::HeadPlan.text()),
        Column::words("deleted_on", Word::FacetDeleted.text()),
        Column::words("deleted_words", Word::HeadDeletedWords.text()),
        Column::words("oddities", Word::PartRemarks.text()),
        Column::words("source", Word::HeadSource.text()),
    ]);
    columns.extend(
        earlier()
            .filter(|_| catalog.before().is_some())
            .map(|field| Column {
                key: field.key.to_owned(),
                label: field.heading.text().to_owned(),
                align: field.align,
            }),
    );
    let shown = groups.iter().flat_map(|group| &group.cases);
    let rows = shown.filter_map(|&at| row(catalog, cases.get(at)?));
    Sheet {
        columns,
        rows: rows.collect(),
    }
}

fn row(catalog: &Catalog, case: &Case) -> Option<Row> {
    let technology = catalog.technology(case.row)?;
    let edition = catalog.edition_of(technology);
    let fields = FIELDS.iter().filter_map(|key| fields::by_key(key));
    let mut cells: Vec<Cell> = fields
        .map(|field| Cell::value(&(field.value)(edition, technology)))
        .collect();
    let report = technology.zero_case.as_ref();
    let text = |text: Option<&str>| Cell::text(text.unwrap_or_default());
    let words = |text: Option<&str>, range: Option<std::ops::Range<usize>>| {
        let part = text.and_then(|text| text.get(range?));
        Cell::text(part.unwrap_or_default())
    };
    let days = case
        .days_in_force
        .map_or_else(Value::Missing, |days| Value::Count(days, Word::UnitDays));
    let end = case
        .end
        .map_or_else(fields::value::missing_word, super::End::word);
    let code = case.code.as_ref().map(|own| own.code);
    let plan = report.and_then(|zero| zero.plan.as_deref().ok());
    let mut notes: Vec<String> = case.explanation(catalog).into_iter().collect();
    notes.extend(case.oddities.iter().map(|oddity| oddity.text.clone()));
    let places: Vec<String> = case
        .sources(catalog)
        .iter()
        .map(crate::model::Source::place)
        .collect();
    cells.extend([
        Cell::value(&days),
        Cell::data(end.text(), case.end.ok().map(super::End::key)),
        Cell::data(
            if case.is_reported() {
                Word::ZeroReported
            } else {
                Word::ZeroNoReport
            }
            .text(),
            case.is_reported(),
        ),
        text(case.institution.as_deref().ok()),
        Cell::data(
            code.unwrap_or(Code::Uncoded).word().text(),
            code.map(Code::key),
        )
        .shown_as(code.map_or(Word::ZeroNoReport, Code::word).text()),
        words(
            report.map(|zero| zero.reason.as_str()),
            case.code.as_ref().map(|own| own.words.clone()),
        ),
        text(report.map(|zero| zero.reason.as_str())),
        Cell {
            missing: report.and_then(|zero| zero.plan.as_ref().err().copied()),
            ..text(plan)
        },
        Cell::data(
            case.deletion
                .as_ref()
                .map_or_else(String::new, |own| era::short(own.date)),
            case.deletion.as_ref().map(|own| own.date.to_string()),
        ),
        words(plan, case.deletion.as_ref().map(|own| own.words.clone())),
        Cell::list(&notes),
        Cell::list(&places),
    ]);
    let fields = earlier().filter(|_| catalog.before().is_some());
    cells.extend(fields.map(|field| Cell::value(&(field.value)(edition, technology))));
    Some(Row {
        id: Some(technology.id.to_string()),
        cells,
    })
}

/// What the report before says, where it is at hand.
fn earlier() -> impl Iterator<Item = &'static fields::Field> {
    let keys = ["earlier_cases", "earlier_join", "earlier_join_reason"];
    keys.into_iter().filter_map(fields::by_key)
}

/// The cases shown, as a document for the minutes.
#[must_use]
pub fn document(catalog: &Catalog, edition: &Edition, cases: &[Case], view: &View) -> Document {
    let mut blocks = Vec::new();
    tell(catalog, edition, cases, view, &mut |block| {
        blocks.push(block);
    });
    Document(blocks)
}

/// The same, a piece at a time.
pub fn tell(
    catalog: &Catalog,
    edition: &Edition,
    cases: &[Case],
    view: &View,
    put: &mut dyn FnMut(Block),
) {
    let groups = view.groups(catalog, cases);
    let head = [
        Block::Title(Word::ZeroTitle.fill(&[&edition.label])),
        Block::Paragraph(Word::ZeroScope.fill(&[
            &era::short(edition.period_start),
            &era::short(edition.period_end),
            &era::short(edition.report_date),
            &era::short(edition.meeting_date),
        ])),
        Block::Paragraph(counts(catalog, cases)),
        Block::Heading(Word::ZeroCodes.text().to_owned()),
        Block::Paragraph(Word::ZeroCodesNote.text().to_owned()),
        Block::Sheet(codes(catalog, cases)),
    ];
    head.into_iter().for_each(&mut *put);
    for group in &groups {
        let heading = group.heading.clone();
        let heading = heading.unwrap_or_else(|| Word::ZeroReports.text().to_owned());
        put(Block::Heading(format!(
            "{heading} ({})",
            counted(&group.cases.len(), Word::UnitTechnologies.text())
        )));
        for case in group.cases.iter().filter_map(|&at| cases.get(at)) {
            one(catalog, case).into_iter().for_each(&mut *put);
        }
    }
    let credit = catalog.document(&edition.document);
    let credit = credit.and_then(|at| catalog.documents().get(at));
    if let Some(document) = credit {
        put(Block::Paragraph(document.credit.clone()));
    }
}

/// How many there are, by class and whether they were reported.
fn counts(catalog: &Catalog, cases: &[Case]) -> String {
    let of = |class: Class, reported: bool| {
        let own = cases.iter().filter(|case| case.is_reported() == reported);
        own.filter(|case| {
            catalog
                .technology(case.row)
                .is_some_and(|technology| technology.id.class == class)
        })
        .count()
    };
    let reported = [Class::A, Class::B].map(|class| of(class, true));
    let unreported = [Class::A, Class::B]
        .map(|class| of(class, false))
        .iter()
        .sum::<usize>();
    let [a, b] = reported;
    let mut text = Word::ZeroCounts.fill(&[&(a + b), &a, &b]);
    if unreported > 0 {
        text.push_str(&Word::ZeroCountsMore.fill(&[&unreported]));
    }
    text
}

/// The codes with their counts and rules.
fn codes(catalog: &Catalog, cases: &[Case]) -> Sheet {
    let rows = Code::ALL.into_iter().filter_map(|code| {
        let own = cases
            .iter()
            .filter(|case| case.code.as_ref().is_some_and(|own| own.code == code));
        let ids: Vec<String> = own
            .filter_map(|case| Some(catalog.technology(case.row)?.id.to_string()))
            .collect();
        let cells = vec![
            Cell::text(code.word().text()),
            Cell::data(ids.len().to_string(), ids.len()),
            Cell::text(ids.join(" ")),
            Cell::text(code.rule()),
        ];
        (!ids.is_empty()).then_some(Row { id: None, cells })
    });
    Sheet {
        columns: vec![
            Column::words("code", Word::FacetCode.text()),
            Column::numbers("count", Word::HeadCount.text()),
            Column::words("technologies", Word::HeadNotice.text()),
            Column::words("rule", Word::HeadCodeRule.text()),
        ],
        rows: rows.collect(),
    }
}

/// One case: its name and what is known of it.
fn one(catalog: &Catalog, case: &Case) -> Vec<Block> {
    let Some(technology) = catalog.technology(case.row) else {
        return Vec::new();
    };
    vec![
        Block::Subheading(format!("{}  {}", technology.id, technology.name)),
        Block::Entries(entries(catalog, case, technology)),
    ]
}

fn entries(catalog: &Catalog, case: &Case, technology: &Technology) -> Vec<(String, String)> {
    let entry = |label: Word, value: String| (label.text().to_owned(), value);
    let edition = catalog.edition_of(technology);
    let full = |key: &str| {
        fields::by_key(key).map_or_else(String::new, |field| {
            (field.value)(edition, technology).full()
        })
    };
    let mut entries = Vec::new();
    if technology.zero_case.is_some() {
        entries.push(entry(Word::FacetInstitution, full("zero_case_institution")));
        entries.push(entry(Word::Reason, full("zero_case_reason")));
        entries.push(entry(Word::Plan, full("zero_case_plan")));
    } else {
        entries.push(entry(Word::Applicant, full("applicant")));
    }
    entries.extend(
        case.explanation(catalog)
            .map(|text| entry(Word::ZeroNoReport, text)),
    );
    entries.extend(
        case.code
            .as_ref()
            .map(|own| entry(Word::FacetCode, coded(own, technology))),
    );
    let said = said_before(catalog, case);
    let said = said.map_or_else(String::new, |(said, _)| format!("  {said}"));
    let previous = format!("{}{said}", full("previous_year_cases"));
    entries.push(entry(Word::PreviousCases, previous));
    entries.push(entry(
        Word::Effective,
        in_force(case, &full("effective_date")),
    ));
    entries.push(entry(Word::Enrolled, enrolment(edition, technology)));
    let end = case
        .end
        .map_or_else(|_| String::new(), |end| format!("  {}", end.word()));
    entries.push(entry(
        Word::PlannedEnd,
        format!("{}{end}", full("planned_end_date")),
    ));
    entries.extend(case.deletion.as_ref().map(|own| {
        let words = technology
            .zero_case
            .as_ref()
            .and_then(|zero| zero.plan.as_ref().ok());
        let words = words
            .and_then(|plan| plan.get(own.words.clone()))
            .unwrap_or_default();
        let date = Value::Date(own.date).full();
        entry(
            Word::FacetDeleted,
            Word::ZeroReadFrom.fill(&[&date, &words]),
        )
    }));
    entries.extend(case.oddities.iter().map(|oddity| {
        entry(
            Word::PartRemarks,
            format!("{} ({})", oddity.text, oddity.source.place()),
        )
    }));
    entries.extend(crate::notes::report::entries(catalog, case.row));
    let places: Vec<String> = case
        .sources(catalog)
        .iter()
        .map(crate::model::Source::place)
        .collect();
    entries.push(entry(Word::HeadSource, places.join(" ")));
    entries
}

/// A code with the words that decided it.
#[must_use]
pub fn coded(own: &super::Coded, technology: &Technology) -> String {
    let reason = technology
        .zero_case
        .as_ref()
        .map(|zero| zero.reason.as_str());
    let words = reason
        .and_then(|reason| reason.get(own.words.clone()))
        .unwrap_or_default();
    if words.is_empty() {
        own.code.word().text().to_owned()
    } else {
        Word::ZeroCodedBy.fill(&[&own.code.word(), &words])
    }
}

/// What the report before says of the cases that are printed here as those of the year before,
/// and whether that is something else.
#[must_use]
pub fn said_before(catalog: &Catalog, case: &Case) -> Option<(String, bool)> {
    let before = catalog.before()?;
    let (row, sureness) = catalog.counterpart(case.row)?;
    let cases = catalog.technology(row)?.cases;
    let value = cases.map_or_else(Value::Missing, |cases| {
        Value::Count(cases.into(), Word::UnitCases)
    });
    let differs = matches!((case.previous, cases), (Ok(printed), Ok(said)) if printed != said);
    let word = if differs {
        Word::ZeroEarlierDiffers
    } else {
        Word::ZeroEarlier
    };
    let mut value = value.full();
    if sureness.is_inferred() {
        value.push_str(Word::ZeroEarlierInferred.text());
    }
    Some((word.fill(&[&before.label, &value]), differs))
}

/// Since when, and how many days until the report date.
#[must_use]
pub fn in_force(case: &Case, since: &str) -> String {
    case.days_in_force.map_or_else(
        |_| since.to_owned(),
        |days| Word::ZeroInForce.fill(&[&since, &number::grouped(days)]),
    )
}

/// Enrolled and planned patients as printed, with the share where there is one.
#[must_use]
pub fn enrolment(edition: &Edition, technology: &Technology) -> String {
    let cell = |key: &str| fields::by_key(key).map(|field| (field.value)(edition, technology));
    let (Some(enrolled), Some(planned)) = (cell("enrolled_patients"), cell("planned_patients"))
    else {
        return String::new();
    };
    if enrolled.missing().is_some() {
        return enrolled.full();
    }
    let share = technology.enrolment_per_mille();
    let share = share.map_or_else(
        |_| String::new(),
        |share| format!(" ({})", number::percent(share)),
    );
    format!("{} / {}{share}", enrolled.cell(), planned.cell())
}
