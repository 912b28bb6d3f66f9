"""Writes the folder of the second festival: its records, and its pictures if they are wanted."""

import datetime as dt
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from random import Random
from typing import Any

import yaml

from tools.second_festival import prose
from tools.second_festival.names import LANGUAGES
from tools.second_festival.people import Someone, everybody
from tools.second_festival.pictures import make_pictures
from tools.second_festival.sections import FORUM, PROGRAMMES, SECTIONS, VENUES, Section
from tools.second_festival.timetable import Halls
from tools.second_festival.titles import Title, titles

ROOT = Path(__file__).resolve().parents[2]
FIRST, DAYS = dt.date(2035, 5, 11), 9
STILL, PORTRAIT = 1800, 900
"""Pixels across."""
SEED = "second festival"
TALKS = dt.time(10, 0)
"""When the first event of a day begins."""
CIP = """\
CIP – Каталогизација у публикацији
Библиотека Матице српске, Нови Сад

791.65.079(497.113 Нови Сад)„2035”(083.824)

МЕЂУНАРОДНИ филмски фестивал Светлопис (20 ; 2035 ; Нови Сад)
  Светлопис = Svetlopis : 20. међународни филмски фестивал, Нови Сад,
  11–19. мај 2035. / [уредник Гојко Ердељан]. – Нови Сад : Светлопис, 2035
  (Нови Сад : Табак). – Илустр. ; 24 cm

  Упоредо срп. текст и енгл. превод. – Регистри.

  ISBN 978-86-00000-00-2

  а) Филмски фестивали – Нови Сад – Каталози

  COBISS.SR-ID 000000000
"""

_OWN = ("sections", "venues", "parts", "cip")
"""What this festival does not take from the small specimen's festival.yaml."""

Record = dict[str, Any]


@dataclass
class Second:
    """The festival in the making: records by their keys."""

    small: Record
    """The small specimen's festival.yaml, from which the imprint, juries, awards and the like are taken."""
    films: dict[str, Record] = field(default_factory=dict)
    people: dict[str, Record] = field(default_factory=dict)
    stills: list[str] = field(default_factory=list)
    portraits: list[str] = field(default_factory=list)
    orders: dict[str, list[str]] = field(default_factory=dict)


def make_second_festival(folder: Path, still: int = STILL, portrait: int = PORTRAIT) -> None:
    """The whole festival in `folder`; the pictures are that many pixels across."""
    data = folder / "data"
    for room in ("films", "people", "pictures"):
        (data / room).mkdir(parents=True, exist_ok=True)
    made = Second(_read(ROOT / "data/festival.yaml"))
    _films(made)
    events = _screenings(made)
    _beside(made, data, events)
    for key, film in made.films.items():
        _write(data / f"films/{key}.yaml", film)
    _write(data / "people/filmmakers.yaml", made.people)
    _write(data / "festival.yaml", _festival(made))
    taken = ROOT / "data/pictures"
    films = {path.stem for path in (ROOT / "data/films").glob("*.yaml")}
    people = set(_read_all(ROOT / "data/people"))
    for known, names, width in ((films, made.stills, still), (people, made.portraits, portrait)):
        sources = [path for path in sorted(taken.glob("*.jpg")) if path.stem in known]
        make_pictures(sources, data / "pictures", names, width)


def _films(made: Second) -> None:
    """Every film with its director, in the order of the sections, and the programmes of shorts."""
    chance = Random(SEED)
    names = titles()
    directors = list(everybody())
    crew = cycle([each for each in everybody() if each.country == "RS"] + list(everybody())[150:])
    for section in SECTIONS:
        keys = []
        for number in range(section.films):
            key = f"{section.key}_{number + 1:02}"
            title = next(names)
            # A film that has a title of its own comes from where its title does.
            director = next((each for each in directors if each.country in title.own), directors[0])
            directors.remove(director)
            made.films[key] = _film(made, chance, section, key, title, director, crew)
            keys.append(key)
        if section.shorts:
            _programmes(made, section, keys)


def _film(
    made: Second, chance: Random, section: Section, key: str, title: Title, director: Someone, crew: Iterator[Someone]
) -> Record:
    least, most = section.sentences
    years, minutes = section.years, section.minutes
    year = years[0] + chance.randrange(years[1] - years[0] + 1)
    portrait = _portrait(made, chance, section, director)
    made.people[director.key] = director.record(chance, portrait, 1 + chance.randrange(3), year)
    film: Record = {"titles": _titles(title, director.country)}
    if not section.shorts:
        film["section"] = section.key
    roles = {"director": director.key, "screenplay": director.key if chance.random() < 0.4 else _someone(made, crew)}
    for role in ("photography", "editing", "music", "sound", "production_design", "producer")[
        : 2 if section.shorts else 6
    ]:
        if role in ("photography", "editing") or chance.random() < 0.7:
            roles[role] = _someone(made, crew)
    film["credits"] = roles
    if not section.true and not section.shorts:
        film["cast"] = [_someone(made, crew) for _ in range(2 + chance.randrange(3))]
    film["countries"] = [director.country] + (["RS"] if chance.random() < 0.12 and director.country != "RS" else [])
    film["year"] = str(year)
    film["running_time"] = str(minutes[0] + chance.randrange(minutes[1] - minutes[0]))
    film["languages"] = [LANGUAGES[director.country]]
    film["kind"] = "documentary" if section.true else "fiction"
    if section.key == "tribute" and chance.random() < 0.5:
        film["colour"] = "black_and_white"
    film["company"] = f"{director.family} Film"
    film["format"] = "DCP"
    film["synopsis"] = prose.synopsis(chance, least + chance.randrange(most - least + 1), true=section.true)
    if section.key == "competition" and chance.random() < 0.4:
        film["statement"] = prose.statement(chance)
    if chance.random() < 0.97 or section.key == "tribute":
        film["still"] = {"file": f"{key}.jpg"}
        made.stills.append(f"{key}.jpg")
    return film


def _portrait(made: Second, chance: Random, section: Section, director: Someone) -> str | None:
    if section.shorts or chance.random() < 0.06:
        return None
    made.portraits.append(f"portrait_{director.key}.jpg")
    return made.portraits[-1]


def _titles(title: Title, country: str) -> Record:
    record: Record = {"sr-Cyrl": title.serbian, "en": title.english}
    own = title.own.get(country)
    if own is not None:
        record["original"] = {LANGUAGES[country]: own}
    return record


def _someone(made: Second, crew: Iterator[Someone]) -> str:
    """The next of those who work on films; a director may photograph another's."""
    someone = next(crew)
    made.people.setdefault(someone.key, someone.plain())
    return someone.key


def _programmes(made: Second, section: Section, keys: list[str]) -> None:
    """The shorts dealt to programmes of about equal number, in running order."""
    count = len(PROGRAMMES)
    for number, (serbian, english) in enumerate(PROGRAMMES):
        inside = keys[number * len(keys) // count : (number + 1) * len(keys) // count]
        made.films[f"programme_{number + 1}"] = {
            "titles": {"sr-Cyrl": serbian, "en": english},
            "section": section.key,
            "programme": str(number + 1),
            "films": inside,
        }


def _screenings(made: Second) -> Record:
    """Slots for every film, a second one on a later day for every other; and slots for the events."""
    halls = Halls(FIRST, DAYS, tuple(venue for venue in VENUES if venue != FORUM))
    inside = {key for film in made.films.values() for key in film.get("films", ())}
    wanted = [(key, film) for key, film in made.films.items() if key not in inside]
    days: dict[str, int] = {}
    for turn in range(2):
        for number, (key, film) in enumerate(wanted):
            if turn and number % 2:
                continue
            late = film["section"] == "after_midnight"
            slot = halls.show(_minutes(made, film), days.get(key, -2) + 2, number, late=late)
            if slot is None:
                continue
            begin, venue, days[key] = slot
            film.setdefault("screenings", []).append({"when": f"{begin:%Y-%m-%d %H:%M}", "venue": venue})
    events = _read_all(ROOT / "data/events")
    for number, event in enumerate(events.values()):
        day = FIRST + dt.timedelta(days=number % DAYS)
        begin = dt.datetime.combine(day, TALKS) + dt.timedelta(hours=3 * (number // DAYS))
        event["slots"] = [{"when": f"{begin:%Y-%m-%d %H:%M}", "venue": FORUM, "length": "90"}]
        event.pop("section", None)
        event["films"] = [f"competition_{number + 1:02}"]
    return events


def _minutes(made: Second, film: Mapping[str, Any]) -> int:
    if "films" in film:
        return sum(int(made.films[key]["running_time"]) for key in film["films"])
    return int(film["running_time"])


def _festival(made: Second) -> Record:
    """festival.yaml: what the small specimen has, with names, days, halls, sections and parts of its own."""
    chance = Random(f"{SEED}: sections")
    small = {key: value for key, value in made.small.items() if key not in _OWN}
    last = FIRST + dt.timedelta(days=DAYS - 1)
    foreword = {**made.small["pages"]["foreword"], "text": prose.paragraphs(chance, 4)}
    return small | {
        "subtitle": {"sr-Cyrl": "20. међународни филмски фестивал", "en": "20th International Film Festival"},
        "edition": "20",
        "copyright": {"sr-Cyrl": "© Светлопис, 2035", "en": "© Svetlopis, 2035"},
        "blurb": prose.introduction(chance, 3),
        "pages": {"foreword": foreword},
        "dates": {"from": f"{FIRST}", "to": f"{last}"},
        "change_over": "15",
        "venues": {
            key: {"name": _both(names), "address": _both(address), "seats": str(seats)}
            for key, (names, address, seats) in VENUES.items()
        },
        "sections": {
            section.key: {
                "name": _both(section.names),
                "ink": section.ink,
                "text": prose.introduction(chance),
            }
            for section in SECTIONS
        },
        "cip": CIP,
        "parts": _parts(made.small),
    }


def _parts(small: Record) -> list[Any]:
    """Every kind of page that the house has: the small specimen's parts, with these sections in place of its own."""
    others = {
        "venues": {"numbers": "false"},  # the map is the small specimen's
        "index_of_countries": {"columns": "4"},
        "index_of_people": {"columns": "3", "languages": ["en"], "ranges": "true"},
    }
    own: list[Any] = [
        {"section": section.key if section.pages == "film_page" else {"key": section.key, "film": section.pages}}
        for section in SECTIONS
    ]
    parts: list[Any] = []
    for part in small["parts"]:
        name = part if isinstance(part, str) else part.get("layout", "")
        if isinstance(part, dict) and "section" in part:
            parts, own = parts + own, []
        elif name == "timetable_by_day":
            parts.append(name)
        else:
            parts.append({"layout": name, "options": others[name]} if name in others else part)
    return parts


def _beside(made: Second, data: Path, events: Record) -> None:
    """What the small specimen has besides films: events, contacts, and the people and pictures that all this names."""
    contacts = _read_all(ROOT / "data/contacts")
    lenders = [key for key, contact in contacts.items() if "country" in contact]
    for number, film in enumerate(film for film in made.films.values() if "films" not in film):
        film["print_contact"] = lenders[number % len(lenders)]
    known = _read_all(ROOT / "data/people")
    shared = {key: value for key, value in made.small.items() if key not in _OWN}
    named = {key for key in _leaves([shared, events]) if key in known}
    guests = {key: known[key] for key in sorted(named)}
    for room, records in (("events", events), ("contacts", contacts)):
        (data / room).mkdir(exist_ok=True)
        _write(data / f"{room}/{room}.yaml", records)
    _write(data / "people/guests.yaml", guests)
    for file in sorted(
        {words for words in _leaves([shared, events, guests]) if words.endswith((".jpg", ".png", ".pdf"))}
    ):
        (data / "pictures" / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "data/pictures" / file, data / "pictures" / file)


def _leaves(value: Any) -> Iterator[str]:
    """Every word that a record says, without its fields' names."""
    if isinstance(value, str):
        yield value
    elif value is not None:
        for item in value.values() if isinstance(value, dict) else value:
            yield from _leaves(item)


def _both(pair: tuple[str, str]) -> dict[str, str]:
    return {"sr-Cyrl": pair[0], "en": pair[1]}


def _read(path: Path) -> Record:
    record: Record = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    return record


def _read_all(folder: Path) -> Record:
    """The records of a folder whose files hold several by their keys."""
    return {key: record for path in sorted(folder.glob("*.yaml")) for key, record in _read(path).items()}


class _Plain(yaml.SafeDumper):
    """Writes what is said twice twice: records have no aliases."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def _write(path: Path, record: object) -> None:
    text = yaml.dump(record, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=110)
    path.write_text(text, encoding="utf-8")
