//! What commands give, as things that can be told one by one: the label before the value.

use crate::app::detail::{self, Kind, Shape};
use crate::audit;
use crate::catalog::{Catalog, Row, Target};
use crate::cli::arguments::{self, Command};
use crate::cli::zero::view as zero_view;
use crate::cli::{Page, chart, list};
use crate::compare::compare;
use crate::error::Error;
use crate::fields::{DEFAULT_COLUMNS, find};
use crate::model::{Exhibit, Source, Technology};
use crate::report::{self, Oddities, Subject};
use crate::search::{Index, KpiHit, Query};
use crate::sheet::Sheet;
use crate::text::Ruler;
use crate::words::Word;
use crate::zero;

/// Something to be told in a line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Thing {
    /// The line.
    pub text: String,
    /// The call that it leads to.
    pub leads_to: Option<Vec<String>>,
    /// Where it was read, as `source` takes it.
    pub places: Vec<String>,
}

impl Thing {
    fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// A value behind its label.
    fn labelled(label: &str, value: &str) -> Self {
        Self::new(labelled(label, value))
    }

    fn read_at(mut self, source: Option<&Source>) -> Self {
        let places = source.map(Source::place).unwrap_or_default();
        self.places = places.split_whitespace().map(str::to_owned).collect();
        self
    }

    fn leading_to(mut self, command: &str, name: impl Into<String>) -> Self {
        self.leads_to = Some(vec![command.to_owned(), name.into()]);
        self
    }
}

fn labelled(label: &str, value: &str) -> String {
    format!("{label}: {value}")
}

impl Page<'_> {
    /// The things that a command gives; `None` of one that writes something else.
    pub(super) fn things(
        &mut self,
        catalog: &Catalog,
        command: &Command,
    ) -> Result<Option<Vec<Thing>>, Error> {
        let things = match command {
            Command::List(asked) if asked.format.is_none() => {
                list::known_edition(catalog, &asked.conditions)?;
                let mut rows = list::chosen(catalog, &asked.conditions, &asked.sort);
                rows.truncate(asked.limit.map_or(usize::MAX, std::num::NonZeroUsize::get));
                listed(catalog, &rows, asked)
            }
            Command::Show(asked) if asked.format.is_none() => {
                let (rows, _) = self.rows_of(catalog, &asked.ids)?;
                let of = |row| record(catalog, row, &self.ruler);
                rows.into_iter().flat_map(of).collect()
            }
            Command::Search(asked) if asked.format.is_none() => {
                let query = Query::parse(&asked.query.join(" "));
                for problem in query.problems() {
                    self.note(&problem.message);
                }
                found(catalog, &query)
            }
            Command::Zero(asked) if asked.writing.format.is_none() => {
                let cases = zero::cases(catalog, catalog.latest());
                let view = zero_view(catalog, &cases, asked)?;
                let groups = view.groups(catalog, &cases);
                of_sheet(&zero::sheet(catalog, &cases, &groups))
            }
            Command::Audit(asked) if asked.writing.format.is_none() => {
                let checks = audit::checks(catalog);
                let wanted = |check: &&audit::Check| {
                    asked.verdict.is_empty() || asked.verdict.contains(&check.verdict)
                };
                checks
                    .iter()
                    .filter(wanted)
                    .map(|own| check(catalog, own))
                    .collect()
            }
            Command::Compare(asked) if asked.writing.format.is_none() => {
                let (rows, _) = self.rows_of(catalog, &asked.ids)?;
                if !crate::compare::NUMBER.contains(&rows.len()) {
                    return Ok(None);
                }
                of_sheet(&compare(catalog, &rows).sheet(&self.ruler))
            }
            Command::Kpi(asked) if asked.format.is_none() => {
                let subjects: Option<Vec<Subject>> = asked
                    .ids
                    .iter()
                    .map(|id| report::named(catalog, id))
                    .collect();
                match subjects {
                    // The command itself says which names it does not know.
                    None => return Ok(None),
                    Some(subjects) => follow_up(catalog, &subjects),
                }
            }
            Command::Chart(asked) if asked.format.is_none() => match &asked.name {
                None => chart::names(catalog)
                    .map(|(name, title)| Thing::labelled(name, title).leading_to("chart", name))
                    .collect(),
                Some(_) => readings(catalog, asked)?,
            },
            _ => return Ok(None),
        };
        Ok(Some(things))
    }
}

/// A figure: its title and definition, then each of its values as a sentence.
fn readings(catalog: &Catalog, asked: &arguments::Chart) -> Result<Vec<Thing>, Error> {
    let figure = chart::figure(catalog, asked)?;
    let mut things = vec![Thing::new(&figure.title), Thing::new(&figure.definition)];
    things.extend(figure.items().into_iter().map(|item| {
        let thing = Thing::new(item.sentence()).read_at(item.source.as_ref());
        match item.row.and_then(|row| catalog.technology(row)) {
            Some(technology) => thing.leading_to("show", technology.id.to_string()),
            None => thing,
        }
    }));
    things.extend(figure.notes.iter().map(Thing::new));
    Ok(things)
}

/// Technologies with the fields of a list.
fn listed(catalog: &Catalog, rows: &[Row], asked: &arguments::List) -> Vec<Thing> {
    let fields: Vec<_> = match &asked.columns {
        Some(columns) => columns.of(catalog),
        None => DEFAULT_COLUMNS.iter().filter_map(|key| find(key)).collect(),
    };
    let technologies = rows.iter().filter_map(|&row| catalog.technology(row));
    let thing = |technology: &Technology| {
        let edition = catalog.edition_of(technology);
        let values = fields.iter().map(|field| {
            let value = (field.value)(edition, technology).full();
            labelled(field.label.text(), &value)
        });
        let text = values.collect::<Vec<_>>().join(Word::Comma.text());
        Thing::new(text).leading_to("show", technology.id.to_string())
    };
    technologies.map(thing).collect()
}

/// Everything about a technology.
fn record(catalog: &Catalog, row: Row, ruler: &Ruler) -> Vec<Thing> {
    let lines = detail::lines(catalog, row, ruler, usize::MAX, Shape::Short);
    let lines = lines.into_iter().filter(|line| line.kind != Kind::Blank);
    let thing = |line: detail::Line| {
        let mut text = line.shown().to_owned();
        if let Some(label) = line.label {
            text = labelled(label.text(), &text);
        }
        if line.derived {
            text = Word::Aside.fill(&[&text, &Word::Derived]);
        }
        let thing = Thing::new(text).read_at(line.source.as_ref());
        match &line.leads_to {
            Some(target) => led(catalog, thing, target),
            None => thing,
        }
    };
    lines.map(thing).collect()
}

fn led(catalog: &Catalog, thing: Thing, target: &Target) -> Thing {
    match target {
        Target::Technology(row) => match catalog.technology(*row) {
            Some(technology) => thing.leading_to("show", technology.id.to_string()),
            None => thing,
        },
        Target::Exhibit { id, .. } => thing.leading_to("kpi", id),
        Target::Goal(position) => match catalog.goals().get(*position) {
            Some(goal) => thing.leading_to("kpi", report::goal_id(goal)),
            None => thing,
        },
        Target::Vision(_) => thing,
    }
}

/// What a search finds, each with its kind in front.
fn found(catalog: &Catalog, query: &Query) -> Vec<Thing> {
    let found = Index::new(catalog).everything(catalog, query);
    let mut things = Vec::new();
    for (kind, hits, key) in [
        (Word::KindTechnologies, &found.technologies, "name"),
        (Word::KindZero, &found.zero, "zero_case_reason"),
    ] {
        for hit in hits {
            let Some(technology) = catalog.technology(hit.row) else {
                continue;
            };
            let kind = if hit.tier.is_weak() {
                Word::KindWeak
            } else {
                kind
            };
            let id = technology.id.to_string();
            let text = format!("{kind} {}", labelled(&id, &hit.line(catalog, key).0));
            things.push(Thing::new(text).leading_to("show", id));
        }
    }
    things.extend(found.kpi.iter().map(|hit| {
        let name = KpiHit::whole(hit.subject).name(catalog);
        let text = labelled(&name, &hit.line(catalog).0);
        Thing::new(format!("{} {text}", Word::KindKpi)).leading_to("kpi", name)
    }));
    things.extend(found.source.iter().filter_map(|hit| {
        let (place, text) = crate::cli::search::line_of(catalog, hit)?;
        let text = format!("{} {}", Word::KindSource, labelled(&place, text));
        Some(Thing::new(text).leading_to("source", place))
    }));
    things
}

/// The rows of a table, every cell behind the heading of its column; empty cells are left out.
fn of_sheet(sheet: &Sheet) -> Vec<Thing> {
    let rows = sheet.rows.iter().map(|row| {
        let cells = sheet.columns.iter().zip(&row.cells);
        let cells = cells
            .filter(|(_, cell)| !cell.shown.trim().is_empty())
            .map(|(column, cell)| labelled(&column.label, without_bar(&cell.shown)));
        let thing = Thing::new(cells.collect::<Vec<_>>().join(Word::Comma.text()));
        match &row.id {
            Some(id) => thing.leading_to("show", id),
            None => thing,
        }
    });
    rows.collect()
}

/// A value without the bar that is drawn behind it for the eye.
fn without_bar(shown: &str) -> &str {
    shown.trim_end_matches(|c| matches!(c, '▁'..='▏' | ' '))
}

/// A check of the documents.
fn check(catalog: &Catalog, check: &audit::Check) -> Thing {
    let parts = audit::entries(catalog, check).into_iter();
    let parts = parts.map(|(label, value)| labelled(&label, &value));
    let head = format!("{}{}{}", check.verdict.word(), Word::Comma, check.what);
    let text = std::iter::once(head).chain(parts).collect::<Vec<_>>();
    let mut thing = Thing::new(text.join(Word::Comma.text()));
    let places = check.sources.iter().map(Source::place);
    thing.places = places
        .flat_map(|place| {
            place
                .split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect();
    thing
}

/// Goals with their exhibits; exhibits value by value.
fn follow_up(catalog: &Catalog, subjects: &[Subject]) -> Vec<Thing> {
    let mut things = Vec::new();
    for (goal, exhibits) in report::list(catalog) {
        let own = match goal {
            None => Subject::Plan,
            Some(goal) => match report::named(catalog, &report::goal_id(goal)) {
                Some(subject) => subject,
                None => continue,
            },
        };
        if subjects.is_empty() || subjects.contains(&own) {
            things.push(match goal {
                None => Thing::new(Word::KpiPlan.text()).leading_to("kpi", report::PLAN),
                Some(goal) => {
                    let label = Word::KpiGoal.fill(&[&goal.number]);
                    Thing::labelled(&label, &goal.text).leading_to("kpi", report::goal_id(goal))
                }
            });
            let titles = exhibits.iter().map(|exhibit| {
                Thing::labelled(report::kind(exhibit.kind).text(), &exhibit.title)
                    .leading_to("kpi", &exhibit.id)
            });
            things.extend(titles);
        }
    }
    for subject in subjects {
        if let Subject::Exhibit(position) = subject {
            let exhibit = catalog.exhibits().get(*position);
            things.extend(exhibit.into_iter().flat_map(|own| values(catalog, own)));
        }
    }
    things
}

/// An exhibit: its title, how sure it is, then its values and texts.
fn values(catalog: &Catalog, exhibit: &Exhibit) -> Vec<Thing> {
    let at = Some(&exhibit.source);
    let title = Thing::labelled(report::kind(exhibit.kind).text(), &exhibit.title).read_at(at);
    let sure = Word::KpiCertainty.fill(&[&report::word(exhibit.confidence)]);
    let mut things = vec![title, Thing::new(sure)];
    things.extend(exhibit.reason.iter().map(Thing::new));
    things.extend(
        exhibit
            .unit
            .iter()
            .map(|unit| Thing::new(Word::KpiUnit.fill(&[unit]))),
    );
    let oddities = Oddities::of(catalog, exhibit);
    for row in &exhibit.rows {
        for (cell, column) in row.cells.iter().zip(&exhibit.columns) {
            let mut value = report::in_words(cell, &oddities);
            if value.is_empty() {
                continue;
            }
            for why in [cell.rule.as_deref(), exhibit.reason_of(cell)]
                .into_iter()
                .flatten()
            {
                value = Word::Aside.fill(&[&value, &why]);
            }
            let label = report::label(&row.label, row.ours);
            let heading = report::label(&column.label, column.ours);
            let label = [label, heading].join(Word::Comma.text());
            things.push(Thing::labelled(&label, &value).read_at(cell.source.as_ref().or(at)));
        }
    }
    let texts = exhibit.paragraphs.iter();
    things.extend(texts.map(|text| Thing::new(&text.text).read_at(Some(&text.source))));
    things.extend(exhibit.notes.iter().map(|note| {
        let mark = note.mark.as_deref().unwrap_or(Word::KpiNotes.text());
        Thing::labelled(mark, &note.text).read_at(Some(&note.source))
    }));
    things
}
