"""Copyfitting: by how many characters and words a text must be cut, or may grow, so that its film fits its page.

What it says is tried: the text is set at the length that is named, and the number is changed until it holds.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import cycle, islice
from statistics import fmean

from catalogue.makeup.desk import Desk
from catalogue.makeup.fits import TextFit
from catalogue.makeup.parallel import Abreast
from catalogue.problems import Place
from catalogue.records.emphasis import Paragraph, Span, paragraphs
from catalogue.typeset.lines import Galley
from catalogue.typeset.styles import Passage
from catalogue.typeset.words import opportunities

_LONGEST_WORDS = 24
"""Characters to a word, on the mean, above which a language is one that parts no words by spaces."""
_LINE_FULL = 0.92
"""The share of its measure that a ragged line fills on the mean."""
_ROUND_FROM = 20
"""Room from so many characters up is told in tens: it is an advice, not a measurement."""
_TRIES = 40
_MOST_COLUMNS = 4
"""That one text may fill on a page."""


@dataclass(frozen=True)
class RunningText:
    """A text of the records with all that its setting wants, so that it can be set at another length too."""

    written: str
    """As it stands in the records, markup and all."""
    style: str
    language: str
    measure: float
    place: Place
    lead: tuple[Passage, ...] = ()
    """Run in before it, and none of its words."""

    def set(self, desk: Desk) -> Galley:
        return desk.running(self.written, self.style, self.language, self.measure, self.place, self.lead)

    @cached_property
    def _paragraphs(self) -> tuple[Paragraph, ...]:
        return paragraphs(self.written)

    @cached_property
    def read(self) -> str:
        """The text as it is read, a newline between paragraphs."""
        return "\n".join("".join(span.text for span in spans) for spans in self._paragraphs)

    @cached_property
    def ends(self) -> tuple[int, ...]:
        """Where in what is read each of its words ends; where no spaces part them, every place that a line may end."""
        text = self.read
        spaced = [index for index, (here, after) in enumerate(zip(text, text[1:] + " ", strict=True), 1)
                  if not here.isspace() and after.isspace()]  # fmt: skip
        if self.parted:
            return tuple(spaced)
        return (*sorted(opportunities(text, self.language) if text else ()), *([len(text)] if text else []))

    @cached_property
    def parted(self) -> bool:
        """Whether spaces part its words."""
        return len(self.read) <= _LONGEST_WORDS * max(len(self.read.split()), 1)

    def first(self, desk: Desk, count: int) -> Galley:
        """Its first `count` words alone, set."""
        left = self.ends[count - 1] if count else 0
        kept: list[Paragraph] = []
        for spans in self._paragraphs:
            made = []
            for span in spans:
                if left > 0:
                    made.append(replace(span, text=span.text[:left]))
                left -= len(span.text)
            if made:
                kept.append(tuple(made))
            left -= 1
        return self._set(desk, kept)

    def longer(self, desk: Desk, words: Sequence[str]) -> Galley:
        """Itself with more words behind it, set."""
        more = Span("".join(f" {word}" if self.parted else word for word in words))
        known = self._paragraphs or ((),)
        return self._set(desk, [*known[:-1], (*known[-1], more)])

    def _set(self, desk: Desk, made: Sequence[Paragraph]) -> Galley:
        return desk.running(tuple(made), self.style, self.language, self.measure, self.place, self.lead)

    def words(self) -> Iterator[str]:
        """Its words in turn, again and again."""
        starts = (0, *self.ends[:-1])
        return cycle([self.read[start:end].strip() for start, end in zip(starts, self.ends, strict=True)])

    def within(self, desk: Desk, galley: Galley, lines: int) -> tuple[int, int]:
        """How many characters and words must go from its end so that it takes no more than `lines` lines."""
        kept = galley.split(lines)[0]
        lead = sum(len(passage.text) for passage in self.lead)
        count = sum(end <= len(kept.text) - lead for end in self.ends)
        count -= bool(kept.lines and kept.lines[-1].end == "hyphen")
        step = 1
        count = max(count, 0)
        for _ in range(_TRIES):
            if not count or len(self.first(desk, count).lines) <= lines:
                break
            count, step = max(count - step, 0), 2 * step
        gone = len(self.ends) - count
        return len(self.read) - (self.ends[count - 1] if count else 0), gone if self.parted else 0

    def room(self, desk: Desk, galley: Galley, lines: int) -> tuple[int, int]:
        """How many characters and words of its own kind it may grow by and take no more than `lines` lines."""
        if not self.ends or not galley.lines:
            return 0, 0
        width = _characters(galley)
        left = max(width - len(galley.lines[-1].text), 0)
        wanted = max((lines - len(galley.lines)) * width + left - len(self.read) / len(self.ends), 0)
        more: list[str] = []
        length = 0
        for word in islice(self.words(), round(wanted) + 1):
            length += len(word) + self.parted
            if length > wanted:
                break
            more.append(word)
        step = 1
        for _ in range(_TRIES):
            if not more or len(self.longer(desk, more).lines) <= lines:
                break
            del more[-step:]
            step *= 2
        characters = sum(len(word) + self.parted for word in more)
        return (characters // 10 * 10 if characters >= _ROUND_FROM else characters), len(more) if self.parted else 0


def _characters(galley: Galley) -> float:
    """Characters that a full line of this text has on the mean."""
    full = [len(line.text) for line in galley.lines if line.end not in ("last", "hard")]
    if len(full) > 1:
        return fmean(full)
    width = sum(line.width for line in galley.lines)
    count = sum(len(line.text) for line in galley.lines)
    return _LINE_FULL * galley.measure * count / width if width else 0.0


@dataclass(frozen=True)
class TextRow:
    """A running text in the languages that have it, as it was written and as it was set; `of` is the person it is about."""

    name: str
    texts: Mapping[str, RunningText]
    galleys: Mapping[str, Galley]
    of: str = ""

    @property
    def depth(self) -> int:
        """Lines of the longest language."""
        return max((len(galley.lines) for galley in self.galleys.values()), default=0)

    def lasting(self, lines: Mapping[str, int]) -> "TextRow":
        """The same with galleys of so many lines by language, as if the texts were as long."""
        made = {language: _resized(galley, lines.get(language)) for language, galley in self.galleys.items()}
        return replace(self, galleys=made)

    def within(self, lines: int) -> "TextRow":
        """The same with no galley longer than `lines`."""
        return self.lasting({language: min(lines, len(galley.lines)) for language, galley in self.galleys.items()})


def text_row(desk: Desk, name: str, texts: Mapping[str, RunningText], of: str = "") -> TextRow:
    """The row of these texts, each set."""
    return TextRow(name, texts, {language: text.set(desk) for language, text in texts.items()}, of)


Arranged = Callable[[Sequence[TextRow]], Abreast]
"""How a layout puts rows of text into its columns."""


def budget(desk: Desk, rows: Sequence[TextRow], arranged: Arranged, room: int) -> tuple[tuple[TextFit, ...], int]:
    """What of the rows must be cut for a page that has `room` lines for them, and the lines no cut will save.

    Where they fit, and the desk wants budgets: how much each of them may grow in its column alone.
    """
    if arranged(rows).lines > room:
        return _cuts(desk, rows, arranged, room)
    return (tuple(_growths(desk, rows, arranged, room)) if desk.budgets else ()), 0


def _cuts(desk: Desk, rows: Sequence[TextRow], arranged: Arranged, room: int) -> tuple[tuple[TextFit, ...], int]:
    """The longest rows give first, in every language that reaches so far down; no text is cut away altogether."""

    def lines(most: Sequence[int]) -> int:
        return arranged([row.within(most) for row, most in zip(rows, most, strict=True)]).lines

    depths = [row.depth for row in rows]
    least, most = 1, max(depths, default=1)
    while least < most:
        middle = (least + most + 1) // 2
        if lines([min(depth, middle) for depth in depths]) <= room:
            least = middle
        else:
            most = middle - 1
    kept = [min(depth, least) for depth in depths]
    taken = lines(kept)
    for index, depth in enumerate(depths):
        # A column that has room enough is not cut because another has not.
        whole = [*kept[:index], depth, *kept[index + 1 :]]
        if lines(whole) <= min(taken, room):
            kept = whole
    for index in reversed(range(len(rows))):
        more = [*kept[:index], min(kept[index] + 1, depths[index]), *kept[index + 1 :]]
        if lines(more) <= room:
            kept = more
    found = []
    for row, most in zip(rows, kept, strict=True):
        for language, galley in row.galleys.items():
            if len(galley.lines) > most:
                text = row.texts[language]
                characters, words = text.within(desk, galley, most)
                over = len(galley.lines) - most
                found.append(TextFit(text.place, row.name, language, -over, -characters, -words, row.of))
    return tuple(found), max(lines(kept) - room, 0)


def _growths(desk: Desk, rows: Sequence[TextRow], arranged: Arranged, room: int) -> Iterator[TextFit]:
    """The room of every text. One that fills several columns has that of all of them."""
    most = _MOST_COLUMNS * max(room, 0)
    for index, row in enumerate(rows):
        for language, galley in row.galleys.items():
            lines = len(galley.lines)
            while lines < most:
                longer = row.lasting({language: lines + 1})
                if arranged([*rows[:index], longer, *rows[index + 1 :]]).lines > room:
                    break
                lines += 1
            characters, words = row.texts[language].room(desk, galley, lines)
            place = row.texts[language].place
            yield TextFit(place, row.name, language, lines - len(galley.lines), characters, words, row.of)


def _resized(galley: Galley, lines: int | None) -> Galley:
    """The galley cut to so many lines, or with lines like its last ones added."""
    if lines is None or not galley.lines:
        return galley
    if lines <= len(galley.lines):
        return galley.split(lines)[0]
    *before, last = galley.lines
    more = lines - len(galley.lines)
    return replace(galley, lines=(*before, *(replace(last, end="soft") for _ in range(more)), last))
