"""Bosnian, in two scripts: it divides and sorts as Serbian does."""

from catalogue.languages import serbian

FACTS = {"bs-Cyrl": serbian.CYRILLIC, "bs-Latn": serbian.LATIN}
