"""Renders the pages that README.md and docs/ show, from the festival in this checkout, with poppler's `pdftoppm`.

    python tools/render_pages.py

The picture of plates needs Ghostscript besides.

Each picture is found by the anchors of its pages, so that a film may move in the book. Writes docs/pages/*.png: trimmed
pages, facing ones side by side, eight-bit palettes, at most 150 KB each. Raises ValueError where an anchor is nowhere or a
picture comes out larger.
"""

from __future__ import annotations

import argparse
import io
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from catalogue.build import make_booklet, make_cover, make_handout, make_specimen, prepare
from catalogue.makeup.document import Document
from catalogue.printshop import print_shop

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "docs" / "pages"

PPI = 72
"""Of the pictures: a page of the book is about 470 pixels wide, two of them as wide as a page of text on a screen."""
OVERSAMPLING = 3
"""Rendered this much finer and scaled down, which keeps thin strokes of type."""
COLOURS = 256
MOST_BYTES = 150_000
EDGE = (190, 190, 190)
"""Colour of the hairline round every page, so that white paper can be told from the reader's screen."""
APART = 14
"""Pixels between pages that do not face each other."""


@dataclass(frozen=True)
class View:
    """A picture: its file's name and the anchors of its pages. One anchor of a spread shows the whole spread."""

    name: str
    anchors: tuple[str, ...]
    spread: bool = True
    ppi: int = PPI
    """Less where the grain of a large still would make the file too large."""


VIEWS = (
    View("front", ("part:title_page", "part:contents"), spread=False),
    View("titles", ("part:half_title", "part:title_page"), spread=False),
    View("imprint", ("part:imprint",)),
    View("text_page", ("part:foreword",), spread=False),
    View("juries", ("jury:main", "part:foreword"), spread=False),
    View("awards", ("part:awards",), spread=False),
    View("section", ("section:looking_east",)),
    View("film_pages", ("film:one_second",)),
    View("film_spread", ("film:battleship_potemkin",), ppi=58),
    View("half_page", ("film:a_trip_to_the_moon",), spread=False),
    View("shorts", ("film:night_ride",)),
    View("events", ("event:vine_and_lens",)),
    View("timetable_by_day", ("day:2027-05-09",)),
    View("timetable_by_venue", ("day:2027-05-09", "part:timetable_by_venue"), spread=False),
    View("venues", ("part:venues", "venue:museum"), spread=False),
    View("indexes", ("part:index_of_films", "part:index_of_directors"), spread=False),
    View("indexes_of_names", ("part:index_of_countries", "part:index_of_people"), spread=False),
    View("indexes_of_sources", ("part:index_of_original_titles", "part:index_of_contacts"), spread=False),
    View("contacts", ("part:contacts",), spread=False),
    View("thanks", ("part:thanks",), spread=False),
    View("partners", ("part:partners",), spread=False),
    View("advertisement", ("advertisement:zeleni_voz", "advertisement:lipa_caj"), spread=False),
    View("notes", ("part:notes",), spread=False),
)
"""In the order of the book. Every layout has a page in one of them."""
SPECIMEN = (
    View("specimen", ("part:specimen", "specimen:letterforms"), spread=False),
    View("specimen_scripts", ("specimen:scripts", "specimen:together"), spread=False),
    View("specimen_languages", ("specimen:languages",), spread=False),
    View("specimen_composition", ("specimen:composition",), spread=False),
)
"""Pictures of the type specimen."""
PLATES = "film:one_second"
"""The page whose plates are shown."""
SHEET = 36
"""The side of an imposed sheet that is shown, from 0."""
HANDOUT = "one_second"
"""The film whose sheet, or the front of it, is shown."""


def page_with(document: Document, anchor: str) -> int:
    """Index of the page that has the anchor."""
    for index, page in enumerate(document.pages):
        if anchor in page.anchors:
            return index
    raise ValueError(f"no page has the anchor {anchor}; name another in its view")


def pages_of(document: Document, view: View) -> tuple[int, ...]:
    """Indices of the view's pages from left to right."""
    found = tuple(page_with(document, anchor) for anchor in view.anchors)
    if not view.spread:
        return found
    first = found[0] if document.pages[found[0]].side == "verso" else found[0] - 1
    return tuple(index for index in (first, first + 1) if 0 <= index < len(document.pages))


def rendered(pdf: Path, document: Document, index: int, ppi: int = PPI) -> Image.Image:
    """One page as it looks trimmed."""
    ppi *= OVERSAMPLING
    number = str(index + 1)
    command = ["pdftoppm", "-r", str(ppi), "-f", number, "-l", number, "-png", str(pdf)]
    data = subprocess.run(command, check=True, capture_output=True).stdout
    with Image.open(io.BytesIO(data)) as sheet:
        bleed = round(document.bleed * ppi / 72)
        width, height = round(document.width * ppi / 72), round(document.height * ppi / 72)
        page = sheet.convert("RGB").crop((bleed, bleed, bleed + width, bleed + height))
    return page.resize((width // OVERSAMPLING, height // OVERSAMPLING), Image.Resampling.LANCZOS)


def plates(pdf: Path, document: Document) -> Image.Image:
    """The contact sheet of one page's plates."""
    number = page_with(document, PLATES) + 1
    folder = pdf.parent / "plates"
    run("plates", pdf, "--pages", number, "--output", folder)
    (made,) = folder.glob("*-plates.png")
    with Image.open(made) as sheet:
        sheet.thumbnail((980, 980), Image.Resampling.LANCZOS)
        return sheet.convert("RGB")


def imposed(pdf: Path) -> Image.Image:
    """One side of the booklet's sheets for the office printer."""
    sheets = pdf.with_name("sheets.pdf")
    run("impose", pdf, "--saddle", "--sheet", "A3", "--paper", 135, "--bulk", 0.9, "--output", sheets)
    command = ["pdftoppm", "-r", "150", "-f", f"{SHEET + 1}", "-l", f"{SHEET + 1}", "-png", str(sheets)]
    with Image.open(io.BytesIO(subprocess.run(command, check=True, capture_output=True).stdout)) as sheet:
        sheet.thumbnail((840, 840), Image.Resampling.LANCZOS)
        return sheet.convert("RGB")


def run(*words: object) -> None:
    """The command, as a user gives it."""
    subprocess.run([sys.executable, "-m", "catalogue", *map(str, words)], check=True, capture_output=True)


def beside(pages: Sequence[Image.Image], *, apart: int) -> Image.Image:
    """Pages side by side, each in a hairline of its own."""
    framed = []
    for page in pages:
        sheet = Image.new("RGB", (page.width + 2, page.height + 2), EDGE)
        sheet.paste(page, (1, 1))
        framed.append(sheet)
    # The hairlines of facing pages lie on one another: that one is the fold.
    step = framed[0].width + apart if apart else framed[0].width - 1
    width = step * (len(framed) - 1) + framed[-1].width
    out = Image.new("RGB", (width, framed[0].height), (255, 255, 255))
    for place, sheet in enumerate(framed):
        out.paste(sheet, (place * step, 0))
    return out


def picture(pdf: Path, document: Document, view: View) -> Image.Image:
    """The pages of a view as they look trimmed, side by side."""
    pages = [rendered(pdf, document, index, view.ppi) for index in pages_of(document, view)]
    return beside(pages, apart=0 if view.spread else APART)


def write(picture: Image.Image, name: str, folder: Path) -> None:
    palette = picture.quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE, kmeans=2, dither=Image.Dither.NONE)
    buffer = io.BytesIO()
    palette.save(buffer, "PNG", optimize=True)
    data = buffer.getvalue()
    if len(data) > MOST_BYTES:
        raise ValueError(
            f"{name}.png comes to {len(data)} bytes, more than {MOST_BYTES}; lower PPI or show other pages"
        )
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.png").write_bytes(data)


def main() -> None:
    parser = argparse.ArgumentParser(description="Renders the pages that README.md shows into docs/pages.")
    parser.add_argument("-o", "--output", type=Path, default=TARGET, help="the folder to write to")
    folder = parser.parse_args().output
    workshop = prepare(ROOT)
    shop = print_shop(workshop)
    booklet, _ = make_booklet(workshop)
    sheet, _ = make_handout(workshop, workshop.desk.records.films[HANDOUT])
    with tempfile.TemporaryDirectory() as room:
        pdf = Path(room) / "booklet.pdf"
        pdf.write_bytes(shop.press(booklet))
        for view in VIEWS:
            write(picture(pdf, booklet, view), view.name, folder)
        write(plates(pdf, booklet), "plates", folder)
        write(beside([imposed(pdf)], apart=APART), "imposed", folder)
        planned = make_cover(workshop, len(booklet.pages))
        if planned is not None:
            pdf = Path(room) / "cover.pdf"
            pdf.write_bytes(shop.press(planned[0]))
            write(beside([rendered(pdf, planned[0], 0)], apart=APART), "cover", folder)
        specimen, _ = make_specimen(workshop)
        pdf = Path(room) / "specimen.pdf"
        pdf.write_bytes(shop.press(specimen))
        for view in SPECIMEN:
            write(picture(pdf, specimen, view), view.name, folder)
        pdf = Path(room) / "handout.pdf"
        pdf.write_bytes(shop.press(sheet))
        write(beside([rendered(pdf, sheet, 0)], apart=APART), "handout", folder)


if __name__ == "__main__":
    main()
