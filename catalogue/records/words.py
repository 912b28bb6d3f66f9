"""Words: what a reader sees that no film record says, in one language."""

import re
from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator

from catalogue.records.frozen import Frozen
from catalogue.records.record import Record, Words
from catalogue.records.values import Wrong

PLURALS = ("zero", "one", "two", "few", "many", "other")
"""The plural categories of CLDR."""
_HOLE = re.compile(r"\{(\w*)\}")


def fill(template: str, values: Mapping[str, object]) -> str:
    """The template with `{name}` replaced by the value of that name; nothing else in it means anything.

    Not `str.format`, which would let a words file reach into the program. Raises KeyError for an unknown
    name.
    """
    return _HOLE.sub(lambda match: str(values[match[1]]), template)


def holes(template: str) -> set[str]:
    """The names a template wants filled; a brace that belongs to none gives an empty name."""
    found = set(_HOLE.findall(template))
    if "{" in _HOLE.sub("", template) or "}" in _HOLE.sub("", template):
        found.add("")
    return found


class Plural(Record):
    """One word in as many forms as the language counts; `other` serves where a form is missing."""

    zero: Words | None = Field(default=None, description="as CLDR's plural rules name them")
    one: Words | None = Field(default=None, description="for one")
    two: Words | None = Field(default=None, description="for two")
    few: Words | None = Field(default=None, description="for few")
    many: Words | None = Field(default=None, description="for many")
    other: Words = Field(description="for all the rest")

    def form(self, category: str) -> str:
        """The form of that plural category."""
        form: str | None = getattr(self, category)
        return self.other if form is None else form


def _same_for_all(value: Any) -> Any:
    return {"other": value} if isinstance(value, str) else value


class Counted(Plural):
    """A counted thing, whose gender the number words may follow."""

    numerals: tuple[Words, ...] = Field(
        default=(), description="number words in this thing's gender, as far as they differ"
    )


Forms = Annotated[Plural, BeforeValidator(_same_for_all, json_schema_input_type=str | Plural)]
CountForms = Annotated[Counted, BeforeValidator(_same_for_all, json_schema_input_type=str | Counted)]

DATE_HOLES = {
    "short": {"d", "m", "dd", "mm"},
    "short_range": {"d1", "d2", "m"},
    "short_range_months": {"d1", "m1", "d2", "m2"},
    "short_year": {"range", "y"},
    "time": {"h", "hh", "mm"},
    "day": {"weekday", "d", "month", "m"},
    "date": {"weekday", "d", "month", "m", "y"},
    "range": {"d1", "d2", "month", "y"},
    "range_months": {"d1", "month1", "d2", "month2", "y"},
    "range_years": {"d1", "month1", "y1", "d2", "month2", "y2"},
}
"""What each date form may hold."""


class DateForms(Record):
    """How days and hours are written. Months and weekdays are CLDR's unless they are given."""

    short: Words | None = Field(default=None, description="9/5: {d} {m}, or {dd} {mm} with leading noughts")
    short_range: Words | None = Field(default=None, description="7–13/5: {d1} {d2} {m}")
    short_range_months: Words | None = Field(default=None, description="28/4–3/5: {d1} {m1} {d2} {m2}")
    short_year: Words | None = Field(default=None, description="7–13/5/2027: {range} {y}")
    time: Words | None = Field(default=None, description="17:00: {h} or {hh}, and {mm}")
    day: Words | None = Field(default=None, description="Sunday 9 May: {weekday} {d} {month}")
    date: Words | None = Field(default=None, description="9 May 2027: {d} {month} {y}")
    range: Words | None = Field(default=None, description="7–13 May 2027: {d1} {d2} {month} {y}")
    range_months: Words | None = Field(
        default=None, description="28 April – 3 May 2027: {d1} {month1} {d2} {month2} {y}"
    )
    range_years: Words | None = Field(default=None, description="the same with {y1} and {y2}")
    months: tuple[Words, ...] = Field(default=(), description="twelve, from January")
    weekdays: tuple[Words, ...] = Field(default=(), description="seven, from Monday")

    @field_validator(*DATE_HOLES)
    @classmethod
    def _only_known(cls, template: str | None, info: ValidationInfo) -> str | None:
        return template if template is None else _filled_by(template, DATE_HOLES[info.field_name or ""])

    @field_validator("months", "weekdays")
    @classmethod
    def _all_of_them(cls, names: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        wanted = 12 if info.field_name == "months" else 7
        if names and len(names) != wanted:
            raise Wrong(f"{len(names)} names instead of {wanted}", "write all of them, or none")
        return names


def _filled_by(template: str, known: set[str]) -> str:
    strange = sorted(holes(template) - known)
    if strange:
        names = ", ".join("{" + name + "}" for name in sorted(known))
        raise Wrong(f"{{{strange[0]}}} means nothing here", f"use {names}")
    return template


class WordsFile(Record):
    """The words of one language, from the house's file with the festival's laid over it key by key."""

    roles: Frozen[Forms] = Field(default=Frozen(), description="labels of credits and imprint; one name, several names")
    words: Frozen[Words] = Field(default=Frozen(), description="fixed words of the book")
    kinds: Frozen[Words] = Field(default=Frozen(), description="kinds of film, as the facts line says them")
    colour: Frozen[Words] = Field(default=Frozen(), description="colour, black and white …")
    sound: Frozen[Words] = Field(default=Frozen(), description="silent …")
    premiere: Frozen[Words] = Field(default=Frozen(), description="the status of a first showing")
    countries: Frozen[Words] = Field(default=Frozen(), description="by code, where CLDR has none or another")
    languages: Frozen[Words] = Field(default=Frozen(), description="by tag, where CLDR has none or another")
    counts: Frozen[CountForms] = Field(default=Frozen(), description="counted things, with {n}")
    numerals: tuple[Words, ...] = Field(
        default=(), description="words for nought, one, two … as far as they are spelled"
    )
    minutes: Words | None = Field(default=None, description="a running time, with {n}")
    minutes_short: Words | None = Field(default=None, description="the same in narrow places, with {n}")
    minutes_seconds: Words | None = Field(default=None, description="a short film's, with {m} and {ss} or {s}")
    dates: DateForms = Field(default_factory=DateForms, description="how days and hours are written")

    @field_validator("minutes", "minutes_short")
    @classmethod
    def _with_minutes(cls, template: str | None) -> str | None:
        return template if template is None else _filled_by(template, {"n"})

    @field_validator("minutes_seconds")
    @classmethod
    def _with_seconds(cls, template: str | None) -> str | None:
        return template if template is None else _filled_by(template, {"m", "s", "ss"})

    @field_validator("counts")
    @classmethod
    def _with_number(cls, counts: Frozen[Counted]) -> Frozen[Counted]:
        for forms in counts.values():
            for category in PLURALS:
                _filled_by(forms.form(category), {"n"})
        return counts

    @property
    def language(self) -> str:
        return self.key
