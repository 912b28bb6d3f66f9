"""The ladder sheet: steps and ladders as the style sheet, or an option of a layout, writes them.

A step stands under the name of its layout, or under `any` for all of them. A festival's file is laid over the house's: steps
key by key, ladders whole.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, cast

from catalogue.lengths import parse_length
from catalogue.makeup.ladders import LEAST_SIZE, Credits, Ladder, Step, Title
from catalogue.makeup.layers import Layer, finite, mapping, nearest
from catalogue.makeup.tightening import Tightening
from catalogue.problems import Finder, Place
from catalogue.typeset.styles import Style
from catalogue.typeset.units import MOST_LETTERFIT

_ANY = "any"
"""Where the steps of all layouts stand."""
_PAGE_KEYS = ("still", "portrait", "without", "credits", "title", "run_on", "again")
_TYPE_KEYS = ("words", "letters", "size", "leading")
_KEYS = frozenset([*_PAGE_KEYS, *_TYPE_KEYS, "times", "least", "scope"])
_RUNNING_ON = ("statement", "biography")
_LEAST_WORD_SPACE = 0.8
"""The narrowest that spaces become, as a share of the face's: below it words run together."""
_MOST_TIMES = 20
_MOST_STEPS = 40
_ROUNDING = 1e-9

Locate = Callable[[str], Place]
"""Where a key of an entry stands; with nothing, the entry."""


@dataclass(slots=True)
class LadderTables:
    """What the layers have said so far: steps by layout and name, ladders by layout, each with where it stands."""

    steps: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    places: dict[tuple[str, str, str], Place] = field(default_factory=dict)
    ladders: dict[str, tuple[Any, Locate]] = field(default_factory=dict)

    def lay(self, layer: Layer, finder: Finder) -> None:
        """Lays one file's steps and ladders over those before."""
        for layout, steps in mapping(layer, "steps", layer.data.get("steps", {}), finder).items():
            for name, said in mapping(layer, f"steps.{layout}", steps, finder).items():
                path = f"steps.{layout}.{name}"
                entry = mapping(layer, path, said, finder)
                self.steps.setdefault((layout, name), {}).update(entry)
                self.places[layout, name, ""] = layer.places.key(path)
                self.places.update({(layout, name, key): layer.places.value(f"{path}.{key}") for key in entry})
        for layout, names in mapping(layer, "ladders", layer.data.get("ladders", {}), finder).items():
            self.ladders[layout] = names, partial(_in_layer, layer, f"ladders.{layout}")

    def read(self, text: Style, finder: Finder) -> dict[str, Ladder]:
        """The ladder of every layout that has steps or a ladder, and under the name of none that of any layout.

        `text` is the style of running text.
        """
        known: dict[str, dict[str, Step]] = {}
        for (layout, name), entry in self.steps.items():
            step = read_step(name, entry, partial(self._place, layout, name), finder)
            if step is not None:
                known.setdefault(layout, {})[name] = step
        anywhere = known.pop(_ANY, {})
        found = {}
        for layout in dict.fromkeys(["", *known, *self.ladders]):
            bare = Ladder((), {**known.get(layout, {}), **anywhere}, text)
            self._check_again(layout, bare.known, finder)
            names, place = self.ladders.get(layout, ([], partial(self._place, layout, "")))
            found[layout] = read_ladder(bare, names, place, finder)
        return found

    def _check_again(self, layout: str, known: Mapping[str, Step], finder: Finder) -> None:
        """Steps that are tried again are there, and are designs of their own."""
        designs = [name for name, step in known.items() if not step.of_type and not step.again]
        for step in known.values():
            for again in step.again:
                if again not in designs:
                    place = self._place(layout, step.name, "again")
                    finder.grave(place, f"no step to try again is called {again!r}", nearest(again, designs))

    def _place(self, layout: str, name: str, key: str) -> Place:
        for path in ((layout, name, key), (layout, name, "")):
            if path in self.places:
                return self.places[path]
        return Place()


def _in_layer(layer: Layer, path: str, step: str) -> Place:
    return layer.places.value(f"{path}.{step}" if step else path)


def read_ladder(bare: Ladder, said: Any, place: Locate, finder: Finder) -> Ladder:
    """The ladder of these steps: names of steps known, or steps written out; what is wrong is reported and left out.

    `bare` is the layout's ladder without its order.
    """
    items = [said] if isinstance(said, str) else said
    if not isinstance(items, Sequence):
        finder.grave(place(""), "a ladder is a list of steps", "write their names in brackets, [M, S, T]")
        return bare
    if len(items) > _MOST_STEPS:
        finder.grave(place(""), f"a ladder of {len(items)} steps", f"{_MOST_STEPS} are the most that are tried")
        return bare
    known, steps = dict(bare.known), []
    for index, item in enumerate(items):
        step: Step | None
        if isinstance(item, Mapping):
            name = str(item.get("name", f"step {index + 1}"))
            entry = {key: value for key, value in item.items() if key != "name"}
            step = read_step(name, entry, partial(_inside, place, index), finder)
            if step is not None and known.setdefault(name, step) != step:
                finder.grave(place(f"{index}"), f"another step is called {name!r}", "give it a name of its own")
        else:
            step = known.get(str(item))
            if step is None:
                finder.grave(place(f"{index}"), f"no step is called {str(item)!r}", nearest(str(item), known))
        if step is not None:
            steps.append(step)
    ladder = Ladder(tuple(steps), known, bare.text)
    _limits(ladder, place(""), finder)
    return ladder


def _inside(place: Locate, index: int, key: str) -> Place:
    return place(f"{index}.{key}" if key else f"{index}")


def _limits(ladder: Ladder, place: Place, finder: Finder) -> None:
    """All type steps of a ladder together keep within what each of them must."""
    taken = [(step, times) for step, times in ladder.stages if step.of_type]
    spaces = ladder.text.word_space + sum(step.closer.words * times for step, times in taken)
    letters = ladder.text.tracking + sum(step.closer.letters * times for step, times in taken)
    if spaces < _LEAST_WORD_SPACE - _ROUNDING:
        what = f"the steps of this ladder leave {100 * spaces:.3g} % of the spaces between words"
        finder.grave(place, what, f"leave {100 * _LEAST_WORD_SPACE:.3g} %")
    if letters < -MOST_LETTERFIT - _ROUNDING:
        what = f"the steps of this ladder bring letters {-letters:.3g} ems closer"
        finder.grave(place, what, f"{MOST_LETTERFIT} ems are the most that is not seen")


def read_step(name: str, entry: Mapping[str, Any], place: Locate, finder: Finder) -> Step | None:
    """The step that an entry describes; None, with the reasons, where it is not one."""
    before = len(finder.found)
    for key in entry:
        if key not in _KEYS:
            finder.grave(place(key), f"{key!r} is not known here", nearest(key, _KEYS))
    of_type = [key for key in _TYPE_KEYS if key in entry]
    of_page = [key for key in _PAGE_KEYS if key in entry]
    if of_type and of_page:
        what = f"the step {name!r} changes the type ({of_type[0]}) and the page ({of_page[0]})"
        finder.grave(place(of_type[0]), what, "make two steps of it")
    elif not of_type and not ("still" in entry or "again" in entry):
        finder.grave(place(""), f"the step {name!r} changes nothing", "give it a still, or words, letters or a size")
    step = _type_step(name, entry, place, finder) if of_type else _page_step(name, entry, place, finder)
    return step if len(finder.found) == before else None


def _page_step(name: str, entry: Mapping[str, Any], place: Locate, finder: Finder) -> Step:
    def choice(key: str, options: Sequence[str], default: str) -> str:
        value = str(entry.get(key, default))
        if value not in options:
            finder.grave(place(key), f"{value!r} is none of {', '.join(options)}", nearest(value, options))
        return value

    for key in ("times", "least", "scope"):
        if key in entry:
            finder.grave(place(key), f"{key!r} is for steps of type", "take it out")
    still = entry.get("still", ["0", "0"])
    pair = isinstance(still, Sequence) and not isinstance(still, str) and len(still) == 2
    if not pair:
        finder.grave(place("still"), "a still's field has a width and a height", "write [114 mm, 62 mm]")
        still = ["0", "0"]
    sizes = [_length(str(side), partial(place, "still"), finder) for side in still]
    if pair and "still" in entry and min(sizes) <= 0:
        finder.grave(place("still"), "a still's field is larger than nought", "write [114 mm, 62 mm]")
    again = _names(entry.get("again", []))
    run_on = _names(entry.get("run_on", []))
    for text in run_on:
        if text not in _RUNNING_ON:
            finder.grave(place("run_on"), f"{text!r} cannot run on to a second page", nearest(text, _RUNNING_ON))
    if again and ("still" in entry or not run_on):
        finder.grave(place("again"), "steps tried again differ by what runs on", "give it `run_on`, and no still")
    return Step(
        name,
        still=(sizes[0], sizes[1]),
        portrait=choice("portrait", ("true", "false"), "true") == "true",
        without=choice("without", ("portrait", ""), ""),
        credits=cast(Credits, choice("credits", ("table", "fine"), "table")),
        title=cast(Title, choice("title", ("below", "beside"), "below")),
        run_on=run_on,
        again=again,
    )


def _type_step(name: str, entry: Mapping[str, Any], place: Locate, finder: Finder) -> Step:
    def figure(key: str) -> float:
        value = finite(entry.get(key, "0"))
        if value is None:
            finder.grave(place(key), f"{entry[key]!r} is not a figure", "write a number, such as -0.05")
        return value or 0.0

    def length(key: str, unit: str) -> float:
        text = str(entry.get(key, "0"))
        bare = text.removeprefix("-").replace(".", "", 1).isdigit()
        return _length(text + unit if bare else text, partial(place, key), finder)

    before = len(finder.found)
    times = figure("times") if "times" in entry else 1
    if times not in range(1, _MOST_TIMES + 1):
        finder.grave(place("times"), f"a step cannot be taken {entry['times']} times", f"write 1 to {_MOST_TIMES}")
        times = 1
    closer = Tightening(figure("words"), figure("letters"), length("size", " pt"), length("leading", ""))
    for key in _TYPE_KEYS:
        if getattr(closer, key) > 0 or (key in entry and not getattr(closer, key) and len(finder.found) == before):
            what = f"{key} {entry[key]} makes no room"
            finder.grave(place(key), what, "write what each time takes off, below nought: -0.05")
    if closer.words * times < _LEAST_WORD_SPACE - 1 - _ROUNDING:
        what = f"this leaves {100 * (1 + closer.words * times):.3g} % of the spaces between words"
        finder.grave(place("times" if "times" in entry else "words"), what, f"leave {100 * _LEAST_WORD_SPACE:.3g} %")
    if closer.letters * times < -MOST_LETTERFIT - _ROUNDING:
        what = f"this brings letters {-closer.letters * times:.3g} ems closer"
        finder.grave(
            place("times" if "times" in entry else "letters"),
            what,
            f"{MOST_LETTERFIT} ems are the most that is not seen",
        )
    least = length("least", " pt") if "least" in entry else LEAST_SIZE
    if least < LEAST_SIZE:
        what = f"running text of {entry['least']} cannot be read"
        finder.grave(place("least"), what, f"{LEAST_SIZE:g} pt is the least")
    scope = str(entry.get("scope", "section"))
    if scope not in ("section", "film"):
        finder.grave(place("scope"), f"{scope!r} is none of section, film", nearest(scope, ("section", "film")))
    return Step(name, closer=closer, times=int(times), least=least, alone=scope == "film")


def _length(text: str, place: Callable[[], Place], finder: Finder) -> float:
    try:
        return parse_length(text)
    except ValueError as error:
        finder.grave(place(), str(error))
        return 1.0


def _names(value: Any) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(map(str, value)) if isinstance(value, Sequence) else ()
