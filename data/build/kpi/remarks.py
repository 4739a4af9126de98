"""What the source prints that does not agree with itself, and the one link to the other source."""

TRAINING = [
    ("k-training-mean", "contradiction", ["k1-training-mean"], "37名", "38名", 1427,
     "17コースで653名なら1コース平均は38.4名。他の5行は受入実績÷コース数と一致する。"),
    ("k-training-other", "contradiction", ["k1-training-mean", "k1-courses"], "2コース", "3", (1441, 1441),
     "その他の人材育成のコース数は2と印字されているが、具体的研修名の一覧には3つある。"),
    ("k-training-institutions", "contradiction", ["k1-training", "k1-courses"], "10", "9", 271,
     "医療従事者研修のR5実施機関数は10だが、具体的研修名の一覧にある機関は9。企業人材研修も14に対して12。ほかの4つは一致する。"),
    ("k-training-halved", "anomaly", ["k1-training", "k3-joint-research"], "R4については1/2へ補正処理を実施", None, 385,
     "R4の値は令和3年4月1日～令和5年3月6日の報告を半分にしたもので、1年の実数ではない（以後も同様）。"),
]

STAGES = [
    ("k-stage-64", "misprint", ["k6-stages-186"], "全64テーマ", "全65テーマ", 2216,
     "186−34−32−55＝65。ステージアップ36.9％は24/65、上市1.5％は1/65で、64ではどちらの割合も得られない。"),
    ("k-stage-27", "misprint", ["k6-stages-186"], "27.4％", "24.7％", 2232,
     "ステージ別の和（4＋24＋14＋4）も分野別の和（2＋18＋11＋5＋8＋2）も46で、46/186は24.7％。27.4％は51件にあたる。"),
    ("k-stage-55", "misprint", ["k6-fields-186"], "55.5％", "55.0％", 2254,
     "20件で55.5％になる件数はない。11/20は55.0％。"),
    ("k-mean-133", "anomaly", ["k6-stages-133", "k6-fields-133"], "67,811千円", None, 1081,
     "全体の平均助成額は、件数で重みづけしたステージ別の平均（67,946千円）とも分野別の平均（70,702千円）とも一致しない。理由は書かれていない。"),
    ("k-mean-186", "anomaly", ["k6-stages-186", "k6-fields-186"], "57,874千円", None, 2231,
     "全体の平均助成額は、件数で重みづけしたステージ別の平均（57,360千円、2ndを65件とした値）とも分野別の平均（60,016千円）とも一致しない。理由は書かれていない。"),
    ("k-stage-captions", "extraction", ["k6-stages-133", "k6-stages-186"], "採択時；4thステージ", None, 1118,
     "囲みは1st、2nd、3rd、4thの順だが、図の見出しは1st、4th、2nd、3rdの順に抽出されている。見出しの順に組にすると3つのステージを取り違える。"),
]

COMPANIES = [
    ("k-products-legend", "extraction", ["k2-venture-products", "k2-newcomer-products"], "R5 R4", "R4 R5", 603,
     "凡例の語は「R5 R4」の順だが、値はR4、R5の順に抽出されている（割合が企業数と合うのはこの順だけ）。"),
    ("k-cooperation-hubs", "anomaly", ["k3-cooperation"], "1拠点の平均連携/協力数4.4件", None, 787,
     "70件を平均4.4件で割ると16拠点、52件を5.2件で割ると10拠点で、対象の20拠点（割合から逆算した昨年度は21拠点）と違う。理由は書かれていない。"),
    ("k-activities-base", "anomaly", ["k7-activities"], "内資系：128件", None, 691,
     "活動の割合は82社を分母とする値で、内資系の回答128件とは違う。分母は印字されていない。"),
    ("k-bases-approval", "anomaly", ["k7-bases", "k7-method"], "許認可申請【2023年1月時点において拠点有】", None, 1150,
     "方法の頁（スライド50）にある拠点は5つで、許認可申請は拠点ではなく活動に数えられている。"),
]

WORDING = [
    ("k-kpi-9", "contradiction", ["k0-kpi", "k0-reporters"], "新規性の高い品目の収載状況、", "新規性の高い品目の収載状況（B3・C区分）、", 216,
     "⑨のKPIは、「（概要）」の2つの頁だけに「（B3・C区分）」がある。"),
    ("k-kpi-10", "contradiction", ["k0-kpi", "k10-progress"], "国際標準規格の獲得に向けた取り組み状況等", "規制調和の推進状況、参照国制度の推進状況", 221,
     "⑩の進捗報告の頁のKPIは、KPIの一覧の文と違う。"),
    ("k-goal-2", "contradiction", ["k2-method", "k2-survey"], "異業種からの参入の増加", "異業種からの参入企業の増加", 607,
     "スライド9と31のゴールには「企業」がない。"),
    ("k-vision-3", "contradiction", ["k0-plan", "k0-kpi"], "国民の必要な医療機器への", "国民に必要な医療機器への", 68,
     "計画の概要のビジョンは「国民の必要な」、KPIの一覧のゴール⑪は「国民に必要な」。概要でこのビジョンにあたるゴールは「自然災害やパンデミック等の有事における安定供給の確保」などである。"),
    ("k-rare-title", "contradiction", ["k9-rare"], "希少疾患等の検査等に対する評価", "希少疾病等の検査", 4542,
     "頁の題と本文は「希少疾病等」。"),
    ("k-typo-ivd", "misprint", ["k11-shortage"], "対外診断用医薬品", "体外診断用医薬品", 5059, "頁の題と同じ語の誤字。"),
    ("k-typo-report", "misprint", ["k11-shortage"], "第一報を行った提場合", "第一報を行った場合", 5078, "「提」が余分。"),
    ("k-typo-decrypt", "misprint", ["k5-ordinances"], "複合することができ", "復号することができ", (3763, 3765),
     "暗号化の話なので「復号」の誤字とみられる。"),
    ("k-typo-software", "misprint", ["k9-software-criteria"], "原則ととして", "原則として", 4658, "「と」が重なっている。"),
    ("k-typo-newcomer", "misprint", ["k2-method"], "ものでははないため", "ものではないため", 1777, "「は」が重なっている。"),
    ("k-typo-phase", "misprint", ["k3-ideas"], "基礎研究フェース", "基礎研究フェーズ", 2013,
     "同じ文のほかの4か所は「フェーズ」。"),
    ("k-course-label", "contradiction", ["k1-courses", "k1-training-mean"], "その他の育成", "その他の人材育成", 1518,
     "スライド26のNo.6は「その他の育成」、スライド25は「その他の人材育成」。"),
    ("k-typo-joint", "misprint", ["k3-ideas"], "共同件数件数の増加", "共同研究件数の増加", 2014, "同じ語がL2017にもある。"),
]

DATA = [
    ("k-providers-118", "contradiction", ["k5-providers"], "118件", "117件", 4087,
     "都道府県別の一覧は名称58と「ほか」59で117件。本文の抜けか元の資料かは分からない。"),
    ("k-operator-names", "extraction", ["k5-operators"], "一般社団法人ライフデータイニシアティブ", None, 3892,
     "3つの法人名は、法人概要と認定事業の囲みの順とは別の場所に抽出されている。"),
    ("k-uses-headings", "extraction", ["k5-uses-jmimo", "k5-uses-ldi"], "一般社団法人ライフデータイニシアティブ（LDI）", None, 4105,
     "2つの法人名は2つの一覧の間に続けて抽出されている。初めの一覧（5件）が日本医師会医療情報管理機構のもの。"),
    ("k-sales-legend", "extraction", ["k0-sales"], "2019年 2020年 2021年 2022年", "2022年 2021年 2020年 2019年", 5410,
     "凡例の語は2019年からの順だが、値は2022年からの順に抽出されているとみた。"),
    ("k-reporter-note", "extraction", ["k0-reporters"], "当該事業のフォローアップによる昨年度の第3回検討会にて決定", None, 1377,
     "2つの注が1行に抽出されている。"),
    ("k-second-guide", "extraction", ["k11-guide"], "製造販売業者各社が取り組むべき事項平時からの準備", None, 5326,
     "「製造販売業者各社が取り組むべき事項」と「平時からの準備」の2つの語が1行に抽出されているとみられる。"),
]

# Where the other source says why the technology was deleted from the notice.
RFA_TECHNOLOGY = {"document": "A", "lines": [[1096, 1103]]}


def remarks(text):
    """All remarks; what a remark quotes must stand at its lines."""
    result = []
    for key, kind, about, printed, implied, at, explanation in TRAINING + STAGES + COMPANIES + WORDING + DATA:
        text.expect(printed, at)
        result.append({"id": key, "document": "K", "kind": kind, "about": about, "printed": printed,
                       "implied": implied, "explanation": explanation, "source": text.source(text.numbers(at))})
    return result


def links(text, exhibits):
    """Records of this source that speak of a technology of the other one."""
    items = next(exhibit for exhibit in exhibits if exhibit["id"] == "k9-c2")["rows"]
    row = next(k for k, item in enumerate(items) if item["label"].startswith("Cool-tipRFA"))
    return [{"id": "k-link-rfa", "exhibit": "k9-c2", "row": row, "technologies": ["B2"], "confidence": "inferred",
             "reason": "先進医療の告示番号2「経皮的乳がんラジオ波焼灼療法」は保険適用に伴い令和5年12月1日に告示から削除され、"
                       "C2の品目「Cool-tipRFA（乳がんへの適用拡大）」は令和5年4月以降に保険適用された。両者を結ぶ文はどちらの資料にもなく、内容による。",
             "source": text.source([4603]), "related_source": RFA_TECHNOLOGY}]
