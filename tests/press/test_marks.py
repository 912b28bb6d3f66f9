"""Marks: each alone and all together, outside the bleed, on a sheet that has room for what is drawn and no more."""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import get_args

import pikepdf
import pytest

from catalogue.inks import BLACK, Ink
from catalogue.lengths import mm
from catalogue.makeup.document import Document
from catalogue.makeup.pieces import Box
from catalogue.press.pdf import PressSettings, press
from catalogue.problems import Problems
from catalogue.records.printer import Mark
from catalogue.typeset.lines import Glyphs, Line
from tests.pdf_reading import read_pages
from tests.press.conftest import wanting

ALL = get_args(Mark)
MakeDocument = Callable[..., Document]
Reopen = Callable[[bytes], pikepdf.Pdf]
SetLine = Callable[..., Line]
Shape = Callable[..., Glyphs]
Faces = dict[str, Path]


@pytest.fixture
def slug(shape: Shape, set_line: SetLine) -> Line:
    return set_line(shape("serif", "Svetlopis 12 (14/52)", 6))


def edges(box: pikepdf.Object) -> list[float]:
    return [round(float(edge) / mm(1), 2) for edge in box]


@pytest.mark.parametrize(
    ("marks", "bleed", "media", "trim"),
    [
        ((), 3, [0, 0, 106, 66], [3, 3, 103, 63]),
        (("crop",), 3, [0, 0, 124, 84], [12, 12, 112, 72]),
        (("registration",), 3, [0, 0, 124, 84], [12, 12, 112, 72]),
        (("crop", "registration"), 5, [0, 0, 128, 88], [14, 14, 114, 74]),
        (("bar",), 3, [0, 0, 106, 75], [3, 3, 103, 63]),
        (("slug",), 3, [0, 0, 106, 74], [3, 11, 103, 71]),
        (("bar", "slug"), 3, [0, 0, 106, 83], [3, 11, 103, 71]),
        (ALL, 3, [0, 0, 124, 88], [12, 16, 112, 76]),
        (ALL, 0, [0, 0, 100, 60], [0, 0, 100, 60]),
    ],
)
def test_the_sheet_has_room_for_what_is_drawn(
    marks: tuple[Mark, ...], bleed: float, media: list[float], trim: list[float],
    document: MakeDocument, faces: Faces, settings: PressSettings, reopen: Reopen, slug: Line,
) -> None:  # fmt: skip
    """A document without a bleed is cut nowhere and has no marks."""
    made = document([Box(10, 10, 10, 10, BLACK)], bleed=mm(bleed))
    data = press(made, faces, wanting(settings, marks=marks), slugs=[slug])
    sheet = reopen(data).pages[0].obj
    assert [edges(sheet[key]) for key in ("/MediaBox", "/TrimBox")] == [media, trim]
    grown = [round(edge + out * bleed, 2) for edge, out in zip(trim, (-1, -1, 1, 1), strict=True)]
    assert edges(sheet.BleedBox) == grown


def drawn(sheet: pikepdf.Page) -> dict[str, list[tuple[float, float]]]:
    """The points of what is painted by kind, in millimetres from the trim's top left."""
    found: dict[str, list[tuple[float, float]]] = {}
    path: list[tuple[float, float]] = []
    for operands, operator in pikepdf.parse_content_stream(sheet, "m l c re S s f Tm TJ"):
        figures = [float(each) for each in operands] if str(operator) not in ("TJ",) else []
        match str(operator):
            case "m" | "l" | "c":
                path += list(zip(figures[::2], figures[1::2], strict=True))
            case "re":
                x, y, width, height = figures
                path += [(x, y), (x + width, y + height)]
            case "Tm":
                path = [(figures[4], figures[5])]
            case painted:
                kind = {"S": "lines", "s": "rings", "f": "boxes", "TJ": "text"}[painted]
                found.setdefault(kind, []).extend((round(x / mm(1), 3), round(y / mm(1), 3)) for x, y in path)
                path = []
    return found


@pytest.mark.parametrize(
    ("mark", "kinds"),
    [("crop", {"lines"}), ("registration", {"lines", "rings"}), ("bar", {"boxes"}), ("slug", {"text"})],
)
def test_each_alone_stands_outside_the_bleed_and_on_the_sheet(
    mark: Mark, kinds: set[str],
    document: MakeDocument, faces: Faces, settings: PressSettings, reopen: Reopen, slug: Line,
) -> None:  # fmt: skip
    made = document([], width=mm(100), height=mm(60), bleed=mm(5))
    sheet = reopen(press(made, faces, wanting(settings, marks=(mark,)), slugs=[slug])).pages[0]
    found = drawn(sheet)
    assert set(found) == kinds
    for x, y in chain(*found.values()):
        assert x < -5.4 or x > 105.4 or y < -5.4 or y > 65.4, "at the bleed, where a page is cut out to be imposed"
        left, bottom, right, top = (edge - corner for edge, corner in zip(
            edges(sheet.MediaBox), edges(sheet.TrimBox)[:2] * 2, strict=True))  # fmt: skip
        assert left <= x <= right, "off the sheet"
        assert bottom <= 60 - y <= top, "off the sheet"
    assert ("/All" in sheet.Resources.get("/ColorSpace", {})) == (mark in ("crop", "registration"))


def test_crop_marks_point_at_the_trim_and_keep_off_it(
    document: MakeDocument, faces: Faces, settings: PressSettings, reopen: Reopen
) -> None:
    sheet = reopen(press(document([]), faces, wanting(settings, marks=("crop",)))).pages[0]
    points = drawn(sheet)["lines"]
    assert {x for x, y in points if not 0 <= y <= 60} == {0, 100}
    assert {y for x, y in points if not 0 <= x <= 100} == {0, 60}
    assert min(max(-x, x - 100, -y, y - 60) for x, y in points) == 4
    assert list(sheet.Resources.ColorSpace.All[:3]) == ["/Separation", "/All", "/DeviceCMYK"]


def test_the_slug_is_read_back_in_black_alone(
    document: MakeDocument, faces: Faces, settings: PressSettings, reopen: Reopen, shape: Shape, set_line: SetLine
) -> None:
    line = set_line(shape("serif", "Светлопис · booklet · 12 (14/52)", 6, script="Cyrl", language="sr"))
    data = press(document([], []), faces, wanting(settings, marks=ALL), slugs=[line, line])
    assert [[each.text for each in sheet] for sheet in read_pages(data)] == [["Светлопис · booklet · 12 (14/52)"]] * 2
    content = reopen(data).pages[0].Contents.read_bytes().decode()
    before = content[: content.rindex(" TJ")]
    assert re.findall(r"^.* (?:k|cs [\d.]+ scn)$", before, re.MULTILINE)[-1] == "0 0 0 1 k"
    assert re.findall(r"^/(\w+) gs$", before, re.MULTILINE)[-1] == "Over"


def test_a_slug_that_was_not_wanted_or_not_set_takes_no_room(
    document: MakeDocument, faces: Faces, settings: PressSettings, reopen: Reopen, slug: Line
) -> None:
    plain = press(document([]), faces, wanting(settings, marks=("crop",)))
    assert press(document([]), faces, wanting(settings, marks=("crop", "slug"))) == plain
    assert press(document([]), faces, wanting(settings, marks=("crop",)), slugs=[slug]) == plain
    with pytest.raises(Problems, match="1 slug lines for 2 pages"):
        press(document([], []), faces, wanting(settings, marks=("slug",)), slugs=[slug])


def patches(sheet: pikepdf.Page) -> list[tuple[float, str]]:
    """Left edge of every patch of the bar, in millimetres, and its colour."""
    content = sheet.Contents.read_bytes().decode()
    found, colour = [], ""
    for line in content.splitlines():
        if line.endswith((" k", " scn")):
            colour = line
        elif line.endswith(" re f"):
            found.append((round(float(line.split()[0]) / mm(1), 2), colour))
    return found


def test_the_bar_shows_every_spot(
    document: MakeDocument, faces: Faces, settings: PressSettings, reopen: Reopen
) -> None:
    """Solids first, the spots among them, so that a narrow page loses the least; the spot's box is on the page as well."""
    gold, silver = Ink(0.2, 0.25, 0.6, 0.25, "Gold"), Ink(0, 0, 0, 0.3, "Silver")
    pieces = [Box(0, 0, 9, 9, silver.tint(0.2)), Box(9, 0, 9, 9, gold)]

    def bar(width: float, *marks: Mark) -> list[tuple[float, str]]:
        made = document(pieces, width=mm(width))
        return patches(reopen(press(made, faces, wanting(settings, marks=marks))).pages[0])[2:]

    whole = bar(100, "bar")
    assert [colour for _, colour in whole] == [
        "1 0 0 0 k", "0 1 0 0 k", "0 0 1 0 k", "0 0 0 1 k", "/S1 cs 1 scn", "/S2 cs 1 scn",
        "1 1 0 0 k", "0 1 1 0 k", "1 0 1 0 k", "/S1 cs 0.5 scn", "/S2 cs 0.5 scn",
        "0.5 0 0 0 k", "0 0.5 0 0 k", "0 0 0.5 0 k", "0 0 0 0.5 k", "0.5 0.4 0.4 0 k",
    ]  # fmt: skip
    assert [x for x, _ in whole] == [3 + 4 * index for index in range(16)]
    around = bar(100, "bar", "registration")
    assert [colour for _, colour in around] == [colour for _, colour in whole]
    assert all(x >= 55 or x + 4 <= 45 for x, _ in around), "clear of the register mark"
    assert [colour for _, colour in bar(30, "bar")] == [colour for _, colour in whole][:6]


def test_folds_are_marked_and_nothing_else_stands_there(
    document: MakeDocument, faces: Faces, settings: PressSettings, reopen: Reopen
) -> None:
    """A cover of 100 mm with a spine of 4 mm: broken lines at head and foot, and the other marks clear of them."""
    made = replace(document([], width=mm(204)), folds=(mm(100), mm(104)))
    sheet = reopen(press(made, faces, wanting(settings, marks=("crop", "registration", "bar")))).pages[0]
    found = drawn(sheet)
    spine = [(x, y) for x, y in found["lines"] if 96 < x < 108]
    assert {x for x, _ in spine} == {100, 104}
    assert [y for x, y in spine if x == 100 and y < 0] == [-5, -4, -7, -6, -9, -8]
    assert [y for x, y in spine if x == 104 and y > 0] == [64, 65, 66, 67, 68, 69]
    assert sorted({round(x) for x, y in found["rings"] if not 0 < y < 60}) == [49, 50, 51]
    assert max(x for x, _ in found["boxes"]) <= 97
