"""Films, and programmes of several short ones."""

from collections.abc import Iterator
from typing import Any

from pydantic import Field, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from catalogue.records.frozen import Frozen, Running, Texts
from catalogue.records.record import (
    Aspect,
    Countries,
    DateTime,
    FilmYears,
    Name,
    Names,
    Picture,
    Record,
    Seconds,
    SeveralTexts,
    Tags,
    TextRecord,
    Truth,
    Whole,
    Words,
)

_OWN_TITLES = ("original", "romanised", "sort", "short")


class Titles(Record):
    """What the film is called. In the file the titles in the edition's languages stand beside the others."""

    original: Texts = Field(default=Texts(), description="one language and the title as it stands on the film")
    romanised: Words | None = Field(default=None, description="the original title in the Latin script")
    sort: Texts = Field(
        default=Texts(), description="what to sort by, where the rule of the language would sort it wrongly"
    )
    short: Texts = Field(default=Texts(), description="a shorter title for narrow places")
    printed: Texts = Field(default=Texts(), description="the title in each language of the edition")

    @model_validator(mode="before")
    @classmethod
    def _languages_apart(cls, value: Any) -> Any:
        if isinstance(value, str):
            return {"printed": value}
        if not isinstance(value, dict):
            return value
        own = {name: text for name, text in value.items() if name in _OWN_TITLES}
        printed = {name: text for name, text in value.items() if name not in _OWN_TITLES}
        return own | ({"printed": printed} if printed else {})

    def entries(self) -> Iterator[tuple[str, Any]]:
        for step, value in super().entries():
            yield "" if step == "printed" else step, value

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        schema = handler.resolve_ref_schema(handler(core))
        printed = schema["properties"].pop("printed")
        schema["additionalProperties"] = {"type": "string", "description": printed["description"]}
        return schema


class CastEntry(Record):
    """Someone who appears in the film, and as whom."""

    actor: Name = Field(description="a person's key")
    character: Texts | None = Field(
        default=None, alias="as", description="the character, in each language or the same in all"
    )

    @model_validator(mode="before")
    @classmethod
    def _actor_alone(cls, value: Any) -> Any:
        return {"actor": value} if isinstance(value, str) else value


class Screening(Record):
    """One showing."""

    when: DateTime = Field(description="day and hour, such as 2027-05-09 17:00")
    venue: Name = Field(description="a venue of festival.yaml")
    length: Seconds | None = Field(
        default=None, description="minutes the venue is taken, with the talk; the film's running time if not given"
    )
    guests: Names = Field(default=(), description="people who are present")
    note: Texts | None = Field(default=None, description="what is particular about this showing")


class Dispute(Record):
    """A fact on which sources disagree: the reading that is not printed."""

    field: Name = Field(description="the field's path, such as credits.screenplay")
    reading: Words = Field(description="what the other source says")
    source: Words = Field(description="where it says so")


class FitRules(Record):
    """How this film finds room on its page, where the section's ladder shall not decide."""

    step: Name | None = Field(default=None, description="the step of the ladder to take, whatever else would fit")
    never: Names = Field(default=(), description="steps that are not to be taken")

    @model_validator(mode="before")
    @classmethod
    def _step_alone(cls, value: Any) -> Any:
        return {"step": value} if isinstance(value, str) else value


class Film(TextRecord):
    """A film, or with `films` a programme of several.

    `running_time` is seconds; `credits` gives people's keys by role in the order they print.
    """

    titles: Titles = Field(default_factory=Titles, description="what the film is called")
    section: Name | None = Field(default=None, description="a section of festival.yaml")
    layout: Name | None = Field(
        default=None, description="where this film wants another page than the rest of its section"
    )
    fit: FitRules = Field(
        default_factory=FitRules, description="the step of the page's ladder this film takes, or must not take"
    )
    programme: Whole | None = Field(default=None, description="a programme's number")
    films: Names = Field(default=(), description="a programme's films in running order")
    credits: Frozen[Names] = Field(
        default=Frozen(), description="roles in the order they print, each with one person's key or several"
    )
    labels: Frozen[Texts] = Field(
        default=Frozen(), description="by role, a label of the film's own, in one language or several"
    )
    merge_credits: Truth | None = Field(
        default=None, description="whether roles of the same people share a row, where this film wants it otherwise"
    )
    cast: tuple[CastEntry, ...] = Field(default=(), description="people's keys, or the person with the character")
    countries: Countries = Field(default=(), description="ISO 3166-1 codes, or dead ones")
    year: FilmYears | None = Field(default=None, description="2021, or a span such as 1924–1925")
    running_time: Seconds | None = Field(default=None, description="minutes (103), 1:43, 1:43:20 or 14'30\"")
    languages: Tags = Field(default=(), description="spoken languages; zxx is no dialogue")
    intertitles: Tags = Field(default=(), description="languages of the intertitles")
    subtitles: Tags = Field(default=(), description="languages of the subtitles")
    kind: Name = Field(default="fiction", description="a word of the table kinds, such as documentary")
    colour: Name | None = Field(default=None, description="a word of the table colour, such as black_and_white")
    sound: Name = Field(default="sound", description="sound, or silent")
    format: Texts | None = Field(default=None, description="the print's format, such as DCP")
    aspect: Aspect | None = Field(default=None, description="the picture's width for a height of 1, such as 2.39")
    premiere: Name | None = Field(default=None, description="world, international, european, regional or national")
    company: SeveralTexts = Field(default=(), description="production company, one or several")
    world_sales: SeveralTexts = Field(default=(), description="who sells the film")
    print_contact: Names = Field(default=(), description="who lends the print: contacts by their keys, printed")
    contact: Words | None = Field(default=None, description="for the office; never printed")
    screenings: tuple[Screening, ...] = Field(default=(), description="when and where it is shown")
    synopsis: Running = Field(default=Running(), description="what the film tells, in each language")
    statement: Running = Field(default=Running(), description="the director's own words")
    still: Picture | None = Field(default=None, description="a picture from the film")
    portrait: Picture | None = Field(
        default=None, description="only where this film wants another than the person's own"
    )
    content_notes: Texts | None = Field(default=None, description="what a viewer may wish to know beforehand")
    disputed: tuple[Dispute, ...] = Field(default=(), description="readings that are not printed")

    @property
    def is_programme(self) -> bool:
        return bool(self.films)

    @property
    def directors(self) -> tuple[str, ...]:
        """The directors' keys."""
        return self.credits.get("director", ())
