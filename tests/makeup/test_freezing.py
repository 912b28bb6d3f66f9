"""A frozen film: what moves a line of it is found, and what moves none is not."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalogue.build import Workshop, make_booklet
from catalogue.editing import frozen_films, frozen_title
from catalogue.makeup.freezing import FROZEN, _same_ends
from catalogue.problems import Severity
from tests.festival_maker import FestivalMaker, both, prose

SYNOPSIS = "snow falls all night and a man walks the road to a town where nobody waits for him but an old dog and a cat"


def festival(folder: Path, **changes: Any) -> FestivalMaker:
    """Two films on a page each; `snow` comes second."""
    maker = FestivalMaker(folder).film("first", titles={"sr-Cyrl": "Аа", "en": "Aa"}, screenings=None)
    return maker.film(**{"synopsis": {"sr-Cyrl": prose("sr-Cyrl", 40), "en": SYNOPSIS}, **changes})


def freeze(maker: FestivalMaker, *keys: str) -> Workshop:
    workshop = maker.workshop()
    document, _ = make_booklet(workshop)
    files, found = frozen_films(workshop, document, keys)
    assert found == ()
    for key, text in files.items():
        maker.write(f"data/frozen/{key}.yaml", text)
    return workshop


def said(maker: FestivalMaker) -> list[str]:
    """What of the frozen films moved."""
    _, problems = make_booklet(maker.workshop())
    assert all(problem.severity == Severity.GRAVE for problem in problems if problem.check == FROZEN)
    return [str(problem) for problem in problems if problem.check == FROZEN]


def test_what_is_frozen_and_not_changed_has_not_moved(tmp_path: Path) -> None:
    maker = festival(tmp_path)
    freeze(maker)
    assert sorted(path.name for path in (tmp_path / "data/frozen").iterdir()) == ["first.yaml", "snow.yaml"]
    assert said(maker) == []


def test_a_file_says_what_a_reader_wants_to_know(tmp_path: Path) -> None:
    freeze(festival(tmp_path, statement=None), "snow")
    lines = (tmp_path / "data/frozen/snow.yaml").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "# snow as it was printed. `catalogue thaw snow` lets it move again."
    assert "  - folio: 5" in lines
    at = lines.index("      synopsis.en:")
    assert lines[at + 1] == '        - "snow falls all night and a man walks the"'
    assert "      people.ana_lang.biography.en:" in lines
    assert "      still.jpg:" in lines


def test_a_word_too_many_names_film_and_field_and_line(tmp_path: Path) -> None:
    maker = festival(tmp_path)
    freeze(maker)
    maker = festival(
        tmp_path, synopsis={"sr-Cyrl": prose("sr-Cyrl", 40), "en": SYNOPSIS.replace("town", "very small town")}
    )
    (problem,) = said(maker)
    assert problem.startswith("data/films/snow.yaml:")
    assert "grave: synopsis.en, page 5 (snow): snow is frozen, and line 2 of synopsis.en was “" in problem
    assert problem.endswith("; take the change back, end the lines as they were, or let it move: `catalogue thaw snow`")


def test_a_slip_mended_moves_nothing(tmp_path: Path) -> None:
    maker = festival(tmp_path, synopsis={"en": SYNOPSIS.replace("road", "raod")})
    freeze(maker)
    assert said(festival(tmp_path, synopsis={"en": SYNOPSIS})) == []


def test_other_words_whose_lines_end_where_they_did_move_nothing(tmp_path: Path) -> None:
    """The hour of a showing, and a word for a word."""
    maker = festival(tmp_path)
    freeze(maker)
    changed = {"screenings": [{"when": "2027-05-10 19:00", "venue": "hall"}], "year": 2020}
    assert said(festival(tmp_path, **changed)) == []


@pytest.mark.parametrize(
    "showings",
    [
        [("10 19:00", "hall"), ("11 12:00", "hall")],
        [("10 19:00", "hall"), ("11 12:00", "long")],
        [("10 19:00", "long")],
        [],
    ],
)
def test_a_slot_that_comes_moves_or_goes_moves_nothing(tmp_path: Path, showings: list[tuple[str, str]]) -> None:
    """In two venues before; in one of them after, whose name then stands once, or in others, or nowhere."""

    def shown(slots: list[tuple[str, str]]) -> FestivalMaker:
        there = [{"when": f"2027-05-{when}", "venue": venue} for when, venue in slots]
        maker = festival(tmp_path, screenings=there or None)
        maker.settings["venues"] = {"hall": {"name": "Hall"}, "long": {"name": "A Hall behind the Old Sugar Factory"}}
        return maker

    freeze(shown([("09 17:00", "hall"), ("11 12:00", "long")]))
    assert said(shown(showings)) == []


@pytest.mark.parametrize(
    ("was", "now", "same"),
    [
        ("snow falls all|night and a man", "snow falls all|night and a man", [True, True]),
        ("snow fals all|night and a man", "snow falls all|night and a man", [True, True]),
        ("snow falls all|night and a man", "snow softly falls all|night and a man", [True, True]),
        ("snow falls all|night and a man", "snow falls|all night and a man", [False, True]),
        ("snow falls all|night and a man", "snow X falls|all night and man", [False, True]),
        ("snow falls all|night and a man", "snow falls every|evening and a man", [True, True]),
        ("snow falls all|night and a man", "snow falls all|night", [True, True]),
        ("snow falls all|night and a man", "snow falls|night and a man", [True, True]),
        ("a core mem-¬|ber of it", "a core|member of it", [False, True]),
        ("a core mem-¬|ber of it", "a core memb-¬|er of it", [False, True]),
        ("a core mem-¬|ber of it", "a core mam-¬|ber of it", [True, True]),
        ("一秒钟|很长", "一秒|钟很长", [False, True]),
        ("a|" + "b " * 2000, "a|b", [False, False]),
    ],
)
def test_where_a_line_ends(was: str, now: str, same: list[bool]) -> None:
    assert _same_ends(was.split("|"), now.split("|")) == same


def test_a_longer_film_before_it_pushes_its_page(tmp_path: Path) -> None:
    maker = festival(tmp_path)
    freeze(maker, "snow")
    maker.film("between", titles={"sr-Cyrl": "Бб", "en": "Bb"}, screenings=None)
    (problem,) = said(maker)
    assert "page 6 (snow): snow is frozen, and it was on page 5 and is on page 6" in problem


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (lambda maker: maker.film(synopsis=both(40), statement={"en": "Film."}), "statement.en is new on its page"),
        (lambda maker: maker.film(synopsis={"en": prose("en", 40)}), "synopsis.sr-Cyrl is gone from its page"),
        (
            lambda maker: maker.record(
                "data/tweaks/a.yaml", {"films": {"snow": {"pictures": {"still": {"crop": [0, 0, 0.98, 1]}}}}}
            ),
            "the crop of still.jpg was 0 0.0056 1 0.9944 and is 0 0 0.9775 1",
        ),
        (lambda maker: maker.film(synopsis=both(40), still=None), "the picture still.jpg is gone from its page"),
        (
            lambda maker: maker.people(ana_lang={"biography": {"en": "A word."}}),
            "ana_lang.biography.sr-Cyrl is gone from its page",
        ),
        (lambda maker: maker.film(synopsis=both(300), fit="S"), "its step was M and is S"),
        (lambda maker: maker.film(synopsis=both(40), section=None), "no page of the book shows it"),
    ],
)
def test_whatever_moves_is_told(tmp_path: Path, change: Callable[[FestivalMaker], object], what: str) -> None:
    maker = festival(tmp_path, synopsis=both(40))
    freeze(maker, "snow")
    change(maker)
    assert any(what in problem for problem in said(maker)), said(maker)


def test_a_film_without_a_record_is_a_warning(tmp_path: Path) -> None:
    maker = festival(tmp_path)
    freeze(maker)
    (tmp_path / "data/films/snow.yaml").unlink()
    warned = [str(problem) for problem in maker.workshop().problems if problem.severity == Severity.WARNING]
    assert any(
        "data/frozen/snow.yaml" in line and "the film snow is frozen, and has no record" in line for line in warned
    )


def test_a_film_that_does_not_fit_cannot_be_frozen(tmp_path: Path) -> None:
    maker = festival(tmp_path, synopsis=both(900))
    workshop = maker.workshop()
    document, _ = make_booklet(workshop)
    assert frozen_films(workshop, document, ["first"])[1] == ()
    assert {problem.place.file for problem in frozen_films(workshop, document)[1]} == {"data/films/snow.yaml"}
    (problem,) = frozen_films(workshop, document, ["snw"])[1]
    assert (problem.what, problem.remedy) == ("no film has the key 'snw'", "did you mean snow?")


def test_a_film_that_moved_may_be_frozen_anew(tmp_path: Path) -> None:
    maker = festival(tmp_path)
    freeze(maker)
    maker = festival(tmp_path, synopsis={"en": SYNOPSIS.replace("town", "very small town")})
    assert said(maker)
    freeze(maker)
    assert said(maker) == []


@pytest.mark.parametrize(
    "source", ["pages: none", "pages: [{folio: x}]", "- a", "pages: [{folio: 1, texts: {a: {b: c}}}]"]
)
def test_a_spoilt_file_is_a_problem_and_no_more(tmp_path: Path, source: str) -> None:
    grave = [problem for problem in festival(tmp_path).write("data/frozen/snow.yaml", source).workshop().problems]
    assert any(each.severity == Severity.GRAVE and each.place.file == "data/frozen/snow.yaml" for each in grave)


SENTENCES = st.lists(
    st.sampled_from(
        [
            "snow:",
            '"no"',
            "# not",
            "*all night*",
            "cinematographer",
            "برف و مرد",
            "שלג",
            "一秒钟",
            "- a",
            "'90s",
            "{a}",
            "\\*",
            "—",
        ]
    ),
    min_size=1,
    max_size=40,
).map(" ".join)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(SENTENCES)
def test_frozen_and_read_again_nothing_has_moved(tmp_path: Path, words: str) -> None:
    maker = festival(tmp_path, synopsis={"en": words})
    freeze(maker)
    assert said(maker) == []


# The title page ------------------------------------------------------------------------------------------------------

IMPRINT = {
    "cip": "CIP\nSvetlopis, Novi Sad, 2027",
    "imprint": [{"role": "publisher", "value": "Svetlopis, Dunavska 12"}],
}


def title_page(folder: Path, **settings: Any) -> list[str]:
    maker = FestivalMaker(folder, settings={**IMPRINT, **settings}).film()
    _, problems = make_booklet(maker.workshop())
    return [str(problem) for problem in problems if "the library's record was made" in problem.what]


def test_what_the_library_catalogued_is_told_when_it_changes(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path, settings=IMPRINT).film()
    workshop = maker.workshop()
    (note,) = [problem for problem in workshop.problems if "nobody has kept" in problem.what]
    assert (note.severity, note.place.field) == (Severity.NOTE, "cip")
    maker.write("data/frozen/title-page.yaml", frozen_title(workshop, make_booklet(workshop)[0]))
    assert title_page(tmp_path) == []
    (said,) = title_page(tmp_path, edition=12)
    assert (
        "warning: edition: the library's record was made for no edition, and now there is “12”; ask the library" in said
    )
    (said,) = title_page(tmp_path, imprint=[{"role": "publisher", "value": "Svetlopis, Trg 1"}])
    assert (
        "imprint.0: the library's record was made for “Svetlopis, Dunavska 12”, and now there is “Svetlopis, Trg"
        in said
    )
    for number in range(8):
        maker.film(f"more_{number}", screenings=None)
    (said,) = title_page(tmp_path)
    assert "cip: the library's record was made for a book of 4 pages, and this one has 12" in said


def test_while_its_place_is_only_kept_nothing_is_said(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path, settings=IMPRINT).film()
    workshop = maker.workshop()
    maker.write("data/frozen/title-page.yaml", frozen_title(workshop, make_booklet(workshop)[0]))
    assert title_page(tmp_path, edition=12, cip="reserved") == []
