"""What the title page and the imprint say of the book, and whether it is what they said when the library's record came."""

from collections.abc import Mapping

from catalogue.problems import Finder, Place, Problem, Severity
from catalogue.records.freeze import FrozenTitle
from catalogue.records.frozen import Frozen, Texts
from catalogue.records.library import Records, text_in
from catalogue.records.references import Known

_REMEDY = "ask the library for a new record, then keep what is said now with `catalogue freeze --title`"


def title_now(records: Records, pages: int) -> FrozenTitle:
    """What a library catalogues of the book, as it is now."""
    return FrozenTitle.model_construct(
        pages=pages, said=Frozen({path: words for path, (_, words) in _said(records).items()})
    )


def title_data(records: Records, known: Known, finder: Finder) -> None:
    """The title page and the imprint say what they said when the library's record was asked for."""
    festival = records.festival
    if festival.cip is None or festival.cip_reserved:
        return
    if records.title_page is None:
        finder.note(
            festival.place("cip"),
            "the library's record is here, and nobody has kept what the title page said for it",
            "run `catalogue freeze --title`, and every later change of title, imprint or extent will be told",
        )
        return
    was, now = records.title_page.said, _said(records)
    for path in dict.fromkeys([*was, *now]):
        place, words = now.get(path, (festival.place(path), ""))
        if was.get(path, "") != words:
            finder.warn(
                place,
                f"the library's record was made for {_shown(path, was.get(path, ''))}, and now there is "
                f"{_shown(path, words)}",
                _REMEDY,
            )


def extent_changed(records: Records, pages: int) -> tuple[Problem, ...]:
    """A warning where the book has not as many pages as it had when the library's record was asked for."""
    festival, title = records.festival, records.title_page
    if title is None or title.pages == pages or festival.cip is None or festival.cip_reserved:
        return ()
    what = f"the library's record was made for a book of {title.pages} pages, and this one has {pages}"
    return (Problem(festival.place("cip"), what, _REMEDY, Severity.WARNING),)


def _shown(path: str, words: str) -> str:
    return f"“{words}”" if words else f"no {path}"


def _said(records: Records) -> Mapping[str, tuple[Place, str]]:
    """By the path of each field that a library transcribes, where it stands and what it says."""
    festival = records.festival
    found: dict[str, tuple[Place, str]] = {}
    for name, texts in (("name", festival.name), ("subtitle", festival.subtitle), ("place", festival.town)):
        for language in records.languages:
            if (words := text_in(texts, language)) is not None:
                found[f"{name}.{language}"] = (festival.place(f"{name}.{language}"), words)
    if festival.edition is not None:
        found["edition"] = (festival.place("edition"), str(festival.edition))
    for name, day in (("from", festival.dates.first), ("to", festival.dates.last)):
        found[f"dates.{name}"] = (festival.place(f"dates.{name}"), day.isoformat())
    if festival.isbn:
        found["isbn"] = (festival.place("isbn"), festival.isbn)
    for row in festival.imprint:
        named = row.role or _in_all(row.label)
        names = [records.people[key].name for key in row.people if key in records.people]
        words = "; ".join([*names, *map(_in_all, row.value)])
        if named and words:
            path = f"imprint.{named}"
            place, before = found.get(path, (row.place(), ""))
            found[path] = (place, f"{before}; {words}" if before else words)
    return found


def _in_all(texts: Texts | None) -> str:
    """A text in each language that it has."""
    return " / ".join(dict.fromkeys(texts.values())) if texts else ""
