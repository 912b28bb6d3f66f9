"""Faults of pages: their boxes, what lies on them and beside them, and what speaks to a machine."""

from pikepdf import Array, Dictionary, Name, Pdf, Stream

from tools.faults.fault import Change, Fault, draw, form, image, in_pdf, state


def _box(key: str, *edges: float, page: int = 2) -> Change:
    """Sets a box, its edges counted outwards from the trim."""

    def change(pdf: Pdf) -> None:
        sheet = pdf.pages[page].obj
        left, low, right, high = (float(edge) for edge in sheet.TrimBox)
        out = edges * 4 if len(edges) == 1 else edges
        sheet[f"/{key}"] = Array([left - out[0], low - out[1], right + out[2], high + out[3]])

    return change


def _page(key: str, value: object) -> Change:
    def change(pdf: Pdf) -> None:
        made = value(pdf) if callable(value) else value
        pdf.pages[2].obj[f"/{key}"] = made

    return change


def _without(key: str) -> Change:
    return lambda pdf: pdf.pages[2].obj.__delitem__(f"/{key}")


def _both(*changes: Change) -> Change:
    return lambda pdf: [change(pdf) for change in changes]


def _annotation(kind: str, *rect: float) -> object:
    return Array([Dictionary(Type=Name.Annot, Subtype=Name(f"/{kind}"), Rect=Array(rect))])


def _postscript(pdf: Pdf) -> Stream:
    return Stream(pdf, b"showpage", Type=Name.XObject, Subtype=Name.PS)


def _endless(pdf: Pdf) -> Stream:
    """A form that calls itself."""
    made = form(b"/X Do")(pdf)
    made = pdf.make_indirect(made)
    made.Resources = Dictionary(XObject=Dictionary(X=made))
    return made


def _alternate(pdf: Pdf) -> Array:
    return Array([Dictionary(Image=image(Name.DeviceCMYK, 4)(pdf), DefaultForPrinting=True)])


_TRANSFER = Dictionary(FunctionType=2, Domain=[0, 1], C0=[1], C1=[0], N=1)
_HALFTONE = Dictionary(HalftoneType=1, Frequency=60, Angle=45, SpotFunction=Name.Round)
_GROUP = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)


_PLACED = "q 10 0 0 10 50 300 cm /P Do Q"

FAULTS = (
    Fault("no trim", "geometry", "no TrimBox", in_pdf(_without("TrimBox"))),
    Fault("an art box beside the trim", "geometry", "ArtBox", in_pdf(_box("ArtBox", 0))),
    Fault("the bleed reaches out of the media", "geometry", "BleedBox reaches out", in_pdf(_box("BleedBox", 20))),
    Fault("the trim reaches out of the bleed", "geometry", "TrimBox reaches out", in_pdf(_box("BleedBox", -9))),
    Fault("a crop box", "geometry", "CropBox", in_pdf(_box("CropBox", 0))),
    Fault("a page turned", "geometry", "turned", in_pdf(_page("Rotate", 90))),
    Fault("a unit of its own", "geometry", "unit", in_pdf(_page("UserUnit", 2))),
    Fault("a page of another size", "geometry", "different sizes", in_pdf(_box("TrimBox", -5))),
    Fault("no bleed box", "bleed", "no BleedBox", in_pdf(_without("BleedBox"))),
    Fault("too little bleed", "bleed", "less than 3 mm", in_pdf(_box("BleedBox", 5.7))),
    Fault("an area that ends at the trim", "bleed", "a coloured area stops", in_pdf(draw("0 0 200 60 re f"))),
    Fault("an area half a bleed over the trim", "bleed", "by less than the bleed", in_pdf(draw("-4 100 200 60 re f"))),
    Fault("a picture that ends at the trim", "bleed", "a picture stops",
          in_pdf(draw("q 10 0 0 10 0 300 cm /P Do Q", XObject_P=image(Name.DeviceCMYK, 4)))),
    Fault("a bleed that is clipped away", "bleed", "a coloured area stops",
          in_pdf(draw("0 0 460 600 re W n -9 100 200 60 re f"))),
    Fault("a crop mark where none is wanted", "marks", "outside the bleed",
          in_pdf(_both(_box("MediaBox", 30), draw("-24 0 m -12 0 l S")))),
    Fault("an area beyond the bleed", "bleed", "beyond the bleed",
          in_pdf(_both(_box("MediaBox", 60), draw("-50 100 100 60 re f")))),
    Fault("an empty page", "empty-page", "is empty", in_pdf(_page("Contents", lambda pdf: Stream(pdf, b"q Q")))),
    Fault("a note on the page", "interactive", "Text annotation lies on",
          in_pdf(_page("Annots", _annotation("Text", 50, 50, 70, 70)))),
    Fault("a link", "interactive", "Link annotation", in_pdf(_page("Annots", _annotation("Link", 50, 50, 70, 70)))),
    Fault("a film", "interactive", "Movie annotation", in_pdf(_page("Annots", _annotation("Movie", 50, 50, 70, 70)))),
    Fault("a note beside the page", "interactive", "beside the page",
          in_pdf(_both(_box("MediaBox", 60), _page("Annots", _annotation("Text", -40, -40, -20, -20))))),
    Fault("actions of a page", "interactive", "page has actions",
          in_pdf(_page("AA", Dictionary(O=Dictionary(S=Name.Named, N=Name.NextPage))))),
    Fault("an operator that is none", "structure", "operator foo", in_pdf(draw("foo"))),
    Fault("operands of the wrong kind", "structure", "wrong operands", in_pdf(draw("/A /B /C /D re n"))),
    Fault("Q without q", "structure", "Q without q", in_pdf(draw("Q Q Q"))),
    Fault("q without Q", "structure", "q without Q", in_pdf(draw("q"))),
    Fault("a string without its end", "structure", "without its end", in_pdf(draw("(never closed"))),
    Fault("a picture that is not there", "structure", "the object Nobody", in_pdf(draw("/Nobody Do"))),
    Fault("a form that calls itself", "structure", "one another", in_pdf(draw("/X Do", XObject_X=_endless))),
    Fault("content that cannot be unpacked", "structure", "cannot be unpacked",
          in_pdf(_page("Contents", lambda pdf: Stream(pdf, b"\xff\xfe no deflate", Filter=Name.FlateDecode)))),
    Fault("PostScript", "structure", "PostScript", in_pdf(draw("/X Do", XObject_X=_postscript))),
    Fault("a picture for a server to replace", "structure", "stands for another",
          in_pdf(draw(_PLACED, XObject_P=image(Name.DeviceCMYK, 4, OPI=Dictionary())))),
    Fault("an alternate picture", "structure", "stands for another",
          in_pdf(draw(_PLACED, XObject_P=image(Name.DeviceCMYK, 4, Alternates=_alternate)))),
    Fault("a transfer curve", "structure", "transfer curve",
          in_pdf(draw("/T gs", ExtGState_T=state(TR=_TRANSFER)))),
    Fault("a halftone", "structure", "halftone", in_pdf(draw("/T gs", ExtGState_T=state(HT=_HALFTONE)))),
    Fault("one plate of a separated job", "structure", "one plate",
          in_pdf(_page("SeparationInfo", Dictionary(DeviceColorant=Name.Cyan)))),
    Fault("opacity without a group", "transparency", "does not say",
          in_pdf(draw("/T gs 50 50 9 9 re f", ExtGState_T=state(ca=0.5)))),
    Fault("a blend mode", "transparency", "blend mode Multiply",
          in_pdf(draw("/T gs 50 50 9 9 re f", ExtGState_T=state(BM=Name.Multiply)))),
    Fault("a picture with a soft mask", "transparency", "soft mask",
          in_pdf(draw(_PLACED, XObject_P=image(Name.DeviceCMYK, 4, SMask=image(Name.DeviceGray, 1))))),
    Fault("transparency mixed in RGB", "transparency", "other colours",
          in_pdf(_both(_page("Group", _GROUP), draw("/T gs 50 50 9 9 re f", ExtGState_T=state(ca=0.5))))),
    Fault("a form mixed in RGB", "transparency", "other colours",
          in_pdf(draw("/X Do", XObject_X=form(b"0 0 0 1 k 9 9 9 9 re f", Group=_GROUP)))),
)  # fmt: skip
