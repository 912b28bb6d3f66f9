"""A contact in lines: name and role in every language, then what needs no language, address, telephone and mail.

Addresses of the net stand on one line, or are divided at their own marks: a reader types them as they are printed, so
nothing is added to them, neither a hyphen nor a space.
"""

from __future__ import annotations

import re

from catalogue import Contact, Desk, Galley, Place
from layouts.columns import stacked
from layouts.in_languages import joined, set_once

_MARKS = re.compile(r"(?<=[@/])|(?=[./](?!/))")
"""Where an address of the net may be divided: behind @ and a stroke, before a stop."""


def contact_head(desk: Desk, contact: Contact, measure: float) -> tuple[Galley, ...]:
    """The name, and below it the role, in every language of the edition; the same words once."""
    out = set_once(desk, contact.name, "row_name", measure, contact.place("name"))
    if contact.role is not None:
        out += set_once(desk, contact.role, "row_facts", measure, contact.place("role"))
    return out


def contact_details(desk: Desk, contact: Contact, measure: float, style: str = "value") -> tuple[Galley, ...]:
    """Address, country, telephone, mail and website, a galley each; what is not known leaves nothing."""
    out: list[Galley] = []
    for index, line in enumerate(contact.address):
        texts = {language: desk.wordings[language].text(line) for language in desk.languages}
        out.append(joined(desk, texts, style, measure, contact.place(f"address.{index}")))
    if contact.country is not None:
        names = {language: desk.wordings[language].country(contact.country) for language in desk.languages}
        out.append(joined(desk, names, style, measure, contact.place("country")))
    first = desk.languages[0]
    if contact.phone:
        passage = desk.passage(contact.phone, style, first, breaks=False)
        out.append(desk.set([passage], measure, contact.place("phone")))
    for field, address in (("email", contact.email), ("website", contact.website)):
        if address:
            out.append(net_address(desk, address, style, first, measure, contact.place(field)))
    return tuple(out)


def net_address(desk: Desk, address: str, style: str, language: str, measure: float, place: Place) -> Galley:
    """A mail or web address on one line where it fits, else divided at its own marks, as few times as can be."""
    lines: list[str] = [""]
    for part in _MARKS.split(address):
        if lines[-1] and desk.line(lines[-1] + part, style, language).widest > measure:
            lines.append("")
        lines[-1] += part
    return stacked([desk.set([desk.passage(line, style, language, breaks=False)], measure, place) for line in lines])
