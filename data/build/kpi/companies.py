"""Goal ②: venture companies and newcomers from other industries (slides 9, 31 to 33)."""

from .sheet import Sheet, unprinted

WHO = "医機連加盟団体の協力を得て調査"
CATEGORIES = ["いずれもない", "届出品目がある", "認証品目がある", "承認品目がある"]
KEYS = ["none", "notified", "certified", "approved"]


def exhibits(text):
    return [_survey(text), _ventures(text), _newcomers(text), _venture_products(text), _newcomer_products(text),
            _method(text), _ideas(text)]


def _survey(text):
    sheet = Sheet(text, "k2-survey", "アンケート調査の回答総数", goal="②", who=WHO)
    sheet.slide(605)
    sheet.heading(607)
    sheet.heading(689)
    sheet.column("r5", "R5", at=637, unit="件")
    sheet.column("r4", "昨年", at=690, unit="件")
    for n, label in ((690, "回答総数"), (691, "内資系")):
        sheet.row(label, sheet.num(n, r"：(\d+件)"), sheet.num(n, r"昨年(\d+件)"), at=n)
    sheet.copy("17", (1215, 1217))
    sheet.copy("32", (1783, 1785), (1815, 1817))
    sheet.copy("51", (2456, 2459))
    return sheet.build()


def _ventures(text):
    sheet = Sheet(text, "k2-ventures", "ベンチャー企業の参加状況", goal="②", who=WHO,
                  reason="はい・いいえの割合の年は、7/93＝7.5％、17/128＝13.3％で確かめられる。")
    sheet.slide(605)
    _share_columns(sheet, "ベンチャー企業", (674, 679), yes=[609, 610], no=[612, 613], change=681)
    sheet.row("R4", sheet.num(676, r"(93件)"), sheet.num(679, r"（R4は(\d+件)"), sheet.num(609, r"はい, ([\d.]+%)"),
              sheet.num(612, r"いいえ, ([\d.]+%)"), _no_change(), at=637)
    sheet.row("R5", sheet.num(675, r"：(\d+件)"), sheet.num(678, r"：(\d+件)"), sheet.num(610, r"はい, ([\d.]+%)"),
              sheet.num(613, r"いいえ, ([\d.]+%)"), sheet.num(679, r"([\d.]+ポイント)"), at=637)
    sheet.note(679, 681, words="5.8ポイント上昇")
    sheet.heading(674)
    sheet.copy("32", (1787, 1791), (1800, 1807))
    return sheet.build()


def _newcomers(text):
    sheet = Sheet(text, "k2-newcomers", "異業種企業の参加状況", goal="②", who=WHO,
                  reason="はい・いいえの割合の年は、3/86＝3.5％、6/111＝5.4％で確かめられる。回答総数は内資系からベンチャー企業を除いた数（128−17＝111、93−7＝86）。")
    sheet.slide(605)
    _share_columns(sheet, "異業種企業", (667, 672), yes=[639], no=[641], change=684)
    sheet.row("R4", sheet.num(669, r"(\d+件)）"), sheet.num(672, r"（R4は(\d+件)"),
              sheet.num(639, r"^はい, ([\d.]+%)"), sheet.num(641, r"^いいえ, ([\d.]+%)"), _no_change(), at=665)
    sheet.row("R5", sheet.num(668, r"：(\d+件)"), sheet.num(671, r"：(\d+件)"),
              sheet.num(639, r" はい, ([\d.]+%)"), sheet.num(641, r" いいえ, ([\d.]+%)"),
              sheet.num(683, r"([\d.]+ポイント)"), at=665)
    sheet.note((683, 684), words="1.9ポイント上昇")
    sheet.heading(667)
    sheet.copy("32", (1792, 1798), (1809, 1810), state="numbers_lost")
    return sheet.build()


def _share_columns(sheet, group, at, yes, no, change):
    sheet.column("responses", "回答総数", at=at, unit="件")
    sheet.column("companies", group, at=at, unit="件")
    sheet.column("yes", "はい", at=yes, unit="%")
    sheet.column("no", "いいえ", at=no, unit="%")
    sheet.column("change", "上昇", at=change, unit="ポイント")


def _no_change():
    return unprinted("前の年からの変化は令和4年度には印字されていない。")


def _venture_products(text):
    reason = ("図の題と年は印字されていない。割合が人数と合うのはベンチャー企業だけで、29・14・43・14％は7社、6・50・50・56％は16社"
              "（17社から研究開発特化型の1社を除く）に合う。項目の順は、逆にすると「いずれもない」56％と「認証品目がある」50％の和が100％を超えるので、印字の順に決まる。")
    sheet = Sheet(text, "k2-venture-products", "ベンチャー企業の製品の保有（複数回答）", goal="②", who=WHO, unit="%", reason=reason)
    sheet.slide(605)
    _product_columns(sheet, 595)
    sheet.row("R4", sheet.num(679, r"（R4は(\d+件)"), *(sheet.num(n, r"^(\d+%)$") for n in range(577, 584, 2)), at=603)
    companies = sheet.derived(16, "ベンチャー企業から研究開発特化型の1社を除く：17 − 1", 678, (686, 687))
    sheet.row("R5", companies, *(sheet.num(n, r"^(\d+%)$") for n in range(585, 592, 2)), at=603)
    sheet.note((686, 687), mark="※")
    sheet.copy("32", (1812, 1813), state="numbers_lost")
    return sheet.build()


def _newcomer_products(text):
    reason = ("図の題と年は印字されていない。50％と17％は3社ではありえないので、初めの4つが令和4年度（3社）、次の4つが令和5年度（6社）と決まる。"
              "項目の順はベンチャー企業の図と同じとみた（逆の順でも計算は成り立つ）。")
    sheet = Sheet(text, "k2-newcomer-products", "異業種企業の製品の保有（複数回答）", goal="②", who=WHO, unit="%",
                  confidence="inferred", reason=reason)
    sheet.slide(605)
    _product_columns(sheet, 567)
    sheet.row("R4", sheet.num(672, r"（R4は(\d+件)", "certain"), *(sheet.num(n, r"^(\d+%)$") for n in range(549, 556, 2)), at=575)
    sheet.row("R5", sheet.num(671, r"：(\d+件)", "certain"), *(sheet.num(n, r"^(\d+%)$") for n in range(557, 564, 2)), at=575)
    return sheet.build()


def _product_columns(sheet, first):
    """The number of companies behind the percentages, and the four answers in the printed order."""
    sheet.column("companies", "企業数", unit="件")
    for k, (key, label) in enumerate(zip(KEYS, CATEGORIES)):
        sheet.column(key, label, at=first + 2 * k, unit="%")


def _method(text):
    sheet = Sheet(text, "k2-method", "ベンチャー企業と異業種企業の調べ方と定義", "text", goal="②", who=WHO)
    sheet.slide(1751)
    blocks = [(1753, (1755, 1756), (1760, 1761), (1763, 1764), 1766),
              (1768, (1770, 1771), (1775, 1777), (1779, 1780), 1782)]
    for goal, method, definition, label, entry in blocks:
        sheet.heading(goal)
        sheet.heading(1758 if goal == 1753 else 1773)
        sheet.paragraph(method)
        sheet.heading(label)
        if goal == 1753:
            sheet.paragraph(1760)
            sheet.paragraph(1761)
        else:
            sheet.paragraph((1775, 1776))
            sheet.paragraph(1777)
        sheet.heading(entry, words="参入の定義")
        sheet.paragraph(entry, words="2024年1月1日を基準とした医機連傘下団体の加盟企業数により計測")
    return sheet.build()


def _ideas(text):
    sheet = Sheet(text, "k2-ideas", "KPIの考え方：ベンチャー企業と異業種企業の参加", "text", goal="②", who=WHO)
    sheet.slide(1821)
    sheet.passage(1823, 1833, "ビジョン：", "設定することも考えられる", starts="ビジョン|ゴール|今後|•")
    return sheet.build()
