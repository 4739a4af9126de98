//! What is checked, exhibit by exhibit.

use super::awards::{awards, stages};
use super::databases::databases;
use super::rules::printed;
use super::{Draft, Kpi, Number};
use crate::audit::{Verdict, interval};
use crate::model::exhibit::ExhibitRow;
use crate::text::fold::fold;
use crate::words::Word;
use std::collections::BTreeSet;

/// Every check, in the order of the goals.
pub(super) fn checks(kpi: &mut Kpi) {
    plan(kpi);
    training(kpi);
    companies(kpi);
    hubs(kpi);
    databases(kpi);
    awards(kpi);
    stages(kpi);
    abroad(kpi);
    indicators(kpi);
    kpi.unverifiable("k0-sales", "order", Word::KpiWhatOrder, Word::RuleKpiOrder);
}

/// The KPI of the goals are the same where they are listed with who reports them.
fn plan(kpi: &mut Kpi) {
    let (Some(plan), Some(reporters)) = (kpi.exhibit("k0-kpi"), kpi.exhibit("k0-reporters")) else {
        return;
    };
    for (row, (one, two)) in plan.rows.iter().zip(&reporters.rows).enumerate() {
        for (column, (a, b)) in plan.columns.iter().zip(one.cells.iter().zip(&two.cells)) {
            let (Some(text), Some(again)) = (&a.printed, &b.printed) else {
                continue;
            };
            let places = [&a.source, &b.source].into_iter().flatten().cloned();
            kpi.push(Draft {
                name: format!("k0-kpi/{}/{}", column.key, row + 1),
                what: Word::KpiWhat.fill(&[&one.label, &column.label]),
                printed: text.clone(),
                recomputed: again.clone(),
                rule: Word::RuleNames,
                verdict: if fold(text) == fold(again) {
                    Verdict::Agrees
                } else {
                    Verdict::Differs
                },
                about: &["k0-kpi", "k0-reporters"],
                sources: places.collect(),
            });
        }
    }
}

/// ①: trainees, institutions, courses.
fn training(kpi: &mut Kpi) {
    kpi.quotients(
        "k1-training",
        ("ratio", "r5_trainees", "r4_trainees"),
        1,
        Word::RuleKpiRatio,
    );
    kpi.columns_twice(
        ("k1-training-mean", "trainees"),
        ("k1-training", "r5_trainees"),
    );
    kpi.quotients(
        "k1-training-mean",
        ("mean", "trainees", "courses"),
        1,
        Word::RuleKpiMean,
    );
    for row in 0..kpi.numbers("k1-training-mean", "courses").len() {
        courses(kpi, row);
    }
    institutions(kpi);
    kpi.unverifiable(
        "k1-satisfaction",
        "values",
        Word::KpiWhatValues,
        Word::RuleKpiLost,
    );
    programmes_of_hubs(kpi);
}

/// The courses that the list has under a number.
fn courses(kpi: &mut Kpi, row: usize) {
    let (Some(told), Some(list)) = (
        kpi.number("k1-training-mean", row, "courses"),
        kpi.exhibit("k1-courses"),
    ) else {
        return;
    };
    let label = (row + 1).to_string();
    let own = list.rows.iter().filter(|own| own.label == label);
    let Some(printed) = told.value.whole() else {
        return;
    };
    kpi.listed(
        &format!("k1-training-mean/courses-listed/{label}"),
        told.what(),
        (printed, told.source),
        own.count(),
        (told.exhibit, list.source.clone()),
    );
}

/// The institutions of the list, each once, against those counted: one check, as the counts stand
/// in one column.
fn institutions(kpi: &mut Kpi) {
    let told = kpi.numbers("k1-training", "r5_institutions");
    let Some(list) = kpi.exhibit("k1-courses") else {
        return;
    };
    let counted = (1..=told.len()).map(|number| {
        let label = number.to_string();
        let own = list.rows.iter().filter(|row| row.label == label);
        let names = own.filter_map(|row| row.cells.get(1)?.printed.as_deref());
        names.map(fold).collect::<BTreeSet<String>>().len()
    });
    let counted: Vec<usize> = counted.collect();
    let Some(first) = told.first() else { return };
    let same = told.iter().zip(&counted);
    let same = same.filter(|(told, own)| told.value.whole() == i64::try_from(**own).ok());
    let verdict = if same.count() == told.len() {
        Verdict::Agrees
    } else {
        Verdict::Differs
    };
    let counts: Vec<String> = counted.iter().map(ToString::to_string).collect();
    kpi.push(Draft {
        name: "k1-training/institutions-listed".to_owned(),
        what: Word::KpiWhat.fill(&[&first.column, &Word::KpiWhatListed]),
        printed: printed(&told),
        recomputed: counts.join(" "),
        rule: Word::RuleKpiListed,
        verdict,
        about: &["k1-training", "k1-courses"],
        sources: told.iter().map(|own| own.source.clone()).collect(),
    });
}

/// The hubs of the two programmes: as many as said.
fn programmes_of_hubs(kpi: &mut Kpi) {
    let Some(hubs) = kpi.exhibit("k1-hubs") else {
        return;
    };
    for paragraph in &hubs.paragraphs {
        let text = &paragraph.text;
        let of_programme = |row: &&ExhibitRow| {
            let name = row.cells.first().and_then(|cell| cell.printed.as_deref());
            name.is_some_and(|name| text.starts_with(name))
        };
        let count = hubs.rows.iter().filter(of_programme).count();
        let folded = fold(text);
        let printed = folded
            .rsplit_once(')')
            .and_then(|(_, rest)| rest.strip_suffix("拠点"));
        let Some(printed) = printed.and_then(|number| number.parse().ok()) else {
            continue;
        };
        kpi.listed(
            &format!("k1-hubs/{}", paragraph.source.first_line()),
            text.clone(),
            (printed, paragraph.source.clone()),
            count,
            ("k1-hubs", hubs.source.clone()),
        );
    }
}

/// ②: ventures and companies from other fields.
fn companies(kpi: &mut Kpi) {
    for id in ["k2-ventures", "k2-newcomers"] {
        kpi.quotients(
            id,
            ("yes", "companies", "responses"),
            100,
            Word::RuleKpiShare,
        );
        for row in 0..2 {
            complement(kpi, id, row);
        }
        change(kpi, id);
    }
    for (row, key) in [(0, "r4"), (1, "r5")] {
        let pair = kpi
            .number("k2-ventures", row, "responses")
            .zip(kpi.number("k2-survey", 1, key));
        if let Some((responses, survey)) = pair {
            kpi.twice(&format!("k2-ventures/responses/{key}"), &responses, &survey);
        }
    }
    let products = ["none", "notified", "certified", "approved"];
    kpi.counted("k2-venture-products", "companies", &products);
    kpi.counted("k2-newcomer-products", "companies", &products);
}

/// Yes and no are a hundred per cent.
fn complement(kpi: &mut Kpi, id: &str, row: usize) {
    let (Some(yes), Some(no)) = (kpi.number(id, row, "yes"), kpi.number(id, row, "no")) else {
        return;
    };
    let total = interval::total([yes.value, no.value].into_iter());
    let hundred = total.and_then(|total| total.scaled(2)) == Some(10_000);
    let verdict = if hundred {
        Verdict::Agrees
    } else {
        Verdict::Differs
    };
    kpi.push(Draft {
        name: format!("{id}/yes-and-no/{}", row + 1),
        what: Word::KpiWhat.fill(&[
            &yes.place(),
            &format!("{}{}{}", yes.column, Word::Dot, no.column),
        ]),
        printed: printed(&[yes.clone(), no.clone()]),
        recomputed: total.map_or_else(String::new, |total| format!("{total}%")),
        rule: Word::RuleKpiHundred,
        verdict,
        about: &[id],
        sources: vec![yes.source, no.source],
    });
}

/// The change of a share is the difference of the two printed ones.
fn change(kpi: &mut Kpi, id: &str) {
    let (Some(change), Some(before), Some(now)) = (
        kpi.number(id, 1, "change"),
        kpi.number(id, 0, "yes"),
        kpi.number(id, 1, "yes"),
    ) else {
        return;
    };
    let tenths = |number: &Number| number.value.scaled(1);
    let computed = tenths(&now)
        .zip(tenths(&before))
        .map(|(now, before)| now - before);
    let verdict = match computed.zip(tenths(&change)) {
        Some((computed, printed)) if computed == printed => Verdict::Agrees,
        // Two rounded shares may be a tenth further apart than their difference.
        Some((computed, printed)) if computed.abs_diff(printed) == 1 => Verdict::Rounding,
        Some(_) => Verdict::Differs,
        None => Verdict::Unverifiable,
    };
    kpi.push(Draft {
        name: format!("{id}/change"),
        what: change.what(),
        printed: change.printed,
        recomputed: format!("{} - {}", now.printed, before.printed),
        rule: Word::RuleKpiChange,
        verdict,
        about: &[id],
        sources: vec![change.source, now.source, before.source],
    });
}

/// ③: joint research and the hubs' cooperation.
fn hubs(kpi: &mut Kpi) {
    kpi.unverifiable(
        "k3-joint-research",
        "pairing",
        Word::KpiWhatPairing,
        Word::RuleKpiNoTotal,
    );
    for year in ["this_year", "last_year"] {
        mean_of_hubs(kpi, year);
        let what = if year == "this_year" {
            Word::KpiWhatThisYear
        } else {
            Word::KpiWhatLastYear
        };
        kpi.common_whole("k3-platforms", &[&format!("{year}_share")], year, what);
    }
}

/// The average per hub, by the number of hubs that there are.
fn mean_of_hubs(kpi: &mut Kpi, year: &str) {
    let id = "k3-cooperation";
    let (Some(count), Some(mean)) = (
        kpi.number(id, 0, year),
        kpi.number(id, 0, &format!("{year}_mean")),
    ) else {
        return;
    };
    let hubs = (1..=200).find(|hubs| {
        let hubs = crate::model::Decimal::new(*hubs, 0);
        interval::quotient(count.value, hubs, 1, mean.value.decimals()) == Some(mean.value)
    });
    let all = kpi.exhibit("k1-hubs").map(|hubs| hubs.rows.len());
    let verdict = match (hubs, all) {
        // The hubs of the year before are not listed.
        (Some(_), _) if year == "last_year" => Verdict::Unverifiable,
        (Some(hubs), Some(all)) if i64::try_from(all) == Ok(hubs) => Verdict::Agrees,
        _ => Verdict::Differs,
    };
    kpi.push(Draft {
        name: format!("{id}/{year}_mean"),
        what: Word::KpiWhat.fill(&[&count.row, &mean.column]),
        printed: format!("{} {}", count.printed, mean.printed),
        recomputed: hubs.map_or_else(String::new, |hubs| Word::KpiHubs.fill(&[&hubs])),
        rule: Word::RuleKpiHubs,
        verdict,
        about: &[id],
        sources: vec![count.source, mean.source],
    });
}

/// ⑦: percentages of companies whose number is not printed.
fn abroad(kpi: &mut Kpi) {
    let years = ["january_2023", "january_2024"];
    kpi.common_whole("k7-activities", &years, "whole", Word::KpiWhatActivities);
    if let Some(survey) = kpi.number("k2-survey", 1, "r5") {
        kpi.of_whole(
            "k7-activities",
            &years,
            "survey",
            Word::KpiWhatActivitiesOf,
            &survey,
        );
    }
    kpi.common_whole("k7-bases", &years, "whole", Word::KpiWhatBases);
}

/// ⑧ and ⑨: sums in words, lists as long as said.
fn indicators(kpi: &mut Kpi) {
    for (total, parts) in [(0, 1..3), (3, 4..6)] {
        let parts: Vec<Number> = parts
            .filter_map(|row| kpi.number("k8-indicators", row, "value"))
            .collect();
        if let Some(total) = kpi.number("k8-indicators", total, "value") {
            let name = format!("k8-indicators/{}", total.row);
            kpi.sum(&name, total.row.to_owned(), &total, &parts);
        }
    }
    for id in ["k9-c1", "k9-c2"] {
        if let (Some(told), Some(list)) = (kpi.told(id, "計", "件"), kpi.exhibit(id)) {
            let place = (id, list.source.clone());
            kpi.listed(
                &format!("{id}/listed"),
                list.title.clone(),
                told,
                list.rows.len(),
                place,
            );
        }
    }
}
