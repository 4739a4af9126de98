"""Goal ⑨: how software as a medical device is assessed (four pages)."""

from .insurance import sheet_of
from .sheet import unprinted

COST_ROWS = ["原材料費", "原料費", "包装材費", "労務費", "製造経費", "小計", "一般管理販売費等", "一般管理販売費", "研究開発費",
             "小計", "営業利益", "小計（※１）", "流通経費", "計（※２）", "消費税", "合計"]


def exhibits(text):
    return [_criteria(text), _cost(text), _update(text), _guidance(text)]


def _criteria(text):
    sheet = sheet_of(text, "k9-software-criteria", "プログラム医療機器に対する評価 ①（評価基準の明確化）")
    sheet.page_title(4622)
    sheet.heading(4647)
    sheet.passage(4624, 4624, "➢ 臨床上の", "明確化を行う。")
    sheet.passage(4626, 4645, "①既存の検査等", "評価は行わない。", breaks=(4637, 4639))
    sheet.passage(4649, 4667, "②目的とする検査等", "材料として評価する。")
    sheet.note(4669)
    return sheet.build()


def _cost(text):
    sheet = sheet_of(text, "k9-software-cost", "プログラム医療機器に対する評価 ②（原価計算）", "table",
                     reason="2つの表の題は表の間に続けて抽出されている。個別に判断する方がプログラム医療機器の表。")
    sheet.page_title(4670)
    sheet.heading(4683)
    sheet.passage(4672, 4681, "➢ プログラム医療機器を", "適用されることとする。")
    sheet.column("device", "通常の医療機器の場合の原価計算", at=4707)
    sheet.column("software", "プログラム医療機器の場合", at=4707)
    sheet.row_header("原価要素", [4685, 4708])
    sheet.note(4685, words="備考", reason="2つの列はどちらも「備考」。")
    for label, n, m in zip(COST_ROWS, text.numbers((4687, 4705)), text.numbers((4710, 4728)), strict=True):
        cells = []
        for line in (n, m):
            remark = text.clean(line).strip()[len(label):].strip()
            cells.append(sheet.piece(remark, line) if remark else unprinted("備考は印字されていない。"))
        sheet.row(label, *cells, at=[n, m])
        text.expect(label, m)
    sheet.stamp(4730)
    return sheet.build()


def _update(text):
    sheet = sheet_of(text, "k9-software-update", "プログラム医療機器に対する評価 ③（性能が向上した場合の再評価）", "flow",
                     confidence="partial", reason="図の囲みの文は残るが、囲みを結ぶ矢印と並びは失われている。")
    sheet.page_title(4731)
    sheet.heading(4762)
    sheet.passage(4758, 4760, "➢ 既に保険適用", "提出できることとする。")
    sheet.heading(4738)
    sheet.column("box", "囲みの文")
    boxes = [("保険適用", 4748), ("一部変更承認等（※）", (4751, 4752)), ("保険適用希望書の提出", (4748, 4749)),
             ("第１回保険医療材料等専門組織", (4733, 4734)), ("決定案", 4734), ("不服", 4734),
             ("第２回保険医療材料等専門組織", (4734, 4736)), ("決定案", 4736), ("中医協の了承", 4736), ("保険適用", 4754),
             ("B3、C1、C2及びR申請の場合", 4756)]
    for k, (words, at) in enumerate(boxes, 1):
        sheet.row(str(k), sheet.piece(words, at))
    sheet.note((4740, 4743), mark="（※）")
    sheet.note((4744, 4746))
    sheet.stamp(4764)
    return sheet.build()


def _guidance(text):
    sheet = sheet_of(text, "k9-software-guidance", "プログラム医療機器に対する評価 ④（指導管理、評価療養、選定療養）", "table",
                     reason="3つの題は文の後に抽出されており、どの文のものかは文意による。")
    sheet.page_title(4765)
    sheet.heading(4788)
    sheet.passage(4767, 4768, "➢ 健康管理等", "新設する。")
    sheet.column("points", "点数", unit="点")
    for n, label in ((4770, "プログラム医療機器等指導管理料"), (4771, "導入期加算")):
        sheet.row(label, sheet.num(n, r" (\d+点)$"), at=n)
    sheet.passage(4770, 4774, "（新） プログラム", "加算する。", starts="（新）|主に", headings="【")
    sheet.heading(4790)
    sheet.passage(4776, 4782, "➢ 薬事上の", "可能とする。")
    sheet.heading(4792)
    sheet.passage(4784, 4786, "➢ 高血圧", "可能とする。")
    sheet.stamp(4794)
    return sheet.build()
