"""Logos of firms and houses that there are not, each one strong mark in flat inks."""

import math
from collections.abc import Callable, Mapping
from typing import Any

from tools.artwork.drawing import BLACK, PAPER, Drawing, Shares

_OCHRE: Shares = (0, 45, 100, 5)
_RED: Shares = (0, 95, 90, 5)
_GREEN: Shares = (80, 10, 100, 20)
_LEAF: Shares = (45, 0, 100, 10)
_BLUE: Shares = (95, 60, 0, 10)
_PALE: Shares = (45, 15, 0, 0)
_BROWN: Shares = (30, 70, 90, 35)
_TEAL: Shares = (90, 25, 40, 25)


def _name(page: Drawing, words: str, x: float, y: float, size: float, ink: Shares = BLACK, **manner: Any) -> None:
    """A logo's letters are shapes: they are drawn, not read."""
    page.words(words, x, y, size, ink, outlined=True, **manner)


def suncani_sat() -> Drawing:
    """A sundial with its shadow at seven, and the name under it."""
    page = Drawing(53, 66)
    page.disc(26.5, 26, 26, _OCHRE)
    for hour in range(12):
        angle = math.radians(30 * hour)
        x, y = math.sin(angle), -math.cos(angle)
        page.stroke((26.5 + 20 * x, 26 + 20 * y), [(26.5 + 23 * x, 26 + 23 * y)], 1.2, PAPER)
    page.polygon([(26.5, 26), (23.5, 29), (11, 41.5), (29, 27.5)], BLACK)
    page.polygon([(26.5, 26), (37.5, 11), (31.5, 28)], PAPER)
    _name(page, "Сунчани сат", 26.5, 64, 27, weight=600, language="sr-Cyrl", align="centre")
    return page


def zica() -> Drawing:
    """A wire that runs out of the name's first letter over all of it."""
    page = Drawing(96, 33)
    _name(page, "жица", 1, 28, 84, _RED, weight=600, language="sr-Cyrl", tracking=-0.01)
    page.stroke((74, 28), [(84, 28), (90, 28, 90, 20, 84, 20), (78, 20, 78, 12, 84, 12), (94.5, 12)], 1.8, BLACK)
    page.disc(94, 12, 1.9, BLACK)
    return page


def zeleni_voz() -> Drawing:
    """A train of three carriages at speed, wide and low."""
    page = Drawing(103, 26)
    x = 0.0
    for width in (30, 30):
        page.rectangle(x, 2, width, 14, _GREEN)
        for window in range(4):
            page.rectangle(x + 3 + 6.5 * window, 5, 4.5, 4, PAPER)
        x += width + 1.5
    page.shape((x, 2), [(x + 18, 2), (x + 28, 2, x + 36, 8, x + 38, 16), (x, 16)], _GREEN)
    page.shape((x + 20, 5), [(x + 26, 5.5, x + 29.5, 7.5, x + 31, 9), (x + 20, 9)], PAPER)
    for window in range(2):
        page.rectangle(x + 3 + 7 * window, 5, 4.5, 4, PAPER)
    page.rectangle(0, 17.5, 103, 1.4, _LEAF)
    _name(page, "ЗЕЛЕНИ ВОЗ", 0, 25.8, 18.5, _GREEN, weight=600, language="sr-Cyrl", tracking=0.98)
    return page


def vidra() -> Drawing:
    """A hotel at a river: an otter's back between two waves, taller than wide."""
    page = Drawing(40, 52)
    page.rectangle(0, 0, 40, 40, _TEAL)
    page.shape(
        (3, 30),
        [(8, 12, 20, 6, 28, 12), (31, 14, 36, 14, 36.5, 18), (36, 21, 32, 22, 29, 21), (26, 25, 24, 28, 22, 30)],
        PAPER,
    )
    page.disc(32, 16.2, 0.9, _TEAL)
    for y in (32, 36):
        page.stroke(
            (0, y), [(5, y - 3, 8, y + 3, 13.3, y), (18, y - 3, 22, y + 3, 26.6, y), (31, y - 3, 35, y + 3, 40, y)],
            1.1, PAPER,
        )  # fmt: skip
    _name(page, "HOTEL", 0, 46.2, 11, _TEAL, weight=600, tracking=0.3)
    _name(page, "Видра", 40, 51.6, 20, _TEAL, weight=600, language="sr-Cyrl", align="right")
    return page


def papirnica_brod() -> Drawing:
    """A boat folded of paper, in three tones of blue."""
    page = Drawing(70, 34)
    page.polygon([(2, 17), (35, 25), (68, 17), (52, 33), (18, 33)], _BLUE)
    page.polygon([(18, 20.9), (35, 1), (35, 25)], _PALE)
    page.polygon([(52, 20.9), (35, 1), (35, 25)], (75, 40, 0, 0))
    return page


def radio_poligon() -> Drawing:
    """Two hexagons and the name, in black ink alone."""
    page = Drawing(72, 26)
    for radius, ink in ((13.0, BLACK), (9.0, PAPER), (5.0, BLACK)):
        angles = [math.radians(60 * corner) for corner in range(6)]
        page.polygon([(13 + radius * math.cos(each), 13 + radius * math.sin(each)) for each in angles], ink)
    _name(page, "РАДИО", 30.5, 10.6, 22, weight=400, language="sr-Cyrl", tracking=0.06)
    _name(page, "ПОЛИГОН", 30.5, 21.6, 26, weight=600, language="sr-Cyrl")
    return page


def lipa_caj() -> Drawing:
    """A lime leaf that is a cup of tea seen from above."""
    page = Drawing(58, 34)
    page.shape((16, 33), [(2, 28, -2, 12, 16, 1), (34, 12, 30, 28, 16, 33)], _LEAF)
    page.stroke((16, 33), [(16, 8)], 0.7, PAPER)
    for y in (14, 20, 26):
        page.stroke((16, y + 3), [(10, y - 2)], 0.7, PAPER)
        page.stroke((16, y + 3), [(22, y - 2)], 0.7, PAPER)
    _name(page, "липа", 31, 21.5, 31, _GREEN, family="Source Serif 4", weight=600, slant="italic", language="sr-Cyrl")
    _name(page, "чај", 31, 30.5, 19, _LEAF, family="Source Serif 4", weight=400, slant="italic", language="sr-Cyrl")
    return page


def dva_oka() -> Drawing:
    """Two lenses that overlap, the overlap darker."""
    page = Drawing(63, 28)
    page.disc(14, 14, 14, _PALE)
    page.disc(33, 14, 14, (70, 0, 30, 0))
    half = math.sqrt(14**2 - 9.5**2)
    page.shape(
        (23.5, 14 - half),
        [(29.3, 14 - half * 0.42, 29.3, 14 + half * 0.42, 23.5, 14 + half),
         (17.7, 14 + half * 0.42, 17.7, 14 - half * 0.42, 23.5, 14 - half)],
        _BLUE,
    )  # fmt: skip
    _name(page, "2", 51, 12.4, 30, _BLUE, family="Source Serif 4", weight=600)
    _name(page, "ока", 50.8, 24.5, 20, _BLUE, family="Source Serif 4", weight=400, language="sr-Cyrl", align="left")
    return page


def tocak() -> Drawing:
    """A wheel with nine spokes, one of them out of step; black alone, square."""
    page = Drawing(40, 40)
    page.ring(20, 20, 18.4, 3.0, BLACK)
    page.disc(20, 20, 3.4, BLACK)
    for spoke in range(9):
        angle = math.radians(40 * spoke + (12 if spoke == 4 else 0))
        page.stroke((20, 20), [(20 + 18 * math.sin(angle), 20 - 18 * math.cos(angle))], 1.0, BLACK)
    return page


def prelom() -> Drawing:
    """An open book whose right page is a line of type turned over; the name beside it."""
    page = Drawing(94, 22)
    page.polygon([(0, 3), (14, 0), (14, 19), (0, 22)], BLACK)
    page.polygon([(15.5, 0), (29.5, 3), (29.5, 22), (15.5, 19)], _RED)
    for row in range(3):
        page.stroke((18.5, 5.6 + 4 * row), [(26.5, 7.3 + 4 * row)], 0.9, PAPER)
    _name(page, "прелом", 34, 17.6, 44, family="Noto Serif Display", weight=500, slant="italic", language="sr-Cyrl")
    return page


LOGOS: Mapping[str, Callable[[], Drawing]] = {
    each.__name__: each
    for each in (
        suncani_sat, zica, zeleni_voz, vidra, papirnica_brod, radio_poligon, lipa_caj, dva_oka, tocak, prelom,
    )
}  # fmt: skip
"""By the names of their files."""
