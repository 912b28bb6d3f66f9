"""A file made ready for separating: one area of each page, spot inks under names that are safe as file names.

The file is read, mended and written again by qpdf, so that what was measured here is what Ghostscript sees: the size of
every page is known before a pixel of it is made.
"""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any, Literal, NoReturn

import pikepdf
from PIL import ImageCms

from catalogue.incoming.boxes import Box, page_boxes
from catalogue.incoming.objects import entry, items, unpacked
from catalogue.incoming.opening import reading
from catalogue.inks import ALL, NOTHING, PROCESS
from catalogue.lengths import MM
from catalogue.problems import Place, Problem, Problems

Area = Literal["media", "bleed", "trim"]
"""How much of a page is separated: all of it, as far as the bleed, or the finished page alone."""

MOST_SPOTS = 60
"""Ghostscript's most colour components are 64, four of which are process inks."""
MOST_PIXELS = 80_000_000
"""Of one plate: an A2 poster at 400 pixels an inch. More is a mistake, or meant to fill the disk."""
MOST_PAGES = 10_000

_NO_PLATE = {*PROCESS, ALL, NOTHING}
_STAND_IN = "Spot"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of the job: its number in the file, the pixels its area takes, and where its boxes lie on that area.

    Boxes are in points from the area's top left, y down, as the page is seen.
    """

    page: int
    size: tuple[int, int]
    media: Box
    bleed: Box
    trim: Box


@dataclass(frozen=True, slots=True)
class Job:
    """What Ghostscript is given, and what its answer means."""

    data: bytes
    sheets: tuple[Sheet, ...]
    """The wanted pages, in the order of their numbers."""
    spots: Mapping[str, str]
    """The name of each spot ink of the file by the one that stands in for it."""
    profile: bytes
    """The output intent's ICC profile; empty where the file has none of a press."""


def open_job(data: bytes, pages: Sequence[int] | None, ppi: int, area: Area) -> Job:
    """The file made ready. Raises Problems where it cannot be read, lacks a page or has one too large."""
    with reading(data) as pdf:
        job = _prepared(pdf, pages, ppi, area)
        out = BytesIO()
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.preserve)
    return replace(job, data=out.getvalue())


def page_numbers(words: str) -> tuple[int, ...]:
    """The pages that `3-5,9` names. Raises Problems for anything else."""
    numbers: set[int] = set()
    for part in words.split(","):
        match = re.fullmatch(r"\s*(\d{1,5})\s*(?:[-–]\s*(\d{1,5}))?\s*", part, re.ASCII)
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
        if not 1 <= first <= last:
            _refuse(f"{words} is no list of pages", "write numbers from 1 and ranges of them, such as 3-5,9")
        numbers.update(range(first, last + 1))
    return tuple(sorted(numbers))


def _prepared(pdf: pikepdf.Pdf, pages: Sequence[int] | None, ppi: int, area: Area) -> Job:
    count = len(pdf.pages)
    if count > MOST_PAGES:
        _refuse(f"the file has {count} pages", f"bring one of at most {MOST_PAGES}")
    wanted = sorted(set(pages)) if pages is not None else range(1, count + 1)
    absent = [str(number) for number in wanted if not 1 <= number <= count]
    if absent:
        _refuse(f"there is no page {', '.join(absent[:5])}", f"the file has pages 1 to {count}")
    spots = _spots_renamed(pdf)
    if len(spots) > MOST_SPOTS:
        _refuse(f"the file names {len(spots)} spot inks", f"at most {MOST_SPOTS} can be separated: see what they are")
    sheets = tuple(_laid_out(pdf.pages[number - 1], number, ppi, area) for number in wanted)
    return Job(b"", sheets, spots, _output_intent(pdf))


# Boxes


def _laid_out(page: pikepdf.Page, number: int, ppi: int, area: Area) -> Sheet:
    """Cuts the page to its area, made up to whole pixels, and says where its boxes lie on it."""
    found = page_boxes(page.obj)
    if found is None:
        _refuse(f"page {number} has no size", "write the file again from the program it comes from", number)
    box = {"media": found.media, "bleed": found.bleed, "trim": found.trim}[area]
    turns, unit = found.turns, found.unit
    pixel = 72 / ppi / unit
    across, down = math.ceil(box.width / pixel - 1e-6), math.ceil(box.height / pixel - 1e-6)
    if across * down > MOST_PIXELS:
        wide, high = box.width * unit / MM, box.height * unit / MM
        what = f"page {number} is {wide:.0f} × {high:.0f} mm, too large for {ppi} pixels an inch"
        _refuse(what, "separate it at fewer", number)
    # Added where the page, as it is seen, has its right and its foot: its top left stays on a pixel's corner.
    wider, higher = across * pixel - box.width, down * pixel - box.height
    cut = Box(
        box.left - (wider if turns in (2, 3) else 0),
        box.top - (higher if turns in (0, 3) else 0),
        box.right + (wider if turns in (0, 1) else 0),
        box.bottom + (higher if turns in (1, 2) else 0),
    )
    for name in ("/TrimBox", "/BleedBox", "/ArtBox"):
        if name in page.obj:
            del page.obj[name]
    # The crop box too, else one that the page inherits would cut it.
    page.obj["/MediaBox"] = page.obj["/CropBox"] = pikepdf.Array([round(edge, 6) for edge in cut])
    if "/UserUnit" in page.obj:
        page.obj["/UserUnit"] = unit
    boxes = (_seen(each, cut, turns, unit) for each in (found.media, found.bleed, found.trim))
    return Sheet(number, (down, across) if turns % 2 else (across, down), *boxes)


def _seen(box: Box, area: Box, turns: int, unit: float) -> Box:
    """A box of the page as it lies on the area, turned as a viewer turns it (a quarter clockwise each)."""
    left, right = box.left - area.left, box.right - area.left
    top, bottom = area.bottom - box.bottom, area.bottom - box.top
    width, height = area.width, area.height
    for _ in range(turns):
        left, top, right, bottom = height - bottom, left, height - top, right
        width, height = height, width
    return Box(left * unit, top * unit, right * unit, bottom * unit)


# Spot inks


def _spots_renamed(pdf: pikepdf.Pdf) -> dict[str, str]:
    """Every spot ink renamed through the whole file: Ghostscript makes file names of the names of inks."""
    stand_ins: dict[str, pikepdf.Name] = {}
    for array in _arrays(pdf):
        kind = array[0] if len(array) in (4, 5) else None
        if kind == pikepdf.Name.Separation and isinstance(array[1], pikepdf.Name):
            array[1] = _stand_in(array[1], stand_ins)
        elif kind == pikepdf.Name.DeviceN and isinstance(array[1], pikepdf.Array):
            array[1] = pikepdf.Array(
                [_stand_in(ink, stand_ins) if isinstance(ink, pikepdf.Name) else ink for ink in array[1]]
            )
            if len(array) == 5 and isinstance(array[4], pikepdf.Dictionary):
                array[4] = _attributes(array[4], stand_ins)
    return {str(stand_in).removeprefix("/"): ink for ink, stand_in in stand_ins.items()}


def _stand_in(name: pikepdf.Name, stand_ins: dict[str, pikepdf.Name]) -> pikepdf.Name:
    ink = _said(name)
    if ink in _NO_PLATE:
        return name
    return stand_ins.setdefault(ink, pikepdf.Name(f"/{_STAND_IN}{len(stand_ins) + 1}"))


def _attributes(attributes: pikepdf.Dictionary, stand_ins: dict[str, pikepdf.Name]) -> pikepdf.Dictionary:
    """Of a DeviceN space what separating wants: each ink's own colour, under its new name."""
    colorants = attributes.get("/Colorants")
    kept = pikepdf.Dictionary()
    if isinstance(colorants, pikepdf.Dictionary):
        for key, space in colorants.items():
            kept[str(_stand_in(pikepdf.Name(key), stand_ins))] = space
    return pikepdf.Dictionary(Colorants=kept)


def _said(name: pikepdf.Name) -> str:
    """The name as words; one that is not UTF-8 is read as Latin-1."""
    raw = bytes(name).removeprefix(b"/")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def _arrays(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Array]:
    """Every array that may be a colour space, wherever in the file it stands."""
    waiting: list[Any] = list(pdf.objects)
    while waiting:
        item = waiting.pop()
        if isinstance(item, pikepdf.Stream | pikepdf.Dictionary):
            waiting.extend(value for value in item.values() if _is_direct_room(value))
        elif isinstance(item, pikepdf.Array):
            if len(item) and isinstance(item[0], pikepdf.Name):
                yield item
            waiting.extend(value for value in item if _is_direct_room(value))


def _is_direct_room(value: Any) -> bool:
    return isinstance(value, pikepdf.Dictionary | pikepdf.Array) and not value.is_indirect


# The output intent


def _output_intent(pdf: pikepdf.Pdf) -> bytes:
    """The profile of the press that the file was made for; empty where none that can be used is told."""
    for intent in items(entry(pdf.Root, "OutputIntents")):
        data = unpacked(entry(intent, "DestOutputProfile"))
        if data and is_press_profile(data):
            return data
    return b""


def is_press_profile(data: bytes) -> bool:
    """Whether it is an ICC profile, and undamaged, from which the look of four inks on paper can be told."""
    try:
        opened = ImageCms.ImageCmsProfile(BytesIO(data))
        if (opened.profile.xcolor_space.strip(), opened.profile.device_class) != ("CMYK", "prtr"):
            return False
        ImageCms.buildTransform(opened, ImageCms.createProfile("sRGB"), "CMYK", "RGB")
    except (OSError, ImageCms.PyCMSError):
        return False
    return True


def _refuse(what: str, remedy: str, page: int | None = None) -> NoReturn:
    raise Problems([Problem(Place(), what, remedy, pages=(page,) if page else ())])
