"""Festivals made for tests: a folder with as much in it as the test says, and what lies on the pages made of it.

A record is written as JSON, which is YAML too, so a test lays over the plain film only what it is about.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from PIL import Image

from catalogue.build import Workshop, prepare
from catalogue.lengths import MM
from catalogue.makeup.desk import Desk
from catalogue.makeup.folding import folded
from catalogue.makeup.pieces import Artwork, Box, Page, Picture, Piece, Reference, Rule, Side, TextLine
from catalogue.makeup.settling import padded, settled
from catalogue.problems import Place, Problem, Severity
from tests.shared_faces import shared_faces

Record = dict[str, Any]

WORDS = {
    "sr-Cyrl": "снег пада целе ноћи а човек иде друмом према граду где га нико више не чека осим старог пса",
    "sr-Latn": "sneg pada cele noći a čovek ide drumom prema gradu gde ga niko više ne čeka osim starog psa",
    "mk": "снегот паѓа цела ноќ а човекот оди по патот кон градот каде што никој веќе не го чека",
    "en": "snow falls all night and a man walks the road to a town where nobody waits for him but an old dog",
}
"""Enough to make prose of any length in a language."""


def prose(language: str, words: int) -> str:
    """So many words of running text."""
    known = WORDS[language].split()
    return " ".join(known[index % len(known)] for index in range(words)) + "."


def both(words: int, languages: Iterable[str] = ("sr-Cyrl", "en")) -> dict[str, str]:
    """Prose of that many words in every language."""
    return {language: prose(language, words) for language in languages}


TITLES = {"sr-Cyrl": "Снег", "sr-Latn": "Sneg", "mk": "Снегот", "en": "Snow"}
SECTION = {"sr-Cyrl": "Програм", "sr-Latn": "Program", "mk": "Програма", "en": "Programme"}
HALL = {"sr-Cyrl": "Сала", "sr-Latn": "Sala", "mk": "Сала", "en": "Hall"}


def in_languages(texts: Mapping[str, str], languages: Iterable[str]) -> dict[str, str]:
    """The texts in these languages."""
    return {language: texts[language] for language in languages if language in texts}


def film(languages: Sequence[str] = ("sr-Cyrl", "en"), /, **changes: Any) -> Record:
    """A plain film with everything a page may show; a change to None takes the field out."""
    record: Record = {
        "titles": in_languages(TITLES, languages),
        "section": "one",
        "credits": {"director": "ana_lang", "screenplay": "ana_lang"},
        "countries": ["RS"],
        "year": 2021,
        "running_time": "103",
        "screenings": [{"when": "2027-05-09 17:00", "venue": "hall"}],
        "synopsis": both(40, languages),
        "still": {"file": "still.jpg"},
    }
    record.update(changes)
    return {name: value for name, value in record.items() if value is not None}


def person(languages: Sequence[str] = ("sr-Cyrl", "en"), /, **changes: Any) -> Record:
    """A director with a biography and a portrait; a change to None takes the field out."""
    record: Record = {"name": "Ana Lang", "biography": both(30, languages), "portrait": {"file": "portrait.jpg"}}
    record.update(changes)
    return {name: value for name, value in record.items() if value is not None}


@dataclass
class FestivalMaker:
    """Writes a festival's folder and makes pages of it."""

    folder: Path
    languages: tuple[str, ...] = ("sr-Cyrl", "en")
    settings: Record = field(default_factory=dict)
    """Laid over the plain festival.yaml, whole fields at a time."""

    def write(self, path: str, text: str) -> "FestivalMaker":
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return self

    def record(self, path: str, record: Mapping[str, Any]) -> "FestivalMaker":
        return self.write(path, json.dumps(record, ensure_ascii=False, indent=1))

    def picture(self, name: str, width: int, height: int) -> "FestivalMaker":
        """A grey JPEG of that many pixels."""
        file = self.folder / "data/pictures" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        Image.new("L", (width, height), 128).save(file)
        return self

    def artwork(self, name: str, data: bytes) -> "FestivalMaker":
        """A file beside the pictures."""
        file = self.folder / "data/pictures" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
        return self

    def film(self, key: str = "snow", /, **changes: Any) -> "FestivalMaker":
        return self.record(f"data/films/{key}.yaml", film(self.languages, **changes))

    def people(self, **people: Any) -> "FestivalMaker":
        """The film's director, changed by what is given under `ana_lang`, and others."""
        director = person(self.languages, **people.pop("ana_lang", {}))
        return self.record("data/people/people.yaml", {"ana_lang": director, **people})

    def workshop(self) -> Workshop:
        """Everything read; what the test did not write is as plain as can be."""
        plain: Record = {
            "name": dict.fromkeys(self.languages, "Svetlopis"),
            "place": dict.fromkeys(self.languages, "Novi Sad"),
            "dates": {"from": "2027-05-07", "to": "2027-05-13"},
            "languages": list(self.languages),
            "venues": {"hall": {"name": in_languages(HALL, self.languages)}},
            "sections": {"one": {"name": in_languages(SECTION, self.languages), "ink": "ochre"}},
            "parts": [{"section": "one"}],
        }
        self.record("data/festival.yaml", plain | self.settings)
        if not (self.folder / "data/people/people.yaml").exists():
            self.people()
        pictures = self.folder / "data/pictures"
        for name, size in (("still.jpg", (178, 100)), ("portrait.jpg", (75, 100))):
            if not (pictures / name).exists():
                self.picture(name, *size)
        with shared_faces:
            return prepare(self.folder)

    def pages(
        self, layout: str, subject: str = "", side: Side = "recto", options: Mapping[str, Any] | None = None
    ) -> list[Page]:
        """The pages that a layout makes, before settling."""
        return made_by(self.workshop(), layout, subject, side, options)

    def page(self, layout: str = "film_page", subject: str = "snow", side: Side = "recto") -> Page:
        """The first of them."""
        return self.pages(layout, subject, side)[0]

    def book(self) -> "Book":
        """The whole booklet, settled."""
        return book_of(self.workshop())


@dataclass(frozen=True)
class Book:
    """A booklet's pages with what is wrong on them."""

    pages: tuple[Page, ...]
    problems: tuple[Problem, ...]


def book_of(workshop: Workshop) -> Book:
    """The booklet, folded, padded and settled."""
    desk = workshop.desk
    made, problems = folded(desk, workshop.library)
    pages = settled(padded(made, desk.printer.multiple), desk)
    return Book(pages, tuple(dict.fromkeys([*problems, *(late for page in pages for late in page.problems)])))


def made_by(
    workshop: Workshop,
    layout: str,
    subject: str = "",
    side: Side = "recto",
    options: Mapping[str, Any] | None = None,
) -> list[Page]:
    """The pages of one layout; the records must be sound and the layout there."""
    grave = [str(problem) for problem in workshop.problems if problem.severity == Severity.GRAVE]
    assert grave == []
    takes = workshop.library.layouts[layout].takes
    made, problems = workshop.library.make(layout, options or {}, Place(), takes)
    assert made is not None, problems
    return list(made.pages(workshop.desk, subject, side))


# What lies on a page --------------------------------------------------------------------------------------------------

UNIT = 4 * MM


def k(y: float, unit: float = UNIT) -> float:
    """A length from the head as units of the grid."""
    return round(y / unit, 3)


def in_mm(points: float) -> float:
    return round(points / MM, 2)


def texts(page: Page, style: str = "") -> list[TextLine]:
    """The page's set lines in their order, of one style if it is named."""
    return [piece for piece in page.pieces if isinstance(piece, TextLine) and style in ("", piece.line.style)]


def of_style(page: Page, style: str) -> list[tuple[str, float, float]]:
    """Words, x in millimetres and baseline of every line that begins in a style."""
    return [(piece.line.text, in_mm(edge(piece)), k(piece.y)) for piece in texts(page, style)]


def left(piece: TextLine) -> float:
    """Where the line's first glyph stands."""
    return piece.x + piece.line.indent


def edge(piece: TextLine) -> float:
    """Where the line's frame or its indent begins; its first character may hang over it."""
    return piece.x + max(piece.line.indent, 0.0)


def find(page: Page, words: str) -> TextLine:
    """The only line with these words in it."""
    found = [piece for piece in texts(page) if words in piece.line.text]
    assert len(found) == 1, (words, [piece.line.text for piece in found] or [each.line.text for each in texts(page)])
    return found[0]


P = TypeVar("P", Box, Rule, Picture, Artwork, Reference)


def of_kind(page: Page, kind: type[P]) -> list[P]:
    return [piece for piece in page.pieces if isinstance(piece, kind)]


def frame(piece: Box | Picture | Artwork) -> tuple[float, float, float, float]:
    """Left, top, right, bottom in millimetres."""
    return (in_mm(piece.x), in_mm(piece.y), in_mm(piece.x + piece.width), in_mm(piece.y + piece.height))


def words_on(pages: Iterable[Page]) -> str:
    """Every word on the pages, ends of lines as spaces and divisions closed up."""
    out = " ".join(piece.line.text for page in pages for piece in texts(page))
    return out.replace("\u00ad ", "")


def graves(pages: Iterable[Page]) -> list[Problem]:
    return [problem for page in pages for problem in page.problems if problem.severity == Severity.GRAVE]


def collisions(page: Page) -> list[tuple[str, str]]:
    """Pairs of lines that are printed over each other: widths that meet, and baselines nearer than half the smaller size."""
    found = []
    lines = [
        (
            piece.y,
            left(piece),
            left(piece) + piece.line.width,
            max(run.size for run in piece.line.runs),
            piece.line.text,
        )
        for piece in texts(page)
        if piece.line.runs
    ]
    for index, (y, start, end, size, text) in enumerate(lines):
        for other_y, other_start, other_end, other_size, other_text in lines[index + 1 :]:
            apart = end <= other_start or other_end <= start
            if abs(y - other_y) < 0.5 * min(size, other_size) and not apart:
                found.append((text, other_text))
    return found


def outside(desk: Desk, page: Page, margin: float = 0.0) -> list[Piece]:
    """Lines and figures that reach beyond the trim, or nearer to it than `margin` points."""
    found: list[Piece] = []
    for piece in texts(page):
        ends = (left(piece), left(piece) + piece.line.width)
        inside = margin <= ends[0] and ends[1] <= desk.width - margin and margin <= piece.y <= desk.height - margin
        if piece.line.runs and not inside:
            found.append(piece)
    return found
