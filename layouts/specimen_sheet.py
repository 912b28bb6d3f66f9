"""The specimen's paper: A4 in six columns, its heads and labels, and what its pages share."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from catalogue import Box, Desk, Galley, Ink, Place, Rule, Sheet, Style, Texts, mm
from layouts.grid import Grid

WIDTH, HEIGHT = mm(210), mm(297)
MARGIN = mm(18)
GRID = Grid(left=MARGIN, column=mm(25.5), gutter=mm(4.2), unit=mm(4), rag=mm(2), columns=6)
HEAD_K, TOP_K = 6, 10.5
"""Baseline of a page's head, and where the first rule below it lies."""
FOOT_K = 70
"""Where the last thing on a page ends, with the white below it."""
LARGE = mm(3)
"""How much lower than its label a line of large type stands."""
RULE_ABOVE = mm(5)
"""From a rule down to the baseline of the label below it."""
TINT = 0.12
"""Of the ground behind a measure."""
FINE = mm(3)
"""Leading of labels."""


Band = Callable[["Leaf", float], float]
"""Draws something from a y downwards over the width of a page; gives the y at which the next band begins."""


def spoken(desk: Desk, texts: Texts | None) -> tuple[tuple[str, str], ...]:
    """The words in every language of the edition that has them; where none has, in all that there are."""
    if not texts:
        return ()
    edition = [(language, words) for language in desk.languages if (words := desk.wordings[language].text(texts))]
    return tuple(edition or texts.items())


def in_style(desk: Desk, style: str, language: str = "", **changes: Any) -> Style:
    """A style of the sheet with some things changed, as no other page wants them."""
    return replace(desk.style(style, language), **changes)


@dataclass
class Leaf:
    """A page of the specimen in the making."""

    desk: Desk
    sheet: Sheet

    @classmethod
    def headed(cls, desk: Desk, head: str) -> Leaf:
        """A page with its head in every language."""
        leaf = cls(desk, Sheet("recto"))
        k = float(HEAD_K)
        for language, words in spoken(desk, desk.specimen.texts.heads.get(head)):
            leaf.put(desk.line(words, "title", language), GRID.x(0), GRID.y(k))
            k += 2
        return leaf

    def put(self, galley: Galley, x: float, y: float) -> float:
        """Sets a galley whole; the y on which a next line of its leading would stand."""
        self.sheet.pour(galley, x, y, least=0)
        return y + galley.depth

    def rule(self, x: float, y: float, width: float, name: str = "fine") -> None:
        self.sheet.put(Rule(x, y, x + width, y, self.desk.look.rules[name], self.desk.ink("black")))

    def ground(self, galley: Galley, x: float, y: float) -> None:
        """A tint as wide as the galley's measure behind its lines: what hangs is seen to stand outside."""
        top, bottom = y - 0.85 * galley.leading, y + galley.depth - 0.6 * galley.leading
        self.sheet.put(Box(x, top, galley.measure, bottom - top, colour(self.desk).tint(TINT)))

    def ruled(self, key: str, y: float) -> float:
        """A rule over the whole measure with a label below it in the first column; the label's baseline."""
        self.rule(GRID.x(0), y, GRID.measure)
        self.label(key, GRID.x(0), y + RULE_ABOVE, GRID.column)
        return y + RULE_ABOVE

    def label(self, key: str, x: float, y: float, measure: float) -> float:
        """The label of that key in every language, one below the other; the y below it."""
        for language, words in spoken(self.desk, self.desk.specimen.texts.labels.get(key)):
            y = self.note(words, x, y, measure, language)
        return y

    def named(self, tag: str, x: float, y: float, measure: float) -> float:
        """What a language is called in every language of the edition, and its tag; the y below."""
        for language in self.desk.languages:
            y = self.note(self.desk.wordings[language].language_name(tag), x, y, measure, language)
        return self.note(tag, x, y, measure)

    def note(self, words: str, x: float, y: float, measure: float, language: str = "") -> float:
        """Small words beside what is shown; the y below them."""
        passage = self.desk.passage(words, label_style(self.desk), language or self.desk.languages[0])
        return self.put(self.desk.set([passage], measure), x, y)


@dataclass
class Flow:
    """Bands one below the other, over as many pages of one head as they need."""

    desk: Desk
    head: str
    leaves: list[Leaf] = field(default_factory=list)
    y: float = 0.0

    def band(self, draw: Band, path: str) -> None:
        """Draws a band where the last one ended, or at the top of a new page if the foot is in its way.

        `path` is where the words of the band stand, for one that no page can hold.
        """
        if self.leaves and self._drawn(draw):
            return
        self.leaves.append(Leaf.headed(self.desk, self.head))
        self.y = GRID.y(TOP_K)
        if not self._drawn(draw):
            self.y = draw(self.leaves[-1], self.y)
            what = f"this runs {(self.y - GRID.y(FOOT_K)) / mm(1):.0f} mm over the foot of its page"
            self.leaves[-1].sheet.overset(place_of(self.desk, path), what, "shorten it")

    def _drawn(self, draw: Band) -> bool:
        """Draws the band on the last page, unless it runs over its foot: then nothing."""
        sheet = self.leaves[-1].sheet
        pieces, problems = len(sheet.pieces), len(sheet.problems)
        end = draw(self.leaves[-1], self.y)
        if end > GRID.y(FOOT_K):
            del sheet.pieces[pieces:], sheet.problems[problems:]
            return False
        self.y = end
        return True

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        return tuple(leaf.sheet for leaf in self.leaves)


def flowing(desk: Desk, head: str, bands: Iterable[tuple[str, Band]]) -> tuple[Sheet, ...]:
    """The bands on their pages, each with the path of its words."""
    flow = Flow(desk, head)
    for path, draw in bands:
        flow.band(draw, path)
    return flow.sheets


def label_style(desk: Desk) -> Style:
    return in_style(desk, "fine_label", leading=FINE, hanging=0.0)


def within(desk: Desk, words: str, style: Style, language: str, room: float) -> Galley:
    """A line in the style, smaller only where it would be wider than its room: faces differ, and a specimen shows any."""
    line = desk.line(words, style, language)
    if line.widest <= room:
        return line
    return desk.line(words, replace(style, size=style.size * room / line.widest), language)


def colour(desk: Desk) -> Ink:
    """The ink of the sheet: that of the festival's first section."""
    return desk.section_ink(next(iter(desk.records.festival.sections), ""))


def place_of(desk: Desk, path: str) -> Place:
    """Where the specimen's words at `path` stand."""
    return desk.specimen.texts.place(path)
