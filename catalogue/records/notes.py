"""Notes: normal states that the editor may want to know of before the book goes to print."""

from collections import Counter

from catalogue.languages.tags import parse_tag
from catalogue.problems import Finder
from catalogue.records.film import CastEntry, Film
from catalogue.records.frozen import ANY, Texts
from catalogue.records.library import Records, text_in, title_in
from catalogue.records.record import Record
from catalogue.records.references import Known
from catalogue.records.walking import records_of, texts_of


def films(records: Records, known: Known, finder: Finder) -> None:
    """What a film lacks."""
    for film in records.films.values():
        for language in records.languages:
            if title_in(film, language) is None:
                finder.note(film.place("titles"), f"no title in {language}")
        _one_sided(film, "synopsis", film.synopsis, records, finder)
        _one_sided(film, "statement", film.statement, records, finder)
        inside = records.programme_of(film.key) is not None
        if records.running_time(film) is None:
            finder.note(film.place(), "no running time")
        if film.is_programme:
            continue
        if not film.synopsis:
            finder.note(film.place(), "no synopsis")
        if film.still is None:
            finder.note(film.place(), "no still")
        if not inside and film.portrait is None and not _has_portrait(records, film):
            finder.note(film.place(), "no portrait of a director")
        if not film.directors:
            finder.note(film.place(), "no director")


def _has_portrait(records: Records, film: Film) -> bool:
    return any(records.people[key].portrait is not None for key in film.directors if key in records.people)


def _one_sided(record: Record, field: str, texts: Texts | None, records: Records, finder: Finder) -> None:
    if not texts or ANY in texts:
        return
    missing = [language for language in records.languages if text_in(texts, language) is None]
    if missing:
        finder.note(record.place(field), f"not in {' or '.join(missing)}")


def disputes(records: Records, known: Known, finder: Finder) -> None:
    """Where sources disagree: both readings."""
    for film in records.films.values():
        for dispute in film.disputed:
            finder.note(
                dispute.place(),
                f"{dispute.field} prints {printed(records, film, dispute.field)}; "
                f"{dispute.source} says {dispute.reading}",
            )


def printed(records: Records, film: Film, path: str) -> str:
    """What the field at `path` says, in words; for people their international names."""
    value: object = film
    for step in path.split("."):
        if isinstance(value, Record):
            fields = dict(value.entries())
            value = fields.get(step, fields.get("", {}).get(step))  # printed titles stand among the others
        elif isinstance(value, tuple) and step.isdigit() and int(step) < len(value):
            value = value[int(step)]
        elif hasattr(value, "get"):
            value = value.get(step)
        else:
            value = None
    if value is None or value == ():
        return "nothing"
    items = value if isinstance(value, tuple) else (value,)
    items = tuple(item.actor if isinstance(item, CastEntry) else item for item in items)
    names = [
        records.people[item].name
        if isinstance(item, str) and item in records.people
        else " / ".join(item.values())
        if isinstance(item, Texts)
        else str(item)
        for item in items
    ]
    if path == "running_time" and isinstance(value, int):
        return f"{value // 60} min" + (f" {value % 60} s" if value % 60 else "")
    if path == "year":
        first, last = getattr(value, "first", value), getattr(value, "last", value)
        return f"{first}" if first == last else f"{first}–{last}"
    return ", ".join(names)


def people(records: Records, known: Known, finder: Finder) -> None:
    """Names and lives that one language of the edition lacks."""
    scripts = {parse_tag(language).script for language in records.languages}
    directors = {key for film in records.films.values() for key in film.directors}
    jurors = {juror.person for jury in records.festival.juries.values() for juror in jury.members}
    selectors = {key for section in records.festival.sections.values() for key in section.selector}
    imprint = {key for row in records.festival.imprint for key in row.people}
    credited = {key for film in records.films.values() for key, _ in records.credited(film)}
    # With several scripts on the page the credits stand in the Latin one, and only these are named in each.
    named = directors | jurors | selectors | imprint | (credited if len(scripts) == 1 else set())
    for key in sorted(named & set(records.people)):
        person = records.people[key]
        for language in records.languages:
            if parse_tag(language).script != "Latn" and text_in(person.names, language) is None:
                finder.note(person.place(), f"no name in {language}; {person.name} is set")
    for key in sorted((directors | jurors) & set(records.people)):
        _one_sided(records.people[key], "biography", records.people[key].biography, records, finder)


def transliterated(records: Records, known: Known, finder: Finder) -> None:
    """How much of the edition nobody wrote: texts made of those in a language's other script."""
    made = Counter(
        (written.language, written.source)
        for record in records_of(records)
        for written in texts_of(record)
        if written.source
    )
    for (language, source), count in made.items():
        texts = "1 text" if count == 1 else f"{count} texts"
        finder.note(
            records.festival.place(f"languages.{records.languages.index(language)}"),
            f"{texts} in {language} transliterated from {source}",
        )


def festival(records: Records, known: Known, finder: Finder) -> None:
    """What is printed of the festival itself, and of its events, in one language only."""
    said = records.festival
    _one_sided(said, "blurb", said.blurb, records, finder)
    for event in records.events.values():
        for field in ("title", "text", "admission"):
            _one_sided(event, field, getattr(event, field), records, finder)
    for page in said.pages.values():
        _one_sided(page, "title", page.title, records, finder)
        _one_sided(page, "text", page.text, records, finder)
    for jury in said.juries.values():
        _one_sided(jury, "name", jury.name, records, finder)
        for juror in jury.members:
            _one_sided(juror, "role", juror.role, records, finder)
            _one_sided(juror, "text", juror.text, records, finder)
    for award in said.awards.values():
        _one_sided(award, "name", award.name, records, finder)
        _one_sided(award, "text", award.text, records, finder)
    for venue in said.venues.values():
        _one_sided(venue, "name", venue.name, records, finder)
        _one_sided(venue, "text", venue.text, records, finder)


def sections(records: Records, known: Known, finder: Finder) -> None:
    """Introductions in one language only; sections without films."""
    for key, section in records.festival.sections.items():
        _one_sided(section, "text", section.text, records, finder)
        if not records.shown_in(key):
            finder.note(section.place(), "no film in this section")
