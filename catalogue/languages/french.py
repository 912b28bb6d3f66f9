"""French."""

from catalogue.languages.model import Facts
from catalogue.languages.ties import Bonds
from catalogue.languages.words import words

FACTS = {
    "fr-Latn": Facts(
        quotes=("«\u202f", "\u202f»", "“", "”"),
        bonds=Bonds(
            one_letter=words("à y"),
            titles=words("m. mm. mme mlle mgr dr st ste pr."),
            before_figures=words("p. pp. t. vol. chap. chapitre partie acte tome n° nº"),
            units=words("min minutes heure heures an ans jour jours fois euros francs"),
            months=words("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
            ordinal_ends="er|re|ère|e|ème|es|nd|nde",
            loose=words(
                """avec dans pour mais quand puis après avant elle elles nous vous leur leurs cette dont alors
            sans sous vers chez entre lorsque pendant depuis était étaient sont"""
            ),
            spaced_marks=True,
        ),
        # Not d’: it is the preposition (D’entre les morts), and it sorts.
        articles=words("le la les l' un une des"),
        dictionary="fr",
    )
}
