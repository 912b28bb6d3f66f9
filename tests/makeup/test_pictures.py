"""Pictures as files: what is opened, what is measured and remembered, what is refused, and how little it costs."""

import hashlib
import os
import struct
import subprocess
import sys
import tempfile
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from catalogue.makeup import pictures
from catalogue.makeup.negatives import MAX_PIXELS
from catalogue.makeup.pictures import Named, open_pictures
from catalogue.makeup.pieces import PictureFile
from catalogue.problems import Place, Problem, Severity
from catalogue.shelf import Shelf
from tests.picture_maker import chunk, claiming, colourful, in_bytes, noise, open_picture, png, tiff

PLACE = Place("films/one.yaml", 12, 9, "still.file")
ROOT = Path(__file__).parents[2]


def opened(path: Path) -> tuple[PictureFile | None, tuple[Problem, ...]]:
    return open_picture(path, path.name, PLACE)


def saved(tmp_path: Path, data: bytes, name: str) -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


GREY = Image.linear_gradient("L").resize((60, 40))
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
DEEP = Image.new("I;16", (60, 40), 30000)


@pytest.mark.parametrize(
    ("data", "name", "mode"),
    [
        (in_bytes(colourful(), "JPEG"), "one.jpg", "colour"),
        (in_bytes(colourful(), "PNG"), "one.png", "colour"),
        (in_bytes(colourful(), "TIFF", compression="tiff_lzw"), "one.tif", "colour"),
        (in_bytes(colourful(), "WEBP"), "one.webp", "colour"),
        (in_bytes(colourful().convert("CMYK"), "JPEG"), "one.JPEG", "colour"),
        (in_bytes(colourful().convert("CMYK"), "TIFF"), "one.tiff", "colour"),
        (in_bytes(colourful().convert("P"), "PNG"), "one.png", "colour"),
        (tiff(noise(5, size=(60, 40)), 5, extras=[0]), "one.tif", "colour"),
        (tiff(noise(3, size=(60, 40)), 8), "lab.tif", "colour"),
        (in_bytes(GREY, "JPEG"), "one.jpg", "grey"),
        (in_bytes(GREY, "PNG"), "one.png", "grey"),
        (in_bytes(Image.merge("RGB", [GREY] * 3), "PNG"), "one.png", "grey"),
        (in_bytes(Image.merge("RGB", [GREY] * 3), "JPEG", quality=60), "one.jpg", "grey"),
        (in_bytes(Image.merge("RGB", [GREY] * 3), "WEBP", lossless=True), "one.webp", "grey"),
        (in_bytes(GREY.convert("P"), "PNG"), "one.png", "grey"),
        (in_bytes(DEEP, "PNG"), "one.png", "grey"),
        (in_bytes(DEEP, "TIFF"), "one.tif", "grey"),
        (in_bytes(GREY.convert("1"), "PNG"), "one.png", "bitmap"),
        (in_bytes(GREY.convert("1"), "TIFF", compression="group4"), "one.tif", "bitmap"),
    ],
)
def test_kinds_of_pictures(data: bytes, name: str, mode: str, tmp_path: Path) -> None:
    path = saved(tmp_path, data, name)
    file, problems = opened(path)
    assert problems == ()
    digest = hashlib.sha256(data).hexdigest()
    assert file == PictureFile(str(path.resolve()), name, 60, 40, mode, digest, PLACE)  # type: ignore[arg-type] # a parametrized mode


def test_what_nobody_sees_does_not_make_a_picture_coloured(tmp_path: Path) -> None:
    image = Image.new("RGBA", (40, 40), (90, 90, 90, 255))
    image.paste((255, 0, 0, 0), (0, 0, 20, 40))
    file, _ = opened(saved(tmp_path, in_bytes(image, "PNG"), "cut.png"))
    assert file is not None
    assert file.mode == "grey"
    image.putpixel((39, 39), (255, 0, 0, 255))
    file, _ = opened(saved(tmp_path, in_bytes(image, "PNG"), "cut.png"))
    assert file is not None
    assert file.mode == "colour"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize(("orientation", "size"), [(1, (2400, 40)), (3, (2400, 40)), (6, (40, 2400)), (7, (40, 2400))])
def test_sizes_are_upright(kind: str, orientation: int, size: tuple[int, int], tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = saved(tmp_path, in_bytes(colourful((2400, 40)), kind, exif=exif), "held")
    file, _ = opened(path)
    assert file is not None
    assert (file.width, file.height) == size


def _clear() -> Image.Image:
    image = Image.new("RGBA", (10, 10), (255, 0, 0, 255))
    image.putpixel((3, 3), (0, 0, 0, 0))
    return image


@pytest.mark.parametrize(
    ("data", "name", "severity", "what"),
    [
        (in_bytes(_clear(), "PNG"), "a.png", Severity.NOTE, "is transparent in parts, where the paper shows"),
        (in_bytes(_clear(), "WEBP", lossless=True), "a.webp", Severity.NOTE,
         "is transparent in parts, where the paper shows"),
        (tiff(noise(5), 5, extras=[2]), "a.tif", Severity.NOTE, "is transparent in parts, where the paper shows"),
        (in_bytes(GREY, "PNG", icc_profile=SRGB), "a.png", Severity.WARNING,
         "has a colour profile that does not fit it and is ignored"),
        (in_bytes(colourful(), "JPEG", icc_profile=SRGB[:50]), "a.jpg", Severity.WARNING,
         "has a colour profile that does not fit it and is ignored"),
        (in_bytes(colourful(), "TIFF", save_all=True, append_images=[colourful()]), "a.tif", Severity.WARNING,
         "has several pages; the first is printed"),
        (in_bytes(colourful(), "WEBP", save_all=True, append_images=[GREY.convert("RGB")]), "a.webp", Severity.WARNING,
         "moves; its first picture is printed"),
        (in_bytes(colourful(), "PNG", save_all=True, append_images=[GREY.convert("RGB")]), "a.png", Severity.WARNING,
         "moves; its first picture is printed"),
        (in_bytes(colourful(), "PNG"), "a.jpg", Severity.NOTE, "is a PNG by its content"),
    ],
)  # fmt: skip
def test_what_is_printed_nevertheless_is_said(
    data: bytes, name: str, severity: Severity, what: str, tmp_path: Path
) -> None:
    file, (problem,) = opened(saved(tmp_path, data, name))
    assert file is not None
    assert (problem.place, problem.severity, problem.what) == (PLACE, severity, f"the picture {name} {what}")
    assert problem.remedy


def _looped() -> bytes:
    """A TIFF of a single page that names itself as the next."""
    data = in_bytes(colourful(), "TIFF")
    (start,) = struct.unpack_from("<I", data, 4)
    (count,) = struct.unpack_from("<H", data, start)
    at = start + 2 + 12 * count
    return data[:at] + struct.pack("<I", start) + data[at + 4 :]


def _many_pages(count: int) -> bytes:
    """A TIFF with so many more directories, each of them of one field."""
    data = bytearray(in_bytes(colourful(), "TIFF"))
    (start,) = struct.unpack_from("<I", data, 4)
    (fields,) = struct.unpack_from("<H", data, start)
    struct.pack_into("<I", data, start + 2 + 12 * fields, len(data))
    for _ in range(count):
        data += struct.pack("<HHHII", 1, 256, 4, 1, 9) + struct.pack("<I", len(data) + 18)
    return bytes(data)


BOMB = zlib.compress(bytes(20_000_000), 9)
PIXELS = noise(3)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"<svg/>", "is an SVG drawing by its content"),
        (b"%PDF-1.4", "is a PDF by its content"),
        (b"No picture yet.", "is a text by its content"),
        (in_bytes(colourful((600, 400)), "JPEG")[:2500], "cannot be read"),
        (in_bytes(colourful((600, 400)), "PNG")[:800], "cannot be read"),
        (in_bytes(colourful((600, 400)), "WEBP")[:300], "cannot be read"),
        (in_bytes(colourful((600, 400)), "TIFF")[:3000], "cannot be read"),
        (in_bytes(colourful((600, 400)), "TIFF")[:80], "is a TIFF of a kind that is not known, or damaged"),
        (in_bytes(Image.new("F", (9, 9)), "TIFF"), "has 32 bits a channel"),
        (claiming(10_000, 8_001), "has 10000 × 8001 pixels"),
        (claiming(8_000, 8_000), "cannot be read"),
        (claiming(1_000_000, 1_000_000), "says that it has more pixels than any picture"),
        (png(PIXELS, 2, chunk(b"iCCP", b"x\0\0" + BOMB)), "cannot be read"),
        (png(PIXELS, 2, chunk(b"zTXt", b"x\0\0" + BOMB)), "cannot be read"),
    ],
)
def test_what_cannot_be_printed_is_refused(data: bytes, said: str, tmp_path: Path) -> None:
    file, (problem,) = opened(saved(tmp_path, data, "odd.jpg"))
    assert file is None
    assert problem.what.startswith(f"the picture odd.jpg {said}")
    assert (problem.severity, problem.place, bool(problem.remedy)) == (Severity.GRAVE, PLACE, True)
    assert "0x" not in problem.what


@pytest.mark.parametrize("data", [_looped(), _many_pages(40_000)], ids=["a loop", "forty thousand pages"])
def test_many_pages_are_not_counted(data: bytes, tmp_path: Path) -> None:
    file, problems = opened(saved(tmp_path, data, "pages.tif"))
    assert file is not None
    assert (file.width, file.height) == (60, 40)
    assert len(problems) <= 1


def test_what_lies_there_may_be_no_file(tmp_path: Path) -> None:
    (tmp_path / "folder.jpg").mkdir()
    os.mkfifo(tmp_path / "pipe.jpg")
    (tmp_path / "loop.jpg").symlink_to("loop.jpg")
    (tmp_path / "closed.jpg").symlink_to("/dev/zero")
    said = {name: opened(tmp_path / name)[1][0].what for name in ("folder.jpg", "pipe.jpg", "loop.jpg", "closed.jpg")}
    assert said == {
        "folder.jpg": "the picture folder.jpg is no file",
        "pipe.jpg": "the picture pipe.jpg is no file",
        "loop.jpg": "the picture loop.jpg cannot be read (Too many levels of symbolic links)",
        "closed.jpg": "the picture closed.jpg is no file",
    }
    assert opened(tmp_path / "none.jpg")[1][0].what == "the picture none.jpg does not exist"


def test_a_file_may_be_too_large_to_be_read(tmp_path: Path) -> None:
    path = tmp_path / "large.tif"
    with path.open("wb") as file:
        file.truncate(251_000_000)
    assert opened(path)[1][0].what == "the picture large.tif has 251 MB"


def test_the_bound_is_below_the_one_pillow_warns_at() -> None:
    assert Image.MAX_IMAGE_PIXELS is not None
    assert MAX_PIXELS < Image.MAX_IMAGE_PIXELS


_SEEDS = [
    *(in_bytes(colourful((30, 20)), kind) for kind in ("JPEG", "PNG", "TIFF", "WEBP")),
    in_bytes(colourful((30, 20)), "TIFF", compression="tiff_adobe_deflate"),
    in_bytes(colourful((30, 20)).quantize(9), "PNG", transparency=3),
    tiff(noise(5, size=(30, 20)), 5, extras=[2]),
    tiff(noise(5, size=(30, 20)), 5, extras=[1], order=">", deflated=True, differences=True),
    tiff(noise(3, deep=True, size=(30, 20)), 2, tile=(32, 32)),
    png(noise(4, deep=True, size=(30, 20)), 6),
]


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(_SEEDS),
    st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 255)), max_size=8),
    st.integers(0, 6000),
)
def test_no_bytes_make_it_fall(seed: bytes, changes: list[tuple[int, int]], cut: int) -> None:
    """Whatever is changed or cut off: a picture of the size that it decodes to, or one grave problem."""
    data = bytearray(seed)
    for place, value in changes:
        data[place % len(data)] = value
    with tempfile.NamedTemporaryFile(suffix=".jpg") as held:
        held.write(data[: len(data) - cut] if cut < len(data) else data)
        held.flush()
        file, problems = open_picture(Path(held.name), "some.jpg", PLACE)
    graves = [problem for problem in problems if problem.severity is Severity.GRAVE]
    assert len(graves) == (file is None)
    assert file is None or 0 < file.width * file.height <= MAX_PIXELS


# Memory ---------------------------------------------------------------------------------------------------------------

_MEASURED = """
import resource, sys
from pathlib import Path
from catalogue.makeup.pictures import Named, open_pictures
from catalogue.problems import Place
def most():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
before = most()
files, problems = open_pictures([Named(Path(name), name, Place()) for name in sys.argv[1:]])
print(len(files), most() - before)
"""


def _cost(paths: list[Path]) -> tuple[int, int]:
    """How many of the pictures can be printed, and the megabytes it took to see."""
    command = [sys.executable, "-c", _MEASURED, *map(str, paths)]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    printable, megabytes = map(int, said.split())
    return printable, megabytes


def _nearly_empty(tmp_path: Path, name: str, width: int, height: int) -> Path:
    """A PNG of that many black pixels, of a few kilobytes."""
    deflate = zlib.compressobj(9)
    body = b"".join(deflate.compress(bytes(3 * width + 1)) for _ in range(height)) + deflate.flush()
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")
    return saved(tmp_path, data, name)


def test_large_pictures_do_not_add_up(tmp_path: Path) -> None:
    """Four of 30 million pixels would take 480 MB at once, and more while they are looked through."""
    paths = [_nearly_empty(tmp_path, f"{number}.png", 6000, 5000) for number in range(4)]
    printable, megabytes = _cost(paths)
    assert printable == 4
    assert megabytes < 450


def test_bombs_cost_little(tmp_path: Path) -> None:
    bomb = zlib.compress(bytes(200_000_000), 9)
    files = {
        "profile.png": png(PIXELS, 2, chunk(b"iCCP", b"x\0\0" + bomb)),
        "text.png": png(PIXELS, 2, *[chunk(b"zTXt", b"x\0\0" + bomb)] * 3),
        "iText.png": png(PIXELS, 2, chunk(b"iTXt", b"x\0\1\0\0\0" + bomb)),
        "size.png": claiming(60_000, 60_000),
        "size.webp": _of_webp(16_383, 16_383),
        "pages.tif": _many_pages(40_000),
    }
    printable, megabytes = _cost([saved(tmp_path, data, name) for name, data in files.items()])
    assert printable == 1
    assert megabytes < 100


def _of_webp(width: int, height: int) -> bytes:
    """A WebP whose canvas is that large and whose picture is not."""
    small = in_bytes(colourful((16, 16)), "WEBP", exif=b"Exif\0\0II*\0")
    data = bytearray(small)
    assert data[12:16] == b"VP8X"
    data[24:27], data[27:30] = (width - 1).to_bytes(3, "little"), (height - 1).to_bytes(3, "little")
    return bytes(data)


# What is remembered -----------------------------------------------------------------------------------------------------


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Grows by one with every picture that is decoded."""
    seen: list[object] = []
    decode: Callable[..., object] = pictures.decoded
    monkeypatch.setattr(pictures, "decoded", lambda *given, **named: (seen.append(1), decode(*given, **named))[1])
    return seen


def test_no_picture_is_measured_twice(tmp_path: Path, counted: list[object]) -> None:
    shelf = Shelf(tmp_path / "kept")
    named = [
        Named(saved(tmp_path, in_bytes(_clear(), "PNG"), "a.png"), "a.png", PLACE),
        Named(saved(tmp_path, in_bytes(colourful(), "PNG"), "b.jpg"), "b.jpg", Place("films/two.yaml", 3)),
        Named(saved(tmp_path, b"nothing", "c.jpg"), "c.jpg", Place("films/two.yaml", 9)),
    ]
    plain = open_pictures(named)
    assert len(counted) == 2
    assert open_pictures(named, shelf) == plain
    assert len(counted) == 4
    assert open_pictures(named, shelf) == plain
    assert len(counted) == 4
    # The same bytes elsewhere are the same picture; others under the same name are not.
    moved = Named(saved(tmp_path, named[0].path.read_bytes(), "d.png"), "d.png", PLACE)
    saved(tmp_path, in_bytes(GREY, "PNG"), "a.png")
    files, _ = open_pictures([named[0], moved], shelf)
    assert len(counted) == 5
    assert {name: file.mode for name, file in files.items()} == {"a.png": "grey", "d.png": "colour"}


@pytest.mark.parametrize(
    "kept", [b"", b"[]", b"null", b'["PNG", 60, 40, "colour", ["odd"]]', b'["PNG", 0, 40, "grey", []]', b"[" * 9000]
)
def test_what_is_remembered_must_make_sense(kept: bytes, tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "kept")
    path = saved(tmp_path, in_bytes(colourful(), "PNG"), "a.png")
    shelf.put(pictures._key(hashlib.sha256(path.read_bytes()).hexdigest()), kept)
    files, problems = open_pictures([Named(path, "a.png", PLACE)], shelf)
    assert (files["a.png"].width, files["a.png"].height, problems) == (60, 40, ())


def test_pictures_are_opened_in_their_order(tmp_path: Path) -> None:
    rng = np.random.default_rng(3)
    named = [
        Named(saved(tmp_path, bytes(rng.integers(0, 256, 50, np.uint8)), f"{number}.jpg"), f"{number}.jpg", PLACE)
        for number in range(12)
    ]
    _, problems = open_pictures(named)
    assert [problem.what.split()[2] for problem in problems] == [f"{number}.jpg" for number in range(12)]
