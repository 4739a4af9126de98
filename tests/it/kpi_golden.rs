//! Values of every exhibit, read by hand from the text of the document at these lines.

use senshin::catalog::Catalog;
use std::collections::BTreeSet;

/// Exhibit, row (a part of its label), column, what is printed, line. Without a column: a sentence.
/// The column `label` is the label itself.
type Golden = (&'static str, &'static str, &'static str, &'static str, u32);

#[rustfmt::skip]
const GOLDEN: &[Golden] = &[
    ("k0-plan", "取り組むべき事項", "text", "医療機器の研究開発の機会と投資対象の充足", 21),
    ("k0-history", "", "", "第2期基本計画に定められた取組事項の進捗状況の評価を検討会が毎年度評価する。", 137),
    ("k0-kpi", "③", "goal", "研究開発拠点、開発支援拠点や企業の連携強化", 149),
    ("k0-kpi", "⑧", "goal", "早期実用化に向けた薬事承認制度・審査体制の構築", 160),
    ("k0-reporters", "", "reporter", "厚生労働省/経済産業省から報告", 1372),
    ("k0-considerations", "", "", "現状を加味しないKPIを設定しても絵に描いた餅となり未達となる可能性が高い", 1253),
    ("k0-second-plan", "", "", "閣議決定：令和4年5月31日", 1263),
    ("k0-jaame", "", "", "Thank you for your attention!", 2514),
    ("k0-sales-definitions", "", "", "体的には、以下のように３つの実績をフォローすることとなっている。", 5340),
    ("k0-sales", "③日本国内", "y2022", "44.1", 5372),
    ("k0-sales", "①内資企業", "y2020", "9.4", 5388),
    ("k1-training", "医療従事者", "r4_trainees", "594", 235),
    ("k1-training", "その他", "r4_trainees", "262", 245),
    ("k1-training", "アカデミア", "ratio", "1.2倍", 372),
    ("k1-training-mean", "臨床現場", "mean", "37名", 1427),
    ("k1-training-mean", "出口戦略", "trainees", "208名", 1437),
    ("k1-courses", "", "institution", "筑波大学", 1474),
    ("k1-hubs", "国立大学法人広島大学", "label", "国立大学法人広島大学", 1395),
    ("k1-satisfaction", "満足度", "choices", "満足度100% 満足度80% 満足度60% 満足度40% 満足度20%以下", 480),
    ("k1-ideas", "", "", "材育成の増加をKPIに設定することも考えられる（例えば、受入実績を前年度の1.2倍など", 1730),
    ("k2-survey", "", "r5", "158件", 690),
    ("k2-ventures", "R5", "yes", "13.3%", 610),
    ("k2-ventures", "R4", "responses", "93件", 676),
    ("k2-newcomers", "R4", "no", "96.5%", 641),
    ("k2-venture-products", "R5", "approved", "56%", 591),
    ("k2-newcomer-products", "R5", "notified", "50%", 559),
    ("k2-method", "", "", "（資本金か出資総額が3億円以下で従業員300人以下（and条件）が対象", 1761),
    ("k2-ideas", "", "", "ビジョン：医療機器の研究開発の中心地としての我が国の地位の確立", 1823),
    ("k3-joint-research", "応用研究", "r5_cases", "84", 713),
    ("k3-joint-research", "基礎研究", "r4_cases", "37", 704),
    ("k3-cooperation", "", "this_year", "70件", 786),
    ("k3-platforms", "②", "last_year", "8拠点", 802),
    ("k3-form", "", "entry", "開発研究；●●件", 1855),
    ("k3-ideas", "", "", "それぞれの当該フェーズの企業との共同件数件数の増加をKPIに設定することも考えられる", 2014),
    ("k4-progress", "", "", "含めた治験をより", 2741),
    ("k5-cin-policy", "", "", "国の医薬品・医療機器等の開発競争力を強化する。", 2844),
    ("k5-cin-years", "2016", "priority", "連携体制の整備", 2865),
    ("k5-cin-work", "", "", "NC・基盤研で18レジストリを構築", 2904),
    ("k5-cin-counts", "", "count", "33研究班", 2930),
    ("k5-ethics-duties", "", "", "原則として、一の倫理審査委員会による一括した審査を求めなければならない。", 2946),
    ("k5-ethics-guidance", "", "", "な取扱いや利益相反に関する状況等も含めて検討する必要がある。", 2985),
    ("k5-ethics-single-review", "", "", "２ 倫理審査委員会への付議", 3004),
    ("k5-act-overview", "", "", "（認定仮名加工医療情報利用事業者）", 3044),
    ("k5-act-flow", "", "box", "厳格な審査項目に基づき国が認定", 3084),
    ("k5-act-sample", "元データ", "insulin", "20.9", 3148),
    ("k5-ndb", "情報の量", "certified", "急性期病院を中心に全国118の協力医療", 3214),
    ("k5-databases", "障害福祉", "consent", "無", 3428),
    ("k5-study-group", "", "", "・認定作成事業者の情報システムに係る安全管理その他の認定基準", 3666),
    ("k5-study-schedule", "７月", "label", "７月", 3655),
    ("k5-study-members", "杉浦", "post", "日本ハッカー協会代表理事", 3694),
    ("k5-guideline", "", "", "等についても反映。", 3732),
    ("k5-ordinances", "", "", "介護保険総合データベース（介護DB） とする。", 3762),
    ("k5-basic-policy", "", "", "既に提供された情報の削除の求めについては、ご本人を識別可能な情報は可能な限り削除。", 3810),
    ("k5-operators", "ライフデータ", "persons", "約179万人", 3856),
    ("k5-operators", "日本医師会", "persons", "約124万人", 3867),
    ("k5-providers", "宮崎", "named", "・国立大学法人 宮崎大学医学部附属病院", 3960),
    ("k5-uses-jmimo", "", "title", "製薬企業向けデータ分析ツールの機能検証", 4092),
    ("k5-uses-ldi", "21", "title", "消化管領域における治療実態調査", 4148),
    ("k6-fields", "重点分野２", "r5_awards", "39", 820),
    ("k6-fields", "重点分野５", "r4_mean", "40,583", 826),
    ("k6-award-stages", "", "", "［採択時］", 867),
    ("k6-programmes", "橋渡し研究プログラム", "awards", "27", 2042),
    ("k6-programmes", "医工連携イノベーション", "awards", "20課題", 2045),
    ("k6-five-fields", "5", "description", "医療従事者の業務の効率化・負担軽減に資する医療機器", 2099),
    ("k6-products", "", "products", "115製品", 2353),
    ("k6-products", "", "sales", "約167億円", 2354),
    ("k6-ideas", "", "", "ゴール：解決すべき医療上・社会上の課題を踏まえた", 2368),
    ("k6-stages-133", "4th", "themes", "43", 1075),
    ("k6-stages-133", "3rd", "advanced_share", "52.0％", 1072),
    ("k6-fields-133", "重点分野3", "advanced_share", "62.5％", 1092),
    ("k6-matrix-1st", "1st", "printed", "1 1 2 1 12", 1019),
    ("k6-matrix-2nd", "4th", "printed", "5 4 1 2", 882),
    ("k6-matrix-3rd", "3rd", "printed", "1 1 4 3 3", 930),
    ("k6-matrix-4th", "4th", "printed", "1 6 2 6 4 20", 964),
    ("k6-stages-186", "2nd", "themes", "64", 2216),
    ("k6-stages-186", "2nd", "mean", "72,613千円", 2217),
    ("k6-fields-186", "重点分野3", "mean", "120,253千円", 2253),
    ("k6-fields-186", "重点分野4", "launched_share", "7％", 2265),
    ("k6-matrices-186", "", "", "採択時；4thステージ", 2238),
    ("k7-activities", "輸出", "january_2023", "81.7", 1162),
    ("k7-activities", "許認可申請", "january_2023", "58.5", 1178),
    ("k7-bases", "教育", "january_2024", "36.0", 1130),
    ("k7-method", "", "", "医機連傘下団体の加盟企業のうち「国際展開に関する活動を行っている企業」をアンケートにより調査", 2396),
    ("k7-ideas", "", "", "活動面としては、知財の海外出願、海外機関との共同研究の有無をKPIに設定することも考えられる", 2485),
    ("k8-indicators", "デバイスラグ", "value", "2.0年", 4268),
    ("k8-indicators", "SaMD", "value", "216件", 4272),
    ("k9-committee", "６月21日", "label", "６月21日", 4357),
    ("k9-challenge", "2014年", "label", "2014年", 4420),
    ("k9-economy", "", "factor", "× 0.5", 4466),
    ("k9-reprocessed", "", "rate", "100分の10", 4482),
    ("k9-reprocessed", "", "cases", "５例以上", 4485),
    ("k9-reprocessing", "", "box", "洗浄・一次滅菌", 4495),
    ("k9-rare", "下記以外", "companion", "-", 4550),
    ("k9-rare", "800回以上", "companion", "110/100", 4552),
    ("k9-c1", "CTAG", "purpose", "胸部下行大動脈病変を有する患者の治療に使用する。", 4581),
    ("k9-c2", "Cool-tip", "purpose", "経皮、腹腔鏡下及び開腹術、胸腔鏡下及び開胸術での組織凝固及び焼灼に使用する。", 4603),
    ("k9-functions", "細分化", "count", "13", 4809),
    ("k9-functions", "合理化", "count", "９", 4813),
    ("k9-software-criteria", "", "", "より少ない員数で実施可能となる場合", 4635),
    ("k9-software-cost", "一般管理販売費", "device", "※１の21.2％", 4696),
    ("k9-software-cost", "営業利益", "device", "※１の9.5％", 4700),
    ("k9-software-update", "", "", "の「使用目的又は効果」や機能区分が変更となる場合以外でも提出可能。", 4746),
    ("k9-software-guidance", "指導管理料", "points", "90点", 4770),
    ("k9-software-guidance", "導入期加算", "points", "50点", 4771),
    ("k10-progress", "", "", "日本では令和4年4月から本格的に運用開始。", 4934),
    ("k10-countries", "メキシコ", "label", "メキシコ", 4936),
    ("k11-survey", "", "", "・安定供給に係る企業のリスク管理マニュアル案", 5047),
    ("k11-shortage", "", "note", "※１", 5090),
    ("k11-stop", "", "box", "厚生労働省へ第一報（様式10－２）", 5231),
    ("k11-guide", "", "", "別添：製造販売業者のリスク管理に関するハンドブック", 5315),
];

/// What only the title of a slide is left of.
const TITLE_ONLY: (&str, &str, u32) = (
    "k6-amed-projects",
    "AMED医療機器・ヘルスケアプロジェクト",
    2034,
);

fn bare(text: &str) -> String {
    text.replace(char::is_whitespace, "")
}

/// Whether the exhibit has what was read, at the line where it was read.
fn holds(catalog: &Catalog, (id, row, column, printed, line): Golden) -> bool {
    let exhibit = catalog.exhibit(id).unwrap();
    let at =
        |source: &senshin::model::Source| source.lines.iter().any(|lines| lines.contains(line));
    if column.is_empty() {
        let passages = exhibit.paragraphs.iter().map(|p| (&p.text, &p.source));
        let notes = exhibit.notes.iter().map(|note| (&note.text, &note.source));
        let mut texts = passages.chain(notes);
        return texts.any(|(text, source)| at(source) && bare(text).contains(&bare(printed)));
    }
    let mut rows = exhibit.rows.iter().filter(|own| own.label.contains(row));
    if column == "label" {
        return rows.any(|_| at(&exhibit.source));
    }
    let position = exhibit
        .columns
        .iter()
        .position(|own| own.key == column)
        .unwrap();
    rows.any(|row| {
        let cell = &row.cells[position];
        let own = bare(cell.printed.as_deref().unwrap_or_default());
        // A number is the whole value; words may be a part of it.
        let number = printed
            .chars()
            .all(|c| c.is_ascii_digit() || ",.%-".contains(c));
        let same = if number {
            own == printed
        } else {
            own.contains(&bare(printed))
        };
        same && cell.source.as_ref().is_some_and(at)
    })
}

#[test]
fn values_read_by_hand_are_in_the_exhibits_at_their_lines() {
    let catalog = Catalog::bundled().unwrap();
    let document = catalog.document("K").unwrap();
    let text = catalog.text(document).unwrap();
    let mut wrong = Vec::new();
    for golden in GOLDEN {
        let (_, _, _, printed, line) = *golden;
        let around: String = (line..line + 6).filter_map(|n| text.line(n)).collect();
        if !bare(&around).contains(&bare(printed)) {
            wrong.push(format!("not in the source: {golden:?}"));
        }
        if !holds(&catalog, *golden) {
            wrong.push(format!("not in the exhibit: {golden:?}"));
        }
    }
    assert_eq!(wrong, [""; 0], "{wrong:#?}");
}

#[test]
fn every_exhibit_has_been_looked_at() {
    let catalog = Catalog::bundled().unwrap();
    let mut seen: BTreeSet<&str> = GOLDEN.iter().map(|golden| golden.0).collect();
    let (id, title, line) = TITLE_ONLY;
    let exhibit = catalog.exhibit(id).unwrap();
    assert_eq!(exhibit.slide_title.as_deref(), Some(title));
    assert_eq!(exhibit.source.first_line(), line);
    seen.insert(id);
    let all: BTreeSet<&str> = catalog.exhibits().iter().map(|e| e.id.as_str()).collect();
    assert_eq!(all.difference(&seen).collect::<Vec<_>>(), [&""; 0]);
}
