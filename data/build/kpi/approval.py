"""Goals ④, ⑧ and ⑩: the progress reports of the device evaluation division."""

import re

from .sheet import Sheet

MINISTRY = "厚生労働省から報告"
BOTH = "厚生労働省/経済産業省から報告"
HEADINGS = ("ゴール", "基本計画 KPI", "毎年の基本計画の事業等の進捗報告")


def exhibits(text):
    return [_evaluation(text), _indicators(text), _harmonisation(text), _countries(text)]


def _page(text, key, title, goal, who, lines, **more):
    """A page of the form vision, goal, KPI, progress: `lines` names the lines of each."""
    sheet = Sheet(text, key, title, more.pop("kind", "text"), goal=goal, part="3-2", who=who, **more)
    sheet.page_title(lines["title"])
    sheet.heading(lines["vision"])
    sheet.heading(lines["head"], words=HEADINGS[0])
    sheet.paragraph(lines["goal"])
    sheet.heading(lines["head"], words=HEADINGS[1])
    sheet.passage(*lines["kpi"], starts="•")
    sheet.heading(lines["head"], words=HEADINGS[2])
    sheet.passage(*lines["progress"], starts="•")
    return sheet


def _evaluation(text):
    sheet = _page(text, "k4-progress", "非臨床評価系の状況", "④", MINISTRY, {
        "title": 2735, "vision": 2737, "head": 2738, "goal": (2740, 2745),
        "kpi": (2747, 2748, "•新たに", "まとめたか"), "progress": (2750, 2754, "「日本医療研究開発機構", "を公表。")})
    sheet.stamp(2756)
    return sheet.build()


def _indicators(text):
    sheet = _page(text, "k8-indicators", "デバイスラグ、新医療機器の承認、SaMD総合相談、IDATEN", "⑧", MINISTRY, {
        "title": 4253, "vision": 4255, "head": 4256, "goal": (4258, 4260),
        "kpi": (4262, 4266, "•デバイスラグ", "の活用状況"), "progress": (4268, 4274, "•デバイスラグ", "時点では3件）")},
        kind="table", reason="4つの指標の時点はそれぞれ違う。")
    sheet.column("as_of", "時点")
    sheet.column("value", "値")
    year, december, january = r"（(令和４年度)）", r"（(令和５年12月末日現在)）", r"（(令和6年1月31日現在)）"
    rows = [("デバイスラグの状況", 4268, 4268, year, 4268, r"：([\d.]+年)"),
            ("開発ラグ", 4268, 4268, year, 4268, r"開発ラグ([\d.]+年)"),
            ("審査ラグ", 4268, 4268, year, 4268, r"審査ラグ(０年)"),
            ("新医療機器の承認状況", 4269, 4269, december, 4269, r"新医療機器(\d+件)承認"),
            ("新規承認", (4269, 4270), 4269, december, 4270, r"^認(\d+件)"),
            ("一部変更承認", 4270, 4269, december, 4270, r"一部変更承認(\d+件)"),
            ("SaMD総合相談の活用状況", 4272, 4272, year, 4272, r"：(\d+件)"),
            ("変更計画確認数", 4273, 4273, january, 4273, r"変更計画確認数(\d+件)")]
    for label, at, n, when, m, value in rows:
        sheet.row(label, sheet.part_of(n, when), sheet.num(m, value), at=at)
    sheet.row("変更計画確認数", sheet.piece("令和4年度末時点", (4273, 4274)), sheet.num(4274, r"では(\d+件)"), at=4273)
    return sheet.build()


def _harmonisation(text):
    sheet = _page(text, "k10-progress", "規制調和と参照国制度の推進状況", "⑩", BOTH, {
        "title": 4909, "vision": 4913, "head": 4914, "goal": (4916, 4921),
        "kpi": (4923, 4924, "•規制調和", "推進状況"), "progress": (4926, 4941, "•国際医療機器", "位置づけた。")})
    sheet.slide_number(4911)
    return sheet.build()


def _countries(text):
    sheet = Sheet(text, "k10-countries", "参照国制度、MDSAP、二国間シンポジウム等の国・地域", "list", goal="⑩",
                  part="3-2", who=BOTH)
    sheet.page_title(4909, slide=4911)
    sheet.column("scheme", "枠組み")
    groups = [("参照国制度", (4936, 4938), r"•(.+)が日本を参照国制度", "、"),
              ("MDSAP参加国", (4932, 4932), r"参加国（(.+?)）", "、"),
              ("二国間シンポジウム等", (4929, 4930), r"：(.+)等の規制当局", "・")]
    for scheme, span, pattern, comma in groups:
        for country in _listed(text, span, pattern).split(comma):
            sheet.row(country, sheet.piece(scheme, span), at=span)
    sheet.note((4936, 4938), words="（2024年1月時点）")
    return sheet.build()


def _listed(text, span, pattern):
    return re.search(pattern, text.join(span)).group(1)
