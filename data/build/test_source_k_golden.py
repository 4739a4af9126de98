"""Golden values of every exhibit of source K, read from the source by eye, apart from the build."""

import unittest

from test_source_k import DATA, EXHIBITS

L = None  # lost, undecidable or not printed: no value

TABLES = {
    "k1-training": [[594, 770, 1.3, 13, 10], [734, 653, 0.9, 14, 14], [629, 724, 1.2, 10, 8], [366, 208, 0.6, 12, 7],
                    [414, 428, 1.0, 6, 5], [262, 29, L, 4, 3]],
    "k1-training-mean": [[13, 770, 59], [17, 653, 37], [12, 724, 60], [10, 208, 21], [6, 428, 71], [2, 29, 15]],
    "k2-survey": [[158, 105], [128, 93]],
    "k2-ventures": [[93, 7, 7.5, 92.5, L], [128, 17, 13.3, 86.7, 5.8]],
    "k2-newcomers": [[86, 3, 3.5, 96.5, L], [111, 6, 5.4, 94.6, 1.9]],
    "k2-venture-products": [[7, 29, 14, 43, 14], [16, 6, 50, 50, 56]],
    "k2-newcomer-products": [[3, 67, 33, 0, 0], [6, 33, 50, 17, 17]],
    "k3-joint-research": [[37, 76, 1675, 1878], [44, 84, 2608, 4878], [13, 25, 17793, 8883], [18, 41, 4403, 6688]],
    "k3-cooperation": [[70, 4.4, 52, 5.2], [0, L, 0, L]],
    "k3-platforms": [[7, 35.0, 6, 28.6], [6, 30.0, 8, 38.1], [7, 35.0, 6, 28.6]],
    "k6-products": [[212, 115, 167]],
    "k6-stages-133": [[21, 76329, 19.0, 0, 4, 0], [44, 91562, 52.3, 2.3, 23, 1], [25, 46764, 52.0, 0, 13, 0],
                      [43, 52001, 9.3, 9.3, 4, 4], [133, 67811, 33.1, 3.8, 44, 5]],
    "k6-fields-133": [[5, 30966, 40.0, 0, 2, 0], [33, 98831, 51.5, 3.0, 17, 1], [16, 139826, 62.5, 6.3, 10, 1],
                      [19, 52912, 26.3, 10.5, 5, 2], [20, 47246, 40.0, 0, 8, 0], [40, 44990, 5.0, 2.5, 2, 1]],
    "k6-stages-186": [[34, 52405, 11.8, 0, 4, 0], [64, 72613, 36.9, 1.5, 24, 1], [32, 40349, 43.8, 0, 14, 0],
                      [55, 52295, 7.3, 7.3, 4, 4], [186, 57874, 27.4, 2.7, 46, 5]],
    "k6-fields-186": [[7, 30385, 28.6, 0, 2, 0], [39, 89918, 46.2, 3, 18, 1], [20, 120253, 55.5, 5, 11, 1],
                      [29, 52268, 17.2, 7, 5, 2], [28, 43429, 28.6, 0, 8, 0], [63, 36613, 3.2, 2, 2, 1]],
    "k6-matrix-1st": [[L, 0, 0, 0, 0, 0, 0, 0], ["3", 0, L, L, 0, L, 0, 3], [L, 0, 0, 0, 0, 0, 0, 0],
                      ["1", L, L, L, L, L, L, 1], ["1 1 2 1 12", 1, 1, 2, 0, 1, 12, 17]],
    "k6-matrix-2nd": [["1", 0, L, L, 0, 0, 0, 1], ["5 4 1 2", 0, 5, 4, 1, 2, 0, 12], ["2 3 4 1", L, L, L, L, L, L, 10],
                      ["8 2 4 4 3", 0, 8, 2, 4, 4, 3, 21]],
    "k6-matrix-3rd": [[L, 0, 0, 0, 0, 0, 0, 0], [L, L, L, L, L, L, L, 13], ["1 1 4 3 3", 1, 1, 0, 4, 3, 3, 12]],
    "k6-matrix-4th": [["1 2 1", 0, L, L, 2, 0, 1, 4], ["1 6 2 6 4 20", 1, 6, 2, 6, 4, 20, 39]],
    "k7-activities": [[81.7, 79.3], [54.9, 47.6], [26.8, 25.6], [20.7, 20.7], [58.5, 54.9], [15.9, 15.9]],
    "k7-bases": [[L, L], [L, L], [L, L], [L, L], [32.0, 36.0], [26.0, 28.0]],
    "k8-indicators": [["令和４年度", 2.0], ["令和４年度", 2.0], ["令和４年度", 0], ["令和５年12月末日現在", 19],
                      ["令和５年12月末日現在", 7], ["令和５年12月末日現在", 12], ["令和４年度", 216],
                      ["令和6年1月31日現在", 7], ["令和4年度末時点", 3]],
    "k5-cin-counts": [[18], [4], [11], [33], [6], [4]],
    "k9-rare": [["110/100", L], [L, "110/100"], [L, "120/100"], [L, "130/100"], [L, "140/100"], [L, "150/100"]],
    "k9-economy": [["予想費用削減額", "当該製品の予想平均使用数", 0.5]],
    "k9-reprocessed": [["100分の10", 5]],
    "k9-software-guidance": [[90], [50]],
    "k0-sales": [[10.4, 9.4, 11.0, 11.1], [32.0, 30.7, 33.9, 33.6], [41.2, 39.6, 43.4, 44.1]],
}

# A column of a longer table: exhibit, column, values (or how many there are per value).
COLUMNS = {
    ("k6-fields", "r5_awards"): [7, 39, 20, 29, 28, 63], ("k6-fields", "r4_awards"): [3, 9, 6, 5, 11, L],
    ("k6-fields", "r5_mean"): [30385, 89918, 120253, 52268, 43429, 36613],
    ("k6-fields", "r4_mean"): [43721, 34902, 38025, 35340, 40583, L],
    ("k6-programmes", "awards"): [27, 4, 1, 20, 26, 24, 10, 4, 3, 34, 10, 8, 2, 4, 7, 2],
    ("k5-operators", "certified"): ["2019-12-19", "2020-06-30", "2022-04-27"],
    ("k5-operators", "founded"): ["2018-04-04", "2019-03-07", "2018-06-15"],
    ("k5-operators", "institutions"): [54, 62, 2], ("k5-operators", "persons"): [179, 124, L],
    ("k5-operators", "provided"): [32, 5, L],
    ("k5-uses-jmimo", "approved"): ["2021-06-29", "2021-12-02", "2022-02-15", "2023-05-23", "2023-06-26"],
    ("k5-uses-jmimo", "user"): ["民間企業", "民間企業", "アカデミア", "民間企業", "民間企業"],
    ("k9-functions", "count"): [13, 9, 1, 7],
    ("k9-software-cost", "device"): [L] * 7 + ["※１の21.2％", "市販後調査費を含む", L, "※１の9.5％", L, "※２の10.2％", L, "※２の10％", L],
    ("k9-software-cost", "software"): [L] * 7 + ["個別に判断して計上", "市販後調査費を含む", L, "※１の9.5％", L, "個別に判断して計上", L, "※２の10％", L],
    ("k5-act-sample", "id"): [L, "B002", "B002"], ("k5-act-sample", "systolic"): [211, 211, "201以上"],
    ("k5-act-sample", "disease"): ["膵島細胞症（希少疾患）", "膵島細胞症（希少疾患）", "その他"],
    ("k5-providers", "count"): [4, 6, 3, 4, 2, 1, 2, 4, 3, 2, 3, 8, 1, 2, 3, 2, 3, 2, 5, 11, 2, 6, 3, 3, 5, 2, 1, 2, 6, 1, 1, 9, 2, 1, 2, 117],
    ("k5-databases", "consent"): ["無"] * 5 + [
        "無 ※データ取得時には不要だが、研究者等へ顕名データを提供するにあたっては、患者が生存している場合には、あらかじめ同意取得が必要",
        "有", "有", "無", "無※一定の要件を満たすオプトアウトが必要", "無"],
    ("k5-databases", "holder"): ["国（厚労大臣）"] * 9 + ["認定事業者（主務大臣認定）", "PMDA・協力医療機関"],
}

# The labels of the rows, where the rows are the content.
LABELS = {
    "k1-hubs": ["国立大学法人広島大学", "国立大学法人北海道大学", "国立大学法人鳥取大学", "国立大学法人 岡山大学", "国立大学法人信州大学",
                "国立大学法人京都大学", "国立大学法人神戸大学", "学校法人東京女子医科大学", "国立大学法人東北大学", "国立大学法人筑波大学",
                "独立行政法人国立病院機構大阪医療センター", "国立研究開発法人国立がん研究センター", "国立大学法人大阪大学", "国立大学法人大分大学",
                "公益財団法人いわて産業振興センター", "一般財団法人ふくしま医療機器産業推進機構", "公益財団法人やまなし産業支援機構",
                "一般財団法人九州オープンイノベーションセンター", "公益財団法人 大原記念倉敷中央医療機構", "大阪商工会議所"],
    "k1-satisfaction": ["［参加者の所属］", "［参加者の年齢区分］", "［研修目的に沿った知識は得られたか］", "［研修で得た知識は今後に役立つか］",
                        "［研修前後の意欲変化］", "［研修の満足度］"],
    "k9-c1": ["REGENETENインプラントテンドンステープルボーンステープル", "AQUABEAM ロボットシステム", "INDIGO SYSTEM", "ゴアCTAG",
              "アヴェイル抜去カテーテルLP", "メドトロニック Inceptiv", "Zephyr 気管支バルブシステム", "Chartis 肺機能評価システム(カテーテル）",
              "Rist ラディアルアクセス ガイディングカテーテル", "シンフォリウム 合成心筋パッチ"],
    "k9-c2": ["AQUABEAMロボットシステム", "Coolief", "Cool-tipRFA（乳がんへの適用拡大）", "Zephyr 気管支バルブシステム", "EndoBRAIN-EYE",
              "ガーダント360 CDxがん遺伝子パネル", "オンコタイプDX乳がん再発スコアプログラム", "PrismGuideIRDパネルシステム",
              "放射性医薬品自動合成装置Synthera+"],
    "k9-committee": ["令和５年６月21日", "令和５年７月26日", "令和５年８月30日", "令和５年９月20日", "令和５年10月27日", "令和５年11月17日",
                     "令和５年11月29日", "令和５年12月20日", "令和６年 １月17日"],
    "k9-challenge": ["2009年", "2013年", "2014年", "2018年"],
    "k10-countries": "シンガポール メキシコ マレーシア インド 台湾 オーストラリア タイ エルサルバドル ペルー ベトナム 日本 米国 カナダ "
                     "オーストラリア ブラジル 韓国 台湾 タイ インドネシア インド ブラジル".split(),
    "k5-study-members": ["石井夏生利", "杉浦隆幸", "高橋克巳", "浜本隆二", "康永秀生", "横野恵"],
    "k5-study-schedule": ["令和５年６月２８日", "７月", "８月", "９月", "１２月", "１２月１３日"],
    "k5-cin-years": ["2016", "2017", "2018", "2019", "2020"],
    "k5-ndb": ["情報", "情報の内容", "情報の量", "時点"],
    "k5-operators": ["一般社団法人ライフデータイニシアティブ", "一般財団法人日本医師会医療情報管理機構", "一般財団法人匿名加工医療情報公正利用促進機構"],
    "k6-five-fields": ["1", "2", "3", "4", "5"],
    "k5-providers": "静岡県 東京都 北海道 青森県 茨城県 愛媛県 福井県 長崎県 三重県 佐賀県 熊本県 宮崎県 山口県 鹿児島県 宮城県 岐阜県 埼玉県 "
                    "群馬県 神奈川県 千葉県 新潟県 兵庫県 石川県 愛知県 京都府 広島県 島根県 滋賀県 大阪府 和歌山県 栃木県 福岡県 大分県 "
                    "奈良県 長野県 計".split(),
    "k0-kpi": list("①②③④⑤⑥⑦⑧⑨⑩⑪"), "k0-reporters": [str(n) for n in range(1, 12)],
    "k1-courses": list("1" * 13 + "2" * 17 + "3" * 12 + "4" * 10 + "5" * 6 + "6" * 3),
    "k5-uses-ldi": [str(n) for n in range(1, 33)],
}

# How many rows or boxes there are.
ROWS = {"k0-plan": 34, "k3-form": 4, "k5-act-flow": 17, "k9-reprocessing": 15, "k9-software-update": 11,
        "k11-shortage": 18, "k11-stop": 18, "k0-sales-definitions": 3, "k5-databases": 11, "k6-programmes": 16}

# A sentence that runs over a line end, per text (or per exhibit whose cells are texts).
SENTENCES = {
    "k0-plan": "日本企業による供給可能な医療機器のラインナップ及び供給力の更なる強化",
    "k0-history": "策定されたKPIの向上を目標としてフォローアップを行うこととなった。",
    "k0-kpi": "次世代医療基盤法の見直し状況についてフォローアップ",
    "k0-reporters": "新規性の高い品目の収載状況（B3・C区分）、診療報酬関連制度の見直し状況についてフォローアップ",
    "k0-considerations": "（今日の研究開発投資の結果は、明日の承認実績にはなりえない；現実には5-10年程度の乖離があるのかもしれない）",
    "k0-second-plan": "第一期基本計画を改定。", "k0-jaame": "臨床工学技士の育成に努め、",
    "k1-courses": "起業を目指す医師とエンジニア、ビジネスパーソンの人材育成プログラム～イノベーションの虎～セミナー",
    "k1-satisfaction": "総じて、医療従事者の人材育成コースの満足度があまり高くない傾向（知識習得、意識変化も）",
    "k1-ideas": "AI人材育成、コーディネート人材育成の増加をKPIに設定することも考えられる",
    "k2-method": "過去5年以内から医療機器の研究開発を開始した企業", "k2-ideas": "中間的な意味合いでとらえるのであれば、",
    "k3-form": "① AI を用いた医療機器等の研究開発のための産学が利用可能なデータ利活用基盤の整備 ●●件",
    "k3-ideas": "国内医療機器産業は国際共同治験の経験知が乏しいため、",
    "k4-progress": "（令和５年11月27日付け医薬機審発 1127 第４号）を公表。",
    "k5-cin-policy": "疾患登録システムの要件（用途別）及び信頼性基準の確立とそれに基づいて、薬事承認・再審査に",
    "k5-cin-years": "（2016年度に医薬品３課題、医療機器１課題を採択）", "k5-cin-work": "医療機器（脳神経外科領域））の構築を支援",
    "k5-ethics-duties": "各研究機関の研究責任者はそれをもって当該研究機関の長に研究の実施の許可を受ける必要がある。",
    "k5-ethics-guidance": "文書又は電磁的方法により意見を述べなければならない。",
    "k5-ethics-single-review": "個別の倫理審査委員会の意見を聴くことを妨げるものではない。",
    "k5-act-overview": "個人情報から氏名やID等の削除が必要だが、匿名加工医療情報とは異なり、",
    "k5-act-flow": "データの真正性を確保するための元データに立ち返った検証",
    "k5-act-sample": "匿名加工医療情報と異なり、特異な検査値や病名であっても削除・改変は不要。",
    "k5-ndb": "全国118の協力医療機関など約300万人分", "k5-study-group": "医療情報を仮名加工するために遵守すべき基準",
    "k5-study-schedule": "・関係業界（製薬・医療機器等）からのヒアリング",
    "k5-guideline": "NDB等の公的データベースとの連結が可能となったことに伴い、", "k5-ordinances": "承認申請等（P）に係る調査",
    "k5-basic-policy": "我が国の医療分野の研究開発に資するのかを、", "k5-providers": "・独立行政法人 国立病院機構 四国がんセンター",
    "k5-uses-ldi": "感染症に対するTreatment flow 及び 関連医療費の推計",
    "k6-five-fields": "自動化・自律化を実現する医療機器", "k6-award-stages": "［臨床（治験・臨床研究） ］",
    "k6-amed-projects": "AMED医療機器・ヘルスケアプロジェクト", "k6-matrices-186": "採択時；4thステージ［臨床（治験・臨床研究） ］",
    "k6-ideas": "『採択時が1stステージ［基礎研究］にあるようなテーマ』をどの程度の予算配分で採択するのか",
    "k6-programmes": "採択時のステージと現在（調査時点）におけるステージを調査",
    "k7-method": "①研究開発拠点（海外のCVC機能も含む）、②生産拠点、", "k7-ideas": "研究開発拠点、生産拠点などもKPIに設定することも考えられる",
    "k9-reprocessing": "部品交換・再組立て", "k9-software-criteria": "医療従事者の労働時間が短縮するようなものについては、",
    "k9-software-update": "第１回保険医療材料等専門組織", "k9-functions": "血管造影用シースイントロデューサーセット",
    "k10-progress": "エルサルバドル、ペルー、ベトナムが日本を参照国制度の対象に位置付け（2024年1月時点）。",
    "k11-survey": "フロー図、ガイドラインの案等をとりまとめる。", "k11-guide": "安定供給に関する窓口担当者の設定 等",
    "k11-shortage": "製造販売業者は供給不安・欠品による臨床現場への影響や回復の見通しなどを評価",
    "k11-stop": "製造販売業者は医療機関・関係学会等へ供給終了等について周知",
    "k0-sales-definitions": "内資企業の海外競争に係る実績",
}


class Golden(unittest.TestCase):
    def test_tables(self):
        for key, rows in TABLES.items():
            self.assertEqual([[cell["value"] for cell in row["cells"]] for row in EXHIBITS[key]["rows"]], rows, key)

    def test_columns(self):
        for (key, name), values in COLUMNS.items():
            at = [c["key"] for c in EXHIBITS[key]["columns"]].index(name)
            self.assertEqual([row["cells"][at]["value"] for row in EXHIBITS[key]["rows"]], values, (key, name))

    def test_labels(self):
        for key, labels in LABELS.items():
            self.assertEqual([row["label"] for row in EXHIBITS[key]["rows"]], labels, key)

    def test_rows(self):
        for key, count in ROWS.items():
            self.assertEqual(len(EXHIBITS[key]["rows"]), count, key)

    def test_sentences(self):
        for key, words in SENTENCES.items():
            exhibit = EXHIBITS[key]
            texts = [p["text"] for p in exhibit["paragraphs"]] + [exhibit["slide_title"] or ""]
            texts += [str(cell["value"]) for row in exhibit["rows"] for cell in row["cells"]]
            self.assertTrue(any(words in text for text in texts), key)

    def test_every_exhibit_has_one(self):
        seen = set(TABLES) | {key for key, _ in COLUMNS} | set(LABELS) | set(ROWS) | set(SENTENCES)
        self.assertEqual(set(EXHIBITS) - seen, set())
        self.assertEqual(seen - set(EXHIBITS), set())

    def test_databases(self):
        rows = {row["label"].split("（")[0].split("(")[0]: [c["value"] for c in row["cells"]] for row in EXHIBITS["k5-databases"]["rows"]}
        self.assertEqual(rows["難病ＤＢ"][0], "臨床調査個人票")
        self.assertEqual(rows["小慢ＤＢ"][5:], ["社会保障審議会（令和６年４月～）", "・難病DB（令和6年4月～実施予定）"])
        self.assertEqual([rows[name][6] for name in ("予防接種DB", "障害福祉DB", "全国がん登録ＤＢ", "MID-NET")], ["未定", "未定", "ー", "ー"])
        self.assertEqual(rows["次世代医療基盤法の認定事業者"][5], "認定事業者の設置する審査委員会")

    def test_operators(self):
        trustees = [row["cells"][-1]["value"] for row in EXHIBITS["k5-operators"]["rows"]]
        for words, value in zip(("株式会社NTTデータ", "ICI株式会社", "株式会社日立製作所"), trustees):
            self.assertTrue(value.startswith(words))
        directors = [row["cells"][3]["value"].split("（")[0] for row in EXHIBITS["k5-operators"]["rows"]]
        self.assertEqual(directors, ["吉原 博幸", "茂松茂人", "山本 隆一"])

    def test_repeated_marks_are_resolved(self):
        data = [row["cells"][2]["value"] for row in EXHIBITS["k5-uses-ldi"]["rows"]]
        self.assertEqual(data[:7], ["電子ｶﾙﾃ、DPC調査、ﾚｾﾌﾟﾄ"] * 3 + ["電子ｶﾙﾃ"] * 2 + ["電子ｶﾙﾃ、DPC調査、ﾚｾﾌﾟﾄ"] * 2)
        self.assertNotIn("〃", data)

    def test_a_form_holds_no_values(self):
        for row in EXHIBITS["k3-form"]["rows"]:
            self.assertTrue(all(isinstance(cell["value"], str) and "●●件" in cell["value"] for cell in row["cells"]))

    def test_confidence(self):
        for key, level in (("k1-training", "certain"), ("k1-satisfaction", "lost"), ("k2-venture-products", "certain"),
                           ("k2-newcomer-products", "inferred"), ("k3-joint-research", "inferred"), ("k6-matrix-4th", "partial"),
                           ("k7-activities", "inferred"), ("k7-bases", "partial"), ("k0-sales", "inferred"),
                           ("k11-stop", "partial"), ("k6-fields", "certain"), ("k5-databases", "inferred")):
            self.assertEqual(EXHIBITS[key]["confidence"], level, key)

    def test_goals(self):
        self.assertEqual([(g["number"], g["vision"]) for g in DATA["goals"]], list(zip("①②③④⑤⑥⑦⑧⑨⑩⑪", [1] * 7 + [2] * 3 + [3])))
        reporters = {"①": "AMEDにて基礎情報の収集", "②": "医機連加盟団体の協力を得て調査", "③": "AMEDにて基礎情報の収集", "④": "厚生労働省から報告",
                     "⑤": "担当省庁から報告", "⑥": "AMEDにて基礎情報の収集", "⑦": "医機連加盟団体の協力を得て調査", "⑧": "厚生労働省から報告",
                     "⑨": "厚生労働省から報告", "⑩": "厚生労働省/経済産業省から報告", "⑪": "担当省庁から報告"}
        self.assertEqual({g["number"]: g["reporter"] for g in DATA["goals"]}, reporters)
        self.assertEqual(DATA["goals"][2]["kpi"], "拠点における企業との共同研究数、大学間の共同研究数")
        self.assertEqual([v["number"] for v in DATA["visions"]], [1, 2, 3])
        for exhibit in DATA["exhibits"]:
            if exhibit["goal"]:
                self.assertEqual(exhibit["who"], reporters[exhibit["goal"]], exhibit["id"])

    def test_link(self):
        link = DATA["links"][0]
        row = EXHIBITS[link["exhibit"]]["rows"][link["row"]]
        self.assertEqual((row["label"], link["technologies"]), ("Cool-tipRFA（乳がんへの適用拡大）", ["B2"]))


if __name__ == "__main__":
    unittest.main()
