"""What a file says of itself that matters to its sheets, and what of it a sheet cannot take along."""

from collections.abc import Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name

from catalogue.imposition.originals import Original
from catalogue.imposition.schemes import Binding
from catalogue.problems import Finder, Place, pages_in_words


def told_binding(pdf: pikepdf.Pdf) -> Binding:
    """Right for a file that says it is read from right to left (ISO 32000-1, 12.2)."""
    wishes = pdf.Root.get("/ViewerPreferences")
    return "right" if isinstance(wishes, Dictionary) and wishes.get("/Direction") == Name.R2L else "left"


def heed_notes(originals: Sequence[Original], name: str, finder: Finder) -> None:
    """Notes, stamps and fields lie on a page, not in it: a sheet does not take them along."""
    noted = [number for number, original in enumerate(originals, 1) if _has_notes(original.page)]
    if noted:
        finder.warn(
            Place(name),
            f"notes or form fields on {pages_in_words(noted)} are not printed",
            "where they belong to the page, have them made part of it",
        )


def _has_notes(page: Dictionary) -> bool:
    notes = page.get("/Annots")
    return isinstance(notes, Array) and any(
        isinstance(note, Dictionary) and note.get("/Subtype") not in (Name.Link, Name.Popup, Name.TrapNet)
        for note in notes
    )
