"""Checks of what one record says of another: people, sections, venues, films, words, pictures.

Each check takes the records and what else is known and puts what it finds into a Finder.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from catalogue.problems import Finder, Place, Problems
from catalogue.project import ARTWORK_ENDING, Project
from catalogue.records.keys import proposed_key, suggestion
from catalogue.records.library import Records
from catalogue.records.pictured import crops as cropped
from catalogue.records.pictured import pictured
from catalogue.records.record import Picture


@dataclass(frozen=True, slots=True)
class Known:
    """What exists besides the records that could be read."""

    project: Project
    films: frozenset[str]
    """Keys of all film files, also of those that could not be read."""
    inks: frozenset[str] | None
    """Names of the style's inks; None where they are not to be checked."""


_IN_SECTIONS = "add it to sections in data/festival.yaml"


def _absent(finder: Finder, place: Place, kind: str, key: str, known: Collection[str], remedy: str = "") -> None:
    """That a key names nothing: the nearest one there is, or else the remedy."""
    finder.grave(place, f"there is no {kind} {key}", suggestion(key, known) or remedy)


def people(records: Records, known: Known, finder: Finder) -> None:
    """Everyone who is named is in data/people."""
    by_name = {
        form: person.key
        for person in reversed(tuple(records.people.values()))
        for form in (person.name, *person.names.values())
    }
    for place, value in _people_named(records):
        if value in records.people:
            continue
        remedy = _person_remedy(value, records.people, by_name)
        finder.grave(place, f"{value} is nobody in data/people", remedy)


def _person_remedy(value: str, keys: Collection[str], by_name: dict[str, str]) -> str:
    if value in by_name:
        return f"write {by_name[value]}, the key of that name"
    proposed = proposed_key(value)
    if proposed in keys:
        return f"write {proposed}"
    near = suggestion(value, keys) or (suggestion(proposed, keys) if proposed else "")
    if value != value.lower() or " " in value:
        key = proposed or "key"
        add = f"add it to data/people, as in `{key}: {value}`, and write {key} here"
        return f"{near} If not, {add}" if near else add
    return near or "look for the right key, or add the person to data/people"


def _people_named(records: Records) -> Iterator[tuple[Place, str]]:
    """Every person's key, with the place where it is used."""
    for film in records.films.values():
        for person, path in records.credited(film):
            yield film.place(path), person
        for index, screening in enumerate(film.screenings):
            for guest, person in enumerate(screening.guests):
                yield film.place(f"screenings.{index}.guests.{guest}"), person
    for event in records.events.values():
        for index, person in enumerate(event.people):
            yield event.place(f"people.{index}"), person
        for number, slot in enumerate(event.slots):
            for guest, person in enumerate(slot.guests):
                yield event.place(f"slots.{number}.guests.{guest}"), person
    for section in records.festival.sections.values():
        for index, person in enumerate(section.selector):
            yield section.place(f"selector.{index}"), person
    for jury in records.festival.juries.values():
        for juror in jury.members:
            yield juror.place("person"), juror.person
    for row in records.festival.imprint:
        for index, person in enumerate(row.people):
            yield row.place(f"people.{index}"), person


def sections(records: Records, known: Known, finder: Finder) -> None:
    """Films and parts name sections there are; every section is printed, once, and every film in one."""
    festival = records.festival
    printed: dict[str, Place] = {}
    for part in festival.parts:
        if part.section is None:
            continue
        if part.section not in festival.sections:
            _absent(finder, part.place("section"), "section", part.section, festival.sections, "add it to sections")
        elif part.section in printed:
            finder.warn(
                part.place("section"),
                f"the section {part.section} is printed a second time",
                f"take one of the two away; the first is in line {printed[part.section].line}",
            )
        printed.setdefault(part.section, part.place("section"))
    for film in records.films.values():
        if film.section is not None and film.section not in festival.sections:
            _absent(finder, film.place("section"), "section", film.section, festival.sections, _IN_SECTIONS)
        elif film.section is None and records.programme_of(film.key) is None:
            finder.warn(
                film.place(),
                "the film is in no section and no programme, and prints nowhere",
                "write its section",
            )
    for key, section in festival.sections.items():
        if festival.parts and key not in printed:
            finder.warn(section.place(), f"no part prints the section {key}", f"add `- section: {key}` to parts")
        for index, film_key in enumerate(section.order):
            if film_key not in known.films:
                _absent(finder, section.place(f"order.{index}"), "film", film_key, known.films)
            elif film_key in records.films and film_key not in {film.key for film in records.shown_in(key)}:
                finder.grave(
                    section.place(f"order.{index}"),
                    f"the film {film_key} does not stand in this section",
                    "take it out, or write this section in the film's record",
                )


def programmes(records: Records, known: Known, finder: Finder) -> None:
    """Programmes are of films there are, each in one programme only, none of them a programme itself."""
    first: dict[str, str] = {}
    for programme in records.films.values():
        for index, key in enumerate(programme.films):
            place = programme.place(f"films.{index}")
            film = records.films.get(key)
            if key not in known.films:
                _absent(finder, place, "film", key, known.films, f"add data/films/{key}.yaml")
            elif film is not None and film.is_programme:
                finder.grave(place, f"{key} is a programme itself", "name its films one by one")
            elif key in first:
                where = (
                    "twice in this programme" if first[key] == programme.key else f"in the programme {first[key]} too"
                )
                finder.grave(place, f"the film {key} stands {where}", "take one of them out")
            elif film is not None and film.section not in (None, programme.section):
                finder.grave(
                    film.place("section"),
                    f"the film runs in the programme {programme.key}, which is in the section {programme.section}",
                    "write the same section, or none",
                )
            first.setdefault(key, programme.key)
        if programme.is_programme and programme.running_time is not None:
            finder.warn(
                programme.place("running_time"),
                "a programme's running time is the sum of its films",
                "take it out",
            )
        if programme.programme is not None and not programme.is_programme:
            finder.warn(programme.place("programme"), "only a programme of films has a number", "add its films")


def venues(records: Records, known: Known, finder: Finder) -> None:
    """Screenings and events are in venues there are."""
    for showings in (
        *(film.screenings for film in records.films.values()),
        *(event.slots for event in records.events.values()),
    ):
        for screening in showings:
            if screening.venue not in records.festival.venues:
                add = "add it to venues in data/festival.yaml"
                _absent(finder, screening.place("venue"), "venue", screening.venue, records.festival.venues, add)


def events(records: Records, known: Known, finder: Finder) -> None:
    """Events name films and sections there are."""
    for event in records.events.values():
        for index, key in enumerate(event.films):
            if key not in known.films:
                _absent(finder, event.place(f"films.{index}"), "film", key, known.films)
        if event.section is not None and event.section not in records.festival.sections:
            sections = records.festival.sections
            _absent(finder, event.place("section"), "section", event.section, sections, _IN_SECTIONS)


def contacts(records: Records, known: Known, finder: Finder) -> None:
    """Who lends a print is in data/contacts."""
    for film in records.films.values():
        for index, key in enumerate(film.print_contact):
            if key not in records.contacts:
                finder.grave(
                    film.place(f"print_contact.{index}"),
                    f"{key} is nobody in data/contacts",
                    suggestion(key, records.contacts) or "look for the right key, or add them to data/contacts",
                )


def juries(records: Records, known: Known, finder: Finder) -> None:
    """Awards are decided by juries there are."""
    for award in records.festival.awards.values():
        if award.jury is not None and award.jury not in records.festival.juries:
            _absent(finder, award.place("jury"), "jury", award.jury, records.festival.juries, "add it to juries")


def inks(records: Records, known: Known, finder: Finder) -> None:
    """Sections have inks of the style."""
    if known.inks is None:
        return
    for key, section in records.festival.sections.items():
        if section.ink is None:
            finder.warn(section.place(), f"the section {key} has no ink", "write one of the style's inks")
        elif section.ink not in known.inks:
            choose = f"write one of {', '.join(sorted(known.inks))}"
            _absent(finder, section.place("ink"), "ink", section.ink, known.inks, choose)


def pictures(records: Records, known: Known, finder: Finder) -> None:
    """Pictures are where they are said to be, inside the festival's folder."""
    for each in pictured(records):
        _look(partial(known.project.picture, artwork=each.artwork), each.file, each.place, finder)


def crops(records: Records, known: Known, finder: Finder) -> None:
    """A picture is cropped alike wherever it is shown, and a PDF not at all."""
    first: dict[str, Picture] = {}
    for picture in cropped(records):
        if picture.file.lower().endswith(ARTWORK_ENDING):
            finder.grave(picture.place("crop"), "a PDF is shown whole", "take the crop out, or crop the PDF itself")
        elif picture.crop != first.setdefault(picture.file, picture).crop:
            finder.grave(
                picture.place("crop"),
                f"{picture.file} is cropped otherwise at {first[picture.file].place('crop')}",
                "crop it alike, or save it under another name",
            )


def _look(search: Callable[[str], Path], name: str, place: Place, finder: Finder) -> None:
    """Search for `name`; what the search says is said of `place`."""
    try:
        search(name)
    except Problems as error:
        finder.found.extend(replace(problem, place=place) for problem in error.problems)
