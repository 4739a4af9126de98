"""Where the two analysers read differently, and what was decided there.

A difference is the shortest stretch between borders that both analysers (and the corrected tokens) share and
in which the two readings are not the same. Its decision is one line of readings_decisions.tsv, found by the
stretch and both readings, and by the context where the same pair was decided in more than one way.
"""

from collections import Counter
from dataclasses import dataclass

from readings import has_kanji

CONTEXT = 6


@dataclass(frozen=True)
class Difference:
    surface: str
    context: str
    first: str
    second: str
    decided: str


def borders(tokens):
    position, found = 0, {0}
    for token in tokens:
        position += len(token.surface)
        found.add(position)
    return found


def reading_between(tokens, start, end):
    position, parts = 0, []
    for token in tokens:
        if start <= position < end:
            parts.append(token.surface if token.reading is None else token.reading)
        position += len(token.surface)
    return "".join(parts)


def differences(text, first, second, final):
    """The stretches with kanji that the two analysers read differently."""
    shared = sorted(borders(first) & borders(second) & borders(final))
    for start, end in zip(shared, shared[1:]):
        surface = text[start:end]
        if not has_kanji(surface):
            continue
        one, two = reading_between(first, start, end), reading_between(second, start, end)
        if one != two:
            context = text[max(0, start - CONTEXT):start] + "〔" + surface + "〕" + text[end:end + CONTEXT]
            yield Difference(surface, context, one, two, reading_between(final, start, end))


class Decisions:
    def __init__(self, rows):
        self.rows = rows
        self.used = Counter()
        self._by_key = {}
        for row in rows:
            self._by_key.setdefault((row["surface"], row["sudachi"], row["unidic"]), []).append(row)

    def check(self, difference):
        """The problems of one difference, as sentences."""
        rows = self._by_key.get((difference.surface, difference.first, difference.second), [])
        for row in rows:
            if row["decided"] == difference.decided:
                self.used[id(row)] += 1
                return []
        what = f"{difference.surface}\t{difference.context}\t{difference.first}\t{difference.second}"
        return [f"undecided: {what}\t{difference.decided}"]

    def total(self):
        return sum(self.used.values())

    def unused(self):
        return [row for row in self.rows if not self.used[id(row)]]
