"""Written values: what the text of a field means, or a sentence about why it means nothing.

Every function here takes what stands in the record and returns the value, or raises Wrong.
"""

import re
from dataclasses import dataclass
from typing import Any, Literal

from catalogue.languages.tags import parse_tag
from catalogue.lengths import MM, parse_length


class Wrong(ValueError):
    """A value that cannot be read: what is wrong and what to write instead."""

    def __init__(self, what: str, remedy: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height in points."""

    width: float
    height: float


def text(value: Any) -> str:
    """The text itself, without space at its ends."""
    if isinstance(value, dict):
        raise Wrong(
            "a text is wanted here, not a mapping",
            "put the text in quotation marks if it begins with { or holds a colon",
        )
    if isinstance(value, list):
        raise Wrong("a text is wanted here, not a list", "put the text in quotation marks if it begins with [ or -")
    stripped = str(value).strip()
    if not stripped:
        raise Wrong("nothing stands here", "write something, or take the line away")
    return stripped


def one_line(words: str) -> str:
    """The words on one line: a line break in a name or a title is where the editor's screen ended."""
    return re.sub(r"[ ]*\n\s*", " ", words)


def running_text(words: str) -> str:
    """Paragraphs divided by exactly one empty line."""
    return re.sub(r"\n[ ]*(?:\n[ ]*)+", "\n\n", words)


def lines(value: Any) -> str:
    """A text whose lines and indents are kept, as a library's CIP record."""
    text(value)
    return "\n".join(line.rstrip() for line in str(value).strip("\n").split("\n"))


def check_tag(value: Any) -> str:
    """A well-formed BCP 47 language tag in its usual letter case, such as `sr-Cyrl`."""
    tag = text(value)
    try:
        usual = parse_tag(tag).tag
    except ValueError as error:
        what, _, remedy = str(error).partition("; ")
        raise Wrong(what, remedy) from None
    if len(tag.split("-")[0]) > 3:  # BCP 47 keeps longer ones for languages that nobody has registered yet
        raise Wrong(f"{tag!r} is not a language tag", "write one such as sr-Cyrl, en or zh-Hans")
    if usual != tag:
        raise Wrong(f"{tag!r} is not how a language tag is written", f"write {usual}")
    return tag


def whole(value: Any) -> int:
    """A whole number from 0 up."""
    digits = text(value)
    if not re.fullmatch(r"\d{1,9}", digits, re.ASCII):
        raise Wrong(f"{digits} is not a whole number", "write digits alone")
    return int(digits)


def boolean(value: Any) -> bool:
    """`true` or `false`; `yes` and `no` are understood."""
    word = text(value).lower()
    if word in ("true", "yes"):
        return True
    if word in ("false", "no"):
        return False
    raise Wrong(f"{word} is neither true nor false", "write true or false")


MOST_LINES = 3
"""More or fewer than is best: a text that is to change by more lines than this wants to be written again."""


def lines_more(value: Any) -> int:
    """Lines more than something has, or fewer: a whole number from -3 to 3."""
    written = text(value)
    if not re.fullmatch(r"[+\-−]?[0-9]", written) or abs(more := int(written.replace("−", "-"))) > MOST_LINES:
        raise Wrong(f"{written} is no number of lines", f"write a whole number from -{MOST_LINES} to {MOST_LINES}")
    return more


def length(value: Any) -> float:
    """Points of a length from 0 up such as `16 mm`."""
    try:
        points = parse_length(text(value))
    except Wrong:
        raise
    except ValueError as error:
        what, _, remedy = str(error).partition("; ")
        raise Wrong(what, remedy) from None
    if points < 0:
        raise Wrong(f"{value} is less than nothing", "write a length from 0 up")
    return points


def size(value: Any) -> Size:
    """`165 × 235 mm`: the unit after the second figure serves both."""
    written = text(value)
    parts = re.split(r"\s*[×xXхХ*]\s*", written)
    if len(parts) != 2:
        raise Wrong(f"{written} is not a size", "write width and height, as in 165 × 235 mm")
    unit = re.search(r"[a-z]+$", parts[1])
    width = parts[0] if unit is None or re.search(r"[a-z]$", parts[0]) else f"{parts[0]} {unit[0]}"
    out = Size(length(width), length(parts[1]))
    if not all(30 * MM <= side <= 1000 * MM for side in (out.width, out.height)):
        raise Wrong(f"{written} is no size for a booklet", "write it in millimetres, as in 165 × 235 mm")
    return out


def focus(value: Any) -> tuple[float, float]:
    """`[0.7, 0.5]`: shares from the left and from the top."""
    remedy = "write shares from the left and the top, as in [0.7, 0.5]"
    if not isinstance(value, list) or len(value) != 2:
        raise Wrong("a focus is two numbers", remedy)
    left, top = (_share(part, remedy) for part in value)
    return left, top


_LEAST_PART = 0.02
"""Of a picture's width or height: what a crop must leave."""


def shares(value: Any) -> tuple[float, float, float, float]:
    """`[0.1, 0, 0.9, 0.8]`: where a part of a picture begins and ends, as shares from the left and from the top."""
    remedy = "write where it begins from the left and the top, then where it ends, as in [0.1, 0, 0.9, 0.8]"
    if not isinstance(value, list) or len(value) != 4:
        raise Wrong("a crop is four numbers", remedy)
    left, top, right, bottom = (_share(part, remedy) for part in value)
    if right - left < _LEAST_PART or bottom - top < _LEAST_PART:
        raise Wrong("the crop leaves nothing of the picture", remedy)
    return left, top, right, bottom


def _share(value: Any, remedy: str) -> float:
    written = text(value)
    if not re.fullmatch(r"[01]|[01]?\.\d{1,6}", written, re.ASCII) or float(written) > 1:
        raise Wrong(f"{written} is not a share from 0 to 1", remedy)
    return float(written)


WORD_SPACES = (0.8, 1.2)
"""Shares of a face's own space; with less words run together, with more lines fall apart."""


def space_share(value: Any) -> float:
    """Width of the spaces of a text as a share of their own."""
    written = text(value)
    least, most = WORD_SPACES
    if not re.fullmatch(r"[01]?\.\d{1,4}|1", written, re.ASCII) or not least <= float(written) <= most:
        raise Wrong(f"spaces cannot be {written} of their width", f"write a share from {least} to {most}, as in 0.95")
    return float(written)


def tightness(value: Any) -> float:
    """Ems by which letters are set apart or, below nought, closer: a hundredth at most."""
    written = text(value).replace("−", "-")
    if not re.fullmatch(r"[+-]?0?\.\d{1,5}|0", written, re.ASCII) or abs(float(written)) > 0.01:
        raise Wrong(f"letters cannot be set {written} ems apart", "write ems from -0.01 to 0.01, as in -0.003")
    return float(written)


_KEY = re.compile(r"[a-z0-9][a-z0-9_]*")


def key(value: Any) -> str:
    """A key: small Latin letters, digits and underscores."""
    written = text(value)
    if not _KEY.fullmatch(written):
        raise Wrong(f"{written} is not a key", "use small Latin letters, digits and underscores, as in great_hall")
    return written


def country(value: Any) -> str:
    """A country's code: two capital letters, up to four for a dead one."""
    written = text(value)
    if not re.fullmatch(r"[A-Z]{2,4}", written):
        remedy = (
            f"write {written.upper()}"
            if re.fullmatch(r"[A-Za-z]{2}", written)
            else "write its code of two capital letters (ISO 3166-1), as in RS"
        )
        raise Wrong(f"{written} is not a country's code", remedy)
    return written


def gender(value: Any) -> str:
    """The gender that labels beside a person's name take."""
    words = text(value)
    if words not in ("feminine", "masculine"):
        raise Wrong(f"{words} is no gender of a label", "write feminine or masculine, or take the line away")
    return words


def name_form(value: Any) -> str:
    """Which form of a name an edition in Latin letters prints."""
    words = text(value)
    if words not in ("international", "transcribed"):
        raise Wrong(f"{words} is no form of a name", "write international or transcribed")
    return words


def side(value: Any) -> Literal["recto", "verso"]:
    """A side of the spread."""
    words = text(value)
    if words == "recto":
        return "recto"
    if words == "verso":
        return "verso"
    raise Wrong(f"{words} is no side of a spread", "write recto for the right-hand page or verso for the left-hand one")


def aspect(value: Any) -> str:
    """The picture's width to its height, such as `2.39`; `2.39:1` and `2,39` are understood."""
    written = text(value).removesuffix(":1").strip().replace(",", ".")
    if not re.fullmatch(r"\d(?:\.\d{1,3})?", written, re.ASCII):
        raise Wrong(f"{written} is not an aspect ratio", "write the width for a height of 1, as in 2.39")
    return written
