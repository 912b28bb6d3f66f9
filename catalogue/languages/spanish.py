"""Spanish."""

from catalogue.languages.model import Facts
from catalogue.languages.ordering import alphabet
from catalogue.languages.ties import Bonds
from catalogue.languages.words import words

FACTS = {
    "es-Latn": Facts(
        quotes=("«", "»", "“", "”"),
        bonds=Bonds(
            one_letter=words("a e o u y"),
            titles=words("sr sra srta d. dña dr dra prof. sto. sta. san santa"),
            before_figures=words("p. pp. pág. vol. cap. capítulo parte acto n.º núm. siglo año tomo"),
            units=words("min minutos hora horas año años día días euros pesetas"),
            months=words(
                """enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre
            diciembre"""
            ),
            day_links=words("de"),
            ordinal_ends=r"\.?[ºª]|\.?er",
            loose=words("cuando para pero como sobre entre hasta desde donde después antes sino esta este estos están"),
        ),
        alphabet=alphabet("a b c d e f g h i j k l m n ñ o p q r s t u v w x y z"),
        articles=words("el la los las un una unos unas"),
        dictionary="es",
    )
}
