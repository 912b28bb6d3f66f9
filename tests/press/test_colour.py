"""Pictures on plates: the right inks, the right pixels, made once."""

import zlib
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image, ImageCms, ImageStat

from catalogue.makeup.pieces import Picture, PictureFile
from catalogue.press.colour import Darkroom, Plate
from catalogue.problems import Problems

Save = Callable[..., PictureFile]


@pytest.fixture
def darkroom(profile: Path) -> Darkroom:
    return Darkroom(profile.read_bytes(), 300)


def developed(darkroom: Darkroom, picture: Picture) -> Plate:
    return darkroom.develop([picture])[darkroom.key(picture)]


def inked(plate: Plate) -> Image.Image:
    """The plate as a reader decodes it: 255 is full ink in every channel."""
    if plate.filter == "DCTDecode":
        # Pillow turns CMYK round as the Decode array of such a plate says.
        return Image.open(BytesIO(plate.data))
    data = zlib.decompress(plate.data)
    if plate.bits == 1:
        drawn = Image.frombytes("1", (plate.width, plate.height), data).convert("L")
        return drawn.point(lambda value: 255 - value)
    return Image.frombytes("CMYK" if plate.inks == "process" else "L", (plate.width, plate.height), data)


def noise(mode: str, size: tuple[int, int] = (120, 80)) -> Image.Image:
    """Continuous tone: more colours than a drawing has, brightest at the left, reddest at the top."""
    across = Image.linear_gradient("L").rotate(90).resize(size)
    down = Image.linear_gradient("L").resize(size)
    if mode == "L":
        return across
    return Image.merge("RGB", [down, across, Image.radial_gradient("L").resize(size)])


@pytest.mark.parametrize(
    ("colour", "least", "most"),
    [
        ((255, 255, 255), (0, 0, 0, 0), (1, 1, 1, 1)),
        ((255, 0, 0), (0, 85, 80, 0), (10, 100, 100, 10)),
        ((0, 0, 0), (50, 50, 45, 60), (90, 85, 90, 100)),
        ((0, 130, 60), (70, 0, 70, 0), (100, 40, 100, 30)),
    ],
)
def test_colours_become_inks(
    colour: tuple[int, int, int],
    least: tuple[int, ...],
    most: tuple[int, ...],
    darkroom: Darkroom,
    picture_file: Save,
) -> None:
    # One odd pixel keeps neutral colours from being taken for grey.
    image = Image.new("RGB", (40, 40), colour)
    image.putpixel((0, 0), (255, 0, 200))
    plate = developed(darkroom, Picture(0, 0, 20, 20, picture_file(image)))
    assert plate.inks == "process"
    per_cent = [100 * share / 255 for share in inked(plate).getpixel((20, 20))]
    assert all(low <= share <= high for low, share, high in zip(least, per_cent, most, strict=True)), per_cent


def test_total_ink_stays_within_the_profile(darkroom: Darkroom, picture_file: Save) -> None:
    black = Image.new("RGB", (60, 60), (4, 0, 8))
    plate = developed(darkroom, Picture(0, 0, 20, 20, picture_file(black)))
    assert sum(ImageStat.Stat(inked(plate)).mean) * 100 / 255 <= 304


def test_grey_goes_to_black_alone_on_a_rising_curve(darkroom: Darkroom, picture_file: Save) -> None:
    ramp = Image.new("L", (256, 4))
    ramp.putdata(list(range(256)) * 4)
    plate = developed(darkroom, Picture(0, 0, 100, 2, picture_file(ramp)))
    assert (plate.inks, plate.bits, plate.filter) == ("black", 8, "FlateDecode")
    shares = list(inked(plate).crop((0, 0, 256, 1)).tobytes())
    assert (shares[0], shares[255]) == (255, 0)
    assert all(later <= earlier for earlier, later in pairwise(shares))
    # Half of the area inked is lighter than middle grey is between paper and full black.
    assert 128 < shares[128] < 150


def test_the_dense_parts_are_where_the_picture_is_dark(darkroom: Darkroom, picture_file: Save) -> None:
    for mode in ("L", "RGB"):
        image = noise(mode)
        if mode == "RGB":
            assert image.getcolors(1024) is None
        plate = developed(darkroom, Picture(0, 0, 30, 20, picture_file(image, f"{mode}.png")))
        drawn = inked(plate)
        half = drawn.width // 2
        sums = [
            sum(ImageStat.Stat(drawn.crop(part)).mean)
            for part in ((0, 0, half, drawn.height), (half, 0, drawn.width, drawn.height))
        ]
        source = image.convert("L")
        darker_left = (
            ImageStat.Stat(source.crop((0, 0, 60, 80))).mean < ImageStat.Stat(source.crop((60, 0, 120, 80))).mean
        )
        assert (sums[0] > sums[1]) is darker_left


def test_tone_is_jpeg_and_drawings_are_lossless(darkroom: Darkroom, picture_file: Save) -> None:
    tone = developed(darkroom, Picture(0, 0, 30, 20, picture_file(noise("RGB"), "tone.png")))
    assert (tone.filter, tone.decode) == ("DCTDecode", (1, 0, 1, 0, 1, 0, 1, 0))
    read = Image.open(BytesIO(tone.data))
    assert (read.mode, "icc_profile" in read.info, len(read.getexif())) == ("CMYK", False, 0)
    flat = Image.new("RGB", (50, 50), "navy")
    flat.paste("orange", (10, 10, 30, 30))
    drawing = developed(darkroom, Picture(0, 0, 30, 30, picture_file(flat, "flat.png")))
    assert (drawing.filter, drawing.decode) == ("FlateDecode", ())


@pytest.mark.parametrize(
    ("box", "crop", "pixels"),
    [
        ((72.0, 48.0), (0.0, 0.0, 1.0, 1.0), (300, 200)),  # scaled down to 300 pixels an inch
        ((144.0, 96.0), (0.0, 0.0, 1.0, 1.0), (600, 400)),  # just enough
        ((720.0, 480.0), (0.0, 0.0, 1.0, 1.0), (600, 400)),  # never scaled up
        ((72.0, 96.0), (0.25, 0.0, 0.75, 1.0), (300, 400)),
    ],
)
def test_pixels_are_those_worth_printing(
    box: tuple[float, float],
    crop: tuple[float, float, float, float],
    pixels: tuple[int, int],
    darkroom: Darkroom,
    picture_file: Save,
) -> None:
    file = picture_file(noise("RGB", (600, 400)), "wide.jpg")
    plate = developed(darkroom, Picture(0, 0, *box, file, crop))
    assert (plate.width, plate.height) == pixels


def test_the_crop_is_of_the_upright_picture(darkroom: Darkroom, picture_file: Save) -> None:
    """A camera held on its side: the file's left is the picture's top."""
    image = Image.new("RGB", (80, 40), "white")
    image.paste((200, 0, 0), (0, 0, 40, 40))
    exif = Image.Exif()
    exif[0x0112] = 6
    file = picture_file(image, "turned.jpg", exif=exif, quality=95, subsampling=0)
    assert (file.width, file.height) == (40, 80)
    top = developed(darkroom, Picture(0, 0, 20, 20, file, (0.0, 0.0, 1.0, 0.4)))
    foot = developed(darkroom, Picture(0, 0, 20, 20, file, (0.0, 0.6, 1.0, 1.0)))
    assert ImageStat.Stat(inked(top)).mean[1] > 200
    assert ImageStat.Stat(inked(foot)).mean[1] < 5


def test_a_huge_jpeg_comes_out_like_a_small_one(darkroom: Darkroom, picture_file: Save) -> None:
    big = picture_file(noise("RGB", (2400, 1600)), "big.jpg", quality=95)
    small = picture_file(noise("RGB", (300, 200)), "small.jpg", quality=95)
    crop = (0.25, 0.25, 0.75, 0.75)
    one, two = (inked(developed(darkroom, Picture(0, 0, 36, 24, file, crop))) for file in (big, small))
    assert one.size == two.size == (150, 100)
    means = [ImageStat.Stat(drawn).mean for drawn in (one, two)]
    assert all(abs(a - b) < 3 for a, b in zip(*means, strict=True)), means


def test_line_art_stays_sharp_on_the_black_plate(darkroom: Darkroom, picture_file: Save) -> None:
    art = Image.new("1", (100, 100), 1)
    art.paste(0, (0, 0, 50, 100))
    plate = developed(darkroom, Picture(0, 0, 20, 20, picture_file(art, "art.png")))
    assert (plate.inks, plate.bits, plate.decode) == ("black", 1, (1, 0))
    assert [inked(plate).getpixel((x, 10)) for x in (10, 90)] == [255, 0]


def test_the_embedded_profile_counts(darkroom: Darkroom, picture_file: Save) -> None:
    """Where a profile calls red what sRGB calls blue, red figures print blue; without one they are sRGB."""
    image = Image.new("RGB", (40, 40), (220, 20, 30))
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = srgb.replace(b"rXYZ", b"?XYZ").replace(b"bXYZ", b"rXYZ").replace(b"?XYZ", b"bXYZ")
    plain, told, other = (
        inked(developed(darkroom, Picture(0, 0, 9, 9, picture_file(image, name, **options)))).getpixel((3, 3))
        for name, options in (
            ("plain.png", {}),
            ("told.png", {"icc_profile": srgb}),
            ("other.png", {"icc_profile": swapped}),
        )
    )
    assert plain == told
    assert plain[0] < 60 < 200 < other[0]  # cyan
    assert plain[2] > 200 > 60 > other[2]  # yellow


def test_equal_pictures_share_a_plate_wherever_they_stand(darkroom: Darkroom, picture_file: Save) -> None:
    file = picture_file(noise("RGB"))
    picture = Picture(0, 0, 30, 20, file)
    key = darkroom.key(picture)
    assert darkroom.key(replace(picture, x=90, y=7)) == key
    assert darkroom.key(replace(picture, file=replace(file, path="/elsewhere", name="other"))) == key
    assert darkroom.key(replace(picture, crop=(0.0, 0.0, 0.5, 1.0))) != key
    assert darkroom.key(replace(picture, file=replace(file, digest="0" * 64))) != key


def test_what_was_developed_is_not_developed_again(profile: Path, picture_file: Save) -> None:
    store: dict[str, Plate] = {}
    file = picture_file(noise("RGB"))
    picture = Picture(0, 0, 30, 20, file)
    made = developed(Darkroom(profile.read_bytes(), 300, store), picture)
    Path(file.path).unlink()
    assert developed(Darkroom(profile.read_bytes(), 300, store), picture) is made


def test_lost_and_changed_pictures_are_said_together(darkroom: Darkroom, picture_file: Save) -> None:
    gone, changed = picture_file(noise("L"), "gone.png"), picture_file(noise("RGB"), "changed.png")
    Path(gone.path).unlink()
    Path(changed.path).write_bytes(b"something else")
    with pytest.raises(Problems) as caught:
        darkroom.develop([Picture(0, 0, 9, 9, gone), Picture(0, 0, 9, 9, changed)])
    assert [problem.what for problem in caught.value.problems] == [
        "the picture changed.png has changed since it was checked",
        "the picture gone.png is gone since it was checked",
    ]
