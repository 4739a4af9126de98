"""Goal ⑤: certified operators, their data providers and the uses (page 74 and after)."""

import re
import unicodedata

from .reading import number
from .sheet import Sheet, unprinted

WHO = "担当省庁から報告"
DATE = r"((?:[0-9０-９] ?)+年 (?:[0-9０-９] ?)+月 (?:[0-9０-９] ?)+日)"


def exhibits(text):
    return [_operators(text), _providers(text), _uses(text, "k5-uses-jmimo", 4103, 4091, JMIMO),
            _uses(text, "k5-uses-ldi", 4105, 4106, LDI)]


def _sheet(text, key, title, kind="table", **more):
    return Sheet(text, key, title, kind, goal="⑤", part="3-2", who=WHO, **more)


def _operators(text):
    reason = ("法人名は3つの囲みの外に抽出されている。提供件数32件と5件は次の頁の利活用課題の数（ライフデータイニシアティブ32、"
              "日本医師会医療情報管理機構5）と一致し、届出機関の和54＋62＋2は118件と一致する。")
    trustee = "受託事業者の組は文の並びによる（ICIは日本医師会医療情報管理機構の名の次、日立製作所は匿名加工医療情報公正利用促進機構の名の前、NTTデータは残り）。"
    sheet = _sheet(text, "k5-operators", "認定匿名加工医療情報作成事業者と認定医療情報等取扱受託事業者", reason=reason)
    sheet.page_title((3830, 3831), slide=3833)
    for key, label, at in (("founded", "設立日", 3836), ("address", "所在地", 3837), ("adviser", "特別顧問", 3838),
                           ("director", "代表理事", 3839), ("certified", "認定日", 3854), ("institutions", "届出機関", 3855),
                           ("persons", "収集医療情報", 3856), ("provided", "提供匿名加工医療情報", 3857),
                           ("trustees", "認定医療情報等取扱受託事業者", 3847)):
        sheet.column(key, label, at=at)
    absent = unprinted("この法人には印字されていない。")
    after = r"：(.+)$"
    blocks = [(3892, 3836, 3837, 3838, 3839, 3854, 3855, 3856, 3857, ["株式会社NTTデータ"], (3870, 3871)),
              (3841, 3860, 3861, None, 3862, 3865, 3866, 3867, 3868, ["ICI株式会社", "日鉄ソリューションズ株式会社"], (3846, 3849)),
              (3889, 3876, 3877, None, 3878, 3881, 3882, None, None, ["株式会社日立製作所"], (3884, 3885))]
    for name, *lines, trustees, at in blocks:
        cells = []
        for k, n in enumerate(lines):
            cells.append(absent if n is None else sheet.num(n, after) if k >= 5 else sheet.part_of(n, after))
        for k in (0, 4):
            cells[k]["value"] = iso_date(cells[k]["printed"])
        for trusted in trustees:
            text.expect(trusted, at)
        who = sheet.words(at, confidence="inferred", reason=trustee)
        sheet.row(text.get(name), *cells, who, at=name)
    for n in (3893, 3842, 3890, 3835, 3853, 3859, 3864, 3875, 3880):
        sheet.use(n)
    for n in (3844, 3851, 3873, 3887):
        sheet.note(n, confidence="partial", reason="図の矢印の語。どの囲みを結ぶかは本文に残っていない。")
    sheet.stamp(3895)
    return sheet.build()


def iso_date(printed):
    """'2 0 2 1 年 6 月 2 9 日' as 2021-06-29."""
    year, month, day = re.findall(r"\d+", re.sub(r"\s", "", unicodedata.normalize("NFKC", printed)))
    return f"{int(year):04}-{int(month):02}-{int(day):02}"


# -- providers by prefecture ---------------------------------------------------

def _prefectures(text):
    """Per prefecture: its heading line, the lines of the named providers, the line of ほかN件."""
    result = []
    for n in text.numbers((3896, 4085)):
        line = text.clean(n)
        others, heading = re.search(r"ほか[0-9０-９]+件", line), re.search(r"【(.+?)】", line)
        if others:
            result[-1]["others"] = n
        if heading:
            result.append({"heading": n, "name": heading.group(1), "named": [], "others": None})
        elif not others:
            result[-1]["named"].append(n)
    return result


def _providers(text):
    found = _prefectures(text)
    named = [sum(text.clean(n).startswith("・") for n in p["named"]) for p in found]
    others = [number(text.get(p["others"], r"ほか([0-9０-９]+)件")) if p["others"] else 0 for p in found]
    reason = (f"府県ごとに名称と「ほかN件」が続く。名称は{sum(named)}、「ほか」は{sum(others)}で計{sum(named) + sum(others)}件となり、"
              "印字された118件に1件足りない（本文の抜けか元の資料かは分からない）。")
    sheet = _sheet(text, "k5-providers", "協力医療情報取扱事業者（都道府県別）", "list", reason=reason)
    sheet.page_title(4090, words="協力医療情報取扱事業者（令和 5年 1 2月末現在）")
    sheet.stamp(4090)
    sheet.paragraph(4087)
    sheet.paragraph(4088)
    sheet.column("named", "名称")
    sheet.column("others", "ほか", at=found[0]["others"], unit="件")
    sheet.column("count", "計", unit="件")
    for p, shown, rest in zip(found, named, others):
        more = sheet.num(p["others"], r"(ほか[0-9０-９]+件)") if rest else unprinted("「ほか」は印字されていない。")
        read = [*p["named"], p["others"]] if rest else p["named"]
        total = sheet.derived(shown + rest, f"名称の数と「ほか」の数の和：{shown} + {rest}", *read)
        sheet.row(p["name"], sheet.words(*p["named"], glue=" "), more, total, at=p["heading"])
    totals = [a + b for a, b in zip(named, others)]
    sheet.row("計", sheet.derived(sum(named), "名称の数の和：" + " + ".join(map(str, named)), (3896, 4085)),
              sheet.derived(sum(others), "「ほか」の数の和：" + " + ".join(map(str, others)), (3896, 4085)),
              sheet.derived(sum(totals), "各府県の計の和：" + " + ".join(map(str, totals)), (3896, 4085)))
    sheet.note(4085, words="青文字は自治体", mark="※", confidence="partial", reason="文字の色は本文に残っていない。")
    return sheet.build()


# -- uses ------------------------------------------------------------------------

JMIMO = [(4092,), (4094,), (4096, 4097), (4099,), (4101,)]
LDI = [(n,) for n in range(4108, 4171, 2)]


def _uses(text, key, name, head, rows):
    reason = ("2つの法人名は2つの一覧の間に続けて抽出されている。一覧の数5と32は法人ごとの提供件数と一致する。「〃」は上の行と同じ。")
    sheet = _sheet(text, key, text.get(name, r"^・ (.+)$") + "の利活用課題", reason=reason)
    sheet.heading(name)
    sheet.row_header("No.", head)
    sheet.column("approved", "承認日", at=head)
    sheet.column("title", "課題名", at=head)
    sheet.column("data", "活用データ項目", at=head)
    sheet.column("user", "活用者区分", at=head)
    above = None
    for lines in rows:
        span = (lines[0], lines[-1])
        words = re.fullmatch(r"(\S+) " + DATE + r" (.+) (\S+) (\S+)", text.join(span))
        order, date, title, data, user = words.groups()
        when = sheet.piece(date, span)
        when["value"] = iso_date(date)
        used = sheet.piece(data, span)
        if data == "〃":
            used.update(value=above, reason="「〃」は上の行と同じ。")
        above = used["value"]
        sheet.row(order, when, sheet.piece(title.strip(), span), used, sheet.piece(user, span), at=lines[0])
    sheet.stamp(4172)
    return sheet.build()
