"""Promises: what others pay for, and the proof that it is in the book.

A festival signs that a logo will be there and how large. So the finished pages are asked, not the layouts: whoever leaves a
part out, replaces a layout or draws a logo too small is told before anything prints.
"""

from collections.abc import Iterator, Sequence

from catalogue.lengths import MM
from catalogue.makeup.desk import Desk
from catalogue.makeup.document import Document
from catalogue.makeup.pieces import Artwork, Picture
from catalogue.makeup.preflight.extents import Extent, extent_of
from catalogue.problems import Problem, Severity
from catalogue.records.partners import Partner, PartnerTier
from catalogue.records.pictured import called

_LEAST_SHARE = 0.5
"""A logo's longer side, as a share of what its tier gives it: its height, or the width of one of so many side by side."""


def unkept(documents: Sequence[Document], desk: Desk) -> Iterator[Problem]:
    """Logos that no page or cover of the documents shows, or none large enough; and advertisements that none shows."""
    festival = desk.records.festival
    shown = _shown(documents)
    for tier in festival.partners:
        for partner in tier.partners:
            if partner.logo is not None:
                yield from _of_partner(partner, tier, shown.get(partner.logo.file, 0.0), desk)
    for key, advertisement in festival.advertisements.items():
        if advertisement.file not in shown:
            client = called(desk.records, advertisement.client)
            what = f"no page shows the advertisement {key}{f' of {client}' if client else ''}"
            remedy = f"name it in a part: {{layout: advertisement, of: [{key}]}}"
            yield Problem(advertisement.place(), what, remedy, Severity.WARNING)


def _of_partner(partner: Partner, tier: PartnerTier, longest: float, desk: Desk) -> Iterator[Problem]:
    if partner.logo is None:
        return
    name, place = called(desk.records, partner.name), partner.logo.place("file")
    if not longest:
        yield Problem(place, f"no page shows the logo of {name}, which is promised", "add `- partners` to `parts`")
        return
    margins = desk.records.festival.paper.margins
    wanted = _LEAST_SHARE * min(tier.height, (desk.width - margins.inner - margins.outer) / max(tier.across, 1))
    if longest < wanted:
        what = f"the logo of {name} is {longest / MM:.1f} mm long where it is largest, and its tier promises more"
        yield Problem(place, what, f"show it at {wanted / MM:.0f} mm or more", Severity.WARNING)


def _shown(documents: Sequence[Document]) -> dict[str, float]:
    """Every picture and artwork on paper, by its name, with the longer side of the largest of it that is inside the trim."""
    found: dict[str, float] = {}
    for document in documents:
        trim = Extent(0.0, 0.0, document.width, document.height)
        for page in document.pages:
            for piece in page.pieces:
                extent = extent_of(piece) if isinstance(piece, Picture | Artwork) else None
                if extent is not None and extent.meets(trim) and isinstance(piece, Picture | Artwork):
                    name = piece.file.name
                    found[name] = max(found.get(name, 0.0), piece.width, piece.height)
    return found
