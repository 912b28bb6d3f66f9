"""A settled document as a print file: PDF/X-4 (ISO 15930-7), the same bytes for the same document.

The pages stay free of transparency, layers and annotations, so no page needs a transparency group, and a
PDF/X-1a printer can be served from the same pieces. The PDF/A-2b twin differs in identification alone; it
exists so that an independent validator can referee fonts, metadata and colour.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import pikepdf
from reportlab.pdfbase.pdfdoc import PDFObjectReference

from catalogue.inks import Ink
from catalogue.makeup.document import Document
from catalogue.makeup.pieces import Box, Page, Picture, Reference, Rule, TextLine
from catalogue.press.colour import Darkroom, Plate
from catalogue.press.content import STATES, Content
from catalogue.press.fonts import Faces
from catalogue.press.marks import draw_marks, room
from catalogue.press.metadata import Metadata, Standard
from catalogue.press.objects import PdfFile, Value, array, deflate, dictionary, name, number, text
from catalogue.press.spots import inks_of, separation, spots_of
from catalogue.problems import Place, Problem, Problems
from catalogue.typeset.lines import Line

__all__ = ["PressSettings", "Standard", "press"]

_VERSION = (1, 6)
_INTENTS: Mapping[Standard, str] = {"PDF/X-4": "GTS_PDFX", "PDF/A-2b": "GTS_PDFA1"}


@dataclass(frozen=True, slots=True)
class PressSettings:
    """How a document is printed; all of it is the printer's word, none of it the layout's."""

    profile: Path
    """ICC profile of the output condition: a CMYK printer profile. It is embedded."""
    condition: str
    """Its name in the registry, such as `FOGRA39`."""
    created: datetime
    """With its zone. The only date in the file besides `modified`."""
    modified: datetime | None = None
    """Same as `created` when missing."""
    registry: str = "http://www.color.org"
    info: str = ""
    """The output condition in words; the condition's name when empty."""
    standard: Standard = "PDF/X-4"
    marks: bool = False
    max_ppi: float = 350.0
    """Pictures finer than this at their printed size are scaled down to it."""


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
    the next document; it must be of the same profile and `max_ppi`. `slugs`, one set line a page, stand among
    the marks.

    Raises Problems for whatever would make a wrong file: a reference not settled, an unknown face, a picture
    gone, an unfit profile.
    """
    profile = _profile(settings.profile)
    problems = _objections(document, settings, slugs)
    if problems:
        raise Problems(problems)
    spots = spots_of(inks_of(document))
    darkroom = darkroom or Darkroom(profile, settings.max_ppi)
    placed = [piece for page in document.pages for piece in page.pieces if isinstance(piece, Picture)]
    plates = darkroom.develop(placed)

    file = PdfFile(_VERSION, document.language)
    labels = {spot: (f"S{index}", full) for index, (spot, full) in enumerate(spots.items(), 1)}
    writer = _Writer(document, settings, Faces(faces), labels, darkroom)
    contents = [
        writer.content(page, slugs[index] if slugs else None).bytes() for index, page in enumerate(document.pages)
    ]
    fonts = writer.faces.write(file)
    spaces = {label: separation(file, spot, full.process) for spot, (label, full) in labels.items()}
    if settings.marks:
        spaces["All"] = separation(file, "All", (1, 1, 1, 1))
    images = _images(file, plates, writer.images)
    shared = {
        "ExtGState": dictionary(STATES),
        "Font": dictionary(fonts),
        "ColorSpace": dictionary(spaces),
    }
    resources: dict[str, Value] = {key: value for key, value in shared.items() if value.dict}
    boxes = _boxes(document, settings.marks)
    for content, used in zip(contents, writer.used, strict=True):
        here = dict(resources)
        if used:
            here["XObject"] = dictionary({label: images[label] for label in used})
        file.page({**boxes, "Contents": file.stream(content), "Resources": dictionary(here)})

    identity = hashlib.sha256(b"\0".join([*contents, *(plate.digest.encode() for plate in plates.values())])).digest()
    facts = Metadata(document, settings.standard, settings.created, settings.modified or settings.created, identity)
    file.catalog.Metadata = file.stream(facts.xmp(), {"Type": name("Metadata"), "Subtype": name("XML")}, plain=True)
    file.catalog.OutputIntents = array([_intent(file, settings, profile)])
    return _last_pass(file.bytes(facts.info()))


class _Writer:
    """Draws pages, remembering which pictures each of them shows."""

    def __init__(
        self,
        document: Document,
        settings: PressSettings,
        faces: Faces,
        spots: Mapping[str, tuple[str, Ink]],
        darkroom: Darkroom,
    ) -> None:
        self.faces = faces
        self.images: dict[str, str] = {}
        """Label of each picture by its plate's key, in the order of first use."""
        self.used: list[list[str]] = []
        self._document = document
        self._marks = settings.marks
        self._spots = spots
        self._darkroom = darkroom

    def content(self, page: Page, slug: Line | None) -> Content:
        margin = room(self._document.bleed) if self._marks else self._document.bleed
        content = Content(self.faces, self._spots, margin, self._document.height + margin)
        used: dict[str, None] = {}
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
        if self._marks:
            draw_marks(content, self._document, slug)
        self.used.append(list(used))
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


def _profile(path: Path) -> bytes:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Problems(
            [Problem(Place(path.name), "the output profile cannot be read", "name a file of data/profiles")]
        ) from error
    # Device class and colour space in the ICC header (ICC.1, 7.2).
    if data[36:40] != b"acsp" or data[12:20] != b"prtrCMYK":
        raise Problems(
            [
                Problem(
                    Place(path.name),
                    "the output profile is no CMYK printer profile",
                    "name the printer's profile",
                )
            ]
        )
    return data


@lru_cache(maxsize=4)
def _deflated(profile: bytes) -> bytes:
    """Kept, because every handout of a festival carries the same megabyte."""
    return deflate(profile)


def _intent(file: PdfFile, settings: PressSettings, profile: bytes) -> PDFObjectReference:
    embedded = file.stream(_deflated(profile), {"N": 4, "Filter": name("FlateDecode")})
    return file.add(
        dictionary(
            {
                "Type": name("OutputIntent"),
                "S": name(_INTENTS[settings.standard]),
                "OutputConditionIdentifier": text(settings.condition),
                "OutputCondition": text(settings.info or settings.condition),
                "RegistryName": text(settings.registry),
                "Info": text(settings.info or settings.condition),
                "DestOutputProfile": embedded,
            }
        )
    )


def _boxes(document: Document, marks: bool) -> dict[str, Value]:
    """Trim inside bleed inside media; without marks the sheet ends with the bleed."""
    margin = room(document.bleed) if marks else document.bleed

    def box(out: float) -> str:
        low = margin - out
        edges = (low, low, document.width + margin + out, document.height + margin + out)
        return "[ " + " ".join(number(edge) for edge in edges) + " ]"

    return {"MediaBox": box(margin), "BleedBox": box(document.bleed), "TrimBox": box(0.0)}


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


def _last_pass(data: bytes) -> bytes:
    """The same file with an ID from its content, end-of-lines where PDF/A wants them, and nothing unused."""
    out = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
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
