"""Artwork in a file of ours: a page that another has designed becomes a form, embedded once however often it is placed."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from io import BytesIO

import pikepdf
from pikepdf import Dictionary, Name

from catalogue.makeup.artwork import Extract, taken_out
from catalogue.makeup.pieces import Artwork, ArtworkFile
from catalogue.press.standards import Standard
from catalogue.problems import Problem, Problems


@dataclass
class Forms:
    """The artwork of one document."""

    labels: dict[str, str] = field(default_factory=dict)
    """What each is called on the pages, by the file's digest, in the order of first use."""
    used: list[tuple[str, ...]] = field(default_factory=list)
    """Those of each page."""
    _extracts: dict[str, Extract] = field(default_factory=dict)

    def label(self, piece: Artwork) -> str:
        return self.labels.setdefault(piece.file.digest, f"A{len(self.labels) + 1}")

    def read(self, placed: Iterable[Artwork], standard: Standard) -> None:
        """Takes the pages out of their files. Raises Problems naming every one that cannot be had."""
        files: Mapping[str, ArtworkFile] = {piece.file.digest: piece.file for piece in placed}
        problems: list[Problem] = []
        for digest, file in files.items():
            try:
                self._extracts[digest] = taken_out(file)
            except Problems as error:
                problems.extend(error.problems)
                continue
            if self._extracts[digest].transparent and not standard.transparency:
                what = f"something in the artwork {file.called} is transparent, which the printer's standard forbids"
                problems.append(Problem(file.place, what, "ask for it flattened"))
        if problems:
            raise Problems(problems)

    def lay_in(self, pdf: pikepdf.Pdf, sources: ExitStack) -> None:
        """Puts the forms into the finished file, and among the resources of the pages that show them.

        A page with something transparent says in which inks it is mixed. `sources` must stay open until the file is saved.
        """
        forms: dict[str, pikepdf.Object] = {}
        transparent = set()
        for digest, label in self.labels.items():
            extract = self._extracts[digest]
            forms[label] = pdf.copy_foreign(sources.enter_context(pikepdf.open(BytesIO(extract.pdf))).Root.Form)
            if extract.transparent:
                transparent.add(label)
        for page, labels in zip(pdf.pages, self.used, strict=True):
            if labels:
                _show(page.obj, labels, forms)
            if transparent.intersection(labels):
                page.obj.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK, I=True, K=False)


def _show(page: pikepdf.Object, labels: Sequence[str], forms: Mapping[str, pikepdf.Object]) -> None:
    resources = page.Resources
    if Name.XObject not in resources:
        resources.XObject = Dictionary()
    for label in labels:
        resources.XObject[f"/{label}"] = forms[label]
