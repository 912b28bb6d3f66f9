"""Croatian: as Serbian in Latin letters, with months and inner quotes of its own."""

from dataclasses import replace

from catalogue.languages import serbian
from catalogue.languages.words import words

_BONDS = replace(
    serbian.LATIN_BONDS,
    months=words(
        """siječanj siječnja veljača veljače ožujak ožujka travanj travnja svibanj svibnja lipanj lipnja
        srpanj srpnja kolovoz kolovoza rujan rujna listopad listopada studeni studenoga studenog prosinac
        prosinca"""
    ),
)

FACTS = {
    "hr-Cyrl": serbian.CYRILLIC,
    "hr-Latn": replace(serbian.LATIN, quotes=("„", "”", "‘", "’"), bonds=_BONDS),
}
