"""Every text a reader sees, wherever it stands in a record."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from catalogue.problems import Place
from catalogue.records.frozen import ANY, Frozen, Running, Texts
from catalogue.records.library import Records
from catalogue.records.record import Record

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Written:
    """One text in one language."""

    record: Record
    path: str
    language: str
    """`und` where the text serves every language."""
    text: str
    running: bool
    """Paragraphs with emphasis, not a name or a title."""
    source: str = ""
    """The language it was transliterated from; empty where somebody wrote it."""

    @property
    def place(self) -> Place:
        return self.record.place(self.path)


def records_of(records: Records) -> Iterator[Record]:
    """The festival, then each film, person, event and contact."""
    yield records.festival
    yield from records.films.values()
    yield from records.people.values()
    yield from records.events.values()
    yield from records.contacts.values()


def inside(value: Any, kind: type[R]) -> Iterator[R]:
    """Every record of a kind in what a record says, itself among them, in the order of the fields."""
    found: list[R] = []
    _gather(value, kind, found)
    yield from found


def _gather(value: Any, kind: type[R], found: list[R]) -> None:
    if value is None or isinstance(value, str):
        return  # nearly everything that a record says
    if isinstance(value, Record):
        if isinstance(value, kind):
            found.append(value)
        for _, item in value.entries():
            _gather(item, kind, found)
    elif isinstance(value, tuple):
        for item in value:
            _gather(item, kind, found)
    elif isinstance(value, Frozen) and not isinstance(value, Texts):
        for item in value.values():
            _gather(item, kind, found)


def texts_of(record: Record) -> Iterator[Written]:
    """All texts of a record that has a file of its own, in the order of its fields."""
    for step, value in record.entries():
        yield from _inside(record, step, value)


def _inside(record: Record, path: str, value: Any) -> Iterator[Written]:
    if value is None or isinstance(value, str):
        return
    if isinstance(value, Texts):
        for language, text in value.items():
            where = path if language == ANY else f"{path}.{language}"
            yield Written(record, where, language, text, isinstance(value, Running), value.source(language))
    elif isinstance(value, Record):
        for step, item in value.entries():
            yield from _inside(record, f"{path}.{step}" if step else path, item)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _inside(record, f"{path}.{index}", item)
    elif isinstance(value, Frozen):
        for key, item in value.items():
            yield from _inside(record, f"{path}.{key}", item)
