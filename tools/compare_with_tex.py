"""Our line breaks beside LuaTeX's: the same words, face, widths, division points and parameters.

    python tools/compare_with_tex.py [--paragraphs 200] [--page PAGE.png]

The specimen's texts, whole and joined with their neighbours, are justified at three measures. LuaTeX's own line breaker gets
each paragraph as boxes, glue and discretionaries of just our widths (in TeX's scaled points) and says what its way costs;
ours is priced by the same formulas. `--page` sets one text by both, each with its own means, and puts them side by side.
Wants Debian's texlive-luatex, and for the page poppler-utils.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PIL import Image

from catalogue.build import Workshop, prepare
from catalogue.makeup.desk import Desk
from catalogue.makeup.document import Document
from catalogue.makeup.sheet import Sheet
from catalogue.printshop import print_shop
from catalogue.records.emphasis import paragraphs
from catalogue.records.library import Records
from catalogue.records.walking import records_of, texts_of
from catalogue.typeset.breaking import Breaks, Chain
from catalogue.typeset.candidates import candidates, division_points
from catalogue.typeset.justified import PLAIN, SHRINK, Justified
from catalogue.typeset.runs import runs
from catalogue.typeset.styles import Passage, Style
from catalogue.typeset.words import tokens

ROOT = Path(__file__).resolve().parents[1]
TEX = ROOT / "tools/tex_breaks.lua"
SCALED = 65536
"""Scaled points in a point: TeX's unit."""
MEASURES = (160.0, 200.0, 240.0)
TEXS_LETTERS = 2
"""Letters that stay together on either side of a division, as TeX has it for Serbian."""
TOLERANCE = 9999
"""Nearly TeX's greatest: at the greatest it forgives what does not fit, and its totals mean nothing."""
_PAGE, _MARGIN, _PAGE_MEASURE = (240.0, 350.0), 20.0, 200.0
"""Points: the picture's half page, its margins, and the measure on it."""
_PPI = 150
_SHOWN_WORDS = 90
_TEXS_OWN = "\\{}$&#^_%~"
LEAST_WORDS = 25
"""Shorter paragraphs have little to choose."""


@dataclass(frozen=True)
class Trial:
    """One paragraph at one measure. The breaks are in whole scaled points."""

    breaks: Breaks
    measure: int


@dataclass(frozen=True)
class Verdict:
    """What TeX did: whether every line is within the tolerance, and its demerits."""

    fits: bool
    demerits: int


def texts(records: Records, language: str) -> Iterator[str]:
    """Every paragraph of running text in that language, in the order of the records."""
    for record in records_of(records):
        for written in texts_of(record):
            if written.running and written.language == language:
                for spans in paragraphs(written.text):
                    yield "".join(span.text for span in spans)


def enough(found: Sequence[str], count: int) -> list[str]:
    """That many different paragraphs: each alone, then with the next one, then with the next two …"""
    out: list[str] = []
    for length in range(1, len(found) + 1):
        for start in range(len(found) - length + 1):
            joined = " ".join(found[start : start + length])
            if len(joined.split()) >= LEAST_WORDS:
                out.append(joined)
            if len(out) == count:
                return out
    return out


def trial(text: str, desk: Desk, language: str, measure: float) -> Trial:
    """The paragraph with its break points at whole scaled points, so that both sides add up the same figures."""
    passages = (Passage(text, desk.style("text", language), language),)
    found, _ = runs(passages, desk.faces)
    style = replace(passages[0].style, align="justified", protrude=False, hyphen_letters=TEXS_LETTERS)
    points = candidates(tokens(passages, found), style, divided=True).breaks
    whole = Breaks()
    for index in range(len(points)):
        whole.add(
            _scaled(points.ends[index]),
            _scaled(points.starts[index]),
            _give(points.stretch_ends[index]),
            _give(points.stretch_starts[index]),
            _scaled(points.hyphens[index]),
            points.letters[index],
            hard=points.hard[index],
        )
    return Trial(whole, _scaled(measure))


def _scaled(points: float) -> int:
    return round(points * SCALED)


def _give(points: float) -> int:
    """Stretch in fives, so that two fifths of it, the shrink, are whole as well."""
    return 5 * round(points * SCALED / 5)


def ours(one: Trial) -> Chain | None:
    return Justified(one.breaks, one.measure, one.measure, TOLERANCE, PLAIN).chain()


def tex(trials: Iterable[Trial]) -> list[Verdict]:
    """What LuaTeX's line breaker makes of the same paragraphs."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        listed = ",\n".join(_as_lua(one) for one in trials)
        (folder / "paragraphs.lua").write_text(f"return {{\n{listed}\n}}\n", encoding="utf-8")
        (folder / "breaks.tex").write_text(f'\\directlua{{dofile("{TEX.as_posix()}")}}\\end\n', encoding="utf-8")
        said = _run(["luatex", "--interaction=batchmode", "breaks.tex"], folder)
    found = re.findall(r"^LINES (\d+) FITTING (\d+) DEMERITS (\d+)", said, re.MULTILINE)
    return [Verdict(lines == fitting, int(cost)) for lines, fitting, cost in found]


def _as_lua(one: Trial) -> str:
    breaks = one.breaks
    items: list[str] = []
    repeated = 0.0
    for index in range(1, len(breaks)):
        before = index - 1
        width = breaks.ends[index] - breaks.starts[before] - repeated
        stretch = breaks.stretch_ends[index] - breaks.stretch_starts[before]
        items.append(f'{{"box",{width:.0f},{stretch:.0f},{stretch * SHRINK:.0f}}}')
        if index == len(breaks) - 1:
            break
        space = breaks.starts[index] - breaks.ends[index]
        repeated = 0.0
        if breaks.hyphenated(index):
            # The next line begins elsewhere than this one ends: by the kerning across the break, or by a compound's own
            # hyphen that comes again.
            repeated = -space
            items.append(f'{{"hyphen",{breaks.hyphens[index]:.0f},{repeated:.0f}}}')
        elif space:
            give = breaks.stretch_starts[index] - breaks.stretch_ends[index]
            items.append(f'{{"space",{space:.0f},{give:.0f},{give * SHRINK:.0f}}}')
        else:
            items.append('{"break"}')
    return f"{{measure={one.measure},items={{{','.join(items)}}}}}"


def _run(command: Sequence[str], folder: Path) -> str:
    made = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if made.returncode:
        sys.exit(f"{command[0]} failed:\n{made.stdout[-2000:]}{made.stderr[-2000:]}")
    return made.stdout


def compare(desk: Desk, language: str, count: int) -> str:
    """A line of figures for each measure."""
    chosen = enough(list(texts(desk.records, language)), count)
    out = []
    for measure in MEASURES:
        trials = [trial(text, desk, language, measure) for text in chosen]
        chains = [ours(one) for one in trials]
        verdicts = tex(trials)
        pairs = [(chain, verdict) for chain, verdict in zip(chains, verdicts, strict=True) if chain is not None]
        higher = sum(chain.demerits > verdict.demerits for chain, verdict in pairs)
        lower = sum(chain.demerits < verdict.demerits for chain, verdict in pairs)
        missed = sum(chain is None and verdict.fits for chain, verdict in zip(chains, verdicts, strict=True))
        ours_in_all = sum(chain.demerits for chain, _ in pairs)
        texs_in_all = sum(verdict.demerits for _, verdict in pairs)
        out.append(
            f"{language:<8} {measure:5.0f} pt {len(pairs):5} {lower:7} {higher:7}"
            f" {ours_in_all:16,.0f} {texs_in_all:16,} {len(chains) - len(pairs):6} {missed:6}"
        )
    return "\n".join(out)


def page(workshop: Workshop, target: Path) -> None:
    """A picture of the specimen's first long text in each language: ours on the left, TeX's on the right."""
    desk = workshop.desk
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        left, right = folder / "ours.pdf", folder / "tex.pdf"
        chosen = {language: _shown(list(texts(desk.records, language))) for language in desk.languages}
        left.write_bytes(print_shop(workshop).press(_our_page(desk, chosen)))
        (folder / "tex.tex").write_text(_tex_page(desk, chosen), encoding="utf-8")
        _run(["luatex", "--interaction=batchmode", "tex.tex"], folder)
        halves = []
        for pdf in (left, right):
            _run(["pdftoppm", "-r", str(_PPI), "-png", "-singlefile", pdf.name, pdf.stem], folder)
            with Image.open(pdf.with_suffix(".png")) as half:
                halves.append(half.convert("L"))
        both = Image.new("L", (sum(half.width for half in halves), max(half.height for half in halves)), 255)
        both.paste(halves[0], (0, 0))
        both.paste(halves[1], (halves[0].width, 0))
        both.save(target, optimize=True)


def _shown(found: Sequence[str]) -> str:
    """The first paragraph long enough to look at."""
    return next(text for text in enough(found, len(found) ** 2) if len(text.split()) >= _SHOWN_WORDS)


def _our_page(desk: Desk, chosen: Mapping[str, str]) -> Document:
    sheet = Sheet("recto")
    y = _MARGIN
    for language, text in chosen.items():
        galley = desk.set([Passage(text, _style(desk, language), language)], _PAGE_MEASURE)
        sheet.pour(galley, _MARGIN, y)
        y += galley.depth + galley.leading
    return Document("LuaTeX", desk.languages[0], (sheet.page(blind=True),), *_PAGE, 0.0)


def _style(desk: Desk, language: str) -> Style:
    return replace(desk.style("text", language), align="justified", protrude=True, letterfit=0.015)


def _tex_page(desk: Desk, chosen: Mapping[str, str]) -> str:
    """The same texts for plain LuaTeX: our division points as discretionaries, our spaces, plain TeX's parameters."""
    width, height = _PAGE
    out = [
        r"\input luaotfload.sty",
        rf"\pagewidth={width}bp \pageheight={height}bp \hoffset=-1in \voffset=-1in \nopagenumbers",
        rf"\hsize={width}bp \vsize={height}bp \topskip={_MARGIN}bp \parindent=0pt \parskip=0pt",
        r"\tolerance=9999 \pretolerance=-1 \frenchspacing",
    ]
    for language, text in chosen.items():
        style = _style(desk, language)
        face = desk.faces.face(style.family, style.weight, style.slant)
        script, system = ("cyrl", "SRB") if language.endswith("Cyrl") else ("latn", "dflt")
        features = "".join(f";+{tag}" for tag, _ in style.features)
        loaded = f"[{face.path.as_posix()}]:mode=harf;script={script};language={system}{features}"
        space = r"\fontdimen2\font"
        out += [
            rf'\font\face="{loaded}" at {style.size}bp \face \baselineskip={style.leading}bp',
            rf"\spaceskip={space} plus .5{space} minus .2{space}",
            rf"\leftskip={_MARGIN}bp \rightskip={width - _MARGIN - _PAGE_MEASURE}bp",
            rf"\noindent {_divided(desk, language, text)}\par \vskip{style.leading}bp",
        ]
    return "\n".join([*out, r"\bye"])


def _divided(desk: Desk, language: str, text: str) -> str:
    """The text with TeX's discretionary hyphens at our division points, and TeX's own characters made harmless."""
    passages = (Passage(text, _style(desk, language), language),)
    found, _ = runs(passages, desk.faces)
    paragraph = tokens(passages, found)
    points = {
        point
        for token in paragraph.tokens
        if not token.space
        for point in division_points(paragraph, token, passages[0].style.hyphen_letters)
    }
    breakable = {token.start for token in paragraph.tokens if token.space and token.may_break}
    out = []
    for index, character in enumerate(text):
        out.append(r"\-" if index in points else "")
        tied = character == " " and index not in breakable
        out.append("~" if tied else rf"\char{ord(character)} " if character in _TEXS_OWN else character)
    return "".join(out)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--paragraphs", type=int, default=200, help="how many of each language")
    parser.add_argument(
        "--page", type=Path, metavar="PNG", help="a picture of one page by both, in place of the figures"
    )
    options = parser.parse_args()
    workshop = prepare(ROOT)
    desk = workshop.desk
    if options.page:
        page(workshop, options.page)
        return
    heads = ("", "measure", "texts", "lower", "higher", "our demerits", "TeX’s", "no way", "missed")
    widths = (-8, 8, 5, 7, 7, 16, 16, 6, 6)
    row = " ".join(
        f"{head:<{-width}}" if width < 0 else f"{head:>{width}}" for head, width in zip(heads, widths, strict=True)
    )
    sys.stdout.write(row + "\n")
    for language in desk.languages:
        sys.stdout.write(compare(desk, language, options.paragraphs) + "\n")


if __name__ == "__main__":
    main()
