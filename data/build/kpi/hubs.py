"""Goal ③: joint research and cooperation of the hubs (slides 11, 12, 35 to 39)."""

from .sheet import Sheet, unprinted

WHO = "AMEDにて基礎情報の収集"
PHASES = ["基礎研究", "応用研究（製品開発）", "検証（非臨床）", "検証（治験、臨床研究）"]


def exhibits(text):
    return [_joint_research(text), _cooperation(text), _platforms(text), _form(text), _ideas(text)]


def _joint_research(text):
    reason = ("値と凡例、区分が離れて抽出されている。凡例の形が同じスライド6と同じく、系列ごと（R4件数、R5件数、R4平均、R5平均）に"
              "区分の順で並ぶとみた。合計は印字されておらず、件数を区分ごとにR4・R5の対で読む別の並び（37・44、13・18、76・84、25・41）を計算では退けられない。")
    sheet = Sheet(text, "k3-joint-research", "医療機器に関する企業との共同研究の状況", goal="③", who=WHO,
                  confidence="inferred", reason=reason)
    sheet.slide(695)
    sheet.heading(702)
    sheet.column("r4_cases", "R4 件数", at=749, unit="件")
    sheet.column("r5_cases", "R5 件数", at=749, unit="件")
    sheet.column("r4_mean", "R4 1件あたりの平均金額（千円）", at=749, unit="千円")
    sheet.column("r5_mean", "R5 1件あたりの平均金額（千円）", at=749, unit="千円")
    series = [(704, 706, 708, 709), (711, 713, 715, 717), (719, 720, 722, 724), (726, 728, 730, 732)]
    for k, phase in enumerate(PHASES):
        sheet.row(phase, *(sheet.num(lines[k], r"^([\d,]+)$") for lines in series), at=747)
    sheet.note((697, 700), words="［参考］医療機器開発マネジメントステージゲート", confidence="partial",
               reason="参考の図は本文に残っていない。")
    sheet.copy("37", (1930, 1937), state="numbers_lost")
    return sheet.build()


def _cooperation(text):
    reason = ("初めの組（70件、0件）を本年度調査とみた。右の図では初めの組の割合が本年度の拠点数（20）に合う。"
              "平均から逆算した拠点数は本年度16（70÷4.4）、昨年度10（52÷5.2）。")
    sheet = Sheet(text, "k3-cooperation", "他拠点との協力状況", goal="③", who=WHO, confidence="inferred", reason=reason)
    sheet.slide(750)
    sheet.heading(752)
    sheet.heading(754, words="＜他拠点(他病院、中核等他拠点事業等)間との協力状況＞")
    sheet.column("this_year", "本年度調査", at=808, unit="件")
    sheet.column("this_year_mean", "1拠点の平均連携/協力数", at=787, unit="件")
    sheet.column("last_year", "昨年度調査", at=808, unit="件")
    sheet.column("last_year_mean", "1拠点の平均連携/協力数", at=811, unit="件")
    mean = r"協力数([\d.]+件)"
    sheet.row(sheet.label((778, 779), drop="• "), sheet.num(786), sheet.num(787, mean), sheet.num(810),
              sheet.num(811, mean), at=(778, 779))
    sheet.row(sheet.label((781, 784), drop="• "), sheet.num(789, confidence="certain"), _no_mean(),
              sheet.num(813, confidence="certain"), _no_mean(), at=(781, 784))
    sheet.heading(791)
    sheet.note((793, 794), mark="※")
    sheet.copy("38", (1938, 1942), (1966, 1982), (1996, 2001))
    return sheet.build()


def _no_mean():
    return unprinted("平均は印字されていない。")


def _platforms(text):
    reason = ("35.0％と30.0％は20拠点（14＋6、本年度）に、28.6％と38.1％は21拠点（昨年度）に合うので、年は確か。"
              "①②③の順は印字の順とみた。7・6・7と6・8・6は左右対称なので、違いうるのは②が中央の値であることだけ。")
    sheet = Sheet(text, "k3-platforms", "重点5分野の研究開発を支えるプラットフォームの整備", goal="③", who=WHO,
                  confidence="inferred", reason=reason)
    sheet.slide(750)
    sheet.heading(752)
    sheet.heading(754, words="＜重点5分野の研究開発を支えるプラットフォームの整備＞")
    sheet.column("this_year", "本年度調査", at=808, unit="拠点")
    sheet.column("this_year_share", "本年度調査", at=808, unit="%")
    sheet.column("last_year", "昨年度調査", at=808, unit="拠点")
    sheet.column("last_year_share", "昨年度調査", at=808, unit="%")
    for lines, now, before in (((756, 759), 770, 799), ((761, 764), 773, 802), ((766, 768), 796, 805)):
        sheet.row(sheet.label(lines), sheet.num(now, r"^(\d拠点)$"), sheet.num(now + 1, r"^([\d.]+%)$"),
                  sheet.num(before, r"^(\d拠点)$"), sheet.num(before + 1, r"^([\d.]+%)$"), at=lines)
    sheet.heading(776)
    sheet.copy("38", (1944, 1964), (1984, 1994))
    return sheet.build()


def _form(text):
    sheet = Sheet(text, "k3-form", "共同研究件数・内容の報告様式", "list", goal="③", who=WHO,
                  reason="拠点に配った記入前の様式であり、値はない。「●●件」は記入欄（見出しは研修の様式と同じ「受入実績」）。")
    sheet.slide(1845)
    sheet.heading(1892)
    sheet.paragraph((1889, 1890))
    sheet.note(1847, mark="※")
    sheet.row_header("No. 基本計画に示された内容", 1849)
    sheet.column("entry", "受入実績", at=1849)
    blanks = ((1854, 1854), (1855, 1855), (1857, 1857), (1858, 1858))
    sheet.row(sheet.label((1851, 1852)), sheet.words(*blanks, glue=" "), at=(1851, 1852))
    sheet.row("2 " + sheet.label((1861, 1864)), sheet.words(1866), at=[1860, (1861, 1864)])
    sheet.row("3 " + sheet.label((1869, 1871)), sheet.words(1873), at=[1868, (1869, 1871)])
    items = ((1878, 1879), (1881, 1884), (1886, 1887))
    sheet.row(sheet.label((1875, 1876)), sheet.words(*items), at=(1875, 1876))
    return sheet.build()


def _ideas(text):
    sheet = Sheet(text, "k3-ideas", "KPIの考え方：共同研究数", "text", goal="③", who=WHO)
    sheet.slide(2005)
    sheet.passage(2007, 2021, "ビジョン：", "必ずしも含まれていない）", starts="ビジョン|ゴール|今後|•")
    return sheet.build()
