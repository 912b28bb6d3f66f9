"""Places: where each field of a record stands in its file."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from catalogue.languages import twins
from catalogue.problems import Place

T = TypeVar("T")
Position = tuple[int, int]
"""Line and column, from 1."""


@dataclass(frozen=True, slots=True)
class Places:
    """The places of one file's fields by path, such as `synopsis.en` or `credits.director.0`.

    A field's own place is that of its value where the value is text, that of its key where it is a list or
    mapping.
    """

    file: str
    values: Mapping[str, Position]
    keys: Mapping[str, Position]
    written: Mapping[str, str] = field(default_factory=dict)
    """The paths of list items in the file, where items before them have been taken out since."""

    def value(self, path: str) -> Place:
        """The place of what stands at `path`, or of the nearest thing that holds it.

        A text in one of two scripts stands where the one in the other does, of which it was made.
        """
        step = path
        holder, _, last = path.rpartition(".")
        if path not in self.values:
            step = next((twin for each in twins(last) if (twin := f"{holder}.{each}") in self.values), path)
        while step and step not in self.values:
            step = step.rpartition(".")[0]
        return Place(self.file, *self.values.get(step, (0, 0)), self._in_file(path))

    def key(self, path: str) -> Place:
        """The place of the key itself, for a key that should not be there."""
        if path in self.keys:
            return Place(self.file, *self.keys[path], self._in_file(path))
        return self.value(path)

    def _in_file(self, path: str) -> str:
        """The path as an editor would count it."""
        step = path
        while step and step not in self.written:
            step = step.rpartition(".")[0]
        return self.written[step] + path[len(step) :] if step else path

    def without(self, path: str) -> "Places":
        """These places after the list item at `path` has been taken out: the later ones move up by one."""
        parent, _, index = path.rpartition(".")
        item = re.compile(rf"{re.escape(parent + '.' if parent else '')}(\d+)((?:\..*)?)", re.DOTALL)

        def moved(table: Mapping[str, T]) -> dict[str, T]:
            out: dict[str, T] = {}
            for step, value in table.items():
                match = item.fullmatch(step)
                if match is None or int(match[1]) < int(index):
                    out[step] = value
                elif int(match[1]) > int(index):
                    out[f"{step[: match.start(1)]}{int(match[1]) - 1}{match[2]}"] = value
            return out

        named = {step: self._in_file(step) for step in self.values if (m := item.fullmatch(step)) and not m[2]}
        return Places(self.file, moved(self.values), moved(self.keys), moved({**self.written, **named}))
