"""Goal ⑤: the Clinical Innovation Network and the review by ethics committees."""

from .sheet import Sheet

WHO = "担当省庁から報告"
CIN_TITLE = "CIN（クリニカル・イノベーション・ネットワーク）基本方針"


def exhibits(text):
    return [_policy(text), _years(text), _work(text), _counts(text), _duties(text), _guidance(text), _single_review(text)]


def _sheet(text, key, title, kind="text", **more):
    return Sheet(text, key, title, kind, goal="⑤", part="3-2", who=WHO, **more)


def _policy(text):
    sheet = _sheet(text, "k5-cin-policy", "CIN（クリニカル・イノベーション・ネットワーク）基本方針")
    sheet.page_title(2839, words=CIN_TITLE)
    sheet.note((2839, 2840), words="平成29年３月22日 臨床開発環境整備推進会議 了承")
    sheet.passage(2842, 2862, "○目標", "維持管理体制を構築する。", starts=r"○|•|\d\) ", headings="○")
    return sheet.build()


def _years(text):
    sheet = _sheet(text, "k5-cin-years", "CINの各年次 重点項目", "table")
    sheet.page_title(2839, words=CIN_TITLE)
    sheet.heading(2864)
    sheet.column("priority", "重点項目", at=2864)
    sheet.column("work", "取組")
    for n, work in ((2865, (2867,)), (2868, ((2870, 2871), 2872, 2873)), (2875, (2876,)), (2878, (2879,)), (2881, (2882,))):
        items = " ".join(text.join(span) for span in work)
        spans = [span for span in work]
        sheet.row(text.get(n, r"^(\d{4})"), sheet.part_of(n, r"^\d{4} +(.+)$"), sheet.piece(items, *spans), at=n)
    return sheet.build()


def _work(text):
    sheet = _sheet(text, "k5-cin-work", "CINの3つの柱とこれまでの取組", confidence="inferred",
                   reason="柱の題、①からの項目、これまでの取組は別々のかたまりで抽出されており、組は文意による。")
    sheet.heading((2924, 2927))
    sheet.heading(2901)
    sheet.passage(2883, 2887, "① レジストリ構築", "ジストリ改修")
    sheet.heading(2902)
    sheet.passage(2904, 2916, "• NC・基盤研", "（國土班）")
    sheet.heading(2899, words="２．治験ネットワーク構築・国際展開")
    sheet.passage(2889, 2892, "① レジストリを活用した臨床研究", "推進")
    sheet.heading(2929)
    sheet.passage(2930, 2931, "• 33研究班", "４課題）")
    sheet.heading(2899, words="３．レギュラトリーサイエンス")
    sheet.passage(2894, 2897, "① レジストリを活用した市販後調査", "推進")
    sheet.heading(2933)
    sheet.passage(2934, 2938, "•６ガイドライン", "留意点）", breaks=(2935, 2937))
    return sheet.build()


def _counts(text):
    sheet = _sheet(text, "k5-cin-counts", "CINのこれまでの取組の数", "table")
    sheet.column("count", "数")
    rows = [((2904, 2904), 2904, r"(18レジストリ)"), ((2905, 2907), 2905, r"(４レジストリ)"), ((2909, 2910), 2910, r"(11レジストリ)"),
            ((2930, 2930), 2930, r"(33研究班)"), ((2934, 2934), 2934, r"(６ガイドライン)")]
    for words, n, pattern in rows:
        sheet.row(sheet.label(words, drop="• ?"), sheet.num(n, pattern), at=words)
    sheet.row("うち医療機器は４課題", sheet.num(2931, r"(４課題)"), at=2931)
    return sheet.build()


def _duties(text):
    sheet = _sheet(text, "k5-ethics-duties", "倫理審査委員会の審査の均てん化：遵守を求める事項",
                   reason="2つの章の題は枠の文の後に抽出されており、どの枠のものかは番号と文意による。")
    sheet.page_title(2939)
    sheet.paragraph((2940, 2941))
    sheet.heading(2955)
    sheet.passage(2942, 2953, "２．倫理審査委員会への付議", "提供しなければならない。", breaks=(2947, 2952), headings="２．|〈")
    sheet.heading(2967)
    sheet.passage(2957, 2965, "１．役割・責務", "留意する必要がある。", headings="１．")
    sheet.stamp(2969)
    return sheet.build()


def _guidance(text):
    sheet = _sheet(text, "k5-ethics-guidance", "倫理審査委員会の審査の均てん化：役割・責務の考え方",
                   reason="2つの抜粋の題（◎）は文の後に抽出されており、どの文のものかは文意による。")
    sheet.page_title(2970)
    sheet.paragraph(2972)
    sheet.heading(2994)
    sheet.passage(2974, 2982, "第17 倫理審査委員会の役割", "い。", headings="第17|１ 役割")
    sheet.heading(2996)
    sheet.passage(2984, 2992, "○ ⑴の規定", "必要がある。")
    sheet.stamp(2998)
    return sheet.build()


def _single_review(text):
    sheet = _sheet(text, "k5-ethics-single-review", "倫理審査委員会の審査の均てん化：一括審査の考え方")
    sheet.page_title(2999)
    sheet.paragraph(3001)
    sheet.passage(3003, 3029, "第6 研究計画書", "妨げるものではない。", headings="第6|２ 倫理", breaks=(3019,))
    sheet.stamp(3031)
    return sheet.build()
