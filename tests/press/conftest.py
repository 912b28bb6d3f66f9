"""What the press is tried with: house faces, a small shaper, pages with every kind of piece."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
import uharfbuzz as hb
from PIL import Image

from catalogue.inks import BLACK, Ink
from catalogue.lengths import mm
from catalogue.makeup.document import Document
from catalogue.makeup.pieces import Box, Page, Picture, PictureFile, Piece, Rule, TextLine
from catalogue.press.pdf import PressSettings
from catalogue.problems import Place
from catalogue.records.printer import PrinterProfile
from catalogue.typeset.lines import Glyphs, Line
from tests.picture_maker import open_picture

ROOT = Path(__file__).parents[2]

FACES = {
    "serif": ROOT / "fonts/source-serif-4/SourceSerif4_400Regular.ttf",
    "italic": ROOT / "fonts/source-serif-4/SourceSerif4_400Regular_Italic.ttf",
    "arabic": ROOT / "fonts/noto-scripts/NotoNaskhArabic-Regular.ttf",
    "hebrew": ROOT / "fonts/noto-scripts/NotoSerifHebrew-Regular.ttf",
    "thai": ROOT / "fonts/noto-scripts/NotoSerifThai-Regular.ttf",
    "devanagari": ROOT / "fonts/noto-scripts/NotoSerifDevanagari-Regular.ttf",
}

Shaper = Callable[..., Glyphs]


@cache
def _font(path: Path) -> hb.Font:
    return hb.Font(hb.Face(hb.Blob.from_file_path(str(path))))


def shape_run(
    face: str,
    text: str,
    size: float = 10.0,
    *,
    language: str = "en",
    script: str = "Latn",
    leftwards: bool = False,
    ink: Ink = BLACK,
) -> Glyphs:
    """One run as typesetting hands it over: glyphs in visual order, a cluster's text on its first."""
    font = _font(FACES[face])
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.direction = "rtl" if leftwards else "ltr"
    buffer.script = script
    buffer.language = language
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_GRAPHEMES
    hb.shape(font, buffer)
    starts = sorted({info.cluster for info in buffer.glyph_infos})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    seen: set[int] = set()
    texts = []
    for info in buffer.glyph_infos:
        texts.append("" if info.cluster in seen else text[info.cluster : ends[info.cluster]])
        seen.add(info.cluster)
    points = size / font.face.upem
    places = buffer.glyph_positions
    shifted = any(place.x_offset or place.y_offset for place in places)
    return Glyphs(
        face,
        size,
        ink,
        language,
        not leftwards,
        0.0,
        tuple(info.codepoint for info in buffer.glyph_infos),
        tuple(place.x_advance * points for place in places),
        tuple((place.x_offset * points, place.y_offset * points) for place in places) if shifted else (),
        tuple(texts),
        text,
    )


def line_of(*runs: Glyphs, style: str = "Text") -> Line:
    x = 0.0
    placed = []
    for run in runs:
        placed.append(replace(run, x=x))
        x += run.width
    return Line(tuple(placed), x, "".join(run.text for run in runs), style=style)


@pytest.fixture
def shape() -> Shaper:
    return shape_run


@pytest.fixture
def set_line() -> Callable[..., Line]:
    return line_of


@pytest.fixture
def faces() -> dict[str, Path]:
    return dict(FACES)


@pytest.fixture
def profile() -> Path:
    return ROOT / "data/profiles/ISOcoated_v2_300_bas.icc"


@pytest.fixture
def settings(profile: Path) -> PressSettings:
    return PressSettings(PrinterProfile(), profile, datetime(2027, 4, 1, 12, 0, tzinfo=UTC))


def wanting(settings: PressSettings, **fields: object) -> PressSettings:
    """The same press for a printer who wants these fields of his profile otherwise."""
    return replace(settings, printer=settings.printer.model_copy(update=fields))


@pytest.fixture
def picture_file(tmp_path: Path) -> Callable[..., PictureFile]:
    """Saves an image and opens it as the program would."""

    def save(image: Image.Image, name: str = "still.png", **options: object) -> PictureFile:
        path = tmp_path / name
        image.save(path, **options)
        file, _ = open_picture(path, name, Place("films/one.yaml", 3))
        assert file is not None
        return file

    return save


@pytest.fixture
def document() -> Callable[..., Document]:
    """A document of one page per list of pieces; 100 × 60 mm with 3 mm of bleed unless said otherwise."""

    def make(*pages: list[Piece], width: float = mm(100), height: float = mm(60), bleed: float = mm(3)) -> Document:
        made = tuple(
            Page(tuple(pieces), "verso" if number % 2 else "recto", folio=number + 1)
            for number, pieces in enumerate(pages)
        )
        return Document("Светлопис & Svetlopis", "sr-Cyrl", made, width, height, bleed, "Book", "Festival")

    return make


@pytest.fixture
def full(document: Callable[..., Document], picture_file: Callable[..., PictureFile]) -> Document:
    """Two pages with every kind of piece and every kind of picture."""
    colour = Image.merge(
        "RGB", [Image.radial_gradient("L"), Image.linear_gradient("L"), Image.new("L", (256, 256), 90)]
    )
    grey = Image.linear_gradient("L")
    bitmap = Image.radial_gradient("L").convert("1")
    stills = [
        picture_file(colour, "colour.jpg"),
        picture_file(grey, "grey.jpg"),
        picture_file(bitmap, "bitmap.png"),
    ]
    red = Ink(0, 0.9, 0.85, 0.05)
    spot = Ink(0, 0.5, 1, 0, "Festival Orange")
    words: list[Piece] = [
        Box(-mm(3), 10, 120, 30, red),
        TextLine(
            20,
            30,
            line_of(
                shape_run("serif", "Office fluffy"),
                shape_run("italic", " глад", language="sr", script="Cyrl"),
            ),
        ),
        TextLine(20, 60, line_of(shape_run("serif", "a spot", ink=spot))),
        TextLine(20, 80, line_of(shape_run("serif", "half of it", ink=spot.tint(0.5)))),
        TextLine(200, 100, line_of(shape_run("serif", "upward")), turn=90),
        Rule(20, 90, 120, 90, 0.5),
    ]
    shown: list[Piece] = [Picture(20 + 60 * index, 20, 50, 50, file) for index, file in enumerate(stills)]
    return document(words, shown)


@pytest.fixture
def reopen() -> Iterator[Callable[[bytes], pikepdf.Pdf]]:
    """Opens a file for looking into; its objects live as long as the test."""
    opened = []

    def look(data: bytes) -> pikepdf.Pdf:
        opened.append(pikepdf.open(BytesIO(data)))
        return opened[-1]

    yield look
    for pdf in opened:
        pdf.close()
