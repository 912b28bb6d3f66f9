"""Sheets: pages of the new file, on each of them two pages of the old one and the marks round them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import pikepdf
from pikepdf import Array, Dictionary, Name

from catalogue.imposition.boxes import box, clip, operands
from catalogue.imposition.forms import Forms
from catalogue.imposition.geometry import Bed, Rectangle, Side
from catalogue.imposition.job import Job
from catalogue.imposition.letters import Letters
from catalogue.imposition.marks import LABEL_SIZE, collation, cuts, folds, label_place
from catalogue.imposition.originals import Original
from catalogue.imposition.schemes import Pair, Plan, Sheet

_SIDES: tuple[Side, Side] = ("left", "right")


@dataclass(frozen=True, slots=True)
class Marks:
    """What is drawn round the pages of one side, and the glyphs in it."""

    operators: tuple[str, ...] = ()
    glyphs: tuple[str, ...] = ()


class Sheets:
    """Lays the pages of one file on its sheets."""

    def __init__(
        self,
        pdf: pikepdf.Pdf,
        name: str,
        job: Job,
        book: Plan,
        bed: Bed,
        originals: Sequence[Original],
        letters: Letters,
    ) -> None:
        self._pdf = pdf
        self._name = name
        self._job = job
        self._book = book
        self._bed = bed
        self._originals = originals
        self._letters = letters
        self._forms = Forms(pdf, name, bed.spread.bleed)
        self._glyphs: dict[str, pikepdf.Stream] = {}
        """The glyphs of labels, held once for all sheets."""
        self._all_plates: pikepdf.Object | None = None

    def pages(self) -> Iterator[Dictionary]:
        """Front and back of each sheet, in the order of printing."""
        turned = self._job.flip_on(self._bed) != self._bed.upright_edge
        for count, sheet in enumerate(self._book.sheets, 1):
            creep = self._job.creep(sheet.depth)
            marks = self._marks(self._label(sheet, count, "front"), creep)
            if self._job.marks and self._job.scheme == "perfect" and not sheet.depth:
                marks = replace(marks, operators=(*marks.operators, *collation(self._bed, sheet.signature)))
            yield self._page(sheet.front, creep, marks)
            yield self._page(sheet.back, creep, self._marks(self._label(sheet, count, "back"), creep), turned=turned)

    def _page(self, pair: Pair, creep: float, marks: Marks, *, turned: bool = False) -> Dictionary:
        bed = self._bed
        operators: list[str] = []
        shown: dict[str, pikepdf.Object] = {}
        groups: list[pikepdf.Object] = []
        for side, leaf in zip(_SIDES, pair, strict=True):
            original = None if leaf is None else self._originals[leaf]
            form = None if original is None else self._forms.form(original)
            if original is None or form is None:
                continue
            place = bed.place(side, creep)
            matrix = operands(original.upright(place.x, place.y))
            shown[f"/{side}"] = form
            groups += [form.Group] if "/Group" in form else []
            operators.append(f"q {clip(place.clip)} {matrix} cm /{side} Do Q")
        if turned:
            operators.insert(0, f"-1 0 0 -1 {operands((bed.width, bed.height))} cm")
        resources = Dictionary(XObject=Dictionary({**shown, **self._drawn(marks.glyphs)}))
        if self._all_plates is not None:
            resources.ColorSpace = Dictionary(All=self._all_plates)
        page = Dictionary(
            Type=Name.Page,
            MediaBox=box(Rectangle(0.0, 0.0, bed.width, bed.height)),
            BleedBox=box(bed.bleed),
            TrimBox=box(bed.trim),
            Resources=resources,
            Contents=self._pdf.make_stream("\n".join([*operators, *marks.operators]).encode()),
        )
        if groups:
            # A sheet blends in the space its pages blend in.
            page.Group = Dictionary(Type=Name.Group, S=Name.Transparency)
            if "/CS" in groups[0]:
                page.Group.CS = groups[0].CS
        return self._pdf.make_indirect(page)

    def _label(self, sheet: Sheet, count: int, side: str) -> str:
        signatures = self._book.signatures
        if len(signatures) > 1:
            section = f"section {sheet.signature + 1} of {len(signatures)}"
            return f"{self._name} · {section}, sheet {sheet.depth + 1} of {signatures[sheet.signature]}, {side}"
        return f"{self._name} · sheet {count} of {len(self._book.sheets)}, {side}"

    def _marks(self, words: str, creep: float) -> Marks:
        """Cuts, folds and label, on every plate."""
        if not self._job.marks:
            return Marks()
        if self._all_plates is None:
            tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[1, 1, 1, 1], N=1)
            self._all_plates = self._pdf.make_indirect(Array([Name.Separation, Name.All, Name.DeviceCMYK, tint]))
        x, y, width = label_place(self._bed)
        label = self._letters.line(words, LABEL_SIZE, width)
        folded = [] if self._bed.spread.apart else folds(self._bed)
        drawn, glyphs = self._letters.draw(label, x, y)
        return Marks(("/All CS 1 SCN /All cs 1 scn", *cuts(self._bed, creep), *folded, *drawn), glyphs)

    def _drawn(self, used: Iterable[str]) -> dict[str, pikepdf.Stream]:
        """The glyphs of a label as form XObjects, each held once for all sheets."""
        for name in used:
            if name not in self._glyphs:
                outline, around = self._letters.glyphs[name]
                entries = {
                    "/Type": Name.XObject,
                    "/Subtype": Name.Form,
                    "/BBox": box(around),
                    "/Resources": Dictionary(),
                }
                self._glyphs[name] = self._pdf.make_stream(outline, entries)
        return {f"/{name}": self._glyphs[name] for name in used}
