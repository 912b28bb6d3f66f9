"""What editors ask of the made pages: how their films fit, and what to keep of those that are signed off."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from catalogue.build import Workshop, bound_pages, must_be_sound, no_film
from catalogue.makeup.document import Document
from catalogue.makeup.fitted import Fitted, fitted, not_told
from catalogue.makeup.folding import folded
from catalogue.makeup.freezing import as_file, printed, unfit_to_freeze
from catalogue.problems import Place, Problem, in_order
from catalogue.records.keys import suggestion
from catalogue.records.title_page import title_now
from catalogue.records.yamlwriting import as_yaml


def fitted_films(workshop: Workshop, keys: Iterable[str] = ()) -> tuple[tuple[Fitted, ...], tuple[Problem, ...]]:
    """The films of these keys, or all of the booklet, in its order: on which page, and what each text may grow or must lose.

    With them comes what else has no room on the pages of the book, and a grave problem for every key that none of them has.
    Raises Problems where the records have grave ones.
    """
    must_be_sound(workshop)
    desk, wanted = replace(workshop.desk, budgets=True), list(keys)
    made, _ = folded(desk, workshop.library)
    pages, _ = bound_pages(made, desk, workshop.library)
    found = fitted(pages, desk.records)
    there = {each.film.key for each in found}
    lost = []
    for key in wanted:
        if key not in there:
            remedy = suggestion(key, there) or "write the name of its file, without .yaml"
            lost.append(Problem(Place(), f"no page of the book shows a film with the key {key!r}", remedy))
    if not wanted:
        return found, not_told(pages)
    return tuple(each for each in found if each.film.key in wanted), tuple(lost)


def frozen_films(
    workshop: Workshop, document: Document, keys: Iterable[str] = ()
) -> tuple[Mapping[str, str], tuple[Problem, ...]]:
    """What is written down, by key, of these films or of every film in the booklet, so that no line of theirs moves.

    With it come the problems that keep a film from being frozen: a key that is none, a film on no page, and what is
    grave in the making of its pages.
    """
    records, wanted = workshop.desk.records, list(keys)
    found: list[Problem] = []
    files: dict[str, str] = {}
    for key in wanted or records.films:
        film = records.films.get(key)
        if film is None:
            found.append(no_film(key, records.films))
            continue
        frozen = printed(film, document.pages, records)
        if frozen is not None:
            files[key] = as_file(film, frozen)
            found.extend(unfit_to_freeze(film, document.pages, records))
        elif wanted:
            remedy = "give the book a part that shows it"
            found.append(Problem(film.place(), f"no page of the book shows {key}", remedy))
    return files, in_order(found)


def frozen_title(workshop: Workshop, document: Document) -> str:
    """What is written down of title page, imprint and extent when the library's record is asked for."""
    title = title_now(workshop.desk.records, len(document.pages))
    tree = as_yaml({"pages": title.pages, "said": dict(title.said)})
    return f"# What the library's record was made for. `catalogue thaw --title` forgets it.\n{tree}"
