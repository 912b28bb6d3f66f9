"""Whereabouts: which file of a festival or of the house a name comes from, and which ones it hides."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal

from catalogue.problems import Place, Problem, Problems
from catalogue.project import Project, listing
from catalogue.records.keys import suggestion
from catalogue.records.yamltext import read_yaml

State = Literal["wins", "hidden"]
_BESIDE = frozenset(["picture", "person", "film", "event", "contact", "tweak"])
"""Kinds of which those of one name stand beside each other, hiding nothing."""


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """One of the things of a name: where it is, and whether it is the one that counts."""

    kind: str
    """layout, face family, style, ink, word, picture, profile (of colour), printer, film, person, event, contact, tweak or
    frozen."""
    place: Place
    state: State


def whereabouts(project: Project, name: str) -> tuple[Found, ...]:
    """Everything called `name`, each kind with the one that wins first and those it hides after it.

    A word may be named by its table (`roles.director`) or alone. Raises Problems, saying where it looked, if there is
    nothing.
    """
    found = tuple(
        Found(kind, place, "hidden" if index and kind not in _BESIDE else "wins")
        for kind, places in _search(project, name)
        for index, place in enumerate(places)
    )
    if not found:
        looked = ", ".join(str(layer) for layer in project.layers)
        films = (path.stem for path in project.film_files())
        names = sorted({*project.layout_files(), *project.printer_files(), *project.pictures(), *films})
        what = f"nothing is called {name}; looked through layouts, fonts and data of {looked}"
        raise Problems([Problem(Place(), what, suggestion(name, names))])
    return found


def _search(project: Project, name: str) -> Iterator[tuple[str, list[Place]]]:
    """Kinds of things, and where those of that name are, the one that wins first."""

    def called(files: Iterable[Path]) -> list[Place]:
        return [Place(project.name(path)) for path in files if path.stem == name]

    def layered(folder: str, ending: str) -> list[Place]:
        return called(path for layer in project.layers for path in listing(layer / folder, ending))

    yield "layout", layered("layouts", ".py")
    yield "face family", _inside(project, project.faces_files(), f"families.{name}")
    yield "style", _inside(project, project.style_files(), f"styles.{name}")
    yield "ink", _inside(project, project.style_files(), f"inks.{name}")
    for language in project.languages():
        for table in _tables(project, name, language):
            yield f"word {table} in {language}", _inside(project, project.words_files(language), table)
    pictures = (each for each in project.pictures() if name in (each, PurePosixPath(each).stem))
    yield "picture", [Place(f"data/pictures/{each}") for each in pictures]
    yield "profile", layered("data/profiles", ".icc")
    yield "printer", layered("data/press", ".yaml")
    yield "film", called(project.film_files())
    for kind, files in (
        ("person", project.people_files()),
        ("event", project.event_files()),
        ("contact", project.contact_files()),
    ):
        for path in files:
            yield kind, _inside(project, (path,), name)
    for path in project.tweak_files():
        for table in ("films", "people", "events", "sections"):
            yield "tweak", _inside(project, (path,), f"{table}.{name}")
    yield "frozen", called(project.frozen_files())


def _inside(project: Project, files: tuple[Path, ...], path: str) -> list[Place]:
    """Places of the key `path` in YAML files, the file that wins first."""
    out = []
    for file in reversed(files):
        document, _ = read_yaml(project.name(file), project.read(file))
        if document is not None and path in document.places.keys:
            out.append(document.places.key(path))
    return out


def _tables(project: Project, name: str, language: str) -> list[str]:
    """Paths of words called `name`: itself if it names its table, else in every table that has it."""
    paths: set[str] = set()
    for file in project.words_files(language):
        document, _ = read_yaml(project.name(file), project.read(file))
        if document is not None:
            paths |= {
                path
                for path in document.places.keys
                if path == name or (path.count(".") == 1 and path.endswith(f".{name}"))
            }
    return sorted(paths)
