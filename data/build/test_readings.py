#!/usr/bin/env python3
"""Tests of the readings, the aliases and the table of kanji.

    python3 data/build/test_readings.py
"""

import re
import subprocess
import sys
import unittest
from pathlib import Path

BUILD = Path(__file__).resolve().parent
DATA = BUILD.parent
sys.path.insert(0, str(BUILD))

import readings  # noqa: E402

SNAPSHOT = readings.load_snapshot(DATA / "snapshot.json")
TEXTS = readings.collect(SNAPSHOT)
ENTRIES = {"".join(segment[0] for segment in entry): entry for entry in SNAPSHOT["readings"]}
CACHE = readings.load_cache()

# What must be read right, wherever it stands in the snapshot: text, reading, accepted alternatives.
HARD = """
膵臓 すいぞう
膠芽腫 こうがしゅ
陽子線 ようしせん
重粒子線 じゅうりゅうしせん
偽腔 ぎくう
血管内 けっかんない
経頭蓋 けいとうがい けいずがい
腹腔 ふくくう ふっくう ふくこう
灌流 かんりゅう
羊膜 ようまく
翼状片 よくじょうへん
膀胱 ぼうこう
糞便 ふんべん
微生物叢 びせいぶつそう
頭頸部 とうけいぶ
子宮頸がん しきゅうけいがん
硫酸塩 りゅうさんえん
筋ジストロフィー きんじすとろふぃー
排尿筋 はいにょうきん
神経因性 しんけいいんせい
一側性 いっそくせい
感音難聴 かんおんなんちょう
卵管性 らんかんせい
胚 はい
播種 はしゅ
焼灼 しょうしゃく
穿孔 せんこう
縦隔 じゅうかく
骨切り術 こつきりじゅつ ほねきりじゅつ
膝関節 しつかんせつ ひざかんせつ
電場 でんば でんじょう
根治 こんじ こんち
難治性 なんちせい なんじせい
壊死 えし
末梢血 まっしょうけつ
増悪 ぞうあく
疼痛 とうつう
脛骨 けいこつ
圧潰 あっかい
一・五センチメートル いってんごせんちめーとる いちてんごせんちめーとる
四・五時間 よんてんごじかん
十二センチメートル じゅうにせんちめーとる
六十五歳以上 ろくじゅうごさいいじょう
七十歳以上 ななじゅっさいいじょう しちじゅっさいいじょう
八十歳未満 はちじゅっさいみまん はちじっさいみまん
十三歳以上 じゅうさんさいいじょう
五歳以上十八歳未満 ごさいいじょうじゅうはっさいみまん
二時間 にじかん
三個 さんこ
一個 いっこ
一種類 いっしゅるい
九点以下 きゅうてんいか
若しくは もしくは
注意深く ちゅういぶかく
終了予定日 しゅうりょうよていび
株式会社 かぶしきがいしゃ かぶしきかいしゃ
刀根山 とねやま
徳洲会 とくしゅうかい
東京西徳洲会 とうきょうにしとくしゅうかい
湘南鎌倉 しょうなんかまくら
慶應義塾 けいおうぎじゅく
杏林 きょうりん
順天堂 じゅんてんどう
三田病院 みたびょういん
三重大学 みえだいがく
慈恵会 じけいかい
成育 せいいく
滋賀 しが
東病院 ひがしびょういん
""".strip().splitlines()


def surface(entry):
    return "".join(segment[0] for segment in entry)


def hiragana(text):
    """Katakana as hiragana, so that stretches with kana can be compared."""
    return "".join(chr(ord(c) - 0x60) if "\u30a1" <= c <= "\u30f6" else c for c in text)


def readings_of(text, entry):
    """For each place where the text stands on segment borders: the set of its accepted readings."""
    borders, position = {}, 0
    for index, segment in enumerate(entry):
        borders[position] = index
        position += len(segment[0])
    borders[position] = len(entry)
    for match in re.finditer(re.escape(text), surface(entry)):
        if match.start() in borders and match.end() in borders:
            accepted = {""}
            for segment in entry[borders[match.start()]:borders[match.end()]]:
                choices = [segment[1], *(segment[2] if len(segment) > 2 else [])] if len(segment) > 1 else [segment[0]]
                accepted = {start + hiragana(choice) for start in accepted for choice in choices}
            yield accepted


class Entries(unittest.TestCase):
    def test_every_string_in_scope_has_one_entry_and_there_are_no_others(self):
        self.assertEqual(list(ENTRIES), TEXTS)
        self.assertEqual(len(ENTRIES), len(SNAPSHOT["readings"]))

    def test_names_hospitals_and_zero_cases_are_in_scope(self):
        for technology in SNAPSHOT["technologies"]:
            zero_case = technology["zero_case"] or {}
            for text in (technology["name"], technology["applicant"], *map(zero_case.get, ("institution", "reason", "plan"))):
                if text and readings.has_kanji(text):
                    self.assertIn(text, ENTRIES)

    def test_every_kanji_has_a_hiragana_reading_and_nothing_else_has_one(self):
        for entry in SNAPSHOT["readings"]:
            pairs = [(segment[0], segment[1] if len(segment) > 1 else None) for segment in entry]
            self.assertEqual(readings.problems(pairs), [], surface(entry))

    def test_alternatives_are_hiragana_and_differ_from_the_reading(self):
        for entry in SNAPSHOT["readings"]:
            for segment in entry:
                self.assertLessEqual(len(segment), 3)
                for alternative in segment[2] if len(segment) > 2 else []:
                    self.assertRegex(alternative, readings.HIRAGANA)
                    self.assertNotEqual(alternative, segment[1])

    def test_every_alternative_is_used(self):
        used = {(segment[0], segment[1]) for segments in CACHE.values() for segment in segments}
        self.assertEqual(set(readings.load_alternatives()) - used, set())

    def test_procedure_and_indication_are_whole_segments_of_the_name(self):
        for technology in SNAPSHOT["technologies"]:
            for part in (technology["procedure"], technology["indication"]):
                if part and readings.has_kanji(part):
                    self.assertTrue(list(readings_of(part, ENTRIES[technology["name"]])), part)


class HardReadings(unittest.TestCase):
    def test_hard_readings(self):
        for line in HARD:
            text, *expected = line.split()
            found = 0
            for entry in SNAPSHOT["readings"]:
                for accepted in readings_of(text, entry):
                    found += 1
                    self.assertLessEqual(set(expected), accepted, surface(entry))
            self.assertGreater(found, 0, text)


class Cache(unittest.TestCase):
    def test_notation_there_and_back(self):
        segments = [("膵臓", "すいぞう"), ("がん", None)]
        self.assertEqual(readings.format_segments(segments), "膵臓《すいぞう》|がん")
        self.assertEqual(readings.parse_segments("膵臓《すいぞう》|がん"), segments)

    def test_notation_refuses_its_own_characters_in_the_text(self):
        for text in ("a|b", "《", "》", "a\tb", "a\nb"):
            with self.assertRaises(readings.ReadingsError):
                readings.format_segments([(text, None)])
        with self.assertRaises(readings.ReadingsError):
            readings.parse_segments("膵臓《すいぞう")

    def test_lines_are_sorted_and_distinct(self):
        self.assertEqual(list(CACHE), sorted(set(CACHE)))

    def test_a_string_without_a_reading_stops_the_build(self):
        with self.assertRaisesRegex(readings.ReadingsError, "鬱金香"):
            readings.build({"documents": [{"title": "鬱金香"}]})

    def test_the_build_needs_no_analyser(self):
        blocked = "import sys; sys.modules.update(dict.fromkeys(('sudachipy', 'fugashi', 'unidic_lite'))); "
        code = blocked + f"sys.path.insert(0, {str(BUILD)!r}); import build_snapshot; build_snapshot.main(['--check'])"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)


class Records(unittest.TestCase):
    """The files that say what was put right and why."""

    def test_corrections_keep_the_text_and_have_reasons(self):
        for row in readings.read_table(BUILD / "readings_corrections.tsv"):
            wrong, right = (readings.parse_segments(row[key]) for key in ("wrong", "right"))
            self.assertEqual(readings.surface_of(wrong), row["surface"])
            self.assertEqual(readings.surface_of(right), row["surface"])
            self.assertEqual(readings.problems(right), [], row["surface"])
            self.assertTrue(row["reason"])

    def test_decisions_are_about_differences_and_have_reasons(self):
        for row in readings.read_table(BUILD / "readings_decisions.tsv"):
            self.assertNotEqual(row["sudachi"], row["unidic"])
            self.assertIn(f"〔{row['surface']}〕", row["context"])
            self.assertTrue(row["decided"] and row["reason"])


class Aliases(unittest.TestCase):
    ROWS = readings.read_table(DATA / "aliases.tsv")
    TEXTS = [text for t in SNAPSHOT["technologies"] for text in (t["name"], t["applicant"], (t["zero_case"] or {}).get("institution"))
             if text]

    def test_targets_stand_in_the_snapshot(self):
        for row in self.ROWS:
            self.assertTrue(any(row["target"] in text for text in self.TEXTS), row["target"])

    def test_each_alias_stands_once_with_a_reason(self):
        aliases = [row["alias"] for row in self.ROWS]
        self.assertEqual(len(aliases), len(set(aliases)))
        self.assertTrue(all(row["reason"] for row in self.ROWS))

    def test_aliases_in_kana_or_kanji_have_a_reading(self):
        for row in self.ROWS:
            if re.search("[\u3041-\u30ff\u4e00-\u9fff]", row["alias"]):
                self.assertRegex(row["reading"], "^[\u3041-\u3096ーA-Z]+$", row["alias"])
            else:
                self.assertEqual(row["reading"], "", row["alias"])


class KanjiTable(unittest.TestCase):
    LINES = [line.split("\t") for line in (DATA / "kanji.tsv").read_text(encoding="utf-8").splitlines() if line[0] != "#"]

    def test_sorted_one_kanji_a_line_hiragana_only(self):
        kanji = [line[0] for line in self.LINES]
        self.assertEqual(kanji, sorted(set(kanji)))
        for character, kana in self.LINES:
            self.assertEqual(len(character), 1)
            for reading in kana.split(" "):
                self.assertRegex(reading, "^[\u3041-\u3096ー]+$", character)

    def test_knows_every_kanji_of_the_readings(self):
        known = {line[0] for line in self.LINES}
        used = {c for text in CACHE for c in text if "\u3400" <= c <= "\u9fff"}
        self.assertEqual(used - known, set())


if __name__ == "__main__":
    unittest.main()
