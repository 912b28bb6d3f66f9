"""Ladders: the steps by which a film finds room on its pages, in the order in which they are tried.

A step either gives the page another design or sets all running text of the film a little closer, in every language alike.
Type is set closer for a whole section where one of its films needs it, unless the step says that it is for a film alone.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from catalogue.makeup.tightening import NONE, Tightening
from catalogue.problems import Place, Problem
from catalogue.records.film import Film, FitRules
from catalogue.records.keys import suggestion
from catalogue.typeset.styles import Style

LEAST_SIZE = 7.0
"""Points below which no step takes running text."""
_LEAST_LEADING = 1.1
"""Leading is never less than this many times the size."""
_ROUNDING = 1e-6


Credits = Literal["table", "fine"]
Title = Literal["below", "beside"]


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a ladder. What it says of the page is the layout's to understand; lengths are points."""

    name: str
    still: tuple[float, float] = (0.0, 0.0)
    """Width and height of the field that the still covers or stands in."""
    portrait: bool = True
    """Whether the portrait is shown, where there is one."""
    without: str = ""
    """What a film must not have for the step to be taken: `portrait`."""
    credits: Credits = "table"
    title: Title = "below"
    """Where it stands, as seen from the still."""
    run_on: tuple[str, ...] = ()
    """Texts that go to a second page."""
    again: tuple[str, ...] = ()
    """Steps to be tried once more, with what else this one says."""
    closer: Tightening = NONE
    """What one time of a type step adds."""
    times: int = 1
    least: float = LEAST_SIZE
    """The size below which a type step is not taken again."""
    alone: bool = False
    """Whether a type step holds for the film that needs it, and not for its section."""

    @property
    def of_type(self) -> bool:
        """Whether it sets type closer, and leaves the page's design as it is."""
        return bool(self.closer)


@dataclass(frozen=True, slots=True)
class Rung:
    """A design for a film's page: what a step makes of it, and how close its running text is set."""

    step: Step
    names: tuple[str, ...]
    """The names of the step, with that of the step which tried it again before it."""
    level: int = 0
    """How many times the section's type has been set closer."""
    closer: Tightening = NONE

    def __str__(self) -> str:
        """As the editors are told: the step, and what is done to the type."""
        return ", ".join(part for part in (" ".join(self.names), str(self.closer)) if part)


Design = tuple[Step, tuple[str, ...]]
"""A step of the page, and the names that led to it."""
PLAIN = Step("")
"""The design of a layout that knows no steps for its pages."""


@dataclass(frozen=True)
class Ladder:
    """The steps that a layout tries in order, and all those it knows by name."""

    steps: tuple[Step, ...]
    known: Mapping[str, Step]
    text: Style
    """The style of running text before any step: what tells how often one of type can be taken."""

    @cached_property
    def stages(self) -> tuple[tuple[Step, int], ...]:
        """The steps, each with how often it is taken: of type no oftener than the size and the leading allow."""
        found: list[tuple[Step, int]] = []
        closer = NONE
        for step in self.steps:
            times = self._times(step, closer) if step.of_type else 1
            for _ in range(times if step.of_type else 0):
                closer += step.closer
            found.append((step, times))
        return tuple(found)

    def _times(self, step: Step, closer: Tightening) -> int:
        for taken in range(step.times):
            closer += step.closer
            style = closer.of(self.text)
            if style.size < step.least - _ROUNDING or style.leading < _LEAST_LEADING * style.size - _ROUNDING:
                return taken
        return step.times

    @cached_property
    def levels(self) -> tuple[Step, ...]:
        """The type step that each level of a section adds, from the first level up."""
        return tuple(step for step, times in self.stages if step.of_type and not step.alone for _ in range(times))

    def rungs(self, rules: FitRules, having: Collection[str] = (), level: int = 0) -> tuple[Rung, ...]:
        """The designs to try in turn for a film that has what `having` names, in a section that has reached this level.

        A film that pins a step is given that one alone, or type at least as close as that; steps that it forbids are left
        out, and close none of its type. Where nothing is left, the first step known that it may take stands in.
        """
        found: dict[tuple[Step, Tightening], Rung] = {}
        for rung in self._rungs(rules, having, level):
            found.setdefault((rung.step, rung.closer), rung)
        return tuple(found.values())

    def _rungs(self, rules: FitRules, having: Collection[str], level: int) -> Iterator[Rung]:
        pinned = self.known.get(rules.step or "")
        stages, own = list(self.stages), NONE
        if pinned is not None and pinned.of_type:
            if pinned in self.levels:
                level = max(level, len(self.levels) - self.levels[::-1].index(pinned))
            else:
                stages = [stage for stage in stages if stage[0] != pinned]
                own = _several(pinned.closer, self._times(pinned, NONE))
        elif pinned is not None:
            stages = self._only(pinned, stages)
        designs = {step: tuple(self._designs(step, rules, having)) for step, _ in stages if not step.of_type}
        now = None if any(designs.values()) else self._stand_in(rules, having)
        met = 0
        if now is not None:
            yield self._rung(now, rules, level, own)
        for step, times in stages:
            for design in designs.get(step, ()):
                now = design
                yield self._rung(now, rules, max(level, met), own)
            for _ in range(times if step.of_type else 0):
                if not step.alone:
                    met += 1
                elif step.name not in rules.never:
                    own += step.closer
                if now is not None:
                    yield self._rung(now, rules, max(level, met), own)

    def _only(self, pinned: Step, stages: Sequence[tuple[Step, int]]) -> list[tuple[Step, int]]:
        """The stages up to the next design after the pinned one, without any other design."""
        names = [step.name for step, _ in stages]
        if pinned.name not in names:
            return [(pinned, 1)]
        end = names.index(pinned.name) + 1
        while end < len(stages) and stages[end][0].of_type:
            end += 1
        return [stage for stage in stages[:end] if stage[0].of_type or stage[0] == pinned]

    def _designs(self, step: Step, rules: FitRules, having: Collection[str]) -> Iterator[Design]:
        """What the step makes of the page: itself, or the steps that it tries again; nothing that the film may not take."""
        if step.name in rules.never or (step.without in having and step.name != rules.step):
            return
        if not step.again:
            yield step, (step.name,)
        for name in step.again:
            again = self.known.get(name)
            if again is not None and name not in rules.never and again.without not in having:
                yield replace(again, run_on=step.run_on), (step.name, name)

    def _stand_in(self, rules: FitRules, having: Collection[str]) -> Design:
        """The first design known that the film may take; else one for films that have less; else the first of all."""
        steps = [step for step in self.known.values() if not step.of_type]
        for has in (having, ()):
            for step in steps:
                for design in self._designs(step, rules, has):
                    return design
        return (steps[0], (steps[0].name,)) if steps else (PLAIN, ())

    def _rung(self, design: Design, rules: FitRules, level: int, own: Tightening) -> Rung:
        closer = own
        for step in self.levels[:level]:
            if step.name not in rules.never:
                closer += step.closer
        return Rung(*design, level, closer)


def _several(closer: Tightening, times: int) -> Tightening:
    out = NONE
    for _ in range(times):
        out += closer
    return out


def strange_rules(film: Film, known: Collection[str]) -> tuple[Problem, ...]:
    """A grave problem for each step that the film pins or forbids and that is none of `known`, the steps of its layouts."""
    rules = film.fit
    said = [
        (rules.place("step"), rules.step),
        *((_never(rules, index), name) for index, name in enumerate(rules.never)),
    ]
    remedy = f"there are {', '.join(known)}" if known else "take it out: its layout has no steps"
    return tuple(
        Problem(place, f"no step of this film's page is called {name!r}", suggestion(name, known) or remedy)
        for place, name in said
        if name is not None and name not in known
    )


def _never(rules: FitRules, index: int) -> Place:
    """Where one of the forbidden steps stands, in a list or alone."""
    whole, item = rules.place("never"), rules.place(f"never.{index}")
    return whole if (whole.line, whole.column) == (item.line, item.column) else item
