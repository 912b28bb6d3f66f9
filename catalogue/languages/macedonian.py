"""Macedonian."""

from catalogue.languages.model import Facts
from catalogue.languages.ordering import alphabet
from catalogue.languages.ties import Bonds
from catalogue.languages.words import words

FACTS = {
    "mk-Cyrl": Facts(
        quotes=("„", "“", "’", "‘"),
        foreign_dashes="—",
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
}
