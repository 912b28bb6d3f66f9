"""Setting: text goes in, lines come out, and nothing is lost between."""

import re
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.lengths import mm
from catalogue.problems import Place
from catalogue.typeset.faces import FaceSet
from catalogue.typeset.lines import Galley, Line
from catalogue.typeset.setting import set_galley, set_line
from catalogue.typeset.styles import Passage, Style

TEXT = Style("text", "Source Serif 4", 400, 8.5, mm(4), features=(("onum", 1),), hyphenate=True)
SYNOPSIS = (
    "Кина у години Културне револуције. Из радног логора бежи човек који не тражи слободу, него филмску ролну: у "
    "њој се, кажу, на једну једину секунду појављује ћерка коју је одавно изгубио. Ролна је, међутим, украдена, а "
    "крадљивица је девојчица без родитеља, с неким својим разлогом и губитком о ком не говори."
)


def set_text(text: str, language: str, faces: FaceSet, style: Style = TEXT, measure: float = mm(62)) -> Galley:
    return set_galley([[Passage(text, style, language)]], measure, faces, Place("film.yaml", 3, 5, "synopsis"))


def glyphs_of(line: Line) -> list[tuple[str, int]]:
    return [(run.face, glyph) for run in line.runs for glyph in run.glyphs]


@pytest.mark.parametrize("align", ["left", "right", "centre", "justified"])
def test_no_word_is_lost_and_no_line_too_wide(align: str, faces: FaceSet) -> None:
    galley = set_text(SYNOPSIS, "sr-Cyrl", faces, replace(TEXT, align=align))
    assert galley.text == SYNOPSIS
    assert galley.problems == ()
    assert all(line.width <= mm(62) + 0.05 for line in galley.lines)


def test_justified_lines_fill_the_measure_but_the_last(faces: FaceSet) -> None:
    galley = set_text(SYNOPSIS, "sr-Cyrl", faces, replace(TEXT, align="justified"))
    assert all(line.width == pytest.approx(mm(62), abs=0.01) for line in galley.lines[:-1])
    assert galley.lines[-1].width < mm(60)


def test_ragged_lines_are_never_short_and_rarely_divided(faces: FaceSet) -> None:
    galley = set_text(SYNOPSIS, "sr-Cyrl", faces)
    assert all(line.width >= 0.8 * mm(62) for line in galley.lines[:-1])
    assert sum(line.end == "hyphen" for line in galley.lines) == 0


def test_one_letter_words_never_end_a_line(faces: FaceSet) -> None:
    for millimetres in range(40, 80, 3):
        for line in set_text(SYNOPSIS, "sr-Cyrl", faces, measure=mm(millimetres)).lines[:-1]:
            assert not re.search(r"(?:^| )[иуоскаИУОСКА]$", line.text), line.text


def test_a_divided_word_copies_with_a_soft_hyphen(faces: FaceSet) -> None:
    galley = set_text("Непоколебљивост најнепријатнијег осамнаестовековног", "sr-Cyrl", faces, measure=mm(24))
    divided = [line for line in galley.lines if line.end == "hyphen"]
    assert divided
    assert all(line.text.endswith("\u00ad") and line.runs[-1].texts[-1] == "\u00ad" for line in divided)
    assert galley.text == "Непоколебљивост најнепријатнијег осамнаестовековног"


def test_a_soft_hyphen_of_the_text_is_where_it_divides(faces: FaceSet) -> None:
    galley = set_text("Aaaaaaaaaaaaa\u00adbbbbbbbbbbbbbbbb", "en", faces, measure=mm(30))
    assert [line.text for line in galley.lines] == ["Aaaaaaaaaaaaa\u00ad\u00ad", "bbbbbbbbbbbbbbbb"]


def test_serbian_italics_are_serbian(faces: FaceSet) -> None:
    italic = replace(TEXT, slant="italic")
    serbian = set_line([Passage("бгдпт", italic, "sr-Cyrl")], faces).lines[0]
    russian = set_line([Passage("бгдпт", italic, "ru")], faces).lines[0]
    differing = [one != other for one, other in zip(glyphs_of(serbian), glyphs_of(russian), strict=True)]
    assert differing == [True] * 5
    assert "".join(text for run in serbian.runs for text in run.texts) == "бгдпт"


@pytest.mark.parametrize("language", ["sr", "sr-Cyrl", "cnr-Cyrl", "mk"])
@pytest.mark.parametrize("family", ["Source Serif 4", "Source Sans 3"])
def test_so_are_those_of_its_neighbours_in_both_text_faces(language: str, family: str, faces: FaceSet) -> None:
    italic = replace(TEXT, slant="italic", family=family)
    found = set_line([Passage("дпт", italic, language)], faces).lines[0]
    russian = set_line([Passage("дпт", italic, "ru")], faces).lines[0]
    assert glyphs_of(found) != glyphs_of(russian)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("一秒钟", "zh-Hans"),
        ("壱岐行き最終便", "ja"),
        ("따뜻한 바닥", "ko"),
        ("باغ بی‌در", "fa"),
        ("רחוב השעונים", "he"),
        ("ვენახის მცველი", "ka"),
        ("Ο φάρος στο τέλος του νησιού", "el"),
        ("पत्र लेखक", "hi"),
        ("ถนนสายแม่น้ำ", "th"),
        ("Hà Nội, Nguyễn Ấu", "vi"),
        ("Броненосец «Потёмкин»", "ru"),
    ],
)
def test_original_titles_have_faces_and_copy_as_they_stand(text: str, language: str, faces: FaceSet) -> None:
    galley = set_line([Passage(text, TEXT, language)], faces)
    assert galley.problems == ()
    line = galley.lines[0]
    assert line.text == unicodedata.normalize("NFC", text)
    assert all(glyph for run in line.runs for glyph in run.glyphs)
    shown = "".join(character for run in line.runs for text in run.texts for character in text)
    assert sorted(shown) == sorted(line.text)


def test_right_to_left_runs_stand_in_visual_order(faces: FaceSet) -> None:
    line = set_line([Passage("מלח ואור 12", TEXT, "he")], faces).lines[0]
    # Read from the left: the number (last in the text), then the words, the second before the first.
    assert [run.text.strip() for run in line.runs if run.text.strip()] == ["12", "מלח ואור"]
    assert [run.rightwards for run in line.runs if run.text.strip()] == [True, False]
    assert "".join(line.runs[-1].texts).strip() == "מלח ואור"[::-1]
    xs = [run.x for run in line.runs]
    assert xs == sorted(xs)


def test_a_character_no_face_has_is_named(faces: FaceSet) -> None:
    galley = set_text("Реч \u2d63 и реч", "sr-Cyrl", faces)
    assert [problem.what for problem in galley.problems] == [
        "no face has the character 'ⵣ' (U+2D63, TIFINAGH LETTER YAZ)"
    ]
    assert galley.problems[0].place == Place("film.yaml", 3, 5, "synopsis")
    assert galley.text == "Реч \u2d63 и реч"


def test_a_word_that_nothing_divides_is_a_problem(faces: FaceSet) -> None:
    galley = set_text("https://svetlopis.example/program/nemi-ekran-i-jos-mnogo-toga", "en", faces, measure=mm(12))
    assert galley.problems
    assert "wider than its measure" in galley.problems[0].what


def test_names_hold_together_and_stay_with_their_label(faces: FaceSet) -> None:
    fine = replace(TEXT, hanging=mm(4), hyphenate=False)
    for millimetres in range(36, 90, 2):
        galley = set_galley(
            [
                [
                    Passage("Директори фотографије / Directors of Photography", fine, "sr-Cyrl"),
                    Passage(" ", fine, "en", joined=True, width=5),
                    Passage("Karl Freund, ", fine, "en", breaks=False, joined=True),
                    Passage("Günther Rittau", fine, "en", breaks=False),
                ]
            ],
            mm(millimetres),
            faces,
        )
        lines = [line.text for line in galley.lines]
        assert any("Karl Freund" in line for line in lines)
        assert any("Günther Rittau" in line for line in lines)
        assert any("Photography Karl" in line for line in lines), lines


def test_a_compound_stays_whole_where_words_are_not_divided(faces: FaceSet) -> None:
    def lines(style: Style) -> list[str]:
        return [
            line.text for line in set_text("документарни · црно-бело · неми", "sr-Cyrl", faces, style, mm(35)).lines
        ]

    assert lines(TEXT)[0].endswith("црно-")
    assert lines(replace(TEXT, hyphenate=False)) == ["документарни ·", "црно-бело · неми"]


def test_a_newline_breaks_the_line(faces: FaceSet) -> None:
    galley = set_text("Један\nДва", "sr-Cyrl", faces)
    assert [(line.text, line.end) for line in galley.lines] == [("Један", "hard"), ("Два", "last")]


def test_every_paragraph_but_the_first_is_indented(faces: FaceSet) -> None:
    style = replace(TEXT, indent=mm(4))
    paragraphs = [[Passage(SYNOPSIS, style, "sr-Cyrl")] for _ in range(2)]
    galley = set_galley(paragraphs, mm(62), faces)
    count = len(set_galley(paragraphs[:1], mm(62), faces).lines)
    assert [line.indent for line in galley.lines[:count]] == [0.0] * count
    assert [line.indent for line in galley.lines[count : count + 2]] == [mm(4), 0.0]
    assert galley.widest <= mm(62) + 0.05


def test_tracking_widens_and_undoes_ligatures(faces: FaceSet) -> None:
    plain = set_line([Passage("office", TEXT, "en")], faces).lines[0]
    tracked = set_line([Passage("office", replace(TEXT, tracking=0.1), "en")], faces).lines[0]
    assert tracked.width > plain.width + 4
    assert tracked.runs[0].texts == tuple("office")


def test_letters_a_little_closer_keep_their_ligatures_and_joined_ones_their_joins(faces: FaceSet) -> None:
    def set_closer(words: str, language: str, by: float) -> Line:
        return set_line([Passage(words, replace(TEXT, tracking=by), language)], faces).lines[0]

    plain, closer = set_closer("fire", "en", 0.0), set_closer("fire", "en", -0.01)
    assert closer.runs[0].texts == plain.runs[0].texts
    assert closer.width == pytest.approx(plain.width - 0.01 * 8.5 * len(plain.runs[0].glyphs))
    assert set_closer("سلام", "fa", -0.01).width == set_closer("سلام", "fa", 0.0).width


@pytest.mark.parametrize("align", ["start", "justified"])
def test_spaces_between_words_are_as_wide_as_the_style_says_and_nothing_else_is(faces: FaceSet, align: str) -> None:
    style = replace(TEXT, align=align)
    plain = set_galley([[Passage("snow falls all night", style, "en")]], mm(60), faces).lines[0]
    narrow = replace(style, word_space=0.9)
    closer = set_galley([[Passage("snow falls all night", narrow, "en")]], mm(60), faces).lines[0]
    for before, after, text in zip(plain.runs[0].advances, closer.runs[0].advances, plain.runs[0].texts, strict=True):
        assert after == pytest.approx(before * (0.9 if text == " " else 1))
    gap = [Passage("a", narrow, "en"), Passage(" ", narrow, "en", width=5.0), Passage("b", narrow, "en")]
    assert 5.0 in set_line(gap, faces).lines[0].runs[0].advances


def test_mixed_sizes_share_a_line(faces: FaceSet) -> None:
    line = set_line([Passage("一", TEXT, "zh-Hans"), Passage(" a", TEXT, "en")], faces).lines[0]
    sizes = {run.face.split("/")[0]: run.size for run in line.runs}
    assert sizes["Droid Sans Fallback"] == pytest.approx(8.5 * 0.957)
    assert sizes["Source Serif 4"] == 8.5


ALPHABET = st.sampled_from("абвџљњ АБ abcd fi ’“”–-/.,:1923 \u00a0אבםشلا一二ไทยहिन्दी\u00ad(")


@settings(max_examples=200, deadline=None)
@given(
    st.lists(ALPHABET, max_size=60).map("".join), st.sampled_from(["sr-Cyrl", "en", "he", "th"]), st.integers(15, 80)
)
def test_whatever_goes_in_comes_out(text: str, language: str, millimetres: int) -> None:
    text = unicodedata.normalize("NFC", re.sub(r"[ \u00a0]+", " ", text)).strip(" \u00a0")
    galley = set_text(text, language, _FACES, measure=mm(millimetres))
    # A soft hyphen that divides a word is shown, and then copies as one more.
    assert galley.text.replace("\u00ad", "") == text.replace("\u00ad", "")


@pytest.fixture(autouse=True, scope="module")
def _for_hypothesis(faces: FaceSet) -> None:
    global _FACES
    _FACES = faces


_FACES: FaceSet


def test_a_message_quotes_no_more_than_a_line(faces: FaceSet) -> None:
    galley = set_text("w" * 5000, "en", faces)
    (problem,) = galley.problems
    assert "w…” is" in problem.what
    assert len(problem.what) < 150
