"""What imposition is tried with: tiny print files, and a reader of sheets that shares no code with what made them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from catalogue.imposition.imposing import Imposed, impose
from catalogue.imposition.job import Job
from catalogue.imposition.papers import parse_paper
from catalogue.lengths import mm
from catalogue.makeup.facesheet import read_faces
from catalogue.typeset.faces import FaceSet

ROOT = Path(__file__).parents[2]
WIDTH, HEIGHT, BLEED = mm(100), mm(140), mm(3)
COLOURS = ("1 0 0 0", "0 1 0 0", "0 0 1 0", "1 1 0 0")
"""CMYK: cyan, magenta, yellow, blue, from page to page."""
XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" pdfxid:GTS_PDFXVersion="PDF/X-4"/>'
    "</rdf:RDF></x:xmpmeta>"
)


def book(count: int, change: Callable[[pikepdf.Pdf], None] | None = None, *, claim: bool = False) -> bytes:
    """Pages that bleed in one of four colours, their sheet black beyond the bleed; each says its number in a comment.

    100 × 140 mm with 3 mm of bleed and 10 mm of sheet around. `claim` makes it say that it is PDF/X-4.
    """
    pdf = pikepdf.new()
    around = mm(10)
    for number in range(1, count + 1):
        wide, high = WIDTH + 2 * around, HEIGHT + 2 * around
        bled = f"{around - BLEED} {around - BLEED} {WIDTH + 2 * BLEED} {HEIGHT + 2 * BLEED} re f"
        content = f"% page {number}\n0 0 0 1 k 0 0 {wide} {high} re f {COLOURS[(number - 1) % 4]} k {bled}"
        page = Dictionary(
            Type=Name.Page,
            MediaBox=[0, 0, wide, high],
            TrimBox=[around, around, around + WIDTH, around + HEIGHT],
            BleedBox=[around - BLEED, around - BLEED, around + WIDTH + BLEED, around + HEIGHT + BLEED],
            Resources=Dictionary(),
            Contents=pdf.make_stream(content.encode()),
        )
        pdf.pages.append(pikepdf.Page(page))
    if claim:
        pdf.docinfo["/Title"] = "Светлопис"
        pdf.docinfo["/CreationDate"] = pdf.docinfo["/ModDate"] = "D:20270507120000+02'00'"
        pdf.docinfo["/Trapped"] = Name("/False")
        profile = pdf.make_stream(b"not looked into", N=4)
        intent = Dictionary(S=Name.GTS_PDFX, OutputConditionIdentifier="FOGRA39", DestOutputProfile=profile)
        pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])
        pdf.Root.Metadata = pdf.make_stream(XMP.encode(), Type=Name.Metadata, Subtype=Name.XML)
    if change is not None:
        change(pdf)
    out = BytesIO()
    pdf.save(out, deterministic_id=True, compress_streams=False)
    return out.getvalue()


@pytest.fixture(scope="session")
def house_faces() -> FaceSet:
    return read_faces([(ROOT / "fonts/faces.yaml", "fonts/faces.yaml")])[0]


@pytest.fixture
def laid(house_faces: FaceSet) -> Callable[..., Imposed]:
    """Imposes a file on A3 unless a sheet is named."""

    def lay(data: bytes, scheme: Any = "saddle", sheet: str = "A3", name: str = "book.pdf", **wishes: Any) -> Imposed:
        return impose(data, name, Job(scheme, parse_paper(sheet), **wishes), house_faces, "Source Sans 3")

    return lay


@dataclass(frozen=True)
class Shown:
    """A page as it lies on one side of a sheet."""

    number: int
    corners: tuple[tuple[float, float], ...]
    """Of its trim on the sheet: as the reader sees the page, lower left, lower right, upper right, upper left."""
    clip: tuple[float, float, float, float]
    """Edges of what is shown: left, foot, right, head."""

    @property
    def centre(self) -> tuple[float, float]:
        return sum(x for x, _ in self.corners) / 4, sum(y for _, y in self.corners) / 4

    @property
    def upwards(self) -> int:
        """1 for a page that stands on its feet, -1 for one on its head."""
        return 1 if self.corners[3][1] > self.corners[0][1] else -1


def sides(data: bytes, trim: Sequence[float] = (mm(10), mm(10), mm(10) + WIDTH, mm(10) + HEIGHT)) -> list[list[Shown]]:
    """What lies on each page of an imposed file, by its content stream alone. `trim` is that of all the originals."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return [list(_shown(page, trim)) for page in pdf.pages]


def _shown(page: pikepdf.Page, trim: Sequence[float]) -> Iterator[Shown]:
    state: tuple[tuple[float, ...], Any] = ((1, 0, 0, 1, 0, 0), None)
    stack, rectangle = [], None
    for operands, operator in pikepdf.parse_content_stream(page):
        matrix, clip = state
        match str(operator):
            case "q":
                stack.append(state)
            case "Q":
                state = stack.pop()
            case "cm":
                state = (_product([float(value) for value in operands], matrix), clip)
            case "re":
                x, y, width, height = (float(value) for value in operands)
                ends = [_at(matrix, x, y), _at(matrix, x + width, y + height)]
                across, up = sorted(end[0] for end in ends), sorted(end[1] for end in ends)
                rectangle = (across[0], up[0], across[1], up[1])
            case "W":
                state = (matrix, rectangle)
            case "Do":
                form = page.Resources.XObject[str(operands[0])]
                first = form.read_bytes().split(b"\n", 1)[0]
                if first.startswith(b"% page "):
                    x1, y1, x2, y2 = trim
                    corners = [_at(matrix, x, y) for x, y in ((x1, y1), (x2, y1), (x2, y2), (x1, y2))]
                    yield Shown(int(first[7:]), tuple(corners), clip)


def _product(first: Sequence[float], then: Sequence[float]) -> tuple[float, ...]:
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def _at(matrix: Sequence[float], x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
