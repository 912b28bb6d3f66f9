"""The page design that docs/layouts.md gives a newcomer: short, complete, and at home in a festival's own folder."""

import re
from pathlib import Path

import pytest

from catalogue.makeup.pieces import TextLine
from catalogue.records.yamltext import read_yaml
from tests.festival_maker import FestivalMaker, both, graves, of_style

ROOT = Path(__file__).resolve().parents[1]
LIMIT = 40
"""Lines that a newcomer's layout may take."""


@pytest.fixture(scope="module")
def blocks() -> dict[str, str]:
    """The code of the worked example by its language, and the parts of the festival's records."""
    text = (ROOT / "docs/layouts.md").read_text(encoding="utf-8")
    section = text[text.index("### A worked example: a letter") : text.index("What happens in it")]
    records, style, layout = re.findall(r"^```(?:yaml|python)\n(.*?)^```", section, re.MULTILINE | re.DOTALL)
    return {"records": records, "style": style, "layout": layout}


def newcomer(folder: Path, blocks: dict[str, str], words: int | None = None) -> FestivalMaker:
    """A festival with the letter of the docs, or with one of so many words."""
    document, problems = read_yaml("docs", blocks["records"].encode())
    assert problems == ()
    assert document is not None
    assert document.data is not None
    pages = document.data["pages"]
    if words is not None:
        pages["to_our_guests"]["text"] = both(words)
    parts = [part for part in document.data["parts"] if part != {"section": "programme"}]
    maker = FestivalMaker(folder, settings={"pages": pages, "parts": [*parts, {"section": "one"}]}).film()
    return maker.write("layouts/letter.py", blocks["layout"]).write("layouts/style.yaml", blocks["style"])


def test_it_is_short(blocks: dict[str, str]) -> None:
    assert len(blocks["layout"].splitlines()) < LIMIT


def test_its_page_stands_in_the_book_and_in_the_contents(tmp_path: Path, blocks: dict[str, str]) -> None:
    book = newcomer(tmp_path, blocks).book()
    assert book.problems == ()
    page = next(page for page in book.pages if "part:to_our_guests" in page.anchors)
    assert page.side == "recto"
    assert of_style(page, "title") == [("Гостима", 17, 5), ("To Our Guests", 17, 7)]
    assert of_style(page, "text") == [("Добро дошли.", 17, 12), ("Welcome.", 85, 12)]
    assert [words for words, _, at in of_style(page, "letter_signed")] == ["Нина Васић", "Nina Vasić"]
    assert {at for *_, at in of_style(page, "letter_signed")} == {14}
    contents = next(page for page in book.pages if "part:contents" in page.anchors)
    listed = [piece.line.text for piece in contents.pieces if isinstance(piece, TextLine)]
    assert listed[listed.index("To Our Guests") + 1] == str(page.folio)


def test_what_does_not_fit_is_said(tmp_path: Path, blocks: dict[str, str]) -> None:
    problems = graves(newcomer(tmp_path, blocks, words=500).book().pages)
    assert {problem.what for problem in problems} == {"the letter is longer than its page"}
    assert {problem.place.field for problem in problems} == {
        f"pages.to_our_guests.text.{each}" for each in ("sr-Cyrl", "en")
    }
