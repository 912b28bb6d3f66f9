"""What is frozen: how a film was printed when its page was signed off, and what the title page said when the library saw it.

`catalogue freeze` writes these files; nobody need write one by hand.
"""

import re
from typing import Annotated, Any

from pydantic import Field

from catalogue.records.frozen import Frozen
from catalogue.records.record import Name, Record, Shares, Whole, Words, written
from catalogue.records.values import Wrong, text

_ANEW = "thaw the film and freeze it again"


def _printed(value: Any) -> str:
    """A line exactly as it stands."""
    if not isinstance(value, str):
        raise Wrong("a line of print is wanted here", _ANEW)
    return value


def _millimetres(value: Any) -> float:
    written = text(value)
    if not re.fullmatch(r"\d{1,4}(?:\.\d{1,3})?", written, re.ASCII):
        raise Wrong(f"{written} is no number of millimetres", _ANEW)
    return float(written)


Printed = Annotated[str, written(_printed)]
Millimetres = Annotated[float, written(_millimetres, str | float)]


class FrozenPicture(Record):
    """A picture as it is placed."""

    crop: Shares = Field(description="the part that is shown: left, top, right, bottom")
    size: tuple[Millimetres, Millimetres] = Field(description="millimetres of its width and height")


class FrozenPage(Record):
    """One page of a film."""

    folio: Whole = Field(description="its number")
    texts: Frozen[tuple[Printed, ...]] = Field(
        default=Frozen(), description="by a field's path, its lines; people's paths begin with `people` and their key"
    )
    pictures: Frozen[FrozenPicture] = Field(default=Frozen(), description="by the picture's file")


class FrozenFilm(Record):
    """A film's pages as they were when it was frozen."""

    layout: Name | None = Field(default=None, description="the layout that made them")
    step: Words | None = Field(default=None, description="the step of the layout's ladder")
    pages: tuple[FrozenPage, ...] = Field(default=(), description="in the order of the book")


class FrozenTitle(Record):
    """What the title page and the imprint said when the library's record was asked for."""

    pages: Whole = Field(description="pages of the book")
    said: Frozen[Printed] = Field(default=Frozen(), description="by a field's path, what it said")
