"""Ladders: how the style sheet writes steps and their order, every fault at its place, and which designs come of them."""

from pathlib import Path

import pytest

from catalogue.lengths import mm
from catalogue.makeup.facesheet import read_faces
from catalogue.makeup.ladders import Ladder
from catalogue.makeup.stylesheet import StyleSheet, read_stylesheet
from catalogue.makeup.tightening import Tightening
from catalogue.problems import Problem
from catalogue.project import house_root
from catalogue.records.film import FitRules
from catalogue.typeset.faces import FaceSet

HOUSE = house_root()


@pytest.fixture(scope="module")
def faces() -> FaceSet:
    return read_faces([(HOUSE / "fonts/faces.yaml", "fonts/faces.yaml")])[0]


def read(folder: Path, faces: FaceSet, own: str) -> tuple[StyleSheet, tuple[Problem, ...]]:
    """The house's style sheet with a festival's own over it."""
    file = folder / "style.yaml"
    file.write_text(own, encoding="utf-8")
    house = HOUSE / "layouts/style.yaml"
    return read_stylesheet([(house, "house/layouts/style.yaml"), (file, "layouts/style.yaml")], faces)


def ladder(folder: Path, faces: FaceSet, own: str = "{}") -> Ladder:
    look, problems = read(folder, faces, own)
    assert problems == ()
    return look.ladders["film_page"]


def said(
    found: Ladder, *, step: str | None = None, never: tuple[str, ...] = (), having: str = "", level: int = 0
) -> str:
    """The designs to be tried, in the words of `catalogue fit`."""
    rules = FitRules.model_construct(step=step, never=never)
    return " | ".join(map(str, found.rungs(rules, (having,) if having else (), level)))


# What is written ------------------------------------------------------------------------------------------------------


def test_the_houses_ladder_lets_the_still_give_way_and_never_the_type(tmp_path: Path, faces: FaceSet) -> None:
    house = ladder(tmp_path, faces)
    assert said(house) == "L | M | S | F | T | R M | R S | R F | R T"
    assert said(house, having="portrait") == "M | S | F | T | R M | R S | R F | R T"
    assert house.levels == ()
    assert {name: step.still for name, step in house.known.items() if not step.of_type and not step.again} == {
        "L": (mm(148), mm(80)),
        "M": (mm(114), mm(62)),
        "S": (mm(80), mm(44)),
        "F": (mm(80), mm(44)),
        "T": (mm(60), mm(44)),
    }


def test_a_festival_changes_a_step_by_a_key_and_a_ladder_whole(tmp_path: Path, faces: FaceSet) -> None:
    own = "steps: {film_page: {M: {credits: fine}, XS: {still: [50 mm, 30 mm]}}}\nladders: {film_page: [M, XS, words]}"
    found = ladder(tmp_path, faces, own)
    assert said(found) == "M | XS | XS, words 95 % | XS, words 90 %"
    assert (found.known["M"].credits, found.known["M"].still) == ("fine", (mm(114), mm(62)))


def test_steps_may_be_written_out_in_a_ladder(tmp_path: Path, faces: FaceSet) -> None:
    own = "ladders: {film_page: [M, {words: -0.04}, {name: small, size: -0.5 pt, leading: -0.2 mm, least: 8 pt, times: 9}]}"
    assert said(ladder(tmp_path, faces, own)) == "M | M, words 96 % | M, words 96 %, size −0.5 pt, leading −0.2 mm"


def test_any_layout_knows_the_steps_of_type_that_all_know(tmp_path: Path, faces: FaceSet) -> None:
    look, _ = read(tmp_path, faces, "{}")
    found, problems = look.ladder(["of_a_festival"], ["letters"])
    assert problems == ()
    assert [str(rung) for rung in found.rungs(FitRules())] == ["", "letters −0.004 em", "letters −0.008 em"]


FAULTS = {
    "steps: {film_page: {M: {stil: [1 mm, 2 mm]}}}": ("1:25", "'stil' is not known here", "did you mean 'still'?"),
    "steps: {film_page: {X: {credits: fine}}}": (
        "1:21", "the step 'X' changes nothing", "give it a still, or words, letters or a size",
    ),
    "steps: {film_page: {M: {still: 114 mm}}}": (
        "1:32", "a still's field has a width and a height", "write [114 mm, 62 mm]",
    ),
    "steps: {film_page: {M: {still: [0 mm, 62 mm]}}}": (
        "1:25", "a still's field is larger than nought", "write [114 mm, 62 mm]",
    ),
    "steps: {film_page: {M: {credits: five}}}": ("1:34", "'five' is none of table, fine", "did you mean 'fine'?"),
    "steps: {film_page: {M: {words: -0.05}}}": (
        "1:32", "the step 'M' changes the type (words) and the page (still)", "make two steps of it",
    ),
    "steps: {film_page: {M: {times: 2}}}": ("1:32", "'times' is for steps of type", "take it out"),
    "steps: {film_page: {R: {run_on: synopsis}}}": (
        "1:33", "'synopsis' cannot run on to a second page", "there are biography, statement",
    ),
    "steps: {film_page: {R: {again: [M, R]}}}": ("1:25", "no step to try again is called 'R'", "there are F, L, M, S, T"),
    "steps: {any: {words: {words: 0.05}}}": (
        "1:30", "words 0.05 makes no room", "write what each time takes off, below nought: -0.05",
    ),
    "steps: {any: {words: {times: 5}}}": ("1:30", "this leaves 75 % of the spaces between words", "leave 80 %"),
    "steps: {any: {words: {words: nan}}}": ("1:30", "'nan' is not a figure", "write a number, such as -0.05"),
    "steps: {any: {letters: {letters: -0.016, times: 1}}}": (
        "1:49", "this brings letters 0.016 ems closer", "0.015 ems are the most that is not seen",
    ),
    "steps: {any: {smaller: {least: 6.9 pt}}}": ("1:32", "running text of 6.9 pt cannot be read", "7 pt is the least"),
    "steps: {any: {smaller: {times: 21}}}": ("1:32", "a step cannot be taken 21 times", "write 1 to 20"),
    "steps: {any: {smaller: {scope: book}}}": ("1:32", "'book' is none of section, film", "there are film, section"),
    "ladders: {film_page: {M: 1}}": ("1:11", "a ladder is a list of steps", "write their names in brackets, [M, S, T]"),
    "ladders: {film_page: [M, wrods]}": ("1:26", "no step is called 'wrods'", "did you mean 'words'?"),
    "ladders: {film_page: [M, words, words, words]}": (
        "1:11", "the steps of this ladder leave 70 % of the spaces between words", "leave 80 %",
    ),
    "ladders: {film_page: [M, letters, letters]}": (
        "1:11", "the steps of this ladder bring letters 0.016 ems closer", "0.015 ems are the most that is not seen",
    ),
}  # fmt: skip


@pytest.mark.parametrize("own", FAULTS)
def test_every_fault_is_said_at_its_place(tmp_path: Path, faces: FaceSet, own: str) -> None:
    _, problems = read(tmp_path, faces, own)
    place, what, remedy = FAULTS[own]
    said = [(f"{each.place.line}:{each.place.column}", each.what, each.remedy) for each in problems]
    assert (place, what, remedy) in said
    assert len([each for each in problems if each.place.line == 1]) == 1, "one fault is one problem"
    assert all(each.place.file == "layouts/style.yaml" for each in problems if each.what == what)


@pytest.mark.parametrize("count", [41, 2000])
def test_a_ladder_has_an_end(tmp_path: Path, faces: FaceSet, count: int) -> None:
    _, problems = read(tmp_path, faces, f"ladders: {{film_page: [{', '.join(['M'] * count)}]}}")
    assert [problem.what for problem in problems] == [f"a ladder of {count} steps"]


# What comes of it -----------------------------------------------------------------------------------------------------

OWN = "ladders: {film_page: [L, M, words, S, {name: loose, letters: -0.005, scope: film}, T]}"


@pytest.mark.parametrize(
    ("rules", "designs"),
    [
        (
            {},
            "L | M | M, words 95 % | M, words 90 % | S, words 90 % | S, words 90 %, letters −0.005 em"
            " | T, words 90 %, letters −0.005 em",
        ),
        (
            {"level": 1, "having": "portrait"},
            "M, words 95 % | M, words 90 % | S, words 90 % | S, words 90 %, letters −0.005 em"
            " | T, words 90 %, letters −0.005 em",
        ),
        (
            {"level": 2, "never": ("L", "M")},
            "S, words 90 % | S, words 90 %, letters −0.005 em | T, words 90 %, letters −0.005 em",
        ),
        ({"never": ("words", "loose")}, "L | M | S | T"),
        ({"level": 2, "never": ("words",)}, "L | M | S | S, letters −0.005 em | T, letters −0.005 em"),
        ({"step": "M"}, "M | M, words 95 % | M, words 90 %"),
        ({"step": "T", "having": "portrait"}, "T, words 90 %, letters −0.005 em"),
        ({"step": "L", "having": "portrait"}, "L"),
        ({"step": "F"}, "F"),
        ({"step": "R", "never": ("S", "F")}, "R M | R T"),
        ({"step": "words"}, "L, words 90 % | M, words 90 % | S, words 90 % | S, words 90 %, letters −0.005 em"
                            " | T, words 90 %, letters −0.005 em"),
        ({"step": "loose"}, "L, letters −0.005 em | M, letters −0.005 em | M, words 95 %, letters −0.005 em"
                            " | M, words 90 %, letters −0.005 em | S, words 90 %, letters −0.005 em"
                            " | T, words 90 %, letters −0.005 em"),
        ({"never": ("L", "M", "S", "T")}, "F | F, words 95 % | F, words 90 % | F, words 90 %, letters −0.005 em"),
    ],
)  # fmt: skip
def test_designs_are_tried_in_order_with_what_a_film_pins_and_forbids(
    tmp_path: Path, faces: FaceSet, rules: dict[str, object], designs: str
) -> None:
    assert said(ladder(tmp_path, faces, OWN), **rules) == designs  # type: ignore[arg-type] # parametrized keywords


def test_closer_type_is_added_up_without_dust(faces: FaceSet) -> None:
    closer = Tightening()
    for _ in range(10):
        closer += Tightening(-0.1, -0.001, -0.1, -0.1)
    assert closer == Tightening(-1.0, -0.01, -1.0, -1.0)
