"""Checks that every word the records ask for is there in every language of the edition."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.problems import Finder, Place
from catalogue.records import cldr
from catalogue.records.credits import ROLES_OF_FIELDS
from catalogue.records.film import Film
from catalogue.records.frozen import Texts
from catalogue.records.keys import suggestion
from catalogue.records.library import Records, text_in
from catalogue.records.references import Known
from catalogue.records.soundness import countries_named
from catalogue.records.words import DATE_HOLES, WordsFile

SHORT = 20 * 60
"""Seconds: shorter films print their seconds where they are known, as shorts festivals do."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """A word that a record asks for."""

    table: str
    """Empty for the words file's own fields."""
    key: str
    place: Place
    own: Texts = Texts()
    """What the record says itself: in these languages no word is wanted."""


def words(records: Records, known: Known, finder: Finder) -> None:
    """Each word that is used has its form in each language; once for a word, where it is first used."""
    for language, file in records.words.items():
        if not _any_words(file):
            looked = " and ".join(f"{layer}/data/words/{language}.yaml" for layer in known.project.layers)
            finder.grave(
                records.festival.place("languages"),
                f"there are no words in {language}; looked for {looked}",
                "copy the words of a language near to it and translate them",
            )
    there = {language: file for language, file in records.words.items() if _any_words(file)}
    seen: set[tuple[str, str, str]] = set()
    for word in _asked(records):
        table, key = word.table, word.key
        wanted = [
            language for language in there if (table, key, language) not in seen and text_in(word.own, language) is None
        ]
        seen |= {(table, key, language) for language in wanted}
        missing = [language for language in wanted if not _has(there[language], table, key)]
        if missing:
            options = {name for file in there.values() for name in _table(file, table)}
            files = " and ".join(f"data/words/{language}.yaml" for language in missing)
            near = suggestion(key, options - {key})
            add = f"add {table}.{key} to {files}" if table else f"add {key} to {files}"
            finder.grave(
                word.place,
                f"{table + ' ' if table else ''}{key} has no word in {', '.join(missing)}",
                f"{near} If not, {add}" if near else add,
            )


def labels(records: Records, known: Known, finder: Finder) -> None:
    """A label of a film's own is that of a role the film has."""
    for film in records.films.values():
        roles = {*film.credits, *(role for field, role in ROLES_OF_FIELDS.items() if getattr(film, field))}
        for role in film.labels:
            if role not in roles:
                meant = ROLES_OF_FIELDS.get(role)
                finder.grave(
                    film.key_place(f"labels.{role}"),
                    f"the film has no role {role} to label",
                    f"write {meant}" if meant in roles else suggestion(role, roles) or "take it out",
                )


def credit_rules(records: Records, known: Known, finder: Finder) -> None:
    """The roles that come first are roles there are, each once."""
    words = {role for file in records.words.values() for role in file.roles}
    roles = words | {role for film in records.films.values() for role in film.credits}
    for rules in (records.festival.credits, *(section.credits for section in records.festival.sections.values())):
        first: set[str] = set()
        for index, role in enumerate(rules.order or ()):
            if role not in roles:
                finder.grave(
                    rules.order_place(index),
                    f"there is no role {role}",
                    suggestion(role, roles) or f"add roles.{role} to data/words",
                )
            elif role in first:
                finder.warn(rules.order_place(index), f"{role} stands here a second time", "keep one")
            first.add(role)


def merged_roles(records: Records, known: Known, finder: Finder) -> None:
    """Labels for several roles are for roles there are."""
    roles = {role for file in records.words.values() for role in file.roles}
    for file in records.words.values():
        for key in file.merged_roles:
            for role in key.split("+"):
                if role not in roles:
                    finder.warn(
                        file.key_place(f"merged_roles.{key}"),
                        f"there is no role {role}, so no film has this label",
                        suggestion(role, roles) or "take it out",
                    )


def _any_words(file: WordsFile) -> bool:
    return any(getattr(file, table) for table in ("roles", "words", "counts", "minutes"))


def _table(file: WordsFile, table: str) -> set[str]:
    return set() if table in ("", "dates") else set(getattr(file, table))


def _has(file: WordsFile, table: str, key: str) -> bool:
    if table == "":
        return getattr(file, key) is not None
    if table == "dates":
        return getattr(file.dates, key) is not None
    if key in getattr(file, table):
        return True
    if table == "countries":
        return cldr.has_locale(file.language) and cldr.country(key, file.language) is not None
    if table == "languages":
        return any(parent in file.languages for parent in cldr.parents(key)) or (
            cldr.has_locale(file.language) and cldr.language_name(key, file.language) is not None
        )
    return False


def _asked(records: Records) -> Iterator[_Asked]:
    start = records.festival.place("languages")
    for form in DATE_HOLES:
        yield _Asked("dates", form, start)
    yield _Asked("", "minutes", start)
    yield _Asked("", "minutes_short", start)
    for counted in ("films", "programmes"):
        yield _Asked("counts", counted, start)
    for film in records.films.values():
        yield from _asked_by(film)
    for place, code in countries_named(records):
        if cldr.knows_country(code):  # another one has been found already
            yield _Asked("countries", code, place)
    for event in records.events.values():
        if event.kind is not None:
            yield _Asked("events", event.kind, event.place("kind"))
    for row in records.festival.imprint:
        if row.role is not None:
            yield _Asked("roles", row.role, row.place("role"))


def _asked_by(film: Film) -> Iterator[_Asked]:
    for role in film.credits:
        yield _Asked("roles", role, film.key_place(f"credits.{role}"), film.labels.get(role, Texts()))
    for field, role in ROLES_OF_FIELDS.items():
        if getattr(film, field):
            yield _Asked("roles", role, film.key_place(field), film.labels.get(role, Texts()))
    if film.kind != "fiction":
        yield _Asked("kinds", film.kind, film.place("kind"))
    if film.colour is not None:
        yield _Asked("colour", film.colour, film.place("colour"))
    if film.sound != "sound":
        yield _Asked("sound", film.sound, film.place("sound"))
    if film.premiere is not None:
        yield _Asked("premiere", film.premiere, film.place("premiere"))
    for field in ("languages", "intertitles", "subtitles"):
        for index, tag in enumerate(getattr(film, field)):
            yield _Asked("languages", tag, film.place(f"{field}.{index}"))
    if film.running_time is not None and film.running_time < SHORT and film.running_time % 60:
        yield _Asked("", "minutes_seconds", film.place("running_time"))
