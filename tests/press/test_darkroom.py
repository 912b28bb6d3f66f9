"""The darkroom: the right inks, the right pixels, made once, and the ink they lay."""

import zlib
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageCms, ImageStat

from catalogue.lengths import mm
from catalogue.makeup.pieces import Picture, PictureFile
from catalogue.press import darkroom as rooms
from catalogue.press.darkroom import Darkroom
from catalogue.press.plate import Plate
from catalogue.problems import Place, Problems
from catalogue.records.printer import Intent, PrinterProfile
from catalogue.shelf import Shelf
from tests.picture_maker import noise as samples
from tests.picture_maker import open_picture, tiff

Save = Callable[..., PictureFile]

PRINTER = PrinterProfile.model_validate({"resolution": {"most": 300}})
"""Smooth figures: 300 pixels an inch at most."""


@pytest.fixture
def darkroom(profile: Path) -> Darkroom:
    return Darkroom(profile.read_bytes(), PRINTER)


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
    # Scaled down it has a thousand colours and more at its edges, and is a drawing nevertheless.
    disc = Image.radial_gradient("L").resize((2000, 2000)).point(lambda value: 255 if value < 120 else 0)
    flat = Image.composite(Image.new("RGB", disc.size, "navy"), Image.new("RGB", disc.size, "orange"), disc)
    drawing = developed(darkroom, Picture(0, 0, 100, 100, picture_file(flat, "disc.png")))
    assert (drawing.width, drawing.filter) == (416, "FlateDecode")


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


def test_what_was_developed_is_not_developed_again(darkroom: Darkroom, picture_file: Save) -> None:
    file = picture_file(noise("RGB"))
    picture = Picture(0, 0, 30, 20, file)
    made = developed(darkroom, picture)
    Path(file.path).unlink()
    assert developed(darkroom, picture) is made


def test_lost_and_changed_pictures_are_said_together(darkroom: Darkroom, picture_file: Save) -> None:
    gone, changed = picture_file(noise("L"), "gone.png"), picture_file(noise("RGB"), "changed.png")
    Path(gone.path).unlink()
    Path(changed.path).write_bytes(b"something else")
    with pytest.raises(Problems) as caught:
        darkroom.develop([Picture(0, 0, 9, 9, gone), Picture(0, 0, 9, 9, changed)])
    assert [problem.what for problem in caught.value.problems] == [
        "the picture changed.png has changed since it was checked",
        "the picture gone.png does not exist, though it could be opened when it was checked",
    ]


def opened(folder: Path, data: bytes, name: str) -> PictureFile:
    (folder / name).write_bytes(data)
    file, _ = open_picture(folder / name, name, Place())
    assert file is not None
    return file


def test_the_figures_of_inks_stand(darkroom: Darkroom, profile: Path, picture_file: Save, tmp_path: Path) -> None:
    """Without a profile, and with the press's own, whatever its header says of its making; with another they do not."""
    own = profile.read_bytes()
    dated = own[:24] + bytes(12) + own[36:64] + b"\0\0\0\3" + own[68:]
    other = (profile.parent / "FOGRA29_280.icc").read_bytes()
    pixels = samples(4, size=(60, 40))
    inks = Image.fromarray(pixels, "CMYK")
    for name, options in (("plain.tif", {}), ("own.tif", {"icc_profile": own}), ("dated.tif", {"icc_profile": dated})):
        file = picture_file(inks, name, **options)
        drawn = inked(developed(darkroom, Picture(0, 0, 30, 20, file)))
        assert np.abs(np.asarray(drawn).astype(int) - pixels).mean() < 8, name  # the round of JPEG, no more
        assert ImageStat.Stat(drawn).mean == pytest.approx(ImageStat.Stat(inks).mean, abs=1)
    uncoated = picture_file(Image.new("CMYK", (40, 40), (0, 0, 0, 255)), "black.tif", icc_profile=other)
    converted = inked(developed(darkroom, Picture(0, 0, 10, 10, uncoated))).getpixel((5, 5))
    assert sum(converted[:3]) > 100


def test_lab_is_what_it_looks_like(darkroom: Darkroom, tmp_path: Path) -> None:
    """A red of L 50, a 60, b 40 (TIFF 6.0, section 23), beside the same in sRGB."""
    lab = np.full((30, 30, 3), (128, 60, 40), np.uint8)
    file = opened(tmp_path, tiff(lab, 8), "lab.tif")
    inks = inked(developed(darkroom, Picture(0, 0, 9, 9, file))).getpixel((3, 3))
    rgb = Image.new("RGB", (30, 30), (205, 55, 53))
    other = opened(tmp_path, _png(rgb), "rgb.png")
    expected = inked(developed(darkroom, Picture(0, 0, 9, 9, other))).getpixel((3, 3))
    assert inks == pytest.approx(expected, abs=12)


def _png(image: Image.Image) -> bytes:
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize("intent", ["perceptual", "relative", "saturation", "absolute"])
def test_nothing_is_printed_where_nothing_is(intent: Intent, profile: Path, picture_file: Save) -> None:
    """Not even by the absolute intent, which prints white as the paper of the original."""
    room = Darkroom(profile.read_bytes(), PrinterProfile(intent=intent))
    for colour in ((200, 30, 30, 255), (90, 90, 90, 255)):
        image = Image.new("RGBA", (60, 60), colour)
        image.paste((0, 255, 0, 0), (20, 0, 60, 60))
        plate = developed(room, Picture(0, 0, 10, 10, picture_file(image, f"{colour[0]}.png")))
        drawn = np.asarray(inked(plate)).reshape(plate.height, plate.width, -1)
        assert drawn[:, plate.width // 2 :].max() == 0
        assert drawn[:, : plate.width // 4].sum(axis=2).min() > 100


def test_the_intent_is_the_printers(profile: Path, picture_file: Save) -> None:
    image = Image.new("RGB", (40, 40), (255, 255, 255))
    image.putpixel((0, 0), (255, 0, 200))
    picture = Picture(0, 0, 20, 20, picture_file(image))
    white = {
        intent: inked(developed(Darkroom(profile.read_bytes(), PrinterProfile(intent=intent)), picture)).getpixel(
            (30, 30)
        )
        for intent in ("relative", "absolute")
    }
    assert sum(white["relative"]) <= 2 < sum(white["absolute"])


def test_what_nobody_sees_leaves_no_fringe(darkroom: Darkroom, picture_file: Save) -> None:
    """A red disc on transparent green, scaled down: no green, hence no cyan, at its edge."""
    disc = Image.radial_gradient("L").resize((600, 600)).point(lambda value: 255 if value < 120 else 0)
    image = Image.new("RGBA", (600, 600), (0, 255, 0, 0))
    image.paste((255, 0, 0, 255), mask=disc)
    plate = developed(darkroom, Picture(0, 0, 24, 24, picture_file(image)))
    cyan, magenta, *_ = ImageStat.Stat(inked(plate)).extrema
    assert plate.width == 100
    assert (cyan[1] < 12, magenta[1] > 200) == (True, True)


@pytest.mark.parametrize("size", [(1, 1), (1, 4000), (4000, 1), (2, 3)])
def test_pictures_may_be_a_line_or_a_point(size: tuple[int, int], darkroom: Darkroom, picture_file: Save) -> None:
    for mode, name in (("RGB", "a.png"), ("L", "a.jpg"), ("1", "b.png"), ("RGBA", "c.png"), ("CMYK", "a.tif")):
        file = picture_file(Image.new(mode, size), name)
        plate = developed(darkroom, Picture(0, 0, 3, 7, file))
        assert 1 <= plate.width <= size[0]
        assert 1 <= plate.height <= size[1]
        assert darkroom.ink_map(Picture(0, 0, 3, 7, file)).shape == (5, 2)


def test_line_art_has_a_limit_of_its_own(profile: Path, picture_file: Save) -> None:
    """Ten millimetres at 800 pixels an inch are 314."""
    art = Image.radial_gradient("L").resize((1000, 1000)).convert("1")
    printer = PrinterProfile.model_validate({"line_art": {"most": 800}})
    plate = developed(Darkroom(profile.read_bytes(), printer), Picture(0, 0, mm(10), mm(10), picture_file(art)))
    assert (plate.bits, plate.width, plate.height) == (1, 314, 314)


def test_turned_pictures_are_cropped_and_scaled_upright(darkroom: Darkroom, picture_file: Save) -> None:
    """Brightest at the upright picture's top left, however it is stored; cropped to its upper left quarter."""
    upright = noise("L", (600, 400))
    expected = np.asarray(inked(developed(darkroom, _quarter(picture_file(upright, "1.png"))))).astype(int)
    for orientation, method in (
        (2, Image.Transpose.FLIP_LEFT_RIGHT), (3, Image.Transpose.ROTATE_180), (4, Image.Transpose.FLIP_TOP_BOTTOM),
        (5, Image.Transpose.TRANSPOSE), (6, Image.Transpose.ROTATE_90), (7, Image.Transpose.TRANSVERSE),
        (8, Image.Transpose.ROTATE_270),
    ):  # fmt: skip
        exif = Image.Exif()
        exif[0x0112] = orientation
        file = picture_file(upright.transpose(method), f"{orientation}.png", exif=exif)
        assert (file.width, file.height) == (600, 400)
        drawn = np.asarray(inked(developed(darkroom, _quarter(file)))).astype(int)
        assert drawn.shape == expected.shape
        assert np.abs(drawn - expected).max() <= 2, orientation


def _quarter(file: PictureFile) -> Picture:
    return Picture(0, 0, 24, 24, file, (0.0, 0.0, 1 / 3, 0.5))


# The ink that is laid -------------------------------------------------------------------------------------------------


def test_the_map_tells_the_ink_where_it_lies(darkroom: Darkroom, tmp_path: Path) -> None:
    """Left half 300 %, right half 40 %, on 30 × 15 mm: sixty cells by thirty, each as it is."""
    pixels = np.zeros((150, 300, 4), np.uint8)
    pixels[:, :150] = (255, 255, 255, 0)
    pixels[:, 150:] = (0, 0, 0, 102)
    file = opened(tmp_path, tiff(pixels, 5), "halves.tif")
    ink = darkroom.ink_map(Picture(0, 0, mm(30), mm(15), file))
    assert ink.shape == (30, 60)
    assert ink[:, :28] == pytest.approx(300, abs=0.5)
    assert ink[:, 32:] == pytest.approx(40, abs=0.5)
    assert ink.mean() == pytest.approx(170, abs=0.5)
    assert developed(darkroom, Picture(0, 0, mm(30), mm(15), file)).densest == pytest.approx(300, abs=0.5)


@pytest.mark.parametrize("size", [(333, 217), (40, 31), (7, 5), (1500, 1001)])
def test_the_mean_of_the_map_is_the_pictures(size: tuple[int, int], darkroom: Darkroom, tmp_path: Path) -> None:
    file = opened(tmp_path, tiff(samples(4, size=size), 5), "noise.tif")
    picture = Picture(0, 0, mm(37), mm(23), file)
    whole = sum(ImageStat.Stat(inked(developed(darkroom, picture))).mean) * 100 / 255
    assert darkroom.ink_map(picture).mean() == pytest.approx(whole, abs=1.5)


def test_the_map_of_grey_and_of_line_art(darkroom: Darkroom, picture_file: Save) -> None:
    art = Image.new("1", (2000, 2000), 1)
    art.paste(0, (0, 0, 2000, 1000))
    for file in (picture_file(art, "art.png"), picture_file(art.convert("L"), "grey.png")):
        ink = darkroom.ink_map(Picture(0, 0, mm(30), mm(30), file))
        assert ink[:28] == pytest.approx(100, abs=0.5)
        assert ink[32:] == pytest.approx(0, abs=0.5)


# The shelf ------------------------------------------------------------------------------------------------------------


def all_kinds(picture_file: Save) -> list[Picture]:
    still = noise("RGB", (900, 600))
    cut_out = still.convert("RGBA")
    cut_out.paste((0, 0, 0, 0), (100, 100, 300, 300))
    files = [
        picture_file(still, "still.jpg", quality=92),
        picture_file(noise("L", (900, 600)), "grey.jpg"),
        picture_file(still.convert("CMYK"), "inks.tif"),
        picture_file(cut_out, "cut.png"),
        picture_file(still.convert("L").convert("1"), "art.png"),
        picture_file(Image.new("RGB", (90, 60), "navy"), "flat.webp", lossless=True),
    ]
    return [Picture(0, 0, 90, 60, file) for file in files] + [Picture(0, 0, 30, 60, files[0], (0.1, 0.0, 0.4, 0.9))]


def test_plates_are_the_same_with_a_shelf_and_without(
    profile: Path, picture_file: Save, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cold, warm, and with every other entry spoilt; and a warm one separates nothing."""
    placed, icc = all_kinds(picture_file), profile.read_bytes()
    plain = Darkroom(icc, PRINTER).develop(placed)
    shelf = Shelf(tmp_path / "kept")
    made = []
    separated = rooms.separated
    monkeypatch.setattr(rooms, "separated", lambda *given: (made.append(1), separated(*given))[1])
    for wanted in (7, 0):
        room = Darkroom(icc, PRINTER, Shelf(shelf.folder))
        again = room.develop(placed)
        assert again == plain
        assert [plate.digest for plate in again.values()] == [plate.digest for plate in plain.values()]
        assert all(np.array_equal(again[key].ink, plain[key].ink) for key in plain)
        assert len(made) == wanted
        made.clear()
    spoilt = sorted(shelf.folder.glob("*.kept"))[::2]
    for number, path in enumerate(spoilt):
        data = path.read_bytes()
        path.write_bytes((data[:-9], b"", data[:60] + b"?" + data[61:], data + b" ")[number % 4])
    assert Darkroom(icc, PRINTER, Shelf(shelf.folder)).develop(placed) == plain
    assert len(made) == len(spoilt)


@pytest.mark.parametrize(
    "kept", [b"", b"{}\n", b"[1]\n", b'[9, 9, "process", 8, "LZWDecode", []]\n' + bytes(90), b"[" * 9000 + b"\n",
             b'[900, 9, "black", 8, "DCTDecode", []]\n' + bytes(90), b'[true, 9, "black", 8, "DCTDecode", [2]]\n']
)  # fmt: skip
def test_what_is_kept_must_make_sense(
    kept: bytes, profile: Path, darkroom: Darkroom, picture_file: Save, tmp_path: Path
) -> None:
    picture = Picture(0, 0, 30, 20, picture_file(noise("RGB")))
    shelf = Shelf(tmp_path / "kept")
    shelf.put(darkroom.key(picture), kept)
    plate = developed(Darkroom(profile.read_bytes(), PRINTER, shelf), picture)
    assert plate == developed(darkroom, picture)


def test_other_intents_and_presses_have_other_plates(profile: Path, picture_file: Save) -> None:
    picture = Picture(0, 0, 30, 20, picture_file(noise("RGB")))
    other = (profile.parent / "FOGRA29_280.icc").read_bytes()
    rooms_of = [
        Darkroom(profile.read_bytes(), PRINTER),
        Darkroom(profile.read_bytes(), PrinterProfile.model_validate({"resolution": {"most": 150}})),
        Darkroom(profile.read_bytes(), PrinterProfile(intent="perceptual")),
        Darkroom(other, PRINTER),
    ]
    assert len({room.key(picture) for room in rooms_of}) == 4
