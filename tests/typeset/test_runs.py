"""Runs: a title cut where its face changes, cluster by cluster, and nowhere else."""

from pathlib import Path

import pytest

from catalogue.typeset.faces import FaceSet
from catalogue.typeset.runs import runs
from catalogue.typeset.setting import set_line
from catalogue.typeset.styles import Passage, Style
from tests.typeset.test_faces import ALL, han_set

TEXT = Style("text", "Source Serif 4", 400, 10, 12)
OWN = Style("text", "Own", 400, 10, 12)
SERIF, DROID = "Source Serif 4", "Droid Sans Fallback"


def cut(faces: FaceSet, text: str, language: str, style: Style = TEXT) -> list[tuple[str, str]]:
    """The runs of a text, each with its family."""
    found, missing = runs([Passage(text, style, language)], faces)
    assert missing == ()
    assert "".join(text[run.start : run.end] for run in found) == text
    return [(text[run.start : run.end], run.look.face.family) for run in found]


@pytest.mark.parametrize(
    ("text", "language", "pieces"),
    [
        ("Wild Roses", "en", [("Wild Roses", SERIF)]),
        # White between words of a stand-in is the stand-in's; beside the text face's own letters it is the text face's.
        ("שלום עולם", "he", [("שלום עולם", "Noto Serif Hebrew")]),
        ("a שלום עולם b", "he", [("a", SERIF), (" ", SERIF), ("שלום עולם", "Noto Serif Hebrew"), (" ", SERIF),
                                 ("b", SERIF)]),
        ("נשר 7, שיר", "he", [("נשר", "Noto Serif Hebrew"), (" ", SERIF), ("7", SERIF), (", ", SERIF),
                              ("שיר", "Noto Serif Hebrew")]),
        # Points stay with their letters, joiners inside a word.
        ("בְּרֵאשִׁית", "he", [("בְּרֵאשִׁית", "Noto Serif Hebrew")]),
        ("می‌خواهم", "fa", [("می‌خواهم", "Noto Naskh Arabic")]),
        ("क्‍ष", "hi", [("क्‍ष", "Noto Serif Devanagari")]),
        ("葛\U000e0100城", "ja", [("葛\U000e0100城", DROID)]),
        ("ลุงบุญมี ระลึกชาติ", "th", [("ลุงบุญมี ระลึกชาติ", "Noto Serif Thai")]),
        ("살인의 추억 (2003)", "ko", [("살인의 추억", DROID), (" (2003)", SERIF)]),
        ("東京物語", "ja", [("東京物語", DROID)]),
        # Neither compact Han nor a Latin text face would change for a mark that both kinds of face have.
        ("他说“好”", "zh-Hans", [("他说", DROID), ("“", SERIF), ("好", DROID), ("”", SERIF)]),
    ],
)  # fmt: skip
def test_a_title_in_the_houses_faces(faces: FaceSet, text: str, language: str, pieces: list[tuple[str, str]]) -> None:
    assert cut(faces, text, language) == pieces


@pytest.mark.parametrize(
    ("text", "language", "families"),
    [
        ("直骨", "ja", ["Serif JP"]),
        ("直骨", "zh-Hans", ["Serif SC"]),
        ("直骨", "zh-TW", ["Serif TC"]),
        ("直骨", "ko", ["Serif KR"]),
        ("直骨", "sr", ["Compact"]),
        # Kana tell that the Han beside them are Japanese, and one face sets both.
        ("東京の直骨ア", "ja", ["Serif JP"]),
        ("東京の直骨ア", "sr", ["Serif JP"]),
        ("東京の直骨ア", "und", ["Serif JP"]),
        ("直骨の", "zh-Hans", ["Serif SC", "Compact"]),
        ("살直", "und", ["Compact", "Serif KR"]),
        # A mark that is as wide as an ideograph among ideographs is of their face, where that has it.
        ("直“骨", "zh-Hans", ["Serif SC"]),
        ("직a", "und", []),
    ],
)
def test_han_follows_the_language(tmp_path: Path, text: str, language: str, families: list[str]) -> None:
    faces = han_set(tmp_path, *ALL)
    if not families:
        assert runs([Passage(text, OWN, language)], faces)[1] == ("직",)
        return
    found = [family for _, family in cut(faces, text, language, OWN)]
    assert list(dict.fromkeys(found)) == families


@pytest.mark.parametrize("language", ["ja", "zh-Hans", "zh-Hant", "ko", "und"])
def test_the_compact_face_serves_all_where_no_other_is_installed(tmp_path: Path, language: str) -> None:
    assert [family for _, family in cut(han_set(tmp_path), "直骨", language, OWN)] == ["Compact"]


def test_a_character_that_no_face_has_is_told_once(faces: FaceSet) -> None:
    found, missing = runs([Passage("a\ue000b\ue000", TEXT, "en")], faces)
    assert missing == ("\ue000",)
    assert [run.look.face.family for run in found] == [SERIF]


def test_a_stand_in_is_shifted_and_its_width_stays(faces: FaceSet) -> None:
    """Droid's Han at 957 thousandths of 10 points, eight hundredths of a point below the baseline."""
    line = set_line([Passage("a東京b", TEXT, "ja")], faces).lines[0]
    latin, han, _ = line.runs
    assert (latin.offsets, han.size) == ((), pytest.approx(9.57))
    assert han.offsets == ((0, pytest.approx(-0.08)), (0, pytest.approx(-0.08)))
    assert han.advances == (pytest.approx(9.57), pytest.approx(9.57))
    assert (line.text, han.texts) == ("a東京b", ("東", "京"))


def test_white_without_end_costs_no_more_than_its_length(faces: FaceSet) -> None:
    text = "ש" + " " * 20_000 + "ש"
    assert cut(faces, text, "he") == [(text, "Noto Serif Hebrew")]
