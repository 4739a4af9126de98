"""Goal ⑤: study group, guideline, ordinances and basic policy of the amended Act (pages 70 to 73)."""

import re

from .sheet import Sheet

WHO = "担当省庁から報告"


def exhibits(text):
    return [_study_group(text), _schedule(text), _members(text), _guideline(text), _ordinances(text), _policy(text)]


def _sheet(text, key, title, kind="text", **more):
    return Sheet(text, key, title, kind, goal="⑤", part="3-2", who=WHO, **more)


def _study_group(text):
    sheet = _sheet(text, "k5-study-group", "仮名加工医療情報の認定基準等に係る検討班")
    sheet.page_title(3641)
    sheet.paragraph((3643, 3644))
    sheet.heading(3664)
    sheet.paragraph(3665, words="・仮名加工医療情報の利用事業者に係る安全管理その他の認定基準")
    sheet.paragraph(3665, words="・仮名加工医療情報の加工方法（加工基準）")
    sheet.paragraph(3666)
    return sheet.build()


def _schedule(text):
    sheet = _sheet(text, "k5-study-schedule", "検討班のスケジュール", "flow", confidence="partial",
                   reason="図の囲みの文は残るが、各回と検討の内容を結ぶ線は失われている。2回の次世代法WGの日付は順による。")
    sheet.page_title(3641)
    sheet.heading(3646)
    sheet.column("meeting", "会議")
    rows = [("令和５年６月２８日", [3647, 3648], (3649, 3650), "inferred"), ("７月", [3655], (3656, 3656), "certain"),
            ("８月", [3658], (3659, 3659), "certain"), ("９月", [3700], (3701, 3701), "certain"),
            ("１２月", [3661], (3662, 3662), "certain"), ("１２月１３日", [3648], (3652, 3653), "inferred")]
    for label, at, meeting, confidence in rows:
        sheet.row(label, sheet.words(meeting, confidence=confidence), at=at)
    for span in ((3668, 3670), (3672, 3673), 3675, (3677, 3678), (3680, 3681), 3683, 3685, 3686, 3687, (3689, 3690), (3703, 3704)):
        sheet.paragraph(span)
    return sheet.build()


def _members(text):
    sheet = _sheet(text, "k5-study-members", "検討班の有識者", "list")
    sheet.page_title(3641)
    sheet.column("post", "所属")
    for n in (3694, 3696, 3698):
        names = re.fullmatch(r"(\S+) (\S+) (\S+) (\S+)", text.clean(n).strip()).groups()
        for name, post in (names[:2], names[2:]):
            sheet.row(name, sheet.piece(post, n), at=n)
    sheet.heading(3692, words="有識者")
    sheet.note(3692, words="＜事務局：主務府省、オブザーバ：個人情報保護委員会事務局、製薬協、医機連、認定事業者＞")
    return sheet.build()


def _guideline(text):
    sheet = _sheet(text, "k5-guideline", "次世代医療基盤法ガイドライン改正の概要")
    sheet.page_title(3705, slide=3707)
    sheet.passage(3713, 3717, "● 改正次世代医療基盤法", "施行予定。")
    sheet.passage(3709, 3711, "Ⅰ 総則編", "用語の解説を記載。", headings="Ⅰ")
    sheet.passage(3719, 3752, "Ⅱ 認定作成事業者編", "のとおり。", headings="[ⅡⅢⅣⅤ] ")
    return sheet.build()


def _ordinances(text):
    sheet = _sheet(text, "k5-ordinances", "認定要件以外の主な政省令事項")
    sheet.page_title(3753, slide=3755)
    sheet.passage(3757, 3785, "１．匿名加工医療情報", "提供するときとする。", headings="[１２３]．", breaks=(3772, 3778, 3785))
    return sheet.build()


def _policy(text):
    sheet = _sheet(text, "k5-basic-policy", "改正次世代医療基盤法に基づく基本方針のポイント")
    sheet.page_title(3786, slide=3822)
    sheet.passage(3824, 3827, "改正法で新設された", "に反映。", breaks=(3825, 3827))
    sheet.passage(3788, 3820, "▶１ 基本的な方向", "総合的に判断。", headings="▶")
    sheet.note(3829, mark="※", confidence="partial", reason="文字の色は本文に残っていない。")
    return sheet.build()
