"""Handwork: forced line ends, ties and spacing that somebody asked for, laid into the passages of a text."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from catalogue.records.quoting import break_after, quoted
from catalogue.records.tweaks import ByHand
from catalogue.typeset.setting import LINE_BREAK
from catalogue.typeset.styles import Passage

_Paragraph = tuple[Passage, ...]


def worked(paragraphs: Sequence[Sequence[Passage]], hand: ByHand, lead: int = 0) -> tuple[_Paragraph, ...]:
    """The paragraphs set as `hand` has it; the first `lead` passages are not of the text and hold none of its words.

    Words that stand in them twice, or no more, are left alone: the check of the records has said so.
    """
    texts = ["".join(passage.text for passage in own) for own, _ in _own(paragraphs, lead)]
    ends = _found(texts, hand.breaks)
    ties = _found(texts, hand.ties)
    out: list[_Paragraph] = []
    for number, (own, before) in enumerate(_own(paragraphs, lead)):
        starts = {break_after(texts[number], end) for where, (_, end) in ends if where == number}
        held = [span for where, span in ties if where == number]
        out.append(tuple(_spaced(passage, hand) for passage in (*before, *_parted(own, starts, held))))
    return tuple(out)


def _own(paragraphs: Sequence[Sequence[Passage]], lead: int) -> Iterable[tuple[Sequence[Passage], Sequence[Passage]]]:
    """Each paragraph's own passages, and those run in before them."""
    for number, passages in enumerate(paragraphs):
        first = 0 if number else lead
        yield passages[first:], passages[:first]


def _found(texts: Sequence[str], quotations: Iterable[str]) -> list[tuple[int, tuple[int, int]]]:
    """The paragraph and the place in it of each quotation that stands in one place alone."""
    found = []
    for words in quotations:
        places = [(number, place) for number, text in enumerate(texts) for place in quoted(text, words)]
        if len(places) == 1:
            found.append(places[0])
    return found


def _parted(passages: Sequence[Passage], starts: set[int], held: Sequence[tuple[int, int]]) -> Iterable[Passage]:
    """The passages cut where a line begins by force and where a tie begins and ends."""
    cuts = starts | {offset for span in held for offset in span}
    end = 0
    for passage in passages:
        begin, end = end, end + len(passage.text)
        edges = [begin, *sorted(cut for cut in cuts if begin < cut < end), end]
        for left, right in pairwise(edges):
            part = replace(passage, text=passage.text[left - begin : right - begin])
            tie = next((span for span in held if span[0] <= left and right <= span[1]), None)
            if tie is not None:
                part = replace(part, breaks=False, joined=part.joined or left > tie[0])
            yield replace(part, text=part.text + LINE_BREAK) if right in starts and right != begin else part


def _spaced(passage: Passage, hand: ByHand) -> Passage:
    style = passage.style
    if (hand.words, hand.letters) == (1.0, 0.0):
        return passage
    spaced = replace(style, word_space=style.word_space * hand.words, tracking=style.tracking + hand.letters)
    return replace(passage, style=spaced)
