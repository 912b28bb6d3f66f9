"""The nine sections of the second festival, each with the pages its films have."""

from dataclasses import dataclass
from typing import Any

SPREAD = {"layout": "film_spread", "opposite": "still"}
HALF = [{"layout": "half_page", "credits": ["photography", "cast"]}, "film_page"]


@dataclass(frozen=True)
class Section:
    """A section: how many films it has, how much is told of them, and on what pages."""

    key: str
    names: tuple[str, str]
    ink: str
    films: int
    pages: Any
    """What festival.yaml says under `film`: a layout, or several from the smallest to the largest."""
    sentences: tuple[int, int]
    """Sentences between opening and end: at least, at most."""
    true: bool = False
    """Documentaries."""
    years: tuple[int, int] = (2033, 2034)
    minutes: tuple[int, int] = (78, 132)
    shorts: bool = False


SECTIONS = (
    Section("competition", ("Главни програм", "Main Competition"), "cinnabar", 20, "film_page", (5, 8)),
    Section("panorama", ("Панорама", "Panorama"), "cherry", 44, HALF, (1, 2)),
    Section("first_steps", ("Прва дела", "First Features"), "ochre", 24, "film_page", (4, 7)),
    Section("documents", ("Документи", "Documents"), "pine", 30, "film_page", (4, 6), true=True, minutes=(58, 110)),
    Section("region", ("Регион", "The Region"), "petrol", 24, "film_page", (3, 6)),
    Section("tribute", ("Омаж води", "Tribute to Water"), "ultramarine", 8, SPREAD, (3, 4), years=(1961, 1994)),
    Section("after_midnight", ("После поноћи", "After Midnight"), "night", 12, HALF, (1, 1)),
    Section("young_eyes", ("Младе очи", "Young Eyes"), "olive", 14, HALF, (0, 1), minutes=(48, 92)),
    Section("shorts", ("Кратки метар", "Short Films"), "plum", 44, "film_page", (0, 0), minutes=(4, 24), shorts=True),
)  # fmt: skip
PROGRAMMES = (
    ("Под лупом", "Under the Glass"), ("Кућни ред", "House Rules"), ("Последњи трамвај", "The Last Tram"),
    ("Ван кадра", "Out of Frame"), ("Мали облици", "Small Forms"), ("Споредна врата", "Side Doors"),
    ("Дугме и капут", "Button and Coat"),
)  # fmt: skip
"""Titles of the programmes of shorts."""
VENUES = {
    "great_hall": (("Велика сала", "Great Hall"), ("Трг светла 1", "Trg svetla 1"), 620),
    "small_hall": (("Мала сала", "Small Hall"), ("Трг светла 1", "Trg svetla 1"), 140),
    "arena": (("Биоскоп Арена", "Arena Cinema"), ("Михајла Пупина 3", "Mihajla Pupina 3"), 310),
    "museum": (("Музеј", "Museum"), ("Музејска 5", "Muzejska 5"), 96),
    "garden": (("Летња башта", "Open-air Garden"), ("Сунчани кеј 8", "Sunčani kej 8"), 450),
    "university": (("Студентски биоскоп", "Student Cinema"), ("Др Зорана Ђинђића 1", "Dr Zorana Đinđića 1"), 180),
    "station": (("Стара станица", "The Old Station"), ("Железничка 2", "Železnička 2"), 220),
    "forum": (("Форум", "Forum"), ("Католичка порта 4", "Katolička porta 4"), 80),
}
FORUM = "forum"
"""The venue of talks and masterclasses."""
