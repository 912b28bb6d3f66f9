"""A file's separations: for every page what each plate prints, as Ghostscript lays it down, overprint and all."""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image

from catalogue.incoming.boxes import Box
from catalogue.inks import PROCESS
from catalogue.plates.ghostscript import separate
from catalogue.plates.job import Area, Job, Sheet, open_job
from catalogue.problems import Place, Problem, Problems

Plate = npt.NDArray[np.uint8]
"""Ink from 0 to 255, rows from the top."""

_AT_ONCE = 400_000_000
"""Bytes of plates that lie on the disk at a time, before they are compressed."""
_PAGES_AT_ONCE = 32


@dataclass(frozen=True, slots=True)
class PageSeparations:
    """One page on its plates. Pixels and boxes count from the top left of the area that was asked for."""

    page: int
    """In the file, from 1."""
    ppi: float
    plates: Mapping[str, Plate]
    """By the ink's name: the four process inks always, each spot ink of the page; one that prints nothing is all 0."""
    mixed: npt.NDArray[np.uint8]
    """All of them in the four process inks, spots by the colour that the file says stands for them."""
    media: Box
    bleed: Box
    trim: Box
    complaints: tuple[str, ...] = ()
    """What Ghostscript found wrong with the page; it may then look otherwise than it prints."""

    @property
    def spots(self) -> tuple[str, ...]:
        return tuple(name for name in self.plates if name not in PROCESS)


def separations(
    data: bytes,
    pages: Sequence[int] | None = None,
    ppi: int = 25,
    *,
    area: Area = "media",
    profile: bytes = b"",
) -> Iterator[PageSeparations]:
    """The separations of these pages (all if not given) in the order of their numbers.

    `profile` is the press to which colours measured in other ways are brought, where the file names none itself. Raises
    Problems where the file cannot be read, a page is too large for so many pixels, or Ghostscript is not there or fails.
    """
    return separated(open_job(data, pages, ppi, area), ppi, profile)


def separated(job: Job, ppi: int, profile: bytes = b"") -> Iterator[PageSeparations]:
    """The same of a file made ready; `profile` here goes before the one that the file names."""
    with tempfile.TemporaryDirectory(prefix="plates-") as name:
        folder = Path(name)
        file = folder / "job.pdf"
        file.write_bytes(job.data)
        press = profile or job.profile
        if press:
            (folder / "press.icc").write_bytes(press)
        for number, sheets in enumerate(_batches(job.sheets, len(PROCESS) + len(job.spots))):
            out = folder / f"{number}"
            out.mkdir()
            pixels = max(across * down for across, down in (sheet.size for sheet in sheets))
            complaints = separate(
                file,
                out,
                [sheet.page for sheet in sheets],
                ppi,
                pixels,
                len(job.spots),
                folder / "press.icc" if press else None,
            )
            for index, sheet in enumerate(sheets, 1):
                yield _read(out, index, sheet, ppi, job.spots, complaints.get(sheet.page, ()))


def _batches(sheets: Sequence[Sheet], plates: int) -> Iterator[list[Sheet]]:
    """As many pages at once as the disk should hold."""
    batch: list[Sheet] = []
    held = 0
    for sheet in sheets:
        # The plates, and the four that hold all of them mixed.
        size = sheet.size[0] * sheet.size[1] * (plates + len(PROCESS))
        if batch and (held + size > _AT_ONCE or len(batch) == _PAGES_AT_ONCE):
            yield batch
            batch, held = [], 0
        batch.append(sheet)
        held += size
    if batch:
        yield batch


def _read(
    out: Path, index: int, sheet: Sheet, ppi: int, spots: Mapping[str, str], complaints: tuple[str, ...]
) -> PageSeparations:
    across, down = sheet.size
    names = {**{name: name for name in PROCESS}, **spots}
    plates = {}
    for file_name, ink in names.items():
        path = out / f"{index:03d}({file_name}).tif"
        if path.is_file():
            plates[ink] = 255 - _pixels(path, across, down)
            path.unlink()
    if not set(PROCESS) <= plates.keys():
        what = "Ghostscript has left out the page"
        raise Problems([Problem(Place(), what, "write the file again from its program", pages=(sheet.page,))])
    path = out / f"{index:03d}.tif"
    mixed = _pixels(path, across, down)
    path.unlink()
    return PageSeparations(sheet.page, ppi, plates, mixed, sheet.media, sheet.bleed, sheet.trim, complaints)


def _pixels(path: Path, across: int, down: int) -> npt.NDArray[np.uint8]:
    """The picture in exactly that many pixels: Ghostscript's rounding may leave out the last row or column, or add one."""
    with Image.open(path) as image:
        found = np.asarray(image)
    found = found[:down, :across]
    missing = [(0, down - found.shape[0]), (0, across - found.shape[1]), *[(0, 0)] * (found.ndim - 2)]
    return np.pad(found, missing, mode="edge") if any(more for _, more in missing) else found
