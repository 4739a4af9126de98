"""暫定A: technologies carried on as 先進医療A provisionally, text and table.

The paragraphs are printed with a blank line after every line; a paragraph begins
with ○ or ・, a heading with its number.
"""

import re

from source_text import figure, join_lines, narrow

TITLE_LINE = 1238
PARAGRAPH_LINES = (1242, 1284)
COLUMNS = {
    "notice_number": [(1287, "告示"), (1289, "番号")],
    "name": [(1290, "先進医療技術名")],
    "years": [
        [(1292, "令和３年"), (1294, "11月時点")],
        [(1296, "令和４年"), (1298, "11月時点")],
        [(1300, "令和５年"), (1302, "11月時点")],
    ],
}
ROW_LINE = 1304
LINES = (1238, 1308)
HEADING = re.compile(r"[０-９]．")
PARAGRAPH_START = re.compile(r"[○・]|[０-９]．")


def paragraphs(text):
    groups = []
    for n in text.numbers(*PARAGRAPH_LINES):
        if not text[n].strip():
            continue
        if PARAGRAPH_START.match(text[n]):
            groups.append([])
        groups[-1].append(n)
    return [
        {
            "heading": bool(HEADING.match(text[lines[0]])),
            "text": join_lines(text[n] for n in lines),
            "source": text.source((lines[0], lines[-1])),
        }
        for lines in groups
    ]


def year_columns(text):
    return [text.pieces(parts) for parts in COLUMNS["years"]]


def all_columns(text):
    return [text.pieces(COLUMNS["notice_number"]), text.pieces(COLUMNS["name"]), *year_columns(text)]


def build(text):
    notice, name, *values = text[ROW_LINE].split()
    here = text.source(ROW_LINE)
    return {
        "title": text[TITLE_LINE].strip(),
        "paragraphs": paragraphs(text),
        "columns": year_columns(text),
        "rows": [{
            "notice_number": int(narrow(notice)),
            "name": name,
            "values": [figure(v, here) for v in values],
            "source": here,
        }],
        "unit_missing": "not_in_source",
        "source": text.source(LINES),
    }
