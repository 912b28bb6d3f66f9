"""What a printer wants of a file: a printer profile of `data/press/`, or a festival's own words under `press:`.

Every field may be left out: a profile is laid over the one it is `like`, and in the end over these defaults, which are the
house's. Lengths are points, ink is per cent of a plate each added up, resolutions are pixels an inch at the printed size.
"""

from collections.abc import Callable
from string import Formatter
from typing import Annotated, Any, Literal, get_args

from pydantic import Field, PrivateAttr, model_validator

from catalogue.lengths import mm
from catalogue.problems import Place
from catalogue.records import values
from catalogue.records.frozen import Frozen
from catalogue.records.record import Length, Name, Record, Whole, Words, written
from catalogue.records.values import Wrong

PrintStandard = Literal["PDF/X-4", "PDF/X-1a:2003", "PDF/X-3:2002", "PDF 1.3"]
"""ISO 15930-7, 15930-4 and 15930-3, and a plain CMYK file of the version all presses read."""
Mark = Literal["crop", "registration", "bar", "slug"]
Intent = Literal["perceptual", "relative", "saturation", "absolute"]
CoverPlace = Literal["apart", "with"]
Degree = Literal["grave", "warning", "note", "off"]

CHECKS: dict[str, str] = {
    "bleed": "what runs off the page runs over the trim by the whole bleed, and nothing reaches beyond it",
    "condition": "the file names the output condition and holds its profile",
    "empty-page": "no page is empty but those that fill the last sheet",
    "fonts": "every face is embedded and says what its glyphs mean",
    "geometry": "trim and bleed are told, lie inside each other, and are alike on all pages",
    "glyph": "every character has a glyph",
    "identity": "the file is what it says it is: version, standard, identifiers",
    "ink": "the ink on any square of 15 mm, and of any flat colour, keeps the limit",
    "interactive": "no notes, forms, scripts, sound or film in the file",
    "marks": "outside the bleed there are marks where the printer wants them, and nothing where not",
    "metadata": "title, dates and trapping are told, twice and alike",
    "overprint": "black type and thin black rules overprint; white never does",
    "overset": "everything found room on its page, and nothing hides or cuts it",
    "page-count": "the pages fill whole sheets",
    "resolution": "pictures have the pixels they need at their printed size",
    "reference": "every reference to a page has found its page",
    "rich-black": "small type is black in black ink alone",
    "rules": "no line is thinner than it prints",
    "safety": "type keeps away from the trim",
    "separations": "only the plates that the printer counts on",
    "small-type": "no type too small for white, for tints or for several inks",
    "spine": "no type on a spine too thin for it",
    "structure": "the file can be read to its end",
    "colour": "only the printer's inks: no RGB, no colour measured in another way",
    "transparency": "nothing transparent where the standard allows none",
}
"""The checks of pages and of finished files, by the names under which a profile sets their severity."""

INK_SQUARE = mm(15)
"""Side of the square over which the mean of all inks is taken (Ghent Workgroup 2022)."""
BLACK_RULE = 2.0
"""Points; black rules thinner than this overprint, as small black type does (Ghent Workgroup 2022)."""

ALWAYS_GRAVE = ("glyph", "overset", "reference")
"""Checks of which no profile makes less: what they find is text that would be lost."""


def _one_of(kind: Any, what: str) -> Callable[[Any], Any]:
    """A reader of one of the words of the Literal `kind`."""
    words = get_args(kind)

    def read(value: Any) -> str:
        word = values.text(value)
        if word not in words:
            raise Wrong(f"{word} is no {what}", f"write {', '.join(words[:-1])} or {words[-1]}")
        return word

    return read


def _marks(value: Any) -> tuple[str, ...]:
    if isinstance(value, list):
        known = get_args(Mark)
        for item in value:
            if values.text(item) not in known:
                raise Wrong(f"{values.text(item)} is no printer's mark", f"there are {', '.join(known)}")
        return tuple(mark for mark in known if mark in [values.text(item) for item in value])
    word = values.text(value)
    if word in ("none", "false", "no"):
        return ()
    if word in ("all", "true", "yes"):
        return get_args(Mark)
    return _marks([value])


def _spots(value: Any) -> tuple[str, ...] | Literal["any"]:
    if isinstance(value, list):
        return tuple(values.one_line(values.text(item)) for item in value)
    word = values.one_line(values.text(value))
    if word == "any":
        return "any"
    return () if word == "none" else (word,)


def _share(value: Any) -> float:
    """Per cent from 0 to 400, the sum of four plates."""
    number = _number(value)
    if not 0 < number <= 400:
        raise Wrong(f"{number:g} % is no sum of four inks", "write per cent, such as 300")
    return number


def _ppi(value: Any) -> float:
    number = _number(value)
    if not 36 <= number <= 10_000:
        raise Wrong(f"{number:g} is no resolution to print at", "write pixels an inch, such as 300")
    return number


def _number(value: Any) -> float:
    written_ = values.text(value).removesuffix("%").strip()
    try:
        number = float(written_)
    except ValueError:
        raise Wrong(f"{written_} is not a number", "write digits, such as 300") from None
    if not abs(number) < 1e6:  # catches "nan" and "inf" too
        raise Wrong(f"{written_} is not a number", "write digits, such as 300")
    return number


def _file_name(value: Any) -> str:
    pattern = values.one_line(values.text(value))
    try:
        asked = [(name, spec, turn) for _, name, spec, turn in Formatter().parse(pattern) if name is not None]
    except ValueError:
        asked = [("", "", "")]
    if any(name not in NAME_PARTS or spec or turn for name, spec, turn in asked):
        known = ", ".join(f"{{{name}}}" for name in NAME_PARTS)
        raise Wrong(f"{pattern} is no pattern for file names", f"use letters and {known}")
    shown = pattern.format_map({name: "x" for name in NAME_PARTS})
    if "/" in shown or "\\" in shown or shown.startswith(".") or not shown.isprintable():
        raise Wrong(f"{pattern} leads to another folder", "write the name of a file alone")
    if any(letter in _UNSAFE for letter in shown):
        raise Wrong(f"{pattern} is a name that some computers cannot keep", f"leave out {' '.join(_UNSAFE)}")
    if not shown.lower().endswith(".pdf"):
        raise Wrong(f"{pattern} does not end in .pdf", f"write {pattern}.pdf")
    return pattern


_UNSAFE = '<>:"|?*'
"""Letters of which Windows makes no file's name."""
NAME_PARTS = ("festival", "edition", "year", "part", "pages")
"""What a pattern for file names may stand for: the festival's name in plain letters, its edition, its year, the part of
the job (`booklet`, `cover`), and how many pages the file has."""

Standard = Annotated[PrintStandard, written(_one_of(PrintStandard, "standard for print files"), PrintStandard)]
RenderingIntent = Annotated[Intent, written(_one_of(Intent, "rendering intent"), Intent)]
Cover = Annotated[CoverPlace, written(_one_of(CoverPlace, "place for a cover"), CoverPlace)]
Severity = Annotated[Degree, written(_one_of(Degree, "degree of a problem"), Degree)]
Marks = Annotated[tuple[Mark, ...], written(_marks, list[Mark] | bool | str)]
Spots = Annotated[tuple[str, ...] | Literal["any"], written(_spots, list[str] | str)]
Share = Annotated[float, written(_share, str | float)]
Ppi = Annotated[float, written(_ppi, str | float)]
FileName = Annotated[str, written(_file_name)]


class Resolution(Record):
    """Pixels an inch at the printed size."""

    least: Ppi = Field(default=149.0, description="fewer is grave")
    good: Ppi = Field(default=224.0, description="fewer is a warning")
    most: Ppi = Field(default=350.0, description="what is finer is scaled down to this")


class LineArt(Record):
    """Pixels an inch at the printed size, of pictures in black and white alone."""

    least: Ppi = Field(default=549.0, description="fewer is grave")
    good: Ppi = Field(default=799.0, description="fewer is a warning")
    most: Ppi = Field(default=1200.0, description="what is finer is scaled down to this")


class FileNames(Record):
    """How the files are called."""

    first: FileName = Field(default="{part}.pdf", description="of a file sent for the first time")
    again: FileName = Field(default="{part}-new.pdf", description="of one sent again with changes")


class PrinterProfile(Record):
    """What one printer wants. The numbers are the Ghent Workgroup's (2022, sheet CMYK) where it has one."""

    name: Words = Field(default="the house's printer", description="who it is, for messages")
    like: Name | None = Field(default=None, description="a profile of data/press that this one is laid over")
    standard: Standard = Field(default="PDF/X-4", description="what kind of file")
    profile: Words = Field(
        default="ISOcoated_v2_300_bas", description="an ICC profile of data/profiles, without its ending"
    )
    condition: Words = Field(default="FOGRA39", description="registry name of the output condition")
    condition_in_words: Words = Field(default="", description="the same for people")
    intent: RenderingIntent = Field(default="relative", description="how pictures come into the press's colours")
    bleed: Length = Field(default=mm(3), description="what must be printed beyond the trim")
    safety: Length = Field(default=mm(3), description="how far type keeps from the trim")
    marks: Marks = Field(
        default=(), description="crop, registration, bar (of colours), slug (job, page, date): any of them, all or none"
    )
    ink: Share = Field(default=300.0, description="most ink, in per cent, on average over any square of 15 mm")
    resolution: Resolution = Field(default_factory=Resolution, description="of pictures")
    line_art: LineArt = Field(default_factory=LineArt, description="of pictures in black and white alone")
    spots: Spots = Field(default=(), description="spot inks that are printed: their names, any, or none")
    small_type: Length = Field(
        default=8.0, description="smallest size of type that is white, a tint, or of several inks"
    )
    overprint_below: Length = Field(
        default=12.0, description="black type smaller than this must overprint; in our files all of it does"
    )
    thin_rule: Length = Field(default=0.25, description="thinnest rule in one solid ink")
    thin_screened_rule: Length = Field(
        default=0.5, description="thinnest rule that is white, a tint or of several inks"
    )
    multiple: Whole = Field(default=4, description="the page count is filled up to a multiple of this")
    cover: Cover = Field(default="apart", description="a file of its own with the spine, or with the pages")
    spine_text: Length = Field(default=mm(5), description="thinnest spine that may carry words")
    files: FileNames = Field(default_factory=FileNames, description="how the files are called")
    severities: Frozen[Severity] = Field(
        default=Frozen(),
        description="by a check's name, how bad it is where it finds something: grave, warning, note or off",
    )

    _layers: tuple["PrinterProfile", ...] = PrivateAttr(())
    """What it was laid together from, the uppermost first; nothing for one as it stands in its file."""

    @model_validator(mode="before")
    @classmethod
    def _name_alone(cls, value: Any) -> Any:
        if isinstance(value, list):
            remedy = "write names, each with a colon and a value; after press: a printer's name alone will do"
            raise Wrong("a mapping is wanted here", remedy)
        return {"like": value} if isinstance(value, str) else value

    def over(self, below: "PrinterProfile") -> "PrinterProfile":
        """This profile laid over another, field by field; each field stands where it was said last."""
        said = {name: getattr(below, name) for name in below.model_fields_set}
        for name in self.model_fields_set:
            value, under = getattr(self, name), said.get(name)
            if isinstance(value, Resolution | LineArt | FileNames) and isinstance(under, type(value)):
                value = under.model_copy(update={each: getattr(value, each) for each in value.model_fields_set})
            elif isinstance(value, Frozen) and isinstance(under, Frozen):
                value = Frozen({**under, **value})
            said[name] = value
        if "condition" in self.model_fields_set and "condition_in_words" not in self.model_fields_set:
            # They are words for the other condition.
            said.pop("condition_in_words", None)
        laid = PrinterProfile.model_construct(_fields_set=set(said), **said)
        laid._layers = (*(self._layers or (self,)), *(below._layers or (below,)))
        return laid

    def place(self, path: str = "") -> Place:
        """Where the field at `path` was said last; where nobody says it, the profile itself."""
        for layer in self._layers:
            if layer.says(path):
                return layer.place(path)
        return self._layers[0].place(path) if self._layers else super().place(path)

    @property
    def is_of_another_condition(self) -> bool:
        """Whether a colour profile was named over the one to which the condition, named further down, belongs."""
        layers = self._layers or (self,)
        named = next((index for index, layer in enumerate(layers) if layer.says("condition")), len(layers))
        belongs = next((layer.profile for layer in layers[named:] if layer.says("profile")), self.profile)
        return any(layer.says("profile") and layer.profile != belongs for layer in layers[:named])

    def allows(self, spot: str) -> bool:
        """Whether the printer has a plate for that spot ink."""
        return self.spots == "any" or spot in self.spots
