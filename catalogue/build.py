"""The whole path: read → check → word → set → make up → fold → settle → preflight → press.

Each step returns finished values and what it found wrong; only the press makes bytes, and nothing here writes a file.
"""

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from functools import cached_property
from itertools import chain
from pathlib import Path

from catalogue.languages.hyphenation import exceptions
from catalogue.makeup.artwork import content_of, open_artwork
from catalogue.makeup.binding import bound, cover_design, planned_cover, thickness
from catalogue.makeup.coverage import uncovered_texts
from catalogue.makeup.desk import Desk
from catalogue.makeup.document import Document
from catalogue.makeup.facesheet import read_faces
from catalogue.makeup.fitted import Fitted, fitted, not_told
from catalogue.makeup.folding import folded
from catalogue.makeup.freezing import as_file, moved, printed, unfit_to_freeze
from catalogue.makeup.loading import LayoutLibrary, load_layouts
from catalogue.makeup.pictures import Named, open_pictures
from catalogue.makeup.pieces import ArtworkFile, Page, PictureFile
from catalogue.makeup.planning import planned
from catalogue.makeup.preflight.checking import preflight
from catalogue.makeup.preflight.sheets import foreign_sizes
from catalogue.makeup.preflight.views import Job
from catalogue.makeup.printed_inks import printed_inks
from catalogue.makeup.promises import unkept
from catalogue.makeup.settling import Made, settled
from catalogue.makeup.slugs import slug_lines
from catalogue.makeup.stylesheet import read_stylesheet
from catalogue.preflight.artwork import judge_artwork
from catalogue.preflight.demands import Job as FileJob
from catalogue.press.darkroom import Darkroom
from catalogue.press.icc import read_profile
from catalogue.press.inking import over_inked
from catalogue.press.pdf import PressSettings, press
from catalogue.press.standards import STANDARDS
from catalogue.problems import Finder, Place, Problem, Problems, Severity, in_order
from catalogue.project import ARTWORK_ENDING, Project
from catalogue.records.copyediting import edited_like
from catalogue.records.filenames import file_name
from catalogue.records.film import Film
from catalogue.records.frozen import Frozen
from catalogue.records.judging import judged
from catalogue.records.keys import suggestion
from catalogue.records.looseness import looseness_of
from catalogue.records.panels import specimen
from catalogue.records.pictured import Pictured, pictured
from catalogue.records.pictured import crops as cropped
from catalogue.records.printer import PrinterProfile
from catalogue.records.printers import read_printer
from catalogue.records.reading import read_records, read_words
from catalogue.records.record import Picture
from catalogue.records.specimen import read_specimen
from catalogue.records.title_page import extent_changed, title_now
from catalogue.records.tweaks import set_by_hand
from catalogue.records.wording import Wording
from catalogue.records.yamlwriting import as_yaml
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
        return Darkroom(_output_profile(self.project, printer), printer, self.shelf)


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
    named = tuple(pictured(records))
    pictures, picture_problems = _open_pictures(project, named, cropped(records), shelf)
    artwork, artwork_problems = _open_artwork(project, named, wanted)
    outline, part_problems = planned(bare, library)
    glyph_problems = uncovered_texts(records, faces)
    problems = in_order(
        [
            *face_problems,
            *look_problems,
            *record_problems,
            *finder.found,
            *ink_problems,
            *_profile_problems(project, wanted),
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


def _output_profile(project: Project, printer: PrinterProfile) -> bytes:
    """The ICC profile of the printer's condition. Raises Problems where there is none that his files can hold."""
    return read_profile(project.profile(printer.profile), STANDARDS[printer.standard].version)


def _profile_problems(project: Project, printer: PrinterProfile) -> list[Problem]:
    """What is wrong with the ICC profile, at the line that names it."""
    try:
        _output_profile(project, printer)
    except Problems as error:
        return [replace(problem, place=printer.place("profile")) for problem in error.problems]
    return []


def _open_pictures(
    project: Project, named: Iterable[Pictured], crops: Iterable[Picture], shelf: Shelf | None
) -> tuple[Mapping[str, PictureFile], tuple[Problem, ...]]:
    """Every picture that a record names, opened once; one that is missing has been reported by the check."""
    files, problems = open_pictures([each for each in _found(project, named) if not _is_artwork(each)], shelf)
    for picture in crops:
        if picture.crop is not None and picture.file in files:
            files[picture.file] = files[picture.file].cropped(picture.crop)
    return files, problems


def _open_artwork(
    project: Project, named: Iterable[Pictured], printer: PrinterProfile
) -> tuple[Mapping[str, ArtworkFile], tuple[Problem, ...]]:
    """Every PDF that a record names, opened once, and what would print badly of it at the place that names it."""
    files, problems = open_artwork([each for each in _found(project, named) if _is_artwork(each)])
    found = list(problems)
    judged_files = {}
    for name, file in files.items():
        try:
            verdict = judge_artwork(content_of(file), FileJob(printer))
        except Problems as error:
            found.extend(replace(problem, place=file.place) for problem in error.problems)
            continue
        for problem in (finding.problem for finding in verdict.findings):
            what = f"the artwork {file.called}: {problem.what}"
            asked = f"ask {file.whose or 'who made it'} to"
            remedy = f"{problem.remedy}, or {asked}" if problem.remedy else f"{asked} make it anew"
            found.append(replace(problem, place=file.place, what=what, remedy=remedy, pages=()))
        judged_files[name] = replace(file, fineness=verdict.fineness)
    return judged_files, tuple(found)


def _found(project: Project, named: Iterable[Pictured]) -> Iterator[Named]:
    """The files that are there, each once, at the first place that names it."""
    seen = set()
    for each in named:
        if each.file not in seen:
            with suppress(Problems):
                path = project.picture(each.file, artwork=each.artwork)
                seen.add(each.file)
                yield Named(path, each.file, each.place, each.whose)


def _is_artwork(named: Named) -> bool:
    return named.path.suffix.lower() == ARTWORK_ENDING


def make_booklet(workshop: Workshop) -> tuple[Document, tuple[Problem, ...]]:
    """The booklet's settled pages, and everything wrong with the records, the pages and the file to be.

    Raises Problems where the records have grave ones: no page can be made of a person who is nowhere.
    """
    _must_be_sound(workshop)
    desk = workshop.desk
    made, problems = folded(desk, workshop.library)
    pages, cover_problems = _bound(made, desk, workshop.library)
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


def _bound(made: Sequence[Made], desk: Desk, library: LayoutLibrary) -> tuple[tuple[Page, ...], tuple[Problem, ...]]:
    """The booklet's settled pages, in their cover where the printer wants it with them."""
    design = cover_design(desk, library)[0] if desk.printer.cover == "with" else None
    return bound(made, design, desk)


def fitted_films(workshop: Workshop, keys: Iterable[str] = ()) -> tuple[tuple[Fitted, ...], tuple[Problem, ...]]:
    """The films of these keys, or all of the booklet, in its order: on which page, and what each text may grow or must lose.

    With them comes what else has no room on the pages of the book, and a grave problem for every key that none of them has.
    Raises Problems where the records have grave ones.
    """
    _must_be_sound(workshop)
    desk, wanted = replace(workshop.desk, budgets=True), list(keys)
    made, _ = folded(desk, workshop.library)
    pages, _ = _bound(made, desk, workshop.library)
    found = fitted(pages, desk.records)
    there = {each.film.key for each in found}
    lost = []
    for key in wanted:
        if key not in there:
            remedy = suggestion(key, there) or "write the name of its file, without .yaml"
            lost.append(Problem(Place(), f"no page of the book shows a film with the key {key!r}", remedy))
    if not wanted:
        return found, not_told(pages)
    return tuple(each for each in found if each.film.key in wanted), tuple(lost)


def frozen_films(
    workshop: Workshop, document: Document, keys: Iterable[str] = ()
) -> tuple[Mapping[str, str], tuple[Problem, ...]]:
    """What is written down, by key, of these films or of every film in the booklet, so that no line of theirs moves.

    With it come the problems that keep a film from being frozen: a key that is none, a film on no page, and what is
    grave in the making of its pages.
    """
    records, wanted = workshop.desk.records, list(keys)
    found: list[Problem] = []
    files: dict[str, str] = {}
    for key in wanted or records.films:
        film = records.films.get(key)
        if film is None:
            remedy = suggestion(key, records.films) or "write the name of its file, without .yaml"
            found.append(Problem(Place(), f"no film has the key {key!r}", remedy))
            continue
        frozen = printed(film, document.pages, records)
        if frozen is not None:
            files[key] = as_file(film, frozen)
            found.extend(unfit_to_freeze(film, document.pages, records))
        elif wanted:
            remedy = "give the book a part that shows it"
            found.append(Problem(film.place(), f"no page of the book shows {key}", remedy))
    return files, in_order(found)


def frozen_title(workshop: Workshop, document: Document) -> str:
    """What is written down of title page, imprint and extent when the library's record is asked for."""
    title = title_now(workshop.desk.records, len(document.pages))
    tree = as_yaml({"pages": title.pages, "said": dict(title.said)})
    return f"# What the library's record was made for. `catalogue thaw --title` forgets it.\n{tree}"


def make_cover(workshop: Workshop, pages: int) -> tuple[Document, tuple[Problem, ...]] | None:
    """The cover of a book of so many pages, as one sheet with its spine, with the problems of its own pages.

    None where the festival has no cover, or the printer wants it with the pages. Raises Problems where the records have
    grave ones.
    """
    _must_be_sound(workshop)
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


@dataclass(frozen=True)
class PrintShop:
    """Presses documents for one festival; pictures once separated serve every document."""

    settings: PressSettings
    desk: Desk
    darkroom: Darkroom

    def press(self, document: Document) -> bytes:
        """The document's file. Raises Problems for whatever would make a wrong one."""
        wanted = document.bleed and "slug" in self.settings.printer.marks
        slugs = slug_lines(self.desk, document, self.settings.created) if wanted else ()
        return press(document, self.desk.faces.paths, self.settings, darkroom=self.darkroom, slugs=slugs)


def print_shop(workshop: Workshop, created: datetime | None = None, *, twin: bool = False) -> PrintShop:
    """The press as the festival's printer wants it. Raises Problems where its profile is not to be found.

    Without `created` the file is dated by the festival's first day: the same folder gives the same bytes. `twin` presses
    the PDF/A-2b twins of the files, for a validator.
    """
    festival, printer = workshop.desk.records.festival, workshop.desk.printer
    dated = created or datetime.combine(festival.dates.first, time(), UTC)
    settings = PressSettings(printer, workshop.project.profile(printer.profile), dated, twin=twin)
    return PrintShop(settings, workshop.desk, workshop.darkroom)
