"""One page while its fingerprint is taken: what is in force, and the marks that count."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

from catalogue.incoming.boxes import ENDLESS, Box
from catalogue.incoming.matrices import Matrix
from catalogue.incoming.streams import Exhausted
from catalogue.plates.fingerprints import of
from catalogue.plates.outlines import Outlines

_GRAIN = 100
"""Steps in a point: a hundredth of one is finer than any press."""


@dataclass(slots=True)
class State:
    """The graphics state; colours, lines and the rest as fingerprints or plain values."""

    ctm: Matrix
    clip: Box = ENDLESS
    clipped: bytes = b""
    """Of all the clipping paths so far."""
    fill: object = ("g", 0.0)
    stroke: object = ("g", 0.0)
    fill_space: bytes = b""
    stroke_space: bytes = b""
    lines: Mapping[str, object] = field(default_factory=dict)
    """Caps, joins and dashes, where they were said."""
    width: float = 1.0
    manner: Mapping[str, bytes] = field(default_factory=dict)
    """Entries of graphics states: overprint, opacity, soft masks …"""
    meets: bytes = b""
    """Of all of these."""
    font: Outlines | None = None
    size: float = 0.0
    letters: float = 0.0
    words: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    rendering: int = 0

    def set_manner(self, manner: Mapping[str, bytes]) -> None:
        self.manner = dict(sorted(manner.items()))
        self.meets = of(self.manner)


@dataclass(slots=True)
class Subpath:
    steps: list[object] = field(default_factory=list)
    points: list[tuple[float, float]] = field(default_factory=list)


@dataclass
class Canvas:
    """One page: what has been painted on it so far."""

    printed: Box
    """What of the page counts: the rest is cut away."""
    left: int
    """Steps that may still be taken."""
    _hash: Any = field(default_factory=lambda: blake2b(digest_size=16))

    def spend(self, steps: int) -> None:
        self.left -= steps
        if self.left < 0:
            raise Exhausted

    def add(self, *parts: object) -> None:
        self._hash.update(of(*parts))

    def paint(self, box: Box, *parts: object) -> None:
        """A mark that is no larger than that box."""
        if not box.within(self.printed).empty:
            self.add(*parts)

    def glyph(self, drawn: bytes, matrix: tuple[int, ...], how: bytes) -> None:
        """A letter that has been found to lie where it counts; there are more of them than of all other marks."""
        self._hash.update(b"%b%b%b" % (drawn, how, repr(matrix).encode()))

    @property
    def fingerprint(self) -> bytes:
        found: bytes = self._hash.digest()
        return found


def grain(values: Iterable[float]) -> tuple[int, ...]:
    """Lengths in whole steps, so that a rounding elsewhere is no change."""
    return tuple(round(value * _GRAIN) for value in values)
