"""Goal ⑦: companies abroad (slides 17, 50 to 52)."""

from .sheet import Sheet, lost

WHO = "医機連加盟団体の協力を得て調査"


def exhibits(text):
    return [_activities(text), _bases(text), _method(text), _ideas(text)]


def _columns(sheet, first, what):
    sheet.column("january_2023", f"2023年1月時点において{what}有", at=first, unit="%")
    sheet.column("january_2024", f"2024年1月時点において{what}有", at=first + 2, unit="%")


def _activities(text):
    reason = ("値12と項目12が同じ数だけ並び、順に対応するとみた。9通りの割合はどれも82社を分母とする値で、158までの他の分母では成り立たない。"
              "どの項目も減るか変わらず、「活動はやや後退傾向」の文と合う。")
    sheet = Sheet(text, "k7-activities", "国際展開に関する活動", goal="⑦", who=WHO, unit="%", confidence="inferred", reason=reason)
    sheet.slide(1212)
    sheet.heading(1214)
    sheet.heading(1219, words="［国際展開に関する活動］")
    _columns(sheet, 1188, "活動")
    for k in range(6):
        n = 1188 + 4 * k
        label = text.get(n, r"^(.+)【2023年1月時点において活動有】$")
        text.expect(label + "【2024年1月時点において活動有】", n + 2)
        sheet.row(label, sheet.num(1162 + 4 * k, r"^([\d.]+)$"), sheet.num(1164 + 4 * k, r"^([\d.]+)$"), at=[n, n + 2])
    _remarks(sheet, 1221, 1224)
    sheet.copy("51", (2432, 2454), (2461, 2467), state="numbers_lost")
    return sheet.build()


def _bases(text):
    reason = ("項目12に対して値は終わりの4つだけが残る（初めの8つは失われた）。残る4つを終わりの2項目のものとみた。"
              "どちらも増えており、「拠点構築はやや前進傾向」の文と合う。割合は50社、100社または150社を分母とする。")
    gone = "この値は本文に残っていない。"
    sheet = Sheet(text, "k7-bases", "国際展開に関する拠点", goal="⑦", who=WHO, unit="%", confidence="partial", reason=reason)
    sheet.slide(1212)
    sheet.heading(1219, words="［国際展開に関する拠点］")
    _columns(sheet, 1138, "拠点")
    order = "残る4つの値を終わりの2項目のものとみた。"
    for k in range(6):
        n = 1138 + 4 * k
        label = text.get(n, r"^(.+)【2023年1月時点において拠点有】$")
        text.expect(label + "【2024年1月時点において拠点有】", n + 2)
        cells = [lost(gone), lost(gone)] if k < 4 else [
            sheet.num(1128 + 4 * (k - 4) + d, r"^([\d.]+)$", "inferred", order) for d in (0, 2)]
        sheet.row(label, *cells, at=[n, n + 2])
    _remarks(sheet, 1230, 1227)
    sheet.copy("51", (2411, 2431), (2469, 2473), state="numbers_lost")
    return sheet.build()


def _remarks(sheet, statement, idea):
    sheet.paragraph(statement)
    sheet.note(statement + 1, mark="※", confidence="partial", reason="赤枠は本文に残っていない。")
    sheet.note((idea, idea + 1), confidence="partial",
               reason="同じ文が2つあり、活動と拠点の図に1つずつとみた。")


def _method(text):
    sheet = Sheet(text, "k7-method", "国際展開の調べ方と定義", "text", goal="⑦", who=WHO)
    sheet.slide(2392)
    sheet.heading(2394)
    sheet.heading(2399)
    sheet.paragraph((2396, 2397))
    sheet.heading((2407, 2408))
    sheet.paragraph((2401, 2405))
    sheet.heading(2410, words="参入の定義")
    sheet.paragraph(2410, words="2024年1月1日を基準とした医機連傘下団体の加盟企業数により計測")
    return sheet.build()


def _ideas(text):
    sheet = Sheet(text, "k7-ideas", "KPIの考え方：国際展開している企業数", "text", goal="⑦", who=WHO)
    sheet.slide(2477)
    sheet.passage(2479, 2488, "ビジョン：", "設定することも考えられる", starts="ビジョン|ゴール|今後|•")
    return sheet.build()
