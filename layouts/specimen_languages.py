"""The specimen's pages of languages: a panel for each, with all that its rules give."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from catalogue import Desk, Panel, Sheet, mm
from layouts.specimen_sheet import FINE, GRID, RULE_ABOVE, Leaf, flowing, in_style, label_style, place_of

ACROSS = 2
"""Panels abreast."""
BETWEEN = mm(1.2)
"""Between the rows of a panel."""
LABEL, APART = mm(16), mm(3)
"""Measure of a row's label, and what parts it from its value."""
BELOW = mm(6)
"""From the last row to the rule of the next panel."""
NAME = 18.0


def languages(desk: Desk) -> Iterator[Sheet]:
    """Panels in the order of the specimen's words, two abreast."""
    panels = desk.specimen.panels
    pairs = [panels[start : start + ACROSS] for start in range(0, len(panels), ACROSS)]
    bands = [(f"languages.{pair[0].language}", partial(_abreast, pair=pair)) for pair in pairs]
    yield from flowing(desk, "languages", bands)


def _abreast(leaf: Leaf, y: float, pair: Sequence[Panel]) -> float:
    return max(_panel(leaf, panel, GRID.x(3 * column), y) for column, panel in enumerate(pair)) + BELOW


def _panel(leaf: Leaf, panel: Panel, x: float, top: float) -> float:
    """The language's name below a rule, then a row for each rule: its label, and what it gives."""
    desk = leaf.desk
    leaf.rule(x, top, GRID.span(3))
    heading = in_style(desk, "title_small", size=NAME, leading=mm(8))
    y = top + mm(8.5)
    leaf.put(desk.line(panel.name, heading, panel.language), x, y)
    tag = desk.line(panel.language, label_style(desk), desk.languages[0])
    leaf.put(tag, x + GRID.span(3) - tag.widest, top + RULE_ABOVE)
    y += mm(6)
    place = place_of(desk, f"languages.{panel.language}")
    value = in_style(desk, "fine_value", leading=FINE, hanging=0.0)
    for row in panel.rows:
        below = leaf.label(row.key, x, y, LABEL)
        beside = y
        for text in row.texts:
            galley = desk.set([desk.passage(text, value, panel.language)], GRID.span(3) - LABEL - APART, place)
            beside = leaf.put(galley, x + LABEL + APART, beside)
        y = max(below, beside) + BETWEEN
    return y
