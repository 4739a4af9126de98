"""Titles and column headings of the tables, and the table that is not there.

The text tears headings apart and puts some after their data, so each heading is
given as (line, piece) pairs in reading order; every piece is checked to stand
on its line.
"""

import provisional_a

COST = {
    "key": "cost",
    "title": [
        [(281, "【先進医療B】")],
        [(282, "令和５年６月30日時点における先進医療に係る費用")],
        [(284, "令和５年度実績報告（令和４年７月１日～令和５年６月30日）")],
    ],
    "columns": [
        [(286, "整理"), (287, "番号")],
        [(289, "告示"), (290, "番号")],
        [(292, "技術名")],
        [(292, "適用年月日")],
        [(293, "総合計"), (294, "（円）")],
        [(278, "先進医療総額"), (279, "（円）")],
        [(138, "平均"), (139, "入院期間"), (141, "（日）")],
        [(138, "年間"), (139, "実施件数"), (141, "（件）")],
        [(138, "実施"), (139, "医療機関数"), (141, "（機関数）")],
    ],
    "lines": [(138, 141), (278, 298)],
}
SCHEDULE = {
    "key": "schedule",
    "title": [
        [(801, "【先進医療B】")],
        [(803, "令和５年６月30日時点における先進医療の"),
         (805, "終了予定日、計画時患者数、登録症例数、協力医療機関数及び年間実施件数")],
    ],
    "columns": [
        [(579, "整理"), (580, "番号")],
        [(582, "告示"), (583, "番号")],
        [(585, "先進医療技術名")],
        [(585, "申請医療機関名")],
        [(586, "適用年月日"), (588, "（再掲）")],
        [(589, "終了予定日"), (591, "（※１）")],
        [(592, "計画時患者数"), (594, "（※１）")],
        [(595, "登録症例数")],
        [(597, "協力医療"), (598, "機関数")],
        [(600, "年間実施件数"), (601, "（令和4年7月～令和5年6"), (603, "月までの実績）"), (604, "（再掲）")],
    ],
    "lines": [(579, 604), (801, 805)],
}
ZERO_CASE_A = {
    "key": "zero_case_a",
    "title": [
        [(1071, "【先進医療Ａ】")],
        [(1072, "１年間（令和４年７月１日～令和５年６月30日）の実施件数が"),
         (1073, "０件である先進医療技術に係る医療機関の今後の対応方針等")],
    ],
    "columns": [
        [(1034, "告示"), (1035, "番号")],
        [(1033, "技術名")],
        [(1037, "実施医療機関名")],
        [(1037, "0件の理由")],
        [(1037, "医療機関の今後の対応方針")],
        [(1039, "（参考）"), (1040, "令和３年７月～令和４年６月まで"), (1042, "の実績"),
         (1043, "（実施可能であるすべての医療"), (1045, "機関の実績）")],
    ],
    "lines": [(1033, 1045), (1071, 1073), (1079, 1079)],
}
ZERO_CASE_B = {
    "key": "zero_case_b",
    "title": [
        [(1160, "【先進医療B】")],
        [(1161, "１年間（令和４年７月１日～令和５年６月30日）の実施件数が"),
         (1163, "０件である先進医療技術に係る医療機関の今後の対応方針等")],
    ],
    "columns": [
        [(1083, "告示"), (1084, "番号")],
        [(1086, "技術名")],
        [(1086, "申請医療機関名")],
        [(1086, "0件の理由")],
        [(1086, "医療機関の今後の対応方針")],
        [(1088, "（参考）"), (1089, "令和3年7月～令和4年6月まで"), (1091, "の実績"),
         (1092, "（実施可能であるすべての医療"), (1094, "機関の実績）※")],
    ],
    "lines": [(1083, 1094), (1160, 1163)],
}
PRINTED_HEADINGS = [COST, SCHEDULE, ZERO_CASE_A, ZERO_CASE_B]

COST_OF_A_ABSENT = {
    "class": "A",
    "title": "先－２－１（参考資料１）",
    "reason": (
        "取り込んだテキストにある費用の表は「先－２－１（参考資料２）」と記された先進医療Ｂの表だけで、"
        "先進医療Ａの技術ごとの費用の表はない。会議の議事次第（https://www.mhlw.go.jp/stf/shingi2/0000182016_00070.html）は"
        "先－２－１の参考資料として１・２・３を挙げており、欠けているのは参考資料１である。"
        "名が分かる先進医療Ａは、実施件数が０件の３技術だけである。"
    ),
}


def table(text, heading):
    return {
        "key": heading["key"],
        "title": " ".join(text.pieces(parts) for parts in heading["title"]),
        "columns": [text.pieces(parts) for parts in heading["columns"]],
        "source": text.source(*heading["lines"]),
    }


def provisional_table(text):
    return {
        "key": "provisional_a",
        "title": text[provisional_a.TITLE_LINE].strip(),
        "columns": provisional_a.all_columns(text),
        "source": text.source(provisional_a.TITLE_LINE, (1287, 1302), (1306, 1308)),
    }


def tables(text):
    return [table(text, heading) for heading in PRINTED_HEADINGS] + [provisional_table(text)]


def absent_tables(technologies_of_a):
    absent = COST_OF_A_ABSENT
    return [{"class": absent["class"], "title": absent["title"],
             "technologies": technologies_of_a, "reason": absent["reason"]}]
