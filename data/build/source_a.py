"""Source A: the report on advanced care (先進医療) of 令和5年度.

Only the calls are here; each table has a file of its own.
"""

import cost_table
import five_years
import overview
import provisional_a
import remarks_a
import schedule_table
import table_headings
import technology_rows
import zero_case
from source_text import SourceText


def edition(text):
    headline = overview.headline(text)
    return {
        "id": technology_rows.EDITION,
        "label": "令和5年度",
        "document": "A",
        "period_start": "2022-07-01",
        "period_end": "2023-06-30",
        "report_date": "2023-06-30",
        "meeting_date": "2023-12-07",
        "headline": headline,
        "headline_notes": overview.headline_notes(text),
        "flow": overview.flow(text),
        "five_years": five_years.years(text),
        "five_years_notes": five_years.notes(text),
        "five_years_columns": five_years.columns(text),
        "class_totals": [cost_table.total(text)],
        "table_notes": schedule_table.notes(text) + zero_case.notes(text),
        "tables": table_headings.tables(text),
        "absent_tables": table_headings.absent_tables(headline[0]["a"]["value"]),
        "provisional_a": provisional_a.build(text),
    }


def build(lines):
    """Everything of document A: editions, technologies, remarks."""
    text = SourceText("A", lines)
    technologies = technology_rows.technologies(text)
    return {
        "editions": [edition(text)],
        "technologies": technologies,
        "remarks": remarks_a.build(text, technologies),
    }
