"""Checks of the texts themselves: what a careful editor would mark in the proof."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from catalogue.languages import doubtful_marks, parse_tag, twins
from catalogue.problems import Finder
from catalogue.records.emphasis import own_words, plain, strange_markup, wrong_languages
from catalogue.records.frozen import ANY
from catalogue.records.library import Records
from catalogue.records.references import Known
from catalogue.records.walking import Written, records_of, texts_of

_FREE = ("titles.original", "names", "families")
"""Fields that hold languages which the edition is not in: that is what they are for."""

_SLIPS = 20
"""Texts in a language that the edition lacks: so many may be slips, each told by itself; more are another edition's."""

_WORD = re.compile(r"[^\W\d_]+")
_LEFTWARDS = frozenset({"R", "AL"})
"""Bidirectional classes of Hebrew and Arabic letters (UAX #9)."""
_INVISIBLE = re.compile(r"[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffc\ufffd\ue000-\uf8ff]")
_UNSEEN_IN_LEFTWARDS = re.compile(r"[\u200b\u202a-\u202e\ufffc\ufffd\ue000-\uf8ff]")
"""Beside Arabic and Hebrew letters, marks of direction and isolates say on which side a bracket or a figure stands."""


def texts(records: Records, known: Known, finder: Finder) -> None:
    """Every text of every record."""
    foreign: dict[str, list[Written]] = defaultdict(list)
    for record in records_of(records):
        for written in texts_of(record):
            if written.source:
                continue  # its faults are those of the text it was made from
            if _is_foreign(written, records.languages):
                foreign[written.language].append(written)
            for said, wrong in wrong_languages(written.text) if written.running else ():
                finder.grave(written.place, f"{said} names no language: {wrong.what}", wrong.remedy)
            for what, remedy in _faults(written):
                finder.warn(written.place, what, remedy)
    for language, several in foreign.items():
        _foreign(language, several, records, finder)
    for person in records.people.values():
        if mixed := mixed_words(person.name):
            finder.warn(person.place("name"), _mixed(mixed[0]), "write the whole word in one script")


def _is_foreign(written: Written, edition: tuple[str, ...]) -> bool:
    """Whether no language of the edition prints it."""
    if written.language == ANY or written.path.startswith(_FREE):
        return False
    serves = (written.language, *twins(written.language))
    return not any(language == each or language.startswith(each + "-") for language in edition for each in serves)


def _foreign(language: str, several: Sequence[Written], records: Records, finder: Finder) -> None:
    """Texts in a language that the edition lacks: a few are slips, many are there for another edition of the book."""
    what = f"the edition is not in {language}, and"
    if len(several) > _SLIPS:
        remedy = f"add {language} here if it is to print; the first of them is at {several[0].place}"
        finder.note(records.festival.place("languages"), f"{what} {len(several)} texts do not print", remedy)
        return
    for written in several:
        remedy = f"write one of {', '.join(records.languages)}, or add the language to the festival's"
        finder.warn(written.place, f"{what} this does not print", remedy)


def _faults(written: Written) -> Iterator[tuple[str, str]]:
    """What is wrong with one text, and what to do."""
    words = plain(written.text) if written.running else written.text
    for doubt in {doubt.what: doubt for doubt in reversed(doubtful_marks(written.text, written.language))}.values():
        yield f"{doubt.what} in {_near(written.text, doubt.at)}", doubt.remedy
    if match := _unseen(words):
        yield (
            f"a character no reader sees (U+{ord(match[0]):04X}) in {_near(words, match.start())}",
            "write the words again by hand",
        )
    for word in mixed_words(words):
        yield _mixed(word), "write the whole word in one script"
    if written.running:
        for said, looks in strange_markup(written.text):
            yield (
                f"{said!r} looks like {looks} and is set as it stands",
                "only *emphasis* and [words]{en} are set; write \\* for a star",
            )
        yield from _script(written.language, own_words(written.text))
    elif re.search(r"\*[^*\s][^*]*\*", words):
        yield (
            "stars are set as they stand here",
            "take them away: names and titles have no emphasis of their own",
        )


def _unseen(words: str) -> re.Match[str] | None:
    """The first character that no reader sees and nothing needs."""
    found = _INVISIBLE.search(words)
    if found and any(each.isalpha() and unicodedata.bidirectional(each) in _LEFTWARDS for each in words):
        return _UNSEEN_IN_LEFTWARDS.search(words)
    return found


def _near(words: str, at: int) -> str:
    """A few words round a place, for the editor to find it."""
    begin, end = max(0, at - 18), at + 18
    return repr(("…" if begin else "") + " ".join(words[begin:end].split()) + ("…" if end < len(words) else ""))


def mixed_words(text: str) -> list[str]:
    """Words with both Latin and Cyrillic letters, which look right and sort, hyphenate and sound wrong."""
    return [
        word
        for word in _WORD.findall(text)
        if not word.isascii() and {"LATIN", "CYRILLIC"} <= {_script_of(letter) for letter in word}
    ]


@lru_cache(maxsize=4096)
def _script_of(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


def _mixed(word: str) -> str:
    latin = "".join(letter for letter in word if _script_of(letter) == "LATIN")
    cyrillic = "".join(letter for letter in word if _script_of(letter) == "CYRILLIC")
    return f"the word {word} mixes scripts: {latin} is Latin, {cyrillic} Cyrillic"


_SCRIPTS = {
    "Latn": "LATIN",
    "Cyrl": "CYRILLIC",
    "Grek": "GREEK",
    "Hebr": "HEBREW",
    "Arab": "ARABIC",
    "Geor": "GEORGIAN",
    "Armn": "ARMENIAN",
}


def _script(language: str, words: str) -> Iterator[tuple[str, str]]:
    """A text that is mostly in another script than its language's stands under the wrong one."""
    own = _SCRIPTS.get(parse_tag(language).script) if language != ANY else None
    letters = [letter for letter in words if letter.isalpha()]
    if own is not None and len(letters) >= 20:
        inside = sum(_script_of(letter) == own for letter in letters)
        if inside < len(letters) / 2:
            yield (
                f"most of this is not in the script of {language}",
                "look whether two languages have changed places",
            )
