"""The command as a user gives it, in a festival that it has begun itself."""

import atexit
import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from typer.testing import CliRunner, Result

from catalogue.cli import app
from tests.pdf_reading import read_pages, said
from tests.shared_faces import shared_faces

ROOT = Path(__file__).resolve().parents[1]
FILM = "data/films/first_light.yaml"


def run(*words: str | Path, code: int = 0) -> Result:
    with shared_faces:
        result = CliRunner().invoke(app, [str(word) for word in words])
    assert result.exit_code == code, (result.output, result.exception)
    return result


def new_festival(folder: Path) -> Path:
    """The festival that `catalogue new` begins, its pictures separated already, as after a first build."""
    festival = folder / "festival"
    run("new", festival)
    shutil.copytree(_separated(), festival / ".cache")
    return festival


@cache
def _separated() -> Path:
    """What a build of that festival keeps of its pictures."""
    folder = Path(mkdtemp(prefix="first-build-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    run("new", folder)
    run("build", folder)
    return folder / ".cache"


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
    file.write_text(text.replace(old, new), encoding="utf-8")


def pages_of(file: Path) -> list[str]:
    return [said(line.text for line in page) for page in read_pages(file.read_bytes())]
