"""Pictures decoded: every kind of file comes out in a plain mode, upright, with the figures that were written."""

from collections.abc import Callable
from io import BytesIO

import numpy as np
import pytest
from PIL import Image, ImageCms

from catalogue.makeup.negatives import Negative, Turn, Unfit, decoded, on_white, read_header
from tests.picture_maker import chunk, colourful, in_bytes, noise, png, tiff

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")

SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
LAB = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()


def developed(data: bytes) -> Negative:
    return decoded(read_header(data))


def figures(image: Image.Image) -> list[list[int]]:
    return np.asarray(image).reshape(image.height, -1).tolist()


def rounded(deep: np.ndarray) -> np.ndarray:
    return np.round(deep / 257).astype(np.uint8)


GREY, INKS = noise(1)[..., 0], noise(4)
BLACK_AND_WHITE = Image.new("P", (9, 9))
BLACK_AND_WHITE.putpalette([255, 255, 255, 0, 0, 0])
BLACK_AND_WHITE.paste(1, (3, 3, 6, 6))


@pytest.mark.parametrize(
    ("data", "mode"),
    [
        (in_bytes(Image.fromarray(GREY), "PNG"), "L"),
        (in_bytes(Image.fromarray(GREY), "TIFF"), "L"),
        (tiff(noise(1), 0), "L"),
        (tiff(noise(3), 2, planar=True), "RGB"),
        (tiff(noise(3), 2, planar=True, deflated=True), "RGB"),
        (tiff(INKS, 5), "CMYK"),
        (tiff(INKS, 5, planar=True), "CMYK"),
        (tiff(noise(5), 5, extras=[0]), "CMYK"),
        (tiff(noise(6), 5, extras=[0, 0], deflated=True), "CMYK"),
        (tiff(noise(3), 8), "LAB"),
        (in_bytes(colourful(), "WEBP", lossless=True), "RGB"),
        (in_bytes(colourful(), "PNG"), "RGB"),
        (in_bytes(colourful().quantize(16), "PNG"), "RGB"),
        (in_bytes(Image.linear_gradient("L").convert("1"), "PNG"), "1"),
        (in_bytes(Image.linear_gradient("L").convert("1"), "TIFF", compression="group4"), "1"),
        (in_bytes(BLACK_AND_WHITE, "PNG"), "1"),
    ],
)
def test_a_kind_of_file_has_its_plain_mode(data: bytes, mode: str) -> None:
    negative = developed(data)
    assert (negative.image.mode, negative.profile, negative.cut_out) == (mode, b"", False)


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("form", [{}, {"deflated": True}, {"deflated": True, "differences": True}, {"tile": (16, 16)}])
def test_tiffs_of_many_samples_keep_their_figures(order: str, form: dict[str, object]) -> None:
    """Sixteen bits rounded, inks on paper where they are cut out, in every order and packing."""
    for photometric, count, extras in ((2, 3, []), (5, 4, []), (5, 5, [0]), (0, 1, []), (1, 2, [2]), (2, 4, [2])):
        deep = noise(count, deep=True)
        negative = developed(tiff(deep, photometric, order=order, extras=extras, **form))
        expected = rounded(deep if photometric else 65535 - deep)
        expected = expected[..., : len(negative.image.getbands())]
        assert figures(negative.image) == expected.reshape(len(deep), -1).tolist(), (photometric, count)


@pytest.mark.parametrize(
    ("extra", "inks"),
    [
        (2, [[255, 0, 100, 50, 128, 0, 50, 25, 0, 0, 0, 0]]),  # as they would be alone: they fade
        (1, [[255, 0, 100, 50, 255, 0, 100, 50, 255, 0, 100, 50]]),  # faded already
        (0, [[255, 0, 100, 50, 255, 0, 100, 50, 255, 0, 100, 50]]),  # another channel, not what is to be seen
    ],
)
def test_inks_that_are_cut_out_lie_on_paper(extra: int, inks: list[list[int]]) -> None:
    pixels = np.array([[[255, 0, 100, 50, alpha] for alpha in (255, 128, 0)]], np.uint8)
    negative = developed(tiff(pixels, 5, extras=[extra]))
    assert (figures(negative.image), negative.cut_out) == (inks, extra != 0)


def test_premultiplied_colours_are_what_they_were() -> None:
    pixels = np.array([[[200, 100, 0, 255], [100, 50, 0, 128]]], np.uint8)
    image = developed(tiff(pixels, 2, extras=[1])).image
    assert image.mode == "RGBA"
    assert figures(image) == [[200, 100, 0, 255, 199, 99, 0, 128]]


@pytest.mark.parametrize(
    ("samples", "colour", "mode"),
    [(1, 0, "L"), (2, 4, "LA"), (3, 2, "RGB"), (4, 6, "RGBA")],
)
def test_sixteen_bits_of_png(samples: int, colour: int, mode: str) -> None:
    deep = noise(samples, deep=True)
    image = developed(png(deep, colour)).image
    # Pillow keeps the high byte of all but plain grey.
    expected = rounded(deep) if samples == 1 else deep >> 8
    assert (image.mode, figures(image)) == (mode, expected.reshape(len(deep), -1).tolist())


def test_white_stays_white_and_black_black_in_sixteen_bits() -> None:
    ends = np.array([[[0], [65535], [128], [129]]], np.uint16)
    assert figures(developed(png(ends, 0)).image) == [[0, 255, 0, 1]]


CLEAR = Image.new("RGBA", (4, 1), (255, 0, 0, 255))
CLEAR.putpixel((1, 0), (0, 255, 0, 128))
CLEAR.putpixel((2, 0), (0, 0, 255, 0))


@pytest.mark.parametrize(
    ("data", "shown"),
    [
        (in_bytes(CLEAR, "PNG"), [255, 0, 0, 127, 255, 127, 255, 255, 255, 255, 0, 0]),
        (in_bytes(CLEAR, "TIFF"), [255, 0, 0, 127, 255, 127, 255, 255, 255, 255, 0, 0]),
        (in_bytes(CLEAR, "WEBP", lossless=True, exact=True), [255, 0, 0, 127, 255, 127, 255, 255, 255, 255, 0, 0]),
        (in_bytes(CLEAR.convert("LA"), "PNG"), [76, 202, 255, 76]),
        (png(np.array([[[9], [77]]], np.uint8), 0, chunk(b"tRNS", b"\0\x4d")), [9, 255]),
    ],
)
def test_transparent_parts_lie_on_white(data: bytes, shown: list[int]) -> None:
    negative = developed(data)
    plain, alpha = on_white(negative.image)
    assert negative.cut_out
    assert alpha is not None
    assert np.asarray(plain).ravel() == pytest.approx(shown, abs=1)


def test_a_palette_may_have_clear_colours() -> None:
    image = Image.new("P", (2, 1))
    image.putpalette([200, 0, 0, 0, 0, 200])
    image.putpixel((1, 0), 1)
    negative = developed(in_bytes(image, "PNG", transparency=1))
    assert figures(on_white(negative.image)[0]) == [[200, 0, 0, 255, 255, 255]]


def test_what_only_might_be_transparent_is_not() -> None:
    negative = developed(in_bytes(colourful().convert("RGBA"), "PNG"))
    assert (negative.image.mode, negative.cut_out) == ("RGB", False)


@pytest.mark.parametrize("adobe", [True, False])
def test_inks_of_a_jpeg_stand_upright_or_turned_as_its_mark_says(adobe: bool) -> None:
    """Adobe's programs write inks turned round, and leave a mark that says so; others do neither."""
    image = Image.merge("CMYK", [Image.new("L", (16, 16), value) for value in (230, 20, 120, 0)])
    data = in_bytes(image, "JPEG", quality=100, subsampling=0)
    assert b"Adobe" in data
    if not adobe:
        start = data.index(b"\xff\xee")
        data = data[:start] + data[start + 2 + int.from_bytes(data[start + 2 : start + 4], "big") :]
    expected = (230, 20, 120, 0) if adobe else (25, 235, 135, 255)
    assert developed(data).image.getpixel((8, 8)) == pytest.approx(expected, abs=2)


KINDS: dict[str, Callable[[Image.Image, Image.Exif], bytes]] = {
    "JPEG": lambda image, exif: in_bytes(image, "JPEG", exif=exif, quality=100, subsampling=0),
    "PNG": lambda image, exif: in_bytes(image, "PNG", exif=exif),
    "WEBP": lambda image, exif: in_bytes(image, "WEBP", exif=exif, lossless=True),
    "TIFF": lambda image, exif: tiff(np.asarray(image), 2, orientation=exif[0x0112]),
    "TIFF of inks": lambda image, exif: tiff(_with_extra(image), 5, extras=[0, 0], orientation=exif[0x0112]),
    "deep TIFF": lambda image, exif: tiff(np.asarray(image).astype(np.uint16) * 257, 2, orientation=exif[0x0112]),
}


def _with_extra(image: Image.Image) -> np.ndarray:
    return np.concatenate([np.asarray(image), np.asarray(image)], axis=2)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("orientation", "corner"),
    # Where the upright picture's red top left corner lies in the stored one (CIPA DC-008, 4.6.5).
    [(1, "top left"), (2, "top right"), (3, "bottom right"), (4, "bottom left"),
     (5, "top left"), (6, "bottom left"), (7, "bottom right"), (8, "top right")],
)  # fmt: skip
def test_pictures_stand_upright(kind: str, orientation: int, corner: str) -> None:
    """Upright it is 32 × 16, red in its top left eighth."""
    width, height = (32, 16) if orientation <= 4 else (16, 32)
    image = Image.new("RGB", (width, height), (30, 30, 200))
    half, quarter = (width // 4, height // 2) if orientation <= 4 else (width // 2, height // 4)
    across, down = (0 if "left" in corner else width - half), (0 if "top" in corner else height - quarter)
    image.paste((220, 0, 0), (across, down, across + half, down + quarter))
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = KINDS[kind](image, exif)
    negative = developed(data)
    upright = negative.upright()
    assert upright.size == (32, 16)
    red = [upright.getpixel((x, y))[0] > 150 for x, y in ((2, 4), (13, 4), (2, 12), (29, 13), (29, 2))]
    assert red == [True, False, False, False, False]
    if negative.turn is not None:
        assert _cut(negative.image, negative.turn, (0, 0, 0.25, 0.5)).getextrema()[0][0] > 150


def _cut(image: Image.Image, turn: Turn, box: tuple[float, float, float, float]) -> Image.Image:
    left, top, right, bottom = turn.stored(box)
    width, height = image.size
    return image.crop((round(left * width), round(top * height), round(right * width), round(bottom * height)))


@pytest.mark.parametrize(
    ("data", "kept"),
    [
        (in_bytes(colourful(), "JPEG", icc_profile=SRGB), True),
        (in_bytes(colourful(), "PNG", icc_profile=SRGB), True),
        (in_bytes(colourful(), "TIFF", icc_profile=SRGB), True),
        (in_bytes(colourful(), "WEBP", icc_profile=SRGB), True),
        (in_bytes(colourful().convert("L"), "PNG", icc_profile=SRGB), False),
        (in_bytes(colourful().convert("CMYK"), "JPEG", icc_profile=SRGB), False),
        (in_bytes(colourful(), "PNG", icc_profile=SRGB[:50]), False),
        (in_bytes(colourful(), "PNG", icc_profile=SRGB.replace(b"rTRC", b"?TRC")), False),
        (in_bytes(colourful(), "PNG", icc_profile=LAB), False),
        (in_bytes(colourful(), "PNG", icc_profile=b"\xff" * 3000), False),
    ],
)
def test_profiles_that_lead_nowhere_are_left_out(data: bytes, kept: bool) -> None:
    negative = developed(data)
    assert (bool(negative.profile), negative.misfit) == (kept, not kept)


def test_a_jpeg_may_come_smaller() -> None:
    data = in_bytes(colourful((1200, 800)), "JPEG")
    assert decoded(read_header(data), longer=500).image.size == (600, 400)
    assert decoded(read_header(data), shorter=500).image.size == (1200, 800)
    assert decoded(read_header(data), shorter=200).image.size == (300, 200)
    assert decoded(read_header(in_bytes(colourful((1200, 800)), "PNG")), longer=500).image.size == (1200, 800)


@pytest.mark.parametrize("size", [(1, 1), (1, 3000), (3000, 1)])
def test_pictures_may_be_a_line_or_a_point(size: tuple[int, int]) -> None:
    for kind in ("JPEG", "PNG", "TIFF", "WEBP"):
        image = decoded(read_header(in_bytes(colourful(size), kind)), longer=1600).image
        assert min(image.size) == 1
        assert max(image.size) in (size[0] * size[1], 1500)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "is empty"),
        (b"%PDF-1.6\n", "is a PDF by its content"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n", "is a PostScript file by its content"),
        (b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', "is an SVG drawing by its content"),
        (b"<!DOCTYPE html><title>404</title>", "is a web page by its content"),
        (b"Still follows by post.\n", "is a text by its content"),
        (b"\0" * 4000, "is nothing but zeros by its content"),
        (b"8BPS\0\1" + bytes(20), "is a Photoshop file by its content"),
        (b"\0\0\0\x18ftypheic", "is a HEIC by its content"),
        (in_bytes(colourful(), "GIF"), "is a GIF by its content"),
        (in_bytes(colourful(), "BMP"), "is a Windows bitmap by its content"),
        (b"\x93\x01\x02\x03", "is no kind of picture that is known by its content"),
        (b"\x89PNG\r\n\x1a\n and nothing more", "is damaged at its beginning"),
        (tiff(noise(7), 5, extras=[0, 0, 0])[:60], "is a TIFF of a kind that is not known, or damaged"),
        (b"II+\0" + bytes(40), "is a TIFF of more than 4 GB's kind (BigTIFF) by its content"),
        (in_bytes(colourful(), "JPEG") + b"\xff\xda" * 300, "has more than 200 scans"),
    ],
)  # fmt: skip
def test_what_is_no_picture_is_called_what_it_is(data: bytes, what: str) -> None:
    with pytest.raises(Unfit) as caught:
        decoded(read_header(data))
    assert caught.value.what == what
    assert caught.value.remedy


@pytest.mark.parametrize("mode", ["I", "F"])
def test_thirty_two_bits_are_refused(mode: str) -> None:
    with pytest.raises(Unfit, match="32 bits a channel"):
        developed(in_bytes(Image.new(mode, (9, 9)), "TIFF"))


def test_a_broken_note_of_the_camera_is_no_broken_picture() -> None:
    data = in_bytes(colourful(), "JPEG", exif=b"Exif\0\0MM\0*\0\0\0\x08\xff\xff" + b"\xff" * 200)
    assert developed(data).image.size == (60, 40)


def test_the_decoded_bytes_are_not_kept() -> None:
    """What is in a file beside its pixels and profile goes no further."""
    image = developed(in_bytes(colourful(), "PNG", icc_profile=SRGB)).image
    assert (image.info, Image.open(BytesIO(in_bytes(image, "PNG"))).info) == ({}, {})
