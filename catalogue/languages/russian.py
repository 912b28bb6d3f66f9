"""Russian."""

from catalogue.languages.model import Facts
from catalogue.languages.ordering import alphabet
from catalogue.languages.ties import Bonds
from catalogue.languages.words import words

FACTS = {
    "ru-Cyrl": Facts(
        quotes=("«", "»", "„", "“"),
        dash="—",
        foreign_dashes="–",
        bonds=Bonds(
            one_letter=words("а в и к о с у"),
            enclitics=words("бы б же ж ли ль"),
            titles=words("г. г-н г-жа д-р им. проф. св. ул."),
            before_figures=words("стр. с. т. том гл. глава часть рис."),
            units=words(
                """мин минут минуты минута час часа часов ч сек секунд день дня дней год года году годом годов
            гг г лет век века веке руб рублей раз раза чел человек"""
            ),
            months=words("января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
            ordinal_ends="й|я|е|го|му|м|х|ю|ый|ой|ий|ая|ое",
            roman_ordinals=True,
            loose=words(
                "когда после перед через между потому пока только было были была может которая которое которые"
            ),
        ),
        # ё sorts as е does, after it where nothing else differs.
        alphabet=alphabet("а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я", "Cyrl"),
        dictionary="ru",
    )
}
