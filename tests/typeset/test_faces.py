"""Faces: which of them stands in for another, at what size, and what its features do to figures and capitals."""

from pathlib import Path

import pytest

from catalogue.languages import parse_tag
from catalogue.typeset.faces import Face, FaceFile, FaceSet, Kind, Slant, StandIn, nearest
from catalogue.typeset.features import features, lacking
from tests.font_maker import make_face

HAN = "直骨東京一"


@pytest.mark.parametrize(
    ("wanted", "has", "gets"),
    [
        (400, [300, 400, 700], 400),
        (400, [300, 500, 700], 500),
        (400, [300, 600], 300),
        (400, [600, 700], 600),
        (450, [400, 500], 500),
        (500, [400, 600], 400),
        (500, [300, 700], 300),
        (300, [200, 400], 200),
        (300, [400, 700], 400),
        (600, [400, 700], 700),
        (600, [400, 500], 500),
        (700, [400], 400),
        (700, [600, 900], 900),
    ],
)
def test_the_nearest_weight_of_a_family(wanted: int, has: list[int], gets: int) -> None:
    """CSS Fonts 4, section 5.2."""
    files = [FaceFile("Roman", weight, "upright", Path("none.ttf")) for weight in has]
    found = nearest(files, wanted, "upright")
    assert found is not None
    assert found.weight == gets


@pytest.mark.parametrize(("slant", "gets"), [("italic", "Roman/700/italic"), ("upright", "Roman/400/upright")])
def test_the_slant_decides_before_the_weight(slant: Slant, gets: str) -> None:
    files = [FaceFile("Roman", 400, "upright", Path("none.ttf")), FaceFile("Roman", 700, "italic", Path("none.ttf"))]
    found = nearest(files, 400, slant)
    assert found is not None
    assert found.key == gets


def test_no_italic_is_made_of_an_upright_face() -> None:
    files = [FaceFile("Hebrew", weight, "upright", Path("none.ttf")) for weight in (400, 700)]
    found = nearest(files, 600, "italic")
    assert found is not None
    assert found.key == "Hebrew/700/upright"
    assert nearest([], 400, "upright") is None


# Stand-ins


def han_set(folder: Path, *installed: str) -> FaceSet:
    """A text face of Latin letters; compact Han for all; and of the families for one language those installed."""
    files = {"Own": "abc“", "Compact": HAN + "のア살", **{family: HAN + "のア살“" for family in installed}}
    made = {
        file.key: file
        for family, characters in files.items()
        for file in [FaceFile(family, 400, "upright", make_face(folder / f"{family}.ttf", characters))]
    }
    kinds: dict[str, Kind] = {"Own": "serif"}
    kinds |= {family: "sans" if "Sans" in family else "serif" for family in installed}

    def of(family: str, *languages: str) -> StandIn:
        return StandIn(family, languages=tuple(map(parse_tag, languages)))

    han = (
        of("Compact"), of("Sans JP", "ja"), of("Serif JP", "ja"), of("Serif SC", "zh-Hans"),
        of("Serif TC", "zh-Hant", "yue"), of("Serif KR", "ko"),
    )  # fmt: skip
    kana = (of("Compact"), of("Sans JP", "ja"), of("Serif JP", "ja"))
    return FaceSet(made, {"Hani": han, "Hira": kana, "Kana": kana, "Hang": (of("Compact"),)}, kinds=kinds)


ALL = ("Sans JP", "Serif JP", "Serif SC", "Serif TC", "Serif KR")


@pytest.mark.parametrize(
    ("installed", "language", "serve"),
    [
        (ALL, "ja", ["Serif JP", "Sans JP", "Compact"]),
        (ALL, "zh-Hans", ["Serif SC", "Compact"]),
        (ALL, "zh", ["Serif SC", "Compact"]),
        (ALL, "zh-CN", ["Serif SC", "Compact"]),
        (ALL, "zh-Hant", ["Serif TC", "Compact"]),
        (ALL, "zh-TW", ["Serif TC", "Compact"]),
        (ALL, "zh-Hant-HK", ["Serif TC", "Compact"]),
        (ALL, "yue", ["Serif TC", "Compact"]),
        (ALL, "ko", ["Serif KR", "Compact"]),
        (ALL, "und", ["Compact"]),
        (ALL, "sr", ["Compact"]),
        (("Sans JP",), "ja", ["Sans JP", "Compact"]),
        (("Serif SC",), "ja", ["Compact"]),
        ((), "ja", ["Compact"]),
    ],
)
def test_han_by_language(tmp_path: Path, installed: tuple[str, ...], language: str, serve: list[str]) -> None:
    faces = han_set(tmp_path, *installed)
    own = faces.face("Own", 400, "upright")
    assert [cast.face.family for cast in faces.for_script("Hani", language, own)] == serve


@pytest.mark.parametrize(
    ("wide", "tag", "serves"),
    [
        ("zh", "zh-Hans", True), ("zh", "zh-TW", True), ("zh-Hant", "zh-TW", True), ("zh-Hant", "zh", False),
        ("zh-TW", "zh-Hant-TW", True), ("zh-TW", "zh-HK", False), ("zh-TW", "zh-Hant", False), ("ja", "ja-JP", True),
        ("ja", "ko", False), ("sr-Latn", "sr", False), ("sr", "sr-Latn", True), ("jpn", "ja", True),
    ],
)  # fmt: skip
def test_a_stand_in_for_a_language_serves_all_that_its_tag_takes_in(wide: str, tag: str, serves: bool) -> None:
    assert StandIn("Song", languages=(parse_tag(wide),)).serves(parse_tag(tag)) == serves


@pytest.mark.parametrize(
    ("family", "weight", "slant", "gets"),
    [
        ("Source Serif 4", 400, "upright", "Noto Serif Hebrew/400/upright"),
        ("Source Serif 4", 700, "italic", "Noto Serif Hebrew/700/upright"),
        ("Source Serif 4", 600, "upright", "Noto Serif Hebrew/700/upright"),
        ("Noto Serif Display", 300, "upright", "Noto Serif Hebrew/400/upright"),
        ("Source Sans 3", 400, "upright", "Noto Sans Hebrew/400/upright"),
        ("Source Sans 3", 600, "upright", "Noto Sans Hebrew/700/upright"),
    ],
)
def test_a_stand_in_is_of_the_kind_and_weight_of_the_text(
    faces: FaceSet, family: str, weight: int, slant: Slant, gets: str
) -> None:
    cast = next(faces.for_script("Hebr", "he", faces.face(family, weight, slant)))
    assert cast.face.key == gets


def test_beside_a_face_of_higher_capitals_a_stand_in_is_larger(faces: FaceSet) -> None:
    """Capitals: Source Serif 4 670, Noto Serif Display 714, Source Sans 3 656 thousandths."""
    text, display, sans = (
        next(faces.for_script("Hani", "ja", faces.face(family, 400, "upright")))
        for family in ("Source Serif 4", "Noto Serif Display", "Source Sans 3")
    )
    assert text.scale == pytest.approx(0.957)
    assert display.scale / text.scale == display.shift / text.shift == pytest.approx(714 / 670)
    assert sans.scale / text.scale == pytest.approx(656 / 670)


@pytest.mark.parametrize(
    ("script", "language", "letter", "low", "high"),
    [
        ("Hebr", "he", "ה", 560, 640), ("Geor", "ka", "ი", 475, 510), ("Armn", "hy", "ո", 470, 500),
        ("Thai", "th", "ก", 495, 545), ("Deva", "hi", "क", 560, 620), ("Arab", "fa", "ا", 690, 740),
        ("Hani", "ja", "国", 670, 790), ("Hang", "ko", "한", 670, 790),
    ],
)  # fmt: skip
@pytest.mark.parametrize("family", ["Source Serif 4", "Source Sans 3"])
def test_the_optical_size_of_stand_ins(
    faces: FaceSet, family: str, script: str, language: str, letter: str, low: int, high: int
) -> None:
    """Heads of letters on the line of a text face whose x-height is 490 and whose capitals are 660 to 670."""
    cast = next(faces.for_script(script, language, faces.face(family, 400, "upright")))
    (glyph,) = cast.face.shape(letter, script, language, True, ()).glyphs
    _, head = cast.face.extent(glyph)
    assert low <= head * cast.scale + 1000 * cast.shift <= high


# Features


SERIF, SANS = "Source Serif 4", "Source Sans 3"


def shaped(face: Face, text: str, script: str, *tags: str) -> tuple[int, ...]:
    return face.shape(text, script, "sr", True, tuple((tag, 1) for tag in tags)).glyphs


@pytest.mark.parametrize("family", [SERIF, SANS])
def test_figures(faces: FaceSet, family: str) -> None:
    face = faces.face(family, 400, "upright")

    def figures(*tags: str) -> tuple[list[float], list[float], list[float]]:
        shape = face.shape("0123456789", "Latn", "en", True, tuple((tag, 1) for tag in tags))
        feet, heads = zip(*map(face.extent, shape.glyphs), strict=True)
        return list(shape.advances), list(feet), list(heads)

    _, feet, heads = figures("onum")
    assert min(feet) < -70, "3, 4, 5, 7 and 9 descend"
    assert heads[6] > heads[0] + 50, "6 and 8 ascend"
    _, feet, heads = figures("lnum")
    assert min(feet) > -20
    assert max(heads) - min(heads) < 15
    for height in ("onum", "lnum"):
        assert len(set(figures(height, "tnum")[0])) == 1
        assert len(set(figures(height, "pnum")[0])) > 1


@pytest.mark.parametrize(
    ("script", "small", "capital"), [("Latn", "čađ", "ČAĐ"), ("Cyrl", "ђуњ", "ЂУЊ"), ("Grek", "λογ", "ΛΟΓ")]
)
def test_real_small_capitals(faces: FaceSet, script: str, small: str, capital: str) -> None:
    face = faces.face(SERIF, 400, "upright")
    drawn = shaped(face, small, script, "smcp")
    assert not set(drawn) & {*shaped(face, small, script), *shaped(face, capital, script)}, "letters of their own"
    assert shaped(face, capital, script, "c2sc") == drawn
    assert shaped(face, capital, script, "smcp") == shaped(face, capital, script)
    low, high = (
        face.extent(glyph)[1] for glyph in (shaped(face, small[1], script)[0], shaped(face, capital[1], script)[0])
    )
    assert low < face.extent(drawn[1])[1] + 30 < high + 30
    assert "".join(face.shape(small, script, "sr", True, (("smcp", 1),)).texts) == small


def test_fractions_and_superior_figures(faces: FaceSet) -> None:
    face = faces.face(SERIF, 400, "upright")
    one, bar, two = shaped(face, "1/2", "Latn", "frac")
    assert not {one, bar, two} & set(shaped(face, "1/2", "Latn"))
    assert face.extent(one)[1] > face.extent(two)[1], "the numerator stands high"
    assert face.extent(shaped(face, "2", "Cyrl", "sups")[0])[0] > 350, "thousandths above the baseline"
    assert "".join(face.shape("1/2", "Latn", "en", True, (("frac", 1),)).texts) == "1/2"


def test_a_face_knows_its_features(faces: FaceSet) -> None:
    upright, italic = (faces.face(SERIF, 400, slant).features for slant in ("upright", "italic"))
    assert {"onum", "lnum", "pnum", "tnum", "smcp", "c2sc", "frac", "sups", "kern", "locl"} <= upright
    assert upright - italic >= {"smcp", "c2sc"}


@pytest.mark.parametrize(
    ("words", "tags", "switched"),
    [
        ({}, [], []),
        ({"figures": "old-style", "figure_width": "tabular"}, [], ["onum", "tnum"]),
        ({"caps": "all-small"}, ["case"], ["smcp", "c2sc", "case"]),
        ({"figures": "old-style"}, ["lnum"], ["lnum"]),
        ({"figures": "old-style"}, ["onum"], ["onum"]),
        ({"figure_width": "tabular", "fractions": "false"}, ["pnum", "ss01"], ["pnum", "ss01"]),
    ],
)
def test_words_for_features(words: dict[str, str], tags: list[str], switched: list[str]) -> None:
    assert features(words, tags) == tuple((tag, 1) for tag in switched)


@pytest.mark.parametrize("slant", ["upright", "italic"])
@pytest.mark.parametrize(("family", "weight"), [(SERIF, 400), (SERIF, 700), (SANS, 400), ("Noto Serif Display", 400)])
def test_the_houses_faces_have_every_sort_of_figure(faces: FaceSet, family: str, weight: int, slant: Slant) -> None:
    face = faces.face(family, weight, slant)
    for figures in ("old-style", "lining"):
        for width in ("proportional", "tabular"):
            words = {"figures": figures, "figure_width": width, "fractions": "true"}
            assert [*lacking(face, words, features(words, []))] == []
    assert [*lacking(face, {"superiors": "true"}, (("sups", 1),))] == []


@pytest.mark.parametrize(
    ("family", "slant", "without"),
    [
        (SERIF, "upright", None),
        (SANS, "upright", None),
        (SERIF, "italic", "small capitals for Latin and Cyrillic"),
        ("Noto Serif Display", "upright", "small capitals for Cyrillic"),
    ],
)
def test_where_small_capitals_are_missing(faces: FaceSet, family: str, slant: Slant, without: str | None) -> None:
    found = [*lacking(faces.face(family, 400, slant), {"caps": "small"}, (("smcp", 1),))]
    assert found == ([("caps", without)] if without else [])
