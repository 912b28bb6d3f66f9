"""What comes out of typesetting: glyphs on lines, lines in a galley. Finished, frozen values.

Lengths are points. A line's own x counts from its frame's left edge to the right, its glyph offsets from the
baseline upwards (as in the face), everything else downwards. Widths are added up by `fsum`, which rounds once: `sum`
adds differently from one version of Python to the next, and the same folder gives the same bytes on each.
"""

from dataclasses import dataclass, replace
from math import fsum
from typing import Literal

from catalogue.inks import Ink
from catalogue.problems import Place, Problem

LineEnd = Literal["soft", "close", "hyphen", "forced", "hard", "last"]
"""How a line ends: at a space, between two characters that have none (一秒|钟, ауто-|салон), at a hyphenation point, at a
space by force, at a forced end of its paragraph, or with the text."""


@dataclass(frozen=True, slots=True)
class Glyphs:
    """A run of glyphs in one face, size, ink and language, in visual order from left to right.

    `texts` stands beside `glyphs`: each glyph carries the characters it shows, in logical order and NFC. Where a
    cluster of characters becomes several glyphs, the first (visually) carries them all and the others carry "";
    joined in logical order the texts are `text`. A hyphen added by a line break carries U+00AD.
    """

    face: str
    """Key of the face in its FaceSet, such as `Source Serif 4/400/italic`."""
    size: float
    ink: Ink
    language: str
    rightwards: bool
    """False for a right-to-left run (its glyphs are nevertheless stored left to right)."""
    x: float
    """From the line's start to the first glyph's origin."""
    glyphs: tuple[int, ...]
    advances: tuple[float, ...]
    """Points, with kerning, tracking and justification already in."""
    offsets: tuple[tuple[float, float], ...]
    """Points, x rightwards and y upwards; empty when every offset is zero."""
    texts: tuple[str, ...]
    text: str

    @property
    def width(self) -> float:
        return fsum(self.advances)


@dataclass(frozen=True, slots=True)
class Line:
    """One set line. `runs` stand in visual order; `text` is what a reader copies, in logical order."""

    runs: tuple[Glyphs, ...]
    width: float
    """From the first glyph's origin to the last advance, without trailing space."""
    text: str
    end: LineEnd = "last"
    indent: float = 0.0
    """From the frame's left edge to the line's start; below nought where its first character hangs."""
    style: str = ""
    """Name of the style of the paragraph, for the proof."""
    ratio: float | None = None
    """How much the spaces of a justified line stretch, as a share of what they may, or (below nought) shrink."""
    letterfit: float = 0.0
    """Ems added after every glyph to bring the line to its measure."""
    room: float = 0.0
    """The measure that the line was set to; nought where it was set to none."""

    def moved(self, dx: float) -> "Line":
        return replace(self, indent=self.indent + dx)


@dataclass(frozen=True, slots=True)
class Galley:
    """Lines set to a measure, not yet on a page."""

    lines: tuple[Line, ...]
    leading: float
    measure: float
    place: Place = Place()
    problems: tuple[Problem, ...] = ()
    places: tuple[Place, ...] = ()
    """Where each line's words stand, in a galley joined of several; nothing where all stand at `place`."""

    @property
    def depth(self) -> float:
        """From the first baseline's own line top to the last: lines times leading."""
        return len(self.lines) * self.leading

    @property
    def widest(self) -> float:
        return max((line.indent + line.width for line in self.lines), default=0.0)

    @property
    def text(self) -> str:
        """The whole text, lines joined as a reader would: soft hyphens closed up, a newline between paragraphs."""
        out: list[str] = []
        for line in self.lines:
            if line.end == "hyphen":
                out.append(line.text.removesuffix("\u00ad"))
            elif line.end in ("hard", "last"):
                out.append(line.text + "\n")
            else:
                out.append(line.text + (" " if line.end in ("soft", "forced") else ""))
        return "".join(out).removesuffix("\n")

    @property
    def line_places(self) -> tuple[Place, ...]:
        """The place of each line."""
        return self.places or (self.place,) * len(self.lines)

    def then(self, other: "Galley", blank: int = 0) -> "Galley":
        """This galley with another below it, `blank` empty lines between."""
        white = tuple(Line((), 0.0, "", "hard") for _ in range(blank))
        return replace(
            self,
            lines=(*self.lines, *white, *other.lines),
            problems=(*self.problems, *other.problems),
            places=(*self.line_places, *(other.place for _ in white), *other.line_places),
        )

    def split(self, count: int) -> tuple["Galley", "Galley"]:
        """The first `count` lines, and the rest."""
        return (
            replace(self, lines=self.lines[:count], places=self.places[:count]),
            replace(self, lines=self.lines[count:], places=self.places[count:], problems=()),
        )
