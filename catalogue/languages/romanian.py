"""Romanian."""

from catalogue.languages.model import Facts
from catalogue.languages.ordering import alphabet
from catalogue.languages.ties import Bonds
from catalogue.languages.words import words

FACTS = {
    "ro-Latn": Facts(
        quotes=("„", "”", "«", "»"),
        bonds=Bonds(
            one_letter=words("a o"),
            titles=words("dl dna dl. dna. d-na d-l dr prof. sf."),
            before_figures=words("p. pp. vol. cap. capitolul partea actul nr. secolul anul sec."),
            units=words("min minute minut oră ore an ani zi zile lei euro"),
            months=words(
                """ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie
            decembrie"""
            ),
            loose=words("când după pentru prin între până peste sunt este erau care unde dacă doar însă apoi"),
        ),
        # Letters with a cedilla stand in old files for those with a comma.
        alphabet=alphabet("a ă â b c d e f g h i î j k l m n o p q r s ș t ț u v w x y z", same="ş=ș ţ=ț"),
        articles=words("un o"),
        dictionary="ro",
        twin="romanian",
    )
}
