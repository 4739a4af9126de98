"""The keys inside an exhibit that say nothing new are not written.

An exhibit has up to several hundred cells with the same eight keys. A key that is left out has
the value that USUAL names; the `value` of a cell that is left out is its printed text.
"""

USUAL = {
    "columns": {"unit": None, "ours": False},
    "rows": {"ours": False},
    "cells": {"printed": None, "confidence": "certain", "reason": None, "source": None, "rule": None},
    "paragraphs": {"heading": False},
    "notes": {"mark": None, "confidence": "certain", "reason": None},
    "copies": {"slide": None},
}


def without_usual(record, part):
    """The record without the keys that have their usual value."""
    usual = USUAL[part]
    return {key: value for key, value in record.items() if key not in usual or value != usual[key]}


def short_cell(cell):
    """A cell; its value only where it is not the printed text."""
    cell = without_usual(cell, "cells")
    if cell["value"] == cell.get("printed"):
        del cell["value"]
    return cell


def shortened(exhibit):
    """The exhibit as it is written."""
    exhibit = dict(exhibit)
    for part in ("columns", "paragraphs", "notes", "copies"):
        exhibit[part] = [without_usual(record, part) for record in exhibit[part]]
    exhibit["rows"] = [
        dict(without_usual(row, "rows"), cells=[short_cell(cell) for cell in row["cells"]]) for row in exhibit["rows"]
    ]
    return exhibit
