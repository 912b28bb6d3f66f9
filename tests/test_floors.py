"""The architecture kept: imports go downstairs, every library has its owners, and only the command knows the world.

The rules stand as tables; each is proved by a source text that breaks it.
"""

import ast
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

FLOORS = (
    ("lengths", "inks", "problems", "stock", "shelf"),
    ("languages", "incoming"),
    ("records", "typeset", "project", "whereabouts"),
    ("makeup",),
    ("press", "preflight", "plates", "imposition"),
    ("build", "originals", "editing", "printshop"),
    ("cli", "commands", "tables", "terminal", "__main__"),
)
"""The rooms from the ground up: a room may import its own floor and those below."""
STRANGERS = {
    ("records", "typeset"), ("project", "typeset"), ("typeset", "whereabouts"), ("incoming", "languages"),
    ("incoming", "press"), ("plates", "press"), ("preflight", "press"), ("plates", "preflight"),
    ("imposition", "preflight"), ("imposition", "plates"),
}  # fmt: skip
"""Rooms that know nothing of each other: type knows no films, films know no type; who judges a file shares nothing with who
made it."""
FRONT_DOOR = "catalogue/__init__.py"

OWNERS = {
    "yaml": ("catalogue/records/yamltext.py", "catalogue/records/yamlerrors.py"),
    "babel": ("catalogue/records/cldr.py",),
    "markdown_it": ("catalogue/records/emphasis.py",),
    "pydantic": ("catalogue/records/", "catalogue/makeup/loading.py"),
    "pydantic_core": ("catalogue/records/",),
    "pyphen": ("catalogue/languages/hyphenation.py",),
    "icu4py": ("catalogue/typeset/",),
    "fontTools": ("catalogue/typeset/runs.py",),
    "uharfbuzz": (
        "catalogue/typeset/faces.py",
        "catalogue/press/",
        "catalogue/plates/outlines.py",
        "catalogue/imposition/letters.py",
    ),
    "PIL": (
        "catalogue/makeup/pictures.py",
        "catalogue/makeup/negatives.py",
        "catalogue/makeup/tiff_samples.py",
        "catalogue/press/",
        "catalogue/plates/",
    ),
    "numpy": (
        "catalogue/makeup/negatives.py",
        "catalogue/makeup/tiff_samples.py",
        "catalogue/press/",
        "catalogue/plates/",
    ),
    "reportlab": ("catalogue/press/",),
    "pikepdf": (
        "catalogue/incoming/",
        "catalogue/press/",
        "catalogue/preflight/",
        "catalogue/plates/",
        "catalogue/imposition/",
    ),
    "typer": ("catalogue/cli.py", "catalogue/commands/"),
    "rich": ("catalogue/commands/", "catalogue/tables.py"),
}
"""Who may import a library: a file, or a room with everything in it. One that is not here has no business here."""

COMMAND = ("catalogue/cli.py", "catalogue/commands/")
WORLD_MODULES = {"locale", "random", "secrets", "time", "getpass", "platform", "socket", "subprocess", "tempfile"}
"""Modules that bring in the clock, the machine or chance."""
DOORS = {
    "catalogue/plates/ghostscript.py": {"subprocess"},  # separations are made by another program,
    "catalogue/plates/separating.py": {"tempfile"},  # which leaves them in files
}
"""What of them a file may bring in nevertheless."""
WORLD_NAMES = {
    "print", "input", "os.environ", "os.getenv", "os.environb", "os.getcwd", "os.getlogin", "sys.path", "sys.argv",
    "sys.stdout", "sys.stderr", "datetime.now", "datetime.utcnow", "datetime.today", "date.today", "Path.cwd",
    "Path.home",
}  # fmt: skip
"""The same by name, however the module that holds them was imported."""
LISTINGS = {"iterdir", "glob", "rglob", "listdir", "scandir", "walk"}
"""Calls whose order is the file system's."""

LATE = {
    "catalogue/commands/": "--help must not wait for the type engine",
    "catalogue/languages/hyphenation.py": "pyphen reads its dictionaries, so an edition without them starts sooner",
}
"""Files that may import inside functions, with the reason."""


def room(module: str) -> str:
    """`records` of `catalogue.records.film`; empty for the front door itself."""
    return module.split(".")[1] if "." in module else ""


def floor(name: str) -> int | None:
    return next((number for number, rooms in enumerate(FLOORS) if name in rooms), None)


def imported(node: ast.AST) -> Iterator[str]:
    """Modules that the statement imports; `from catalogue import makeup` is `catalogue.makeup` where that is a room."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        module = "." * node.level + (node.module or "")
        inside = [alias.name for alias in node.names if module == "catalogue" and floor(alias.name) is not None]
        yield from (f"catalogue.{name}" for name in inside)
        if len(inside) < len(node.names):
            yield module


def dotted(node: ast.AST) -> str:
    """`os.environ` of the expression that says so; the last two parts, since `datetime.datetime.now` is a clock too."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value).rpartition('.')[2]}.{node.attr}"
    return ""


@cache
def parsed(source: str) -> ast.Module:
    return ast.parse(source)


def faults(path: str, source: str) -> list[str]:
    """What of the rules the file at `path` (from the checkout's root) breaks, each with its line."""
    tree = parsed(source)
    found = {*_imports(path, tree), *_late(path, tree), *_world(path, tree)}
    return [f"{path}:{line}: {what}" for line, what in sorted(found)]


def _imports(path: str, tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        for module in imported(node):
            top = module.partition(".")[0]
            line = getattr(node, "lineno", 0)
            if module.startswith("."):
                yield line, f"imports {module!r} by a relative path"
            elif path.startswith("layouts/"):
                if module != "catalogue" and top != "layouts" and top not in sys.stdlib_module_names:
                    yield line, f"a layout imports {module}; the front door is `catalogue`"
            elif top == "catalogue":
                yield from ((line, what) for what in _upstairs(path, module))
            elif top not in sys.stdlib_module_names and not path.startswith(OWNERS.get(top, ("-",))):
                yield line, f"imports {top}, whose owners are {', '.join(OWNERS.get(top, ())) or 'nobody'}"


def _upstairs(path: str, module: str) -> Iterator[str]:
    if path == FRONT_DOOR:
        return
    own = room(path.removesuffix(".py").replace("/", "."))
    other = room(module)
    here, there = floor(own), floor(other)
    if here is None:
        yield f"the room {own!r} has no floor"
    elif there is None:
        yield f"imports {module}, which is the front door or has no floor"
    elif there > here:
        yield f"{own} is on floor {here} and imports {other} from floor {there}"
    elif tuple(sorted((own, other))) in STRANGERS:
        yield f"{own} and {other} are strangers"


def _late(path: str, tree: ast.Module) -> Iterator[tuple[int, str]]:
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef) and not path.startswith(tuple(LATE)):
            for node in ast.walk(function):
                if isinstance(node, ast.Import | ast.ImportFrom):
                    yield node.lineno, f"{function.name} imports inside"


def _world(path: str, tree: ast.Module) -> Iterator[tuple[int, str]]:
    if path.startswith(COMMAND):
        return
    for node in ast.walk(tree):
        for module in imported(node):
            if module.partition(".")[0] in WORLD_MODULES - DOORS.get(path, set()):
                yield getattr(node, "lineno", 0), f"imports {module}, which only the command may"
        if isinstance(node, ast.ImportFrom):
            for alias in node.names:
                if f"{node.module}.{alias.name}" in WORLD_NAMES:
                    yield node.lineno, f"uses {node.module}.{alias.name}, which only the command may"
        if isinstance(node, ast.Name | ast.Attribute) and dotted(node) in WORLD_NAMES:
            yield node.lineno, f"uses {dotted(node)}, which only the command may"
    ordered = {id(inner) for node in ast.walk(tree) if _sorts(node) for inner in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and dotted(node.func).rpartition(".")[2] in LISTINGS and id(node) not in ordered:
            yield node.lineno, f"lists a folder with {dotted(node.func).rpartition('.')[2]} and does not sort it"


def _sorts(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and dotted(node.func) == "sorted"


SOURCES = {
    path.relative_to(ROOT).as_posix(): path
    for folder in ("catalogue", "layouts")
    for path in sorted((ROOT / folder).rglob("*.py"))
}


def test_it_saw_the_files() -> None:
    rooms = {room(path.removesuffix(".py").replace("/", ".")) for path in SOURCES if path.startswith("catalogue/")}
    assert rooms == {"__init__", *(name for names in FLOORS for name in names)}
    assert len(SOURCES) > 60
    assert "layouts/film_page.py" in SOURCES


@pytest.mark.parametrize("path", SOURCES)
def test_the_file_keeps_to_the_house(path: str) -> None:
    assert faults(path, SOURCES[path].read_text(encoding="utf-8")) == []


def test_no_table_names_what_is_not_there() -> None:
    """An owner that has given up its library, or a late importer that imports early, leaves the tables."""
    imports = {
        (path, module.partition(".")[0])
        for path, file in SOURCES.items()
        for node in ast.walk(parsed(file.read_text(encoding="utf-8")))
        for module in imported(node)
    }
    idle = [
        f"{library}: {owner}"
        for library, owners in OWNERS.items()
        for owner in owners
        if not any(path.startswith(owner) and top == library for path, top in imports)
    ]
    unused = [
        late
        for late in LATE
        if not any(
            [*_late("x.py", parsed(file.read_text(encoding="utf-8")))]
            for path, file in SOURCES.items()
            if path.startswith(late)
        )
    ]
    assert (idle, unused) == ([], [])


@pytest.mark.parametrize(
    ("path", "source", "fault"),
    [
        ("catalogue/lengths.py", "import pydantic", "imports pydantic, whose owners are catalogue/records/"),
        ("catalogue/lengths.py", "from catalogue.languages import words", "imports languages from floor 1"),
        ("catalogue/records/film.py", "from catalogue.makeup.desk import Desk", "imports makeup from floor 3"),
        ("catalogue/records/film.py", "from catalogue import makeup", "imports makeup from floor 3"),
        ("catalogue/records/film.py", "import catalogue", "imports catalogue, which is the front door"),
        ("catalogue/records/film.py", "from catalogue.typeset.lines import Line", "are strangers"),
        ("catalogue/typeset/runs.py", "import catalogue.records.film", "are strangers"),
        ("catalogue/typeset/runs.py", "from catalogue.project import Project", "are strangers"),
        ("catalogue/press/pdf.py", "from catalogue.incoming.objects import entry", "are strangers"),
        ("catalogue/makeup/desk.py", "from ..press import pdf", "by a relative path"),
        ("catalogue/attic/x.py", "import catalogue.inks", "the room 'attic' has no floor"),
        ("catalogue/makeup/desk.py", "import yaml", "imports yaml, whose owners are catalogue/records/yamltext.py"),
        ("catalogue/makeup/desk.py", "import requests", "whose owners are nobody"),
        ("catalogue/build.py", "from reportlab.pdfgen import canvas", "imports reportlab"),
        ("layouts/x.py", "from catalogue.makeup.desk import Desk", "the front door is `catalogue`"),
        ("layouts/x.py", "import PIL", "the front door is `catalogue`"),
        ("layouts/x.py", "def f():\n    import math", "f imports inside"),
        ("catalogue/build.py", "def f():\n    from catalogue import press", "f imports inside"),
        ("catalogue/build.py", "print(1)", "uses print"),
        ("catalogue/build.py", "say = print", "uses print"),
        ("catalogue/build.py", "import locale", "imports locale"),
        ("catalogue/build.py", "import time", "imports time"),
        ("catalogue/plates/separating.py", "import subprocess", "imports subprocess"),
        ("layouts/x.py", "from random import choice", "imports random"),
        ("layouts/x.py", "import datetime\ndatetime.datetime.now()", "uses datetime.now"),
        ("layouts/x.py", "from datetime import date\ndate.today()", "uses date.today"),
        ("catalogue/press/pdf.py", "import os\nos.environ['HOME']", "uses os.environ"),
        ("catalogue/press/pdf.py", "from os import environ", "uses os.environ"),
        ("catalogue/makeup/loading.py", "import sys\nsys.path.append('x')", "uses sys.path"),
        ("catalogue/project.py", "for path in folder.iterdir(): ...", "lists a folder with iterdir"),
        ("catalogue/project.py", "names = {p.stem for p in folder.glob('*')}", "lists a folder with glob"),
    ],
)
def test_a_broken_rule_is_found(path: str, source: str, fault: str) -> None:
    found = faults(path, source)
    assert len(found) >= 1
    assert any(fault in each for each in found), found


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("catalogue/lengths.py", "import re"),
        ("catalogue/records/film.py", "from catalogue.languages import words\nimport pydantic"),
        ("catalogue/records/film.py", "from catalogue.project import Project"),
        ("catalogue/press/pdf.py", "from catalogue.makeup.pieces import Page\nimport pikepdf"),
        ("catalogue/build.py", "from datetime import datetime, time\ndatetime.combine(day, time())"),
        ("catalogue/project.py", "paths = sorted(p for p in folder.iterdir() if p.is_file())"),
        (
            "catalogue/commands/new.py",
            "import os\nimport typer\nprint(os.environ)\ndef f():\n    import catalogue.build",
        ),
        ("layouts/x.py", "import math\nfrom catalogue import Layout\nfrom layouts.grid import Grid"),
    ],
)
def test_what_is_allowed_is_not_complained_of(path: str, source: str) -> None:
    assert faults(path, source) == []
