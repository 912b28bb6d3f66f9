"""Quotation marks: which of them open and which close, and the language's own in their place.

A mark opens where only space or a bracket stands before it, and closes where only space or punctuation
follows; what it looks like decides only where its place does not. Pairs nest, and each depth has its own
marks. A paragraph with a mark left over is not touched.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

Quotes = tuple[str, str, str, str]
"""Opening and closing marks: outer, then inner. French ones bring their no-break spaces."""

DOUBLE = frozenset('"“”„‟«»')
SINGLE = frozenset("'‘‚‹›`´’")
_ALWAYS_OPEN, _ALWAYS_CLOSE = frozenset("«‹„‚"), frozenset("»›”’")

# Marks that stand together, with the stars of emphasis, which hide nothing: *“Wild”*. Commas are typed for „. An
# apostrophe ends a run: l’«Atalante».
_RUN = re.compile(r"(?<=[^\W\d_])’|(?:(?<![^\s(\[]),,(?=[\w*])|[\"“”„‟«»'‘’‚‹›`´*])+")
_MARK = re.compile(r",,|''|``|[^*]")
SPACES = " \u00a0\u2009\u202f"
"""What may stand between a mark and its words."""
_DASHES = "-–—/"
_BEFORE_OPENING = "([{¿¡"
_AFTER_CLOSING = ".,;:!?)]}"

Role = Literal["opens", "closes", ""]


class _Mark(NamedTuple):
    start: int
    end: int
    text: str
    role: Role
    before: str
    """The character before the run: a letter makes an apostrophe of a single mark, a figure a prime."""

    @property
    def single(self) -> bool:
        return self.text in SINGLE

    @property
    def typed(self) -> bool:
        """Whether it is the keyboard's, which has no marks of its own for apostrophe and prime."""
        return self.text in ("'", "''", '"', "`", "``", "´")


class _Pair(NamedTuple):
    opening: _Mark
    closing: _Mark | None
    """None where the quotation goes on in the next paragraph."""
    parent: int
    """The number of the pair about it; -1 for none."""


class Change(NamedTuple):
    """New words for a stretch of the text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What the marks of one paragraph mean."""

    changes: tuple[Change, ...] = ()
    """In their order; none where any mark is doubtful."""
    doubtful: tuple[int, ...] = ()
    """Offsets of marks without a certain partner."""


def read(paragraph: str, quotes: Quotes, *, goes_on: bool = False) -> Reading:
    """The paragraph's quotations, to be given these marks. `goes_on`: the next one begins with a quotation mark."""
    reading = _certain(paragraph, quotes, goes_on)
    if reading.changes and _certain(changed(paragraph, reading.changes), quotes, goes_on).changes:
        # An apostrophe can look like the language's own mark: what would be read otherwise once it is set is not certain.
        return Reading((), tuple(change.start for change in reading.changes))
    return reading


def changed(text: str, changes: Iterable[Change]) -> str:
    """The text with the changes made."""
    out: list[str] = []
    done = 0
    for start, end, new in changes:
        out += text[done:start], new
        done = end
    return "".join([*out, text[done:]])


def begins_quoted(paragraph: str) -> bool:
    """Whether the paragraph begins with a mark that may open a quotation."""
    beginning = paragraph.lstrip("* \n")[:2]
    return beginning == ",," or beginning[:1] in DOUBLE | SINGLE - {"’"}


def _certain(paragraph: str, quotes: Quotes, goes_on: bool) -> Reading:
    marks = list(_marks(paragraph, quotes))
    reading = _read(paragraph, marks, quotes, goes_on)
    if reading.doubtful:
        # ’ may be an apostrophe, and a word set apart by the language's own lesser marks needs no change.
        rest = [mark for mark in marks if mark.text not in ("’", quotes[2], quotes[3]) or not mark.single]
        reading = _read(paragraph, rest, quotes, goes_on)
    return reading


def _marks(paragraph: str, quotes: Quotes) -> Iterator[_Mark]:
    for run in _RUN.finditer(paragraph):
        before, after = paragraph[max(0, run.start() - 1) : run.start()], paragraph[run.end() : run.end() + 1]
        for match in _MARK.finditer(run[0]):
            text, start = match[0], run.start() + match.start()
            role = _role(text, before, after)
            if text == "’" and (quotes[2] != "’" if role == "opens" else role == "" or after.isalnum()):
                continue  # an apostrophe
            if _is_hebrew(before) and (text == "'" or (text == '"' and _is_hebrew(after))):
                continue  # geresh and gershayim are parts of words
            yield _Mark(start, start + len(text), text, role, before)


def _is_hebrew(char: str) -> bool:
    return "\u05d0" <= char <= "\u05ea"


def _role(text: str, before: str, after: str) -> Role:
    """What a mark does, from what stands on both sides of the marks it stands among."""
    begins = not before or before.isspace() or before in _BEFORE_OPENING
    begins = begins or (before == "’" and text in _ALWAYS_OPEN)  # l’« Atalante »
    ends = not after or after.isspace() or after in _AFTER_CLOSING
    if not begins and not ends:
        begins = before in _DASHES or before == "’"  # word–“word”, l’«Atalante»
        ends = after in _DASHES
    if begins != ends:
        return "opens" if begins else "closes"
    return "opens" if text in _ALWAYS_OPEN else "closes" if text in _ALWAYS_CLOSE else ""


def _read(paragraph: str, marks: Sequence[_Mark], quotes: Quotes, goes_on: bool) -> Reading:
    pairs: list[_Pair] = []
    waiting: list[int] = []  # numbers of the pairs that are not closed
    changes: list[Change] = []
    doubtful: list[int] = []
    nothing_single = not any(mark.single and mark.role == "opens" for mark in marks)
    for mark in marks:
        about = pairs[waiting[-1]] if waiting else None
        if mark.role == "opens":
            waiting.append(len(pairs))
            pairs.append(_Pair(mark, None, waiting[-2] if about is not None else -1))
        elif mark.role == "closes" and about is not None and _closes(about.opening, mark, quotes):
            pairs[waiting.pop()] = about._replace(closing=mark)
        elif (sign := _sign(mark, bool(waiting), nothing_single)) is not None:
            changes.append(Change(mark.start, mark.end, sign))
        else:
            doubtful.append(mark.start)
    unclosed = waiting[1:] if goes_on and waiting[:1] == [0] else waiting
    doubtful += (pairs[number].opening.start for number in unclosed)
    if doubtful:
        return Reading((), tuple(sorted(doubtful)))
    changes += _dressed(paragraph, pairs, quotes)
    return Reading(tuple(sorted(each for each in changes if paragraph[each.start : each.end] != each.text)))


def _closes(opening: _Mark, mark: _Mark, quotes: Quotes) -> bool:
    """Whether the one may end what the other begins; what looks like an apostrophe has its own partner only."""
    return opening.single == mark.single and (opening.text != "’" or mark.text == quotes[3])


def _sign(mark: _Mark, inside: bool, nothing_single: bool) -> str | None:
    """What a mark that closes nothing is instead, where that is certain: an apostrophe or a prime."""
    if mark.role != "closes":
        return None
    if not mark.single:
        return "″" if mark.typed and mark.before.isdigit() and not inside else None
    if not nothing_single:
        return None
    if mark.typed:
        return "’" if mark.before.isalpha() else "′" if mark.before.isdigit() else None
    return mark.text if mark.text in "’‘" else None


def _dressed(paragraph: str, pairs: Sequence[_Pair], quotes: Quotes) -> Iterator[Change]:
    """The marks that each pair should have; their own spaces take the place of those that stand there."""
    depths: list[int] = []
    for opening, closing, parent in pairs:
        depth = 1 - depths[parent] if parent >= 0 else 0
        if parent < 0 and closing is not None and opening.single and (opening.text, closing.text) == quotes[2:]:
            depth = 1  # a word set apart by the language's own lesser marks
        depths.append(depth)
        left, right = quotes[2 * depth : 2 * depth + 2]
        end = opening.end
        while end < len(paragraph) and paragraph[end] in SPACES:
            end += 1
        yield Change(opening.start, end, left)
        if closing is not None:
            start = closing.start
            while start > end and paragraph[start - 1] in SPACES:
                start -= 1
            yield Change(start, closing.end, right)
