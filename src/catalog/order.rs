//! Putting many values into an order: each is looked at a few times, and not at every comparison.
//!
//! A value is made a number once. Of words that is their beginning: those that begin alike are put
//! in order by what follows, a part at a time. A million values are in order within a second.

use crate::fields::Value;
use std::borrow::Cow;
use std::cmp::Ordering;
use std::thread;

/// From so many values on, two threads are done sooner than one.
const WORTH_A_THREAD: usize = 20_000;

/// So few words are compared as they are.
const FEW: usize = 24;

/// Bytes of a text that a key holds.
const PART: usize = 15;

/// After so many parts words are compared as they are, so that nothing is nested without an end.
const MOST_PARTS: usize = 48;

/// The place of the text of what is none.
const NO_TEXT: u32 = u32::MAX;

/// What orders a value, as far as a number of this size can tell.
type Key = (u64, u64);

/// A value with its place among those that are put in order.
#[derive(Debug, Clone, Copy)]
struct Entry {
    key: Key,
    place: u32,
    /// The place of its text.
    text: u32,
}

/// What some values were made.
#[derive(Default)]
struct Made<'a> {
    entries: Vec<Entry>,
    texts: Vec<Cow<'a, str>>,
    /// What cannot be compared, and behind it what is missing; in the order in which it came.
    rest: [Vec<u32>; 2],
}

/// The places of values in their order; equal ones stay as they were, and those that are missing
/// come last in either direction. `value` gives the one at a place; `is_over` ends it.
pub fn ordered<'a>(
    count: usize,
    descending: bool,
    value: &(dyn Fn(usize) -> Option<Value<'a>> + Sync),
    is_over: &(dyn Fn() -> bool + Sync),
) -> Option<Vec<usize>> {
    let made = |places: std::ops::Range<usize>| {
        let mut made = Made::default();
        made.entries.reserve_exact(places.len());
        for place in places {
            if place % 4096 == 0 && is_over() {
                break;
            }
            made.add(place, value(place), descending);
        }
        made
    };
    let mut all = if count < WORTH_A_THREAD {
        made(0..count)
    } else {
        thread::scope(|scope| {
            let other = scope.spawn(|| made(count / 2..count));
            let all = made(0..count / 2);
            let other = other.join();
            all.and(other.unwrap_or_else(|_| made(count / 2..count)))
        })
    };
    let order = Order {
        texts: &all.texts,
        descending,
        is_over,
    };
    order.settle(&mut all.entries, 0, 1);
    let places = all.entries.iter().map(|entry| entry.place);
    let places = places.chain(all.rest.iter().flatten().copied());
    let places = places.map(|place| usize::try_from(place).unwrap_or(usize::MAX));
    (!is_over()).then(|| places.collect())
}

impl<'a> Made<'a> {
    fn add(&mut self, place: usize, value: Option<Value<'a>>, descending: bool) {
        let place = u32::try_from(place).unwrap_or(u32::MAX);
        let number = value.as_ref().and_then(Value::number);
        let key = match value {
            Some(Value::Text(text)) => {
                let key = part(&text, 0);
                let number = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
                self.texts.push(text);
                return self.push(turned(key, descending), place, number);
            }
            Some(Value::Notice(id)) => {
                let arm = id.arm.map_or(0, |arm| u64::from(arm) + 1);
                (id.number.into(), arm << 8 | id.class as u64)
            }
            Some(Value::Date(date)) => {
                let month = u64::from(date.month().unsigned_abs());
                let day = u64::from(date.day().unsigned_abs());
                (signed(date.year().into()), month << 8 | day)
            }
            _ => {
                let Some(number) = number else {
                    let is_missing = value.as_ref().is_none_or(Value::is_absent);
                    let [odd, missing] = &mut self.rest;
                    return if is_missing { missing } else { odd }.push(place);
                };
                (signed(number), 0)
            }
        };
        self.push(turned(key, descending), place, NO_TEXT);
    }

    fn push(&mut self, key: Key, place: u32, text: u32) {
        self.entries.push(Entry { key, place, text });
    }

    /// These and others that come behind them.
    fn and(mut self, mut others: Self) -> Self {
        let before = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        self.entries
            .extend(others.entries.into_iter().map(|entry| Entry {
                text: entry.text.saturating_add(before),
                ..entry
            }));
        self.texts.append(&mut others.texts);
        for (own, other) in self.rest.iter_mut().zip(&mut others.rest) {
            own.append(other);
        }
        self
    }
}

/// An order of texts.
#[derive(Clone, Copy)]
struct Order<'a> {
    texts: &'a [Cow<'a, str>],
    descending: bool,
    is_over: &'a (dyn Fn() -> bool + Sync),
}

impl Order<'_> {
    /// Puts entries in order whose keys are what their texts have from a byte on, the part of this
    /// number that is looked at.
    fn settle(self, entries: &mut [Entry], from: usize, parts: usize) {
        if (self.is_over)() {
            return;
        }
        entries.sort_unstable_by_key(|entry| (entry.key, entry.place));
        let middle = entries.get(entries.len() / 2).map(|entry| entry.key);
        if entries.len() < WORTH_A_THREAD {
            return self.refine(entries, from, parts);
        }
        // Equal keys stay on one side, so that the sides have nothing to do with each other.
        let border = entries.partition_point(|entry| Some(entry.key) < middle);
        let (less, more) = entries.split_at_mut(border);
        thread::scope(|scope| {
            scope.spawn(|| self.refine(less, from, parts));
            self.refine(more, from, parts);
        });
    }

    /// Puts those in order that are alike so far, and go on.
    fn refine(self, entries: &mut [Entry], from: usize, parts: usize) {
        for run in entries.chunk_by_mut(|a, b| a.key == b.key) {
            let goes_on = run.first().is_some_and(|first| self.goes_on(*first));
            if run.len() < 2 || !goes_on {
                continue;
            }
            if run.len() <= FEW || parts > MOST_PARTS {
                run.sort_unstable_by(|a, b| self.compare(*a, *b));
                continue;
            }
            let next = self.common(run, from + PART);
            for entry in &mut *run {
                entry.key = turned(part(self.text(*entry), next), self.descending);
            }
            self.settle(run, next, parts + 1);
        }
    }

    /// How many bytes all texts of a run have in common, of which it is known of some.
    fn common(self, run: &[Entry], known: usize) -> usize {
        let rest = |entry: &Entry| self.text(*entry).as_bytes().get(known..);
        let mut common = run.first().and_then(rest).unwrap_or_default();
        for entry in run {
            let own = rest(entry).unwrap_or_default().iter();
            let length = common.iter().zip(own).take_while(|(a, b)| a == b).count();
            common = common.get(..length).unwrap_or_default();
        }
        known + common.len()
    }

    /// Whether a text is longer than its key.
    fn goes_on(self, entry: Entry) -> bool {
        let (_, low) = turned(entry.key, self.descending);
        entry.text != NO_TEXT && low & 0xff > PART as u64
    }

    fn compare(self, a: Entry, b: Entry) -> Ordering {
        let order = self.text(a).cmp(self.text(b));
        let order = if self.descending {
            order.reverse()
        } else {
            order
        };
        order.then(a.place.cmp(&b.place))
    }

    fn text(&self, entry: Entry) -> &str {
        let place = usize::try_from(entry.text).ok();
        let text = place.and_then(|place| self.texts.get(place));
        text.map_or("", |text| text)
    }
}

/// The key for the other direction.
const fn turned((high, low): Key, descending: bool) -> Key {
    if descending {
        (!high, !low)
    } else {
        (high, low)
    }
}

/// The bytes of a text from one on, with how many of them there are; more where it goes on.
fn part(text: &str, from: usize) -> Key {
    let rest = text.as_bytes().get(from..).unwrap_or_default();
    let mut bytes = [0; PART + 1];
    for (to, byte) in bytes.iter_mut().zip(rest.iter().take(PART)) {
        *to = *byte;
    }
    let both = u128::from_be_bytes(bytes) | rest.len().min(PART + 1) as u128;
    let half = |half: u128| u64::try_from(half & u128::from(u64::MAX)).unwrap_or_default();
    (half(both >> 64), half(both))
}

/// A number in the order of those without a sign.
const fn signed(number: i64) -> u64 {
    number.cast_unsigned() ^ (1 << 63)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Missing, Patients, TechnologyId};
    use crate::words::Word;
    use proptest::prelude::*;

    /// What the order is without keys.
    fn plain(values: &[Option<Value<'_>>], descending: bool) -> Vec<usize> {
        let mut places: Vec<usize> = (0..values.len()).collect();
        places.sort_by(|&a, &b| match (&values[a], &values[b]) {
            (Some(a), Some(b)) => a.compare(b, descending),
            _ => Ordering::Equal,
        });
        places
    }

    fn patients(count: Option<u32>) -> &'static Patients {
        let mut amount = count.map_or_else(
            || serde_json::json!({"kind": "range", "min": 1, "max": 2}),
            |count| serde_json::json!({"kind": "count", "count": count}),
        );
        let mut all = serde_json::json!({"printed": "x"});
        all.as_object_mut()
            .unwrap()
            .append(amount.as_object_mut().unwrap());
        Box::leak(Box::new(serde_json::from_value(all).unwrap()))
    }

    /// Values of one field, some of them missing.
    fn values() -> impl Strategy<Value = Vec<Option<Value<'static>>>> {
        let missing = || {
            prop_oneof![
                Just(Some(Value::Missing(Missing::NoCase))),
                Just(Some(Value::Nothing)),
            ]
        };
        let many = |one: BoxedStrategy<Value<'static>>| {
            let one = one.prop_map(Some);
            let one = prop_oneof![4 => one, 1 => missing()];
            proptest::collection::vec(one, 0..120)
        };
        let text = "(国立がん研究|a{14}|\u{0}|){0,3}[ab\u{0}]{0,2}";
        prop_oneof![
            many(text.prop_map(|text| Value::Text(text.into())).boxed()),
            many(any::<i64>().prop_map(Value::Yen).boxed()),
            many(
                (-9..9_i64)
                    .prop_map(|n| Value::Count(n, Word::UnitNone))
                    .boxed()
            ),
            many(
                (-3000..3000_i16, 1..13_i8, 1..29_i8)
                    .prop_map(|(y, m, d)| Value::Date(jiff::civil::date(y, m, d)))
                    .boxed()
            ),
            many(
                (0..3_u32, proptest::option::of(0..3_u32), any::<bool>())
                    .prop_map(|(number, arm, is_a)| {
                        let class = if is_a {
                            crate::model::Class::A
                        } else {
                            crate::model::Class::B
                        };
                        Value::Notice(TechnologyId { class, number, arm })
                    })
                    .boxed()
            ),
            many(
                proptest::option::of(0..9_u32)
                    .prop_map(|count| Value::Patients(patients(count)))
                    .boxed()
            ),
        ]
    }

    proptest! {
        #[test]
        fn the_order_is_that_of_the_values(values in values(), descending: bool) {
            let value = |place: usize| values[place].clone();
            let found = ordered(values.len(), descending, &value, &|| false);
            prop_assert_eq!(found, Some(plain(&values, descending)));
        }
    }

    #[test]
    fn many_are_put_in_order_as_few_are() {
        let text = |place: usize| {
            let place = place * 7919 % 30_011;
            format!("{}{:03}", "長い名前の始め".repeat(place % 3), place / 31)
        };
        let values: Vec<_> = (0..30_000)
            .map(|own| Some(Value::Text(text(own).into())))
            .collect();
        let value = |place: usize| values[place].clone();
        for descending in [false, true] {
            let found = ordered(values.len(), descending, &value, &|| false);
            assert_eq!(found, Some(plain(&values, descending)));
        }
        assert_eq!(ordered(values.len(), true, &value, &|| true), None);
    }

    #[test]
    fn texts_without_an_end_in_sight_are_compared_as_they_are() {
        // Each is the beginning of the next.
        let count = MOST_PARTS * PART * 2;
        let values: Vec<_> = (0..count)
            .map(|own| Some(Value::Text("a".repeat(own * 7 % count).into())))
            .collect();
        let value = |place: usize| values[place].clone();
        let found = ordered(values.len(), false, &value, &|| false);
        assert_eq!(found, Some(plain(&values, false)));
    }
}
