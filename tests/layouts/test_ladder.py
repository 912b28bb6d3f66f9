"""The ladder: the still gives way in steps, then biographies run on, then a problem says what to cut; nothing overprints."""

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalogue.build import Workshop
from catalogue.makeup.pieces import Page, Picture
from catalogue.problems import Severity
from tests.festival_maker import (
    FestivalMaker,
    Record,
    both,
    collisions,
    film,
    frame,
    graves,
    made_by,
    of_kind,
    of_style,
    outside,
    prose,
    words_on,
)

CREDITS = {role: "ana_lang" for role in ("director", "screenplay", "photography", "editing", "music", "sound")}


def rung(pages: list[Page]) -> str:
    """Which rung the first page stands on, from its pieces."""
    first = pages[0]
    width = frame(of_kind(first, Picture)[0])[2] - frame(of_kind(first, Picture)[0])[0]
    portrait = len(of_kind(first, Picture)) > 1
    beside = min(at for *_, at in of_style(first, "title")) == 4
    fine = bool(of_style(first, "fine_label"))
    name = "T" if beside else {151: "L", 117: "M", 83: "S"}[round(width)]
    return (
        ("run on " if len(pages) > 1 else "")
        + name
        + (" fine" if fine and not beside else "")
        + ("" if portrait or beside or name == "L" else " alone")
    )


def test_longer_and_longer_texts_go_down_the_rungs_in_order(maker: FestivalMaker) -> None:
    maker.people(ana_lang={"biography": both(60)})
    seen: list[str] = []
    for words in range(60, 460, 16):
        pages = maker.film(synopsis=both(words), credits=CREDITS, merge_credits=False).pages("film_page", "snow")
        name = "grave" if graves(pages) else rung(pages)
        if name not in seen:
            seen.append(name)
        assert seen[-1] == name, "no rung comes back"
    assert seen[:4] == ["M", "S", "S fine", "T"]
    assert seen[-1] == "grave"
    assert all(name.startswith("run on") for name in seen[4:-1])
    assert seen[4:-1] == [name for name in ("run on M", "run on S", "run on S fine", "run on T") if name in seen]


def test_a_film_without_a_portrait_begins_at_large(maker: FestivalMaker) -> None:
    maker.people(ana_lang={"portrait": None})
    seen: list[str] = []
    for words in range(60, 320, 12):
        pages = maker.film(synopsis=both(words), credits=CREDITS, merge_credits=False).pages("film_page", "snow")
        name = "grave" if graves(pages) else rung(pages)
        seen += [name] if name not in seen else []
    assert seen[:4] == ["L", "M alone", "S alone", "S fine alone"]


@pytest.mark.parametrize(("rungs", "expected"), [(["L"], "M"), ([], "M"), (["S"], "S"), (["F", "M"], "S fine")])
def test_a_ladder_of_ones_own(maker: FestivalMaker, rungs: list[str], expected: str) -> None:
    assert rung(maker.pages("film_page", "snow", options={"ladder": rungs})) == expected


def test_biographies_run_on_below_the_films_title(maker: FestivalMaker) -> None:
    maker.people(ana_lang={"biography": both(200)})
    first, second = maker.film(synopsis=both(150)).pages("film_page", "snow")
    assert (first.side, second.side) == ("recto", "verso")
    assert of_style(second, "row_name") == [("Снег", 16, 4), ("Snow", 84, 4)]
    assert [at for *_, at in of_style(second, "name") if at == 6] == [6, 6]
    assert second.section == "one"
    assert second.foot == first.foot
    assert prose("en", 200) in words_on([second])


# What does not fit


def test_a_synopsis_too_long_is_named_with_its_language_its_place_and_what_to_cut(maker: FestivalMaker) -> None:
    maker.film(synopsis={"sr-Cyrl": prose("sr-Cyrl", 40), "en": prose("en", 500)})
    pages = maker.pages("film_page", "snow")
    (problem,) = graves(pages)
    assert problem.place.file == "data/films/snow.yaml"
    assert problem.place.line > 1
    assert problem.place.field == "synopsis.en"
    assert problem.what == "snow is 17 lines too long for its page, whichever step it takes"
    match = re.fullmatch(r"cut (\d+) characters \((\d+) words\) here", problem.remedy)
    assert match is not None
    shorter = " ".join(prose("en", 500).split()[: -int(match[2])])
    assert len(prose("en", 500)) - len(shorter) == int(match[1])
    # Done as it says, it fits.
    maker.film(synopsis={"sr-Cyrl": prose("sr-Cyrl", 40), "en": shorter})
    assert graves(maker.pages("film_page", "snow")) == []


def test_both_languages_are_named_where_both_are_too_long(maker: FestivalMaker) -> None:
    pages = maker.film(synopsis=both(500)).pages("film_page", "snow")
    assert [problem.place.field for problem in graves(pages)] == ["synopsis.sr-Cyrl", "synopsis.en"]


def test_a_biography_too_long_is_blamed_itself(maker: FestivalMaker) -> None:
    maker.people(ana_lang={"biography": both(900)})
    found = graves(maker.pages("film_page", "snow"))
    assert {problem.place.file for problem in found} == {"data/people/people.yaml"}
    assert {problem.place.field for problem in found} == {"ana_lang.biography.sr-Cyrl", "ana_lang.biography.en"}
    assert all("second page" in problem.what for problem in found)


def test_credits_that_leave_no_room_are_grave_even_without_any_text(maker: FestivalMaker) -> None:
    people = {f"p{index}": f"Person Number{index} of the Endless Crew" for index in range(260)}
    maker.people(ana_lang={"biography": None}, **people)
    pages = maker.film(credits={"director": "ana_lang", "cast": list(people)}, synopsis=None).pages("film_page", "snow")
    (problem,) = graves(pages)
    assert problem.place.field == "credits"
    assert "leave no room" in problem.what


# Whatever the lengths


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    maker = FestivalMaker(tmp_path_factory.mktemp("festival")).film()
    maker.people(bo_berg={"name": "Bo Berg"})
    return maker.workshop()


LENGTHS = st.one_of(st.just(0), st.integers(1, 60), st.integers(60, 500))


@st.composite
def films(draw: st.DrawFn) -> Record:
    """A film with texts of any length, titles of any width, and up to twenty roles."""
    lengths = {name: draw(LENGTHS) for name in ("synopsis.sr-Cyrl", "synopsis.en", "statement.en")}
    record: dict[str, Any] = {"synopsis": {}, "statement": {}}
    for name, words in lengths.items():
        field, language = name.split(".")
        if words:
            record[field][language] = prose(language, words)
    title = " ".join(["Снег", *draw(st.lists(st.sampled_from(["и", "пас", "друмовима"]), max_size=14))])
    record["titles"] = {"sr-Cyrl": title, "en": " ".join(["Snow"] * draw(st.integers(1, 12)))}
    if draw(st.booleans()):
        record["titles"]["original"] = {"ja": "雪" * draw(st.integers(1, 30))}
    record["credits"] = {f"role_{index}": draw(st.integers(1, 6)) for index in range(draw(st.integers(0, 20)))}
    return film(**record)


ROLES = [
    "director", "screenplay", "photography", "editing", "music", "sound",
    "production_design", "costume_design", "make_up", "casting", "producer", "co_producer",
    "executive_producer", "sound_design", "sound_mix", "lighting", "camera", "hair",
    "animation", "research",
]  # fmt: skip


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(record=films(), side=st.sampled_from(["recto", "verso"]))
def test_no_line_is_printed_over_another_nor_off_the_page(
    workshop: Workshop, tmp_path_factory: pytest.TempPathFactory, record: Record, side: Any
) -> None:
    counts = list(record["credits"].values())
    record["credits"] = {
        role: ["ana_lang", "bo_berg"] * count for role, count in zip(ROLES[: len(counts)], counts, strict=True)
    }
    pages = made_by(_with(workshop, record), "film_page", "snow", side)
    if any(problem.severity == Severity.GRAVE for page in pages for problem in page.problems):
        return
    for page in pages:
        assert collisions(page) == []
        assert outside(workshop.desk, page) == []
    first = pages[0]
    tops = [at for style in ("label", "fine_label") for *_, at in of_style(first, style)]
    text = [at for style in ("text", "name") for *_, at in of_style(first, style)]
    assert max(text, default=0) <= min(tops, default=55) - 3
    said = words_on(pages)
    for language, words in (*record["synopsis"].items(), *record["statement"].items()):
        assert said.count(words.split()[-1]) >= 1, language
        assert len(said) > len(words)


def _with(workshop: Workshop, record: Record) -> Workshop:
    """The workshop with another film in place of its own."""
    maker = FestivalMaker(Path(workshop.project.folder))
    maker.record("data/films/snow.yaml", {name: value for name, value in record.items() if value not in ({}, [])})
    return maker.workshop()
