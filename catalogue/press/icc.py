"""The ICC profile of an output condition, fit to be embedded and to separate pictures with."""

from functools import lru_cache
from io import BytesIO
from pathlib import Path

from PIL import ImageCms

from catalogue.problems import Place, Problem, Problems

_MOST_BYTES = 32 << 20
_KNOWS_4 = (1, 5)
"""The first version of PDF that knows ICC profiles of version 4 (ISO 32000-1, table 67)."""


def read_profile(path: Path, version: tuple[int, int]) -> bytes:
    """The profile's bytes, for a file of that version of PDF.

    Raises Problems for what is no CMYK profile of a press (its header: ICC.1, 7.2), is damaged, or is newer than the file.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise _unfit(path, "cannot be read", "name a file of data/profiles") from error
    if len(data) > _MOST_BYTES:
        raise _unfit(
            path, f"has more than {_MOST_BYTES >> 20} MB", "name a profile of an offset press; they have about two"
        )
    if data[36:40] != b"acsp" or data[12:20] != b"prtrCMYK":
        raise _unfit(path, "is no CMYK printer profile", "name the printer's profile")
    if data[8] > 2 and version < _KNOWS_4:
        what = f"is of ICC version {data[8]}, which PDF {version[0]}.{version[1]} does not know"
        raise _unfit(path, what, "name a profile of version 2, or print PDF/X-4")
    if not _converts(data):
        raise _unfit(path, "is damaged: no colour can be converted with it", "put an unharmed file there")
    return data


@lru_cache(maxsize=4)
def _converts(profile: bytes) -> bool:
    """Whether a way leads into the profile's inks. Kept, because every handout of a festival asks."""
    try:
        output = ImageCms.ImageCmsProfile(BytesIO(profile))
        ImageCms.buildTransform(ImageCms.createProfile("sRGB"), output, "RGB", "CMYK")
    except (OSError, ImageCms.PyCMSError):
        return False
    return True


def _unfit(path: Path, what: str, remedy: str) -> Problems:
    return Problems([Problem(Place(path.name), f"the output profile {what}", remedy)])
