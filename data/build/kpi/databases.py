"""Goal ⑤: the public databases that can be linked (page 69). The source's columns are rows here."""

from .sheet import Sheet

WHO = "担当省庁から報告"
NAMES = [(3250, 3253), (3255, 3259), (3261, 3265), (3267, 3271), (3273, 3277), (3279, 3283), (3285, 3289),
         (3291, 3294), (3296, 3297), (3299, 3301), (3303, 3304)]

# One entry per database: lines, a list of lines (its items), or (lines, words) where a line holds the text of
# several databases.
ORIGIN = [(3307, 3310), (3312, 3314), (3316, "DPCデータ"), ((3316, 3317), "予防接種記録、副反応疑い報告"), (3319, 3321),
          (3323, 3325), (3327, "臨床調査個人票"), (3327, "医療意見書"), (3327, "発生届情報等"),
          ((3327, 3328), "医療機関の診療情報 等"), (3330, 3332)]
ITEMS = [(3339, 3341), (3343, 3345), (3347, 3348), (3350, 3352), (3354, 3355), (3357, 3359), (3361, 3363),
         (3365, 3367), (3369, 3373), (3375, 3378), (3380, 3381)]
HOLDERS = [(n, n + 1) for n in range(3386, 3411, 3)] + [(3413, 3414), (3416, 3417)]
CONSENT = [(3428, "無")] * 5 + [(3430, 3436), (3438, "有"), (3438, "有"), (3438, "無"),
                               ((3438, 3440), "無※一定の要件を満たすオプトアウトが必要"), (3442, 3442)]
RECIPIENTS = [(3451, 3457), (3459, 3465), (3467, 3473), (3475, 3481), (3483, 3489),
              [3491, (3492, 3494), (3495, 3498), 3499, 3500], (3502, 3509), (3511, 3518), (3520, 3529),
              [(3531, 3534), (3535, 3538), 3540, 3541, 3542, (3543, 3544)], (3546, 3550)]
HEARING = [(3558, 3561), (3563, 3566), (3568, 3571), (3573, "未定"), (3573, "未定"),
           [(3575, 3578), (3579, 3580), (3581, 3582)], (3584, 3585),
           (3587, 3588), (3590, 3592), (3594, 3595), (3597, 3598)]
LINKS = [(3603, 3608), (3610, 3615), (3617, 3622), (3624, "未定"), (3624, "未定"), (3624, "ー"),
         ((3624, 3625), "・小慢DB（令和6年4月～実施予定）"), (3627, 3628), (3630, 3632), (3634, 3638), (3640, 3640)]

COLUMNS = [("origin", "元データ", 3306, ORIGIN), ("items", "主な情報項目", (3334, 3337), ITEMS),
           ("holder", "保有主体", (3383, 3384), HOLDERS), ("consent", "データ取得時の本人同意の取得", (3419, 3426), CONSENT),
           ("recipients", "第三者提供するデータ・提供先", (3444, 3449), RECIPIENTS),
           ("hearing", "提供時の意見聴取", (3552, 3556), HEARING), ("links", "連結解析", (3600, 3601), LINKS)]


def exhibits(text):
    reason = ("元の表はデータベースを列にしている。欄は左の列から順に抽出されており、どの項目も11の欄がそろうので、順に組にした。"
              "区分（匿名・顕名など）の見出しがどの列にかかるかは本文に残っていない。")
    sheet = Sheet(text, "k5-databases", "次世代医療基盤法DBと連結可能な公的DB", "table", goal="⑤", part="3-2", who=WHO,
                  confidence="inferred", reason=reason)
    sheet.page_title(3232, slide=3234)
    sheet.row_header("データベースの名称", (3246, 3248))
    for key, label, at, _ in COLUMNS:
        sheet.column(key, label, at=at)
    for k, name in enumerate(NAMES):
        sheet.row(text.join(name), *(_cell(sheet, entries[k]) for _, _, _, entries in COLUMNS), at=name)
    sheet.note(3235)
    for spans in ((3237, 3239), (3241, 3242), 3244):
        sheet.note(spans, confidence="partial", reason="区分の見出し。どの列にかかるかは本文に残っていない。")
    return [sheet.build()]


def _cell(sheet, entry):
    if isinstance(entry, list):
        return sheet.piece(" ".join(sheet.text.join(span) for span in entry), *entry)
    if isinstance(entry[1], str):
        return sheet.piece(entry[1], entry[0])
    return sheet.words(entry)
