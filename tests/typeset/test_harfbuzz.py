"""The house's faces against HarfBuzz's own program: the same glyphs, advances and offsets in every script."""

from dataclasses import replace

import pytest

from catalogue.typeset.faces import FaceSet
from tools.standards import shaper
from tools.standards.shaper import Manner
from tools.standards.texts import TEXTS


@pytest.mark.debian("hb-shape")
def test_words_of_all_scripts(faces: FaceSet) -> None:
    compared = shaper.compare(faces)
    assert {each.face: each.differing for each in compared if each.differing} == {}
    families = {each.face.split("/")[0] for each in compared}
    assert families >= {
        "Source Serif 4", "Source Sans 3", "Noto Serif Display", "Noto Naskh Arabic", "Noto Serif Hebrew",
        "Noto Serif Devanagari", "Noto Serif Thai", "Noto Serif Georgian", "Noto Serif Armenian", "Droid Sans Fallback",
    }  # fmt: skip
    assert sum(each.words for each in compared) > 3000
    assert len(TEXTS) > 30


@pytest.mark.debian("hb-shape")
@pytest.mark.parametrize(
    ("word", "manner", "told"),
    [
        ("бгдпт", {"language": "sr"}, "ru"),
        ("1923", {"features": (("onum", 1),)}, "en"),
        ("ГАТА", {"features": (("kern", 0),)}, "sr"),
    ],
)
def test_a_word_shaped_otherwise_is_found(word: str, manner: dict[str, object], told: str, faces: FaceSet) -> None:
    """Another language or a feature left out makes a difference that the comparison sees."""
    italic = faces.face("Source Serif 4", 400, "italic")
    plain = Manner(italic, "Cyrl", told, True, ())
    ours = replace(plain, **manner)  # type: ignore[arg-type] # a parametrized manner
    (theirs,) = shaper.by_program(plain, told, [word])
    assert shaper.by_engine(plain, word) == theirs
    assert shaper.by_engine(ours, word) != theirs
