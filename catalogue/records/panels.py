"""Panels: the rules of a language as they come out, for whoever proof-reads in it. All is computed, nothing written."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from catalogue.languages import language as language_of
from catalogue.languages import normalise_marks, transliterate, twins
from catalogue.languages.hyphenation import exceptions
from catalogue.records.library import Records
from catalogue.records.specimen import SpecimenTexts, Trial
from catalogue.records.wording import Wording
from catalogue.records.words import WordsFile

_TIE, _POINT = "‿", "·"
_HOUR, _ODD_HOUR = dt.time(17), dt.time(9, 30)
_FEATURE, _ROUND, _SHORT = 104 * 60, 120 * 60, 14 * 60 + 30
"""Seconds of a feature film, of one that lasts whole hours, and of a short film."""
_COUNTS = (1, 2, 5, 21)
_LABELLED = "photography"
_MERGED = ("director", "screenplay")
_COUNTRIES = ("US", "GB", "CI", "YU")
_APRIL, _MAY = (4, 28), (5, 3)
_LAST_OF_YEAR, _FIRST_OF_YEAR = (12, 30), (1, 2)


@dataclass(frozen=True, slots=True)
class Row:
    """What one of the rules gives: the key of its label, and paragraphs."""

    key: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """One language: its tag, its own name, and what its rules give."""

    language: str
    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Specimen:
    """What the specimen sheet shows: words as they stand, and a panel for every language that it tries."""

    texts: SpecimenTexts = field(default_factory=SpecimenTexts)
    panels: tuple[Panel, ...] = ()


def specimen(texts: SpecimenTexts, records: Records) -> Specimen:
    """The specimen of these words; `records` have words in all the languages that it tries."""
    return Specimen(texts, tuple(_panel(tag, trial, records) for tag, trial in texts.languages.items()))


def _panel(tag: str, trial: Trial, records: Records) -> Panel:
    wording = Wording(records, tag)
    words = records.words.get(tag, WordsFile())
    rows = (
        Row("alphabet", (" ".join(language_of(tag).heads),)),
        Row("index", _index(tag, trial.index)),
        Row("marks", () if trial.marks is None else (trial.marks, _marked(tag, trial.marks, words))),
        Row("dates", tuple(_dates(wording))),
        Row("times", tuple(_times(wording))),
        Row("counts", (", ".join(wording.count("films", number) for number in _COUNTS),)),
        Row("roles", (*_labels(wording), wording.merged_role(_MERGED))),
        Row("countries", (", ".join(map(wording.country, _COUNTRIES)),)),
        Row("list", (wording.listed(trial.list),) if trial.list else ()),
        Row("divisions", (", ".join(_divided(tag, word, words) for word in trial.divided),)),
        Row("ties", () if trial.tied is None else (tied(tag, trial.tied),)),
        Row("other_script", () if trial.other_script is None else tuple(_twins(tag, trial.other_script, records))),
    )
    name = wording.language_name(tag)
    return Panel(tag, name[:1].upper() + name[1:], tuple(row for row in rows if any(row.texts)))


def _index(tag: str, titles: Sequence[str]) -> tuple[str, ...]:
    """The titles in order, each group behind the head that it has in an index."""
    language = language_of(tag)
    bare = {title: language.without_article(title) for title in titles}
    heads: dict[str, list[str]] = {}
    for title in sorted(titles, key=lambda each: language.sort_key(bare[each])):
        heads.setdefault(language.initial(bare[title]), []).append(title)
    return ("   ".join(f"{head}\u00a0{', '.join(group)}" for head, group in heads.items()),)


def _marked(tag: str, text: str, words: WordsFile) -> str:
    marks = words.quotes
    quotes = (marks[0], marks[1], marks[2], marks[3]) if marks else None
    return normalise_marks(text, tag, quotes, words.dash or "")


def _dates(wording: Wording) -> Iterator[str]:
    """A heading, a sentence's date, and spans inside a month, over the ends of a month and of a year."""
    first, last = wording.records.festival.dates.first, wording.records.festival.dates.last
    year = first.year
    yield f"{wording.day(first)}; {wording.date(first)}; {wording.date(first, in_text=True)}"
    yield f"{wording.date_range(first, last)}; {wording.date_range(dt.date(year, *_APRIL), dt.date(year, *_MAY))}"
    yield wording.date_range(dt.date(year, *_LAST_OF_YEAR), dt.date(year + 1, *_FIRST_OF_YEAR))
    yield f"{wording.date_short(first)}; {wording.dates_short(first, last)}"


def _times(wording: Wording) -> Iterator[str]:
    yield f"{wording.time(_ODD_HOUR)}; {wording.time(_HOUR)}"
    times = [wording.running_time(_FEATURE), wording.running_time(_ROUND), wording.minutes(_FEATURE)]
    yield "; ".join(dict.fromkeys([*times, wording.minutes_short(_FEATURE), wording.minutes(_SHORT)]))


def _labels(wording: Wording) -> tuple[str, ...]:
    """The label beside one name, one woman's, two names, two women's and several, each that differs once."""
    forms = [wording.role(_LABELLED, count, women=women) for count in (1, 2, 3) for women in (False, True)]
    return ("; ".join(dict.fromkeys(forms)),)


def _divided(tag: str, word: str, words: WordsFile) -> str:
    """The word with a point wherever it may be divided: as the festival says, or as the patterns do."""
    given = exceptions(words.hyphenation).get(word.lower())
    points = language_of(tag).hyphenate(word) if given is None else given
    ends = [0, *points, len(word)]
    return _POINT.join(word[start:end] for start, end in pairwise(ends))


def tied(tag: str, text: str) -> str:
    """The text with a tie in place of every space at which no line may break, and wherever else none may."""
    out: list[str] = []
    done = 0
    for at in sorted(language_of(tag).ties(text)):
        out += text[done:at].removesuffix(" "), _TIE
        done = at
    return "".join([*out, text[done:]])


def _twins(tag: str, text: str, records: Records) -> Iterator[str]:
    """The words as they are written, and in the language's other script."""
    yield text
    for other in twins(tag)[:1]:
        words = records.words.get(other, WordsFile())
        yield transliterate(text, other, tuple(words.transliteration.items()))
