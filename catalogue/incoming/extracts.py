"""A file's only page, measured, and taken out as a form that another file can hold."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any, TypeAlias

import pikepdf
from pikepdf import Array, Dictionary, Name

from catalogue.incoming.boxes import Box, PageBoxes, page_boxes, told_boxes
from catalogue.incoming.matrices import Matrix
from catalogue.incoming.objects import Unpacker, entry, identity, inherited, items, name, number
from catalogue.incoming.opening import Unreadable, reading
from catalogue.incoming.streams import page_content

_ANEW = "ask for it again, exported as a PDF for printing"
_LARGEST = 14_400.0
"""Points: what a page may measure (ISO 32000-1, annex C)."""
_MOST_OBJECTS = 200_000
_KINDS = ("ExtGState", "ColorSpace", "Pattern", "Shading", "XObject", "Font", "Properties")
"""Resources that drawing can ask for (ISO 32000-1, table 33)."""
_LEFT_BEHIND = (
    "/Metadata", "/PieceInfo", "/LastModified", "/OC", "/StructParent", "/StructParents", "/AF", "/OPI", "/Alternates",
    "/Ref", "/Measure", "/PtData",
)  # fmt: skip
"""What speaks of the file that an object comes from, or of other ones, and draws nothing."""
_LAYERS = ("OCG", "OCMD")
_PLAIN_MODES = ("", "Normal", "Compatible")

Sides: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True, slots=True)
class Measures:
    """A page as a reader sees it, in points."""

    width: float
    """Of its trim."""
    height: float
    bleed: Sides
    """What the page says is printed beyond its trim; nothing on any side where it does not say."""


@dataclass(frozen=True, slots=True)
class Extract:
    """A page taken out of its file."""

    pdf: bytes
    """A file whose catalogue has the page under `Form`, and no pages."""
    transparent: bool
    """Whether anything on it is, or may be."""


def measured(data: bytes) -> Measures:
    """The measures of the only page of a file. Raises Problems where it has several, or cannot be read."""
    with reading(data) as pdf:
        page = _only_page(pdf)
        boxes = _boxes(page)
        trim, unit = boxes.trim, boxes.unit
        around = _bleed_box(page, boxes)
        # In the page's own coordinates `top` is at the foot.
        outs = (trim.left - around.left, around.bottom - trim.bottom, around.right - trim.right, trim.top - around.top)
        sides = [max(0.0, out * unit) for out in outs]
        turned = sides[-boxes.turns :] + sides[: -boxes.turns] if boxes.turns else sides
        width, height = trim.width * unit, trim.height * unit
        if max(width, height) > _LARGEST:
            raise Unreadable("the page is larger than any can be", _ANEW)
        if boxes.turns % 2:
            width, height = height, width
        left, top, right, bottom = turned
        return Measures(width, height, (left, top, right, bottom))


def extract(data: bytes) -> Extract:
    """The only page of a file as a form and nothing besides: points from the lower left of its trim, upright.

    What it draws with comes along. Annotations, scripts, attachments, layers, metadata and whatever else a page brings that
    is no drawing stay behind. The same bytes give the same extract. Raises Problems as `measured` does.
    """
    with reading(data) as source:
        page = _only_page(source)
        boxes = _boxes(page)
        content = page_content(page, Unpacker())
        if content is None:
            raise Unreadable("the content of the page cannot be unpacked", _ANEW)
        out = pikepdf.new()
        form = out.make_stream(content, Type=Name.XObject, Subtype=Name.Form)
        form.BBox = Array([round(edge, 4) for edge in _bleed_box(page, boxes)])
        form.Matrix = Array([round(part, 6) for part in _upright(boxes)])
        told = inherited(page, "Resources")
        resources = source.make_indirect(Dictionary({f"/{key}": held for key in _KINDS if (held := entry(told, key))}))
        transparent = _cleaned(resources)
        form.Resources = out.copy_foreign(resources)
        group = entry(page, "Group")
        if transparent and name(entry(group, "S")) == "Transparency":
            # A page's group is isolated whatever it says, a form's is not (ISO 32000-1, 11.4.7).
            group = source.make_indirect(Dictionary(S=Name.Transparency, I=True, K=entry(group, "K") is True))
            if (space := entry(entry(page, "Group"), "CS")) is not None:
                group.CS = space
            form.Group = out.copy_foreign(group)
        out.Root.Form = form
        file = BytesIO()
        out.save(file, static_id=True, stream_decode_level=pikepdf.StreamDecodeLevel.none, fix_metadata_version=False)
        return Extract(file.getvalue(), transparent)


def _only_page(pdf: pikepdf.Pdf) -> Any:
    if len(pdf.pages) != 1:
        raise Unreadable(f"it has {len(pdf.pages)} pages, and one is wanted", "save the page that is meant by itself")
    return pdf.pages[0].obj


def _boxes(page: Any) -> PageBoxes:
    boxes = page_boxes(page)
    if boxes is None:
        raise Unreadable("nothing says how large its page is", _ANEW)
    return boxes


def _bleed_box(page: Any, boxes: PageBoxes) -> Box:
    """Trim and bleed. Without a BleedBox there is no bleed: beyond the trim may be marks."""
    told = told_boxes(page).get("BleedBox")
    inside = boxes.trim if told is None else told.within(boxes.media)
    trim = boxes.trim
    return Box(
        min(inside.left, trim.left),
        min(inside.top, trim.top),
        max(inside.right, trim.right),
        max(inside.bottom, trim.bottom),
    )


def _upright(boxes: PageBoxes) -> Matrix:
    """The matrix that turns the page upright, in points, the lower left of its trim as shown at the origin."""
    trim, unit = boxes.trim, boxes.unit
    match boxes.turns:
        case 1:
            return (0.0, -unit, unit, 0.0, -trim.top * unit, trim.right * unit)
        case 2:
            return (-unit, 0.0, 0.0, -unit, trim.right * unit, trim.bottom * unit)
        case 3:
            return (0.0, unit, -unit, 0.0, trim.bottom * unit, -trim.left * unit)
    return (unit, 0.0, 0.0, unit, -trim.left * unit, -trim.top * unit)


def _cleaned(resources: Any) -> bool:
    """Takes out of everything that the resources lead to what draws nothing; whether anything there is transparent."""
    seen: set[tuple[int, int]] = set()
    waiting = [resources]
    transparent = False
    count = 0
    while waiting:
        value = waiting.pop()
        where = identity(value)
        if where in seen:
            continue
        if where != (0, 0):
            seen.add(where)
        count += 1
        if count > _MOST_OBJECTS:
            raise Unreadable("its page is made of more objects than anybody can mean", _ANEW)
        if isinstance(value, Array):
            waiting.extend(items(value))
        elif isinstance(value, Dictionary | pikepdf.Stream):
            transparent = _is_transparent(value) or transparent
            waiting.extend(_kept(value))
    return transparent


def _kept(holder: Any) -> Iterator[Any]:
    """The values of a dictionary or stream that stay in it; of a layer nothing does."""
    emptied = name(entry(holder, "Type")) in _LAYERS
    for key in sorted(holder.keys()):
        if emptied or key in _LEFT_BEHIND:
            del holder[key]
        elif key != "/Length":
            yield holder[key]


def _is_transparent(holder: Any) -> bool:
    """Whether a graphics state, a form or a picture asks for transparency (ISO 32000-1, 11)."""
    if name(entry(holder, "S")) == "Transparency":
        return True
    mask = entry(holder, "SMask")
    if (mask is not None and name(mask) != "None") or number(entry(holder, "SMaskInData")):
        return True
    if any((opacity := number(entry(holder, key))) is not None and opacity < 1 for key in ("ca", "CA")):
        return True
    mode = entry(holder, "BM")
    modes = [name(mode)] if not items(mode) else [name(each) for each in items(mode)]
    return modes[0] not in _PLAIN_MODES
