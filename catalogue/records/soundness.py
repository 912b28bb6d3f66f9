"""Checks of what a record says by itself: titles, names, and countries and languages that there are.

Each check takes the records and what else is known and puts what it finds into a Finder.
"""

from collections.abc import Iterator

from catalogue.problems import Finder, Place
from catalogue.records import cldr
from catalogue.records.emphasis import other_languages
from catalogue.records.festival import Juror
from catalogue.records.film import Film
from catalogue.records.frozen import ANY
from catalogue.records.keys import suggestion
from catalogue.records.library import Records
from catalogue.records.naming import is_cyrillic
from catalogue.records.references import Known
from catalogue.records.walking import inside, records_of, texts_of


def titles(records: Records, known: Known, finder: Finder) -> None:
    """Every film has a title to print, and one original at most."""
    for film in records.films.values():
        if not film.titles.printed and not film.titles.original:
            finder.grave(film.place("titles"), "the film has no title", "write titles, one for each language")
        if len(film.titles.original) > 1:
            finder.grave(
                film.place("titles.original"),
                "an original title is in one language",
                "keep the one that stands on the film",
            )


def family_names(records: Records, known: Known, finder: Finder) -> None:
    """Everyone has a name in the Latin script, and the part that sorts is a part of the name."""
    for person in records.people.values():
        if is_cyrillic(person.name):
            finder.warn(
                person.place("name"),
                f"{person.name} is not in the Latin script",
                "write the name as it is known internationally, and this form under names",
            )
        if person.family is not None and person.family not in person.name:
            finder.grave(
                person.place("family"),
                f"{person.family} is not part of {person.name}",
                "write the part of the name that sorts, letter for letter",
            )
        for language, family in person.families.items():
            if language not in person.names:
                finder.grave(
                    person.place(f"families.{language}"),
                    f"there is no name in {language} to be a part of",
                    f"write names.{language}",
                )
            elif family not in person.names[language]:
                finder.grave(
                    person.place(f"families.{language}"),
                    f"{family} is not part of {person.names[language]}",
                    "write the part of the name that sorts, letter for letter",
                )


def countries(records: Records, known: Known, finder: Finder) -> None:
    """Countries are ones that are or were, or that the words files name."""
    named = {code for words in records.words.values() for code in words.countries}
    for place, code in countries_named(records):
        if not cldr.knows_country(code) and code not in named:
            finder.grave(
                place,
                f"{code} is no country's code",
                "write the code of ISO 3166-1, as in RS, or of a country that was, as in YU; "
                "another one wants a name under countries in data/words",
            )


def countries_named(records: Records) -> Iterator[tuple[Place, str]]:
    """Every country's code, with the place where it is used."""
    for film in records.films.values():
        for index, code in enumerate(film.countries):
            yield film.place(f"countries.{index}"), code
    for juror in inside(records.festival, Juror):
        if juror.country is not None:
            yield juror.place("country"), juror.country
    for contact in records.contacts.values():
        if contact.country is not None:
            yield contact.place("country"), contact.country


def languages(records: Records, known: Known, finder: Finder) -> None:
    """Languages are ones there are, and the edition's are ones that can be set."""
    for index, tag in enumerate(records.languages):
        if not cldr.has_locale(tag):
            finder.grave(
                records.festival.place(f"languages.{index}"),
                f"no plurals and no calendar are known for {tag}",
                "write a language that CLDR knows",
            )
        if tag in records.languages[:index]:
            finder.grave(records.festival.place(f"languages.{index}"), f"{tag} stands here a second time", "keep one")
    named = {tag for words in records.words.values() for tag in words.languages}
    used: dict[str, Place] = {}
    for film in records.films.values():
        for field in ("languages", "intertitles", "subtitles"):
            for index, tag in enumerate(getattr(film, field)):
                used.setdefault(tag, film.place(f"{field}.{index}"))
    for record in records_of(records):
        for written in texts_of(record):
            for tag in (written.language, *(other_languages(written.text) if written.running else ())):
                if tag != ANY:
                    used.setdefault(tag, written.place)
    for tag, place in used.items():
        if not cldr.knows_language(tag) and not named & set(cldr.parents(tag)):
            finder.grave(
                place,
                f"no language {tag} is known",
                "look for its tag, or name it under languages in data/words",
            )


def dispute_fields(records: Records, known: Known, finder: Finder) -> None:
    """What is disputed is a field."""
    for film in records.films.values():
        for dispute in film.disputed:
            head = dispute.field.partition(".")[0]
            if head not in Film.model_fields:
                finder.grave(
                    dispute.place("field"),
                    f"{head} is not a field of a film",
                    suggestion(head, Film.model_fields) or "write the field's path, such as credits.screenplay",
                )
