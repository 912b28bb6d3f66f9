"""English and German."""

from catalogue.languages.model import Facts
from catalogue.languages.ties import Bonds
from catalogue.languages.words import words

_ENGLISH = Bonds(
    one_letter=words("a i o"),
    titles=words("dr mr mrs ms mx prof. st capt. col. gen. lt. sgt. rev. hon. mt. messrs"),
    before_figures=words("chapter part act reel episode volume scene page no. nos. ch. c. ca. ed. room"),
    units=words("min mins minute minutes hour hours hr hrs sec day days year years bc ad bce ce am pm a.m p.m men"),
    months=words(
        """january february march april may june july august september october november december
        jan feb mar apr jun jul aug sep sept oct nov dec"""
    ),
    month_first=True,
    ordinal_ends="st|nd|rd|th",
    loose=words(
        """when that with from have been were they this then than there their them these those which while
        where after before into over under about also will would could should must such only both because
        until since through during against between upon onto within without along across what whom whose
        even ever just still does whether though although"""
    ),
)
_GERMAN = Bonds(
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
    "en-Latn": Facts(("“", "”", "‘", "’"), _ENGLISH, articles=words("the a an"), dictionary="en"),
    "de-Latn": Facts(("„", "“", "‚", "‘"), _GERMAN, articles=words("der die das ein eine"), dictionary="de"),
}
