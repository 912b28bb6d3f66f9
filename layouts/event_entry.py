"""An event's blocks, set but not yet placed: titles, facts, slots, texts, and what stands below them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from catalogue import Desk, Event, Film, Galley, Passage, Person, Sheet
from layouts.grid import Grid
from layouts.house import GAP_AFTER_NAME, PART_BETWEEN, folio_room
from layouts.in_languages import joined, once, set_once
from layouts.row_pages import COLUMNS, Block, cells


@dataclass(frozen=True)
class Slots:
    """Day, hour and venue one below the other, each galley with its baseline in units from the first."""

    galleys: tuple[tuple[float, Galley], ...]
    depth: float
    """Units from the first baseline to the last, and one."""

    def pour(self, sheet: Sheet, grid: Grid, x: float, k: float) -> None:
        for at, galley in self.galleys:
            sheet.pour(galley, x, grid.y(k + at))


class EventEntry:
    """What is printed of an event, in each of the first two languages of the edition."""

    def __init__(self, desk: Desk, event: Event) -> None:
        self.desk = desk
        self.event = event
        self.languages = desk.languages[:COLUMNS]
        self.slots = desk.records.slots_of(event)

    # Titles and facts -------------------------------------------------------------------------------------------------

    def titles(self, width: float, styles: Sequence[tuple[str, int]]) -> tuple[Galley, ...]:
        """The titles in the first style that holds them together in its lines, or in the last; the same words once."""
        made: tuple[Galley, ...] = ()
        for style, most in styles:
            made = set_once(self.desk, self.event.title, style, width, self.event.place("title"))
            if sum(len(galley.lines) for galley in made) <= most:
                break
        return made

    def facts(self, width: float) -> tuple[Galley, ...]:
        """Kind, length and people in a line for each language, the kind before them as a film's director is."""
        desk = self.desk
        out = []
        for language in self.languages:
            kind, people = self._kind(language), desk.names(self._people(language), "facts", language)
            passages: list[Passage] = []
            if kind:
                passages += [
                    desk.passage(kind[0], "director", language),
                    desk.passage("".join(PART_BETWEEN + part for part in kind[1:]), "facts", language),
                ]
            if kind and people:
                passages.append(desk.gap(GAP_AFTER_NAME, "facts", language))
            if kind or people:
                out.append(desk.set([*passages, *people], width, self.event.place("kind")))
        return tuple(out)

    def row_head(self, measure: float) -> tuple[Block, ...]:
        """Title, kind with length, and people, each language's in its column."""
        desk, event = self.desk, self.event
        names = cells(desk, event.title, "row_name", measure, event.place("title"), everywhere=True)
        kinds: list[Galley | None] = []
        people: list[Galley | None] = []
        for language in self.languages:
            kind = desk.passage(PART_BETWEEN.join(self._kind(language)), "row_facts", language)
            kinds.append(desk.set([kind], measure, event.place("kind")) if kind.text else None)
            passages = desk.names(self._people(language), "row_facts", language)
            people.append(desk.set(passages, measure, event.place("people")) if passages else None)
        return tuple(block for block in (Block(names), Block(tuple(kinds)), Block(tuple(people))) if block.lines)

    def _kind(self, language: str) -> list[str]:
        """The kind, and how long it takes where all its slots are alike."""
        wording = self.desk.wordings[language]
        parts = [wording.event_kind(self.event.kind)] if self.event.kind else []
        lengths = {slot.seconds for slot in self.slots}
        length = lengths.pop() if len(lengths) == 1 else None
        return parts if length is None else [*parts, wording.minutes(length)]

    def _people(self, language: str) -> tuple[str, ...]:
        return self.desk.wordings[language].names(self.event.people)

    # Slots ------------------------------------------------------------------------------------------------------------

    def large_slots(self, width: float, figures: str, venue_below: float) -> Slots:
        """One slot large in the section's ink, day above hour, the venue below them; several as lines of figures."""
        if len(self.slots) != 1:
            return self.slot_lines(width)
        day, hour = self.figures(figures)
        galleys, k = [(0.0, day), (2.0, hour)], 2 + venue_below
        for galley in self.venues(0, width):
            galleys.append((k, galley))
            k += len(galley.lines)
        return Slots(tuple(galleys), k)

    def figures(self, style: str) -> tuple[Galley, Galley]:
        """Day and hour of the first slot, as the edition's first language writes them."""
        desk, language = self.desk, self.languages[0]
        inked = desk.style(style, language).inked(desk.section_ink(self.event.section or ""))
        showing = desk.wordings[language].screening(self.slots[0].screening)
        return desk.line(showing.date, inked, language), desk.line(showing.time, inked, language)

    def slot_lines(self, width: float) -> Slots:
        """A line for each slot; those in one venue stand together, the venue below the last of them."""
        desk, language = self.desk, self.languages[0]
        galleys: list[tuple[float, Galley]] = []
        k = 0.0
        for index, slot in enumerate(self.slots):
            showing = desk.wordings[language].screening(slot.screening)
            galleys.append((k, desk.line(f"{showing.date} {showing.time}", "slots", language)))
            k += 1
            if index + 1 == len(self.slots) or self.slots[index + 1].venue != slot.venue:
                for galley in self.venues(index, width):
                    galleys.append((k, galley))
                    k += len(galley.lines)
        return Slots(tuple(galleys), k)

    def venues(self, index: int, width: float) -> tuple[Galley, ...]:
        """The venue of a slot in every language, the same words once."""
        desk, screening = self.desk, self.slots[index].screening
        names = once({language: desk.wordings[language].screening(screening).venue for language in self.languages})
        return tuple(
            desk.set([desk.passage(words, "venue", language)], width, screening.place("venue"))
            for language, words in names
        )

    # Texts ------------------------------------------------------------------------------------------------------------

    def texts(self, measure: float, *, biographies: bool) -> tuple[Block, ...]:
        """What happens, and the lives of those who take part; a blank line above each."""
        rows = [[self._text(language, measure) for language in self.languages]]
        if biographies:
            people = [self.desk.records.people[key] for key in self.event.people]
            rows += [[self._life(person, language, measure) for language in self.languages] for person in people]
        kept = [row for row in rows if any(row)]
        return tuple(Block(tuple(row), white=1) for row in kept)

    def _text(self, language: str, measure: float) -> Galley | None:
        words = self.desk.wordings[language].text(self.event.text)
        return (
            self.desk.running(words, "text", language, measure, self.event.place(f"text.{language}")) if words else None
        )

    def _life(self, person: Person, language: str, measure: float) -> Galley | None:
        """A biography behind the name and dates."""
        desk, wording = self.desk, self.desk.wordings[language]
        words = wording.text(person.biography)
        if not words:
            return None
        life = wording.life(person)
        lead = [
            desk.passage(wording.name(person), "name", language, breaks=False),
            desk.passage(f" {life} " if life else " ", "text", language),
        ]
        return desk.running(words, "text", language, measure, person.place(f"biography.{language}"), lead)

    # Below the texts --------------------------------------------------------------------------------------------------

    def tail(self, measure: float) -> tuple[Block, ...]:
        """Who may come in, with whom the festival holds it, and the films it is about with their pages."""
        desk, event = self.desk, self.event
        blocks: list[Block] = []
        if event.admission is not None:
            blocks.append(Block(cells(desk, event.admission, "row_facts", measure, event.place("admission"))))
        if event.partner is not None:
            blocks.append(Block(tuple(self._partner(language, measure) for language in self.languages)))
        for anchor, titles in self.films(measure - folio_room(desk, "page", self.languages[0])):
            blocks.append(Block(titles, anchors=(anchor,)))
        kept = [block for block in blocks if block.lines]
        return tuple(replace(block, white=0 if index else 1) for index, block in enumerate(kept))

    def _partner(self, language: str, measure: float) -> Galley | None:
        """The partner behind its label in one language."""
        wording = self.desk.wordings[language]
        name = wording.text(self.event.partner)
        if not name:
            return None
        passage = self.desk.passage(f"{wording.word('partner')}: {name}", "row_facts", language)
        return self.desk.set([passage], measure, self.event.place("partner"))

    def _printed_films(self) -> list[tuple[int, Film]]:
        """The films it is about that the book shows, with their places in the record."""
        printed = {film.key for film in self.desk.printed_films()}
        films = self.desk.records.films
        return [(index, films[key]) for index, key in enumerate(self.event.films) if key in printed]

    def films(self, measure: float) -> tuple[tuple[str, tuple[Galley, ...]], ...]:
        """The anchor of each film that the book shows, and its titles."""
        desk, event = self.desk, self.event
        return tuple(
            (
                f"film:{film.key}",
                tuple(
                    desk.set(
                        [desk.passage(desk.title_within(film, language, "entry", measure), "entry", language)],
                        measure,
                        event.place(f"films.{index}"),
                    )
                    for language in self.languages
                ),
            )
            for index, film in self._printed_films()
        )

    def films_joined(self, measure: float, style: str) -> tuple[tuple[str, Galley], ...]:
        """The same with the languages' titles in one paragraph."""
        desk, event = self.desk, self.event
        return tuple(
            (
                f"film:{film.key}",
                joined(
                    desk,
                    {language: desk.title_within(film, language, style, measure) for language in self.languages},
                    style,
                    measure,
                    event.place(f"films.{index}"),
                ),
            )
            for index, film in self._printed_films()
        )

    def partner(self, measure: float, style: str) -> Galley | None:
        """The partner behind its label in every language."""
        desk, partner = self.desk, self.event.partner
        if partner is None:
            return None
        labels = {language: desk.wordings[language].word("partner") for language in self.languages}
        names = {language: desk.wordings[language].text(partner) for language in self.languages}
        language = self.languages[0]
        passages = [
            desk.passage(" / ".join(words for _, words in once(labels)), "fine_label", language),
            desk.gap(GAP_AFTER_NAME, style, language),
            *(
                desk.passage(f"{' / ' if index else ''}{words}", style, each)
                for index, (each, words) in enumerate(once(names))
            ),
        ]
        return desk.set(passages, measure, self.event.place("partner"))

    def admission(self, measure: float, style: str) -> Galley | None:
        """Who may come in, in every language on one line where it fits."""
        desk, event = self.desk, self.event
        if event.admission is None:
            return None
        texts = {language: desk.wordings[language].text(event.admission) for language in self.languages}
        return joined(desk, texts, style, measure, event.place("admission"))
