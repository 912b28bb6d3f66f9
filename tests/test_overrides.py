"""A festival's own over the house's: a style, a face, a word, a layout."""

from collections.abc import Sequence
from pathlib import Path

import pikepdf
import pytest

from tests.command_line import ROOT, change, new_festival, pages_of, run

NEW_LAYOUT = '''\
"""A page that says goodbye."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from catalogue import Desk, Layout, Page, Sheet, Side, mm
from layouts.house import HousePage


@dataclass(frozen=True)
class Goodbye(Layout):
    words: str = "Goodbye"
    times: int = 1

    name = "goodbye"

    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        sheet = Sheet(side)
        for number in range(self.times):
            sheet.pour(desk.line(self.words, "text", desk.languages[0]), mm(20), mm(40 + 10 * number))
        yield sheet.page(anchors=("part:goodbye",))


class Quiet(HousePage):
    """Has no name: it is not offered."""
'''


@pytest.fixture
def festival(tmp_path: Path) -> Path:
    return new_festival(tmp_path)


def proof_lines(festival: Path) -> Sequence[str]:
    return run("proof", festival).stdout.splitlines()


def test_one_style_is_overridden(festival: Path) -> None:
    before = [line for line in proof_lines(festival) if "  name:" not in line]
    (festival / "layouts" / "style.yaml").write_text("styles:\n  folio: {ink: cinnabar}\n", encoding="utf-8")
    after = [line for line in proof_lines(festival) if "  name:" not in line]
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert len(changed) >= 4
    assert all("folio: " in old and new == f"{old} [M90 Y85 K5]" for old, new in changed)


def test_one_face_is_overridden(festival: Path) -> None:
    """A sans for the text: one family's file exchanged under its own name."""
    face = ROOT / "fonts/source-sans-3/SourceSans3_400Regular.ttf"
    (festival / "fonts" / "mine.ttf").write_bytes(face.read_bytes())
    (festival / "fonts" / "LICENSE").write_text("SIL Open Font License 1.1", encoding="utf-8")
    (festival / "fonts" / "faces.yaml").write_text(
        "families:\n  My Face:\n    licence: LICENSE\n    400: {upright: mine.ttf}\n", encoding="utf-8"
    )
    (festival / "layouts" / "style.yaml").write_text(
        "faces: {mine: My Face}\nstyles:\n  folio: {face: mine}\n", encoding="utf-8"
    )
    run("build", festival, "--strict")
    with pikepdf.open(festival / "build" / "booklet.pdf") as pdf:
        fonts = {str(font.BaseFont) for sheet in pdf.pages for font in sheet.Resources.get("/Font", {}).values()}
    assert sum("SourceSans3-Regular" in font for font in fonts) == 2


def test_one_word_is_overridden(festival: Path) -> None:
    (festival / "data" / "words").mkdir()
    (festival / "data/words/en.yaml").write_text("roles:\n  director: A Film By\n", encoding="utf-8")
    run("build", festival, "--strict")
    pages = " ".join(pages_of(festival / "build" / "booklet.pdf"))
    assert "A Film By" in pages
    assert "Screenplay" in pages
    found = run("where", "roles.director", "-f", festival).stdout.splitlines()
    english = [line for line in found if line.startswith("word roles.director in en: ")]
    assert english[0] == "word roles.director in en: data/words/en.yaml:2:3"
    assert english[1].startswith("word roles.director in en: house/data/words/en.yaml:")


def test_one_layout_is_overridden(festival: Path, tmp_path: Path) -> None:
    run("new", tmp_path / "twin")
    before = proof_lines(tmp_path / "twin")
    own = NEW_LAYOUT.replace('name = "goodbye"', 'name = "title_page"').replace("part:goodbye", "part:title_page")
    (festival / "layouts" / "title_page.py").write_text(own, encoding="utf-8")
    after = proof_lines(festival)
    assert after[2:4] == ["--- 1 recto [part:title_page]", "text      20.0   40.0  text: Goodbye"]
    second = next(number for number, line in enumerate(before) if line.startswith("--- 2 "))
    assert after[5:] == before[second:]
    assert run("where", "title_page", "-f", festival).stdout.splitlines() == [
        "layout: layouts/title_page.py",
        "layout: house/layouts/title_page.py (hidden)",
    ]


def test_a_layout_is_added(festival: Path) -> None:
    (festival / "layouts" / "goodbye.py").write_text(NEW_LAYOUT, encoding="utf-8")
    (festival / "data" / "words").mkdir()
    for language, words in (("sr-Cyrl", "До виђења"), ("en", "Goodbye")):  # what the contents call it
        (festival / f"data/words/{language}.yaml").write_text(f"words: {{goodbye: {words}}}\n", encoding="utf-8")
    change(
        festival / "data/festival.yaml",
        "  - index_of_directors",
        "  - index_of_directors\n  - layout: goodbye\n    options: {words: До виђења, times: 2}",
    )
    listed = run("layouts", festival).stdout
    assert (
        "goodbye: makes pages of the book\n    A page that says goodbye.\n    option words: str = Goodbye\n" in listed
    )
    assert "Quiet" not in listed
    run("build", festival, "--strict")
    counts = [page.count("До виђења") for page in pages_of(festival / "build" / "booklet.pdf")]
    assert [count for count in counts if count] == [1, 2]  # in the contents, and on its page
    change(festival / "data/festival.yaml", "times: 2", "times: often")
    result = run("build", festival, code=1)
    assert "the option 'times' of 'goodbye' cannot be 'often'" in result.stderr


def test_a_layout_that_breaks_is_a_problem_and_no_traceback(festival: Path) -> None:
    (festival / "layouts" / "goodbye.py").write_text("from catalogue import Papyrus\n", encoding="utf-8")
    result = run("check", festival, code=1)
    assert "layouts/goodbye.py: grave: the layout cannot be loaded: ImportError" in result.stderr
    assert "Traceback" not in result.output
