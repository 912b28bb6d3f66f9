"""What is painted, read from content streams: place, size, colour and overprint of type, paths, pictures and forms."""

from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream

from catalogue.incoming.objects import bounded
from catalogue.incoming.streams import Exhausted
from catalogue.lengths import MM
from catalogue.preflight.content import Content, Library
from catalogue.preflight.facts import PageFacts
from catalogue.preflight.interpreting import carry_out
from catalogue.preflight.reading import pages
from tests.preflight.conftest import TRIM, Maker, helvetica


def read(data: bytes) -> PageFacts:
    with bounded(), pikepdf.open(BytesIO(data)) as pdf:
        return next(pages(pdf))


def box(each: Any) -> tuple[float, ...]:
    """Left, top, right and bottom in points, the top counted from the foot of the trim as content does."""
    left, top, right, bottom = each.box
    return tuple(round(edge, 2) + 0.0 for edge in (left, TRIM[1] - bottom, right, TRIM[1] - top))


@pytest.mark.parametrize(
    ("shown", "width"),
    [
        ("(abcd) Tj", 20),
        ("[(ab) -500 (cd)] TJ", 25),
        ("1 Tc (abcd) Tj", 24),
        ("2 Tw (a cd) Tj", 22),
        ("50 Tz (abcd) Tj", 10),
        ("0 5 Td 0 0 Td (abcd) Tj", 20),
        ("12 TL (abcd) '", 20),
        ('1 2 (abcd) "', 28),
    ],
)
def test_type_is_as_wide_as_its_glyphs(page: Maker, shown: str, width: float) -> None:
    (text,) = read(page(f"BT /F 10 Tf 20 50 Td {shown} ET", Font_F=helvetica)).texts
    assert text.box.width == pytest.approx(width)
    assert (text.size, text.words[0]) == (10, "a")


def test_type_stands_where_the_matrices_put_it(page: Maker) -> None:
    content = (
        "q 2 0 0 2 10 10 cm BT /F 10 Tf 1 0 0 1 5 20 Tm (ab) Tj (cd) Tj ET Q BT /F 6 Tf 0 1 -1 0 90 20 Tm (up) Tj ET"
    )
    first, second, upward = read(page(content, Font_F=helvetica)).texts
    assert (first.size, box(first)) == (20, (20, 45, 40, 65))
    assert box(second)[0] == 40
    assert box(upward) == (85.5, 20, 91.5, 26)


@pytest.mark.parametrize(
    ("content", "boxes"),
    [
        ("10 20 30 40 re f", [(10, 20, 40, 60)]),
        ("40 60 -30 -40 re f", [(10, 20, 40, 60)]),
        ("2 w 10 20 m 50 20 l S", [(10, 19, 50, 21)]),
        ("2 w 10 20 30 40 re S", [(9, 19, 41, 61)]),
        ("20 20 m 20 40 40 40 40 20 c f", [(20, 20, 40, 40)]),
        ("0 0 25 25 re W n 10 20 30 40 re f", [(10, 20, 25, 25)]),
        ("0 0 5 5 re W n 10 20 30 40 re f", []),
        ("q 0 0 5 5 re W n Q 10 20 30 40 re f", [(10, 20, 40, 60)]),
        ("q 0 1 -1 0 100 0 cm 10 20 30 40 re f Q", [(40, 10, 80, 40)]),
        ("1 w 0 9 m 5 9 l 90 9 m 95 9 l S", [(0, 8.5, 5, 9.5), (90, 8.5, 95, 9.5)]),
        ("10 10 50 50 re 20 20 9 9 re f*", [(10, 10, 60, 60)]),
        ("10 20 30 40 re n", []),
    ],
)
def test_paths_cover_what_they_paint(page: Maker, content: str, boxes: list[tuple[float, ...]]) -> None:
    assert [box(shape) for shape in read(page(content)).shapes] == boxes


@pytest.mark.parametrize(
    ("content", "thin"),
    [
        ("10 20 90 0.5 re f", 0.5),
        ("10 20 m 100 20 l 100 20.5 l 10 20.5 l h f", 0.5),
        ("10 20 m 100 21 l 100 22 l 10 20.5 l h f", None),
        ("q 0.5 0 0 0.5 0 0 cm 10 20 90 0.5 re f Q", 0.25),
        ("10 20 m 20 30 30 30 40 20 c f", None),
    ],
)
def test_a_thin_box_is_known_by_its_shorter_side(page: Maker, content: str, thin: float | None) -> None:
    (shape,) = read(page(content)).shapes
    assert shape.thin == (None if thin is None else pytest.approx(thin))


@pytest.mark.parametrize(
    ("content", "shares"),
    [
        ("0.1 0.2 0.3 0.4 k", (("Cyan", 0.1), ("Magenta", 0.2), ("Yellow", 0.3), ("Black", 0.4))),
        ("0 0 0 0 k", ()),
        ("0.25 g", (("Black", 0.75),)),
        ("/DeviceCMYK cs", (("Black", 1.0),)),
        ("/Spot cs 0.5 scn", (("Orange", 0.5),)),
        ("/Two cs 1 0.5 scn", (("Cyan", 1.0), ("Orange", 0.5))),
        ("/Palette cs 1 sc", (("Magenta", 1.0),)),
        ("1 0 0 rg", None),
    ],
)
def test_colours_come_to_plates(page: Maker, content: str, shares: Any) -> None:
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[0, 0.5, 1, 0], N=1)
    (shape,) = read(
        page(
            f"{content} 10 20 30 40 re f",
            ColorSpace_Spot=Array([Name.Separation, Name.Orange, Name.DeviceCMYK, tint]),
            ColorSpace_Two=Array([Name.DeviceN, Array([Name.Cyan, Name.Orange]), Name.DeviceCMYK, tint]),
            ColorSpace_Palette=Array(
                [Name.Indexed, Name.DeviceCMYK, 1, pikepdf.String(bytes([0, 0, 0, 0, 0, 255, 0, 0]))]
            ),
        )
    ).shapes
    assert shape.fill is not None
    assert shape.fill.shares == shares


def test_a_picture_has_the_pixels_of_its_placed_size(page: Maker) -> None:
    def picture(pdf: pikepdf.Pdf) -> Stream:
        return Stream(
            pdf, bytes(300 * 200 * 4), Type=Name.XObject, Subtype=Name.Image, Width=300, Height=200,
            ColorSpace=Name.DeviceCMYK, BitsPerComponent=8,
        )  # fmt: skip

    # Two inches wide and one high; then the same turned by a quarter, and smaller.
    content = "q 144 0 0 72 10 10 cm /P Do Q q 0 72 -36 0 60 10 cm /P Do Q"
    shown = read(page(content, XObject_P=picture)).pictures
    assert [(round(each.ppi), box(each)) for each in shown] == [(150, (10, 10, 154, 82)), (300, (24, 10, 60, 82))]


def test_a_form_is_painted_with_its_matrix_inside_its_box(page: Maker) -> None:
    def form(pdf: pikepdf.Pdf) -> Stream:
        made = {"Matrix": Array([2, 0, 0, 2, 0, 0]), "BBox": Array([0, 0, 20, 20])}
        return Stream(pdf, b"0 1 0 0 k 5 5 30 5 re f", Type=Name.XObject, Subtype=Name.Form, **made)

    inside, after = read(page("q 1 0 0 1 100 50 cm /X Do Q 9 9 5 5 re f", XObject_X=form)).shapes
    assert (box(inside), inside.fill.shares) == ((110, 60, 140, 70), (("Magenta", 1.0),))
    assert after.fill.shares == (("Black", 1.0),)


def test_overprint_is_said_for_fills_and_strokes(page: Maker) -> None:
    """OP alone speaks for both (ISO 32000-1, 8.6.7)."""
    states = {"A": Dictionary(OP=True, OPM=1), "B": Dictionary(OP=True, op=False), "C": Dictionary(OP=False)}
    content = " ".join(f"/{name} gs 9 9 5 5 re f" for name in states)
    shown = read(page(content, **{f"ExtGState_{name}": state for name, state in states.items()})).shapes
    assert [tuple(shape.manner) for shape in shown] == [(True, True, 1), (False, True, 1), (False, False, 1)]


def test_a_page_without_marks_inside_the_trim_is_empty(page: Maker) -> None:
    slug = f"BT /F 5 Tf 20 {TRIM[1] + 3 * MM} Td (page 1) Tj ET"
    assert read(page(slug, Font_F=helvetica)).empty
    assert read(page("BT /F 9 Tf 20 20 Td (   ) Tj ET", Font_F=helvetica)).empty
    assert not read(page("9 9 9 9 re f")).empty


def test_there_is_an_end_to_what_is_carried_out() -> None:
    content = Content(Library(budget=1000), (1.0, 0.0, 0.0, -1.0, 0.0, 0.0))
    with pytest.raises(Exhausted):
        carry_out(content, b"q Q " * 501, None)
    carry_out(content, b"", None)
