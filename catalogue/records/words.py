"""Words: what a reader sees that no film record says, in one language."""

import re
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator

from catalogue.languages.hyphenation import exceptions
from catalogue.records.frozen import Frozen
from catalogue.records.record import Record, Words
from catalogue.records.values import Wrong

PLURALS = ("zero", "one", "two", "few", "many", "other")
"""The plural categories of CLDR."""
_QUOTATION_MARKS = "„“”«»‚‘’‹›「」『』"
_HOLE = re.compile(r"\{(\w*)\}")


def fill(template: str, values: Mapping[str, object]) -> str:
    """The template with `{name}` replaced by the value of that name; nothing else in it means anything.

    Not `str.format`, which would let a words file reach into the program. Raises KeyError for an unknown
    name.
    """
    return _HOLE.sub(lambda match: str(values[match[1]]), template)


def around_holes(template: str, change: Callable[[str], str]) -> str:
    """The template with `change` made in everything but its holes."""
    out: list[str] = []
    done = 0
    for match in _HOLE.finditer(template):
        out += change(template[done : match.start()]), match[0]
        done = match.end()
    return "".join([*out, change(template[done:])])


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


class Label(Record):
    """What stands beside names, in as many forms as the language has; `other` serves where a form is missing."""

    one: Words | None = Field(default=None, description="beside one name")
    two: Words | None = Field(default=None, description="beside two names, in a language that has a dual")
    other: Words = Field(description="beside several names, and wherever a form is missing")
    feminine: Words | None = Field(default=None, description="beside one woman's name")
    feminine_two: Words | None = Field(default=None, description="beside the names of two women, where there is a dual")
    feminine_other: Words | None = Field(default=None, description="beside women's names only")

    def form(self, count: int, *, women: bool = False) -> str:
        """The form for that many names; `women` where all of them are women's.

        Not CLDR's plural categories: those are for numbers that are read out, and twenty-one directors are
        several though Serbian counts them like one.
        """
        of_women = {1: [self.feminine], 2: [self.feminine_two, self.feminine_other]}.get(count, [self.feminine_other])
        of_all = {1: self.one, 2: self.two}.get(count)
        forms = [*(of_women if women else ()), of_all]
        return next((form for form in forms if form is not None), self.other)


LabelForms = Annotated[Label, BeforeValidator(_same_for_all, json_schema_input_type=str | Label)]
CountForms = Annotated[Counted, BeforeValidator(_same_for_all, json_schema_input_type=str | Counted)]

DATE_HOLES = {
    "short": {"d", "m", "dd", "mm"},
    "short_range": {"d1", "d2", "m", "dd1", "dd2", "mm"},
    "short_range_months": {"d1", "m1", "d2", "m2", "dd1", "mm1", "dd2", "mm2"},
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
    short_range: Words | None = Field(default=None, description="7–13/5: {d1} {d2} {m}, or {dd1} {dd2} {mm}")
    short_range_months: Words | None = Field(
        default=None, description="28/4–3/5: {d1} {m1} {d2} {m2}, or {dd1} {mm1} {dd2} {mm2}"
    )
    short_year: Words | None = Field(default=None, description="7–13/5/2027: {range} {y}")
    time: Words | None = Field(default=None, description="17:00: {h} or {hh}, and {mm}")
    day: Words | None = Field(default=None, description="Sunday 9 May: {weekday} {d} {month}")
    date: Words | None = Field(default=None, description="9 May 2027: {d} {month} {y}")
    range: Words | None = Field(default=None, description="7–13 May 2027: {d1} {d2} {month} {y}")
    range_months: Words | None = Field(
        default=None, description="28 April – 3 May 2027: {d1} {month1} {d2} {month2} {y}"
    )
    range_years: Words | None = Field(default=None, description="the same with {y1} and {y2}")
    first: Words | None = Field(default=None, description="the first of a month beside its name, if not 1: 1er")
    months: tuple[Words, ...] = Field(default=(), description="twelve, from January, as a heading has them")
    months_in_text: tuple[Words, ...] = Field(default=(), description="twelve, as a sentence has them, if otherwise")
    weekdays: tuple[Words, ...] = Field(default=(), description="seven, from Monday")

    @field_validator(*DATE_HOLES)
    @classmethod
    def _only_known(cls, template: str | None, info: ValidationInfo) -> str | None:
        return template if template is None else _filled_by(template, DATE_HOLES[info.field_name or ""])

    @field_validator("months", "months_in_text", "weekdays")
    @classmethod
    def _all_of_them(cls, names: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        wanted = 7 if info.field_name == "weekdays" else 12
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

    roles: Frozen[LabelForms] = Field(
        default=Frozen(), description="labels of credits and imprint, in the number and gender of their names"
    )
    merged_roles: Frozen[LabelForms] = Field(
        default=Frozen(), description="labels of several roles that the same people fill, by their keys joined with +"
    )
    words: Frozen[Words] = Field(default=Frozen(), description="fixed words of the book")
    kinds: Frozen[Words] = Field(default=Frozen(), description="kinds of film, as the facts line says them")
    colour: Frozen[Words] = Field(default=Frozen(), description="colour, black and white …")
    sound: Frozen[Words] = Field(default=Frozen(), description="silent …")
    premiere: Frozen[Words] = Field(default=Frozen(), description="the status of a first showing")
    events: Frozen[Words] = Field(default=Frozen(), description="kinds of event: masterclass, talk …")
    countries: Frozen[Words] = Field(default=Frozen(), description="by code, where CLDR has none or another")
    languages: Frozen[Words] = Field(default=Frozen(), description="by tag, where CLDR has none or another")
    counts: Frozen[CountForms] = Field(default=Frozen(), description="counted things, with {n}")
    numerals: tuple[Words, ...] = Field(
        default=(), description="words for nought, one, two … as far as they are spelled"
    )
    minutes: Words | None = Field(default=None, description="a running time, with {n}")
    minutes_short: Words | None = Field(default=None, description="the same in narrow places, with {n}")
    minutes_seconds: Words | None = Field(default=None, description="a short film's, with {m} and {ss} or {s}")
    hours_minutes: Words | None = Field(
        default=None, description="a running time of an hour and more, with {h} and {m} or {mm}"
    )
    hours: Words | None = Field(default=None, description="one of whole hours, with {h}")
    dates: DateForms = Field(default_factory=DateForms, description="how days and hours are written")
    listed: Words | None = Field(
        default=None, description="several things in a sentence, with {rest} and {last}, if not as CLDR has it"
    )
    quotes: tuple[Words, ...] = Field(
        default=(), description="the house's four quotation marks, if not the language's: outer, then inner"
    )
    dash: Words | None = Field(default=None, description="the dash of a sentence, if not the language's: – or —")
    hyphenation: tuple[Words, ...] = Field(
        default=(), description="words and where they may be divided (ки-но-те-ка); one without a hyphen never is"
    )
    transliteration: Frozen[Words] = Field(
        default=Frozen(), description="words as the language's other script has them, and as they come out in this one"
    )

    @field_validator("minutes", "minutes_short")
    @classmethod
    def _with_minutes(cls, template: str | None) -> str | None:
        return template if template is None else _filled_by(template, {"n"})

    @field_validator("minutes_seconds")
    @classmethod
    def _with_seconds(cls, template: str | None) -> str | None:
        return template if template is None else _filled_by(template, {"m", "s", "ss"})

    @field_validator("hours_minutes")
    @classmethod
    def _with_hours_and_minutes(cls, template: str | None) -> str | None:
        return template if template is None else _filled_by(template, {"h", "m", "mm"})

    @field_validator("hours")
    @classmethod
    def _with_hours(cls, template: str | None) -> str | None:
        return template if template is None else _filled_by(template, {"h"})

    @field_validator("listed")
    @classmethod
    def _with_rest_and_last(cls, template: str | None) -> str | None:
        return template if template is None else _filled_by(template, {"rest", "last"})

    @field_validator("quotes")
    @classmethod
    def _four_marks(cls, marks: tuple[str, ...]) -> tuple[str, ...]:
        if marks and len(marks) != 4:
            raise Wrong(
                f"{len(marks)} quotation marks instead of 4", "write them as in [„, “, ‚, ‘]: outer, then inner"
            )
        for mark in marks:
            if mark not in _QUOTATION_MARKS:
                raise Wrong(f"{mark} is not a quotation mark", f"choose among {' '.join(_QUOTATION_MARKS)}")
        return marks

    @field_validator("dash")
    @classmethod
    def _a_dash(cls, dash: str | None) -> str | None:
        if dash not in (None, "–", "—"):
            raise Wrong(f"{dash} is not the dash of a sentence", "write – or —")
        return dash

    @field_validator("hyphenation")
    @classmethod
    def _of_words(cls, divided: tuple[str, ...]) -> tuple[str, ...]:
        for word in divided:
            try:
                exceptions([word])
            except ValueError as error:
                raise Wrong(
                    str(error), "write one word with hyphens where it may be divided, as in ки-но-те-ка"
                ) from None
        return divided

    @field_validator("counts")
    @classmethod
    def _with_number(cls, counts: Frozen[Counted]) -> Frozen[Counted]:
        for forms in counts.values():
            for category in PLURALS:
                _filled_by(forms.form(category), {"n"})
        return counts

    @field_validator("merged_roles")
    @classmethod
    def _of_several(cls, merged: Frozen[Label]) -> Frozen[Label]:
        for key in merged:
            roles = key.split("+")
            if len(set(roles)) < max(len(roles), 2) or not all(roles):
                raise Wrong(f"{key} is not several roles", "join their keys with +, as in director+screenplay")
        return merged

    @field_validator("transliteration")
    @classmethod
    def _both_beginnings(cls, pairs: Frozen[str]) -> Frozen[str]:
        for written, out in pairs.items():
            if written.endswith("-") != out.endswith("-"):
                raise Wrong(
                    f"of {written} and {out} one is the beginning of a word", "end both with a hyphen, or neither"
                )
            if not written.strip("- "):
                raise Wrong(f"{written!r} is no word", "write the word in the language's other script")
        return pairs

    @cached_property
    def merged(self) -> Mapping[frozenset[str], Label]:
        """The labels of several roles, whatever order their keys are joined in; the festival's own win."""
        return {frozenset(key.split("+")): label for key, label in self.merged_roles.items()}

    @property
    def language(self) -> str:
        return self.key
