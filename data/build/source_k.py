"""Source K: the KPI follow-up of the 第2期 医療機器基本計画 (資料3-1 and 資料3-2) as records.

    python3 data/build/source_k.py        prints the records as JSON
"""

import json
import sys
from pathlib import Path

from kpi import (approval, companies, databases, fields, hubs, insurance, medical_data, next_generation, operators, overseas,
                 plan, remarks, rules, sales, software, stages, supply, training)
from kpi.reading import Text

SOURCE = Path(__file__).resolve().parent.parent / "sources" / "004_0d77102867b84930.txt"
THEMES = [plan, sales, training, companies, hubs, medical_data, next_generation, databases, rules, operators,
          fields, stages, overseas, approval, insurance, software, supply]
GOALS = [None, *"①②③④⑤⑥⑦⑧⑨⑩⑪"]


def build(lines):
    """All records of source K, read from its lines."""
    text = Text(lines)
    exhibits = [exhibit for theme in THEMES for exhibit in theme.exhibits(text)]
    exhibits.sort(key=lambda exhibit: GOALS.index(exhibit["goal"]))
    return {"document": plan.document(text), "visions": plan.visions(text), "goals": plan.goals(text),
            "exhibits": exhibits, "remarks": remarks.remarks(text), "links": remarks.links(text, exhibits)}


def read_lines(path=SOURCE):
    """The lines of the source, without their line ends."""
    return path.read_text(encoding="utf-8").split("\n")


if __name__ == "__main__":
    json.dump(build(read_lines()), sys.stdout, ensure_ascii=False, indent=1)
    print()
