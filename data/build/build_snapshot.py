#!/usr/bin/env python3
"""Builds data/snapshot.json from the two source texts.

    python3 data/build/build_snapshot.py            rewrite data/snapshot.json
    python3 data/build/build_snapshot.py --check    fail if it is out of date

The build reads nothing but data/sources/ and is deterministic.
"""

import importlib
import importlib.util
import sys
from pathlib import Path

BUILD = Path(__file__).resolve().parent
DATA = BUILD.parent
SNAPSHOT = DATA / "snapshot.json"
sys.path.insert(0, str(BUILD))

import documents  # noqa: E402
import snapshot_text  # noqa: E402
import source_a  # noqa: E402
from source_text import split_lines  # noqa: E402

SCHEMA_VERSION = 1


def read_lines(document):
    return split_lines((DATA / document["file"]).read_text(encoding="utf-8"))


def optional_module(name):
    """A part of the build that may not be there: None then."""
    return importlib.import_module(name) if importlib.util.find_spec(name) else None


def described(document, lines, kpi):
    """A document with the length of its text and the parts it consists of; none are named for a single paper."""
    own = document["id"] == kpi.get("document", {}).get("id")
    return dict(document, line_count=len(lines[document["id"]]), parts=kpi["document"]["parts"] if own else [])


def contents():
    """The snapshot as plain Python values, without the readings."""
    lines = {document["id"]: read_lines(document) for document in documents.DOCUMENTS}
    care = source_a.build(lines["A"])
    source_k = optional_module("source_k")
    kpi = source_k.build(lines["K"]) if source_k else {}
    snapshot = {
        "schema_version": SCHEMA_VERSION,
        "documents": [described(d, lines, kpi) for d in documents.DOCUMENTS],
        "editions": care["editions"],
        "technologies": care["technologies"],
        "remarks": care["remarks"] + kpi.get("remarks", []),
    }
    for part in ("visions", "goals", "exhibits", "links"):
        if kpi:
            snapshot[part] = kpi[part]
    return snapshot


def build():
    """The whole snapshot as plain Python values."""
    snapshot = contents()
    readings = optional_module("readings")
    if readings:
        snapshot["readings"] = readings.build(snapshot)
    return snapshot


def main(arguments):
    text = snapshot_text.render(build())
    if "--check" in arguments:
        if SNAPSHOT.read_text(encoding="utf-8") != text:
            sys.exit(f"{SNAPSHOT} is not what the build gives")
        return
    SNAPSHOT.write_text(text, encoding="utf-8")
    print(f"{SNAPSHOT}: {len(text.encode('utf-8'))} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
