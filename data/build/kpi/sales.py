"""The figures that are followed for reference: sales of medical devices."""

from .sheet import Sheet

SERIES = [("①", (5406, 5408), 5376), ("②", (5402, 5404), 5374), ("③", (5398, 5400), 5372)]
YEARS = ["2019年", "2020年", "2021年", "2022年"]


def exhibits(text):
    return [_definitions(text), _sales(text)]


def _definitions(text):
    sheet = Sheet(text, "k0-sales-definitions", "参考情報としてフォローする3つの実績", "list", part="3-2",
                  reason="右の囲みの語は離れて抽出されており、実績との組は文意による。")
    sheet.page_title(5338)
    sheet.paragraph((5339, 5340))
    sheet.column("meaning", "何の実績か")
    for span, meaning in (((5342, 5343), (5358, 5360)), ((5345, 5346), (5355, 5356)), ((5348, 5349), (5351, 5353))):
        sheet.row(text.join(span), sheet.words(meaning, confidence="inferred"), at=span)
    sheet.note(5362, mark="（※）")
    return sheet.build()


def _sales(text):
    reason = ("値は3つずつ4組（③②①の順）に並ぶ。凡例は2019年から2022年の順だが、組は2022年から2019年の順とみた。横棒の図では初めの系列が"
              "下に描かれ、上から読むと年が逆になる（資料3-1スライド9の横棒の図でも、値は凡例の語の逆の順に並ぶ）。本資料の外で公表されている同じ統計の"
              "国内出荷額は2020年に減り2021年に増えており、この順だけがそれと合う。")
    sheet = Sheet(text, "k0-sales", "医療機器販売高の推移", "table", part="3-2", unit="千億円", confidence="inferred", reason=reason)
    sheet.page_title(5366)
    sheet.paragraph((5367, 5368))
    sheet.use(5370)
    for year in YEARS:
        sheet.column("y" + year[:4], year, at=5410, unit="千億円")
    for mark, label, first in SERIES:
        text.expect(mark, label)
        sheet.row(text.join(label), *(sheet.num(first + 6 * k, r"^([\d.]+)$") for k in (3, 2, 1, 0)), at=label)
    sheet.use(5414, 5416)
    sheet.note(5412, words="海外において生産し海外で販売した分を除く。", mark="（※）", reason="印は①と②に付いている。")
    sheet.note(5412, words="出典：薬事工業生産動態統計")
    return sheet.build()
