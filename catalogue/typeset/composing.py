"""Composing: the steps by which a paragraph finds its breaks, from what a careful compositor would like to what will do."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from catalogue.typeset.breaking import Chain
from catalogue.typeset.candidates import Candidates, Exceptions, candidates
from catalogue.typeset.justified import Justified
from catalogue.typeset.ragged import Ragged
from catalogue.typeset.styles import Style
from catalogue.typeset.words import Paragraph

_PRETOLERANCE = 100
_TOLERANCE = 400
"""Badness of a justified line; 100 stretches its spaces as far as they should go, 400 half as far again."""


@dataclass(frozen=True, slots=True)
class Composer:
    """A paragraph and the room it has: `first` for its first line, `rest` for the others.

    `column` is the number of its lines after which the column ends.
    """

    paragraph: Paragraph
    style: Style
    first: float
    rest: float
    exceptions: Exceptions
    column: int | None = None

    def compose(self) -> "Composition":
        """The best breaks of the first step that finds any; the last one always does."""
        for number, (found, way) in enumerate(self._steps()):
            chain = way.chain()
            if chain is not None:
                return Composition(self, found, chain, number)
        raise AssertionError("the last step takes any line")

    def _steps(self) -> Iterator[tuple[Candidates, "Justified | Ragged"]]:
        style = self.style
        plain = candidates(self.paragraph, style)
        if style.align != "justified":
            way = Ragged(plain.breaks, self.first, self.rest, style.balanced, column=self.column)
            yield plain, way
            divided = self._divided(plain)
            way = replace(way, breaks=divided.breaks)
            if divided is not plain:
                yield divided, way
            yield divided, replace(way, anyhow=True)
            return
        just = Justified(plain.breaks, self.first, self.rest, _PRETOLERANCE, column=self.column)
        yield plain, just
        divided = self._divided(plain)
        just = replace(just, breaks=divided.breaks)
        if divided is not plain:
            yield divided, just
        if style.letterfit:
            just = replace(just, letterfit=style.letterfit)
            yield divided, just
        yield divided, replace(just, tolerance=_TOLERANCE)
        yield divided, replace(just, anyhow=True)

    def _divided(self, plain: Candidates) -> Candidates:
        if not self.style.hyphenate:
            return plain
        return candidates(self.paragraph, self.style, divided=True, exceptions=self.exceptions)

    def nearest(self, best: "Composition", lines: int) -> "Composition":
        """The breaks that come nearest to so many lines, by the steps that make no line worse than the best needs."""
        nearest = best
        for number, (found, way) in enumerate(self._steps()):
            if way.anyhow and number > best.step:
                break
            chain = way.chain(lines) if number >= best.step else None
            if chain is not None and abs(len(chain) - lines) < abs(len(nearest.chain) - lines):
                nearest = Composition(self, found, chain, best.step)
            if len(nearest.chain) == lines:
                break
        return nearest


@dataclass(frozen=True, slots=True)
class Composition:
    """A paragraph's breaks; `step` is the step that found the best ones."""

    composer: Composer
    candidates: Candidates
    chain: Chain
    step: int

    def moved(self, lines: int) -> "Composition":
        """The same paragraph with so many lines more or, below nought, fewer than now, or as near as it can be."""
        return self.composer.nearest(self, len(self.chain) + lines)


def compose_looser(compositions: list[Composition], looseness: int) -> tuple[list[Composition], int]:
    """The compositions with `looseness` lines more (below nought: fewer) in all, and how many of them were reached.

    Each line is given or taken where that costs least.
    """
    out = list(compositions)
    step = 1 if looseness > 0 else -1
    offers: dict[int, Composition] = {}
    for reached in range(abs(looseness)):
        for index, one in enumerate(out):
            if index not in offers:
                offers[index] = one.moved(step)
        able = [index for index in offers if len(offers[index].chain) == len(out[index].chain) + step]
        if not able:
            return out, reached * step
        chosen = min(able, key=lambda index: offers[index].chain.demerits - out[index].chain.demerits)
        out[chosen] = offers.pop(chosen)
    return out, looseness
