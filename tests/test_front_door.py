"""The front door: what it promises it has, and passing through it loads nothing heavy."""

import ast
import importlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

import catalogue

HEAVY = {"reportlab", "uharfbuzz", "babel", "pydantic", "pikepdf", "PIL", "icu4py", "pyphen", "yaml", "fontTools"}
IMPORT = "import catalogue"
HELP = """
import sys
sys.argv = ["catalogue", "--help"]
from catalogue.cli import main
try:
    main()
except SystemExit as end:
    assert not end.code, end.code
"""
ROOT = Path(__file__).resolve().parents[1]
LOADED = "\nimport sys\nsys.stderr.write(' '.join(sys.modules))"


def loaded_by(program: str) -> set[str]:
    """The modules that a fresh interpreter has loaded after the program."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", program + LOADED]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    return set(done.stderr.split())


def test_all_is_what_it_serves() -> None:
    assert sorted(catalogue.__all__) == sorted(catalogue._HOME_OF)


@pytest.mark.parametrize("name", catalogue.__all__)
def test_every_name_is_that_of_its_home(name: str) -> None:
    home = importlib.import_module(f"catalogue.{catalogue._HOME_OF[name]}")
    assert getattr(catalogue, name) is getattr(home, name)


def test_the_type_checker_sees_the_same_names() -> None:
    tree = ast.parse(Path(catalogue.__file__).read_text(encoding="utf-8"))
    checked = [node for node in tree.body if isinstance(node, ast.If)]
    named = [
        (f"{node.module}", alias.asname)
        for block in checked
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    ]
    assert sorted(named) == sorted((f"catalogue.{home}", name) for name, home in catalogue._HOME_OF.items())


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'Papyrus'"):
        _ = catalogue.Papyrus


@pytest.mark.parametrize("program", [IMPORT, HELP], ids=["import", "--help"])
def test_nothing_heavy_is_loaded(program: str) -> None:
    loaded = loaded_by(program)
    assert "catalogue" in loaded
    assert loaded & HEAVY == set()


def test_the_probe_would_see_it() -> None:
    assert {"pydantic", "babel"} <= loaded_by("from catalogue import Wording")
