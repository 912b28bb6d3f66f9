"""A tweak: what is done by hand to the texts and pictures of one record, and the files that hold them."""

from typing import Annotated

from pydantic import Field

from catalogue.records.film import FitRules
from catalogue.records.frozen import Frozen, Texts
from catalogue.records.record import Focus, LinesMore, Name, OrOne, Record, Shares, SpaceShare, Tightness, Words

Quoted = Annotated[tuple[Words, ...], OrOne()]


class Spacing(Record):
    """How much wider or narrower a text is spaced than its style has it."""

    words: SpaceShare = Field(default=1.0, description="width of the spaces between words: 0.8 to 1.2 of their own")
    letters: Tightness = Field(
        default=0.0, description="ems by which letters are set apart or, below nought, closer: to 0.01"
    )


class PictureTweak(Record):
    """Another picture than the record's, or another part of it."""

    file: Name | None = Field(default=None, description="path inside data/pictures, in place of the record's")
    focus: Focus | None = Field(default=None, description="the point that must stay in view")
    crop: Shares | None = Field(default=None, description="the part that is shown: left, top, right, bottom")
    credit: Texts | None = Field(default=None, description="who made the picture: another file brings its own")
    alt: Texts | None = Field(default=None, description="what it shows, likewise")


class Tweak(Record):
    """What is done by hand to one record's texts and pictures, each by its path in the record."""

    looseness: Frozen[LinesMore] = Field(
        default=Frozen(), description="lines more (1) or fewer (-1) than are best for a text, before the record's own"
    )
    breaks: Frozen[Quoted] = Field(default=Frozen(), description="words of a text after which a line ends")
    ties: Frozen[Quoted] = Field(default=Frozen(), description="words of a text inside which no line ends")
    spacing: Frozen[Spacing] = Field(default=Frozen(), description="a text set tighter or wider")
    pictures: Frozen[PictureTweak] = Field(default=Frozen(), description="another picture, or another part of it")


class FilmTweak(Tweak):
    """The same of a film, and the step of its page."""

    fit: FitRules | None = Field(default=None, description="in place of the record's `fit`")


class TweaksFile(Record):
    """A file of tweaks: by the kind of record, then by its key."""

    films: Frozen[FilmTweak] = Field(default=Frozen(), description="of films")
    people: Frozen[Tweak] = Field(default=Frozen(), description="of people")
    events: Frozen[Tweak] = Field(default=Frozen(), description="of events")
    sections: Frozen[Tweak] = Field(default=Frozen(), description="of sections")
    festival: Tweak = Field(default_factory=Tweak, description="of all else in festival.yaml")
