"""Steps of type: a section's running text is set closer where a film needs it, alike in all its films and languages."""

from itertools import pairwise
from typing import Any

import pytest

from catalogue.lengths import mm
from catalogue.makeup.pieces import Page
from catalogue.problems import Severity
from tests.festival_maker import Book, FestivalMaker, both, collisions, k, of_style, prose, texts

CLOSER = {"words": -0.05, "letters": -0.004, "times": 3}
SMALLER = {"size": "-0.1 pt", "leading": "-0.05 mm", "times": 5, "least": "7.8 pt"}


def section(
    maker: FestivalMaker, ladder: list[Any], lengths: dict[str, int], **changes: dict[str, Any]
) -> dict[str, Page]:
    """The pages of films with synopses of so many words, in one section with this ladder."""
    book = section_book(maker, ladder, lengths, **changes)
    assert [problem for problem in book.problems if problem.severity == Severity.GRAVE] == []
    return {fit.film: page for page in book.pages for fit in page.fits}


def section_book(maker: FestivalMaker, ladder: list[Any], lengths: dict[str, int], **changes: dict[str, Any]) -> Book:
    (maker.folder / "data/films/snow.yaml").unlink(missing_ok=True)
    maker.people(ana_lang={"biography": None})
    maker.settings = {"parts": [{"section": {"key": "one", "opener": False, "film": {"ladder": ladder}}}]}
    for key, words in lengths.items():
        maker.film(key, synopsis=both(words), screenings=None, **changes.get(key, {}))
    return maker.book()


def steps(pages: dict[str, Page]) -> dict[str, str]:
    return {key: page.fits[0].step for key, page in sorted(pages.items())}


def spaces(page: Page, language: str) -> set[float]:
    """Widths of the spaces in the running text of a language, in shares of its size."""
    found = set()
    for line in texts(page, "text"):
        for run in line.line.runs:
            if run.language == language:
                found |= {
                    round(advance / run.size, 3)
                    for advance, text in zip(run.advances, run.texts, strict=True)
                    if text == " "
                }
    return found


def sizes(page: Page) -> set[float]:
    return {round(run.size, 3) for line in texts(page, "text") for run in line.line.runs}


LONG, SHORT = 207, 90
"""Words that just do not fit step M as they are, and some that do."""


def test_one_film_that_needs_closer_type_brings_all_of_its_section_to_it(maker: FestivalMaker) -> None:
    plain = section(maker, ["M", "S"], {"a_long": LONG, "b_short": SHORT, "c_short": SHORT})
    assert steps(plain) == {"a_long": "S", "b_short": "M", "c_short": "M"}
    closer = section(maker, ["M", CLOSER, "S"], {"a_long": LONG, "b_short": SHORT, "c_short": SHORT})
    said = set(steps(closer).values())
    assert len(said) == 1, "one level for a section"
    assert said == {"M, words 90 %, letters −0.008 em"}
    for key, page in closer.items():
        for language in ("sr-Cyrl", "en"):
            (before,), (after,) = spaces(plain[key], language), spaces(page, language)
            assert after == pytest.approx(0.9 * (before - 0.008), abs=2e-3), (key, language)


def test_a_section_that_needs_no_closer_type_has_none(maker: FestivalMaker) -> None:
    made = section(maker, ["M", CLOSER, "S"], {"a": SHORT, "b": SHORT - 9})
    assert steps(made) == {"a": "M", "b": "M"}


def test_a_film_that_only_a_later_step_holds_brings_those_between_with_it_and_others_go_up_again(
    maker: FestivalMaker,
) -> None:
    # The longest needs the small still, behind two steps of type on the ladder; the middle one then fits the medium again.
    made = section(maker, ["M", CLOSER, "S"], {"a_longest": 235, "b_middle": LONG, "c_short": SHORT})
    assert steps(made) == {
        "a_longest": "S, words 85 %, letters −0.012 em",
        "b_middle": "M, words 85 %, letters −0.012 em",
        "c_short": "M, words 85 %, letters −0.012 em",
    }


def test_a_step_for_a_film_alone_leaves_its_section_as_it_is(maker: FestivalMaker) -> None:
    made = section(maker, ["M", {**CLOSER, "scope": "film"}, "S"], {"a_long": LONG, "b_short": SHORT})
    said = steps(made)
    assert said["b_short"] == "M"
    assert said["a_long"].startswith("M, words 9")


def test_size_and_leading_give_way_together_and_columns_stay_abreast(maker: FestivalMaker) -> None:
    made = section(maker, ["M", SMALLER], {"a_long": LONG, "b_short": SHORT})
    (size,) = {size for page in made.values() for size in sizes(page)}
    assert 7.8 <= size < 8.5
    taken = round((8.5 - size) / 0.1)
    for page in made.values():
        assert collisions(page) == []
        columns = [sorted(line.y for line in texts(page, "text") if x == round(line.x)) for x in column_lefts(page)]
        assert len(columns) == 2
        assert columns[0][0] == columns[1][0] == pytest.approx(mm(4) * 25)
        for column in columns:
            apart = {round(below - above, 3) for above, below in pairwise(column)}
            assert apart == {round(mm(4 - 0.05 * taken), 3)}
        lowest = max(column[-1] for column in columns)
        assert k(lowest) <= min(at for *_, at in of_style(page, "label")) - 3


def column_lefts(page: Page) -> list[int]:
    return sorted({round(line.x) for line in texts(page, "text")})


def test_type_never_gets_smaller_than_its_least(maker: FestivalMaker) -> None:
    book = section_book(maker, ["M", {**SMALLER, "times": 20}], {"a": 400})
    assert any(problem.severity == Severity.GRAVE for problem in book.problems)
    assert {size for page in book.pages for size in sizes(page) if page.fits} == {7.8}


def test_a_film_that_finds_no_room_anywhere_does_not_close_the_type_of_others(maker: FestivalMaker) -> None:
    book = section_book(maker, ["M", CLOSER, "S"], {"a_endless": 900, "b_short": SHORT})
    assert {fit.film: fit.step for page in book.pages for fit in page.fits}["b_short"] == "M"


def test_the_same_section_is_set_the_same_twice(maker: FestivalMaker) -> None:
    once = section(maker, ["L", "M", CLOSER, "S", SMALLER, "T"], {"a": 225, "b": LONG, "c": SHORT, "d": 240})
    again = section(maker, ["L", "M", CLOSER, "S", SMALLER, "T"], {"d": 240, "c": SHORT, "b": LONG, "a": 225})
    assert {key: page.pieces for key, page in once.items()} == {key: page.pieces for key, page in again.items()}


def test_steps_of_the_style_sheet_by_name_and_a_level_to_begin_at(maker: FestivalMaker) -> None:
    maker.write(
        "layouts/style.yaml", "steps: {any: {tight: {letters: -0.003}}}\nladders: {film_page: [M, tight, words]}\n"
    )
    maker.settings = {"parts": [{"section": {"key": "one", "opener": False, "film": {"level": 2}}}]}
    (page, *_) = [page for page in maker.film(synopsis=both(SHORT)).book().pages if page.fits]
    assert page.fits[0].step == "M, words 95 %, letters −0.003 em"


# What a record says ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fit", "words", "step"),
    [
        (None, SHORT, "M"),
        ("S", SHORT, "S"),
        ({"never": "M"}, SHORT, "S"),
        ({"never": ["M", "S"]}, SHORT, "F"),
        ("L", SHORT, "L"),
        ({"step": "R"}, SHORT, "R M"),
        ({"never": ["M", "S", "F", "T"]}, 260, "L"),
        ("words", SHORT, "M, words 90 %"),
        ("T", 90, "T"),
    ],
)
def test_a_film_pins_its_step_or_forbids_one(maker: FestivalMaker, fit: Any, words: int, step: str) -> None:
    maker.people(ana_lang={"biography": both(12)})
    (page, *_) = maker.film(synopsis=both(words), fit=fit).pages("film_page", "snow")
    assert page.fits[0].step == step


def test_a_step_that_its_film_forbids_sets_none_of_its_type(maker: FestivalMaker) -> None:
    ladder = ["M", {"name": "close", **CLOSER}, "S"]
    free = {"b_short": {"fit": {"never": "close"}}}
    made = section(maker, ladder, {"a_long": LONG, "b_short": SHORT}, **free)
    assert steps(made)["a_long"].startswith("M, words")
    assert steps(made)["b_short"] == "M"


def test_a_pinned_step_that_does_not_hold_its_film_is_grave_with_what_to_cut_for_it(maker: FestivalMaker) -> None:
    maker.people(ana_lang={"biography": None})
    pinned = maker.film(synopsis=both(270), fit="M").pages("film_page", "snow")
    problems = [problem for problem in pinned[0].problems if problem.severity == Severity.GRAVE]
    assert [problem.place.field for problem in problems] == ["synopsis.sr-Cyrl", "synopsis.en"]
    assert all("on step M, to which its record keeps it" in problem.what for problem in problems)
    cut = {text.language: -text.words for text in pinned[0].fits[0].texts}
    shorter = {language: " ".join(prose(language, 270).split()[:-words]) for language, words in cut.items()}
    after = maker.film(synopsis=shorter, fit="M").pages("film_page", "snow")
    assert [problem for problem in after[0].problems if problem.severity == Severity.GRAVE] == []


def test_a_film_that_forbids_every_step_is_grave_at_its_line(maker: FestivalMaker) -> None:
    (page, *_) = maker.film(fit={"never": list("LMSFTR")}).pages("film_page", "snow")
    (problem,) = page.problems
    assert (problem.place.file, problem.place.field) == ("data/films/snow.yaml", "fit.never")
    assert problem.what == "snow is kept from every step of its page"


@pytest.mark.parametrize(
    ("fit", "field", "remedy"),
    [
        ("word", "fit", "did you mean words?"),
        ({"step": "Z"}, "fit.step", "there are L, M, S, F, T, R, words, letters, smaller"),
        ({"never": ["M", "leters"]}, "fit.never.1", "did you mean letters?"),
        ({"never": "smal"}, "fit.never", "did you mean smaller?"),
    ],
)
def test_a_step_that_is_none_is_grave_at_its_line(maker: FestivalMaker, fit: Any, field: str, remedy: str) -> None:
    problems = maker.film(fit=fit).workshop().problems
    (problem,) = (problem for problem in problems if problem.severity == Severity.GRAVE)
    assert problem.place.file == "data/films/snow.yaml"
    assert problem.place.field.removesuffix(".step") == field.removesuffix(".step")
    assert problem.place.line > 1
    assert problem.remedy == remedy


def test_a_ladder_of_a_section_is_checked_before_any_page_is_made(maker: FestivalMaker) -> None:
    wrong = [["M", "wrods"], ["M", {"words": -0.5}], ["M", {"name": "M", "words": -0.05}], "M", [{"size": "-0.1 px"}]]
    said = []
    for ladder in wrong:
        maker.settings = {"parts": [{"section": {"key": "one", "film": {"ladder": ladder}}}]}
        problems = [each for each in maker.film().workshop().problems if each.severity == Severity.GRAVE]
        said.append((problems[0].what, problems[0].place.field.removeprefix("parts.0.section.film.")))
    assert said == [
        ("no step is called 'wrods'", "ladder.1"),
        ("this leaves 50 % of the spaces between words", "ladder.1.words"),
        ("another step is called 'M'", "ladder.1"),
        ("the option 'ladder' of 'film_page' cannot be 'M': Input should be a valid tuple", "ladder"),
        ("'-0.1 px' is not a length; write a number with mm, cm, in or pt, such as 165 mm", "ladder.0.size"),
    ]
