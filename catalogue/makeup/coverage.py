"""Coverage: texts that no face can show, found before a page is made.

What a style's own face lacks and its stand-ins lack too, though another family has it, is found where the text is set.
"""

from collections.abc import Iterator

from catalogue.problems import Place, Problem
from catalogue.records.library import Records
from catalogue.records.walking import records_of, texts_of
from catalogue.typeset.faces import FaceSet
from catalogue.typeset.runs import missing_glyph, uncovered


def uncovered_texts(records: Records, faces: FaceSet) -> tuple[Problem, ...]:
    """A grave problem for every character of a record's texts that is in no face, once a text."""
    # Nearly all texts have only characters that others have had before them.
    known: set[str] = set()
    problems: list[Problem] = []
    for text, place in _written(records):
        if known.issuperset(text):
            continue
        lost = uncovered(text, faces)
        problems.extend(missing_glyph(character, place) for character in lost)
        known.update(set(text) - set(lost))
    return tuple(problems)


def _written(records: Records) -> Iterator[tuple[str, Place]]:
    for record in records_of(records):
        for written in texts_of(record):
            yield written.text, written.place
    for person in records.people.values():
        yield person.name, person.place("name")
    for film in records.films.values():
        if film.titles.romanised is not None:
            yield film.titles.romanised, film.place("titles.romanised")
