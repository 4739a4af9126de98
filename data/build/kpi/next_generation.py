"""Goal ⑤: the amended 次世代医療基盤法, its example record and the link with NDB (pages to 68)."""

import re

from .sheet import Sheet, unprinted

WHO = "担当省庁から報告"


def exhibits(text):
    return [_overview(text), _flow(text), _sample(text), _ndb(text)]


def _sheet(text, key, title, kind="text", **more):
    return Sheet(text, key, title, kind, goal="⑤", part="3-2", who=WHO, **more)


def _overview(text):
    sheet = _sheet(text, "k5-act-overview", "次世代医療基盤法の改正の概要",
                   reason="３つの題は文の後に抽出されており、どの文のものかは文意による。頁の題は印字されていない。")
    sheet.heading(3064)
    sheet.paragraph((3032, 3033))
    sheet.paragraph((3035, 3036))
    sheet.passage(3038, 3051, "１．仮名加工", "できるようにする。", headings="[１２３]．", breaks=(3040,))
    sheet.heading(3058)
    sheet.paragraph((3055, 3056), words="本法に基づく匿名加工医療情報と、NDBや介護DB等の公的データベースを連結解析できる状態で研究者等に提供できることとする。")
    sheet.note(3056, words="高齢者医療確保法に基づき、国民の特定健診や特定保健指導情報、レセプト情報を管理するデータベース", mark="※")
    sheet.heading(3060)
    sheet.paragraph(3053)
    sheet.paragraph(3062)
    sheet.stamp(3066)
    sheet.stamp(3068)
    return sheet.build()


def _flow(text):
    sheet = _sheet(text, "k5-act-flow", "仮名加工医療情報の作成と利活用の流れ", "flow", confidence="partial",
                   reason="図の囲みの文は残るが、囲みを結ぶ矢印と並びは失われている。")
    sheet.passage(3069, 3079, "●改正次世代医療基盤法", "立ち返った検証")
    sheet.column("box", "囲みの文")
    boxes = [3081, (3083, 3088), (3090, 3091), 3093, (3095, 3097), (3099, 3100), 3102, 3104, (3106, 3107), 3109, 3111,
             3112, (3114, 3115), (3117, 3118), (3120, 3121), (3123, 3126), (3128, 3131)]
    for k, span in enumerate(boxes, 1):
        sheet.row(str(k), sheet.words(span))
    sheet.stamp(3133)
    return sheet.build()


def _sample(text):
    reason = "加工のしかたを示す架空の1件の例。氏名も値も実在の人のものではない。"
    sheet = _sheet(text, "k5-act-sample", "匿名加工医療情報と仮名加工医療情報の違い（例）", "table", reason=reason)
    sheet.slide_number(3153)
    sheet.paragraph((3134, 3135))
    keys = ["sex", "born", "visited", "weight", "systolic", "hba1c", "insulin", "disease"]
    labels = text.get(3146, r"^氏名 (.+)$").split()
    sheet.column("name", "氏名", at=3146)
    sheet.column("id", "ID", at=3168)
    for key, label in zip(keys, labels):
        sheet.column(key, label, at=3146)
    sheet.use(3184)
    for label, at, n in (("医療情報（元データ）", (3149, 3151), 3148), ("仮名加工医療情報", (3158, 3159), 3170),
                         ("匿名加工医療情報", (3163, 3164), 3186)):
        fields = text.clean(n).split()
        values = [sheet.num(n, rf"({re.escape(f)})") if re.fullmatch(r"[\d.]+", f) else sheet.piece(f, n) for f in fields[1:]]
        first = sheet.piece(fields[0], n)
        none = unprinted("IDに置き換えられている。" if n != 3148 else "元データにIDの欄はない。")
        sheet.row(label, *([first, none] if n == 3148 else [none, first]), *values, at=at)
    for span in ((3139, 3141), (3143, 3144), (3155, 3156), 3161, 3166, 3172, (3176, 3178), (3180, 3182)):
        sheet.note(span, confidence="partial", reason="図の書き込み。指す場所は本文に残っていない。")
    sheet.note(3174, mark="※")
    sheet.note(3188, mark="※", confidence="partial", reason="文字の色は本文に残っていない。")
    sheet.stamp(3190)
    return sheet.build()


def _ndb(text):
    sheet = _sheet(text, "k5-ndb", "NDB等の公的データベースとの連結", "table",
                   reason="左右の囲みの組は文意による。")
    sheet.page_title(3194)
    sheet.paragraph((3195, 3196))
    sheet.paragraph(3198)
    sheet.paragraph(3199)
    sheet.column("certified", "次世代法認定事業者のデータベース", at=(3201, 3202))
    sheet.column("ndb", "NDB(National DataBase)", at=(3204, 3205))
    sheet.row("情報", sheet.words(3222), sheet.words(3218))
    sheet.row("情報の内容", sheet.words((3210, 3211)), sheet.words((3225, 3227), glue=" "), at=[3209, 3224])
    sheet.row("情報の量", sheet.words((3214, 3216)), sheet.words(3229), at=[3213, 3228])
    sheet.row("時点", sheet.part_of(3231, r"^※(\S+)"), sheet.part_of(3231, r" ※(\S+)$"), at=3231)
    sheet.paragraph((3219, 3220))
    sheet.note(3207, mark="※")
    return sheet.build()
