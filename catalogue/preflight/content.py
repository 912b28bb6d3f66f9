"""What is gathered from a page's content, and what pages share while they are read."""

from dataclasses import dataclass, field
from typing import Any

from catalogue.incoming.boxes import Box
from catalogue.incoming.matrices import Matrix
from catalogue.incoming.objects import Unpacker
from catalogue.incoming.typefaces import Typefaces
from catalogue.preflight.facts import Oddity, Pictured, Shape, Shown
from catalogue.preflight.images import Image
from catalogue.preflight.spaces import Spaces

MOST_OPERATORS = 2_000_000
"""Carried out on one page; the fullest of a booklet has some 5000, a map of a city some hundred thousand."""
_MOST_ODDITIES = 200


@dataclass
class Library:
    """What pages share, read once: colour spaces, fonts, and the operators still to be spent on the file."""

    unpack: Unpacker = field(default_factory=Unpacker)
    budget: int = 5 * MOST_OPERATORS

    def __post_init__(self) -> None:
        self.spaces = Spaces(self.unpack)
        self.typefaces = Typefaces(self.unpack)


@dataclass
class Content:
    """One page's content while it is read; its lists are the result."""

    library: Library
    base: Matrix
    """From the file's coordinates to those of the trim."""
    texts: list[Shown] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    pictures: list[Pictured] = field(default_factory=list)
    oddities: dict[tuple[str, str], Oddity] = field(default_factory=dict)
    left: int = MOST_OPERATORS
    entered: set[tuple[int, int]] = field(default_factory=set)
    """Patterns and glyphs already looked into on this page."""
    images: dict[tuple[int, int], Image] = field(default_factory=dict)
    found: dict[tuple[tuple[int, int], str, str], Any] = field(default_factory=dict)
    """What was read of resources, by the object that owns them, their kind and their label."""

    def odd(self, kind: str, detail: str = "", box: Box | None = None) -> None:
        """Remembers it, once a page for each kind and detail."""
        if len(self.oddities) < _MOST_ODDITIES:
            self.oddities.setdefault((kind, detail), Oddity(kind, detail, box))
