"""One picture separated: cropped, brought to the pixels it prints at, in inks, compressed."""

import zlib
from io import BytesIO

import PIL
from PIL import Image, features

from catalogue.makeup.negatives import decoded, on_white, read_header
from catalogue.makeup.pieces import PictureFile
from catalogue.press.colour import Colours
from catalogue.press.plate import Inks, Plate, ink_laid

Box = tuple[int, int, int, int]

QUALITY = 90
_FLAT = 1024
"""A picture of no more colours than this, before or after it is scaled, is a drawing: lossless, since JPEG would fringe
its edges."""

RECIPE = repr(
    (
        1,
        QUALITY,
        PIL.__version__,
        *(features.version(part) for part in ("littlecms2", "jpg", "webp", "libtiff", "zlib")),
    )
)
"""What plates depend on besides their picture and their press: change the first figure with anything in this module, in
`colour` or in the decoding, and no plate that was made before is taken for one of now."""


def separated(data: bytes, file: PictureFile, crop: Box, size: tuple[int, int], colours: Colours) -> Plate:
    """The plate of `size` pixels of the part `crop` (in pixels, upright). Raises what a decoder or LittleCMS raises."""
    # Twice the printed pixels are enough to scale down from; a large JPEG is decoded much faster so.
    scale = max(size[0] / (crop[2] - crop[0]), size[1] / (crop[3] - crop[1]))
    across, down = file.whole
    least = int(min(across, down) * scale * 2) + 1 if scale < 0.5 else 0
    negative = decoded(read_header(data), shorter=least)
    image, turn = negative.image, negative.turn
    flat = image.getcolors(_FLAT) is not None
    if turn is not None and turn.swaps:
        size = (size[1], size[0])
    shares = (crop[0] / across, crop[1] / down, crop[2] / across, crop[3] / down)
    part = _pixels(shares if turn is None else turn.stored(shares), image)
    left, top, right, bottom = (round(edge) for edge in part)
    if size == (right - left, bottom - top):
        image = image.crop((left, top, right, bottom))
    elif image.mode == "1":
        image = image.convert("L").resize(size, Image.Resampling.LANCZOS, box=part)
        image = image.point(lambda value: 255 if value >= 128 else 0).convert("1", dither=Image.Dither.NONE)
    else:
        # Pillow weighs pixels by how opaque they are, so that what nobody sees leaves no fringe.
        image = image.resize(size, Image.Resampling.LANCZOS, box=part)
    if turn is not None:
        image = image.transpose(turn.method)
    if image.mode == "1":
        return _line_art(image)
    plain, alpha = on_white(image)
    flat = flat or plain.getcolors(_FLAT) is not None
    black = file.mode == "grey"
    inked = colours.to_black(plain, negative.profile) if black else colours.to_process(plain, negative.profile)
    if alpha is not None:
        # Whatever white becomes in this press and by this intent, where nothing is there is no ink.
        inked.paste(0 if black else (0, 0, 0, 0), mask=alpha.point(lambda value: 255 if value == 0 else 0))
    return _encoded(inked, "black" if black else "process", flat)


def _pixels(shares: tuple[float, float, float, float], image: Image.Image) -> tuple[float, float, float, float]:
    """The part in pixels of a picture that may have been decoded smaller; never outside it."""
    left, top, right, bottom = shares
    width, height = image.size
    return (
        max(0.0, left * width),
        max(0.0, top * height),
        min(float(width), right * width),
        min(float(height), bottom * height),
    )


def _encoded(image: Image.Image, inks: Inks, flat: bool) -> Plate:
    ink = ink_laid(image, 8)
    if flat:
        return Plate(*image.size, inks, 8, "FlateDecode", (), zlib.compress(image.tobytes(), 6), ink)
    out = BytesIO()
    # 4:4:4, and neither profile nor EXIF: the file's output intent says all there is to say.
    image.save(out, "JPEG", quality=QUALITY, subsampling=0, optimize=True, icc_profile=None, exif=b"")
    # Pillow writes CMYK as Photoshop does, turned round.
    decode = (1, 0) * 4 if image.mode == "CMYK" else ()
    return Plate(*image.size, inks, 8, "DCTDecode", decode, out.getvalue(), ink)


def _line_art(image: Image.Image) -> Plate:
    # A white pixel is 1 in the picture and no ink on the plate.
    ink = ink_laid(image.convert("L").point(lambda value: 255 - value), 1)
    return Plate(*image.size, "black", 1, "FlateDecode", (1, 0), zlib.compress(image.tobytes(), 9), ink)
