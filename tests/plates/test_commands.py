"""`catalogue plates` and `catalogue changes` at work."""

import json
from pathlib import Path

import pytest

from tests.command_line import run
from tests.plates.conftest import sheet, spot

SPOTS = {"Gold": spot("Злато", 0, 0.2, 0.6, 0.1)}


@pytest.mark.debian("gs")
def test_plates_of_a_file(tmp_path: Path) -> None:
    file = tmp_path / "book.pdf"
    file.write_bytes(sheet("0 0 0 1 k 0 0 100 100 re f", "/Gold cs 1 scn 0 0 100 100 re f", "", spots=SPOTS))
    folder = tmp_path / "book-plates"
    folder.mkdir()
    for name in ("page-002-cyan.png", "page-009-proof.png", "notes.txt"):
        (folder / name).write_text("from an earlier run")
    result = run("plates", file, "--ppi", "36", "--pages", "1-2")
    # What the earlier run has left of these pages is gone; other pages and other files stay.
    names = [
        "page-001-black",
        "page-001-plates",
        "page-001-proof",
        "page-002-plates",
        "page-002-proof",
        "page-002-zlato",
    ]
    there = sorted([*(f"{name}.png" for name in names), "page-009-proof.png", "notes.txt"])
    assert sorted(path.name for path in folder.iterdir()) == there
    assert "the file holds no profile of a press; it is shown as FOGRA39 prints it" in result.stderr
    assert f"{folder}: plates of 2 pages" in result.stderr
    rows = [[cell.strip() for cell in line.split("│")[1:-1]] for line in result.stdout.splitlines() if "│" in line]
    assert rows[3:5] == [
        ["1", "Black", "50.0", "100", "100", "0 across, 0 down"],
        ["", "all", "50.0", "100", "100", "0 across, 0 down"],
    ]
    assert ["2", "Злато", "50.0", "100", "100", "0 across, 0 down"] in rows
    assert ["2", "Cyan", "empty", "", "", ""] in rows
    run("plates", file, "--ppi", "20", "--press", "uncoated")
    assert not (folder / "page-009-proof.png").exists()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


@pytest.mark.debian("gs")
@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--pages", "7"], "there is no page 7; the file has pages 1 to 1"),
        (["--pages", "x"], "x is no list of pages"),
        (["--press", "nobody"], "there is no printer profile nobody"),
    ],
)
def test_what_is_wrong_leaves_the_earlier_plates(tmp_path: Path, options: list[str], message: str) -> None:
    file, old = tmp_path / "book.pdf", tmp_path / "book-plates" / "page-001-proof.png"
    file.write_bytes(sheet("0 0 0 1 k 0 0 100 100 re f"))
    old.parent.mkdir()
    old.write_text("from an earlier run")
    assert message in run("plates", file, *options, code=1).stderr
    assert old.read_text() == "from an earlier run"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["book-plates", "book.pdf"]


def test_changes_on_the_screen_as_json_and_in_a_file(tmp_path: Path) -> None:
    old, new, target = tmp_path / "old.pdf", tmp_path / "new.pdf", tmp_path / "list.txt"
    old.write_bytes(sheet("0 0 9 9 re f", "1 1 9 9 re f"))
    new.write_bytes(sheet("0 0 9 9 re f", "2 2 9 9 re f", "3 3 9 9 re f"))
    said = run("changes", old, new).stdout
    assert "Page 2: changed\nPage 3: inserted after page 2\n" in said
    found = json.loads(run("changes", old, new, "--json").stdout)
    assert (found["old"], found["new"], found["old_pages"], found["new_pages"]) == ("old.pdf", "new.pdf", 2, 3)
    assert [(each["kind"], each["new"]) for each in found["changes"]] == [
        ("changed", [{"number": 2, "label": ""}]),
        ("inserted", [{"number": 3, "label": ""}]),
    ]
    assert f"{target}: 2 pages to be made anew" in run("changes", old, new, "-o", target).stderr
    assert target.read_text() == said
    assert "none.pdf: grave: the file cannot be read" in run("changes", old, tmp_path / "none.pdf", code=1).stderr
