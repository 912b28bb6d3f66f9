"""The specimen's pages of composition: one text in several measures, with and without the engine's finer means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from math import fsum

from catalogue import Desk, Galley, Line, Sheet, Style, mm
from layouts.specimen_sheet import GRID, RULE_ABOVE, Band, Leaf, flowing, in_style, place_of, spoken

MEASURES = (200.0, 150.0, 110.0)
"""Points, the widest first."""
LETTERFIT = 0.015
"""Ems, where letters are fitted."""
HYPHEN_LETTERS = 2
"""Lines that must come out at one length want more places to divide a word."""
BETWEEN = 28.0
"""Points between two blocks of the widest measure."""
RIGHT = GRID.x(0) + GRID.measure - MEASURES[0]
LEFT = RIGHT - BETWEEN - MEASURES[0]
"""Where the blocks of the two columns begin."""
LOOSE, LOOSE_BETWEEN = 158.0, 9.6
"""Measure of the text set longer and shorter, and what lies between its three settings."""
FIGURES = 200.0
"""Measure of the figures below a text."""
HEADING = 235.0


def composition(desk: Desk) -> Iterator[Sheet]:
    """Justified pages for every language of the text, then a page of ragged text."""
    texts = spoken(desk, desk.specimen.texts.paragraphs)
    for language, words in texts:
        draw = partial(_justified, language=language, words=words)
        bands = [(f"paragraphs.{language}", partial(draw, measure=measure)) for measure in MEASURES]
        yield from flowing(desk, "justified", bands)
    ragged: list[tuple[str, Band]] = [("paragraphs", _rag)] if texts else []
    ragged += [
        (f"paragraphs.{language}", partial(_looseness, language=language, words=words)) for language, words in texts[:1]
    ]
    yield from flowing(desk, "ragged", [*ragged, ("headings", _headings)])


def _justified(leaf: Leaf, y: float, language: str, words: str, measure: float) -> float:
    """The text at one measure: with spaces alone at the left, with all means at the right."""
    desk = leaf.desk
    plain = in_style(
        desk, "text", language, align="justified", hyphen_letters=HYPHEN_LETTERS, protrude=False, letterfit=0.0
    )
    fitted = replace(plain, protrude=True, letterfit=LETTERFIT)
    natural = _space(desk.line(words, plain, language).lines)
    leaf.rule(GRID.x(0), y, GRID.measure)
    base = y + RULE_ABOVE
    leaf.note(f"{measure:g} pt", GRID.x(0), base, GRID.column)
    columns = {"plain": (LEFT, plain), "fitted": (RIGHT, fitted)}
    if measure == MEASURES[0]:
        base = max(leaf.label(key, x, base, MEASURES[0]) for key, (x, _) in columns.items()) + mm(2)
    settings = [(_set(desk, words, style, language, measure), x) for x, style in columns.values()]
    return max(_block(leaf, galley, x, base, natural) for galley, x in settings)


def _set(desk: Desk, words: str, style: Style, language: str, measure: float) -> Galley:
    return desk.set([desk.passage(words, style, language)], measure, place_of(desk, f"paragraphs.{language}"))


def _block(leaf: Leaf, galley: Galley, x: float, y: float, natural: float = 0.0) -> float:
    """A text on the ground of its measure, with its figures below; where the next rule may lie.

    `natural` is the width of a space where none is stretched.
    """
    leaf.ground(galley, x, y)
    y = leaf.put(galley, x, y) + mm(3)
    figures = _figures(galley, natural)
    labels = [dict(spoken(leaf.desk, leaf.desk.specimen.texts.labels.get(key))) for key in figures]
    for language in dict.fromkeys(language for label in labels for language in label):
        said = (f"{label.get(language, '')} {figure}" for label, figure in zip(labels, figures.values(), strict=True))
        y = leaf.note("  ".join(said), x, y, FIGURES, language)
    return y + mm(2)


def _figures(galley: Galley, natural: float) -> dict[str, str]:
    """What a proof-reader counts: lines, hyphens, and the extremes of the spaces or of the rag, in per cent."""
    lines = galley.lines[:-1]
    figures = {
        "lines": f"{len(galley.lines)}",
        "hyphens": f"{sum(line.end == 'hyphen' for line in galley.lines)}",
    }
    if all(line.ratio is None for line in lines):
        return figures | {"shortest": f"{min((line.width / galley.measure for line in lines), default=1):.0%}"}
    spaces = [_space([line]) / natural for line in lines if _space([line])] if natural else []
    fitted = sum(line.letterfit != 0 for line in lines)
    figures["spaces"] = f"{min(spaces, default=1):.0%}".removesuffix("%") + f"–{max(spaces, default=1):.0%}"
    return figures | ({"fitted_lines": f"{fitted}"} if fitted else {})


def _space(lines: Sequence[Line]) -> float:
    """How wide the spaces of these lines are on average; nought where they have none."""
    spaces = [
        advance
        for line in lines
        for run in line.runs
        for advance, text in zip(run.advances, run.texts, strict=True)
        if text == " "
    ]
    return fsum(spaces) / len(spaces) if spaces else 0.0


def _rag(leaf: Leaf, y: float) -> float:
    """The text ragged, as the style sheet has it."""
    desk = leaf.desk
    leaf.ruled("rag", y)
    ends = [y]
    for (language, words), x in zip(spoken(desk, desk.specimen.texts.paragraphs), (LEFT, RIGHT), strict=False):
        galley = _set(desk, words, desk.style("text", language), language, MEASURES[0])
        ends.append(_block(leaf, galley, x, y + RULE_ABOVE))
    return max(ends)


def _looseness(leaf: Leaf, y: float, language: str, words: str) -> float:
    """The text a line shorter, at its best, and a line longer."""
    leaf.ruled("looseness", y)
    place = place_of(leaf.desk, f"paragraphs.{language}")
    ends = []
    for index, more in enumerate((-1, 0, 1)):
        desk = replace(leaf.desk, looseness={place: more})
        x = GRID.x(0) + index * (LOOSE + LOOSE_BETWEEN)
        style = in_style(desk, "text", language, hyphen_letters=HYPHEN_LETTERS)
        galley = desk.running(words, style, language, LOOSE, place)
        # That a text cannot be had so is seen here, where nobody asked for it.
        ends.append(_block(leaf, replace(galley, problems=()), x, y + RULE_ABOVE + mm(9)))
    return max(ends)


def _headings(leaf: Leaf, y: float) -> float:
    """A title filled line by line, and balanced over as many lines."""
    desk = leaf.desk
    leaf.rule(GRID.x(0), y, GRID.measure)
    columns = {"filled": GRID.x(0), "balanced": GRID.x(3)}
    base = max(leaf.label(key, x, y + RULE_ABOVE, HEADING) for key, x in columns.items()) + mm(6)
    for language, words in spoken(desk, desk.specimen.texts.headings):
        ends = []
        for key, x in columns.items():
            style = in_style(desk, "title_small", language, balanced=key == "balanced")
            galley = desk.set([desk.passage(words, style, language)], HEADING, place_of(desk, f"headings.{language}"))
            ends.append(leaf.put(galley, x, base))
        base = max(ends) + mm(2)
    return base
