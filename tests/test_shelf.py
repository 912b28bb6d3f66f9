"""The shelf: what is put on it comes back, or nothing does."""

import os
import tempfile
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.shelf import Shelf

ONE, TWO, THREE = ("1" * 64, "2" * 64, "3" * 64)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / ".cache")


def on(shelf: Shelf) -> list[str]:
    return sorted((path.name for path in shelf.folder.iterdir()), key=lambda name: (not name.endswith(".kept"), name))


def test_what_is_put_comes_back(shelf: Shelf) -> None:
    assert shelf.get(ONE) is None
    assert not shelf.folder.exists()
    for data in (b"one", b"", b"another"):
        shelf.put(ONE, data)
        assert Shelf(shelf.folder).get(ONE) == data
    assert shelf.get(TWO) is None
    assert on(shelf) == [f"{ONE}.kept", ".gitignore", "CACHEDIR.TAG"]
    tag = (shelf.folder / "CACHEDIR.TAG").read_bytes()
    assert tag.startswith(b"Signature: 8a477f597d28d172789f06886806bc55")


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 200), st.integers(0, 255), st.integers(0, 200))
def test_what_was_touched_is_not_trusted(place: int, value: int, cut: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        shelf = Shelf(Path(folder))
        shelf.put(ONE, b"the one thing that was put here")
        path = Path(folder) / f"{ONE}.kept"
        whole = path.read_bytes()
        data = bytearray(whole)
        data[place % len(data)] = value
        path.write_bytes(data[: len(data) - cut] if cut < len(data) else data)
        assert (shelf.get(ONE) is None) == (path.read_bytes() != whole)


def test_a_thing_under_another_name_is_not_trusted(shelf: Shelf) -> None:
    shelf.put(ONE, b"one")
    (shelf.folder / f"{ONE}.kept").rename(shelf.folder / f"{TWO}.kept")
    assert shelf.get(TWO) is None


@pytest.mark.parametrize("key", ["", "../x", "x" * 64, "1" * 63, "1" * 64 + "\n", "/" + "1" * 63])
def test_a_key_is_nothing_else(key: str, shelf: Shelf) -> None:
    with pytest.raises(ValueError, match="no key of a shelf"):
        shelf.get(key)
    with pytest.raises(ValueError, match="no key of a shelf"):
        shelf.put(key, b"one")


def test_no_link_leads_away(shelf: Shelf, tmp_path: Path) -> None:
    """Neither for reading nor for writing, from the folder or as it."""
    outside = tmp_path / "outside"
    outside.mkdir()
    treasure = outside / "treasure"
    treasure.write_bytes(b"not yours")
    shelf.put(TWO, b"two")
    (shelf.folder / f"{ONE}.kept").symlink_to(treasure)
    assert shelf.get(ONE) is None
    shelf.put(ONE, b"one")
    assert (shelf.get(ONE), treasure.read_bytes()) == (b"one", b"not yours")
    linked = Shelf(tmp_path / "linked")
    linked.folder.symlink_to(shelf.folder)
    linked.put(THREE, b"three")
    linked.tidy()
    assert (linked.get(ONE), shelf.get(THREE), shelf.get(ONE)) == (None, None, b"one")
    os.mkfifo(shelf.folder / f"{THREE}.kept")
    assert shelf.get(THREE) is None


def test_a_folder_that_cannot_be_written_to_is_no_error(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_bytes(b"a file where a folder should be")
    shelf = Shelf(tmp_path / ".cache")
    shelf.put(ONE, b"one")
    shelf.tidy()
    assert shelf.get(ONE) is None


def test_what_was_used_longest_ago_makes_room(tmp_path: Path) -> None:
    """A third of what fits was put by others long ago, a third was used since, a third is of this run."""
    before = Shelf(tmp_path / "kept")
    for number, key in enumerate((ONE, TWO)):
        before.put(key, bytes(1000))
        os.utime(before.folder / f"{key}.kept", ns=(number * 10**9, number * 10**9))
    foreign = before.folder / "notes.txt"
    foreign.write_bytes(bytes(9000))
    shelf = Shelf(before.folder, most=2500)
    assert Shelf(before.folder).get(ONE) is not None  # used now
    shelf.put(THREE, bytes(1000))  # which tidies, now and then
    assert on(shelf) == [f"{ONE}.kept", f"{THREE}.kept", ".gitignore", "CACHEDIR.TAG", "notes.txt"]
    # What this run used goes last, but goes: the measure holds.
    small = Shelf(before.folder, most=1200)
    assert small.get(ONE) is not None
    os.utime(before.folder / f"{ONE}.kept", ns=(0, 0))
    small.tidy()
    assert on(shelf) == [f"{ONE}.kept", ".gitignore", "CACHEDIR.TAG", "notes.txt"]


def test_many_may_use_it_at_once(shelf: Shelf) -> None:
    """Each puts and clears as it likes; what comes back is whole or nothing."""
    wrong = []

    def work(number: int) -> None:
        own = Shelf(shelf.folder, most=4000)
        for turn in range(40):
            key = f"{turn % 5:064x}"
            own.put(key, key.encode() * 20)
            found = own.get(key)
            if found not in (None, key.encode() * 20):
                wrong.append((number, turn, found))
            own.tidy()

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert all(name in (".gitignore", "CACHEDIR.TAG") or len(name) == 69 for name in on(shelf))
