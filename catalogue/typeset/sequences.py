"""Isolating run sequences: rules W1 to W7, N0 to N2, I1 and I2 of UAX #9.

A sequence is what stands at one level and belongs together, with what is isolated between its parts left out. The rules
see it as a list of bidirectional classes and change that list in place.
"""

from collections.abc import Sequence

from catalogue.typeset import brackets

INITIATORS = frozenset({"LRI", "RLI", "FSI"})
_NEUTRAL = frozenset({"B", "S", "WS", "ON", "PDI"}) | INITIATORS
"""NI of the standard, when rules W have made neutrals of the separators."""
_STRONG_OF = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
"""What counts as strong in rules N: numbers count as R."""


def direction_of(level: int) -> str:
    """L where a level is even, R where it is odd."""
    return "LR"[level % 2]


def directions(classes: Sequence[str], characters: Sequence[str], level: int, before: str, after: str) -> list[int]:
    """Levels of the characters of a sequence at `level`; `before` and `after` are L or R, the standard's sos and eos."""
    kinds = list(classes)
    _weak(kinds, before)
    _pair_brackets(kinds, classes, characters, level, before)
    _neutral(kinds, level, before, after)
    return [level + _implicit(kind, level) for kind in kinds]


def _weak(kinds: list[str], before: str) -> None:
    """Rules W1 to W7: every number, separator and mark finds its class."""
    _marks_and_numbers(kinds, before)
    _separators(kinds)
    _terminators(kinds)
    strong = before
    for place, kind in enumerate(kinds):
        if kind in ("L", "R"):
            strong = kind
        elif kind in ("ES", "ET", "CS"):
            kinds[place] = "ON"  # W6
        elif kind == "EN" and strong == "L":
            kinds[place] = "L"  # W7


def _marks_and_numbers(kinds: list[str], before: str) -> None:
    """W1: a mark is as its base, but ON on an isolate. W2: Arabic letters make Arabic numbers. W3: they are R."""
    previous = strong = before
    for place, kind in enumerate(kinds):
        if kind == "NSM":
            kind = "ON" if previous in INITIATORS or previous == "PDI" else previous
        previous = kind
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "EN" and strong == "AL":
            kind = "AN"
        kinds[place] = "R" if kind == "AL" else kind


def _separators(kinds: list[str]) -> None:
    """W4: one separator between two numbers of a kind is of that kind; a European one only between European numbers."""
    for place in range(1, len(kinds) - 1):
        number = kinds[place - 1]
        if number == kinds[place + 1] and (
            (kinds[place] == "CS" and number in ("EN", "AN")) or (kinds[place] == "ES" and number == "EN")
        ):
            kinds[place] = number


def _terminators(kinds: list[str]) -> None:
    """W5: terminators beside a European number are part of it."""
    start = 0
    while start < len(kinds):
        if kinds[start] != "ET":
            start += 1
            continue
        end = start
        while end < len(kinds) and kinds[end] == "ET":
            end += 1
        if "EN" in (kinds[start - 1] if start else "", kinds[end] if end < len(kinds) else ""):
            kinds[start:end] = ["EN"] * (end - start)
        start = end


def _pair_brackets(
    kinds: list[str], classes: Sequence[str], characters: Sequence[str], level: int, before: str
) -> None:
    """N0: the two brackets of a pair take one direction, the sequence's own if anything inside has it."""
    own = direction_of(level)
    for opening, closing in brackets.pairs(characters, [kind == "ON" for kind in kinds]):
        inside = {_STRONG_OF[kind] for kind in kinds[opening + 1 : closing] if kind in _STRONG_OF}
        if not inside:
            continue
        direction = own
        if own not in inside:
            # N0 c: only the other direction stands inside; it counts if it stands before the bracket as well.
            earlier = (_STRONG_OF[kinds[place]] for place in range(opening - 1, -1, -1) if kinds[place] in _STRONG_OF)
            direction = next(earlier, before)
        for bracket in (opening, closing):
            kinds[bracket] = direction
            for place in range(bracket + 1, len(kinds)):
                if classes[place] != "NSM":
                    break
                kinds[place] = direction


def _neutral(kinds: list[str], level: int, before: str, after: str) -> None:
    """N1: neutrals between two of one direction take it. N2: others take the sequence's own."""
    strong = before
    start = 0
    while start < len(kinds):
        if kinds[start] not in _NEUTRAL:
            strong = _STRONG_OF[kinds[start]]
            start += 1
            continue
        end = start
        while end < len(kinds) and kinds[end] in _NEUTRAL:
            end += 1
        following = _STRONG_OF[kinds[end]] if end < len(kinds) else after
        kinds[start:end] = [strong if strong == following else direction_of(level)] * (end - start)
        start = end


def _implicit(kind: str, level: int) -> int:
    """How far a character of that class is raised above its sequence's level: I1 and I2."""
    if level % 2:
        return 0 if kind == "R" else 1
    return {"L": 0, "R": 1}.get(kind, 2)
