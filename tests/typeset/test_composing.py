"""Composing: hanging characters, letterfit, looseness, exceptions, hyphens repeated; what a galley shows of them."""

import re
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.lengths import mm
from catalogue.problems import Place, Severity
from catalogue.typeset.faces import FaceSet
from catalogue.typeset.lines import Galley, Line
from catalogue.typeset.setting import set_galley
from catalogue.typeset.styles import Passage, Style

TEXT = Style("text", "Source Serif 4", 400, 8.5, mm(4), features=(("onum", 1),), hyphenate=True)
JUSTIFIED = replace(TEXT, align="justified")
FITTED = replace(JUSTIFIED, letterfit=0.015)
HANGING = replace(JUSTIFIED, protrude=True)
ENGLISH = (
    "“Every ten years the state counts its people,” she says; this summer it sends her to count the salt. Who still rakes "
    "it on the lagoon, how many baskets, on whose land? Her form has eleven questions – and old Abílio answers none. He "
    "hands her a rake. As the pans whiten, the columns fill with things nobody asked for: names of winds, the price of "
    "boots, a brother in Smederevo."
)
SERBIAN = (
    "„Држава сваких десет година броји људе“, каже, а овог лета шаље је да попише со. Ко је још згрће на лагуни, колико "
    "корпи, на чијој земљи? Образац има једанаест питања – а стари Абилио не одговара ни на једно. Пружа јој грабље. Док "
    "се базени беле, у рубрике улази и оно што нико није тражио: имена ветрова, цена чизама, брат у Смедереву."
)
TEXTS = [(ENGLISH, "en"), (SERBIAN, "sr-Cyrl")]
PLACE = Place("film.yaml", 3, 5, "synopsis")


def set_text(
    text: str, language: str, faces: FaceSet, style: Style = TEXT, measure: float = mm(62), looseness: int = 0
) -> Galley:
    return set_galley([[Passage(text, style, language)]], measure, faces, PLACE, looseness=looseness)


def ends(line: Line) -> tuple[float, float]:
    """Where the line's advances begin and end, from the frame's left edge."""
    return line.indent, line.indent + line.width


# Hanging characters ------------------------------------------------------------------------------------------------------


def test_quotes_stops_and_hyphens_hang_beyond_the_measure(faces: FaceSet) -> None:
    hanging = {"“": 0, "„": 0, ",": 1, ".": 1, ";": 1, "\u00ad": 1}
    seen = set()
    for text, language in TEXTS:
        for points in range(110, 230, 7):
            for line in set_text(text, language, faces, HANGING, points).lines[:-1]:
                left, right = ends(line)
                for mark, side in hanging.items():
                    if line.text[-side] == mark:
                        seen.add(mark)
                        assert (right > points + 0.5) if side else (left < -0.5), line.text
                # A letter hangs by a twentieth of its width at most.
                if line.text[-1].islower():
                    assert right == pytest.approx(points, abs=0.45)
                if line.text[0].isalpha():
                    assert left == pytest.approx(0, abs=0.45)
    assert seen == set(hanging)


def test_nothing_hangs_unless_the_style_says_so(faces: FaceSet) -> None:
    for text, language in TEXTS:
        for line in set_text(text, language, faces, JUSTIFIED, 170).lines[:-1]:
            assert ends(line) == (pytest.approx(0), pytest.approx(170))


def test_hanging_is_by_a_share_of_the_characters_own_width(faces: FaceSet) -> None:
    wide = replace(faces, protrusion={"Source Serif 4": {"“": (1.0, 0.0)}}, looks={})
    line = set_text("“Salt” and so on", "en", wide, replace(TEXT, protrude=True)).lines[0]
    assert line.indent == pytest.approx(-line.runs[0].advances[0])


@pytest.mark.parametrize(
    ("align", "left", "right"),
    [("start", True, False), ("left", True, False), ("right", False, True), ("centre", True, True)],
)
def test_ragged_text_hangs_at_its_flush_edge(align: str, left: bool, right: bool, faces: FaceSet) -> None:
    plain, hung = (replace(TEXT, align=align, protrude=protrude) for protrude in (False, True))
    text = "“Salt and rakes,”"
    before, after = (set_text(text, "en", faces, style).lines[0] for style in (plain, hung))
    assert before.width == after.width
    moved = after.indent - before.indent
    quote = 0.7 * after.runs[0].advances[0]
    assert moved == pytest.approx({(1, 0): -quote, (0, 1): quote, (1, 1): 0}[left, right], abs=0.3)


def test_hebrew_hangs_mirrored(faces: FaceSet) -> None:
    marks = replace(faces, protrusion={"Source Serif 4": {".": (0.6, 0.8)}}, looks={})
    text = "רחוב השעונים. רחוב השעונים."
    for align, free in (("right", False), ("left", True)):
        style = replace(TEXT, align=align, protrude=True)
        line = set_text(text, "he", marks, style).lines[0]
        stop = line.runs[0]
        assert stop.text == "."
        # The line ends at the left, with a full stop.
        assert line.indent == pytest.approx(-0.6 * stop.width if free else mm(62) - line.width)


def test_hanging_changes_no_copied_text(faces: FaceSet) -> None:
    for text, language in TEXTS:
        for style in (HANGING, replace(TEXT, protrude=True), replace(TEXT, align="centre", protrude=True)):
            assert set_text(text, language, faces, style, 150).text == text


# Letterfit ---------------------------------------------------------------------------------------------------------------


def test_letters_are_set_apart_only_where_spaces_alone_are_bad(faces: FaceSet) -> None:
    fitted = 0
    for text, language in TEXTS:
        for points in range(110, 230, 7):
            style = replace(JUSTIFIED, letterfit=0.015)
            galley = set_text(text, language, faces, style, points)
            assert galley.text == text
            for line in galley.lines[:-1]:
                assert line.ratio is not None
                assert abs(line.letterfit) <= 0.015 + 1e-9
                assert line.width == pytest.approx(points, abs=0.01)
                if line.letterfit:
                    fitted += 1
                    # Spaces go to their limit first, and beyond it only where the letters have given all they may.
                    assert abs(line.ratio) >= 1 - 1e-6
                    if abs(line.letterfit) < 0.015 - 1e-9:
                        assert abs(line.ratio) == pytest.approx(1)
    assert fitted > 10


def test_letterfit_makes_fewer_bad_lines(faces: FaceSet) -> None:
    def bad(style: Style) -> int:
        return sum(
            line.ratio is not None and line.ratio > 1 + 1e-6
            for text, language in TEXTS
            for points in range(130, 230, 7)
            for line in set_text(text, language, faces, style, points).lines
        )

    assert bad(replace(JUSTIFIED, letterfit=0.015)) < bad(JUSTIFIED)


def test_joined_letters_are_never_set_apart(faces: FaceSet) -> None:
    style = replace(JUSTIFIED, letterfit=0.015)
    text = "باغ بی‌در و دیوارهای بلند که هیچ‌کس از آن‌ها بالا نرفته است مگر باد"
    for points in range(60, 200, 10):
        for line in set_text(text, "fa", faces, style, points).lines:
            assert line.letterfit == 0


def test_justified_lines_say_how_they_were_spaced(faces: FaceSet) -> None:
    galley = set_text(ENGLISH, "en", faces, replace(JUSTIFIED, hanging=mm(4)), 170)
    assert all(line.ratio is not None for line in galley.lines)
    assert galley.lines[-1].ratio == 0
    assert [line.room for line in galley.lines[:2]] == [170, pytest.approx(170 - mm(4))]
    assert all(line.ratio is None for line in set_text(ENGLISH, "en", faces).lines)


def test_spaces_never_shrink_below_their_limit(faces: FaceSet) -> None:
    # One word wider than the measure between others: it sticks out, and is told.
    galley = set_text("aa https://svetlopis.example/program/nemi-ekran bb", "en", faces, JUSTIFIED, 60)
    assert any("wider than its measure" in problem.what for problem in galley.problems)
    assert all(line.ratio is None or line.ratio >= -1 for line in galley.lines)


# Looseness ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("style", "looseness", "reached", "stiff"),
    [(TEXT, -1, 176, 170), (TEXT, 1, 221, 176), (FITTED, -1, 212, 188), (JUSTIFIED, 1, 188, 248)],
)
def test_looseness_gives_or_takes_a_line_or_says_that_it_cannot(
    style: Style, looseness: int, reached: int, stiff: int, faces: FaceSet
) -> None:
    text = f"{SERBIAN} {SERBIAN}" if style.align == "justified" else SERBIAN
    for points, gain in ((reached, looseness), (stiff, 0)):
        best = set_text(text, "sr-Cyrl", faces, style, points)
        galley = set_text(text, "sr-Cyrl", faces, style, points, looseness)
        assert galley.text == text
        assert len(galley.lines) - len(best.lines) == gain
        assert best.problems == ()
        way = "longer" if looseness > 0 else "shorter"
        assert [(problem.what, problem.severity, problem.place) for problem in galley.problems] == (
            [] if gain else [(f"the text cannot be set a line {way} than its best", Severity.WARNING, PLACE)]
        )


def test_looseness_is_spread_over_the_paragraphs_that_bear_it(faces: FaceSet) -> None:
    points = next(
        points
        for points in range(140, 260, 10)
        if len(set_text(ENGLISH, "en", faces, TEXT, points, 1).lines)
        == len(set_text(ENGLISH, "en", faces, TEXT, points).lines) + 1
    )
    paragraphs = [[Passage(text, TEXT, "en")] for text in ("Short.", ENGLISH, "Short.")]
    best = set_galley(paragraphs, points, faces, PLACE)
    looser = set_galley(paragraphs, points, faces, PLACE, looseness=1)
    assert len(looser.lines) == len(best.lines) + 1
    assert looser.text == best.text
    assert looser.lines[0].text == "Short."
    far = set_galley(paragraphs, points, faces, PLACE, looseness=30)
    assert re.search(r"cannot be set 30 lines longer than its best; it is \d+ longer", far.problems[0].what)


# Hyphens -----------------------------------------------------------------------------------------------------------------


def divisions(galley: Galley) -> list[str]:
    return [line.text for line in galley.lines if line.end == "hyphen"]


def test_exceptions_say_where_a_word_may_be_divided(faces: FaceSet) -> None:
    text = "непоколебљивост непоколебљивост"
    free = divisions(set_text(text, "sr-Cyrl", faces, measure=50))
    assert free
    assert free[0] != "непо\u00ad"

    def with_exceptions(points: tuple[int, ...], tag: str = "sr-Cyrl", text: str = text) -> list[str]:
        passages = [[Passage(text, TEXT, "sr-Cyrl")]]
        return divisions(set_galley(passages, 50, faces, exceptions={tag: {"непоколебљивост": points}}))

    assert with_exceptions((4,))[0] == "непо\u00ad"
    assert with_exceptions(()) == []
    assert with_exceptions((4,), "en") == free
    assert with_exceptions((4,), text="Непоколебљивост, непоколебљивост")[0] == "Непо\u00ad"


def test_exceptions_beyond_the_word_do_no_harm(faces: FaceSet) -> None:
    galley = set_galley(
        [[Passage("реч и непоколебљивост", TEXT, "sr-Cyrl")]],
        40,
        faces,
        exceptions={"sr-Cyrl": {"непоколебљивост": (0, 15, 99), "реч": (2,)}},
    )
    assert galley.text == "реч и непоколебљивост"


@pytest.mark.parametrize(
    ("language", "text", "second"),
    [
        ("sr-Cyrl", "Нови ауто-салон", "-салон"),
        ("hr", "Novi auto-salon", "-salon"),
        ("pl", "Nowy biało-czerwony", "-czerwony"),
        ("en", "The long-distance", "distance"),
        ("mk", "Црно-белиот", "белиот"),
    ],
)
def test_a_compound_has_its_hyphen_again_where_the_orthography_wants_it(
    language: str, text: str, second: str, faces: FaceSet
) -> None:
    galley = set_text(text, language, faces, replace(TEXT, hyphen_letters=20), 44)
    assert [line.end for line in galley.lines][-2:] == ["close", "last"]
    last = galley.lines[-1]
    # What is drawn has the hyphen; what is copied has it once.
    assert sum(map(len, (run.glyphs for run in last.runs))) == len(second)
    assert last.text == second.removeprefix("-")
    assert galley.text == text
    assert "".join(shown for run in last.runs for shown in run.texts) == last.text


@pytest.mark.parametrize("text", ["Године 1856-1943", "www.auto-salon.example/auto-salon", "ime@auto-salon.example"])
def test_figures_and_addresses_repeat_no_hyphen(text: str, faces: FaceSet) -> None:
    for points in range(20, 90, 6):
        for line in set_text(text, "sr-Latn", faces, measure=points).lines:
            assert "" not in [shown for run in line.runs for shown in run.texts]


# Ragged and balanced -----------------------------------------------------------------------------------------------------


def test_a_short_word_that_opens_a_sentence_goes_to_the_next_line(faces: FaceSet) -> None:
    text = "He hands her a rake there. A boy in the window sees it all and tells nobody of it."
    measure = set_text("He hands her a rake there. A", "en", faces).lines[0].width + 1
    assert set_text(text, "en", faces, measure=measure).lines[0].text == "He hands her a rake there."


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        (
            "The Man Who Sold the Lighthouse, and Other Stories",
            ["The Man Who Sold the Lighthouse,", "and Other Stories"],
        ),
        ("The Lighthouse at the End of Another Island", ["The Lighthouse", "at the End of Another Island"]),
        ("A Very Long Evening Without a Lamp", ["A Very Long Evening", "Without a Lamp"]),
    ],
)
def test_titles_break_by_their_sense(title: str, lines: list[str], faces: FaceSet) -> None:
    style = replace(TEXT, balanced=True, hyphenate=False, size=11)
    made = [line.text for line in set_text(title, "en", faces, style, mm(66)).lines]
    assert made == lines
    assert not any(re.search(r"\b(?:the|of|and|at)$", line) for line in made)


def test_a_short_noun_is_no_short_word_that_belongs_to_the_next(faces: FaceSet) -> None:
    style = replace(TEXT, balanced=True, hyphenate=False, size=15)
    made = [line.text for line in set_text("The Lamp at the End of the Winter", "en", faces, style, mm(62)).lines]
    assert made == ["The Lamp at the End", "of the Winter"], "not “The Lamp at the”"


# Hostile text ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["a\u200b" * 800, "а\u00ad" * 800, "\u00ad" * 800 + "a", "a-" * 800, "\u200b" * 800])
def test_endless_words_cost_no_endless_work(text: str, faces: FaceSet) -> None:
    for style in (TEXT, JUSTIFIED):
        galley = set_text(text, "sr-Latn", faces, style)
        assert galley.text.replace("\u00ad", "") == unicodedata.normalize("NFC", text).replace("\u00ad", "")


LETTERS = st.sampled_from("абвџљњ АБ abcd fi ’“”–-/.,:1923 \u00a0אבםشلا一二ไทยहिन्दी\u00ad(")


@settings(max_examples=150, deadline=None)
@given(
    st.lists(LETTERS, max_size=60).map("".join),
    st.sampled_from(["sr-Cyrl", "sr-Latn", "en", "he", "th"]),
    st.integers(40, 220),
    st.sampled_from([HANGING, replace(HANGING, letterfit=0.015), replace(TEXT, protrude=True)]),
    st.integers(-1, 1),
)
def test_whatever_goes_in_comes_out_however_it_is_fitted(
    text: str, language: str, points: int, style: Style, looseness: int
) -> None:
    text = unicodedata.normalize("NFC", re.sub(r"[ \u00a0]+", " ", text)).strip(" \u00a0")
    galley = set_text(text, language, _FACES, style, points, looseness)
    assert galley.text.replace("\u00ad", "") == text.replace("\u00ad", "")
    told = any("wider than its measure" in problem.what for problem in galley.problems)
    for line in galley.lines:
        left, right = ends(line)
        # What hangs is less than an em; anything more is told.
        assert told or (left >= -8.5 and right <= points + 8.5)


@pytest.fixture(autouse=True, scope="module")
def _for_hypothesis(faces: FaceSet) -> None:
    global _FACES
    _FACES = faces


_FACES: FaceSet
