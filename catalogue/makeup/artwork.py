"""Artwork as files: pages that somebody else has designed, opened with suspicion and measured, read again for the press."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from catalogue.incoming.extracts import Extract, extract, measured
from catalogue.makeup.negatives import Unfit
from catalogue.makeup.pictures import Named, read_file
from catalogue.makeup.pieces import ArtworkFile
from catalogue.problems import Problem, Problems

__all__ = ["Extract", "content_of", "open_artwork", "taken_out"]


def open_artwork(named: Sequence[Named]) -> tuple[dict[str, ArtworkFile], tuple[Problem, ...]]:
    """Those of the PDFs that can be placed, by name, with what is wrong with the others."""
    files: dict[str, ArtworkFile] = {}
    problems: list[Problem] = []
    for each in named:
        try:
            data = read_file(each.path)
            size = measured(data)
        except Unfit as error:
            problems.append(Problem(each.place, f"the artwork {each.name} {error.what}", error.remedy))
        except Problems as error:
            problems += [
                Problem(each.place, f"the artwork {each.name}: {problem.what}", problem.remedy)
                for problem in error.problems
            ]
        else:
            files[each.name] = ArtworkFile(
                str(each.path.resolve()),
                each.name,
                size.width,
                size.height,
                size.bleed,
                hashlib.sha256(data).hexdigest(),
                each.place,
                each.whose,
            )
    return files, tuple(problems)


def content_of(file: ArtworkFile) -> bytes:
    """The file's bytes, the same that were opened. Raises Problems."""
    try:
        data = read_file(Path(file.path))
    except Unfit as error:
        what = f"the artwork {file.name} {error.what}, though it could be opened when it was checked"
        raise Problems([Problem(file.place, what, error.remedy)]) from None
    if hashlib.sha256(data).hexdigest() != file.digest:
        what = f"the artwork {file.name} has changed since it was checked"
        raise Problems([Problem(file.place, what, "start again")])
    return data


def taken_out(file: ArtworkFile) -> Extract:
    """The artwork's page as a form that the press can put into its file. Raises Problems."""
    try:
        return extract(content_of(file))
    except Problems as error:
        raise Problems(
            problem if problem.place == file.place else Problem(file.place, f"the artwork {file.name}: {problem.what}")
            for problem in error.problems
        ) from None
