"""Loading: page designs from the layouts folders of a festival and of the house, by name.

All of them are modules of one package, `layouts`, whose path is the festival's folder before the house's; so a layout may
import another by name and gets the festival's own where there is one. Layouts are programs: a festival trusts those in its
folder as it trusts this program. Records never reach this module.
"""

import difflib
import importlib
import inspect
import sys
import types
import typing
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, dataclass
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from catalogue.makeup.layout import Layout, Subject, in_words
from catalogue.problems import Finder, Place, Problem

PACKAGE = "layouts"


@dataclass(frozen=True)
class LayoutLibrary:
    """The layouts by name, and where they were looked for."""

    layouts: Mapping[str, type[Layout]]
    folders: tuple[Path, ...]

    def make(
        self,
        name: str,
        options: Mapping[str, Any],
        place: Place,
        takes: Subject,
        option_place: Callable[[str], Place] | None = None,
    ) -> tuple[Layout | None, tuple[Problem, ...]]:
        """The layout of that name with these options, which may be written as text; None with the reasons.

        `place` is where the layout is asked for, `option_place` gives that of an option.
        """
        finder = Finder()
        found = self.layouts.get(name)
        if found is None:
            near = difflib.get_close_matches(name, self.layouts, 1)
            remedy = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(sorted(self.layouts))}"
            finder.grave(place, f"no layout is called {name!r} (looked in {_listed(self.folders)})", remedy)
            return None, tuple(finder.found)
        if found.takes != takes:
            what = f"{name!r} makes pages of {in_words(found.takes)}, not of {in_words(takes)}"
            finder.grave(place, what, "choose another layout")
            return None, tuple(finder.found)
        values = _options(found, name, options, option_place or (lambda option: place), finder)
        for option, kind, default in found.options():
            if default is MISSING and option not in options:
                finder.grave(place, f"the layout {name!r} wants its option {option!r}", f"give it one ({kind})")
        return (None if finder.found else found(**values)), tuple(finder.found)


def load_layouts(folders: Sequence[Path]) -> tuple[LayoutLibrary, tuple[Problem, ...]]:
    """Every layout of these folders, the first folder winning name by name.

    A file that cannot be imported is a grave problem that carries Python's own message.
    """
    package = _package(folders)
    finder = Finder()
    found: dict[str, type[Layout]] = {}
    names = sorted({file.stem for folder in folders for file in folder.glob("*.py") if file.stem.isidentifier()})
    for name in names:
        try:
            module = importlib.import_module(f"{package.__name__}.{name}")
        except (Exception, SystemExit) as error:  # whatever a festival's own program does is reported, not a traceback
            place = Place(_shown(folders, name))
            finder.grave(place, f"the layout cannot be loaded: {type(error).__name__}: {error}", "correct the file")
            continue
        for value in vars(module).values():
            if _is_layout(value) and value.__module__ == module.__name__:
                found[value.name] = value
    return LayoutLibrary(found, tuple(folders)), tuple(finder.found)


def _package(folders: Sequence[Path]) -> types.ModuleType:
    """The package of those folders that hold layouts; modules of another festival's are forgotten first."""
    path = [str(folder) for folder in folders if any(sorted(folder.glob("*.py")))]
    package = sys.modules.get(PACKAGE)
    importlib.invalidate_caches()
    if package is not None and list(package.__path__) == path:
        return package
    for name in [name for name in sys.modules if name == PACKAGE or name.startswith(f"{PACKAGE}.")]:
        del sys.modules[name]
    package = types.ModuleType(PACKAGE, "Page designs of a festival and of the house.")
    package.__path__ = path
    sys.modules[PACKAGE] = package
    return package


def _is_layout(value: object) -> typing.TypeGuard[type[Layout]]:
    return (
        isinstance(value, type)
        # `issubclass` of an abstract class looks through all that extend it, and here for every name of every module.
        and Layout in value.__mro__
        and not inspect.isabstract(value)
        and "name" in vars(value)
    )


def _options(
    layout: type[Layout], name: str, options: Mapping[str, Any], place: Callable[[str], Place], finder: Finder
) -> dict[str, Any]:
    known = {option for option, _, _ in layout.options()}
    hints = typing.get_type_hints(layout)
    values: dict[str, Any] = {}
    for option, value in options.items():
        if option not in known:
            near = difflib.get_close_matches(option, known, 1)
            remedy = f"did you mean {near[0]!r}?" if near else f"it has {', '.join(sorted(known)) or 'no options'}"
            finder.grave(place(option), f"the layout {name!r} has no option {option!r}", remedy)
            continue
        try:
            values[option] = TypeAdapter(hints[option]).validate_python(value)
        except ValidationError as error:
            reason = error.errors()[0]["msg"]
            what = f"the option {option!r} of {name!r} cannot be {value!r}: {reason}"
            finder.grave(place(option), what, "correct the value")
    return values


def _shown(folders: Sequence[Path], name: str) -> str:
    for folder in folders:
        if (folder / f"{name}.py").is_file():
            return f"layouts/{name}.py"
    return name


def _listed(folders: Sequence[Path]) -> str:
    return " and ".join(str(folder) for folder in folders)
