"""What is kept of a festival's pictures saves work and changes nothing."""

from pathlib import Path

import pytest

from catalogue.build import make_booklet, prepare
from catalogue.makeup import pictures
from catalogue.press import darkroom
from catalogue.printshop import print_shop
from catalogue.shelf import Shelf
from tests.command_line import run
from tests.festival_maker import FestivalMaker


@pytest.fixture
def festival(tmp_path: Path) -> Path:
    """One film with a still and its director's portrait, large enough to print."""
    maker = FestivalMaker(tmp_path / "festival").film()
    maker.picture("still.jpg", 1780, 1000).picture("portrait.jpg", 750, 1000).workshop()
    return maker.folder


def booklet(folder: Path, shelf: Shelf | None) -> bytes:
    workshop = prepare(folder, shelf=shelf)
    document, _ = make_booklet(workshop)
    return print_shop(workshop).press(document)


def test_a_second_booklet_is_the_same_and_decodes_nothing(festival: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = Shelf(festival / ".cache")
    plain = booklet(festival, None)
    assert not shelf.folder.exists()
    assert booklet(festival, shelf) == plain

    def refused(*given: object, **named: object) -> None:
        raise AssertionError("a picture was decoded again")

    monkeypatch.setattr(pictures, "decoded", refused)
    monkeypatch.setattr(darkroom, "separated", refused)
    assert booklet(festival, Shelf(shelf.folder)) == plain


def test_the_commands_keep_it_in_the_festivals_folder(festival: Path) -> None:
    run("check", festival)
    kept = festival / ".cache"
    assert len(sorted(kept.glob("*.kept"))) == 2
    assert (kept / "CACHEDIR.TAG").is_file()
    assert not (festival / "build").exists()
