"""The whole path: read → check → word → set → make up → fold → settle → preflight → press.

Each step returns finished values and what it found wrong; only the press makes bytes, and nothing here writes a file.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from pathlib import Path

from catalogue.languages.hyphenation import exceptions
from catalogue.makeup.binding import bound, cover_design, planned_cover, thickness
from catalogue.makeup.coverage import uncovered_texts
from catalogue.makeup.desk import Desk
from catalogue.makeup.document import Document
from catalogue.makeup.facesheet import read_faces
from catalogue.makeup.folding import folded
from catalogue.makeup.freezing import moved
from catalogue.makeup.loading import LayoutLibrary, load_layouts
from catalogue.makeup.pieces import Page
from catalogue.makeup.planning import planned
from catalogue.makeup.preflight.checking import preflight
from catalogue.makeup.preflight.sheets import foreign_sizes
from catalogue.makeup.preflight.views import Job
from catalogue.makeup.printed_inks import printed_inks
from catalogue.makeup.promises import unkept
from catalogue.makeup.settling import Made, settled
from catalogue.makeup.stylesheet import read_stylesheet
from catalogue.originals import opened_artwork, opened_pictures, output_profile, profile_problems
from catalogue.press.darkroom import Darkroom
from catalogue.press.inking import over_inked
from catalogue.problems import Finder, Place, Problem, Problems, Severity, in_order
from catalogue.project import Project
from catalogue.records.copyediting import edited_like
from catalogue.records.filenames import file_name
from catalogue.records.film import Film
from catalogue.records.frozen import Frozen
from catalogue.records.judging import judged
from catalogue.records.keys import suggestion
from catalogue.records.looseness import looseness_of
from catalogue.records.panels import specimen
from catalogue.records.printers import read_printer
from catalogue.records.reading import read_records, read_words
from catalogue.records.specimen import read_specimen
from catalogue.records.title_page import extent_changed
from catalogue.records.tweaks import set_by_hand
from catalogue.records.wording import Wording
from catalogue.shelf import Shelf

BOOKLET = "booklet"
COVER = "cover"
HANDOUT = "handout"
SPECIMEN = "specimen"
_FURNITURE = frozenset({"tab"})
"""Styles that may stand inside the safety margin."""


@dataclass(frozen=True)
class Workshop:
    """A festival read and checked, with its layouts loaded: ready to make pages of."""

    project: Project
    desk: Desk
    library: LayoutLibrary
    problems: tuple[Problem, ...]
    shelf: Shelf | None = None
    """What of the pictures was kept from other runs; nothing where nobody said where."""

    @cached_property
    def darkroom(self) -> Darkroom:
        """Where the pictures of all that is made here are separated, each once. Raises Problems without a profile."""
        printer = self.desk.printer
        return Darkroom(output_profile(self.project, printer), printer, self.shelf)


def prepare(folder: Path, printer: str | None = None, shelf: Shelf | None = None) -> Workshop:
    """Reads and checks everything in the festival's folder, laid over the house.

    `printer` names a profile of `data/press` to print for, in place of the festival's own. A `shelf` saves the work of
    opening and separating pictures again, and changes nothing else. Raises Problems where not even a festival can be read;
    else the workshop carries every problem found.
    """
    project = Project.open(folder)
    faces, face_problems = read_faces([(path, project.name(path)) for path in project.faces_files()])
    look, look_problems = read_stylesheet([(path, project.name(path)) for path in project.style_files()], faces)
    records, record_problems = read_records(project, look.inks)
    library, layout_problems = load_layouts([layer / "layouts" for layer in project.layers])
    wordings = {language: Wording(records, language) for language in records.festival.languages}
    divided = {language: exceptions(words.hyphenation) for language, words in records.words.items()}
    finder = Finder()
    wanted = read_printer(project, records.festival.press, finder, printer)
    printed, ink_problems = printed_inks(look, wanted)
    bare = Desk(
        records, wordings, printed, faces, {}, wanted, looseness_of(records), divided, by_hand=set_by_hand(records)
    )
    pictures, picture_problems = opened_pictures(project, records, shelf)
    artwork, artwork_problems = opened_artwork(project, records, wanted)
    outline, part_problems = planned(bare, library)
    glyph_problems = uncovered_texts(records, faces)
    problems = in_order(
        [
            *face_problems,
            *look_problems,
            *record_problems,
            *finder.found,
            *ink_problems,
            *profile_problems(project, wanted),
            *layout_problems,
            *part_problems,
            *planned_cover(bare, library),
            *picture_problems,
            *artwork_problems,
            *glyph_problems,
        ]
    )
    desk = replace(bare, pictures=pictures, artwork=artwork, outline=outline)
    return Workshop(project, desk, library, problems, shelf)


def make_booklet(workshop: Workshop) -> tuple[Document, tuple[Problem, ...]]:
    """The booklet's settled pages, and everything wrong with the records, the pages and the file to be.

    Raises Problems where the records have grave ones: no page can be made of a person who is nowhere.
    """
    must_be_sound(workshop)
    desk = workshop.desk
    made, problems = folded(desk, workshop.library)
    pages, cover_problems = bound_pages(made, desk, workshop.library)
    document = Document(
        title=_title(desk),
        language=desk.languages[0],
        pages=pages,
        width=desk.width,
        height=desk.height,
        bleed=desk.bleed,
        part=BOOKLET,
    )
    found = [*workshop.problems, *problems, *cover_problems, *foreign_sizes(made, desk)]
    found += [*moved(pages, desk.records), *extent_changed(desk.records, len(pages))]
    return document, _looked_over(workshop, document, found, bound=True)


def bound_pages(
    made: Sequence[Made], desk: Desk, library: LayoutLibrary
) -> tuple[tuple[Page, ...], tuple[Problem, ...]]:
    """The booklet's settled pages, in their cover where the printer wants it with them."""
    design = cover_design(desk, library)[0] if desk.printer.cover == "with" else None
    return bound(made, design, desk)


def make_cover(workshop: Workshop, pages: int) -> tuple[Document, tuple[Problem, ...]] | None:
    """The cover of a book of so many pages, as one sheet with its spine, with the problems of its own pages.

    None where the festival has no cover, or the printer wants it with the pages. Raises Problems where the records have
    grave ones.
    """
    must_be_sound(workshop)
    bare = workshop.desk
    design, _ = cover_design(bare, workshop.library)
    if design is None or bare.printer.cover != "apart":
        return None
    thick, problems = thickness(bare, pages)
    desk = replace(bare, spine=thick)
    made = [Made(page, design) for page in design.pages(desk, "", "recto")]
    width, height, bleed = design.trim(desk)
    document = Document(
        title=_title(desk),
        language=desk.languages[0],
        pages=settled(made, desk),
        width=width,
        height=height,
        bleed=bleed,
        folds=tuple(dict.fromkeys(((width - thick) / 2, (width + thick) / 2))),
        part=COVER,
    )
    return document, _looked_over(workshop, document, problems)


def _looked_over(
    workshop: Workshop, document: Document, found: Iterable[Problem], *, bound: bool = False
) -> tuple[Problem, ...]:
    """What was `found` and whatever the preflight finds on the pages, each as bad as the printer's profile says."""
    desk = workshop.desk
    job = Job(document, desk.printer, _FURNITURE, bound, desk.records.festival.paper.place("bleed"))
    late = [*preflight(job), *over_inked(job, workshop.darkroom)]
    if document.part != BOOKLET:
        late = [replace(problem, part=document.part) for problem in late]
    return in_order(judged([*found, *late], desk.printer))


def unkept_promises(workshop: Workshop, documents: Iterable[Document]) -> tuple[Problem, ...]:
    """Logos and advertisements that the records promise, and that none of these documents shows."""
    return in_order(unkept(tuple(documents), workshop.desk))


def look_over(workshop: Workshop) -> tuple[Problem, ...]:
    """Everything wrong with the booklet, its cover and the handouts, before any of them is pressed.

    Raises Problems where the records have grave ones.
    """
    document, problems = make_booklet(workshop)
    cover = make_cover(workshop, len(document.pages))
    promised = unkept_promises(workshop, [document, *([cover[0]] if cover else [])])
    films, _ = films_with_handouts(workshop)
    sheets = [make_handout(workshop, film)[1] for film in films]
    return in_order(chain(problems, cover[1] if cover else (), promised, *sheets))


def must_be_sound(workshop: Workshop) -> None:
    """Raises Problems where the records have grave ones: no page can be made of a person who is nowhere."""
    if is_grave(workshop.problems):
        raise Problems(problem for problem in workshop.problems if problem.severity > Severity.NOTE)


def films_with_handouts(workshop: Workshop, keys: Iterable[str] = ()) -> tuple[tuple[Film, ...], tuple[Problem, ...]]:
    """The films of these keys, or every film that is not a programme; a key that is none is a grave problem."""
    films = workshop.desk.records.films
    wanted = list(keys)
    if not wanted:
        return tuple(film for film in films.values() if not film.is_programme), ()
    problems = []
    found = []
    for key in wanted:
        film = films.get(key)
        if film is None:
            problems.append(no_film(key, films))
        elif film.is_programme:
            remedy = f"name its films: {' '.join(film.films)}"
            problems.append(Problem(Place(), f"{key!r} is a programme; handouts are made for films", remedy))
        else:
            found.append(film)
    return tuple(found), tuple(problems)


def no_film(key: str, films: Iterable[str]) -> Problem:
    """That no film has this key, with the one of `films` that was probably meant."""
    remedy = suggestion(key, films) or "write the name of its file, without .yaml"
    return Problem(Place(), f"no film has the key {key!r}", remedy)


def make_handout(
    workshop: Workshop, film: Film, options: Mapping[str, str] | None = None
) -> tuple[Document, tuple[Problem, ...]]:
    """The film's sheet, front and if needed back, with the problems of its own pages.

    Raises Problems where the records have grave ones or the handout's layout cannot be had.
    """
    must_be_sound(workshop)
    # Looseness and what is set by hand are for the booklet's measures.
    desk = replace(workshop.desk, looseness={}, by_hand={})
    layout, problems = workshop.library.make(HANDOUT, options or {}, Place(), "film")
    if layout is None:
        raise Problems(problems)
    made = [Made(page, layout) for page in layout.pages(desk, film.key, "recto")]
    pages = settled(made, desk)
    width, height, bleed = layout.trim(desk)
    document = Document(
        title=f"{desk.any_title(film, desk.languages[0])} – {_title(desk)}",
        language=desk.languages[0],
        pages=pages,
        width=width,
        height=height,
        bleed=bleed,
        part=HANDOUT,
    )
    return document, _looked_over(workshop, document, ())


def make_specimen(workshop: Workshop) -> tuple[Document, tuple[Problem, ...]]:
    """The type specimen in the festival's faces, styles and marks, with the problems of its words and its pages.

    Raises Problems where the records have grave ones or the specimen's words or layout cannot be had.
    """
    must_be_sound(workshop)
    finder = Finder()
    bare = workshop.desk
    texts = edited_like(bare.records, read_specimen(workshop.project, finder))
    tried = {language: read_words(workshop.project, language, finder) for language in texts.languages}
    shown = specimen(texts, replace(bare.records, words=Frozen({**tried, **bare.records.words})))
    desk = replace(bare, specimen=shown, looseness={})
    layout, problems = workshop.library.make(SPECIMEN, {}, Place(), "specimen")
    if layout is None:
        raise Problems([*finder.found, *problems])
    pages = settled([Made(page, layout) for page in layout.pages(desk, "", "recto")], desk)
    width, height, bleed = layout.trim(desk)
    document = Document(_title(desk), desk.languages[0], pages, width, height, bleed, part=SPECIMEN)
    return document, _looked_over(workshop, document, finder.found)


def file_name_of(workshop: Workshop, document: Document, *, again: bool = False) -> str:
    """What the printer wants the document's file to be called. Raises Problems where that can be no name."""
    desk = workshop.desk
    return file_name(desk.records.festival, desk.printer, document.part, len(document.pages), again=again)


def merged(documents: Iterable[Document], title: str) -> Document:
    """Documents of one size, at least one of them, in their order as one.

    A front always begins a sheet: where any document has a back, those without get a blank one.
    """
    several = list(documents)
    two_sided = any(len(document.pages) > 1 for document in several)
    pages: list[Page] = []
    for document in several:
        pages.extend(document.pages)
        if two_sided and len(document.pages) % 2:
            pages.append(replace(document.pages[-1], pieces=(), side="verso", blind=True, blank=True, problems=()))
    return replace(several[0], title=title, pages=tuple(pages))


def title_of(workshop: Workshop) -> str:
    """The festival's name in the edition's first language, as documents are titled."""
    return _title(workshop.desk)


def _title(desk: Desk) -> str:
    festival = desk.records.festival
    return festival.name.get(desk.languages[0]) or next(iter(festival.name.values()), "")


def is_grave(problems: Iterable[Problem], *, strict: bool = False) -> bool:
    """Whether nothing may be printed: a grave problem, or any warning where warnings are grave."""
    least = Severity.WARNING if strict else Severity.GRAVE
    return any(problem.severity >= least for problem in problems)
