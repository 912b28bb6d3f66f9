"""A page's pictures, each with the name of its file: the plates that print, the proof, and all of them on one sheet."""

from collections.abc import Iterator, Mapping

from catalogue.plates.contact import ContactSheets
from catalogue.plates.coverage import PageCoverage
from catalogue.plates.naming import PROOF, SHEET, file_name
from catalogue.plates.proof import film, png, soft_proof
from catalogue.plates.separating import PageSeparations


def page_pictures(
    page: PageSeparations,
    inks: PageCoverage,
    names: Mapping[str, str],
    profile: bytes,
    sheets: ContactSheets,
    *,
    paper: bool = False,
) -> Iterator[tuple[str, bytes]]:
    """PNG files by name; none for a plate that prints nothing. `names` are those of `plate_names`."""
    for ink, plate in page.plates.items():
        if not inks.plates[ink].is_empty:
            yield file_name(page.page, names[ink]), png(film(plate), page.ppi)
    proof = soft_proof(page, profile, paper=paper)
    yield file_name(page.page, PROOF), png(proof, page.ppi)
    yield file_name(page.page, SHEET), png(sheets.sheet(page, inks, proof), page.ppi)
