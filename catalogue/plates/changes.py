"""Which pages have changed in a file that is sent again: what a printer wants told with it."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

import pikepdf

from catalogue.incoming.boxes import page_boxes
from catalogue.incoming.objects import BROKEN
from catalogue.incoming.opening import reading
from catalogue.plates.canvas import grain
from catalogue.plates.library import Library
from catalogue.plates.painting import painted
from catalogue.problems import Place, Problem, Problems

MOST_PAGES = 3000
"""Of either file; the thickest book is far from it."""

Kind = Literal["changed", "inserted", "removed"]


@dataclass(frozen=True, slots=True)
class PageName:
    """A page of a file: its number from 1, and what a reader's program calls it where that differs."""

    number: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """A run of neighbouring pages with the same said of them. Pages of both files stand beside each other."""

    kind: Kind
    old: tuple[PageName, ...]
    """None for inserted pages."""
    new: tuple[PageName, ...]
    """None for removed pages."""
    after: int
    """The page of the new file that stands before them; 0 at its beginning."""
    resized: bool = False
    """The finished page has another size."""


@dataclass(frozen=True, slots=True)
class Changes:
    """How one file differs from an earlier one."""

    old_pages: int
    new_pages: int
    changes: tuple[Change, ...]

    @property
    def pages(self) -> tuple[int, ...]:
        """Pages of the new file that are to be made anew."""
        return tuple(page.number for change in self.changes for page in change.new)


@dataclass(frozen=True, slots=True)
class _Page:
    name: PageName
    size: tuple[int, ...]
    painted: bytes


def changed_pages(old: bytes, new: bytes, names: tuple[str, str] = ("the earlier file", "the new file")) -> Changes:
    """What differs in what the pages print inside the bleed: not how the files are written, nor what they say of themselves.

    Raises Problems, at the place of the name, where one of them cannot be read.
    """
    before, after = _pages(old, names[0]), _pages(new, names[1])
    return Changes(len(before), len(after), tuple(_compared(before, after)))


def _pages(data: bytes, name: str) -> list[_Page]:
    with reading(data, name) as pdf:
        if len(pdf.pages) > MOST_PAGES:
            what = f"the file has {len(pdf.pages)} pages"
            raise Problems([Problem(Place(name), what, f"compare files of at most {MOST_PAGES}")])
        library = Library(pdf)
        return [_page(page, number, library) for number, page in enumerate(pdf.pages, 1)]


def _page(page: pikepdf.Page, number: int, library: Library) -> _Page:
    boxes = page_boxes(page.obj)
    if boxes is None:  # nothing can be seen of it
        return _Page(PageName(number, _label(page, number)), (), b"")
    size = (*grain((boxes.trim.width * boxes.unit, boxes.trim.height * boxes.unit)), boxes.turns)
    return _Page(PageName(number, _label(page, number)), size, painted(page.obj, boxes, library))


def _label(page: pikepdf.Page, number: int) -> str:
    try:
        label = str(page.label)
    except BROKEN:
        return ""
    words = "".join(letter for letter in label if unicodedata.category(letter)[0] != "C")[:20].strip()
    return "" if words == str(number) else words


def _compared(old: Sequence[_Page], new: Sequence[_Page]) -> Iterator[Change]:
    """Runs of changes in the order of the new file."""
    before = [(page.size, page.painted) for page in old]
    after = [(page.size, page.painted) for page in new]
    for what, i1, i2, j1, j2 in _steps(before, after):
        if what == "equal":
            continue
        # Of what stands in the place of something else, as many pages as both have are the same pages, changed.
        both = min(i2 - i1, j2 - j1)
        yield from _changed(old[i1 : i1 + both], new[j1 : j1 + both], j1)
        if j2 > j1 + both:
            yield Change("inserted", (), tuple(page.name for page in new[j1 + both : j2]), j1 + both)
        if i2 > i1 + both:
            yield Change("removed", tuple(page.name for page in old[i1 + both : i2]), (), j1 + both)


def _changed(old: Sequence[_Page], new: Sequence[_Page], start: int) -> Iterator[Change]:
    """Pages beside each other, in runs of those that have kept their size and those that have not."""
    first = 0
    for index in range(1, len(new) + 1):
        resized = old[first].size != new[first].size
        if index == len(new) or (old[index].size != new[index].size) != resized:
            was, now = (tuple(page.name for page in pages[first:index]) for pages in (old, new))
            yield Change("changed", was, now, start + first, resized)
            first = index


def _steps(old: Sequence[object], new: Sequence[object]) -> Iterator[tuple[str, int, int, int, int]]:
    """difflib's, for what lies between the pages at both ends that are alike: that is quick where little has changed."""
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    matcher = SequenceMatcher(None, old[head : len(old) - tail], new[head : len(new) - tail], autojunk=False)
    for what, i1, i2, j1, j2 in matcher.get_opcodes():
        yield what, i1 + head, i2 + head, j1 + head, j2 + head


# In words


def in_words(changes: Changes, old: str, new: str) -> str:
    """The list for the printer; `old` and `new` are what the files are called."""
    lines = [f"Changed pages: {new} replaces {old}", ""]
    if changes.old_pages == changes.new_pages:
        lines.append(f"Both files have {_count(changes.new_pages)}.")
    else:
        lines.append(f"The new file has {_count(changes.new_pages)}, the earlier one had {changes.old_pages}.")
    if not changes.changes:
        lines.append("No page has changed.")
        return "\n".join(lines) + "\n"
    lines += ["Pages are counted from the first page of each file.", ""]
    lines += [_said(change) for change in changes.changes]
    if len(changes.pages) < changes.new_pages:
        lines += ["", "All other pages are as they were."]
    return "\n".join(lines) + "\n"


def _said(change: Change) -> str:
    after = f"after page {change.after}" if change.after else "at the beginning"
    match change.kind:
        case "inserted":
            return f"{_named(change.new)}: inserted {after}"
        case "removed":
            return f"{_named(change.old)} of the earlier file: removed {after}"
        case "changed":
            was = [page.number for page in change.old]
            moved = "" if was == [page.number for page in change.new] else f" (earlier {_named(change.old).lower()})"
            return f"{_named(change.new)}{moved}: {'changed, and of another size' if change.resized else 'changed'}"


def _named(pages: Sequence[PageName]) -> str:
    first, last = pages[0], pages[-1]
    shown = f"Page {first.number}" if len(pages) == 1 else f"Pages {first.number}–{last.number}"
    labels = list(dict.fromkeys(page.label for page in (first, last) if page.label))
    return f"{shown} (numbered {'–'.join(labels)})" if labels else shown


def _count(pages: int) -> str:
    return f"{pages} page{'' if pages == 1 else 's'}"
