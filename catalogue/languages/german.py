"""German."""

from catalogue.languages.model import Facts
from catalogue.languages.ties import Bonds
from catalogue.languages.words import words

_BONDS = Bonds(
    titles=words("herr herrn frau hr. fr. dr prof. st. hl."),
    before_figures=words("nr. s. bd. kap. kapitel teil akt seite abb. um"),
    units=words("min minute minuten std stunde stunden sek uhr tag tage tagen jahr jahre jahren euro mark mal"),
    months=words("""januar jänner februar märz april mai juni juli august september oktober november dezember"""),
    ordinal_stop=True,
    ordinal_leads=words(
        "am vom zum im beim der die das dem den des bis seit ab und oder dieser diesem diesen unser unserem"
    ),
    roman_ordinals=True,
    capital_nouns=True,
    loose=words(
        """dass nach oder aber wird wurde wurden werden waren sich auch noch nicht eine einen einem einer
        eines seine ihre wenn weil während durch gegen über unter zwischen ohne nachdem bevor dann doch
        sowie sondern damit"""
    ),
)

# Umlauts sort as their vowels, ß as ss (DIN 5007-1): the general Latin order gives that.
FACTS = {
    "de-Latn": Facts(
        quotes=("„", "“", "‚", "‘"),
        foreign_dashes="—",
        bonds=_BONDS,
        articles=words("der die das ein eine"),
        dictionary="de",
    )
}
