"""No line of source K is out of reach: each is held by a record, is a copy, or is listed with its class."""

import unittest
from pathlib import Path

from kpi.reading import squash
from test_source_k import DATA, LINES, numbers

COVERAGE = Path(__file__).resolve().parent / "kpi" / "coverage.tsv"
WORDLESS = set("•・✓➢○●◎▶※（）()［］[]【】〈〉：；:;,、，。/／<>＜＞「」＆")


class Coverage(unittest.TestCase):
    """Every line that is not blank is held by a record, is a copy, or is listed with its class."""

    @classmethod
    def setUpClass(cls):
        cls.held, cls.copied = set(), set()

        def walk(node):
            if isinstance(node, dict):
                if node.get("document") == "K" and "lines" in node and "source" not in node:
                    cls.held.update(numbers(node))
                for key, value in node.items():
                    if key == "copies":
                        cls.copied.update(n for copy in value for n in numbers(copy["source"]))
                    else:
                        walk(value)
            elif isinstance(node, list):
                for value in node:
                    walk(value)
        walk([record for kind in ("visions", "goals", "exhibits", "remarks", "links") for record in DATA[kind]])
        walk([part["source"] for part in DATA["document"]["parts"]])
        cls.listed = {}
        for row in COVERAGE.read_text(encoding="utf-8").splitlines()[1:]:
            first, last, kind, reason = row.split("\t")
            assert kind in ("heading", "furniture", "noise") and reason, row
            for n in range(int(first), int(last) + 1):
                assert n not in cls.listed, row
                cls.listed[n] = kind

    def test_none_left_over(self):
        left = [n for n in range(1, len(LINES) + 1)
                if LINES[n - 1].strip() and n not in self.held | self.copied | set(self.listed)]
        self.assertEqual(left, [])

    def test_no_overlap(self):
        full = {n for n in range(1, len(LINES) + 1) if LINES[n - 1].strip()}
        self.assertEqual(sorted(full & self.held & set(self.listed)), [])
        self.assertEqual(sorted(full & self.copied & set(self.listed)), [])
        self.assertEqual(sorted(full & self.held & self.copied), [])

    def test_held_words_are_in_the_records(self):
        """A held line is not only pointed at: its words are in a record that points at it."""
        records = []
        for record in DATA["visions"] + DATA["goals"] + DATA["exhibits"] + DATA["document"]["parts"]:
            texts = {squash(DATA["document"]["meeting"])}
            self.strings(record, texts)
            records.append((set(numbers(record["source"])), texts))
        for n in sorted(self.held):
            texts = set().union(*(found for lines, found in records if n in lines))
            left = self.uncovered(squash(LINES[n - 1]), texts)
            self.assertLessEqual(len(left), 1, (n, LINES[n - 1], left))

    def strings(self, node, found):
        if isinstance(node, str):
            found.add(squash(node))
        elif isinstance(node, dict):
            for key, value in node.items():
                if key not in ("reason", "rule", "id", "kind", "key", "confidence", "copies"):
                    self.strings(value, found)
        elif isinstance(node, list):
            for value in node:
                self.strings(value, found)

    @staticmethod
    def uncovered(words, texts):
        """The characters of the words in no piece of two or more characters of the texts. One is allowed:
        vertical labels put one character on a line, and 全 stands before the number of themes."""
        left, i = "", 0
        while i < len(words):
            j = len(words)
            while j > i and not any(words[i:j] in text for text in texts):
                j -= 1
            if j - i >= 2 or words[i:j] in texts:
                i = j
                continue
            left += "" if words[i] in WORDLESS else words[i]
            i += 1
        return left


if __name__ == "__main__":
    unittest.main()
