//! How the texts of the snapshot are read: every text that is found by its sound has a reading,
//! aligned to it, and the hard words are read right.

use super::snapshot;
use senshin::catalog::Catalog;
use senshin::model::Reading;
use serde_json::Value;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

static CATALOG: LazyLock<Catalog> = LazyLock::new(|| Catalog::bundled().unwrap());

/// Where the texts stand that have readings; `*` is any key or position.
const READ: &[&str] = &[
    "/documents/*/title",
    "/documents/*/publisher",
    "/documents/*/meeting",
    "/documents/*/parts/*/title",
    "/documents/*/parts/*/publisher",
    "/editions/*/label",
    "/editions/*/headline/*/label",
    "/editions/*/headline/*/qualifier",
    "/editions/*/flow/*/label",
    "/editions/*/flow/*/qualifier",
    "/editions/*/five_years/*/label",
    "/editions/*/five_years_columns/*",
    "/editions/*/class_totals/*/label",
    "/editions/*/headline_notes/*/text",
    "/editions/*/five_years_notes/*/text",
    "/editions/*/table_notes/*/text",
    "/editions/*/tables/*/title",
    "/editions/*/tables/*/columns/*",
    "/editions/*/absent_tables/*/title",
    "/editions/*/absent_tables/*/reason",
    "/editions/*/provisional_a/title",
    "/editions/*/provisional_a/paragraphs/*/text",
    "/editions/*/provisional_a/columns/*",
    "/editions/*/provisional_a/rows/*/name",
    "/technologies/*/name",
    "/technologies/*/applicant",
    "/technologies/*/zero_case/institution",
    "/technologies/*/zero_case/reason",
    "/technologies/*/zero_case/plan",
    "/remarks/*/explanation",
    "/visions/*/title",
    "/visions/*/text",
    "/visions/*/kpi",
    "/visions/*/reporter",
    "/goals/*/title",
    "/goals/*/text",
    "/goals/*/kpi",
    "/goals/*/reporter",
    "/exhibits/*/title",
    "/exhibits/*/slide_title",
    "/exhibits/*/who",
    "/exhibits/*/row_header",
    "/exhibits/*/columns/*/label",
    "/exhibits/*/rows/*/label",
    // A cell with words: what is printed, or what stands for it.
    "/exhibits/*/rows/*/cells/*/value",
    "/exhibits/*/rows/*/cells/*/printed",
    // Of running text only the headings.
    "/exhibits/*/paragraphs/*/text",
];

/// Words that analysers read wrongly, how they are read, what else is accepted.
const HARD: &[&str] = &[
    "膵臓 すいぞう",
    "膠芽腫 こうがしゅ",
    "陽子線 ようしせん",
    "重粒子線 じゅうりゅうしせん",
    "偽腔 ぎくう",
    "血管内 けっかんない",
    "経頭蓋 けいとうがい けいずがい",
    "腹腔 ふくくう ふっくう ふくこう",
    "灌流 かんりゅう",
    "羊膜 ようまく",
    "翼状片 よくじょうへん",
    "膀胱 ぼうこう",
    "糞便 ふんべん",
    "微生物叢 びせいぶつそう",
    "頭頸部 とうけいぶ",
    "子宮頸がん しきゅうけいがん",
    "硫酸塩 りゅうさんえん",
    "筋ジストロフィー きんじすとろふぃー",
    "排尿筋 はいにょうきん",
    "神経因性 しんけいいんせい",
    "一側性 いっそくせい",
    "感音難聴 かんおんなんちょう",
    "卵管性 らんかんせい",
    "胚 はい",
    "播種 はしゅ",
    "焼灼 しょうしゃく",
    "穿孔 せんこう",
    "縦隔 じゅうかく",
    "骨切り術 こつきりじゅつ ほねきりじゅつ",
    "膝関節 しつかんせつ ひざかんせつ",
    "電場 でんば でんじょう",
    "根治 こんじ こんち",
    "難治性 なんちせい なんじせい",
    "壊死 えし",
    "末梢血 まっしょうけつ",
    "増悪 ぞうあく",
    "疼痛 とうつう",
    "脛骨 けいこつ",
    "圧潰 あっかい",
    "一・五センチメートル いってんごせんちめーとる いちてんごせんちめーとる",
    "四・五時間 よんてんごじかん",
    "十二センチメートル じゅうにせんちめーとる",
    "六十五歳以上 ろくじゅうごさいいじょう",
    "七十歳以上 ななじゅっさいいじょう しちじゅっさいいじょう",
    "八十歳未満 はちじゅっさいみまん はちじっさいみまん",
    "十三歳以上 じゅうさんさいいじょう",
    "五歳以上十八歳未満 ごさいいじょうじゅうはっさいみまん",
    "二時間 にじかん",
    "三個 さんこ",
    "一個 いっこ",
    "一種類 いっしゅるい",
    "九点以下 きゅうてんいか",
    "若しくは もしくは",
    "注意深く ちゅういぶかく",
    "終了予定日 しゅうりょうよていび",
    "株式会社 かぶしきがいしゃ かぶしきかいしゃ",
    "刀根山 とねやま",
    "徳洲会 とくしゅうかい",
    "東京西徳洲会 とうきょうにしとくしゅうかい",
    "湘南鎌倉 しょうなんかまくら",
    "慶應義塾 けいおうぎじゅく",
    "杏林 きょうりん",
    "順天堂 じゅんてんどう",
    "三田病院 みたびょういん",
    "三重大学 みえだいがく",
    "慈恵会 じけいかい",
    "成育 せいいく",
    "滋賀 しが",
    "東病院 ひがしびょういん",
];

/// Ideographs, the radicals that stand for some of them, the marks 々 〆 〇.
fn is_kanji(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{2fd5}' | '々'..='〇' | '㐀'..='䶿' | '一'..='鿿' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

fn has_kanji(text: &str) -> bool {
    text.chars().any(is_kanji)
}

fn is_hiragana(text: &str) -> bool {
    text.starts_with(|c| ('ぁ'..='ゖ').contains(&c))
        && text.chars().all(|c| matches!(c, 'ぁ'..='ゖ' | 'ー'))
}

/// The strings at the places of [`READ`] that have kanji.
fn in_scope(at: &str, value: &Value, found: &mut HashSet<String>) {
    match value {
        Value::Object(map) => {
            let is_text = at.ends_with("/paragraphs/*") && map.get("heading").is_none();
            // Words that stand for what is printed are read in its place.
            let hidden = map.contains_key("value").then_some("printed");
            for (key, child) in map {
                if is_text || hidden == Some(key.as_str()) {
                    continue;
                }
                let any = ["five_years_columns"].iter().any(|name| at.ends_with(name));
                let key = if any { "*" } else { key };
                in_scope(&format!("{at}/{key}"), child, found);
            }
        }
        Value::Array(items) => {
            for child in items {
                in_scope(&format!("{at}/*"), child, found);
            }
        }
        Value::String(text) if READ.contains(&at) && has_kanji(text) => {
            found.insert(text.clone());
        }
        _ => {}
    }
}

#[test]
fn every_text_that_is_searched_by_sound_has_one_reading_and_nothing_else_has() {
    let mut wanted = HashSet::new();
    in_scope("", &snapshot(), &mut wanted);
    assert!(wanted.len() > 1300, "{}", wanted.len());
    let mut read = HashSet::new();
    for reading in CATALOG.readings().iter() {
        assert!(
            read.insert(reading.text().to_owned()),
            "twice: {}",
            reading.text()
        );
    }
    let lacking: Vec<_> = wanted.difference(&read).collect();
    assert!(lacking.is_empty(), "{lacking:?}");
    let more: Vec<_> = read.difference(&wanted).collect();
    assert!(more.is_empty(), "{more:?}");
}

#[test]
fn what_the_index_of_technologies_searches_has_a_reading() {
    let readings: HashSet<&str> = CATALOG.readings().iter().map(Reading::text).collect();
    for technology in CATALOG.technologies() {
        let zero = technology.zero_case.as_ref();
        let texts = [Some(&technology.name), technology.applicant.as_ref().ok()];
        let reported = zero.map(|zero| {
            [
                Some(&zero.institution),
                Some(&zero.reason),
                zero.plan.as_ref().ok(),
            ]
        });
        for text in texts
            .into_iter()
            .chain(reported.into_iter().flatten())
            .flatten()
        {
            assert!(
                !has_kanji(text) || readings.contains(text.as_str()),
                "{text}"
            );
        }
    }
}

#[test]
fn joined_segments_are_the_text_and_every_kanji_is_read() {
    for (reading, json) in CATALOG
        .readings()
        .iter()
        .zip(snapshot()["readings"].as_array().unwrap())
    {
        let joined: String = reading.segments().map(|segment| segment.surface).collect();
        assert_eq!(joined, reading.text());
        let printed: String = json
            .as_array()
            .unwrap()
            .iter()
            .map(|part| part[0].as_str().unwrap())
            .collect();
        assert_eq!(joined, printed);
        for segment in reading.segments() {
            let kana: Vec<&str> = segment.readings().collect();
            assert!(!segment.surface.is_empty());
            assert_eq!(
                has_kanji(segment.surface),
                !kana.is_empty(),
                "{joined}: {}",
                segment.surface
            );
            for (index, one) in kana.iter().enumerate() {
                assert!(is_hiragana(one), "{joined}: {one}");
                assert!(!kana[..index].contains(one), "{joined}: {one} twice");
            }
        }
    }
}

/// Katakana as hiragana.
fn hiragana(text: &str) -> String {
    let low = |c: char| match c {
        'ァ'..='ヶ' => char::from_u32(u32::from(c) - 0x60).unwrap(),
        other => other,
    };
    text.chars().map(low).collect()
}

/// For each place where a word stands on the borders of segments, all its readings.
fn readings_of(word: &str, reading: &Reading) -> Vec<HashSet<String>> {
    let segments: Vec<_> = reading.segments().collect();
    let mut all = Vec::new();
    for start in 0..segments.len() {
        let mut rest = word;
        let mut heard = HashSet::from([String::new()]);
        for segment in &segments[start..] {
            let Some(left) = rest.strip_prefix(segment.surface) else {
                break;
            };
            let own: Vec<String> = segment.readings().map(hiragana).collect();
            let own = if own.is_empty() {
                vec![hiragana(segment.surface)]
            } else {
                own
            };
            heard = heard
                .iter()
                .flat_map(|start| own.iter().map(move |end| format!("{start}{end}")))
                .collect();
            rest = left;
            if rest.is_empty() {
                all.push(heard);
                break;
            }
        }
    }
    all
}

#[test]
fn hard_words_are_read_right_wherever_they_stand() {
    for line in HARD {
        let (word, readings) = line.split_once(' ').unwrap();
        let mut places = 0;
        for reading in CATALOG.readings().iter() {
            for heard in readings_of(word, reading) {
                places += 1;
                for kana in readings.split(' ') {
                    assert!(
                        heard.contains(kana),
                        "{word} in {}: {heard:?}",
                        reading.text()
                    );
                }
            }
        }
        assert!(places > 0, "{word} stands nowhere");
    }
}

#[test]
fn both_parts_of_a_name_begin_and_end_on_borders_of_its_segments() {
    let readings = CATALOG.readings().iter();
    let readings: HashMap<&str, &Reading> =
        readings.map(|reading| (reading.text(), reading)).collect();
    for technology in CATALOG.technologies() {
        let parts = [
            Some(&technology.procedure),
            technology.indication.as_ref().ok(),
        ];
        for part in parts.into_iter().flatten().filter(|part| has_kanji(part)) {
            let name = readings[technology.name.as_str()];
            assert!(!readings_of(part, name).is_empty(), "{part}");
        }
    }
}

/// The rows of a table in data/, comments and heading left out.
fn table(name: &str) -> Vec<Vec<String>> {
    let path = format!("{}/data/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| line.split('\t').map(str::to_owned).collect())
        .collect()
}

#[test]
fn an_alias_stands_for_a_printed_text_and_says_why() {
    let technologies = CATALOG.technologies().iter();
    let texts: Vec<&String> = technologies
        .flat_map(|technology| {
            let zero = technology.zero_case.as_ref().map(|zero| &zero.institution);
            [
                Some(&technology.name),
                technology.applicant.as_ref().ok(),
                zero,
            ]
        })
        .flatten()
        .collect();
    let rows = table("aliases.tsv");
    assert_eq!(rows[0], ["alias", "target", "reason", "reading"]);
    let mut seen = HashSet::new();
    for row in &rows[1..] {
        let [alias, target, reason, reading] = row.as_slice() else {
            panic!("{row:?}");
        };
        assert!(seen.insert((alias, target)), "{alias} twice");
        assert!(
            texts.iter().any(|text| text.contains(target.as_str())),
            "{target}"
        );
        assert!(!reason.is_empty(), "{alias}");
        let is_latin = !alias
            .chars()
            .any(|c| is_kanji(c) || ('ぁ'..='ヿ').contains(&c));
        assert_eq!(is_latin, reading.is_empty(), "{alias}");
    }
    for wanted in [
        "東大病院",
        "国がん",
        "国循",
        "阪大",
        "慶大",
        "がん研究センター東",
        "PGT-A",
        "FMT",
        "rTMS",
    ] {
        assert!(seen.iter().any(|(alias, _)| *alias == wanted), "{wanted}");
    }
}

#[test]
fn the_table_of_kanji_knows_every_kanji_that_is_read() {
    let rows = table("kanji.tsv");
    let known: HashSet<char> = rows
        .iter()
        .filter_map(|row| row[0].chars().next())
        .collect();
    for reading in CATALOG.readings().iter() {
        for c in reading.text().chars().filter(|c| ('㐀'..='鿿').contains(c)) {
            assert!(known.contains(&c), "{c}");
        }
    }
    let licence = std::fs::read_to_string(format!(
        "{}/data/LICENSE-UNICODE",
        env!("CARGO_MANIFEST_DIR")
    ));
    assert!(licence.unwrap().contains("Unicode"));
}
