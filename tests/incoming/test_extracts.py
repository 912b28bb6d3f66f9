"""A page taken out of another's file: its measures, and a form with its drawing alone."""

from contextlib import suppress
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name

from catalogue.incoming.extracts import extract, measured
from catalogue.lengths import MM
from catalogue.problems import Problems
from tests.artwork_maker import artwork, half_opacity, picture


def in_mm(*points: float) -> tuple[float, ...]:
    return tuple(round(each / MM, 2) for each in points)


def uneven(pdf: pikepdf.Pdf) -> None:
    """Bleed of 1 mm at the left, 2 at the head, 3 at the right, 4 at the foot."""
    left, foot, right, head = (float(edge) for edge in pdf.pages[0].obj.TrimBox)
    pdf.pages[0].obj.BleedBox = Array([left - 1 * MM, foot - 4 * MM, right + 3 * MM, head + 2 * MM])


@pytest.mark.parametrize(
    ("rotate", "size", "bleed"),
    [
        (0, (60, 40), (1, 2, 3, 4)),
        (90, (40, 60), (4, 1, 2, 3)),
        (180, (60, 40), (3, 4, 1, 2)),
        (270, (40, 60), (2, 3, 4, 1)),
    ],
)
def test_a_page_is_measured_as_a_reader_sees_it(
    rotate: int, size: tuple[int, int], bleed: tuple[int, int, int, int]
) -> None:
    found = measured(artwork(marks=10, rotate=rotate, change=uneven))
    assert (in_mm(found.width, found.height), in_mm(*found.bleed)) == (size, bleed)


def test_a_unit_of_its_own_counts_and_without_a_bleed_box_there_is_no_bleed() -> None:
    found = measured(artwork(bleed=3, unit=2.0))
    assert (in_mm(found.width, found.height), in_mm(*found.bleed)) == ((60, 40), (3, 3, 3, 3))
    assert measured(artwork(marks=5)).bleed == (0, 0, 0, 0)


def form_of(data: bytes) -> tuple[pikepdf.Pdf, Any]:
    pdf = pikepdf.open(BytesIO(extract(data).pdf))
    return pdf, pdf.Root.Form


@pytest.mark.parametrize(
    ("rotate", "lower_left"), [(0, (0, 0)), (90, (0, 60)), (180, (60, 40)), (270, (40, 0))]
)  # fmt: skip
def test_the_form_stands_upright_with_its_trim_at_the_origin(rotate: int, lower_left: tuple[int, int]) -> None:
    """Where the corner of the page's own that was at the lower left comes to stand, once it is turned."""
    _file, form = form_of(artwork(bleed=3, marks=5, rotate=rotate))
    a, b, c, d, e, f = (float(each) for each in form.Matrix)
    left, foot = (float(pdf_edge) + 3 * MM for pdf_edge in (form.BBox[0], form.BBox[1]))
    assert in_mm(a * left + c * foot + e, b * left + d * foot + f) == lower_left


def test_only_the_drawing_comes_along() -> None:
    def laden(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0].obj
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name="secret layer"))
        pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary())
        pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.alert('secret script')")
        page.Annots = Array(
            [Dictionary(Type=Name.Annot, Subtype=Name.Text, Contents="secret note", Rect=Array([0] * 4))]
        )
        page.PieceInfo = Dictionary(Secret=Dictionary(Private="secret draft"))
        page.Resources.XObject.P.OC = layer
        page.Resources.XObject.P.Metadata = pdf.make_stream(b"secret metadata")
        page.Resources.Properties = Dictionary(MC0=layer)
        page.Resources.Hidden = Dictionary(Note="secret resource")
        pdf.docinfo["/Author"] = "secret author"

    data = artwork("/OC /MC0 BDC q 100 0 0 100 0 0 cm /P Do Q EMC", XObject_P=picture, change=laden)
    assert b"secret" in data
    pdf, form = form_of(data)
    pdf.save(plain := BytesIO(), compress_streams=False, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    assert b"secret" not in plain.getvalue()
    assert sorted(form.Resources.keys()) == ["/Properties", "/XObject"]
    assert sorted(form.Resources.Properties.MC0.keys()) == []
    assert b"/P Do" in form.read_bytes()


def soft_masked(pdf: pikepdf.Pdf) -> Any:
    found = picture(pdf)
    found.SMask = picture(pdf, "DeviceGray", 1)
    return found


@pytest.mark.parametrize(
    ("resources", "transparent"),
    [
        ({}, False),
        ({"ExtGState_G": Dictionary(ca=1, BM=Name.Normal, SMask=Name("/None"))}, False),
        ({"ExtGState_G": half_opacity}, True),
        ({"ExtGState_G": Dictionary(BM=Array([Name.Multiply]))}, True),
        ({"XObject_P": soft_masked}, True),
    ],
)
def test_what_is_transparent_is_known_and_only_then_the_page_stays_a_group(
    resources: dict[str, Any], transparent: bool
) -> None:
    def grouped(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK)

    data = artwork(change=grouped, **resources)
    assert extract(data).transparent == transparent
    _file, form = form_of(data)
    assert ("/Group" in form) == transparent


def test_the_same_file_gives_the_same_extract() -> None:
    data = artwork("q 100 0 0 100 0 0 cm /P Do Q", XObject_P=picture, ExtGState_G=half_opacity)
    assert extract(data) == extract(data)


def endless(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.MediaBox = pdf.pages[0].obj.TrimBox = Array([0, 0, 20_000, 100])


def locked(data: bytes) -> bytes:
    with pikepdf.open(BytesIO(data)) as pdf:
        pdf.save(out := BytesIO(), encryption=pikepdf.Encryption(owner="x", user="y"))
        return out.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "no PDF"),
        (b"GIF89a", "no PDF"),
        (b"%PDF-1.4\nnothing", "damaged"),
        (artwork()[:100], "damaged"),
        (artwork(pages=3), "it has 3 pages, and one is wanted"),
        (locked(artwork()), "encrypted"),
        (artwork(change=endless), "larger than any can be"),
    ],
)
def test_what_cannot_be_had_is_said(data: bytes, said: str) -> None:
    with pytest.raises(Problems) as caught:
        measured(data)
    (problem,) = caught.value.problems
    assert said in problem.what
    assert problem.remedy


def test_objects_that_hold_each_other_come_to_an_end() -> None:
    def circle(pdf: pikepdf.Pdf) -> None:
        one, two = (pdf.make_stream(b"", Subtype=Name.Form, BBox=Array([0, 0, 1, 1])) for _ in range(2))
        one.Resources, two.Resources = Dictionary(XObject=Dictionary(T=two)), Dictionary(XObject=Dictionary(O=one))
        pdf.pages[0].obj.Resources.XObject = Dictionary(O=one)

    assert not extract(artwork(change=circle)).transparent


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2000), st.binary(min_size=1, max_size=8))
def test_broken_bytes_are_a_problem_or_a_page_and_nothing_else(at: int, bytes_: bytes) -> None:
    whole = artwork(
        "q 100 0 0 100 0 0 cm /P Do Q", XObject_P=lambda pdf: picture(pdf, side=4), ExtGState_G=half_opacity
    )
    data = whole[: at % len(whole)] + bytes_ + whole[at % len(whole) + len(bytes_) :]
    with suppress(Problems):
        measured(data)
        extract(data)
