"""The specimen's pages of faces: every weight and slant, the letters of each language, figures, capitals, styles, inks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from catalogue import Box, Desk, Sheet, Style, mm
from layouts.specimen_sheet import FINE, GRID, LARGE, RULE_ABOVE, Leaf, flowing, in_style, spoken, within

ROLES = ("title", "text", "facts")
"""Styles that stand for the families of the house: display, serif, sans."""
DISPLAY, READING = (20.0, mm(9)), (14.0, mm(7))
"""Size and leading of the lines that show a face, from which display sizes are fit to be read."""
SAMPLES, SAMPLE = (1.55, 3.85), 2.25
"""Columns at which the lines of a face begin, a language each, and how many they may span."""
WATERFALL = ((7.2, mm(3)), (8.5, mm(4)), (10.4, mm(5)))
"""Size and leading of small settings."""
REGIONAL_PITCH = mm(45)
"""From one row of languages to the next."""
MOST_SHOWN = 21.0
"""Points; larger styles have pages of their own in the booklet."""
HANDOUT = "a4_"
"""How the names of styles begin that are the booklet's in another size."""
FIGURES = "0123456789"
TABLE = ("11:11", "17:40", "20:15", "9:30")
FRACTIONS = "1/2 3/4 5/8 2/3"
SUPERIORS = "1234567890"


def faces(desk: Desk) -> Iterator[Sheet]:
    """Every family in its weights and slants, and the text face in small sizes."""
    families = {desk.style(role).family: role for role in reversed(ROLES)}
    bands = [("samples", partial(_family, role=role)) for role in reversed(families.values())]
    yield from flowing(desk, "faces", [*bands, ("paragraphs", _waterfall)])


def _family(leaf: Leaf, y: float, role: str) -> float:
    """A family's name and a line for each of its faces, all of one size."""
    desk = leaf.desk
    base = desk.style(role)
    leaf.rule(GRID.x(0), y, GRID.measure)
    leaf.put(desk.line(base.family, "director", desk.languages[0]), GRID.x(0), y + RULE_ABOVE)
    files = sorted(
        (file for file in desk.faces.files.values() if file.family == base.family),
        key=lambda file: (file.weight, file.slant == "italic"),
    )
    size, leading = DISPLAY if role == "title" else READING
    whole = [replace(base, weight=file.weight, slant=file.slant, size=size, leading=leading) for file in files]
    words = spoken(desk, desk.specimen.texts.samples)[: len(SAMPLES)]
    lines = [[desk.line(sample, style, language) for language, sample in words] for style in whole]
    widest = max((line.widest for row in lines for line in row), default=0.0)
    fit = min(1.0, GRID.span(SAMPLE) / widest) if widest else 1.0
    y += RULE_ABOVE - leading + mm(4)
    for style in whole:
        y += leading
        leaf.note(f"{style.weight} {style.slant}", GRID.x(1), y, GRID.column)
        for column, (language, sample) in zip(SAMPLES, words, strict=False):
            leaf.put(desk.line(sample, replace(style, size=size * fit), language), GRID.x(column), y)
    return y + mm(5)


def _waterfall(leaf: Leaf, y: float) -> float:
    """Running text in small sizes, a column for each size and a row for each language."""
    desk = leaf.desk
    leaf.rule(GRID.x(0), y, GRID.measure)
    ends = [y]
    for index, (size, leading) in enumerate(WATERFALL):
        x = GRID.x(2 * index)
        leaf.note(f"{size:g} / {leading / mm(1):g} mm", x, y + RULE_ABOVE, GRID.span(2))
        below = y + RULE_ABOVE + mm(5)
        for language, words in spoken(desk, desk.specimen.texts.paragraphs):
            style = in_style(desk, "text", language, size=size, leading=leading)
            sentences = words.partition(". ")[0] + "."
            below = leaf.put(desk.set([desk.passage(sentences, style, language)], GRID.text_measure), x, below) + FINE
        ends.append(below)
    return max(ends)


def letterforms(desk: Desk) -> Iterator[Sheet]:
    """Letters by language, small capitals, figures, fractions and superiors, as far as the faces have them."""
    bands = (("regional", _regional), ("samples", _capitals), ("labels", _figures), ("labels", _small_figures))
    yield from flowing(desk, "letterforms", bands)


def _regional(leaf: Leaf, y: float) -> float:
    """The same letters in several languages, in italics and upright."""
    desk = leaf.desk
    regional = desk.specimen.texts.regional
    base = leaf.ruled("regional", y)
    for index, language in enumerate(regional.languages):
        row, column = divmod(index, 2)
        x, top = GRID.x(1 + 2.5 * column), base + row * REGIONAL_PITCH
        leaf.named(language, x, top, GRID.span(2))
        for words, slant, size, down in (
            (regional.italic, "italic", 44.0, mm(20)),
            (regional.upright, "upright", 20.0, mm(30)),
        ):
            style = in_style(desk, "text", size=size, leading=mm(8), slant=slant)
            leaf.put(within(desk, words, style, language, GRID.span(2.25)), x, top + down)
    return base + -(-len(regional.languages) // 2) * REGIONAL_PITCH


def _capitals(leaf: Leaf, y: float) -> float:
    """A line as it is, with small capitals for small letters, and all in small capitals."""
    desk = leaf.desk
    base = leaf.ruled("capitals", y)
    for language, words in spoken(desk, desk.specimen.texts.samples):
        x = GRID.x(1)
        for features in ((), ("smcp",), ("smcp", "c2sc")):
            style = _with(leaf, "text", features, 11.5)
            if style is not None:
                leaf.put(within(desk, words, style, language, GRID.span(1.6)), x, base + LARGE)
                x += GRID.span(1.5) + GRID.gutter
        base += mm(9)
    return base + mm(2)


def _with(leaf: Leaf, style: str, features: Sequence[str], size: float) -> Style | None:
    """The style with these OpenType features alone, or None where its face lacks one of them."""
    base = in_style(leaf.desk, style, size=size, leading=mm(7), tracking=0.0)
    face = leaf.desk.faces.face(base.family, base.weight, base.slant)
    wanted = tuple((feature, 1) for feature in features)
    return replace(base, features=wanted) if face.features.issuperset(features) else None


def _figures(leaf: Leaf, y: float) -> float:
    """Four sorts of figures in a row each, with a little table that shows what stands under what."""
    desk = leaf.desk
    base = leaf.ruled("figures", y)
    first = desk.languages[0]
    kinds = {
        "old_style_proportional": ("onum", "pnum"),
        "old_style_tabular": ("onum", "tnum"),
        "lining_proportional": ("lnum", "pnum"),
        "lining_tabular": ("lnum", "tnum"),
    }
    for index, (key, features) in enumerate(kinds.items()):
        style = _with(leaf, "text", features, 17.0)
        if style is None:
            continue
        x, top = GRID.x(1 + 1.25 * index), base
        leaf.label(key, x, top, GRID.span(1.25))
        leaf.put(within(desk, FIGURES, style, first, GRID.span(1.2)), x, top + mm(12))
        small = replace(style, size=10.4, leading=mm(5))
        for row, words in enumerate(TABLE):
            line = desk.line(words, small, first)
            leaf.put(line, x + mm(12) - line.widest, top + mm(20) + row * mm(5))
            leaf.put(desk.line(words, small, first), x + mm(16), top + mm(20) + row * mm(5))
    return base + mm(46)


def _small_figures(leaf: Leaf, y: float) -> float:
    """Fractions and superiors."""
    desk = leaf.desk
    first = desk.languages[0]
    base = leaf.ruled("fractions", y)
    style = _with(leaf, "text", ("frac",), 21.0)
    if style is not None:
        leaf.put(within(desk, FRACTIONS, style, first, GRID.span(2)), GRID.x(1), base + LARGE + mm(1))
    style = _with(leaf, "text", ("sups",), 21.0)
    if style is not None:
        plain = replace(style, features=())
        leaf.label("superiors", GRID.x(3.5), base, GRID.span(1))
        words = [desk.passage("H", plain, first), desk.passage(SUPERIORS, style, first)]
        leaf.put(desk.set(words, GRID.span(2)), GRID.x(4.5), base + LARGE + mm(1))
    return base + mm(12)


def styles(desk: Desk) -> Iterator[Sheet]:
    """The inks of the house and every style of its booklet, each set in itself."""
    rows = [("samples", partial(_style, name=name)) for name in _shown(desk)]
    yield from flowing(desk, "styles", [("labels", _inks), *rows])


def _style(leaf: Leaf, y: float, name: str) -> float:
    """A style's name and figures, and a line in it for each language, as many as there is room for."""
    desk = leaf.desk
    style = desk.style(name)
    y += max(style.size * 1.25, mm(5.6))
    leaf.note(name, GRID.x(0), y, GRID.column)
    sort = f"{style.family} {style.weight}{' italic' if style.slant == 'italic' else ''}"
    leaf.note(f"{sort}, {style.size:g} / {style.leading / mm(1):g} mm", GRID.x(1), y, GRID.span(2))
    x = GRID.x(2.6)
    for language, words in spoken(desk, desk.specimen.texts.samples):
        line = desk.line(words, in_style(desk, name, language, ink=desk.ink("black")), language)
        if x + line.widest <= GRID.x(0) + GRID.measure:
            leaf.put(line, x, y)
            x += line.widest + mm(5)
    return y


def _inks(leaf: Leaf, y: float) -> float:
    """A bar for every ink but the paper's, as high as a tab, with its parts below."""
    desk = leaf.desk
    inks = [(name, ink) for name, ink in desk.look.inks.items() if ink.total > 0]
    width = GRID.measure / len(inks)
    for index, (name, ink) in enumerate(inks):
        x = GRID.x(0) + index * width
        leaf.sheet.put(Box(x, y, width, desk.look.grid["tab.height"], ink))
        below = leaf.note(name, x, y + desk.look.grid["tab.height"] + mm(4), width + GRID.gutter)
        leaf.note(" ".join(f"{100 * share:.0f}" for share in ink.process), x, below, width + GRID.gutter)
    y += desk.look.grid["tab.height"] + mm(14)
    leaf.rule(GRID.x(0), y, GRID.measure)
    return y + RULE_ABOVE


def _shown(desk: Desk) -> Iterator[str]:
    """Styles that differ from those before, the largest first, without those of display on pages of their own."""
    seen: set[object] = set()
    for name, (style, _) in sorted(desk.look.styles.items(), key=lambda item: (-item[1][0].size, item[0])):
        look = (style.family, style.weight, style.slant, style.size, style.features, style.tracking)
        if look not in seen and style.size <= MOST_SHOWN and not name.startswith(HANDOUT):
            seen.add(look)
            yield name
