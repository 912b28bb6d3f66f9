"""Reading: from a festival's folder to its records, with everything that is wrong in it."""

from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from catalogue.languages import twins
from catalogue.problems import Finder, Place, Problem, Problems, in_order
from catalogue.project import Project
from catalogue.records.building import build, without_blanks
from catalogue.records.checking import check
from catalogue.records.contact import Contact
from catalogue.records.copyediting import copy_edited, derived_words, turned_round
from catalogue.records.event import Event
from catalogue.records.festival import Festival
from catalogue.records.film import Film
from catalogue.records.freeze import FrozenFilm, FrozenTitle
from catalogue.records.frozen import Frozen
from catalogue.records.keys import proposed_key
from catalogue.records.library import Records
from catalogue.records.person import Person
from catalogue.records.places import Places
from catalogue.records.record import Record
from catalogue.records.references import Known
from catalogue.records.tweak import TweaksFile
from catalogue.records.tweaks import tweaked
from catalogue.records.values import Wrong
from catalogue.records.values import key as check_key
from catalogue.records.words import WordsFile
from catalogue.records.yamltext import Document, read_yaml

__all__ = ["Records", "read_records"]

V = TypeVar("V", bound=Record)


def read_records(project: Project, inks: Collection[str] | None = None) -> tuple[Records, tuple[Problem, ...]]:
    """The festival's records and all their problems, in the order of the files.

    With a grave problem among them the records still hold what could be understood, for further checks, but
    nothing may be printed from them. `inks` are the names that sections may use; without them they are not
    checked. Raises Problems, with everything found so far, where not even the festival itself could be
    read.
    """
    finder = Finder()
    festival = read_festival(project, finder)
    people = _people(project, finder)
    events = _several(project, project.event_files(), Event, finder)
    contacts = _several(project, project.contact_files(), Contact, finder)
    films = _films(project, finder)
    tweaks = _tweaks(project, finder)
    frozen, title_page = _frozen(project, finder)
    for path in project.strays():
        finder.warn(Place(project.name(path)), "this file is not read", "let its name end in .yaml, or take it away")
    if festival is None:
        raise Problems(finder.found)
    words = Frozen({language: read_words(project, language, finder) for language in festival.languages})
    written = Records(festival, films, people, words, events, contacts, tweaks, frozen, title_page)
    records = copy_edited(tweaked(written))
    known = Known(
        project,
        frozenset(path.stem for path in project.film_files()),
        None if inks is None else frozenset(inks),
    )
    return records, in_order([*finder.found, *check(records, known)])


def _document(project: Project, path: Path, finder: Finder) -> Document | None:
    """The file as a mapping, or None with the reason found."""
    try:
        source = project.read(path)
    except Problems as error:
        finder.found.extend(error.problems)
        return None
    return _read(project.name(path), source, finder)


def _read(name: str, source: bytes, finder: Finder) -> Document | None:
    """What these bytes say as a mapping, `name` in messages; None with the reason found."""
    document, problems = read_yaml(name, source)
    finder.found.extend(problems)
    if document is None:
        return None
    if document.data is not None and not isinstance(document.data, dict):
        finder.grave(
            document.places.value(""),
            "the file holds no fields",
            "begin each line with a name and a colon, as in `year: 2021`",
        )
        return None
    return document


def read_festival(project: Project, finder: Finder) -> Festival | None:
    """The festival alone; None, with the reasons found, where it cannot be read."""
    document = _document(project, project.festival_file, finder)
    if document is None:
        return None
    festival = build(Festival, document.data or {}, document.places, finder)
    if festival is not None and not festival.languages:
        finder.grave(
            document.places.value("languages"),
            "the edition has no language",
            "write [sr-Cyrl, en], or others",
        )
        return None
    return festival


def _people(project: Project, finder: Finder) -> Frozen[Person]:
    people: dict[str, Person] = {}
    for key, value, places in _keyed(project, project.people_files(), finder):
        person = build(Person, value, places, finder, key, key)
        if person is not None and not person.can_be_named:
            finder.grave(places.value(f"{key}.name"), "name is missing", "write it")
            person = None
        people[key] = person if person is not None else _stand_in(key, places)
    return Frozen(dict(sorted(people.items())))


def _several(project: Project, files: Collection[Path], kind: type[V], finder: Finder) -> Frozen[V]:
    """The records of files that hold several by their keys; those that are wrong are left out."""
    built = {key: build(kind, value, places, finder, key, key) for key, value, places in _keyed(project, files, finder)}
    return Frozen({key: record for key, record in sorted(built.items()) if record is not None})


def _keyed(project: Project, files: Collection[Path], finder: Finder) -> Iterator[tuple[str, Any, Places]]:
    """Each key of these files with its value; one that comes a second time is found and left out."""
    first: dict[str, Place] = {}
    for path in files:
        document = _document(project, path, finder)
        if document is None:
            continue
        for key, value in (document.data or {}).items():
            place = document.places.key(key)
            _check_key(key, place, finder)
            if key in first:
                finder.grave(place, f"{key} is known already", f"keep one; the other is at {first[key]}")
                continue
            first[key] = document.places.value(key)
            yield key, value, document.places


def _stand_in(key: str, places: Places) -> Person:
    """Someone whose record is wrong is someone nevertheless: those who name them are not wrong."""
    person = Person(name=key)
    person.settle(key, places, key)
    return person


def _films(project: Project, finder: Finder) -> Frozen[Film]:
    films: dict[str, Film] = {}
    for path in project.film_files():
        _check_key(path.stem, Place(project.name(path)), finder)
        document = _document(project, path, finder)
        if document is None:
            continue
        if not without_blanks(document.data or {}):
            finder.grave(
                Place(project.name(path)),
                "the file is empty",
                "write the film's record, or take the file away",
            )
            continue
        film = build(Film, document.data, document.places, finder, path.stem)
        if film is not None:
            films[path.stem] = film
    return Frozen(dict(sorted(films.items())))


def _tweaks(project: Project, finder: Finder) -> tuple[TweaksFile, ...]:
    built = (_whole_file(project, path, TweaksFile, finder) for path in project.tweak_files())
    return tuple(file for file in built if file is not None)


def _frozen(project: Project, finder: Finder) -> tuple[Frozen[FrozenFilm], FrozenTitle | None]:
    """How films were printed when they were frozen, and what the title page said."""
    films = {path.stem: _whole_file(project, path, FrozenFilm, finder) for path in project.frozen_files()}
    title = project.frozen_title_file
    return (
        Frozen({key: film for key, film in films.items() if film is not None}),
        _whole_file(project, title, FrozenTitle, finder) if title.is_file() else None,
    )


def _whole_file(project: Project, path: Path, kind: type[V], finder: Finder) -> V | None:
    """The record that fills a file; None where there is nothing in it, or with the reason found."""
    document = _document(project, path, finder)
    if document is None or not document.data:
        return None
    return build(kind, document.data, document.places, finder, path.stem)


def _check_key(key: str, place: Place, finder: Finder) -> None:
    try:
        check_key(key)
    except Wrong as wrong:
        proposed = proposed_key(key)
        finder.grave(place, wrong.what, f"write {proposed}" if proposed else wrong.remedy)


def read_words(project: Project, language: str, finder: Finder) -> WordsFile:
    """The words of one language: the house's, with the festival's laid over them key by key.

    Those of a language with two scripts are made of the other script's as well, below what is written in its
    own: first the house's, then the festival's.
    """
    sources: list[tuple[str, str, bytes]] = []
    for path in project.words_files(*reversed(twins(language)), language):
        try:
            sources.append((project.name(path), path.stem, project.read(path)))
        except Problems as error:
            finder.found.extend(error.problems)
    words, problems = _words(language, tuple(sources))
    finder.found.extend(problems)
    return words


@lru_cache(maxsize=64)
def _words(language: str, sources: tuple[tuple[str, str, bytes], ...]) -> tuple[WordsFile, tuple[Problem, ...]]:
    """The words of these files, each (name in messages, the language it is written in, bytes).

    A specimen of the type wants the edition's words again.
    """
    finder = Finder()
    layers: list[tuple[str, WordsFile]] = []
    places = Places("", {}, {})
    for name, written_in, source in sources:
        document = _read(name, source, finder)
        if document is None or document.data is None:
            continue
        words = build(WordsFile, document.data, document.places, finder, written_in)
        if words is not None:
            places = document.places
            layers.append((written_in, words))
    laid = _one_over_another(layers, language)
    laid.settle(language, places)
    return laid, tuple(finder.found)


def _one_over_another(layers: list[tuple[str, WordsFile]], language: str) -> WordsFile:
    """The words of these files, of `language` or its other script, each file over those before it."""
    exceptions: Frozen[str] = Frozen()
    for written_in, words in layers:
        pairs = words.transliteration
        exceptions = _laid_over(exceptions, pairs if written_in == language else turned_round(pairs))
    merged: dict[str, Any] = {}
    for written_in, words in layers:
        own = words if written_in == language else derived_words(words, language, exceptions)
        for table, value in own.entries():
            if table in own.model_fields_set:
                merged[table] = _laid_over(merged.get(table), value)
    return WordsFile.model_construct(**{**merged, "transliteration": exceptions})


def _laid_over(below: Any, above: Any) -> Any:
    """A table over a table key by key, a record over a record field by field, anything else whole."""
    if isinstance(below, Mapping) and isinstance(above, Mapping):
        return Frozen({**below, **above})
    if isinstance(below, Record) and isinstance(above, Record):
        return below.model_copy(update={name: getattr(above, name) for name in above.model_fields_set})
    return above
