"""A line that ends by force, inside a paragraph; and stretches in which none ends at all."""

from dataclasses import replace

import pytest

from catalogue.lengths import mm
from catalogue.typeset.cutting import cut
from catalogue.typeset.faces import FaceSet
from catalogue.typeset.lines import Galley
from catalogue.typeset.setting import LINE_BREAK, set_galley, set_line
from catalogue.typeset.styles import Passage, Style

TEXT = Style("text", "Source Serif 4", 400, 8.5, mm(4), hyphenate=True, indent=mm(4))
WORDS = "the man who walks the road to a town where nobody waits for him but an old dog and the snow"


def broken(text: str, faces: FaceSet, style: Style = TEXT, language: str = "en", measure: float = mm(62)) -> Galley:
    return set_galley([[Passage(text, style, language)]], measure, faces)


def test_the_line_ends_there_and_nothing_is_added(faces: FaceSet) -> None:
    galley = broken(WORDS.replace("road ", f"road {LINE_BREAK}"), faces)
    assert [(line.text, line.end) for line in galley.lines][:2] == [
        ("the man who walks the road", "forced"),
        ("to a town where nobody waits for him but", "soft"),
    ]
    assert galley.text == WORDS


def test_it_is_no_end_of_a_paragraph(faces: FaceSet) -> None:
    """No indent below it, and no column ends there with an orphan."""
    galley = broken(f"{WORDS} {WORDS}".replace("road ", f"road {LINE_BREAK}", 1), faces)
    assert len(cut(galley, 1, least=0)[0].lines) == 0
    two = set_galley([[Passage("One.", TEXT, "en")], [Passage(f"man {LINE_BREAK}road", TEXT, "en")]], mm(62), faces)
    assert [line.indent for line in two.lines] == [0.0, mm(4), 0.0]
    assert two.text == "One.\nman road"


def test_a_justified_line_is_not_stretched_to_it(faces: FaceSet) -> None:
    justified = replace(TEXT, align="justified")
    first, second = broken(WORDS.replace("road ", f"road {LINE_BREAK}"), faces, justified).lines[:2]
    assert (first.ratio, second.width) == (0.0, pytest.approx(mm(62), abs=0.01))


def test_turnovers_keep_hanging(faces: FaceSet) -> None:
    hanging = replace(TEXT, hanging=mm(4))
    galley = broken(WORDS.replace("road ", f"road {LINE_BREAK}"), faces, hanging)
    assert [line.room for line in galley.lines] == [mm(62), *[mm(58)] * (len(galley.lines) - 1)]
    assert [round(line.indent, 3) for line in galley.lines] == [0.0, *[round(mm(4), 3)] * (len(galley.lines) - 1)]


def test_where_no_space_is_none_is_copied(faces: FaceSet) -> None:
    galley = broken(f"雪が{LINE_BREAK}降る", faces, language="ja")
    assert [line.text for line in galley.lines] == ["雪が", "降る"]
    assert galley.text == "雪が降る"


def test_on_one_line_it_is_nothing(faces: FaceSet) -> None:
    assert set_line([Passage(f"a {LINE_BREAK}b", TEXT, "en")], faces).text == "a b"


def test_words_held_together_are_not_divided(faces: FaceSet) -> None:
    """A narrow measure: `interminability` is divided unless it is held."""
    parts = [Passage("the ", TEXT, "en"), Passage("interminability", TEXT, "en"), Passage(" of winter", TEXT, "en")]
    lines = [line.text for line in set_galley([parts], 60.0, faces).lines]
    assert lines == ["the inter\u00ad", "minability of", "winter"]
    parts[1] = replace(parts[1], breaks=False)
    assert [line.text for line in set_galley([parts], 60.0, faces).lines] == ["the", "interminability", "of winter"]
