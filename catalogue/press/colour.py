"""Pictures in printing inks: cropped, brought to the resolution they print at, separated, compressed.

Colour goes through LittleCMS from the picture's own profile (sRGB where it has none) to the press's, relative
colorimetric with black point compensation. Grey goes to the black plate alone, along the curve on which the
press's own black reproduces those lightnesses.
"""

import hashlib
import zlib
from bisect import bisect_left
from collections.abc import Iterable, MutableMapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import Literal

from PIL import Image, ImageCms

from catalogue.makeup.pictures import read_upright
from catalogue.makeup.pieces import Picture
from catalogue.problems import Problem, Problems

BITMAP_PPI = 1200.0
"""Line art needs no more on any press (Ghent Workgroup 2022 asks for 799)."""
_QUALITY = 90
_FLAT = 1024
"""A picture of no more colours than this is a drawing: lossless, since JPEG would fringe its edges."""
_WORKERS = 4


@dataclass(frozen=True, slots=True)
class Plate:
    """A separated picture as it goes into the file."""

    width: int
    height: int
    inks: Literal["process", "black"]
    bits: int
    filter: Literal["DCTDecode", "FlateDecode"]
    decode: tuple[int, ...]
    """The Decode array; empty for the plain one."""
    data: bytes

    @property
    def digest(self) -> str:
        return hashlib.sha256(repr((self.width, self.height, self.inks, self.decode)).encode() + self.data).hexdigest()


class Darkroom:
    """Develops pictures for one output profile and keeps what it made.

    One darkroom may serve many documents; `store` may outlive it, such as a cache on disk: its keys name the
    content of the picture and of the profile, never a path.
    """

    def __init__(self, profile: bytes, max_ppi: float = 350.0, store: MutableMapping[str, Plate] | None = None) -> None:
        """`profile` is the output condition's ICC profile; `max_ppi` the most pixels an inch to print."""
        self.max_ppi = max_ppi
        self._store: MutableMapping[str, Plate] = {} if store is None else store
        self._output = ImageCms.ImageCmsProfile(BytesIO(profile))
        self._digest = hashlib.sha256(profile).hexdigest()
        self._transforms: dict[tuple[str, str, str], ImageCms.ImageCmsTransform] = {}
        self._black: list[int] = []
        self._lock = Lock()

    def develop(self, pictures: Iterable[Picture]) -> dict[str, Plate]:
        """The plates of all these pictures by `key`. Raises Problems naming every one it cannot make."""
        wanted: dict[str, Picture] = {}
        for picture in pictures:
            wanted.setdefault(self.key(picture), picture)
        missing = {key: picture for key, picture in wanted.items() if key not in self._store}
        problems: list[Problem] = []
        if missing:
            # Decoding, scaling and encoding leave the interpreter to other threads.
            with ThreadPoolExecutor(_WORKERS) as pool:
                for key, made in zip(missing, pool.map(self._try, missing.values()), strict=True):
                    if isinstance(made, Problem):
                        problems.append(made)
                    else:
                        self._store[key] = made
        if problems:
            raise Problems(problems)
        return {key: self._store[key] for key in wanted}

    def key(self, picture: Picture) -> str:
        """Names the plate: equal for equal content, crop and pixels, wherever the picture stands."""
        box, size = self._pixels(picture)
        words = repr((picture.file.digest, picture.file.mode, box, size, self._digest, _QUALITY))
        return hashlib.sha256(words.encode()).hexdigest()

    def _pixels(self, picture: Picture) -> tuple[tuple[int, int, int, int], tuple[int, int]]:
        """The crop in whole pixels of the upright picture, and the pixels to print."""
        file = picture.file
        left, top, right, bottom = picture.crop
        x1, x2 = _span(left, right, file.width)
        y1, y2 = _span(top, bottom, file.height)
        most = BITMAP_PPI if file.mode == "bitmap" else self.max_ppi
        width = min(x2 - x1, max(1, int(picture.width / 72 * most)))
        height = min(y2 - y1, max(1, int(picture.height / 72 * most)))
        return (x1, y1, x2, y2), (width, height)

    def _try(self, picture: Picture) -> Plate | Problem:
        file = picture.file
        try:
            data = Path(file.path).read_bytes()
        except OSError:
            return Problem(file.place, f"the picture {file.name} is gone since it was checked", "put it back")
        if hashlib.sha256(data).hexdigest() != file.digest:
            return Problem(file.place, f"the picture {file.name} has changed since it was checked", "start again")
        try:
            return self._plate(data, picture)
        except (OSError, ValueError, SyntaxError, ImageCms.PyCMSError) as error:
            what = f"the picture {file.name} cannot be separated ({error})"
            return Problem(file.place, what, "save it again as RGB or grey JPEG, with no colour profile")

    def _plate(self, data: bytes, picture: Picture) -> Plate:
        file = picture.file
        box, size = self._pixels(picture)
        # Twice the printed pixels are enough to scale down from; a large JPEG is decoded much faster so.
        scale = max(size[0] / (box[2] - box[0]), size[1] / (box[3] - box[1]))
        least = int(min(file.width, file.height) * scale * 2) + 1 if scale < 0.5 else 0
        image = read_upright(data, least)
        profile: bytes = image.info.get("icc_profile", b"")
        across, down = image.width / file.width, image.height / file.height
        part = (box[0] * across, box[1] * down, box[2] * across, box[3] * down)
        if file.mode == "bitmap":
            return _line_art(image, part, size)
        if image.size == (file.width, file.height) and size == (box[2] - box[0], box[3] - box[1]):
            image = image.crop(box)
        else:
            image = image.resize(size, Image.Resampling.LANCZOS, box=part)
        flat = image.getcolors(_FLAT) is not None
        if file.mode == "grey":
            return _encoded(self._to_black(image, profile), "black", flat)
        return _encoded(self._to_process(image, profile), "process", flat)

    def _to_process(self, image: Image.Image, profile: bytes) -> Image.Image:
        if image.mode == "CMYK" and not profile:
            return image  # its figures were made for some press; nothing says for which, so they stand
        transform = self._transform(image.mode, profile, "CMYK")
        return _applied(image, transform)

    def _to_black(self, image: Image.Image, profile: bytes) -> Image.Image:
        """Each pixel's share of black, 255 for the full ink."""
        if profile:
            image = _applied(image, self._transform(image.mode, profile, "RGB"))
        return image.convert("L").point(self._black_of_grey())

    def _transform(self, mode: str, profile: bytes, to: Literal["CMYK", "RGB", "LAB"]) -> ImageCms.ImageCmsTransform:
        key = (mode, hashlib.sha256(profile).hexdigest(), to)
        with self._lock:
            if key not in self._transforms:
                srgb = ImageCms.createProfile("sRGB")
                source = ImageCms.ImageCmsProfile(BytesIO(profile)) if profile else srgb
                self._transforms[key] = ImageCms.buildTransform(
                    source,
                    self._output if to == "CMYK" else srgb,
                    mode,
                    to,
                    ImageCms.Intent.RELATIVE_COLORIMETRIC,
                    ImageCms.Flags.BLACKPOINTCOMPENSATION,
                )
            return self._transforms[key]

    def _black_of_grey(self) -> list[int]:
        """For each sRGB grey the black, 0 to 255, that looks as light between paper and full black."""
        with self._lock:
            if not self._black:
                lab = ImageCms.createProfile("LAB")
                intent = ImageCms.Intent.RELATIVE_COLORIMETRIC
                black = Image.new("CMYK", (256, 1))
                black.putdata([(0, 0, 0, share) for share in range(256)])
                printed = ImageCms.buildTransform(self._output, lab, "CMYK", "LAB", intent)
                grey = Image.new("RGB", (256, 1))
                grey.putdata([(level, level, level) for level in range(256)])
                seen = ImageCms.buildTransform(ImageCms.createProfile("sRGB"), lab, "RGB", "LAB", intent)
                self._black = _black_curve(_lightness(black, printed), _lightness(grey, seen))
            return self._black


def _black_curve(printed: list[int], seen: list[int]) -> list[int]:
    """From the lightness of each share of black and of each grey: the share for each grey, both ends kept.

    The range from paper to full black is stretched to that from white to black, as black point compensation
    does.
    """
    paper, full = printed[0], printed[-1]
    darkness = [(paper - value) / (paper - full) for value in printed]
    for share in range(1, 256):  # eight-bit lightness wavers; a curve to be turned round must not
        darkness[share] = max(darkness[share], darkness[share - 1])
    white, dark = seen[255], seen[0]
    curve = []
    for value in seen:
        wanted = (white - value) / (white - dark)
        above = bisect_left(darkness, wanted)
        if above == 0:
            curve.append(0)
            continue
        above = min(above, 255)
        below = above - 1
        gap = darkness[above] - darkness[below]
        curve.append(round(below + ((wanted - darkness[below]) / gap if gap else 1)))
    curve[0], curve[255] = 255, 0
    return curve


def _lightness(image: Image.Image, transform: ImageCms.ImageCmsTransform) -> list[int]:
    return list(_applied(image, transform).getchannel(0).tobytes())


def _applied(image: Image.Image, transform: ImageCms.ImageCmsTransform) -> Image.Image:
    made = ImageCms.applyTransform(image, transform)
    if made is None:
        raise ValueError("LittleCMS returned no picture")
    return made


def _encoded(image: Image.Image, inks: Literal["process", "black"], flat: bool) -> Plate:
    if flat:
        return Plate(*image.size, inks, 8, "FlateDecode", (), zlib.compress(image.tobytes(), 6))
    out = BytesIO()
    # 4:4:4, and neither profile nor EXIF: the file's output intent says all there is to say.
    image.save(out, "JPEG", quality=_QUALITY, subsampling=0, optimize=True, icc_profile=None, exif=b"")
    # Pillow writes CMYK as Photoshop does, turned round.
    decode = (1, 0) * 4 if image.mode == "CMYK" else ()
    return Plate(*image.size, inks, 8, "DCTDecode", decode, out.getvalue())


def _line_art(image: Image.Image, part: tuple[float, float, float, float], size: tuple[int, int]) -> Plate:
    if image.mode != "1" or size != (round(part[2] - part[0]), round(part[3] - part[1])):
        grey = image.convert("L").resize(size, Image.Resampling.LANCZOS, box=part)
        image = grey.point(lambda value: 255 if value >= 128 else 0).convert("1", dither=Image.Dither.NONE)
    else:
        x1, y1, x2, y2 = (round(edge) for edge in part)
        image = image.crop((x1, y1, x2, y2))
    # A white pixel is 1 in the picture and no ink on the plate.
    return Plate(*image.size, "black", 1, "FlateDecode", (1, 0), zlib.compress(image.tobytes(), 9))


def _span(start: float, end: float, pixels: int) -> tuple[int, int]:
    first = max(0, min(pixels - 1, round(start * pixels)))
    return first, max(first + 1, min(pixels, round(end * pixels)))
