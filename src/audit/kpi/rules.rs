//! The kinds of checks: quotients, shares of whole numbers, sums, the same number twice.

use super::{Draft, Kpi, Number};
use crate::audit::{Verdict, interval};
use crate::model::{Decimal, Source};
use crate::words::Word;

/// The most that a denominator that is not printed is looked for.
const MOST: i64 = 200;

/// The verdict on two values that have to be the same.
const fn same(equal: bool) -> Verdict {
    if equal {
        Verdict::Agrees
    } else {
        Verdict::Differs
    }
}

fn sources(numbers: &[&Number]) -> Vec<Source> {
    numbers.iter().map(|number| number.source.clone()).collect()
}

impl Kpi<'_> {
    /// In each row of a range, a column is the quotient of two others, a hundred times that for a
    /// share.
    pub(super) fn quotients(
        &mut self,
        id: &str,
        columns: (&str, &str, &str),
        factor: i64,
        rule: Word,
    ) {
        let (result, part, whole) = columns;
        for row in 0..self.exhibit(id).map_or(0, |exhibit| exhibit.rows.len()) {
            self.quotient(id, row, (result, part, whole), factor, rule);
        }
    }

    /// The same in one row.
    pub(super) fn quotient(
        &mut self,
        id: &str,
        row: usize,
        (result, part, whole): (&str, &str, &str),
        factor: i64,
        rule: Word,
    ) {
        {
            let (Some(printed), Some(part), Some(whole)) = (
                self.number(id, row, result),
                self.number(id, row, part),
                self.number(id, row, whole),
            ) else {
                return;
            };
            let decimals = printed.value.decimals();
            let computed = interval::quotient(part.value, whole.value, factor, decimals);
            self.push(Draft {
                name: format!("{id}/{result}/{}", row + 1),
                what: printed.what(),
                printed: printed.printed.clone(),
                recomputed: computed.map_or_else(String::new, |computed| {
                    Word::KpiDivided.fill(&[&computed, &part.value, &whole.value])
                }),
                rule,
                verdict: computed.map_or(Verdict::Unverifiable, |own| same(own == printed.value)),
                about: &[id],
                sources: sources(&[&printed, &part, &whole]),
            });
        }
    }

    /// In each row, printed percentages are those of some whole number of the same whole.
    pub(super) fn counted(&mut self, id: &str, whole: &str, shares: &[&str]) {
        let rows = self.exhibit(id).map_or(0, |exhibit| exhibit.rows.len());
        for row in 0..rows {
            let Some(whole) = self.number(id, row, whole) else {
                continue;
            };
            let found: Vec<Number> = shares
                .iter()
                .filter_map(|key| self.number(id, row, key))
                .collect();
            if found.is_empty() {
                continue;
            }
            let counts: Vec<Option<i64>> = found
                .iter()
                .map(|share| count_of(share.value, whole.value))
                .collect();
            let parts = counts.iter().map(|count| {
                count.map_or_else(
                    || Word::KpiNoCount.text().to_owned(),
                    |count| count.to_string(),
                )
            });
            let parts = parts.collect::<Vec<_>>().join(" ");
            let columns: Vec<&str> = found.iter().map(|share| share.column).collect();
            let mut numbers: Vec<&Number> = found.iter().collect();
            numbers.push(&whole);
            self.push(Draft {
                name: format!("{id}/count/{}", row + 1),
                what: Word::KpiWhat.fill(&[&whole.place(), &columns.join(Word::Dot.text())]),
                printed: printed(&found),
                recomputed: Word::KpiCountsOf.fill(&[&whole.value, &parts]),
                rule: Word::RuleKpiCounted,
                verdict: same(counts.iter().all(Option::is_some)),
                about: &[id],
                sources: sources(&numbers),
            });
        }
    }

    /// Printed percentages of whole numbers have one whole in common that is not printed.
    pub(super) fn common_whole(&mut self, id: &str, keys: &[&str], name: &str, what: Word) {
        let numbers: Vec<Number> = keys.iter().flat_map(|key| self.numbers(id, key)).collect();
        if numbers.is_empty() {
            return;
        }
        let fits = |whole: &i64| {
            let whole = Decimal::new(*whole, 0);
            numbers
                .iter()
                .all(|share| count_of(share.value, whole).is_some())
        };
        let least = (1..=MOST).find(fits);
        self.push(Draft {
            name: format!("{id}/{name}"),
            what: what.text().to_owned(),
            printed: printed(&numbers),
            recomputed: least.map_or_else(String::new, |least| Word::KpiWhole.fill(&[&least])),
            rule: Word::RuleKpiCommon,
            verdict: same(least.is_some()),
            about: &[id],
            sources: sources(&numbers.iter().collect::<Vec<_>>()),
        });
    }

    /// Whether printed percentages are those of a whole that is printed elsewhere.
    pub(super) fn of_whole(
        &mut self,
        id: &str,
        keys: &[&str],
        name: &str,
        what: Word,
        whole: &Number,
    ) {
        let numbers: Vec<Number> = keys.iter().flat_map(|key| self.numbers(id, key)).collect();
        let fitting = numbers
            .iter()
            .filter(|share| count_of(share.value, whole.value).is_some());
        let (fitting, all) = (fitting.count(), numbers.len());
        if all == 0 {
            return;
        }
        let mut places = sources(&numbers.iter().collect::<Vec<_>>());
        places.push(whole.source.clone());
        self.push(Draft {
            name: format!("{id}/{name}"),
            what: what.text().to_owned(),
            printed: printed(&numbers),
            recomputed: Word::KpiFitting.fill(&[&whole.printed, &all, &fitting]),
            rule: Word::RuleKpiCounted,
            verdict: same(fitting == all),
            about: &[id],
            sources: places,
        });
    }

    /// A total is the sum of parts.
    pub(super) fn sum(&mut self, name: &str, what: String, total: &Number, parts: &[Number]) {
        if parts.is_empty() {
            return;
        }
        let computed = interval::total(parts.iter().map(|part| part.value));
        let terms: Vec<String> = parts.iter().map(|part| part.value.to_string()).collect();
        let mut places = vec![total];
        places.extend(parts);
        self.push(Draft {
            name: name.to_owned(),
            what,
            printed: total.printed.clone(),
            recomputed: computed.map_or_else(String::new, |computed| {
                Word::KpiSummed.fill(&[&computed, &terms.join("+")])
            }),
            rule: Word::RuleKpiSum,
            verdict: computed.map_or(Verdict::Unverifiable, |own| same(equal(own, total.value))),
            about: &[total.exhibit],
            sources: sources(&places),
        });
    }

    /// Two numbers are the same, printed in two places.
    pub(super) fn twice(&mut self, name: &str, a: &Number, b: &Number) {
        let about: &[&str] = &[a.exhibit, b.exhibit];
        self.push(Draft {
            name: name.to_owned(),
            what: a.what(),
            printed: a.printed.clone(),
            recomputed: b.printed.clone(),
            rule: Word::RuleKpiTwice,
            verdict: same(equal(a.value, b.value)),
            about,
            sources: sources(&[a, b]),
        });
    }

    /// A column of one exhibit is the same as a column of another, row by row.
    pub(super) fn columns_twice(&mut self, (a, key): (&str, &str), (b, other): (&str, &str)) {
        let rows = self.exhibit(a).map_or(0, |exhibit| exhibit.rows.len());
        for row in 0..rows {
            if let (Some(one), Some(two)) = (self.number(a, row, key), self.number(b, row, other)) {
                self.twice(&format!("{a}/{key}-{b}/{}", row + 1), &one, &two);
            }
        }
    }

    /// A printed number is that of the things listed.
    pub(super) fn listed(
        &mut self,
        name: &str,
        what: String,
        told: (i64, Source),
        count: usize,
        list: (&str, Source),
    ) {
        let (printed, place) = told;
        let agrees = i64::try_from(count) == Ok(printed);
        self.push(Draft {
            name: name.to_owned(),
            what,
            printed: printed.to_string(),
            recomputed: count.to_string(),
            rule: Word::RuleKpiListed,
            verdict: same(agrees),
            about: &[list.0],
            // Where both agree the whole list is the source; where not, the number is what a
            // remark is about.
            sources: if agrees {
                vec![place, list.1]
            } else {
                vec![place]
            },
        });
    }

    /// An average of averages, weighted by the number of cases, which the printed one should be.
    pub(super) fn weighted(&mut self, id: &str, total: &Number, parts: &[(Number, Number)]) {
        let weigh = |(count, mean): &(Number, Number)| {
            let product = count.value.whole()?.checked_mul(mean.value.whole()?)?;
            Some((product, count.value.whole()?))
        };
        let weighed: Option<Vec<(i64, i64)>> = parts.iter().map(weigh).collect();
        let computed = weighed.and_then(|all| {
            let amount = all.iter().map(|(amount, _)| amount).sum::<i64>();
            let cases = all.iter().map(|(_, cases)| cases).sum::<i64>();
            crate::text::number::rounded_quotient(amount, cases)
        });
        let Some(computed) = computed.filter(|_| !parts.is_empty()) else {
            return;
        };
        let computed = Decimal::new(computed, 0);
        let means = parts.iter().map(|(_, mean)| mean);
        let mut places = vec![total];
        places.extend(means);
        self.push(Draft {
            name: format!("{id}/weighted-mean"),
            what: Word::KpiWhatMean.fill(&[&total.column, &parts.len()]),
            printed: total.printed.clone(),
            recomputed: format!("{computed}{}", total.unit),
            rule: Word::RuleKpiWeighted,
            verdict: same(equal(computed, total.value)),
            about: &[total.exhibit],
            sources: sources(&places),
        });
    }

    /// What can't be checked, and why.
    pub(super) fn unverifiable(&mut self, id: &str, name: &str, what: Word, rule: Word) {
        let Some(exhibit) = self.exhibit(id) else {
            return;
        };
        self.push(Draft {
            name: format!("{id}/{name}"),
            what: Word::KpiWhat.fill(&[&exhibit.title, &what]),
            printed: String::new(),
            recomputed: String::new(),
            rule,
            verdict: Verdict::Unverifiable,
            about: &[],
            sources: vec![exhibit.source.clone()],
        });
    }
}

/// Numbers as printed, in a row.
pub(super) fn printed(numbers: &[Number]) -> String {
    let texts: Vec<&str> = numbers
        .iter()
        .map(|number| number.printed.as_str())
        .collect();
    texts.join(" ")
}

/// Whether two numbers are the same, whatever the decimals that they were printed with.
pub(super) fn equal(a: Decimal, b: Decimal) -> bool {
    let decimals = a.decimals().max(b.decimals());
    a.scaled(decimals).is_some() && a.scaled(decimals) == b.scaled(decimals)
}

/// The whole number that is `share` per cent of `whole`, rounded as printed.
fn count_of(share: Decimal, whole: Decimal) -> Option<i64> {
    let most = whole.whole()?;
    let near = share.scaled(share.decimals())?.checked_mul(most)?;
    let unit = 100_i64.checked_mul(10_i64.checked_pow(share.decimals())?)?;
    let near = near.checked_div(unit)?;
    (near.saturating_sub(1)..=near.saturating_add(1))
        .filter(|count| (0..=most).contains(count))
        .find(|count| {
            let own = interval::percentage(Decimal::new(*count, 0), whole, share.decimals());
            own == Some(share)
        })
}
