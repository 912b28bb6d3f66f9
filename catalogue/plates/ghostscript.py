"""Ghostscript, the only program that this one runs: it is given one file of ours, and nothing else of the machine.

No shell, no variables of the surroundings, a folder that is thrown away afterwards, a bound on its memory and one on its
time. What it says is read for the complaints that make a proof doubtful.
"""

import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NoReturn

from catalogue.problems import Place, Problem, Problems

_LEAST_PPI = 400
"""Pages are drawn at this or finer and brought down to what is wanted: thin things then weigh on a plate what they do."""
_MOST_FACTOR = 8
_MOST_DRAWN = 250_000_000
"""Pixels of a page while it is drawn."""
_KILOBYTES = 1_500_000
_SECONDS, _SECONDS_A_PAGE = 60, 20
_MOST_COMPLAINTS = 5
"""As many about one page are passed on."""

_PAGE = re.compile(r"Page (\d{1,9})")
_STAND_IN = re.compile(r"Loading font (\S{1,100}) \(or substitute\)")
_COMPLAINT = re.compile(r"\s*\*{4} (?:Error|Warning): *(\S.{0,200})")


def separate(
    job: Path, out: Path, pages: Sequence[int], ppi: int, pixels: int, spots: int, profile: Path | None
) -> Mapping[int, tuple[str, ...]]:
    """Writes `001.tif` (all inks), `001(Cyan).tif` and so on into `out`, counted in the order of `pages`.

    `pixels` is the most that a page takes at `ppi`; `profile` the press to which colours measured in other ways are brought.
    Gives what Ghostscript complained of, by page. Raises Problems where it is not installed, fails or takes too long.
    """
    program = shutil.which("gs")
    if program is None:
        _fail("plates are made by Ghostscript, which is not installed", "install the package ghostscript")
    factor = _factor(ppi, pixels)
    # Overprint is on by itself for separations; it is said, since all depends on it.
    switches = ["-dSAFER", "-dBATCH", "-dNOPAUSE", "-dNOPROMPT", "-sDEVICE=tiffsep", "-dOverprint=/enable"]
    switches += [f"-K{_KILOBYTES}", f"-dMaxSpots={spots}", f"-r{ppi * factor}", f"-dDownScaleFactor={factor}"]
    if profile is not None:
        # Both alike, so that what is given in the four inks stays as it is given.
        switches += [
            f"--permit-file-read={profile}",
            f"-sDefaultCMYKProfile={profile}",
            f"-sOutputICCProfile={profile}",
        ]
    switches += [f"-sPageList={','.join(map(str, pages))}", f"-sOutputFile={out / '%03d.tif'}", str(job)]
    seconds = _SECONDS + _SECONDS_A_PAGE * len(pages)
    try:
        ran = subprocess.run(
            [program, *switches],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=seconds,
            cwd=out,
            env={"TMPDIR": str(out), "LC_ALL": "C"},
            check=False,
        )
    except subprocess.TimeoutExpired:
        what = f"Ghostscript has not separated the file in {seconds} seconds"
        _fail(what, "separate fewer pages at once, or at fewer pixels an inch", pages)
    except OSError as error:
        _fail(f"Ghostscript cannot be run ({error.strerror})", "install the package ghostscript again")
    said = ran.stdout.decode("utf-8", "replace")
    if ran.returncode:
        last = next((line.strip() for line in reversed(said.splitlines()) if line.strip()), "no reason given")
        _fail(f"Ghostscript has failed ({last[:200]})", "write the file again from the program it comes from", pages)
    return _complaints(said)


def _factor(ppi: int, pixels: int) -> int:
    """How much finer than wanted the pages are drawn."""
    factor = min(_MOST_FACTOR, -(-_LEAST_PPI // ppi))
    while factor > 1 and pixels * factor**2 > _MOST_DRAWN:
        factor -= 1
    return factor


def _complaints(said: str) -> dict[int, tuple[str, ...]]:
    found: dict[int, dict[str, None]] = {}
    page = 0
    for line in said.splitlines():
        if match := _PAGE.fullmatch(line):
            page = int(match[1])
        elif match := _STAND_IN.match(line):
            found.setdefault(page, {})[f"the face {match[1]} is not in the file, and another stands in for it"] = None
        elif match := _COMPLAINT.match(line):
            found.setdefault(page, {})[f"Ghostscript says: {match[1].strip().rstrip('.')}"] = None
    return {page: tuple(complaints)[:_MOST_COMPLAINTS] for page, complaints in found.items()}


def _fail(what: str, remedy: str, pages: Sequence[int] = ()) -> NoReturn:
    raise Problems([Problem(Place(), what, remedy, pages=tuple(pages))])
