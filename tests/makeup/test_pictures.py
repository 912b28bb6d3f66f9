"""Pictures as files: what is opened, what is measured, what is refused; and how they fill boxes."""

import hashlib
import struct
import tempfile
import zlib
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from catalogue.makeup.pictures import MAX_PIXELS, cover, fit, open_picture, read_upright
from catalogue.makeup.pieces import PictureFile
from catalogue.problems import Place, Problem, Severity

PLACE = Place("films/one.yaml", 12, 9, "still.file")


def opened(path: Path) -> tuple[PictureFile | None, tuple[Problem, ...]]:
    return open_picture(path, path.name, PLACE)


def saved(tmp_path: Path, image: Image.Image, name: str, **options: object) -> Path:
    path = tmp_path / name
    image.save(path, **options)
    return path


def colourful(size: tuple[int, int] = (60, 40)) -> Image.Image:
    return Image.merge(
        "RGB", [Image.linear_gradient("L").resize(size), Image.new("L", size, 40), Image.new("L", size, 200)]
    )


GREY = Image.linear_gradient("L").resize((60, 40))


@pytest.mark.parametrize(
    ("image", "name", "options", "mode"),
    [
        (colourful(), "one.jpg", {}, "colour"),
        (colourful(), "one.png", {}, "colour"),
        (colourful(), "one.tif", {"compression": "tiff_lzw"}, "colour"),
        (colourful().convert("CMYK"), "one.jpg", {}, "colour"),
        (colourful().convert("CMYK"), "one.tif", {}, "colour"),
        (colourful().convert("P"), "one.png", {}, "colour"),
        (GREY, "one.jpg", {}, "grey"),
        (GREY, "one.png", {}, "grey"),
        (Image.merge("RGB", [GREY] * 3), "one.png", {}, "grey"),
        (Image.merge("RGB", [GREY] * 3), "one.jpg", {"quality": 60}, "grey"),
        (GREY.convert("P"), "one.png", {}, "grey"),
        (Image.new("I;16", (60, 40), 30000), "one.png", {}, "grey"),
        (Image.new("I;16", (60, 40), 30000), "one.tif", {}, "grey"),
        (GREY.convert("1"), "one.png", {}, "bitmap"),
        (GREY.convert("1"), "one.tif", {"compression": "group4"}, "bitmap"),
    ],
)
def test_kinds_of_pictures(
    image: Image.Image, name: str, options: dict[str, object], mode: str, tmp_path: Path
) -> None:
    path = saved(tmp_path, image, name, **options)
    file, problems = opened(path)
    assert problems == ()
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    assert file == PictureFile(str(path.resolve()), name, 60, 40, mode, digest, PLACE)  # type: ignore[arg-type] # a parametrized mode


def test_sixteen_bits_keep_their_tones(tmp_path: Path) -> None:
    path = saved(tmp_path, Image.new("I;16", (6, 4), 0x8080), "deep.png")
    assert read_upright(path.read_bytes()).getpixel((0, 0)) == 0x80


@pytest.mark.parametrize(("orientation", "size"), [(1, (60, 40)), (3, (60, 40)), (6, (40, 60)), (8, (40, 60))])
def test_pictures_stand_upright(orientation: int, size: tuple[int, int], tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = saved(tmp_path, colourful(), "held.jpg", exif=exif)
    file, _ = opened(path)
    assert file is not None
    assert (file.width, file.height) == size
    upright = read_upright(path.read_bytes())
    assert upright.size == size
    assert upright.getexif().get(0x0112) is None


def test_a_transparent_picture_lies_on_white_and_is_said(tmp_path: Path) -> None:
    image = Image.new("RGBA", (10, 10), (255, 0, 0, 255))
    assert opened(saved(tmp_path, image, "opaque.png"))[1] == ()
    image.putpixel((3, 3), (0, 0, 0, 0))
    path = saved(tmp_path, image, "hole.png")
    (problem,) = opened(path)[1]
    assert (problem.severity, problem.place) == (Severity.WARNING, PLACE)
    assert problem.what == "the picture hole.png is transparent in parts; they are printed as white paper"
    upright = read_upright(path.read_bytes())
    assert [upright.getpixel(point) for point in ((3, 3), (5, 5))] == [(255, 255, 255), (255, 0, 0)]


def test_a_profile_that_does_not_fit_is_said_and_left_out(tmp_path: Path) -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    fine = saved(tmp_path, colourful(), "fine.png", icc_profile=srgb)
    assert opened(fine)[1] == ()
    assert read_upright(fine.read_bytes()).info == {"icc_profile": srgb}
    for name, image, profile in (("grey.png", GREY, srgb), ("torn.png", colourful(), srgb[:50])):
        path = saved(tmp_path, image, name, icc_profile=profile)
        (problem,) = opened(path)[1]
        assert problem.what == f"the colour profile in the picture {name} does not fit it and is ignored"
        assert read_upright(path.read_bytes()).info == {}


def test_several_pages_are_said(tmp_path: Path) -> None:
    path = saved(tmp_path, colourful(), "pages.tif", save_all=True, append_images=[GREY.convert("RGB")])
    file, (problem,) = opened(path)
    assert file is not None
    assert problem.what == "the picture pages.tif has several pages; the first is printed"


def _claiming(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is that large."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def _bytes(image: Image.Image, kind: str) -> bytes:
    out = BytesIO()
    image.save(out, kind)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "does not exist"),
        (b"", "cannot be read"),
        (b"<svg/>", "cannot be read"),
        (_bytes(colourful(), "GIF"), "cannot be read"),
        (_bytes(colourful(), "WEBP"), "cannot be read"),
        (_bytes(colourful((600, 400)), "JPEG")[:2500], "cannot be read"),
        (_bytes(colourful((600, 400)), "PNG")[:800], "cannot be read"),
        (_bytes(Image.new("F", (9, 9)), "TIFF"), "32 bits a channel"),
        (_claiming(10_000, 8_001), "10000 × 8001 pixels"),
        (_claiming(1_000_000, 1_000_000), "cannot be read"),
    ],
)
def test_what_cannot_be_printed_is_refused(content: bytes | None, said: str, tmp_path: Path) -> None:
    path = tmp_path / "odd.jpg"
    if content is not None:
        path.write_bytes(content)
    file, (problem,) = opened(path)
    assert file is None
    assert said in problem.what
    assert (problem.severity, problem.place, bool(problem.remedy)) == (Severity.GRAVE, PLACE, True)


def test_the_bound_is_below_the_one_pillow_warns_at() -> None:
    assert Image.MAX_IMAGE_PIXELS is not None
    assert MAX_PIXELS < Image.MAX_IMAGE_PIXELS


_SEEDS = [_bytes(colourful((30, 20)), kind) for kind in ("JPEG", "PNG", "TIFF")]


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(_SEEDS),
    st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 255)), max_size=8),
    st.integers(0, 2000),
)
def test_no_bytes_make_it_fall(seed: bytes, changes: list[tuple[int, int]], cut: int) -> None:
    data = bytearray(seed)
    for place, value in changes:
        data[place % len(data)] = value
    with tempfile.NamedTemporaryFile() as held:
        held.write(data[: len(data) - cut] if cut < len(data) else data)
        held.flush()
        file, problems = open_picture(Path(held.name), "some.jpg", PLACE)
    assert file is not None or any(problem.severity is Severity.GRAVE for problem in problems)


WIDE = PictureFile("", "wide.jpg", 1850, 1000, "colour", "")
TALL = PictureFile("", "tall.jpg", 600, 1000, "colour", "")


@pytest.mark.parametrize(
    ("file", "box", "focus", "crop", "lost"),
    [
        (WIDE, (185, 100), (0.5, 0.5), (0, 0, 1, 1), 0),
        (WIDE, (100, 100), (0.5, 0.5), (0.2297, 0, 0.7703, 1), 0.4595),
        (WIDE, (100, 100), (0.0, 0.5), (0, 0, 0.5405, 1), 0.4595),
        (WIDE, (100, 100), (1.0, 0.5), (0.4595, 0, 1, 1), 0.4595),
        (WIDE, (200, 100), (0.5, 0.5), (0, 0.0375, 1, 0.9625), 0.075),
        (TALL, (75, 100), (0.5, 0.5), (0, 0.1, 1, 0.9), 0.2),
        (TALL, (75, 100), (0.5, 0.0), (0, 0, 1, 0.8), 0.2),
    ],
)
def test_cover(
    file: PictureFile,
    box: tuple[float, float],
    focus: tuple[float, float],
    crop: tuple[float, ...],
    lost: float,
) -> None:
    found = cover(file, *box, focus)
    assert [round(edge, 4) for edge in found.shares] == [pytest.approx(edge, abs=1e-4) for edge in crop]
    assert found.lost == pytest.approx(lost, abs=1e-4)


def test_a_portrait_loses_its_foot() -> None:
    assert cover(TALL, 75, 100, (0.5, 0.9), keep_top=True).shares == (0.0, 0.0, 1.0, pytest.approx(0.8))


@given(
    st.integers(1, 9000), st.integers(1, 9000), st.floats(1, 900), st.floats(1, 900),
    st.floats(0, 1), st.floats(0, 1), st.booleans(),
)  # fmt: skip
def test_a_crop_has_the_aspect_of_its_box(
    width: int, height: int, box_width: float, box_height: float, x: float, y: float, keep_top: bool
) -> None:
    file = replace(WIDE, width=width, height=height)
    crop = cover(file, box_width, box_height, (x, y), keep_top=keep_top)
    left, top, right, bottom = crop.shares
    assert 0 <= left < right <= 1
    assert 0 <= top < bottom <= 1
    aspect = (right - left) * width / ((bottom - top) * height)
    assert aspect == pytest.approx(box_width / box_height, rel=1e-6)
    assert crop.lost == pytest.approx(1 - (right - left) * (bottom - top), abs=1e-9)


@pytest.mark.parametrize(
    ("file", "box", "size"),
    [(WIDE, (185, 200), (185, 100)), (WIDE, (400, 100), (185, 100)), (TALL, (90, 100), (60, 100))],
)
def test_fit(file: PictureFile, box: tuple[float, float], size: tuple[float, float]) -> None:
    found = fit(file, *box)
    assert (found.width, found.height) == pytest.approx(size)


def test_a_box_has_an_area() -> None:
    for shape in (cover, fit):
        with pytest.raises(ValueError, match="0 × 10"):
            shape(WIDE, 0, 10)
