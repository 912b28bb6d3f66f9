"""The juries: a row a member, with portrait, name, what they do and where they come from, and some words about them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from catalogue import Desk, Galley, Ink, Juror, Jury, Page, PictureFile, Place, Sheet, Side, other
from layouts.grid import Grid
from layouts.heads import TITLE_K, Title, pour_run_on, pour_titles, titles_of
from layouts.house import PART_BETWEEN, HousePage, blank
from layouts.portraits import beside, portrait_depth, put_portrait
from layouts.rows import grouped, height

ROWS_K = 11
BELOW_TITLE = 4
"""Units from the last title to the first member."""
ABOVE_TITLE = 5
"""Units from the end of one jury to the title of another on the same page."""
PITCH = 11
"""Least units from a member with a portrait to the next."""
WHITE = 2
"""Units from a row's last line to the next row's first, less the one that every line takes."""


@dataclass(frozen=True)
class Member:
    """A member set: lines at their places beside the portrait, and how far down they reach."""

    juror: Juror
    blocks: tuple[tuple[float, int, Galley], ...]
    """X from the left edge of the measure, lines below the name's baseline, and what stands there."""
    file: PictureFile | None
    panel: Ink | None
    depth: float
    pitch: int


@dataclass(frozen=True)
class Juries(HousePage):
    """`missing`: a `panel` of the first section's ink in place of a portrait, or `white`.

    `share` is false where every jury begins a page.
    """

    missing: Literal["panel", "white"] = "panel"
    share: bool = True

    name = "juries"
    takes = "jury"

    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        foot = self.words_foot(desk, "juries")
        last = desk.look.grid["last"]
        sheet, anchors, end = blank(self, desk, side), list[str](), 0
        keys = subject.split()
        for key in keys:
            jury = desk.records.festival.juries[key]
            grid = self.grid(desk, side)
            titles = titles_of(desk, jury.name, jury.place("name"))
            members = self._members(desk, grid, jury)
            first = self._first(desk, grid, Sheet(side), titles, end)
            if end and not (self.share and first + height(members) <= last):
                yield sheet.page(anchors=anchors, foot=foot)
                side = other(side)
                sheet, grid, anchors, end = blank(self, desk, side), self.grid(desk, side), [], 0
            k = self._first(desk, grid, sheet, titles, end)
            anchors.append(f"jury:{key}")
            below = pour_run_on(desk, grid, Sheet(side), titles) + 1
            groups = grouped(members, last - k, last - below)
            for number, group in enumerate(groups):
                if number:
                    yield sheet.page(anchors=anchors, foot=foot)
                    side = other(side)
                    sheet, grid, anchors = blank(self, desk, side), self.grid(desk, side), []
                    k = pour_run_on(desk, grid, sheet, titles) + 1
                anchors.extend(f"juror:{member.juror.person}" for member in group)
                if group is not groups[-1] or key == keys[-1]:
                    group = _at_one_distance(group, last - k)
                end = self._pour(desk, grid, sheet, group, k)
        yield sheet.page(anchors=anchors, foot=foot)

    def _first(self, desk: Desk, grid: Grid, sheet: Sheet, titles: Sequence[Title], end: int) -> int:
        """Sets a jury's titles below what ends at baseline `end`, or at the page's head; the first member's baseline."""
        if end:
            return pour_titles(desk, grid, sheet, titles, k=end + ABOVE_TITLE) + BELOW_TITLE
        return max(ROWS_K, pour_titles(desk, grid, sheet, titles, k=TITLE_K) + BELOW_TITLE)

    def _pour(self, desk: Desk, grid: Grid, sheet: Sheet, members: Sequence[Member], k: int) -> int:
        """Sets the members from baseline `k`; the baseline at which the last of them ends."""
        end = k
        for member in members:
            if k + member.depth > desk.look.grid["last"]:
                lines = math.ceil(k + member.depth - desk.look.grid["last"])
                what = f"the words about {member.juror.person} are {lines} lines too long for a page"
                sheet.overset(member.juror.place(), what, "write shorter ones as the juror's own text")
            put_portrait(desk, grid, sheet, member.file, grid.y(k), member.panel)
            for x, line, galley in member.blocks:
                sheet.pour(galley, grid.left + x, grid.y(k + line))
            end = k + math.ceil(member.depth)
            k += member.pitch
        return end

    def _members(self, desk: Desk, grid: Grid, jury: Jury) -> list[Member]:
        """The members set; a jury of which nobody has a portrait takes the width of the page for its words."""
        files = [_portrait(desk, juror) for juror in jury.members]
        pictured = any(files)
        sections = desk.records.festival.sections
        panel = desk.section_ink(next(iter(sections))) if sections and self.missing == "panel" else None
        return [
            _member(desk, grid, juror, file, panel, pictured=pictured)
            for juror, file in zip(jury.members, files, strict=True)
        ]


def _at_one_distance(members: Sequence[Member], room: float) -> Sequence[Member]:
    """The members of a page at one distance, the longest one's, where there is room; those of a few lines stay closer."""
    pitch = max((member.pitch for member in members[:-1]), default=0)
    even = [replace(member, pitch=pitch) if member.pitch >= PITCH else member for member in members]
    return even if height(even) <= room else members


def _portrait(desk: Desk, juror: Juror) -> PictureFile | None:
    """The juror's own portrait, or the person's."""
    for picture in (juror.portrait, desk.records.people[juror.person].portrait):
        if picture is not None and picture.file in desk.pictures:
            return desk.pictures[picture.file]
    return None


def _member(
    desk: Desk, grid: Grid, juror: Juror, file: PictureFile | None, panel: Ink | None, *, pictured: bool
) -> Member:
    languages = desk.languages[:2]
    if pictured:
        columns = beside(desk, grid)
    else:
        columns = tuple((language, grid.x(2 * index), grid.text_measure) for index, language in enumerate(languages))
    heads = [_head(desk, juror, language, measure) for language, _, measure in columns]
    texts = [_text(desk, juror, language, measure) for language, _, measure in columns]
    said = any(texts)
    across = not pictured and len(languages) == 1
    """One language without portraits: the head left, the words right."""
    below = 0 if across else max(sum(len(part.lines) for part in head) for head in heads) + 1
    blocks: list[tuple[float, int, Galley]] = []
    for (_, x, _), head, text in zip(columns, heads, texts, strict=True):
        right = grid.x(2) - grid.left
        line = 0
        for number, part in enumerate(head):
            aside = across and not said and number
            blocks.append((right if aside else x - grid.left, 0 if aside else line, part))
            line += len(part.lines)
        if text is not None:
            blocks.append((right if across else x - grid.left, below, text))
    lines = max((line + len(galley.lines) for _, line, galley in blocks), default=1)
    depth, pitch = float(lines - 1), lines + (WHITE if pictured or said else 1)
    if pictured and (file is not None or said):
        depth, pitch = max(depth, portrait_depth(desk, grid)), max(pitch, PITCH)
    return Member(juror, tuple(blocks), file, panel if pictured and said else None, depth, pitch)


def _head(desk: Desk, juror: Juror, language: str, measure: float) -> list[Galley]:
    """Name, and on a line of its own what they do and where they come from."""
    wording = desk.wordings[language]
    name = wording.name(desk.records.people[juror.person])
    country = wording.country(juror.country) if juror.country is not None else ""
    facts = PART_BETWEEN.join(part for part in (wording.text(juror.role), country) if part)
    parts = [desk.set([desk.passage(name, "juror", language)], measure, juror.place("person"))]
    if facts:
        parts.append(desk.set([desk.passage(facts, "row_facts", language)], measure, juror.place("role")))
    return parts


def _text(desk: Desk, juror: Juror, language: str, measure: float) -> Galley | None:
    """The words about a juror, or else the person's biography; None where there are none."""
    wording, person = desk.wordings[language], desk.records.people[juror.person]
    sources: tuple[tuple[str | None, Place], ...] = (
        (wording.text(juror.text), juror.place(f"text.{language}")),
        (wording.text(person.biography), person.place(f"biography.{language}")),
    )
    for words, place in sources:
        if words:
            return desk.running(words, "text", language, measure, place)
    return None
