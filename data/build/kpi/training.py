"""Goal ①: training courses (slides 6, 7, 24 to 29)."""

import re

from .sheet import Sheet, lost, unprinted

WHO = "AMEDにて基礎情報の収集"

# Label lines of the six kinds of training on slide 6, in the order 1 to 6.
KINDS = [("医療従事者研修", (344, 345)), ("企業人材研修", (329, 330)), ("アカデミア人材研修", (332, 333)),
         ("コーディネート人材研修", (335, 336)), ("AI人材研修", (338, 339)), ("その他人材研修", (341, 342))]
RATIO_LINES = [366, 369, 372, 375, 378]

# Slide 25: the words of a row, and the line with its three values.
MEANS = [(1425, 1425), (1427, 1427), ((1429, 1431), 1432), ((1434, 1435), 1437), (1439, 1439), (1441, 1441)]

# Slide 26: number, lines of the description, lines of the list of courses.
COURSES = [("1", (1455, 1458), (1460, 1465)), ("2", (1468, 1470), (1472, 1479)), ("3", (1483, 1490), (1492, 1497)),
           ("4", (1500, 1503), (1505, 1509)), ("5", (1511, 1512), (1514, 1516)), ("6", (1518, 1518), (1519, 1520))]
COURSE_NUMBER_LINES = [1454, 1467, 1481, 1499, 1511, 1518]


def exhibits(text):
    return [_training(text), _means(text), _courses(text), _hubs(text), _satisfaction(text), _ideas(text)]


def _training(text):
    order = ("棒の値は系列ごと、系列の中は研修1～6の順に並ぶ。R5受入実績は6つともスライド25の表と一致し、印字された倍率5つも"
             "R5÷R4と一致する（1.296、0.890、1.151、0.568、1.034）。")
    hubs = ("実施機関数は同じ順に並ぶとみた。R5の3～6（8、7、5、3）はスライド26の機関の数と一致するが、1と2（10、14）は"
            "一覧の機関の数（9、12）と一致しない。")
    sheet = Sheet(text, "k1-training", "人材育成研修の受入実績と実施機関数（前年度比較）", goal="①", who=WHO,
                  reason=order + hubs)
    sheet.slide(325)
    sheet.column("r4_trainees", "R4 受入実績数", at=323, unit="人")
    sheet.column("r5_trainees", "R5 受入実績数", at=323, unit="人")
    sheet.column("ratio", "受入実績", at=364, unit="倍")
    sheet.column("r4_institutions", "R4 実施機関数", at=323, unit="機関")
    sheet.column("r5_institutions", "R5 実施機関数", at=323, unit="機関")
    for k, (label, lines) in enumerate(KINDS):
        ratio = (sheet.num(RATIO_LINES[k], r"^([\d.]+倍)$") if k < 5
                 else unprinted("その他人材研修の倍率は印字されていない。"))
        sheet.row(label, sheet.num(235 + 2 * k, r"^(\d+)$"), sheet.num(247 + 2 * k, r"^(\d+)$"), ratio,
                  sheet.num(259 + 2 * k, r"^(\d+)$", "inferred", hubs),
                  sheet.num(271 + 2 * k, r"^(\d+)$", "inferred", hubs), at=lines)
    sheet.use(321, 367, 370, 373, 376)
    sheet.heading(327)
    sheet.passage(347, 362, "1. 医療従事者育成研修", "その他の人材育成", starts=r"\d\. ")
    sheet.paragraph((380, 383))
    sheet.note(385)
    sheet.copy("27", (1523, 1583), state="numbers_lost")
    return sheet.build()


def _means(text):
    sheet = Sheet(text, "k1-training-mean", "コース数、受入実績、1コース平均受入実績", goal="①", who=WHO)
    sheet.slide(1419)
    sheet.heading(1445)
    sheet.column("courses", "コース数", at=1421, unit="コース")
    sheet.column("trainees", "受入実績", at=1421, unit="人")
    sheet.column("mean", "1コース平均受入実績", at=(1422, 1423), unit="人")
    sheet.row_header("No. 基本計画に示された内容", 1421)
    for words, n in MEANS:
        label = text.join(words) if words != n else text.get(n, r"^(.+?) \d+コース ")
        sheet.row(label, sheet.num(n, r"(\d+コース)"), sheet.num(n, r"コース (\d+名)"),
                  sheet.num(n, r"名 (\d+名)$"), at=[words, n])
    sheet.note(1443, mark="※")
    return sheet.build()


def split_courses(words):
    """'研修名(機関)、研修名(機関)' as pairs; the institution is the last pair of half-width brackets."""
    return re.findall(r"(.+?)\(([^()]+)\)(?:、|$)", words)


def _courses(text):
    sheet = Sheet(text, "k1-courses", "具体的研修名（機関）", "list", goal="①", who=WHO)
    sheet.slide(1449)
    sheet.row_header("No. 基本計画に示された内容", (1451, 1452))
    sheet.column("course", "具体的研修名", at=1452)
    sheet.column("institution", "機関")
    for (order, words, names), mark in zip(COURSES, COURSE_NUMBER_LINES):
        if words[0] == mark:
            sheet.paragraph(words)
        else:
            sheet.paragraph((mark, words[1]), words=f"{order} {text.join(words)}")
        listed = text.join(names)
        pairs = split_courses(listed)
        assert "、".join(f"{a}({b})" for a, b in pairs) == listed, names
        for course, institution in pairs:
            sheet.row(order, sheet.piece(course, names), sheet.piece(institution, names), at=mark)
    sheet.note(1522, mark="※")
    return sheet.build()


def _hubs(text):
    sheet = Sheet(text, "k1-hubs", "対象となる拠点（14拠点と6拠点）", "list", goal="①", who=WHO)
    sheet.slide(1385)
    sheet.paragraph((1387, 1388))
    sheet.paragraph((1390, 1393))
    sheet.column("programme", "事業")
    for first, last, words in ((1395, 1408, (1387, 1387)), (1410, 1415, (1390, 1391))):
        for n in range(first, last + 1):
            sheet.row(sheet.label(n), sheet.words(words), at=n)
    sheet.copy("36", (1896, 1926))
    return sheet.build()


def _satisfaction(text):
    gone = "6つの図の帯の割合は画像であり、本文に残っていない。"
    sheet = Sheet(text, "k1-satisfaction", "人材育成研修の評価（満足度）", "figure", goal="①", who=WHO,
                  confidence="lost", unit="%",
                  reason=gone + "凡例と3つの文だけが残る。帯は研修1～4。")
    sheet.slide(386)
    sheet.column("choices", "凡例")
    sheet.column("shares", "割合", unit="%")
    panels = [("［参加者の所属］", 482, (416, 420)), ("［参加者の年齢区分］", 484, (432, 432)),
              ("［研修目的に沿った知識は得られたか］", 486, (444, 444)), ("［研修で得た知識は今後に役立つか］", 488, (456, 456)),
              ("［研修前後の意欲変化］", 486, (468, 468)), ("［研修の満足度］", 488, (480, 480))]
    for label, at, legend in panels:
        sheet.row(label, sheet.words(legend, glue=" ", confidence="certain"), lost(gone), at=at)
    sheet.paragraph(509, words="1：医療従事者研修")
    sheet.paragraph(510, words="2：企業人材研修")
    sheet.paragraph(509, words="3：アカデミア人材研修")
    sheet.paragraph(510, words="4：コーディネート人材研修")
    sheet.paragraph(539)
    sheet.paragraph(540)
    sheet.note(517, mark="※")
    for first in (519, 524, 529, 534):
        sheet.note((first, first + 3), confidence="partial", reason="同じ語が図の4か所にある。どの図のどの帯を指すかは本文に残っていない。")
    for n in (388, 390):
        sheet.note(n, confidence="partial",
                   reason="［参加者の所属］の図の値の一部。どの研修の帯の値か、単位が何かは本文に残っていない。")
    sheet.copy("28", (1587, 1716), state="numbers_lost")
    return sheet.build()


def _ideas(text):
    sheet = Sheet(text, "k1-ideas", "KPIの考え方：人材育成研修の実績と満足度", "text", goal="①", who=WHO)
    sheet.slide(1720)
    sheet.passage(1722, 1739, "ビジョン：", "識習得、意識変化の増加）", starts="ビジョン|ゴール|今後|•")
    return sheet.build()
