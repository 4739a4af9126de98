"""Readings (kana for kanji) of the snapshot's strings.

Every string of the snapshot that is worth finding by sound and that contains kanji gets one entry: a list of
segments, each ``[surface, reading]``, ``[surface, reading, [other accepted readings]]`` or, where the surface
is read as it stands (kana, Latin letters, digits, punctuation), ``[surface]``. The joined surfaces are the
string, so a hit on a reading can be shown on the characters that are read that way.

No analyser is needed here: the segments come from ``readings.tsv``, which ``analyse_readings.py`` writes.
That file holds one string per line, in code point order, in ruby notation::

    膵臓《すいぞう》|がん

Standard library only.
"""

import json
import re
from pathlib import Path

HERE = Path(__file__).resolve().parent
CACHE = HERE / "readings.tsv"
ALTERNATIVES = HERE / "readings_alternatives.tsv"

# Ideographs, the radicals that stand for some of them in the sources, and the marks 々 〆 〇.
KANJI = re.compile("[\u2e80-\u2fd5\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
HIRAGANA = re.compile("[\u3041-\u3096][\u3041-\u3096ー]*")  # ー only in the reading of 頁, ぺーじ
SEGMENT = re.compile("([^|《》]+)(?:《([^|《》]+)》)?")
RESERVED = re.compile("[|《》\t\r\n]")


class ReadingsError(Exception):
    """The readings and the snapshot do not fit together."""


def has_kanji(text):
    return KANJI.search(text) is not None


# --- notation -------------------------------------------------------------------------------------------

def format_segments(segments):
    """[("膵臓", "すいぞう"), ("がん", None)] -> 膵臓《すいぞう》|がん"""
    for surface, _ in segments:
        if RESERVED.search(surface):
            raise ReadingsError(f"a character the notation uses stands in the text: {surface!r}")
    return "|".join(surface if reading is None else f"{surface}《{reading}》" for surface, reading in segments)


def parse_segments(notation):
    """膵臓《すいぞう》|がん -> [("膵臓", "すいぞう"), ("がん", None)]"""
    segments = []
    for part in notation.split("|"):
        match = SEGMENT.fullmatch(part)
        if match is None:
            raise ReadingsError(f"not in ruby notation: {notation!r}")
        segments.append((match[1], match[2]))
    return segments


def surface_of(segments):
    return "".join(surface for surface, _ in segments)


def problems(segments):
    """What is wrong with the segments, as sentences; nothing when every kanji has a hiragana reading."""
    found = []
    for surface, reading in segments:
        if has_kanji(surface):
            if reading is None:
                found.append(f"{surface}: no reading")
            elif not HIRAGANA.fullmatch(reading):
                found.append(f"{surface}: {reading} is not hiragana only")
        elif reading is not None:
            found.append(f"{surface}: has a reading but no kanji")
    return found


def read_table(path):
    """Rows of a tab-separated file with a heading line; lines that begin with # are comments."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    heading = lines[0].split("\t")
    rows = []
    for line in lines[1:]:
        cells = line.split("\t")
        if len(cells) != len(heading):
            raise ReadingsError(f"{path.name}: {len(cells)} cells instead of {len(heading)}: {line}")
        rows.append(dict(zip(heading, cells)))
    return rows


def load_cache(path=CACHE):
    """string -> segments"""
    cache = {}
    for row in read_table(path):
        segments = parse_segments(row["segments"])
        cache[surface_of(segments)] = segments
    return cache


def load_alternatives(path=ALTERNATIVES):
    """(surface, reading) -> other accepted readings"""
    return {(row["surface"], row["reading"]): row["alternatives"].split("・") for row in read_table(path)}


# --- which strings --------------------------------------------------------------------------------------

def edition_strings(edition):
    yield edition.get("label")
    for row in edition.get("headline", []) + edition.get("flow", []):
        yield row["label"]
        yield row["qualifier"]
    for row in edition.get("five_years", []):
        yield row["label"]
    yield from (edition.get("five_years_columns") or {}).values()
    for row in edition.get("class_totals", []):
        yield row["label"]
    for key in ("headline_notes", "five_years_notes", "table_notes"):
        for note in edition.get(key, []):
            yield note["text"]
    for table in edition.get("tables", []):
        yield table["title"]
        yield from table["columns"]
    for table in edition.get("absent_tables", []):
        yield table["title"]
        yield table["reason"]
    yield from provisional_strings(edition.get("provisional_a") or {})


def provisional_strings(provisional):
    yield provisional.get("title")
    for paragraph in provisional.get("paragraphs", []):
        yield paragraph["text"]
    yield from provisional.get("columns", [])
    for row in provisional.get("rows", []):
        yield row["name"]


def technology_strings(technology):
    """The procedure and the indication are parts of the name: their readings are parts of the name's."""
    yield technology["name"]
    yield technology["applicant"]
    zero_case = technology["zero_case"] or {}
    for key in ("institution", "reason", "plan"):
        yield zero_case.get(key)


# Texts of visions and goals, where present.
PLAN_KEYS = ("title", "text", "kpi", "reporter")


def cell_text(cell):
    """The text of a cell that holds words; a number is not read. The finished file leaves a value out that is as printed."""
    value = cell.get("value", cell.get("printed")) if isinstance(cell, dict) else cell
    return value if isinstance(value, str) else None


def exhibit_strings(exhibit):
    """Titles, labels and cells; running text (paragraphs that are no headings, notes) is not read."""
    for key in ("title", "slide_title", "who", "row_header"):
        yield exhibit.get(key)
    for column in exhibit.get("columns", []):
        yield column["label"]
    for row in exhibit.get("rows", []):
        yield row["label"]
        yield from map(cell_text, row.get("cells", []))
    for paragraph in exhibit.get("paragraphs", []):
        if paragraph.get("heading"):
            yield paragraph["text"]


def document_strings(document):
    for part in [document, *document.get("parts", [])]:
        for key in ("title", "publisher", "meeting"):
            yield part.get(key)


def snapshot_strings(snapshot):
    for document in snapshot.get("documents", []):
        yield from document_strings(document)
    for edition in snapshot.get("editions", []):
        yield from edition_strings(edition)
    for technology in snapshot.get("technologies", []):
        yield from technology_strings(technology)
    for remark in snapshot.get("remarks", []):
        yield remark["explanation"]
    for item in snapshot.get("visions", []) + snapshot.get("goals", []):
        yield from map(item.get, PLAN_KEYS)
    for exhibit in snapshot.get("exhibits", []):
        yield from exhibit_strings(exhibit)


def collect(snapshot):
    """The distinct strings with kanji, in the order in which the snapshot has them."""
    return list(dict.fromkeys(text for text in snapshot_strings(snapshot) if text and has_kanji(text)))


# --- the snapshot's part --------------------------------------------------------------------------------

def entry(segments, alternatives):
    result = []
    for surface, reading in segments:
        if reading is None:
            result.append([surface])
        elif (surface, reading) in alternatives:
            result.append([surface, reading, alternatives[surface, reading]])
        else:
            result.append([surface, reading])
    return result


def build(snapshot):
    """The snapshot's `readings`; raises ReadingsError where the cache does not have a string."""
    cache = load_cache()
    alternatives = load_alternatives()
    texts = collect(snapshot)
    lacking = [text for text in texts if text not in cache]
    if lacking:
        raise ReadingsError(
            f"{len(lacking)} strings have no reading; run analyse_readings.py (see its requirements file):\n"
            + "\n".join(lacking)
        )
    return [entry(cache[text], alternatives) for text in texts]


def load_snapshot(path):
    return json.loads(Path(path).read_text(encoding="utf-8"))
