"""People: each known once, with the name in every script it is printed in."""

from typing import Any

from pydantic import Field, model_validator

from catalogue.languages import in_latin, parse_tag
from catalogue.records.frozen import Running, Texts
from catalogue.records.record import Gender, LifeYear, Picture, Record, TextRecord, Truth, Words


class LifeEvent(Record):
    """A birth or a death."""

    year: LifeYear | None = Field(default=None, description="the year, such as 1950")
    town: Texts | None = Field(default=None, alias="place", description="the town, in each language")

    @model_validator(mode="before")
    @classmethod
    def _year_alone(cls, value: Any) -> Any:
        return {"year": value} if isinstance(value, str) else value


class Person(TextRecord):
    """Someone who made, wrote or judges films, or a group that does."""

    name: Words = Field(
        default="",
        description="the name in the Latin script, as it is known internationally; made of names where it is missing",
    )
    family: Words | None = Field(
        default=None, description="the part of the name that sorts; the last word when missing"
    )
    names: Texts = Field(default=Texts(), description="the same name in other languages and scripts")
    families: Texts = Field(default=Texts(), description="which part sorts there")
    born: LifeEvent | None = Field(default=None, description="year and place of birth")
    died: LifeEvent | None = Field(default=None, description="year and place of death")
    biography: Running = Field(default=Running(), description="without the name and dates: they are set before it")
    filmography: Running = Field(default=Running(), description="films made before, as running text")
    portrait: Picture | None = Field(default=None, description="a picture of the person")
    gender: Gender | None = Field(
        default=None, description="feminine or masculine; only labels that have a feminine form ask for it"
    )
    collective: Truth = Field(default=False, description="true for an orchestra, a group, an anonymous crew")

    @model_validator(mode="before")
    @classmethod
    def _name_alone(cls, value: Any) -> Any:
        return {"name": value} if isinstance(value, str) else value

    @property
    def can_be_named(self) -> bool:
        """Whether there is a name, or a form of it from which one in the Latin script follows."""
        return bool(self.name) or any(parse_tag(tag).script == "Latn" or in_latin(tag) for tag in self.names)
