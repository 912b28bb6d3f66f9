"""What the indexes share: lists in alphabetical order, a column or several a language, never paired line by line."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from catalogue import Desk, Film, Person
from layouts.index_columns import Block, Row
from layouts.index_page import NOTE_AFTER, TURN_INDENT, Entry, IndexPage, Listing


@dataclass(frozen=True)
class ParallelIndex(IndexPage):
    """`alphabets` is `both` for a list in each language, side by side, or `one` for one list of all languages' entries that
    runs through all columns. `columns` and `languages` are as in every index.
    """

    alphabets: Literal["both", "one"] = "both"

    @abstractmethod
    def blocks(self, desk: Desk, languages: tuple[str, ...]) -> tuple[Block, ...]:
        """What these languages list, in the order of the first one's alphabet."""

    def listings(self, desk: Desk) -> tuple[Listing, ...]:
        languages = self.listed(desk)
        groups = [(language,) for language in languages] if self.alphabets == "both" else [languages]
        return tuple(Listing(group, self.blocks(desk, group)) for group in groups)


@dataclass(frozen=True)
class EntryIndex(ParallelIndex):
    """`initials` is false for no letters at the columns' edge. The other options are as in every index."""

    initials: bool = True

    @abstractmethod
    def entries(self, desk: Desk, language: str) -> Sequence[Entry]:
        """The entries of one language in any order."""

    @property
    def indent(self) -> float:
        return self.beside_initials if self.initials else 0.0

    def blocks(self, desk: Desk, languages: tuple[str, ...]) -> tuple[Block, ...]:
        """A block an entry; what several languages say alike, once."""
        first = languages[0]
        found: dict[tuple[str, tuple[str, ...]], Entry] = {}
        for language in languages:
            for entry in self.entries(desk, language):
                found.setdefault((entry.words, entry.anchors), entry)
        entries = sorted(found.values(), key=lambda entry: order(desk, entry, first))
        initials = [desk.initial(entry.sorts, first) if self.initials else "" for entry in entries]
        return tuple(Block((self.row(desk, entry),), initial) for entry, initial in zip(entries, initials, strict=True))


def continued(index: IndexPage, desk: Desk, head: str, style: str, language: str) -> Row:
    """A head where what it leads runs on from the column before."""
    slanted = desk.style(index.styled("index_name"), language).emphasised()
    passages = [
        desk.passage(f"{head}, ", style, language),
        desk.passage(desk.wordings[language].word("continued"), slanted, language),
    ]
    return Row(desk.set(passages, index.width(desk) - index.head_indent), index.head_indent, language)


def order(desk: Desk, entry: Entry, language: str) -> tuple[object, ...]:
    """A key by which entries stand in the alphabet of a language."""
    return desk.sort_key(entry.sorts, language), desk.sort_key(entry.words, language), entry.anchors


def film_entry(index: IndexPage, desk: Desk, film: Film, language: str, *, bars: bool = False) -> Entry:
    """The film under its title in a language, the short one where the whole takes more than a line."""
    wording = desk.wordings[language]
    words = desk.title_within(film, language, index.styled(index.style), index.width(desk) - index.indent)
    # An entry stands where its own words sort: the record's sorting is that of the whole title.
    whole = words == desk.any_title(film, language)
    sorts = (wording.sort_title(film) if whole else desk.without_article(words, language)) or words
    section = desk.records.section_of(film) if bars else ""
    return Entry(words, sorts, (f"film:{film.key}",), film.place("titles"), language, section=section)


def titles_row(index: IndexPage, desk: Desk, film: Film, languages: Sequence[str], *, hanging: float = 0.0) -> Row:
    """The film's titles in these languages, those alike once, below what they belong to: on one line, or a line each, the
    second `hanging` by so much.
    """
    style, indent = index.styled("index_title"), index.indent + TURN_INDENT
    room = index.width(desk) - indent
    said: dict[str, str] = {}
    for language in languages:
        said.setdefault(desk.title_within(film, language, style, room - (hanging if said else 0.0)), language)
    entry = film_entry(index, desk, film, languages[0])
    titles = [desk.passage(words, style, language) for words, language in said.items()]
    gap = desk.gap(NOTE_AFTER, style, entry.language)
    together = index.worded(desk, [part for title in titles for part in (gap, title)][1:], entry, indent)
    if len(titles) == 1 or together.lines == 1:
        return together
    first = desk.set(titles[:1], room, entry.place)
    second = index.worded(desk, titles[1:], entry, indent + hanging)
    moved = replace(second.galley, lines=tuple(line.moved(hanging) for line in second.galley.lines))
    return replace(second, galley=first.then(moved), indent=indent)


def name_entry(desk: Desk, person: Person, anchors: Iterable[str], language: str, *, ranges: bool = False) -> Entry:
    """Someone under the part of the name that sorts."""
    wording = desk.wordings[language]
    words, sorts = wording.index_entry(person), wording.sort_name(person)
    return Entry(words, sorts, tuple(dict.fromkeys(anchors)), person.place("name"), language, ranges=ranges, name=True)
