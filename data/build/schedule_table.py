"""The schedule and enrolment table of 先進医療B, one row for each cost row.

A row is: 整理番号 告示番号, the name, the applicant hospital, 適用年月日, 終了予定日,
計画時患者数, 登録症例数, 協力医療機関数, 年間実施件数.  In rows of more than one line a
blank line parts the name from the hospital.
"""

import re

from overview import note
from source_text import BLANKS, join_lines, narrow, number, wareki_date

LINES = (579, 1022)
NOTE_LINE = 1024
ROW_COUNT = 54
HEAD = re.compile(r"(\d+) (\d+)(?:\((\d)\))?(?: (\S.*))?")
DATE = r"[平令][0-9０-９]+[．.] ?[0-9０-９]+[．.] ?[0-9０-９]+"
DATES = re.compile(rf"({DATE}) +({DATE})")
# 協力医療機関数 and 年間実施件数, the last two values; a row ends where they stand.
LAST_TWO = re.compile(r"(?:^|.* )(\d+) (\d+|-)")
GROUP = re.compile(r"【([^】]+)】([^【]+)")


def heading(text, line, expected):
    match = HEAD.fullmatch(narrow(text[line]))
    return match if match and int(match[1]) == expected else None


def row_end(text, first):
    """The line with the last values: at or after the line with the two dates."""
    line = first
    while not DATES.search(text[line]):
        line += 1
    while not LAST_TWO.fullmatch(text[line]):
        line += 1
    return line


def paragraphs(lines):
    """Runs of lines between blank lines."""
    found = [[]]
    for line in lines:
        if line.strip():
            found[-1].append(line)
        elif found[-1]:
            found.append([])
    return [p for p in found if p]


def plain_patients(printed):
    """`372`, `16～20`, `最大27症例`, `6～18例`, `383人`."""
    match = re.fullmatch(r"(最大)?(\d+)(?:～(\d+))?(?:例|症例|人)?", narrow(printed).replace("~", "～"))
    at_most, low, high = match.groups()
    if at_most:
        return {"printed": printed, "kind": "at_most", "max": int(low)}
    if high:
        return {"printed": printed, "kind": "range", "min": int(low), "max": int(high)}
    return {"printed": printed, "kind": "count", "count": int(low)}


def grouped_patients(printed, pairs):
    groups = [{"label": label, **plain_patients(value)} for label, value in pairs]
    return {"printed": printed, "kind": "groups", "groups": groups}


def phases(cells):
    """Row 8: 【導入相試験】 and 【探索相試験】, each with its own number of patients."""
    pairs = [GROUP.fullmatch(cell).groups() for cell in cells]
    return grouped_patients(" ".join(cells), pairs)


def populations(cells):
    """Row 54: PGT-A実施集団 and 胚移植実施集団, two counts of different things."""
    pairs = [re.fullmatch(r"(.*集団)(\d+人)、?", cell).groups() for cell in cells]
    return grouped_patients("".join(cells), pairs)


def patient_columns(row_number, rest):
    """(planned, enrolled) out of the lines between 終了予定日 and the last two values."""
    cells = [join_lines(p) for p in paragraphs(rest)]
    if row_number == 8:  # the two phases as planned, then the two phases as enrolled
        planned, enrolled = cells[:2], cells[2:4]
        return phases(planned), phases(enrolled)
    if row_number == 54:  # two populations as planned, one number as enrolled
        return populations(cells[:2]), plain_patients(cells[2])
    planned, enrolled = cells[0].split(" ")
    return plain_patients(planned), plain_patients(enrolled)


def name_and_hospital(match, first_line, before_dates):
    """The name and the hospital as printed, out of what stands before the dates."""
    if match[4]:  # a row of one line; neither hospital has a blank in its name
        name, hospital = first_line.split(" ", 2)[2].rsplit(" ", 1)
        return name, hospital
    name, *hospital = paragraphs(before_dates)
    return join_lines(name), join_lines(line for p in hospital for line in p)


def row(text, first, expected):
    match = heading(text, first, expected)
    last = row_end(text, first)
    lines = [text[n] for n in text.numbers(first, last)]
    index = next(i for i, line in enumerate(lines) if DATES.search(line))
    dates = DATES.search(lines[index])
    before = lines[index][:dates.start()].rstrip(" ")
    name, hospital = name_and_hospital(match, before, lines[1:index] + [before])
    end = LAST_TWO.fullmatch(lines[-1])
    rest = lines[index:]
    rest[-1] = rest[-1][:end.start(1)]
    rest[0] = rest[0][dates.end():]
    planned, enrolled = patient_columns(expected, rest)
    return {
        "row_number": expected,
        "notice_number": int(match[2]),
        "arm": int(match[3]) if match[3] else None,
        "name": name.strip(BLANKS),
        "applicant": hospital.strip(BLANKS),
        "effective_date": wareki_date(dates[1]),
        "planned_end_date": wareki_date(dates[2]),
        "planned_patients": planned,
        "enrolled_patients": enrolled,
        "cooperating_institutions": int(end[1]),
        "schedule_cases": number(end[2]),
        "printed": {"schedule_effective_date": dates[1], "planned_end_date": dates[2]},
        "source": text.source((first, last)),
        "last": last,
    }


def rows(text):
    found, line = [], LINES[0]
    while len(found) < ROW_COUNT:
        if heading(text, line, len(found) + 1):
            found.append(row(text, line, len(found) + 1))
            line = found[-1]["last"]
        line += 1
    return found


def notes(text):
    mark, body = re.fullmatch(r"(※[１-９])　(.*)", text[NOTE_LINE]).groups()
    return [note(text, mark, body, NOTE_LINE, table="schedule")]
