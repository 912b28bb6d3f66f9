"""The index of contacts: who lends the prints, how to reach them, and the films that come from each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from catalogue import Contact, Desk, Film, Galley, Place, mm
from layouts.contact_lines import net_address
from layouts.in_languages import joined, once
from layouts.index_columns import Block, Row
from layouts.index_page import IndexPage, Listing
from layouts.indexes import continued, film_entry, order, titles_row

DETAIL = "venue"
SECOND_TITLE = mm(2)
"""Indent of a film's title in the second language, where it stands on a line of its own."""
MOST_WHOLE = 18
"""Lines of a contact with its films that are kept in one column; a longer list of films may run on."""


@dataclass(frozen=True)
class IndexOfContacts(IndexPage):
    """One list in the alphabet of the first language. `languages` says in which the films' titles stand, `initials` is false
    for no letters at the columns' edge; the type is of text size in any number of columns.
    """

    initials: bool = True

    name = "index_of_contacts"
    fine = False

    @property
    def indent(self) -> float:
        return self.beside_initials if self.initials else 0.0

    def listings(self, desk: Desk) -> tuple[Listing, ...]:
        languages, contacts = self.listed(desk), desk.records.contacts
        films: dict[str, list[Film]] = {}
        for film in desk.printed_films():
            for key in film.print_contact:
                films.setdefault(key, []).append(film)
        first = languages[0]
        names = {key: _name(desk, contacts[key], first) for key in films}
        keys = sorted(films, key=lambda key: (desk.sort_key(names[key], first), key))
        blocks = [self._block(desk, contacts[key], films[key], languages) for key in keys]
        if self.initials:
            blocks = [
                replace(block, initial=desk.initial(names[key], first)) for key, block in zip(keys, blocks, strict=True)
            ]
        return (Listing(languages, tuple(blocks)),)

    def _block(self, desk: Desk, contact: Contact, films: Sequence[Film], languages: tuple[str, ...]) -> Block:
        """Name and details, and below them the films in the order of the first language."""
        first = languages[0]
        rows = [Row(galley, self.indent, first) for galley in self._details(desk, contact, languages)]
        named = replace(rows[0], anchor=f"contact:{contact.key}")
        films = sorted(films, key=lambda film: order(desk, film_entry(self, desk, film, first), first))
        block = Block(
            (named, *rows[1:], *(titles_row(self, desk, film, languages, hanging=SECOND_TITLE) for film in films)),
            white=1,
            first=len(rows),
            again=continued(self, desk, _name(desk, contact, first), "row_name", first),
        )
        return replace(block, whole=block.lines <= MOST_WHOLE)

    def _details(self, desk: Desk, contact: Contact, languages: tuple[str, ...]) -> Iterator[Galley]:
        """Name, role, address, telephone, mail and website; what the languages say alike stands once."""
        measure, wordings = self.width(desk) - self.indent, {each: desk.wordings[each] for each in languages}
        names = {each: wording.text(contact.name) for each, wording in wordings.items()}
        for language, words in once(names) or ((languages[0], _name(desk, contact, languages[0])),):
            yield desk.set([desk.passage(words, "row_name", language)], measure, contact.place("name"))
        if contact.role is not None:
            roles = {each: wording.text(contact.role) for each, wording in wordings.items()}
            yield joined(desk, roles, DETAIL, measure, contact.place("role"))
        yield from self._address(desk, contact, languages, measure)
        if contact.phone:
            phone = desk.passage(contact.phone, DETAIL, languages[0], breaks=False)
            yield desk.set([phone], measure, contact.place("phone"))
        for field, address in (("email", contact.email), ("website", contact.website)):
            if address:
                yield net_address(desk, address, DETAIL, languages[0], measure, contact.place(field))

    def _address(self, desk: Desk, contact: Contact, languages: tuple[str, ...], measure: float) -> Iterator[Galley]:
        """The address with the country, in each language where it is written in several, else once."""
        place = contact.place("address" if contact.address else "country")
        lines = {each: [desk.wordings[each].text(line) for line in contact.address] for each in languages}
        streets = {each: ", ".join(filter(None, parts)) for each, parts in lines.items()}
        countries = {
            each: desk.wordings[each].country(contact.country) if contact.country else "" for each in languages
        }
        if len({*streets.values()}) == 1:
            first = languages[0]
            together = " / ".join(dict.fromkeys(filter(None, countries.values())))
            streets, countries = {first: streets[first]}, {first: together}
        for language, street in streets.items():
            parts = [part for part in (street, countries[language]) if part]
            if parts:
                yield self._fitted(desk, parts, language, measure, place)

    def _fitted(self, desk: Desk, parts: Sequence[str], language: str, measure: float, place: Place) -> Galley:
        """Parts of an address on one line with commas, or each on lines of its own."""
        galley = desk.set([desk.passage(", ".join(parts), DETAIL, language)], measure, place)
        if len(galley.lines) > 1:
            galley = desk.set([desk.passage("\n".join(parts), DETAIL, language)], measure, place)
        return galley


def _name(desk: Desk, contact: Contact, language: str) -> str:
    """What the contact sorts by."""
    return desk.wordings[language].text(contact.name) or next(iter(contact.name.values()), contact.key)
