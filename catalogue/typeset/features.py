"""Features: figures and capitals in a designer's words, as OpenType features, and whether a face can do what they ask.

A face is asked by shaping: what its tables promise for one script it may lack for another, and a face whose figures are
lining by nature needs no feature to have them.
"""

from collections.abc import Iterator, Mapping, Sequence

from catalogue.typeset.faces import Face, Features

WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "figures": {"old-style": ("onum",), "lining": ("lnum",)},
    "figure_width": {"proportional": ("pnum",), "tabular": ("tnum",)},
    "caps": {"normal": (), "small": ("smcp",), "all-small": ("smcp", "c2sc")},
    "fractions": {"false": (), "true": ("frac",)},
    "superiors": {"false": (), "true": ("sups",)},
}
"""What a style may say, key by key and word by word, and the features that it means."""

_RIVALS = (frozenset(["onum", "lnum"]), frozenset(["pnum", "tnum"]))
_FIGURES = "0123456789"
_ALPHABETS = (
    ("Latin", "Latn", "en", "abcdefghijklmnopqrstuvwxyz"),
    ("Cyrillic", "Cyrl", "sr", "абвгдђежзијклљмнњопрстћуфхцчџш"),
)
"""What is shaped to ask a face for its capitals and figures: scripts with case that the text faces are made for."""
_THINGS = {
    "onum": "old-style figures",
    "lnum": "lining figures",
    "pnum": "proportional figures",
    "tnum": "tabular figures",
    "smcp": "small capitals",
    "c2sc": "small capitals in the place of capitals",
    "frac": "fractions",
    "sups": "superior figures",
}
_SAME_HEIGHT = 0.95
"""Lining figures are at least so high, as a share of the highest; old-style ones are at most nine tenths."""
_BELOW = -40.0
"""Thousandths of an em by which round figures overshoot the baseline; a descending one goes deeper."""
_SAME_WIDTH = 2.0
"""Thousandths of an em by which tabular figures may differ."""


def features(words: Mapping[str, str], tags: Sequence[str]) -> Features:
    """The features of a style's words, then those it names by tag; a tag puts out a word that asks for its opposite."""
    wanted = [tag for key, word in words.items() for tag in WORDS[key][word]]
    rivals = {tag: pair for pair in _RIVALS for tag in pair}
    kept = [tag for tag in wanted if tag in tags or not rivals.get(tag, frozenset()) & {*tags}]
    return tuple((tag, 1) for tag in dict.fromkeys((*kept, *tags)))


def lacking(face: Face, words: Mapping[str, str], switched: Features) -> Iterator[tuple[str, str]]:
    """What a style's words ask for and the face does not have: the key of the word, and the thing by name.

    `switched` is all that the style switches on. Only alphabets that the face has are asked for.
    """
    alphabets = [alphabet for alphabet in _ALPHABETS if face.covers_all(alphabet[3])]
    for key, word in words.items():
        for tag in WORDS[key][word]:
            without = [
                name
                for name, script, language, letters in alphabets
                if not _has(face, tag, script, language, letters, switched)
            ]
            if without:
                yield key, f"{_THINGS[tag]} for {' and '.join(without)}"


def _has(face: Face, tag: str, script: str, language: str, letters: str, switched: Features) -> bool:
    probe = {"smcp": letters, "c2sc": letters.upper(), "frac": "1/2", "sups": _FIGURES}.get(tag)
    if probe is not None:
        plain = face.shape(probe, script, language, True, ())
        changed = face.shape(probe, script, language, True, ((tag, 1),))
        return not {*plain.glyphs} & {*changed.glyphs}
    if (tag, 1) not in switched or ("sups", 1) in switched:
        # A tag has put the word out, or superior figures have heights and widths of their own.
        return True
    figures = tuple(feature for feature in switched if feature[0] != "frac")
    shape = face.shape(_FIGURES, script, language, True, figures)
    if tag in ("pnum", "tnum"):
        return (max(shape.advances) - min(shape.advances) < _SAME_WIDTH) == (tag == "tnum")
    feet = [face.extent(glyph)[0] for glyph in shape.glyphs]
    heads = [face.extent(glyph)[1] for glyph in shape.glyphs]
    lining = min(heads) >= _SAME_HEIGHT * max(heads) and min(feet) >= _BELOW
    return lining == (tag == "lnum")
