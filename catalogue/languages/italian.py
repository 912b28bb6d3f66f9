"""Italian."""

from catalogue.languages.model import Facts
from catalogue.languages.ties import Bonds
from catalogue.languages.words import words

FACTS = {
    "it-Latn": Facts(
        quotes=("«", "»", "“", "”"),
        bonds=Bonds(
            one_letter=words("a e o i"),
            titles=words("sig. sig.ra dott. dott.ssa prof. s. san santa"),
            before_figures=words("p. pp. vol. cap. capitolo parte atto n. tomo"),
            units=words("min minuti ora ore anno anni giorno giorni euro lire"),
            months=words(
                """gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre
            dicembre"""
            ),
            ordinal_ends="º|ª|°|o|a",
            roman_ordinals=True,
            loose=words("quando dopo prima nella nello nelle negli dalla dello della delle anche sono erano come dove"),
        ),
        articles=words("il lo la l' i gli le un uno una un'"),
        dictionary="it",
    )
}
