"""The two analysers behind the readings: SudachiPy with its core dictionary, and UniDic (fugashi, unidic-lite).

Both give a list of tokens whose joined surfaces are the analysed text. Kangxi radicals are analysed as the
ideographs they stand for; the tokens carry the text's own characters.
"""

import unicodedata
from dataclasses import dataclass

import fugashi
from sudachipy import Dictionary, SplitMode

from readings import HIRAGANA, has_kanji


@dataclass(frozen=True)
class Token:
    surface: str
    reading: str | None  # hiragana; None where the surface is read as it stands
    content: bool = True  # False for punctuation and for the small words between the content words


def analysable(text):
    """The text with each radical replaced by its ideograph, character by character."""
    return "".join(unicodedata.normalize("NFKC", c) if "\u2f00" <= c <= "\u2fd5" else c for c in text)


def to_hiragana(kana):
    return "".join(chr(ord(c) - 0x60) if "\u30a1" <= c <= "\u30f6" else c for c in kana)


class Sudachi:
    """Short units (split mode A): the words a person types."""

    PUNCTUATION = {"補助記号", "空白", "記号"}
    FORMAL_NOUNS = {"もの", "こと", "ため", "ところ", "とおり", "うち", "よう", "まま", "これ", "それ", "とき"}

    def __init__(self):
        self._tokenizer = Dictionary(dict="core").tokenizer(mode=SplitMode.A)

    def analyse(self, text):
        tokens = []
        for morpheme in self._tokenizer.tokenize(analysable(text)):
            surface = text[morpheme.begin():morpheme.end()]
            if not surface:
                continue
            reading = to_hiragana(morpheme.reading_form()) if has_kanji(surface) else None
            tokens.append(Token(surface, reading, self._content(surface, morpheme.part_of_speech()[0])))
        return tokens

    def _content(self, surface, part_of_speech):
        if has_kanji(surface):
            return True
        if part_of_speech in self.PUNCTUATION:
            return False
        small = part_of_speech != "名詞" or surface in self.FORMAL_NOUNS
        return not (small and HIRAGANA.fullmatch(surface))


class UniDic:
    """The second opinion."""

    def __init__(self):
        self._tagger = fugashi.Tagger()

    def analyse(self, text):
        tokens = []
        source = analysable(text)
        position = 0
        for word in self._tagger(source):
            start = source.index(word.surface, position)
            end = start + len(word.surface)
            if start > position:
                tokens.append(Token(text[position:start], None))
            surface = text[start:end]
            reading = to_hiragana(word.feature.kana or "") if has_kanji(surface) else None
            tokens.append(Token(surface, reading))
            position = end
        if position < len(source):
            tokens.append(Token(text[position:], None))
        return tokens
