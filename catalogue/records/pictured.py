"""Pictures and artwork that records name: what may stand for each, and who sent it."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.problems import Place
from catalogue.records.frozen import Texts
from catalogue.records.library import Records, text_in
from catalogue.records.record import Picture
from catalogue.records.walking import inside, records_of


@dataclass(frozen=True, slots=True)
class Pictured:
    """A file that a record names."""

    file: str
    """Its path inside `data/pictures`."""
    place: Place
    artwork: bool = False
    """Whether it may be a PDF: a logo, an advertisement, the map."""
    whose: str = ""
    """Who sent it, for messages."""


def pictured(records: Records) -> Iterator[Pictured]:
    """Everything under `data/pictures` that a record names, as often as it is named."""
    festival = records.festival
    sent: dict[Place, str] = {}
    if festival.map is not None:
        sent[festival.map.place("file")] = ""
    for tier in festival.partners:
        for partner in tier.partners:
            if partner.logo is not None:
                sent[partner.logo.place("file")] = called(records, partner.name)
    for record in records_of(records):
        for picture in inside(record, Picture):
            place = picture.place("file")
            yield Pictured(picture.file, place, place in sent, sent.get(place, ""))
    for advertisement in festival.advertisements.values():
        client = called(records, advertisement.client)
        yield Pictured(advertisement.file, advertisement.place("file"), artwork=True, whose=client)


def crops(records: Records) -> Iterator[Picture]:
    """The pictures of which only a part is shown, as often as a record says so."""
    for record in records_of(records):
        yield from (picture for picture in inside(record, Picture) if picture.crop is not None)


def called(records: Records, name: Texts | None) -> str:
    """A name for messages: in the edition's first language that has it."""
    found = (text_in(name, language) for language in records.languages) if name else iter(())
    return next((words for words in found if words), "")
