"""Directions: the embedding level of every character, by UAX #9.

Here are the explicit levels (rules X1 to X10), white space at the end (L1) and the order of a line (L2); `sequences`
resolves what stands at one level. Marks (L3) and mirroring (L4) are HarfBuzz's.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby, pairwise

from catalogue.languages import language as language_of
from catalogue.typeset import sequences
from catalogue.typeset.sequences import INITIATORS, direction_of

_EMBEDDINGS = {"RLE": "R", "LRE": "L", "RLO": "R", "LRO": "L"}
_TURNING = frozenset({"R", "AL", "AN", *_EMBEDDINGS, *INITIATORS, ""})
"""Classes without which a paragraph at level 0 stays there; "" is what Python says of a character it does not know."""
_REMOVED = frozenset({*_EMBEDDINGS, "PDF", "BN"})
"""What rule X9 takes out of the text."""
_FORMATTING = frozenset({*_EMBEDDINGS, *INITIATORS, "PDF", "PDI"})
_LRI, _RLI, _PDI = "\u2066", "\u2067", "\u2069"
_WHITE = frozenset({"WS", "FSI", "LRI", "RLI", "PDI"})
_DEEPEST = 125
"""max_depth (BD2)."""
_UNASSIGNED = (
    (0x0590, 0x05FF, "R"), (0x0600, 0x07BF, "AL"), (0x07C0, 0x085F, "R"), (0x0860, 0x08FF, "AL"),
    (0x20A0, 0x20CF, "ET"), (0xFB1D, 0xFB4F, "R"), (0xFB50, 0xFDCF, "AL"), (0xFDF0, 0xFDFF, "AL"),
    (0xFE70, 0xFEFF, "AL"), (0x10800, 0x10CFF, "R"), (0x10D00, 0x10D3F, "AL"), (0x10D40, 0x10EBF, "R"),
    (0x10EC0, 0x10EFF, "AL"), (0x10F00, 0x10F2F, "R"), (0x10F30, 0x10F6F, "AL"), (0x10F70, 0x10FFF, "R"),
    (0x1E800, 0x1EC6F, "R"), (0x1EC70, 0x1ECBF, "AL"), (0x1ECC0, 0x1ECFF, "R"), (0x1ED00, 0x1ED4F, "AL"),
    (0x1ED50, 0x1EDFF, "R"), (0x1EE00, 0x1EEFF, "AL"), (0x1EF00, 0x1EFFF, "R"),
)  # fmt: skip
"""Where a character that Python's Unicode does not know yet is not L (DerivedBidiClass.txt, the lines @missing)."""


def passage_levels(passages: Sequence[tuple[str, str]]) -> tuple[int, list[int] | None]:
    """The level of a paragraph made of such texts and languages, and by `levels` those of its characters.

    The paragraph runs as the language of its first passage does. What is in a language that runs the other way is
    isolated from the rest (as by RLI and PDI; a higher-level protocol, HL3): it has no say in where the marks and
    numbers beside it stand.
    """
    ways = [0 if language_of(language).rightwards else 1 for _, language in passages]
    base = ways[0]
    if len(set(ways)) == 1:
        return base, levels("".join(text for text, _ in passages), base)
    marked: list[str] = []
    own: list[bool] = []
    for (way, _), group in groupby(zip(ways, passages, strict=True), key=lambda each: (each[0], each[1][1])):
        text = "".join(words for _, (words, _) in group)
        isolated = way != base
        marked += [(_LRI, _RLI)[way], text, _PDI] if isolated else [text]
        own += [False] * isolated + [True] * len(text) + [False] * isolated
    found = levels("".join(marked), base)
    return base, found and [level for level, kept in zip(found, own, strict=True) if kept]


def levels(text: str, base: int) -> list[int] | None:
    """The embedding level of each character (even ones run rightwards) in a paragraph at level `base`.

    None where the whole paragraph runs one way, at `base`: nearly always. A character that rule X9 removes has the level
    of what stands before it, so that joiners stay with their letters. White space at the paragraph's end is at `base`
    (L1); what stands at the end of its other lines is dropped there.
    """
    if base == 0 and (text.isascii() or _TURNING.isdisjoint(map(unicodedata.bidirectional, set(text)))):
        return None
    found = levels_of_classes([bidi_class(character) for character in text], text, base)
    return None if all(level == base for level in found) else found


@cache
def bidi_class(character: str) -> str:
    """The character's Bidi_Class."""
    known = unicodedata.bidirectional(character)
    if known:
        return known
    code = ord(character)
    return next((kind for first, last, kind in _UNASSIGNED if first <= code <= last), "L")


def visual_order(levels: Sequence[int]) -> list[int]:
    """The places of a line's characters, or of whatever lies at one level, from left to right: rule L2."""
    order = list(range(len(levels)))
    odd = [level for level in levels if level % 2]
    if not odd:
        return order
    for depth in range(max(levels), min(odd) - 1, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and levels[order[end]] >= depth:
                end += 1
            order[start:end] = order[start:end][::-1]
            start = end + 1
    return order


def levels_of_classes(classes: Sequence[str], text: str, base: int) -> list[int]:
    """Levels by the classes of the characters; `text` says only which of them are brackets."""
    kinds, found = classes, [base] * len(classes)
    kept = [place for place, kind in enumerate(classes) if kind not in _REMOVED]
    side = direction_of(base)
    runs = iter([(kept, side, side)] if kept else ())
    if not _FORMATTING.isdisjoint(classes):
        closing = _matches(classes)
        kinds, found = _explicit(classes, closing, base)
        runs = _isolating_runs(kept, classes, closing, tuple(found), base)
    for sequence, before, after in runs:
        resolved = sequences.directions(
            [kinds[place] for place in sequence], [text[place] for place in sequence], found[sequence[0]], before, after
        )
        for place, level in zip(sequence, resolved, strict=True):
            found[place] = level
    _reset_white(kept, classes, found, base)
    level = base
    for place, kind in enumerate(classes):
        if kind in _REMOVED:
            found[place] = level
        level = found[place]
    return found


def _matches(classes: Sequence[str]) -> dict[int, int]:
    """The PDI of every isolate initiator that has one (BD9)."""
    found: dict[int, int] = {}
    open_ones: list[int] = []
    for place, kind in enumerate(classes):
        if kind in INITIATORS:
            open_ones.append(place)
        elif kind == "PDI" and open_ones:
            found[open_ones.pop()] = place
    return found


def _explicit(classes: Sequence[str], closing: dict[int, int], base: int) -> tuple[Sequence[str], list[int]]:
    """The classes as overrides have changed them, and the explicit levels: rules X1 to X8."""
    kinds, found = list(classes), [base] * len(classes)
    # Level, override, whether an isolate began it.
    stack: list[tuple[int, str, bool]] = [(base, "", False)]
    isolates = overflown_isolates = overflown = 0
    for place, kind in enumerate(classes):
        level, override, _ = stack[-1]
        found[place] = level
        if kind in _EMBEDDINGS:  # X2 to X5
            deeper = _deeper(level, _EMBEDDINGS[kind])
            if deeper <= _DEEPEST and not overflown_isolates and not overflown:
                stack.append((deeper, _EMBEDDINGS[kind] if kind in ("RLO", "LRO") else "", False))
            elif not overflown_isolates:
                overflown += 1
        elif kind in INITIATORS:  # X5a to X5c
            kinds[place] = override or kind
            leftwards = kind == "RLI" or (kind == "FSI" and _first_is_leftwards(classes, closing, place))
            deeper = _deeper(level, "R" if leftwards else "L")
            if deeper <= _DEEPEST and not overflown_isolates and not overflown:
                isolates += 1
                stack.append((deeper, "", True))
            else:
                overflown_isolates += 1
        elif kind == "PDI":  # X6a
            if overflown_isolates:
                overflown_isolates -= 1
            elif isolates:
                overflown = 0
                while not stack[-1][2]:
                    stack.pop()
                stack.pop()
                isolates -= 1
            found[place], override, _ = stack[-1]
            kinds[place] = override or kind
        elif kind == "PDF":  # X7
            if overflown_isolates:
                continue
            if overflown:
                overflown -= 1
            elif not stack[-1][2] and len(stack) > 1:
                stack.pop()
        elif kind == "B":  # X8
            found[place] = base
        elif kind != "BN":  # X6
            kinds[place] = override or kind
    return kinds, found


def _deeper(level: int, direction: str) -> int:
    """The next level above `level` that runs in that direction."""
    return level + 1 + (level % 2 == (direction == "R"))


def _first_is_leftwards(classes: Sequence[str], closing: dict[int, int], initiator: int) -> bool:
    """Whether the first strong character of an isolate runs leftwards; what it isolates itself is passed over (P2, P3)."""
    end = closing.get(initiator, len(classes))
    place = initiator + 1
    while place < end:
        kind = classes[place]
        if kind in ("L", "R", "AL"):
            return kind != "L"
        place = closing.get(place, end) if kind in INITIATORS else place + 1
    return False


def _isolating_runs(
    kept: Sequence[int], classes: Sequence[str], closing: dict[int, int], explicit: Sequence[int], base: int
) -> Iterator[tuple[list[int], str, str]]:
    """The isolating run sequences as places, each with its sos and eos: rule X10."""
    opening = {last: first for first, last in closing.items()}
    found: list[tuple[list[int], int]] = []
    interrupted: dict[int, list[int]] = {}
    sequence: list[int] = []
    level = base
    for place in kept:
        if not sequence or explicit[place] != level:
            before, level = level, explicit[place]
            if sequence and sequence[-1] in closing:
                interrupted[sequence[-1]] = sequence
            resumed = interrupted.pop(opening.get(place, -1), None)
            if resumed is None:
                found.append(([], before))
            sequence = found[-1][0] if resumed is None else resumed
        sequence.append(place)
    follows = dict(pairwise(kept))
    for sequence, before in found:
        last = sequence[-1]
        # Behind an isolate that is never closed stands the paragraph's end.
        after = base if last not in follows or classes[last] in INITIATORS else explicit[follows[last]]
        level = explicit[last]
        yield sequence, direction_of(max(level, before)), direction_of(max(level, after))


def _reset_white(kept: Sequence[int], classes: Sequence[str], found: list[int], base: int) -> None:
    """Separators, and white space before them and at the paragraph's end, go back to the paragraph's level: rule L1."""
    trailing = True
    for place in reversed(kept):
        kind = classes[place]
        if kind in ("S", "B"):
            trailing = True
        elif kind not in _WHITE:
            trailing = False
        if trailing:
            found[place] = base
