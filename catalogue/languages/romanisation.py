"""Names from other Cyrillic languages in Latin letters, as the law or the academy of each country writes them.

They stand where a record gives a name in Cyrillic alone. Someone known abroad by another spelling has it in
the record: no rule tells that Эйзенштейн is Eisenstein.
"""

from catalogue.languages.serbian_scripts import cased
from catalogue.languages.words import row

_COMMON = dict(
    zip(row("а б в г д е з и к л м н о п р с т у ф х"), row("a b v g d e z i k l m n o p r s t u f h"), strict=True)
)


def _table(cyrillic: str, latin: str) -> dict[str, str]:
    return {**_COMMON, **dict(zip(row(cyrillic), row(latin), strict=True))}


_LATIN = {
    # Transliteration Act, State Gazette 19/2009, article 3.
    "bg": _table("ж й ц ч ш щ ъ ь ю я", "zh y ts ch sh sht a y yu ya"),
    # The Macedonian Academy's letters, with the gj and kj of personal names for its ǵ and ḱ.
    "mk": _table("ѓ ж ѕ ј љ њ ќ ц ч џ ш", "gj ž dz j lj nj kj c č dž š"),
    # ICAO Doc 9303, part 3, section 6, as Russian passports have it.
    "ru": _table("ё ж й х ц ч ш щ ъ ы э ю я", "e zh i kh ts ch sh shch ie y e iu ia") | {"ь": ""},
    # Resolution 55 of the Cabinet of Ministers of Ukraine, 27 January 2010.
    "uk": _table("г ґ є ж и і ї й х ц ч ш щ ю я", "h g ie zh y i i i kh ts ch sh shch iu ia") | {"ь": ""},
}
_BEGINNING = {"uk": dict(zip(row("є ї й ю я"), row("ye yi y yu ya"), strict=True))}
"""What stands at the beginning of a word for the letters that sound otherwise there."""

LANGUAGES = frozenset(_LATIN)

_MACEDONIAN = {latin: cyrillic for cyrillic, latin in _LATIN["mk"].items()}
# The Academy's own letters, and the Serbian ones that Macedonian writes with its own: Petrović is Петровиќ.
_MACEDONIAN |= {"ǵ": "ѓ", "ḱ": "ќ", "đ": "ѓ", "ć": "ќ"}


def romanised(word: str, language: str, loud: bool) -> str:
    """A word of one of `LANGUAGES` in Latin letters; one with a letter that the alphabet lacks stays.

    `loud`: a letter of several with none beside it is in capitals throughout.
    """
    table, low = _LATIN[language], word.lower()
    if any(letter not in table for letter in low):
        return word
    latin = [table[letter] for letter in low]
    latin[0] = _BEGINNING.get(language, {}).get(low[0], latin[0])
    if language == "bg" and low.endswith("ия"):
        latin[-1] = "a"  # София is Sofia
    if language == "uk":
        # зг is zgh, since zh is ж.
        latin = ["gh" if low[at - 1 : at + 1] == "зг" else letters for at, letters in enumerate(latin)]
    return "".join(
        cased(letters.capitalize() if word[at].isupper() else letters, word, at, loud)
        for at, letters in enumerate(latin)
    )


def in_macedonian(word: str) -> str:
    """A name in Latin letters as Macedonian writes it; one with a letter that has none in Macedonian stays."""
    out: list[str] = []
    at = 0
    while at < len(word):
        letters = next((word[at : at + size] for size in (2, 1) if word[at : at + size].lower() in _MACEDONIAN), "")
        if not letters:
            return word
        cyrillic = _MACEDONIAN[letters.lower()]
        out.append(cyrillic.upper() if letters[0].isupper() else cyrillic)
        at += len(letters)
    return "".join(out)
