"""Slovene."""

from catalogue.languages.model import Facts
from catalogue.languages.ordering import alphabet
from catalogue.languages.ties import Bonds
from catalogue.languages.words import words

FACTS = {
    "sl-Latn": Facts(
        quotes=("„", "“", "‚", "‘"),
        foreign_dashes="—",
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
}
