"""Bulgarian."""

from catalogue.languages.model import Facts
from catalogue.languages.ordering import alphabet
from catalogue.languages.ties import Bonds
from catalogue.languages.words import words

FACTS = {
    "bg-Cyrl": Facts(
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
}
