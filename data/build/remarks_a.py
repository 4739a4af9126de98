"""Remarks on document A: what does not follow, was misprinted or got lost.

Remarks that hold for any row of a kind are found by comparing the values here;
those that need reading are listed in remarks_a_figures.py and remarks_a_text.py.
"""

import remarks_a_figures
import remarks_a_text

REPORT_DATE = "2023-06-30"
MEETING_DATE = "2023-12-07"
PIECES = " ／ "


def remark(id_, kind, about, printed, implied, explanation, source):
    return {
        "id": f"a-{id_}",
        "document": "A",
        "kind": kind,
        "about": about,
        "printed": printed,
        "implied": implied,
        "explanation": explanation,
        "source": source,
    }


def both_rows(technology):
    lines = technology["source"]["cost"]["lines"] + technology["source"]["schedule"]["lines"]
    return {"document": "A", "lines": lines}


def label(technology):
    return f"整理番号{technology['row_number']}"


def enrolled_over_planned(t):
    planned, enrolled = t["planned_patients"], t["enrolled_patients"]
    if planned["kind"] != "count" or enrolled["kind"] != "count" or enrolled["count"] <= planned["count"]:
        return None
    more = enrolled["count"] - planned["count"]
    return remark(
        f"enrolled-over-planned-{t['id'].lower()}", "anomaly", [t["id"]],
        PIECES.join([planned["printed"], enrolled["printed"]]), None,
        f"{label(t)}は、計画時患者数{planned['printed']}に対して登録症例数が{enrolled['printed']}で、"
        f"計画を{more}上回る。理由は書かれていない。",
        t["source"]["schedule"],
    )


def cases_over_enrolled(t):
    enrolled = t["enrolled_patients"]
    if enrolled["kind"] != "count" or t["cases"] <= enrolled["count"]:
        return None
    return remark(
        f"cases-over-enrolled-{t['id'].lower()}", "anomaly", [t["id"]],
        PIECES.join([str(t["cases"]), enrolled["printed"]]), None,
        f"{label(t)}は、１年間の実施件数{t['cases']}が登録症例数{enrolled['printed']}より多い。"
        "二つの数の数え方の違いは書かれていない。",
        both_rows(t),
    )


def end_date_passed(t):
    end = t["planned_end_date"]
    if end >= MEETING_DATE:
        return None
    printed = t["printed"]["planned_end_date"]
    if end < REPORT_DATE:
        when = "報告の基準日（令和５年６月30日）より前である。基準日の表に載っている。"
        key = "end-before-report"
    else:
        when = "報告の基準日（令和５年６月30日）より後、会議の日（令和５年12月７日）より前である。"
        key = "end-before-meeting"
    return remark(
        f"{key}-{t['id'].lower()}", "anomaly", [t["id"]], printed, None,
        f"{label(t)}の終了予定日（{printed}）は、{when}"
        "注※１は、終了予定日が今後変更される可能性があるとしている。",
        {"document": "A", "lines": t["source"]["schedule"]["lines"] + [[1024, 1024]]},
    )


PLAN_KINDS = {
    "range": "幅のある数で印刷されている。一つの計画数に対する割合は求められない。",
    "at_most": "上限として印刷されている。一つの計画数に対する割合は求められない。",
    "groups": "二つの集団に分けて印刷されている。足した数は印刷されておらず、一つの計画数として扱えない。",
}


def plan_not_a_count(t):
    planned = t["planned_patients"]
    if planned["kind"] == "count":
        return None
    pieces = [g["label"] for g in planned["groups"]] if planned["kind"] == "groups" else [planned["printed"]]
    return remark(
        f"plan-not-a-count-{t['id'].lower()}", "anomaly", [t["id"]], PIECES.join(pieces), None,
        f"{label(t)}の計画時患者数は「{planned['printed']}」と、{PLAN_KINDS[planned['kind']]}",
        t["source"]["schedule"],
    )


def advanced_cost_missing(t):
    if t["missing"].get("advanced_cost_yen") != "not_reported":
        return None
    return remark(
        f"advanced-cost-missing-{t['id'].lower()}", "anomaly", [t["id"]], "-", None,
        f"{label(t)}は、{t['cases']}件の実施があり総合計も印刷されているが、先進医療総額は「-」である。"
        "「-」の意味は書かれていない。０円とは読まず、１件当たりの額や割合の計算から外す。",
        t["source"]["cost"],
    )


def all_advanced_cost(t):
    if t["total_cost_yen"] is None or t["total_cost_yen"] != t["advanced_cost_yen"]:
        return None
    amount = f"{t['total_cost_yen']:,}"
    return remark(
        f"all-advanced-cost-{t['id'].lower()}", "anomaly", [t["id"]],
        f"{amount} {amount}", None,
        f"{label(t)}は、総合計と先進医療総額が同じ{amount}円で、保険診療分に当たる差額がない。",
        t["source"]["cost"],
    )


def unmatched_brackets(t):
    pairs = [("（", "）"), ("(", ")")]
    if all(t["name"].count(a) == t["name"].count(b) for a, b in pairs):
        return None
    return remark(
        f"brackets-{t['id'].lower()}", "misprint", [t["id"]],
        f"（肝内における{PIECES}限る。)", None,
        f"{label(t)}の適応症は、全角の「（」で始まる括弧が半角の「)」で閉じられている。二つの表とも同じである。",
        both_rows(t),
    )


PER_TECHNOLOGY = [
    enrolled_over_planned, cases_over_enrolled, end_date_passed, plan_not_a_count,
    advanced_cost_missing, all_advanced_cost, unmatched_brackets,
]


def stay_not_reported(technologies):
    """One remark for all rows with cases and no mean stay."""
    rows = [t for t in technologies if t["missing"].get("mean_stay_days") == "not_reported"]
    numbers = "、".join(str(t["row_number"]) for t in rows)
    return remark(
        "mean-stay-missing", "anomaly", [t["id"] for t in rows], "-", None,
        f"実施件数があるのに平均入院期間が「-」の行が{len(rows)}ある（整理番号{numbers}）。"
        "入院がなかったのか、集計されていないのかは書かれていない。０日とは読まない。",
        {"document": "A", "lines": [r for t in rows for r in t["source"]["cost"]["lines"]]},
    )


def dash_for_zero(technologies):
    """One remark for all rows whose cases are 0 in one table and '-' in the other."""
    rows = [t for t in technologies if t["class"] == "B" and not t["cases"]]
    numbers = "、".join(str(t["row_number"]) for t in rows)
    lines = [r for t in rows for r in both_rows(t)["lines"]]
    return remark(
        "dash-for-zero", "anomaly", [t["id"] for t in rows], f"- - - 0 -{PIECES}-", "0",
        f"実施件数が０件の{len(rows)}行（整理番号{numbers}）は、費用の表の年間実施件数では「0」、"
        "予定と登録の表の年間実施件数（再掲）では「-」と印刷されている。同じ表の登録症例数と協力医療機関数では、"
        "ないことを「0」と印刷している。",
        {"document": "A", "lines": sorted(lines)},
    )


def build(text, technologies):
    """All remarks on document A, in the order of the document's parts."""
    b_rows = [t for t in technologies if t["class"] == "B"]
    found = [check(t) for check in PER_TECHNOLOGY for t in b_rows]
    by_hand = [
        remark(r["id"], r["kind"], r["about"], PIECES.join(r["printed"]), r["implied"],
               r["explanation"], text.source(*r["lines"]))
        for r in remarks_a_figures.REMARKS + remarks_a_text.REMARKS
    ]
    figures = len(remarks_a_figures.REMARKS)
    return (
        by_hand[:figures]
        + [r for r in found if r]
        + [stay_not_reported(b_rows), dash_for_zero(b_rows)]
        + by_hand[figures:]
    )
