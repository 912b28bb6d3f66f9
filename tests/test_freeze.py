"""`catalogue freeze` and `catalogue thaw`, as they are given."""

from pathlib import Path

import pytest

from tests.command_line import FILM, change, new_festival, run

KEY = "first_light"


@pytest.fixture
def festival(tmp_path: Path) -> Path:
    return new_festival(tmp_path)


def test_a_frozen_film_stops_the_book_when_it_moves(festival: Path) -> None:
    assert run("freeze", festival, KEY).stderr.strip().endswith("data/frozen: 1 film frozen")
    run("build", festival)
    before = {path: path.read_bytes() for path in (festival / "build").glob("*.pdf")}
    change(festival / FILM, "We had", "Every morning of that long spring we had")
    stopped = run("build", festival, code=1)
    assert "first_light is frozen, and line 1 of statement.en was" in stopped.stderr.replace("\n", " ")
    assert {path: path.read_bytes() for path in before} == before
    assert "is frozen, and line 1 of statement.en was" in run("check", "--pages", festival, code=1).stderr
    assert run("thaw", festival, KEY).stderr == f"data/frozen/{KEY}.yaml is gone\n"
    run("build", festival)


def test_freezing_again_keeps_how_it_is_now(festival: Path) -> None:
    run("freeze", festival)
    change(festival / FILM, "We had", "Every morning of that long spring we had")
    run("freeze", festival)
    run("build", festival)


def test_the_same_film_is_frozen_in_the_same_bytes(festival: Path) -> None:
    file = festival / f"data/frozen/{KEY}.yaml"
    run("freeze", festival)
    first = file.read_bytes()
    run("freeze", festival)
    assert file.read_bytes() == first


def test_every_film_that_thaws_has_a_line(festival: Path) -> None:
    run("freeze", festival)
    run("freeze", festival, "--title")
    assert run("thaw", festival, KEY, "--title").stderr.splitlines() == [
        f"data/frozen/{KEY}.yaml is gone",
        "data/frozen/title-page.yaml is gone",
    ]


def test_keys_that_are_none(festival: Path) -> None:
    assert "no film has the key 'first_lihgt'; did you mean first_light?" in run(
        "freeze", festival, "first_lihgt", code=1
    ).stderr.replace("\n", " ")
    assert not (festival / "data/frozen").exists()
    run("freeze", festival)
    assert (
        run("thaw", festival, "first_lihgt", code=1).stderr == "first_lihgt is not frozen; did you mean first_light?\n"
    )


def test_inside_the_folder_a_key_is_enough(festival: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(festival)
    run("freeze", KEY)
    run("thaw", KEY)
    assert run("thaw").stderr == "nothing is frozen\n"


def test_the_title_page_is_kept_for_the_library(festival: Path) -> None:
    file = festival / "data/frozen/title-page.yaml"
    assert "data/frozen/title-page.yaml: what the title page" in run("freeze", festival, "--title").stderr
    assert file.read_text(encoding="utf-8").splitlines()[1].startswith("pages: ")
    assert run("thaw", festival).stderr == "nothing is frozen\n", "the title page is no film"
    run("thaw", festival, "--title")
    assert not file.exists()
    run("thaw", festival, "--title", code=1)


def test_where_a_tweak_and_a_frozen_film_lie(festival: Path) -> None:
    run("freeze", festival)
    (festival / "data/tweaks").mkdir()
    (festival / "data/tweaks/hand.yaml").write_text(f"films:\n  {KEY}: {{fit: M}}\n", encoding="utf-8")
    found = run("where", KEY, "-f", festival).stdout.splitlines()
    assert "tweak: data/tweaks/hand.yaml:2:3" in found
    assert f"frozen: data/frozen/{KEY}.yaml" in found
