//! The KPI follow-up: its exhibits as charts, each value with the confidence it has there.

pub mod matrix;
pub mod usage;

use super::Body;
use crate::catalog::Catalog;
use crate::chart::plot::{Bars, Card, Entry, Plot, joined};
use crate::chart::{Amount, Confidence, Datum, Panel, Scope, Unit, axis};
use crate::model::exhibit::{Cell, Confidence as Sure, Exhibit, ExhibitRow};
use crate::words::Word;
use unicode_normalization::UnicodeNormalization as _;

/// A panel to be: the exhibit, its title if not the exhibit's, and the columns.
struct Plan {
    exhibit: &'static str,
    title: Option<Word>,
    columns: &'static [&'static str],
    shape: Shape,
}

/// What becomes an entry and what a series.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// A row is an entry, a column a series.
    Rows,
    /// A column is an entry, a row a series.
    Columns,
}

const fn rows(exhibit: &'static str, columns: &'static [&'static str]) -> Plan {
    Plan {
        exhibit,
        title: None,
        columns,
        shape: Shape::Rows,
    }
}

const fn titled(exhibit: &'static str, title: Word, columns: &'static [&'static str]) -> Plan {
    Plan {
        title: Some(title),
        ..rows(exhibit, columns)
    }
}

const fn turned(exhibit: &'static str, columns: &'static [&'static str]) -> Plan {
    Plan {
        shape: Shape::Columns,
        ..rows(exhibit, columns)
    }
}

/// 研修: participants and institutions, last year and this.
pub fn training(catalog: &Catalog, _: &Scope) -> Body {
    let panels = [
        titled(
            "k1-training",
            Word::ChartTrainees,
            &["r4_trainees", "r5_trainees"],
        ),
        titled(
            "k1-training",
            Word::ChartTrainers,
            &["r4_institutions", "r5_institutions"],
        ),
    ];
    body(catalog, years(), &panels)
}

/// 研修: courses, participants, participants a course.
pub fn courses(catalog: &Catalog, _: &Scope) -> Body {
    let panels = [
        titled("k1-training-mean", Word::ChartCourses, &["courses"]),
        titled("k1-training-mean", Word::ChartTrainees, &["trainees"]),
        titled("k1-training-mean", Word::ChartTraineesMean, &["mean"]),
    ];
    body(catalog, Vec::new(), &panels)
}

/// ベンチャー and 異業種: their share of the answers, with numerator and denominator.
pub fn companies(catalog: &Catalog, _: &Scope) -> Body {
    let panels = [
        rows("k2-ventures", &["yes"]),
        rows("k2-newcomers", &["yes"]),
    ];
    let mut body = body(catalog, Vec::new(), &panels);
    for (panel, plan) in body.panels.iter_mut().zip(&panels) {
        let (Plot::Bars(bars), Some(exhibit)) = (&mut panel.plot, find(catalog, plan.exhibit))
        else {
            continue;
        };
        bars.end = Some(100.0);
        for (entry, row) in bars.entries.iter_mut().zip(&exhibit.rows) {
            let of =
                |key: &str| cell(exhibit, row, key).map(|(cell, unit)| datum(cell, unit).shown);
            if let (Some(part), Some(all)) = (of("companies"), of("responses")) {
                entry.remark = format!("{part} / {all}");
            }
        }
    }
    body
}

/// What products ベンチャー and 異業種 hold.
pub fn products(catalog: &Catalog, _: &Scope) -> Body {
    const KINDS: &[&str] = &["none", "notified", "certified", "approved"];
    let panels = [
        turned("k2-venture-products", KINDS),
        turned("k2-newcomer-products", KINDS),
    ];
    to_hundred(body(catalog, years(), &panels))
}

/// 共同研究: how many, and how much each.
pub fn joint_research(catalog: &Catalog, _: &Scope) -> Body {
    let panels = [
        titled(
            "k3-joint-research",
            Word::ChartJointCases,
            &["r4_cases", "r5_cases"],
        ),
        titled(
            "k3-joint-research",
            Word::ChartJointMean,
            &["r4_mean", "r5_mean"],
        ),
    ];
    body(catalog, years(), &panels)
}

/// 拠点 that build the platforms ①–③: how many, and their share.
pub fn platforms(catalog: &Catalog, _: &Scope) -> Body {
    let panels = [
        titled("k3-platforms", Word::ChartHubs, &["last_year", "this_year"]),
        titled(
            "k3-platforms",
            Word::ChartHubShare,
            &["last_year_share", "this_year_share"],
        ),
    ];
    body(catalog, surveys(), &panels)
}

/// 拠点: how often they work with others.
pub fn cooperation(catalog: &Catalog, _: &Scope) -> Body {
    let panels = [
        titled(
            "k3-cooperation",
            Word::ChartCooperations,
            &["last_year", "this_year"],
        ),
        titled(
            "k3-cooperation",
            Word::ChartCooperationMean,
            &["last_year_mean", "this_year_mean"],
        ),
    ];
    body(catalog, surveys(), &panels)
}

/// 重点分野: how many themes, and how much a theme.
pub fn fields(catalog: &Catalog, _: &Scope) -> Body {
    let panels = [
        titled("k6-fields", Word::ChartAwards, &["r4_awards", "r5_awards"]),
        titled("k6-fields", Word::ChartGrants, &["r4_mean", "r5_mean"]),
    ];
    body(catalog, years(), &panels)
}

/// Shares of themes that went up a stage or to the market, by stage and by field.
pub fn stage_up(catalog: &Catalog, _: &Scope) -> Body {
    const SHARES: &[&str] = &["advanced_share", "launched_share"];
    let panels = [
        titled("k6-stages-133", Word::ChartByStage133, SHARES),
        titled("k6-fields-133", Word::ChartByField133, SHARES),
        titled("k6-stages-186", Word::ChartByStage186, SHARES),
        titled("k6-fields-186", Word::ChartByField186, SHARES),
    ];
    let legend = [Word::ChartStageUp, Word::ChartLaunched].map(|word| word.text().to_owned());
    to_hundred(body(catalog, legend.into(), &panels))
}

/// 国際展開: activities and bases abroad, a year apart; what is lost is listed.
pub fn abroad(catalog: &Catalog, _: &Scope) -> Body {
    const DAYS: &[&str] = &["january_2023", "january_2024"];
    let panels = [rows("k7-activities", DAYS), rows("k7-bases", DAYS)];
    let legend = [Word::ChartJanuary2023, Word::ChartJanuary2024];
    let legend = legend.map(|word| word.text().to_owned());
    to_hundred(body(catalog, legend.into(), &panels))
}

/// 販売高 of the years 2019 to 2022.
pub fn sales(catalog: &Catalog, _: &Scope) -> Body {
    const YEARS: &[&str] = &["y2019", "y2020", "y2021", "y2022"];
    let labels = find(catalog, "k0-sales").map(|exhibit| &exhibit.columns);
    let labels = labels
        .into_iter()
        .flatten()
        .map(|column| column.label.clone());
    body(catalog, labels.collect(), &[rows("k0-sales", YEARS)])
}

/// 機能区分: how many were split, merged, dropped.
pub fn functions(catalog: &Catalog, _: &Scope) -> Body {
    body(catalog, Vec::new(), &[rows("k9-functions", &["count"])])
}

/// The indicators of goal ⑧, each with the day it stands for.
pub fn indicators(catalog: &Catalog, _: &Scope) -> Body {
    let mut body = body(catalog, Vec::new(), &[rows("k8-indicators", &["value"])]);
    let Some(exhibit) = find(catalog, "k8-indicators") else {
        return body;
    };
    let card = |row: &ExhibitRow| {
        let (value, unit) = cell(exhibit, row, "value")?;
        let (day, _) = cell(exhibit, row, "as_of")?;
        Some(Card {
            label: row.label.clone(),
            value: datum(value, unit),
            remark: day.printed.clone().unwrap_or_default(),
            source: value
                .source
                .clone()
                .or_else(|| Some(exhibit.source.clone())),
        })
    };
    for panel in &mut body.panels {
        panel.plot = Plot::Cards(exhibit.rows.iter().filter_map(card).collect());
    }
    body
}

fn years() -> Vec<String> {
    [Word::ChartR4, Word::ChartR5]
        .map(|word| word.text().to_owned())
        .into()
}

fn surveys() -> Vec<String> {
    [Word::ChartLastSurvey, Word::ChartThisSurvey]
        .map(|word| word.text().to_owned())
        .into()
}

/// Shares of one whole on a scale to 100 %.
fn to_hundred(mut body: Body) -> Body {
    for panel in &mut body.panels {
        if let Plot::Bars(bars) = &mut panel.plot {
            bars.end = Some(100.0);
        }
    }
    body
}

fn find<'a>(catalog: &'a Catalog, id: &str) -> Option<&'a Exhibit> {
    catalog.exhibits().iter().find(|exhibit| exhibit.id == id)
}

/// The cell of a row in the column with this key, and the column's unit.
fn cell<'a>(exhibit: &'a Exhibit, row: &'a ExhibitRow, key: &str) -> Option<(&'a Cell, &'a str)> {
    let at = exhibit
        .columns
        .iter()
        .position(|column| column.key == key)?;
    let unit = exhibit
        .columns
        .get(at)?
        .unit
        .as_ref()
        .or(exhibit.unit.as_ref());
    Some((row.cells.get(at)?, unit.map_or("", String::as_str)))
}

const fn confidence(sure: Sure) -> Confidence {
    match sure {
        Sure::Certain => Confidence::Printed,
        Sure::Derived => Confidence::Derived,
        Sure::Inferred => Confidence::Inferred,
        Sure::Partial => Confidence::Partial,
        Sure::Lost => Confidence::Lost,
    }
}

/// A cell as a value: as printed with its unit, or the words for why there is none.
fn datum(cell: &Cell, unit: &str) -> Datum {
    let sure = confidence(cell.confidence);
    let Some((number, value)) = cell.number().and_then(|n| Some((n, n.scaled(3)?))) else {
        let word = match (cell.confidence, cell.printed.as_deref()) {
            (Sure::Lost, _) => Word::ChartCellLost,
            (Sure::Partial, _) => Word::ChartCellPartial,
            (_, Some(_)) => Word::ChartCellDash,
            (_, None) => Word::ChartCellEmpty,
        };
        return Datum::missing(word.text()).sure(sure);
    };
    let printed: Option<String> = cell.printed.as_ref().map(|text| text.nfkc().collect());
    let has_unit = |text: &String| !text.ends_with(|c: char| c.is_ascii_digit());
    let shown = printed
        .filter(has_unit)
        .unwrap_or_else(|| format!("{number}{unit}"));
    Datum::new(axis::amount(value) / 1000.0, shown).sure(sure)
}

/// The panels with what their exhibits say about themselves.
fn body(catalog: &Catalog, legend: Vec<String>, plans: &[Plan]) -> Body {
    let mut body = Body {
        legend,
        ..Body::default()
    };
    let several = plans
        .iter()
        .any(|plan| Some(plan.exhibit) != plans.first().map(|p| p.exhibit));
    let mut seen: Vec<&str> = Vec::new();
    for plan in plans {
        let Some(exhibit) = find(catalog, plan.exhibit) else {
            continue;
        };
        body.panels.push(panel(exhibit, plan));
        if !seen.contains(&plan.exhibit) {
            seen.push(plan.exhibit);
            about(&mut body, exhibit, several);
        }
    }
    if let [only] = body.panels.as_mut_slice() {
        only.title.clear();
    }
    body
}

/// Adds an exhibit's notes, reason, source and confidence; one of several is named with its notes.
fn about(body: &mut Body, exhibit: &Exhibit, several: bool) {
    for note in &exhibit.notes {
        let mark = note.mark.as_deref().unwrap_or_default();
        let note = joined(mark, &note.text);
        body.notes.push(if several {
            format!("{}: {note}", exhibit.title)
        } else {
            note
        });
    }
    let sure = confidence(exhibit.confidence);
    if let (true, Some(reason)) = (sure > Confidence::Printed, &exhibit.reason) {
        body.notes
            .push(Word::ChartBecause.fill(&[&exhibit.title, &sure.word(), reason]));
    }
    body.sources.push(exhibit.source.clone());
    body.confidence = body.confidence.max(sure);
}

fn panel(exhibit: &Exhibit, plan: &Plan) -> Panel {
    let unit = plan
        .columns
        .first()
        .and_then(|key| cell(exhibit, exhibit.rows.first()?, key));
    let unit = unit.map_or("", |(_, unit)| unit);
    let title = plan
        .title
        .map_or_else(|| exhibit.title.clone(), |word| word.text().to_owned());
    let entries = match plan.shape {
        Shape::Rows => row_entries(exhibit, plan.columns),
        Shape::Columns => column_entries(exhibit, plan.columns),
    };
    let whole = entries.iter().flat_map(|entry| &entry.values);
    let whole = whole
        .filter_map(Datum::number)
        .all(|number| number.fract() == 0.0);
    Panel {
        title,
        unit: Unit::Named(unit.to_owned().into()),
        plot: Plot::Bars(Bars {
            entries,
            whole,
            ..Bars::default()
        }),
    }
}

fn row_entries(exhibit: &Exhibit, columns: &[&str]) -> Vec<Entry> {
    let entry = |row: &ExhibitRow| {
        let cells: Vec<_> = columns
            .iter()
            .filter_map(|key| cell(exhibit, row, key))
            .collect();
        Entry {
            label: row.label.clone(),
            source: cells.iter().find_map(|(cell, _)| cell.source.clone()),
            values: cells
                .into_iter()
                .map(|(cell, unit)| datum(cell, unit))
                .collect(),
            ..Entry::default()
        }
    };
    let entries = exhibit.rows.iter().map(entry).map(|mut entry| {
        lost_once(&mut entry);
        entry
    });
    entries.collect()
}

/// Several values that are all missing for the same reason say so once.
fn lost_once(entry: &mut Entry) {
    if let Some(first) = entry.values.first().cloned()
        && first.amount == Amount::Missing
        && entry.values.iter().all(|value| *value == first)
    {
        entry.values.truncate(1);
    }
}

fn column_entries(exhibit: &Exhibit, columns: &[&str]) -> Vec<Entry> {
    let entry = |key: &&str| {
        let column = exhibit.columns.iter().find(|column| column.key == **key)?;
        let values = exhibit
            .rows
            .iter()
            .filter_map(|row| cell(exhibit, row, key));
        Some(Entry {
            label: column.label.clone(),
            values: values.map(|(cell, unit)| datum(cell, unit)).collect(),
            source: Some(exhibit.source.clone()),
            ..Entry::default()
        })
    };
    columns.iter().filter_map(entry).collect()
}
