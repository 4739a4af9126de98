"""Reading the source text by line number, with a check of what stands there.

Nothing of the source is typed in a second time: a theme names a line and a
regular expression, and gets back what the line prints. A line that prints
something else stops the build.
"""

import re
import unicodedata

# Two glyphs of a symbol font came through as private-use characters.
GLYPHS = {"\uf0fc": "✓", "\uf0d8": "➢"}

# A line that begins so is set off by a blank when lines are joined to one text.
ITEM = r"[•○●◎・※✓➢]|[①-⑳]|（以下"

# What begins a list item in the source.
BULLETS = r"[•○●◎・※✓➢▶]|[①-⑳]|[⑴-⑽]|\d\) |-\s|［|〈|【|\[|（[１-９0-9]）|\([１-９0-9]\)"


class SourceMismatch(Exception):
    """A line of the source does not print what the build expects there."""


def squash(text):
    """Text without any white space, private glyphs decoded: the form in which texts are compared."""
    return re.sub(r"\s+", "", decode(text))


def decode(text):
    """Private-use glyphs replaced by the characters they depict."""
    for glyph, character in GLYPHS.items():
        text = text.replace(glyph, character)
    return text


def number(printed):
    """The number in a printed form: '1,675' is 1675, '７' is 7, '0％' is 0."""
    plain = unicodedata.normalize("NFKC", printed).replace(",", "")
    found = re.search(r"\d+(\.\d+)?", plain)
    if not found:
        raise SourceMismatch(f"no number in {printed!r}")
    return float(found.group()) if found.group(1) else int(found.group())


def spans_of(numbers, blank):
    """Ascending inclusive ranges of line numbers; a gap of blank lines does not split a range."""
    ranges = []
    for n in sorted(set(numbers)):
        if ranges and all(blank(between) for between in range(ranges[-1][1] + 1, n)):
            ranges[-1][1] = n
        else:
            ranges.append([n, n])
    return ranges


class Text:
    """The lines of the source, 1-based."""

    def __init__(self, lines):
        self._lines = lines

    def clean(self, n):
        """Line n without the seam (a leading blank), glyphs decoded, runs of blanks as one."""
        return re.sub(r" {2,}", " ", decode(self._lines[n - 1].rstrip("\n")).lstrip(" "))

    def blank(self, n):
        return not self._lines[n - 1].strip()

    def numbers(self, *spans):
        """The non-blank line numbers in the spans; a span is a number or a (first, last) pair."""
        for span in spans:
            first, last = span if isinstance(span, (tuple, list)) else (span, span)
            yield from (n for n in range(first, last + 1) if not self.blank(n))

    def source(self, numbers):
        """A Source record for the line numbers."""
        return {"document": "K", "lines": spans_of(numbers, self.blank)}

    def match(self, n, pattern):
        """The first match of the pattern in line n, or a stop."""
        found = re.search(pattern, self.clean(n))
        if not found:
            raise SourceMismatch(f"line {n}: {pattern!r} not in {self.clean(n)!r}")
        return found

    def get(self, n, pattern=r"^(.+)$"):
        """The first group of the pattern in line n."""
        return self.match(n, pattern).group(1).strip()

    def join(self, *spans, glue=None, drop=""):
        """The lines of the spans as one text: line joins only, with nothing between the lines but a blank
        before a list item (or `glue` everywhere). `drop` is removed at the start."""
        text = ""
        for line in (self.clean(n) for n in self.numbers(*spans)):
            item = glue is None and text and not text.endswith(" ") and re.match(ITEM, line)
            text += (" " if item else (glue or "") if text else "") + line
        text = text.strip()
        if drop and not re.match(drop, text):
            raise SourceMismatch(f"lines {spans}: {text!r} does not begin with {drop!r}")
        return re.sub(drop, "", text, count=1) if drop else text

    def expect(self, wanted, *spans):
        """Stop unless the wanted words stand in the lines (white space aside); returns them."""
        if squash(wanted) not in squash(self.join(*spans)):
            raise SourceMismatch(f"lines {spans}: {wanted!r} not in {self.join(*spans)!r}")
        return wanted
