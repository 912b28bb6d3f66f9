"""The cover as a user makes it: beside the booklet, or with its pages; by the house's design, or by the one in the docs."""

import re
import subprocess
from pathlib import Path

import pikepdf
import pytest

from catalogue.lengths import MM
from tests.command_line import ROOT, change, new_festival, pages_of, run

NUMBER = "978-86-00000-00-2"


@pytest.fixture
def festival(tmp_path: Path) -> Path:
    """A new festival that wants its cover, on paper that makes a spine."""
    festival = new_festival(tmp_path)
    change(festival / "data/festival.yaml", "cover: false\n", f"cover: true\nisbn: {NUMBER}\n")
    return festival


def box(page: pikepdf.Page, name: str) -> list[float]:
    return [round(float(edge) / MM, 2) for edge in page.obj[name]]


@pytest.mark.debian("pdftoppm", "zbarimg")
def test_build_writes_the_cover_beside_the_booklet(festival: Path, tmp_path: Path) -> None:
    result = run("build", festival, "--strict")
    booklet, cover = (festival / "build" / name for name in ("booklet.pdf", "cover.pdf"))
    pages = len(pages_of(booklet))
    spine = pages / 2 * 0.1215 + 0.6
    assert result.stderr.splitlines()[-2:] == [
        f"{booklet}: {pages} pages",
        f"{cover}: 1 page with a spine of {spine:.1f} mm",
    ]
    with pikepdf.open(cover) as pdf:
        left, bottom, right, top = box(pdf.pages[0], "/TrimBox")
        assert (round(right - left, 1), round(top - bottom, 1)) == (round(330 + spine, 1), 235)
        assert box(pdf.pages[0], "/BleedBox") == [left - 3, bottom - 3, right + 3, top + 3]
    (said,) = pages_of(cover)
    for words in ("Мој фестивал", "My Festival", "3–5/9", "2027", "Програм", "Programme", f"ISBN {NUMBER}"):
        assert words in said
    subprocess.run(["pdftoppm", "-r", "200", "-gray", "-singlefile", "-png", cover, tmp_path / "cover"], check=True)
    read = subprocess.run(["zbarimg", "-q", tmp_path / "cover.png"], capture_output=True, text=True, check=True)
    assert read.stdout.strip() == f"EAN-13:{NUMBER.replace('-', '')}"


def test_both_or_neither_are_written(festival: Path) -> None:
    change(festival / "data/festival.yaml", "Шест редова по језику сасвим је довољно.", "Ред. " * 300)
    result = run("build", festival, code=1)
    assert "too long for the back of the cover" in result.stderr
    assert list((festival / "build").glob("*.pdf")) == []


def test_one_name_for_both_files_is_refused(festival: Path, tmp_path: Path) -> None:
    result = run("build", festival, "-o", tmp_path / "cover.pdf", code=1)
    assert "the booklet and its cover would both be" in result.stderr
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_printer_who_binds_it_himself_gets_one_file(festival: Path) -> None:
    run("build", festival, "--press", "digital", "-o", festival / "one" / "book.pdf")
    pages = pages_of(festival / "one/book.pdf")
    assert len(pages) % 2 == 0
    assert "My Festival" in pages[0]
    assert (pages[1], pages[-2]) == ("", "")
    assert f"ISBN {NUMBER}" in pages[-1]
    assert [path.name for path in (festival / "one").iterdir()] == ["book.pdf"]


def test_the_proof_has_the_cover_too(festival: Path) -> None:
    proof = run("proof", festival).stdout
    assert f"cover_note: ISBN {NUMBER}" in proof


def test_the_cover_in_the_docs_is_one(festival: Path) -> None:
    text = (ROOT / "docs/layouts.md").read_text(encoding="utf-8")
    (source,) = [code for code in re.findall(r"^```python\n(.*?)^```", text, re.M | re.S) if "class PlainCover" in code]
    (festival / "layouts/plain_cover.py").write_text(source, encoding="utf-8")
    change(festival / "data/festival.yaml", "cover: true", "cover: {layout: plain_cover, options: {ink: pine}}")
    run("build", festival, "--strict", "-o", festival / "out" / "book.pdf")
    assert sorted(path.name for path in (festival / "out").iterdir()) == ["book.pdf", "cover.pdf"]
    (said,) = pages_of(festival / "out/cover.pdf")
    assert said.startswith("Мој фестивал")
    assert said.endswith("9 788600 000002")
