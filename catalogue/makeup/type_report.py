"""The type report: how well the running text of a document is set, in figures, and where it is set worst.

It reads finished pages and changes nothing. Lengths are points; shares, ratios and ems carry no unit.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from math import fsum
from pathlib import PurePosixPath
from typing import Literal

from catalogue.makeup.document import Document
from catalogue.makeup.pieces import Page, TextLine
from catalogue.makeup.rivers import rivers
from catalogue.problems import Place
from catalogue.typeset.breaking import LEAST_LETTERS
from catalogue.typeset.lines import Line
from catalogue.typeset.ragged import LEAST_SHARE, STEP

Kind = Literal["river", "hyphens", "stair", "stranded"]

_LOOSE = 1.0
"""A line whose spaces stretch by more than all they may is loose (TeX's classes: The TeXbook, p. 97)."""
_HYPHENS = 3
"""Lines running that end in hyphens, from which on they are a finding."""


@dataclass(frozen=True, slots=True)
class SetLine:
    """A line of running text in the book."""

    film: str
    """Key of the film whose text it is, or on whose pages it stands; empty where these are no film's."""
    place: Place
    page: int
    """Its folio."""
    language: str
    style: str
    text: str
    ratio: float | None
    """How much the spaces stretch, as a share of what they may, or (below nought) shrink; None for a ragged line."""
    share: float
    """Its width as a share of its measure."""
    badness: float
    """What the report sorts by: 1 is a justified line at its limits, or a ragged one at its least width."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What takes more than one line to see, or is a matter of a last line."""

    kind: Kind
    lines: int
    """How many lines it runs over."""
    first: SetLine


@dataclass(frozen=True, slots=True)
class StyleReport:
    """The running text of one language in one style. Last lines of paragraphs are neither justified nor ragged."""

    language: str
    style: str
    lines: int
    hyphens: float
    """Lines in a hundred that end in one."""
    hyphen_run: int
    """The most of them that follow one another."""
    justified: int
    loose: float
    """Share of the justified lines whose ratio is above 1."""
    loosest: float | None
    tightest: float | None
    letterfit: float
    """Share of the justified lines whose letters were set apart or together."""
    rivers: int
    ragged: int
    rag: float
    """Mean white at the end of ragged lines, as a share of the measure."""
    short: int
    """Ragged lines below four fifths of the measure."""
    stairs: int
    stranded: int
    """Paragraphs of several lines whose last is one short word."""


@dataclass(frozen=True, slots=True)
class TypeReport:
    """The figures by language and style, the lines from the worst on, and the findings in the book's order."""

    styles: tuple[StyleReport, ...]
    worst: tuple[SetLine, ...]
    findings: tuple[Finding, ...]


def type_report(document: Document, texts: Collection[Place], most: int = 20) -> TypeReport:
    """The report on the lines that come from `texts`, the places of running texts, where these are of two lines or more.

    At most `most` worst lines are named.
    """
    figures: dict[tuple[str, str], _Figures] = defaultdict(_Figures)
    lines: list[SetLine] = []
    findings: list[Finding] = []
    film = ""
    for page in document.pages:
        # A page without a name runs on from the one before.
        film = _film_shown(page) if page.anchors else film
        for block in _blocks(page, texts):
            language = _language(block)
            told = [_told(piece, film, page.folio, language) for piece in block]
            found = list(_findings(block, told))
            lines.extend(line for line, piece in zip(told, block, strict=True) if not _closes(piece.line))
            findings.extend(found)
            for each, piece in zip(told, block, strict=True):
                figures[language, each.style].add(each, piece.line)
            for finding in found:
                figures[language, finding.first.style].found[finding.kind] += 1
            for start, run in _hyphen_runs(block):
                of_style = figures[language, told[start].style]
                of_style.hyphen_run = max(of_style.hyphen_run, run)
    worst = sorted((line for line in lines if line.badness > 0), key=lambda line: -line.badness)
    return TypeReport(tuple(figures[key].report(*key) for key in sorted(figures)), tuple(worst[:most]), tuple(findings))


# Lines ----------------------------------------------------------------------------------------------------------------


def _blocks(page: Page, texts: Collection[Place]) -> Iterator[list[TextLine]]:
    """The page's running texts of two lines or more, each a column's lines of one text."""
    of_texts = (piece for piece in page.pieces if isinstance(piece, TextLine) and piece.place in texts)
    for _, pieces in groupby(of_texts, key=lambda piece: (piece.place, piece.x)):
        block = [piece for piece in pieces if piece.line.runs]
        if len(block) > 1:
            yield block


def _language(block: Iterable[TextLine]) -> str:
    """The language that most of the text is in."""
    letters: Counter[str] = Counter()
    for piece in block:
        for run in piece.line.runs:
            letters[run.language] += len(run.text)
    return letters.most_common(1)[0][0]


def _told(piece: TextLine, film: str, folio: int, language: str) -> SetLine:
    line = piece.line
    share = line.width / line.room if line.room else 1.0
    if _closes(line):
        badness = 0.0
    elif line.ratio is not None:
        badness = abs(line.ratio)
    else:
        badness = max(1 - share, 0.0) / (1 - LEAST_SHARE)
    return SetLine(
        film=_film_of(piece.place) or film,
        place=piece.place,
        page=folio,
        language=language,
        style=line.style,
        text=line.text,
        ratio=None if line.ratio is None else round(line.ratio, 3),
        share=round(share, 4),
        badness=round(badness, 3),
    )


def _film_of(place: Place) -> str:
    """Key of the film whose record the place is in; empty for none."""
    path = PurePosixPath(place.file)
    return path.stem if path.parent.name == "films" else ""


def _film_shown(page: Page) -> str:
    """Key of the first film that the page names; empty for none."""
    return next((anchor.removeprefix("film:") for anchor in page.anchors if anchor.startswith("film:")), "")


def _closes(line: Line) -> bool:
    """Whether a paragraph ends with this line, which is then as long as it comes."""
    return line.end in ("last", "hard", "forced")


def _hyphenated(line: Line) -> bool:
    """Whether the line ends in a hyphen, one that was added or a compound's own."""
    return line.end == "hyphen" or (line.end == "close" and line.text.endswith(("-", "\u2010")))


# What takes several lines to see --------------------------------------------------------------------------------------


def _findings(block: Sequence[TextLine], told: Sequence[SetLine]) -> Iterator[Finding]:
    for start, length in _hyphen_runs(block):
        if length >= _HYPHENS:
            yield Finding("hyphens", length, told[start])
    if any(line.ratio is not None for line in told):
        for start, length in rivers([piece.line for piece in block]):
            yield Finding("river", length, told[start])
    for start, length in _stairs([piece.line for piece in block]):
        yield Finding("stair", length, told[start])
    for index, piece in enumerate(block):
        if index and piece.line.end == "last" and not _closes(block[index - 1].line) and _is_stranded(piece.line):
            yield Finding("stranded", 1, told[index])


def _hyphen_runs(block: Sequence[TextLine]) -> Iterator[tuple[int, int]]:
    """Where lines ending in hyphens follow one another: the first, and how many."""
    start = 0
    for hyphenated, run in groupby(block, key=lambda piece: _hyphenated(piece.line)):
        length = len(list(run))
        if hyphenated:
            yield start, length
        start += length


def _stairs(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Where three or more ragged line ends step in or out, each by a visible part of the measure: first line and count."""
    start, direction = 0, 0
    for index, (one, other) in enumerate(pairwise(lines)):
        towards = _step(one, other)
        if towards != direction:
            if direction and index - start >= 2:
                yield start, index - start + 1
            start, direction = index, towards
    if direction and len(lines) - 1 - start >= 2:
        yield start, len(lines) - start


def _step(one: Line, other: Line) -> int:
    """1 where the second line is visibly longer, -1 where it is shorter; 0 where neither, or where no rag is seen."""
    ragged = all(line.ratio is None and line.room and not _closes(line) for line in (one, other))
    if not ragged:
        return 0
    step = other.width / other.room - one.width / one.room
    return 1 if step > STEP else -1 if step < -STEP else 0


def _is_stranded(line: Line) -> bool:
    """Whether a last line is one short word."""
    words = line.text.split()
    return len(words) == 1 and sum(map(str.isalpha, words[0])) < LEAST_LETTERS


# Figures --------------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Figures:
    """What is counted of one style in one language."""

    lines: int = 0
    hyphens: int = 0
    hyphen_run: int = 0
    ratios: list[float] = field(default_factory=list)
    fitted: int = 0
    shortfalls: list[float] = field(default_factory=list)
    found: Counter[Kind] = field(default_factory=Counter)

    def add(self, told: SetLine, line: Line) -> None:
        self.lines += 1
        self.hyphens += _hyphenated(line)
        if _closes(line):
            return
        if told.ratio is None:
            self.shortfalls.append(1 - told.share)
        else:
            self.ratios.append(told.ratio)
            self.fitted += line.letterfit != 0

    def report(self, language: str, style: str) -> StyleReport:
        justified, ragged = len(self.ratios), len(self.shortfalls)
        return StyleReport(
            language=language,
            style=style,
            lines=self.lines,
            hyphens=round(100 * self.hyphens / self.lines, 2),
            hyphen_run=self.hyphen_run,
            justified=justified,
            loose=round(sum(ratio > _LOOSE for ratio in self.ratios) / max(justified, 1), 4),
            loosest=max(self.ratios, default=None),
            tightest=min(self.ratios, default=None),
            letterfit=round(self.fitted / max(justified, 1), 4),
            rivers=self.found["river"],
            ragged=ragged,
            rag=round(fsum(self.shortfalls) / max(ragged, 1), 4),
            short=sum(shortfall > 1 - LEAST_SHARE + 1e-6 for shortfall in self.shortfalls),
            stairs=self.found["stair"],
            stranded=self.found["stranded"],
        )
