"""`catalogue fit`: film by film what must be cut and what may grow, as a table, for a spreadsheet, and as data."""

import csv
import json
from pathlib import Path

import pytest

from tests.command_line import run
from tests.festival_maker import FestivalMaker, both, prose


@pytest.fixture
def maker(tmp_path: Path) -> FestivalMaker:
    """A film that fits its page, and one that is far too long for it."""
    maker = FestivalMaker(tmp_path / "festival")
    maker.people(ana_lang={"biography": None})
    maker.film("snow", titles={"sr-Cyrl": "Снег", "en": "Snow"}, synopsis=both(40))
    maker.film("night", titles={"sr-Cyrl": "=Ноћ", "en": "Night"}, synopsis={"en": prose("en", 900)}, portrait=None)
    return maker


def test_the_list_names_page_design_and_budget_and_ends_with_one_where_a_film_is_too_long(maker: FestivalMaker) -> None:
    maker.workshop()
    result = run("fit", maker.folder, code=1)
    lines = [" ".join(line.split()) for line in result.stdout.splitlines()]
    assert lines[0] == "page film design lines text budget"
    (head,) = [line for line in lines if "Снег" in line]
    assert "film_page M" in head
    assert "sr-Cyrl synopsis room for " in head
    (second,) = [line for line in lines if line.startswith("snow ")]
    assert second.startswith("snow en synopsis room for ")
    (cut,) = [line for line in lines if "=Ноћ" in line]
    assert " over en synopsis cut " in cut
    assert cut.endswith(" words)")
    assert result.stderr.splitlines()[-1] == "2 films, 1 too long for its page"


def test_only_what_is_over_only_some_films_and_only_one_language(maker: FestivalMaker) -> None:
    maker.workshop()
    over = run("fit", maker.folder, "--over", code=1)
    assert "snow" not in over.stdout
    assert "night" in over.stdout
    snow = run("fit", maker.folder, "snow")
    assert "night" not in snow.stdout
    assert snow.stderr.splitlines()[-1] == "1 film, none too long for their pages"
    english = run("fit", maker.folder, "snow", "--language", "en").stdout
    assert "Snow" in english
    assert "sr-Cyrl" not in english
    nobody = run("fit", maker.folder, "nigt", code=1)
    assert "did you mean night?" in nobody.stderr
    assert nobody.stdout == "", "no table of nothing"
    assert "the edition has no language hu" in run("fit", maker.folder, "--language", "hu", code=1).stderr


def test_the_list_for_a_spreadsheet(maker: FestivalMaker, tmp_path: Path) -> None:
    maker.workshop()
    target = tmp_path / "lists/fit.csv"
    run("fit", maker.folder, "--csv", target, code=1)
    data = target.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf"), "the mark by which spreadsheets know UTF-8"
    assert data.count(b"\r\n") == data.count(b"\n") == 1 + 2 + 1
    rows = list(csv.DictReader(data.decode("utf-8-sig").splitlines()))
    assert list(rows[0]) == [
        "film", "title", "section", "page", "layout", "step", "lines", "text", "language",
        "cut characters", "cut words", "room characters",
    ]  # fmt: skip
    by_text = {(row["film"], row["language"]): row for row in rows}
    snow, night = by_text["snow", "en"], by_text["night", "en"]
    assert (snow["title"], snow["section"], snow["layout"], snow["step"], snow["text"]) == (
        "Снег", "Програм", "film_page", "M", "synopsis",
    )  # fmt: skip
    assert (int(snow["room characters"]) > 100, snow["cut characters"], snow["cut words"]) == (True, "", "")
    assert (int(night["cut characters"]) > int(night["cut words"]) > 20, night["room characters"]) == (True, "")
    assert night["title"] == "'=Ноћ", "no spreadsheet takes a title for a formula"
    run("fit", maker.folder, "--csv", target, "--semicolons", code=1)
    assert target.read_text(encoding="utf-8-sig").startswith("film;title;section")


def test_the_list_as_data_says_where_each_text_stands(maker: FestivalMaker) -> None:
    maker.workshop()
    data = json.loads(run("fit", maker.folder, "--json", code=1).stdout)
    assert sorted(each["film"] for each in data) == ["night", "snow"]
    night = next(each for each in data if each["film"] == "night")
    (text,) = night["texts"]
    assert (text["file"], text["field"], text["language"]) == ("data/films/night.yaml", "synopsis.en", "en")
    assert max(text["lines"], night["lines"]) < 0
    assert text["characters"] < text["words"] < 0


def test_what_else_has_no_room_is_reported_below(maker: FestivalMaker) -> None:
    people = {f"p{index}": f"Person Number{index} of the Endless Crew" for index in range(260)}
    maker.people(ana_lang={"biography": None}, **people)
    maker.film("snow", credits={"director": "ana_lang", "cast": list(people)}, synopsis=None)
    maker.workshop()
    result = run("fit", maker.folder, "--over", code=1)
    assert "the credits of snow leave no room" in result.stderr


def test_films_of_a_programme_are_listed_and_those_whose_layout_says_nothing(maker: FestivalMaker) -> None:
    maker.film("short", section=None, screenings=None, synopsis=both(30))
    maker.record(
        "data/films/shorts.yaml",
        {"titles": {"sr-Cyrl": "Кратки", "en": "Shorts"}, "section": "one", "programme": 1, "films": ["short"]},
    )
    maker.write(
        "layouts/silent.py",
        '''"""A page that says nothing of how its film fits."""

from dataclasses import dataclass

from catalogue import Layout, Sheet


@dataclass(frozen=True)
class Silent(Layout):
    name = "silent"
    takes = "film"

    def pages(self, desk, subject, side):
        yield Sheet(side).page(anchors=(f"film:{subject}",))
''',
    )
    maker.film("night", layout="silent", titles={"sr-Cyrl": "Ноћ", "en": "Night"})
    maker.workshop()
    data = {each["film"]: each for each in json.loads(run("fit", maker.folder, "--json").stdout)}
    assert set(data) == {"snow", "night", "short"}
    assert data["short"]["layout"] == "shorts_programme"
    assert (data["night"]["layout"], data["night"]["lines"], data["night"]["texts"]) == (None, None, [])
    assert "Ноћ" in run("fit", maker.folder).stdout
