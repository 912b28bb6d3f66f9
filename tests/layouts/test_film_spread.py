"""Spreads: a film's still on black opposite its text, or its languages on facing pages, abreast."""

from pathlib import Path
from typing import Any

import pytest

from catalogue.inks import Ink
from catalogue.makeup.pieces import Box, Page, Picture, Rule
from tests.festival_maker import (
    FestivalMaker,
    both,
    collisions,
    frame,
    graves,
    in_mm,
    k,
    of_kind,
    of_style,
    prose,
    texts,
    words_on,
)

BLACK = Ink(0.6, 0.5, 0.4, 1)
ORIGINAL = {"sr-Cyrl": "Снег", "en": "Snow", "original": {"ja": "雪"}}


def spread(
    folder: Path, opposite: str = "still", languages: tuple[str, ...] = ("sr-Cyrl", "en"), **changes: Any
) -> tuple[Page, Page]:
    maker = FestivalMaker(folder, languages).film("snow", **changes)
    verso, recto = maker.pages("film_spread", "snow", "verso", {"opposite": opposite})
    assert (verso.side, recto.side) == ("verso", "recto")
    return verso, recto


def starts(page: Page, style: str = "text") -> dict[int, float]:
    """The first baseline of a style in each column."""
    return {round(x): at for _, x, at in reversed(of_style(page, style))}


@pytest.mark.parametrize(
    ("pixels", "top", "bottom"),
    [
        ((178, 100), 110 - 171 / 1.78 / 2, 110 + 171 / 1.78 / 2),
        ((239, 100), 110 - 171 / 2.39 / 2, 110 + 171 / 2.39 / 2),
        ((100, 100), 110 - 171 / 2, 110 + 171 / 2),
        ((75, 100), 3.5, 231.5),
        ((60, 100), -3, 238),
    ],
)
def test_the_whole_still_stands_on_black_without_a_folio(
    tmp_path: Path, pixels: tuple[int, int], top: float, bottom: float
) -> None:
    FestivalMaker(tmp_path).picture("still.jpg", *pixels)
    verso, recto = spread(tmp_path)
    (ground,), (still,) = of_kind(verso, Box), of_kind(verso, Picture)
    assert (frame(ground), ground.ink, verso.blind) == ((-3, -3, 168, 238), BLACK, True)
    assert frame(still) == pytest.approx((-3, top, 168, bottom), abs=0.02)
    assert (still.crop == (0, 0, 1, 1)) == (bottom < 235)
    assert texts(verso) == []
    assert recto.anchors == ("film:snow", "person:ana_lang"), "where the folio is"


def test_baselines_opposite_the_still(tmp_path: Path) -> None:
    _, page = spread(tmp_path, titles=ORIGINAL)
    assert of_style(page, "title_large") == [("Снег", 17, 6), ("Snow", 17, 9)]
    assert of_style(page, "original") == [("雪", 17, 12)]
    assert [(x, at) for _, x, at in of_style(page, "director")] == [(17, 15), (17, 16)]
    assert of_style(page, "figures") == [("9/5", 119, 15), ("17:00", 119, 17)]
    assert [(x, at) for _, x, at in of_style(page, "venue")] == [(119, 19), (119, 20)]
    assert starts(page) == {17: 22, 85: 22}
    assert max(at for *_, at in of_style(page, "label")) == 54
    assert graves([page]) == []


def test_without_an_original_title_everything_moves_up(tmp_path: Path) -> None:
    _, page = spread(tmp_path)
    assert of_style(page, "figures") == [("9/5", 119, 12), ("17:00", 119, 14)]
    assert min(at for *_, at in of_style(page, "text")) == 19


def test_without_a_still_a_panel_of_the_sections_ink_lies_on_the_black(tmp_path: Path) -> None:
    verso, _ = spread(tmp_path, still=None)
    ground, panel = of_kind(verso, Box)
    assert ground.ink == BLACK
    assert in_mm(panel.width) / in_mm(panel.height) == pytest.approx(16 / 9, abs=0.01)


def test_credits_become_fine_where_the_text_needs_the_room(tmp_path: Path) -> None:
    roles = ["director", "screenplay", "photography", "editing", "music", "sound", "producer", "costume_design",
             "production_design"]  # fmt: skip
    credits = {"credits": dict.fromkeys(roles, "ana_lang"), "merge_credits": "false"}
    _, plain = spread(tmp_path, **credits)
    _, full = spread(tmp_path / "full", synopsis=both(150), **credits)
    assert (len(of_style(plain, "label")), len(of_style(full, "label"))) == (18, 0)
    assert graves([full]) == []
    assert full.fits[0].step == "fine credits"


def test_a_text_too_long_for_the_spread_is_told(tmp_path: Path) -> None:
    for opposite in ("still", "languages"):
        pages = spread(tmp_path / opposite, opposite, synopsis=both(900))
        fields = {problem.place.field for problem in graves(pages)}
        assert {"synopsis.sr-Cyrl", "synopsis.en"} <= fields
        assert {problem.check for problem in graves(pages)} == {"overset"}


@pytest.mark.parametrize("words", [12, 60, 200, 330])
def test_languages_face_each_other_row_by_row_on_the_same_baselines(tmp_path: Path, words: int) -> None:
    pages = spread(tmp_path, "languages", titles=ORIGINAL, synopsis=both(words), statement=both(20))
    verso, recto = pages
    assert graves(pages) == []
    assert all(collisions(page) == [] for page in pages)
    for style in ("title", "original", "director", "figures", "venue", "label"):
        assert [at for *_, at in of_style(verso, style)] == [at for *_, at in of_style(recto, style)], style
    assert _blocks(verso) == _blocks(recto)
    assert len(_blocks(verso)) == 3
    assert "Снег" in words_on([verso])
    assert "Snow" not in words_on([verso])
    assert prose("en", words) in words_on([recto])
    assert prose("sr-Cyrl", words) in words_on([verso])
    assert [piece.line.text for piece in texts(verso, "venue")] == ["Сала"]
    assert [piece.line.text for piece in texts(recto, "venue")] == ["Hall"]
    assert "film:snow" in verso.anchors


def _blocks(page: Page) -> list[tuple[str, float, float]]:
    """Every running text with its column, counted from the page's left margin, and the baseline it begins on."""
    left = 17 if page.side == "recto" else 16
    found: dict[str, tuple[float, float]] = {}
    for piece in texts(page):
        if piece.line.style in ("text", "name"):
            found.setdefault(piece.place.field.rpartition(".")[0], (round(in_mm(piece.x) - left), k(piece.y)))
    return [(name, *where) for name, where in found.items()]


def test_the_second_language_keeps_its_slant(tmp_path: Path) -> None:
    _, recto = spread(tmp_path, "languages")
    (title,) = texts(recto, "title")
    assert {run.face.rsplit("/", 1)[-1] for run in title.line.runs} == {"italic"}


def test_still_and_portrait_hang_from_head_and_fore_edges(tmp_path: Path) -> None:
    verso, recto = spread(tmp_path, "languages")
    assert frame(of_kind(verso, Picture)[0]) == pytest.approx((-3, -3, 148, 80), abs=0.01)
    assert frame(of_kind(recto, Picture)[0]) == pytest.approx((165 - 60, -3, 168, 80), abs=0.01)
    (verso, recto) = (
        FestivalMaker(tmp_path / "none")
        .film()
        .pages("film_spread", "snow", "verso", {"opposite": "languages", "portrait": "false"})
    )
    assert of_kind(recto, Picture) == []


def test_the_still_gives_way_until_the_texts_fit(tmp_path: Path) -> None:
    steps = []
    for words in (60, 260, 330, 420):
        verso, recto = spread(tmp_path / str(words), "languages", synopsis=both(words))
        steps.append(verso.fits[0].step)
        assert graves([verso, recto]) == []
        first, second = of_kind(verso, Rule)[-1], of_kind(recto, Rule)[-1]
        assert max(piece.y for page in (verso, recto) for piece in texts(page, "text")) < min(first.y1, second.y1)
    assert steps == sorted(steps, key=["L", "M", "S", "S, fine credits"].index)
    assert len(set(steps)) > 2


@pytest.mark.parametrize(("languages", "synopsis"), [(("en",), None), (("sr-Cyrl", "en"), {"en": prose("en", 20)})])
def test_with_one_language_to_face_the_still_does(tmp_path: Path, languages: Any, synopsis: Any) -> None:
    people = {"biography": {"en": prose("en", 10)}}
    FestivalMaker(tmp_path, languages).people(ana_lang=people)
    changes = {"synopsis": synopsis} if synopsis else {}
    verso, recto = spread(tmp_path, "languages", languages, **changes)
    assert verso.blind
    assert starts(recto)[17] == starts(recto, "name")[85], "synopsis left, biography right"
    assert graves([recto]) == []


def test_it_opens_on_a_verso(tmp_path: Path) -> None:
    maker = FestivalMaker(
        tmp_path, settings={"parts": [{"section": {"key": "one", "opener": False, "film": "film_spread"}}]}
    )
    made = maker.film().book()
    assert [(page.side, page.blank) for page in made.pages[:3]] == [("recto", True), ("verso", False), ("recto", False)]
