"""Marks: what was typed for a quotation mark, an apostrophe, a dash or an ellipsis, and what the language sets.

An editor may type `"Wild"`, `it's`, `word - word`, `1856-1943` and `...` in any language. What they stand
for takes their place where that is certain; what is not stays, and `doubtful_marks` tells it. Letters and
figures are never touched; nor are addresses, numbers of books and telephones, and a sign behind a backslash.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from catalogue.languages.quotations import SPACES, Change, Quotes, Reading, begins_quoted, changed, read
from catalogue.languages.resolving import language
from catalogue.languages.tags import parse_tag
from catalogue.languages.ties import UNITS
from catalogue.languages.words import words

_STAND_IN = "ꙮ"
"""A letter that stands for a protected stretch while the rest is looked at."""
_ADDRESS = r"[^\s\"'<>«»‹›„‚“”‟‘’「」『』`´…]*(?<![.,;:!?()*])"
_NUMBERED = "isbn|issn|ismn|ean|tel|тел|fax|факс|phone|mob|моб"
# Words in another language, with its tag, whose marks are that language's; and what has no marks at all.
_APART = re.compile(
    rf"""\\[!-/:-@\[-`{{-~] | \[(?P<words>(?:\\.|[^\[\]\\\n]|\n(?![ \t]*\n))+)\]\{{(?P<tag>[a-z0-9-]+)\}}
    | {_STAND_IN}
    | \b(?:(?:https?|ftp)://|www\.){_ADDRESS}
    | (?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+
    | \b(?:{_NUMBERED})\b[.:]?\s?[+(\d](?:[\dx()/.-]|\ (?=[\d(]))*(?<!\.)""",
    re.VERBOSE | re.IGNORECASE,
)
_HOLDS_APART = re.compile(rf"[\\@{_STAND_IN}]|\]\{{|://|www\.|(?:{_NUMBERED})\b", re.IGNORECASE)
_WORTH_A_LOOK = re.compile(r"""["'`´“”„‟«»‘‚‹›–—]|  | [,.;!?)]|\( |\.\.|\. \.|,,|-[-\d\s]""")

_END = r"(?=\s|$|[)\"“”„‟«»'‘’‚‹›`´*,.])"
_SEVERAL_SPACES = re.compile(r"(?<=\S)  +(?=\S)")
_SPACE_BEFORE = re.compile(rf"(?<=[^\s\\\-–—(\[{{*]) +(?=,(?!,){_END}|(?<![.…] )\.(?![\w.])|\))")
_SPACE_BEFORE_HIGH = re.compile(rf"(?<=[^\W_]) +(?=[;!?]+{_END})")
_SPACE_WITHIN = re.compile(r"(?<=\() +(?=\S)")
_DOTS = re.compile(r"(?<!\.)\.\.\.(?!\.)")
_SPACED_DOTS = re.compile(r"(?<!\.)(?<!\. )\. \. \.(?! ?\.)")

# One hyphen or more between spaces; not at the head of a line, where it may begin a list.
_SPACED_HYPHEN = re.compile(r"(?<=\S) -{1,3}(?=[ \n]+\S)")
_DOUBLE_HYPHEN = re.compile(r"(?<=\w)-{2,3}(?=\w)")
_SPACED_DASH = re.compile(r"(?:^|(?<=[ \n\u00a0]))([–—])(?=[ \n\u00a0]+\S)", re.MULTILINE)
_YEAR = r"(?:1\d|20)\d\d"
_YEARS = re.compile(rf"(?<![\d/+.–-])(?<!\d )({_YEAR})(\.?) ?-{{1,3}} ?({_YEAR})(?![\d/–-])")
_CENTURY = re.compile(rf"(?<![\d/+.–-])(?<!\d )({_YEAR})-(\d\d)(?![\d/–-]|[.:,]\d)")
_HOURS = re.compile(r"(?<![\d:.–-])(\d{1,2}[.:][0-5]\d)-(\d{1,2}[.:][0-5]\d)(?![\d:–-]|\.\d)")
_SMALL_SPAN = re.compile(r"(?<![\w/+.–-])(\d{1,4}\.?)-(\d{1,4})(?![\d/–-]|[.:,]\d)")
_WORD_AFTER = re.compile(r"\.?[ \u00a0\u202f]?([^\W\d_]+|[%‰°′]\w?)")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\.?[ \u00a0\u202f]$")
_PAGES = words("стр страна страница стор с p pp page pages str strana stranica s seite seiten")

_HEBREW = r"\u05d0-\u05ea"
_BETWEEN = re.compile(rf"(?<=[^\W\d_{_HEBREW}])['`´](?=\w|[\"“„]\*?\w|[«‹][ \u00a0\u202f]?\w)|(?<=\d)'(?=[^\W\d_])")
_MINUTES_SECONDS = re.compile(r"(?<![^\s(~≈])(\d{1,4})['’]( ?\d{1,2}(?:[.,]\d+)?)(?:\"|”|'')(?!\w)")
# Decades and words without their beginning: the mark before them opens nothing.
_ELIDED = re.compile(
    r"(?<![\w'])['`´](?=\d\d(?:s\b|[-–])|(?:em|tis|twas|til|cause|bout|round|neath|cept"
    r"|ajde|ajmo|ajte|oću|oćeš|oće|ајде|ајмо|ајте|оћу|оћеш|оће)\b)",
    re.IGNORECASE,
)
_ROCK_N_ROLL = re.compile(r"(?<=\w )'n'(?= \w)", re.IGNORECASE)

# French: a narrow space before ; ! ? and a full one before the colon, and no line ends there.
_HIGH_END = r"(?=\s|$|[)\]»”…\"'*,.])"
_HIGH = re.compile(rf"(?<=[^\W_]|[)\]»”’%…\"*])[{SPACES}]*([;!?]+){_HIGH_END}")
_COLON = re.compile(rf"(?<=[^\W_]|[)\]»”’%…\"*])[{SPACES}]*:(?=\s|$)")

_PARAGRAPH_END = re.compile(r"\n\s*\n")
_HYPHEN = "a hyphen for a dash", "write –"
_ALONE = "a quotation mark without its partner", "write the other one, or take this away"
_LEFT_OVER = (
    (re.compile(rf'(?<![{_HEBREW}])"|"(?![{_HEBREW}])'), "a straight quotation mark", "write the language's own marks"),
    (re.compile(rf"(?<![{_HEBREW}])'"), "a straight apostrophe", "write ’"),
    (re.compile(r"(?<=\S) -{1,3}(?=[ \n]+\S)|--+"), *_HYPHEN),
    (re.compile(r"\.{4,}"), "a row of full stops", "write …"),
    (_SEVERAL_SPACES, "two spaces", "keep one"),
)


@dataclass(frozen=True, slots=True, order=True)
class Doubt:
    """A mark of which only the editor knows what is meant."""

    at: int
    """Its offset in the text."""
    what: str
    remedy: str


@dataclass(frozen=True, slots=True)
class _House:
    """What a text is given."""

    quotes: Quotes
    dash: str
    foreign_dashes: str
    high_marks_spaced: bool
    counted: frozenset[str]
    """What may follow a span of numbers: units and months."""


def normalise_marks(text: str, tag: str, quotes: Quotes | None = None, dash: str = "") -> str:
    """`text` with the marks of the language of `tag`, or with these `quotes` and this `dash` where they are given.

    What is right already comes out as it went in, and so does text of no language (`und`). Each paragraph is
    looked at for itself, as for emphasis.
    """
    house = _house(tag, quotes, dash)
    if house is None or not (house.high_marks_spaced or _WORTH_A_LOOK.search(text)):
        return text
    kept: list[str] = []

    def keep(match: re.Match[str]) -> str:
        kept.append(_in_its_own(match) if match["words"] is not None else match[0])
        return _STAND_IN

    if _HOLDS_APART.search(text):
        text = _APART.sub(keep, text)
    text = _spaced(text, house)
    if "-" in text:
        text = _without_hyphens(text, house)
    if house.foreign_dashes:
        text = _with_own_dash(text, house)
    text = _quoted(_with_apostrophes(text), house.quotes)
    if house.high_marks_spaced:
        text = _COLON.sub("\u00a0:", _HIGH.sub("\u202f\\1", text))
    pieces = text.split(_STAND_IN)
    return "".join(piece + stretch for piece, stretch in zip(pieces, [*kept, ""], strict=True))


def doubtful_marks(text: str, tag: str) -> tuple[Doubt, ...]:
    """What normalising could not settle in `text`, which it has been through: in the order of the text."""
    if not _WORTH_A_LOOK.search(text):
        return ()
    found: list[Doubt] = []
    for match in _APART.finditer(text):
        if match["words"] is not None and (own := _known(match["tag"])) is not None:
            start = match.start("words")
            found += (Doubt(start + each.at, each.what, each.remedy) for each in doubtful_marks(match["words"], own))
    masked = _APART.sub(lambda match: _STAND_IN * len(match[0]), text)
    for pattern, what, remedy in _LEFT_OVER:
        found += (Doubt(match.start(), what, remedy) for match in pattern.finditer(masked))
    found += (Doubt(match.start(), *_HYPHEN) for match in _YEARS.finditer(masked) if match[1] < match[3])
    house = _house(tag, None, "")
    if house is not None:
        for start, reading in _readings(masked, house.quotes):
            alone = (start + at for at in reading.doubtful)
            found += (Doubt(at, *_ALONE) for at in alone if masked[at] not in "\"'")
    return tuple(sorted(found))


@lru_cache(maxsize=256)
def _house(tag: str, quotes: Quotes | None, dash: str) -> _House | None:
    if parse_tag(tag).language == "und":
        return None
    own = language(tag)
    bonds = own.facts.bonds
    return _House(
        _with_their_spaces(quotes or own.quotes, bonds.spaced_marks),
        dash or own.dash,
        "–—".replace(dash, "") if dash else own.facts.foreign_dashes,
        bonds.spaced_marks,
        bonds.units | bonds.months | UNITS,
    )


def _with_their_spaces(quotes: Quotes, spaced: bool) -> Quotes:
    """Guillemets stand off where high marks do."""
    if not spaced:
        return quotes
    opening, closing, inner, ending = (mark.strip(SPACES) for mark in quotes)
    left = {mark: mark + "\u202f" for mark in "«‹"}
    right = {mark: "\u202f" + mark for mark in "»›"}
    return left.get(opening, opening), right.get(closing, closing), left.get(inner, inner), right.get(ending, ending)


def _known(tag: str) -> str | None:
    try:
        return parse_tag(tag).tag
    except ValueError:
        return None


def _in_its_own(match: re.Match[str]) -> str:
    """Words in another language, with that language's marks; as they are where the tag is none."""
    tag = _known(match["tag"])
    return match[0] if tag is None else f"[{normalise_marks(match['words'], tag)}]{{{match['tag']}}}"


def _spaced(text: str, house: _House) -> str:
    text = _SPACED_DOTS.sub("…", _DOTS.sub("…", _SEVERAL_SPACES.sub(" ", text)))
    if not house.high_marks_spaced:
        text = _SPACE_BEFORE_HIGH.sub("", text)
    return _SPACE_WITHIN.sub("", _SPACE_BEFORE.sub("", text))


def _without_hyphens(text: str, house: _House) -> str:
    """A dash for hyphens that stand for one: between spaces, two together, and in spans of numbers."""
    text = _YEARS.sub(lambda match: f"{match[1]}{match[2]}–{match[3]}" if match[1] < match[3] else match[0], text)
    if house.dash:
        text = _SPACED_HYPHEN.sub(lambda match: match[0] if _between_figures(match) else f" {house.dash}", text)
        text = _DOUBLE_HYPHEN.sub(lambda match: "–" if _between_figures(match) else f" {house.dash} ", text)
    text = _CENTURY.sub(lambda match: f"{match[1]}–{match[2]}" if _ends_later(match) else match[0], text)
    text = _HOURS.sub(r"\1–\2", text)
    return _SMALL_SPAN.sub(lambda match: f"{match[1]}–{match[2]}" if _is_span(match, house) else match[0], text)


def _with_own_dash(text: str, house: _House) -> str:
    """The language's dash for one between spaces that is not the language's."""
    return _SPACED_DASH.sub(
        lambda match: match[0] if match[1] not in house.foreign_dashes or _between_figures(match) else house.dash,
        text,
    )


def _between_figures(match: re.Match[str]) -> bool:
    """Whether figures stand on both sides: a span, a result or a telephone, and no pause in a sentence."""
    before = match.string[max(0, match.start() - 2) : match.start()].rstrip()
    after = match.string[match.end() : match.end() + 2].lstrip()
    return before[-1:].isdigit() and after[:1].isdigit()


def _is_span(match: re.Match[str], house: _House) -> bool:
    """Whether two numbers with a hyphen count something or name pages: 9-15. мај, 90-104 мин, стр. 12-15."""
    after = _WORD_AFTER.match(match.string, match.end())
    before = _WORD_BEFORE.search(match.string, max(0, match.start() - 12), match.start())
    counted = after is not None and after[1].lower() in house.counted
    pages = before is not None and before[1].lower() in _PAGES
    return (counted or pages) and int(match[1].rstrip(".")) < int(match[2])


def _ends_later(match: re.Match[str]) -> bool:
    """1987-90; 2009-12 may be a month."""
    return int(match[2]) > max(12, int(match[1]) % 100)


def _with_apostrophes(text: str) -> str:
    text = _MINUTES_SECONDS.sub(r"\1′\2″", text)
    text = _ROCK_N_ROLL.sub(lambda match: f"’{match[0][1]}’", text)
    return _ELIDED.sub("’", _BETWEEN.sub("’", text))


def _quoted(text: str, quotes: Quotes) -> str:
    return changed(
        text,
        (
            Change(start + at, start + end, new)
            for start, reading in _readings(text, quotes)
            for at, end, new in reading.changes
        ),
    )


def _readings(text: str, quotes: Quotes) -> Iterator[tuple[int, Reading]]:
    """What the quotation marks mean, paragraph by paragraph, with the place where each begins."""
    ends = [(match.start(), match.end()) for match in _PARAGRAPH_END.finditer(text)]
    starts = [0, *(end for _, end in ends)]
    paragraphs = [
        text[start:end] for start, end in zip(starts, [*(start for start, _ in ends), len(text)], strict=True)
    ]
    for start, paragraph, following in zip(starts, paragraphs, [*paragraphs[1:], ""], strict=True):
        yield start, read(paragraph, quotes, goes_on=begins_quoted(following))
