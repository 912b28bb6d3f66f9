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


TITLES = {
    "zh-Hans": "一秒钟",
    "ja": "壱岐行き",
    "ko": "바닥",
    "fa": "باغ",
    "he": "רחוב",
    "ka": "ვენახი",
    "hy": "Լույս",
    "hi": "चिट्ठी",
    "th": "ถนน",
    "el": "Η λάμπα",
    "vi": "Tần số",
}


def test_every_script_of_the_house_is_covered(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path)
    for language, title in TITLES.items():
        maker.film(f"film_{language.lower().replace('-', '_')}", titles={"en": "Snow", "original": {language: title}})
    assert [problem.what for problem in maker.workshop().problems if "no face has" in problem.what] == []
