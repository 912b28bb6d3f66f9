"""From light to a finished picture: bloom, lens, vignette, tone, grain, and the JPEG file."""

from dataclasses import dataclass
from io import BytesIO

import numpy as np
from PIL import Image

from pictures.raster import Field, Frame, blur_pixels, mix, resize, rgb

LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)


@dataclass(frozen=True)
class Stock:
    """How the light is developed.

    `shadows` and `highlights` tint the two ends; `lift` is the density of the deepest black; `bloom` the share of
    bright light that spreads; `contrast` turns about the middle grey.
    """

    mono: bool = False
    exposure: float = 1.0
    contrast: float = 1.14
    lift: float = 0.012
    bloom: float = 0.16
    bloom_from: float = 0.85
    vignette: float = 0.32
    grain: float = 0.024
    softness: float = 0.00045
    saturation: float = 1.0
    shadows: str = "#1a2630"
    highlights: str = "#fff4e2"
    toning: float = 0.16


COLOUR = Stock()
SILVER = Stock(mono=True, grain=0.042, contrast=1.18, vignette=0.5, softness=0.0008, lift=0.016)


def _bloom(frame: Frame, stock: Stock) -> Field:
    light = frame.light
    bright = np.clip(light - stock.bloom_from, 0, 4)
    spread = sum(frame.blur(bright, radius) * share for radius, share in ((0.006, 0.5), (0.03, 0.3), (0.11, 0.2)))
    # Film scatters red furthest: light sources get a warm rim.
    warmth = np.float32(1) if stock.mono else np.array([1.12, 0.98, 0.88], np.float32)
    return light + np.asarray(spread, np.float32) * warmth * np.float32(stock.bloom * 2.2)


def _shoulder(light: Field) -> Field:
    """Straight up to 0.62, then rolled off so that nothing burns out with a hard edge."""
    knee = 0.62
    over = np.clip(light - knee, 0, None)
    return np.where(light < knee, light, knee + (1 - knee) * (1 - np.exp(-over / (1 - knee)))).astype(np.float32)


def _encode(light: Field) -> Field:
    light = np.clip(light, 0, 1)
    return np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055).astype(np.float32)


def develop(frame: Frame, stock: Stock) -> Field:
    """The picture without grain: display values 0 to 1, three channels, or one for black and white."""
    light = _bloom(frame, stock) * np.float32(stock.exposure)
    distance = np.hypot((frame.x - frame.a / 2) / (frame.a / 2), (frame.y - 0.5) / 0.5) / np.sqrt(2)
    light = light * (1 - np.float32(stock.vignette) * distance[..., None] ** 2.6)
    light = blur_pixels(_shoulder(light), stock.softness * frame.h)
    grey = light @ LUMA
    if stock.mono:
        return _curve(_encode(grey), stock)
    light = mix(grey[..., None], light, stock.saturation)
    tone = _curve(_encode(np.clip(light, 0, None)), stock)
    level = np.clip(tone @ LUMA, 0, 1)[..., None]
    tint = mix(_encode(rgb(stock.shadows)), _encode(rgb(stock.highlights)), level)
    return mix(tone, tint, np.float32(stock.toning) * (np.abs(2 * level - 1) ** 1.5) * 0.6)


def _curve(tone: Field, stock: Stock) -> Field:
    pivot = 0.42
    curved = pivot + (tone - pivot) * np.float32(stock.contrast)
    # A toe instead of a cut: blacks bend towards the lift.
    curved = np.where(curved < 0.1, 0.1 * np.exp((curved - 0.1) / 0.1), curved)
    return np.clip(stock.lift + curved * (1 - stock.lift), 0, 1).astype(np.float32)


def _grain(frame: Frame, tone: Field, strength: float) -> Field:
    """Clumps of silver, strongest in the middle tones; a colour film has a little of its own in each layer."""
    rng = np.random.default_rng(7919 + frame.w * 31 + frame.h)
    size = 0.00085 * frame.h

    def layer() -> Field:
        fine = blur_pixels(rng.standard_normal((frame.h, frame.w), np.float32), max(size, 0.35))
        coarse = resize(rng.standard_normal((frame.h // 3, frame.w // 3), np.float32), frame.w, frame.h)
        grain = fine / fine.std() + 0.16 * coarse / coarse.std()
        return np.asarray(grain, np.float32)

    level = tone if tone.ndim == 2 else tone @ LUMA
    weight = np.float32(strength) * (0.35 + 2.6 * level * (1 - level))
    if tone.ndim == 2:
        return tone + layer() * weight
    shared = layer()
    return tone + (shared[..., None] * 0.9 + np.stack([layer() for _ in range(3)], -1) * 0.22) * weight[..., None]


def jpeg(frame: Frame, stock: Stock, most: int = 440_000) -> bytes:
    """The finished file, at most so many bytes: the grain gives way."""
    tone = develop(frame, stock)
    strength = stock.grain
    while True:
        values = np.round(np.clip(_grain(frame, tone, strength), 0, 1) * 255).astype(np.uint8)
        buffer = BytesIO()
        # 4:2:0 on purpose: grain is in the light, not in the colour.
        Image.fromarray(values).save(buffer, "JPEG", quality=84, optimize=True, subsampling=2)
        if buffer.tell() <= most:
            return buffer.getvalue()
        strength *= 0.82
