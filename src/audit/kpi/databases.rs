//! What is checked of goal ⑤: the databases, who provides and who uses them.

use super::{Draft, Kpi, Number};
use crate::audit::{Verdict, interval};
use crate::model::{Decimal, Source};
use crate::words::Word;

/// ⑤: who provides and uses medical data.
pub(super) fn databases(kpi: &mut Kpi) {
    let institutions = kpi.numbers("k5-operators", "institutions");
    let told = kpi.told("k5-ndb", "全国", "の協力医療機関");
    totals(
        kpi,
        "k5-ndb/institutions",
        Word::KpiWhatInstitutions,
        told,
        &institutions,
        false,
    );
    let told = kpi.told("k5-ndb", "約", "万人分");
    let persons = kpi.numbers("k5-operators", "persons");
    totals(
        kpi,
        "k5-ndb/persons",
        Word::KpiWhatPersons,
        told,
        &persons,
        true,
    );
    for (row, list) in [(0, "k5-uses-ldi"), (1, "k5-uses-jmimo")] {
        let (Some(provided), Some(uses)) = (
            kpi.number("k5-operators", row, "provided"),
            kpi.exhibit(list),
        ) else {
            continue;
        };
        let Some(printed) = provided.value.whole() else {
            continue;
        };
        let what = provided.what();
        let place = (printed, provided.source);
        kpi.listed(
            &format!("k5-operators/{list}"),
            what,
            place,
            uses.rows.len(),
            (list, uses.source.clone()),
        );
    }
    let Some(providers) = kpi.exhibit("k5-providers") else {
        return;
    };
    let prefectures = providers.rows.iter().filter(|row| !row.ours).count();
    let place = ("k5-providers", providers.source.clone());
    if let Some(told) = kpi.told("k5-providers", "", "都道府県") {
        let what = Word::KpiWhatPrefectures.text().to_owned();
        kpi.listed(
            "k5-providers/prefectures",
            what,
            told,
            prefectures,
            place.clone(),
        );
    }
    let total = kpi
        .last("k5-providers")
        .and_then(|row| kpi.number("k5-providers", row, "count"));
    let total = total.and_then(|total| usize::try_from(total.value.whole()?).ok());
    if let (Some(told), Some(total)) = (kpi.told("k5-providers", "は、", "件"), total) {
        let what = Word::KpiWhatProviders.text().to_owned();
        kpi.listed("k5-providers/providers", what, told, total, place);
    }
}

/// A number in words against the sum of a column; `about`, it is a round hundred.
fn totals(
    kpi: &mut Kpi,
    name: &str,
    what: Word,
    told: Option<(i64, Source)>,
    parts: &[Number],
    about: bool,
) {
    let sum = interval::total(parts.iter().map(|part| part.value)).and_then(Decimal::whole);
    let (Some((printed, place)), Some(sum)) = (told, sum.filter(|_| !parts.is_empty())) else {
        return;
    };
    let rounded = about
        && crate::text::number::rounded_quotient(sum, 100).map(|own| own * 100) == Some(printed);
    let verdict = match (sum == printed, rounded) {
        (true, _) => Verdict::Agrees,
        (false, true) => Verdict::Rounding,
        (false, false) => Verdict::Differs,
    };
    let terms: Vec<String> = parts.iter().map(|part| part.value.to_string()).collect();
    let places = parts.iter().map(|part| part.source.clone()).chain([place]);
    kpi.push(Draft {
        name: name.to_owned(),
        what: what.text().to_owned(),
        printed: printed.to_string(),
        recomputed: Word::KpiSummed.fill(&[&sum, &terms.join("+")]),
        rule: Word::RuleKpiSum,
        verdict,
        about: &["k5-ndb"],
        sources: places.collect(),
    });
}
