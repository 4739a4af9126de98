"""Proof of source_k: every record stands in the source, every computed value follows, no line is left over.

    python3 -m unittest discover -s data/build
"""

import json
import re
import unittest
from decimal import ROUND_HALF_UP, Decimal
from itertools import combinations, product

import source_k
from kpi.reading import squash

LINES = source_k.read_lines()
DATA = source_k.build(LINES)
EXHIBITS = {exhibit["id"]: exhibit for exhibit in DATA["exhibits"]}


def numbers(source):
    """The line numbers of a Source."""
    return [n for first, last in source["lines"] for n in range(first, last + 1)]


def printed_at(source):
    """The text at a Source, without white space."""
    return squash("".join(LINES[n - 1] for n in numbers(source)))


def cells():
    """(exhibit, row, column, cell) of every cell."""
    for exhibit in DATA["exhibits"]:
        for row in exhibit["rows"]:
            for column, cell in zip(exhibit["columns"], row["cells"]):
                yield exhibit, row, column, cell


def column(key, name):
    """The values of a column of an exhibit."""
    at = [c["key"] for c in EXHIBITS[key]["columns"]].index(name)
    return [row["cells"][at]["value"] for row in EXHIBITS[key]["rows"]]


def percent(count, total, decimals=1):
    return (Decimal(100 * count) / total).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


class Shape(unittest.TestCase):
    def test_deterministic(self):
        again = source_k.build(source_k.read_lines())
        self.assertEqual(json.dumps(DATA, ensure_ascii=False), json.dumps(again, ensure_ascii=False))

    def test_ids(self):
        ids = [record["id"] for kind in ("exhibits", "remarks", "links") for record in DATA[kind]]
        self.assertEqual(len(ids), len(set(ids)))
        for exhibit in DATA["exhibits"]:
            self.assertRegex(exhibit["id"], r"^k\d+-[a-z0-9-]+$")
            number = int(re.match(r"k(\d+)", exhibit["id"]).group(1))
            self.assertEqual(exhibit["goal"], "①②③④⑤⑥⑦⑧⑨⑩⑪"[number - 1] if number else None)
        for remark in DATA["remarks"]:
            self.assertTrue(remark["about"] and set(remark["about"]) <= set(EXHIBITS), remark["id"])

    def test_sources(self):
        last = DATA["document"]["line_count"]

        def walk(node):
            if isinstance(node, dict):
                if set(node) == {"document", "lines"}:
                    self.assertTrue(node["lines"])
                    flat = [n for pair in node["lines"] for n in pair]
                    self.assertEqual(flat, sorted(flat))
                    self.assertTrue(1 <= flat[0] and (node["document"] == "A" or flat[-1] <= last))
                for value in node.values():
                    walk(value)
            elif isinstance(node, list):
                for value in node:
                    walk(value)
        walk(DATA)

    def test_vocabulary(self):
        for exhibit in DATA["exhibits"]:
            self.assertIn(exhibit["kind"], ("table", "list", "text", "flow", "figure"))
            self.assertIn(exhibit["confidence"], ("certain", "inferred", "partial", "lost"))
            self.assertFalse(exhibit["confidence"] != "certain" and not exhibit["reason"], exhibit["id"])
            self.assertFalse(exhibit["kind"] == "text" and exhibit["rows"], exhibit["id"])
            self.assertTrue(exhibit["rows"] or exhibit["paragraphs"] or exhibit["confidence"] == "lost", exhibit["id"])
            keys = [c["key"] for c in exhibit["columns"]]
            self.assertEqual(len(keys), len(set(keys)))
        for exhibit, row, _, cell in cells():
            where = (exhibit["id"], row["label"], cell)
            self.assertEqual(len(row["cells"]), len(exhibit["columns"]))
            self.assertIn(cell["confidence"], ("certain", "inferred", "partial", "lost", "derived"))
            self.assertEqual(cell["rule"] is not None, cell["confidence"] == "derived", where)
            if cell["confidence"] in ("partial", "lost", "derived"):
                self.assertIsNone(cell["printed"], where)
            if cell["value"] is None:
                self.assertTrue(cell["reason"], where)
            if cell["printed"] is not None:
                self.assertIsNotNone(cell["source"], where)


class Verbatim(unittest.TestCase):
    """What is called printed stands in the source at its lines, white space aside."""

    def holds(self, words, source, where):
        self.assertIn(squash(words), printed_at(source), where)

    def test_cells(self):
        for exhibit, row, _, cell in cells():
            if cell["printed"] is not None:
                self.holds(cell["printed"], cell["source"], (exhibit["id"], row["label"]))

    def test_values(self):
        for exhibit, row, _, cell in cells():
            printed, value, where = cell["printed"], cell["value"], (exhibit["id"], row["label"], cell)
            if printed is None or value is None or value == printed:
                continue
            plain = printed.translate({0xFF10 + d: str(d) for d in range(10)}).replace(",", "")
            if isinstance(value, (int, float)):
                self.assertEqual(float(re.search(r"\d+(\.\d+)?", plain).group()), value, where)
            elif re.fullmatch(r"\d{4}-\d\d-\d\d", value):
                self.assertEqual([int(v) for v in re.findall(r"\d+", re.sub(r"\s", "", plain))],
                                 [int(v) for v in value.split("-")], where)
            else:
                self.assertEqual(printed, "〃", where)

    def test_labels(self):
        for exhibit in DATA["exhibits"]:
            for labelled in exhibit["columns"] + exhibit["rows"]:
                if not labelled["ours"]:
                    self.holds_in_pieces(labelled["label"], exhibit)
            for name in ("slide_title", "row_header", "stamp", "slide"):
                if exhibit[name]:
                    self.holds_in_pieces(exhibit[name], exhibit)

    def holds_in_pieces(self, words, exhibit):
        """The words stand in the exhibit's lines, or their parts do (a year that is printed once for several dates)."""
        if squash(words) in printed_at(exhibit["source"]):
            return
        for piece in re.split(r"(?<=年)|\s", words):
            self.holds(piece, exhibit["source"], (exhibit["id"], words))

    def test_paragraphs_and_notes(self):
        for exhibit in DATA["exhibits"]:
            for passage in exhibit["paragraphs"] + exhibit["notes"]:
                self.holds(passage["text"], passage["source"], exhibit["id"])
                if passage.get("mark"):
                    self.holds(passage["mark"], passage["source"], exhibit["id"])

    def test_goals_visions_remarks(self):
        for goal in DATA["goals"]:
            for name in ("title", "text", "reporter"):
                self.holds(goal[name], goal["source"], goal["number"])
            self.holds(goal["kpi"], goal["source"], goal["number"])
        for vision in DATA["visions"]:
            for name in ("title", "text"):
                self.holds(vision[name], vision["source"], vision["number"])
        for remark in DATA["remarks"]:
            self.holds(remark["printed"], remark["source"], remark["id"])

    def test_copies(self):
        """A complete copy prints every value (of a text: every paragraph) again; another one does not."""
        for exhibit in DATA["exhibits"]:
            values = [cell["printed"] for row in exhibit["rows"] for cell in row["cells"] if cell["printed"]]
            for copy in exhibit["copies"]:
                text = printed_at(copy["source"])
                found = [squash(value) in text for value in values]
                where = (exhibit["id"], copy)
                if copy["state"] == "complete":
                    self.assertTrue(all(found), where)
                    if exhibit["kind"] == "text":
                        self.assertTrue(all(squash(p["text"]) in text for p in exhibit["paragraphs"]), where)
                elif values and exhibit["confidence"] != "lost":
                    self.assertFalse(all(found), where)


class Derived(unittest.TestCase):
    """Every computed value is computed again from its rule."""

    def test_arithmetic(self):
        for exhibit, row, _, cell in cells():
            if cell["confidence"] != "derived" or cell["rule"].startswith("一意"):
                continue
            expression = cell["rule"].rpartition("：")[2]
            where = (exhibit["id"], row["label"], cell["rule"])
            if "÷" in expression:
                self.share(cell, expression, where)
                continue
            self.assertRegex(expression, r"^\d+( [+−] \d+)*$", where)
            terms = expression.replace("− ", "-").replace("+ ", "").split()
            self.assertEqual(sum(map(int, terms)), cell["value"], where)

    def share(self, cell, expression, where):
        count, total = (int(v) for v in expression.split(" ÷ "))
        share = re.match(r"([\d.]+)％", cell["rule"]).group(1)
        decimals = len(share.partition(".")[2])
        fitting = [k for k in range(total + 1) if percent(k, total, decimals) == Decimal(share)]
        self.assertEqual(fitting, [count], where)
        self.assertEqual(cell["value"], count, where)

    def test_unique_cells(self):
        """The placements of slide 15, searched once more without the code of the build."""
        fields = [5, 33, 16, 19, 20, 40]
        up, launched = [2, 17, 10, 5, 8, 2], [0, 1, 1, 2, 0, 1]

        def rows(*values):
            return [tuple(dict(zip(at, values)).get(i, 0) for i in range(6)) for at in combinations(range(6), len(values))]

        def total(chosen, i):
            return sum(row[i] for row in chosen)
        unmoved = product(rows(1, 1, 2, 1, 12), rows(8, 2, 4, 4, 3), rows(1, 1, 4, 3, 3), rows(1, 6, 2, 6, 4, 20))
        stayed = [chosen for chosen in unmoved if all(total(chosen, i) == fields[i] - up[i] for i in range(6))]
        out = [chosen for chosen in product(rows(1), rows(1, 2, 1))
               if all(total(chosen, i) == launched[i] for i in range(6))]
        moved = []
        for chosen in product(rows(5, 4, 1, 2), rows(2, 3, 4, 1), rows(3), rows(1)):
            rest = tuple(up[i] - launched[i] - total(chosen, i) for i in range(6))
            if min(rest) >= 0 and sum(rest) == 13:
                moved.append(chosen + (rest,))
        self.assertEqual((len(stayed), len(out), len(moved)), (1, 2, 45))
        places = (("1st", "1stステージ", stayed, 0), ("2nd", "2ndステージ", stayed, 1), ("3rd", "3rdステージ", stayed, 2),
                  ("2nd", "上市", out, 0), ("4th", "上市", out, 1), ("2nd", "4thステージ", moved, 0),
                  ("2nd", "3rdステージ", moved, 1), ("1st", "4thステージ", moved, 2), ("1st", "2ndステージ", moved, 3),
                  ("3rd", "4thステージ", moved, 4))
        for key, label, found, at in places:
            row = next(r for r in EXHIBITS[f"k6-matrix-{key}"]["rows"] if r["label"] == label)
            for i, cell in enumerate(row["cells"][1:7]):
                possible = sorted({chosen[at][i] for chosen in found})
                if len(possible) == 1:
                    self.assertEqual((cell["value"], cell["confidence"]), (possible[0], "derived"), (key, label, i))
                else:
                    self.assertIsNone(cell["value"])
                    self.assertEqual(cell["confidence"], "partial")
                    self.assertIn(f"（ありうる値 {'、'.join(map(str, possible))}）", cell["reason"])

    def test_matrices_meet_the_boxes(self):
        sums = [sum(column(f"k6-matrix-{stage}", "total")) for stage in ("1st", "2nd", "3rd", "4th")]
        self.assertEqual(sums, column("k6-stages-133", "themes")[:4])
        changed = [sum(column(f"k6-matrix-{stage}", "total")[:-1]) for stage in ("1st", "2nd", "3rd", "4th")]
        self.assertEqual(changed, column("k6-stages-133", "advanced")[:4])
        self.assertEqual([column(f"k6-matrix-{stage}", "total")[0] for stage in ("1st", "2nd", "3rd", "4th")],
                         column("k6-stages-133", "launched")[:4])


if __name__ == "__main__":
    unittest.main()
