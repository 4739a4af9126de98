"""Reading a source text: lines by their 1-based number, joins, numbers, dates.

The sources are plain text taken from published PDF files.  Nothing is repaired
here: lines are only joined, and values are read beside their printed form.
"""

import re
import unicodedata

BLANKS = " \u3000"
ERA_OFFSET = {"平": 1988, "令": 2018, "H": 1988, "R": 2018}


class SourceText:
    """The lines of one document, addressed as the documents' readers do: 1-based."""

    def __init__(self, document, lines):
        self.document = document
        self.lines = lines

    def __getitem__(self, number):
        return self.lines[number - 1]

    def numbers(self, first, last):
        """The line numbers first..last, both included."""
        return range(first, last + 1)

    def source(self, *ranges):
        """A Source value; a bare number means a range of one line."""
        pairs = [[r, r] if isinstance(r, int) else [r[0], r[1]] for r in ranges]
        merged = []
        for pair in sorted(pairs):
            if merged and pair[0] <= merged[-1][1]:
                merged[-1][1] = max(merged[-1][1], pair[1])
            else:
                merged.append(pair)
        return {"document": self.document, "lines": merged}

    def piece(self, number, text):
        """`text`, after making sure that it stands on the line, white space aside."""
        if squash(text) not in squash(self[number]):
            raise ValueError(f"{self.document} line {number}: {text!r} is not printed there")
        return text

    def pieces(self, parts):
        """The joined texts of [(line, text), …], each of them checked."""
        return "".join(self.piece(number, text) for number, text in parts)


def split_lines(text):
    """The lines of a file; a lone blank after the last line end is not a line."""
    lines = text.split("\n")
    return lines if lines[-1].strip() else lines[:-1]


def squash(text):
    """Text without any white space: for comparing, never for showing."""
    return re.sub(r"\s", "", text)


def fold(text):
    """Text as it is compared across tables: NFKC and no white space."""
    return squash(unicodedata.normalize("NFKC", text))


def narrow(text):
    """NFKC, for reading numbers and dates in full-width digits."""
    return unicodedata.normalize("NFKC", text)


def join_lines(lines):
    """Joins wrapped lines with nothing.

    A half-width blank at either end of a line comes from the extraction and is
    dropped; a full-width blank at a line's end is printed and stays.
    """
    return "".join(line.strip(" ") for line in lines).strip(BLANKS)


def number(printed):
    """The number of a printed figure; '-' has none."""
    text = narrow(printed).replace(",", "")
    if text == "-":
        return None
    return float(text) if "." in text else int(text)


def wareki_date(printed):
    """`平25．８．１`, `令８. ５. ３１` or `R1.6.30` as an ISO date."""
    match = re.fullmatch(r"([平令HR])(\d+)\.(\d+)\.(\d+)", fold(printed))
    if not match:
        raise ValueError(f"not a date: {printed!r}")
    era, year, month, day = match.groups()
    return f"{ERA_OFFSET[era] + int(year):04d}-{int(month):02d}-{int(day):02d}"


FIGURE = re.compile(
    r"(?P<printed>(?P<about>約)?(?P<number>[0-9０-９,]+(?:[．.][0-9０-９]+)?|-)(?P<unit>[^\s※]*))(?P<notes>(?:※[0-9０-９])*)"
)


def figure(printed, source, missing=None):
    """A Figure: what is printed, its number and unit, and the note marks at it."""
    match = FIGURE.fullmatch(printed)
    if not match:
        raise ValueError(f"not a figure: {printed!r}")
    value = number(match["number"])
    return {
        "printed": match["printed"],
        "value": value,
        "unit": narrow(match["unit"]) or None,
        "approximate": match["about"] is not None,
        "notes": re.findall(r"※[0-9０-９]", match["notes"]),
        "missing": missing if value is None else None,
        "source": source,
    }
