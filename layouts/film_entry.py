"""What a film's page and its handout have in common: the film's blocks, set but not yet placed.

Each block is made once a measure and comes as galleys; the layouts decide where they stand.
"""

from __future__ import annotations

from collections.abc import Sequence

from catalogue import (
    Abreast,
    Desk,
    Film,
    Galley,
    Passage,
    Person,
    RunningText,
    Sheet,
    TextRow,
    mm,
    text_row,
)
from layouts.film_texts import arranged
from layouts.film_titles import TITLE_STYLES, Titles
from layouts.grid import Grid
from layouts.house import GAP_AFTER_NAME, PART_BETWEEN
from layouts.stills import CLEAR_OF_PICTURE

GAP_BEFORE_ORIGINAL = mm(3.2)
ROMANISED = "und-Latn"
BLOCKS = ("synopsis", "statement", "biography")


class FilmEntry:
    """A film's blocks in the styles whose names begin with `prefix`; `full` adds what a page of the booklet has no room
    for: the romanised title, and notes on a showing.

    A short that runs in a programme is shown when its programme is.
    """

    def __init__(self, desk: Desk, film: Film, prefix: str = "", *, full: bool = False) -> None:
        self.desk = desk
        self.film = film
        self.prefix = prefix
        self.full = full
        self.screenings = tuple(slot.screening for slot in desk.records.slots_of(film))
        self.section = desk.records.section_of(film)

    def style(self, name: str) -> str:
        return self.prefix + name

    # Titles -----------------------------------------------------------------------------------------------------------

    def titles(self, width: float, styles: Sequence[tuple[str, int]] = TITLE_STYLES) -> Titles:
        """The titles broken to `width`, in the first of the styles that holds all of them in its lines."""
        made, style, most = self._largest(width, styles)
        return self._with_original(tuple(made.values()), width, style, most)

    def _titles(self, width: float, style: str) -> dict[str, Galley]:
        desk, film = self.desk, self.film
        out: dict[str, Galley] = {}
        said: set[str] = set()
        for language in desk.languages:
            words = desk.wordings[language].title(film)
            if words and words not in said:
                said.add(words)
                passage = desk.passage(words, style, language)
                out[language] = desk.set([passage], width, film.place(f"titles.{language}"))
        return out

    def titles_in_columns(
        self, width: float, styles: Sequence[tuple[str, int]] = TITLE_STYLES[1:]
    ) -> dict[str, Galley]:
        """The titles by language, each broken to `width`, for lists where every language has a column."""
        return self._largest(width, styles)[0]

    def _largest(self, width: float, styles: Sequence[tuple[str, int]]) -> tuple[dict[str, Galley], str, int]:
        """The titles in the first of the styles that holds them all, or else in the last, with its name and its lines."""
        made: dict[str, Galley] = {}
        style, most = "", 0
        for name, most in styles:
            style = self.style(name)
            made = self._titles(width, style)
            if all(len(galley.lines) <= most for galley in made.values()):
                break
        return made, style, most

    def _with_original(self, made: tuple[Galley, ...], width: float, style: str, most: int) -> Titles:
        original = self.original(width)
        inline = False
        if original is not None and made:
            last = made[-1].lines[-1]
            room = width - last.width - GAP_BEFORE_ORIGINAL
            inline = len(original.lines) == 1 and original.widest <= room
        return Titles(made, original, inline, style, most)

    def original(self, width: float) -> Galley | None:
        """The original title in its own script, where no printed title says the same already."""
        desk = self.desk
        found = desk.wordings[desk.languages[0]].original_title(self.film)
        if found is None:
            return None
        language, words = found
        passages = [desk.passage(words, self.style("original"), language)]
        if self.full and self.film.titles.romanised:
            romanised = desk.style(self.style("original")).emphasised()
            passages += [
                # Of the original's language: where that runs leftwards the gap lies on its left, before the romanised one.
                desk.gap(GAP_BEFORE_ORIGINAL, romanised, language),
                desk.passage(self.film.titles.romanised, romanised, ROMANISED),
            ]
        return desk.set(passages, width, self.film.place(f"titles.original.{language}"))

    def by_line(self, width: float, *, international: bool = False) -> Galley:
        """Director and year for all languages, `Џанг Јимоу / Zhang Yimou, 2021`; or the international names alone."""
        desk, film = self.desk, self.film
        first = desk.wordings[desk.languages[0]]
        forms = [", ".join(desk.wordings[language].directors(film)) for language in desk.languages]
        if international:
            forms = [", ".join(first.credit_name(desk.records.people[key]) for key in film.directors)]
        names = " / ".join(dict.fromkeys(form for form in forms if form))
        words = ", ".join(part for part in (names, first.years(film.year) if film.year else "") if part)
        passage = desk.passage(words, self.style("facts"), desk.languages[0])
        return desk.set([passage], width, film.place("credits.director"))

    def first_title_k(self, grid: Grid, titles: Titles, bottom: float) -> int:
        """The first baseline at which the titles' capitals stand clear of pictures that end at y `bottom`."""
        return grid.k_at(bottom + CLEAR_OF_PICTURE + self.desk.cap_height(titles.style, self.desk.languages[0]))

    # Facts and slots --------------------------------------------------------------------------------------------------

    def facts(self, width: float) -> tuple[Galley, ...]:
        """A line of facts in each language: director, then what is known, nothing for what is not."""
        desk, film = self.desk, self.film
        out = []
        for language in desk.languages:
            wording = desk.wordings[language]
            names = wording.directors(film)
            parts = self.said_of(language)
            passages = desk.names(names, self.style("director"), language)
            if passages and parts:
                passages.append(desk.gap(GAP_AFTER_NAME, self.style("facts"), language))
            for index, part in enumerate(parts):
                tail = PART_BETWEEN if index + 1 < len(parts) else ""
                passages.append(desk.passage(part + tail, self.style("facts"), language))
            if passages:
                out.append(desk.set(passages, width, film.place("credits.director")))
        return tuple(out)

    def said_of(self, language: str) -> tuple[str, ...]:
        """What the line of facts says after the director."""
        return self.desk.wordings[language].facts(self.film)

    def pour_head(
        self,
        sheet: Sheet,
        grid: Grid,
        titles: Titles,
        x: float,
        first: int,
        width: float,
        slot_x: float,
        slot_width: float,
    ) -> int:
        """Titles from baseline `first`, facts two units below the last, the slot at `slot_x`.

        Returns the baseline that text may begin on.
        """
        facts_k = self.pour_titles(sheet, grid, titles, x, first)
        return self.pour_facts(sheet, grid, x, first, facts_k, width, slot_x, slot_width)

    def pour_titles(self, sheet: Sheet, grid: Grid, titles: Titles, x: float, first: int) -> int:
        """Titles and original title from baseline `first`; returns the one for the facts.

        Lines that a title has too many, and is told to lose, take no room: the texts below need not give way to them.
        """
        y = baseline = grid.y(first)
        last_width = 0.0
        for galley in titles.galleys:
            lines = min(len(galley.lines), titles.most_lines)
            sheet.pour(galley, x, y, lines=lines)
            baseline = y + (lines - 1) * galley.leading
            y += lines * galley.leading
            last_width = galley.lines[lines - 1].width
        if titles.original is not None:
            if titles.inline:
                sheet.pour(titles.original, x + last_width + GAP_BEFORE_ORIGINAL, baseline)
            else:
                y = grid.y(grid.k_at(baseline) + (2 if titles.galleys else 0))
                sheet.pour(titles.original, x, y)
                baseline = y + (len(titles.original.lines) - 1) * titles.original.leading
        # The figures of the slot keep their two lines where there is one title only.
        return max(grid.k_at(baseline) + 2, first + 4)

    def pour_facts(
        self,
        sheet: Sheet,
        grid: Grid,
        x: float,
        first: int,
        facts_k: int,
        width: float,
        slot_x: float,
        slot_width: float,
    ) -> int:
        """Facts from baseline `facts_k`, beside them the slot from `first`; returns the baseline that text may begin on."""
        k = facts_k
        for galley in self.facts(width):
            sheet.pour(galley, x, grid.y(k))
            k += len(galley.lines)
        slot_k = self.pour_slots(sheet, grid, slot_x, first, facts_k, slot_width)
        return max(k, slot_k, facts_k + 2) + 1

    def pour_slots(self, sheet: Sheet, grid: Grid, x: float, first: int, facts_k: int, width: float) -> int:
        """One screening large in the section's ink, its venue on the facts lines; several as lines of figures.

        Returns the baseline below the last line.
        """
        desk, screenings = self.desk, self.screenings
        if not screenings:
            return first
        language = desk.languages[0]
        if len(screenings) == 1:
            ink = desk.section_ink(self.section)
            figures = desk.style(self.style("figures"), language).inked(ink)
            for index, text in enumerate(self._when(0, language)):
                sheet.pour(desk.line(text, figures, language), x, grid.y(first + 2 * index))
            return self._pour_venues(sheet, grid, x, facts_k, 0, width)
        k = first
        for index, screening in enumerate(screenings):
            slot = " ".join(self._when(index, language))
            sheet.pour(desk.line(slot, self.style("slots"), language), x, grid.y(k))
            k += 1
            # Showings in one place stand together, the place below the last of them.
            after = screenings[index + 1] if index + 1 < len(screenings) else None
            if after is None or (after.venue, after.note) != (screening.venue, screening.note):
                k = self._pour_venues(sheet, grid, x, k, index, width)
        return k

    def _pour_venues(self, sheet: Sheet, grid: Grid, x: float, k: int, index: int, width: float) -> int:
        """The venue in every language, a line each, and below it what is particular; the baseline below them."""
        desk = self.desk
        screening = self.screenings[index]
        wordings = [(language, desk.wordings[language]) for language in desk.languages]
        lines = [(wording.screening(screening).venue, language, "venue") for language, wording in wordings]
        if self.full:
            lines += [(wording.text(screening.note) or "", language, "note") for language, wording in wordings]
        said: set[str] = set()
        for words, language, source in lines:
            if words and words not in said:
                said.add(words)
                passage = desk.passage(words, self.style("venue"), language)
                galley = desk.set([passage], width, screening.place(source))
                sheet.pour(galley, x, grid.y(k))
                k += len(galley.lines)
        return k

    def _when(self, index: int, language: str) -> tuple[str, str]:
        showing = self.desk.wordings[language].screening(self.screenings[index])
        return showing.date, showing.time

    # Texts ------------------------------------------------------------------------------------------------------------

    def texts(self, measure: float, blocks: Sequence[str] = BLOCKS) -> list[TextRow]:
        """The film's running texts in the named blocks, one row each; two directors give two rows of biography."""
        rows: list[TextRow] = []
        for block in blocks:
            if block == "biography":
                for key in self.film.directors:
                    rows.extend(self._person(self.desk.records.people[key], measure))
            else:
                rows.append(self._block(block, measure))
        return [row for row in rows if row.galleys]

    def _text(self, record: Film | Person, name: str, language: str, measure: float, *lead: Passage) -> RunningText:
        """The text of that name in a record, as it stands on the page behind what leads it in."""
        written = getattr(record, name)[language]
        return RunningText(written, self.style("text"), language, measure, record.place(f"{name}.{language}"), lead)

    def _block(self, block: str, measure: float) -> TextRow:
        desk, film = self.desk, self.film
        texts: dict[str, RunningText] = {}
        for language in desk.languages:
            if getattr(film, block).get(language):
                label = desk.wordings[language].word(block) if block != "synopsis" else ""
                texts[language] = self._text(film, block, language, measure, *self._label(label, language))
        return text_row(desk, block, texts)

    def _label(self, words: str, language: str) -> tuple[Passage, ...]:
        """Words run in before a text."""
        if not words:
            return ()
        name = self.desk.passage(words, self.style("name"), language)
        return name, self.desk.passage(" ", self.style("text"), language)

    def _person(self, person: Person, measure: float) -> list[TextRow]:
        """A biography behind the name and dates, and the filmography behind its label."""
        desk = self.desk
        biographies: dict[str, RunningText] = {}
        filmographies: dict[str, RunningText] = {}
        for language in desk.languages:
            wording = desk.wordings[language]
            if person.biography.get(language):
                life = wording.life(person)
                name = desk.passage(wording.name(person), self.style("name"), language, breaks=False)
                dates = desk.passage(f" {life} " if life else " ", self.style("text"), language)
                biographies[language] = self._text(person, "biography", language, measure, name, dates)
            if person.filmography.get(language):
                lead = self._label(wording.word("filmography"), language)
                filmographies[language] = self._text(person, "filmography", language, measure, *lead)
        return [
            text_row(desk, "biography", biographies, person.key),
            text_row(desk, "filmography", filmographies, person.key),
        ]

    def columns(self, rows: Sequence[TextRow]) -> Abreast:
        """The rows side by side, a column a language."""
        return arranged(self.desk, rows)
