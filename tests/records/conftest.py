"""A festival made for one test: as small as can be, with whatever the test lays over it."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

import pytest

from catalogue.problems import Problem, Severity
from catalogue.project import Project
from catalogue.records.library import Records
from catalogue.records.reading import read_records

FESTIVAL = """\
name: {sr-Cyrl: Светлопис, en: Svetlopis}
place: {sr-Cyrl: Нови Сад, en: Novi Sad}
dates: {from: 2027-05-07, to: 2027-05-13}
languages: [sr-Cyrl, en]
venues:
  great_hall: {name: {sr-Cyrl: Велика сала, en: Great Hall}}
  garden: {name: {sr-Cyrl: Летња башта, en: Open-air Garden}}
sections:
  east: {name: {sr-Cyrl: Поглед на исток, en: Looking East}, ink: ochre}
parts:
  - title_page
  - section: east
"""
PEOPLE = """\
zhang_yimou:
  name: Zhang Yimou
  family: Zhang
  names: {sr-Cyrl: Џанг Јимоу, zh-Hans: 张艺谋}
  families: {sr-Cyrl: Џанг}
  born: {year: 1950, place: {sr-Cyrl: Сијан, en: Xi’an}}
geling_yan: Geling Yan
"""
FILM = """\
titles:
  original: {zh-Hans: 一秒钟}
  sr-Cyrl: Једна секунда
  en: One Second
section: east
credits:
  director: zhang_yimou
  based_on_novel: geling_yan
countries: [CN]
year: 2021
running_time: "103"
languages: [zh]
screenings:
  - {when: 2027-05-09 17:00, venue: great_hall}
synopsis: {sr-Cyrl: Снег и трака., en: Snow and a reel.}
"""


@dataclass
class Maker:
    """Writes the festival's files and reads its records."""

    folder: Path

    def write(self, path: str, text: str) -> "Maker":
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dedent(text), encoding="utf-8")
        return self

    def festival(self, text: str) -> "Maker":
        return self.write("data/festival.yaml", text)

    def people(self, text: str) -> "Maker":
        return self.write("data/people/more.yaml", text)

    def film(self, key: str, text: str) -> "Maker":
        return self.write(f"data/films/{key}.yaml", text)

    def with_field(self, line: str) -> "Maker":
        """The film of the festival with one more field."""
        return self.film("one_second", FILM + dedent(line).rstrip() + "\n")

    def with_setting(self, line: str) -> "Maker":
        """The festival with one more field."""
        return self.festival(FESTIVAL + dedent(line).rstrip() + "\n")

    def read(self, inks: Collection[str] | None = None) -> tuple[Records, tuple[Problem, ...]]:
        return read_records(Project.open(self.folder), inks)

    @property
    def records(self) -> Records:
        return self.read()[0]

    def said(self, severity: Severity = Severity.WARNING, inks: Collection[str] | None = None) -> list[str]:
        """The problems of that severity and above, as a reader sees them."""
        return [str(problem) for problem in self.read(inks)[1] if problem.severity >= severity]

    def notes(self) -> list[str]:
        return [str(problem) for problem in self.read()[1] if problem.severity == Severity.NOTE]


@pytest.fixture
def festival(tmp_path: Path) -> Maker:
    """A sound festival with one film and two people."""
    maker = Maker(tmp_path)
    maker.festival(FESTIVAL).write("data/people/people.yaml", PEOPLE).film("one_second", FILM)
    return maker
