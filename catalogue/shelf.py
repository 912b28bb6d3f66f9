"""A shelf: what was made once, kept on disk under the name of what it was made from.

It may be cleared at any time, by anybody, also while it is in use. What stands on it is believed only where its checksum
says that this program put it there under that name; whatever goes wrong with it, a thing is merely made again.
"""

import contextlib
import hashlib
import os
import re
import stat
import threading
from pathlib import Path

_HEAD = b"catalogue shelf 1\n"
_ENDING = ".kept"
_NAME = re.compile(r"[0-9a-f]{64}(\.\d+)?\.kept")
_MOST = 2_000_000_000
_LARGEST = 300_000_000
_TAG = b"Signature: 8a477f597d28d172789f06886806bc55\n# What catalogue keeps to be quick; it may be deleted.\n"
"""CACHEDIR.TAG (Cache Directory Tagging Specification): programs that make copies leave the folder out."""
_BARE = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Neither through a link, nor waiting for a pipe."""


class Shelf:
    """A folder of such things, about `most` bytes of them and no more. Threads and processes may share it."""

    def __init__(self, folder: Path, most: int = _MOST) -> None:
        self.folder = folder
        self.most = most
        self._touched: set[str] = set()
        """Names that have been asked for or put; others make room first."""
        self._loose = most
        """Bytes put since it was tidied; as if very many at first, for nobody knows what others have put."""
        self._lock = threading.Lock()

    def get(self, key: str) -> bytes | None:
        """What was put under `key`; None where there is nothing, or nothing that can be trusted."""
        path = self._path(key)
        self._touched.add(path.name)
        try:
            if self.folder.is_symlink():
                return None
            handle = os.open(path, os.O_RDONLY | _BARE)
            with os.fdopen(handle, "rb") as file:
                state = os.fstat(handle)
                if not stat.S_ISREG(state.st_mode) or state.st_size > _LARGEST:
                    return None
                data = file.read(_LARGEST)
        except OSError:
            return None
        head = _head(key, data[len(_HEAD) + 32 :])
        if not data.startswith(head):
            return None
        with contextlib.suppress(OSError):
            os.utime(path, follow_symlinks=False)  # used just now, by the machine's own clock
        return data[len(head) :]

    def put(self, key: str, data: bytes) -> None:
        """Keeps `data`, whole or not at all; a folder that cannot be written to keeps nothing."""
        path = self._path(key)
        self._touched.add(path.name)
        beside = path.with_name(f"{key}.{os.getpid()}{threading.get_ident()}{_ENDING}")
        if len(data) > _LARGEST - 100:
            return
        try:
            self._make()
            handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BARE, 0o644)
        except OSError:
            return
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_head(key, data))
                file.write(data)
            beside.replace(path)
        except OSError:
            with contextlib.suppress(OSError):
                beside.unlink()
        with self._lock:
            self._loose += len(data)
            if self._loose < self.most // 20:
                return
            self._loose = 0
        self.tidy()

    def tidy(self) -> None:
        """Brings the shelf within its measure: what was used longest ago goes first, what this run used last."""
        entries: list[tuple[bool, int, str, int]] = []
        try:
            for path in sorted(self.folder.iterdir()):
                if _NAME.fullmatch(path.name) and not self.folder.is_symlink():
                    state = path.lstat()
                    entries.append((path.name in self._touched, state.st_mtime_ns, path.name, state.st_size))
        except OSError:
            return
        whole = sum(size for *_, size in entries)
        for _, _, name, size in sorted(entries):
            if whole <= self.most:
                break
            with contextlib.suppress(OSError):
                (self.folder / name).unlink()
            whole -= size

    def _path(self, key: str) -> Path:
        """Raises ValueError for a key that is no SHA-256 in hexadecimal: nothing else becomes the name of a file."""
        if not re.fullmatch(r"[0-9a-f]{64}", key):
            raise ValueError(f"{key!r} is no key of a shelf")
        return self.folder / f"{key}{_ENDING}"

    def _make(self) -> None:
        """The folder, marked as one that no copy and no history needs.

        Raises OSError where it cannot be, or is a link that leads elsewhere.
        """
        if self.folder.is_symlink():
            raise NotADirectoryError(str(self.folder))
        if self.folder.is_dir():
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        for name, words in (("CACHEDIR.TAG", _TAG), (".gitignore", b"*\n")):
            with contextlib.suppress(FileExistsError), (self.folder / name).open("xb") as file:
                file.write(words)


def _head(key: str, data: bytes) -> bytes:
    return _HEAD + hashlib.sha256(key.encode() + b"\n" + data).digest()
