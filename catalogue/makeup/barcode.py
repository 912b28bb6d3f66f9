"""The bars on a book's back: EAN-13 after ISO/IEC 15420, at its full size, as pieces.

One module (X) is 0.33 mm. The symbol with its quiet zones, 11 X on the left and 7 X on the right, is 37.29 mm wide, and
25.93 mm high with the digits below the bars.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from catalogue.inks import BLACK
from catalogue.lengths import mm
from catalogue.makeup.desk import Desk
from catalogue.makeup.pieces import Box, Piece, TextLine

X = mm(0.33)
QUIET_LEFT, QUIET_RIGHT = 11, 7
"""Modules beside the bars that nothing may be printed on."""
BARS = mm(22.85)
GUARD = 5 * X
"""By as much the guard bars are longer than the others."""
EAN_WIDTH, EAN_HEIGHT = (QUIET_LEFT + 95 + QUIET_RIGHT) * X, mm(25.93)

_ODD = ("0001101", "0011001", "0010011", "0111101", "0100011", "0110001", "0101111", "0111011", "0110111", "0001011")
"""Number set A by its digit, a module a figure: 1 is a bar."""
_PARITY = ("AAAAAA", "AABABB", "AABBAB", "AABBBA", "ABAABB", "ABBAAB", "ABBBAA", "ABABAB", "ABABBA", "ABBABA")
"""The number sets of the left half by the first digit, which has no bars of its own."""
_EDGE, _MIDDLE = "101", "01010"
_GUARDS = (range(0, 3), range(45, 50), range(92, 95))


def modules(digits: str) -> str:
    """The 95 modules of thirteen digits from left to right, 1 for a bar and 0 for white."""
    left = (
        _ODD[int(digit)] if parity == "A" else _even(int(digit))
        for digit, parity in zip(digits[1:7], _PARITY[int(digits[0])], strict=True)
    )
    right = (_inverted(_ODD[int(digit)]) for digit in digits[7:])
    return "".join((_EDGE, *left, _MIDDLE, *right, _EDGE))


def _even(digit: int) -> str:
    """Number set B: set C, which is set A with bars and white exchanged, read backwards."""
    return _inverted(_ODD[digit])[::-1]


def _inverted(pattern: str) -> str:
    return "".join("0" if module == "1" else "1" for module in pattern)


def barcode(desk: Desk, number: str, x: float, y: float, style: str = "barcode") -> tuple[Piece, ...]:
    """The bars and digits of an ISBN of thirteen digits, in black; `x`, `y` is the corner of the left quiet zone.

    What lies under it must be white for `EAN_WIDTH` by `EAN_HEIGHT`.
    """
    digits = "".join(sign for sign in number if sign.isdecimal())
    start = x + QUIET_LEFT * X
    at = 0
    pieces: list[Piece] = []
    for module, run in groupby(modules(digits)):
        wide = len(list(run))
        if module == "1":
            high = BARS + (GUARD if any(at in guard for guard in _GUARDS) else 0.0)
            pieces.append(Box(start + at * X, y, wide * X, high, BLACK))
        at += wide
    return (*pieces, *_digits(desk, digits, start, y + EAN_HEIGHT, style))


def _digits(desk: Desk, digits: str, start: float, y: float, style: str) -> Iterator[TextLine]:
    """The first digit in the quiet zone, the others below their own seven modules; `y` is their baseline."""
    language = desk.languages[0]
    look = desk.style(style, language)
    for text, module in ((digits[0], -QUIET_LEFT + 1), (digits[1:7], 3), (digits[7:], 50)):
        bare = desk.line(digits[0], replace(look, tracking=0.0), language).widest
        spread = replace(look, tracking=(7 * X - bare) / look.size)
        galley = desk.line(text, spread, language)
        white = (7 * X - bare) / 2
        yield from (TextLine(start + module * X + white, y, line) for line in galley.lines)
