"""Goal ⑥: stages at award and now, for 133 and for 186 themes (slides 15, 45, 46)."""

from . import placing
from .sheet import Sheet, lost, unprinted

WHO = "AMEDにて基礎情報の収集"
STAGE_LABELS = [(1115, 1116), (1121, 1122), (1124, 1125), (1118, 1119)]
COLUMN_LABELS = [(967, 971), (973, 977), (979, 983), (985, 989), (991, 995), (997, 999)]
ROW_LABELS = {"上市": 1001, "4th": (1003, 1004), "3rd": (1008, 1009), "2nd": (1011, 1012), "1st": (1016, 1017)}

# First lines of the boxes, stages 1st to 4th and the whole; fields 1 to 5 and none or several.
BOXES_133 = ([1060, 1065, 1070, 1075, 1080], [1085, 1095, 1090, 1100, 1105, 1110])
BOXES_186 = ([2212, 2216, 2221, 2226, 2230], [2247, 2257, 2252, 2262, 2267, 2272])

# Per matrix: all its lines, and per row the line of its numbers (None: no numbers printed).
MATRICES = {
    "2nd": ((877, 923), {"上市": 877, "4th": 882, "3rd": 887, "2nd": 892}),
    "3rd": ((925, 961), {"上市": None, "4th": None, "3rd": 930}),
    "4th": ((963, 999), {"上市": 963, "4th": 964}),
    "1st": ((1001, 1056), {"上市": None, "4th": 1006, "3rd": None, "2nd": 1014, "1st": 1019}),
}
GUESSED = "「3」を4th、「1」を2ndの行とみたのは、見出しの後に数が続く並びによる。"
CAPTION_OF = {"1st": (1115, 1116), "2nd": (1121, 1122), "3rd": (1124, 1125), "4th": (1118, 1119)}


def exhibits(text):
    solved = Solved(text)
    return [_stage_boxes(text, 133), _field_boxes(text, 133)] + [_matrix(text, stage, solved) for stage in
                                                                 ("1st", "2nd", "3rd", "4th")] + [
        _stage_boxes(text, 186), _field_boxes(text, 186), _lost_matrices(text)]


# -- the boxes ---------------------------------------------------------------

def _columns(sheet, n):
    sheet.column("themes", "テーマ", at=n, unit="件")
    sheet.column("mean", "平均助成額（単年度）", at=n + 1, unit="千円")
    sheet.column("advanced_share", "ステージアップの割合", at=n + 2, unit="%")
    sheet.column("launched_share", "上市の割合", at=n + 3, unit="%")
    sheet.column("advanced", "ステージアップの件数", unit="件")
    sheet.column("launched", "上市の件数", unit="件")


def _box(sheet, n, themes=None, advanced=None):
    """The four printed values of a box and the two counts that follow from its percentages."""
    printed = [sheet.num(n, r"全(\d+)テーマ"), sheet.num(n + 1, r"：([\d,]+千円)"),
               sheet.num(n + 2, r"：([\d.]+％)"), sheet.num(n + 3, r"：([\d.]+％)")]
    total = themes or printed[0]["value"]
    return printed + [advanced or _count(sheet, n + 2, printed[2], total), _count(sheet, n + 3, printed[3], total)]


def _count(sheet, n, cell, total):
    """The one count out of total that gives the printed percentage."""
    counts = placing.counts_for(cell["printed"].rstrip("％"), total)
    assert len(counts) == 1, (n, counts)
    return sheet.derived(counts[0], f"{cell['printed']}になる件数は1つだけ：{counts[0]} ÷ {total}", n)


def _stage_boxes(text, themes):
    box_lines, whole = (BOXES_133 if themes == 133 else BOXES_186)[0], themes == 133
    proof = ("囲みにはステージの名が付いておらず、1st、2nd、3rd、4thの順に並ぶ（図の見出しは1st、4th、2nd、3rdの順に抽出されている）。")
    proof += ("行の和が21、44、25、43になる4つの表で確かめられる。" if whole else
              "133件の囲みの件数とステージアップ数を含みうる割り当ては1通りだけ。")
    sheet = Sheet(text, f"k6-stages-{themes}", f"採択時のステージ別のテーマ数、助成額、ステージアップ、上市（{themes}件）",
                  goal="⑥", who=WHO, reason=proof + "上市はステージアップにも数えられている。全体の平均は各ステージの平均を件数で重みづけした値ではない。")
    sheet.slide(875 if whole else 2210)
    _columns(sheet, box_lines[0])
    labels = STAGE_LABELS if whole else [(2235, 2236), (2241, 2242), (2244, 2245), (2238, 2239)]
    for n, label in zip(box_lines, labels):
        odd = not whole and n == 2216
        sheet.row(sheet.label(label), *_box(sheet, n, themes=65 if odd else None), at=label)
    n = box_lines[4]
    advanced = None if whole else sheet.derived(
        46, "各ステージの件数の和：4 + 24 + 14 + 4", n + 2, reason="印字された27.4％は51件にあたり、各ステージの和と合わない。")
    sheet.row("［全体］", *_box(sheet, n, advanced=advanced), at=n)
    if whole:
        sheet.note(1058)
        sheet.copy("46", (2279, 2305), (2337, 2347))
    return sheet.build()


def _field_boxes(text, themes):
    whole = themes == 133
    sheet = Sheet(text, f"k6-fields-{themes}", f"重点分野別のテーマ数、助成額、ステージアップ、上市（{themes}件）",
                  goal="⑥", who=WHO, reason="囲みは重点分野1、3、2、4、5の順に抽出されているが、それぞれに分野の名が付いている。上市はステージアップにも数えられている。")
    sheet.slide(875 if whole else 2210)
    lines = (BOXES_133 if whole else BOXES_186)[1]
    _columns(sheet, lines[0])
    for n in lines:
        odd = not whole and n == 2252
        advanced = sheet.derived(11, "全体から他の分野を引いた件数：46 − 2 − 18 − 5 − 8 − 2", n + 2,
                                 reason="印字された55.5％になる件数は20件中にない。") if odd else None
        sheet.row(text.get(n, r"［(.+?)］"), *_box(sheet, n, advanced=advanced), at=n)
    if whole:
        sheet.note(1058)
        sheet.copy("46", (2307, 2335))
    return sheet.build()


def _lost_matrices(text):
    sheet = Sheet(text, "k6-matrices-186", "採択時と現在のステージ（186件）", "figure", goal="⑥", who=WHO,
                  confidence="lost", reason="この頁の表は本文に残っておらず、採択時のステージの見出しだけがある。")
    sheet.slide(2210)
    for span in ((2235, 2236), (2241, 2242), (2244, 2245), (2238, 2239)):
        sheet.paragraph(span)
    return sheet.build()


# -- the matrices ------------------------------------------------------------

class Solved:
    """The printed numbers of the four matrices, the totals they must meet, and what follows."""

    def __init__(self, text):
        self.printed = {(stage, row): self._numbers(text, n) for stage, (_, rows) in MATRICES.items()
                        for row, n in rows.items()}
        boxes = BOXES_133[1]
        totals = [int(text.get(n, r"全(\d+)テーマ")) for n in boxes]
        advanced = [self._count(text, n + 2, total) for n, total in zip(boxes, totals)]
        launched = [self._count(text, n + 3, total) for n, total in zip(boxes, totals)]
        self.stage_totals = {stage: int(text.get(n, r"全(\d+)テーマ"))
                             for stage, n in zip(("1st", "2nd", "3rd", "4th"), BOXES_133[0])}
        stayed = placing.solutions(
            {(s, s): self.printed[s, s] for s in MATRICES}, [a - b for a, b in zip(totals, advanced)])
        launches = placing.solutions(
            {(s, "上市"): self.printed[s, "上市"] for s in ("2nd", "4th")}, launched)
        moves = placing.solutions(
            {**{key: self.printed[key] for key in (("2nd", "4th"), ("2nd", "3rd"), ("1st", "4th"), ("1st", "2nd"))},
             "rest": self.stage_totals["3rd"] - sum(self.printed["3rd", "3rd"])},
            [a - b for a, b in zip(advanced, launched)])
        self.values = {}
        for found in (stayed, launches, moves):
            for key in found[0]:
                place = ("3rd", "4th") if key == "rest" else key
                self.values[place] = placing.possible(found, key)

    @staticmethod
    def _numbers(text, n):
        return [int(v) for v in text.get(n, r"((?:\d+ ?)+)$").split()] if n else []

    @staticmethod
    def _count(text, n, total):
        counts = placing.counts_for(text.get(n, r"：([\d.]+)％"), total)
        assert len(counts) == 1, (n, counts)
        return counts[0]


def _matrix(text, stage, solved):
    reason = ("行は現在のステージ。空欄は本文に残らず、行の数は左から並ぶだけなので、どの分野の数かは書かれていない。"
              "重点分野ごとのテーマ数、ステージアップ数、上市数を満たす置き方がすべて同じ値になる欄だけを計算値として示す。")
    sheet = Sheet(text, f"k6-matrix-{stage}", f"採択時{stage}ステージのテーマの現在のステージ（133件）", goal="⑥", who=WHO,
                  unit="件", confidence="partial", reason=reason)
    lines, rows = MATRICES[stage]
    sheet.slide(875)
    sheet.heading(CAPTION_OF[stage])
    sheet.use(lines)
    sheet.column("printed", "印字された数（左から）")
    for k, label in enumerate(COLUMN_LABELS):
        sheet.column(f"field_{k + 1}" if k < 5 else "none_or_several", text.join(label), at=label, unit="件")
    sheet.column("total", "計", unit="件")
    for row, n in rows.items():
        sheet.row(text.join(ROW_LABELS[row]), *_matrix_row(sheet, stage, row, n, solved), at=ROW_LABELS[row])
    return sheet.build()


def _matrix_row(sheet, stage, row, n, solved):
    numbers = solved.printed[stage, row]
    if n is None:
        return _unprinted_row(sheet, stage, row, solved)
    guessed = GUESSED if stage == "1st" and row != "1st" else None
    first = sheet.part_of(n, r"((?:\d+ ?)+)$", "inferred" if guessed else None, guessed)
    total = sheet.derived(sum(numbers), "行の和：" + " + ".join(map(str, numbers)), n, reason=guessed)
    if len(numbers) == placing.FIELDS:
        cells = [sheet.num(n, r"^" + r"\d+ " * k + r"(\d+)") for k in range(placing.FIELDS)]
    else:
        cells = [_field_cell(sheet, n, numbers, values, row == stage) for values in solved.values[stage, row]]
    return [first] + cells + [total]


def _field_cell(sheet, n, numbers, values, stayed):
    if len(values) == 1:
        what = "同じステージに残った件数" if stayed else "ステージが進んだ件数"
        return sheet.derived(values[0], f"一意：{what}の置き方がどれも同じ値になる", n)
    listed = "・".join(map(str, numbers))
    return sheet.partial(f"印字は左から{listed}。この欄は決まらない（ありうる値 {'、'.join(map(str, values))}）。", n)


def _unprinted_row(sheet, stage, row, solved):
    """A row without numbers: empty because nothing was launched, or lost."""
    if (stage, row) == ("3rd", "4th"):
        stayed = solved.printed["3rd", "3rd"]
        themes = solved.stage_totals["3rd"]
        rule = f"全テーマ数から残りの行を引く：{themes} − {' − '.join(map(str, stayed))}"
        total = sheet.derived(themes - sum(stayed), rule, 1070, 930)
        cells = [sheet.partial(f"この行の数は本文に残っていない（ありうる値 {'、'.join(map(str, values))}）。", 1070)
                 for values in solved.values["3rd", "4th"]]
        return [lost("この行の数は本文に残っていない。")] + cells + [total]
    box = {"3rd": 1070, "1st": 1060}[stage]
    rule = "一意：上市の割合が0％" if row == "上市" else "一意：他の行の和がテーマ数に等しい"
    n, reason = (box + 3, None) if row == "上市" else (box, GUESSED)
    return [unprinted("この行には数が印字されていない。")] + [sheet.derived(0, rule, n, reason=reason) for _ in range(placing.FIELDS + 1)]
