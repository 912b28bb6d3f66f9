"""Faults of what is painted: type, colours, plates, overprint, rules, pictures, ink."""

from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from tools.faults.fault import Fault, draw, form, image, in_pdf, separation, state

_TYPE = "BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm <0003000300030003> Tj ET"


def _type(before: str = "", size: float = 9, x: float = 200, y: float = 300) -> str:
    """Type in the file's own first face."""
    return f"{before} {_TYPE.format(size=size, x=x, y=y)}"


def _helvetica(pdf: Pdf) -> Any:
    return Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)


def _no_meaning(pdf: Pdf) -> None:
    for font in pdf.pages[2].obj.Resources.Font.values():
        del font["/ToUnicode"]


def _no_widths(pdf: Pdf) -> None:
    for font in pdf.pages[2].obj.Resources.Font.values():
        for key in ("/W", "/DW"):
            del font.DescendantFonts[0][key]


def _no_program(pdf: Pdf) -> None:
    for font in pdf.pages[2].obj.Resources.Font.values():
        del font.DescendantFonts[0].FontDescriptor["/FontFile2"]


def _drawn(content: bytes) -> Any:
    """A Type 3 font with one glyph, the letter a."""

    def make(pdf: Pdf) -> Any:
        return Dictionary(
            Type=Name.Font, Subtype=Name.Type3, FontBBox=Array([0, 0, 1000, 1000]), FirstChar=97, LastChar=97,
            FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]), Widths=Array([1000]), Resources=Dictionary(),
            CharProcs=Dictionary(a=Stream(pdf, content)),
            Encoding=Dictionary(Type=Name.Encoding, Differences=Array([97, Name.a])),
        )  # fmt: skip

    return make


def _icc(channels: int) -> Any:
    return lambda pdf: Array([Name.ICCBased, Stream(pdf, b"profile", N=channels)])


def _lab(pdf: Pdf) -> Any:
    return Array([Name.Lab, Dictionary(WhitePoint=Array([0.95, 1, 1.08]))])


def _indexed(pdf: Pdf) -> Any:
    return Array([Name.Indexed, Name.DeviceRGB, 0, pikepdf.String(b"\xff\x00\x00")])


def _shading(pdf: Pdf) -> Any:
    ramp = Dictionary(FunctionType=2, Domain=[0, 1], C0=[1, 0, 0], C1=[0, 0, 1], N=1)
    return Dictionary(ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=[50, 50, 99, 50], Function=ramp)


def _cell(pdf: Pdf) -> Any:
    return Stream(
        pdf, b"1 0 0 rg 0 0 5 5 re f", Type=Name.Pattern, PatternType=1, PaintType=1, TilingType=1,
        BBox=Array([0, 0, 9, 9]), XStep=9, YStep=9, Resources=Dictionary(),
    )  # fmt: skip


def _two_orange(pdf: Pdf) -> None:
    spaces = {
        "ColorSpace_A": separation("Orange", Name.DeviceCMYK, 0, 0.5, 1, 0),
        "ColorSpace_B": separation("Orange", Name.DeviceCMYK, 0, 0.6, 1, 0),
    }
    draw("/A cs 1 scn 50 50 9 9 re f /B cs 1 scn 70 50 9 9 re f", **spaces)(pdf)


def _unimplied(pdf: Pdf) -> None:
    pdf.pages[2].contents_add(b"q 60 60 30 30 re f Q", prepend=True)


_PICTURE = "q {side} 0 0 {side} 60 300 cm /P Do Q"
_OVER = state(OP=True, op=True, OPM=1)
_OVER_0 = state(OP=True, op=True, OPM=0)
_ORANGE = separation("Orange", Name.DeviceCMYK, 0, 0.5, 1, 0)
_AREA = "60 60 30 30 re f"

FAULTS = (
    Fault("a face that is not in the file", "fonts", "not in the file", in_pdf(_no_program)),
    Fault("Helvetica by name", "fonts", "Helvetica is not in the file",
          in_pdf(draw("BT /H 9 Tf 1 0 0 1 200 300 Tm (a) Tj ET", Font_H=_helvetica))),
    Fault("a Type 3 font", "fonts", "Type 3",
          in_pdf(draw("BT /T 9 Tf 1 0 0 1 200 300 Tm (a) Tj ET", Font_T=_drawn(b"1000 0 0 0 9 9 d1 0 0 9 9 re f")))),
    Fault("type that means nothing", "fonts", "does not say what", in_pdf(_no_meaning)),
    Fault("type without widths", "fonts", "widths", in_pdf(_no_widths)),
    Fault("invisible type", "fonts", "invisible", in_pdf(draw(_type("3 Tr")))),
    Fault("a code without a glyph", "glyph", "no glyph",
          in_pdf(draw("BT /F1 9 Tf 1 0 0 1 200 300 Tm <FFF0> Tj ET"))),
    Fault("the box for a missing glyph", "glyph", "no glyph",
          in_pdf(draw("BT /F1 9 Tf 1 0 0 1 200 300 Tm <0000> Tj ET"))),
    Fault("type in RGB", "colour", "type is in RGB", in_pdf(draw(_type("1 0 0 rg")))),
    Fault("a line in RGB", "colour", "a line is in RGB", in_pdf(draw("1 0 0 RG 50 50 m 90 50 l S"))),
    Fault("a picture in RGB", "colour", "a picture is in RGB",
          in_pdf(draw(_PICTURE.format(side=15), XObject_P=image(Name.DeviceRGB, 3)))),
    Fault("a picture of a palette in RGB", "colour", "a picture is in RGB",
          in_pdf(draw(_PICTURE.format(side=15), XObject_P=image(_indexed, 1)))),
    Fault("an inline picture in RGB", "colour", "a picture is in RGB",
          in_pdf(draw("q 1 0 0 1 60 60 cm BI /W 2 /H 2 /CS /RGB /BPC 8 ID abcdefghijkl EI Q"))),
    Fault("a shading in RGB", "colour", "in RGB", in_pdf(draw("60 60 30 30 re W n /S sh", Shading_S=_shading))),
    Fault("RGB in a form", "colour", "an area is in RGB",
          in_pdf(draw("/X Do", XObject_X=form(b"1 0 0 rg 60 60 9 9 re f")))),
    Fault("RGB in a pattern", "colour", "an area is in RGB",
          in_pdf(draw(f"/Pattern cs /P scn {_AREA}", Pattern_P=_cell))),
    Fault("RGB in a glyph", "colour", "an area is in RGB",
          in_pdf(draw("BT /T 9 Tf 1 0 0 1 200 300 Tm (a) Tj ET", Font_T=_drawn(b"1000 0 d0 1 0 0 rg 0 0 9 9 re f")))),
    Fault("RGB with a profile", "colour", "RGB with a profile",
          in_pdf(draw(f"/C cs 1 0 0 scn {_AREA}", ColorSpace_C=_icc(3)))),
    Fault("CMYK with a profile", "colour", "profile of their own",
          in_pdf(draw(f"/C cs 1 0 0 0 scn {_AREA}", ColorSpace_C=_icc(4)))),
    Fault("Lab", "colour", "measured by eye", in_pdf(draw(f"/C cs 50 0 0 scn {_AREA}", ColorSpace_C=_lab))),
    Fault("DeviceGray", "colour", "DeviceGray", in_pdf(draw(f"0.5 g {_AREA}"))),
    Fault("the black a page begins with", "colour", "begins with", in_pdf(_unimplied)),
    Fault("all CMYK given another meaning", "colour", "DefaultCMYK",
          in_pdf(draw(_AREA, ColorSpace_DefaultCMYK=_icc(4)))),
    Fault("a spot that stands for RGB", "colour", "stand-in",
          in_pdf(draw(f"/C cs 1 scn {_AREA}", ColorSpace_C=separation("Orange", Name.DeviceRGB, 1, 0.5, 0)))),
    Fault("a spot ink", "separations", "Orange makes a plate",
          in_pdf(draw(f"/C cs 1 scn {_AREA}", ColorSpace_C=_ORANGE))),
    Fault("an ink described twice", "separations", "2 ways", in_pdf(_two_orange)),
    Fault("an ink declared for nothing", "separations", "never used", in_pdf(draw(_AREA, ColorSpace_C=_ORANGE))),
    Fault("a rule on all plates", "separations", "on all plates",
          in_pdf(draw("/C CS 1 SCN 50 50 m 90 50 l S", ColorSpace_C=separation("All", Name.DeviceCMYK, 1, 1, 1, 1)))),
    Fault("small black type that knocks out", "overprint", "type in black", in_pdf(draw(_type()))),
    Fault("small black type in DeviceGray", "overprint", "type in black",
          in_pdf(draw(_type("/O gs 0 g"), ExtGState_O=_OVER))),
    Fault("a thin black rule that knocks out", "overprint", "a line in black",
          in_pdf(draw("0.5 w 50 50 m 90 50 l S"))),
    Fault("white that overprints", "overprint", "vanish",
          in_pdf(draw(f"/O gs 0 0 0 0 k {_AREA}", ExtGState_O=_OVER))),
    Fault("white type that overprints", "overprint", "type in white overprints",
          in_pdf(draw(_type("/O gs 0 0 0 0 k", 20), ExtGState_O=_OVER))),
    Fault("overprint of mode 0", "overprint", "mode 0", in_pdf(draw(f"/O gs 1 0 0 0 k {_AREA}", ExtGState_O=_OVER_0))),
    Fault("small black type of four inks", "rich-black", "several inks", in_pdf(draw(_type("0.6 0.4 0.4 1 k")))),
    Fault("small white type", "small-type", "is white", in_pdf(draw(_type("0 0 0 0 k", 7)))),
    Fault("small type in a tint", "small-type", "in a tint", in_pdf(draw(_type("0 0 0 0.4 k", 7)))),
    Fault("small type of several inks", "small-type", "of several inks", in_pdf(draw(_type("0 0.9 0.9 0 k", 7)))),
    Fault("type made small by its matrix", "small-type", "of several inks",
          in_pdf(draw(f"q 0.5 0 0 0.5 100 100 cm {_type('0 0.9 0.9 0 k', 12)} Q"))),
    Fault("a rule too thin", "rules", "thinner than 0.25", in_pdf(draw("/Over gs 0.1 w 50 50 m 90 50 l S"))),
    Fault("a rule as thin as can be", "rules", "as thin as", in_pdf(draw("/Over gs 0 w 50 50 m 90 50 l S"))),
    Fault("a thin rule in a tint", "rules", "thinner than 0.5", in_pdf(draw("0 0 0 0.5 K 0.3 w 50 50 m 90 50 l S"))),
    Fault("a thin box", "rules", "thinner than 0.25", in_pdf(draw("/Over gs 50 50 90 0.1 re f"))),
    Fault("a coarse picture", "resolution", "less than 149",
          in_pdf(draw(_PICTURE.format(side=100), XObject_P=image(Name.DeviceCMYK, 4)))),
    Fault("a picture not quite fine enough", "resolution", "less than 224",
          in_pdf(draw(_PICTURE.format(side=25), XObject_P=image(Name.DeviceCMYK, 4)))),
    Fault("coarse line art", "resolution", "black and white has less than 549",
          in_pdf(draw(_PICTURE.format(side=15), XObject_P=image(None, 1, bits=1, ImageMask=True)))),
    Fault("too much ink", "ink", "more than 300 %", in_pdf(draw(f"0.9 0.9 0.9 0.5 k {_AREA}"))),
    Fault("type cut at the trim", "safety", "is cut", in_pdf(draw(_type(x=-5, y=200)))),
    Fault("type too near the trim", "safety", "nearer than 3 mm", in_pdf(draw(_type(x=3, y=200)))),
)  # fmt: skip
