"""Contacts: whom a reader may write to. What is here is printed; what only the office knows is a film's `contact`."""

from typing import Any

from pydantic import Field, model_validator

from catalogue.records.frozen import Texts
from catalogue.records.record import Country, Record, SeveralTexts, Words


class Contact(Record):
    """A company, an archive, a desk of the festival: where films come from and who answers."""

    name: Texts = Field(description="as it is printed")
    role: Texts | None = Field(default=None, description="what they do, such as press office")
    address: SeveralTexts = Field(default=(), description="the address, a line or several")
    country: Country | None = Field(default=None, description="ISO 3166-1 code; printed after the address")
    phone: Words | None = Field(default=None, description="with the country's prefix")
    email: Words | None = Field(default=None, description="the address for mail")
    website: Words | None = Field(default=None, description="without https://")

    @model_validator(mode="before")
    @classmethod
    def _name_alone(cls, value: Any) -> Any:
        return {"name": value} if isinstance(value, str) else value
