"""Refresh readings.tsv: the reading of every string of the snapshot, as segments.

    pip install -r data/build/requirements-readings.txt
    python3 data/build/analyse_readings.py [snapshot.json …]

1. SudachiPy splits each string into short units and reads them.
2. Mechanical rules make the units what a person types (乳がん -> 乳|がん, 752億 -> 752|億) and read dates.
3. readings_corrections.tsv replaces whole tokens that were read or split wrongly.
4. UniDic reads the same string; each place where it differs from Sudachi must have its decision in
   readings_decisions.tsv, and the outcome must be the decided reading.
5. The result is written when every kanji has a hiragana reading and every difference has its decision;
   otherwise nothing is written, all problems are listed, and the exit status is 1.

Without arguments the strings are those of the snapshot that build_snapshot.py makes. Strings that readings.tsv
already has and no snapshot contains stay in it unless --prune is given.
"""

import argparse
import re
import sys
from collections import Counter
from pathlib import Path

import build_snapshot
import readings
from reading_analysers import Sudachi, Token, UniDic
from reading_decisions import Decisions, differences
from readings import HERE, ReadingsError, has_kanji

CORRECTIONS = HERE / "readings_corrections.tsv"
DECISIONS = HERE / "readings_decisions.tsv"

NUMBER_UNIT = re.compile(r"([0-9０-９．，.,]+)([億万千兆百]+)")
CANCER = re.compile(r"(.+)(がん|癌)")
UNIT_READINGS = {"億": "おく", "万": "まん", "千": "せん", "兆": "ちょう", "百": "ひゃく"}
# After digits these are parts of a date, spaces or not: 11 月30 日.
DATE_READINGS = {"年": "ねん", "月": "がつ", "日": "にち"}
# A run of letters and digits is one word: CYP2D6, p16, 2022/7/1.
LETTERS = re.compile(r"[0-9A-Za-z０-９Ａ-Ｚａ-ｚα-ωΑ-Ω/／.．,，+＋%％:_\-－]+")


# --- tokens ---------------------------------------------------------------------------------------------

def split_token(token):
    """The token as the words a person types."""
    if token.reading is None:
        return [token]
    match = NUMBER_UNIT.fullmatch(token.surface)
    if match:
        unit = "".join(UNIT_READINGS[c] for c in match[2])
        return [Token(match[1], None), Token(match[2], unit)]
    match = CANCER.fullmatch(token.surface)
    if match and token.reading.endswith("がん"):
        return [Token(match[1], token.reading[:-2]), Token(match[2], None if match[2] == "がん" else "がん")]
    return [token]


def split_tokens(tokens):
    parts = []
    before = ""
    for token in (part for token in tokens for part in split_token(token)):
        if token.surface in DATE_READINGS and before[-1:].isdigit():
            token = Token(token.surface, DATE_READINGS[token.surface])
        parts.append(token)
        before = token.surface.rstrip() or before
    return parts


def joined_tokens(tokens):
    """Segments: runs of letters become one, and so do runs of particles, auxiliaries and punctuation."""
    segments = []
    last = None
    for token in tokens:
        kind = None
        if token.reading is None:
            if LETTERS.fullmatch(token.surface):
                kind = "letters"
            elif not token.content:
                kind = "function"
        if kind is not None and kind == last:
            segments[-1] = (segments[-1][0] + token.surface, None)
        else:
            segments.append((token.surface, token.reading))
        last = kind
    return segments


# --- corrections ----------------------------------------------------------------------------------------

class Corrections:
    """Whole tokens put right: a rule applies where the tokens are exactly the wrong ones, in its context."""

    def __init__(self, rows):
        self._rules = {}
        self.used = Counter()
        self.rows = rows
        for row in rows:
            wrong = tuple(readings.parse_segments(row["wrong"]))
            right = readings.parse_segments(row["right"])
            if {readings.surface_of(wrong), readings.surface_of(right)} != {row["surface"]}:
                raise ReadingsError(f"correction: the surfaces differ: {row}")
            if row["context"] and row["context"].count(row["surface"]) != 1:
                raise ReadingsError(f"correction: the context has the surface not exactly once: {row}")
            self._rules.setdefault(wrong, []).append((row["context"], right, row))
        self._longest = max((len(wrong) for wrong in self._rules), default=0)
        for rules in self._rules.values():
            rules.sort(key=lambda rule: -len(rule[0]))

    def apply(self, tokens):
        text = "".join(token.surface for token in tokens)
        result = []
        index = position = 0
        while index < len(tokens):
            length, right = self._match(tokens, index, text, position)
            if right is None:
                result.append(tokens[index])
                position += len(tokens[index].surface)
                index += 1
            else:
                result.extend(Token(surface, reading) for surface, reading in right)
                position += sum(len(surface) for surface, _ in right)
                index += length
        return result

    def _match(self, tokens, index, text, position):
        for length in range(min(self._longest, len(tokens) - index), 0, -1):
            wrong = tuple((token.surface, token.reading) for token in tokens[index:index + length])
            for context, right, row in self._rules.get(wrong, ()):
                start = position - context.find(row["surface"])
                if not context or (start >= 0 and text.startswith(context, start)):
                    self.used[id(row)] += 1
                    return length, right
        return 0, None

    def unused(self):
        return [row for row in self.rows if not self.used[id(row)]]


# --- the whole ------------------------------------------------------------------------------------------

def analyse(texts, corrections, decisions):
    """(string -> segments, problems, number of kanji tokens)"""
    sudachi, unidic = Sudachi(), UniDic()
    result, wrong, tokens_read = {}, [], 0
    for text in texts:
        first = split_tokens(sudachi.analyse(text))
        final = corrections.apply(first)
        segments = joined_tokens(final)
        if readings.surface_of(segments) != text:
            wrong.append(f"{text}: the joined surfaces differ")
        wrong.extend(f"{problem} (in {text})" for problem in readings.problems(segments))
        for difference in differences(text, first, unidic.analyse(text), final):
            wrong.extend(decisions.check(difference))
        tokens_read += sum(has_kanji(surface) for surface, _ in segments)
        result[text] = segments
    return result, wrong, tokens_read


def write_cache(cache):
    lines = ["segments"] + [readings.format_segments(cache[text]) for text in sorted(cache)]
    readings.CACHE.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description="Refresh the readings of the snapshot's strings.")
    parser.add_argument("snapshots", nargs="*", type=Path, help="snapshots to read instead of what the build gives")
    parser.add_argument("--prune", action="store_true", help="drop the strings that no given snapshot has")
    arguments = parser.parse_args()

    snapshots = [readings.load_snapshot(path) for path in arguments.snapshots] or [build_snapshot.contents()]
    texts = list(dict.fromkeys(text for snapshot in snapshots for text in readings.collect(snapshot)))
    if not arguments.prune and readings.CACHE.exists():
        texts = list(dict.fromkeys(texts + list(readings.load_cache())))
    corrections = Corrections(readings.read_table(CORRECTIONS))
    decisions = Decisions(readings.read_table(DECISIONS))
    cache, wrong, tokens_read = analyse(texts, corrections, decisions)
    for row in corrections.unused():
        print(f"correction without effect: {row['surface']}", file=sys.stderr)
    for row in decisions.unused():
        print(f"decision without a difference: {row['surface']} in {row['context']}", file=sys.stderr)
    if wrong:
        print("\n".join(dict.fromkeys(wrong)), file=sys.stderr)
        print(f"{len(wrong)} problems; {readings.CACHE.name} is left as it was", file=sys.stderr)
        return 1
    write_cache(cache)
    print(f"{len(cache)} strings, {tokens_read} kanji segments, {decisions.total()} differences between the analysers, "
          f"{sum(corrections.used.values())} corrections applied ({len(corrections.rows)} rules)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
