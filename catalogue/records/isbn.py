"""The number of a book: an ISBN of thirteen digits (ISO 2108), which is also its article number under the bars (EAN-13)."""

import re
from typing import Any

from catalogue.records import values
from catalogue.records.values import Wrong

_HYPHENS = re.compile(r"[\u2010-\u2015\u2212]")
_SHAPE = re.compile(r"[0-9]+(?:[ -][0-9]+)*(?:[ -]?[Xx])?", re.ASCII)
_LONGEST = 40
"""Characters of a number with all that may stand between its digits."""


def isbn(value: Any) -> str:
    """The number with the hyphens it is written with, such as `978-86-00000-00-2`; the word ISBN before it is left out."""
    written = values.one_line(values.text(value))
    number = _HYPHENS.sub("-", re.sub(r"(?i)^isbn(?:-13)?[: ]*", "", written))
    if len(number) > _LONGEST or not _SHAPE.fullmatch(number):
        raise Wrong(f"{written} is not an ISBN", "write thirteen digits with hyphens, as in 978-86-00000-00-2")
    digits = digits_of(number)
    if len(digits) == 10:
        raise Wrong(f"{number} is an ISBN of ten digits", _in_thirteen(number))
    if len(digits) != 13 or not digits.isdecimal():
        raise Wrong(f"{number} has {len(digits)} digits; an ISBN has 13", "copy it again from the library's record")
    if digits[:3] not in ("978", "979"):
        raise Wrong(f"{number} does not begin with 978 or 979", "copy it again from the library's record")
    if digits[:4] == "9790":
        raise Wrong(f"{number} is a number of printed music (ISMN)", "write the book's own number")
    if digits[-1] != check_digit(digits[:-1]):
        what = f"the last digit of {number} should be {check_digit(digits[:-1])} after these twelve"
        raise Wrong(what, "compare it with the library's record: one of the digits is wrong")
    return number


def digits_of(number: str) -> str:
    """The digits alone (with the X that may end a number of ten)."""
    return re.sub(r"[ -]", "", number).upper()


def check_digit(twelve: str) -> str:
    """The thirteenth digit: all of them, every second one three times, add up to a multiple of ten (ISO/IEC 15420)."""
    return str(-sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(twelve)) % 10)


def _in_thirteen(number: str) -> str:
    """What to write for a number of ten digits, as books had it until 2007; its own check digit must be right."""
    ten = digits_of(number)
    total = sum((10 - place) * (10 if digit == "X" else int(digit)) for place, digit in enumerate(ten))
    if total % 11:
        return "copy it again: its last digit does not fit the others either"
    body = re.sub(r"[ -]?[0-9Xx]$", "", number)
    dash = number[len(body)] if number[len(body)] in " -" else ""
    joint = "-" if dash or "-" in number else ""
    return f"write 978{joint}{body}{dash}{check_digit('978' + ten[:9])}"
