"""The technologies: cost row, schedule row and zero-case report brought together."""

import cost_table
import schedule_table
import zero_case
from source_text import fold

EDITION = "R5"
ZERO_CASE_A_TITLE = (1071, 1073)
# Values that a row without a case cannot have; '-' is printed there.
NEED_CASES = ["total_cost_yen", "advanced_cost_yen", "mean_stay_days", "institutions", "schedule_cases"]
SAME_IN_BOTH_TABLES = ["row_number", "notice_number", "arm", "effective_date"]


def check_rows(cost, schedule):
    """The two tables must speak of the same technology."""
    for key in SAME_IN_BOTH_TABLES:
        if cost[key] != schedule[key]:
            raise ValueError(f"row {cost['row_number']}: {key} differs")
    if fold(cost["name"]) != fold(schedule["name"]):
        raise ValueError(f"row {cost['row_number']}: the names differ")
    if (schedule["schedule_cases"] or 0) != cost["cases"]:
        raise ValueError(f"row {cost['row_number']}: the cases differ")


def printed_forms(name, cost, schedule, zero):
    """Printed forms that say more than the plain value."""
    printed = dict(cost["printed"])
    if printed["row_number"] == str(cost["row_number"]):
        del printed["row_number"]
    if printed["notice_number"] == str(cost["notice_number"]):
        del printed["notice_number"]
    printed |= schedule["printed"]
    if schedule["name"] != name:
        printed["schedule_name"] = schedule["name"]
    if zero and zero["name"] != name:
        printed["zero_case_name"] = zero["name"]
    return printed


def missing_values(record):
    why = "not_reported" if record["cases"] else "no_case"
    return {key: why for key in NEED_CASES if record[key] is None}


def technology_b(cost, schedule, zero):
    check_rows(cost, schedule)
    name = cost_table.restore_separator(cost["name"], schedule["name"])
    procedure, indication = cost_table.split_name(name)
    arm = f"-{cost['arm']}" if cost["arm"] else ""
    record = {
        "edition": EDITION,
        "id": f"B{cost['notice_number']}{arm}",
        "class": "B",
        "notice_number": cost["notice_number"],
        "arm": cost["arm"],
        "row_number": cost["row_number"],
        "name": name,
        "procedure": procedure,
        "indication": indication,
        "effective_date": cost["effective_date"],
        "total_cost_yen": cost["total_cost_yen"],
        "advanced_cost_yen": cost["advanced_cost_yen"],
        "mean_stay_days": cost["mean_stay_days"],
        "cases": cost["cases"],
        "institutions": cost["institutions"],
        "applicant": schedule["applicant"],
        "planned_end_date": schedule["planned_end_date"],
        "planned_patients": schedule["planned_patients"],
        "enrolled_patients": schedule["enrolled_patients"],
        "cooperating_institutions": schedule["cooperating_institutions"],
        "schedule_cases": schedule["schedule_cases"],
        "zero_case": zero["report"] if zero else None,
        "printed": printed_forms(name, cost, schedule, zero),
    }
    record["missing"] = missing_values(record)
    record["source"] = {"cost": cost["source"], "schedule": schedule["source"]}
    return record


def technology_a(text, zero):
    """A technology of A, known from the zero-case table only."""
    record = {
        "edition": EDITION,
        "id": f"A{zero['notice_number']}",
        "class": "A",
        "notice_number": zero["notice_number"],
        "arm": None,
        "row_number": None,
        "name": zero["name"],
        "procedure": zero["name"],
        "indication": None,
        "effective_date": None,
        "total_cost_yen": None,
        "advanced_cost_yen": None,
        "mean_stay_days": None,
        "cases": 0,
        "institutions": None,
        "applicant": None,
        "planned_end_date": None,
        "planned_patients": None,
        "enrolled_patients": None,
        "cooperating_institutions": None,
        "schedule_cases": None,
        "zero_case": zero["report"],
        "printed": {},
    }
    if zero["printed_number"] != str(zero["notice_number"]):
        record["printed"]["notice_number"] = zero["printed_number"]
    record["missing"] = {
        key: "not_in_source" for key, value in record.items() if value is None and key != "arm"
    }
    record["source"] = {"cases": text.source(ZERO_CASE_A_TITLE)}
    return record


def technologies(text):
    zero_b = {row["notice_number"]: row for row in zero_case.rows(text, "B")}
    pairs = zip(cost_table.rows(text), schedule_table.rows(text), strict=True)
    records = [
        technology_b(cost, schedule, zero_b.pop(cost["notice_number"], None) if not cost["cases"] else None)
        for cost, schedule in pairs
    ]
    if zero_b:
        raise ValueError(f"zero-case reports without a row: {sorted(zero_b)}")
    return records + [technology_a(text, row) for row in zero_case.rows(text, "A")]
