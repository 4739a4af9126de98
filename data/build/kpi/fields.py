"""Goal ⑥: the five priority fields, the programmes, the product data (slides 14, 41 to 44, 47, 48)."""

from .sheet import Sheet, unprinted

WHO = "AMEDにて基礎情報の収集"

# Slide 14: line of the values, lines of the field's description.
FIELD_ROWS = [(818, (830, 834)), (820, (836, 839)), (822, (841, 846)), (824, (848, 850)), (826, (852, 855)), (828, None)]

# Slide 43: number, description, outline with examples, AI example.
FIVE_FIELDS = [(2075, (2071, 2074), [(2105, 2107), (2109, 2110)], (2133, 2136)),
               (2077, (2085, 2088), [(2112, 2113)], (2129, 2130)),
               (2079, (2090, 2094), [(2115, 2117)], (2139, 2141)),
               (2081, (2096, 2097), [(2119, 2120)], (2144, 2145)),
               (2083, (2099, 2102), [(2122, 2123)], (2148, 2150))]


def exhibits(text):
    return [_fields(text), _pies(text), _projects(text), _programmes(text), _five_fields(text), _products(text),
            _ideas(text)]


def _amount(sheet, n, pattern):
    """A number, or the printed hyphen, which is not zero."""
    cell = sheet.part_of(n, pattern)
    if cell["printed"] == "-":
        cell["value"] = None
        cell["reason"] = "資料は「-」。0ではない。"
        return cell
    return sheet.num(n, pattern)


def _fields(text):
    sheet = Sheet(text, "k6-fields", "重点分野の採択件数と平均助成額", goal="⑥", who=WHO,
                  reason="R5の採択件数の和は186、R4は34。R4の調査は対象がずっと少なく、増えたとは読めない。")
    sheet.slide(814)
    sheet.heading(865)
    sheet.row_header("分野", 816)
    sheet.column("description", "分野の説明")
    sheet.column("r5_awards", "採択件数", at=816, unit="件")
    sheet.column("r4_awards", "採択件数（R4実績）", unit="件")
    sheet.column("r5_mean", "Ｒ５の平均助成額", at=816, unit="千円")
    sheet.column("r4_mean", "平均助成額（R4実績）", unit="千円")
    for n, words in FIELD_ROWS:
        described = sheet.words(words) if words else unprinted("分野の説明はない。")
        sheet.row(sheet.text.get(n, r"^(\S+) "), described, sheet.num(n, r" (\d+)（"), _amount(sheet, n, r" \d+（([^）]+)）"),
                  sheet.num(n, r"） ([\d,]+)（"), _amount(sheet, n, r"（([^）]+)）$"), at=n)
    sheet.heading(857)
    sheet.paragraph((858, 863))
    sheet.copy("44", (2151, 2202))
    return sheet.build()


def _pies(text):
    sheet = Sheet(text, "k6-award-stages", "採択時のステージ別の状況（4つの図）", "figure", goal="⑥", who=WHO,
                  confidence="lost", reason="4つの図は画像であり、題だけが本文に残る。")
    sheet.slide(814)
    sheet.heading(867)
    for words in ("［基礎研究］", "［臨床（治験・臨床研究） ］", "［製品開発］", "［非臨床］"):
        sheet.paragraph(869, words=words)
    sheet.copy("44", (2204, 2206))
    return sheet.build()


def _projects(text):
    sheet = Sheet(text, "k6-amed-projects", "AMED医療機器・ヘルスケアプロジェクト", "figure", goal="⑥", who=WHO,
                  confidence="lost", reason="この頁は画像であり、題だけが本文に残る。")
    sheet.slide(2034, r"^(\d+)(.+)$")
    return sheet.build()


def _programmes(text):
    sheet = Sheet(text, "k6-programmes", "調査の対象となるAMED事業", "list", goal="⑥", who=WHO,
                  reason="16事業の和は186（文科32、経産87、厚労67）。")
    sheet.slide(2038)
    sheet.paragraph(2040)
    sheet.column("ministry", "省")
    sheet.column("awards", "課題", at=2040, unit="課題")
    for n in range(2042, 2058):
        sheet.row(text.get(n, r"^..・(.+)（\d+(?:課題)?）$"), sheet.part_of(n, r"^(..)・"),
                  sheet.num(n, r"（(\d+(?:課題)?)）$"), at=n)
    sheet.passage(2059, 2062, "• 加えて", "ステージを調査")
    return sheet.build()


def _five_fields(text):
    reason = ("分野の説明は1～5の順に並ぶ。概要・医療機器例の6つは、初めの2つが分野1、後は2～5の順とみた。"
              "AI例は分野2、1、3、4、5の順に抽出されており、文意で組にした。")
    sheet = Sheet(text, "k6-five-fields", "第二期基本計画における重点5分野", goal="⑥", who=WHO,
                  confidence="inferred", reason=reason)
    sheet.slide(2066)
    sheet.column("description", "重点分野")
    sheet.column("outline", "概要・医療機器例", at=2104)
    sheet.column("ai_example", "AI例", at=(2125, 2128))
    sheet.use(2132, 2138, 2143, 2147)
    for mark, described, outline, example in FIVE_FIELDS:
        sheet.row(text.get(mark, r"^(\d)$"), sheet.words(described, confidence="certain"),
                  sheet.words(*outline), sheet.words(example), at=mark)
    sheet.note((2068, 2069))
    return sheet.build()


def _products(text):
    sheet = Sheet(text, "k6-products", "参考：医工連携事業上市製品データ", goal="⑥", who=WHO, confidence="partial",
                  reason="3つの数は印字されている。図は本文に残っていない。")
    sheet.slide(2351)
    sheet.column("supports", "支援", at=2353, unit="件")
    sheet.column("products", "製品が上市", at=2353, unit="製品")
    sheet.column("sales", "売上", at=2354, unit="億円")
    sheet.row("平成22年度から令和４年度末まで", sheet.num(2353, r"に(\d+件)の支援"), sheet.num(2353, r"、(\d+製品)が"),
              sheet.num(2354, r"(約\d+億円)"), at=2353)
    sheet.paragraph((2353, 2354))
    sheet.passage(2359, 2360, "• 上記は", "留意が必要")
    sheet.note((2356, 2357))
    return sheet.build()


def _ideas(text):
    sheet = Sheet(text, "k6-ideas", "KPIの考え方：事業における採択件数・助成額 等", "text", goal="⑥", who=WHO)
    sheet.slide(2364)
    sheet.passage(2366, 2385, "ビジョン：", "では）", starts="ビジョン|ゴール|今後|•")
    return sheet.build()
