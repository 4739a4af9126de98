"""The plan itself: document, visions, goals, the KPI tables, the history and the closing pages."""

from .sheet import Sheet

# Goal number, vision, short title, and the lines on the overview page of 資料3-1:
# goal text, its number, the KPI, who reports.
OVERVIEW = [
    ("①", 1, "医療従事者・企業人材・アカデミア人材の増加", (1270, 1271), 1293, (1315, 1315), 1358),
    ("②", 1, "ベンチャー企業や異業種からの参入企業の増加", (1325, 1326), 1313, (1322, 1323), (1350, 1351)),
    ("③", 1, "研究開発拠点、開発支援拠点や企業の連携強化", (1273, 1273), 1295, (1328, 1329), 1360),
    ("④", 1, "非臨床的な実験系・評価系の構築", (1275, 1276), 1297, (1331, 1331), 1364),
    ("⑤", 1, "医療情報の集約", (1277, 1278), 1299, (1333, 1335), 1366),
    ("⑥", 1, "重点分野における研究開発の活性化", (1279, 1280), 1301, (1317, 1317), 1362),
    ("⑦", 1, "国際展開に積極的に取り組む日本企業の増加", (1282, 1282), 1303, (1319, 1320), (1355, 1356)),
    ("⑧", 2, "薬事承認制度・審査体制の構築", (1284, 1284), 1305, (1337, 1338), 1368),
    ("⑨", 2, "イノベーションに対する適切な評価の実施", (1286, 1287), 1307, (1340, 1341), 1370),
    ("⑩", 2, "日本の薬事承認の国際的な意義の向上", (1288, 1289), 1309, (1345, 1346), 1372),
    ("⑪", 3, "医療機器へのアクセシビリティの確保", (1291, 1291), 1311, (1343, 1343), 1374),
]

# The first page with goals and KPI: goal text, its number, the KPI.
FIRST_PAGE = {
    "①": ((146, 147), 169, (191, 191)), "②": ((201, 202), 189, (198, 199)), "③": ((149, 149), 171, (204, 205)),
    "④": ((151, 152), 173, (207, 207)), "⑤": ((153, 154), 175, (209, 211)), "⑥": ((155, 156), 177, (193, 193)),
    "⑦": ((158, 158), 179, (195, 196)), "⑧": ((160, 160), 181, (213, 214)), "⑨": ((162, 163), 183, (216, 217)),
    "⑩": ((164, 165), 185, (221, 222)), "⑪": ((167, 167), 187, (219, 219)),
}

# Why goal, KPI and reporter belong together: the three stand in separate blocks of the text.
PAIRING = {
    "①": ("certain", "ゴールとKPIの組はスライド29の題とゴールで確かめられる。実施主体は3つの「AMEDにて基礎情報の収集」の1つ。", (1720, 1725)),
    "②": ("certain", "ゴールとKPIの組はスライド33の題とゴールで確かめられる。実施主体はKPIの文にある医機連加盟団体。", (1821, 1825)),
    "③": ("certain", "ゴールとKPIの組はスライド39の題とゴールで確かめられる。実施主体は3つの「AMEDにて基礎情報の収集」の1つ。", (2005, 2009)),
    "④": ("inferred", "ゴール、KPI、実施主体は別々のかたまりで抽出され、組は文意による。KPIは④の進捗報告の頁にも別の言い方で印字されている。", (2735, 2748)),
    "⑤": ("inferred", "ゴール、KPI、実施主体は別々のかたまりで抽出され、組は文意による。", None),
    "⑥": ("certain", "ゴールとKPIの組はスライド48の題とゴールで確かめられる。実施主体は3つの「AMEDにて基礎情報の収集」の1つ。", (2364, 2369)),
    "⑦": ("certain", "ゴールとKPIの組はスライド52の題とゴールで確かめられる。実施主体はKPIの文にある医機連加盟団体。", (2477, 2481)),
    "⑧": ("inferred", "ゴール、KPI、実施主体は別々のかたまりで抽出され、組は文意による。KPIは⑧の進捗報告の頁にも印字されている。", (4253, 4266)),
    "⑨": ("inferred", "ゴール、KPI、実施主体は別々のかたまりで抽出され、組は文意による。", None),
    "⑩": ("inferred", "ゴール、KPI、実施主体は別々のかたまりで抽出され、組は文意による。⑩の進捗報告の頁にあるKPIは「規制調和の推進状況」「参照国制度の推進状況」で、国際標準規格の語はない。", (4909, 4924)),
    "⑪": ("inferred", "ゴール、KPI、実施主体は別々のかたまりで抽出され、組は文意による。", None),
}

# Title lines and 具体的方針 lines of the visions on the page of the plan's outline.
VISIONS = [(1, (63, 66), (41, 45)), (2, (71, 75), (51, 55)), (3, (68, 69), (57, 61))]


def document(text):
    """The record of source K; both hand-outs are in one file."""
    def part(label, first, last, title, publisher, *spans):
        text.expect(title, *spans)
        for name in publisher:
            text.expect(name, *spans)
        return {"label": label, "title": title, "publisher": "　".join(publisher),
                "lines": [first, last], "source": text.source(text.numbers(*spans))}
    meeting = text.expect(
        "第４回 国民が受ける医療の質の向上のための医療機器の研究開発及び普及の促進に関する検討会", 2540)
    return {
        "id": "K", "title": "医療機器基本計画に関するKPIのフォローアップについて",
        "publisher": "厚生労働省",
        "meeting": meeting, "date": "2024-03-12",
        "url": "https://www.mhlw.go.jp/stf/newpage_38515.html",
        "meeting_url": "https://www.mhlw.go.jp/stf/newpage_57794.html",
        "terms": "公共データ利用規約（第1.0版）（PDL1.0）。資料3-1は研究班（公益財団法人医療機器センター）が会議に提出した資料。"
                 "ロゴは利用規約の対象外。",
        "credit": "出典：「医療機器基本計画に関するKPIのフォローアップについて」資料3-1・資料3-2（厚生労働省 "
                  + meeting + " 令和6年3月12日）（https://www.mhlw.go.jp/stf/newpage_38515.html）を加工して作成。"
                  "国・厚生労働省が作成したものではありません。PDL1.0",
        "file": "sources/004_0d77102867b84930.txt", "line_count": 5416,
        "parts": [
            part("資料3-1", 1, 2528, "医療機器基本計画に関するK P Iのフォローアップについて",
                 ["公益財団法人医療機器センター"], 115, 2525),
            part("資料3-2", 2529, 5416, "医療機器基本計画に関するKPIのフォローアップについて",
                 ["厚生労働省", "医薬産業振興・医療情報企画課"], (2534, 2540)),
        ],
    }


def visions(text):
    result = []
    for order, title, policy in VISIONS:
        words = text.join(policy, drop="【具体的方針】")
        result.append({
            "number": order, "title": text.join(title), "text": words, "confidence": "inferred",
            "reason": "「具体的方針」がどのビジョンのものかは、図の線が失われているため文意による。",
            "source": text.source(text.numbers(title, policy))})
    return result


def _kpi(text, goal, span):
    """The KPI's words; goal ③ has two bullets, which the title of its slide 39 prints as one line."""
    if goal == "③":
        return text.get(2005, r"KPI；(.+)$")
    return text.join(span, drop="• ")


def goals(text):
    result = []
    for goal, vision, title, words, mark, kpi, reporter in OVERVIEW:
        text.expect(title, words)
        confidence, reason, witness = PAIRING[goal]
        spans = [words, mark, kpi, reporter] + ([witness] if witness else [])
        result.append({
            "number": goal, "vision": vision, "title": title, "text": text.join(words),
            "kpi": _kpi(text, goal, kpi), "reporter": text.join(reporter), "confidence": confidence,
            "reason": reason, "source": text.source(text.numbers(*spans))})
    return result


def exhibits(text):
    return [_outline(text), _history(text), _first_page(text), _overview(text), _considerations(text),
            _second_plan(text), _closing(text)]


def _outline(text):
    sheet = Sheet(text, "k0-plan", "第２期基本計画の概要", "list", confidence="partial",
                  reason="図の囲みの文はすべて残るが、囲みを結ぶ線と並びは失われている。ゴールの2つは2度印字されている（2つのビジョンに共通）。")
    sheet.page_title((1, 2))
    sheet.passage(4, 7, "✓ 国民が", "基本計画を改定。", breaks=(5,))
    sheet.heading(9)
    sheet.heading(11)
    sheet.column("text", "文")
    for n in (14, 17):
        span = (14, 15) if n == 14 else (17, 17)
        sheet.row("図の見出し", sheet.words(span))
    for n in range(19, 41, 2):
        sheet.row("取り組むべき事項", sheet.words(n), at=12)
    for n in (47, 49):
        sheet.row("取り組むべき事項", sheet.words(n), at=12)
    for _, title, policy in VISIONS:
        sheet.row("基本方針", sheet.words(title), at=12)
        sheet.row("具体的方針", sheet.words(policy, drop="【具体的方針】", confidence="inferred"), at=policy[0])
    for first in (77, 80, 83, 86, 89, 92, 95, 98, 101, 104, 107, 110, 113):
        sheet.row("ゴール", sheet.words((first, first + 1)))
    return sheet.build()


def _history(text):
    sheet = Sheet(text, "k0-history", "KPIのフォローアップのこれまでの経緯と進め方", "text")
    sheet.page_title(115)
    sheet.heading(117)
    sheet.passage(118, 134, "○ 国民が", "ローアップを行うこととなった。")
    sheet.passage(136, 143, "➢ 第2期基本計画を", "定めることとする。")
    return sheet.build()


def _first_page(text):
    sheet = Sheet(text, "k0-kpi", "ゴールと設定するKPI", "table", confidence="inferred",
                  reason="ゴールとKPIは別々のかたまりで抽出され、並び順も違う。組は文意により、①②③⑥⑦はスライド29、33、39、48、52の題とゴールで確かめられる。")
    sheet.page_title(144)
    sheet.column("goal", "ゴール", at=145)
    sheet.column("kpi", "設定するKPI", at=145)
    for goal, (words, mark, kpi) in FIRST_PAGE.items():
        sheet.row(goal, sheet.words(words, confidence="certain"), sheet.words(kpi, drop="• "), at=mark)
    sheet.passage(224, 225, "○ 研究班からの提案", "引き続きフォローアップする。")
    for span in ((2654, 2732), (2760, 2838), (4173, 4250), (4275, 4352), (4826, 4903), (4942, 5019)):
        sheet.copy(None, span)
    return sheet.build()


def _overview(text):
    sheet = Sheet(text, "k0-reporters", "ゴール、設定されたKPI、実施主体", "table", confidence="inferred",
                  reason="ゴール、KPI、実施主体は別々のかたまりで抽出されている。実施主体は医機連2、AMED3、その後に6つの順に並び、組は文意による。")
    sheet.page_title(1267)
    sheet.column("goal", "ゴール", at=1348)
    sheet.column("kpi", "設定されたKPI", at=1269)
    sheet.column("reporter", "実施主体", at=1353)
    for goal, _, _, words, mark, kpi, reporter in OVERVIEW:
        digits = text.get(mark, r"^(\d+)$")
        sheet.row(digits, sheet.words(words, confidence="certain"), sheet.words(kpi, drop="• "),
                  sheet.words(reporter), at=mark)
    sheet.note((1376, 1377), words="直接的に測定可能なKPI以外については、当該事業のフォローアップによる",
               confidence="partial", reason="次の文と1行に抽出されているため、切れ目は文意による。")
    sheet.note(1377, words="昨年度の第3回検討会にて決定", confidence="partial",
               reason="前の文と1行に抽出されているため、切れ目は文意による。")
    sheet.copy(None, (2544, 2650))
    return sheet.build()


def _considerations(text):
    sheet = Sheet(text, "k0-considerations", "KPIの今後の議論において意識すべきこと", "text")
    sheet.slide(1237)
    sheet.passage(1239, 1258, "［KPI", "有益となるのではと考えられる。", headings="［")
    sheet.copy("53", (2492, 2513))
    return sheet.build()


def _second_plan(text):
    sheet = Sheet(text, "k0-second-plan", "産業振興のための政府の基本計画（第二期）", "text", confidence="partial",
                  reason="題と3つの文だけが残る。計画の図は本文にない。")
    sheet.slide(1261)
    for n in (1263, 1265, 1266):
        sheet.paragraph(n)
    return sheet.build()


def _closing(text):
    sheet = Sheet(text, "k0-jaame", "資料3-1の結び（公益財団法人医療機器センター）", "text")
    sheet.heading(2514)
    for n in (2516, 2517, 2518, 2519):
        sheet.paragraph(n)
    sheet.heading(2521)
    sheet.paragraph(2523)
    sheet.paragraph(2525)
    sheet.paragraph((2526, 2528))
    return sheet.build()
