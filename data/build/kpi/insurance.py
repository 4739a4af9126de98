"""Goal ⑨: the material subcommittee, new premiums, C1 and C2 items, function categories."""

import re

from .sheet import Sheet

WHO = "厚生労働省から報告"


def exhibits(text):
    return [_committee(text), _challenge(text), _economy(text), _reprocessed(text), _reprocessing(text), _rare(text),
            _items(text, "k9-c1", "C１", C1, 4574), _items(text, "k9-c2", "C２", C2, 4597), _functions(text)]


def sheet_of(text, key, title, kind="text", **more):
    """A sheet of goal ⑨."""
    return Sheet(text, key, title, kind, goal="⑨", part="3-2", who=WHO, **more)


def _committee(text):
    sheet = sheet_of(text, "k9-committee", "保険医療材料専門部会における議論", "list")
    sheet.page_title(4353)
    sheet.column("topics", "議題")
    meetings = [("６月21日", (4357, 4358)), ("７月26日", (4360, 4360)), ("８月30日", (4362, 4362)), ("９月20日", (4364, 4366)),
                ("10月27日", (4368, 4370)), ("11月17日", (4372, 4374)), ("11月29日", (4376, 4376)), ("12月20日", (4378, 4378))]
    for date, span in meetings:
        sheet.row("令和５年" + date, sheet.words(span, drop=date + " ?"), at=[4355, span[0]])
    sheet.row("令和６年 １月17日", sheet.words(4380, drop="令和６年 １月17日 "), at=4380)
    sheet.heading(4392)
    sheet.passage(4382, 4390, "○ 医療技術が", "検討を行った。")
    sheet.stamp(4394)
    return sheet.build()


def _challenge(text):
    sheet = sheet_of(text, "k9-challenge", "使用実績を踏まえた再評価に係る申請（チャレンジ申請）", "list")
    sheet.page_title(4395)
    sheet.heading(4406)
    sheet.passage(4397, 4404, "➢ 有用性の評価", "対象とする。")
    sheet.heading(4408)
    sheet.column("event", "できごと")
    for year, span in (("2009年", (4410, 4412)), ("2013年", (4414, 4418)), ("2014年", (4420, 4424)), ("2018年", (4426, 4429))):
        sheet.row(year, sheet.words(span, drop=year + "[ ：]?"), at=span[0])
    sheet.paragraph((4436, 4437))
    sheet.paragraph((4431, 4432), words="発症後2時間での診断に有用")
    sheet.paragraph((4432, 4434), words="臨床的意義に関するエビデンスが集積し、患者の診療フローが変化するとともに、患者アウトカムと関連性も確立")
    sheet.note(4439, mark="※")
    sheet.stamp(4441)
    return sheet.build()


def _economy(text):
    sheet = sheet_of(text, "k9-economy", "経済性に優れた医療機器に対する評価（経済性加算）", "table")
    sheet.page_title(4442)
    sheet.heading(4461)
    sheet.passage(4457, 4459, "➢ 対象疾患", "新設する。")
    sheet.heading(4444)
    reason = "分数の線は本文に残らず、上下に続く2行を分子と分母とみた。"
    sheet.column("numerator", "分子")
    sheet.column("denominator", "分母")
    sheet.column("factor", "係数")
    sheet.row("加算額 ＝", sheet.words(4463, confidence="inferred", reason=reason),
              sheet.words(4464, confidence="inferred", reason=reason), sheet.num(4466), at=4446)
    sheet.heading(4448)
    for span in (4449, (4451, 4452), (4454, 4455)):
        sheet.paragraph(span, glue=" ")
    sheet.note((4468, 4470), mark="※")
    sheet.stamp(4472)
    return sheet.build()


def _reprocessed(text):
    sheet = sheet_of(text, "k9-reprocessed", "再製造単回使用医療機器の使用に対する評価", "table")
    sheet.page_title(4473)
    sheet.heading(4491)
    sheet.passage(4475, 4476, "➢ 再製造単回使用", "新設する。")
    sheet.passage(4478, 4489, "（新）", "実施していること。", starts=r"•", headings=r"（新）|［|\[")
    sheet.column("rate", "加算")
    sheet.column("cases", "実績")
    sheet.row("再製造単回使用医療機器使用加算", sheet.part_of(4482, r"(100分の10)"), sheet.num(4485, r"実績が(５例以上)"), at=4478)
    sheet.stamp(4534)
    return sheet.build()


def _reprocessing(text):
    sheet = sheet_of(text, "k9-reprocessing", "再製造SUDに関する仕組み", "flow", confidence="partial",
                     reason="図の囲みの文は残るが、囲みを結ぶ矢印と並びは失われている。")
    sheet.page_title(4473)
    sheet.heading(4532, words="再製造SUDに関する仕組み")
    sheet.column("box", "囲みの文")
    boxes = [(4493, None), (4525, None), (4529, (4529, 4530)), (4497, None), (4495, None), ((4499, 4499), "使用済みSUDを分解"),
             ((4499, 4507), "部品交換・再組立て"), (4509, (4509, 4512)), (4516, (4516, 4519)), (4521, None), (4523, None),
             (4514, None), (4527, None), ((4532, 4532), "PMDAによる定期的な確認（概ね年１回）"),
             ((4532, 4532), "再製造SUDの品質、製造管理等の基準を新設")]
    for k, (at, words) in enumerate(boxes, 1):
        if isinstance(words, str):
            cell = sheet.piece(words, at)
        else:
            cell = sheet.words(words or at)
        sheet.row(str(k), cell)
    sheet.stamp(4534)
    return sheet.build()


def _rare(text):
    merged = "1つの値だけが印字されている。両方の列にかかる枠の値か、右の列だけの値かは本文に残っていない。"
    sheet = sheet_of(text, "k9-rare", "希少疾病等の検査に用いる体外診断用医薬品等に対する評価", "table",
                     reason="800回以上1,000回未満より下の行は値が1つずつ。右の列は「下記以外」が「-」なので、その下の値は右の列に必ずかかる。")
    sheet.page_title(4535)
    sheet.heading(4542)
    sheet.passage(4537, 4540, "➢ 希少疾病等", "新設する。")
    sheet.row_header("想定年間検査回数", 4544)
    sheet.column("orphan", "希少疾病用として指定された医療機器等による検査の場合", at=(4544, 4545))
    sheet.column("companion", "医薬品の適応判定の補助に必要な検査の場合", at=(4547, 4548))
    dash = sheet.part_of(4550, r" (-)$")
    dash.update(value=None, reason="資料は「-」。0ではない。")
    sheet.row("下記以外", sheet.part_of(4550, r" (110/100) "), dash, at=4550)
    for n in range(4552, 4561, 2):
        sheet.row(text.get(n, r"^(\S+) "), sheet.partial(merged, n), sheet.part_of(n, r" (\d+/100)$"), at=n)
    sheet.passage(4562, 4569, "【希少疾病等", "未満であるもの", headings="【")
    sheet.stamp(4571)
    return sheet.build()


# Name of the item, line of the name, lines of the purpose (None: the purpose follows the name on its line).
C1 = [("REGENETENインプラントテンドンステープルボーンステープル", 4575, None), ("AQUABEAM ロボットシステム", 4577, None),
      ("INDIGO SYSTEM", 4579, None), ("ゴアCTAG", 4581, None), ("アヴェイル抜去カテーテルLP", 4583, None),
      ("メドトロニック Inceptiv", 4585, None), ("Zephyr 気管支バルブシステム", 4587, 4590),
      ("Chartis 肺機能評価システム(カテーテル）", 4588, 4591), ("Rist ラディアルアクセス ガイディングカテーテル", 4593, None),
      ("シンフォリウム 合成心筋パッチ", 4595, None)]
C2 = [("AQUABEAMロボットシステム", 4598, None), ("Coolief", 4600, None), ("Cool-tipRFA（乳がんへの適用拡大）", 4603, None),
      ("Zephyr 気管支バルブシステム", 4605, None), ("EndoBRAIN-EYE", 4607, None), ("ガーダント360 CDxがん遺伝子パネル", 4610, None),
      ("オンコタイプDX乳がん再発スコアプログラム", 4613, None), ("PrismGuideIRDパネルシステム", 4616, None),
      ("放射性医薬品自動合成装置Synthera+", 4618, None)]
TWO_LINES = {4600, 4607, 4610, 4613, 4618}


def _items(text, key, group, items, head):
    reason = "2つの品目（ZephyrとChartis）が1つの行にあり、品目は10と数えられている。使用目的等の組は文意による。" if group == "C１" else None
    sheet = sheet_of(text, key, f"令和５年４月以降の保険適用状況（{group}）", "list", reason=reason)
    sheet.page_title(4572)
    sheet.heading(head, words=text.get(head, r"^(C[１２] 計.+件)"))
    sheet.column("purpose", "使用目的等", at=head)
    for name, n, purpose in items:
        if purpose:
            cell = sheet.words(purpose)
        else:
            cell = sheet.words((n, n + 1) if n in TWO_LINES else n, drop=re.escape(name) + " ")
        sheet.row(name, cell, at=n)
    sheet.stamp(4621)
    return sheet.build()


def _functions(text):
    sheet = sheet_of(text, "k9-functions", "機能区分の見直し", "table")
    sheet.page_title(4795)
    sheet.heading(4800)
    sheet.passage(4797, 4798, "➢ 構造", "合理化等を行う。")
    sheet.column("idea", "考え方", at=4802)
    sheet.column("count", "区分数", at=4802, unit="区分")
    sheet.column("examples", "具体的な区分", at=4802)
    sheet.row("細分化", sheet.words((4805, 4807)), sheet.num(4809, r"^(\d+) "),
              sheet.piece("副木 人工股関節用材料 など", (4809, 4810)), at=4804)
    sheet.row("合理化", sheet.piece("機能や価格に差がなくなっている複数の機能区分を合理化", (4812, 4813)), sheet.num(4813, r" (９) "),
              sheet.piece("腎瘻又は膀胱瘻用材料 ガイ ディングカテーテル など", (4813, 4815)), at=4812)
    sheet.row("簡素化", sheet.piece("該当製品の存在しない機能区分等を簡素化", (4817, 4818)), sheet.num(4818, r" (１) "),
              sheet.part_of(4818, r"１ (.+)$"), at=4817)
    sheet.row("その他", sheet.part_of(4820, r"^その他 (.+) ７$"), sheet.num(4820, r" (７)$"),
              sheet.piece("血管造影用シースイントロデューサーセット 合成吸収性骨片接合材料 など", (4821, 4823)), at=4820)
    sheet.stamp(4825)
    return sheet.build()
