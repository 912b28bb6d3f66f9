"""Faces in the file: embedded, subset, measured and mapped as the documents about PDF want them."""

import shutil
import struct
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from fontTools.ttLib import TTFont

from catalogue.makeup.document import Document
from catalogue.makeup.pieces import TextLine
from catalogue.press.fonts import Face, Faces
from catalogue.press.pdf import PressSettings, press
from catalogue.problems import Problems
from catalogue.typeset.lines import Glyphs, Line

Shape = Callable[..., Glyphs]
SetLine = Callable[..., Line]
MakeDocument = Callable[..., Document]

COPIED = [
    ("serif", "Office fluffy naïve", "en", "Latn", False),
    ("serif", "μ is not µ", "en", "Latn", False),
    ("serif", "hy-phen hy\u00ad", "en", "Latn", False),
    ("italic", "Глад и тоболац б г д п т", "sr", "Cyrl", False),
    ("serif", "x\u0301q\u0308 ê", "en", "Latn", False),
    ("arabic", "هشت پرچم", "fa", "Arab", True),
    ("hebrew", "שלום עולם", "he", "Hebr", True),
    ("thai", "ที่น้ำผู้กำกับ", "th", "Thai", False),
    ("devanagari", "हिन्दी क्षत्रिय सिनेमा र्कि", "hi", "Deva", False),
]


@pytest.fixture
def specimen(
    shape: Shape, set_line: SetLine, document: MakeDocument, faces: dict[str, Path], settings: PressSettings
) -> bytes:
    """A page with each of COPIED on a line of its own."""
    pieces = [
        TextLine(
            20,
            20 + 30 * row,
            set_line(shape(face, text, 12, language=language, script=script, leftwards=left)),
        )
        for row, (face, text, language, script, left) in enumerate(COPIED)
    ]
    return press(document(pieces, width=300, height=320), faces, settings)


def fonts_of(pdf: pikepdf.Pdf) -> dict[str, pikepdf.Object]:
    return dict(pdf.pages[0].Resources.Font.items())


def program(font: pikepdf.Object) -> TTFont:
    descriptor = font.DescendantFonts[0].FontDescriptor
    return TTFont(BytesIO(descriptor.FontFile2.read_bytes()))


def test_every_face_is_an_embedded_subset(specimen: bytes, reopen: Callable[[bytes], pikepdf.Pdf]) -> None:
    fonts = fonts_of(reopen(specimen))
    assert sorted(fonts) == ["/F1", "/F2", "/F3", "/F4", "/F5", "/F6"]
    names = set()
    for font in fonts.values():
        assert font.Subtype == "/Type0"
        assert font.Encoding == "/Identity-H"
        assert font.DescendantFonts[0].Subtype == "/CIDFontType2"
        tag, _, family = str(font.BaseFont).removeprefix("/").partition("+")
        assert len(tag) == 6
        assert tag.isupper()
        assert family.replace("-", "").isalnum()
        names.add(tag)
        assert len(program(font).getGlyphOrder()) < 60
    assert len(names) == 6


def test_widths_are_those_of_the_program(specimen: bytes, reopen: Callable[[bytes], pikepdf.Pdf]) -> None:
    for font in fonts_of(reopen(specimen)).values():
        descendant = font.DescendantFonts[0]
        embedded = program(font)
        order, upem = embedded.getGlyphOrder(), embedded["head"].unitsPerEm
        data = descendant.CIDToGIDMap.read_bytes()
        glyphs = struct.unpack(f">{len(data) // 2}H", data)
        first, widths = descendant.W[0], list(descendant.W[1])
        assert first == 1
        assert len(widths) == len(glyphs) - 1
        for glyph, width in zip(glyphs[1:], widths, strict=True):
            assert abs(embedded["hmtx"][order[glyph]][0] * 1000 / upem - float(width)) < 0.001


def test_the_subset_draws_the_same_outlines(faces: dict[str, Path], shape: Shape) -> None:
    face = Face("serif", faces["serif"])
    run = shape("serif", "Ž")
    face.code(run.glyphs[0], "Ž")
    data, new = face._subset()
    whole, part = TTFont(faces["serif"]), TTFont(BytesIO(data))
    name, new_name = whole.getGlyphName(run.glyphs[0]), part.getGlyphName(new[run.glyphs[0]])
    one, two = whole["glyf"][name], part["glyf"][new_name]
    assert one.getCoordinates(whole["glyf"])[0] == two.getCoordinates(part["glyf"])[0]
    assert sorted(part.keys()) == ["GlyphOrder", "glyf", "head", "hhea", "hmtx", "loca", "maxp"]


def test_one_glyph_for_two_characters_has_two_codes(faces: dict[str, Path]) -> None:
    face = Face("serif", faces["serif"])
    assert [face.code(5, "μ"), face.code(5, "µ"), face.code(5, "μ"), face.code(6, "")] == [1, 2, 1, 3]
    maps = face._to_unicode().decode()
    assert "4 beginbfchar" not in maps
    assert "3 beginbfchar\n<0001> <03BC>\n<0002> <00B5>\n<0003> <200B>\nendbfchar" in maps


def test_a_long_map_is_written_in_blocks_of_a_hundred(faces: dict[str, Path]) -> None:
    face = Face("serif", faces["serif"])
    for number in range(250):
        face.code(5, chr(0x4E00 + number))
    maps = face._to_unicode().decode()
    assert [block.split()[-1] for block in maps.split("beginbfchar")[:-1]] == ["100", "100", "50"]


def test_the_tag_follows_the_content(faces: dict[str, Path], settings: PressSettings, shape: Shape,
                                     set_line: SetLine, document: MakeDocument,
                                     reopen: Callable[[bytes], pikepdf.Pdf]) -> None:  # fmt: skip
    def tag(text: str) -> str:
        made = press(document([TextLine(20, 20, set_line(shape("serif", text)))]), faces, settings)
        return str(fonts_of(reopen(made))["/F1"].BaseFont)

    assert tag("one") == tag("one")
    assert tag("one") != tag("two")


def test_what_is_no_usable_face_is_said(tmp_path: Path, faces: dict[str, Path]) -> None:
    empty = tmp_path / "empty.ttf"
    empty.write_bytes(b"")
    rubbish = tmp_path / "rubbish.ttf"
    rubbish.write_bytes(b"no font at all" * 100)
    closed = tmp_path / "closed.ttf"
    font = TTFont(faces["hebrew"])
    font["OS/2"].fsType = 2
    font.save(closed)
    for path, said in [
        (tmp_path / "gone.ttf", "cannot be read"),
        (empty, "is not a TrueType font"),
        (rubbish, "is not a TrueType font"),
        (closed, "may not be embedded"),
    ]:
        with pytest.raises(Problems, match=said):
            Face("odd", path)


def test_an_unknown_face_is_named(faces: dict[str, Path]) -> None:
    with pytest.raises(Problems, match="no font file is known for the face Papyrus"):
        Faces(faces).face("Papyrus")


@pytest.mark.debian
@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler-utils is not installed")
def test_what_a_reader_copies_is_what_the_record_says(specimen: bytes, tmp_path: Path) -> None:
    path = tmp_path / "specimen.pdf"
    path.write_bytes(specimen)
    copied = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True, text=True).stdout
    # Poppler marks the direction of runs with controls of its own.
    lines = copied.translate(dict.fromkeys((0x202A, 0x202B, 0x202C))).splitlines()
    assert [text for _, text, *_ in COPIED if text not in lines] == []


@pytest.mark.debian
@pytest.mark.skipif(not shutil.which("mutool"), reason="mupdf-tools is not installed")
def test_a_second_reader_copies_the_same_letters(specimen: bytes, tmp_path: Path) -> None:
    path = tmp_path / "specimen.pdf"
    path.write_bytes(specimen)
    copied = subprocess.run(
        ["mutool", "draw", "-q", "-F", "txt", path], capture_output=True, check=True, text=True
    ).stdout
    assert "\ufffd" not in copied
    assert "Office fluffy naïve" in copied
    assert "μ is not µ" in copied
    # MuPDF 1.21 leaves right-to-left text in visual order.
    assert "םלוע םולש" in copied or "שלום עולם" in copied


@pytest.mark.debian
@pytest.mark.skipif(not shutil.which("pdffonts"), reason="poppler-utils is not installed")
def test_no_font_is_left_outside(specimen: bytes, tmp_path: Path) -> None:
    path = tmp_path / "specimen.pdf"
    path.write_bytes(specimen)
    table = subprocess.run(["pdffonts", path], capture_output=True, check=True, text=True).stdout
    rows = [line.split() for line in table.splitlines()[2:]]
    assert len(rows) == 6
    assert all(row[4:7] == ["yes", "yes", "yes"] for row in rows), table
