"""The table of the past five years and its two notes."""

import re

from overview import note
from source_text import figure, narrow, wareki_date

LINES = (82, 137)
KEYS = [
    "technologies", "institutions", "patients", "total_cost",
    "insured_cost", "advanced_cost", "advanced_share",
]
# The headings are broken over lines and stand side by side: (line, piece) in reading order.
COLUMNS = {
    "period": [(84, "実績報告"), (85, "対象期間")],
    "technologies": [(87, "技術数")],
    "institutions": [(88, "実施医療"), (89, "機関数")],
    "patients": [(91, "全患者数")],
    "total_cost": [(91, "総金額")],
    "insured_cost": [(92, "保険外併用療養"), (94, "費の総額"), (95, " (保険診療分)")],
    "advanced_cost": [(97, "先進医療及び"), (98, "旧高度先進医"), (100, "療の総額")],
    "advanced_share": [(102, "全医療費のうち先進"), (103, "医療及び旧高度先"), (104, "進医療分の割合")],
}
LABEL = re.compile(r"(.*実績)(※\d)?")
PERIOD = re.compile(r"([HR][\d.]+)～([HR][\d.]+)")
VALUES = re.compile(r"(（\d+ヵ月）) (.*)")


def columns(text):
    return {key: text.pieces(parts) for key, parts in COLUMNS.items()}


def as_of(label):
    year = int(re.match(r"令和(\d+|元)年", narrow(label).replace("元", "1"))[1])
    return f"{2018 + year:04d}-06-30"


def year(text, line):
    """One year: two label lines, a blank one, the period, the months with the values."""
    label, mark = LABEL.fullmatch(text[line - 4] + text[line - 3]).groups()
    period = text[line - 1]
    months, values = VALUES.fullmatch(text[line]).groups()
    start, end = PERIOD.fullmatch(period).groups()
    here = text.source(line)
    figures = {key: figure(v, here) for key, v in zip(KEYS, values.split(" "), strict=True)}
    return {
        "label": label,
        "note": mark,
        "as_of": as_of(label),
        "period_printed": period + months,
        "period_start": wareki_date(start),
        "period_end": wareki_date(end),
        **figures,
        "source": text.source((line - 4, line)),
    }


def years(text):
    return [year(text, n) for n in text.numbers(*LINES) if VALUES.fullmatch(text[n])]


def notes(text):
    found = [(n, re.fullmatch(r"(※\d)　(.*)", text[n])) for n in text.numbers(*LINES)]
    return [note(text, match[1], match[2], n) for n, match in found if match]
