"""The style sheet: a festival's file laid over the house's key by key, every fault at its place."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.inks import Ink
from catalogue.lengths import mm
from catalogue.makeup.facesheet import read_faces
from catalogue.makeup.stylesheet import StyleSheet, read_stylesheet
from catalogue.problems import Problem, Severity
from catalogue.project import house_root
from catalogue.typeset.faces import FaceFile, FaceSet
from catalogue.typeset.features import WORDS
from tests.font_maker import make_face

HOUSE = """\
faces: {serif: Roman}
inks:
  black: [0, 0, 0, 100]
  ochre: [10, 55, 100, 15]
grid:
  unit: 4 mm
  columns: 4
  tab: {top: 84 mm, height: 14 mm}
rules: {rule: 0.5 pt}
styles:
  text: {face: serif, size: 8.5, leading: 4 mm, features: [onum], hyphenate: true, others: {slant: italic}}
  name: {like: text, weight: 700}
  title: {face: serif, size: 21, leading: 8 mm, balanced: true}
"""
FONTS = house_root() / "fonts/source-serif-4"
FACES = FaceSet(
    {
        file.key: file
        for weight, name in ((400, "400Regular"), (700, "700Bold"))
        for slant, turned in (("upright", ""), ("italic", "_Italic"))
        for file in [FaceFile("Roman", weight, slant, FONTS / f"SourceSerif4_{name}{turned}.ttf")]
    },
    {},
)


def read(folder: Path, own: str = "", house: str = HOUSE) -> tuple[StyleSheet, tuple[Problem, ...]]:
    """The house's style sheet with a festival's own over it."""
    files = []
    for name, text in (("house/layouts/style.yaml", house), ("layouts/style.yaml", own)):
        file = folder / name.replace("/", "_")
        file.write_text(text, encoding="utf-8")
        files.append((file, name))
    return read_stylesheet(files, FACES)


def test_the_house_alone(tmp_path: Path) -> None:
    look, problems = read(tmp_path)
    assert problems == ()
    text, other = look.style("text", 0), look.style("text", 1)
    assert (text.family, text.weight, text.slant, text.size, text.leading) == ("Roman", 400, "upright", 8.5, mm(4))
    assert (text.features, text.hyphenate, text.balanced) == ((("onum", 1),), True, False)
    assert other.slant == "italic"
    assert look.style("text", 2) == other, "every language after the first is one of the others"
    assert look.style("name").weight == 700
    assert (look.style("name").size, look.style("name", 1).slant) == (8.5, "italic"), "the rest is that of text"
    assert look.grid == {"unit": mm(4), "columns": 4, "tab.top": mm(84), "tab.height": mm(14)}
    assert look.rules == {"rule": 0.5}
    assert look.unit == mm(4)


@pytest.mark.parametrize(
    ("own", "style", "key", "value"),
    [
        ("styles: {text: {size: 9}}", "text", "size", 9),
        ("styles: {text: {size: 9 pt}}", "text", "size", 9),
        ("styles: {text: {size: 9}}", "name", "size", 9),
        ("styles: {text: {leading: 4.2 mm}}", "text", "leading", mm(4.2)),
        ("styles: {text: {leading: 12 pt}}", "text", "leading", 12),
        ("styles: {text: {size: 9}}", "text", "hyphenate", True),
        ("styles: {text: {hyphenate: false}}", "text", "hyphenate", False),
        ("styles: {title: {ink: ochre}}", "title", "ink", Ink(0.1, 0.55, 1, 0.15)),
        ("styles: {title: {ink: rust}}\ninks: {rust: [0, 50, 100, 40]}", "title", "ink", Ink(0, 0.5, 1, 0.4)),
        ("styles: {label: {like: title, tracking: 0.05}}", "label", "tracking", 0.05),
        ("styles: {text: {word_space: 0.95}}", "name", "word_space", 0.95),
        ("styles: {name: {like: title}}", "name", "size", 21),
        ("styles: {text: {features: ss01}}", "text", "features", (("ss01", 1),)),
        ("styles: {title: {figures: old-style}}", "title", "features", (("onum", 1),)),
        ("styles: {title: {figures: lining, figure_width: tabular}}", "title", "features", (("lnum", 1), ("tnum", 1))),
        ("styles: {title: {figure_width: proportional}}", "title", "features", (("pnum", 1),)),
        ("styles: {title: {caps: small}}", "title", "features", (("smcp", 1),)),
        ("styles: {title: {caps: all-small}}", "title", "features", (("smcp", 1), ("c2sc", 1))),
        ("styles: {title: {caps: small}, label: {like: title, caps: normal}}", "label", "features", ()),
        ("styles: {title: {fractions: true, superiors: true}}", "title", "features", (("frac", 1), ("sups", 1))),
        (
            "styles: {title: {figures: lining, features: [ss01, case]}}",
            "title",
            "features",
            (("lnum", 1), ("ss01", 1), ("case", 1)),
        ),
        ("styles: {title: {figures: lining, features: [onum]}}", "title", "features", (("onum", 1),)),
    ],
)
def test_a_festival_changes_one_key(tmp_path: Path, own: str, style: str, key: str, value: object) -> None:
    look, problems = read(tmp_path, own)
    assert [str(problem) for problem in problems] == []
    found = getattr(look.style(style), key)
    assert found == (pytest.approx(value) if isinstance(value, float) else value)


def test_a_festival_changes_one_ink_and_one_figure(tmp_path: Path) -> None:
    own = "inks: {ochre: [0, 0, 0, 50]}\ngrid: {tab: {height: 12 mm}, mine: 7}\nrules: {thin: 0.2 pt}"
    look, problems = read(tmp_path, own)
    assert problems == ()
    assert look.inks == {"black": Ink(0, 0, 0, 1), "ochre": Ink(0, 0, 0, 0.5)}
    assert (look.grid["tab.height"], look.grid["tab.top"], look.grid["mine"]) == (mm(12), mm(84), 7)
    assert look.rules == {"rule": 0.5, "thin": 0.2}


def test_an_ink_may_be_a_spot_and_two_names_one_plate(tmp_path: Path) -> None:
    own = """\
inks:
  gold: {spot: PANTONE 871 C, cmyk: [20, 25, 60, 25]}
  gilt: {spot: PANTONE 871 C, cmyk: [20, 25, 60, 25]}
  ochre: {spot: Ochre, cmyk: [10, 55, 100, 15]}
styles: {title: {ink: ochre}}
"""
    look, problems = read(tmp_path, own)
    assert problems == ()
    assert look.inks["gold"] == look.inks["gilt"] == Ink(0.2, 0.25, 0.6, 0.25, "PANTONE 871 C")
    assert look.style("title").ink == Ink(0.1, 0.55, 1, 0.15, "Ochre")
    assert [str(look.ink_places[name]) for name in ("black", "gilt")] == [
        "house/layouts/style.yaml:3:3", "layouts/style.yaml:3:3",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("own", "place", "what", "remedy"),
    [
        ("style: {}", "1:1", "'style' is not known here", "did you mean 'styles'?"),
        ("styles: {text: {sise: 9}}", "1:17", "'sise' is not known here", "did you mean 'size'?"),
        ("styles: {text: {others: {slnt: italic}}}", "1:26", "'slnt' is not known here", "did you mean 'slant'?"),
        ("styles: {text: {others: italic}}", "1:25", "this should be a mapping", "write names and values"),
        ("styles: {text: 9}", "1:16", "this should be a mapping", "write names and values"),
        ("styles: [text]", "1:1", "this should be a mapping", "write names and values"),
        ("- styles", "1:1", "the file is not a mapping", "write names and values"),
        ("styles: {text: {size: big}}", "1:23", "'big' is not a length", ""),
        ("styles: {text: {size: 0}}", "1:23", "size cannot be 0", "write a length above nought"),
        ("styles: {text: {size: -3 pt}}", "1:23", "size cannot be -3 pt", "write a length above nought"),
        ("styles: {text: {leading: 0}}", "1:26", "leading cannot be 0", "write a length above nought"),
        ("styles: {text: {weight: fat}}", "1:25", "'fat' is not a figure", "write a number"),
        ("styles: {text: {weight: .inf}}", "1:25", "'.inf' is not a figure", "write a number"),
        ("styles: {text: {weight: inf}}", "1:25", "'inf' is not a figure", "write a number"),
        ("styles: {text: {word_space: 0.7}}", "1:29", "spaces cannot be 0.7 of their width", "write a share from"),
        ("styles: {text: {tracking: nan}}", "1:27", "'nan' is not a figure", "write a number"),
        ("styles: {text: {weight: 500}}", "", "there is no face Roman/500/upright", "did you mean 'Roman/"),
        ("styles: {text: {slant: slanted}}", "1:24", "'slanted' is none of upright, italic", ""),
        (
            "styles: {text: {figures: oldstyle}}",
            "1:26",
            "'oldstyle' is none of old-style, lining",
            "did you mean 'old-style'?",
        ),
        ("styles: {text: {figure_width: equal}}", "1:31", "'equal' is none of proportional, tabular", ""),
        ("styles: {text: {caps: smal}}", "1:23", "'smal' is none of normal, small", "did you mean 'small'?"),
        ("styles: {text: {fractions: yes}}", "1:28", "'yes' is none of false, true", ""),
        (
            "styles: {text: {features: [ss19]}}",
            "1:17",
            "Roman/400/upright has no feature 'ss19'",
            "choose a face that has it",
        ),
        ("styles: {text: {align: centr}}", "1:24", "'centr' is none of left, right", "did you mean 'centre'?"),
        ("styles: {text: {hyphenate: yes}}", "1:28", "'yes' is none of true, false", ""),
        (
            "styles: {text: {features: [old-style]}}",
            "1:17",
            "'old-style' is not the name of an OpenType feature",
            "write",
        ),
        ("styles: {text: {ink: ocre}}", "1:22", "no ink is called 'ocre'", "did you mean 'ochre'?"),
        ("styles: {text: {like: titel}}", "1:23", "no style is called 'titel'", "did you mean 'title'?"),
        ("styles: {text: {like: [title]}}", "1:17", "no style is called \"['title']\"", ""),
        ("styles: {mine: {face: serif}}", "1:10", "the style has no size", "give it a size"),
        ("inks: {ochre: [0, 0, 0]}", "1:8", "this is not an ink", "write C M Y K in per cent"),
        ("inks: {ochre: [0, 0, 0, 101]}", "1:8", "this is not an ink", "write C M Y K in per cent"),
        ("inks: {ochre: red}", "1:15", "this is not an ink", "write C M Y K in per cent"),
        ("inks: {ochre: 7}", "1:15", "this is not an ink", "write C M Y K in per cent"),
        ("inks: {ochre: [nan, 0, 0, 0]}", "1:8", "this is not an ink", "write C M Y K in per cent"),
        ("inks: {gold: {spot: Gold}}", "1:8", "nothing stands for the spot ink", "write the ink's name and what"),
        ("inks: {gold: {cmyk: [0, 0, 9, 0]}}", "1:8", "the spot ink has no name", "write the ink's name and what"),
        ("inks: {gold: {spot: ' ', cmyk: [0, 0, 9, 0]}}", "1:21", "the spot ink has no name", "write the ink's name"),
        ("inks: {gold: {spot: [a], cmyk: [0, 0, 9, 0]}}", "1:15", "the spot ink has no name", "write the ink's name"),
        (
            "inks: {gold: {spot: black, cmyk: [0, 0, 9, 0]}}",
            "1:21",
            "black cannot name a spot ink",
            "use the name the ink's maker gives it",
        ),
        ("inks: {gold: {spot: All, cmyk: [0, 0, 9, 0]}}", "1:21", "All cannot name a spot ink", "use the name"),
        (
            f"inks: {{gold: {{spot: {'G' * 128}, cmyk: [0, 0, 9, 0]}}}}",
            "1:21",
            "this cannot be the name",
            "write up to",
        ),
        (
            "inks: {gold: {spot: Gold, cmyk: [0, 0, 900, 0]}}",
            "1:27",
            "this is not what stands for a spot ink",
            "write C",
        ),
        ("inks: {gold: {spot: Gold, cmik: [0, 0, 9, 0]}}", "1:27", "'cmik' is not known here", "did you mean 'cmyk'?"),
        (
            "inks: {gold: {spot: Gold, cmyk: [0, 0, 9, 0]}, gilt: {spot: Gold, cmyk: [0, 0, 8, 0]}}",
            "1:48",
            "other figures stand for Gold here than at gold",
            "let the same figures stand for it",
        ),
        (
            "inks: {gold: {spot: Gold, cmyk: [0, 0, 9, 0]}, gilt: {spot: GOLD, cmyk: [0, 0, 9, 0]}}",
            "1:48",
            "GOLD and Gold would be two plates",
            "write one of them, as gold has it",
        ),
        ("grid: {unit: four}", "1:14", "'four' is not a length", ""),
        ("grid: {unit: 0}", "1:14", "unit cannot be 0", "write a figure above nought"),
        ("grid: {columns: -4}", "1:17", "columns cannot be -4", "write a figure above nought"),
        ("grid: {colums: 3}", "1:8", "'colums' is not known here", "did you mean 'columns'?"),
        ("rules: {rule: thin}", "1:15", "'thin' is not a length", ""),
        ("faces: {serif: Romain}", "1:16", "no family is called 'Romain'", "did you mean 'Roman'?"),
    ],
)
def test_every_fault_is_said_at_its_place_and_once(
    tmp_path: Path, own: str, place: str, what: str, remedy: str
) -> None:
    _, problems = read(tmp_path, own)
    found = [problem for problem in problems if what in problem.what]
    assert len(found) >= 1, [str(problem) for problem in problems]
    if place:
        assert [str(problem.place) for problem in found] == [f"layouts/style.yaml:{place}"]
    assert found[0].remedy.startswith(remedy)


def test_a_misspelt_figure_is_a_warning_for_a_layout_may_have_its_own(tmp_path: Path) -> None:
    _, (problem,) = read(tmp_path, "grid: {colums: 3}")
    assert problem.severity == Severity.WARNING


@pytest.mark.parametrize(
    "own",
    [
        "styles: {text: {like: name}}",
        "styles: {text: {like: text}}",
        "styles: {a: {like: b}, b: {like: c}, c: {like: a}}",
    ],
)
def test_styles_that_lead_back_to_themselves(tmp_path: Path, own: str) -> None:
    look, problems = read(tmp_path, own)
    assert any("leads back to itself" in problem.what for problem in problems)
    assert all(problem.place.file == "layouts/style.yaml" or "text" in problem.what for problem in problems)
    assert "title" in look.styles, "the others are read"


def test_a_fault_is_not_said_again_for_every_style_that_is_like_it(tmp_path: Path) -> None:
    house = HOUSE + "".join(f"  text_{number}: {{like: text}}\n" for number in range(5))
    _, problems = read(tmp_path, "styles: {text: {size: big}}", house)
    assert [str(problem.place) for problem in problems] == ["layouts/style.yaml:1:23"]


def test_a_style_that_is_not_there_names_those_that_are(tmp_path: Path) -> None:
    look, _ = read(tmp_path)
    with pytest.raises(KeyError, match="no style is called 'txt'; there are name, text, title"):
        look.style("txt")


# What a face must have


@pytest.mark.parametrize(
    ("own", "place", "what"),
    [
        ("styles: {title: {slant: italic, caps: small}}", "1:39",
         "Roman/400/italic has no small capitals for Latin and Cyrillic"),
        ("styles: {title: {caps: small, others: {slant: italic}}}", "1:24",
         "Roman/400/italic has no small capitals for Latin and Cyrillic"),
        ("styles: {title: {features: [smcp], others: {slant: italic}}}", "1:18",
         "Roman/400/italic has no feature 'smcp'"),
    ],
)  # fmt: skip
def test_no_small_capitals_where_the_face_has_none(tmp_path: Path, own: str, place: str, what: str) -> None:
    _, (problem,) = read(tmp_path, own)
    assert (str(problem.place), problem.what) == (f"layouts/style.yaml:{place}", what)
    assert problem.severity == Severity.GRAVE


LATIN = "abcdefghijklmnopqrstuvwxyz"


@pytest.mark.parametrize(
    ("words", "lacks"),
    [
        ("figures: lining, figure_width: tabular", []),
        ("caps: normal, fractions: false, superiors: false", []),
        ("figures: old-style", ["old-style figures for Latin"]),
        ("figure_width: proportional", ["proportional figures for Latin"]),
        ("caps: small", ["small capitals for Latin"]),
        ("caps: all-small", ["small capitals for Latin", "small capitals in the place of capitals for Latin"]),
        ("fractions: true", ["fractions for Latin"]),
        ("superiors: true", ["superior figures for Latin"]),
        ("superiors: true, figures: old-style", ["superior figures for Latin"]),
    ],
)
def test_a_face_of_boxes_has_lining_figures_of_one_width_and_nothing_else(
    tmp_path: Path, words: str, lacks: list[str]
) -> None:
    box = make_face(tmp_path / "box.ttf", LATIN + LATIN.upper() + "0123456789/")
    file = FaceFile("Box", 400, "upright", box)
    style = tmp_path / "style.yaml"
    style.write_text(
        f"inks: {{black: [0, 0, 0, 100]}}\nstyles: {{text: {{face: Box, size: 9, leading: 12 pt, {words}}}}}"
    )
    look, problems = read_stylesheet([(style, "layouts/style.yaml")], FaceSet({file.key: file}, {}))
    assert [problem.what for problem in problems] == [f"Box/400/upright has no {thing}" for thing in lacks]
    assert ("text" in look.styles) == (not lacks)


SHARES = st.one_of(st.integers(-1, 101), st.floats(), st.text(max_size=3))
SPOT = st.one_of(st.none(), st.sampled_from(["", "Gold", "Black", "GOLD", "a\\u0007"]), st.text(max_size=4))


@settings(max_examples=150, deadline=None)
@given(
    inks=st.dictionaries(
        st.sampled_from(["black", "gold", "gilt"]),
        st.lists(SHARES, max_size=5)
        | st.fixed_dictionaries({}, optional={"spot": SPOT, "cmyk": st.lists(SHARES, max_size=5), "x": SPOT})
        | SPOT,
    )
)
def test_whatever_is_written_gives_inks_or_problems(
    tmp_path_factory: pytest.TempPathFactory, inks: dict[str, object]
) -> None:
    look, problems = read(tmp_path_factory.mktemp("inks"), json.dumps({"inks": inks}))
    assert all(0 <= share <= 1 for ink in look.inks.values() for share in ink.process)
    assert look.inks.keys() == look.ink_places.keys()
    known = {"black": Ink(0, 0, 0, 1), "ochre": Ink(0.1, 0.55, 1, 0.15)}
    assert problems or all(name in look.inks for name in inks)
    assert all(look.inks[name] == ink for name, ink in known.items() if name not in inks)


KEYS = [*WORDS, "like", "face", "weight", "slant", "size", "leading", "ink", "tracking", "features", "align", "hyphenate",
        "hyphen_letters", "balanced", "hanging", "indent", "word_space", "others", "nonsense"]  # fmt: skip
VALUES = st.one_of(
    st.sampled_from(
        [
            "text",
            "title",
            "serif",
            "400",
            "7 mm",
            "-1",
            "1e999",
            "nan",
            "true",
            "small",
            "old-style",
            "tabular",
            "[a, b]",
            "{a: b}",
            "[]",
            "''",
        ]
    ),
    st.text("abc019.: -", max_size=6).map(repr),
)


@settings(max_examples=150, deadline=None)
@given(
    entries=st.dictionaries(st.sampled_from(["text", "title", "mine"]), st.dictionaries(st.sampled_from(KEYS), VALUES))
)
def test_whatever_is_written_gives_styles_or_problems(
    tmp_path_factory: pytest.TempPathFactory, entries: dict[str, dict[str, str]]
) -> None:
    lines = [f"  {name}: {{{_flow(entry)}}}" for name, entry in entries.items()]
    own = "\n".join(["styles:", *lines])
    look, problems = read(tmp_path_factory.mktemp("style"), own if entries else "")
    for name in ("text", "title", "name"):
        if name in look.styles:
            for style in look.styles[name]:
                assert style.size > 0
                assert style.leading > 0
                assert f"{style.family}/{style.weight}/{style.slant}" in FACES.files
        else:
            assert problems


def _flow(entry: dict[str, str]) -> str:
    return ", ".join(f"{key}: {value}" for key, value in entry.items())


# The house's own


def test_the_houses_style_sheet_is_sound_and_its_inks_are_those_of_the_palette() -> None:
    house = house_root()
    found, face_problems = read_faces([(house / "fonts/faces.yaml", "fonts/faces.yaml")])
    look, problems = read_stylesheet([(house / "layouts/style.yaml", "layouts/style.yaml")], found)
    assert (face_problems, problems) == ((), ())
    palette = {
        "cinnabar": (0, 90, 85, 5), "cherry": (20, 100, 65, 30), "ochre": (10, 55, 100, 15), "olive": (50, 35, 100, 25),
        "pine": (90, 35, 75, 30), "petrol": (95, 35, 35, 15), "ultramarine": (95, 75, 0, 0), "night": (100, 75, 30, 35),
        "plum": (55, 95, 25, 15), "clay": (20, 65, 75, 20), "black": (0, 0, 0, 100), "paper": (0, 0, 0, 0),
        "spread_black": (60, 50, 40, 100),
    }  # fmt: skip
    assert {name: tuple(round(100 * part) for part in ink.process) for name, ink in look.inks.items()} == palette
    assert max(ink.total for ink in look.inks.values()) <= 300


@pytest.mark.parametrize(
    ("name", "family", "weight", "size", "leading"),
    [
        ("title", "Noto Serif Display", 400, 21, 8), ("title_small", "Noto Serif Display", 400, 18, 8),
        ("figures", "Noto Serif Display", 400, 21, 8), ("numeral", "Noto Serif Display", 300, 236, 80),
        ("opener_title", "Noto Serif Display", 500, 38, 16), ("cover_title", "Noto Serif Display", 300, 44, 18),
        ("original", "Source Serif 4", 400, 11.5, 8), ("director", "Source Sans 3", 600, 8, 4),
        ("facts", "Source Sans 3", 400, 8, 4),
        ("text", "Source Serif 4", 400, 8.5, 4),
        ("name", "Source Serif 4", 700, 8.5, 4),
        ("label", "Source Sans 3", 400, 7.6, 4), ("value", "Source Serif 4", 400, 8.4, 4),
        ("fine_label", "Source Sans 3", 400, 7.2, 3), ("fine_value", "Source Serif 4", 400, 7.8, 3),
        ("row_name", "Source Serif 4", 600, 9.6, 4), ("venue", "Source Sans 3", 400, 7.6, 4),
        ("foot", "Source Serif 4", 400, 8.4, 4),
        ("folio", "Source Serif 4", 400, 9.4, 4),
        ("page", "Source Serif 4", 400, 8.5, 4),
        ("section_name", "Source Serif 4", 400, 11, 4),
        ("tab", "Source Sans 3", 600, 9, 4),
        ("cip", "Source Sans 3", 400, 7.6, 3),
        ("initial", "Source Sans 3", 600, 8.5, 4), ("opener_count", "Source Sans 3", 600, 9, 4),
        ("subtitle", "Source Serif 4", 400, 10, 4),
    ],
)  # fmt: skip
def test_the_houses_styles(name: str, family: str, weight: int, size: float, leading: float) -> None:
    house = house_root()
    found, _ = read_faces([(house / "fonts/faces.yaml", "fonts/faces.yaml")])
    look, _ = read_stylesheet([(house / "layouts/style.yaml", "layouts/style.yaml")], found)
    style = look.style(name)
    assert (style.family, style.weight, style.size) == (family, weight, size)
    assert style.leading == pytest.approx(mm(leading))


@pytest.mark.parametrize("ems", ["0.2", "-0.01"])
def test_hanging_and_letterfit_are_keys_of_a_style(ems: str, tmp_path: Path) -> None:
    look, problems = read(tmp_path, "styles: {text: {align: justified, protrude: true, letterfit: 0.015}}")
    assert problems == ()
    assert (look.style("text").protrude, look.style("text").letterfit) == (True, 0.015)
    _, problems = read(tmp_path, f"styles: {{text: {{letterfit: {ems}}}}}")
    assert [problem.what for problem in problems] == [f"letters cannot be set {ems} ems apart"]
