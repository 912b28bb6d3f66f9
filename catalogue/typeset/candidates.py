"""Candidates: every place a paragraph may be broken at, with the width of the line that ends or begins there."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import fsum
from types import MappingProxyType

from catalogue.languages import language as language_of
from catalogue.typeset.breaking import Breaks
from catalogue.typeset.lining import hangs
from catalogue.typeset.styles import Style
from catalogue.typeset.units import SOFT_HYPHEN
from catalogue.typeset.words import HYPHENS, STRETCH, Paragraph, Token, shape_units

Exceptions = Mapping[str, Mapping[str, tuple[int, ...]]]
"""By language tag and word in small letters, the offsets at which alone the word may be divided."""
NO_EXCEPTIONS: Exceptions = MappingProxyType({})

_LETTERS = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*")
_ADDRESS = re.compile(r"://|@|^www\.|\w\.\w+/")
_DOTTED = re.compile(r"[@/]|\w\.\w")
_LONGEST_WORD = 200
_LONELY_OPENING = re.compile(r"[.!?…][\"”’»“)\]]{0,3}[ \t\u00a0]+([^\W\d_]{1,3})(?=[ \t])")
_PAUSES = ",;:.!?…–—)"
_SHORT_WORD = 3
_LONGEST_OPENING = 16
_LONELY_WORD = 2.0  # a line's end with the first word of a sentence, and that a short one
_NO_PAUSE = 8.0  # what a title's line costs that ends inside a phrase
_SHORT_END = 12.0  # more, where it ends with a short word, which mostly belongs to the next
_NOUN_END = 4.0  # more, where that short word is a noun by its capital
_OPENING_END = 6.0  # more, where it ends with a longer word of that kind
_SHORT_START = -3.0  # less, where the next begins with one


@dataclass(slots=True)
class Candidates:
    """The breaks of a paragraph with where each lies in the text: a line ends at `stops` and the next begins at `goes`.

    `repeats` holds the breaks behind which the next line begins with the hyphen again.
    """

    breaks: Breaks = field(default_factory=Breaks)
    stops: list[int] = field(default_factory=list)
    goes: list[int] = field(default_factory=list)
    repeats: set[int] = field(default_factory=set)


def candidates(
    paragraph: Paragraph, style: Style, *, divided: bool = False, exceptions: Exceptions = NO_EXCEPTIONS
) -> Candidates:
    """Every break of the paragraph whose own style is `style`; with `divided`, the division points of its words too."""
    collector = _Collector(paragraph, style)
    letters = style.hyphen_letters if divided else 0
    boxes = paragraph.tokens
    final = len(boxes) - 1
    collector.begin()
    for index, token in enumerate(boxes):
        if token.space:
            breaks = token.may_break and 0 < index < final
            collector.pass_space(token, boxes[index - 1] if breaks else None, boxes[index + 1] if breaks else None)
            continue
        if letters:
            points = division_points(paragraph, token, letters, exceptions)
            if points:
                collector.divide(token, points)
        collector.pass_box(token)
        if token.may_break:
            collector.close(token, boxes[index + 1])
    return collector.finished()


@dataclass(slots=True)
class _Collector:
    """Goes along a paragraph and notes its breaks."""

    paragraph: Paragraph
    style: Style
    found: Candidates = field(default_factory=Candidates)
    x: float = 0.0
    stretch: float = 0.0
    letters: int = 0
    track: float = 0.0
    hard: list[int] = field(default_factory=list)
    starts_hang: bool = False
    ends_hang: bool = False

    def __post_init__(self) -> None:
        self.found.breaks.em = self.style.size
        self.starts_hang, self.ends_hang = hangs(self.style, self.paragraph.rightwards)

    def begin(self) -> None:
        """The paragraph's start, which is its first break."""
        boxes = self.paragraph.tokens
        self._add(0, 0, 0.0, self._start(boxes[0]) if boxes else 0.0, 0.0)

    def pass_space(self, token: Token, before: Token | None, after: Token | None) -> None:
        """Goes on behind a space; a line may break there if the words before and after it are given."""
        x, stretch = self.x, self.stretch
        self.x = x + token.width
        for unit in token.units:
            if not unit.fixed:
                self.stretch += unit.width * STRETCH
        if before is not None and after is not None:
            start, tail = self.x, 0.0
            if self.starts_hang:
                start += after.units[0].hanging(self.paragraph.rightwards, at_start=True)
            if self.ends_hang:
                x -= before.units[-1].hanging(self.paragraph.rightwards, at_start=False)
            if self.style.letterfit:
                tail = self._tail(before)
            self._add(token.start, token.end, x, start, stretch, tail)

    def pass_box(self, token: Token) -> None:
        """Goes on behind a word or a part of one."""
        self.x += token.width
        for unit in token.units:
            self.letters += unit.letters
            self.track += unit.track

    def close(self, token: Token, after: Token) -> None:
        """A break between two boxes that no space parts."""
        breaks, text, last = self.found.breaks, self.paragraph.text, token.units[-1]
        end, start = self._end(self.x, token), self._start(after)
        hard = text[token.end - 1] in HYPHENS
        if hard and repeats_hyphen(text, token.end, last.look.language):
            self.found.repeats.add(len(breaks))
            start = self.x - after.units[0].look.unit("-").width
        elif end == breaks.ends[-1] and start == breaks.starts[-1]:
            return  # nothing that shows lies between this break and the one before
        if hard:
            self.hard.append(len(breaks))
        self._add(token.end, token.end, end, start, self.stretch, self._tail(token))

    def divide(self, token: Token, points: Sequence[int]) -> None:
        """Breaks inside the word `token`, where a hyphen is added.

        Both parts are shaped as they will stand on their lines, without the kerning across the break and with that to the
        hyphen, so that a line comes out just as wide as the search believes.
        """
        text, begin, before = self.paragraph.text, token.start, token.start
        x, letters, track = self.x, self.letters, self.track
        at = (x, letters, track)
        for point in points:
            if point - begin > _LONGEST_WORD:
                # No language has such a word: it is shaped by parts, lest each part be shaped again for every point.
                begin, at = before, (self.x, self.letters, self.track)
            self.x, self.letters, self.track = at
            units = shape_units(text, begin, point, self.paragraph.runs)
            for unit in units:
                self.x += unit.width
                self.letters += unit.letters
                self.track += unit.track
            look = units[-1].look
            hyphen = look.unit(units[-1].text + "-").width - units[-1].width
            rest = (
                shape_units(text, point, token.end, self.paragraph.runs) if token.end - point <= _LONGEST_WORD else None
            )
            end = self.x
            start = end if rest is None else x + token.width - fsum(unit.width for unit in rest)
            if look.rightwards == self.paragraph.rightwards:
                start += look.hanging(text[point], at_start=True) if self.starts_hang else 0.0
                end -= look.hanging("-", at_start=False) if self.ends_hang else 0.0
            self._add(point, point, end, start, self.stretch, hyphen=hyphen)
            before = point
        self.x, self.letters, self.track = x, letters, track

    def finished(self) -> Candidates:
        """All breaks, the paragraph's end among them."""
        found, boxes, text = self.found, self.paragraph.tokens, self.paragraph.text
        end, stretch = self.x, self.stretch
        if boxes and boxes[-1].space and not boxes[-1].units[-1].fixed:
            end -= boxes[-1].width
            stretch -= boxes[-1].width * STRETCH
        last = next((token for token in reversed(boxes) if not token.space), None)
        if last is not None:
            end = self._end(end, last)
        self._add(len(text), len(text), end, self.x, stretch, self._tail(last) if last is not None else 0.0)
        found.breaks.sense = [0.0] * len(found.stops)
        found.breaks.hard = [False] * len(found.stops)
        for index in self.hard:
            found.breaks.hard[index] = True
        if self.style.balanced:
            _title_sense(found, text, self._openings())
        else:
            _text_sense(found, text)
        return found

    def _openings(self) -> frozenset[str]:
        """Words with which a new phrase begins, in the language of the paragraph's first word."""
        words = (token for token in self.paragraph.tokens if not token.space)
        first = next(words, None)
        return language_of(first.units[0].look.language).facts.bonds.loose if first is not None else frozenset()

    def _start(self, after: Token) -> float:
        """Where a line begins whose first word is `after`: farther on, where that hangs."""
        if not self.starts_hang:
            return self.x
        return self.x + after.units[0].hanging(self.paragraph.rightwards, at_start=True)

    def _end(self, end: float, last: Token) -> float:
        """Where a line ends whose last word is `last` and reaches to `end`: before it, where that hangs."""
        return end - last.units[-1].hanging(self.paragraph.rightwards, at_start=False) if self.ends_hang else end

    def _tail(self, last: Token) -> float:
        """What the last glyph of a line would add behind it if letters are set apart, and does not."""
        return last.units[-1].look.size if last.units[-1].track else 0.0

    def _add(
        self, stop: int, go: int, end: float, start: float, stretch: float, tail: float = 0.0, hyphen: float = 0.0
    ) -> None:
        found, breaks = self.found, self.found.breaks
        breaks.ends.append(end)
        breaks.starts.append(start)
        breaks.stretch_ends.append(stretch)
        breaks.stretch_starts.append(self.stretch)
        breaks.hyphens.append(hyphen)
        breaks.letters.append(self.letters)
        breaks.track_ends.append(self.track - tail)
        breaks.track_starts.append(self.track)
        found.stops.append(stop)
        found.goes.append(go)


def _text_sense(found: Candidates, text: str) -> None:
    """Running text: a short word that opens a sentence is not left alone at a line's end."""
    for match in _LONELY_OPENING.finditer(text):
        if match[1][0].isupper():
            index = bisect_left(found.stops, match.end())
            if found.stops[index] == match.end():
                found.breaks.sense[index] = _LONELY_WORD


def _title_sense(found: Candidates, text: str, openings: frozenset[str]) -> None:
    """Titles: lines end with a phrase rather than inside one, and rather before a short word, or one of `openings`, than
    after it.
    """
    for index, (stop, go) in enumerate(zip(found.stops, found.goes, strict=True)):
        left = text[max(0, stop - _LONGEST_OPENING) : stop].rpartition(" ")[2]
        right = text[go : go + _LONGEST_OPENING].partition(" ")[0]
        if left and left[-1] not in _PAUSES:
            cost = _NO_PAUSE
            if len(left) <= _SHORT_WORD:
                cost += _NOUN_END if _stands_out(text, stop - len(left), left, right) else _SHORT_END
            elif left.lower() in openings:
                cost += _OPENING_END
            elif len(right) <= _SHORT_WORD or right.lower() in openings:
                cost += _SHORT_START
            found.breaks.sense[index] = cost


def _stands_out(text: str, start: int, word: str, after: str) -> bool:
    """Whether a short word of a title is none of those that belong to the next: a capital before a small letter, as in
    “the End of the Night”, and not because a phrase begins with it.
    """
    before = text[:start].rstrip()
    return word.istitle() and after.islower() and bool(before) and before[-1] not in _PAUSES


def repeats_hyphen(text: str, stop: int, tag: str) -> bool:
    """Whether a line ending at `stop`, behind the hyphen of a compound, has the next one begin with the hyphen again.

    It does where the language of the compound wants it, between letters, and never in an address.
    """
    if not (
        language_of(tag).repeats_hyphen and text[stop - 2 : stop - 1].isalpha() and text[stop : stop + 1].isalpha()
    ):
        return False
    before = re.split(r"\s", text[max(0, stop - _LONGEST_WORD) : stop])[-1]
    after = re.split(r"\s", text[stop : stop + _LONGEST_WORD], maxsplit=1)[0]
    return not _DOTTED.search(before + after)


def division_points(
    paragraph: Paragraph, token: Token, letters: int, exceptions: Exceptions = NO_EXCEPTIONS
) -> tuple[int, ...]:
    """Offsets into the paragraph at which the word of `token` may be divided with a hyphen.

    Soft hyphens of the text come first, then the book's own `exceptions`, then the language's points, of which at least
    `letters` letters stay on either side. Addresses and words all in capitals are left whole.
    """
    word = paragraph.text[token.start : token.end]
    if any(unit.look.level % 2 for unit in token.units):
        return ()
    if any(start < token.end and token.start < end for start, end in paragraph.held):
        return ()
    if SOFT_HYPHEN in word:
        return tuple(
            token.start + index
            for index in range(2, len(word))
            if word[index - 1] == SOFT_HYPHEN and word[index] != SOFT_HYPHEN
        )
    if (len(word) < 2 * letters and not exceptions) or _ADDRESS.search(word):
        return ()
    points: list[int] = []
    for match in _LETTERS.finditer(word):
        part = match[0]
        if part.isupper() or (len(part) < 2 * letters and not exceptions):
            continue
        start = token.start + match.start()
        tags = _languages(token, start, start + len(part))
        if len(tags) != 1:
            continue
        tag = tags.pop()
        chosen = exceptions[tag].get(part.lower()) if tag in exceptions else None
        if chosen is not None:
            points.extend(start + offset for offset in chosen if 0 < offset < len(part))
            continue
        for offset in language_of(tag).hyphenate(part) if len(part) >= 2 * letters else ():
            if _count(part[:offset]) >= letters and _count(part[offset:]) >= letters:
                points.append(start + offset)
    return tuple(points)


def _languages(token: Token, start: int, end: int) -> set[str]:
    """The languages of the token's text from `start` to `end`."""
    found: set[str] = set()
    at = token.start
    for unit in token.units:
        if at < end and at + len(unit.text) > start:
            found.add(unit.look.language)
        at += len(unit.text)
    return found


def _count(text: str) -> int:
    return sum(1 for character in text if not unicodedata.combining(character))
