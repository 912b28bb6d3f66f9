"""Keys and names that were meant: what to suggest for one that is not known."""

import difflib
import re
import unicodedata
from collections.abc import Iterable

from catalogue.languages import transliterate


def suggestion(name: str, known: Iterable[str]) -> str:
    """`did you mean …?` with the nearest of `known`, or nothing."""
    near = difflib.get_close_matches(name, sorted(known), n=1, cutoff=0.6)
    return f"did you mean {near[0]}?" if near else ""


def proposed_key(name: str) -> str:
    """A key such as `zhao_xiaoding` for a name; empty where nothing of it can be written in Latin letters."""
    latin = transliterate(name, "sr-Latn").lower().replace("đ", "dj")
    for letter, plain in (("ł", "l"), ("ø", "o"), ("ß", "ss"), ("æ", "ae"), ("ı", "i")):
        latin = latin.replace(letter, plain)
    bare = "".join(char for char in unicodedata.normalize("NFKD", latin) if not unicodedata.combining(char))
    return re.sub(r"[^a-z0-9]+", "_", re.sub(r"['’ʼ`.]", "", bare)).strip("_")
