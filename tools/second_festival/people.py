"""The people of the second festival: every given name with every family name of a country, each one person."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

from tools.second_festival.names import NAMES
from tools.second_festival.prose import biography


@dataclass(frozen=True)
class Someone:
    """A person with the country they come from."""

    key: str
    cyrillic: str
    latin: str
    family: str
    country: str
    woman: bool

    def record(self, chance: Random, portrait: str | None, sentences: int, year: int) -> dict[str, Any]:
        """What is known of the director of a film of that year."""
        known: dict[str, Any] = self.plain()
        known["born"] = {"year": str(year - 27 - chance.randrange(30))}
        known["biography"] = biography(chance, self.woman, sentences)
        if portrait is not None:
            known["portrait"] = {"file": portrait}
        return known

    def plain(self) -> dict[str, Any]:
        """What is known of everybody else."""
        return {
            "name": self.latin,
            "family": self.family,
            "names": {"sr-Cyrl": self.cyrillic},
            "gender": "feminine" if self.woman else "masculine",
        }


def everybody() -> Iterator[Someone]:
    """All of them, the countries taking turns."""
    by_country = [list(_of(country)) for country in NAMES]
    for turn in range(max(map(len, by_country))):
        for people in by_country:
            if turn < len(people):
                yield people[turn]


def _of(country: str) -> Iterator[Someone]:
    given, families = NAMES[country]
    for turn in range(len(families)):
        for number, (cyrillic, latin, woman) in enumerate(given):
            family_cyrillic, family = families[(number + turn) % len(families)]
            key = f"{country.lower()}_{number + 1}_{(number + turn) % len(families) + 1}"
            yield Someone(key, f"{cyrillic} {family_cyrillic}", f"{latin} {family}", family, country, woman)
