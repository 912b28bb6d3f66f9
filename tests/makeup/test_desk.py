"""What the desk hands to the type engine from the records: how long a text is to be, and how words are divided."""

from pathlib import Path
from typing import Any

from catalogue.build import make_handout
from catalogue.makeup.pieces import Page, TextLine
from catalogue.problems import Severity
from tests.festival_maker import FestivalMaker, both, texts


def lines_of(page: Page, field: str) -> list[str]:
    return [piece.line.text for piece in texts(page) if piece.place.field == field]


def synopsis(folder: Path, **changes: Any) -> dict[str, int]:
    """Lines of the synopsis on the film's page, by language."""
    page = FestivalMaker(folder).film(synopsis=both(90), **changes).page()
    return {language: len(lines_of(page, f"synopsis.{language}")) for language in ("sr-Cyrl", "en")}


def test_a_text_is_set_a_line_longer_or_shorter_as_its_record_says(tmp_path: Path) -> None:
    plain = synopsis(tmp_path / "plain")
    longer = synopsis(tmp_path / "longer", looseness={"synopsis.en": 1})
    assert longer == {"sr-Cyrl": plain["sr-Cyrl"], "en": plain["en"] + 1}


def test_what_cannot_be_reached_is_said_at_the_text(tmp_path: Path) -> None:
    page = FestivalMaker(tmp_path).film(looseness={"synopsis.en": -3}).page()
    (problem,) = page.problems
    assert (problem.place.field, problem.severity) == ("synopsis.en", Severity.WARNING)


def test_a_handout_has_its_own_measure_and_no_looseness(tmp_path: Path) -> None:
    counts = []
    for name, looseness in (("plain", {}), ("longer", {"synopsis.en": 1})):
        workshop = FestivalMaker(tmp_path / name).film(synopsis=both(90), looseness=looseness).workshop()
        document, _ = make_handout(workshop, workshop.desk.records.films["snow"])
        counts.append([len(lines_of(page, "synopsis.en")) for page in document.pages])
    assert counts[0] == counts[1]


def test_the_same_text_is_set_once_for_each_looseness(tmp_path: Path) -> None:
    desk = FestivalMaker(tmp_path).film(looseness={"synopsis.en": 1}).workshop().desk
    film = desk.records.films["snow"]
    words, place = film.synopsis["en"], film.place("synopsis.en")
    asked = desk.running(words, "text", "en", 180.0, place)
    assert desk.running(words, "text", "en", 180.0, place) is asked
    assert desk.running(words, "text", "en", 180.0) is not asked


def test_lines_know_the_field_they_come_from(tmp_path: Path) -> None:
    page = FestivalMaker(tmp_path).film().page()
    fields = {piece.place.field for piece in page.pieces if isinstance(piece, TextLine)}
    assert {"titles.en", "credits.director", "synopsis.sr-Cyrl", "synopsis.en", "ana_lang.biography.en"} <= fields


def test_the_festivals_own_divisions_are_those_of_its_language(tmp_path: Path) -> None:
    """A narrow measure: divided where the patterns say, where the festival says, or not at all."""
    words = "the interminability of winter"
    divided = {}
    for name, listed in (("none", []), ("one", ["interminabil-ity"]), ("never", ["interminability"])):
        maker = FestivalMaker(tmp_path / name).film()
        desk = maker.record("data/words/en.yaml", {"hyphenation": listed}).workshop().desk
        divided[name] = [line.text for line in desk.running(words, "text", "en", 60.0).lines]
    assert divided == {
        "none": ["the inter\u00ad", "minability of", "winter"],
        "one": ["the", "interminabil\u00ad", "ity of winter"],
        "never": ["the", "interminability", "of winter"],
    }
