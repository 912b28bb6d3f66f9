"""The festival's own contacts: who answers, where, and under what number; side by side in rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from catalogue import Contact, Desk, Galley, Page, Side, mm, other
from layouts.columns import stacked
from layouts.contact_lines import contact_details, contact_head
from layouts.heads import foot_of, pour_run_on, titles_of_word
from layouts.house import HousePage, blank
from layouts.row_pages import Block, Row, dealt, head

RULE_ABOVE = mm(6)
"""As over the columns of lists, which contacts often face."""


@dataclass(frozen=True)
class Contacts(HousePage):
    """`columns` is how many contacts stand side by side. Where the part names none, those are left out whom films name
    as their print contacts: they have an index of their own."""

    columns: Literal["1", "2", "3"] = "2"

    name = "contacts"
    takes = "contact"

    def unnamed(self, desk: Desk, keys: Sequence[str]) -> Sequence[str]:
        """Those that lend no print, by name."""
        contacts, language = desk.records.contacts, desk.languages[0]
        lenders = {key for film in desk.records.films.values() for key in film.print_contact}
        names = {key: contacts[key].name.get(language) or key for key in keys if key not in lenders}
        return sorted(names, key=lambda key: desk.sort_key(names[key], language))

    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        titles = titles_of_word(desk, self.name)
        sheet, first = head(self, desk, side, titles)
        across = int(self.columns)
        grid = self.grid(desk, side)
        wide = grid.columns / across
        measure = grid.span(wide) - grid.rag
        found = [self._contact(desk, desk.records.contacts[key], measure) for key in subject.split()]
        rows = [self._row(found[index : index + across]) for index in range(0, len(found), across)]
        for number, dealing in enumerate(dealt(rows, first, int(desk.look.grid["last"]))):
            if number:
                side = other(side)
                sheet, grid = blank(self, desk, side), self.grid(desk, side)
                pour_run_on(desk, grid, sheet, titles)
            for k, row in dealing:
                if not row.begun:
                    self.rule(desk, sheet, grid.y(k) - RULE_ABOVE, grid.left, grid.left + grid.measure, "fine")
                row.pour(sheet, grid, [grid.x(wide * index) for index in range(across)], k)
            anchors = [anchor for _, row in dealing for anchor in row.anchors]
            yield sheet.page(anchors=anchors, foot=foot_of(desk, grid, titles))

    def _contact(self, desk: Desk, contact: Contact, measure: float) -> tuple[str, Galley, Galley | None]:
        """The anchor, the name with the role, and the details."""
        names = contact_head(desk, contact, measure)
        if not names:  # a name in none of the edition's languages
            words, language = next(iter(contact.name.values()), contact.key), desk.languages[0]
            names = (desk.set([desk.passage(words, "row_name", language)], measure, contact.place("name")),)
        details = contact_details(desk, contact, measure)
        return f"contact:{contact.key}", stacked(names), stacked(details) if details else None

    def _row(self, contacts: Sequence[tuple[str, Galley, Galley | None]]) -> Row:
        names = Block(tuple(each for _, each, _ in contacts))
        details = Block(tuple(each for _, _, each in contacts))
        kept = (names, details) if details.lines else (names,)
        return Row(kept, anchors=tuple(anchor for anchor, _, _ in contacts))
