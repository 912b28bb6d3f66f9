"""The second festival, 220 films with every kind of page: what its pages say of each other is what the records say."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest

from catalogue.build import Workshop, prepare
from catalogue.lengths import MM
from catalogue.makeup.desk import Desk
from catalogue.makeup.folding import folded
from catalogue.makeup.pieces import Page, Reference, TextLine
from catalogue.makeup.settling import padded, settled
from catalogue.problems import Problem, Severity
from catalogue.records.slots import Slot
from tests.festival_maker import in_mm, k
from tests.shared_faces import shared_faces
from tools.second_festival.making import make_second_festival
from tools.second_festival.sections import SECTIONS

FILMS = 220


@dataclass(frozen=True)
class Second:
    """The festival read, its pages with the names of their layouts, and what is wrong with any of it."""

    workshop: Workshop
    pages: tuple[Page, ...]
    layouts: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def desk(self) -> Desk:
        return self.workshop.desk

    def made_by(self, *layouts: str) -> list[Page]:
        return [page for page, layout in zip(self.pages, self.layouts, strict=True) if layout in layouts]

    def folio(self, anchor: str) -> int:
        """Of the first page with that anchor."""
        return next(page.folio for page in self.pages if anchor in page.anchors)


@pytest.fixture(scope="module")
def second(tmp_path_factory: pytest.TempPathFactory) -> Second:
    folder = tmp_path_factory.mktemp("second")
    make_second_festival(folder, still=90, portrait=45)
    with shared_faces:
        workshop = prepare(folder)
    made, found = folded(workshop.desk, workshop.library)
    made = padded(made, workshop.desk.printer.multiple)
    pages = settled(made, workshop.desk)
    late = (problem for page in pages for problem in page.problems)
    return Second(workshop, pages, tuple(each.layout.name for each in made), (*workshop.problems, *found, *late))


def lines(page: Page) -> list[TextLine]:
    return [piece for piece in page.pieces if isinstance(piece, TextLine)]


def key_of(line: TextLine) -> str:
    """The key of the film whose record the words come from."""
    path = Path(line.place.file)
    return path.stem if path.parent.name == "films" else ""


def numbers(words: str) -> list[int]:
    """Page numbers as they are printed, such as `12, 15–17`."""
    found: list[int] = []
    for part in words.split(","):
        first, _, last = part.strip().partition("–")
        found.extend(range(int(first), int(last or first) + 1))
    return found


def sent_to(pages: Sequence[Page]) -> Iterator[tuple[TextLine, list[int]]]:
    """Each entry of an index by its last line, with the pages it sends to."""
    for page in pages:
        entry: TextLine | None = None
        for line in lines(page):
            if line.line.style.startswith("page"):
                assert entry is not None
                yield entry, numbers(line.line.text)
            elif line.place.file:
                entry = line


# The book -------------------------------------------------------------------------------------------------------------


def test_nothing_is_wrong_with_it(second: Second) -> None:
    assert [str(problem) for problem in second.problems if problem.severity > Severity.NOTE] == []
    assert len(SECTIONS) == 9
    assert 260 <= len(second.pages) <= 340
    assert len(second.pages) % second.desk.printer.multiple == 0


def test_it_has_every_kind_of_page(second: Second) -> None:
    elsewhere = {"cover", "handout", "specimen"}
    assert set(second.workshop.library.layouts) - elsewhere == set(second.layouts)


def test_every_film_has_its_page_and_no_other(second: Second) -> None:
    shown = Counter(anchor for page in second.pages for anchor in page.anchors if anchor.startswith("film:"))
    films = second.desk.records.films
    assert sum(not film.is_programme for film in films.values()) == FILMS
    assert set(shown) == {f"film:{key}" for key in films}
    assert set(shown.values()) == {1}


def test_recto_and_verso_take_turns_and_parts_open_where_they_must(second: Second) -> None:
    assert [page.side for page in second.pages] == ["recto", "verso"] * (len(second.pages) // 2)
    assert {page.side for page in second.made_by("section_opener") if page.blind and not page.blank} == {"verso"}
    for anchor in ("part:half_title", "part:title_page", "part:contents"):
        assert second.folio(anchor) % 2 == 1


def test_films_say_how_they_found_room(second: Second) -> None:
    fits = Counter(fit.film for page in second.pages for fit in page.fits)
    assert set(fits.values()) == {1}
    assert len(fits) >= FILMS
    assert min(fit.lines for page in second.pages for fit in page.fits) >= 0


# References -----------------------------------------------------------------------------------------------------------


def test_contents_name_every_part_with_its_page(second: Second) -> None:
    said: dict[str, list[int]] = defaultdict(list)
    for page in second.made_by("contents"):
        by_line: dict[float, list[TextLine]] = defaultdict(list)
        for line in lines(page):
            if line.line.style != "tab":
                by_line[line.y].append(line)
        for row in by_line.values():
            *words, last = sorted(row, key=lambda line: line.x)
            if last.line.text.isdecimal():
                for line in words:
                    said[line.line.text].append(int(last.line.text))
    listed = second.desk.outline[[heading.anchor for heading in second.desk.outline].index("part:contents") + 1 :]
    assert len(listed) > 20
    for heading in listed:
        for title in heading.titles.values():
            assert second.folio(heading.anchor) in said[title], title


def test_no_reference_is_left_open(second: Second) -> None:
    assert not [piece for page in second.pages for piece in page.pieces if isinstance(piece, Reference)]


def test_the_index_of_films_has_each_title_in_each_language_with_its_page(second: Second) -> None:
    found = Counter()
    for entry, folios in sent_to(second.made_by("index_of_films")):
        assert folios == [second.folio(f"film:{key_of(entry)}")], entry.line.text
        found[key_of(entry)] += 1
    assert found == dict.fromkeys(second.desk.records.films, len(second.desk.languages))


def test_the_index_of_directors_has_all_their_films(second: Second) -> None:
    wanted: dict[str, set[int]] = defaultdict(set)
    for film in second.desk.printed_films():
        for key in film.directors:
            wanted[key].add(second.folio(f"film:{film.key}"))
    found: dict[str, list[list[int]]] = defaultdict(list)
    for entry, folios in sent_to(second.made_by("index_of_directors")):
        found[entry.place.field.partition(".")[0]].append(folios)
    assert found == {key: [sorted(folios)] * 2 for key, folios in wanted.items()}


def test_the_index_of_countries_has_each_film_under_each_of_its_countries(second: Second) -> None:
    found = Counter(key_of(entry) for entry, _ in sent_to(second.made_by("index_of_countries")) if key_of(entry))
    films = [film for film in second.desk.records.films.values() if not film.is_programme]
    assert found == {film.key: len(film.countries) * len(second.desk.languages) for film in films}


def test_events_send_to_their_films_and_awards_to_their_juries(second: Second) -> None:
    found: dict[str, list[list[int]]] = defaultdict(list)
    for entry, folios in sent_to(second.made_by("events")):
        found[entry.place.field.partition(".")[0]].append(folios)
    assert found == {
        event.key: [[second.folio(f"film:{key}")] for key in event.films] * len(second.desk.languages)
        for event in second.desk.records.events.values()
        if event.films
    }
    awards = second.desk.records.festival.awards
    for page in second.made_by("awards"):
        folios = [int(line.line.text) for line in lines(page) if line.line.style == "page"]
        juries = [award.jury for award in awards.values() if award.jury is not None]
        assert sorted(folios) == sorted(second.folio(f"jury:{jury}") for jury in juries for _ in second.desk.languages)


def test_overviews_send_to_every_film_of_their_section(second: Second) -> None:
    for section in second.desk.records.festival.sections:
        pages = [page for page in second.made_by("section_opener") if page.section == section and not page.blind]
        folios = [int(line.line.text) for page in pages for line in lines(page) if line.line.style.startswith("page")]
        shown = second.desk.records.shown_in(section)
        assert folios == [second.folio(f"film:{film.key}") for film in shown]


def test_an_index_stands_in_the_order_of_its_language(second: Second) -> None:
    desk = second.desk
    for column, language in enumerate(desk.languages):
        initials = [
            line.line.text
            for page in second.made_by("index_of_directors")
            for line in lines(page)
            if line.line.style == "initial" and (line.x > desk.width / 2) == bool(column)
        ]
        each = list(dict.fromkeys(initials))  # one that goes on stands again at the head of its page
        assert each == sorted(each, key=lambda letter: desk.sort_key(letter, language))
        assert len(each) > 15


# Slots ----------------------------------------------------------------------------------------------------------------


def said_of(second: Second, slot: Slot) -> tuple[str, str, int]:
    """Hour, first title and page of a showing."""
    language = second.desk.languages[0]
    wording = second.desk.wordings[language]
    title = wording.text(slot.subject.title) if slot.anchor.startswith("event:") else wording.title(slot.subject)
    return wording.time(slot.begin), title or "", second.folio(slot.anchor)


def test_the_days_list_every_slot_once_with_its_hour_and_page(second: Second) -> None:
    for day in second.desk.records.days:
        anchor = f"day:{day:%Y-%m-%d}"
        pages = _of_day(second, "timetable_by_day", anchor)
        found: Counter[tuple[str, int]] = Counter()
        for page in pages:
            hour = ""
            for line in lines(page):
                if line.line.style == "slots":
                    hour = line.line.text
                elif line.line.style == "page":
                    found[hour, int(line.line.text)] += 1
        wanted = Counter(
            (hour, folio)
            for hour, _, folio in (said_of(second, slot) for slot in second.desk.records.slots if slot.day == day)
        )
        assert found == wanted, day


def test_the_grids_of_venues_show_every_slot_once(second: Second) -> None:
    for day in second.desk.records.days:
        hours = Counter(
            line.line.text.split(" ")[0]
            for page in _of_day(second, "timetable_by_venue", f"day:{day:%Y-%m-%d}")
            for line in lines(page)
            if line.line.style == "grid_hour" and ":" in line.line.text
        )
        wanted = Counter(said_of(second, slot)[0] for slot in second.desk.records.slots if slot.day == day)
        assert hours == wanted, day


def _of_day(second: Second, layout: str, anchor: str) -> list[Page]:
    """The pages of a day: that with its anchor, and those after it until the next day's."""
    pages = second.made_by(layout)
    first = next(index for index, page in enumerate(pages) if anchor in page.anchors)
    after = next(
        (
            index
            for index, page in enumerate(pages[first + 1 :], first + 1)
            if any(each.startswith("day:") and each != anchor for each in page.anchors)
        ),
        len(pages),
    )
    return pages[first:after]


def test_pages_of_films_print_the_hours_of_their_slots(second: Second) -> None:
    records, language = second.desk.records, second.desk.languages[0]
    wording = second.desk.wordings[language]
    for film in records.films.values():
        page = second.pages[second.folio(f"film:{film.key}") - 1]
        said = " ".join(line.line.text for line in lines(page))
        if film.key in {key for each in records.films.values() for key in each.films}:
            continue
        for slot in records.slots_of(film):
            assert wording.time(slot.begin) in said, film.key
            assert wording.date_short(slot.begin.date()) in said, film.key


def test_no_hall_is_taken_twice(second: Second) -> None:
    slots = second.desk.records.slots
    assert len(slots) > 250
    least = dt.timedelta(seconds=second.desk.records.festival.change_over)
    for venue in second.desk.records.festival.venues:
        own = [slot for slot in slots if slot.venue == venue]
        for before, after in pairwise(own):
            assert before.end is not None
            assert after.begin - before.end >= least


# The grid -------------------------------------------------------------------------------------------------------------


def test_languages_begin_abreast_on_every_page(second: Second) -> None:
    """Running texts of two languages, wherever both stand on a page, begin on one baseline; so do those after them."""
    checked = 0
    for page in second.pages:
        starts: dict[tuple[str, str], dict[str, float]] = defaultdict(dict)
        for line in lines(page):
            field, _, language = line.place.field.rpartition(".")
            if field and language in second.desk.languages and line.line.style in ("text", "name"):
                starts[line.place.file, field].setdefault(language, line.y)
        for text, found in starts.items():
            if len(found) == len(second.desk.languages):
                assert len(set(found.values())) == 1, (page.folio, text, found)
                checked += 1
    assert checked > 300


def test_running_text_stands_on_the_grid(second: Second) -> None:
    """On whole units everywhere; on half pages, as designed, on the halves between."""
    for page, layout in zip(second.pages, second.layouts, strict=True):
        step = 0.5 if layout == "half_page" else 1
        off = {
            (line.line.text, k(line.y))
            for line in lines(page)
            if line.line.style == "text" and k(line.y) % step not in (0, step)
        }
        assert off == set(), (page.folio, layout)


def test_nothing_stands_outside_the_page_or_in_the_gutter(second: Second) -> None:
    margins = second.desk.records.festival.paper.margins
    for page in second.pages:
        inner = margins.inner - MM
        for line in lines(page):
            if line.line.style in ("tab", "numeral") or line.turn:
                continue
            left, right = line.x, line.x + line.line.width
            clear = left >= inner if page.side == "recto" else right <= second.desk.width - inner
            assert clear, (page.folio, line.line.text, in_mm(left))
            assert 0 < line.y < second.desk.height
