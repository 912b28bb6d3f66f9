"""Originals: the pictures and PDFs that records name, and the printer's ICC profile, opened for all that is made of them."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace

from catalogue.makeup.artwork import content_of, open_artwork
from catalogue.makeup.pictures import Named, open_pictures
from catalogue.makeup.pieces import ArtworkFile, PictureFile
from catalogue.preflight.artwork import judge_artwork
from catalogue.preflight.demands import Job
from catalogue.press.icc import read_profile
from catalogue.press.standards import STANDARDS
from catalogue.problems import Problem, Problems
from catalogue.project import ARTWORK_ENDING, Project
from catalogue.records.library import Records
from catalogue.records.pictured import crops, pictured
from catalogue.records.printer import PrinterProfile
from catalogue.shelf import Shelf


def output_profile(project: Project, printer: PrinterProfile) -> bytes:
    """The ICC profile of the printer's condition. Raises Problems where there is none that his files can hold."""
    return read_profile(project.profile(printer.profile), STANDARDS[printer.standard].version)


def profile_problems(project: Project, printer: PrinterProfile) -> list[Problem]:
    """What is wrong with the ICC profile, at the line that names it."""
    try:
        output_profile(project, printer)
    except Problems as error:
        return [replace(problem, place=printer.place("profile")) for problem in error.problems]
    return []


def opened_pictures(
    project: Project, records: Records, shelf: Shelf | None
) -> tuple[Mapping[str, PictureFile], tuple[Problem, ...]]:
    """Every picture that a record names, opened once; one that is missing has been reported by the check."""
    files, problems = open_pictures([each for each in _found(project, records) if not _is_artwork(each)], shelf)
    for picture in crops(records):
        if picture.crop is not None and picture.file in files:
            files[picture.file] = files[picture.file].cropped(picture.crop)
    return files, problems


def opened_artwork(
    project: Project, records: Records, printer: PrinterProfile
) -> tuple[Mapping[str, ArtworkFile], tuple[Problem, ...]]:
    """Every PDF that a record names, opened once, and what would print badly of it at the place that names it."""
    files, problems = open_artwork([each for each in _found(project, records) if _is_artwork(each)])
    found = list(problems)
    judged = {}
    for name, file in files.items():
        try:
            verdict = judge_artwork(content_of(file), Job(printer))
        except Problems as error:
            found.extend(replace(problem, place=file.place) for problem in error.problems)
            continue
        found.extend(_of_artwork(file, finding.problem) for finding in verdict.findings)
        judged[name] = replace(file, fineness=verdict.fineness)
    return judged, tuple(found)


def _of_artwork(file: ArtworkFile, problem: Problem) -> Problem:
    """What is wrong inside a file, at the place that names it, and who can mend it."""
    asked = f"ask {file.whose or 'who made it'} to"
    remedy = f"{problem.remedy}, or {asked}" if problem.remedy else f"{asked} make it anew"
    what = f"the artwork {file.called}: {problem.what}"
    return replace(problem, place=file.place, what=what, remedy=remedy, pages=())


def _found(project: Project, records: Records) -> Iterator[Named]:
    """The files that are there, each once, at the first place that names it."""
    seen = set()
    for each in pictured(records):
        if each.file not in seen:
            with suppress(Problems):
                path = project.picture(each.file, artwork=each.artwork)
                seen.add(each.file)
                yield Named(path, each.file, each.place, each.whose)


def _is_artwork(named: Named) -> bool:
    return named.path.suffix.lower() == ARTWORK_ENDING
