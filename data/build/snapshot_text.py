"""How snapshot.json is laid out: one array element per line, few bytes of space.

The layout is fixed, so that a rebuild of the same data gives the same bytes and
a change of one record is a change of one line.
"""

import json

import exhibit_keys

# Objects whose keys are spread over lines instead of standing on one.
SPREAD = ("editions", "exhibits")


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def array(elements, render=compact):
    if not elements:
        return "[]"
    return "[\n" + ",\n".join(render(element) for element in elements) + "\n]"


def spread_object(record):
    """An object with one key per line; its arrays of objects one element per line."""
    parts = []
    for key, value in record.items():
        rows = isinstance(value, list) and value and isinstance(value[0], dict)
        parts.append(f"{compact(key)}:{array(value) if rows else compact(value)}")
    return "{\n" + ",\n".join(parts) + "\n}"


def render(snapshot):
    """The text of snapshot.json."""
    parts = []
    for key, value in snapshot.items():
        if key == "exhibits":
            value = [exhibit_keys.shortened(exhibit) for exhibit in value]
        if isinstance(value, list):
            text = array(value, spread_object if key in SPREAD else compact)
        else:
            text = compact(value)
        parts.append(f"{compact(key)}:{text}")
    return "{\n" + ",\n".join(parts) + "\n}\n"
