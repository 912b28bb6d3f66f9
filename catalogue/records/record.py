"""What all records share: they are frozen, know their key, and can say where each field stands."""

import datetime as dt
from collections.abc import Callable, Iterator
from functools import cache
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, PlainValidator, PrivateAttr
from pydantic_core import CoreSchema, core_schema

from catalogue.problems import Place
from catalogue.records import times, values
from catalogue.records.frozen import Frozen, Texts
from catalogue.records.places import Places

T = TypeVar("T")
_NOWHERE = Places("", {}, {})


class Record(BaseModel):
    """A frozen value read from a festival's folder, whole or a part of one.

    Equality and hash are those of what it says, and of where it says it for equality.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=False, arbitrary_types_allowed=True)

    _key: str = PrivateAttr("")
    _places: Places = PrivateAttr(default_factory=lambda: _NOWHERE)  # a default would be copied for every record
    _path: str = PrivateAttr("")

    @property
    def key(self) -> str:
        """The name by which others speak of it; empty for what has none."""
        return self._key

    def place(self, path: str = "") -> Place:
        """Where the field at `path` (such as `synopsis.en`) stands, or the nearest thing that holds it."""
        whole = ".".join(step for step in (self._path, path) if step)
        return self._places.value(whole)

    def key_place(self, path: str = "") -> Place:
        """Where the name of the field at `path` stands."""
        whole = ".".join(step for step in (self._path, path) if step)
        return self._places.key(whole)

    def says(self, path: str) -> bool:
        """Whether the file has a field at `path`."""
        return ".".join(step for step in (self._path, path) if step) in self._places.keys

    def settle(self, key: str, places: Places, path: str = "") -> None:
        """Tell this record and all inside it where they stand; reading does so once, before anyone sees it."""
        self._key, self._places, self._path = key, places, path
        for step, value in self.entries():
            _settle(value, "", places, ".".join(each for each in (path, step) if each))

    def settle_like(self, other: "Record") -> None:
        """Tell this record that it stands where another does, whose words it was made of."""
        self.settle(self._key, other._places, other._path)

    def entries(self) -> Iterator[tuple[str, Any]]:
        """Each field's name in the file and its value."""
        for step, name in _fields(type(self)):
            yield step, getattr(self, name)


@cache
def _fields(kind: type[Record]) -> tuple[tuple[str, str], ...]:
    """Each field's name in the file and in the program; records are walked through far too often to ask pydantic."""
    return tuple((field.alias or name, name) for name, field in kind.model_fields.items())


def _settle(value: Any, key: str, places: Places, path: str) -> None:
    if isinstance(value, Record):
        value.settle(key, places, path)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            _settle(item, "", places, f"{path}.{index}")
    elif isinstance(value, Frozen):
        for name, item in value.items():
            _settle(item, name, places, f"{path}.{name}")


def _listed(value: Any) -> Any:
    return value if isinstance(value, list) else [value]


class OrOne:
    """In an annotation of a tuple: one item may be written without its list."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        inner = handler(source)
        alone = core_schema.union_schema([inner["items_schema"][0], inner])
        return core_schema.no_info_before_validator_function(_listed, inner, json_schema_input_schema=alone)


def written(reader: Callable[[Any], T], like: Any = str) -> PlainValidator:
    """A value that `reader` makes of the text; `like` is what a file may hold, for the schema."""
    return PlainValidator(reader, json_schema_input_type=like)


Words = Annotated[str, written(lambda value: values.one_line(values.text(value)))]
"""A text in no particular language, on one line."""
Lines = Annotated[str, written(values.lines)]
Tag = Annotated[str, written(values.check_tag)]
Key = Annotated[str, written(values.key)]
Name = Annotated[str, written(values.text)]
"""The key of something that stands elsewhere; whether it does is checked across the records."""
Country = Annotated[str, written(values.country)]
Whole = Annotated[int, written(values.whole, str | int)]
Truth = Annotated[bool, written(values.boolean, str | bool)]
FilmYears = Annotated[times.Years, written(times.film_years, str | int)]
LifeYear = Annotated[int, written(times.life_year, str | int)]
Seconds = Annotated[int, written(times.running_time, str | int)]
Pause = Annotated[int, written(times.pause, str | int)]
Gender = Annotated[str, written(values.gender, Literal["feminine", "masculine"])]
OpeningSide = Annotated[Literal["recto", "verso"], written(values.side, Literal["recto", "verso"])]
NameForm = Annotated[str, written(values.name_form, Literal["international", "transcribed"])]
Aspect = Annotated[str, written(values.aspect, str | float)]
Date = Annotated[dt.date, written(times.date)]
DateTime = Annotated[dt.datetime, written(times.date_time)]
Length = Annotated[float, written(values.length, str | float)]
Trim = Annotated[values.Size, written(values.size)]
Focus = Annotated[tuple[float, float], written(values.focus, list[float])]
Shares = Annotated[tuple[float, float, float, float], written(values.shares, list[float])]
SpaceShare = Annotated[float, written(values.space_share, str | float)]
Tightness = Annotated[float, written(values.tightness, str | float)]
Names = Annotated[tuple[Name, ...], OrOne()]
Tags = Annotated[tuple[Tag, ...], OrOne()]
LinesMore = Annotated[int, written(values.lines_more, str | int)]
Countries = Annotated[tuple[Country, ...], OrOne()]
SeveralTexts = Annotated[tuple[Texts, ...], OrOne()]


class Picture(Record):
    """A picture file and how it may be cropped."""

    file: Name = Field(description="path inside data/pictures")
    focus: Focus = Field(
        default=(0.5, 0.5), description="the point that must stay in view: shares from the left and the top"
    )
    crop: Shares | None = Field(
        default=None,
        description="the part that is shown, as if there were no more: shares for left, top, right, bottom",
    )
    credit: Texts | None = Field(default=None, description="who made the picture, as it is printed")
    alt: Texts | None = Field(default=None, description="what the picture shows, for readers who cannot see it")


class TextRecord(Record):
    """A record with running text, and how many lines longer or shorter than its best that is to be set."""

    looseness: Frozen[LinesMore] = Field(
        default=Frozen(),
        description="by a text's path, such as synopsis.en, lines more (1) or fewer (-1) than are best for it",
    )
