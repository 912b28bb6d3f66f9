"""The face sheet: a festival's families and stand-ins laid over the house's, every fault at its place."""

from pathlib import Path

import pytest

from catalogue.makeup.facesheet import read_faces
from catalogue.problems import Problem
from catalogue.project import house_root
from catalogue.typeset.faces import FaceSet


def faces(folder: Path, text: str) -> tuple[FaceSet, tuple[Problem, ...]]:
    (folder / "roman.ttf").write_bytes(b"")
    (folder / "faces.yaml").write_text(text, encoding="utf-8")
    return read_faces([(folder / "faces.yaml", "fonts/faces.yaml")])


def test_faces_by_family_weight_and_slant(tmp_path: Path) -> None:
    families = "families: {Roman: {licence: L, kind: serif, shaping: {mk: sr}, 400: {upright: roman.ttf}}}\n"
    text = (
        families
        + "beside: Roman\nstand_ins: {Arab: [{family: Roman, scale: 1.1, shift: -0.02, languages: [fa, zh-TW]}]}"
    )
    found, problems = faces(tmp_path, text)
    assert problems == ()
    assert list(found.files) == ["Roman/400/upright"]
    assert found.shaping["Roman"] == {"mk": "sr"}
    assert found.kinds == {"Roman": "serif"}
    (stand_in,) = found.stand_ins["Arab"]
    assert (stand_in.family, stand_in.scale, stand_in.shift, stand_in.beside) == ("Roman", 1.1, -0.02, "Roman")
    assert [(tag.tag, tag.script) for tag in stand_in.languages] == [("fa", "Arab"), ("zh-TW", "Hant")]


def test_an_optional_stand_in_may_wait_for_its_family(tmp_path: Path) -> None:
    found, problems = faces(tmp_path, "stand_ins: {Hani: [{family: Song, optional: true}]}")
    assert problems == ()
    assert [stand_in.family for stand_in in found.stand_ins["Hani"]] == ["Song"]


def test_hanging_characters_of_all_families_and_of_one(tmp_path: Path) -> None:
    text = """\
families:
  Roman: {400: {upright: roman.ttf}, protrusion: {"-": [0, 0.9], "A": [0.1, 0.1]}}
  Grotesque: {400: {upright: roman.ttf}}
protrusion: {".,": [0, 0.7], "-": [0, 0.5]}
"""
    found, problems = faces(tmp_path, text)
    assert problems == ()
    assert found.protrusion == {
        "Roman": {".": (0, 0.7), ",": (0, 0.7), "-": (0, 0.9), "A": (0.1, 0.1)},
        "Grotesque": {".": (0, 0.7), ",": (0, 0.7), "-": (0, 0.5)},
    }


def test_a_festivals_hanging_characters_are_laid_over_the_houses(tmp_path: Path) -> None:
    (tmp_path / "roman.ttf").write_bytes(b"")
    house, own = tmp_path / "house.yaml", tmp_path / "own.yaml"
    house.write_text("families: {Roman: {400: {upright: roman.ttf}}}\nprotrusion: {'.': [0, 0.7], '-': [0, 0.5]}")
    own.write_text("protrusion: {'-': [0, 0]}")
    found, problems = read_faces([(house, "house/fonts/faces.yaml"), (own, "fonts/faces.yaml")])
    assert problems == ()
    assert found.protrusion == {"Roman": {".": (0, 0.7), "-": (0, 0)}}


@pytest.mark.parametrize(
    ("text", "place", "what"),
    [
        ("families: {Roman: {400: {upright: gone.ttf}}}", "1:35", "there is no file 'gone.ttf' here"),
        ("families: {Roman: {400: {upright: ../roman.ttf}}}", "1:35", "'../roman.ttf' lies outside the folder"),
        ("families: {Roman: {400: {upright: /etc/hostname}}}", "1:35", "'/etc/hostname' lies outside the folder"),
        ("families: {Roman: {400: {oblique: roman.ttf}}}", "1:35", "'oblique' is not a slant"),
        ("families: {Roman: {bold: {upright: roman.ttf}}}", "1:20", "'bold' is not a weight"),
        ("families: {Roman: roman.ttf}", "1:19", "this should be a mapping"),
        ("families: {Roman: {400: roman.ttf}}", "1:25", "this should be a mapping"),
        ("family: {}", "1:1", "'family' is not known here"),
        ("stand_ins: {Arab: [{family: Naskh}]}", "1:29", "no family is called 'Naskh'"),
        ("families: {Roman: {400: {upright: roman.ttf}}}\nstand_ins: {Arab: [{family: Roman, scale: big}]}", "2:43",
         "'big' is not a figure"),
        ("families: {Roman: {400: {upright: roman.ttf}}}\nstand_ins: {Arab: [{family: Roman, scale: 0}]}", "2:43",
         "a scale cannot be 0"),
        ("families: {Roman: {400: {upright: roman.ttf}}}\nstand_ins: {Arab: [{family: Roman, shift: 2}]}", "2:43",
         "a shift cannot be 2"),
        ("families: {Roman: {400: {upright: roman.ttf}}}\nstand_ins: {Arab: [{family: Roman, size: 2}]}", "2:36",
         "'size' is not known here"),
        ("families: {Roman: {400: {upright: roman.ttf}}}\nstand_ins: {Arab: [{family: Roman, languages: [fa, f]}]}", "2:52",
         "'f' is not a language tag; write one of BCP 47, such as 'sr-Cyrl', 'en' or 'zh-Hans'"),
        ("families: {Roman: {400: {upright: roman.ttf}}}\nbeside: Romain", "2:9", "no family is called 'Romain'"),
        ("families: {Roman: {kind: gothic, 400: {upright: roman.ttf}}}", "1:26", "'gothic' is none of serif, sans"),
        ("families: {Roman: {400: {upright: roman.ttf}, protrusion: {a: 0.5}}}", "1:63", "these are not two shares"),
        ("protrusion: {'.': [0, 0.7, 0]}", "1:14", "these are not two shares"),
        ("protrusion: {'.': [0, 7]}", "1:14", "these are not two shares"),
        ("protrusion: {'.': [0, nan]}", "1:14", "these are not two shares"),
        ("protrusion: [0, 0.7]", "1:1", "this should be a mapping"),
    ],
)  # fmt: skip
def test_faults_of_faces(tmp_path: Path, text: str, place: str, what: str) -> None:
    _, problems = faces(tmp_path, text)
    assert [(str(problem.place), problem.what) for problem in problems] == [(f"fonts/faces.yaml:{place}", what)]


def test_no_face_from_elsewhere_by_a_link(tmp_path: Path) -> None:
    outside = tmp_path / "outside.ttf"
    outside.write_bytes(b"")
    room = tmp_path / "fonts"
    room.mkdir()
    (room / "linked.ttf").symlink_to(outside)
    _, problems = faces(room, "families: {Roman: {400: {upright: linked.ttf}}}")
    assert [problem.what for problem in problems] == ["'linked.ttf' lies outside the folder"]


def test_a_festivals_family_replaces_the_houses_of_that_name_whole(tmp_path: Path) -> None:
    house, own = tmp_path / "house", tmp_path / "own"
    for folder, weights in ((house, (400, 700)), (own, (400,))):
        folder.mkdir()
        (folder / "roman.ttf").write_bytes(b"")
        lines = "".join(f"    {weight}: {{upright: roman.ttf}}\n" for weight in weights)
        (folder / "faces.yaml").write_text(f"families:\n  Roman:\n{lines}", encoding="utf-8")
    found, _ = read_faces([(house / "faces.yaml", "house/fonts/faces.yaml"), (own / "faces.yaml", "fonts/faces.yaml")])
    assert {key: file.path.parent.name for key, file in found.files.items()} == {"Roman/400/upright": "own"}


# The house's own


def test_the_houses_faces_are_sound_and_each_script_has_a_bold_of_either_kind() -> None:
    found, problems = read_faces([(house_root() / "fonts/faces.yaml", "fonts/faces.yaml")])
    assert problems == ()
    for script in ("Arab", "Hebr", "Geor", "Armn", "Thai", "Deva"):
        families = [stand_in.family for stand_in in found.stand_ins[script]]
        assert [found.kinds[family] for family in families] == ["serif", "sans"], script
        assert all(f"{family}/{weight}/upright" in found.files for family in families for weight in (400, 700))


def test_quotes_hang_farther_than_dashes_and_dashes_farther_than_letters() -> None:
    found, _ = read_faces([(house_root() / "fonts/faces.yaml", "fonts/faces.yaml")])
    shares = found.protrusion["Source Serif 4"]
    assert min(shares["„"]) == min(shares["“"]) > shares["–"][1] > shares["—"][1] > shares["А"][1] > 0
    assert shares["."][1] == shares["-"][1] == shares["\u00ad"][1] == 0.7
    assert (shares["「"], shares["」"]) == ((0.5, 0), (0, 0.5))
    assert "н" not in shares
