"""Hungarian and Albanian: neither has kin among the others."""

from catalogue.languages.model import Facts
from catalogue.languages.ordering import alphabet
from catalogue.languages.ties import Bonds
from catalogue.languages.words import words

_HUNGARIAN = Facts(
    quotes=("„", "”", "»", "«"),
    bonds=Bonds(
        one_letter=words("a s ő"),
        titles=words("dr prof. id. ifj. özv. szt."),
        before_figures=words("kb. o. old."),
        units=words("perc óra órás év éves évi nap napos forint ft fő mp"),
        months=words(
            """január február március április május június július augusztus szeptember október november
            december"""
        ),
        month_first=True,
        ordinal_stop=True,
        ordinal_leads=words("a az ezen idei"),
        roman_ordinals=True,
        loose=words("amikor akkor után előtt pedig mert hogy amely amelyek csak majd volt voltak között szerint"),
    ),
    # Accents alone make no letter, save ö and ü. A doubled digraph is written short: ssz is sz and sz.
    alphabet=alphabet(
        "a b c cs d dz dzs e f g gy h i j k l ly m n ny o ö p q r s sz t ty u ü v w x y z zs",
        same="""ő=ö ű=ü ccs=cs+cs ddz=dz+dz ddzs=dzs+dzs ggy=gy+gy lly=ly+ly nny=ny+ny ssz=sz+sz tty=ty+ty
            zzs=zs+zs""",
    ),
    articles=words("a az egy"),
    dictionary="hu",
)
_ALBANIAN = Facts(
    quotes=("„", "“", "‚", "‘"),
    bonds=Bonds(
        one_letter=words("a e i"),
        titles=words("z. znj. dr prof. shën"),
        before_figures=words("nr. f. fq. kap. viti vitin shekulli"),
        units=words("min minuta minutë orë ditë vjet vit lekë euro"),
        months=words("janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor"),
        loose=words("pasi para ndërsa sepse kurse midis sipas vetëm ishte ishin është janë cila cilat"),
    ),
    alphabet=alphabet("a b c ç d dh e ë f g gj h i j k l ll m n nj o p q r rr s sh t th u v w x xh y z zh"),
    articles=words("një"),
    dictionary="sq",
)

FACTS = {"hu-Latn": _HUNGARIAN, "sq-Latn": _ALBANIAN}
