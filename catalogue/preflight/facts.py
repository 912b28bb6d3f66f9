"""What was read of a file, as frozen values: the checks see nothing else.

Positions are points from the top left of the page's trim, y down; millimetres are for people.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from catalogue.incoming.boxes import Box
from catalogue.incoming.typefaces import Typeface
from catalogue.preflight.spaces import Paint, Space


class Manner(NamedTuple):
    """How paint meets what lies below it."""

    fill_over: bool = False
    stroke_over: bool = False
    mode: int = 0
    """The overprint mode, 0 or 1 (ISO 32000-1, 8.6.7)."""


KNOCK_OUT = Manner()


class Shown(NamedTuple):
    """A stretch of type that one operator shows."""

    box: Box
    """From the baseline's ends a capital's height up and a descender's down; what is clipped away is not in it."""
    size: float
    """As it prints, all transformations counted."""
    fill: Paint | None
    stroke: Paint | None
    thickness: float
    """Of its stroke."""
    manner: Manner
    font: Typeface
    codes: tuple[int, ...]
    placed: bool
    """False inside patterns and glyphs, which have no place of their own."""

    @property
    def words(self) -> str:
        return self.font.says(self.codes)


class Shape(NamedTuple):
    """A path, filled, stroked or both; or a shading."""

    box: Box
    fill: Paint | None
    stroke: Paint | None
    thickness: float
    """Of its stroke as it prints; 0 is the device's thinnest."""
    thin: float | None
    """The shorter side of a filled rectangle; None for any other shape."""
    manner: Manner
    placed: bool
    shading: bool = False


class Pictured(NamedTuple):
    """A picture where it is placed."""

    box: Box
    """What the clipping leaves of it."""
    pixels: tuple[int, int]
    ppi: float
    """At its printed size, the coarser way."""
    space: Space | None
    """None for a stencil, which is painted in `fill`."""
    bits: int
    fill: Paint | None
    manner: Manner
    placed: bool

    @property
    def line_art(self) -> bool:
        """Black and white alone."""
        return self.bits == 1 and (self.space is None or self.space.channels == 1)


class Oddity(NamedTuple):
    """Something met in the content that is no mark on the paper: what, in a word that the checks know, and where."""

    kind: str
    detail: str
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Annotation:
    kind: str
    box: Box | None


class Use(NamedTuple):
    """A colour where it is used."""

    what: str
    """type, a line, an area, a stencil."""
    paint: Paint
    box: Box
    over: bool
    mode: int
    measure: float | None
    """Of type its size, of lines their thickness; of other things None."""
    placed: bool


@dataclass(frozen=True)
class PageFacts:
    """One page with all that it paints."""

    number: int
    boxes: Mapping[str, Box]
    """MediaBox, TrimBox … as the file has them, those that are there; in the file's own coordinates."""
    trim: Box
    """At the origin. Where the file tells none it is what comes nearest."""
    bleed: Box
    media: Box
    rotation: int = 0
    user_unit: float = 1.0
    texts: tuple[Shown, ...] = ()
    shapes: tuple[Shape, ...] = ()
    pictures: tuple[Pictured, ...] = ()
    oddities: tuple[Oddity, ...] = ()
    declared: tuple[Space, ...] = ()
    """Colour spaces among the page's resources, used or not."""
    defaults: tuple[str, ...] = ()
    """DefaultRGB, DefaultGray, DefaultCMYK."""
    group: str | None = None
    """Colour space of the page's transparency group; empty for one that tells none, None where there is no group."""
    annotations: tuple[Annotation, ...] = ()
    actions: bool = False
    preseparated: bool = False

    @cached_property
    def uses(self) -> tuple[Use, ...]:
        """Every flat colour used."""
        return tuple([*self._of_type(), *self._of_shapes(), *self._of_stencils()])

    def _of_type(self) -> Iterator[Use]:
        for text in self.texts:
            manner = text.manner
            if text.fill is not None:
                yield Use("type", text.fill, text.box, manner.fill_over, manner.mode, text.size, text.placed)
            if text.stroke is not None:
                yield Use("type", text.stroke, text.box, manner.stroke_over, manner.mode, text.size, text.placed)

    def _of_shapes(self) -> Iterator[Use]:
        for shape in self.shapes:
            manner = shape.manner
            if shape.fill is not None:
                yield Use("an area", shape.fill, shape.box, manner.fill_over, manner.mode, shape.thin, shape.placed)
            if shape.stroke is not None:
                over, thickness = manner.stroke_over, shape.thickness
                yield Use("a line", shape.stroke, shape.box, over, manner.mode, thickness, shape.placed)

    def _of_stencils(self) -> Iterator[Use]:
        for picture in self.pictures:
            if picture.fill is not None:
                over, mode = picture.manner.fill_over, picture.manner.mode
                yield Use("a stencil", picture.fill, picture.box, over, mode, None, picture.placed)

    @property
    def empty(self) -> bool:
        """Nothing stands inside the trim; marks beside it make no page."""
        boxes = (each.box for kind in (self.texts, self.shapes, self.pictures) for each in kind if each.placed)
        return all(box.within(self.trim).empty for box in boxes)


@dataclass(frozen=True, slots=True)
class Outline:
    """What of a page is kept until the whole file has been seen."""

    number: int
    trim: Box
    bleed: Box
    empty: bool
    heavy: bool
    """It may bear too much ink."""
    fonts: tuple[str, ...]
    plates: tuple[str, ...]
    spots: tuple[Space, ...]
    """Separations that something is painted in."""
    declared: tuple[Space, ...]
    pictures: int
    least_ppi: float | None


@dataclass(frozen=True, slots=True)
class Intent:
    """An output intent."""

    kind: str
    condition: str
    registry: str
    profile: bytes | None
    """The ICC profile embedded; empty where it cannot be read, None where there is none."""


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What the file says of itself as a whole."""

    version: tuple[int, int]
    """In force: the one at its head or the catalogue's, whichever is later; (0, 0) where neither is told."""
    pages: int = 0
    junk: int = 0
    """Bytes before the header."""
    identifiers: int = 0
    """Strings of the trailer's ID."""
    compressed: bool = False
    """Object streams or a cross-reference stream."""
    damaged: tuple[str, ...] = ()
    """What the reader had to repair."""
    info: Mapping[str, str] = field(default_factory=dict)
    xmp: Mapping[str, str] | None = None
    """Properties by prefix and name, such as `dc:title`; None where there is no packet."""
    xmp_fault: str = ""
    xmp_packed: bool = False
    intents: tuple[Intent, ...] = ()
    filters: tuple[str, ...] = ()
    """Every filter that packs anything."""
    catalogue: tuple[str, ...] = ()
    """Things in the catalogue that no print file wants, by the words that the checks know."""
    external: bool = False
    """Streams whose data are in another file."""
