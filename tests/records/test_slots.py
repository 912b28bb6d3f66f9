"""Slots: one record of every showing, and the order in which all pages take them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.records.slots import Slot, day_of
from tests.records.conftest import Maker

SHORT = "titles: {{en: {0}}}\nrunning_time: {1}\n"


def told(slots: tuple[Slot, ...]) -> list[str]:
    """Each slot as `9 17:00–18:43 great_hall one_second`."""
    return [f"{s.begin.day} {s.begin:%H:%M}–{s.end:%H:%M} {s.venue} {s.subject.key}" for s in slots]


@pytest.fixture
def shown(festival: Maker) -> Maker:
    """A film, a programme of two shorts, a short that has a showing of its own too, and a talk."""
    festival.film("early", SHORT.format("Early", 10)).film("late", SHORT.format("Late", 12))
    festival.film("alone", SHORT.format("Alone", 9) + "screenings: [{when: 2027-05-08 12:00, venue: garden}]\n")
    festival.film(
        "night",
        "titles: {en: Night}\nsection: east\nfilms: [early, late, alone]\n"
        "screenings: [{when: 2027-05-10 00:30, venue: garden}, {when: 2027-05-09 17:00, venue: garden, length: 60}]\n",
    )
    return festival.write(
        "data/events/talk.yaml",
        "talk: {title: {en: Talk}, slots: [{when: 2027-05-09 17:00, venue: great_hall}, "
        "{when: 2027-05-07 10:00, venue: garden, length: 45}]}\n",
    )


def test_slots_stand_in_the_order_of_time_then_of_the_venues_then_of_the_keys(shown: Maker) -> None:
    assert told(shown.records.slots) == [
        "7 10:00–10:45 garden talk",
        "8 12:00–12:09 garden alone",
        "9 17:00–17:00 great_hall talk",
        "9 17:00–18:43 great_hall one_second",
        "9 17:00–18:00 garden night",
        "10 00:30–01:01 garden night",
    ]


def test_a_short_is_shown_when_its_programme_is_unless_it_is_shown_by_itself(shown: Maker) -> None:
    records = shown.records
    films = records.films
    assert (
        told(records.slots_of(films["early"]))
        == told(records.slots_of(films["night"]))
        == [
            "9 17:00–18:00 garden night",
            "10 00:30–01:01 garden night",
        ]
    )
    assert told(records.slots_of(films["alone"])) == ["8 12:00–12:09 garden alone"]
    assert told(records.slots_of(records.events["talk"]))[0] == "7 10:00–10:45 garden talk"


def test_an_event_and_a_film_of_one_key_are_not_mixed_up(festival: Maker) -> None:
    festival.write(
        "data/events/e.yaml", "one_second: {title: {en: T}, slots: [{when: 2027-05-09 12:00, venue: garden}]}\n"
    )
    records = festival.records
    assert told(records.slots_of(records.films["one_second"])) == ["9 17:00–18:43 great_hall one_second"]
    assert told(records.slots_of(records.events["one_second"])) == ["9 12:00–12:00 garden one_second"]


def test_the_day_goes_on_until_five_in_the_morning(shown: Maker) -> None:
    records = shown.records
    assert records.days == (dt.date(2027, 5, 7), dt.date(2027, 5, 8), dt.date(2027, 5, 9))
    assert records.slots_of(records.films["night"])[1].day == dt.date(2027, 5, 9)


@given(st.datetimes())
def test_a_days_end_is_found_for_every_moment_of_the_calendar(moment: dt.datetime) -> None:
    assert 0 <= (moment.date() - day_of(moment)).days <= int(moment.hour < 5)


def test_a_showing_that_outlasts_the_calendar_ends_with_it(festival: Maker) -> None:
    festival.film("a", "titles: {en: A}\nscreenings: [{when: 9999-12-31 23:00, venue: garden, length: 99999}]\n")
    (slot,) = festival.records.slots_of(festival.records.films["a"])
    assert slot.end.date() == dt.date.max


def test_an_hour_of_a_film_in_words(shown: Maker) -> None:
    from catalogue.records.wording import Wording

    records = shown.records
    assert Wording(records, "en").slots(records.films["early"]) == "9/5 17:00, 10/5 00:30"
    assert Wording(records, "sr-Cyrl").slots(records.events["talk"]) == "7/5 10:00, 9/5 17:00"
