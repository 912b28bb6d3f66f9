"""Artwork judged before it is placed: every fault planted in a file that is sound is found, and told as bad as it is."""

import math
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from catalogue.preflight.artwork import judge_artwork
from catalogue.preflight.demands import Job
from catalogue.problems import Severity
from catalogue.records.printer import PrinterProfile
from tests.artwork_maker import artwork, half_opacity, helvetica, picture, rgb_picture, spot

X4, X1A, PLAIN = "PDF/X-4", "PDF/X-1a:2003", "PDF 1.3"
PICTURE = "q 100 0 0 100 0 0 cm /P Do Q"


def judged(data: bytes, standard: str = X4, **wants: Any) -> list[tuple[str, Severity]]:
    verdict = judge_artwork(data, Job(PrinterProfile(standard=standard, **wants)))
    return [(each.check, each.severity) for each in verdict.findings]


def sound(pdf: pikepdf.Pdf) -> Any:
    return picture(pdf)


def stuffed(pdf: pikepdf.Pdf, **said: Any) -> None:
    for key, value in said.items():
        pdf.pages[0].obj[f"/{key}"] = value


def hidden_layer(pdf: pikepdf.Pdf, state: str = "OFF") -> None:
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name="English"))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary({f"/{state}": Array([layer])}))


def stamped(pdf: pikepdf.Pdf, kind: str = "Stamp") -> None:
    mark = Dictionary(Type=Name.Annot, Subtype=Name(f"/{kind}"), Rect=Array([0, 0, 50, 50]))
    stuffed(pdf, Annots=Array([mark]))


def elsewhere(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.Resources.XObject.P.F = "other.bin"


@pytest.mark.parametrize("standard", [X4, X1A, "PDF/X-3:2002", PLAIN])
@pytest.mark.parametrize(
    "data",
    [
        artwork(),
        artwork(PICTURE, XObject_P=sound),
        artwork("0 g 0 0 100 100 re f"),
        artwork("0 0 100 100 re f"),
        artwork("0 0 0 1 k 1 w 0 0 m 100 100 l S"),
        artwork(change=lambda pdf: stuffed(pdf, Group=Dictionary(S=Name.Transparency, CS=Name.DeviceRGB))),
        artwork(change=lambda pdf: hidden_layer(pdf, "ON")),
        artwork(change=lambda pdf: stamped(pdf, "Link")),
    ],
)
def test_sound_artwork_has_no_findings(data: bytes, standard: str) -> None:
    """Black ink, DeviceGray, the black a page begins with; a group in which nothing is transparent, layers that all show."""
    assert judged(data, standard) == []


FAULTS = [
    ("RGB", artwork("1 0 0 rg 0 0 100 100 re f"), X4, ("colour", Severity.GRAVE)),
    ("RGB picture", artwork(PICTURE, XObject_P=rgb_picture), X4, ("colour", Severity.GRAVE)),
    (
        "Lab",
        artwork("/C cs 50 0 0 sc 0 0 9 9 re f",
                ColorSpace_C=Array([Name.Lab, Dictionary(WhitePoint=Array([0.9505, 1, 1.089]))])),
        X4,
        ("colour", Severity.GRAVE),
    ),
    ("spot", artwork("/C cs 1 scn 0 0 9 9 re f", ColorSpace_C=spot), X4, ("separations", Severity.GRAVE)),
    ("font", artwork("BT /F 12 Tf (Text) Tj ET", Font_F=helvetica), X4, ("fonts", Severity.GRAVE)),
    ("opacity", artwork("/G gs 0 0 9 9 re f", ExtGState_G=half_opacity), X1A, ("transparency", Severity.GRAVE)),
    ("opacity", artwork("/G gs 0 0 9 9 re f", ExtGState_G=half_opacity), PLAIN, ("transparency", Severity.GRAVE)),
    (
        "mixed in RGB",
        artwork("/G gs 0 0 9 9 re f", ExtGState_G=half_opacity,
                change=lambda pdf: stuffed(pdf, Group=Dictionary(S=Name.Transparency, CS=Name.DeviceRGB))),
        X4,
        ("transparency", Severity.GRAVE),
    ),
    ("ink", artwork("1 1 1 1 k 0 0 100 100 re f"), X4, ("ink", Severity.GRAVE)),
    (
        "white overprints",
        artwork("/G gs 0 0 0 0 k 0 0 99 99 re f", ExtGState_G=Dictionary(op=True, OP=True, OPM=1)),
        X4,
        ("overprint", Severity.GRAVE),
    ),
    ("later", artwork(version="1.7"), X1A, ("identity", Severity.NOTE)),
    ("layer off", artwork(change=hidden_layer), X4, ("structure", Severity.GRAVE)),
    ("stamp", artwork(change=stamped), X4, ("interactive", Severity.WARNING)),
    (
        "16 bits",
        artwork(PICTURE, XObject_P=lambda pdf: picture(pdf, bits=16)),
        X1A,
        ("structure", Severity.GRAVE),
    ),
    ("other file", artwork(PICTURE, XObject_P=sound, change=elsewhere), X4, ("structure", Severity.GRAVE)),
    ("broken off", artwork()[:300], X4, ("structure", Severity.GRAVE)),
    ("no such picture", artwork(PICTURE), X4, ("structure", Severity.GRAVE)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("data", "standard", "finding"), [each[1:] for each in FAULTS], ids=[each[0] for each in FAULTS]
)
def test_a_planted_fault_is_found(data: bytes, standard: str, finding: tuple[str, Severity]) -> None:
    assert finding in judged(data, standard)


def test_the_printer_decides_what_is_a_fault() -> None:
    gold = artwork("/C cs 1 scn 0 0 9 9 re f", ColorSpace_C=spot)
    assert judged(gold, spots=["GOLD"]) == []
    assert judged(artwork("1 0 0 rg 0 0 9 9 re f"), severities={"colour": "warning"}) == [("colour", Severity.WARNING)]


def test_how_fine_it_is_at_its_own_size() -> None:
    fine = judge_artwork(
        artwork(
            "0 0 0 1 k 0 0 0 1 K 0.5 w 0 0 m 99 9 l S 0 1 0 0.5 K 0.7 w 0 9 m 99 9 l S q 50 0 0 50 0 0 cm /P Do Q "
            "0 1 1 0 k BT /F 6 Tf (small) Tj ET",
            XObject_P=sound, Font_F=helvetica,
        ),
        Job(PrinterProfile()),
    ).fineness  # fmt: skip
    assert (fine.ppi, fine.line_ppi) == (pytest.approx(144), math.inf)
    assert (fine.rule, fine.screened_rule, fine.screened_type) == pytest.approx((0.5, 0.7, 6))
