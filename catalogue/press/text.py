"""Runs of glyphs as text operators: each where typesetting put it, copied as the record has it.

How readers copy was found by trying (poppler 22.12, MuPDF 1.21):

- Right-to-left runs stand in visual order, as all common writers leave them; poppler and the newer readers
  turn them round. In logical order, drawn backwards, poppler takes every letter for a line of its own.
- Where several glyphs make one cluster and only one of them advances (a letter and its marks), that one is
  drawn first and carries the text, the marks follow as a span with an empty ActualText. A span over the whole
  cluster would end where the mark ends, and poppler would see a word space there.
- What has no text of its own (the hyphen of a compound that a line begins with again) is a span with an empty ActualText.
- Other clusters of several glyphs (Devanagari, Thai) are one span with the cluster's ActualText.
- Poppler 22 copies a vowelled Arabic or Hebrew letter with its marks before it, whatever the file says; the
  text here is in logical order, as ISO 32000-1, 14.9.4 wants it.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import accumulate

from catalogue.press.fonts import Face
from catalogue.press.objects import number
from catalogue.typeset.lines import Glyphs


def clusters(run: Glyphs) -> Iterator[range]:
    """Indices of the glyphs of each cluster: one that carries text and those after it that carry none."""
    start = 0
    for index in range(1, len(run.texts)):
        if run.texts[index]:
            yield range(start, index)
            start = index
    if run.texts:
        yield range(start, len(run.texts))


def show(run: Glyphs, face: Face) -> list[str]:
    """Operators that draw the run from the current point, baseline along x; the font is already chosen.

    Positions are kept to within 0.005 pt of the run's own however long it is: each adjustment makes good what
    rounding left of the ones before.
    """
    pen = _Pen(run, face)
    if all(run.texts):
        pen.draw(range(len(run.texts)), run.texts)
        return pen.finished()
    for cluster in clusters(run):
        whole = run.texts[cluster.start]
        advancing = [index for index in cluster if run.advances[index] != 0]
        if not whole:
            pen.operator(_span(""))
            pen.draw(cluster, [""] * len(cluster))
            pen.operator("EMC")
        elif len(cluster) == 1:
            pen.draw(cluster, (whole,))
        elif len(advancing) == 1:
            marks = [index for index in cluster if index != advancing[0]]
            pen.draw(advancing, (whole,))
            pen.operator(_span(""))
            pen.draw(marks, [""] * len(marks))
            pen.operator("EMC")
        else:
            pen.operator(_span(whole))
            pen.draw(cluster, run.texts[cluster.start : cluster.stop])
            pen.operator("EMC")
    return pen.finished()


class _Pen:
    """Gathers glyphs into TJ arrays. Its figures are thousandths of the size, as TJ has them."""

    def __init__(self, run: Glyphs, face: Face) -> None:
        self._glyphs = run.glyphs
        self._face = face
        unit = 1000 / run.size
        starts = list(accumulate((advance * unit for advance in run.advances), initial=0.0))
        self._rises: list[float] = []
        if run.offsets:
            starts = [start + across * unit for start, (across, _) in zip(starts, run.offsets, strict=False)]
            self._rises = [rise for _, rise in run.offsets]
        self._targets = starts
        self._digits = max(0, math.ceil(math.log10(run.size / 10)))
        self._least = 0.5 * 10**-self._digits  # half a step, below 0.005 pt
        self._at = 0.0
        self._rise = 0.0
        self._codes: list[str] = []
        self._array: list[str] = []
        self._operators: list[str] = []

    def draw(self, indices: Sequence[int], texts: Sequence[str]) -> None:
        """Draws these glyphs, each copied as the text beside it."""
        glyphs, targets, rises, least = self._glyphs, self._targets, self._rises, self._least
        drawn, codes, at = self._face.drawn, self._codes, self._at
        for index, shown in zip(indices, texts, strict=True):
            if rises and abs(rises[index] - self._rise) >= 0.0005:
                self._rise = rises[index]
                self.operator(f"{number(self._rise)} Ts")
            drift = at - targets[index]
            if not -least < drift < least:
                shift = round(drift, self._digits)
                self._close_string()
                self._array.append(number(shift, self._digits))
                at -= shift
            code, width = drawn(glyphs[index], shown)
            codes.append(code)
            at += width
        self._at = at

    def operator(self, words: str) -> None:
        """Ends the array so far, then writes `words`."""
        self._close_array()
        self._operators.append(words)

    def finished(self) -> list[str]:
        self._close_array()
        if self._rise:
            self._operators.append("0 Ts")
        return self._operators

    def _close_array(self) -> None:
        self._close_string()
        if self._array:
            self._operators.append(f"[{''.join(self._array)}] TJ")
            self._array = []

    def _close_string(self) -> None:
        if self._codes:
            self._array.append(f"<{''.join(self._codes)}>")
            self._codes.clear()


def _span(text: str) -> str:
    return f"/Span <</ActualText <FEFF{text.encode('utf-16-be').hex().upper()}>>> BDC"
