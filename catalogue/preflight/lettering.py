"""Checks of type: its fonts, its size and colour, and how near it comes to the knife."""

from collections.abc import Iterator

from catalogue.incoming.boxes import Box
from catalogue.lengths import MM, mm
from catalogue.preflight.demands import Job
from catalogue.preflight.facts import PageFacts, Shown
from catalogue.preflight.findings import Findings
from catalogue.preflight.spaces import Paint

_SLACK = 0.02
_BELOW = 0.25
"""Of the size: the room for descenders, which a word may not have. What is cut off is more."""
_TAB = mm(15)
"""A coloured area that runs off the page and is no deeper is a thumb tab, made for what stands at the edge."""
_LONGEST = 40


def fonts(page: PageFacts, job: Job, findings: Findings) -> None:
    """Embedded, measured, and saying what their glyphs mean."""
    seen = set()
    for each in page.texts:
        font = each.font
        if id(font) in seen:
            continue
        seen.add(id(font))
        label = font.name[:60] or "without a name"
        if not font.embedded:
            findings.grave("fonts", f"the font {label} is not in the file", "embed it", page.number, each.box)
        elif font.kind == "Type3":
            findings.warn(
                "fonts", f"the font {label} is drawn, not set (Type 3)", "use a true font", page.number, each.box
            )
        elif not font.subset:
            findings.note(
                "fonts", f"the font {label} is in the file as a whole", "a subset will do", page.number, each.box
            )
        if font.meanings is None and not font.encoded:
            what = f"the font {label} does not say what its glyphs mean"
            findings.warn("fonts", what, "write its ToUnicode map", page.number, each.box)
        if font.embedded and not font.measured:
            findings.grave(
                "fonts", f"the font {label} does not tell its widths", "embed it anew", page.number, each.box
            )
    for odd in page.oddities:
        if odd.kind == "invisible type":
            what = "invisible type lies on the page"
            findings.warn("fonts", what, "take it out, unless a scan shall be searched", page.number, odd.box)


def glyphs(page: PageFacts, job: Job, findings: Findings) -> None:
    """Every code shown has a glyph."""
    for each in page.texts:
        if each.font.lacks(each.codes):
            what = f"the font {each.font.name[:60]} has no glyph for a character that it shows"
            findings.grave("glyph", what, "use a font that has it", page.number, each.box, _words(each))


def safety(page: PageFacts, job: Job, findings: Findings) -> None:
    """Type is not cut, nor so near the trim that it looks cut."""
    margin = job.printer.safety
    core = page.trim.grown(-margin)
    tabs = [shape.box for shape in page.shapes if shape.fill is not None and _is_tab(shape.box, page)]
    for each in page.texts:
        if not each.placed or core.holds(each.box, _SLACK) or not _meets(page, each):
            continue
        if not page.trim.holds(each.box, _BELOW * each.size):
            findings.grave(
                "safety", "type is cut at the trim", "move it inside the page", page.number, each.box, _words(each)
            )
        elif not any(tab.holds(each.box, _SLACK) for tab in tabs):
            what = f"type stands nearer than {margin / MM:g} mm to the trim"
            gap = min(each.box.left, each.box.top, page.trim.right - each.box.right, page.trim.bottom - each.box.bottom)
            detail = f"{_words(each)}, {max(0.0, gap) / MM:.1f} mm"
            findings.warn("safety", what, "move it inwards", page.number, each.box, detail)


def _is_tab(box: Box, page: PageFacts) -> bool:
    """Whether an area lies at one edge of the page, over it and not deep."""
    inside = box.within(page.trim)
    off = box.left < page.trim.left - 1 or box.right > page.trim.right + 1
    return off and 0 < inside.width <= _TAB and inside.height < page.trim.height / 3


def small_type(page: PageFacts, job: Job, findings: Findings) -> None:
    """Small type is in one solid ink, and black is black ink alone."""
    for each, paint in painted(page):
        size = round(each.size, 2)
        detail = f"{_words(each)}, {size:g} pt, {told(paint)}"
        if paint.rich_black and size < job.printer.overprint_below - _SLACK:
            what = f"black type under {job.printer.overprint_below:g} pt of several inks"
            findings.warn("rich-black", what, "set it in black ink alone", page.number, each.box, detail)
        elif paint.screened and size < job.printer.small_type - _SLACK:
            how = "white" if paint.white else "of several inks" if len(paint.shares or ()) > 1 else "in a tint"
            what = f"type under {job.printer.small_type:g} pt is {how}"
            remedy = f"set it in black, or at {job.printer.small_type:g} pt or more"
            findings.warn("small-type", what, remedy, page.number, each.box, detail)


def painted(page: PageFacts) -> Iterator[tuple[Shown, Paint]]:
    """Type on the paper, with each colour it is drawn in."""
    for each in page.texts:
        if each.placed and _meets(page, each):
            for paint in (each.fill, each.stroke):
                if paint is not None:
                    yield each, paint


def _meets(page: PageFacts, each: Shown) -> bool:
    shared = each.box.within(page.trim)
    return shared.right > shared.left and shared.bottom > shared.top


def told(paint: Paint) -> str:
    """A colour in words: its inks in per cent, or the space whose numbers it is."""
    if paint.shares is None:
        return paint.space.family
    if not paint.shares:
        return "no ink"
    return " + ".join(f"{plate[:30]} {100 * share:.0f} %" for plate, share in paint.shares)


def _words(each: Shown) -> str:
    said = " ".join(each.words.split())
    return f"“{said if len(said) <= _LONGEST else said[: _LONGEST - 1] + '…'}”"
