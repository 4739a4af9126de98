//! Makes snapshots of any size from the bundled one: the same kinds of records, with other names,
//! hospitals, numbers, dates and readings.
//!
//! Nothing in them is true. A seed decides everything, so that two runs measure the same file. A
//! record is made when it is written, so that a million need no more memory than one.

use jiff::civil::Date;
use senshin::model::technology::Amount;
use senshin::model::{Class, Decimal, LineRange, Missing, Patients, Reading, Source};
use senshin::snapshot::Snapshot;
use senshin::snapshot::format::{Format, TechnologyRecord, ZeroCaseRecord};
use senshin::text::era;
use std::collections::{BTreeMap, HashSet};
use std::io::{self, Write};

/// What is to be made.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    /// How many technologies.
    pub count: u32,
    /// In how many editions they are, one after the other.
    pub editions: u32,
    /// What decides everything else.
    pub seed: u64,
}

/// How it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// One object.
    Json,
    /// The head in the first line, then a technology or a reading a line.
    Lines,
}

/// A way to pick things that only looks like chance.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: u32) -> u32 {
        u32::try_from(self.next() % u64::from(end.max(1))).unwrap()
    }

    fn pick<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(u32::try_from(all.len()).unwrap()) as usize]
    }

    fn one_in(&mut self, of: u32) -> bool {
        self.below(of) == 0
    }
}

/// A part of a text: its surface and its readings.
type Part = (String, Vec<String>);

const PLACES: [(&str, &str); 48] = [
    ("北海道", "ほっかいどう"),
    ("青森", "あおもり"),
    ("岩手", "いわて"),
    ("宮城", "みやぎ"),
    ("秋田", "あきた"),
    ("山形", "やまがた"),
    ("福島", "ふくしま"),
    ("茨城", "いばらき"),
    ("栃木", "とちぎ"),
    ("群馬", "ぐんま"),
    ("埼玉", "さいたま"),
    ("千葉", "ちば"),
    ("東京", "とうきょう"),
    ("横浜", "よこはま"),
    ("新潟", "にいがた"),
    ("富山", "とやま"),
    ("金沢", "かなざわ"),
    ("福井", "ふくい"),
    ("山梨", "やまなし"),
    ("長野", "ながの"),
    ("岐阜", "ぎふ"),
    ("静岡", "しずおか"),
    ("名古屋", "なごや"),
    ("三重", "みえ"),
    ("滋賀", "しが"),
    ("京都", "きょうと"),
    ("大阪", "おおさか"),
    ("神戸", "こうべ"),
    ("奈良", "なら"),
    ("和歌山", "わかやま"),
    ("鳥取", "とっとり"),
    ("島根", "しまね"),
    ("岡山", "おかやま"),
    ("広島", "ひろしま"),
    ("山口", "やまぐち"),
    ("徳島", "とくしま"),
    ("香川", "かがわ"),
    ("愛媛", "えひめ"),
    ("高知", "こうち"),
    ("福岡", "ふくおか"),
    ("佐賀", "さが"),
    ("長崎", "ながさき"),
    ("熊本", "くまもと"),
    ("大分", "おおいた"),
    ("宮崎", "みやざき"),
    ("鹿児島", "かごしま"),
    ("琉球", "りゅうきゅう"),
    ("釧路", "くしろ"),
];

const SIDES: [(&str, &str); 6] = [
    ("", ""),
    ("東", "ひがし"),
    ("西", "にし"),
    ("南", "みなみ"),
    ("北", "きた"),
    ("中央", "ちゅうおう"),
];

const KINDS: [&[(&str, &str)]; 12] = [
    &[("大学", "だいがく"), ("病院", "びょういん")],
    &[
        ("大学", "だいがく"),
        ("医学部", "いがくぶ"),
        ("附属", "ふぞく"),
        ("病院", "びょういん"),
    ],
    &[("医療", "いりょう"), ("センター", "")],
    &[("がんセンター", "")],
    &[("市立", "しりつ"), ("病院", "びょういん")],
    &[
        ("県立", "けんりつ"),
        ("中央", "ちゅうおう"),
        ("病院", "びょういん"),
    ],
    &[("総合", "そうごう"), ("医療", "いりょう"), ("センター", "")],
    &[
        ("医科", "いか"),
        ("大学", "だいがく"),
        ("病院", "びょういん"),
    ],
    &[("赤十字", "せきじゅうじ"), ("病院", "びょういん")],
    &[
        ("循環器", "じゅんかんき"),
        ("病", "びょう"),
        ("センター", ""),
    ],
    &[("こども", ""), ("病院", "びょういん")],
    &[("労災", "ろうさい"), ("病院", "びょういん")],
];

/// What records are made from.
struct Stock {
    records: Vec<TechnologyRecord>,
    zero_cases: Vec<ZeroCaseRecord>,
    procedures: Vec<Vec<Part>>,
    indications: Vec<Vec<Part>>,
    words: Vec<Part>,
    editions: Vec<String>,
}

impl Stock {
    fn new(format: &Format, editions: &[String]) -> Self {
        let readings: BTreeMap<&str, &Reading> = format
            .readings
            .iter()
            .map(|reading| (reading.text(), reading))
            .collect();
        let parts_of = |text: &str| -> Option<Vec<Part>> {
            let segments = readings.get(text)?.segments();
            let part = |segment: senshin::model::reading::Segment<'_>| {
                (
                    segment.surface.to_owned(),
                    segment.readings().map(str::to_owned).collect(),
                )
            };
            Some(segments.map(part).collect())
        };
        let records = format.technologies.clone();
        let mut stock = Self {
            zero_cases: records
                .iter()
                .filter_map(|record| record.zero_case.clone())
                .collect(),
            procedures: Vec::new(),
            indications: Vec::new(),
            words: Vec::new(),
            editions: editions.to_vec(),
            records,
        };
        for record in &format.technologies {
            let Some(parts) = parts_of(&record.name) else {
                continue;
            };
            let is_gap = |part: &Part| part.0.contains('\u{3000}');
            let gap = parts.iter().position(is_gap).unwrap_or(parts.len());
            stock.procedures.push(parts[..gap].to_vec());
            if gap + 1 < parts.len() {
                stock.indications.push(parts[gap + 1..].to_vec());
            }
        }
        let mut seen = HashSet::new();
        for segment in format.readings.iter().flat_map(Reading::segments) {
            let length = segment.surface.chars().count();
            let readings: Vec<String> = segment.readings().map(str::to_owned).collect();
            if (2..=5).contains(&length) && !readings.is_empty() && seen.insert(segment.surface) {
                stock.words.push((segment.surface.to_owned(), readings));
            }
        }
        stock
    }

    /// The record with this number, and the readings of its texts.
    fn record(&self, number: u32, dice: &mut Dice) -> (TechnologyRecord, Vec<Reading>) {
        let mut record = dice.pick(&self.records).clone();
        let mut procedure = vec![dice.pick(&self.words).clone()];
        procedure.extend(self.varied(&self.procedures, dice));
        let mut indication = self.varied(&self.indications, dice);
        indication.push((format!("（jRCT{number:07}）"), Vec::new()));
        let gap = vec![("\u{3000}".to_owned(), Vec::new())];
        let name = [procedure.as_slice(), &gap, &indication].concat();
        let hospital = hospital(dice);
        record.name = surface(&name);
        record.procedure = surface(&procedure);
        record.indication = Some(surface(&indication));
        let edition = number as usize % self.editions.len();
        record.edition.clone_from(&self.editions[edition]);
        let number = number / u32::try_from(self.editions.len()).unwrap() + 1;
        record.class = if dice.one_in(3) { Class::A } else { Class::B };
        record.notice_number = number;
        record.arm = dice.one_in(20).then_some(1);
        record.id = match record.arm {
            Some(arm) => format!("{}{number}-{arm}", record.class),
            None => format!("{}{number}", record.class),
        };
        self.numbers(&mut record, &hospital, dice);
        record.source = ["cost", "schedule"]
            .into_iter()
            .map(|table| (table, lines(dice)))
            .collect();
        let mut readings = vec![reading(&hospital)];
        if !dice.one_in(5) {
            readings.push(reading(&name));
        }
        (record, readings)
    }

    /// A text of the stock with another word in one of its places.
    fn varied(&self, texts: &[Vec<Part>], dice: &mut Dice) -> Vec<Part> {
        let mut text = dice.pick(texts).clone();
        let at = dice.below(u32::try_from(text.len()).unwrap()) as usize;
        if !text[at].1.is_empty() {
            text[at] = dice.pick(&self.words).clone();
        }
        text
    }

    fn numbers(&self, record: &mut TechnologyRecord, hospital: &[Part], dice: &mut Dice) {
        let is_zero = dice.one_in(4);
        let most = *dice.pick(&[10, 100, 2000]);
        let cases = if is_zero { 0 } else { 1 + dice.below(most) };
        let total = i64::from(cases) * i64::from(10_000 + dice.below(9_000_000));
        let share = i64::from(dice.below(1001));
        let known = !is_zero;
        record.cases = Some(cases);
        record.total_cost_yen = known.then_some(total);
        record.advanced_cost_yen = known.then_some(total / 1000 * share);
        record.mean_stay_days = known.then(|| Decimal::new(dice.below(400).into(), 1));
        record.institutions = known.then(|| 1 + dice.below(60));
        record.schedule_cases = known.then_some(cases);
        record.row_number = Some(dice.below(90));
        record.cooperating_institutions = Some(dice.below(50));
        record.applicant = Some(surface(hospital));
        record.planned_patients = Some(count(10 + dice.below(990)));
        record.enrolled_patients = Some(count(dice.below(1200)));
        let (since, until) = (date(2006, 17, dice), date(2020, 14, dice));
        record.effective_date = Some(since);
        record.planned_end_date = Some(until);
        let printed = [("effective_date", since), ("planned_end_date", until)];
        let printed = printed.map(|(key, day)| (key, era::short(day)));
        record.printed = printed.into_iter().collect();
        let none = [
            "total_cost_yen",
            "advanced_cost_yen",
            "mean_stay_days",
            "institutions",
            "schedule_cases",
        ];
        let none = none.into_iter().filter(|_| is_zero);
        record.missing = none.map(|key| (key, Missing::NoCase)).collect();
        record.zero_case = is_zero.then(|| {
            let mut report = dice.pick(&self.zero_cases).clone();
            report.institution = surface(hospital);
            report.reason = format!(
                "{}（{}）",
                report.reason,
                surface(&[dice.pick(&self.words).clone()])
            );
            report.source = lines(dice);
            report
        });
    }
}

fn hospital(dice: &mut Dice) -> Vec<Part> {
    let owned = |&(surface, kana): &(&str, &str)| -> Part {
        let readings = Some(kana).filter(|kana| !kana.is_empty());
        (
            surface.to_owned(),
            readings.into_iter().map(str::to_owned).collect(),
        )
    };
    let mut parts = vec![owned(dice.pick(&PLACES)), owned(dice.pick(&SIDES))];
    parts.extend(dice.pick(&KINDS).iter().map(owned));
    parts.retain(|(surface, _)| !surface.is_empty());
    parts
}

fn surface(parts: &[Part]) -> String {
    parts.iter().map(|(surface, _)| surface.as_str()).collect()
}

fn reading(parts: &[Part]) -> Reading {
    let mut reading = Reading::default();
    for (surface, readings) in parts {
        let readings: Vec<&str> = readings.iter().map(String::as_str).collect();
        reading.push(surface, &readings);
    }
    reading
}

fn count(count: u32) -> Patients {
    Patients {
        printed: count.to_string(),
        amount: Amount::Count { count },
    }
}

fn date(first: i16, years: u32, dice: &mut Dice) -> Date {
    let year = first + i16::try_from(dice.below(years)).unwrap();
    let month = i8::try_from(1 + dice.below(12)).unwrap();
    Date::new(year, month, i8::try_from(1 + dice.below(28)).unwrap()).unwrap()
}

fn lines(dice: &mut Dice) -> Source {
    let first = 1 + dice.below(1300);
    let lines = vec![LineRange {
        first,
        last: first + dice.below(8),
    }];
    Source {
        document: "A".to_owned(),
        lines,
    }
}

/// Writes a snapshot.
///
/// # Errors
/// What the writer says.
pub fn write(plan: Plan, shape: Shape, out: &mut dyn Write) -> io::Result<()> {
    let format = Format::from(&Snapshot::bundled().map_err(io::Error::other)?);
    let editions: Vec<String> = (0..plan.editions.max(1))
        .map(|year| format!("R{}", 5 - year.min(4)))
        .rev()
        .collect();
    let stock = Stock::new(&format, &editions);
    let mut head = format.clone();
    head.technologies.clear();
    head.links.clear();
    let only = head.editions[0].clone();
    head.editions = editions
        .iter()
        .map(|id| senshin::model::Edition {
            id: id.clone(),
            ..only.clone()
        })
        .collect();
    let mut dice = Dice(plan.seed);
    let mut known = HashSet::new();
    let mut head = serde_json::to_string(&head)?;
    if shape == Shape::Json {
        return whole(plan, &stock, &mut dice, &mut head, out);
    }
    writeln!(out, "{head}")?;
    for number in 0..plan.count {
        let (record, readings) = stock.record(number, &mut dice);
        for reading in readings
            .iter()
            .filter(|reading| is_new(&mut known, reading))
        {
            writeln!(out, "{}", serde_json::to_string(reading)?)?;
        }
        writeln!(out, "{}", serde_json::to_string(&record)?)?;
    }
    Ok(())
}

/// Whether a reading was not written before; that of a name never was.
fn is_new(known: &mut HashSet<String>, reading: &Reading) -> bool {
    reading.text().contains("（jRCT") || known.insert(reading.text().to_owned())
}

/// Technologies and readings in two lists, as one object.
fn whole(
    plan: Plan,
    stock: &Stock,
    dice: &mut Dice,
    head: &mut String,
    out: &mut dyn Write,
) -> io::Result<()> {
    let start = dice.0;
    // The technologies first, as in the bundled file: a reader can show them before the readings.
    let at = head.rfind("\"readings\":[").unwrap();
    let readings = head.split_off(at);
    let readings = readings
        .trim_start_matches("\"readings\":[")
        .strip_suffix("]}")
        .unwrap_or_default()
        .to_owned();
    let (before, after) = head.split_once("\"technologies\":[").unwrap();
    write!(out, "{before}\"technologies\":[")?;
    for number in 0..plan.count {
        let comma = if number == 0 { "" } else { "," };
        write!(
            out,
            "{comma}\n{}",
            serde_json::to_string(&stock.record(number, dice).0)?
        )?;
    }
    dice.0 = start;
    write!(out, "\n{after}\"readings\":[\n{readings}")?;
    let mut known = HashSet::new();
    for number in 0..plan.count {
        for reading in stock
            .record(number, dice)
            .1
            .iter()
            .filter(|reading| is_new(&mut known, reading))
        {
            write!(out, ",\n{}", serde_json::to_string(reading)?)?;
        }
    }
    writeln!(out, "]}}")
}
