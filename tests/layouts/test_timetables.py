"""The timetables: every slot once, under its venue, at its hour, with its page; in the grid as high as it is long."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from catalogue.lengths import mm
from catalogue.makeup.pieces import Box, Page, Reference, Rule, TextLine
from tests.festival_maker import (
    FestivalMaker,
    collisions,
    frame,
    graves,
    in_mm,
    of_kind,
    of_style,
    outside,
    texts,
    words_on,
)

VENUES = {
    "great": {"name": {"sr-Cyrl": "Велика сала", "en": "Great Hall"}},
    "small": {"name": {"sr-Cyrl": "Мала сала", "en": "Small Hall"}},
    "garden": {"name": {"sr-Cyrl": "Летња башта", "en": "Garden"}},
    "museum": {"name": {"sr-Cyrl": "Музеј", "en": "Museum"}},
}
NAMES = [("Снег", "Snow"), ("Лед", "Ice"), ("Река", "The River"), ("Кућа", "House"), ("Воз", "Train"), ("Град", "Town")]
DAY, VENUE = "timetable_by_day", "timetable_by_venue"


def festival(folder: Path, *shown: str, languages: tuple[str, ...] = ("sr-Cyrl", "en"), **more: Any) -> FestivalMaker:
    """Films a, b, c … of an hour, each with one showing such as `09 11:00 great`; what more is laid over the first film."""
    maker = FestivalMaker(folder, languages)
    venues = {key: {"name": {tag: venue["name"][tag] for tag in languages}} for key, venue in VENUES.items()}
    maker.settings = {"venues": venues, "parts": [DAY, VENUE, {"section": "one"}]}
    for number, each in enumerate(shown):
        day, hour, venue = each.split()
        pair = dict(zip(("sr-Cyrl", "en"), NAMES[number % len(NAMES)], strict=True))
        plain: dict[str, Any] = {
            "titles": {tag: pair[tag] for tag in languages},
            "screenings": [{"when": f"2027-05-{day} {hour}", "venue": venue}],
            "running_time": "60",
            "synopsis": None,
            "still": None,
        }
        maker.film(f"f{number:02}", **(plain | (more if not number else {})))
    return maker


def rules(page: Page) -> list[tuple[float, float, float]]:
    """Of every rule its ends and its height in millimetres."""
    return [(in_mm(rule.x1), in_mm(rule.x2), in_mm(rule.y1)) for rule in of_kind(page, Rule)]


# By day ---------------------------------------------------------------------------------------------------------------


def test_a_day_stands_where_the_look_wants_it(tmp_path: Path) -> None:
    maker = festival(
        tmp_path, "09 11:00 great", "09 14:00 great", "09 12:00 small", "09 20:30 garden", "09 10:30 museum"
    )
    (page,) = maker.pages(DAY)
    assert of_style(page, "title") == [("Недеља, 9. мај", 17, 5), ("Sunday 9 May", 17, 7)]
    heads = of_style(page, "list_head")
    assert [(words, at) for words, _, at in heads] == [
        ("Велика сала", 12), ("Great Hall", 12), ("Мала сала", 12), ("Small Hall", 12),
        ("Летња башта", 32), ("Garden", 32), ("Музеј", 32), ("Museum", 32),
    ]  # fmt: skip
    assert [x for _, x, _ in heads[::2]] == [17, 85, 17, 85]
    assert rules(page) == [(17, 81, 42), (85, 149, 42), (17, 81, 122), (85, 149, 122)]
    assert of_style(page, "slots") == [
        ("11:00", 21, 14), ("14:00", 21, 17), ("12:00", 89, 14), ("20:30", 21, 34), ("10:30", 89, 34),
    ]  # fmt: skip
    assert of_style(page, "slot_title")[:2] == [("Снег", 32, 14), ("Snow", 32, 15)]
    assert [frame(box) for box in of_kind(page, Box)][:2] == [(17, 53.9, 18.5, 60), (17, 65.9, 18.5, 72)]
    minutes = [piece for piece in texts(page, "venue") if piece.line.text == "60′"]
    assert [in_mm(piece.x + piece.line.width) for piece in minutes] == [81, 81, 149, 81, 149]
    first = of_kind(page, Reference)[0]
    assert (in_mm(first.x), in_mm(first.y), first.align, first.anchors) == (81, 60, "right", ("film:f00",))
    assert page.anchors == ("day:2027-05-09",)


def test_rows_beside_each_other_begin_on_one_line_whatever_their_heads_take(tmp_path: Path) -> None:
    maker = festival(tmp_path, "09 11:00 great", "09 12:00 small", "09 20:30 garden")
    maker.settings["venues"]["small"]["name"] = {"sr-Cyrl": "Мала сала Дома културе", "en": "Small Hall of the Centre"}
    (page,) = maker.pages(DAY)
    assert [at for *_, at in of_style(page, "list_head")] == [12, 12, 12, 13, 32, 32]
    assert [at for *_, at in of_style(page, "slots")] == [15, 15, 34]


def test_pages_of_one_day_share_the_line_of_their_second_lists(tmp_path: Path) -> None:
    halls = [f"h{number}" for number in range(8)]
    shown = [f"09 {hour}:00 {hall}" for hall in halls for hour in range(10, 17 if hall == "h0" else 13)]
    maker = festival(tmp_path, *shown)
    maker.settings["venues"] = {hall: {"name": {"sr-Cyrl": hall, "en": hall.upper()}} for hall in halls}
    left, right = maker.pages(DAY)
    assert [sorted({at for *_, at in of_style(page, "list_head")}) for page in (left, right)] == [[12, 37]] * 2


def test_a_title_that_turns_lengthens_its_row_and_its_bar(tmp_path: Path) -> None:
    long = {"sr-Cyrl": "Кратко упутство за летење у сну", "en": "Snow"}
    (page,) = festival(tmp_path, "09 11:00 great", "09 14:00 great", titles=long).pages(DAY)
    assert [at for *_, at in of_style(page, "slots")] == [14, 18]
    assert frame(of_kind(page, Box)[0]) == (17, 53.9, 18.5, 64)


def test_of_a_title_of_three_lines_the_short_one_is_printed(tmp_path: Path) -> None:
    words = "Потпуно упутство за нечујно напуштање стана на десетом спрату са два кофера"
    titles = {"sr-Cyrl": words, "en": "Snow", "short": {"sr-Cyrl": "Упутство"}}
    (page,) = festival(tmp_path, "09 11:00 great", titles=titles).pages(DAY)
    assert [text for text, *_ in of_style(page, "slot_title")] == ["Упутство", "Snow"]


def test_after_midnight_the_day_goes_on_and_the_true_date_stands_by(tmp_path: Path) -> None:
    pages = festival(tmp_path, "10 00:30 great", "09 22:00 great", "10 11:00 great").pages(DAY)
    assert [of_style(page, "slots") for page in pages] == [
        [("22:00", 21, 14), ("00:30", 21, 17)],
        [("11:00", 17 - 1 + 4, 14)],
    ]
    assert ("10/5", 21, 18) in of_style(pages[0], "venue")


def test_remarks_on_one_line_where_they_fit(tmp_path: Path) -> None:
    shown = [{"when": "2027-05-09 11:00", "venue": "great", "note": {"sr-Cyrl": "уз клавир", "en": "with live piano"}}]
    (page,) = festival(tmp_path, "09 11:00 great", "09 14:00 great", screenings=shown).pages(DAY)
    assert of_style(page, "venue")[0] == ("уз клавир / with live piano", 32, 16)
    (page,) = festival(tmp_path, "09 11:00 great", screenings=shown).pages(DAY, options={"remarks": False})
    assert "piano" not in words_on([page])


def test_an_event_stands_among_the_films_with_its_kind_in_its_sections_ink(tmp_path: Path) -> None:
    maker = festival(tmp_path, "09 11:00 great", "09 14:00 great")
    slots = [{"when": "2027-05-09 12:30", "venue": "great", "length": 45}]
    title = {"sr-Cyrl": "Светло", "en": "Light"}
    maker.record("data/events/e.yaml", {"light": {"title": title, "kind": "masterclass", "slots": slots}})
    (page,) = maker.pages(DAY)
    assert [words for words, *_ in of_style(page, "slots")] == ["11:00", "12:30", "14:00"]
    assert "Masterclass" in words_on([page])
    assert "45′" in [words for words, *_ in of_style(page, "venue")]
    assert of_kind(page, Box)[1].ink.overprint, "black, for it is in no section"
    book = maker.book()
    assert [problem for problem in book.problems if "light" in problem.what] == [], "the book has no page for it"


def test_a_list_that_is_longer_than_a_page_runs_on_under_its_head(tmp_path: Path) -> None:
    shown = [f"09 {6 + number // 3:02}:{number % 3 * 20:02} great" for number in range(18)]
    pages = festival(tmp_path, *shown, running_time="15").pages(DAY)
    assert [len(of_style(page, "slots")) for page in pages] == [9, 9], "balanced"
    assert [of_style(page, "list_head")[0][2] for page in pages] == [12, 12]
    assert [page.anchors for page in pages] == [("day:2027-05-09",), ()]
    assert graves(pages) == []


def test_a_last_row_is_not_left_alone(tmp_path: Path) -> None:
    shown = [f"09 {6 + number // 3:02}:{number % 3 * 20:02} great" for number in range(15)]
    pages = festival(tmp_path, *shown).pages(DAY)
    assert sum(len(of_style(page, "slots")) for page in pages) == 15
    assert min(len(of_style(page, "slots")) for page in pages) >= 2


def test_days_may_run_on_on_one_page(tmp_path: Path) -> None:
    maker = festival(tmp_path, "08 11:00 great", "09 12:00 great")
    (page,) = maker.pages(DAY, options={"days": "running"})
    assert of_style(page, "title") == [("Распоред по данима", 17, 5), ("Schedule by Day", 17, 7)]
    assert of_style(page, "title_small") == [
        ("Субота, 8. мај", 17, 12), ("Saturday 8 May", 85, 12), ("Недеља, 9. мај", 17, 24), ("Sunday 9 May", 85, 24),
    ]  # fmt: skip
    assert [at for *_, at in of_style(page, "list_head")] == [16, 16, 28, 28]
    assert page.anchors == ("day:2027-05-08", "day:2027-05-09")


@pytest.mark.parametrize("options", [{}, {"titles": "first"}])
def test_an_edition_in_one_language_says_who_made_the_film(tmp_path: Path, options: dict[str, str]) -> None:
    languages = ("sr-Cyrl", "en") if options else ("en",)
    (page,) = festival(tmp_path, "09 11:00 great", languages=languages).pages(DAY, options=options)
    assert len(of_style(page, "slot_title")) == 1
    assert [(words, at) for words, _, at in of_style(page, "row_facts")] == [("Ana Lang, 2021", 15)]


# The truth -------------------------------------------------------------------------------------------------------------


def entries_by_day(pages: list[Page]) -> list[tuple[str, str, str, str]]:
    """Day, venue, hour and page of every row, from what stands below and beside what."""
    found = []
    for page in pages:
        day = of_style(page, "title")[1][0]
        heads = [line for line in texts(page, "list_head") if line.line.runs[0].language == "en"]
        for hour in texts(page, "slots"):
            above = [head for head in heads if head.y < hour.y and abs(head.x - hour.x) < mm(60)]
            venue = max(above, key=lambda head: (head.y, head.x)).line.text
            (folio,) = [
                each.line.text for each in texts(page, "page")
                if abs(each.y - hour.y - mm(4)) < 1 and 0 < each.x - hour.x < mm(62)
            ]  # fmt: skip
            found.append((day, venue, hour.line.text, folio))
    return found


def entries_by_venue(pages: list[Page]) -> list[tuple[str, str, str, str]]:
    """The same of every block that has room for its page."""
    found = []
    for page in pages:
        day = of_style(page, "title")[1][0]
        heads = [line for line in texts(page, "grid_head") if line.line.runs[0].language == "en"]
        for hour in texts(page, "grid_hour"):
            (venue,) = [head.line.text for head in heads if 0 < hour.x - head.x < mm(8)]
            (folio,) = [
                each.line.text for each in texts(page, "grid_page")
                if abs(each.y - hour.y) < 0.1 and 0 < each.x - hour.x < mm(29)
            ]  # fmt: skip
            found.append((day, venue, hour.line.text, folio))
    return found


def test_both_timetables_say_what_the_records_say(tmp_path: Path) -> None:
    venues = list(VENUES)
    shown = [f"{7 + n % 3:02} {10 + n % 5 * 3:02}:{n % 4 * 15:02} {venues[n // 5 % 4]}" for n in range(36)]
    maker = festival(tmp_path, *shown, screenings=[
        {"when": "2027-05-07 10:00", "venue": "great"}, {"when": "2027-05-10 01:00", "venue": "garden"},
    ])  # fmt: skip
    workshop = maker.workshop()
    book = maker.book()
    records = workshop.desk.records
    folio = {anchor: str(page.folio) for page in book.pages for anchor in page.anchors}
    english = workshop.desk.wordings["en"]
    truth = Counter(
        (
            english.day(slot.day),
            records.festival.venues[slot.venue].name.get("en") or "",
            f"{slot.begin:%H:%M}",
            folio[slot.anchor],
        )
        for slot in records.slots
    )
    by_day = [page for page in book.pages if ("en", "Schedule by Day") in page.foot]
    by_venue = [page for page in book.pages if ("en", "Schedule by Venue") in page.foot]
    assert len(records.slots) == 37
    assert Counter(entries_by_day(by_day)) == truth
    assert Counter(entries_by_venue(by_venue)) == truth
    assert [problem for problem in book.problems if problem.severity] == []
    for page in (*by_day, *by_venue):
        assert collisions(page) == []
        assert outside(workshop.desk, page, mm(6)) == []


# By venue -------------------------------------------------------------------------------------------------------------


def test_the_grid_stands_where_the_look_wants_it(tmp_path: Path) -> None:
    maker = festival(tmp_path, "09 10:30 museum", "09 20:00 great", running_time="79")
    (page,) = maker.pages(VENUE)
    assert of_style(page, "title") == [("Недеља, 9. мај", 17, 5), ("Sunday 9 May", 17, 7)]
    heads = of_style(page, "grid_head")
    assert [(words, x, round(4 * at, 2)) for words, x, at in heads] == [
        ("Велика сала", 17, 38), ("Great Hall", 17, 41), ("Музеј", 85, 38), ("Museum", 85, 41),
    ]  # fmt: skip
    assert rules(page) == [(17, 151.4, 44 + 12 * hour) for hour in range(12)]
    figures = [line for line in texts(page, "grid_page") if in_mm(line.x) >= 152]
    assert [line.line.text for line in figures] == [str(hour) for hour in range(10, 22)]
    block, bar = of_kind(page, Box)[2:]
    ink = maker.workshop().desk.section_ink("one")
    assert frame(block) == (85, 50, 149, 65.8), "half an hour below ten, and 79 minutes high"
    assert frame(bar) == (85, 50, 86.5, 65.8)
    assert (block.ink, bar.ink) == (ink.tint(0.14), ink)
    assert of_style(page, "grid_hour")[1] == ("10:30", 88, 13.25)
    assert [(words, round(4 * at, 2)) for words, _, at in of_style(page, "grid_title")[2:]] == [
        ("Снег", 56),
        ("Snow", 59),
    ]
    assert [in_mm(each.x) for each in of_kind(page, Reference)] == [79.8, 147.8]
    verso = maker.pages(VENUE, side="verso")[0]
    assert rules(verso)[0] == (16 - 2.4, 148, 44), "mirrored"
    assert [in_mm(line.x + line.line.width) for line in texts(verso, "grid_page")[:12]] == [13] * 12


def block_of(folder: Path, minutes: int, titles: dict[str, Any], after: str = "", **options: Any) -> Page:
    """The grid with one film of that length and title in the garden, and another film at the hour `after`."""
    shown = ["09 11:00 garden", *([f"09 {after} garden"] if after else []), *(f"09 20:00 {key}" for key in VENUES)]
    return festival(folder, *shown, titles=titles, running_time=str(minutes)).pages(VENUE, options=options)[0]


LONG = {"sr-Cyrl": "Човек с филмском камером", "en": "Man with a Movie Camera"}


@pytest.mark.parametrize(
    ("minutes", "after", "titles", "said", "height"),
    [
        (79, "", {"sr-Cyrl": "Снег", "en": "Snow"}, ["11:00", "Снег", "Snow"], 15.8),
        (79, "", LONG, ["11:00", "Човек с филмском", "камером", "Man with", "a Movie Camera"], 16),
        (36, "", {"sr-Cyrl": "Снег", "en": "Snow"}, ["11:00Снег", "Snow"], 7.2),
        (50, "", LONG | {"short": {"sr-Cyrl": "Камера", "en": "The Camera"}}, ["11:00", "Камера", "The Camera"], 10),
        (15, "", {"sr-Cyrl": "Снег", "en": "Snow"}, ["11:00Снег", "Snow"], 7),
        (15, "11:30", {"sr-Cyrl": "Снег", "en": "Snow"}, ["11:00Снег", "Snow"], 5.75),
    ],
    ids=["room", "grown by a little", "hour run in", "short titles", "grown", "edges"],
)
def test_what_is_said_in_a_block_is_never_cut_off(
    tmp_path: Path, minutes: int, after: str, titles: dict[str, Any], said: list[str], height: float
) -> None:
    page = block_of(tmp_path, minutes, titles, after)
    box = next(box for box in of_kind(page, Box) if in_mm(box.x) == 85 and in_mm(box.y) == 44)
    inside = [
        line for line in texts(page) if box.x < line.x < box.x + box.width and box.y < line.y < box.y + box.height
    ]
    words = [line.line.text for line in inside]
    assert [each.replace(" ", "") for each in words] == [each.replace(" ", "") for each in said]
    assert in_mm(box.height) == pytest.approx(height, abs=0.01)
    assert graves([page]) == []


def test_where_there_is_no_time_for_a_title_that_is_grave(tmp_path: Path) -> None:
    page = block_of(tmp_path, 15, LONG, "11:20")
    assert [problem.what for problem in graves([page])] == [
        "f00 on 2027-05-09 at 11:00 takes 5 lines, and the time until the next showing has room for fewer"
    ]
    assert block_of(tmp_path, 15, LONG, "11:20", hour=48, least_hour=48).problems == ()


def test_an_unknown_length_is_an_hour_and_a_half_or_until_the_next_showing(tmp_path: Path) -> None:
    for after, height in (("14:00", 18.0), ("12:00", 12.0)):
        page = festival(tmp_path, "09 11:00 great", f"09 {after} great", running_time=None).pages(VENUE)[0]
        assert in_mm(of_kind(page, Box)[0].height) == height


def test_five_venues_are_three_and_two(tmp_path: Path) -> None:
    maker = festival(tmp_path, *(f"09 {10 + number}:00 v{number}" for number in range(5)))
    maker.settings["venues"] = {f"v{number}": {"name": {"en": f"Hall {number}"}} for number in range(5)}
    pages = maker.pages(VENUE)
    heads = [[words for words, *_ in of_style(page, "grid_head")] for page in pages]
    assert heads == [["Hall 0", "Hall 1", "Hall 2"], ["Hall 3", "Hall 4"]]
    assert [page.anchors for page in pages] == [("day:2027-05-09",), ()]
    chosen = maker.pages(VENUE, options={"venues": ["v3", "v0"]})
    assert [words for page in chosen for words, *_ in of_style(page, "grid_head")] == ["Hall 3", "Hall 0"]


def test_every_day_keeps_its_hours_at_one_height(tmp_path: Path) -> None:
    maker = festival(tmp_path, "08 10:00 great", "09 20:00 great")
    for same, first in ((True, "10"), (False, "20")):
        page = maker.pages(VENUE, options={"same_hours": same})[1]
        assert next(line.line.text for line in texts(page, "grid_page")) == first


def test_a_long_day_has_lower_hours_and_a_day_and_a_night_two_pages(tmp_path: Path) -> None:
    (page,) = festival(tmp_path / "long", "09 09:00 great", "10 00:00 great").pages(VENUE)
    assert in_mm(of_kind(page, Rule)[1].y1 - of_kind(page, Rule)[0].y1) == 10.75, "sixteen hours"
    pages = festival(tmp_path / "night", "09 08:00 great", "09 15:30 great", "10 03:00 great").pages(VENUE)
    assert [[words for words, *_ in of_style(page, "grid_hour")] for page in pages] == [["08:00", "15:30"], ["03:00"]]
    hours = [line.line.text for line in texts(pages[1], "grid_page")]
    assert hours[-3:] == ["2", "3", "4"]


def test_showings_that_meet_lie_beside_each_other(tmp_path: Path) -> None:
    (page,) = festival(tmp_path, "09 11:00 great", "09 11:30 great", "09 13:00 great").pages(VENUE)
    blocks = of_kind(page, Box)[::2]
    assert [(in_mm(box.x), in_mm(box.width)) for box in blocks] == [(17, 65.5), (83.5, 65.5), (17, 132)]
    assert collisions(page) == []


@pytest.mark.parametrize("layout", [DAY, VENUE])
def test_a_timetable_of_nothing_and_a_venue_that_is_none_are_grave(tmp_path: Path, layout: str) -> None:
    maker = festival(tmp_path, "09 11:00 great")
    assert [each.what for each in graves(maker.pages(layout, options={"venues": ["grate", "great"]}))] == [
        "there is no venue grate"
    ]
    assert [each.what for each in graves(maker.pages(layout, options={"venues": ["small"]}))] == [
        f"there is nothing for {layout} to show"
    ]


def test_words_of_a_third_language_are_asked_for(tmp_path: Path) -> None:
    maker = festival(tmp_path, "09 11:00 great")
    maker.languages = ("sr-Cyrl", "en", "mk")
    for layout in (DAY, VENUE):
        assert any("has no column for mk" in each.what for each in graves(maker.pages(layout)))


def test_every_line_of_a_block_lies_inside_it(tmp_path: Path) -> None:
    shown = [
        f"09 {10 + number // 2:02}:{number % 2 * 30:02} {'great' if number % 2 else 'small'}" for number in range(20)
    ]
    page = festival(tmp_path, *shown).pages(VENUE)[0]
    blocks = of_kind(page, Box)[::2]
    for line in texts(page, "grid_title"):
        assert any(_holds(box, line) for box in blocks), line.line.text


def _holds(box: Box, line: TextLine) -> bool:
    return box.x <= line.x and line.x + line.line.width <= box.x + box.width and box.y < line.y <= box.y + box.height
