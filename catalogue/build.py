"""The whole path: read → check → word → set → make up → fold → settle → preflight → press.

Each step returns finished values and what it found wrong; only the press makes bytes, and nothing here writes a file.
"""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from pathlib import Path

from catalogue.languages.hyphenation import exceptions
from catalogue.makeup.coverage import uncovered_texts
from catalogue.makeup.desk import Desk
from catalogue.makeup.document import Document
from catalogue.makeup.facesheet import read_faces
from catalogue.makeup.folding import folded, planned
from catalogue.makeup.loading import LayoutLibrary, load_layouts
from catalogue.makeup.pictures import open_picture
from catalogue.makeup.pieces import Page, PictureFile
from catalogue.makeup.preflight import PressLimits, preflight
from catalogue.makeup.settling import Made, padded, settled
from catalogue.makeup.stylesheet import read_stylesheet
from catalogue.press.colour import Darkroom
from catalogue.press.pdf import PressSettings, Standard, press
from catalogue.problems import Finder, Place, Problem, Problems, Severity, in_order
from catalogue.project import Project
from catalogue.records.copyediting import edited_like
from catalogue.records.film import Film
from catalogue.records.frozen import Frozen
from catalogue.records.looseness import looseness_of
from catalogue.records.panels import specimen
from catalogue.records.printers import read_printer
from catalogue.records.reading import read_records, read_words
from catalogue.records.record import Picture
from catalogue.records.specimen import read_specimen
from catalogue.records.wording import Wording

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


def prepare(folder: Path, printer: str | None = None) -> Workshop:
    """Reads and checks everything in the festival's folder, laid over the house.

    `printer` names a profile of `data/press` to print for, in place of the festival's own. Raises Problems where not even a
    festival can be read; else the workshop carries every problem found.
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
    bare = Desk(records, wordings, look, faces, {}, wanted, looseness_of(records), divided)
    pictures, picture_problems = _open_pictures(project, bare)
    part_problems = planned(bare, library)
    glyph_problems = uncovered_texts(records, faces)
    problems = in_order(
        [
            *face_problems,
            *look_problems,
            *record_problems,
            *finder.found,
            *layout_problems,
            *part_problems,
            *picture_problems,
            *glyph_problems,
        ]
    )
    return Workshop(project, replace(bare, pictures=pictures), library, problems)


def _open_pictures(project: Project, desk: Desk) -> tuple[Mapping[str, PictureFile], list[Problem]]:
    """Every picture that a record names, opened once; one that is missing has been reported by the check."""
    opened: dict[str, PictureFile] = {}
    problems: list[Problem] = []
    for reference in _named_pictures(desk):
        if reference.file in opened:
            continue
        try:
            path = project.picture(reference.file)
        except Problems:
            continue
        picture, found = open_picture(path, reference.file, reference.place("file"))
        problems.extend(found)
        if picture is not None:
            opened[reference.file] = picture
    return opened, problems


def _named_pictures(desk: Desk) -> Iterator[Picture]:
    for film in desk.records.films.values():
        yield from (picture for picture in (film.still, film.portrait) if picture is not None)
    for person in desk.records.people.values():
        if person.portrait is not None:
            yield person.portrait


def make_booklet(workshop: Workshop) -> tuple[Document, tuple[Problem, ...]]:
    """The booklet's settled pages, and everything wrong with the records, the pages and the file to be.

    Raises Problems where the records have grave ones: no page can be made of a person who is nowhere.
    """
    _must_be_sound(workshop)
    desk = workshop.desk
    made, problems = folded(desk, workshop.library)
    pages = settled(padded(made, desk.printer.multiple), desk)
    document = Document(
        title=_title(desk),
        language=desk.languages[0],
        pages=pages,
        width=desk.width,
        height=desk.height,
        bleed=desk.bleed,
    )
    limits = PressLimits(furniture=_FURNITURE, multiple=desk.printer.multiple)
    late = [problem for page in pages for problem in page.problems]
    return document, in_order([*workshop.problems, *problems, *late, *preflight(document, limits)])


def _must_be_sound(workshop: Workshop) -> None:
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
            near = difflib.get_close_matches(key, films, 1)
            remedy = f"did you mean {near[0]!r}?" if near else "write the name of its file, without .yaml"
            problems.append(Problem(Place(), f"no film has the key {key!r}", remedy))
        elif film.is_programme:
            remedy = f"name its films: {' '.join(film.films)}"
            problems.append(Problem(Place(), f"{key!r} is a programme; handouts are made for films", remedy))
        else:
            found.append(film)
    return tuple(found), tuple(problems)


def make_handout(
    workshop: Workshop, film: Film, options: Mapping[str, str] | None = None
) -> tuple[Document, tuple[Problem, ...]]:
    """The film's sheet, front and if needed back, with the problems of its own pages.

    Raises Problems where the records have grave ones or the handout's layout cannot be had.
    """
    _must_be_sound(workshop)
    # Looseness is an instruction for the booklet's measures.
    desk = replace(workshop.desk, looseness={})
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
    )
    late = [problem for page in pages for problem in page.problems]
    return document, in_order([*late, *preflight(document, PressLimits(furniture=_FURNITURE))])


def make_specimen(workshop: Workshop) -> tuple[Document, tuple[Problem, ...]]:
    """The type specimen in the festival's faces, styles and marks, with the problems of its words and its pages.

    Raises Problems where the records have grave ones or the specimen's words or layout cannot be had.
    """
    _must_be_sound(workshop)
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
    document = Document(_title(desk), desk.languages[0], pages, width, height, bleed)
    late = [problem for page in pages for problem in page.problems]
    return document, in_order([*finder.found, *late, *preflight(document, PressLimits(furniture=_FURNITURE))])


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
            pages.append(replace(document.pages[-1], pieces=(), side="verso", blind=True, problems=()))
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


@dataclass(frozen=True)
class PrintShop:
    """Presses documents for one festival; pictures once separated serve every document."""

    settings: PressSettings
    faces: Mapping[str, Path]
    darkroom: Darkroom

    def press(self, document: Document) -> bytes:
        # Marks stand outside the bleed; work without one, as a handout, is cut nowhere.
        settings = replace(self.settings, marks=self.settings.marks and document.bleed > 0)
        return press(document, self.faces, settings, darkroom=self.darkroom)


def print_shop(workshop: Workshop, created: datetime | None = None, standard: Standard = "PDF/X-4") -> PrintShop:
    """The press as the festival's printer wants it. Raises Problems where its profile is not to be found.

    Without `created` the file is dated by the festival's first day: the same folder gives the same bytes.
    """
    festival, printer = workshop.desk.records.festival, workshop.desk.printer
    profile = workshop.project.profile(printer.profile)
    settings = PressSettings(
        profile=profile,
        condition=printer.condition,
        created=created or datetime.combine(festival.dates.first, time(), UTC),
        marks=bool(printer.marks),
        standard=standard,
        max_ppi=printer.resolution.most,
    )
    darkroom = Darkroom(profile.read_bytes(), settings.max_ppi)
    return PrintShop(settings, workshop.desk.faces.paths, darkroom)
