"""Brackets: which characters pair, and which of a stretch of text do (UAX #9, definitions BD14 to BD16)."""

from collections.abc import Sequence

_PAIRS = (
    "()[]{}༺༻༼༽᚛᚜⁅⁆⁽⁾₍₎⌈⌉⌊⌋\u2329\u232a❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟅⟆⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦍⦐⦏⦎⦑⦒⦓⦔⦕⦖⦗⦘⧘⧙⧚⧛⧼⧽"
    "⸢⸣⸤⸥⸦⸧⸨⸩⹕⹖⹗⹘⹙⹚⹛⹜\u3008\u3009《》「」『』【】〔〕〖〗〘〙〚〛﹙﹚﹛﹜﹝﹞（）［］｛｝｟｠｢｣"
)
"""Every opening bracket with its closing one: BidiBrackets.txt of Unicode 15, the same up to 17. A test compares them."""
_SAME = {"\u2329": "\u3008", "\u232a": "\u3009"}
"""Brackets that are canonically equivalent pair with one another."""
CLOSES = {
    _SAME.get(opening, opening): _SAME.get(closing, closing)
    for opening, closing in zip(_PAIRS[::2], _PAIRS[1::2], strict=True)
}
"""Closing brackets by the opening ones, equivalent ones by the one they are equal to."""
_CLOSING = frozenset(CLOSES.values())
_MOST_OPEN = 63
"""Brackets open at once that BD16 keeps account of."""


def pairs(characters: Sequence[str], neutral: Sequence[bool]) -> list[tuple[int, int]]:
    """Places of the bracket pairs among `characters`, in the order of their opening brackets, by BD16.

    Only those that are `neutral` still count: an override makes letters of brackets (BD14, BD15).
    """
    found: list[tuple[int, int]] = []
    waiting: list[tuple[str, int]] = []
    for place, character in enumerate(characters):
        if not neutral[place]:
            continue
        bracket = _SAME.get(character, character)
        if bracket in CLOSES:
            if len(waiting) == _MOST_OPEN:
                break
            waiting.append((CLOSES[bracket], place))
        elif bracket in _CLOSING:
            for depth in range(len(waiting) - 1, -1, -1):
                if waiting[depth][0] == bracket:
                    found.append((waiting[depth][1], place))
                    del waiting[depth:]
                    break
    return sorted(found)
