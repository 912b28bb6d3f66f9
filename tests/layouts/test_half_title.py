"""Half title: the festival's name alone, where the title page's begins."""

from pathlib import Path

from tests.festival_maker import FestivalMaker, of_style, texts

NAME = {"sr-Cyrl": "Светлопис", "en": "Svetlopis"}


def test_the_name_stands_alone_in_every_language(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path, settings={"name": NAME, "subtitle": {"en": "12th Festival"}}).film()
    page = maker.page("half_title", "")
    assert of_style(page, "title") == [("Светлопис", 17, 12), ("Svetlopis", 17, 14)]
    assert len(texts(page)) == 2
    assert page.blind


def test_the_subtitle_below_it_on_request(tmp_path: Path) -> None:
    subtitle = {"sr-Cyrl": "12. фестивал", "en": "12th Festival"}
    maker = FestivalMaker(tmp_path, settings={"name": NAME, "subtitle": subtitle}).film()
    (page,) = maker.pages("half_title", options={"subtitle": True})
    assert of_style(page, "subtitle") == [("12. фестивал", 17, 17), ("12th Festival", 85, 17)]


def test_one_language_has_its_name_only(tmp_path: Path) -> None:
    page = FestivalMaker(tmp_path, ("en",), {"name": NAME}).film().page("half_title", "")
    assert [words for words, *_ in of_style(page, "title")] == ["Svetlopis"]


def test_it_begins_on_a_recto_and_the_contents_do_not_list_it(tmp_path: Path) -> None:
    settings = {"name": NAME, "parts": ["title_page", "half_title", "contents", {"section": "one"}]}
    desk = FestivalMaker(tmp_path, settings=settings).film().workshop().desk
    assert [part.titles for part in desk.outline if part.anchor == "part:half_title"] == [{}]
    book = FestivalMaker(tmp_path, settings=settings).film().book()
    (half,) = [page for page in book.pages if "part:half_title" in page.anchors]
    assert half.side == "recto"
