"""The tables of technologies without a case in the year: three of A, eleven of B.

A row is: 告示番号, name, hospital, reason, plan, and the cases of the year before.
The text gives these columns with no mark but blanks and line ends, so the rules
are: a blank line, a blank inside a line, a blank at a line's head, and the end
of a line that ends with 病院 (the hospital's name) part two columns; any other line end is
a wrapped line.
"""

import re

from overview import note
from source_text import narrow

TABLES = {
    "A": [(1046, 1070)],
    "B": [(1095, 1159), (1181, 1227)],
}
COLUMN_COUNT = 6
HEAD = re.compile(r"(\d+)(?: \S.*)?")
NONE_STATED = "―"
NOTE_LINES = (1228, 1229)
NOTE_REASON = "頁の右端の欄にある注で、テキストはこの後で途切れている。失われた文字数は分からない。"

# The name of 告示番号 69 has a half-width blank between 技術名 and 適応症.
BLANK_IN_NAME = {("B", 69)}


def heading_lines(text, first, last):
    """Lines that begin a row: a number after a blank line, alone or before a blank."""
    return [
        n for n in text.numbers(first, last)
        if HEAD.fullmatch(narrow(text[n]).rstrip()) and not text[n - 1].strip()
        and not text[n].startswith(" ")
    ]


def cells(lines):
    """The columns of a row, joined over wrapped lines."""
    found, is_open = [], False
    for position, line in enumerate(lines):
        if not line.strip() or line.startswith(" "):
            is_open = False
        for index, piece in enumerate(line.strip(" ").split(" ")):
            if not piece:
                continue
            if is_open and index == 0:
                found[-1] += piece
            else:
                found.append(piece)
            is_open = True
        if line.endswith("病院") or position == 0 and line.strip().isdigit():
            is_open = False
    return found


def previous_year(printed):
    """(cases, meaning of a missing value): '-' means not yet in force, by the note."""
    if printed == "-":
        return None, "not_yet_in_force"
    return int(re.fullmatch(r"(\d+)件", printed)[1]), None


def row(text, class_, first, last):
    while not text[last].strip():
        last -= 1
    columns = cells([text[n] for n in text.numbers(first, last)])
    notice = int(narrow(columns[0]))
    if (class_, notice) in BLANK_IN_NAME:
        columns[1:3] = [" ".join(columns[1:3])]
    if len(columns) != COLUMN_COUNT:
        raise ValueError(f"zero-case row {class_}{notice}: {columns}")
    _, name, institution, reason, plan, previous = columns
    cases, why_missing = previous_year(previous)
    printed, missing = {"previous_year_cases": previous}, {}
    if plan == NONE_STATED:
        printed["plan"], missing["plan"] = plan, "none_stated"
        plan = None
    if why_missing:
        missing["previous_year_cases"] = why_missing
    report = {
        "institution": institution,
        "reason": reason,
        "plan": plan,
        "previous_year_cases": cases,
        "printed": printed,
        "missing": missing,
        "source": text.source((first, last)),
    }
    return {"notice_number": notice, "printed_number": columns[0], "name": name, "report": report}


def rows(text, class_):
    found = []
    for first, last in TABLES[class_]:
        heads = heading_lines(text, first, last)
        ends = [n - 1 for n in heads[1:]] + [last]
        found += [row(text, class_, *pair) for pair in zip(heads, ends)]
    return found


def notes(text):
    """The note on '-' in the column of the year before; its end is lost in the text."""
    printed = "".join(text[n] for n in NOTE_LINES)
    return [note(text, printed[0], printed[1:], NOTE_LINES, confidence="partial",
                 reason=NOTE_REASON, table="zero_case")]
