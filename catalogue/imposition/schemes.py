"""Schemes: which page lies where on which sheet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

Scheme = Literal["saddle", "perfect", "cut-stack"]
"""All sheets nested and stitched in the fold; sections of nested sheets, gathered; sheets cut apart, two piles stacked."""
Blanks = Literal["end", "before-last"]
"""Where pages that fill the last sheet go: behind all others, or before the last one, which stays the back cover."""
Binding = Literal["left", "right"]
"""The side of a recto on which the book is bound: right for one that is read from right to left."""

Leaf = int | None
"""A page by its number from 0; None where nothing is printed."""
Pair = tuple[Leaf, Leaf]
"""The left and the right page of one side of a sheet."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet, printed on both sides; its back read with the sheet turned over like a page."""

    front: Pair
    back: Pair
    signature: int
    """Which folded section it belongs to, from 0."""
    depth: int
    """Sheets of its section that are folded round it: 0 for the outermost."""

    def mirrored(self) -> "Sheet":
        return replace(self, front=self.front[::-1], back=self.back[::-1])


@dataclass(frozen=True, slots=True)
class Plan:
    """All sheets of a book, in the order in which they are printed and gathered."""

    sheets: tuple[Sheet, ...]
    pages: tuple[Leaf, ...]
    """The book's pages in reading order, blanks among them."""
    signatures: tuple[int, ...]
    """Sheets of each folded section."""

    @property
    def blanks(self) -> tuple[int, ...]:
        """Places in the bound book, from 1, where a page is blank."""
        return tuple(place for place, page in enumerate(self.pages, 1) if page is None)


def plan(count: int, scheme: Scheme, *, signature: int, blanks: Blanks, binding: Binding) -> Plan:
    """The sheets for a book of `count` pages; `signature` is how many pages a section of perfect binding has at most."""
    pages = filled(count, blanks)
    sizes = sections(len(pages) // 4, signature // 4 if scheme == "perfect" else len(pages) // 4)
    sheets = tuple(_two_piles(pages) if scheme == "cut-stack" else _nested(pages, sizes))
    return Plan(tuple(sheet.mirrored() for sheet in sheets) if binding == "right" else sheets, pages, sizes)


def filled(count: int, blanks: Blanks) -> tuple[Leaf, ...]:
    """The pages filled up to whole sheets, which hold four."""
    white: list[Leaf] = [None] * (-count % 4)
    at = count if blanks == "end" else count - 1
    return (*range(at), *white, *range(at, count))


def sections(sheets: int, most: int) -> tuple[int, ...]:
    """Sheets of each section: all full but one, which comes last but one, since a thin one outside would tear off."""
    full, rest = divmod(sheets, most)
    sizes = [most] * full
    if rest:
        sizes.insert(max(0, full - 1), rest)
    return tuple(sizes)


def _nested(pages: Sequence[Leaf], sizes: Sequence[int]) -> Iterator[Sheet]:
    """Sheet i from outside of a section of n pages, the pages counted from 1: front n−2i and 2i+1, back 2i+2 and n−2i−1."""
    first = 0
    for signature, size in enumerate(sizes):
        section = pages[first : first + 4 * size]
        for i in range(size):
            last = len(section) - 1 - 2 * i
            yield Sheet((section[last], section[2 * i]), (section[2 * i + 1], section[last - 1]), signature, i)
        first += 4 * size


def _two_piles(pages: Sequence[Leaf]) -> Iterator[Sheet]:
    """The left halves, cut off, are the book's first leaves from the top down; the right halves are the rest."""
    half = len(pages) // 2
    for i in range(0, half, 2):
        yield Sheet((pages[i], pages[half + i]), (pages[half + i + 1], pages[i + 1]), 0, 0)
