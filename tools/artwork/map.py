"""The map of the specimen's town: streets left white on the houses' grey, the river, and the four venues by number."""

from tools.artwork.drawing import BLACK, PAPER, Drawing, Shares

__all__ = ["MAPS", "town"]

SIZE = 148.0, 80.0
"""The field that a picture hangs in over a page's titles."""
BLEED = 3.0
HOUSES: Shares = (0, 0, 0, 9)
PARK: Shares = (0, 0, 0, 20)
RIVER: Shares = (28, 10, 10, 4)
TRACK: Shares = (0, 0, 0, 55)

MAIN, SIDE, LANE = 2.6, 1.5, 0.9
"""Widths of streets."""
STREETS = (
    (MAIN, (-3, 51), ((30, 47), (62, 44), (86, 43), (118, 50))),
    (MAIN, (46, -3), ((52, 20), (62, 44), (66, 62), (64, 83))),
    (MAIN, (62, 44), ((88, 20), (104, -3))),
    (SIDE, (-3, 22), ((26, 20), (52, 20), (78, 17), (92, 16))),
    (SIDE, (20, -3), ((26, 20), (30, 47), (34, 83))),
    (SIDE, (-3, 70), ((33, 66), (66, 62), (92, 63))),
    (SIDE, (86, 43), ((90, 62), (86, 83))),
    (SIDE, (74, 31), ((94, 34), (117, 38))),
    (LANE, (8, -3), ((12, 21), (14, 49), (12, 69), (10, 83))),
    (LANE, (26, 34), ((56, 31),)),
    (LANE, (40, 20), ((44, 46), (48, 64), (50, 83))),
    (LANE, (-3, 36), ((13, 35), (28, 34))),
    (LANE, (33, 57), ((65, 54), (89, 54))),
    (LANE, (76, 43), ((79, 63), (76, 83))),
    (LANE, (34, 6), ((49, 5), (72, 4), (96, 5))),
    (LANE, (66, 18), ((70, 4), (71, -3))),
)
"""Width, beginning and the points after it, the widest under the others."""
QUAY = ((112, -3), ((106, 10, 110, 22, 116, 34), (122, 46, 122, 54, 112, 66), (107, 72, 104, 78, 103, 83)))
SQUARE = ((56, 39), ((69, 38), (71, 49), (58, 50)))
PARKS = (
    ((2, 54), ((11, 52.5), (10, 66), (1, 67))),
    ((97, 45), ((110, 48.5), (112, 52), (104, 62), (94.5, 61))),
    ((54, 8), ((66, 6.5), (64, 16), (55.5, 17))),
)
VENUES = (("1", 62.2, 42.2), ("2", 66.2, 48.4), ("3", 107.5, 55.5), ("4", 35, 15.2))
"""Each number with the middle of its disc."""
NAMES = (
    ("Трг светла", "Trg svetla", 55.6, 37.2, "right"),
    ("Сунчани кеј", "Sunčani kej", 104, 70.5, "right"),
    ("Музејска", "Muzejska", 39.2, 14.6, "left"),
    ("Пекарска", "Pekarska", 74.6, 53.2, "left"),
    ("Дунавска", "Dunavska", 88.5, 29.2, "left"),
)
"""Of streets in both scripts, beside a point."""
DISC = 2.9
SMALL = 6.6
"""Points of the names."""


def town() -> Drawing:
    """The centre on a field of 148 by 80 mm that bleeds on all sides."""
    drawing = Drawing(*SIZE, BLEED)
    width, height = SIZE
    drawing.rectangle(-BLEED, -BLEED, width + 2 * BLEED, height + 2 * BLEED, HOUSES)
    for start, points in PARKS:
        drawing.polygon([start, *points], PARK)
    for thickness, start, points in sorted(STREETS, reverse=True):
        drawing.stroke(start, points, thickness, PAPER)
    start, points = SQUARE
    drawing.polygon([start, *points], PAPER)
    start, steps = QUAY
    far = [(width + BLEED + 4, height + BLEED), (width + BLEED + 4, -BLEED)]
    drawing.shape(start, [*steps, *far], RIVER)
    drawing.stroke(start, steps, SIDE, PAPER)
    _tram(drawing)
    for number, x, y in VENUES:
        drawing.disc(x, y, DISC, BLACK)
        drawing.words(number, x, y + 1.5, 12, PAPER, weight=600, align="centre")
    for cyrillic, latin, x, y, align in NAMES:
        drawing.words(cyrillic, x, y, SMALL, language="sr-Cyrl", align=align)
        drawing.words(latin, x, y + 2.5, SMALL, slant="italic", language="sr-Latn", align=align)
    drawing.words(
        "Дунав", 131, 27, 9, family="Source Serif 4", slant="italic", language="sr-Cyrl", tracking=0.08, turn=-80
    )
    drawing.words("Danube", 126.5, 28, 9, family="Source Serif 4", slant="italic", tracking=0.08, turn=-80)
    return drawing


def _tram(drawing: Drawing) -> None:
    """The tracks along the widest street and over the square, with its lines in a box."""
    _, start, points = STREETS[0]
    drawing.stroke(start, points[:3], 0.3, TRACK)
    drawing.stroke(points[2], [(118, 50)], 0.3, TRACK)
    drawing.rectangle(18, 46.7, 7.6, 3.2, PAPER)
    drawing.words("2 · 7", 21.8, 49.1, SMALL, weight=600, align="centre")


MAPS = {"map": town}
"""By their names."""
