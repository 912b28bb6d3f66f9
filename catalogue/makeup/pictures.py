"""Pictures as files: opened with suspicion, measured once, read again for the press.

A festival's pictures come from everywhere. What is wrong with one is said with the place that names it; what can be printed
though it is not as it should be is a warning or a note.
"""

import hashlib
import json
import os
import stat
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from PIL import Image, ImageChops

from catalogue.makeup.budget import Budget
from catalogue.makeup.negatives import MAX_BYTES, REMEDY, Negative, Unfit, decoded, on_white, quiet, read_header
from catalogue.makeup.pieces import PictureFile
from catalogue.makeup.tiff_samples import LayeredTiff
from catalogue.problems import Finder, Place, Problem, Severity
from catalogue.shelf import Shelf

Mode = Literal["grey", "colour", "bitmap"]

_PROBED = 1600
"""Pixels along the longer side of a JPEG that are enough to see whether it has colour."""
_GREY_TOLERANCE = 3
"""Of 255: how far the channels of a grey picture may lie apart after a round of JPEG."""
_BAND = 250_000
"""Pixels that are looked through at once."""
_WORKERS = 4
_VERSION = 1
"""Of what is measured, and how."""

_ENDINGS: Mapping[str, tuple[str, ...]] = {
    "JPEG": (".jpg", ".jpeg"), "MPO": (".jpg", ".jpeg"), "PNG": (".png",), "TIFF": (".tif", ".tiff"), "WEBP": (".webp",),
}  # fmt: skip

_REMARKS: Mapping[str, tuple[Severity, str, str]] = {
    "animated": (Severity.WARNING, "moves; its first picture is printed", "save the one that is meant alone"),
    "pages": (Severity.WARNING, "has several pages; the first is printed", "save the one that is meant alone"),
    "profile": (
        Severity.WARNING,
        "has a colour profile that does not fit it and is ignored",
        "save it with its own profile, or with none for sRGB",
    ),
    "cut out": (
        Severity.NOTE,
        "is transparent in parts, where the paper shows",
        "lay it on another ground if it should",
    ),
}
"""What may be said of a picture that is printed nevertheless: how bad, what, and what to do."""


@dataclass(frozen=True, slots=True)
class _Measured:
    """What is known of a file's content, whatever its name."""

    kind: str
    width: int
    height: int
    mode: Mode
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Named:
    """A picture that a record names."""

    path: Path
    name: str
    """Its path inside the festival's folder, for messages."""
    place: Place
    whose: str = ""
    """Who sent it, for messages."""


def open_pictures(
    named: Sequence[Named], shelf: Shelf | None = None
) -> tuple[dict[str, PictureFile], tuple[Problem, ...]]:
    """Those of the pictures that can be printed, by name, with what is wrong with any.

    The shelf remembers what was measured by the content of the file, so that nothing is decoded a second time.
    """
    # Decoding leaves the interpreter to other threads.
    bench = _Bench(shelf)
    with quiet(), ThreadPoolExecutor(_WORKERS) as pool:
        results = list(pool.map(bench.open, named))
    files = {file.name: file for file, _ in results if file is not None}
    return files, tuple(problem for _, found in results for problem in found)


class _Bench:
    """Opens pictures, several at once as far as memory allows."""

    def __init__(self, shelf: Shelf | None) -> None:
        self._shelf = shelf
        self._bytes, self._pixels = Budget.of_bytes(), Budget.of_pixels()

    def open(self, named: Named) -> tuple[PictureFile | None, tuple[Problem, ...]]:
        finder = Finder()
        try:
            with self._bytes.share(size_of(named.path)):
                data = read_file(named.path)
                digest = hashlib.sha256(data).hexdigest()
                measured = self._remembered(digest) or self._measured(data, digest)
        except Unfit as error:
            finder.grave(named.place, f"the picture {named.name} {error.what}", error.remedy)
            return None, tuple(finder.found)
        for remark in measured.remarks:
            severity, what, remedy = _REMARKS[remark]
            finder.found.append(Problem(named.place, f"the picture {named.name} {what}", remedy, severity))
        if named.path.suffix.lower() not in _ENDINGS[measured.kind]:
            kind, ending = measured.kind, _ENDINGS[measured.kind][0]
            finder.note(named.place, f"the picture {named.name} is a {kind} by its content", f"let it end in {ending}")
        path = str(named.path.resolve())
        file = PictureFile(path, named.name, measured.width, measured.height, measured.mode, digest, named.place)
        return file, tuple(finder.found)

    def _measured(self, data: bytes, digest: str) -> _Measured:
        try:
            header = read_header(data)
            width, height = header.size
            with self._pixels.share(width * height):
                measured = _measure(header)
        except Unfit:
            raise
        # Decoders of hostile files raise whatever their author did not foresee: OSError, SyntaxError, struct.error …
        except Exception as error:
            raise Unfit(f"cannot be read ({_sentence(error)})", REMEDY) from None
        if self._shelf is not None:
            self._shelf.put(_key(digest), json.dumps(_fields(measured)).encode())
        return measured

    def _remembered(self, digest: str) -> _Measured | None:
        data = None if self._shelf is None else self._shelf.get(_key(digest))
        return None if data is None else _from_fields(data)


def read_file(path: Path) -> bytes:
    """The file's bytes, if it is a file of a size that can be believed. Raises Unfit.

    Whatever lies there is opened without waiting: nobody may ever write to a pipe.
    """
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with closing(os.fdopen(handle, "rb")) as file:
            state = os.fstat(file.fileno())
            if not stat.S_ISREG(state.st_mode):
                raise Unfit("is no file", "put a picture there, or correct its name")
            if state.st_size > MAX_BYTES:
                raise Unfit(f"has {state.st_size // 1_000_000} MB", f"keep it under {MAX_BYTES // 1_000_000} MB")
            return file.read(MAX_BYTES)
    except (FileNotFoundError, NotADirectoryError):
        raise Unfit("does not exist", "put the file there, or correct its name") from None
    except IsADirectoryError:
        raise Unfit("is no file", "put a picture there, or correct its name") from None
    except OSError as error:
        raise Unfit(f"cannot be read ({error.strerror})", "check the file's permissions") from None


def size_of(path: Path) -> int:
    """The bytes it will take to read the file; none where it is not there, which reading it will tell."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _measure(header: Image.Image | LayeredTiff) -> _Measured:
    """May raise what a decoder raises."""
    width, height = header.size  # a JPEG may come smaller
    negative = decoded(header, longer=_PROBED)
    if negative.turn is not None and negative.turn.swaps:
        width, height = height, width
    kind = header.format or ""
    remarks = []
    if getattr(header, "is_animated", False) and kind != "MPO":  # a telephone's second view is no second page
        remarks.append("pages" if kind == "TIFF" else "animated")
    if negative.misfit:
        remarks.append("profile")
    if negative.cut_out:
        remarks.append("cut out")
    return _Measured(kind, width, height, _mode(negative), tuple(remarks))


def _mode(negative: Negative) -> Mode:
    image = negative.image
    if image.mode == "1":
        return "bitmap"
    return "colour" if image.mode in ("CMYK", "LAB") or _has_colour(image) else "grey"


def _has_colour(image: Image.Image) -> bool:
    if image.mode in ("L", "LA"):
        return False
    rows = max(1, _BAND // image.width)
    for top in range(0, image.height, rows):
        band, _ = on_white(image.crop((0, top, image.width, min(image.height, top + rows))))
        red, green, blue = band.split()
        for other in (red, blue):
            most = ImageChops.difference(green, other).getextrema()[1]
            if not isinstance(most, int | float) or most > _GREY_TOLERANCE:
                return True
    return False


def _key(digest: str) -> str:
    return hashlib.sha256(f"picture {_VERSION} {digest}".encode()).hexdigest()


def _fields(measured: _Measured) -> list[object]:
    return [measured.kind, measured.width, measured.height, measured.mode, list(measured.remarks)]


def _from_fields(data: bytes) -> _Measured | None:
    """What was remembered; None where it makes no sense."""
    try:
        kind, width, height, mode, remarks = json.loads(data)
        sound = (
            kind in _ENDINGS
            and isinstance(width, int)
            and isinstance(height, int)
            and min(width, height) > 0
            and mode in get_args(Mode)
            and all(remark in _REMARKS for remark in remarks)
        )
    except (ValueError, TypeError, RecursionError):
        return None
    return _Measured(kind, width, height, mode, tuple(remarks)) if sound else None


def _sentence(error: Exception) -> str:
    return str(error).split("\n")[0].rstrip(".") or type(error).__name__
