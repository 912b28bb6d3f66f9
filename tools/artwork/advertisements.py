"""Advertisements of the same firms: a full page and two half pages, with the bleed that a printer wants."""

from collections.abc import Callable, Mapping

from tools.artwork.drawing import BLACK, PAPER, Drawing, Shares

_BLEED = 5.0
"""As much as any of the house's printers wants; most take 3."""
_WIDTH, _HEIGHT = 165.0, 235.0
_DUSK: Shares = (90, 60, 35, 30)
_HILLS: tuple[Shares, ...] = ((75, 20, 80, 15), (80, 25, 95, 35), (85, 40, 90, 55))
_OCHRE: Shares = (0, 45, 100, 5)
_GREEN: Shares = (80, 10, 100, 20)
_CREAM: Shares = (2, 4, 18, 0)
_RED: Shares = (0, 95, 90, 5)


def zeleni_voz() -> Drawing:
    """A train below an evening sky, over a whole page."""
    page = Drawing(_WIDTH, _HEIGHT, _BLEED)
    edge, wide = -_BLEED, _WIDTH + 2 * _BLEED
    page.rectangle(edge, -_BLEED, wide, _HEIGHT + 2 * _BLEED, _DUSK)
    page.disc(112, 118, 21, _OCHRE)
    foot = _HEIGHT + _BLEED
    right = _WIDTH + _BLEED
    for ink, (y, one, other) in zip(_HILLS, ((128, 104, 142), (150, 162, 128), (172, 158, 186)), strict=True):
        page.shape((edge, y), [(50, one, 100, other, right, y - 6), (right, foot), (edge, foot)], ink)
    page.rectangle(edge, 183, wide, 0.9, PAPER)
    x = 21.0
    for length in (34, 34):
        page.rectangle(x, 166, length, 15, PAPER)
        for window in range(5):
            page.rectangle(x + 2.5 + 6.2 * window, 169, 4.4, 4.4, _OCHRE)
        x += length + 1.4
    page.shape((x, 166), [(x + 22, 166), (x + 33, 166, x + 42, 172, x + 44, 181), (x, 181)], PAPER)
    for window in range(3):
        page.rectangle(x + 2.5 + 6.2 * window, 169, 4.4, 4.4, _OCHRE)
    page.shape((x + 24, 169), [(x + 31, 169.2, x + 35, 171.6, x + 37, 173.4), (x + 24, 173.4)], _OCHRE)
    for y, words, language, slant in ((33, "На време", "sr-Cyrl", "upright"), (50, "за филм", "sr-Cyrl", "upright")):
        page.words(words, 16, y, 50, PAPER, family="Noto Serif Display", weight=400, slant=slant, language=language)
    page.words("In time for the film", 16, 66, 26, PAPER, family="Noto Serif Display", weight=400, slant="italic")
    page.words("Последњи воз чека крај пројекције.", 16, 207, 11, PAPER, weight=600, language="sr-Cyrl")
    page.words("The last train waits for the end of the screening.", 16, 213, 11, PAPER, weight=400)
    page.words("ЗЕЛЕНИ ВОЗ", 149, 207, 12, PAPER, weight=600, language="sr-Cyrl", tracking=0.12, align="right")
    page.words("zelenivoz.example", 149, 213, 11, PAPER, weight=400, align="right")
    return page


def lipa_caj() -> Drawing:
    """Half a page: leaves that fall towards a cup."""
    page = Drawing(_WIDTH, _HEIGHT / 2, _BLEED)
    page.rectangle(-_BLEED, -_BLEED, _WIDTH + 2 * _BLEED, _HEIGHT / 2 + 2 * _BLEED, _CREAM)
    for x, y, size, ink in (
        (96, 4, 1.0, (45, 0, 100, 10)), (126, 24, 0.75, (60, 5, 100, 15)), (106, 44, 0.55, (45, 0, 100, 10)),
        (143, 50, 0.9, (30, 0, 90, 5)), (124, 62, 0.45, (60, 5, 100, 15)),
    ):  # fmt: skip
        page.shape(
            (x, y + 26 * size),
            [(x - 11 * size, y + 22 * size, x - 14 * size, y + 9 * size, x, y),
             (x + 14 * size, y + 9 * size, x + 11 * size, y + 22 * size, x, y + 26 * size)],
            ink,
        )  # fmt: skip
        page.stroke((x, y + 24 * size), [(x, y + 6 * size)], 0.5, _CREAM)
    page.shape((92, 84), [(152, 84), (152, 104, 142, 108, 134, 108), (110, 108), (102, 108, 92, 104, 92, 84)], _GREEN)
    page.rectangle(88, 82, 68, 2, _GREEN)
    face = "Source Serif 4"
    page.words("Пауза", 16, 40, 44, _GREEN, family=face, weight=600, slant="italic", language="sr-Cyrl")
    page.words("је део филма", 16, 56, 27, _GREEN, family=face, weight=400, slant="italic", language="sr-Cyrl")
    page.words("The break is part of the film", 16, 68, 14.5, BLACK, family=face, weight=400, slant="italic")
    page.words("Липа чај, у фоајеу Велике сале", 16, 100, 9.5, BLACK, weight=600, language="sr-Cyrl")
    page.words("Lipa tea, in the foyer of the Great Hall", 16, 104.6, 9.5, BLACK)
    return page


def prelom() -> Drawing:
    """Half a page: a bookshop in black, white and one red."""
    page = Drawing(_WIDTH, _HEIGHT / 2, _BLEED)
    page.rectangle(-_BLEED, -_BLEED, _WIDTH + 2 * _BLEED, _HEIGHT / 2 + 2 * _BLEED, _RED)
    widths = (9, 13, 7, 11, 16, 8, 12, 10, 14, 9, 7, 17)
    heights = (62, 54, 66, 58, 50, 64, 60, 68, 55, 62, 66, 57)
    x = 16.0
    for index, (width, height) in enumerate(zip(widths, heights, strict=True)):
        ink = BLACK if index % 3 else PAPER
        page.rectangle(x, 86 - height, width - 0.8, height, ink)
        page.rectangle(x + 1.6, 86 - height + 6, width - 4, 1.2, _RED)
        page.rectangle(x + 1.6, 86 - height + 8.4, width - 4, 1.2, _RED)
        x += width
    page.rectangle(-_BLEED, 86, _WIDTH + 2 * _BLEED, 1.4, BLACK)
    page.words(
        "прелом", 16, 105, 40, PAPER, family="Noto Serif Display", weight=500, slant="italic", language="sr-Cyrl"
    )
    page.words("Књижара за гледаоце", 149, 100, 11, PAPER, weight=600, language="sr-Cyrl", align="right")
    page.words("A bookshop for people who watch", 149, 105, 11, PAPER, weight=600, align="right")
    return page


ADVERTISEMENTS: Mapping[str, Callable[[], Drawing]] = {each.__name__: each for each in (zeleni_voz, lipa_caj, prelom)}
"""By the names of their files."""
