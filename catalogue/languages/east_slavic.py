"""Russian and Ukrainian."""

from catalogue.languages.model import Facts
from catalogue.languages.ordering import alphabet
from catalogue.languages.ties import Bonds
from catalogue.languages.words import words

_RUSSIAN = Facts(
    quotes=("«", "»", "„", "“"),
    bonds=Bonds(
        one_letter=words("а в и к о с у"),
        titles=words("г. г-н г-жа д-р им. проф. св. ул."),
        before_figures=words("стр. с. т. том гл. глава часть рис."),
        units=words(
            """мин минут минуты минута час часа часов ч сек секунд день дня дней год года году годом годов
            гг г лет век века веке руб рублей раз раза чел человек"""
        ),
        months=words("января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
        ordinal_ends="й|я|е|го|му|м|х|ю|ый|ой|ий|ая|ое",
        roman_ordinals=True,
        loose=words("когда после перед через между потому пока только было были была может которая которое которые"),
    ),
    # ё sorts as е does, after it where nothing else differs.
    alphabet=alphabet("а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я", "Cyrl"),
    dictionary="ru",
)
_UKRAINIAN = Facts(
    quotes=("«", "»", "„", "“"),
    bonds=Bonds(
        one_letter=words("а в з і й о у"),
        titles=words("п. пан пані д-р ім. проф. св. вул."),
        before_figures=words("стор. с. т. том гл. глава розділ частина рис."),
        units=words(
            """хв хвилин хвилини хвилина год година години годин сек секунд день дня дні днів
            р рр рік року році роки років ст грн гривень раз рази осіб"""
        ),
        months=words("січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"),
        ordinal_ends="й|я|є|го|му|м|х|ю|ий|ій|ша|те",
        roman_ordinals=True,
        loose=words("коли після перед через між тому поки тільки було були була може який яка яке які лише"),
    ),
    alphabet=alphabet("а б в г ґ д е є ж з и і ї й к л м н о п р с т у ф х ц ч ш щ ь ю я", "Cyrl"),
    dictionary="uk",
)

FACTS = {"ru-Cyrl": _RUSSIAN, "uk-Cyrl": _UKRAINIAN}
