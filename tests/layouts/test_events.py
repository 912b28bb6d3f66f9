"""Events: rows, half pages and pages; when, where, who, and the films they are about."""

from pathlib import Path
from typing import Any

import pytest

from catalogue.makeup.pieces import Box, Page, Picture, Reference, Rule
from tests.festival_maker import (
    FestivalMaker,
    both,
    collisions,
    frame,
    graves,
    in_mm,
    k,
    of_kind,
    of_style,
    prose,
    texts,
    words_on,
)

TITLE = {"sr-Cyrl": "Светло", "en": "Light"}


def event(day: int = 9, /, **changes: Any) -> dict[str, Any]:
    """A talk with everything; a change to None takes the field out."""
    record = {
        "title": TITLE,
        "kind": "talk",
        "people": ["ana_lang"],
        "films": ["snow"],
        "slots": [{"when": f"2027-05-{day:02} 12:00", "venue": "hall", "length": 60}],
        "text": both(40),
        "admission": {"sr-Cyrl": "улаз слободан", "en": "free admission"},
        "partner": {"sr-Cyrl": "Клуб", "en": "Club"},
        "picture": {"file": "still.jpg"},
    }
    return {name: value for name, value in (record | changes).items() if value is not None}


def made(folder: Path, *languages: str, options: Any = None, **events: dict[str, Any]) -> list[Page]:
    maker = FestivalMaker(folder, languages or ("sr-Cyrl", "en")).film()
    maker.record("data/events/events.yaml", events)
    return maker.pages("events", " ".join(events), options=options)


def test_a_row_has_its_words_abreast_and_its_slot_below_the_picture(tmp_path: Path) -> None:
    (page,) = made(tmp_path, light=event())
    assert of_style(page, "title") == [("Пратећи програм", 17, 5), ("Events", 17, 7)]
    assert of_style(page, "row_name") == [("Светло", 51, 12), ("Light", 102, 12)]
    assert of_style(page, "row_facts")[:4] == [
        ("Разговор · 60 мин.", 51, 13), ("Talk · 60 min", 102, 13), ("Ana Lang", 51, 14), ("Ana Lang", 102, 14),
    ]  # fmt: skip
    assert min(at for _, _, at in of_style(page, "text")) == 16
    (picture,) = of_kind(page, Picture)
    assert frame(picture)[0::2] == (17, 47)
    assert of_style(page, "figures_small") == [("9/5", 17, 18.5), ("12:00", 17, 20.5)]
    assert of_style(page, "venue") == [("Сала", 17, 22), ("Hall", 17, 23)]
    assert page.anchors == ("event:light",)
    assert collisions(page) == []
    assert graves([page]) == []


def test_without_a_picture_the_slot_stands_at_the_head_of_the_row(tmp_path: Path) -> None:
    (page,) = made(tmp_path, light=event(picture=None))
    assert of_style(page, "figures_small") == [("9/5", 17, 12.5), ("12:00", 17, 14.5)]
    assert of_style(page, "venue") == [("Сала", 17, 16), ("Hall", 17, 17)]


def test_several_slots_in_one_venue_are_lines_with_the_venue_once(tmp_path: Path) -> None:
    slots = [{"when": f"2027-05-{day} 12:00", "venue": "hall", "length": 60} for day in ("10", "08")]
    (page,) = made(tmp_path, light=event(slots=slots, picture=None))
    assert of_style(page, "slots") == [("8/5 12:00", 17, 12), ("10/5 12:00", 17, 13)]
    assert of_style(page, "venue") == [("Сала", 17, 14), ("Hall", 17, 15)]


def test_what_there_is_not_leaves_nothing(tmp_path: Path) -> None:
    bare = dict.fromkeys(("kind", "people", "films", "slots", "text", "admission", "partner", "picture"))
    (page,) = made(tmp_path, light=event(**bare))
    assert [line.line.text for line in texts(page)] == ["Пратећи програм", "Events", "Светло", "Light"]


def test_the_order_is_that_of_the_first_slots_or_the_given_one(tmp_path: Path) -> None:
    def at(hour: str) -> dict[str, Any]:
        return event(title=hour, slots=[{"when": f"2027-05-09 {hour}", "venue": "hall"}])

    events = {"a": at("18:00"), "b": at("09:00"), "c": event(title="never", slots=None), "d": at("12:00")}

    def order(pages: list[Page]) -> list[str]:
        names = [words for page in pages for words, x, _ in of_style(page, "row_name") if x in (50, 51)]
        return [words for words in names if words != "Пратећи програм"]

    assert order(made(tmp_path, **events)) == ["09:00", "12:00", "18:00", "never"]
    assert order(made(tmp_path, options={"order": "given"}, **events)) == ["18:00", "09:00", "never", "12:00"]


def test_films_send_to_their_pages_and_those_that_the_book_lacks_are_left_out(tmp_path: Path) -> None:
    maker = (
        FestivalMaker(tmp_path)
        .film()
        .film("ice", section=None, screenings=None, titles={"en": "Ice", "sr-Cyrl": "Лед"})
    )
    maker.record("data/events/events.yaml", {"light": event(films=["snow", "ice"])})
    (page,) = maker.pages("events", "light")
    assert [piece.anchors for piece in of_kind(page, Reference)] == [("film:snow",), ("film:snow",)]
    assert of_style(page, "entry") == [("Снег", 51, 27), ("Snow", 102, 27)]
    assert [k(piece.y) for piece in of_kind(page, Reference)] == [27, 27]


def test_a_page_has_a_tab_where_all_its_events_are_of_one_section(tmp_path: Path) -> None:
    with_one = made(tmp_path, a=event(section="one"), b=event(10, section="one"))
    assert [page.section for page in with_one] == ["one"]
    mixed = made(tmp_path, a=event(section="one"), b=event(10))
    assert [page.section for page in mixed] == [""]


def test_rows_go_to_the_next_page_whole_and_none_is_alone_on_the_last(tmp_path: Path) -> None:
    events = {f"e{number}": event(8 + number, title=f"T{number}", text=both(22)) for number in range(4)}
    pages = made(tmp_path, **events)
    assert [page.anchors for page in pages] == [("event:e0", "event:e1"), ("event:e2", "event:e3")]
    assert of_style(pages[1], "row_name")[:4] == [
        ("Пратећи програм", 16, 4), ("Events", 84, 4), ("T2", 50, 7), ("T2", 101, 7),
    ]  # fmt: skip
    assert words_on(pages).count(prose("en", 22)) == 4


def test_a_row_longer_than_a_page_goes_on_and_loses_nothing(tmp_path: Path) -> None:
    pages = made(tmp_path, light=event(text=both(500)), next=event(10, title="Next"))
    said = words_on(pages)
    assert len(pages) > 2
    assert graves(pages) == []
    assert prose("sr-Cyrl", 500) in said or said.count("снег пада") >= 20
    for language in ("sr-Cyrl", "en"):
        words = [
            run.text
            for page in pages
            for line in texts(page, "text")
            for run in line.line.runs
            if run.language == language
        ]
        assert len(" ".join(words).replace("\u00ad ", "").split()) == 500 + 40
    assert all(k(line.y) <= 54 for page in pages for line in texts(page) if line.line.style == "text")
    assert sum(len(of_kind(page, Rule)) for page in pages) == 2, "a row's rule stands where it begins"


def test_more_slots_than_a_page_holds_are_grave(tmp_path: Path) -> None:
    slots = [
        {"when": f"2027-05-09 {hour:02}:{minute:02}", "venue": "hall"}
        for hour in range(8, 20)
        for minute in range(0, 60, 10)
    ]
    (problem,) = graves(made(tmp_path, light=event(slots=slots)))
    assert "lines longer than a page" in problem.what
    assert problem.place.field == "light.slots"


def test_biographies_stand_below_the_text_abreast(tmp_path: Path) -> None:
    (page,) = made(tmp_path, options={"biographies": True}, light=event())
    begin = [
        k(line.y)
        for line in texts(page)
        if line.line.text.startswith("Ana Lang sn") or "Ana Lang снег" in line.line.text
    ]
    assert len(begin) == 2
    assert len(set(begin)) == 1


def test_half_pages_hold_two_events_at_0_and_27(tmp_path: Path) -> None:
    (page,) = made(tmp_path, options={"size": "half"}, a=event(text=both(30)), b=event(10, text=both(30)))
    assert [at for words, _, at in of_style(page, "title_small") if words == "Светло"] == [4, 31]
    assert [(words, x, at) for words, x, at in of_style(page, "figures_small")] == [
        ("9/5", 17, 24.5), ("12:00", 51, 24.5), ("10/5", 17, 51.5), ("12:00", 51, 51.5),
    ]  # fmt: skip
    assert [frame(picture)[1:3] for picture in of_kind(page, Picture)] == [(-3, 168), (108, 168)]
    assert min(at for _, _, at in of_style(page, "text")) == 13.5
    assert collisions(page) == []
    assert graves([page]) == []


def test_an_event_too_long_for_half_a_page_has_one_of_its_own(tmp_path: Path) -> None:
    events = {"a": event(text=both(30)), "b": event(10, text=both(120)), "c": event(11, text=both(30))}
    pages = made(tmp_path, options={"size": "half"}, **events)
    assert [page.anchors for page in pages] == [("event:a",), ("event:b",), ("event:c",)]
    assert words_on(pages).count(prose("en", 120)) == 1


def test_a_page_hangs_its_picture_and_stands_on_its_foot(tmp_path: Path) -> None:
    (page,) = made(tmp_path, options={"size": "page"}, light=event())
    (picture,) = of_kind(page, Picture)
    assert frame(picture)[:3] == (17, -3, 168)
    assert of_style(page, "title") == [("Светло", 17, 23), ("Light", 17, 25)]
    assert of_style(page, "figures") == [("9/5", 119, 23), ("12:00", 119, 25)]
    assert of_style(page, "venue") == [("Сала", 119, 27), ("Hall", 119, 28)]
    assert {(x, at) for _, x, at in of_style(page, "director")} == {(17, 27), (17, 28)}
    assert of_style(page, "entry") == [("Снег", 17, 54), ("Snow", 85, 54)]
    starts = [at for _, _, at in of_style(page, "text")]
    assert min(starts) == 30


def test_the_picture_gives_way_and_then_the_text_runs_on(tmp_path: Path) -> None:
    large, small, more = (
        made(tmp_path, options={"size": "page"}, light=event(text=both(words))) for words in (60, 200, 500)
    )
    assert [len(pages) for pages in (large, small, more)] == [1, 1, 2]
    heights = [of_kind(pages[0], Picture)[0].height for pages in (large, small)]
    assert heights[0] > heights[1]
    words = [
        run.text for page in more for line in texts(page, "text") for run in line.line.runs if run.language == "en"
    ]
    assert len(" ".join(words).replace("\u00ad ", "").split()) == 500
    assert graves(more) == []


def test_more_films_than_a_page_holds_are_grave(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path)
    keys = [f"film_{index:02}" for index in range(50)]
    for key in keys:
        maker.film(key, screenings=None, synopsis=None)
    maker.record("data/events/events.yaml", {"light": event(films=keys)})
    problems = graves(maker.pages("events", "light", options={"size": "page"}))
    assert [problem.place.field for problem in problems] == ["light.films"]
    assert graves(maker.pages("events", "light")) == [], "a row goes on over pages"


@pytest.mark.parametrize(("section", "panels"), [("one", 1), (None, 0)])
def test_without_a_picture_a_page_has_a_panel_of_its_sections_ink(tmp_path: Path, section: str, panels: int) -> None:
    (page,) = made(tmp_path, options={"size": "page"}, light=event(picture=None, section=section))
    assert len(of_kind(page, Box)) == panels


@pytest.mark.parametrize("size", ["row", "half", "page"])
def test_an_edition_in_one_language_uses_the_width(tmp_path: Path, size: str) -> None:
    pages = made(
        tmp_path, "en", options={"size": size}, light=event(text={"en": prose("en", 60)}, title={"en": "Light"})
    )
    (page,) = pages
    assert graves(pages) == []
    assert collisions(page) == []
    reach = max(in_mm(line.x + line.line.indent + line.line.width) for line in texts(page, "text"))
    assert reach > 120, "the text fills the columns at the right"


def test_three_languages_are_grave(tmp_path: Path) -> None:
    three = {"sr-Cyrl": "Светло", "en": "Light", "mk": "Светлина"}
    pages = made(tmp_path, "sr-Cyrl", "en", "mk", light=event(title=three))
    assert any("no column for mk" in problem.what for problem in graves(pages))


def test_the_contents_call_a_part_of_one_event_by_its_title(tmp_path: Path) -> None:
    maker = FestivalMaker(
        tmp_path, settings={"parts": ["contents", {"section": "one"}, {"layout": "events", "of": ["light"]}]}
    )
    maker.film().record("data/events/events.yaml", {"light": event(), "other": event(10, title="Other")})
    book = maker.book()
    assert "Светло" in [words for words, *_ in of_style(book.pages[0], "contents")]
    assert [str(problem) for problem in book.problems] == []
