"""Figures: page numbers as references and indexes say them, in words and in lines."""

from collections.abc import Sequence

from catalogue.makeup.desk import Desk
from catalogue.typeset.styles import Style

UNKNOWN = "888"
"""Stands for a page that is not made yet: as wide as any."""


def figure_lines(
    desk: Desk,
    anchors: Sequence[str],
    style: str,
    language: str,
    first: float,
    others: float,
    *,
    ranges: bool = False,
) -> tuple[str, ...]:
    """The lines that the pages of these anchors will take: `first` points wide, and those below it `others`.

    Where all of them are made already, these are the very figures that settling sets; else there is room for any.
    """
    known = sorted({desk.folios[anchor] for anchor in anchors if anchor in desk.folios})
    lost = sum(anchor not in desk.folios for anchor in anchors)
    words = [*said(known, ranges=ranges), *[UNKNOWN] * lost]
    lines = in_lines(desk, words, style, language, first, others)
    # Ranges of pages that nobody knows yet may turn over sooner than numbers.
    return (*lines, "") if lost and ranges and len(lines) > 1 else lines


def said(numbers: Sequence[int], *, ranges: bool = False) -> tuple[str, ...]:
    """Ascending numbers in words; with `ranges` those that follow one another as one: `12`, `34–36`."""
    runs: list[list[int]] = []
    for number in numbers:
        if ranges and runs and runs[-1][-1] + 1 == number:
            runs[-1].append(number)
        else:
            runs.append([number])
    return tuple(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def in_lines(
    desk: Desk, words: Sequence[str], style: str | Style, language: str, first: float, others: float
) -> tuple[str, ...]:
    """The figures with commas on lines of their widths, at least one on each; a line that more follow ends in a comma."""
    lines: list[str] = []
    rest = list(words)
    while rest:
        room = others if lines else first
        count = 1
        while count < len(rest) and desk.line(_joined(rest, count + 1), style, language).widest <= room:
            count += 1
        lines.append(_joined(rest, count))
        rest = rest[count:]
    return tuple(lines)


def _joined(words: Sequence[str], count: int) -> str:
    """The first so many, with a comma behind where others follow."""
    return ", ".join(words[:count]) + ("," if count < len(words) else "")
