"""From document to record: faults are found where they stand, and what is sound is kept."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from catalogue.problems import Finder
from catalogue.records.building import build, without_blanks
from catalogue.records.festival import Festival
from catalogue.records.film import Film
from catalogue.records.keys import proposed_key, suggestion
from catalogue.records.places import Places
from catalogue.records.yamltext import read_yaml


def film(source: str) -> tuple[Film | None, list[str]]:
    document, problems = read_yaml("f.yaml", source.encode())
    finder = Finder(list(problems))
    record = build(Film, document.data, document.places, finder, "f") if document else None
    return record, [str(problem) for problem in finder.found]


def test_a_faulty_item_is_left_out_and_the_later_ones_keep_their_places() -> None:
    record, said = film(
        "screenings:\n  - {when: x, venue: a}\n  - {venue: b}\n  - {when: 2027-05-09 17:00, venue: c}\n"
    )
    assert len(said) == 2
    assert record is not None
    assert [screening.venue for screening in record.screenings] == ["c"]
    assert str(record.screenings[0].place("venue")) == "f.yaml:4:37"
    assert record.screenings[0].place("venue").field == "screenings.2.venue", "as an editor counts"


def test_places_move_up_without_what_was_taken_out() -> None:
    places = Places(
        "f", {"a.0": (1, 1), "a.1": (2, 1), "a.2.b": (3, 1), "a.2": (3, 1), "ab.1": (9, 1)}, {"a.2.b": (3, 1)}
    )
    fewer = places.without("a.1").without("a.0")
    assert dict(fewer.values) == {"a.0.b": (3, 1), "a.0": (3, 1), "ab.1": (9, 1)}
    assert dict(fewer.keys) == {"a.0.b": (3, 1)}
    assert fewer.value("a.0.b").field == "a.2.b"


def test_fields_that_are_wrong_twice_are_said_twice_and_left_out_once() -> None:
    record, said = film("still: {focus: [2, 2], flie: a.jpg}\nyear: 2021\n")
    assert [each.split(": ")[2] for each in said] == ["still.file", "still.focus", "still.flie"]
    assert record is not None
    assert (record.still, record.year is not None) == (None, True)


def test_too_little_is_nothing() -> None:
    finder = Finder()
    assert build(Festival, {"edition": "12"}, Places("f", {}, {}), finder) is None
    assert [problem.what for problem in finder.found] == [
        f"{name} is missing" for name in ("name", "dates", "languages")
    ]


def test_blanks_go_and_items_stay() -> None:
    assert without_blanks({"a": "", "b": [" ", "c"], "d": {"e": "\n"}}) == {"b": [" ", "c"], "d": {}}


def test_suggestions() -> None:
    assert suggestion("fotography", ["photography", "editing"]) == "did you mean photography?"
    assert suggestion("zebra", ["photography"]) == ""
    assert proposed_key("F. W. Murnau") == "f_w_murnau"
    assert proposed_key("Łucja d’Ørsted") == "lucja_dorsted"
    assert proposed_key("Љубав Њежић") == "ljubav_njezic"
    assert proposed_key("张艺谋") == ""


_FIELDS = sorted(field.alias or name for name, field in Film.model_fields.items())
_LEAF = st.sampled_from(["", "x", "2021", "sr-Cyrl", "1:43", "2027-05-09 17:00", "CN", "*a", "[", "0.5", "true"])
_VALUE = st.recursive(
    _LEAF,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from([*_FIELDS, "en", "file", "focus", "when", "venue", "as", "actor"]), inner, max_size=3
        )
    ),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from([*_FIELDS, "titel"]), _VALUE, max_size=5))
def test_whatever_is_written_there_is_a_film_or_a_problem(data: dict[str, Any]) -> None:
    finder = Finder()
    record = build(Film, data, Places("f", {}, {}), finder)
    assert record is not None, "no field of a film must be there"
    if not finder.found:
        kept = {field.alias or name for name, field in Film.model_fields.items() if name in record.model_fields_set}
        assert kept == set(without_blanks(data))
