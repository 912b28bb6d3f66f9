"""Events: talks, masterclasses, concerts, openings; whatever has a slot and is no film."""

from pydantic import Field

from catalogue.records.film import Screening
from catalogue.records.frozen import Running, Texts
from catalogue.records.record import Name, Names, Picture, TextRecord


class Event(TextRecord):
    """What happens at the festival besides films. Its slots stand in the timetable among theirs."""

    title: Texts = Field(description="as it is printed")
    short: Texts = Field(default=Texts(), description="a shorter title for narrow places")
    kind: Name | None = Field(default=None, description="a word of the table events, such as masterclass")
    section: Name | None = Field(default=None, description="the section of festival.yaml whose colour and tab it has")
    people: Names = Field(default=(), description="who speaks, plays or teaches, by their keys")
    films: Names = Field(default=(), description="the films it is about, by their keys")
    slots: tuple[Screening, ...] = Field(default=(), description="when and where; each wants its length")
    text: Running = Field(default=Running(), description="what happens, in each language")
    admission: Texts | None = Field(default=None, description="who may come in, and for how much")
    partner: Texts | None = Field(default=None, description="with whom the festival holds it")
    picture: Picture | None = Field(default=None, description="a picture of it")
