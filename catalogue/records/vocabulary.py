"""Checks that every word the records ask for is there in every language of the edition."""

from collections.abc import Iterator

from catalogue.problems import Finder, Place
from catalogue.records import cldr
from catalogue.records.film import Film
from catalogue.records.keys import suggestion
from catalogue.records.library import Records
from catalogue.records.references import Known
from catalogue.records.words import DATE_HOLES, WordsFile

SHORT = 20 * 60
"""Seconds: shorter films print their seconds where they are known, as shorts festivals do."""


def words(records: Records, known: Known, finder: Finder) -> None:
    """Each word that is used has its form in each language; once for a word, where it is first used."""
    asked: dict[tuple[str, str], Place] = {}
    for table, key, place in _asked(records):
        asked.setdefault((table, key), place)
    for language, file in records.words.items():
        if not _any_words(file):
            looked = " and ".join(f"{layer}/data/words/{language}.yaml" for layer in known.project.layers)
            finder.grave(
                records.festival.place("languages"),
                f"there are no words in {language}; looked for {looked}",
                "copy the words of a language near to it and translate them",
            )
    there = {language: file for language, file in records.words.items() if _any_words(file)}
    for (table, key), place in asked.items():
        missing = [language for language, file in there.items() if not _has(file, table, key)]
        if missing:
            options = {name for file in there.values() for name in _table(file, table)}
            files = " and ".join(f"data/words/{language}.yaml" for language in missing)
            near = suggestion(key, options - {key})
            add = f"add {table}.{key} to {files}" if table else f"add {key} to {files}"
            finder.grave(
                place,
                f"{table + ' ' if table else ''}{key} has no word in {', '.join(missing)}",
                f"{near} If not, {add}" if near else add,
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


def _asked(records: Records) -> Iterator[tuple[str, str, Place]]:
    """Table, key and place of every word the records ask for; an empty table is the file's own fields."""
    start = records.festival.place("languages")
    for form in DATE_HOLES:
        yield "dates", form, start
    yield "", "minutes", start
    yield "", "minutes_short", start
    for counted in ("films", "programmes"):
        yield "counts", counted, start
    for film in records.films.values():
        yield from _asked_by(film)
    for row in records.festival.imprint:
        if row.role is not None:
            yield "roles", row.role, row.place("role")


def _asked_by(film: Film) -> Iterator[tuple[str, str, Place]]:
    for role in film.credits:
        yield "roles", role, film.key_place(f"credits.{role}")
    for field, role in (
        ("cast", "cast"),
        ("company", "production_company"),
        ("world_sales", "world_sales"),
        ("format", "format"),
        ("intertitles", "intertitles_in"),
    ):
        if getattr(film, field):
            yield "roles", role, film.key_place(field)
    if film.kind != "fiction":
        yield "kinds", film.kind, film.place("kind")
    if film.colour is not None:
        yield "colour", film.colour, film.place("colour")
    if film.sound != "sound":
        yield "sound", film.sound, film.place("sound")
    if film.premiere is not None:
        yield "premiere", film.premiere, film.place("premiere")
    for index, code in enumerate(film.countries):
        if cldr.knows_country(code):  # another one has been found already
            yield "countries", code, film.place(f"countries.{index}")
    for field in ("languages", "intertitles", "subtitles"):
        for index, tag in enumerate(getattr(film, field)):
            yield "languages", tag, film.place(f"{field}.{index}")
    if film.running_time is not None and film.running_time < SHORT and film.running_time % 60:
        yield "", "minutes_seconds", film.place("running_time")
