"""Serbian and Montenegrin, each in two scripts."""

from dataclasses import replace

from catalogue.languages.model import Facts
from catalogue.languages.ordering import alphabet
from catalogue.languages.serbian_scripts import latin_letters
from catalogue.languages.ties import Bonds
from catalogue.languages.transliteration import transliterate
from catalogue.languages.words import words


def _latin(cyrillic: frozenset[str], more: str = "") -> frozenset[str]:
    """The same words in Latin letters, and `more` that stand beside them."""
    return frozenset(transliterate(word, "sr-Latn") for word in cyrillic) | words(more)


_CYRILLIC = Bonds(
    one_letter=words("и у а о с к"),
    titles=words("г. гђа гђица г-ђа г-ђица г-дин др мр проф. инж. акад. св. свети света"),
    before_figures=words("бр. број стр. страна св. свеска књ. књига гл. глава део чин том сл. поглавље"),
    units=words(
        """мин минут минута минуте минуту час часа часова ч сек секунди секунде секунда сат сата сати
        дан дана пут пута год година године годину години годином г век века веку
        дин динар динара евра долара људи чин чина део дела"""
    ),
    months=words(
        """јануар јануара фебруар фебруара март марта април априла мај маја јун јуна јул јула август августа
        септембар септембра октобар октобра новембар новембра децембар децембра"""
    ),
    ordinal_stop=True,
    ordinal_leads=words(
        "на у од до за о са с из код после након пре по уз уочи током овај овог овом наш нашег нашем и или а"
    ),
    roman_ordinals=True,
    loose=words(
        """када кад након који која које коме којег којем којој којих којима тада онда после иако пошто због
        преко према само није нису били била било биле јесте може могу сада ипак него кроз између испод изнад
        уместо осим поред против током уочи пред ради како више мање него њега њему њихов његов његова"""
    ),
)
LATIN_BONDS = Bonds(
    one_letter=_latin(_CYRILLIC.one_letter),
    titles=_latin(_CYRILLIC.titles),
    before_figures=_latin(_CYRILLIC.before_figures, "dio poglavlje"),
    units=_latin(_CYRILLIC.units, "dio sekundi sekunde stoljeće stoljeća stoljeću vijek vijeka vijeku kuna eura"),
    months=_latin(_CYRILLIC.months),
    ordinal_stop=True,
    ordinal_leads=_latin(_CYRILLIC.ordinal_leads, "poslije prije"),
    roman_ordinals=True,
    loose=_latin(_CYRILLIC.loose, "poslije prije nakon tijekom umjesto tada njegov njezin"),
)
_QUOTES = ("„", "”", "’", "’")
# The twins share their dictionary: the Latin one parts lj and nj, and Croatian patterns part na-dživ.
CYRILLIC = Facts(
    quotes=_QUOTES,
    foreign_dashes="—",
    bonds=_CYRILLIC,
    alphabet=alphabet("а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш", "Cyrl"),
    dictionary="sr",
    repeats_hyphen=True,
)
LATIN = Facts(
    quotes=_QUOTES,
    foreign_dashes="—",
    bonds=LATIN_BONDS,
    alphabet=alphabet("a b c č ć d dž đ e f g h i j k l lj m n nj o p q r s š t u v w x y z ž")._replace(
        cut=latin_letters
    ),
    dictionary="sr",
    twin="serbian",
    repeats_hyphen=True,
)
# The alphabets of 2009 have two letters more.
_MONTENEGRIN = replace(
    CYRILLIC,
    alphabet=alphabet("а б в г д ђ е ж з з́ и ј к л љ м н њ о п р с с́ т ћ у ф х ц ч џ ш", "Cyrl"),
)
_MONTENEGRIN_LATIN = replace(
    LATIN,
    alphabet=alphabet("a b c č ć d dž đ e f g h i j k l lj m n nj o p q r s š ś t u v w x y z ž ź")._replace(
        cut=latin_letters
    ),
)

FACTS = {
    "sr-Cyrl": CYRILLIC,
    "sr-Latn": LATIN,
    "sh-Cyrl": CYRILLIC,
    "sh-Latn": LATIN,
    "cnr-Cyrl": _MONTENEGRIN,
    "cnr-Latn": _MONTENEGRIN_LATIN,
}
