"""The two overview pages: the seven headline figures and the flow of technologies.

On both pages the text gives the column 計 first, before the labels of the rows;
its values and the rows ①–⑦ belong together by their order.
"""

import re

from source_text import BLANKS, figure

HEADLINE_LINES = (1, 46)
HEADLINE_KEYS = [
    "technologies", "institutions", "patients", "total_cost",
    "insured_cost", "advanced_cost", "advanced_share",
]
FLOW_LINES = (47, 81)
FLOW_KEYS = [
    "technologies_before", "newly_approved", "moved_to_insurance", "withdrawn",
    "deleted", "technologies_after", "final_reports",
]
NOTE_LINE = re.compile(r"(※[１-９])　(.*)")
ROW_NUMBERS = "①②③④⑤⑥⑦"


def total_lines(text, first, last):
    """The numbers of the seven lines that follow the heading 計."""
    filled = [n for n in text.numbers(first, last) if text[n].strip()]
    start = next(i for i, n in enumerate(filled) if text[n].strip() == "計")
    return filled[start + 1:start + 1 + len(ROW_NUMBERS)]


def row(text, line, total_line, key):
    """One row ①–⑦: label, qualifier in brackets, the figures of A, B and 計."""
    head, a, b = text[line].rsplit(" ", 2)
    mark, label, qualifier = re.fullmatch(
        r"([①-⑦])[ 　]*([^（]*?)[ 　]*(?:（(.*)）)?", head.strip(BLANKS)
    ).groups()
    here = text.source(line)
    return {
        "number": mark,
        "key": key,
        "label": label,
        "qualifier": qualifier.strip(BLANKS) if qualifier else None,
        "a": figure(a, here, "not_applicable"),
        "b": figure(b, here, "not_applicable"),
        "total": figure(text[total_line].strip(), text.source(total_line), "not_applicable"),
        "source": here,
    }


def rows(text, region, keys):
    label_lines = [n for n in text.numbers(*region) if text[n].strip(BLANKS)[:1] in tuple(ROW_NUMBERS)]
    totals = total_lines(text, *region)
    found = [row(text, *entry) for entry in zip(label_lines, totals, keys, strict=True)]
    if "".join(r["number"] for r in found) != ROW_NUMBERS:
        raise ValueError("the rows ①–⑦ are not in order")
    return found


def headline(text):
    return rows(text, HEADLINE_LINES, HEADLINE_KEYS)


def flow(text):
    return rows(text, FLOW_LINES, FLOW_KEYS)


def note(text, mark, body, *ranges, confidence="certain", reason=None, **more):
    """A Note; `reason` says what is lost where the confidence is partial."""
    return {"mark": mark, "text": body, "confidence": confidence, "reason": reason, **more,
            "source": text.source(*ranges)}


def headline_notes(text):
    found = [(n, NOTE_LINE.fullmatch(text[n])) for n in text.numbers(*HEADLINE_LINES)]
    return [note(text, match[1], match[2], n) for n, match in found if match]
