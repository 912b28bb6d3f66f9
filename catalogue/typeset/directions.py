"""Directions: the embedding level of every character, by UAX #9.

python-bidi's steps do most of it; they lack rule N0, by which the two brackets of a pair take one direction, so that is
applied here between the weak and the neutral types. Isolates are not handled: a record holds none (they are refused as
control characters).
"""

import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

from bidi import algorithm as uax9
from bidi.mirror import MIRRORED

_TURNING = frozenset({"R", "AL", "AN", "RLE", "RLO", "LRE", "LRO"})
_MOST_OPEN = 63
"""Brackets open at once that rule BD16 keeps account of."""
_SAME = {"\u2329": "\u3008", "\u232a": "\u3009"}
"""Brackets that are canonically equivalent pair with one another."""


def levels(text: str, base: int) -> list[int] | None:
    """The embedding level of each character (even ones run rightwards) in a paragraph at level `base`.

    None where the whole paragraph runs one way, at `base`: nearly always.
    """
    if base == 0 and text.isascii():
        return None
    if base == 0 and not {unicodedata.bidirectional(character) for character in text} & _TURNING:
        return None
    storage = uax9.get_empty_storage()
    storage["base_level"] = base
    storage["base_dir"] = ("L", "R")[base]
    uax9.get_embedding_levels(text, storage)
    uax9.explicit_embed_and_overrides(storage)
    uax9.resolve_weak_types(storage)
    for run in storage["runs"]:
        _pair_brackets(storage["chars"][run["start"] : run["start"] + run["length"]], run["sor"])
    uax9.resolve_neutral_types(storage, False)
    uax9.resolve_implicit_levels(storage, False)
    return list(_of_all(text, storage["chars"], base))


def _of_all(text: str, resolved: Sequence[dict[str, Any]], base: int) -> Iterator[int]:
    """Levels of all characters: those that rule X9 removed take the level of what stands before them."""
    index, level = 0, base
    for character in text:
        if index < len(resolved) and resolved[index]["ch"] == character:
            level = int(resolved[index]["level"])
            index += 1
        yield level


def _pair_brackets(run: Sequence[dict[str, Any]], before: str) -> None:
    """Rule N0 on one level run; `before` is the direction at its start."""
    if not run:
        return
    own = ("L", "R")[run[0]["level"] % 2]
    for opening, closing in _pairs(run):
        inside = {_strong(entry["type"]) for entry in run[opening + 1 : closing]} - {""}
        if not inside:
            continue
        direction = own
        if own not in inside:
            # N0 c: only the other direction stands inside; it counts if it stands before the bracket as well.
            earlier = (_strong(entry["type"]) for entry in reversed(run[:opening]))
            context = next((strong for strong in earlier if strong), before)
            direction = context if context in inside else own
        for place in (opening, closing):
            run[place]["type"] = direction
            for mark in run[place + 1 :]:
                if mark["orig"] != "NSM":
                    break
                mark["type"] = direction


def _strong(kind: str) -> str:
    """L or R where the type counts as one in rule N0 (numbers are R), else nothing."""
    return "L" if kind == "L" else "R" if kind in ("R", "AL", "EN", "AN") else ""


def _pairs(run: Sequence[dict[str, Any]]) -> list[tuple[int, int]]:
    """Bracket pairs of the run in the order of their opening brackets, by rule BD16."""
    found: list[tuple[int, int]] = []
    open_ones: list[tuple[str, int]] = []
    for place, entry in enumerate(run):
        character = entry["ch"]
        if entry["type"] != "ON" or character not in MIRRORED:
            continue
        category = unicodedata.category(character)
        if category == "Ps":
            if len(open_ones) == _MOST_OPEN:
                break
            open_ones.append((_plain(MIRRORED[character]), place))
        elif category == "Pe":
            for depth in range(len(open_ones) - 1, -1, -1):
                if open_ones[depth][0] == _plain(character):
                    found.append((open_ones[depth][1], place))
                    del open_ones[depth:]
                    break
    return sorted(found)


def _plain(bracket: str) -> str:
    return _SAME.get(bracket, bracket)
