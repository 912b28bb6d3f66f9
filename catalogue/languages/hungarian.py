"""Hungarian."""

from catalogue.languages.model import Facts
from catalogue.languages.ordering import alphabet
from catalogue.languages.ties import Bonds
from catalogue.languages.words import words

FACTS = {
    "hu-Latn": Facts(
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
}
