"""Forms: a page as a form XObject, which can be drawn anywhere on a sheet."""

import pikepdf
from pikepdf import Array, Dictionary, Name

from catalogue.imposition.boxes import box
from catalogue.imposition.originals import Original
from catalogue.incoming.objects import Unpacker, inherited
from catalogue.incoming.streams import page_content
from catalogue.problems import Place, Problem, Problems

_PLAIN = {"/Length", "/Filter", "/DecodeParms"}
"""What the dictionary of a content stream says; one that says more, a form by now among them, is copied."""
_MOST_COPIED = 256 << 20
"""Bytes of content that a file may make us hold once more."""


class Forms:
    """Turns the pages of a file into form XObjects of the same file.

    Content and resources stay the very objects they were: a content stream becomes a form by what its dictionary says
    beside it. Only where pages share their content, or have it in pieces, is it copied. The box is the trim with its
    bleed, so that what a page carries outside it, its own marks, is not shown.
    """

    def __init__(self, pdf: pikepdf.Pdf, name: str, bleed: float) -> None:
        self._pdf = pdf
        self._name = name
        self._bleed = bleed
        self._unpack = Unpacker()
        self._copied = 0

    def form(self, original: Original) -> pikepdf.Stream | None:
        """The page's form; None for a page without content. May be asked for once."""
        stream = self._content(original.page)
        if stream is None:
            return None
        stream.Type, stream.Subtype = Name.XObject, Name.Form
        stream.BBox = box(original.shown(self._bleed))
        resources = inherited(original.page, "Resources")
        stream.Resources = resources if isinstance(resources, Dictionary) else Dictionary()
        group = original.page.get("/Group")
        if isinstance(group, Dictionary) and group.get("/S") == Name.Transparency:
            # A page's group is isolated whatever it says, a form's is not (ISO 32000-1, 11.4.7).
            stream.Group = Dictionary({key: group[key] for key in group.keys()} | {"/I": True})  # noqa: SIM118 (a PDF object)
        return stream

    def _content(self, page: Dictionary) -> pikepdf.Stream | None:
        """The page's content as one stream that is nobody else's: the very one it has, where it can be."""
        content = page.get("/Contents")
        if isinstance(content, Array) and len(content) == 1:
            content = content[0]
        if isinstance(content, Array) and len(content):
            data = page_content(page, self._unpack)
            if data is None:
                raise self._refusal("the content of a page cannot be unpacked")
            self._count(len(data))
            return self._pdf.make_stream(data)
        if not isinstance(content, pikepdf.Stream):
            return None
        if not set(content.keys()) <= _PLAIN:
            raw = content.read_raw_bytes()
            self._count(len(raw))
            told = {key: content[key] for key in ("/Filter", "/DecodeParms") if key in content}
            content = self._pdf.make_stream(raw, told)
        return content

    def _count(self, size: int) -> None:
        self._copied += size
        if self._copied > _MOST_COPIED:
            raise self._refusal("its pages share so much content that a sheet cannot hold each by itself")

    def _refusal(self, what: str) -> Problems:
        return Problems([Problem(Place(self._name), what, "ask for the file again, made anew")])
