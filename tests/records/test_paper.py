"""The book's paper and its cover, as festival.yaml says them."""

import pytest

from catalogue.lengths import mm
from catalogue.problems import Finder
from catalogue.records.building import build
from catalogue.records.festival import Festival
from catalogue.records.paper import Paper
from catalogue.records.yamltext import read_yaml


def festival(text: str) -> tuple[Festival | None, list[str]]:
    base = "name: {en: X}\ndates: {from: 2027-05-07, to: 2027-05-13}\nlanguages: [en]\n"
    read, _ = read_yaml("festival.yaml", (base + text).encode())
    assert read is not None
    finder = Finder()
    return build(Festival, read.data, read.places, finder), [str(problem) for problem in finder.found]


@pytest.mark.parametrize(
    ("text", "cover"),
    [
        ("cover: true", "cover"),
        ("cover: yes", "cover"),
        ("cover: my_cover", "my_cover"),
        ("cover: false", None),
        ("cover: no", None),
        ("", None),
    ],
)
def test_a_cover_may_be_said_in_a_word(text: str, cover: str | None) -> None:
    made, found = festival(text)
    assert found == []
    assert made is not None
    assert (made.cover.layout if made.cover is not None else None) == cover


def test_a_cover_has_options_with_places() -> None:
    made, found = festival("cover: {options: {spine_words: never}}")
    assert found == []
    assert made is not None
    assert made.cover is not None
    assert (made.cover.layout, dict(made.cover.options)) == ("cover", {"spine_words": "never"})
    assert str(made.cover.option_place("spine_words")) == "festival.yaml:4:19"


def paper(text: str) -> tuple[Paper, list[str]]:
    made, found = festival(f"paper: {text}")
    assert made is not None
    return made.paper, found


def test_paper_is_read_with_its_units() -> None:
    made, found = paper("{stock: {weight: 135 g/m², bulk: '0,9'}, cover: {weight: 300, bulk: 1 cm3/g}, spine: 4.2 mm}")
    assert found == []
    assert made.stock is not None
    assert made.cover is not None
    assert (made.stock.stock.weight, made.stock.stock.bulk, made.cover.stock.bulk) == (135, 0.9, 1)
    assert made.spine == pytest.approx(mm(4.2))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{stock: {weight: 135}}", "paper.stock.bulk: bulk is missing; write it"),
        ("{stock: {weight: 13, bulk: 1}}", "paper.stock.weight: no paper has 13; write grams a square metre"),
        ("{stock: {weight: 135 kg, bulk: 1}}", "135 kg is not a weight of paper"),
        ("{stock: {weight: 135, bulk: 9}}", "no paper has 9; write cubic centimetres a gram"),
        ("{spine: thick}", "'thick' is not a length"),
        ("{spine: 80 cm}", "no book is 80 cm thick"),
    ],
)
def test_paper_that_cannot_be_is_told(text: str, problem: str) -> None:
    _, found = paper(text)
    assert len(found) == 1
    assert problem in found[0]
