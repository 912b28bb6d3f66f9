"""Quoting: finding a few words in a text by what they say, however its quotes, dashes and spaces are typed."""

import re
import unicodedata
from itertools import pairwise

UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Letters of scripts that write without spaces: Thai, Lao, Burmese, Khmer, kana and Han."""

_PLAIN = {
    **dict.fromkeys("„“”‟«»", '"'),
    **dict.fromkeys("‚‘’‛‹›", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys(" \t\u00a0\u2007\u2009\u202f", " "),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060", ""),
    "…": "...",
}
_UNSPACED = re.compile(f"[{UNSPACED}]")
_OPENS = frozenset({"Ps", "Pi"})
"""Brackets and quotation marks that belong to what comes after them (Unicode's general categories)."""


def quoted(text: str, words: str) -> tuple[tuple[int, int], ...]:
    """Where `words` stand in `text`: the start and end of each place, in order, with the stops that belong to them.

    Only whole words are found, none over the end of a paragraph. Capitals count, the look of quotation marks, dashes and
    spaces does not.
    """
    plain, offsets = _plain(text)
    sought = _plain(" ".join(words.split()))[0].strip()
    if not sought:
        return ()
    found: list[tuple[int, int]] = []
    at = plain.find(sought)
    while at >= 0:
        end = at + len(sought)
        if not (_joined(plain, at) or _joined(plain, end)):
            found.append((_first(text, offsets[at]), _last(text, offsets[end])))
        at = plain.find(sought, at + 1)
    return tuple(dict.fromkeys(found))


def break_after(text: str, end: int) -> int:
    """Where the next line begins if one ends at `end`: behind the spaces, at the text's end where nothing follows."""
    while end < len(text) and _PLAIN.get(text[end]) == " ":
        end += 1
    return end


def _plain(text: str) -> tuple[str, list[int]]:
    """The text with plain marks and single spaces, and the offset of each of its characters (and of its end) in `text`."""
    out: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(text):
        for each in _PLAIN.get(character, character):
            if each != " " or (out and out[-1] != " "):
                out.append(each)
                offsets.append(offset)
    return "".join(out), [*offsets, len(text)]


def _joined(text: str, at: int) -> bool:
    """Whether a word of a script with spaces goes on across `at`."""
    around = text[at - 1 : at + 1] if 0 < at < len(text) else ""
    return any(one.isalnum() and other.isalnum() for one, other in pairwise(around)) and not _UNSPACED.search(around)


def _first(text: str, start: int) -> int:
    """`start`, before the marks that open what stands there."""
    while start and unicodedata.category(text[start - 1]) in _OPENS:
        start -= 1
    return start


def _last(text: str, end: int) -> int:
    """`end`, behind the stops and marks that close what stands before it."""
    while (
        end < len(text) and unicodedata.category(text[end])[0] in "PM" and unicodedata.category(text[end]) not in _OPENS
    ):
        end += 1
    return end
