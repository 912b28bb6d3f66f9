"""Plates kept on disk: a line of figures, the map of their ink, and their bytes."""

import json
from typing import get_args

import numpy as np

from catalogue.press.plate import Inks, Plate, step_of
from catalogue.shelf import Shelf

_INK = np.dtype("<u2")
_FILTERS = ("DCTDecode", "FlateDecode")
_PLAIN, _TURNED = (), ((1, 0), (1, 0) * 4)


def take(shelf: Shelf, key: str) -> Plate | None:
    """The plate kept under `key`; None where there is none, or what is there is no plate."""
    kept = shelf.get(key)
    if kept is None:
        return None
    line, _, rest = kept.partition(b"\n")
    try:
        width, height, inks, bits, filter_, decode = json.loads(line)
        decode = tuple(decode)
        if (
            not all(isinstance(side, int) and 0 < side < 1_000_000 for side in (width, height))
            or inks not in get_args(Inks)
            or bits not in (1, 8)
            or filter_ not in _FILTERS
            or decode not in (_PLAIN, *_TURNED)
        ):
            return None
        step = step_of(bits)
        shape = (-(-height // step), -(-width // step))
        size = shape[0] * shape[1] * _INK.itemsize
        ink = np.frombuffer(rest[:size], _INK).astype(np.uint16).reshape(shape)
    except (ValueError, TypeError, RecursionError):
        return None
    return Plate(width, height, inks, bits, filter_, decode, rest[size:], ink)


def keep(shelf: Shelf, key: str, plate: Plate) -> None:
    line = json.dumps([plate.width, plate.height, plate.inks, plate.bits, plate.filter, plate.decode])
    shelf.put(key, line.encode() + b"\n" + plate.ink.astype(_INK).tobytes() + plate.data)
