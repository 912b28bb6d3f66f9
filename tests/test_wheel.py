"""The wheel: built, installed in a fresh environment and used away from the checkout."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.command_line import run

ROOT = Path(__file__).resolve().parents[1]
SHIPPED = ("catalogue", "layouts", "fonts", "data", "pyproject.toml", "README.md", "LICENSE", ".gitignore")

pytestmark = [
    pytest.mark.wheel,
    pytest.mark.skipif(find_spec("hatchling") is None, reason="hatchling is not installed (it comes with .[test])"),
]


@dataclass(frozen=True)
class Installed:
    """The command of an environment that has the wheel, and a folder that is no checkout."""

    python: Path
    folder: Path

    def run(self, *words: str, code: int = 0) -> subprocess.CompletedProcess[str]:
        environment = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "PYTHONHOME")}
        command = [str(self.python.parent / "catalogue"), *words]
        done = subprocess.run(command, capture_output=True, text=True, cwd=self.folder, env=environment, check=False)
        assert done.returncode == code, done.stderr
        return done


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy of what belongs to the program: nothing is left behind in the checkout."""
    source = tmp_path_factory.mktemp("source")
    for name in SHIPPED:
        path = ROOT / name
        if path.is_dir():
            shutil.copytree(path, source / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(path, source / name)
    (source / "catalogue" / "stray.pyc").write_bytes(b"")
    target = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(target), str(source)]
    # Away from the checkout, where a folder `build` may stand in the way of the program of that name.
    subprocess.run(command, check=True, capture_output=True, cwd=target)
    (made,) = target.iterdir()
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """A fresh environment that borrows the libraries of this one, so that nothing is fetched."""
    home = tmp_path_factory.mktemp("away")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(home / "venv")], check=True)
    python = home / "venv" / "bin" / "python"
    ask = "import json, sysconfig; print(json.dumps(sysconfig.get_path('purelib')))"
    packages = json.loads(subprocess.run([python, "-c", ask], capture_output=True, text=True, check=True).stdout)
    libraries = [path for path in sys.path if path.endswith("-packages")]
    # Behind the environment's own packages; an editable install of the checkout there is a .pth file, which a .pth
    # file does not follow.
    (Path(packages) / "borrowed.pth").write_text("\n".join(libraries) + "\n", encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "--python", str(python)]
    subprocess.run([*pip, "install", "--quiet", "--no-deps", "--no-index", str(wheel)], check=True, capture_output=True)
    return Installed(python, home)


@pytest.fixture(scope="module")
def festival(installed: Installed) -> Path:
    """Begun and printed by the installed command."""
    installed.run("new", "festival")
    assert installed.run("build", "festival", "--strict").stdout == ""
    return installed.folder / "festival"


def names(wheel: Path) -> Sequence[str]:
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


def test_the_wheel_holds_one_package_and_the_house_inside_it(wheel: Path) -> None:
    held = names(wheel)
    assert {name.split("/")[0] for name in held} == {"catalogue", "catalogue-0.1.0.dist-info"}
    house = {name.split("/")[2] for name in held if name.startswith("catalogue/house/")}
    assert house == {"layouts", "fonts", "data"}
    rooms = {name.split("/")[3] for name in held if name.startswith("catalogue/house/data/")}
    assert rooms == {"words", "press", "profiles", "specimen.yaml", "starter"}
    layouts = {Path(name).name for name in held if name.startswith("catalogue/house/layouts/")}
    assert layouts == {path.name for path in (ROOT / "layouts").iterdir() if path.is_file()}
    specimen = "catalogue/house/data/films/"
    assert [name for name in held if name.endswith(".pyc") or name.startswith(specimen)] == []


def test_every_face_and_profile_brings_its_licence(wheel: Path) -> None:
    held = set(names(wheel))
    licences = "catalogue-0.1.0.dist-info/licenses/"
    folders = sorted(path.name for path in (ROOT / "fonts").iterdir() if path.is_dir())
    assert len(folders) >= 4
    for folder in folders:
        assert f"{licences}fonts/{folder}/LICENSE_FONT" in held
        assert f"catalogue/house/fonts/{folder}/LICENSE_FONT" in held
    assert {f"{licences}LICENSE", f"{licences}data/profiles/ISOcoated_v2_300_bas.txt"} <= held


def test_it_is_used_away_from_the_checkout(installed: Installed, festival: Path) -> None:
    where = "import catalogue; print(catalogue.__file__)"
    found = subprocess.run(
        [installed.python, "-c", where], capture_output=True, text=True, check=True, cwd=installed.folder
    )
    assert Path(found.stdout.strip()).is_relative_to(installed.folder)
    assert (festival / "build" / "booklet.pdf").read_bytes().startswith(b"%PDF-1.6")
    installed.run("handout", "festival")
    assert [path.name for path in (festival / "build" / "handouts").iterdir()] == ["first_light.pdf"]
    said = installed.run("where", "film_page", "-f", "festival").stdout
    assert said == "layout: house/layouts/film_page.py\n"


def test_the_same_festival_prints_the_same_from_wheel_and_checkout(festival: Path, tmp_path: Path) -> None:
    run("build", festival, "-o", tmp_path / "book.pdf")
    assert (tmp_path / "book.pdf").read_bytes() == (festival / "build" / "booklet.pdf").read_bytes()
