"""Ukrainian."""

from catalogue.languages.model import Facts
from catalogue.languages.ordering import alphabet
from catalogue.languages.ties import Bonds
from catalogue.languages.words import words

FACTS = {
    "uk-Cyrl": Facts(
        quotes=("«", "»", "„", "“"),
        dash="—",
        foreign_dashes="–",
        bonds=Bonds(
            one_letter=words("а в з і й о у"),
            enclitics=words("би б же ж"),
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
}
