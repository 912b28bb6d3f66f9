"""What each standard's file is and says of itself: version, identification, intent, and that others read it in silence."""

import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import get_args

import page as validator
import pikepdf
import pytest

from catalogue.inks import Ink
from catalogue.makeup.document import Document
from catalogue.makeup.pieces import Box
from catalogue.press.pdf import PressSettings, press
from catalogue.problems import Problems
from catalogue.records.printer import Mark, PrintStandard
from tests.pdf_reading import read_pages
from tests.press.conftest import wanting

STANDARDS = get_args(PrintStandard)
MakeDocument = Callable[..., Document]
Reopen = Callable[[bytes], pikepdf.Pdf]
Faces = dict[str, Path]


@pytest.fixture(params=STANDARDS)
def standard(request: pytest.FixtureRequest) -> PrintStandard:
    chosen: PrintStandard = request.param
    return chosen


@pytest.fixture
def pressed(standard: PrintStandard, full: Document, faces: Faces, settings: PressSettings) -> bytes:
    return press(full, faces, wanting(settings, standard=standard))


IDENTITY = {
    "PDF/X-4": ("1.6", "", ("pdfxid", "PDF/X-4"), True, True),
    "PDF/X-1a:2003": ("1.4", "PDF/X-1a:2003", ("pdfx", "PDF/X-1a:2003"), True, True),
    "PDF/X-3:2002": ("1.3", "PDF/X-3:2002", ("pdfx", "PDF/X-3:2002"), True, False),
    "PDF 1.3": ("1.3", "", None, False, False),
}
"""Version; GTS_PDFXVersion in Info; the same in the XMP; an output intent; a language in the catalog."""


def identity(pdf: pikepdf.Pdf) -> tuple[str, str, tuple[str, str] | None, bool, bool]:
    packet = pdf.Root.Metadata.read_raw_bytes().decode() if "/Metadata" in pdf.Root else ""
    said = re.findall(r"<(\w+):GTS_PDFXVersion>([^<]+)</\1:GTS_PDFXVersion>", packet)
    intents = [str(intent.S) for intent in pdf.Root.get("/OutputIntents", [])]
    assert intents in ([], ["/GTS_PDFX"])
    assert len(said) <= 1
    version = str(pdf.docinfo.get("/GTS_PDFXVersion", ""))
    return (pdf.pdf_version, version, said[0] if said else None, bool(intents), "/Lang" in pdf.Root)


def test_a_file_is_what_it_says_it_is(standard: PrintStandard, pressed: bytes, reopen: Reopen) -> None:
    pdf = reopen(pressed)
    assert identity(pdf) == IDENTITY[standard]
    assert pressed.startswith(f"%PDF-{IDENTITY[standard][0]}".encode())
    assert "/Version" not in pdf.Root
    info = pdf.docinfo
    assert {"/Title", "/Creator", "/Producer", "/CreationDate", "/ModDate"} <= set(info.keys())
    assert info.Trapped == "/False"
    assert len(pdf.trailer.ID) == 2
    assert not pdf.is_encrypted


NEWER = {
    "transparency": rb"/SMask\b|/BM\b|/ca\b|/CA\b|/Group\b",
    "optional content": rb"/OCProperties|/OCG\b",
    "object streams (1.5)": rb"/ObjStm|/XRef\b",
    "JPEG 2000 (1.5)": rb"/JPXDecode",
    "JBIG2 (1.4)": rb"/JBIG2Decode",
    "OpenType programs (1.6)": rb"/FontFile3",
    "structure": rb"/StructTreeRoot|/MarkInfo",
}


def test_nothing_in_a_file_wants_a_later_version(pressed: bytes, reopen: Reopen) -> None:
    objects = b"\n".join(
        (item.stream_dict if isinstance(item, pikepdf.Stream) else item).unparse(resolved=True)
        for item in reopen(pressed).objects
        if isinstance(item, pikepdf.Dictionary | pikepdf.Stream | pikepdf.Array)
    )
    assert b"/CIDFontType2" in objects
    assert [what for what, pattern in NEWER.items() if re.search(pattern, objects)] == []


def test_boxes_and_text_are_the_same_in_all(
    full: Document, faces: Faces, settings: PressSettings, reopen: Reopen
) -> None:
    files = [press(full, faces, wanting(settings, standard=each)) for each in STANDARDS]
    texts = [[line.text for sheet in read_pages(data) for line in sheet] for data in files]
    assert texts[0][0] == "Office fluffy глад"
    assert texts[1:] == texts[:1] * 3
    contents = [[sheet.Contents.read_bytes() for sheet in reopen(data).pages] for data in files]
    assert contents[1:] == contents[:1] * 3
    boxes = [
        [[float(edge) for edge in sheet.obj[key]] for sheet in reopen(data).pages for key in ("/TrimBox", "/BleedBox")]
        for data in files
    ]
    assert boxes[1:] == boxes[:1] * 3


@pytest.mark.debian("qpdf")
def test_qpdf_finds_nothing(pressed: bytes, tmp_path: Path) -> None:
    path = tmp_path / "book.pdf"
    path.write_bytes(pressed)
    done = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.debian("gs")
def test_ghostscript_opens_it_without_a_word(pressed: bytes, tmp_path: Path) -> None:
    path = tmp_path / "book.pdf"
    path.write_bytes(pressed)
    done = subprocess.run(
        ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-dPDFSTOPONERROR", "-sDEVICE=nullpage", path],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize("marks", [(), get_args(Mark)])
def test_an_independent_validator_accepts_every_twin(
    standard: PrintStandard, marks: tuple[Mark, ...], full: Document, faces: Faces, settings: PressSettings
) -> None:
    printer = wanting(settings, standard=standard, marks=marks)
    twin = press(full, faces, replace(printer, twin=True))
    report = validator.validate_pdf_bytes(twin, profile="pdfa-2b")
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    assert report.is_compliant


def test_two_presses_give_the_same_bytes(
    standard: PrintStandard, pressed: bytes, full: Document, faces: Faces, settings: PressSettings
) -> None:
    assert press(full, faces, wanting(settings, standard=standard)) == pressed


def test_the_intent_is_the_printers(
    document: MakeDocument, faces: Faces, settings: PressSettings, reopen: Reopen
) -> None:
    printer = wanting(settings, condition="FOGRA39", condition_in_words="Offset, coated")
    (intent,) = reopen(press(document([]), faces, printer)).Root.OutputIntents
    said = {key: str(intent[key]) for key in intent if key not in ("/DestOutputProfile", "/Type")}
    assert said == {
        "/S": "/GTS_PDFX", "/OutputConditionIdentifier": "FOGRA39", "/OutputCondition": "Offset, coated",
        "/Info": "Offset, coated", "/RegistryName": "http://www.color.org",
    }  # fmt: skip
    assert intent.DestOutputProfile.read_bytes() == settings.profile.read_bytes()
    (own,) = reopen(press(document([]), faces, wanting(settings, condition="Custom"))).Root.OutputIntents
    assert "/RegistryName" not in own


def test_a_profile_that_the_version_does_not_know_is_refused(
    document: MakeDocument, faces: Faces, settings: PressSettings, tmp_path: Path
) -> None:
    """ICC version 4 came with PDF 1.5."""
    newer = bytearray(settings.profile.read_bytes())
    newer[8] = 4
    path = tmp_path / "newer.icc"
    path.write_bytes(newer)
    page = document([Box(5, 5, 9, 9, Ink(1, 0, 0, 0))])
    assert press(page, faces, replace(settings, profile=path))
    with pytest.raises(
        Problems, match=r"is of ICC version 4, which PDF 1\.4 does not know; name a profile of version 2"
    ):
        press(page, faces, replace(wanting(settings, standard="PDF/X-1a:2003"), profile=path))
