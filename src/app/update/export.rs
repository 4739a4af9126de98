//! Writing what is shown to a file named on the spot.

use crate::app::{App, Content, Effect, Exporting, Focus, Mode, Tab, Written};
use crate::catalog::{Reach, Row};
use crate::compare::compare;
use crate::export::{Existing, Form, Matter, list, whole};
use crate::fields::{self, Field};
use crate::report::{self, Subject, data};
use crate::sheet::{Block, Document};
use crate::words::Word;
use crate::{audit, chart, zero};
use std::path::PathBuf;
use tui_input::Input;

/// The width of lines in a file of text.
const WIDTH: usize = 100;

impl App {
    /// Asks for the name of the file; proposes one.
    pub(super) fn open_export(&mut self) {
        if matches!(self.mode, Mode::Browse | Mode::Compare(_)) {
            // A file does not say that half of it is missing.
            let reads = matches!(self.catalog.reach(), Reach::SoFar(_));
            if reads || self.technologies.is_growing || self.is_studying() {
                self.notice = Some(Word::NoticeNotYetWritten.text().to_owned());
                return;
            }
            let Some(name) = self.export_name() else {
                self.notice = Some(Word::NoticeNothingToExport.text().to_owned());
                return;
            };
            let before = std::mem::replace(&mut self.mode, Mode::Browse);
            self.mode = Mode::Export(Box::new(Exporting {
                input: Input::new(name),
                before: Box::new(before),
                exists: false,
                problem: None,
            }));
        }
    }

    /// The name that is proposed; `None` where there is nothing to write.
    fn export_name(&self) -> Option<String> {
        let id = |row: Row| self.catalog.technology(row).map(|t| t.id.to_string());
        let name = match self.tab {
            _ if self.comparing().is_some() => "compare.md".to_owned(),
            _ if self.chart_has_cursor() => format!("{}.csv", self.listed_here()?.name),
            Tab::Overview => "overview.md".to_owned(),
            Tab::Zero => "zero.md".to_owned(),
            Tab::Audit => "audit.md".to_owned(),
            Tab::Technologies if self.technologies.focus == Focus::Detail => {
                format!("{}.md", id(self.technologies.selected()?)?)
            }
            Tab::Technologies => "list.csv".to_owned(),
            Tab::Kpi => match self.kpi.selected()? {
                Subject::Exhibit(at) => format!("{}.csv", self.catalog.exhibits().get(at)?.id),
                _ => "kpi.md".to_owned(),
            },
            Tab::Source => return None,
        };
        Some(format!("senshin-{name}"))
    }

    /// The name is typed: writes the file, unless one is there that has to be asked about, or the
    /// name does not say in which form.
    pub(super) fn export(&mut self, mut export: Exporting) -> Effect {
        let path = PathBuf::from(export.input.value().trim());
        let existing = if export.exists {
            Existing::Replace
        } else {
            Existing::Keep
        };
        export.problem = Some(Word::NoticeWhichForm.text().to_owned());
        self.mode = Mode::Export(Box::new(export));
        let content = match Form::of(&path) {
            Some(Form::Sqlite) => Some(Content::Database),
            Some(form) => self.text_here(form).map(Content::Text),
            None => None,
        };
        content.map_or(Effect::None, |content| Effect::Write {
            path,
            content,
            existing,
        })
    }

    /// What became of the file. The name stays to be changed, or said yes to, where it is not
    /// there.
    pub fn written(&mut self, written: Written) {
        let Mode::Export(export) = &mut self.mode else {
            return;
        };
        match written {
            Written::Done(path) => {
                let done = match self.catalog.reach() {
                    Reach::Stopped(_) => Word::ExportDoneInPart,
                    Reach::All | Reach::SoFar(_) => Word::ExportDone,
                };
                self.notice = Some(done.fill(&[&path.display()]));
                self.close();
            }
            Written::Exists(path) => {
                export.exists = true;
                export.problem = Some(Word::NoticeExists.fill(&[&path.display()]));
            }
            Written::Failed(_, message) => {
                export.exists = false;
                export.problem = Some(message);
            }
        }
    }

    /// What is shown, in a form.
    pub(super) fn text_here(&self, form: Form) -> Option<String> {
        let matter = match self.tab {
            _ if self.comparing().is_some() => {
                let comparison = compare(&self.catalog, &self.technologies.picked);
                Matter {
                    sheet: comparison.sheet(&self.ruler),
                    document: comparison.document(&self.ruler),
                }
            }
            _ if self.chart_has_cursor() => return self.chart_in(form),
            Tab::Overview => self.figures(),
            Tab::Zero => self.zero_matter(),
            Tab::Audit => self.audit_matter(),
            Tab::Technologies if self.technologies.focus == Focus::Detail => {
                self.technology_matter(self.technologies.selected()?)
            }
            Tab::Technologies => {
                let columns = with_class(&self.technologies.columns);
                let rows = &self.technologies.rows;
                list::matter(&self.catalog, rows, &columns, &self.conditions())
            }
            Tab::Kpi => return self.kpi_text(form),
            Tab::Source => return None,
        };
        matter.written(form, &self.ruler, Some(WIDTH))
    }

    /// The numbers of the chart, or its drawing.
    fn chart_in(&self, form: Form) -> Option<String> {
        let figure = self.figure()?;
        let drawing = || {
            let view = chart::draw::View::new(WIDTH, 0, &self.ruler);
            chart::plain::text(&figure, &view, None)
        };
        match form {
            Form::Text => Some(drawing()),
            Form::Markdown => Some(format!("```text\n{}```\n", drawing())),
            Form::Csv => comma_separated(chart::data::COLUMNS, chart::data::rows(&figure)),
            Form::Json => serde_json::to_string_pretty(&chart::data::json(&figure))
                .ok()
                .map(|json| json + "\n"),
            Form::Sqlite => None,
        }
    }

    fn figures(&self) -> Matter {
        let edition = self.catalog.latest();
        let mut blocks = whole::figures(edition);
        blocks.extend(list::credits(&self.catalog));
        Matter {
            sheet: whole::headline(&edition.headline),
            document: Document(blocks),
        }
    }

    fn zero_matter(&self) -> Matter {
        let (cases, view) = (self.office.cases(), &self.office.view);
        let groups = view.groups(&self.catalog, cases);
        Matter {
            sheet: zero::sheet(&self.catalog, cases, &groups),
            document: zero::document(&self.catalog, self.catalog.latest(), cases, view),
        }
    }

    fn audit_matter(&self) -> Matter {
        let checks: Vec<_> = self.office.shown_checks().collect();
        Matter {
            sheet: audit::sheet(&checks),
            document: audit::document(&self.catalog, &checks),
        }
    }

    /// Everything about one technology.
    fn technology_matter(&self, row: Row) -> Matter {
        let fields: Vec<_> = self.catalog.fields().collect();
        let technology = self.catalog.technology(row);
        let entries = technology.into_iter().flat_map(|technology| {
            let edition = self.catalog.edition_of(technology);
            fields.iter().map(move |field| {
                (
                    field.label.text().to_owned(),
                    (field.value)(edition, technology).full(),
                )
            })
        });
        let title = technology.map_or_else(String::new, |t| format!("{}  {}", t.id, t.name));
        let mut blocks = vec![Block::Title(title), Block::Entries(entries.collect())];
        let id = technology.map(|t| t.id.to_string()).unwrap_or_default();
        let remarks = self.catalog.remarks_about(&id).map(|remark| {
            Block::Paragraph(format!(
                "{} ({})",
                remark.explanation,
                remark.source.place()
            ))
        });
        blocks.extend(remarks);
        blocks.extend(list::credits(&self.catalog));
        Matter {
            sheet: list::sheet(&self.catalog, &[row], &fields),
            document: Document(blocks),
        }
    }

    /// What the KPI tab shows: an exhibit in every form, a goal or the plan as text.
    fn kpi_text(&self, form: Form) -> Option<String> {
        let subject = self.kpi.selected()?;
        let text = || report::text(&self.catalog, subject, &self.ruler, WIDTH);
        let Some(exhibit) = self.kpi_exhibit() else {
            return matches!(form, Form::Text | Form::Markdown).then(text);
        };
        match form {
            Form::Text => Some(text()),
            Form::Markdown => Some(report::markdown(&self.catalog, exhibit)),
            Form::Csv => comma_separated(data::FIELDS, data::records(&self.catalog, exhibit)),
            Form::Json => {
                let object = data::Record::new(&self.catalog, exhibit);
                serde_json::to_string_pretty(&object)
                    .ok()
                    .map(|json| json + "\n")
            }
            Form::Sqlite => None,
        }
    }

    /// The conditions of the list, as they are shown.
    #[must_use]
    pub fn conditions(&self) -> String {
        let pane = &self.technologies;
        let mut parts = Vec::new();
        if !pane.query.is_empty() {
            parts.push(format!("/ {}", pane.query));
        }
        if let Some(sort) = pane.sort {
            let direction = if sort.descending { "▼" } else { "▲" };
            parts.push(Word::StatusSort.fill(&[&sort.field.label, &direction]));
        }
        let conditions = pane.filter.words();
        if !conditions.is_empty() {
            parts.push(Word::StatusFilter.fill(&[&conditions.join(Word::Dot.text())]));
        }
        parts.join("  ")
    }
}

/// A heading and rows as comma-separated values.
fn comma_separated<R, C>(head: impl IntoIterator<Item = &'static str>, rows: R) -> Option<String>
where
    R: IntoIterator<Item = C>,
    C: IntoIterator,
    C::Item: AsRef<[u8]>,
{
    let mut csv = csv::Writer::from_writer(Vec::new());
    csv.write_record(head).ok()?;
    for row in rows {
        csv.write_record(row).ok()?;
    }
    String::from_utf8(csv.into_inner().ok()?).ok()
}

/// The columns of a list, the class before a number without it: on the screen the number's own
/// column shows it.
fn with_class(columns: &[&'static Field]) -> Vec<&'static Field> {
    let shown = |key| columns.iter().any(|field| field.key == key);
    let missing = (!shown("class")).then(|| fields::by_key("class")).flatten();
    let mut all = columns.to_vec();
    let number = all.iter().position(|field| field.key == "notice_number");
    if let (Some(class), Some(at)) = (missing, number) {
        all.insert(at, class);
    }
    all
}
