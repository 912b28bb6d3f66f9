"""The specimen's logos, advertisements and map: drawn by code, and such as every printer takes."""

from io import BytesIO

import pikepdf
import pytest

from catalogue.incoming.extracts import measured
from catalogue.lengths import MM
from catalogue.makeup.pieces import Fineness
from catalogue.preflight.artwork import judge_artwork
from catalogue.preflight.demands import Job
from catalogue.records.printer import PrinterProfile
from tools.draw_artwork import PAGES, PICTURES

STANDARDS = ("PDF/X-4", "PDF/X-1a:2003", "PDF/X-3:2002", "PDF 1.3")


def content(data: bytes) -> bytes:
    with pikepdf.open(BytesIO(data)) as pdf:
        return pdf.pages[0].obj.Contents.read_bytes()


@pytest.mark.parametrize("name", sorted(PAGES))
def test_the_file_is_what_the_code_draws(name: str) -> None:
    file = PICTURES / f"{name}.pdf"
    assert content(file.read_bytes()) == content(PAGES[name]().pdf(file.stem))


def test_no_other_file_lies_there() -> None:
    assert sorted(path.relative_to(PICTURES).with_suffix("").as_posix() for path in PICTURES.rglob("*.pdf")) == sorted(
        PAGES
    )


@pytest.mark.parametrize("name", sorted(PAGES))
def test_every_printer_takes_it(name: str) -> None:
    data = (PICTURES / f"{name}.pdf").read_bytes()
    for standard in STANDARDS:
        assert [
            str(each.problem) for each in judge_artwork(data, Job(PrinterProfile(standard=standard))).findings
        ] == []


@pytest.mark.parametrize(
    ("name", "size"), [("zeleni_voz", (165, 235)), ("lipa_caj", (165, 117.5)), ("prelom", (165, 117.5))]
)
def test_advertisements_have_their_size_and_the_widest_bleed(name: str, size: tuple[float, float]) -> None:
    found = measured((PICTURES / f"ads/{name}.pdf").read_bytes())
    assert (found.width / MM, found.height / MM) == pytest.approx(size, abs=0.01)
    assert [each / MM for each in found.bleed] == pytest.approx([5] * 4, abs=0.01)


def test_letters_of_logos_are_shapes() -> None:
    for name in PAGES:
        if name.startswith("logos/"):
            verdict = judge_artwork((PICTURES / f"{name}.pdf").read_bytes(), Job(PrinterProfile()))
            assert verdict.fineness.screened_type == Fineness().screened_type
