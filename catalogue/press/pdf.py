"""A settled document as a print file of the printer's standard, the same bytes for the same document.

The pages stay free of transparency, layers and annotations, and what is drawn is known to PDF 1.3, so that the same pieces
serve every standard (see `standards`); only artwork of others brings what the standard allows it. The PDF/A-2b twin differs
in identification alone; it exists so that an independent validator can referee fonts, metadata and colour.
"""

import hashlib
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import pikepdf
from reportlab.pdfbase.pdfdoc import PDFObjectReference

from catalogue.inks import Ink
from catalogue.makeup.document import Document
from catalogue.makeup.pieces import Artwork, Box, Page, Picture, Reference, Rule, TextLine
from catalogue.press.artwork import Forms
from catalogue.press.content import FRESH, FRESH_STATE, STATES, Content
from catalogue.press.darkroom import Darkroom
from catalogue.press.fonts import Faces
from catalogue.press.icc import read_profile
from catalogue.press.marks import Room, draw_marks, room
from catalogue.press.metadata import Metadata
from catalogue.press.objects import PdfFile, Value, array, deflate, dictionary, name, number, text
from catalogue.press.plate import Plate
from catalogue.press.spots import inks_of, separation, spots_of
from catalogue.press.standards import STANDARDS, Standard, twin_of
from catalogue.problems import Place, Problem, Problems
from catalogue.records.printer import Mark, PrinterProfile
from catalogue.typeset.lines import Line

__all__ = ["PressSettings", "press"]

_REGISTRY = "http://www.color.org"
"""Where conditions are registered; one that is `Custom` is registered nowhere."""


@dataclass(frozen=True, slots=True)
class PressSettings:
    """How a document is printed; all of it is the printer's word, none of it the layout's."""

    printer: PrinterProfile
    profile: Path
    """ICC profile of the output condition, which the printer's profile names: CMYK, of a press."""
    created: datetime
    """With its zone. The only date in the file besides `modified`."""
    modified: datetime | None = None
    """Same as `created` when missing."""
    twin: bool = False
    """Whether to make the file's PDF/A-2b twin, for a validator."""

    @property
    def standard(self) -> Standard:
        standard = STANDARDS[self.printer.standard]
        return twin_of(standard) if self.twin else standard

    def marks(self, document: Document, slugs: Sequence[Line]) -> tuple[Mark, ...]:
        """What is drawn round these pages; work without a bleed, as a handout, is cut nowhere."""
        if not document.bleed:
            return ()
        return tuple(mark for mark in self.printer.marks if slugs or mark != "slug")


def press(
    document: Document,
    faces: Mapping[str, Path],
    settings: PressSettings,
    *,
    darkroom: Darkroom | None = None,
    slugs: Sequence[Line] = (),
) -> bytes:
    """The finished file.

    `faces` leads from each `Glyphs.face` to its font file. A `darkroom` given keeps separated pictures for
    the next document; it must be of the same profile and printer. `slugs`, one set line a page, stand among
    the marks where the printer wants them.

    Raises Problems for whatever would make a wrong file: a reference not settled, an unknown face, a picture
    gone, an unfit profile.
    """
    profile = read_profile(settings.profile, settings.standard.version)
    problems = _objections(document, settings, slugs)
    if problems:
        raise Problems(problems)
    spots = spots_of(inks_of(document))
    darkroom = darkroom or Darkroom(profile, settings.printer)
    placed = [piece for page in document.pages for piece in page.pieces if isinstance(piece, Picture)]
    plates = darkroom.develop(placed)
    forms = Forms()
    artwork = [piece for page in document.pages for piece in page.pieces if isinstance(piece, Artwork)]
    forms.read(artwork, settings.standard)

    standard, marks = settings.standard, settings.marks(document, slugs)
    around = room(document.bleed, marks)
    file = PdfFile(standard.version, document.language if standard.has_language else "")
    labels = {spot: (f"S{index}", full) for index, (spot, full) in enumerate(spots.items(), 1)}
    writer = _Writer(document, marks, around, Faces(faces), labels, darkroom, forms)
    contents = [
        writer.content(page, slugs[index] if slugs else None).bytes() for index, page in enumerate(document.pages)
    ]
    fonts = writer.faces.write(file)
    spaces = {label: separation(file, spot, full.alternate) for spot, (label, full) in labels.items()}
    if {"crop", "registration"} & set(marks):
        spaces["All"] = separation(file, "All", (1, 1, 1, 1))
    images = _images(file, plates, writer.images)
    shared = {
        "ExtGState": dictionary({**STATES, FRESH: FRESH_STATE} if artwork else STATES),
        "Font": dictionary(fonts),
        "ColorSpace": dictionary(spaces),
    }
    resources: dict[str, Value] = {key: value for key, value in shared.items() if value.dict}
    boxes = _boxes(document, around)
    for content, used in zip(contents, writer.used, strict=True):
        here = dict(resources)
        if used:
            here["XObject"] = dictionary({label: images[label] for label in used})
        file.page({**boxes, "Contents": file.stream(content), "Resources": dictionary(here)})

    parts = [*(plate.digest for plate in plates.values()), *forms.labels]
    identity = hashlib.sha256(b"\0".join([*contents, *(part.encode() for part in parts)])).digest()
    facts = Metadata(document, standard, settings.created, settings.modified or settings.created, identity)
    if standard.xmp is not None:
        file.catalog.Metadata = file.stream(facts.xmp(), {"Type": name("Metadata"), "Subtype": name("XML")}, plain=True)
    if standard.intent:
        file.catalog.OutputIntents = array([_intent(file, standard, settings.printer, profile)])
    return _last_pass(file.bytes(facts.info()), forms)


class _Writer:
    """Draws pages, remembering which pictures each of them shows."""

    def __init__(
        self,
        document: Document,
        marks: Sequence[Mark],
        around: Room,
        faces: Faces,
        spots: Mapping[str, tuple[str, Ink]],
        darkroom: Darkroom,
        forms: Forms,
    ) -> None:
        self.faces = faces
        self.images: dict[str, str] = {}
        """Label of each picture by its plate's key, in the order of first use."""
        self.used: list[list[str]] = []
        self._document = document
        self._marks = marks
        self._around = around
        self._spots = spots
        self._darkroom = darkroom
        self._forms = forms

    def content(self, page: Page, slug: Line | None) -> Content:
        content = Content(self.faces, self._spots, self._around.left, self._document.height + self._around.bottom)
        used: dict[str, None] = {}
        shown: dict[str, None] = {}
        for piece in page.pieces:
            if isinstance(piece, TextLine):
                content.line(piece.x, piece.y, piece.line, piece.turn)
            elif isinstance(piece, Box):
                content.box(piece.x, piece.y, piece.width, piece.height, piece.ink)
            elif isinstance(piece, Rule):
                content.rule(piece.x1, piece.y1, piece.x2, piece.y2, piece.thickness, piece.ink)
            elif isinstance(piece, Picture):
                label = self.images.setdefault(self._darkroom.key(piece), f"I{len(self.images) + 1}")
                used[label] = None
                content.picture(label, piece.x, piece.y, piece.width, piece.height)
            elif isinstance(piece, Artwork):
                label = self._forms.label(piece)
                shown[label] = None
                content.artwork(label, piece)
        draw_marks(content, self._document, self._marks, slug)
        self.used.append(list(used))
        self._forms.used.append(tuple(shown))
        return content


def _objections(document: Document, settings: PressSettings, slugs: Sequence[Line]) -> list[Problem]:
    problems = []
    if not document.title.strip():
        problems.append(Problem(Place(), "the document has no title", "a print file must have one: name the festival"))
    if not document.pages:
        problems.append(Problem(Place(), "the document has no pages", "add a part to the book"))
    for moment in (settings.created, settings.modified):
        if moment is not None and moment.tzinfo is None:
            problems.append(Problem(Place(), f"the date {moment} has no time zone", "give it one"))
    if slugs and len(slugs) != len(document.pages):
        problems.append(
            Problem(Place(), f"{len(slugs)} slug lines for {len(document.pages)} pages", "give one for each page")
        )
    for count, page in enumerate(document.pages, 1):
        problems += [
            Problem(
                piece.place,
                f"page {page.folio or count}: no folio has been set for {', '.join(piece.anchors)}",
                "settle the document before pressing it",
            )
            for piece in page.pieces
            if isinstance(piece, Reference)
        ]
    return problems


@lru_cache(maxsize=4)
def _deflated(profile: bytes) -> bytes:
    """Kept, because every handout of a festival carries the same megabyte."""
    return deflate(profile)


def _intent(file: PdfFile, standard: Standard, printer: PrinterProfile, profile: bytes) -> PDFObjectReference:
    embedded = file.stream(_deflated(profile), {"N": 4, "Filter": name("FlateDecode")})
    words = printer.condition_in_words or printer.condition
    entries: dict[str, Value] = {
        "Type": name("OutputIntent"),
        "S": name(standard.intent),
        "OutputConditionIdentifier": text(printer.condition),
        "OutputCondition": text(words),
        "Info": text(words),
        "DestOutputProfile": embedded,
    }
    if printer.condition != "Custom":
        entries["RegistryName"] = text(_REGISTRY)
    return file.add(dictionary(entries))


def _boxes(document: Document, around: Room) -> dict[str, Value]:
    """Trim inside bleed inside media; without marks the sheet ends with the bleed."""
    right, top = around.left + document.width, around.bottom + document.height

    def box(out: float) -> str:
        edges = (around.left - out, around.bottom - out, right + out, top + out)
        return "[ " + " ".join(number(edge) for edge in edges) + " ]"

    media = "[ 0 0 " + number(right + around.right) + " " + number(top + around.top) + " ]"
    return {"MediaBox": media, "BleedBox": box(document.bleed), "TrimBox": box(0.0)}


def _images(file: PdfFile, plates: Mapping[str, Plate], labels: Mapping[str, str]) -> dict[str, PDFObjectReference]:
    """Each picture once, by its label."""
    black = None
    images = {}
    for key, label in labels.items():
        plate = plates[key]
        space: Value = name("DeviceCMYK")
        if plate.inks == "black":
            # Not DeviceGray: how that falls on plates is left to the reader.
            black = black or separation(file, "Black", (0, 0, 0, 1))
            space = black
        entries: dict[str, Value] = {
            "Type": name("XObject"),
            "Subtype": name("Image"),
            "Width": plate.width,
            "Height": plate.height,
            "ColorSpace": space,
            "BitsPerComponent": plate.bits,
            "Filter": name(plate.filter),
        }
        if plate.decode:
            entries["Decode"] = "[ " + " ".join(map(str, plate.decode)) + " ]"
        images[label] = file.stream(plate.data, entries)
    return images


def _last_pass(data: bytes, forms: Forms) -> bytes:
    """The same file with the artwork in it, an ID from its content, end-of-lines as PDF/A wants them, and nothing unused."""
    out = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf, ExitStack() as sources:
        forms.lay_in(pdf, sources)
        # ReportLab's ID follows SOURCE_DATE_EPOCH, and half of it would stay.
        del pdf.trailer["/ID"]
        pdf.save(
            out,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            preserve_pdfa=True,
            fix_metadata_version=False,
        )
    return out.getvalue()
