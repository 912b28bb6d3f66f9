"""French, Italian, Spanish and Romanian."""

from catalogue.languages.model import Facts
from catalogue.languages.ordering import alphabet
from catalogue.languages.ties import Bonds
from catalogue.languages.words import words

_FRENCH = Facts(
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
_ITALIAN = Facts(
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
_SPANISH = Facts(
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
_ROMANIAN = Facts(
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

FACTS = {"fr-Latn": _FRENCH, "it-Latn": _ITALIAN, "es-Latn": _SPANISH, "ro-Latn": _ROMANIAN}
