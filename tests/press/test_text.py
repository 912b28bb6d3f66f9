"""Runs as operators: every glyph where typesetting put it, every text once and whole."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.inks import BLACK
from catalogue.press.fonts import Face
from catalogue.press.text import clusters, show
from catalogue.problems import Problems
from catalogue.typeset.lines import Glyphs

SERIF = Path(__file__).parents[2] / "fonts/source-serif-4/SourceSerif4_400Regular.ttf"

Shape = Callable[..., Glyphs]


def run_of(*texts: str, glyphs: tuple[int, ...] = (), size: float = 10.0) -> Glyphs:
    count = len(texts)
    return Glyphs(
        "serif",
        size,
        BLACK,
        "en",
        True,
        0.0,
        glyphs or tuple(range(1, count + 1)),
        (5.0,) * count,
        (),
        texts,
        "".join(texts),
    )


def drawn(operators: list[str], face: Face, size: float) -> list[tuple[str, float, float]]:
    """Each code with the place it is drawn at, in points, read as ISO 32000-1, 9.4.4 tells a reader to."""
    glyph_of = {f"{code:04X}": glyph for (glyph, _), code in face._codes.items()}
    x = rise = 0.0
    found = []
    for operator in operators:
        if operator.endswith(" Ts"):
            rise = float(operator.split()[0])
        elif operator.endswith(" TJ"):
            for string, shift in re.findall(r"<([0-9A-F]+)>|(-?[\d.]+)", operator):
                if shift:
                    x -= float(shift) / 1000 * size
                for code in re.findall("....", string):
                    found.append((code, x, rise))
                    x += face.width(glyph_of[code]) / 1000 * size
    return found


@settings(max_examples=40, deadline=None)
@given(
    st.floats(4, 240),
    st.lists(st.tuples(st.integers(1, 600), st.floats(-3, 60)), min_size=1, max_size=80),
)
def test_no_glyph_strays_however_long_the_line(size: float, glyphs: list[tuple[int, float]]) -> None:
    face = Face("serif", SERIF)
    advances = tuple(advance for _, advance in glyphs)
    run = replace(
        run_of(*("x" for _ in glyphs), glyphs=tuple(glyph for glyph, _ in glyphs), size=size),
        advances=advances,
    )
    found = [x for _, x, _ in drawn(show(run, face), face, size)]
    expected = [sum(advances[:index]) for index in range(len(advances))]
    assert max(abs(one - other) for one, other in zip(found, expected, strict=True)) < 0.01


def test_offsets_move_the_glyph_and_not_those_after_it() -> None:
    face = Face("serif", SERIF)
    run = replace(run_of("a", "b", "c"), offsets=((0.0, 0.0), (-2.0, 3.0), (0.0, 0.0)))
    places = [(round(x, 2), rise) for _, x, rise in drawn(show(run, face), face, 10)]
    assert places == [(0.0, 0.0), (3.0, 3.0), (10.0, 0.0)]


def test_a_raised_end_is_lowered_for_what_follows() -> None:
    run = replace(run_of("a"), offsets=((0.0, 3.0),))
    assert show(run, Face("serif", SERIF))[-1] == "0 Ts"


def test_natural_advances_need_one_string(shape: Shape, faces: dict[str, Path]) -> None:
    run = shape("serif", "mmm")
    assert show(run, Face("serif", faces["serif"])) == ["[<000100010001>] TJ"]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ((), []),
        (("a", "b"), [[0], [1]]),
        (("ab", ""), [[0, 1]]),
        (("a", "bc", "", "", "d"), [[0], [1, 2, 3], [4]]),
    ],
)
def test_a_cluster_ends_where_the_next_text_begins(texts: tuple[str, ...], expected: list[list[int]]) -> None:
    assert [list(cluster) for cluster in clusters(run_of(*texts))] == expected


def test_a_letter_with_its_mark_is_drawn_first_and_carries_the_text() -> None:
    face = Face("serif", SERIF)
    run = replace(run_of("x\u0301", ""), advances=(0.0, 5.0), offsets=((1.0, 0.0), (0.0, 0.0)))
    operators = show(run, face)
    assert face.code(2, "x\u0301") == 1
    assert operators[1] == "/Span <</ActualText <FEFF>>> BDC"
    assert [code for code, _, _ in drawn(operators, face, 10)] == ["0001", "0002"]


def test_a_cluster_of_several_letters_is_one_span_with_its_text() -> None:
    operators = show(run_of("क्ष", ""), Face("serif", SERIF))
    assert operators[0] == "/Span <</ActualText <FEFF0915094D0937>>> BDC"
    assert operators[-1] == "EMC"


def test_a_missing_glyph_is_never_drawn() -> None:
    with pytest.raises(Problems, match="the face serif has no glyph for 'a'"):
        show(run_of("a", glyphs=(0,)), Face("serif", SERIF))
