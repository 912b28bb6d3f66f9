"""Freezing: how a film is printed, kept so that no later change of the data moves a line of it unnoticed.

A line has moved when it no longer ends after the word that it ended after, or after the one put in its place. So a slip of
the pen may still be mended in a frozen film, and a word added where its line has room.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import accumulate, chain

from catalogue.lengths import MM
from catalogue.makeup.pieces import Page, Picture, TextLine
from catalogue.problems import Place, Problem, Severity
from catalogue.records.film import Film
from catalogue.records.freeze import FrozenFilm, FrozenPage, FrozenPicture
from catalogue.records.frozen import Frozen
from catalogue.records.library import Records
from catalogue.records.quoting import UNSPACED
from catalogue.records.record import Picture as NamedPicture
from catalogue.records.walking import inside
from catalogue.records.yamlwriting import Tree, as_yaml

FROZEN = "frozen"
"""The check that finds what moved."""
_PEOPLE = "people."
_SLOTS = "screenings"
"""What no one signs off: a slot may come, move and go, as long as nothing else moves with it."""
_DIVIDED = "-¬"
"""How a hyphen at a line's end is written down that the line's break has added."""
_WORDS = re.compile(f"[{UNSPACED}]|[^\\s{UNSPACED}]+")
_NEAR = 0.0005
"""Shares of a picture are not told apart more finely than they are written."""
_MOST = 20
"""Times as many words as a text has now: more cannot have been on its page."""

_Lines = list[tuple[int, str]]
"""Lines, each with the page of the film on which it stands, from 0."""


# As it is printed ----------------------------------------------------------------------------------------------------


def printed(film: Film, pages: Sequence[Page], records: Records) -> FrozenFilm | None:
    """How the film is printed on the settled pages of the book; None where none shows it."""
    shown = pages_of(film, pages)
    if not shown:
        return None
    made = [_page(film, page, records) for page in shown]
    while len(made) > 1 and not (made[-1].texts or made[-1].pictures):
        made.pop()
    fit = next((fit for page in shown for fit in page.fits if fit.film == film.key), None)
    return FrozenFilm.model_construct(
        layout=(fit.layout or None) if fit else None, step=(fit.step or None) if fit else None, pages=tuple(made)
    )


def pages_of(film: Film, pages: Sequence[Page]) -> tuple[Page, ...]:
    """The pages that show a film: the one that names it, and those behind it that name nobody but its own films."""
    anchor = f"film:{film.key}"
    own = {anchor, *(f"film:{key}" for key in film.films)}
    first = next((index for index, page in enumerate(pages) if anchor in page.anchors), len(pages))
    last = first + 1
    while last < len(pages) and not pages[last].blank and own.issuperset(pages[last].anchors):
        last += 1
    return tuple(pages[first:last])


def _page(film: Film, page: Page, records: Records) -> FrozenPage:
    texts: dict[str, list[str]] = {}
    pictures: dict[str, FrozenPicture] = {}
    named = _pictures(film, records)
    for piece in page.pieces:
        if isinstance(piece, TextLine) and piece.line.text:
            path = _path(film, piece.place, records)
            if path:
                texts.setdefault(path, []).append(_written(piece.line.text))
        elif isinstance(piece, Picture) and piece.file.name in named:
            size = (round(piece.width / MM, 1), round(piece.height / MM, 1))
            pictures[piece.file.name] = FrozenPicture.model_construct(crop=_of_whole(piece), size=size)
    lines = Frozen({path: tuple(several) for path, several in texts.items()})
    return FrozenPage.model_construct(folio=page.folio, texts=lines, pictures=Frozen(pictures))


def _path(film: Film, place: Place, records: Records) -> str:
    """The field of the film, or of one of its directors, that stands at a place; nothing for another's, or a slot."""
    if place.file == film.place().file:
        return "" if place.field.split(".")[0] == _SLOTS else place.field
    for key in film.directors:
        if place.file == records.people[key].place().file and place.field.startswith(f"{key}."):
            return _PEOPLE + place.field
    return ""


def _pictures(film: Film, records: Records) -> frozenset[str]:
    """The files of the film's pictures and of its directors'."""
    people = [records.people[key] for key in film.directors]
    return frozenset(picture.file for record in (film, *people) for picture in inside(record, NamedPicture))


def _written(text: str) -> str:
    return text.removesuffix("\u00ad") + _DIVIDED if text.endswith("\u00ad") else text


def _of_whole(picture: Picture) -> tuple[float, float, float, float]:
    """The part that is shown, as shares of all that is in the file."""
    file = picture.file
    (across, down), (left, top, _, _) = file.whole, file.cut
    x1, y1, x2, y2 = picture.crop
    return (
        round((left + x1 * file.width) / across, 4),
        round((top + y1 * file.height) / down, 4),
        round((left + x2 * file.width) / across, 4),
        round((top + y2 * file.height) / down, 4),
    )


def unfit_to_freeze(film: Film, pages: Sequence[Page], records: Records) -> tuple[Problem, ...]:
    """What is grave on the film's pages as they are made, so that they cannot stay so: a text that is cut off, a
    character that no face has. A picture of too few pixels is not among it: a better one moves nothing.
    """
    others = {other.place().file for other in records.films.values()} - {film.place().file}
    made = dict.fromkeys(problem for page in pages_of(film, pages) for problem in page.problems)
    return tuple(problem for problem in made if problem.severity == Severity.GRAVE and problem.place.file not in others)


def as_file(film: Film, frozen: FrozenFilm) -> str:
    """What is written down of a frozen film."""
    tree: dict[str, Tree] = {}
    if frozen.layout:
        tree["layout"] = frozen.layout
    if frozen.step:
        tree["step"] = frozen.step
    tree["pages"] = [_tree(page) for page in frozen.pages]
    return f"# {film.key} as it was printed. `catalogue thaw {film.key}` lets it move again.\n{as_yaml(tree)}"


def _tree(page: FrozenPage) -> Tree:
    tree: dict[str, Tree] = {"folio": page.folio}
    if page.texts:
        tree["texts"] = dict(page.texts)
    if page.pictures:
        tree["pictures"] = {name: {"crop": each.crop, "size": each.size} for name, each in page.pictures.items()}
    return tree


# What moved ----------------------------------------------------------------------------------------------------------


def moved(pages: Sequence[Page], records: Records) -> tuple[Problem, ...]:
    """Everything on these settled pages that is not where it was when its film was frozen."""
    found: list[Problem] = []
    for key, frozen in records.frozen.items():
        film = records.films.get(key)
        if film is not None:
            now = printed(film, pages, records)
            folios = tuple(page.folio for page in now.pages) if now is not None else ()
            remedy = f"take the change back, end the lines as they were, or let it move: `catalogue thaw {key}`"
            found.extend(
                Problem(place, f"{key} is frozen, and {what}", remedy, Severity.GRAVE, FROZEN, folios, key)
                for place, what in _differences(film, frozen, now, records)
            )
    return tuple(found)


def _differences(film: Film, was: FrozenFilm, now: FrozenFilm | None, records: Records) -> Iterator[tuple[Place, str]]:
    if now is None:
        yield film.place(), "no page of the book shows it"
        return
    stood, stands = ([page.folio for page in each.pages] for each in (was, now))
    if stood != stands:
        yield film.place(), f"it was on {_several(stood)} and is on {_several(stands)}"
    for what, before, after in (("layout", was.layout, now.layout), ("step", was.step, now.step)):
        if before != after:
            yield film.place("fit"), f"its {what} was {before or 'none'} and is {after or 'none'}"
    before_lines, after_lines = _texts(was), _texts(now)
    for path in dict.fromkeys([*before_lines, *after_lines]):
        name = path.removeprefix(_PEOPLE)
        what = _first_move(name, before_lines.get(path, []), after_lines.get(path, []))
        if what:
            yield _place(film, path, records), what
    yield from _pictures_moved(film, was, now)


def _first_move(name: str, was: _Lines, now: _Lines) -> str:
    """What moved first in the text of that name; nothing where every line ends where it did."""
    if not was or not now:
        return f"{name} is {'new on' if now else 'gone from'} its page"
    for number, ((page_was, before), (page_now, after), ends_there) in enumerate(
        zip(was, now, _same_ends([line for _, line in was], [line for _, line in now]), strict=False), 1
    ):
        if not ends_there:
            return f"line {number} of {name} was “{before}” and is “{after}”"
        if page_was != page_now:
            return (
                f"line {number} of {name}, “{after}”, was on page {page_was + 1} of the film and is on {page_now + 1}"
            )
    return f"{name} had {len(was)} lines and has {len(now)}" if len(was) != len(now) else ""


def _same_ends(was: Sequence[str], now: Sequence[str]) -> list[bool]:
    """Of each line, whether it ends after the word that it ended after, or after the one that is in its place."""
    if was == now:
        return [True] * len(now)
    old, new = ([_WORDS.findall(line) for line in lines] for lines in (was, now))
    words_was, words_now = (tuple(chain.from_iterable(lines)) for lines in (old, new))
    if len(words_was) > _MOST * len(words_now) + _MOST:
        return [False] * len(now)
    changes = SequenceMatcher(None, words_was, words_now, autojunk=False).get_opcodes()
    ends = zip(accumulate(map(len, old)), accumulate(map(len, new)), strict=False)
    return [
        any(_corresponds(change, *end) for change in changes) and _divided_alike(_division(was, at), _division(now, at))
        for at, end in enumerate(ends)
    ]


def _division(lines: Sequence[str], at: int) -> tuple[str, str]:
    """The parts of the word that the end of a line divides; nothing where it divides none."""
    if not lines[at].endswith(_DIVIDED):
        return "", ""
    below = lines[at + 1].split() if at + 1 < len(lines) else []
    return lines[at].split()[-1].removesuffix(_DIVIDED), below[0] if below else ""


def _divided_alike(was: tuple[str, str], now: tuple[str, str]) -> bool:
    """Whether both divide no word, or both one, and the same word in the same place."""
    return was == now or (any(was) and any(now) and "".join(was) != "".join(now))


def _corresponds(change: tuple[str, int, int, int, int], was: int, now: int) -> bool:
    """Whether a place between two words before a change of the text is that place between two words after it."""
    kind, first, last, to_first, to_last = change
    if not (first <= was <= last and to_first <= now <= to_last):
        return False
    if kind in ("insert", "delete"):
        return True
    if last - first == to_last - to_first:
        return was - first == now - to_first
    return (was == first) == (now == to_first) and (was == last) == (now == to_last)


def _texts(film: FrozenFilm) -> Mapping[str, _Lines]:
    found: dict[str, _Lines] = {}
    for number, page in enumerate(film.pages):
        for path, lines in page.texts.items():
            found.setdefault(path, []).extend((number, line) for line in lines)
    return found


def _pictures_moved(film: Film, was: FrozenFilm, now: FrozenFilm) -> Iterator[tuple[Place, str]]:
    before, after = ({name: each for page in film.pages for name, each in page.pictures.items()} for film in (was, now))
    for name in dict.fromkeys([*before, *after]):
        old, new = before.get(name), after.get(name)
        if old is None or new is None:
            yield film.place("still"), f"the picture {name} is {'new on' if new else 'gone from'} its page"
        elif any(abs(one - other) > _NEAR for one, other in zip(old.crop, new.crop, strict=True)):
            yield film.place("still"), f"the crop of {name} was {_told(old.crop)} and is {_told(new.crop)}"
        elif old.size != new.size:
            was_mm, now_mm = (f"{each.size[0]:g} × {each.size[1]:g} mm" for each in (old, new))
            yield film.place("still"), f"{name} was {was_mm} and is {now_mm}"


def _place(film: Film, path: str, records: Records) -> Place:
    """Where a field stands that is written down by its path."""
    if path.startswith(_PEOPLE):
        key, _, rest = path.removeprefix(_PEOPLE).partition(".")
        return records.people[key].place(rest) if key in records.people else film.place()
    return film.place(path)


def _several(folios: Sequence[int]) -> str:
    return f"page{'s' if len(folios) > 1 else ''} {' and '.join(map(str, folios)) or 'none'}"


def _told(shares: Sequence[float]) -> str:
    return " ".join(f"{share:g}" for share in shares)
