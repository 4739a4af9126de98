"""The checks that the reasons of inferred orders name, done again on the records."""

import unittest
from decimal import Decimal
from itertools import permutations

from test_source_k import EXHIBITS, column, percent


class Reasons(unittest.TestCase):
    """The checks that the reasons of inferred orders name."""

    def test_training(self):
        r4, r5, ratio = (column("k1-training", key) for key in ("r4_trainees", "r5_trainees", "ratio"))
        self.assertEqual(r5, column("k1-training-mean", "trainees"))
        self.assertEqual([float(percent(b, a) / 100) for a, b in zip(r4, r5)][5], 0.111)
        self.assertEqual([round(b / a, 1) for a, b in zip(r4, r5)][:5], ratio[:5])
        listed = {}
        for row in EXHIBITS["k1-courses"]["rows"]:
            listed.setdefault(row["label"], set()).add(row["cells"][1]["value"])
        self.assertEqual([len(names) for names in listed.values()], [9, 12, 8, 7, 5, 3])
        self.assertEqual(column("k1-training", "r5_institutions"), [10, 14, 8, 7, 5, 3])

    def test_companies(self):
        for key in ("k2-ventures", "k2-newcomers"):
            for n, k, yes, no in zip(*(column(key, c) for c in ("responses", "companies", "yes", "no"))):
                self.assertEqual((float(percent(k, n)), float(percent(n - k, n))), (yes, no))
        self.assertEqual([a - b for a, b in zip(column("k2-ventures", "responses"), column("k2-ventures", "companies"))],
                         column("k2-newcomers", "responses"))
        for key in ("k2-venture-products", "k2-newcomer-products"):
            for row in EXHIBITS[key]["rows"]:
                n, shares = row["cells"][0]["value"], [c["value"] for c in row["cells"][1:]]
                self.assertTrue(all(any(percent(k, n, 0) == s for k in range(n + 1)) for s in shares), key)
        self.assertFalse(any(percent(k, 7, 0) == 50 for k in range(8)) or any(percent(k, 3, 0) == 50 for k in range(4)))

    def test_hubs(self):
        for year, hubs in (("this_year", 20), ("last_year", 21)):
            shares = [float(percent(count, hubs)) for count in column("k3-platforms", year)]
            self.assertEqual(shares, column("k3-platforms", year + "_share"))
        self.assertEqual([n for n in range(1, 71) if percent(70, 100 * n) == Decimal("4.4")], [16])
        self.assertEqual([n for n in range(1, 53) if percent(52, 100 * n) == Decimal("5.2")], [10])

    def test_fields_and_programmes(self):
        self.assertEqual(sum(column("k6-fields", "r5_awards")), 186)
        self.assertEqual(sum(v for v in column("k6-fields", "r4_awards") if v), 34)
        self.assertEqual(sum(column("k6-programmes", "awards")), 186)
        by = {"文科": 0, "経産": 0, "厚労": 0}
        for row in EXHIBITS["k6-programmes"]["rows"]:
            ministry, awards = (cell["value"] for cell in row["cells"])
            by[ministry] += awards
        self.assertEqual(by, {"文科": 32, "経産": 87, "厚労": 67})

    def test_stage_boxes_186(self):
        """Only one assignment of the boxes to stages can contain the 133 themes."""
        small = list(zip(*(column("k6-stages-133", c)[:4] for c in ("themes", "advanced", "launched"))))
        large = [(34, 4, 0), (65, 24, 1), (32, 14, 0), (55, 4, 4)]
        fitting = [p for p in permutations(range(4)) if all(all(b >= a for a, b in zip(s, large[i])) for s, i in zip(small, p))]
        self.assertEqual(fitting, [(0, 1, 2, 3)])
        self.assertEqual(186 - 34 - 32 - 55, 65)
        for key in ("k6-stages-186", "k6-fields-186"):
            self.assertEqual(sum(v for v in column(key, "advanced")[:4 if "stages" in key else 6]), 46)
        for name, themes, stage, field in (("133", 133, 67946, 70702), ("186", 186, 57360, 60016)):
            counts = column(f"k6-stages-{name}", "themes")[:4]
            counts[1] += themes - sum(counts)
            means = column(f"k6-stages-{name}", "mean")
            self.assertEqual(round(sum(a * b for a, b in zip(counts, means)) / themes), stage)
            fields = list(zip(column(f"k6-fields-{name}", "themes"), column(f"k6-fields-{name}", "mean")))
            self.assertEqual(round(sum(a * b for a, b in fields) / themes), field)

    def test_overseas(self):
        shares = {str(v) for c in ("january_2023", "january_2024") for v in column("k7-activities", c)}

        def bases(values, last):
            return [n for n in range(2, last) if all(any(percent(k, n) == Decimal(v) for k in range(n + 1)) for v in values)]
        self.assertEqual(bases(shares, 159), [82])
        self.assertEqual(bases({"32.0", "36.0", "26.0", "28.0"}, 159), [50, 100, 150])
        years = zip(column("k7-activities", "january_2023"), column("k7-activities", "january_2024"))
        self.assertTrue(all(before >= after for before, after in years))

    def test_operators_and_providers(self):
        self.assertEqual(sum(column("k5-operators", "institutions")), 118)
        uses = [len(EXHIBITS[key]["rows"]) for key in ("k5-uses-ldi", "k5-uses-jmimo")]
        self.assertEqual(column("k5-operators", "provided")[:2], uses)
        self.assertEqual(len(EXHIBITS["k5-providers"]["rows"]), 35 + 1)
        self.assertEqual([cell["value"] for cell in EXHIBITS["k5-providers"]["rows"][-1]["cells"]], [58, 59, 117])


if __name__ == "__main__":
    unittest.main()
