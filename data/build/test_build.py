#!/usr/bin/env python3
"""Tests of the snapshot: rebuilt the same, sums as printed, text where it is said to stand.

    python3 data/build/test_build.py
"""

import json
import re
import sys
import unicodedata
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import build_snapshot  # noqa: E402
import snapshot_text  # noqa: E402

RADICALS = str.maketrans({"\u2f64": "用", "\u2f24": "大", "\u2f8e": "血"})
PIECES = " ／ "

TEXT = build_snapshot.SNAPSHOT.read_text(encoding="utf-8")
SNAPSHOT = json.loads(TEXT)
LINES = {d["id"]: build_snapshot.read_lines(d) for d in SNAPSHOT["documents"]}
EDITION = SNAPSHOT["editions"][0]
TECHNOLOGIES = SNAPSHOT["technologies"]
B_ROWS = [t for t in TECHNOLOGIES if t["class"] == "B"]
REMARKS = [r for r in SNAPSHOT["remarks"] if r["document"] == "A"]


def bare(text):
    """Text with the white space and the three radicals put aside."""
    return re.sub(r"\s", "", text).translate(RADICALS)


def at(source):
    """The named lines, joined and bare."""
    lines = LINES[source["document"]]
    return bare("".join("".join(lines[first - 1:last]) for first, last in source["lines"]))


def dash(value, form="{:,}"):
    return "-" if value is None else form.format(value)


def walk(value):
    """Every object inside a value."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for element in value:
            yield from walk(element)


class Rebuild(unittest.TestCase):
    def test_the_file_is_what_the_build_gives(self):
        self.assertEqual(snapshot_text.render(build_snapshot.build()), TEXT)

    def test_ids_are_unique(self):
        for key in ("documents", "editions", "technologies", "remarks"):
            ids = [record["id"] for record in SNAPSHOT[key]]
            self.assertEqual(len(ids), len(set(ids)), key)


class Sums(unittest.TestCase):
    def test_the_four_sums_of_the_cost_table(self):
        total = EDITION["class_totals"][0]
        printed = {"total_cost_yen": 1305452918, "advanced_cost_yen": 463123661, "cases": 1629, "institutions": 200}
        for key, value in printed.items():
            self.assertEqual(sum(t[key] or 0 for t in B_ROWS), value)
            self.assertEqual(total[key], value)

    def test_the_flow_adds_up(self):
        flow = {row["key"]: row for row in EDITION["flow"]}
        for column in ("a", "b", "total"):
            number = {key: row[column]["value"] or 0 for key, row in flow.items()}
            after = (number["technologies_before"] + number["newly_approved"] - number["moved_to_insurance"]
                     - number["withdrawn"] - number["deleted"])
            self.assertEqual(after, number["technologies_after"])
        for row in flow.values():
            self.assertEqual((row["a"]["value"] or 0) + (row["b"]["value"] or 0), row["total"]["value"])

    def test_the_headline_agrees_with_the_rows_and_the_years(self):
        headline = {row["key"]: row for row in EDITION["headline"]}
        last_year = EDITION["five_years"][-1]
        self.assertEqual(headline["patients"]["b"]["value"], sum(t["cases"] for t in B_ROWS))
        self.assertEqual(headline["technologies"]["b"]["value"], len({t["notice_number"] for t in B_ROWS}))
        self.assertEqual(headline["institutions"]["total"]["value"], 477)
        for key in ("technologies", "institutions", "patients", "advanced_share"):
            self.assertEqual(headline[key]["total"]["value"], last_year[key]["value"])
        for key in ("total_cost", "insured_cost", "advanced_cost"):
            self.assertEqual(round(headline[key]["total"]["value"]), last_year[key]["value"])

    def test_newly_approved_are_the_rows_in_force_since_the_period_began(self):
        new = [t for t in B_ROWS if t["effective_date"] >= EDITION["period_start"]]
        flow = {row["key"]: row for row in EDITION["flow"]}
        self.assertEqual(len(new), flow["newly_approved"]["b"]["value"])


class Rows(unittest.TestCase):
    def test_there_are_54_rows_in_order_and_3_technologies_of_a(self):
        self.assertEqual([t["row_number"] for t in B_ROWS], list(range(1, 55)))
        self.assertEqual([t["id"] for t in TECHNOLOGIES[54:]], ["A7", "A12", "A13"])
        self.assertEqual(len({t["notice_number"] for t in B_ROWS}), 53)

    def test_the_names_are_equal_in_both_tables(self):
        for t in B_ROWS:
            name = re.sub(r"\s", "", unicodedata.normalize("NFKC", t["name"]))
            schedule = t["printed"].get("schedule_name", t["name"])
            self.assertEqual(name, re.sub(r"\s", "", unicodedata.normalize("NFKC", schedule)))
            self.assertIn(bare(schedule), at(t["source"]["schedule"]), t["id"])

    def test_a_name_is_its_two_parts(self):
        for t in B_ROWS:
            self.assertEqual(bare(t["procedure"] + t["indication"]), bare(t["name"]))
            self.assertTrue(t["name"].startswith(t["procedure"]) and t["name"].endswith(t["indication"]))
            self.assertNotRegex(t["procedure"], r"\s")
            self.assertEqual(t["indication"], t["indication"].strip())

    def test_a_cost_row_reads_as_its_lines(self):
        for t in B_ROWS:
            row = at(t["source"]["cost"])
            number = t["printed"].get("row_number", str(t["row_number"]))
            notice = t["printed"].get("notice_number", str(t["notice_number"]))
            values = "".join([
                t["printed"]["effective_date"], dash(t["total_cost_yen"]), dash(t["advanced_cost_yen"]),
                dash(t["mean_stay_days"], "{}"), dash(t["cases"]), dash(t["institutions"]),
            ])
            if t["id"] == "B36":  # the 告示番号 stands inside the name
                row = number + notice + row.removeprefix(number).replace("36", "", 1)
            self.assertEqual(row, bare(number + notice + t["name"] + values), t["id"])

    def test_a_schedule_row_reads_as_its_lines(self):
        for t in B_ROWS:
            number = t["printed"].get("row_number", str(t["row_number"]))
            notice = t["printed"].get("notice_number", str(t["notice_number"]))
            values = "".join([
                t["applicant"], t["printed"]["schedule_effective_date"], t["printed"]["planned_end_date"],
                t["planned_patients"]["printed"], t["enrolled_patients"]["printed"],
                dash(t["cooperating_institutions"]), dash(t["schedule_cases"]),
            ])
            row = at(t["source"]["schedule"])
            if t["id"] == "B67":  # its lines are whole; the next page's heading follows
                self.assertNotIn("月までの実績", row)
            self.assertEqual(row, bare(number + notice + t["name"] + values), t["id"])

    def test_the_two_tables_agree_on_dates_and_cases(self):
        for t in B_ROWS:
            for key in ("effective_date", "schedule_effective_date"):
                digits = re.findall(r"\d+", unicodedata.normalize("NFKC", t["printed"][key]))
                base = 1988 if t["printed"][key].startswith("平") else 2018
                year, month, day = map(int, digits)
                self.assertEqual(t["effective_date"], f"{base + year}-{month:02d}-{day:02d}", t["id"])
            self.assertEqual(t["cases"], t["schedule_cases"] or 0)

    def test_every_null_has_its_meaning(self):
        plain = {"arm", "zero_case"}
        for t in TECHNOLOGIES:
            self.assertEqual({k for k, v in t.items() if v is None} - plain, set(t["missing"]), t["id"])
            if t["zero_case"]:
                nulls = {k for k, v in t["zero_case"].items() if v is None}
                self.assertEqual(nulls, set(t["zero_case"]["missing"]))

    def test_a_dash_is_never_zero(self):
        no_case = [t for t in B_ROWS if t["cases"] == 0]
        self.assertEqual(len(no_case), 12)
        for t in no_case:
            self.assertEqual(set(t["missing"].values()), {"no_case"})
        self.assertEqual(
            [t["row_number"] for t in B_ROWS if t["missing"].get("advanced_cost_yen") == "not_reported"], [21, 34])


class ZeroCases(unittest.TestCase):
    def test_the_reports_belong_to_rows_without_a_case(self):
        reported = {t["id"] for t in TECHNOLOGIES if t["zero_case"]}
        without = {t["id"] for t in TECHNOLOGIES if t["cases"] == 0}
        self.assertEqual(len(reported), 14)
        self.assertEqual(without - reported, {"B22-2"})

    def test_a_report_reads_as_its_lines(self):
        for t in (t for t in TECHNOLOGIES if t["zero_case"]):
            z = t["zero_case"]
            notice = t["printed"].get("notice_number", str(t["notice_number"]))
            cells = [notice, t["name"], z["institution"], z["reason"],
                     z["plan"] or z["printed"]["plan"], z["printed"]["previous_year_cases"]]
            self.assertEqual(at(z["source"]), bare("".join(cells)), t["id"])
            if t["class"] == "B":
                self.assertEqual(bare(z["institution"]), bare(t["applicant"]))


class Provenance(unittest.TestCase):
    """What is printed stands on the lines that are named."""

    def stands(self, text, source):
        self.assertIn(bare(text), at(source), text)

    def stands_in_pieces(self, text, source):
        """Text put together from pieces of broken headings: each at least two characters."""
        rest, there = bare(text), at(source)
        while rest:
            size = next((n for n in range(len(rest), 0, -1) if rest[:n] in there), 0)
            self.assertGreater(size, 0 if len(rest) == 1 else 1, text)
            rest = rest[size:]

    def test_sources_are_line_ranges_in_order(self):
        for record in walk(SNAPSHOT):
            if set(record) != {"document", "lines"}:
                continue
            before = 0
            self.assertTrue(record["lines"])
            for first, last in record["lines"]:
                self.assertTrue(before < first <= last <= len(LINES[record["document"]]), record)
                before = last

    def test_figures(self):
        figures = [r for r in walk(EDITION) if "approximate" in r]
        self.assertEqual(len(figures), 14 * 3 + 5 * 7 + 3)
        for f in figures:
            self.stands(f["printed"] + "".join(f["notes"]), f["source"])
            self.assertEqual(f["value"] is None, f["printed"] == "-")
            self.assertEqual(f["value"] is None, f["missing"] is not None)

    def test_rows_of_the_overview(self):
        for row in EDITION["headline"] + EDITION["flow"]:
            self.stands(row["number"] + row["label"], row["source"])
            self.stands(row["qualifier"] or "", row["source"])

    def test_years(self):
        for year in EDITION["five_years"]:
            self.stands(year["label"] + (year["note"] or ""), year["source"])
            self.stands(year["period_printed"], year["source"])

    def test_notes(self):
        for note in EDITION["headline_notes"] + EDITION["five_years_notes"] + EDITION["table_notes"]:
            self.assertEqual(bare(note["mark"] + note["text"]), at(note["source"]))

    def test_headings(self):
        for table in EDITION["tables"]:
            for part in table["title"].split(" "):
                self.stands(part, table["source"])
            for column in table["columns"]:
                self.stands_in_pieces(column, table["source"])
        heads = {"document": "A", "lines": [[84, 104]]}
        for column in EDITION["five_years_columns"].values():
            self.stands_in_pieces(column, heads)

    def test_provisional_a(self):
        part = EDITION["provisional_a"]
        self.stands(part["title"], part["source"])
        for paragraph in part["paragraphs"]:
            self.assertEqual(bare(paragraph["text"]), at(paragraph["source"]))
        for column in part["columns"]:
            self.stands(column, part["source"])
        for row in part["rows"]:
            self.stands(row["name"], row["source"])

    def test_totals(self):
        for total in EDITION["class_totals"]:
            for key in ("total_cost_yen", "advanced_cost_yen", "cases", "institutions"):
                self.stands(f"{total[key]:,}", total["source"])
            self.stands(total["label"], total["source"])


class Remarks(unittest.TestCase):
    def test_what_a_remark_quotes_is_printed(self):
        for remark in REMARKS:
            for piece in remark["printed"].split(PIECES):
                self.assertIn(bare(piece), at(remark["source"]), remark["id"])

    def test_a_remark_speaks_of_things_that_exist(self):
        known = {t["id"] for t in TECHNOLOGIES} | {row["key"] for row in EDITION["headline"] + EDITION["flow"]}
        known |= {table["key"] for table in EDITION["tables"]} | {"five_years"}
        for remark in REMARKS:
            self.assertLessEqual(set(remark["about"]), known, remark["id"])

    def test_kinds(self):
        kinds = {"rounding", "contradiction", "misprint", "anomaly", "extraction"}
        self.assertLessEqual({r["kind"] for r in REMARKS}, kinds)

    def test_the_known_anomalies_are_there(self):
        def rows(prefix):
            by_id = {t["id"]: t["row_number"] for t in B_ROWS}
            return [by_id[r["about"][0]] for r in REMARKS if r["id"].startswith(prefix)]

        self.assertEqual(rows("a-enrolled-over-planned-"), [16, 17, 29])
        self.assertEqual(rows("a-cases-over-enrolled-"), [18, 33, 40, 44, 47])
        self.assertEqual(rows("a-end-before-report-"), [9, 15, 17])
        self.assertEqual(rows("a-end-before-meeting-"), [14])
        self.assertEqual(rows("a-plan-not-a-count-"), [8, 9, 21, 24, 54])


if __name__ == "__main__":
    unittest.main()
