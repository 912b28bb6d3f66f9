"""Titles made of nouns and adjectives that agree, in Serbian and in English, and some in the language of the film."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Noun:
    """Nominative, genitive, gender (0 masculine, 1 feminine, 2 neuter), English, and whether English counts it."""

    word: str
    genitive: str
    gender: int
    english: str
    counted: bool = True


NOUNS = (
    Noun("Со", "соли", 1, "Salt", False), Noun("Снег", "снега", 0, "Snow", False), Noun("Киша", "кише", 1, "Rain", False),
    Noun("Мост", "моста", 0, "Bridge"), Noun("Кућа", "куће", 1, "House"), Noun("Река", "реке", 1, "River"),
    Noun("Писмо", "писма", 2, "Letter"), Noun("Врт", "врта", 0, "Garden"), Noun("Соба", "собе", 1, "Room"),
    Noun("Ветар", "ветра", 0, "Wind"), Noun("Огледало", "огледала", 2, "Mirror"), Noun("Воз", "воза", 0, "Train"),
    Noun("Лампа", "лампе", 1, "Lamp"), Noun("Хлеб", "хлеба", 0, "Bread", False), Noun("Море", "мора", 2, "Sea"),
    Noun("Зима", "зиме", 1, "Winter"), Noun("Јабука", "јабуке", 1, "Apple"), Noun("Сат", "сата", 0, "Clock"),
    Noun("Прозор", "прозора", 0, "Window"), Noun("Камен", "камена", 0, "Stone"), Noun("Птица", "птице", 1, "Bird"),
    Noun("Град", "града", 0, "City"), Noun("Пут", "пута", 0, "Road"), Noun("Ноћ", "ноћи", 1, "Night"),
    Noun("Језеро", "језера", 2, "Lake"), Noun("Небо", "неба", 2, "Sky"), Noun("Ватра", "ватре", 1, "Fire"),
    Noun("Шума", "шуме", 1, "Forest"), Noun("Капут", "капута", 0, "Coat"), Noun("Кључ", "кључа", 0, "Key"),
    Noun("Зид", "зида", 0, "Wall"), Noun("Звоно", "звона", 2, "Bell"), Noun("Острво", "острва", 2, "Island"),
    Noun("Тишина", "тишине", 1, "Silence", False), Noun("Сенка", "сенке", 1, "Shadow"), Noun("Мапа", "мапе", 1, "Map"),
    Noun("Бунар", "бунара", 0, "Well"), Noun("Пчела", "пчеле", 1, "Bee"), Noun("Млин", "млина", 0, "Mill"),
    Noun("Станица", "станице", 1, "Station"),
)  # fmt: skip
ADJECTIVES = (
    ("Последњи", "Последња", "Последње", "Last"), ("Стари", "Стара", "Старо", "Old"), ("Тихи", "Тиха", "Тихо", "Quiet"),
    ("Далеки", "Далека", "Далеко", "Distant"), ("Бели", "Бела", "Бело", "White"),
    ("Позајмљени", "Позајмљена", "Позајмљено", "Borrowed"), ("Празни", "Празна", "Празно", "Empty"),
    ("Зелени", "Зелена", "Зелено", "Green"), ("Изгубљени", "Изгубљена", "Изгубљено", "Lost"),
    ("Северни", "Северна", "Северно", "Northern"),
)  # fmt: skip
ENDS = ("Пут", "Град", "Шума", "Ноћ", "Зима", "Река", "Воз", "Мост")
"""What has an end at which something may stand."""

OWN: dict[str, dict[str, str]] = {
    "Salt": {
        "JP": "塩",
        "GR": "Αλάτι",
        "TR": "Tuz",
        "HU": "Só",
        "PL": "Sól",
        "FR": "Le Sel",
        "DE": "Salz",
        "ES": "La sal",
    },
    "Snow": {
        "JP": "雪",
        "GR": "Χιόνι",
        "TR": "Kar",
        "HU": "Hó",
        "PL": "Śnieg",
        "FR": "La Neige",
        "DE": "Schnee",
        "BG": "Сняг",
    },
    "Rain": {
        "JP": "雨",
        "GR": "Βροχή",
        "TR": "Yağmur",
        "HU": "Eső",
        "PL": "Deszcz",
        "FR": "La Pluie",
        "IT": "La pioggia",
    },
    "Bridge": {
        "JP": "橋",
        "GR": "Η γέφυρα",
        "TR": "Köprü",
        "HU": "A híd",
        "DE": "Die Brücke",
        "ES": "El puente",
        "RO": "Podul",
    },
    "House": {"JP": "家", "GR": "Το σπίτι", "TR": "Ev", "HU": "A ház", "PL": "Dom", "FR": "La Maison", "PT": "A casa"},
    "River": {
        "JP": "川",
        "GR": "Ο ποταμός",
        "TR": "Nehir",
        "HU": "A folyó",
        "PL": "Rzeka",
        "IT": "Il fiume",
        "CZ": "Řeka",
    },
    "Letter": {
        "JP": "手紙",
        "GR": "Το γράμμα",
        "TR": "Mektup",
        "HU": "A levél",
        "PL": "List",
        "BG": "Писмо",
        "SE": "Brevet",
    },
    "Wind": {
        "JP": "風",
        "GR": "Ο άνεμος",
        "TR": "Rüzgâr",
        "HU": "A szél",
        "PL": "Wiatr",
        "FR": "Le Vent",
        "BR": "O vento",
    },
    "Train": {
        "JP": "列車",
        "GR": "Το τρένο",
        "TR": "Tren",
        "HU": "A vonat",
        "DE": "Der Zug",
        "RO": "Trenul",
        "SE": "Tåget",
    },
    "Sea": {
        "JP": "海",
        "GR": "Η θάλασσα",
        "TR": "Deniz",
        "HU": "A tenger",
        "PT": "O mar",
        "BR": "O mar",
        "ES": "El mar",
    },
    "Winter": {"JP": "冬", "GR": "Ο χειμώνας", "TR": "Kış", "HU": "Tél", "PL": "Zima", "SE": "Vinter", "CZ": "Zima"},
    "Night": {
        "JP": "夜",
        "GR": "Η νύχτα",
        "TR": "Gece",
        "HU": "Éjszaka",
        "PL": "Noc",
        "FR": "La Nuit",
        "IT": "La notte",
    },
}
"""Titles of one noun in the language of the country that the film is from."""


@dataclass(frozen=True)
class Title:
    """A title in both languages, and by country in the language of the film."""

    serbian: str
    english: str
    own: dict[str, str]


def titles() -> Iterator[Title]:
    """Titles without end and without repetition, the kinds taking turns."""
    seen: set[str] = set()
    for turn in range(10_000):
        kind, noun, second = turn % 7, NOUNS[(turn * 3) % len(NOUNS)], NOUNS[(turn * 11 + 5) % len(NOUNS)]
        adjective = ADJECTIVES[(turn // 7) % len(ADJECTIVES)]
        title = _title(kind, noun, second, adjective, turn)
        if title is not None and title.serbian not in seen and noun != second:
            seen.add(title.serbian)
            yield title


def _title(kind: int, noun: Noun, second: Noun, adjective: tuple[str, str, str, str], turn: int) -> Title | None:
    word, other = noun.word, second.word.lower()
    own: dict[str, str] = {}
    if kind == 0:
        serbian, english = f"{adjective[noun.gender]} {word.lower()}", f"The {adjective[3]} {noun.english}"
    elif kind == 1:
        serbian, english = f"{word} и {other}", f"{noun.english} and {second.english}"
    elif kind == 2:
        without = f"{_article(second)}{second.english}"
        serbian, english = (
            f"{word} без {second.genitive}",
            f"{_article(noun).capitalize()}{noun.english} Without {without}",
        )
    elif kind == 3:
        serbian, english = f"Пре {noun.genitive}", f"Before the {noun.english}"
    elif kind == 4:
        end = next(each for each in NOUNS if each.word == ENDS[turn % len(ENDS)])
        serbian = f"{word} на крају {end.genitive}"
        english = f"The {noun.english} at the End of the {end.english}"
    elif kind == 5:
        serbian, english = f"Кратка историја {noun.genitive}", f"A Short History of {_several(noun)}"
    else:
        serbian, english, own = (
            word,
            noun.english if not noun.counted else f"The {noun.english}",
            OWN.get(noun.english, {}),
        )
    return Title(serbian, english, own)


def _article(noun: Noun) -> str:
    if not noun.counted:
        return ""
    return "an " if noun.english[0] in "AEIO" else "a "


def _several(noun: Noun) -> str:
    return noun.english if not noun.counted else f"the {noun.english}"
