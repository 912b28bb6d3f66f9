"""The print file: PDF/X-4 as far as a machine can see, the same bytes every time, right on every plate."""

import os
import pickle
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path
from typing import get_args

import page as validator
import pikepdf
import pytest
from PIL import Image

from catalogue.inks import BLACK, Ink
from catalogue.lengths import mm
from catalogue.makeup.document import Document
from catalogue.makeup.pieces import Box, Picture, PictureFile, Reference, Rule, TextLine
from catalogue.press.darkroom import Darkroom
from catalogue.press.pdf import PressSettings, press
from catalogue.problems import Place, Problems
from catalogue.records.printer import Mark
from catalogue.typeset.lines import Glyphs, Line
from tests.press.conftest import wanting

MakeDocument = Callable[..., Document]
Reopen = Callable[[bytes], pikepdf.Pdf]
Save = Callable[..., PictureFile]
SetLine = Callable[..., Line]
Shape = Callable[..., Glyphs]
Faces = dict[str, Path]


@pytest.fixture
def pressed(full: Document, faces: Faces, settings: PressSettings) -> bytes:
    return press(full, faces, settings)


def faults(pdf: pikepdf.Pdf) -> list[str]:
    """What of PDF/X-4 is not kept, as far as the objects and operators of the file tell."""
    found = []
    info, root = pdf.docinfo, pdf.Root
    if pdf.pdf_version != "1.6":
        found.append("version")
    if pdf.is_encrypted:
        found.append("encrypted")
    if len(pdf.trailer.get("/ID", [])) != 2:
        found.append("no ID")
    found += [f"no {key} in Info" for key in ("/Title", "/CreationDate", "/ModDate") if not info.get(key)]
    if info.get("/Trapped") not in ("/True", "/False"):
        found.append("Trapped")
    if "/GTS_PDFXVersion" in info:
        found.append("GTS_PDFXVersion in Info")
    packet = root.Metadata.read_raw_bytes().decode() if "/Metadata" in root else ""
    if "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>" not in packet:
        found.append("XMP")
    intents = list(root.get("/OutputIntents", []))
    if len(intents) != 1 or intents[0].S != "/GTS_PDFX" or "/DestOutputProfile" not in intents[0]:
        found.append("output intent")
    found += [f"{key} in the catalog" for key in ("/AcroForm", "/OCProperties", "/OpenAction", "/Names") if key in root]
    for sheet in pdf.pages:
        found += page_faults(sheet)
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
            found += object_faults(item)
    return found


def page_faults(sheet: pikepdf.Page) -> list[str]:
    found = []
    if "/ArtBox" in sheet.obj or "/TrimBox" not in sheet.obj or "/BleedBox" not in sheet.obj:
        found.append("boxes")
    else:
        trim, bleed, media = (
            [float(edge) for edge in sheet.obj[key]] for key in ("/TrimBox", "/BleedBox", "/MediaBox")
        )
        for inner, outer in ((trim, bleed), (bleed, media)):
            if inner[0] < outer[0] or inner[1] < outer[1] or inner[2] > outer[2] or inner[3] > outer[3]:
                found.append("boxes")
    if "/Annots" in sheet.obj:
        found.append("annotations")
    if "/Group" in sheet.obj:
        found.append("transparency group")
    operators = [str(step.operator) for step in pikepdf.parse_content_stream(sheet)]
    found += [f"operator {name}" for name in sorted({"rg", "RG", "g", "G", "sh"} & set(operators))]
    drawing = next((index for index, name in enumerate(operators) if name in ("f", "S", "s", "TJ", "Do")), 0)
    if not {"k", "K"} <= set(operators[:drawing]):
        found.append("no CMYK black at the head")
    return found


def object_faults(item: pikepdf.Object) -> list[str]:
    found = []
    if item.get("/Subtype") == "/Image" and item.get("/ColorSpace") in ("/DeviceRGB", "/DeviceGray"):
        found.append(f"{item.ColorSpace} image")
    if item.get("/Type") == "/Font" and item.get("/Subtype") in ("/Type1", "/TrueType"):
        found.append("font not embedded")
    if item.get("/Type") == "/FontDescriptor" and "/FontFile2" not in item:
        found.append("font not embedded")
    if "/SMask" in item or float(item.get("/ca", 1)) != 1:
        found.append("transparency")
    filters = item.get("/Filter", [])
    names = [str(name) for name in filters] if isinstance(filters, pikepdf.Array) else [str(filters)]
    found += [name for name in names if name in ("/LZWDecode", "/ASCII85Decode")]
    return found


def test_the_file_keeps_the_rules(pressed: bytes, reopen: Reopen) -> None:
    assert faults(reopen(pressed)) == []


def _descriptor(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return pdf.pages[0].Resources.Font.F1.DescendantFonts[0].FontDescriptor


def _name_helvetica(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Resources.Font.F9 = pdf.make_indirect(
        pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    )


def _put(key: str, value: object) -> Callable[[pikepdf.Pdf], None]:
    return lambda pdf: pdf.pages[0].obj.__setitem__(key, value)


def _draw(operators: bytes) -> Callable[[pikepdf.Pdf], None]:
    return lambda pdf: pdf.pages[0].contents_add(operators, prepend=True)


@pytest.mark.parametrize(
    ("plant", "fault"),
    [
        (lambda pdf: setattr(pdf.pages[1].Resources.XObject.I1, "ColorSpace", pikepdf.Name.DeviceRGB),
         "/DeviceRGB image"),
        (lambda pdf: _descriptor(pdf).__delitem__("/FontFile2"), "font not embedded"),
        (_name_helvetica, "font not embedded"),
        (lambda pdf: pdf.pages[0].obj.__delitem__("/TrimBox"), "boxes"),
        (_put("/BleedBox", [0, 0, 10, 10]), "boxes"),
        (_put("/ArtBox", [0, 0, 10, 10]), "boxes"),
        (_put("/Annots", []), "annotations"),
        (_draw(b"1 0 0 rg 0 0 9 9 re f"), "operator rg"),
        (_draw(b"0 g 0 0 9 9 re f"), "operator g"),
        (_draw(b"0 0 9 9 re f"), "no CMYK black at the head"),
        (lambda pdf: pdf.Root.__delitem__("/OutputIntents"), "output intent"),
        (lambda pdf: pdf.Root.OutputIntents.append(pdf.Root.OutputIntents[0]), "output intent"),
        (lambda pdf: pdf.docinfo.__delitem__("/Trapped"), "Trapped"),
        (lambda pdf: pdf.docinfo.__delitem__("/Title"), "no /Title in Info"),
        (lambda pdf: pdf.Root.__delitem__("/Metadata"), "XMP"),
    ],
)  # fmt: skip
def test_the_rules_find_a_planted_fault(
    plant: Callable[[pikepdf.Pdf], None], fault: str, pressed: bytes, reopen: Reopen
) -> None:
    pdf = reopen(pressed)
    plant(pdf)
    assert fault in faults(pdf)


def edges(box: pikepdf.Object) -> list[float]:
    return [round(float(edge) / mm(1), 2) for edge in box]


@pytest.mark.parametrize(
    ("bleed", "media", "trim"), [(3, [0, 0, 106, 66], [3, 3, 103, 63]), (0, [0, 0, 100, 60], [0, 0, 100, 60])]
)
def test_boxes(
    bleed: float, media: list[float], trim: list[float],
    document: MakeDocument, faces: Faces, settings: PressSettings, reopen: Reopen,
) -> None:  # fmt: skip
    """The bleed ends with the sheet where there are no marks."""
    made = document([Box(10, 10, 10, 10, BLACK)], bleed=mm(bleed))
    sheet = reopen(press(made, faces, settings)).pages[0].obj
    assert [edges(sheet[key]) for key in ("/MediaBox", "/BleedBox", "/TrimBox")] == [media, media, trim]


def test_positions_count_from_the_top_left_of_the_trim(
    document: MakeDocument, faces: Faces, settings: PressSettings, reopen: Reopen
) -> None:
    pdf = reopen(press(document([Box(7, 11, 20, 5, Ink(1, 0, 0, 0))], height=100, bleed=10), faces, settings))
    assert pdf.pages[0].Contents.read_bytes().decode().splitlines() == [
        "0 0 0 1 k", "0 0 0 1 K", "/Knock gs", "1 0 0 -1 10 110 cm", "1 0 0 0 k", "7 11 20 5 re f",
    ]  # fmt: skip


def test_black_type_and_thin_rules_overprint_and_nothing_else_does(
    document: MakeDocument,
    faces: Faces,
    settings: PressSettings,
    reopen: Reopen,
    shape: Shape,
    set_line: SetLine,
) -> None:
    pieces = [
        TextLine(10, 20, set_line(shape("serif", "a"))),
        TextLine(10, 40, set_line(shape("serif", "a", ink=Ink(0, 0, 0, 0)))),
        Rule(10, 50, 50, 50, 0.5),
        Rule(10, 60, 50, 60, 0.5, Ink(0, 0, 0, 0.5)),
        Box(10, 70, 50, 1, BLACK),
        Box(10, 80, 50, 20, BLACK),
        Rule(10, 90, 50, 90, 2, BLACK),
        TextLine(10, 95, set_line(shape("serif", "A", 40))),
        TextLine(10, 95, set_line(shape("serif", "a", ink=Ink(0, 0, 0, 1, "Grey")))),
        TextLine(10, 95, set_line(shape("serif", "a", ink=Ink(0.2, 0, 0, 1)))),
    ]
    pdf = reopen(press(document(pieces), faces, settings))
    state, drawn = "", []
    for step in pikepdf.parse_content_stream(pdf.pages[0]):
        if str(step.operator) == "gs":
            state = str(step.operands[0])
        elif str(step.operator) in ("TJ", "S", "f"):
            drawn.append(state)
    assert drawn == [
        "/Over", "/Knock", "/Over", "/Knock", "/Over", "/Knock", "/Knock", "/Over", "/Knock", "/Knock",
    ]  # fmt: skip
    states = pdf.pages[0].Resources.ExtGState
    assert [(states[key].OP, states[key].op, int(states[key].OPM)) for key in ("/Over", "/Knock")] == [
        (True, True, 1), (False, False, 1),
    ]  # fmt: skip


def test_a_picture_shown_twice_is_held_once(
    document: MakeDocument, faces: Faces, settings: PressSettings, reopen: Reopen, picture_file: Save
) -> None:
    file = picture_file(Image.radial_gradient("L"))
    shown = Picture(10, 10, 50, 50, file)
    pdf = reopen(
        press(
            document([shown, replace(shown, x=80)], [shown, replace(shown, width=25, height=25)]),
            faces,
            settings,
        )
    )
    images = {
        item.objgen for item in pdf.objects if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image"
    }
    assert len(images) == 2
    assert [sorted(sheet.Resources.XObject.keys()) for sheet in pdf.pages] == [["/I1"], ["/I1", "/I2"]]


def test_info_and_xmp_say_the_same(pressed: bytes, reopen: Reopen) -> None:
    pdf = reopen(pressed)
    packet = pdf.Root.Metadata.read_raw_bytes().decode()
    assert str(pdf.docinfo.Title) == "Светлопис & Svetlopis"
    assert "Светлопис &amp; Svetlopis</rdf:li>" in packet
    assert (str(pdf.docinfo.Author), str(pdf.docinfo.Subject)) == ("Festival", "Book")
    assert str(pdf.docinfo.CreationDate) == str(pdf.docinfo.ModDate) == "D:20270401120000Z"
    assert "<xmp:CreateDate>2027-04-01T12:00:00+00:00</xmp:CreateDate>" in packet
    assert "/Filter" not in pdf.Root.Metadata
    assert re.search(r"<xmpMM:DocumentID>uuid:[0-9a-f-]{36}</xmpMM:DocumentID>", packet)


def test_dates_keep_their_zone(document: MakeDocument, faces: Faces, settings: PressSettings, reopen: Reopen) -> None:
    summer = datetime(2027, 5, 7, 9, 30, tzinfo=timezone(timedelta(hours=2)))
    pdf = reopen(press(document([]), faces, replace(settings, modified=summer)))
    assert str(pdf.docinfo.CreationDate) == "D:20270401120000Z"
    assert str(pdf.docinfo.ModDate) == "D:20270507093000+02'00'"


@pytest.mark.parametrize("marks", [(), get_args(Mark)])
def test_an_independent_validator_accepts_the_twin(
    marks: tuple[Mark, ...], full: Document, faces: Faces, settings: PressSettings
) -> None:
    twin = press(full, faces, replace(wanting(settings, marks=marks), twin=True))
    report = validator.validate_pdf_bytes(twin, profile="pdfa-2b")
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    assert report.is_compliant


def test_the_validator_would_have_seen_a_fault(
    full: Document, faces: Faces, settings: PressSettings, reopen: Reopen
) -> None:
    pdf = reopen(press(full, faces, replace(settings, twin=True)))
    del pdf.pages[0].Resources.Font.F1.DescendantFonts[0].FontDescriptor.FontFile2
    out = BytesIO()
    pdf.save(out)
    assert not validator.validate_pdf_bytes(out.getvalue(), profile="pdfa-2b").is_compliant


def test_two_presses_give_the_same_bytes(full: Document, faces: Faces, settings: PressSettings, pressed: bytes) -> None:
    assert press(full, faces, settings) == pressed
    assert press(full, faces, replace(settings, created=datetime(2028, 1, 1, tzinfo=UTC))) != pressed


def test_a_shared_darkroom_changes_no_byte(
    full: Document, faces: Faces, settings: PressSettings, pressed: bytes, profile: Path
) -> None:
    darkroom = Darkroom(profile.read_bytes(), settings.printer)
    assert press(full, faces, settings, darkroom=darkroom) == pressed
    assert press(full, faces, settings, darkroom=darkroom) == pressed


_SCRIPT = """
import hashlib, pickle, sys
document, faces, settings = pickle.load(sys.stdin.buffer)
from catalogue.press.pdf import press
sys.stdout.write(hashlib.sha256(press(document, faces, settings)).hexdigest())
"""


def test_hash_seed_and_environment_change_no_byte(full: Document, faces: Faces, settings: PressSettings) -> None:
    job = pickle.dumps((full, faces, settings))
    digests = set()
    for seed, zone, epoch in (("1", "UTC", "0"), ("2", "Asia/Tokyo", "86400000")):
        environment = {
            **os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "SOURCE_DATE_EPOCH": epoch, "LC_ALL": "C",
            "PYTHONPATH": os.pathsep.join(sys.path),
        }  # fmt: skip
        made = subprocess.run(
            [sys.executable, "-c", _SCRIPT], input=job, capture_output=True, check=True, env=environment
        )
        digests.add(made.stdout)
    assert len(digests) == 1


def test_what_cannot_be_pressed_is_said_all_together(
    document: MakeDocument, faces: Faces, settings: PressSettings
) -> None:
    unsettled = Reference(10, 10, ("film:one",), "Folio", "en", place=Place("layouts/contents.py", 4))
    made = replace(document([unsettled]), title=" ")
    with pytest.raises(Problems) as caught:
        press(made, faces, replace(settings, created=datetime(2027, 1, 1)))  # noqa: DTZ001 (the fault to find)
    assert [problem.what for problem in caught.value.problems] == [
        "the date 2027-01-01 00:00:00 has no time zone",
        "the document has no title",
        "page 1: no folio has been set for film:one",
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "cannot be read"),
        (b"x" * 200, "no CMYK printer profile"),
        (b"", "no CMYK printer profile"),
        (bytes(8) + b"\2\0\0\0prtrCMYK" + bytes(16) + b"acsp" + bytes(200), "is damaged"),
    ],
)
def test_an_unfit_profile_is_refused(
    content: bytes | None,
    said: str,
    tmp_path: Path,
    document: MakeDocument,
    faces: Faces,
    settings: PressSettings,
) -> None:
    path = tmp_path / "odd.icc"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(Problems, match=said):
        press(document([]), faces, replace(settings, profile=path))


@pytest.mark.debian
@pytest.mark.skipif(not shutil.which("qpdf"), reason="qpdf is not installed")
def test_qpdf_finds_nothing(pressed: bytes, tmp_path: Path) -> None:
    path = tmp_path / "book.pdf"
    path.write_bytes(pressed)
    done = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.debian
@pytest.mark.skipif(not shutil.which("gs"), reason="Ghostscript is not installed")
def test_separations(
    document: MakeDocument, faces: Faces, settings: PressSettings, tmp_path: Path, shape: Shape,
    set_line: SetLine, picture_file: Save,
) -> None:  # fmt: skip
    """100 K type lies over a tint, on the black plate alone; a tint cuts a hole in what lies below."""
    type_ = set_line(shape("serif", "MMMM", 40))
    grey = picture_file(Image.new("L", (60, 60), 100), "grey.png")
    pieces = [
        Box(0, 0, 200, 100, Ink(0, 1, 0, 0)),
        TextLine(10, 60, type_),
        Box(150, 10, 40, 40, Ink(0.5, 0, 0, 0)),
        Picture(210, 10, 40, 40, grey),
    ]
    path = tmp_path / "book.pdf"
    path.write_bytes(press(document(pieces, width=260, height=110, bleed=0), faces, settings))
    subprocess.run(
        ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiffsep", "-dOverprint=/enable", "-r72",
         f"-sOutputFile={tmp_path / 'plate.tif'}", path],
        check=True, capture_output=True,
    )  # fmt: skip

    def plate(name: str) -> Image.Image:
        return Image.open(tmp_path / f"plate({name}).tif").convert("L")

    def ink(name: str, x: float, y: float) -> int:
        """Per cent on that plate at a point of the page."""
        value = plate(name).getpixel((int(x), int(y)))
        assert isinstance(value, int)
        return round(100 * (255 - value) / 255)

    letters = (10, 30, 130, 62)
    assert plate("Black").crop(letters).getextrema()[0] == 0
    assert plate("Magenta").crop(letters).getextrema() == (0, 0)  # nothing knocked out of the tint
    assert plate("Cyan").crop(letters).getextrema() == (255, 255)
    assert (ink("Cyan", 170, 30), ink("Magenta", 170, 30), ink("Magenta", 140, 5)) == (50, 0, 100)
    greys = [ink(name, 230, 30) for name in ("Cyan", "Magenta", "Yellow")]
    assert greys == [0, 0, 0]
    assert 50 < ink("Black", 230, 30) < 75
