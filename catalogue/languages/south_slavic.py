"""Slovene, Macedonian and Bulgarian."""

from catalogue.languages.model import Facts
from catalogue.languages.ordering import alphabet
from catalogue.languages.ties import Bonds
from catalogue.languages.words import words

_SLOVENE = Facts(
    quotes=("„", "“", "‚", "‘"),
    bonds=Bonds(
        one_letter=words("a h k o s v z"),
        titles=words("g. ga. gdč. dr mag. prof. sv."),
        before_figures=words("št. str. zv. del pogl. leta"),
        units=words("min minut minute ura ure ur sek dan dni leto leta let letu evrov ljudi"),
        months=words(
            """januar januarja februar februarja marec marca april aprila maj maja junij junija julij julija
            avgust avgusta september septembra oktober oktobra november novembra december decembra"""
        ),
        ordinal_stop=True,
        ordinal_leads=words("na v od do za o s z iz pri po ob pred med in ali"),
        roman_ordinals=True,
        loose=words("ampak kadar kako kateri katera katero potem pred preko proti samo skozi tudi bila bilo bili"),
    ),
    alphabet=alphabet("a b c č ć d đ e f g h i j k l m n o p q r s š t u v w x y z ž"),
    dictionary="sl",
)
_MACEDONIAN = Facts(
    quotes=("„", "“", "’", "‘"),
    bonds=Bonds(
        one_letter=words("а и о у с"),
        titles=words("г. г-дин г-ѓа г-ца д-р м-р проф. св."),
        before_figures=words("бр. број стр. страница дел глава том век"),
        units=words("мин минута минути час часа часот сек ден дена год година години годината г век денари луѓе"),
        months=words("јануари февруари март април мај јуни јули август септември октомври ноември декември"),
        ordinal_stop=True,
        ordinal_leads=words("на во од до за со по пред и или"),
        ordinal_ends="ви|ри|ти|ми|от|иот|ва|та|во|то|те",
        roman_ordinals=True,
        loose=words("кога потоа пред преку според меѓу бидејќи додека само беше биле била може која кое кои кого"),
    ),
    alphabet=alphabet("а б в г д ѓ е ж з ѕ и ј к л љ м н њ о п р с т ќ у ф х ц ч џ ш", "Cyrl"),
    dictionary="sr",  # there are no Macedonian patterns; the syllables are alike
    twin="macedonian",
)
_BULGARIAN = Facts(
    quotes=("„", "“", "’", "’"),
    bonds=Bonds(
        one_letter=words("а в и к о с у"),
        titles=words("г. г-н г-жа г-ца д-р инж. проф. св."),
        before_figures=words("бр. стр. с. т. том част глава"),
        units=words("мин минута минути час часа ч сек ден дни год година години годината г век лв лева евро души"),
        months=words("януари февруари март април май юни юли август септември октомври ноември декември"),
        ordinal_ends="ви|ри|ти|ми|ия|ият|ва|та|во|то|те",
        roman_ordinals=True,
        loose=words("когато след преди през според между защото докато само беше бяха била може която което които"),
    ),
    alphabet=alphabet("а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ь ю я", "Cyrl"),
    dictionary="bg",
)

FACTS = {"sl-Latn": _SLOVENE, "mk-Cyrl": _MACEDONIAN, "bg-Cyrl": _BULGARIAN}
