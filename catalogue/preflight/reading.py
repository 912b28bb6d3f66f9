"""The facts of a file and of its pages, read from the objects of a PDF."""

from collections.abc import Iterator
from typing import Any

import pikepdf

from catalogue.incoming.boxes import Box, told_boxes, trim_of
from catalogue.incoming.objects import (
    BROKEN,
    entries,
    entry,
    filters,
    inherited,
    items,
    name,
    number,
    numbers,
    text,
    unpacked,
)  # fmt: skip
from catalogue.incoming.opening import header, is_compressed, repairs
from catalogue.incoming.streams import Exhausted, page_content
from catalogue.preflight.content import Content, Library
from catalogue.preflight.facts import Annotation, FileFacts, Intent, Oddity, PageFacts
from catalogue.preflight.interpreting import carry_out
from catalogue.preflight.packets import information, properties

MOST_PAGES = 5000
MOST_OBJECTS = 500_000
_MOST_ANNOTATIONS, _MOST_DECLARED = 2000, 500
_A4 = Box(0.0, 0.0, 595.276, 841.89)


def file_facts(pdf: pikepdf.Pdf, data: bytes) -> FileFacts:
    """Everything that is not on a page."""
    root = pdf.Root
    head, junk = header(data)
    said = name(entry(root, "Version"))
    identifiers = [each for each in items(entry(pdf.trailer, "ID")) if isinstance(each, pikepdf.String) and bytes(each)]
    metadata = entry(root, "Metadata")
    xmp, fault = None, ""
    if metadata is not None:
        try:
            xmp = properties(unpacked(metadata) or b"")
        except ValueError as error:
            fault = str(error)
    packed, external = _streams(pdf)
    return FileFacts(
        version=max(_version(head), _version(said)),
        pages=len(pdf.pages),
        junk=junk,
        identifiers=len(identifiers),
        compressed=is_compressed(data),
        damaged=repairs(pdf),
        info=information(entry(pdf.trailer, "Info")),
        xmp=xmp,
        xmp_fault=fault,
        xmp_packed=bool(filters(metadata)),
        intents=tuple(_intent(each) for each in items(entry(root, "OutputIntents"))),
        filters=packed,
        catalogue=tuple(_in_catalogue(root)),
        external=external,
    )


def _version(said: str) -> tuple[int, int]:
    major, _, minor = said.partition(".")
    return (int(major), int(minor)) if major.isdecimal() and minor.isdecimal() and len(said) < 6 else (0, 0)


def _streams(pdf: pikepdf.Pdf) -> tuple[tuple[str, ...], bool]:
    """The filters of all streams, and whether the data of one are in another file."""
    found: set[str] = set()
    external = False
    try:
        for _, each in zip(range(MOST_OBJECTS), pdf.objects, strict=False):
            if isinstance(each, pikepdf.Stream):
                found.update(filters(each))
                external = external or "/F" in each
    except BROKEN:
        pass
    return tuple(sorted(found)), external


def _intent(value: Any) -> Intent:
    profile = entry(value, "DestOutputProfile")
    return Intent(
        kind=name(entry(value, "S")),
        condition=text(entry(value, "OutputConditionIdentifier")),
        registry=text(entry(value, "RegistryName")),
        profile=None if profile is None else unpacked(profile) or b"",
    )


def _in_catalogue(root: Any) -> Iterator[str]:
    """What moves, asks, plays or hides, by words that the checks know."""
    form = entry(root, "AcroForm")
    if items(entry(form, "Fields")) or entry(form, "XFA") is not None:
        yield "form"
    if entry(root, "AA") is not None:
        yield "actions"
    action = entry(root, "OpenAction")
    if isinstance(action, pikepdf.Dictionary):
        yield "script" if name(entry(action, "S")) == "JavaScript" else "action on opening"
    names = entry(root, "Names")
    if entry(names, "JavaScript") is not None:
        yield "script"
    if (
        entry(names, "EmbeddedFiles") is not None
        or entry(root, "Collection") is not None
        or entry(root, "AF") is not None
    ):
        yield "embedded files"
    if entry(names, "AlternatePresentations") is not None:
        yield "presentations"
    if entry(root, "OCProperties") is not None:
        yield "layers"
    if entry(root, "Perms") is not None:
        yield "signatures"


def pages(pdf: pikepdf.Pdf) -> Iterator[PageFacts]:
    """The pages in their order, each read when it is asked for."""
    library = Library()
    for index in range(min(len(pdf.pages), MOST_PAGES)):
        try:
            yield _page(pdf.pages[index].obj, index + 1, library)
        except BROKEN as error:
            box = Box(0, 0, 0, 0)
            oddity = Oddity("slip", f"the page cannot be read ({type(error).__name__})")
            yield PageFacts(index + 1, {}, box, box, box, oddities=(oddity,))


def _page(page: Any, count: int, library: Library) -> PageFacts:
    boxes = told_boxes(page)
    media = boxes.get("MediaBox", _A4)
    trim = trim_of(boxes, media)
    resources = inherited(page, "Resources")
    content = Content(library, (1.0, 0.0, 0.0, -1.0, -trim[0], trim[3]))
    data = page_content(page, library.unpack)
    if data is None:
        content.odd("slip", "the content cannot be unpacked")
    else:
        try:
            carry_out(content, data, resources)
        except Exhausted:
            content.odd("endless")
    group = entry(page, "Group")
    blending = entry(group, "CS")
    is_group = name(entry(group, "S")) == "Transparency"
    declared = entries(entry(resources, "ColorSpace"))

    def seen(box: tuple[float, ...]) -> Box:
        return Box(box[0] - trim[0], trim[3] - box[3], box[2] - trim[0], trim[3] - box[1])

    spaces = tuple(library.spaces.read(value) for value in [*declared.values()][:_MOST_DECLARED])
    return PageFacts(
        number=count,
        boxes=boxes,
        trim=seen(trim),
        bleed=seen(boxes.get("BleedBox", trim)),
        media=seen(media),
        rotation=int(number(inherited(page, "Rotate")) or 0),
        user_unit=number(entry(page, "UserUnit")) or 1.0,
        texts=tuple(content.texts),
        shapes=tuple(content.shapes),
        pictures=tuple(content.pictures),
        oddities=tuple(content.oddities.values()),
        declared=spaces,
        defaults=tuple(label for label in declared if label.startswith("Default")),
        group=(library.spaces.read(blending).family if blending is not None else "") if is_group else None,
        annotations=tuple(_annotations(page, seen)),
        actions=entry(page, "AA") is not None,
        preseparated=entry(page, "SeparationInfo") is not None,
    )


def _annotations(page: Any, seen: Any) -> Iterator[Annotation]:
    for each in items(entry(page, "Annots"))[:_MOST_ANNOTATIONS]:
        box = numbers(entry(each, "Rect"), 4)
        yield Annotation(name(entry(each, "Subtype")), None if box is None else seen(box))
