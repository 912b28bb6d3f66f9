"""catalogue: typesets a film festival's bilingual booklet and handout sheets from film records.

The names here are the front door: what a layout or a script may import. What is not in `__all__` may change. They are
brought in when first asked for, so that a command which needs none of them starts at once.
"""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from catalogue.inks import Ink as Ink
    from catalogue.lengths import MM as MM
    from catalogue.lengths import mm as mm
    from catalogue.makeup.barcode import barcode as barcode
    from catalogue.makeup.copyfitting import RunningText as RunningText
    from catalogue.makeup.copyfitting import TextRow as TextRow
    from catalogue.makeup.copyfitting import budget as budget
    from catalogue.makeup.copyfitting import text_row as text_row
    from catalogue.makeup.cropping import cover as cover
    from catalogue.makeup.cropping import fit as fit
    from catalogue.makeup.desk import Desk as Desk
    from catalogue.makeup.figures import figure_lines as figure_lines
    from catalogue.makeup.fits import Fit as Fit
    from catalogue.makeup.fits import TextFit as TextFit
    from catalogue.makeup.ladders import Ladder as Ladder
    from catalogue.makeup.ladders import Rung as Rung
    from catalogue.makeup.ladders import Step as Step
    from catalogue.makeup.layout import Layout as Layout
    from catalogue.makeup.layout import other as other
    from catalogue.makeup.outline import Heading as Heading
    from catalogue.makeup.parallel import Abreast as Abreast
    from catalogue.makeup.parallel import abreast as abreast
    from catalogue.makeup.pieces import Artwork as Artwork
    from catalogue.makeup.pieces import ArtworkFile as ArtworkFile
    from catalogue.makeup.pieces import Box as Box
    from catalogue.makeup.pieces import Page as Page
    from catalogue.makeup.pieces import Picture as Picture
    from catalogue.makeup.pieces import PictureFile as PictureFile
    from catalogue.makeup.pieces import Piece as Piece
    from catalogue.makeup.pieces import Reference as Reference
    from catalogue.makeup.pieces import Rule as Rule
    from catalogue.makeup.pieces import Side as Side
    from catalogue.makeup.pieces import TextLine as TextLine
    from catalogue.makeup.sheet import Sheet as Sheet
    from catalogue.problems import Place as Place
    from catalogue.problems import Problem as Problem
    from catalogue.problems import Severity as Severity
    from catalogue.records.contact import Contact as Contact
    from catalogue.records.event import Event as Event
    from catalogue.records.festival import Award as Award
    from catalogue.records.festival import ImprintRow as ImprintRow
    from catalogue.records.festival import Juror as Juror
    from catalogue.records.festival import Jury as Jury
    from catalogue.records.festival import Prose as Prose
    from catalogue.records.film import Film as Film
    from catalogue.records.frozen import Texts as Texts
    from catalogue.records.panels import Panel as Panel
    from catalogue.records.partners import Partner as Partner
    from catalogue.records.partners import PartnerTier as PartnerTier
    from catalogue.records.person import Person as Person
    from catalogue.records.slots import Slot as Slot
    from catalogue.records.wording import Wording as Wording
    from catalogue.typeset.cutting import balanced as balanced
    from catalogue.typeset.cutting import cut as cut
    from catalogue.typeset.lines import Galley as Galley
    from catalogue.typeset.lines import Line as Line
    from catalogue.typeset.styles import Passage as Passage
    from catalogue.typeset.styles import Style as Style

_HOMES = {
    "inks": ["Ink"],
    "lengths": ["MM", "mm"],
    "makeup.barcode": ["barcode"],
    "makeup.copyfitting": ["RunningText", "TextRow", "budget", "text_row"],
    "makeup.cropping": ["cover", "fit"],
    "makeup.desk": ["Desk"],
    "makeup.figures": ["figure_lines"],
    "makeup.fits": ["Fit", "TextFit"],
    "makeup.ladders": ["Ladder", "Rung", "Step"],
    "makeup.layout": ["Layout", "other"],
    "makeup.outline": ["Heading"],
    "makeup.parallel": ["Abreast", "abreast"],
    "makeup.pieces": [
        "Artwork",
        "ArtworkFile",
        "Box",
        "Page",
        "Picture",
        "PictureFile",
        "Piece",
        "Reference",
        "Rule",
        "Side",
        "TextLine",
    ],
    "makeup.sheet": ["Sheet"],
    "problems": ["Place", "Problem", "Severity"],
    "records.contact": ["Contact"],
    "records.event": ["Event"],
    "records.festival": ["Award", "ImprintRow", "Juror", "Jury", "Prose"],
    "records.film": ["Film"],
    "records.frozen": ["Texts"],
    "records.panels": ["Panel"],
    "records.partners": ["Partner", "PartnerTier"],
    "records.person": ["Person"],
    "records.slots": ["Slot"],
    "records.wording": ["Wording"],
    "typeset.cutting": ["balanced", "cut"],
    "typeset.lines": ["Galley", "Line"],
    "typeset.styles": ["Passage", "Style"],
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "MM", "Abreast", "Artwork", "ArtworkFile", "Award", "Box", "Contact", "Desk", "Event", "Film", "Fit", "Galley",
    "Heading", "ImprintRow", "Ink", "Juror", "Jury", "Ladder", "Layout", "Line", "Page", "Panel", "Partner",
    "PartnerTier", "Passage", "Person", "Picture", "PictureFile", "Piece", "Place", "Problem", "Prose", "Reference",
    "Rule", "Rung", "RunningText", "Severity", "Sheet", "Side", "Slot", "Step", "Style", "TextFit", "TextLine",
    "TextRow", "Texts", "Wording", "abreast", "balanced", "barcode", "budget", "cover", "cut", "figure_lines", "fit", "mm",
    "other", "text_row",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module(f"{__name__}.{_HOME_OF[name]}"), name)
    globals()[name] = value
    return value
