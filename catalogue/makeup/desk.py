"""Desk: all that a layout is handed — the records, their wording, the style sheet, the faces and the opened pictures."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from catalogue.inks import Ink
from catalogue.languages import SortKey
from catalogue.languages import language as language_of
from catalogue.makeup.handwork import worked
from catalogue.makeup.outline import Heading
from catalogue.makeup.pieces import ArtworkFile, PictureFile
from catalogue.makeup.stylesheet import StyleSheet
from catalogue.makeup.tightening import Tightening
from catalogue.problems import Place
from catalogue.records.emphasis import Paragraph, paragraphs
from catalogue.records.film import Film
from catalogue.records.panels import Specimen
from catalogue.records.printer import PrinterProfile
from catalogue.records.reading import Records
from catalogue.records.tweaks import ByHand
from catalogue.records.wording import Wording
from catalogue.typeset.candidates import Exceptions
from catalogue.typeset.faces import FaceSet
from catalogue.typeset.lines import Galley
from catalogue.typeset.setting import set_galley, set_line
from catalogue.typeset.styles import Passage, Style

_Setting = tuple[tuple[tuple[Passage, ...], ...], float, Place, int, int | None]
"""Paragraphs, their measure and place, lines more or fewer, and the lines after which the column ends."""


@dataclass(frozen=True)
class Desk:
    """What layouts work with. Everything on it is finished and stays as it is."""

    records: Records
    wordings: Mapping[str, Wording]
    look: StyleSheet
    faces: FaceSet
    pictures: Mapping[str, PictureFile]
    """Opened pictures by their name in the records; a missing or broken one has been reported already."""
    printer: PrinterProfile = field(default_factory=PrinterProfile)
    """What the printer wants."""
    looseness: Mapping[Place, int] = field(default_factory=dict)
    """Running texts that the records want set longer or shorter than is best, by their place."""
    exceptions: Exceptions = field(default_factory=dict)
    """By language, the words that the festival divides in its own way, or not at all."""
    specimen: Specimen = field(default_factory=Specimen)
    """What the type specimen shows; nothing for other layouts."""
    spine: float | None = None
    """Thickness of the book, for the cover that goes round it; None for one printed with the pages, and other layouts."""
    outline: tuple[Heading, ...] = ()
    """The parts of the book in order, as the contents name them."""
    folios: Mapping[str, int] = field(default_factory=dict)
    """Pages by their anchors as far as they are made: what stands behind them knows the figures that settling will set."""
    artwork: Mapping[str, ArtworkFile] = field(default_factory=dict)
    """Opened PDFs of logos, advertisements and the map, by their name in the records, as `pictures` has all else."""
    by_hand: Mapping[Place, ByHand] = field(default_factory=dict)
    """Texts with line ends, ties or spacing that somebody asked for, by their place."""
    budgets: bool = False
    """Whether pages are to say of every running text how much it may grow; what must be cut they say in any case."""
    alone: str = ""
    """The language of pages that are in one language only; empty for those in all of the edition's."""
    set_before: dict[_Setting, Galley] = field(default_factory=dict, repr=False, compare=False)
    """Galleys by what was set, and how. It changes nothing but how long a book takes."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages to set: the edition's in order, or the one of a desk `apart`."""
        return (self.alone,) if self.alone else self.records.festival.languages

    def apart(self, language: str) -> "Desk":
        """This desk for pages in one language of the edition, which looks there as it does beside the others."""
        return replace(self, alone=language)

    @property
    def width(self) -> float:
        """Of the trim, in points."""
        return self.records.festival.paper.width

    @property
    def height(self) -> float:
        return self.records.festival.paper.height

    @property
    def bleed(self) -> float:
        """Beyond the trim: the paper's own, or what the printer wants."""
        own = self.records.festival.paper.bleed
        return self.printer.bleed if own is None else own

    def u(self, k: float) -> float:
        """Points from the head trim to baseline `k`."""
        return k * self.look.unit

    def rank(self, language: str) -> int:
        """The language's place in the edition, from 0; a language outside it counts as the first."""
        languages = self.records.festival.languages
        return languages.index(language) if language in languages else 0

    def style(self, name: str, language: str = "") -> Style:
        """The style of that name as it looks in `language`."""
        return self.look.style(name, self.rank(language))

    def cap_height(self, name: str, language: str = "") -> float:
        """Points from the baseline to the top of the capitals of a named style."""
        style = self.style(name, language)
        return self.faces.face(style.family, style.weight, style.slant).cap_height * style.size / 1000

    def tightened(self, closer: Tightening, names: Collection[str]) -> "Desk":
        """The same desk with the styles of these names set so much closer, alike in all languages."""
        if not closer:
            return self
        styles = dict(self.look.styles)
        for name in names:
            first, others = styles[name]
            styles[name] = closer.of(first), closer.of(others)
        return replace(self, look=replace(self.look, styles=styles))

    def ink(self, name: str) -> Ink:
        return self.look.inks[name]

    def section_ink(self, section: str) -> Ink:
        """The ink of the festival's section with that key; black where there is none."""
        entry = self.records.festival.sections.get(section)
        return self.ink(entry.ink if entry is not None and entry.ink else "black")

    def section_number(self, section: str) -> int:
        """The section's place in the book from 1, which its tab shows; 0 where there is none."""
        keys = list(self.records.festival.sections)
        return keys.index(section) + 1 if section in keys else 0

    def sort_key(self, text: str, language: str) -> SortKey:
        """A key that sorts `text` in the alphabet of `language`."""
        return language_of(language).sort_key(text)

    def initial(self, text: str, language: str) -> str:
        """The letter under which `text` stands in an index of `language`."""
        return language_of(language).initial(text)

    def without_article(self, title: str, language: str) -> str:
        """A title without the article it begins with, which does not sort."""
        return language_of(language).without_article(title)

    def any_title(self, film: Film, language: str) -> str:
        """The title in `language`, or else the one that a reader will find on the film's page."""
        title = self.wordings[language].title(film)
        known = (*film.titles.printed.values(), film.titles.romanised, *film.titles.original.values())
        return title or next((words for words in known if words), film.key)

    def title_within(self, film: Film, language: str, style: str, measure: float, lines: int = 1) -> str:
        """The title where it takes no more than `lines` lines of `measure`, else the record's short title if it has one."""
        title = self.any_title(film, language)
        if len(self.set([self.passage(title, style, language)], measure).lines) <= lines:
            return title
        return self.wordings[language].short_title(film) or title

    def printed_films(self) -> tuple[Film, ...]:
        """Films and programmes of the sections that the book prints, programmes with their films."""
        records = self.records
        printed: dict[str, Film] = {}
        for part in records.festival.parts:
            for film in records.shown_in(part.section) if part.section else ():
                printed[film.key] = film
                printed.update((short.key, short) for short in records.films_of(film))
        return tuple(printed.values())

    def passage(
        self, text: str, style: str | Style, language: str, *, breaks: bool = True, joined: bool = False
    ) -> Passage:
        """A stretch of literal text (no emphasis in it) in a named style."""
        look = self.style(style, language) if isinstance(style, str) else style
        return Passage(text, look, language, breaks, joined)

    def gap(self, width: float, style: str | Style, language: str, *, joined: bool = False) -> Passage:
        """A space of exactly `width` points; `joined` keeps what stands on either side on one line's break-free stretch."""
        look = self.style(style, language) if isinstance(style, str) else style
        return Passage(" ", look, language, joined=joined, width=width)

    def line(self, text: str, style: str | Style, language: str, place: Place = Place()) -> Galley:
        """Literal text on one line, as wide as it comes."""
        return set_line([self.passage(text, style, language)], self.faces, place)

    def set(self, passages: Sequence[Passage], measure: float, place: Place = Place()) -> Galley:
        """One paragraph of passages broken to `measure` points.

        What is done by hand to the text at `place` is done where it is set as a title, and not in a list.
        """
        made: tuple[tuple[Passage, ...], ...] = (tuple(passages),)
        hand = self.by_hand.get(place)
        if hand is not None and passages and passages[0].style.balanced:
            made = worked(made, hand)
        return self._galley((made, measure, place, 0, None))

    def running(
        self,
        text: str | Sequence[Paragraph],
        style: str | Style,
        language: str,
        measure: float,
        place: Place = Place(),
        lead: Sequence[Passage] = (),
        column: int | None = None,
    ) -> Galley:
        """Running text of a record: paragraphs, `*emphasis*` in the other slant; `lead` is run in before the first.

        `column` is the number of lines after which it will be cut, where a hyphen is best avoided.
        """
        plain = self.style(style, language) if isinstance(style, str) else style
        slanted = plain.emphasised()
        made = [
            [Passage(span.text, slanted if span.emphasis else plain, span.language or language) for span in spans]
            for spans in (paragraphs(text) if isinstance(text, str) else text)
        ]
        if lead:
            made = [[*lead, *(made[0] if made else [])], *made[1:]]
        hand = self.by_hand.get(place)
        whole = worked(made, hand, len(lead)) if hand is not None else tuple(map(tuple, made))
        return self._galley((whole, measure, place, self.looseness.get(place, 0), column))

    def _galley(self, setting: _Setting) -> Galley:
        """The galley of these paragraphs, set once: a ladder of page designs asks for the same text again and again."""
        galley = self.set_before.get(setting)
        if galley is None:
            paragraphs, measure, place, looseness, column = setting
            galley = self.set_before[setting] = set_galley(
                paragraphs,
                measure,
                self.faces,
                place,
                looseness=looseness,
                exceptions=self.exceptions,
                column=column,
            )
        return galley

    def names(self, names: Sequence[str], style: str | Style, language: str, *, joined: bool = False) -> list[Passage]:
        """Names with commas between, none of them ever broken; `joined` ties the first to what stands before it."""
        out: list[Passage] = []
        for index, name in enumerate(names):
            tail = ", " if index + 1 < len(names) else ""
            out.append(self.passage(name + tail, style, language, breaks=False, joined=joined and not index))
        return out
