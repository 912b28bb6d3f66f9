"""Portraits, 3:4: a person against a light, one for each director's and juror's key."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from pictures.backdrops import cloth, door, leaves, lights, sea, window
from pictures.film import COLOUR, SILVER, Stock
from pictures.heads import bust
from pictures.raster import Frame
from pictures.registry import SCENES, Scene

ASPECT = 3 / 4
WIDTH = 900
STUDIO = replace(SILVER, grain=0.03, contrast=1.16, vignette=0.55)
TINTED = replace(COLOUR, grain=0.02, contrast=1.1, vignette=0.45)


Backdrop = Callable[[Frame, str, str, float, float, float], None]


@dataclass(frozen=True)
class Sitter:
    """Who sits before which light; what is not said is the bust's own habit."""

    backdrop: Backdrop
    dark: str
    pale: str
    pool: tuple[float, float, float]
    looks: dict[str, Any]
    stock: Stock = TINTED
    starter: bool = False

    def paint(self, frame: Frame) -> None:
        """The cloth, then the person: the head in the upper part with air above it."""
        self.backdrop(frame, self.dark, self.pale, *self.pool)
        looks = {"x": 0.4, "y": 0.4, "size": 0.36, **self.looks}
        bust(frame, **looks)
        frame.shine(frame.halo(self.pool[0], self.pool[1], 0.5, 2), self.pale, 0.04)


def _grey(backdrop: Backdrop, dark: str, pale: str, pool: tuple[float, float, float], **looks: Any) -> Sitter:
    grey = {"skin_colour": "#a8a8a8", "hair_colour": "#161616", "cloth": "#2b2b2b", "lamp": "#ffffff"}
    return Sitter(backdrop, dark, pale, pool, {**grey, **looks}, STUDIO)


def _colour(
    backdrop: Backdrop, dark: str, pale: str, pool: tuple[float, float, float], *, starter: bool = False, **looks: Any
) -> Sitter:
    return Sitter(backdrop, dark, pale, pool, looks, TINTED, starter)


SITTERS: dict[str, Sitter] = {
    # Persons of film history: a hat, a collar, a light; no likeness.
    "fritz_lang": _grey(
        cloth, "#151515", "#8f8f8f", (0.58, 0.42, 0.26), hair="swept", top="collar", glasses=True, x=0.35
    ),
    "sergei_eisenstein": _grey(
        door, "#242424", "#d8d8d8", (0.5, 0.4, 0.42), hair="curls", top="coat", view="turned", breadth=1.08, x=0.37
    ),
    "f_w_murnau": _grey(
        window, "#1c1c1c", "#b5b5b5", (0.2, 0.2, 0.3), hair="short", top="coat", flip=True, x=0.4, tilt=-0.05
    ),
    "buster_keaton": _grey(
        cloth,
        "#2a2a2a",
        "#c4c4c4",
        (0.36, 0.36, 0.4),
        hair="short",
        hat="brim",
        top="collar",
        view="turned",
        flip=True,
        x=0.4,
    ),
    "dziga_vertov": _grey(
        leaves, "#1a1a1a", "#a0a0a0", (0.55, 0.2, 0.4), hair="cropped", hat="flat_cap", top="coat", x=0.36
    ),
    "carl_theodor_dreyer": _grey(
        cloth,
        "#5a5a5a",
        "#e0e0e0",
        (0.3, 0.4, 0.6),
        hair="receding",
        top="collar",
        flip=True,
        x=0.41,
        skin=0.08,
        face=0.25,
    ),
    "robert_wiene": _grey(
        lights, "#141414", "#c0c0c0", (0.5, 0.4, 0.4), hair="receding", top="coat", view="turned", breadth=1.1, x=0.37
    ),
    "zhang_yimou": _colour(
        cloth,
        "#2a2218",
        "#c2a878",
        (0.5, 0.38, 0.3),
        hair="cropped",
        top="roll_neck",
        cloth="#1a1c20",
        lamp="#ffe2b0",
        view="turned",
        x=0.36,
    ),
    # The invented directors.
    "anurak_thongsawat": _colour(
        leaves,
        "#16241a",
        "#b8c98a",
        (0.55, 0.25, 0.4),
        hair="short",
        top="collar",
        cloth="#2e3a44",
        lamp="#f2ffd0",
        skin_colour="#a8754e",
        x=0.36,
    ),
    "beatriz_de_monforte": _colour(
        sea,
        "#5a7a90",
        "#ffd9b4",
        (0.6, 0.4, 0.5),
        hair="curls",
        top="collarless",
        cloth="#7c2f26",
        lamp="#ffdcb0",
        hair_colour="#2a1810",
        x=0.36,
    ),
    "clara_von_der_heyde": _grey(
        door, "#303030", "#f0f0f0", (0.36, 0.4, 0.5), hair="bob", top="roll_neck", flip=True, x=0.42, skin=0.1
    ),
    "djordje_zdralic": _colour(
        window,
        "#1c242c",
        "#d8b48a",
        (0.55, 0.25, 0.26),
        hair="short",
        beard="full",
        top="coat",
        cloth="#2c3238",
        lamp="#ffd8a4",
        x=0.36,
    ),
    "ema_kovac": _colour(
        sea,
        "#7c6a7c",
        "#ffd29a",
        (0.5, 0.36, 0.6),
        starter=True,
        hair="bun",
        top="roll_neck",
        cloth="#34506a",
        lamp="#ffd6a0",
        hair_colour="#3a2216",
        x=0.38,
    ),
    "gordana_stojkanovic": _colour(
        cloth,
        "#3a1c1a",
        "#c2705a",
        (0.3, 0.36, 0.34),
        hair="long",
        top="coat",
        cloth="#22201e",
        lamp="#ffd0b0",
        view="turned",
        flip=True,
        hair_colour="#24140e",
        x=0.4,
    ),
    "ingrid_sepulveda_lunde": _colour(
        sea,
        "#4a6474",
        "#d8e6e6",
        (0.2, 0.36, 0.4),
        hair="short",
        hat="knit",
        top="hood",
        cloth="#b0492e",
        lamp="#e8f4ff",
        flip=True,
        x=0.42,
    ),
    "itamar_ben_shachar": _grey(
        window,
        "#262626",
        "#c8c8c8",
        (0.4, 0.24, 0.4),
        hair="receding",
        beard="short",
        glasses=True,
        top="collar",
        x=0.36,
    ),
    "jovana_tesin": _colour(
        lights,
        "#141c30",
        "#ffc080",
        (0.5, 0.38, 0.5),
        hair="ponytail",
        top="coat",
        cloth="#262c3c",
        lamp="#ffcf9a",
        x=0.4,
    ),
    "ketevan_otkhmezuri": _colour(
        leaves,
        "#2a2412",
        "#e0b050",
        (0.2, 0.3, 0.4),
        hair="long",
        top="collarless",
        cloth="#3a4a2c",
        lamp="#ffe6a0",
        hair_colour="#140e0c",
        flip=True,
        x=0.41,
    ),
    "lamija_hrasnic": _colour(
        cloth,
        "#10262a",
        "#5a9a98",
        (0.52, 0.4, 0.28),
        hair="bob",
        top="collar",
        cloth="#16181c",
        lamp="#c8f4f0",
        hair_colour="#14100e",
        view="turned",
        x=0.36,
    ),
    "meenal_chaturvedi": _colour(
        door,
        "#4a1e14",
        "#ffc266",
        (0.4, 0.4, 0.48),
        hair="bun",
        glasses=True,
        top="collarless",
        cloth="#6a1838",
        lamp="#ffcc80",
        skin_colour="#9a6844",
        hair_colour="#0e0a0a",
        flip=True,
        x=0.36,
    ),
    "min_haerin": _colour(
        window,
        "#2a3436",
        "#e6ece4",
        (0.34, 0.3, 0.5),
        hair="bob",
        top="roll_neck",
        cloth="#c2b8a4",
        lamp="#f4fff8",
        hair_colour="#0e0c0e",
        skin=0.16,
        flip=True,
        x=0.4,
    ),
    "nguyen_lam_ha": _grey(
        leaves,
        "#2a2a2a",
        "#e4e4e4",
        (0.3, 0.3, 0.5),
        hair="short",
        top="collar",
        view="turned",
        glasses=True,
        flip=True,
        x=0.4,
        skin=0.08,
    ),
    "niloufar_zarrinkamar": _colour(
        cloth,
        "#2c3424",
        "#d8c48a",
        (0.5, 0.32, 0.4),
        hair="short",
        hat="scarf",
        top="coat",
        cloth="#5a6a52",
        lamp="#fff0c0",
        x=0.36,
    ),
    "nobuko_harima": _colour(
        sea,
        "#2c4c66",
        "#f4c8b8",
        (0.55, 0.42, 0.4),
        hair="cropped",
        top="collar",
        cloth="#e4dccc",
        lamp="#ffe0d0",
        hair_colour="#6a6662",
        skin=0.15,
        x=0.36,
    ),
    "orla_brannigan": _colour(
        leaves,
        "#1c2c2a",
        "#a8d0b0",
        (0.55, 0.3, 0.5),
        hair="curls",
        top="hood",
        cloth="#2a4a3c",
        lamp="#ffd8b0",
        hair_colour="#5a2210",
        view="turned",
        x=0.37,
    ),
    "thomas_velkoff_jr": _colour(
        cloth,
        "#4a5662",
        "#dce4ea",
        (0.32, 0.38, 0.5),
        hair="short",
        hat="flat_cap",
        beard="full",
        top="coat",
        cloth="#4a3222",
        lamp="#f0f6ff",
        flip=True,
        x=0.42,
    ),
    "vladeta_krstonosic": _grey(
        cloth,
        "#101010",
        "#6a6a6a",
        (0.22, 0.36, 0.24),
        hair="swept",
        beard="short",
        top="collar",
        flip=True,
        x=0.42,
        rim=1.3,
    ),
    # The invented jurors, and the festival's director.
    "anselm_ruddick": _grey(
        cloth, "#1e1e1e", "#b8b8b8", (0.3, 0.38, 0.4), hair="short", hat="flat_cap", top="coat", flip=True, x=0.42
    ),
    "bogdan_curlic": _grey(
        window, "#202020", "#bcbcbc", (0.5, 0.26, 0.36), hair="curls", glasses=True, beard="short", top="coat", x=0.36
    ),
    "dimitar_zografski": _colour(
        door,
        "#2c2a3c",
        "#c8b490",
        (0.38, 0.4, 0.44),
        hair="receding",
        beard="full",
        top="roll_neck",
        cloth="#3c2c24",
        lamp="#ffdcb0",
        view="turned",
        x=0.37,
    ),
    "ilja_prelovec": _colour(
        cloth,
        "#4a2a18",
        "#d08a52",
        (0.5, 0.38, 0.36),
        hair="cropped",
        top="collar",
        cloth="#20262c",
        lamp="#ffd0a0",
        view="turned",
        x=0.37,
    ),
    "maren_solvik": _colour(
        leaves,
        "#1a2c22",
        "#9ac09a",
        (0.22, 0.3, 0.44),
        hair="bob",
        top="coat",
        cloth="#26302c",
        lamp="#f0ffe4",
        hair_colour="#8a6a3c",
        flip=True,
        x=0.41,
    ),
    "smilja_radovan": _colour(
        lights,
        "#1c1420",
        "#ffb888",
        (0.52, 0.4, 0.46),
        hair="bun",
        glasses=True,
        top="coat",
        cloth="#2e2430",
        lamp="#ffd8b8",
        hair_colour="#57514c",
        x=0.38,
    ),
    "teodora_kljajic": _colour(
        window,
        "#16222e",
        "#9cc0d8",
        (0.56, 0.28, 0.34),
        hair="bun",
        top="collarless",
        cloth="#1c2834",
        lamp="#e4f2ff",
        hair_colour="#1c1410",
        x=0.37,
    ),
    "yasmine_orfali": _colour(
        door,
        "#3c2410",
        "#ffc878",
        (0.4, 0.4, 0.46),
        hair="long",
        top="roll_neck",
        cloth="#7a3420",
        lamp="#ffd490",
        skin_colour="#a87850",
        hair_colour="#120c0a",
        view="turned",
        flip=True,
        x=0.4,
    ),
}

SCENES.update(
    {key: Scene(key, ASPECT, sitter.stock, sitter.paint, WIDTH, sitter.starter) for key, sitter in SITTERS.items()}
)
