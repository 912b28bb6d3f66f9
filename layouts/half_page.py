"""Two films on a page, each with its still, title, facts, synopsis, slot and first credits in one half of it.

Nothing is cut to fit: what finds no room is a problem, and a section that lists larger layouts gives the film to the next.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from catalogue import (
    Box,
    Desk,
    Film,
    Fit,
    Galley,
    Page,
    Picture,
    Problem,
    Severity,
    Sheet,
    Side,
    mm,
    other,
)
from layouts import halves
from layouts.film_credits import CreditsBlock, film_credits
from layouts.grid import Grid
from layouts.half_entry import HalfEntry, HalfFilled, lines_of
from layouts.house import HousePage, blank
from layouts.stills import hung

FINE = mm(3)
FACTS_LAST_K = 12
NARROWER = (mm(64), mm(60), mm(56))
"""Widths a page's stills take in turn for a title that would else be set smaller: the still gives way, the type does not."""
AFTER_SLOT = mm(3)


@dataclass(frozen=True)
class HalfPage(HousePage):
    """`texts` are the running texts printed, eight lines of them. `credits` are the roles printed, in the record's order,
    four fine lines of them; none named are all. `facts` are country, year and minutes (`short`), or all (`full`).
    """

    texts: tuple[Literal["synopsis", "statement", "biography"], ...] = ("synopsis",)
    credits: tuple[str, ...] = ("director", "photography", "cast")
    facts: Literal["short", "full"] = "short"

    name = "half_page"
    takes = "films"
    holds = 2

    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        films = [desk.records.films[key] for key in subject.split()]
        for first in range(0, len(films), self.holds):
            yield self._page(desk, films[first : first + self.holds], side)
            side = other(side)

    def _page(self, desk: Desk, films: Sequence[Film], side: Side) -> Page:
        grid, sheet = self.grid(desk, side), blank(self, desk, side)
        entries = [HalfEntry(desk, film, all_facts=self.facts == "full") for film in films]
        stills, heads = self._stills_and_heads(desk, grid, side, entries)
        made = [
            Half(self, desk, grid, entry, offset * grid.unit, still, *head)
            for entry, offset, still, head in zip(entries, halves.OFFSETS, stills, heads, strict=False)
        ]
        fits = [half.pour(sheet) for half in made]
        anchors = [f"film:{film.key}" for film in films]
        anchors += [f"person:{key}" for film in films for key in film.directors if f"person:{key}" not in anchors]
        section = entries[0].section
        return sheet.page(
            anchors=dict.fromkeys(anchors), section=section, foot=self.foot_names(desk, section), fits=fits
        )

    def _stills_and_heads(
        self, desk: Desk, grid: Grid, side: Side, entries: Sequence[HalfEntry]
    ) -> tuple[list[Picture | Box], list[tuple[float, float]]]:
        """The stills, as wide as the titles let them be, and where each half's titles and facts begin and end."""
        tried = []
        for width in (halves.FIELD[0], *NARROWER):
            placed = zip(entries, halves.OFFSETS, strict=False)
            stills = [
                hung(desk, side, entry.film.still, (width, halves.FIELD[1]), entry.section, desk.u(offset))
                for entry, offset in placed
            ]
            heads = self._heads(desk, grid, side, entries, stills)
            tried.append((stills, heads))
            if all(entry.in_largest(wide) for entry, (_, wide) in zip(entries, heads, strict=True)):
                return tried[-1]
        return tried[0]

    def _heads(
        self,
        desk: Desk,
        grid: Grid,
        side: Side,
        entries: Sequence[HalfEntry],
        stills: Sequence[Picture | Box],
    ) -> list[tuple[float, float]]:
        """Where each half's titles and facts begin, and how wide they may be.

        On a recto at the left margin. On a verso both beside the wider still, or on the right text column where that
        costs no line.
        """
        inner = [still.width - desk.bleed for still in stills]
        if side == "recto":
            return [(grid.left, desk.width - each - halves.BESIDE_PICTURE - grid.left) for each in inner]
        right = grid.left + grid.measure
        near = max(inner) + halves.BESIDE_PICTURE
        at = (
            grid.x(2)
            if grid.x(2) >= near and all(_same(entry, right - near, grid.span(2)) for entry in entries)
            else near
        )
        return [(at, right - at)] * len(inner)


@dataclass(frozen=True)
class Half:
    """One film in its half of the page: `top` is where the half begins, `x` and `width` are those of its titles."""

    page: HalfPage
    desk: Desk
    grid: Grid
    entry: HalfEntry
    top: float
    still: Picture | Box
    x: float
    width: float

    def y(self, k: float) -> float:
        """The baseline k of this half."""
        return self.top + self.grid.y(k)

    def pour(self, sheet: Sheet) -> Fit:
        """Sets everything, says what finds no room and what stays unsaid, and tells how many lines of text are free."""
        sheet.put(self.still)
        self._pour_head(sheet)
        rows = self.entry.texts(self.grid.text_measure, self.page.texts)
        filled = HalfFilled(self.desk, sheet, rows, halves.TEXT_LINES)
        sheet.pour_abreast(filled.columns, (self.grid.x(0), self.grid.x(2)), self.y(halves.TEXT_K), self.grid.unit)
        filled.complain(self.entry.film, "half a page")
        self._pour_foot(sheet)
        self._tell(sheet)
        return filled.fit(self.entry.film, self.page.name)

    def _pour_head(self, sheet: Sheet) -> None:
        """Titles and original title from above; the facts stand on the still's foot, or below what is above them."""
        titles = self.entry.titles_together(self.width)
        k, last = float(halves.FIRST_K), float(halves.FIRST_K - 2)
        for galley in titles.galleys:
            sheet.pour(galley, self.x, self.y(k))
            last = k + (galley.depth - galley.leading) / self.grid.unit
            k += galley.depth / self.grid.unit
        if titles.original is not None:
            # A third line of titles takes the baseline of the original, which then opens the facts.
            at = last + 2 if last + 2 < halves.FACTS_K else float(halves.FACTS_K)
            sheet.pour(titles.original, self.x, self.y(at))
            last = at + len(titles.original.lines) - 1
        facts = self.entry.facts(self.width)
        lines = lines_of(facts)
        k = max(halves.FACTS_K + (lines == 1), self.grid.k_at(self.grid.y(last)) + 1)
        for galley in facts:
            sheet.pour(galley, self.x, self.y(k))
            k += len(galley.lines)
        most, taken = titles.most_lines, lines_of(titles.galleys)
        if taken > most:
            longest = max(titles.galleys, key=lambda galley: len(galley.lines))
            what = f"the titles of {self.entry.film.key} take {taken} lines, even in the smallest title style"
            sheet.overset(longest.place, what, f"shorten them to {most} lines, or give the film a page of its own")
        elif k - 1 > FACTS_LAST_K:
            what = f"the facts of {self.entry.film.key} take {k - 1 - FACTS_LAST_K} lines more than half a page has"
            remedy = "shorten what stands above them, or give the film a page of its own"
            sheet.overset(self.entry.film.place("credits.director"), what, remedy)

    # Foot -------------------------------------------------------------------------------------------------------------

    def _pour_foot(self, sheet: Sheet) -> None:
        """Below a rule the slot at the left and the credits at the right; nothing where there is neither."""
        film = self.entry.film
        block = CreditsBlock(self.desk, self.grid, "", self.y(halves.FINE_K), FINE)
        credits = block.fine_rows(film_credits(self.desk, film, roles=self.page.credits))
        if not credits and not self.entry.screenings:
            return
        self.page.rule(self.desk, sheet, self.y(halves.RULE_K), self.grid.left, self.grid.left + self.grid.measure)
        y = self.y(halves.FINE_K)
        for galley in credits:
            sheet.pour(galley, self.grid.x(2), y)
            y += galley.depth
        if (lines := lines_of(credits)) > halves.FINE_LINES:
            what = f"the credits of {film.key} take {lines} lines, and half a page has {halves.FINE_LINES}"
            remedy = "let the option `credits` name fewer roles, or give the film a page of its own"
            sheet.overset(film.place("credits"), what, remedy)
        if len(self.entry.screenings) == 1:
            self._pour_slot(sheet)
        elif self.entry.screenings:
            self._pour_slots(sheet)

    def _pour_slot(self, sheet: Sheet) -> None:
        """Day and hour large in the section's ink, the venue below them, a column a language."""
        desk, entry = self.desk, self.entry
        (screening,) = entry.screenings
        language = desk.languages[0]
        showing = desk.wordings[language].screening(screening)
        figures = desk.style(entry.style("figures"), language).inked(desk.section_ink(entry.section))
        for index, words in enumerate((showing.date, showing.time)):
            sheet.pour(desk.line(words, figures, language), self.grid.x(index), self.y(halves.FIGURES_K))
        names = self._venue(screening.venue, self.grid.column if len(desk.languages) > 1 else self.grid.span(2))
        for index, galley in enumerate(names):
            sheet.pour(galley, self.grid.x(index), self.y(halves.VENUE_K))
        if any(len(galley.lines) > 1 for galley in names):
            what = f"the name of the venue {screening.venue} takes more than a line below half a page"
            sheet.overset(screening.place("venue"), what, "give the venue a shorter name as `short`")

    def _venue(self, key: str, width: float) -> list[Galley]:
        """The venue's name in each language, the shorter one where the longer would turn; each wording once."""
        desk, out, said = self.desk, [], set()
        venue = desk.records.festival.venues[key]
        for language in desk.languages:
            wording = desk.wordings[language]
            forms = [words for words in (wording.text(venue.name), wording.text(venue.short)) if words]
            made = [desk.set([desk.passage(words, "venue", language)], width, venue.place("name")) for words in forms]
            best = min(made, key=lambda galley: len(galley.lines), default=None)
            if best is not None and best.text not in said:
                said.add(best.text)
                out.append(best)
        return out

    def _pour_slots(self, sheet: Sheet) -> None:
        """Several showings, a line each: day and hour, then the venue in all languages."""
        desk, language, screenings = self.desk, self.desk.languages[0], self.entry.screenings
        showings = [desk.wordings[language].screening(screening) for screening in screenings]
        slots = [desk.line(f"{showing.date} {showing.time}", "slots", language) for showing in showings]
        indent = max(slot.widest for slot in slots) + AFTER_SLOT
        k = halves.FINE_K
        for slot, screening in zip(slots, screenings, strict=True):
            sheet.pour(slot, self.grid.x(0), self.y(k))
            names = self._venues(screening.venue, self.grid.span(2) - indent)
            sheet.pour(names, self.grid.x(0) + indent, self.y(k))
            k += max(len(names.lines), 1)
        if (lines := round(k - halves.FINE_K)) > halves.SLOT_LINES:
            what = f"the showings of {self.entry.film.key} take {lines} lines, and half a page has {halves.SLOT_LINES}"
            sheet.overset(self.entry.film.place("screenings"), what, "give the film a page of its own")

    def _venues(self, key: str, width: float) -> Galley:
        """The venue's names in all languages on one line, the short ones where the others would turn."""
        desk, venue = self.desk, self.desk.records.festival.venues[key]
        made = []
        for texts in (venue.name, venue.short):
            said = {words: tag for tag in desk.languages if (words := desk.wordings[tag].text(texts))}
            passages = []
            for index, (words, tag) in enumerate(said.items()):
                passages.append(desk.passage(f" / {words}" if index else words, "venue", tag))
            made.append(desk.set(passages, width, venue.place("name")))
        return min((galley for galley in made if galley.text), key=lambda galley: len(galley.lines), default=made[0])

    def _tell(self, sheet: Sheet) -> None:
        """A note on what records have and half a page, by its design, leaves out: the same for all films of a section."""
        if not self._unsaid():
            return
        section = self.desk.records.section_of(self.entry.film)
        listed = self.desk.records.festival.sections.get(section)
        place = listed.place() if listed is not None else self.desk.records.festival.place("parts")
        printed = ", ".join([*self.page.texts, *(f"credits.{role}" for role in self.page.credits)])
        what = f"half pages of {section} print {printed} and leave out other texts and credits of their films"
        remedy = "name more under `texts` or `credits` of the layout, or give films a page of their own"
        sheet.problems.append(Problem(place, what, remedy, Severity.NOTE))

    def _unsaid(self) -> bool:
        """Whether the record has texts or credits that this page does not print."""
        desk, film, page = self.desk, self.entry.film, self.page
        people = [desk.records.people[key] for key in film.directors]
        texts = {
            "synopsis": bool(film.synopsis),
            "statement": bool(film.statement),
            "biography": any(person.biography or person.filmography for person in people),
        }
        rows = desk.wordings[desk.languages[0]].credits(film)
        return any(said and text not in page.texts for text, said in texts.items()) or any(
            page.credits and role not in page.credits for row in rows for role in row.roles
        )


def _same(entry: HalfEntry, wide: float, narrow: float) -> bool:
    """Whether titles and facts take no more lines of the narrower measure."""

    def lines(width: float) -> tuple[str, int, int]:
        titles = entry.titles_together(width)
        return titles.style, lines_of(titles.galleys), lines_of(entry.facts(width))

    return lines(wide) == lines(narrow)
