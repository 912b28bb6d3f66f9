"""Who pays for the festival: partners by tier, and the advertisements in its book."""

from pydantic import Field

from catalogue.lengths import mm
from catalogue.records.frozen import Texts
from catalogue.records.record import Length, Name, Picture, Record, Whole, Words


class Partner(Record):
    """A sponsor. A logo that stands here is promised, and the book is not built without it."""

    name: Texts = Field(description="as it is printed, under the logo or in its place")
    logo: Picture | None = Field(default=None, description="a picture, or a PDF of one page")
    wording: Texts | None = Field(default=None, description="words that were promised, set below the logo")
    website: Words | None = Field(default=None, description="the address, without https://")


class PartnerTier(Record):
    """Partners of one rank, under one heading, their logos of one size."""

    name: Texts = Field(description="the heading, such as general sponsor")
    height: Length = Field(default=mm(12), description="the most a logo of this tier is high")
    across: Whole = Field(default=4, description="how many stand side by side, 1 to 6")
    partners: tuple[Partner, ...] = Field(default=(), description="in the order they print")


class Advertisement(Record):
    """A page or half a page that somebody else has designed."""

    file: Name = Field(description="path inside data/pictures: a PDF of one page, or a picture")
    client: Texts | None = Field(default=None, description="whose it is, for messages")
