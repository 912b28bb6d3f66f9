"""JSON Schemas of the festival's files, so that an editor's program can offer fields and mark mistakes."""

from typing import Any

from pydantic import TypeAdapter

from catalogue.records.contact import Contact
from catalogue.records.event import Event
from catalogue.records.festival import Festival
from catalogue.records.film import Film
from catalogue.records.person import Person
from catalogue.records.printer import PrinterProfile
from catalogue.records.record import Record
from catalogue.records.tweak import TweaksFile
from catalogue.records.words import WordsFile

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> dict[str, dict[str, Any]]:
    """A schema (draft 2020-12) for each kind of file: festival, film, people, events, contacts, tweaks, words and press.

    Their field descriptions are those of the records. They check shapes only; what a person's key or a
    running time must look like is for `check`.
    """
    return {
        "festival": _of(Festival, "data/festival.yaml"),
        "film": _of(Film, "data/films/KEY.yaml"),
        "people": _several(str | Person, "data/people/*.yaml"),
        "events": _several(Event, "data/events/*.yaml"),
        "contacts": _several(str | Contact, "data/contacts/*.yaml"),
        "tweaks": _of(TweaksFile, "data/tweaks/*.yaml"),
        "words": _of(WordsFile, "data/words/LANGUAGE.yaml"),
        "press": _of(PrinterProfile, "data/press/NAME.yaml"),
    }


_TEXT: dict[str, Any] = {"type": "string"}
_KEYED = {"type": "object", "properties": {"key": _TEXT}, "required": ["key"]}
_SHORT_FORMS: dict[str, list[dict[str, Any]]] = {
    "BookCover": [_TEXT, {"type": "boolean"}],
    "CastEntry": [_TEXT],
    "CreditRules": [_TEXT, {"type": "array", "items": _TEXT}],
    "FitRules": [_TEXT],
    "Juror": [_TEXT],
    "LifeEvent": [_TEXT, {"type": "integer"}],
    "Part": [
        _TEXT,
        {"type": "object", "properties": {"section": {"anyOf": [_TEXT, _KEYED]}}, "required": ["section"]},
    ],
    "PrinterProfile": [_TEXT],
    "Titles": [_TEXT],
}
"""What may be written in place of the whole mapping: the validators of these records take it apart."""


def _of(model: type[Record], title: str) -> dict[str, Any]:
    return {"$schema": _DIALECT, **_with_short_forms(model.model_json_schema()), "title": title}


def _several(kind: Any, title: str) -> dict[str, Any]:
    """A file that maps keys to records, some of which may be written as the name alone."""
    schema = TypeAdapter(dict[str, kind]).json_schema()
    return {"$schema": _DIALECT, **_with_short_forms(schema), "title": title}


def _with_short_forms(schema: dict[str, Any]) -> dict[str, Any]:
    definitions = {
        name: {"anyOf": [whole, *_SHORT_FORMS[name]]} if name in _SHORT_FORMS else whole
        for name, whole in schema.get("$defs", {}).items()
    }
    return {**schema, "$defs": definitions}
