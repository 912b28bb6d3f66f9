"""Pictures made by hand, sample by sample, where no program at hand writes their kind."""

import struct
import zlib
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from catalogue.makeup.pictures import Named, open_pictures
from catalogue.makeup.pieces import PictureFile
from catalogue.problems import Place, Problem

Samples = NDArray[np.uint8] | NDArray[np.uint16]
"""Height × width × samples a pixel."""


def in_bytes(image: Image.Image, kind: str, **options: object) -> bytes:
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def colourful(size: tuple[int, int] = (60, 40)) -> Image.Image:
    """Greener to the foot, on a ground between red and blue."""
    return Image.merge(
        "RGB", [Image.linear_gradient("L").resize(size), Image.new("L", size, 40), Image.new("L", size, 200)]
    )


def noise(samples: int, deep: bool = False, size: tuple[int, int] = (12, 8)) -> Samples:
    """Samples without any order, the same every time."""
    drawn = np.random.default_rng(samples).integers(0, 65536 if deep else 256, (size[1], size[0], samples))
    return drawn.astype(np.uint16 if deep else np.uint8)


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(samples: Samples, colour: int, *chunks: bytes) -> bytes:
    """A PNG (ISO 15948) of grey (0), RGB (2), grey and alpha (4) or RGBA (6); `chunks` stand before the pixels."""
    height, width = samples.shape[:2]
    bits = samples.dtype.itemsize * 8
    rows = samples.astype(samples.dtype.newbyteorder(">"))
    body = b"".join(b"\0" + row.tobytes() for row in rows)
    header = struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        [chunk(b"IHDR", header), *chunks, chunk(b"IDAT", zlib.compress(body)), chunk(b"IEND", b"")]
    )


def claiming(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is that large."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def tiff(
    samples: Samples,
    photometric: int,
    *,
    order: str = "<",
    extras: Sequence[int] = (),
    deflated: bool = False,
    differences: bool = False,
    planar: bool = False,
    orientation: int = 1,
    tile: tuple[int, int] | None = None,
    following: int = 0,
) -> bytes:
    """A TIFF 6.0 of one strip (or one tile, or one strip a sample), in either byte order."""
    height, width, count = samples.shape
    written = samples
    if differences:
        written = np.concatenate([samples[:, :1], samples[:, 1:] - samples[:, :-1]], axis=1)
    written = written.astype(samples.dtype.newbyteorder(order))
    if tile is not None:
        padded = np.zeros((tile[1], tile[0], count), written.dtype)
        padded[:height, :width] = written
        written = padded
    parts = [written[..., index].tobytes() for index in range(count)] if planar else [written.tobytes()]
    parts = [zlib.compress(part) if deflated else part for part in parts]
    starts = [8 + sum(map(len, parts[:index])) for index in range(len(parts))]
    lengths = [len(part) for part in parts]
    fields: list[tuple[int, int, Sequence[int]]] = [
        (256, 4, [width]),
        (257, 4, [height]),
        (258, 3, [samples.dtype.itemsize * 8] * count),
        (259, 3, [8 if deflated else 1]),
        (262, 3, [photometric]),
        (274, 3, [orientation]),
        (277, 3, [count]),
        (284, 3, [2 if planar else 1]),
        (317, 3, [2 if differences else 1]),
    ]
    if tile is None:
        fields += [(273, 4, starts), (278, 4, [height]), (279, 4, lengths)]
    else:
        fields += [(322, 4, [tile[0]]), (323, 4, [tile[1]]), (324, 4, starts), (325, 4, lengths)]
    if extras:
        fields.append((338, 3, extras))
    body = b"".join(parts)
    body += b"\0" * (len(body) % 2)
    start = 8 + len(body)
    beyond = start + 2 + 12 * len(fields) + 4
    directory, spill = struct.pack(order + "H", len(fields)), b""
    for tag, kind, values in sorted(fields):
        data = struct.pack(f"{order}{len(values)}{'I' if kind == 4 else 'H'}", *values)
        if len(data) > 4:
            data, spill = struct.pack(order + "I", beyond + len(spill)), spill + data + b"\0" * (len(data) % 2)
        directory += struct.pack(order + "HHI", tag, kind, len(values)) + data.ljust(4, b"\0")
    mark = b"II*\0" if order == "<" else b"MM\0*"
    return mark + struct.pack(order + "I", start) + body + directory + struct.pack(order + "I", following) + spill


def open_picture(path: Path, name: str, place: Place) -> tuple[PictureFile | None, tuple[Problem, ...]]:
    """One picture alone, measured, with what is wrong with it; None where it cannot be printed."""
    files, problems = open_pictures([Named(path, name, place)])
    return files.get(name), problems
