"""What is done by hand to a text is done where it is set, and to nothing else."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from catalogue.build import make_booklet, make_handout
from catalogue.makeup.pieces import Page, Picture
from tests.festival_maker import FestivalMaker, in_mm, of_kind, texts

WORDS = (
    "snow falls all night and a man walks the road to a town where nobody waits for him but an old dog, a cat and snow"
)


def page_of(folder: Path, tweaks: Mapping[str, Any], **changes: Any) -> Page:
    maker = FestivalMaker(folder).film(**{"synopsis": {"en": WORDS}, **changes})
    return maker.record("data/tweaks/hand.yaml", {"films": {"snow": tweaks}}).page()


def lines_of(page: Page, field: str = "synopsis.en") -> list[str]:
    return [piece.line.text for piece in texts(page) if piece.place.field == field]


def test_a_line_ends_where_it_is_asked_to(tmp_path: Path) -> None:
    plain = lines_of(page_of(tmp_path / "plain", {}))
    broken = lines_of(page_of(tmp_path / "broken", {"breaks": {"synopsis.en": ["a man walks", "dog"]}}))
    assert "snow falls all night and a man walks" in broken
    assert broken[-2].endswith("but an old dog,"), "the stop belongs to the word"
    assert " ".join(broken) == " ".join(plain) == WORDS


def test_emphasis_and_paragraphs_do_not_stand_in_the_way(tmp_path: Path) -> None:
    synopsis = {"en": "snow falls *all night* and\n\na man *walks* the road"}
    tweaks = {"breaks": {"synopsis.en": ["falls all", "man walks"]}}
    assert lines_of(page_of(tmp_path, tweaks, synopsis=synopsis)) == [
        "snow falls all",
        "night and",
        "a man walks",
        "the road",
    ]


def test_no_line_ends_inside_a_tie(tmp_path: Path) -> None:
    plain = lines_of(page_of(tmp_path / "plain", {}))
    first, second = plain[0].split()[-1], plain[1].split()[0]
    tied = lines_of(page_of(tmp_path / "tied", {"ties": {"synopsis.en": f"{first} {second}"}}))
    assert any(f"{first} {second}" in line for line in tied)
    assert " ".join(tied) == WORDS


def test_a_tie_over_emphasis(tmp_path: Path) -> None:
    """The tie holds over the three passages that emphasis makes."""
    marked = WORDS.replace("a town where", "a *town* where")
    tied = lines_of(page_of(tmp_path, {"ties": {"synopsis.en": "to a town where"}}, synopsis={"en": marked}))
    assert any("to a town where" in line for line in tied)


def test_a_paragraph_is_set_tighter(tmp_path: Path) -> None:
    plain = page_of(tmp_path / "plain", {})
    tight = page_of(tmp_path / "tight", {"spacing": {"synopsis.en": {"words": 0.8}}})
    close = page_of(tmp_path / "close", {"spacing": {"synopsis.en": {"letters": -0.01}}})
    assert lines_of(tight)[0] == lines_of(close)[0] == lines_of(plain)[0], "else the lines tell nothing"
    (one, two, three) = (
        next(piece.line for piece in texts(page) if piece.place.field == "synopsis.en")
        for page in (plain, tight, close)
    )
    spaces = one.text.count(" ")
    space = next(unit for unit, text in zip(one.runs[0].advances, one.runs[0].texts, strict=True) if text == " ")
    assert one.width - two.width == pytest.approx(0.2 * space * spaces, abs=0.01)
    assert one.width - three.width == pytest.approx(0.01 * 8.5 * len(one.text), abs=0.1)


def test_what_is_run_in_before_a_text_is_not_its_words(tmp_path: Path) -> None:
    """The name and a word of the biography are the same: it is the biography that breaks."""
    maker = FestivalMaker(tmp_path).film().people(ana_lang={"biography": {"en": "Ana Lang was born in the snow."}})
    page = maker.record(
        "data/tweaks/hand.yaml", {"people": {"ana_lang": {"breaks": {"biography.en": "Ana Lang"}}}}
    ).page()
    assert lines_of(page, "ana_lang.biography.en") == ["Ana Lang Ana Lang", "was born in the snow."]


def test_a_title_is_broken_where_it_is_a_title(tmp_path: Path) -> None:
    titles = {"sr-Cyrl": "Снег", "en": "Snow and a Dog"}
    maker = FestivalMaker(tmp_path).film(titles=titles)
    maker.record("data/tweaks/hand.yaml", {"films": {"snow": {"breaks": {"titles.en": "Snow and"}}}})
    workshop = maker.workshop()
    desk, place = workshop.desk, workshop.desk.records.films["snow"].place("titles.en")
    as_title = desk.set([desk.passage("Snow and a Dog", "title", "en")], 300.0, place)
    in_a_list = desk.set([desk.passage("Snow and a Dog", "venue", "en")], 300.0, place)
    assert [line.text for line in as_title.lines] == ["Snow and", "a Dog"]
    assert [line.text for line in in_a_list.lines] == ["Snow and a Dog"]
    assert lines_of(maker.page(), "titles.en") == ["Snow and", "a Dog"]


def test_a_handout_has_its_own_measure_and_the_same_picture(tmp_path: Path) -> None:
    tweaks = {"breaks": {"synopsis.en": "falls"}, "pictures": {"still": {"crop": [0, 0, 0.5, 0.5]}}}
    maker = FestivalMaker(tmp_path).film(synopsis={"en": WORDS})
    workshop = maker.record("data/tweaks/hand.yaml", {"films": {"snow": tweaks}}).workshop()
    document, _ = make_handout(workshop, workshop.desk.records.films["snow"])
    assert lines_of(document.pages[0])[0] != "snow falls"
    still = next(each for each in of_kind(document.pages[0], Picture) if each.file.name == "still.jpg")
    assert (still.file.width, still.file.height) == (89, 50)


# Crops ---------------------------------------------------------------------------------------------------------------


def test_the_still_takes_the_shape_of_its_crop(tmp_path: Path) -> None:
    """178 × 100 pixels, of which the right half and the lower four fifths are shown: 89 × 80."""
    page = page_of(tmp_path, {"pictures": {"still": {"crop": [0.5, 0.2, 1, 1]}}})
    still = next(each for each in of_kind(page, Picture) if each.file.name == "still.jpg")
    assert (still.file.width, still.file.height, still.file.cut) == (89, 80, (89, 20, 0, 0))
    assert in_mm(still.width) / in_mm(still.height) == pytest.approx(89 / 80, abs=0.01)
    assert still.crop == (0.0, 0.0, 1.0, 1.0)


def test_the_press_prints_the_crop_and_no_more(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path).film(still={"file": "half.png"})
    maker.picture("half.png", 200, 112)
    from PIL import Image

    image = Image.new("L", (200, 112), 255)
    image.paste(0, (100, 0, 200, 112))
    image.save(tmp_path / "data/pictures/half.png")
    maker.record("data/tweaks/hand.yaml", {"films": {"snow": {"pictures": {"still": {"crop": [0.5, 0, 1, 1]}}}}})
    workshop = maker.workshop()
    document, _ = make_booklet(workshop)
    stills = [each for page in document.pages for each in of_kind(page, Picture) if each.file.name == "half.png"]
    ink = workshop.darkroom.ink_map(stills[0])
    assert min(min(row) for row in ink) > 90, "nothing of the white half"
