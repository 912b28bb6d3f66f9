"""The specimen's pages of scripts: titles and sentences in each, and lines in which several stand together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from catalogue import Desk, Line, Sheet, mm
from layouts.specimen_sheet import GRID, LARGE, RULE_ABOVE, Leaf, flowing, in_style, place_of, spoken, within

PITCH = mm(20.5)
"""From one script's rule to the next."""
NARROW = mm(50)
"""Measure of the sentences, narrow enough to show where their lines break."""
TITLE = 20.0
BESIDE = 9.6
"""Size of a title's translations."""
MIXED = 12.5
HAN = 19.0


def scripts(desk: Desk) -> Iterator[Sheet]:
    """A row for each script: its title and what it means, and sentences in a narrow column."""
    samples = range(len(desk.specimen.texts.scripts))
    yield from flowing(desk, "scripts", [(f"scripts.{index}", partial(_row, index=index)) for index in samples])


def _row(leaf: Leaf, y: float, index: int) -> float:
    """One script."""
    desk = leaf.desk
    sample = desk.specimen.texts.scripts[index]
    language = sample.language
    place = place_of(desk, f"scripts.{index}")
    leaf.rule(GRID.x(0), y, GRID.measure)
    base = y + mm(9.5)
    leaf.named(language, GRID.x(0), y + RULE_ABOVE, GRID.column)
    title = in_style(desk, "title_small", size=TITLE, leading=mm(8), slant="upright", align="left")
    leaf.put(desk.set([desk.passage(sample.title, title, language)], GRID.span(3), place), GRID.x(1), base)
    below = [(spoke, words) for spoke, words in spoken(desk, sample.titles) if words != sample.title]
    x = GRID.x(1)
    for spoke, words in below:
        style = in_style(desk, "text", spoke, size=BESIDE, slant="italic" if desk.rank(spoke) else "upright")
        line = desk.line(words, style, spoke)
        leaf.put(line, x, base + mm(6.5))
        x += line.widest + mm(5)
    text = in_style(desk, "text", size=8.5, leading=mm(4))
    galley = desk.set([desk.passage(sample.text, text, language)], NARROW, place)
    end = leaf.put(galley, GRID.x(0) + GRID.measure - NARROW, y + RULE_ABOVE)
    return max(y + PITCH, end)


def together(desk: Desk) -> Iterator[Sheet]:
    """Lines of two directions, characters by language, and one word in every script and weight."""
    yield from flowing(desk, "together", (("mixed", _mixed), ("han", _han), ("weights", _weights)))


def _mixed(leaf: Leaf, y: float) -> float:
    desk = leaf.desk
    base = leaf.ruled("mixed", y) + LARGE
    for index, sample in enumerate(desk.specimen.texts.mixed):
        style = in_style(desk, "text", size=MIXED, leading=mm(7), protrude=False)
        place = place_of(desk, f"mixed.{index}")
        galley = desk.set([desk.passage(sample.text, style, sample.language)], GRID.span(5), place)
        base = leaf.put(galley, GRID.x(1), base) + mm(2)
    return base + mm(2)


def _han(leaf: Leaf, y: float) -> float:
    """The same characters in every language, and the face that each is set in."""
    desk = leaf.desk
    base = leaf.ruled("han", y)
    han = desk.specimen.texts.han
    for index, language in enumerate(han.languages):
        x = GRID.x(1 + 1.25 * index)
        style = in_style(desk, "text", size=HAN, leading=mm(10))
        galley = within(desk, han.text, style, language, GRID.span(1.2))
        below = leaf.named(language, x, base, GRID.span(1.25))
        leaf.put(galley, x, below + mm(6))
        leaf.note(", ".join(_families(galley.lines)), x, below + mm(12), GRID.span(1.25))
    return base + mm(30)


def _families(lines: Sequence[Line]) -> list[str]:
    """The families in which lines are set, each once."""
    return list(dict.fromkeys(run.face.partition("/")[0] for line in lines for run in line.runs))


def _weights(leaf: Leaf, y: float) -> float:
    """One word in every script, in serif and sans, each in two weights."""
    desk = leaf.desk
    base = leaf.ruled("weights", y)
    samples = [(sample.language, sample.text) for sample in desk.specimen.texts.weights]
    for name in ("text", "facts"):
        family = desk.style(name).family
        for weight in sorted({file.weight for file in desk.faces.files.values() if file.family == family}):
            style = in_style(desk, name, weight=weight, size=14.0, leading=mm(8), protrude=False)
            leaf.note(f"{family} {weight}", GRID.x(1), base, GRID.span(2))
            x = GRID.x(1)
            for language, words in samples:
                line = desk.line(words, style, language, place_of(desk, "weights"))
                if x + line.widest > GRID.x(0) + GRID.measure:
                    x, base = GRID.x(1), base + mm(8)
                leaf.put(line, x, base + mm(7))
                x += line.widest + mm(3.6)
            base += mm(16)
    return base
