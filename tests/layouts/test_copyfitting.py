"""Cut budgets: what a page says of its texts is true. Cut so much and it fits; add so much and it stays on its step."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from catalogue.build import Workshop
from catalogue.makeup.copyfitting import RunningText
from catalogue.makeup.fits import Fit, TextFit
from catalogue.makeup.pieces import Page
from catalogue.problems import Place
from tests.festival_maker import FestivalMaker, both, film, graves, prose


def made(workshop: Workshop, options: Mapping[str, Any] | None = None, *, budgets: bool = True) -> list[Page]:
    """The film's pages, as `catalogue fit` has them made."""
    layout, problems = workshop.library.make("film_page", options or {}, Place(), "film")
    assert layout is not None, problems
    return list(layout.pages(replace(workshop.desk, budgets=budgets), "snow", "recto"))


def fit_of(maker: FestivalMaker, options: Mapping[str, Any] | None = None) -> Fit:
    (said,) = made(maker.workshop(), options)[0].fits
    return said


def named(said: Fit) -> dict[str, TextFit]:
    return {f"{text.name}.{text.language}": text for text in said.texts}


def words_less(text: str, count: int) -> str:
    words = text.split()
    return " ".join(words[:-count] if count else words)


@pytest.mark.parametrize("words", [250, 320, 333, 400, 477, 700])
@pytest.mark.parametrize("ladder", [["M"], ["L", "M", "S", "F", "T"]])
def test_a_film_cut_by_what_is_said_fits(maker: FestivalMaker, words: int, ladder: list[str]) -> None:
    texts = {"synopsis": both(words), "statement": {"en": prose("en", words // 2)}}
    maker.people(ana_lang={"biography": None})
    said = fit_of(maker.film(**texts), {"ladder": ladder})
    assert said.over
    assert said.lines < 0
    for text in said.texts:
        field, language = text.place.field.split(".")
        whole = texts[field][language]
        texts[field][language] = words_less(whole, -text.words)
        assert len(whole) - len(texts[field][language]) == -text.characters
    after = fit_of(maker.film(**texts), {"ladder": ladder})
    assert not after.over
    assert after.lines <= 1, "and no more than that had to go"


@pytest.mark.parametrize("words", [20, 45, 60, 83, 97])
def test_a_text_that_grows_by_its_room_stays_on_its_step(maker: FestivalMaker, words: int) -> None:
    maker.film(synopsis={"sr-Cyrl": prose("sr-Cyrl", words), "en": prose("en", words // 2)})
    before = fit_of(maker)
    assert not before.over
    assert {text.characters > 0 for text in before.texts} == {True}
    for language in ("sr-Cyrl", "en"):
        room = named(before)[f"synopsis.{language}"].characters
        grown = {"sr-Cyrl": prose("sr-Cyrl", words), "en": prose("en", words // 2)}
        other = iter(prose(language, 400).split()[7:])
        longer = grown[language]
        while len(longer) + 1 + len(word := next(other)) <= len(grown[language]) + room:
            longer += f" {word}"
        after = fit_of(maker.film(synopsis={**grown, language: longer}))
        assert (after.step, after.over) == (before.step, False)
        # A text of twice the room finds none on this step.
        longer = prose(language, words * 2 + room // 2)
        assert fit_of(maker.film(synopsis={**grown, language: longer})).step != before.step


def test_the_shorter_language_may_grow_beside_the_longer_one_without_a_line_more(maker: FestivalMaker) -> None:
    texts = {"sr-Cyrl": prose("sr-Cyrl", 60), "en": prose("en", 15)}
    said = fit_of(maker.film(synopsis=texts))
    lines = {name: text.lines for name, text in named(said).items() if name.startswith("synopsis")}
    assert lines["synopsis.sr-Cyrl"] == said.lines
    assert lines["synopsis.en"] > said.lines


def test_room_is_told_where_budgets_are_asked_for_and_cuts_always(maker: FestivalMaker) -> None:
    short = maker.film().workshop()
    assert made(short, budgets=False)[0].fits[0].texts == ()
    assert len(made(short)[0].fits[0].texts) == 4
    long = maker.film(synopsis=both(600)).workshop()
    (always,), (asked,) = made(long, budgets=False)[0].fits, made(long)[0].fits
    assert always.texts == tuple(text for text in asked.texts if text.lines < 0)


def test_what_a_page_says_is_what_its_problems_say(maker: FestivalMaker) -> None:
    (page, *_) = made(maker.film(synopsis=both(600)).workshop())
    cut = [text for text in page.fits[0].texts if text.lines < 0]
    assert [(problem.place, problem.remedy) for problem in graves([page])] == [
        (text.place, f"cut {-text.characters} characters ({-text.words} words) here") for text in cut
    ]


def test_a_title_over_its_lines_is_told_too(maker: FestivalMaker) -> None:
    said = fit_of(maker.film(titles={"sr-Cyrl": " ".join(["Међународни"] * 40), "en": "Snow"}))
    (title,) = (text for text in said.texts if text.name == "title")
    assert said.over
    assert (title.language, title.lines < 0, -title.words) == (
        "sr-Cyrl",
        True,
        pytest.approx(-title.characters / 12, abs=1),
    )
    assert said.lines == title.lines
    assert [text.name for text in said.texts if text.lines < 0] == ["title"], "the texts need not go for it"


def test_emphasis_and_paragraphs_are_counted_as_they_are_read(maker: FestivalMaker) -> None:
    text = "\n\n".join([f"*Снег* {prose('sr-Cyrl', 150)}"] * 3)
    plain = text.replace("*", "").replace("\n\n", "\n")
    said = fit_of(maker.film(synopsis={"sr-Cyrl": text}), {"ladder": ["M"]})
    cut = named(said)["synopsis.sr-Cyrl"]
    shorter = plain[: cut.characters]
    assert len(plain.split()) - len(shorter.split()) == -cut.words
    assert not shorter.endswith(" ")


def test_a_language_without_spaces_is_told_in_characters(maker: FestivalMaker) -> None:
    written = "雪が一晩中降り続き、男は誰も待っていない町へ向かって道を歩いて行く。" * 8
    text = RunningText(written, "text", "ja", 180.0, Place("snow.yaml"))
    desk = maker.film().workshop().desk
    galley = text.set(desk)
    characters, words = text.within(desk, galley, 6)
    assert words == 0
    assert len(replace(text, written=written[:-characters]).set(desk).lines) <= 6
    room, words = text.room(desk, galley, len(galley.lines) + 3)
    assert (room > 30, words) == (True, 0)
    assert len(replace(text, written=written + written[:room]).set(desk).lines) <= len(galley.lines) + 3


# One language alone ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "texts",
    [
        {"synopsis": 500},
        {"synopsis": 100, "statement": 500},
        {"synopsis": 500, "statement": 40},
        {"statement": 500},
    ],
    ids=str,
)
def test_an_edition_in_one_language_is_told_what_to_cut_where(maker: FestivalMaker, texts: dict[str, int]) -> None:
    maker.languages = ("en",)
    maker.people(ana_lang={"biography": None, "portrait": None})
    written = {name: {"en": prose("en", words)} for name, words in texts.items()}
    said = fit_of(maker.film(**{"synopsis": None, **written}), {"ladder": ["M"]})
    assert said.over
    assert {text.place.field for text in said.texts} == {f"{max(texts, key=lambda name: texts[name])}.en"}
    for text in said.texts:
        name = text.place.field.split(".")[0]
        written[name]["en"] = words_less(written[name]["en"], -text.words)
    assert not fit_of(maker.film(**{"synopsis": None, **written}), {"ladder": ["M"]}).over


def test_a_text_alone_in_two_columns_grows_by_both(maker: FestivalMaker) -> None:
    maker.languages = ("en",)
    maker.people(ana_lang={"biography": None})
    maker.film(synopsis={"en": prose("en", 200)})
    said = fit_of(maker, {"ladder": ["M"]})
    (text,) = said.texts
    assert text.lines >= 2 * said.lines - 1
    whole = f"{prose('en', 200)} {prose('en', 900)}"
    maker.film(synopsis={"en": whole[: len(prose("en", 200)) + text.characters]})
    assert not fit_of(maker, {"ladder": ["M"]}).over


def test_a_very_long_text_is_judged_in_no_time(maker: FestivalMaker) -> None:
    maker.record("data/films/snow.yaml", film(synopsis={"en": prose("en", 20_000)}))
    cut = named(fit_of(maker, {"ladder": ["M"]}))["synopsis.en"]
    assert -cut.words > 19_000
