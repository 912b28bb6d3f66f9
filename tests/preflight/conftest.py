"""What the preflight of files is tried with: a good file of the program's own, and small ones written by hand."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from catalogue.build import make_booklet
from catalogue.lengths import mm
from catalogue.preflight.demands import Job
from catalogue.preflight.findings import Finding
from catalogue.preflight.judging import judge
from catalogue.printshop import print_shop
from tests.festival_maker import FestivalMaker
from tools.plant_faults import house_job

TRIM = (mm(100), mm(60))


def festival(folder: Path, printer: str = "house") -> FestivalMaker:
    """A title page, a section's opener and one film's page."""
    maker = FestivalMaker(folder, settings={"press": printer, "parts": ["title_page", {"section": "one"}]})
    return maker.picture("still.jpg", 1600, 900).picture("portrait.jpg", 600, 800).film()


def pressed(maker: FestivalMaker) -> bytes:
    workshop = maker.workshop()
    return print_shop(workshop).press(make_booklet(workshop)[0])


@pytest.fixture(scope="session")
def good(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Four pages, pressed for the house's printer."""
    return pressed(festival(tmp_path_factory.mktemp("good")))


@pytest.fixture(scope="session")
def job() -> Job:
    return house_job()


Maker = Callable[..., bytes]


@pytest.fixture
def page() -> Maker:
    """A file of one page of 100 × 60 mm with 3 mm of bleed; its content begins at the trim's lower left corner."""

    def make(content: str = "", **resources: Any) -> bytes:
        pdf = pikepdf.new()
        bleed = mm(3)
        box = [0, 0, TRIM[0] + 2 * bleed, TRIM[1] + 2 * bleed]
        sheet = pdf.add_blank_page(page_size=(box[2], box[3]))
        sheet.obj.MediaBox = sheet.obj.BleedBox = Array(box)
        sheet.obj.TrimBox = Array([bleed, bleed, box[2] - bleed, box[3] - bleed])
        tables: dict[str, Any] = {}
        for label, value in resources.items():
            kind, _, name = label.partition("_")
            tables.setdefault(kind, Dictionary())[f"/{name}"] = value(pdf) if callable(value) else value
        sheet.obj.Resources = Dictionary(**tables)
        head = f"1 0 0 1 {bleed} {bleed} cm 0 0 0 1 k 0 0 0 1 K\n"
        sheet.obj.Contents = pikepdf.Stream(pdf, (head + content).encode("latin-1"))
        out = BytesIO()
        pdf.save(out, static_id=True)
        return out.getvalue()

    return make


def found(data: bytes, job: Job, check: str = "") -> list[Finding]:
    """What is found, of one check if it is named."""
    return [each for each in judge(data, job).findings if check in ("", each.check)]


def helvetica(pdf: pikepdf.Pdf) -> Any:
    """A face with widths that is not embedded: every letter is half its size wide."""
    return Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding,
        FirstChar=0, LastChar=255, Widths=Array([500] * 256),
    )  # fmt: skip
