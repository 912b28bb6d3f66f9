"""Coverage: a character that no face has is found by the check, at the text that wants it."""

from pathlib import Path

from tests.festival_maker import FestivalMaker


def test_a_character_without_a_face_is_named_with_its_file_and_field(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path).film(synopsis={"sr-Cyrl": "Знак ⵣ и реч.", "en": "A sign ⵣ and a word."})
    found = [problem for problem in maker.workshop().problems if "no face has" in problem.what]
    assert [(problem.place.file, problem.place.field) for problem in found] == [
        ("data/films/snow.yaml", "synopsis.sr-Cyrl"),
        ("data/films/snow.yaml", "synopsis.en"),
    ]
    assert found[0].what == "no face has the character 'ⵣ' (U+2D63, TIFINAGH LETTER YAZ)"
    assert all(problem.place.line for problem in found)


def test_a_persons_name_is_looked_at_too(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path).film().people(ana_lang={"name": "Ana ⵣ Lang"})
    found = [problem.place.field for problem in maker.workshop().problems if "no face has" in problem.what]
    assert found == ["ana_lang.name"]


def test_every_script_of_the_house_is_covered(tmp_path: Path) -> None:
    for language, title in (("zh-Hans", "一秒钟"), ("fa", "باغ"), ("he", "רחוב"), ("ka", "ვენახი"), ("hi", "चिट्ठी"), ("th", "ถนน"),
                            ("ko", "바닥"), ("ja", "壱岐行き"), ("el", "Η λάμπα"), ("hy", "Լույս"), ("vi", "Tần số")):  # fmt: skip
        maker = FestivalMaker(tmp_path).film(titles={"sr-Cyrl": "Снег", "en": "Snow", "original": {language: title}})
        assert not [problem for problem in maker.workshop().problems if "no face has" in problem.what], language
