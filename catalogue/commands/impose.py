"""`catalogue impose`: single pages on sheets, for printing and binding in the house."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar, get_args

import typer

from catalogue.commands.shared import counted, done, report, reporting, write
from catalogue.commands.spine import stock_of
from catalogue.lengths import MM, mm, parse_length
from catalogue.problems import Finder, Place, Problems, pages_in_words
from catalogue.stock import Stock

if TYPE_CHECKING:
    from catalogue.imposition.imposing import Imposed
    from catalogue.imposition.job import Job
    from catalogue.imposition.schemes import Scheme

_Parsed = TypeVar("_Parsed")
_LABELS = "Source Sans 3"
"""The family of the sheets' labels."""
_MILLING = mm(3)
_MOST_OUT = mm(30)
"""Longest bleed or milling that anybody could mean."""
_THINNEST, _THICKEST = mm(0.02), mm(2)
_MOST_SIGNATURE = 128
_MOST_FACTOR = 2.0
_FINISHING = {
    "saddle": "lay the sheets in order, fold them together, stitch them in the fold, cut head, foot and fore-edge",
    "perfect": "fold each section by itself, gather the sections in order (the marks on the spine make a stair), bind, cut",
    "cut-stack": "cut the pile in the middle, lay the left half on the right half, cut round",
}


def impose(
    file: Annotated[Path, typer.Argument(help="A print PDF of single pages, ours or another's.")],
    saddle: Annotated[
        bool, typer.Option("--saddle", help="Nest all sheets and stitch them in the fold: a booklet.")
    ] = False,
    perfect: Annotated[
        bool, typer.Option("--perfect", help="Fold sections of a few sheets, gather them and glue or sew the spine.")
    ] = False,
    cut_stack: Annotated[
        bool,
        typer.Option("--cut-stack", help="Cut the printed pile in two and lay one half on the other: single leaves."),
    ] = False,
    sheet: Annotated[
        str, typer.Option("--sheet", help="A3, SRA3, A4, SRA4, B3, Letter, Tabloid …, or 320x450mm.")
    ] = "A3",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Where to write; FILE-imposed.pdf if not given.")
    ] = None,
    paper: Annotated[
        float | None, typer.Option("--paper", metavar="G/M2", help="The paper's weight, for creep and spine.")
    ] = None,
    bulk: Annotated[
        float | None,
        typer.Option("--bulk", metavar="CM3/G", help="Its bulk: 0.9 matt coated, 1.25 offset; 1 if not given."),
    ] = None,
    caliper: Annotated[
        str | None,
        typer.Option("--caliper", help="One leaf's thickness as measured, such as 0.12mm, in place of both."),
    ] = None,
    creep_factor: Annotated[
        float, typer.Option("--creep-factor", help="How much of the paper's thickness folds add to creep: 1 to 1.4.")
    ] = 1.0,
    signature: Annotated[
        int, typer.Option("--signature", help="Pages in a section of --perfect, a multiple of four.")
    ] = 16,
    milling: Annotated[
        str | None,
        typer.Option(
            "--milling", help="Ground off the spine of --perfect before gluing; 3mm if not given, 0 for sewing."
        ),
    ] = None,
    bleed: Annotated[
        str | None, typer.Option("--bleed", help="Most bleed to keep; all that the pages have if not given.")
    ] = None,
    marks: Annotated[
        bool, typer.Option("--marks/--no-marks", help="Marks for cutting and folding, and a label.")
    ] = True,
    blanks: Annotated[
        str | None,
        typer.Option("--blanks", help="Where blank pages go: end, or before-last, as --saddle does if not told."),
    ] = None,
    binding: Annotated[
        str | None,
        typer.Option("--binding", help="left, or right for a book read from right to left; else as FILE says."),
    ] = None,
    flip: Annotated[
        str | None,
        typer.Option(
            "--flip", help="short or long: the edge on which the printer turns sheets; else the one beside the fold."
        ),
    ] = None,
) -> None:
    """Lay the pages of a print file on sheets for printing, folding and binding in the house.

    A printing house wants the single pages as they are, and imposes for itself.
    """
    from catalogue.imposition.geometry import Edge
    from catalogue.imposition.imposing import impose as lay
    from catalogue.imposition.job import Job
    from catalogue.imposition.papers import parse_paper
    from catalogue.imposition.schemes import Binding, Blanks
    from catalogue.incoming.opening import file_bytes
    from catalogue.makeup.facesheet import read_faces
    from catalogue.project import house_root

    target = output or file.with_name(f"{file.stem}-imposed.pdf")
    finder = Finder()
    schemes: dict[Scheme, bool] = {"saddle": saddle, "perfect": perfect, "cut-stack": cut_stack}
    chosen = [scheme for scheme, wanted in schemes.items() if wanted]
    if len(chosen) != 1:
        finder.grave(Place(), "one way of binding must be named", "write --saddle, --perfect or --cut-stack")
    if milling is not None and not perfect:
        finder.grave(Place("--milling"), "only the spine of --perfect is ground off", "leave it out")
    if signature % 4 or not 4 <= signature <= _MOST_SIGNATURE:
        finder.grave(Place("--signature"), f"{signature} pages make no section", "write a multiple of four, such as 16")
    if not 0 <= creep_factor <= _MOST_FACTOR:
        finder.grave(Place("--creep-factor"), f"{creep_factor:g} is no factor for creep", "write one from 1 to 1.4")
    if target.resolve() == file.resolve():
        finder.grave(Place("--output"), "the sheets would overwrite their pages", "name another file")
    with reporting():
        size = _parsed("--sheet", sheet, parse_paper, finder)
        ground = _parsed("--milling", milling, _short, finder)
        job = Job(
            scheme=chosen[0] if chosen else "saddle",
            paper=size or parse_paper("A3"),
            signature=signature,
            blanks=_choice("--blanks", blanks, Blanks, finder),
            binding=_choice("--binding", binding, Binding, finder),
            flip=_choice("--flip", flip, Edge, finder),
            stock=_stock(paper, bulk, caliper, finder),
            creep_factor=creep_factor,
            milling=(_MILLING if milling is None else ground or 0.0) if perfect else 0.0,
            bleed=_parsed("--bleed", bleed, _short, finder),
            marks=marks,
        )
        if finder.found:
            raise Problems(finder.found)
        root = house_root()
        faces, _ = read_faces([(root / "fonts" / "faces.yaml", "house/fonts/faces.yaml")])
        imposed = lay(file_bytes(file), file.name, job, faces, _LABELS)
    report(imposed.problems)
    write(target, imposed.pdf)
    for line in _summary(target, job, imposed):
        done(line)


def _parsed(option: str, words: str | None, parse: Callable[[str], _Parsed], finder: Finder) -> _Parsed | None:
    if words is None:
        return None
    try:
        return parse(words)
    except ValueError as error:
        finder.grave(Place(option), str(error))
        return None


def _short(words: str) -> float:
    length = parse_length(words)
    if not 0 <= length <= _MOST_OUT:
        raise ValueError(f"{words} is too much or too little; write a length from 0 to {_MOST_OUT / MM:.0f} mm")
    return length


def _leaf(words: str) -> float:
    thickness = parse_length(words)
    if not _THINNEST <= thickness <= _THICKEST:
        raise ValueError(f"no leaf is {words} thick; write what a gauge shows, such as 0.12mm")
    return thickness


def _choice(option: str, word: str | None, kind: Any, finder: Finder) -> Any:
    """One of the words of the Literal `kind`; None where nothing is said."""
    if word is None or word in get_args(kind):
        return word
    finder.grave(Place(option), f"{word!r} is not known", f"write {' or '.join(get_args(kind))}")
    return None


def _stock(paper: float | None, bulk: float | None, caliper: str | None, finder: Finder) -> Stock | None:
    if caliper is not None:
        if paper is not None or bulk is not None:
            finder.grave(Place("--caliper"), "the paper's thickness is told twice", "leave out --paper and --bulk")
        thickness = _parsed("--caliper", caliper, _leaf, finder)
        # A paper of bulk 1 weighs a gram a square metre for each thousandth of a millimetre.
        return None if thickness is None else Stock(thickness / MM * 1000)
    if paper is None and bulk is not None:
        finder.grave(
            Place("--bulk"), "bulk alone gives no thickness", "write --paper, in grams a square metre, beside it"
        )
    return stock_of(paper, bulk, "--paper", finder)


def _summary(target: Path, job: "Job", imposed: "Imposed") -> Iterator[str]:
    """What to know for printing, folding and cutting."""
    plan, bed = imposed.plan, imposed.bed
    count = len(plan.sheets)
    pages = counted(len(plan.pages), "page")
    yield f"{target}: {counted(count, 'sheet')} of {job.paper.name}, {2 * count} sides, for {pages}"
    if job.scheme == "perfect":
        yield f"sections of {', '.join(counted(4 * size, 'page') for size in plan.signatures)}, in this order"
    if plan.blanks:
        yield f"blank in the bound book: {pages_in_words(plan.blanks)}"
    if job.scheme != "cut-stack":
        yield _creep_told(job, imposed)
    if job.scheme != "saddle" and imposed.spine is not None:
        yield f"spine {imposed.spine / MM:.1f} mm without a cover"
    way = "portrait" if bed.width < bed.height else "landscape"
    turned = "" if imposed.flip == bed.upright_edge else "; the backs stand on their heads for that"
    yield (
        f"print at 100 %, not fitted to the page, on both sides, sheets {way}, "
        f"turned over on the {imposed.flip} edge{turned}"
    )
    yield _FINISHING[job.scheme]


def _creep_told(job: "Job", imposed: "Imposed") -> str:
    if job.stock is None:
        return "creep not made good: the paper is unknown; name it with --paper and --bulk, or --caliper"
    if not imposed.creep:
        return "no creep: no sheet lies inside another"
    lost = max(0.0, imposed.creep - imposed.bed.spread.gap)
    cut = f", and {lost / MM:.2f} mm of them are lost in the fold" if lost else ""
    return f"creep {imposed.creep / MM:.2f} mm: so much nearer to the spine lie the innermost pages{cut}"
