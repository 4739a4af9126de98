"""Make ../kanji.tsv: the Japanese readings of each kanji, from the Unihan database.

    apt-get install unicode-data
    python3 data/build/kanji_table.py [/usr/share/unicode/Unihan_Readings.txt.bz2]

One line per kanji in code point order: the kanji and its readings in hiragana, on readings first, without
repeats. Unihan gives kun readings as whole words without marking their okurigana (生 HAERU OU UMARERU), and
so does the table. Readings that current medical usage has and Unihan lacks are listed in ADDITIONS. Kept are
the kanji of Windows-31J (JIS X 0208 with the vendors' rows, 髙 and 﨑 among them): what Japanese documents are
written in. The rest of Unihan would double the table, which is part of the program.
"""

import bz2
import re
import sys
from pathlib import Path

SOURCE = Path("/usr/share/unicode/Unihan_Readings.txt.bz2")
TABLE = Path(__file__).resolve().parent.parent / "kanji.tsv"
FIELDS = ("kJapaneseOn", "kJapaneseKun")

HEADER = """\
# Japanese readings of kanji: the kanji, then its readings in hiragana, on readings first.
# Made by build/kanji_table.py from the Unihan database ({version}), fields kJapaneseOn and kJapaneseKun,
# romanisation turned into hiragana; the kanji of Windows-31J; {added} readings that Unihan lacks were added (see the script).
# © 1991-2022 Unicode, Inc., terms: https://www.unicode.org/terms_of_use.html; licence: Unicode-3.0 (LICENSE-UNICODE).
"""

# Not in Unihan; each is the reading of words in the sources or of terms near them.
ADDITIONS = {
    "一": "ひと", "二": "ふた ふつ", "三": "み", "四": "よん よ", "七": "なな なの", "何": "なん", "上": "うわ", "大": "おお",
    "全": "すべて", "来": "き こ", "見": "み", "出": "で", "取": "とり", "植": "うえ", "申": "もうし", "続": "つづく つづき",
    "済": "ずみ", "壊": "え", "腔": "くう", "頁": "ぺーじ",
}

VOWELS = "aiueo"


def syllables():
    """romaji syllable -> hiragana, Hepburn and the spellings Unihan mixes in"""
    plain = {
        "": "あいうえお", "k": "かきくけこ", "s": "さしすせそ", "t": "たちつてと", "n": "なにぬねの", "h": "はひふへほ",
        "m": "まみむめも", "r": "らりるれろ", "g": "がぎぐげご", "z": "ざじずぜぞ", "d": "だぢづでど", "b": "ばびぶべぼ",
        "p": "ぱぴぷぺぽ",
    }
    table = {c + v: kana for c, row in plain.items() for v, kana in zip(VOWELS, row)}
    for c, row in plain.items():
        if c:
            for v, small in (("a", "ゃ"), ("u", "ゅ"), ("o", "ょ")):
                table[c + "y" + v] = row[1] + small
    for c, kana in (("sh", "し"), ("ch", "ち"), ("j", "じ"), ("shy", "し"), ("chy", "ち")):
        table[c + "i"] = kana
        for v, small in (("a", "ゃ"), ("u", "ゅ"), ("o", "ょ"), ("e", "ぇ")):
            table[c + v] = kana + small
    table.update({
        "ya": "や", "yu": "ゆ", "yo": "よ", "wa": "わ", "wo": "を", "wi": "ゐ", "we": "ゑ", "tsu": "つ", "fu": "ふ",
        "fi": "ふぃ", "n": "ん",
    })
    return table


SYLLABLES = syllables()
LONGEST = max(map(len, SYLLABLES))


def hiragana(romaji):
    """SHOU -> しょう, KEPPON -> けっぽん; None for what is no romanised Japanese"""
    text = romaji.lower().replace("-", "").replace("'", "")
    result = []
    while text:
        if len(text) > 1 and text[0] == text[1] and text[0] not in VOWELS + "n":
            result.append("っ")
            text = text[1:]
            continue
        if text.startswith("tch"):
            result.append("っ")
            text = text[1:]
            continue
        for length in range(min(LONGEST, len(text)), 0, -1):
            if text[:length] in SYLLABLES:
                result.append(SYLLABLES[text[:length]])
                text = text[length:]
                break
        else:
            return None
    return "".join(result)


def read_unihan(path):
    """(version, kanji -> readings, what could not be converted)"""
    version, table, refused = "", {}, []
    with bz2.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("#"):
                found = re.match(r"# Unicode version: (\S+)", line)
                version = f"Unicode {found[1]}" if found else version
                continue
            parts = line.rstrip("\n").split("\t")
            if len(parts) != 3 or parts[1] not in FIELDS:
                continue
            kanji = chr(int(parts[0][2:], 16))
            for romaji in parts[2].split():
                kana = hiragana(romaji)
                if kana is None:
                    refused.append(f"{kanji} {parts[1]} {romaji}")
                else:
                    table.setdefault(kanji, {"kJapaneseOn": [], "kJapaneseKun": []})[parts[1]].append(kana)
    return version, {k: list(dict.fromkeys(v["kJapaneseOn"] + v["kJapaneseKun"])) for k, v in table.items()}, refused


def is_usual(kanji):
    """whether documents of Japanese offices can hold it"""
    try:
        kanji.encode("cp932")
    except UnicodeEncodeError:
        return False
    return True


def main():
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else SOURCE
    version, table, refused = read_unihan(source)
    added = 0
    for kanji, kana in ADDITIONS.items():
        for reading in kana.split():
            if reading in table.setdefault(kanji, []):
                print(f"already there: {kanji} {reading}", file=sys.stderr)
            else:
                table[kanji].append(reading)
                added += 1
    lines = [f"{kanji}\t{' '.join(table[kanji])}" for kanji in sorted(table) if is_usual(kanji)]
    TABLE.write_text(HEADER.format(version=version, added=added) + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{TABLE.name}: {len(lines)} kanji, {TABLE.stat().st_size} bytes; not converted: {len(refused)}")
    for line in refused:
        print("  " + line, file=sys.stderr)


if __name__ == "__main__":
    main()
