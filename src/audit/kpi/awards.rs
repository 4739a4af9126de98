//! What is checked of goal ⑥: awards, the stages of their themes, the matrices.

use super::{Draft, Kpi, Number};
use crate::audit::Verdict;
use crate::model::Confidence;
use crate::text::fold::fold;
use crate::words::Word;

/// ⑥: awards by field and by programme.
pub(super) fn awards(kpi: &mut Kpi) {
    kpi.columns_twice(("k6-fields", "r5_awards"), ("k6-fields-186", "themes"));
    kpi.columns_twice(("k6-fields", "r5_mean"), ("k6-fields-186", "mean"));
    let parts = kpi.numbers("k6-programmes", "awards");
    let total = kpi
        .last("k6-stages-186")
        .and_then(|row| kpi.number("k6-stages-186", row, "themes"));
    if let Some(total) = total {
        let about = total.clone();
        let what = Word::KpiWhat.fill(&[&Word::KpiWhatProgrammes, &about.column]);
        kpi.sum("k6-programmes/sum", what, &total, &parts);
    }
}

/// ⑥: themes by stage and field, the share that advanced or came to the market, the matrices.
pub(super) fn stages(kpi: &mut Kpi) {
    for size in ["133", "186"] {
        let (stages, fields) = (format!("k6-stages-{size}"), format!("k6-fields-{size}"));
        let shares = ["advanced_share", "launched_share"];
        kpi.counted(&stages, "themes", &shares);
        kpi.counted(&fields, "themes", &shares);
        let Some(last) = kpi.last(&stages) else {
            continue;
        };
        for id in [&stages, &fields] {
            whole(kpi, id, &stages, last);
        }
        advanced(kpi, &stages, &fields, last);
        let columns = ("advanced_share", "advanced", "themes");
        kpi.quotient(&stages, last, columns, 100, Word::RuleKpiAdvanced);
    }
    for (row, stage) in ["1st", "2nd", "3rd", "4th"].into_iter().enumerate() {
        matrix(kpi, row, stage);
    }
}

/// The number of all themes and their average, against the parts in an exhibit.
fn whole(kpi: &mut Kpi, id: &str, stages: &str, last: usize) {
    let rows = if id == stages {
        last
    } else {
        kpi.exhibit(id).map_or(0, |exhibit| exhibit.rows.len())
    };
    let column = |key: &str| -> Vec<Number> {
        (0..rows)
            .filter_map(|row| kpi.number(id, row, key))
            .collect()
    };
    let (themes, means) = (column("themes"), column("mean"));
    let (Some(total), Some(mean)) = (
        kpi.number(stages, last, "themes"),
        kpi.number(stages, last, "mean"),
    ) else {
        return;
    };
    let by = if id == stages {
        Word::KpiByStage
    } else {
        Word::KpiByField
    };
    let what = Word::KpiWhat.fill(&[&total.place(), &format!("{}({by})", total.column)]);
    kpi.sum(&format!("{id}/themes"), what, &total, &themes);
    let pairs: Vec<(Number, Number)> = themes.into_iter().zip(means).collect();
    kpi.weighted(id, &mean, &pairs);
}

/// As many themes advanced by stage as by field.
fn advanced(kpi: &mut Kpi, stages: &str, fields: &str, last: usize) {
    for key in ["advanced", "launched"] {
        let parts = kpi.numbers(fields, key);
        if let Some(total) = kpi.number(stages, last, key) {
            let what = Word::KpiWhat.fill(&[
                &total.place(),
                &format!("{}({})", total.column, Word::KpiByField),
            ]);
            kpi.sum(&format!("{fields}/{key}"), what, &total, &parts);
        }
    }
}

/// The numbers printed in a matrix are as many themes as its stage has.
fn matrix(kpi: &mut Kpi, row: usize, stage: &str) {
    let id = format!("k6-matrix-{stage}");
    let (Some(matrix), Some(total)) =
        (kpi.exhibit(&id), kpi.number("k6-stages-133", row, "themes"))
    else {
        return;
    };
    let cells = matrix.rows.iter().filter_map(|row| row.cells.first());
    let lost = cells
        .clone()
        .any(|cell| cell.confidence == Confidence::Lost);
    let texts: Vec<&str> = cells
        .clone()
        .filter_map(|cell| cell.printed.as_deref())
        .collect();
    let numbers: Option<Vec<i64>> = texts
        .iter()
        .flat_map(|text| text.split_whitespace())
        .map(|number| fold(number).parse().ok())
        .collect();
    let sum = numbers.map(|numbers| numbers.iter().sum::<i64>());
    let verdict = match (lost, sum) {
        (true, _) | (_, None) => Verdict::Unverifiable,
        (false, Some(sum)) if total.value.whole() == Some(sum) => Verdict::Agrees,
        _ => Verdict::Differs,
    };
    let places = cells.filter_map(|cell| cell.source.clone());
    kpi.push(Draft {
        name: format!("{id}/themes"),
        what: Word::KpiWhat.fill(&[&total.place(), &Word::KpiWhatMatrix]),
        printed: total.printed,
        recomputed: Word::KpiSummed.fill(&[&sum.unwrap_or_default(), &texts.join(" ")]),
        rule: if lost {
            Word::RuleKpiRowLost
        } else {
            Word::RuleKpiSum
        },
        verdict,
        about: &[&id],
        sources: places.chain([total.source]).collect(),
    });
}
