"""What does not sort: articles before a title, particles before a family name."""

import re
from functools import lru_cache

# What may stand before the first word: opening quotes, brackets, an ellipsis, inverted marks.
_OPENING = r"[\s\"'“”„‟‘‚«»‹›(\[{¿¡…*]*"
_PARTICLE = re.compile(r"(?:\w+\.?\s+)|(?:\w{1,4}[-‐‑](?=\w))|(?:\w{0,5}['’ʼ]\w?\s+)|(?:\w{1,5}['’ʼ](?=\w))")


def without_article(text: str, articles: frozenset[str]) -> str:
    """`text` without the article it begins with, if something remains; quotes before it stay.

    `articles` are in lower case; one that ends in an apostrophe (`l'`) is written together with its word.
    """
    match = _article(articles).match(text) if articles else None
    if match is None or not any(map(str.isalnum, text[match.end() :])):
        return text
    return match["opening"] + text[match.end() :]


@lru_cache(maxsize=64)
def _article(articles: frozenset[str]) -> re.Pattern[str]:
    forms = [
        re.escape(article[:-1]) + r"['’ʼ]\s?(?=\w)" if article.endswith("'") else re.escape(article) + r"\s+(?=\S)"
        for article in sorted(articles)
    ]
    return re.compile(f"(?P<opening>{_OPENING})(?:{'|'.join(forms)})", re.IGNORECASE)


def without_particles(name: str) -> str:
    """A family name from its first capital on: `el Hadi` gives Hadi, `de la Cruz` Cruz, `d’Arcy` Arcy.

    A capitalised particle is part of the name (`De Sica`), as is everything in scripts without capitals;
    where all is in lower case the last word remains (`bell hooks` gives hooks).
    """
    rest = name.strip()
    while _is_small(rest) and (match := _PARTICLE.match(rest)):
        after = rest[match.end() :]
        if not match[0][-1].isspace() and _is_small(after):
            break  # jean-luc: not a particle but a name in lower case
        if not any(map(str.isalnum, after)):
            break
        rest = after
    return rest


def _is_small(text: str) -> bool:
    """Whether the first letter is a small one that has a capital."""
    first = next(filter(str.isalpha, text), "")
    # Georgian letters count as small and yet have no capital at the beginning of a name.
    return first.islower() and first.title() != first
