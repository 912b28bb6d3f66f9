"""Tweaks: laid over the records, kept when these are written anew, and never lost in silence."""

from typing import Any

import pytest

from catalogue.problems import Severity
from catalogue.records.looseness import looseness_of
from catalogue.records.tweaks import ByHand, set_by_hand
from catalogue.records.values import Wrong, shares, space_share, tightness
from tests.records.conftest import FILM

Maker = Any
FILE = "data/tweaks/hand.yaml"


def tweaked(festival: Maker, tweaks: str) -> Maker:
    return festival.write(FILE, tweaks)


def of_film(festival: Maker, tweaks: str) -> Maker:
    return tweaked(festival, f"films:\n  one_second:\n    {tweaks}\n")


def test_texts_are_found_by_their_place(festival: Maker) -> None:
    festival.with_setting("pages: {foreword: {title: A, text: {en: Hello you.}}}")
    festival.people("ana_lang:\n  name: Ana Lang\n  biography: {en: She films.}\n")
    tweaked(
        festival,
        """\
        films:
          one_second:
            breaks: {synopsis.en: [Snow], titles.en: One}
            ties: {synopsis.en: a reel}
            spacing: {synopsis.sr-Cyrl: {words: 0.95, letters: -0.003}}
        people:
          ana_lang: {breaks: {biography.en: She}}
        festival: {breaks: {pages.foreword.text.en: Hello}}
        """,
    )
    records = festival.records
    film, ana = records.films["one_second"], records.people["ana_lang"]
    assert set_by_hand(records) == {
        film.place("synopsis.en"): ByHand(breaks=("Snow",), ties=("a reel",)),
        film.place("titles.en"): ByHand(breaks=("One",)),
        film.place("synopsis.sr-Cyrl"): ByHand(words=0.95, letters=-0.003),
        ana.place("biography.en"): ByHand(breaks=("She",)),
        records.festival.place("pages.foreword.text.en"): ByHand(breaks=("Hello",)),
    }
    assert festival.said() == []


def test_a_tweak_wins_over_the_record(festival: Maker) -> None:
    festival.with_field("fit: {step: M, never: [T]}\nlooseness: {synopsis.en: 1, synopsis.sr-Cyrl: 1}")
    records = of_film(festival, "fit: S\n    looseness: {synopsis.en: -1}").records
    film = records.films["one_second"]
    assert (film.fit.step, film.fit.never, film.fit.place("step").file) == ("S", (), FILE)
    assert looseness_of(records) == {film.place("synopsis.en"): -1, film.place("synopsis.sr-Cyrl"): 1}


def test_a_tweak_survives_when_the_film_is_written_anew(festival: Maker) -> None:
    of_film(festival, "breaks: {synopsis.en: Snow}")
    before = set_by_hand(festival.records)
    festival.film("one_second", FILM.replace("year: 2021", "year: 2022").replace("a reel", "a long reel"))
    assert [hand for hand in set_by_hand(festival.records).values()] == list(before.values())
    assert festival.said() == []


def test_a_text_for_all_languages_is_meant_in_each(festival: Maker) -> None:
    festival.with_field("statement: Film on film.")
    places = set_by_hand(of_film(festival, "breaks: {statement: Film on}").records)
    assert [place.field for place in places] == ["statement", "statement.sr-Cyrl", "statement.en"]


# Pictures ------------------------------------------------------------------------------------------------------------


def still(festival: Maker) -> Any:
    for name in ("a.jpg", "b.jpg"):
        festival.write(f"data/pictures/{name}", "")
    festival.with_field("still: {file: a.jpg, focus: [0.5, 0.5], credit: Photo A, alt: A}")
    return festival.records.films["one_second"].still


def test_a_crop_keeps_the_point_in_view(festival: Maker) -> None:
    of_film(festival, "pictures: {still: {crop: [0.25, 0, 1, 0.5]}}")
    cropped = still(festival)
    assert (cropped.file, cropped.crop) == ("a.jpg", (0.25, 0.0, 1.0, 0.5))
    assert cropped.focus == pytest.approx((1 / 3, 1.0))
    assert cropped.credit["en"] == "Photo A"


def test_another_file_brings_nothing_of_the_old_one(festival: Maker) -> None:
    of_film(festival, "pictures: {still: {file: b.jpg, credit: Photo B}}")
    other = still(festival)
    assert (other.file, other.focus, other.alt, other.credit["en"]) == ("b.jpg", (0.5, 0.5), None, "Photo B")
    assert other.place("file").file == FILE


def test_a_file_that_is_not_there_is_missed_where_it_is_named(festival: Maker) -> None:
    of_film(festival, "pictures: {still: {file: c.jpg}}")
    still(festival)
    (said,) = festival.said(Severity.GRAVE)
    assert said.startswith(f"{FILE}:3:30: grave: films.one_second.pictures.still.file: there is no picture c.jpg")


def test_one_file_is_cropped_one_way(festival: Maker) -> None:
    festival.write("data/pictures/a.jpg", "")
    festival.with_field("still: {file: a.jpg, crop: [0, 0, 0.5, 1]}\nportrait: {file: a.jpg}")
    assert [line for line in festival.said() if "crop" in line] == []
    of_film(festival, "pictures: {portrait: {crop: [0, 0, 1, 0.5]}}")
    (said,) = [line for line in festival.said(Severity.GRAVE) if "crop" in line]
    assert "a.jpg is cropped otherwise at data/films/one_second.yaml" in said


# What is wrong -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tweaks", "problem"),
    [
        (
            "breaks: {synopsis.en: sand}",
            "warning: films.one_second.breaks.synopsis.en.0: synopsis.en of film one_second no longer has the words "
            "“sand”, and this tweak does nothing; quote words that it has now",
        ),
        ("breaks: {synopsis.en: reel}", "warning: films.one_second.breaks.synopsis.en.0: nothing follows “reel”"),
        (
            "breaks: {synopsys.en: Snow}",
            "has no text synopsys.en, and this tweak does nothing; did you mean synopsis.en?",
        ),
        ("looseness: {titles.en: 1}", "has no running text titles.en, and this tweak does nothing"),
        ("ties: {statement.en: a}", "film one_second has no text statement.en"),
        (
            "pictures: {still: {crop: [0, 0, 1, 0.5]}}",
            "warning: films.one_second.pictures.still: film one_second has no",
        ),
        (
            "breakes: {synopsis.en: a}",
            "grave: films.one_second.breakes: breakes is not a field here; did you mean breaks?",
        ),
        (
            "spacing: {synopsis.en: {words: 0.7}}",
            "grave: films.one_second.spacing.synopsis.en.words: spaces cannot be 0.7",
        ),
        ("spacing: {synopsis.en: {letters: 0.5}}", "letters cannot be set 0.5 ems apart; write ems from -0.01 to 0.01"),
        ("spacing: {synopsis.en: tight}", "a mapping is wanted here"),
        ("breaks: [Snow]", "a mapping is wanted here"),
        ("breaks: {synopsis.en: {a: b}}", "a text is wanted here, not a mapping"),
    ],
)
def test_a_tweak_that_finds_nothing_is_said(festival: Maker, tweaks: str, problem: str) -> None:
    said = of_film(festival, tweaks).said()
    assert len(said) == 1, said
    assert problem in said[0]


def test_words_that_stand_twice_want_more_of_them(festival: Maker) -> None:
    festival.film("one_second", FILM.replace("Snow and a reel.", "Snow and a reel and a train."))
    (said,) = of_film(festival, "breaks: {synopsis.en: [and a reel, and a]}").said()
    assert said == (
        f"{FILE}:3:40: grave: films.one_second.breaks.synopsis.en.1: the words “and a” stand 2 times in synopsis.en of "
        "film one_second; quote more of the words before the break"
    )


@pytest.mark.parametrize(
    ("tweaks", "problem"),
    [
        (
            "films: {one_secnd: {fit: S}}",
            "there is no film one_secnd, and these tweaks do nothing; did you mean one_second?",
        ),
        ("people: {nobody: {fit: S}}", "fit is not a field here"),
        ("people: {zhang: {looseness: {biography.en: 1}}}", "there is no person zhang"),
        ("sections: {west: {breaks: {text.en: a}}}", "there is no section west"),
        ("events: {party: {breaks: {text.en: a}}}", "there is no event party"),
    ],
)
def test_a_record_that_is_gone_is_said(festival: Maker, tweaks: str, problem: str) -> None:
    assert any(problem in line for line in tweaked(festival, tweaks).said())


def test_two_tweaks_for_one_text(festival: Maker) -> None:
    of_film(festival, "breaks: {synopsis.en: Snow}")
    festival.write(
        "data/tweaks/more.yaml", "films: {one_second: {breaks: {synopsis.en: and}, ties: {synopsis.en: a reel}}}"
    )
    (said,) = festival.said()
    assert said == (
        "data/tweaks/more.yaml:1:31: grave: films.one_second.breaks.synopsis.en: this was done to film one_second already; "
        f"keep one; the other is at {FILE}:3:14"
    )


@pytest.mark.parametrize(
    "source",
    ["- a", "films: &a {one_second: {fit: S}}\npeople: *a", "films: []", "films: {one_second: S}", "\x00", "a: " * 30],
)
def test_a_hostile_file_is_a_problem_and_no_more(festival: Maker, source: str) -> None:
    said = tweaked(festival, source).said(Severity.GRAVE)
    assert said
    assert all(line.startswith(FILE) for line in said)


def test_an_empty_file_says_nothing(festival: Maker) -> None:
    assert tweaked(festival, "# none yet\n").said() == []


@pytest.mark.parametrize(
    "written", [["0", "0", "1"], ["0", "0", "0.01", "1"], ["0", "1", "1", "0"], ["a", "0", "1", "1"], "0 0 1 1"]
)
def test_what_is_no_crop(written: Any) -> None:
    with pytest.raises(Wrong):
        shares(written)


@pytest.mark.parametrize(("written", "value"), [("0.95", 0.95), ("1", 1.0), (".8", 0.8), ("1.2", 1.2)])
def test_a_share_of_a_space(written: str, value: float) -> None:
    assert space_share(written) == value


@pytest.mark.parametrize(("written", "value"), [("-0.003", -0.003), ("−0.01", -0.01), ("+.005", 0.005), ("0", 0.0)])
def test_ems_between_letters(written: str, value: float) -> None:
    assert tightness(written) == value
