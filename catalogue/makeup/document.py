"""A whole piece of print work, made up and settled: what preflight, press and proof take."""

from dataclasses import dataclass

from catalogue.makeup.pieces import Page


@dataclass(frozen=True, slots=True)
class Document:
    """Pages in reading order, all of one trim size. Lengths are points."""

    title: str
    language: str
    """BCP 47 tag of the document as a whole; each run of text names its own besides."""
    pages: tuple[Page, ...]
    width: float
    """Of the trim."""
    height: float
    bleed: float
    """Beyond the trim on all four sides; 0 where the work has none, as a handout."""
    subject: str = ""
    author: str = ""
    part: str = ""
    """What it is of the job, for the slug and the file's name: `booklet`, `cover`, `specimen`."""
    folds: tuple[float, ...] = ()
    """X of the lines at which the sheet is folded after printing, as a cover is on either side of its spine."""
