"""The cost table of 先進医療B: one row per technology (or arm of one).

A row is: 整理番号 告示番号, the name over one or more lines, and, at the end of
the row's last line, 適用年月日 and the five values.
"""

import re

from source_text import BLANKS, join_lines, narrow, number, wareki_date

LINES = (138, 576)
ROW_COUNT = 54
HEAD = re.compile(r"(\d+)(?: (\d+)(?:\((\d)\))?(?: (\S.*))?)?")
TAIL = re.compile(r"(?:(.*) )?([平令][^ ]+) (-|[\d,]+) (-|[\d,]+) (-|[\d.]+) (\d+) (-|\d+)")
TOTAL = re.compile(r"([\d,]+) ([\d,]+) ([\d,]+) (\d+)(合　+計)")

# Row 25 is damaged: the first line has the 整理番号 only, and the 告示番号 stands
# at the head of the second line of the name.  {整理番号: line with the 告示番号}
NOTICE_NUMBER_IN_NAME = {25: 362}


def heading(text, line, expected):
    """The match of a row's first line, if the line begins the expected row."""
    match = HEAD.match(narrow(text[line]))
    if not match or int(match[1]) != expected:
        return None
    alone = match[2] is None
    if alone != (expected in NOTICE_NUMBER_IN_NAME):
        return None
    return match


def row(text, first, expected):
    """The row whose first line is `first`; it ends at the line with the values."""
    match = heading(text, first, expected)
    notice, arm = match[2], match[3]
    parts, line = [], first
    if match[4]:  # a row of one line: the name follows the two numbers
        current = text[first].split(" ", 2)[2]
    else:
        line += 1
        current = text[line]
    while not (tail := TAIL.fullmatch(current)):
        if line == NOTICE_NUMBER_IN_NAME.get(expected):
            notice, current = current.split(" ", 1)
        parts.append(current)
        line += 1
        current = text[line]
    parts.append(tail[1] or "")
    return {
        "row_number": expected,
        "notice_number": int(notice),
        "arm": int(arm) if arm else None,
        "name": join_lines(parts),
        "effective_date": wareki_date(tail[2]),
        "total_cost_yen": number(tail[3]),
        "advanced_cost_yen": number(tail[4]),
        "mean_stay_days": number(tail[5]),
        "cases": number(tail[6]),
        "institutions": number(tail[7]),
        "printed": {
            "row_number": text[first].split(" ")[0],
            "notice_number": notice_printed(text, first, expected),
            "effective_date": tail[2],
        },
        "source": text.source((first, line)),
        "last": line,
    }


def notice_printed(text, first, row_number):
    damaged = NOTICE_NUMBER_IN_NAME.get(row_number)
    return text[damaged].split(" ")[0] if damaged else text[first].split(" ")[1]


def rows(text):
    found, line = [], LINES[0]
    while len(found) < ROW_COUNT:
        if heading(text, line, len(found) + 1):
            found.append(row(text, line, len(found) + 1))
            line = found[-1]["last"]
        line += 1
    return found


def restore_separator(name, schedule_name):
    """The name with the separator that a line break swallowed in the cost table.

    技術名 and 適応症 are separated by a blank.  Where the cost table breaks the
    line exactly there, the blank is taken as the schedule table prints it.
    """
    if re.search(f"[{BLANKS}]", name):
        return name
    procedure, separator, _ = re.match(f"([^{BLANKS}]*)([{BLANKS}]+)(.*)", schedule_name).groups()
    if not name.startswith(procedure):
        raise ValueError(f"the tables do not agree: {name!r}, {schedule_name!r}")
    return procedure + separator + name[len(procedure):]


def split_name(name):
    """(技術名, 適応症): parted at the first run of blanks.

    No 技術名 of the table has a blank inside; some 適応症 have (rows 27 and 32).
    """
    procedure, indication = re.fullmatch(f"([^{BLANKS}]+)[{BLANKS}]+(.+)", name).groups()
    return procedure, indication


def total(text):
    """The printed sums; no mean stay is printed in that line."""
    line = LINES[1]
    match = TOTAL.fullmatch(text[line])
    return {
        "class": "B",
        "label": join_lines([match[5]]).replace("　", ""),
        "total_cost_yen": number(match[1]),
        "advanced_cost_yen": number(match[2]),
        "cases": number(match[3]),
        "institutions": number(match[4]),
        "source": text.source(line),
    }
