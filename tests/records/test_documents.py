"""The contract in docs/records.md is read: its examples are records, and every field there is stands in it."""

import re
from pathlib import Path
from typing import Any

import pytest

from catalogue.problems import Finder
from catalogue.records.building import build
from catalogue.records.contact import Contact
from catalogue.records.event import Event
from catalogue.records.festival import Festival
from catalogue.records.film import Film, Titles
from catalogue.records.person import Person
from catalogue.records.record import Record
from catalogue.records.schema import json_schema
from catalogue.records.tweak import FilmTweak, TweaksFile
from catalogue.records.words import WordsFile
from catalogue.records.yamltext import Document, read_yaml

_BLOCK = re.compile(r"^```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)


KEYED = (Person, Event, Contact)
"""Records of which a file holds several by their keys."""


def examples() -> list[str]:
    text = (Path(__file__).parents[2] / "docs/records.md").read_text(encoding="utf-8")
    return _BLOCK.findall(text)


def document(source: str) -> Document:
    read, problems = read_yaml("records.md", source.encode())
    assert problems == ()
    assert read is not None
    return read


@pytest.mark.parametrize(
    ("number", "model"),
    [(0, Festival), (1, Film), (2, Film), (3, Person), (4, Event), (5, Contact), (6, TweaksFile), (7, WordsFile)],
)
def test_examples_are_records(number: int, model: type[Record]) -> None:
    read, finder = document(examples()[number]), Finder()
    parts = [("", read.data)] if model not in KEYED else [(key, value) for key, value in read.data.items()]
    for key, value in parts:
        assert build(model, value, read.places, finder, key, key) is not None
    assert finder.found == []


@pytest.mark.parametrize(
    ("numbers", "model"),
    [
        ((0,), Festival),
        ((1, 2), Film),
        ((3,), Person),
        ((4,), Event),
        ((5,), Contact),
        ((6,), TweaksFile),
        ((7,), WordsFile),
    ],
)
def test_every_field_stands_in_the_contract(numbers: tuple[int, ...], model: type[Record]) -> None:
    shown: set[str] = set()
    for number in numbers:
        data = document(examples()[number]).data
        for record in data.values() if model in KEYED else [data]:
            shown |= set(record) if isinstance(record, dict) else set()
    assert {field.alias or name for name, field in model.model_fields.items()} == shown


def test_every_tweak_stands_in_the_contract() -> None:
    shown = set(document(examples()[6]).data["films"]["one_second"])
    assert {field.alias or name for name, field in FilmTweak.model_fields.items()} == shown


def described(schema: Any) -> list[str]:
    """Fields of a schema that say nothing of themselves."""
    silent = []
    for name, part in {"": schema, **schema.get("$defs", {})}.items():
        silent += [
            f"{name}.{field}" for field, value in part.get("properties", {}).items() if "description" not in value
        ]
    return silent


@pytest.mark.parametrize("file", ["festival", "film", "people", "events", "contacts", "tweaks", "words"])
def test_schemas_describe_every_field(file: str) -> None:
    schema = json_schema()[file]
    assert schema["$schema"].endswith("2020-12/schema")
    assert described(schema) == []


def test_a_schema_knows_the_short_forms() -> None:
    film = json_schema()["film"]
    role = film["properties"]["credits"]["additionalProperties"]
    assert {"type": "string"} in role["anyOf"], "one person without a list"
    assert film["additionalProperties"] is False
    titles, text = film["$defs"]["Titles"]["anyOf"]
    assert text == {"type": "string"}, "one title for all languages"
    assert titles["additionalProperties"]["type"] == "string", "a title in any language"
    assert "printed" not in titles["properties"]
    assert set(titles["properties"]) < set(Titles.model_fields)
    assert {"type": "string"} in json_schema()["people"]["additionalProperties"]["anyOf"], "the name alone"
