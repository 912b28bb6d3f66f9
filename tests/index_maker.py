"""Festivals made for the tests of indexes, and what stands in the columns of these."""

from pathlib import Path
from typing import Any

from catalogue.makeup.pieces import Page
from tests.festival_maker import FestivalMaker, of_style


def index(maker: FestivalMaker, layout: str = "index_of_films", **options: Any) -> list[Page]:
    return maker.pages(layout, options=options)


def films(folder: Path, titles: list[tuple[str, str]], languages: tuple[str, str] = ("sr-Cyrl", "en")) -> FestivalMaker:
    maker = FestivalMaker(folder, languages)
    for number, pair in enumerate(titles):
        titled(maker, f"film_{number:03}", **dict(zip(languages, pair, strict=True)))
    return maker


def titled(maker: FestivalMaker, key: str, /, **titles: Any) -> FestivalMaker:
    """A film of which little is known but its titles, never shown twice at once."""
    own = {name: titles.pop(name) for name in ("credits", "countries", "print_contact", "year") if name in titles}
    titles = {name.replace("_", "-"): words for name, words in titles.items()}
    return maker.film(key, titles=titles, still=None, synopsis=None, screenings=None, **own)


def column(page: Page, x: float, style: str = "index_title") -> list[str]:
    return [words for words, at, _ in of_style(page, style) if at == x]
