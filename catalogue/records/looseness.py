"""Looseness: texts that the records want set in a line more or fewer than is best for them."""

from collections.abc import Iterator, Mapping

from catalogue.problems import Finder, Place
from catalogue.records.frozen import ANY, Running
from catalogue.records.keys import suggestion
from catalogue.records.library import Records
from catalogue.records.record import TextRecord
from catalogue.records.references import Known
from catalogue.records.tweaks import loosened_by_hand
from catalogue.records.walking import inside, records_of


def running_texts(records: Records) -> Iterator[tuple[TextRecord, str, Place]]:
    """Every running text with the record that holds it, its path there, and the place that its lines carry.

    A text without languages comes once for itself and once for each language of the edition, under whose path it is set.
    """
    for record in _records(records):
        for field, value in record.entries():
            if isinstance(value, Running):
                for language in value:
                    paths = (
                        [field, *(f"{field}.{each}" for each in records.languages)]
                        if language == ANY
                        else [f"{field}.{language}"]
                    )
                    yield from ((record, path, record.place(path)) for path in paths)


def looseness_of(records: Records) -> Mapping[Place, int]:
    """By the place of its text, by how many lines a text is to be longer than its best."""
    found: dict[Place, int] = {}
    for record, path, place in running_texts(records):
        lines = record.looseness.get(path) or record.looseness.get(path.partition(".")[0])
        if lines:
            found[place] = lines
    return {**found, **dict(loosened_by_hand(records))}


def looseness(records: Records, known: Known, finder: Finder) -> None:
    """The texts to be set longer or shorter are there."""
    paths: dict[int, list[str]] = {}
    for record, path, _ in running_texts(records):
        paths.setdefault(id(record), []).append(path)
    for record in _records(records):
        texts = paths.get(id(record), [])
        for path in record.looseness:
            if path not in texts:
                finder.grave(
                    record.key_place(f"looseness.{path}"),
                    f"there is no running text {path} here",
                    suggestion(path, texts)
                    or (f"there are {', '.join(texts)}" if texts else "take it out, or write the text"),
                )


def _records(records: Records) -> Iterator[TextRecord]:
    """The records that may have running text, each with its own instructions."""
    for record in records_of(records):
        yield from inside(record, TextRecord)
