"""What others pay for is in the book, or somebody hears of it."""

from pathlib import Path
from typing import Any

import pytest

from catalogue.build import look_over, make_booklet, make_cover, unkept_promises
from catalogue.problems import Problem, Severity
from tests.artwork_maker import artwork
from tests.festival_maker import FestivalMaker

BANK = {"sr-Cyrl": "Банка", "en": "Bank"}
TIERS = [
    {
        "name": {"sr-Cyrl": "Покровитељи", "en": "Sponsors"},
        "height": "20 mm",
        "across": 2,
        "partners": [
            {"name": BANK, "logo": {"file": "bank.pdf"}},
            {"name": "Žica", "logo": {"file": "zica.jpg"}},
            {"name": "Nobody's logo"},
        ],
    }
]
OWN_COVER = '''"""A cover with one logo."""
from __future__ import annotations
from dataclasses import dataclass
from catalogue import Artwork, Layout, Sheet, mm
@dataclass(frozen=True)
class Own(Layout):
    side_mm: float = 20
    name = "own"
    takes = "cover"
    def trim(self, desk):
        return 2 * desk.width + (desk.spine or 0), desk.height, desk.bleed
    def pages(self, desk, subject, side):
        sheet = Sheet("recto")
        sheet.put(Artwork(mm(50), mm(50), mm(self.side_mm), mm(self.side_mm * 2 / 3), desk.artwork["bank.pdf"]))
        yield sheet.page(blind=True)
'''


def festival(folder: Path, **settings: Any) -> FestivalMaker:
    maker = FestivalMaker(folder, settings={"partners": TIERS, "parts": ["partners"], **settings})
    return maker.artwork("bank.pdf", artwork()).picture("zica.jpg", 900, 300).film()


def unkept(maker: FestivalMaker) -> list[Problem]:
    workshop = maker.workshop()
    document, _ = make_booklet(workshop)
    cover = make_cover(workshop, len(document.pages))
    return list(unkept_promises(workshop, [document, *([cover[0]] if cover else [])]))


def test_all_that_is_shown_is_kept(tmp_path: Path) -> None:
    assert unkept(festival(tmp_path)) == []


def test_a_part_that_is_missing_is_grave_for_every_logo(tmp_path: Path) -> None:
    found = unkept(festival(tmp_path, parts=["title_page"]))
    assert [(each.place.field, each.severity, each.what) for each in found] == [
        ("partners.0.partners.0.logo.file", Severity.GRAVE, "no page shows the logo of Банка, which is promised"),
        ("partners.0.partners.1.logo.file", Severity.GRAVE, "no page shows the logo of Žica, which is promised"),
    ]
    assert {each.remedy for each in found} == {"add `- partners` to `parts`"}


def test_a_layout_of_the_festival_s_own_that_leaves_one_out_is_found(tmp_path: Path) -> None:
    careless = (
        OWN_COVER.replace('"own"', '"partners"')
        .replace('"cover"', '"book"')
        .replace("2 * desk.width +", "desk.width +")
    )
    maker = festival(tmp_path).write("layouts/partners.py", careless)
    assert [each.what for each in unkept(maker)] == ["no page shows the logo of Žica, which is promised"]


def test_the_cover_counts_too(tmp_path: Path) -> None:
    own = {"cover": {"layout": "own"}, "paper": {"spine": "5 mm"}, "parts": ["title_page"]}
    maker = festival(tmp_path, **own).write("layouts/own.py", OWN_COVER)
    assert [each.what for each in unkept(maker)] == ["no page shows the logo of Žica, which is promised"]


def test_one_that_is_too_small_is_told(tmp_path: Path) -> None:
    own = {"cover": {"layout": "own", "options": {"side_mm": 9}}, "paper": {"spine": "5 mm"}, "parts": ["title_page"]}
    small, _ = unkept(festival(tmp_path, **own).write("layouts/own.py", OWN_COVER))
    assert (small.severity, small.remedy) == (Severity.WARNING, "show it at 10 mm or more")
    assert small.what == "the logo of Банка is 9.0 mm long where it is largest, and its tier promises more"


def test_an_advertisement_that_no_page_shows_is_told(tmp_path: Path) -> None:
    sold = {"bank": {"file": "bank.pdf", "client": BANK}, "page": {"file": "page.pdf", "client": "Žica"}}
    found = unkept(festival(tmp_path, advertisements=sold).artwork("page.pdf", artwork("0 0 9 9 re f")))
    assert [(each.severity, each.what) for each in found] == [
        (Severity.WARNING, "no page shows the advertisement page of Žica")
    ]
    assert found[0].remedy == "name it in a part: {layout: advertisement, of: [page]}"


@pytest.mark.parametrize("parts", [["title_page"], ["partners"]])
def test_check_pages_says_it_too(tmp_path: Path, parts: list[str]) -> None:
    told = [each for each in look_over(festival(tmp_path, parts=parts).workshop()) if "promised" in each.what]
    assert len(told) == (2 if parts == ["title_page"] else 0)
