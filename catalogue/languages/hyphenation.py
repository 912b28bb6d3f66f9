"""Where a word may be divided: pattern dictionaries, kept to what a careful compositor would accept.

The only file that knows pyphen. A dictionary takes up to half a second to read, so each is read with the
first word of its language.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import accumulate
from typing import Any, Literal

from catalogue.languages.serbian_scripts import cyrillic_letter, latin_letters
from catalogue.languages.tags import Tag

Twin = Literal["", "serbian", "macedonian", "romanian"]
"""Whose spelling has to be changed into that of its dictionary; "" for none."""

# Where pyphen's own choice among its regional dictionaries is a matter of their file names.
_USUAL = {"en": "en_GB", "de": "de_DE", "pt": "pt_PT", "no": "nb"}
# In the other scripts pyphen knows (Devanagari, Thai …) words are divided without a hyphen or not at all.
_HYPHENATING = frozenset({"Latn", "Cyrl", "Grek"})
_RESPELT = {
    "macedonian": str.maketrans("ѓќѕѐѝ", "ђћзеи"),  # Serbian patterns
    "romanian": str.maketrans("șț", "şţ"),  # patterns from before the letters with a comma
}
_VOWELS = frozenset("aeiouyæøœəıаеиоуыэюяіѣѵєαειουωη")
_GLIDES = frozenset("йў")  # a vowel letter with a mark, but no vowel
_JOINERS = frozenset("\u200d\u200c")
# An address is divided at its own marks or not at all; a soft hyphen is the author's last word.
_WHOLE = re.compile(r"[@_\d\u00ad]|://|www\.|\w\.\w")


def dictionary_name(tag: Tag) -> str:
    """The name pyphen would have to know; "" where words of this script are not hyphenated.

    It is not looked up here: that would read pyphen's folder.
    """
    if tag.script not in _HYPHENATING:
        return ""
    return f"{tag.language}_{tag.region}" if tag.region else tag.language


def exceptions(words: Iterable[str]) -> Mapping[str, tuple[int, ...]]:
    """Where words are to be divided, by the words in lower case: `ки-но-те-ка`; `SANU`, without a hyphen, never is.

    Raises ValueError where one is no word: each part is letters with their marks.
    """
    out: dict[str, tuple[int, ...]] = {}
    for written in words:
        parts = unicodedata.normalize("NFC", written).lower().split("-")
        if not all(part and part[0].isalpha() and _is_word(part) for part in parts):
            raise ValueError(f"{written} is not a word with the places to divide it")
        out["".join(parts)] = tuple(accumulate(map(len, parts[:-1])))
    return out


def _is_word(part: str) -> bool:
    return all(char.isalpha() or char in "'’ʼ" or unicodedata.category(char)[0] == "M" for char in part)


def divisions(word: str, dictionary: str, twin: Twin) -> tuple[int, ...]:
    """Offsets in `word` at which it may be divided, ascending.

    Every part keeps two letters and a syllable. `word` may carry marks and punctuation; each stretch of
    letters in it is divided for itself. Points at which the spelling would change (Hungarian asz-szony for
    asszony) are left out. Empty for addresses, words with figures or soft hyphens, and where there is no
    such dictionary.
    """
    if not dictionary or len(word) < 4 or _WHOLE.search(word):
        return ()
    return _divisions(word, dictionary, twin)


@lru_cache(maxsize=65536)
def _divisions(word: str, dictionary: str, twin: Twin) -> tuple[int, ...]:
    points: list[int] = []
    letters: list[tuple[str, int]] = []
    for cluster, start in [*_clusters(word), ("", len(word))]:
        if cluster and (cluster[0].isalpha() or (letters and cluster[0] in "'’ʼ")):
            letters.append((cluster, start))
        else:
            points += _divide(letters, start, dictionary, twin)
            letters = []
    return tuple(points)


def _clusters(word: str) -> list[tuple[str, int]]:
    """What readers take for one character each, with its offset: a base, its marks and joiners."""
    out: list[tuple[str, int]] = []
    for i, char in enumerate(word):
        if out and (unicodedata.category(char)[0] == "M" or char in _JOINERS or out[-1][0][-1] == "\u200d"):
            out[-1] = (out[-1][0] + char, out[-1][1])
        else:
            out.append((char, i))
    return out


def _divide(clusters: list[tuple[str, int]], end: int, dictionary: str, twin: Twin) -> list[int]:
    """Offsets inside one stretch of letters that ends at `end`."""
    while clusters and not clusters[-1][0][0].isalpha():
        end = clusters.pop()[1]
    plain = [_plain(cluster) for cluster, _ in clusters]
    starts = [start for _, start in clusters] + [end]
    # One entry a letter of the dictionary's own spelling, with the cluster it begins at.
    begins = list(range(len(plain)))
    if twin == "serbian":
        pieces = latin_letters("".join(plain))
        begins = list(accumulate(map(len, pieces), initial=0))
        plain = [cyrillic_letter(piece) for piece in pieces]
    elif twin:
        plain = [letter.translate(_RESPELT[twin]) for letter in plain]
    if len(plain) < 4:
        return []
    word = "".join(plain)
    last = 0
    kept: list[int] = []
    for point in _patterns(dictionary, word):
        if _stands(word, last, point) and _stands(word, point, len(word)):
            kept.append(starts[begins[point]])
            last = point
    return kept


def _plain(cluster: str) -> str:
    """One small letter for a cluster: with its marks where there is such a character, else without."""
    composed = unicodedata.normalize("NFC", cluster)
    # The first character only: where there is no composed letter marks remain, and a small İ is two characters.
    char = composed[0].lower()[0]
    return "'" if char in "’ʼ" else char


def _stands(word: str, start: int, end: int) -> bool:
    """Whether a part may stand alone: two letters or more, a syllable, no apostrophe at its edge."""
    part = word[start:end]
    if sum(map(str.isalpha, part)) < 2 or "'" in (part[0], part[-1]) or word[end : end + 1] == "'":
        return False
    return any(_is_syllable(word, i) for i in range(start, end))


def _is_syllable(word: str, i: int) -> bool:
    if _is_vowel(word[i]):
        return True
    # A syllabic r: no vowel on either side of it in the whole word (црква, рђа, brzina).
    beside = word[max(0, i - 1) : i] + word[i + 1 : i + 2]
    return word[i] in "rр" and not any(map(_is_vowel, beside))


def _is_vowel(char: str) -> bool:
    return char not in _GLIDES and unicodedata.normalize("NFD", char)[0] in _VOWELS


def _patterns(dictionary: str, word: str) -> list[int]:
    found = _dictionary(dictionary)
    return [] if found is None else [int(point) for point in found.positions(word) if point.data is None]


@lru_cache(maxsize=64)
def _dictionary(name: str) -> Any:  # a pyphen.Pyphen; the library has no types
    # Imported with the first word: it lists its folder of dictionaries on import.
    import pyphen

    language = name.split("_")[0]
    for known in (name, _USUAL.get(language, language)):
        if known in pyphen.LANGUAGES:
            return pyphen.Pyphen(lang=known)
    return None
