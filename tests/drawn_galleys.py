"""Galleys drawn as their lines: `aaaAaa_bb` is a paragraph of six, the fourth ending in a hyphen, white, and two more."""

from hypothesis import strategies as st

from catalogue.typeset.lines import Galley, Line, LineEnd


def galley(shape: str) -> Galley:
    """A galley drawn as its lines: `a` is a line of the paragraph a, `A` one that ends in a hyphen, `_` is white."""
    lines = []
    for index, letter in enumerate(shape):
        after = shape[index + 1 : index + 2]
        end: LineEnd = "last" if after.lower() != letter.lower() else "hyphen" if letter.isupper() else "soft"
        lines.append(Line((), 0.0, "", "hard") if letter == "_" else Line((), 40.0, f"{letter}{index}", end))
    return Galley(tuple(lines), 12.0, 100.0)


def drawn(made: Galley) -> str:
    return "".join(line.text[:1] or "_" for line in made.lines)


@st.composite
def shapes(draw: st.DrawFn) -> str:
    """Paragraphs of every length, some lines hyphenated, white between some of them."""
    out = ""
    for number in range(draw(st.integers(0, 8))):
        letter = "abcdefgh"[number]
        hyphens = draw(st.lists(st.booleans(), min_size=1, max_size=9))
        out += "".join(letter.upper() if each else letter for each in hyphens) + draw(st.sampled_from(["", "", "_"]))
    return out
