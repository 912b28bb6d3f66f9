"""English."""

from catalogue.languages.model import Facts
from catalogue.languages.ties import Bonds
from catalogue.languages.words import words

_BONDS = Bonds(
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

FACTS = {"en-Latn": Facts(bonds=_BONDS, articles=words("the a an"), dictionary="en")}
