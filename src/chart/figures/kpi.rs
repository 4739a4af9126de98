//! The KPI follow-up: its exhibits as charts, each value with the confidence it has there.

mod exhibit;
pub mod matrix;
pub mod usage;

use super::Body;
use crate::catalog::Catalog;
use crate::chart::plot::{Bars, Card, Entry, Plot};
use crate::chart::{Panel, Scope, Unit};
use crate::model::exhibit::ExhibitRow;
use crate::words::Word;
use exhibit::{about, body, cell, datum, find, rows, titled, turned};

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

/// 満足度: what was asked and could be answered. The shares are lost, and that is said; there is
/// nothing to draw.
pub fn satisfaction(catalog: &Catalog, _: &Scope) -> Body {
    let mut body = Body::default();
    let Some(exhibit) = find(catalog, "k1-satisfaction") else {
        return body;
    };
    let entry = |row: &ExhibitRow| {
        let (shares, unit) = cell(exhibit, row, "shares")?;
        let choices = cell(exhibit, row, "choices").map(|(cell, _)| cell);
        Some(Entry {
            label: row.label.clone(),
            values: vec![datum(shares, unit)],
            source: choices.and_then(|cell| cell.source.clone()),
            ..Entry::default()
        })
    };
    body.panels.push(Panel {
        title: String::new(),
        unit: Unit::PERCENT,
        plot: Plot::Bars(Bars {
            entries: exhibit.rows.iter().filter_map(entry).collect(),
            ..Bars::default()
        }),
    });
    // What the slide says in words is all that is left of its figures; the names of the bars,
    // which begin with their numbers, say nothing without them.
    let is_name = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    let said = exhibit.paragraphs.iter().filter(|passage| !passage.heading);
    let said = said.filter(|passage| !is_name(&passage.text));
    body.notes
        .extend(said.map(|passage| Word::ChartSlideSays.fill(&[&passage.text])));
    let choices = exhibit.rows.iter().filter_map(|row| {
        let (choices, _) = cell(exhibit, row, "choices")?;
        Some(Word::ChartChoices.fill(&[&row.label, choices.printed.as_ref()?]))
    });
    body.notes.extend(choices);
    about(&mut body, exhibit, false);
    body
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

/// What products ベンチャー and 異業種 hold, with the number of companies in each year.
pub fn products(catalog: &Catalog, _: &Scope) -> Body {
    const KINDS: &[&str] = &["none", "notified", "certified", "approved"];
    let panels = [
        turned("k2-venture-products", KINDS),
        turned("k2-newcomer-products", KINDS),
    ];
    let mut body = to_hundred(body(catalog, years(), &panels));
    for (panel, plan) in body.panels.iter_mut().zip(&panels) {
        let Some(exhibit) = find(catalog, plan.exhibit) else {
            continue;
        };
        let companies = exhibit.rows.iter().filter_map(|row| {
            let (companies, unit) = cell(exhibit, row, "companies")?;
            Some(format!("{} {}", row.label, datum(companies, unit).noted()))
        });
        let companies: Vec<String> = companies.collect();
        panel.title = Word::ChartOutOf.fill(&[&panel.title, &companies.join(Word::Comma.text())]);
    }
    body
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
