"""Every fault of a timetable is planted, and named with both films and their hours; what is sound is let be."""

import pytest

from catalogue.problems import Severity
from tests.records.conftest import FESTIVAL, FILM, Maker

# The festival shows one_second, of 103 minutes, on the 9th of May at 17:00 in the great hall.


def film(key: str, *screenings: str, more: str = "running_time: 60") -> tuple[str, str]:
    """A film with these showings, such as `09 17:00 garden`, and what else follows in braces."""
    shown = []
    for each in screenings:
        day, hour, venue, *rest = each.split(maxsplit=3)
        shown.append(f"  - {{when: 2027-05-{day} {hour}, venue: {venue}{', ' + rest[0] if rest else ''}}}")
    return key, "\n".join(["section: east", f"titles: {{en: {key.upper()}}}", more, "screenings:", *shown, ""])


def event(key: str, when: str, venue: str, *, length: int | None = 60, more: str = "") -> str:
    """An event's record."""
    taken = f", length: {length}" if length else ""
    return f"{key}: {{title: {{en: E}}, slots: [{{when: 2027-05-{when}, venue: {venue}{taken}}}]{more}}}\n"


FAULTS = [
    (
        film("a", "09 18:42 great_hall"),
        "data/films/a.yaml:5:12: warning: screenings.0.when: a begins at 18:42 in great_hall, where one_second runs from "
        "17:00 until 18:43; look for the right hour or venue",
    ),
    (
        film("a", "09 17:00 great_hall"),
        "warning: screenings.0.when: one_second and a both begin on 2027-05-09 at 17:00 in "
        "great_hall; look for the right hour or venue; films shown together want a programme",
    ),
    (
        film("a", "09 17:00 great_hall", more="year: 2020"),
        "warning: screenings.0.when: one_second and a both begin on 2027-05-09 at 17:00 in great_hall",
    ),
    (
        film("a", "09 16:50 great_hall"),
        "data/films/one_second.yaml:14:12: warning: screenings.0.when: one_second begins at 17:00 in great_hall, where a "
        "runs from 16:50 until 17:50",
    ),
    (
        film("a", "09 12:00 garden length: 59"),
        "data/films/a.yaml:5:53: warning: screenings.0.length: a runs for 60 min, and garden is taken for 59 min from 12:00",
    ),
    (
        film("a", "14 18:00 garden"),
        "warning: screenings.0.when: 2027-05-14 is not a day of the festival, which lasts from 2027-05-07 to 2027-05-13",
    ),
    (film("a", "07 00:30 garden"), None),
    (film("a", "06 23:30 garden"), "warning: screenings.0.when: 2027-05-06 is not a day of the festival"),
    (
        film("a", "10 12:00 garden", "10 12:30 great_hall"),
        "note: screenings.1.when: a is shown in great_hall at 12:30 and in garden from 12:00 until 13:00",
    ),
    (("a", "section: east\ntitles: {en: A}\n"), "data/films/a.yaml:1:1: warning: the film is never shown; write its"),
]


@pytest.mark.parametrize(("record", "problem"), FAULTS)
def test_a_fault(festival: Maker, record: tuple[str, str], problem: str | None) -> None:
    said = festival.film(*record).said(Severity.NOTE)
    about = [each for each in said if "screenings" in each or "never shown" in each]
    assert [problem in each for each in about] == [True] if problem else about == [], said


@pytest.mark.parametrize(
    ("festivals", "venues", "begins", "problem"),
    [
        (15, None, "18:57", "a begins at 18:57 in great_hall, 14 min after one_second, which runs from 17:00 until 18:43; "
         "a change-over takes 15 min; show it later, or look at change_over"),
        (15, None, "18:58", None),
        (15, 30, "18:58", "a change-over takes 30 min"),
        (15, 0, "18:43", None),
        (None, 20, "18:43", "0 min after one_second"),
        (None, None, "18:43", None),
    ],
)  # fmt: skip
def test_a_change_over(
    festival: Maker, festivals: int | None, venues: int | None, begins: str, problem: str | None
) -> None:
    """The venue's own figure goes before the festival's."""
    source = FESTIVAL + (f"change_over: {festivals}\n" if festivals is not None else "")
    if venues is not None:
        source = source.replace("en: Great Hall}}", f"en: Great Hall}}, change_over: {venues}}}")
    said = festival.festival(source).film(*film("a", f"09 {begins} great_hall")).said()
    assert [problem in each and "warning" in each for each in said] == [True] if problem else said == [], said


@pytest.mark.parametrize(
    "showing", ["09 18:43 great_hall", "09 17:30 garden", "14 00:30 garden", "09 14:30 great_hall"]
)
def test_what_does_not_collide(festival: Maker, showing: str) -> None:
    assert festival.film(*film("a", showing)).said() == []


def test_a_long_film_is_in_the_way_of_all_that_begin_before_it_ends(festival: Maker) -> None:
    festival.film(*film("a", "09 17:10 great_hall", more="running_time: 5"))
    said = festival.film(*film("b", "09 17:30 great_hall", more="running_time: 5")).said()
    assert ["where one_second runs from 17:00 until 18:43" in each for each in said] == [True, True]


def test_the_length_of_a_showing_goes_before_the_running_time(festival: Maker) -> None:
    festival.film("one_second", FILM.replace("venue: great_hall}", "venue: great_hall, length: 130}"))
    said = festival.film(*film("a", "09 19:00 great_hall")).said()
    assert ["one_second runs from 17:00 until 19:10" in each for each in said] == [True]


@pytest.mark.parametrize(("about", "clash"), [(", films: [one_second]", False), (", films: [a]", True), ("", True)])
def test_an_event_may_share_its_venue_with_the_film_it_is_about(festival: Maker, about: str, clash: bool) -> None:
    festival.film(*film("a", "12 12:00 garden"))
    festival.write("data/events/e.yaml", event("opening", "09 16:30", "great_hall", more=about))
    assert any("where opening runs from 16:30" in each for each in festival.said()) is clash


def test_who_speaks_at_an_event_is_not_a_guest_elsewhere(festival: Maker) -> None:
    festival.write("data/events/e.yaml", event("talk", "09 18:00", "garden", more=", people: [geling_yan]"))
    festival.film("one_second", FILM.replace("venue: great_hall}", "venue: great_hall, guests: [geling_yan]}"))
    assert festival.said() == [
        "data/events/e.yaml:1:39: warning: talk.slots.0.when: geling_yan is to be in two places: with talk in garden at "
        "18:00, and with one_second in great_hall from 17:00 until 18:43; look where they will be"
    ]


def test_a_guest_may_go_from_one_film_to_the_next(festival: Maker) -> None:
    festival.film("one_second", FILM.replace("venue: great_hall}", "venue: great_hall, guests: [geling_yan]}"))
    for begins, places in (("18:43", 0), ("18:42", 1)):
        said = festival.film(*film("a", f"09 {begins} garden guests: [zhang_yimou, geling_yan]")).said()
        assert [each.count("geling_yan is to be in two places: with a in garden") for each in said] == [1] * places


def test_an_event_without_length(festival: Maker) -> None:
    festival.write("data/events/e.yaml", event("talk", "09 12:00", "garden", length=None))
    assert any("note: talk.slots.0: talk at 12:00 has no length" in each for each in festival.notes())


def test_before_there_is_a_timetable_that_is_said_once(festival: Maker) -> None:
    unshown = FILM.replace("screenings:\n  - {when: 2027-05-09 17:00, venue: great_hall}\n", "")
    festival.film("one_second", unshown).film("a", "section: east\ntitles: {en: A}\n")
    assert festival.said() == []
    assert sum("no film has a screening yet" in each for each in festival.notes()) == 1


def test_a_short_is_shown_with_its_programme(festival: Maker) -> None:
    festival.film("short", "titles: {en: S}\nrunning_time: 5\n").film(
        *film("p", "10 12:00 garden", more="films: [short]")
    )
    assert festival.said() == []
