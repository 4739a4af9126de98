//! Characters that readers take for the same and no normal form of Unicode joins.
//!
//! The radicals of U+2E80–2EF3 stand in texts that were taken from published files, where a font
//! has them instead of the character; compatibility decomposition knows two of them. The other
//! table is short on purpose: what the names and words of this field are really written with.

/// A character as it is searched: the usual form of a radical or of a variant.
#[must_use]
pub fn usual(c: char) -> char {
    let offset = u32::from(c).wrapping_sub(0x2E80);
    let radical = usize::try_from(offset).ok().and_then(|at| RADICALS.get(at));
    radical.copied().unwrap_or_else(|| variant(c))
}

/// For each of U+2E80–2EF3 the ideograph that Unicode calls equivalent
/// (`Equivalent_Unified_Ideograph`, Unicode 15), simplified ones in their Japanese form; itself where there is none.
#[rustfmt::skip]
const RADICALS: [char; 0x74] = [
    '⺀', '厂', '乛', '乚', '乙', '亻', '冂', '\u{20628}', '刀', '刂', '卜', '㔾', '小', '小', '兀', '尣',
    '尢', '\u{21BC2}', '巳', '幺', '彑', '⺕', '忄', '心', '扌', '攵', '\u{2E9A}', '旡', '日', '月', '歺', '母',
    '民', '氵', '氺', '灬', '爫', '爫', '丬', '牛', '犭', '王', '\u{24D14}', '目', '示', '礻', '\u{25AD7}', '糹',
    '纟', '罓', '罒', '㓁', '冗', '\u{2626B}', '羊', '\u{2634C}', '\u{2634B}', '耂', '肀', '聿', '肉', '\u{26951}', '艹', '艹',
    '艹', '虎', '衤', '覀', '西', '見', '角', '\u{278B2}', '讠', '貝', '\u{27FB7}', '車', '辶', '辶', '辶', '邑',
    '钅', '長', '镸', '長', '門', '\u{28E0F}', '阝', '雨', '青', '韋', '頁', '風', '飛', '食', '\u{2967F}', '飠',
    '饣', '\u{29810}', '馬', '骨', '鬼', '魚', '鳥', '鹵', '麦', '黄', '黽', '斉', '斉', '歯', '歯', '竜',
    '竜', '亀', '亀', '亀',
];

/// The usual form of a variant; the character itself if it is none.
#[rustfmt::skip]
const fn variant(c: char) -> char {
    match c {
        // The same character as printed in other typefaces: what a font's or an input method's
        // table has
        // instead of the usual form.
        '剝' => '剥', '頰' => '頬', '塡' => '填', '瘦' => '痩', '搔' => '掻', '鹼' => '鹸',
        '蠟' => '蝋', '繫' => '繋', '囊' => '嚢', '彎' => '弯', '屛' => '屏', '潑' => '溌',
        '麴' => '麹', '鷗' => '鴎', '俠' => '侠', '嚙' => '噛', '軀' => '躯', '醬' => '醤',
        '蟬' => '蝉', '顚' => '顛', '摑' => '掴', '萊' => '莱', '焰' => '焔', '攪' => '撹',
        '吞' => '呑', '頚' => '頸', '噓' => '嘘', '簞' => '箪', '筝' => '箏', '禱' => '祷',
        '瀆' => '涜', '餠' => '餅', '靱' => '靭',
        // Old forms, in the names of people, places and hospitals, and what compatibility
        // decomposition
        // makes of Kangxi radicals.
        '應' => '応', '學' => '学', '國' => '国', '醫' => '医', '會' => '会', '澤' => '沢',
        '濱' => '浜', '邊' | '邉' => '辺', '齋' => '斎', '齊' => '斉', '髙' => '高', '﨑' | '嵜' => '崎',
        '廣' => '広', '眞' => '真', '惠' => '恵', '德' => '徳', '瀨' => '瀬', '瀧' => '滝',
        '龍' => '竜', '櫻' => '桜', '萬' => '万', '藏' => '蔵', '淺' => '浅', '靜' => '静',
        '戶' => '戸', '黑' => '黒', '黃' => '黄', '麥' => '麦', '齒' => '歯', '龜' => '亀',
        '嶋' | '嶌' => '島', '冨' => '富', '圓' => '円', '榮' => '栄', '鐵' => '鉄', '穗' => '穂',
        '繩' => '縄', '鹽' => '塩', '驛' => '駅', '橫' => '横', '曾' => '曽', '條' => '条',
        '槇' => '槙', '祿' => '禄', '禮' => '礼', '壽' => '寿', '與' => '与', '豐' => '豊',
        '鄕' => '郷', '圍' => '囲',
        // Old forms of medical words, which older papers use.
        '臟' => '臓', '髓' => '髄', '腦' => '脳', '齡' => '齢', '藥' => '薬', '發' => '発',
        '體' => '体', '關' => '関', '經' => '経', '檢' => '検', '驗' => '験', '點' => '点',
        '數' => '数', '變' => '変', '溫' => '温', '獨' => '独', '聲' => '声', '聽' => '聴',
        '觸' => '触', '總' => '総', '縱' => '縦', '證' => '証', '轉' => '転', '靈' => '霊',
        '顯' => '顕', '癡' => '痴', '膽' => '胆', '攝' => '摂', '濕' => '湿', '狹' => '狭',
        '參' => '参', '實' => '実', '單' => '単', '對' => '対', '續' => '続', '擴' => '拡',
        '疊' => '畳', '纖' => '繊', '滿' => '満', '氣' => '気', '產' => '産', '內' => '内',
        '步' => '歩', '查' => '査',
        // Two characters for one word, both in use: 附属 and 付属, 十八歳 and 十八才, 膣 and 腟.
        '附' => '付', '才' => '歳', '腟' => '膣',
        _ => c,
    }
}
