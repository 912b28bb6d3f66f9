"""Language tags: the shape of BCP 47, the script a tag means, and the language a shaper understands."""

import re
from dataclasses import dataclass
from functools import lru_cache

from catalogue.languages.words import words

# RFC 5646, section 2.1. Only the shape is checked: which subtags exist is the registry's affair.
_TAG = re.compile(
    r"""
    (?P<language>[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})
    (?:-(?P<script>[a-z]{4}))?
    (?:-(?P<region>[a-z]{2}|[0-9]{3}))?
    (?P<variants>(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*)
    (?P<extensions>(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*)
    (?P<private>-x(?:-[a-z0-9]{1,8})+)?
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
# Tags from before the present grammar, and tags that are private throughout.
_WHOLE = re.compile(
    r"x(?:-[a-z0-9]{1,8})+|i-[a-z]{3,8}|en-gb-oed|sgn-(?:be-fr|be-nl|ch-de)"
    r"|art-lojban|cel-gaulish|no-(?:bok|nyn)|zh-(?:guoyu|hakka|min|min-nan|xiang)",
    re.IGNORECASE | re.ASCII,
)

# Codes of three letters, and retired ones, for languages that have a code of their own today.
_SAME = {
    "srp": "sr",
    "scc": "sr",
    "hbs": "sh",
    "hrv": "hr",
    "scr": "hr",
    "bos": "bs",
    "mkd": "mk",
    "mac": "mk",
    "slv": "sl",
    "bul": "bg",
    "rus": "ru",
    "ukr": "uk",
    "eng": "en",
    "deu": "de",
    "ger": "de",
    "fra": "fr",
    "fre": "fr",
    "ita": "it",
    "spa": "es",
    "hun": "hu",
    "ron": "ro",
    "rum": "ro",
    "mo": "ro",
    "sqi": "sq",
    "alb": "sq",
    "zho": "zh",
    "chi": "zh",
    "cmn": "zh",
    "jpn": "ja",
    "kor": "ko",
    "fas": "fa",
    "per": "fa",
    "pes": "fa",
    "ara": "ar",
    "heb": "he",
    "iw": "he",
    "ji": "yi",
    "in": "id",
    "ell": "el",
    "gre": "el",
    "kat": "ka",
    "geo": "ka",
    "hye": "hy",
    "arm": "hy",
    "hin": "hi",
    "tha": "th",
    "vie": "vi",
}

# The script a language is written in when its tag names none (CLDR likely subtags). All others: Latin.
_SCRIPTS = {
    language: script
    for script, languages in {
        "Arab": "ar ary arz apc azb bal ckb fa glk ks lrc mzn ps sd skr ug ur",
        "Armn": "hy",
        "Beng": "as bn mni",
        "Cyrl": "ab av ba be bg bua ce cu cv kk kv ky mdf mhr mk mn myv os ru rue sah sr tg tt tyv udm uk",
        "Deva": "bho brx doi hi kok mai mr ne sa",
        "Ethi": "am gez ti tig",
        "Geor": "ka xmf sva",
        "Grek": "el grc",
        "Gujr": "gu",
        "Guru": "pa",
        "Hans": "zh wuu",
        "Hant": "yue",
        "Hebr": "he lad yi",
        "Jpan": "ja",
        "Khmr": "km",
        "Knda": "kn",
        "Kore": "ko",
        "Laoo": "lo",
        "Mlym": "ml",
        "Mymr": "my shn",
        "Orya": "or",
        "Sinh": "si",
        "Syrc": "syr aii",
        "Taml": "ta",
        "Telu": "te",
        "Thaa": "dv",
        "Thai": "th",
        "Tibt": "bo dz",
    }.items()
    for language in languages.split()
}
# Where the region decides (CLDR likely subtags).
_REGIONAL = {
    "sr-ME": "Latn",
    "sr-RO": "Latn",
    "sr-TR": "Latn",
    "zh-HK": "Hant",
    "zh-MO": "Hant",
    "zh-TW": "Hant",
    "pa-PK": "Arab",
    "kk-CN": "Arab",
    "mn-CN": "Mong",
    "az-IR": "Arab",
    "az-RU": "Cyrl",
    "uz-AF": "Arab",
    "ku-IQ": "Arab",
    "tg-AF": "Arab",
}
_LEFTWARDS = words("Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Syre Syrj Syrn Thaa Yezi")

# HarfBuzz gives Serbian letterforms for `sr`; for `srp`, `hbs` and `bs` it gives Russian ones.
_SERBIAN_FORMS = frozenset({"sr", "sh", "bs", "cnr"})


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag taken apart. `tag` is the whole in its usual case, `language` the present-day code."""

    tag: str
    language: str
    script: str
    """ISO 15924; from the tag, or the one the language is usually written in there."""
    region: str

    @property
    def rightwards(self) -> bool:
        """Whether the script runs from left to right."""
        return self.script not in _LEFTWARDS

    @property
    def shaping(self) -> str:
        """The language to hand to HarfBuzz, so that a face shows the forms this language wants."""
        if self.language in _SERBIAN_FORMS or (self.language, self.script) == ("hr", "Cyrl"):
            return "sr"
        if self.language == "zh" and self.script in ("Hans", "Hant"):
            return f"zh-{self.script}"
        return self.language


@lru_cache(maxsize=1024)
def parse_tag(text: str) -> Tag:
    """`text` taken apart.

    Raises ValueError, with a sentence a person can act on, where it is not of BCP 47's shape.
    """
    if _WHOLE.fullmatch(text):
        tag = text.lower()
        return Tag(tag, {"zh": "zh", "no": "no"}.get(tag[:2], "und"), _SCRIPTS.get(tag[:2], "Latn"), "")
    match = _TAG.fullmatch(text)
    if match is None:
        raise ValueError(_complaint(text))
    spoken = match["language"].lower()
    primary = spoken.split("-")[0]
    language = _SAME.get(primary, primary)
    script = (match["script"] or "").title()
    region = (match["region"] or "").upper()
    rest = (match["variants"] + match["extensions"] + (match["private"] or "")).lower()
    tag = "-".join(part for part in (spoken, script, region) if part) + rest
    usual = _REGIONAL.get(f"{language}-{region}") or _SCRIPTS.get(language, "Latn")
    return Tag(tag, language, script or usual, region)


def _complaint(text: str) -> str:
    dashed = re.sub(r"[_\s‐‑–—-]+", "-", text).strip("-")
    if dashed != text and _TAG.fullmatch(dashed):
        return f"{text!r} is not a language tag; write {parse_tag(dashed).tag!r}"
    return f"{text!r} is not a language tag; write one of BCP 47, such as 'sr-Cyrl', 'en' or 'zh-Hans'"
