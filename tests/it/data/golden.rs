//! Technologies as a reader typed them from the document.

use senshin::catalog::Catalog;
use senshin::fields::by_key;

/// What a row of both tables says: 整理番号, 適用年月日, 総合計, 先進医療総額, 平均入院期間, 件数, 機関,
/// 申請医療機関, 終了予定日, 計画, 登録, 協力.
const KEYS: [&str; 12] = [
    "row_number",
    "effective_date",
    "total_cost_yen",
    "advanced_cost_yen",
    "mean_stay_days",
    "cases",
    "institutions",
    "applicant",
    "planned_end_date",
    "planned_patients",
    "enrolled_patients",
    "cooperating_institutions",
];

fn assert_row(id: &str, procedure: &str, indication: &str, wanted: [&str; 12]) {
    let catalog = Catalog::bundled().unwrap();
    let rows = catalog.find(id.parse().unwrap());
    assert_eq!(rows.len(), 1, "{id}");
    let technology = catalog.technology(rows[0]).unwrap();
    let edition = catalog.edition_of(technology);
    let value = |key| (by_key(key).unwrap().value)(edition, technology).plain();
    assert_eq!(value("procedure"), procedure);
    assert_eq!(value("indication"), indication);
    assert_eq!(KEYS.map(value), wanted, "{id}");
}

#[test]
fn row_8_has_two_phases() {
    assert_row(
        "B16",
        "ゲムシタビン静脈内投与、ナブ―パクリタキセル静脈内投与及びパクリタキセル腹腔内投与の併用療法",
        "腹膜播種を伴う膵臓がん",
        [
            "8",
            "2016-10-01",
            "19759356",
            "729080",
            "8.2",
            "13",
            "5",
            "東京大学医学部附属病院",
            "2026-05-31",
            "【導入相試験】6～18例 【探索相試験】35例",
            "【導入相試験】12例 【探索相試験】28例",
            "5",
        ],
    );
}

#[test]
fn row_9_has_an_upper_limit_and_no_case() {
    assert_row(
        "B17",
        "治療抵抗性の子宮頸がんに対するシスプラチンによる閉鎖循環下骨盤内非均衡灌流療法",
        "子宮頸がん（術後に再発したものであって、同時化学放射線療法に不応かつ手術が不能なものに限る。）",
        [
            "9",
            "2016-11-01",
            "",
            "",
            "",
            "0",
            "",
            "日本医科大学付属病院",
            "2020-04-18",
            "最大27症例",
            "0",
            "0",
        ],
    );
}

#[test]
fn row_12_is_one_arm_of_two() {
    assert_row(
        "22(1)",
        "陽子線治療",
        "根治切除が可能な肝細胞がん（初発のものであり、単独で発生したものであって、その長径が三センチメートルを超え、かつ、十二センチメートル未満のものに限る。）【陽子線治療を実施する施設】",
        [
            "12",
            "2017-06-01",
            "20425330",
            "16000000",
            "7.1",
            "12",
            "6",
            "国立がん研究センター東病院",
            "2029-12-19",
            "83",
            "48",
            "6",
        ],
    );
}

#[test]
fn row_16_has_more_enrolled_than_planned() {
    assert_row(
        "B26",
        "術後のアスピリン経口投与療法",
        "下部直腸を除く大腸がん（ステージがⅢ期であって、肉眼による観察及び病理学的見地から完全に切除されたと判断されるものに限る。）",
        [
            "16",
            "2018-02-01",
            "136411482",
            "973466",
            "0.6",
            "590",
            "36",
            "国立がん研究センター中央病院",
            "2029-11-30",
            "880",
            "882",
            "35",
        ],
    );
}

#[test]
fn row_21_has_a_case_but_no_advanced_cost() {
    assert_row(
        "B32",
        "自家末梢血CD34陽性細胞移植による下肢血管再生療法",
        "下肢閉塞性動脈硬化症（疼痛又は潰瘍を伴う重症虚血を呈するものであって、維持透析治療を行っているものに限る。）",
        [
            "21",
            "2019-07-01",
            "159140",
            "",
            "1.0",
            "1",
            "1",
            "医療法人沖縄徳洲会 湘南鎌倉総合病院",
            "2027-06-30",
            "16～20",
            "2",
            "0",
        ],
    );
}

#[test]
fn row_24_has_a_range() {
    assert_row(
        "B35",
        "ボツリヌス毒素の膀胱内局所注入療法",
        "神経因性排尿筋過活動による膀胱機能障害(五歳以上十八歳未満の患者に係るものに限る。)",
        [
            "24",
            "2020-01-01",
            "1694620",
            "473730",
            "3.0",
            "4",
            "2",
            "東京都立小児総合医療センター",
            "2025-03-31",
            "9～12",
            "9",
            "1",
        ],
    );
}

#[test]
fn row_25_has_its_number_in_the_middle_of_the_name() {
    assert_row(
        "B36",
        "イマチニブ経口投与及びペムブロリズマブ静脈内投与の併⽤療法",
        "進行期悪性黒色腫（KIT遺伝子変異を有するものであって、従来の治療法に抵抗性を有するものに限る。）",
        [
            "25",
            "2020-02-01",
            "9609880",
            "8815640",
            "1.0",
            "3",
            "2",
            "慶應義塾大学病院",
            "2025-10-31",
            "22",
            "6",
            "3",
        ],
    );
}

#[test]
fn row_28_has_a_narrow_blank_between_its_parts() {
    assert_row(
        "B39",
        "周術期デュルバルマブ静脈内投与療法",
        "肺尖部胸壁浸潤がん(化学放射線療法後のものであって、同側肺門リンパ節・縦隔リンパ節転移、同一肺葉内・同側の異なる肺葉内の肺内転移及び遠隔転移のないものに限る。)",
        [
            "28",
            "2020-03-01",
            "284151906",
            "242054226",
            "13.7",
            "26",
            "12",
            "国立がん研究センター東病院",
            "2030-08-31",
            "84",
            "38",
            "19",
        ],
    );
}

#[test]
fn row_54_has_two_populations() {
    assert_row(
        "B70",
        "着床前胚異数性検査",
        "不妊症（卵管性不妊、男性不妊、機能性不妊又は一般不妊治療が無効であるものであって、これまで反復して着床若しくは妊娠に至っていない患者若しくは流産若しくは死産の既往歴を有する患者に係るもの又は患者若しくはその配偶者（届出をしていないが、事実上婚姻関係と同様の事情にある者を含む。）が染色体構造異常を持つことが確認されているものに限る。）",
        [
            "54",
            "2023-04-01",
            "1814380",
            "1797200",
            "",
            "5",
            "1",
            "大阪大学医学部附属病院",
            "2028-03-31",
            "PGT-A実施集団383人、胚移植実施集団153人",
            "5",
            "0",
        ],
    );
}

#[test]
fn a_technology_of_class_a_is_known_by_its_report_alone() {
    assert_row(
        "A12",
        "CYP2D6遺伝子多型検査",
        "",
        ["", "", "", "", "", "0", "", "", "", "", "", ""],
    );
    let catalog = Catalog::bundled().unwrap();
    let row = catalog.find("A12".parse().unwrap())[0];
    let zero = catalog.technology(row).unwrap().zero_case.as_ref().unwrap();
    assert_eq!(zero.institution, "東京慈恵会医科大学附属病院");
    assert_eq!(
        zero.reason,
        "2022年7月1日以降、Luminex社の検査試薬xTAGが販売中止となり、2023年2月で検査を終了した。検査体制継続のために、関係各所で協議を重ね、2023年7月より、株式会社エスアールエルでのCYP2D6遺伝子多型検査への切り替える体制を整えた。この調整のために新規の検査の受け入れを積極的にはできなかった。"
    );
    assert_eq!(
        zero.plan.as_deref(),
        Ok(
            "新しい検査体制が整ったので、すでに3名の患者からの申し出がある。検査希望の共同研究施設申請の依頼も来ている。また、今後は、学会・研究会の他、患者会を通じて、検査の案内を行っていく。"
        )
    );
    assert_eq!(zero.previous_year_cases, Ok(3));
}
