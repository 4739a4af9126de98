"""Builders for the exhibits: a Sheet reads from the text and remembers which lines it has used,
so that an exhibit's source is exactly what was read for it."""

import re

from .reading import BULLETS, SourceMismatch, number


def lost(reason=None):
    """A value that the document shows but the text does not hold."""
    return _cell(None, None, "lost", reason, None, None)


def unprinted(reason):
    """A cell in which the document prints nothing."""
    return _cell(None, None, "certain", reason, None, None)


def _cell(printed, value, confidence, reason, source, rule):
    return {"printed": printed, "value": value, "confidence": confidence,
            "reason": reason, "source": source, "rule": rule}


class Sheet:
    """One exhibit in the making."""

    def __init__(self, text, key, title, kind="table", *, goal=None, part="3-1", who=None, unit=None,
                 confidence="certain", reason=None):
        self.text = text
        self._used = set()
        self._cells_confidence = confidence if confidence == "inferred" else "certain"
        self._record = {
            "id": key, "goal": goal, "document": "K", "part": part, "slide": None, "slide_title": None,
            "stamp": None, "row_header": None, "title": title, "kind": kind, "unit": unit, "confidence": confidence,
            "reason": reason, "who": who, "columns": [], "rows": [], "paragraphs": [], "notes": [],
            "copies": [], "source": None}

    # -- reading ---------------------------------------------------------

    def use(self, *spans):
        """Mark the lines as read for this exhibit; returns their Source."""
        numbers = list(self.text.numbers(*spans))
        self._used.update(numbers)
        return self.text.source(numbers)

    def num(self, n, pattern=r"^(.+)$", confidence=None, reason=None):
        """A cell with the number that line n prints."""
        printed = self.text.get(n, pattern)
        return _cell(printed, number(printed), confidence or self._cells_confidence, reason, self.use(n), None)

    def words(self, *spans, glue=None, drop="", confidence=None, reason=None):
        """A cell with the text of the spans."""
        printed = self.text.join(*spans, glue=glue, drop=drop)
        return _cell(printed, printed, confidence or self._cells_confidence, reason, self.use(*spans), None)

    def part_of(self, n, pattern, confidence=None, reason=None):
        """A cell with a piece of line n."""
        printed = self.text.get(n, pattern)
        return _cell(printed, printed, confidence or self._cells_confidence, reason, self.use(n), None)

    def piece(self, printed, *spans, confidence=None, reason=None):
        """A cell with words already cut out of the spans; they must stand there."""
        self.text.expect(printed, *spans)
        return _cell(printed, printed, confidence or self._cells_confidence, reason, self.use(*spans), None)

    def derived(self, value, rule, *spans, reason=None):
        """A computed cell: it has a rule and no printed form."""
        return _cell(None, value, "derived", reason, self.use(*spans), rule)

    def partial(self, reason, *spans):
        """A cell that is one of several printed values, which one cannot be known."""
        return _cell(None, None, "partial", reason, self.use(*spans), None)

    # -- structure -------------------------------------------------------

    def slide(self, n, pattern=r"^(\d+)(\D.*)$"):
        """The slide number and the title that line n prints, glued together."""
        found = self.text.match(n, pattern)
        self._record["slide"] = found.group(1)
        self._record["slide_title"] = found.group(2).strip()
        self.use(n)

    def page_title(self, *spans, slide=None, words=None):
        """The printed title of a page (`words`: a piece of the lines); `slide` is the line of its page number."""
        self._record["slide_title"] = self.text.expect(words, *spans) if words else self.text.join(*spans)
        self.use(*spans)
        if slide:
            self.slide_number(slide)

    def slide_number(self, n):
        """The page number that line n prints."""
        self._record["slide"] = self.text.get(n, r"^(\d+)$")
        self.use(n)

    def stamp(self, n):
        """The stamp of a page (再掲: shown before)."""
        self._record["stamp"] = self.text.get(n, r"(再掲)")
        self.use(n)

    def row_header(self, label, at):
        """The printed heading of the row labels."""
        self._record["row_header"] = self._label(label, at)

    def column(self, key, label, at=None, unit=None):
        """A column; without `at` its label is ours, else it stands in those lines."""
        self._record["columns"].append({"key": key, "label": self._label(label, at), "unit": unit, "ours": at is None})

    def row(self, label, *cells, at=None):
        """A row; without `at` its label is ours, else it stands in those lines."""
        if len(cells) != len(self._record["columns"]):
            raise SourceMismatch(f"{self._record['id']}: row {label!r} has {len(cells)} cells")
        self._record["rows"].append({"label": self._label(label, at), "ours": at is None, "cells": list(cells)})

    def _label(self, label, at):
        if at is not None:
            spans = at if isinstance(at, list) else [at]
            self.text.expect(label, *spans)
            self.use(*spans)
        return label

    def label(self, *spans, drop="", glue=None):
        """A label read from the spans."""
        self.use(*spans)
        return self.text.join(*spans, drop=drop, glue=glue)

    def heading(self, *spans, words=None):
        self.paragraph(*spans, words=words, heading=True)

    def paragraph(self, *spans, words=None, heading=False, glue=None):
        """A paragraph; `words` is a piece of the lines where they hold more than the paragraph."""
        text = self.text.expect(words, *spans) if words else self.text.join(*spans, glue=glue)
        self._record["paragraphs"].append({"heading": heading, "text": text, "source": self.use(*spans)})

    def passage(self, first, last, begins, ends, *, starts=BULLETS, headings=None, breaks=()):
        """All lines from first to last as paragraphs: a new one at each line that matches `starts`
        or is in `breaks`; lines matching `headings` stand alone as headings."""
        numbers = list(self.text.numbers((first, last)))
        self.text.match(numbers[0], "^" + re.escape(begins))
        self.text.match(numbers[-1], re.escape(ends) + r"\s*$")
        group, after_heading = [], False
        for n in numbers:
            line = self.text.clean(n)
            is_heading = bool(headings and re.match(headings, line))
            if group and (is_heading or after_heading or n in breaks or re.match(starts, line)):
                self._flush(group, after_heading)
                group = []
            group.append(n)
            after_heading = is_heading
        self._flush(group, after_heading)

    def _flush(self, group, heading):
        self.paragraph(*group, heading=heading)

    def note(self, *spans, mark=None, words=None, confidence="certain", reason=None):
        """A note; its printed mark is cut off the text."""
        if words:
            text = self.text.expect(words, *spans)
        else:
            text = self.text.join(*spans, drop=re.escape(mark) if mark else "").strip()
        self._record["notes"].append({"mark": mark, "text": text, "confidence": confidence,
                                      "reason": reason, "source": self.use(*spans)})

    def copy(self, slide, *spans, state="complete"):
        """A second place where the document prints this exhibit."""
        source = self.text.source(self.text.numbers(*spans))
        self._record["copies"].append({"slide": slide, "source": source, "state": state})

    def build(self):
        """The finished exhibit; its source is every line that was read for it."""
        self._record["source"] = self.text.source(self._used)
        return self._record
