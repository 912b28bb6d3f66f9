"""What the specimen's records say, read from the YAML itself: what must come back out of the print file.

The records are read here a second time with nothing of the program's, so that a text lost on the way in is missed as
well. Only words that no record holds (labels, countries, minutes, years of life) come from the wording.
"""

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from catalogue import Film
from catalogue.makeup.desk import Desk

ROOT = Path(__file__).resolve().parents[1]
_STAR = re.compile(r"(?<!\\)\*")
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
RUNNING = ("synopsis", "statement")


@cache
def raw(path: str) -> dict[str, Any]:
    """A YAML file of the specimen as bare text."""
    loaded: dict[str, Any] = yaml.load((ROOT / "data" / path).read_text(encoding="utf-8"), Loader=_LOADER)
    return loaded


@cache
def raw_people() -> dict[str, Any]:
    files = sorted((ROOT / "data" / "people").glob("*.yaml"))
    return {key: person for file in files for key, person in raw(f"people/{file.name}").items()}


def film_keys() -> list[str]:
    return sorted(path.stem for path in (ROOT / "data" / "films").glob("*.yaml"))


def plain(words: str) -> str:
    """Running text without its stars, in NFC."""
    return unicodedata.normalize("NFC", _STAR.sub("", words).replace(r"\*", "*"))


def several(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value] if value else []


def section_of(part: Any) -> str | None:
    """The section that a part of the book prints, with options or without; None for other parts."""
    section = part.get("section") if isinstance(part, dict) else None
    return section["key"] if isinstance(section, dict) else section


def name_of(key: str, language: str) -> str:
    """The name as the record gives it for that very language, else the international one."""
    person = raw_people()[key]
    if isinstance(person, str):
        return person
    names: dict[str, str] = person.get("names", {})
    return names.get(language, person["name"])


def film_texts(desk: Desk, film: Film, *, handout: bool = False) -> dict[str, str]:
    """By field, what the film's own page (or handout) shows of it."""
    record = raw(f"films/{film.key}.yaml")
    texts = _titles(desk, record)
    if handout and "original" in texts and "romanised" in record["titles"]:
        texts["romanised"] = record["titles"]["romanised"]
    for language in desk.languages:
        wording = desk.wordings[language]
        directors = several(record.get("credits", {}).get("director"))
        texts |= {f"director.{key}.{language}": name_of(key, language) for key in directors}
        texts |= {f"facts.{number}.{language}": fact for number, fact in enumerate(wording.facts(film))}
        for block in RUNNING:
            words = record.get(block, {}).get(language)
            if words:
                label = "" if block == "synopsis" else f"{wording.word(block)} "
                texts[f"{block}.{language}"] = label + plain(words)
        for key in directors:
            texts |= _person(desk, key, language)
    return texts | _credits(desk, film, record) | _screenings(desk, film, record)


def half_texts(desk: Desk, film: Film) -> dict[str, str]:
    """By field, what half a page shows of a film: no person, and of the credits those that the specimen's part names."""
    record = raw(f"films/{film.key}.yaml")
    texts = _titles(desk, record) | _screenings(desk, film, record)
    part = next(part for part in raw("festival.yaml")["parts"] if section_of(part) == film.section)
    roles = part["section"]["film"][0]["credits"]
    for language in desk.languages:
        wording = desk.wordings[language]
        texts[f"facts.0.{language}"] = wording.origin(film)
        if film.running_time is not None:
            texts[f"facts.1.{language}"] = wording.minutes(film.running_time)
        texts[f"synopsis.{language}"] = plain(record["synopsis"][language])
        for key in several(record["credits"]["director"]):
            texts[f"director.{key}.{language}"] = name_of(key, language)
    for role in roles:
        for key in several(record["credits"].get(role)):
            texts[f"credits.{key}"] = name_of(key, "")
    return texts


def short_texts(desk: Desk, film: Film) -> dict[str, str]:
    """By field, what its programme's page shows of a short."""
    record = raw(f"films/{film.key}.yaml")
    texts = {}
    for language in desk.languages:
        texts[f"titles.{language}"] = record["titles"][language]
        for key in several(record["credits"]["director"]):
            texts[f"director.{key}.{language}"] = name_of(key, language)
        wording = desk.wordings[language]
        texts[f"facts.0.{language}"] = wording.origin(film)
        if film.running_time is not None:
            texts[f"facts.1.{language}"] = wording.minutes(film.running_time)
        texts[f"synopsis.{language}"] = plain(record["synopsis"][language])
    return texts


def programme_texts(desk: Desk, film: Film) -> dict[str, str]:
    """By field, what a programme's page shows of the programme itself."""
    record = raw(f"films/{film.key}.yaml")
    return _titles(desk, record) | _screenings(desk, film, record)


def _titles(desk: Desk, record: dict[str, Any]) -> dict[str, str]:
    titles = record["titles"]
    texts = {f"titles.{language}": titles[language] for language in desk.languages if language in titles}
    for words in titles.get("original", {}).values():
        if words not in texts.values():
            texts["original"] = words
    return texts


def _person(desk: Desk, key: str, language: str) -> dict[str, str]:
    """A biography behind its name and dates, a filmography behind its label."""
    record, person = raw_people()[key], desk.records.people[key]
    if isinstance(record, str):
        return {}
    wording = desk.wordings[language]
    texts = {}
    if language in record.get("biography", {}):
        lead = " ".join(part for part in (name_of(key, language), wording.life(person)) if part)
        texts[f"{key}.biography.{language}"] = f"{lead} {plain(record['biography'][language])}"
    if language in record.get("filmography", {}):
        label = wording.word("filmography")
        texts[f"{key}.filmography.{language}"] = f"{label} {plain(record['filmography'][language])}"
    return texts


def _credits(desk: Desk, film: Film, record: dict[str, Any]) -> dict[str, str]:
    texts = {}
    for language in desk.languages:
        for row in desk.wordings[language].credits(film):
            texts[f"{row.field}.label.{language}"] = row.label
    people = [key for keys in record.get("credits", {}).values() for key in several(keys)]
    people += [entry if isinstance(entry, str) else entry["actor"] for entry in record.get("cast", [])]
    for key in people:
        person = raw_people()[key]
        texts[f"credits.{key}"] = person if isinstance(person, str) else person["name"]
    for field in ("company", "world_sales", "format"):
        for number, words in enumerate(several(record.get(field))):
            texts[f"{field}.{number}"] = words if isinstance(words, str) else words[desk.languages[0]]
    return texts


def _screenings(desk: Desk, film: Film, record: dict[str, Any]) -> dict[str, str]:
    """Day and time as they are written down, and the venue in every language."""
    screenings = record.get("screenings", [])
    programme = desk.records.programme_of(film.key)
    if not screenings and programme is not None:
        screenings = raw(f"films/{programme.key}.yaml").get("screenings", [])
    texts = {}
    for number, screening in enumerate(screenings):
        day, time = screening["when"].split()
        _, month, date = (int(part) for part in day.split("-"))
        texts[f"screenings.{number}.day"] = f"{date}/{month}"
        texts[f"screenings.{number}.time"] = time
        for language, venue in raw("festival.yaml")["venues"][screening["venue"]]["name"].items():
            texts[f"screenings.{number}.venue.{language}"] = venue
    return texts
