"""Albanian."""

from catalogue.languages.model import Facts
from catalogue.languages.ordering import alphabet
from catalogue.languages.ties import Bonds
from catalogue.languages.words import words

FACTS = {
    "sq-Latn": Facts(
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
}
