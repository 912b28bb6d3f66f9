"""From a document to a record: every fault with its place, and what is sound kept.

A faulty field is found and left out, and the rest is read again without it, so that a wrong year does not
hide a wrong person from the checks that come after. Nothing is printed from such a record: its problems are
grave.
"""

import copy
from typing import Any, TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from catalogue.problems import Finder
from catalogue.records.keys import suggestion
from catalogue.records.places import Places
from catalogue.records.record import Record
from catalogue.records.values import Wrong

R = TypeVar("R", bound=Record)


def build(model: type[R], data: Any, places: Places, finder: Finder, key: str = "", path: str = "") -> R | None:
    """The record that `data` describes, with its place told; what is wrong goes to `finder`.

    `path` is where `data` stands in its file. None where too little is left to make a record of.
    """
    data = copy.deepcopy(without_blanks(data))
    first = True
    while True:
        try:
            record = model.model_validate(data)
        except ValidationError as error:
            faults = error.errors(include_url=False)
            if first:
                for fault in faults:
                    _report(model, fault, data, places, path, finder)
            first = False
            steps = {tuple(_follow(data, fault["loc"])) for fault in faults}
            if () in steps:
                return None
            outermost = [step for step in steps if not any(step[:end] in steps for end in range(1, len(step)))]
            for step in sorted(outermost, key=_later_items_first):
                places = _take_out(data, list(step), places, path)
        else:
            record.settle(key, places, path)
            return record


def without_blanks(data: Any) -> Any:
    """The same without keys whose value is empty: a blank is how an editor leaves a field for later."""
    if isinstance(data, dict):
        return {
            key: without_blanks(value)
            for key, value in data.items()
            if not (isinstance(value, str) and not value.strip())
        }
    if isinstance(data, list):
        return [without_blanks(item) for item in data]
    return data


def _follow(data: Any, location: tuple[int | str, ...]) -> list[int | str]:
    """As much of pydantic's location as exists in the document.

    The location also names what the file leaves out: a missing field, and the list or the language that is
    understood where one text stands alone.
    """
    steps: list[int | str] = []
    for step in location:
        if step in (range(len(data)) if isinstance(data, list) else data if isinstance(data, dict) else ()):
            data = data[step]
            steps.append(step)
    return steps


def _later_items_first(steps: tuple[int | str, ...]) -> list[tuple[int, str]]:
    return [(-step, "") if isinstance(step, int) else (0, step) for step in steps]


def _take_out(data: Any, steps: list[int | str], places: Places, path: str) -> Places:
    """Take the value at `steps` out of `data`; the places that hold from then on."""
    holder = data
    for step in steps[:-1]:
        holder = holder[step]
    last = steps[-1]
    if isinstance(holder, dict):
        del holder[last]
        return places
    del holder[int(last)]
    return places.without(_path(path, steps))


def _path(path: str, steps: list[int | str]) -> str:
    return ".".join(str(step) for step in [*([path] if path else []), *steps])


def _report(model: type[Record], fault: ErrorDetails, data: Any, places: Places, path: str, finder: Finder) -> None:
    steps = _follow(data, fault["loc"])
    where = _path(path, steps)
    kind = fault["type"]
    if kind == "extra_forbidden":
        name = str(fault["loc"][-1])
        remedy = suggestion(name, _fields(model, fault["loc"][:-1])) or "take it out, or look for its right name"
        finder.grave(places.key(where), f"{name} is not a field here", remedy)
    elif kind == "missing":
        name = str(fault["loc"][-1])
        finder.grave(places.value(_path(where, [name])), f"{name} is missing", "write it")
    else:
        what, remedy = _sentence(fault)
        if "[key]" in fault["loc"] and steps:  # a field's name misspelt among languages
            remedy = suggestion(str(steps[-1]), _fields(model, fault["loc"][:-2])) or remedy
        place = places.key(where) if "[key]" in fault["loc"] else places.value(where)
        finder.grave(place, what, remedy)


def _sentence(fault: ErrorDetails) -> tuple[str, str]:
    cause = fault.get("ctx", {}).get("error")
    if isinstance(cause, Wrong):
        return cause.what, cause.remedy
    kind = fault["type"]
    if kind in ("model_type", "dict_type", "mapping_type", "model_attributes_type"):
        return "a mapping is wanted here", "write names, each with a colon and a value, indented below"
    if kind in ("tuple_type", "list_type"):
        return "a list is wanted here", "write [one, another], or one a line, each after a hyphen"
    return fault["msg"], ""


def _fields(model: type[Record], location: tuple[int | str, ...]) -> list[str]:
    """The names that may stand at this location."""
    current: type[Record] | None = model
    for step in location:
        field = (
            next((field for name, field in current.model_fields.items() if step in (field.alias, name)), None)
            if current is not None
            else None
        )
        if field is not None:
            inner = _record_in(field.annotation)
            current = inner if inner is not None else current
    if current is None:
        return []
    return sorted(field.alias or name for name, field in current.model_fields.items())


def _record_in(annotation: Any) -> type[Record] | None:
    """The kind of record that a field holds, under whatever wrapping."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    for argument in get_args(annotation):
        if (inner := _record_in(argument)) is not None:
            return inner
    return None
