"""Each check finds the fault it is for, planted into a sound festival, and nothing else."""

from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from catalogue.problems import Severity
from catalogue.records.checking import CHECKS

Maker = Any

FILM = "one_second.yaml"
SHOWN = "screenings: [{when: 2027-05-10 17:00, venue: garden}]"


@pytest.mark.parametrize(
    ("field", "problem"),
    [
        # people, sections, venues
        ("cast: [nobody]", "grave: cast.0: nobody is nobody in data/people"),
        ("cast: [{actor: nobody, as: X}]", "grave: cast.0: nobody is nobody in data/people"),
        ("programme: 2", "warning: programme: only a programme of films has a number"),
        # countries and languages
        ("subtitles: [xx]", "grave: subtitles.0: no language xx is known"),
        ("statement: {mk: Х}", "warning: statement.mk: the edition is not in mk, and this does not print"),
        # words
        ("kind: docmentary", "grave: kind: kinds docmentary has no word in sr-Cyrl, en; did you mean documentary?"),
        ("colour: color", "grave: colour: colour color has no word in sr-Cyrl, en; did you mean colour?"),
        ("sound: mute", "grave: sound: sound mute has no word in sr-Cyrl, en; add sound.mute to data/words/sr-Cyrl"),
        ("premiere: wrld", "grave: premiere: premiere wrld has no word in sr-Cyrl, en; did you mean world?"),
        # pictures
        ("still: {file: no.jpg}", "grave: still.file: there is no picture no.jpg; looked in"),
        ("still: {file: ../films/one_second.yaml}", "grave: still.file: the path ../films/one_second.yaml leads out"),
        ("still: {file: /etc/passwd}", "grave: still.file: the path /etc/passwd leads out"),
        ("portrait: {file: no.jpg}", "grave: portrait.file: there is no picture no.jpg"),
        # disputes
        (
            "disputed: [{field: credit.director, reading: A, source: B}]",
            "disputed.0.field: credit is not a field of a film; did you mean credits?",
        ),
        # prose
        # what was typed for a mark and is not settled
        ("statement: {en: 'He said \"go.'}", "warning: statement.en: a straight quotation mark in 'He said \"go.'"),
        ("statement: {en: “He said “go.”}", "warning: statement.en: a quotation mark without its partner in '“He said"),
        ("statement: {en: The 'big' dogs' home}", "warning: statement.en: a straight apostrophe in \"The 'big' dogs'"),
        ("statement: {en: It is 12 - 15.}", "warning: statement.en: a hyphen for a dash in"),
        ("statement: {en: It is --go-- late.}", "warning: statement.en: a hyphen for a dash in"),
        ("statement: {en: It is late ....}", "warning: statement.en: a row of full stops in"),
        ("company: Foo  Bar", "warning: company.0: two spaces in"),
        ("company: Foo - Bar", "warning: company.0: a hyphen for a dash in"),
        ("company: Films 1987-1990", "warning: company.0: a hyphen for a dash in"),
        ("statement: {sr-Cyrl: Редитељ Петpовић}", "the word Петpовић mixes scripts: p is Latin, Петовић Cyrillic"),
        ("statement: {en: The Dеad}", "the word Dеad mixes scripts: Dad is Latin, е Cyrillic"),
        ("statement: {en: 'a **b** c'}", "warning: statement.en: '**' looks like strong emphasis and is set as it"),
        ("statement: {en: 'a *b'}", "looks like a star without its pair"),
        ('statement: {en: "zero\u200bwidth"}', "a character no reader sees (U+200B)"),
        ('statement: {en: "right\u200fto left"}', "a character no reader sees (U+200F)"),
        ("statement: {en: Ово је дугачак текст на српском.}", "most of this is not in the script of en"),
        ("content_notes: {en: '*light* flashes'}", "warning: content_notes.en: stars are set as they stand here"),
        ('company: Foo "Bar" Film', "warning: company.0: a straight quotation mark"),
    ],
)
def test_a_fault_in_a_film(festival: Maker, field: str, problem: str) -> None:
    said = festival.with_field(field).said()
    assert any(problem in each for each in said), said
    assert all(each.startswith(f"data/films/{FILM}:16:") for each in said), said


@pytest.mark.parametrize(
    "field",
    [
        "cast: [{actor: geling_yan, as: {sr-Cyrl: Лиу, en: Liu}}]",
        "subtitles: [sr-Cyrl, en, zxx, rmn]",
        "statement: {sr-Cyrl: 'Рекао је „иди” – *Одисеја* 1987–1990, НАТО-ов CD.', en: 'It’s ISBN 978-86-00000.'}",
        "statement: {sr-Cyrl: 'Град – 2027-05-09.'}",
        "statement: {en: '\"Go\" - it is  the dogs’ home in 1987-1990...', sr-Cyrl: 'Рекао је \"иди\" -- 9-15. мај.'}",
        "disputed: [{field: running_time, reading: 104, source: a print}]",
        "kind: documentary\ncolour: black_and_white\nsound: silent\npremiere: world\nformat: DCP\naspect: 1.33",
        "content_notes: {en: 2 * 3 * 4}",
    ],
)
def test_what_is_right_is_left_alone(festival: Maker, field: str) -> None:
    assert festival.with_field(field).said() == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("section: east\n", "section: {key: west}\n", "12:5: grave: parts.1.section: there is no section west; did"),
        ("  - section: east\n", "", "9:3: warning: sections.east: no part prints the section east"),
        (
            "  - section: east\n",
            "  - section: east\n  - section: east\n",
            "warning: parts.2.section: the section east is printed a second time",
        ),
        ("ink: ochre", "ink: ocher", "grave: sections.east.ink: there is no ink ocher; did you mean ochre?"),
        (", ink: ochre", "", "warning: sections.east: the section east has no ink"),
        ("ink: ochre", "ink: ochre, selector: nobody", "sections.east.selector.0: nobody is nobody in data/people"),
        ("ink: ochre", "ink: ochre, order: [one_secon]", "there is no film one_secon; did you mean one_second?"),
        ("[sr-Cyrl, en]", "[sr-Cyrl, en, sr-Cyrl]", "grave: languages.2: sr-Cyrl stands here a second time"),
        ("[sr-Cyrl, en]", "[sr-Cyrl, en, xx]", "grave: languages.2: no plurals and no calendar are known for xx"),
        ("[sr-Cyrl, en]", "[sr-Cyrl, en, pl]", "grave: languages: there are no words in pl; looked for"),
        ("from: 2027-05-07", "from: 2027-06-07", "grave: dates.to: the festival ends before it begins"),
        (
            "parts:\n",
            "juries: {main: {name: {en: J}, members: [zhang_yimu]}}\nparts:\n",
            "grave: juries.main.members.0.person: zhang_yimu is nobody in data/people; did you mean zhang_yimou?",
        ),
        (
            "parts:\n",
            "imprint: [{role: publishr, value: X}]\nparts:\n",
            "grave: imprint.0.role: roles publishr has no word in sr-Cyrl, en; did you mean publisher?",
        ),
    ],
)
def test_a_fault_in_the_festival(festival: Maker, old: str, new: str, problem: str) -> None:
    file: Path = festival.folder / "data/festival.yaml"
    source = file.read_text(encoding="utf-8")
    assert old in source
    festival.festival(source.replace(old, new))
    said = festival.said(inks={"ochre", "pine"})
    assert any(problem in each for each in said), said


def test_many_texts_in_a_language_that_the_edition_lacks_are_records_of_another_edition(festival: Maker) -> None:
    """A few are slips, and each is told."""

    def said(titles: int) -> list[str]:
        """With so many texts in Macedonian."""
        pages = "".join(f"  p{number}: {{title: {{en: A, mk: А}}, text: {{en: X}}}}\n" for number in range(titles))
        source = (festival.folder / "data/festival.yaml").read_text(encoding="utf-8").split("pages:\n")[0]
        festival.festival(f"{source}pages:\n{pages}")
        return [each for each in festival.said(Severity.NOTE) if "not in mk" in each]

    assert len(said(20)) == 20
    (note,) = said(21)
    assert "note: languages: the edition is not in mk, and 21 texts do not print; add mk here if it is to" in note


@pytest.mark.parametrize(
    ("people", "problem"),
    [
        ("lang: {name: Fritz Lang, family: Land}", "grave: lang.family: Land is not part of Fritz Lang"),
        (
            "lang: {name: Fritz Lang, names: {sr-Cyrl: Фриц Ланг}, families: {sr-Cyrl: Лант}}",
            "grave: lang.families.sr-Cyrl: Лант is not part of Фриц Ланг",
        ),
        ("lang: {name: Fritz Lang, families: {mk: Ланг}}", "grave: lang.families.mk: there is no name in mk"),
        ("geling_yan2: Geling Yán", "warning: geling_yan2.name: Geling Yán is also known as geling_yan"),
        ("lang: Fritz Lаng", "warning: lang.name: the word Lаng mixes scripts: Lng is Latin, а Cyrillic"),
        ("lang: {name: Fritz Lang, portrait: {file: lang.jpg}}", "there is no picture lang.jpg"),
    ],
)
def test_a_fault_in_a_person(festival: Maker, people: str, problem: str) -> None:
    said = festival.people(people + "\n").said()
    assert any(problem in each for each in said), said


@pytest.mark.parametrize(
    ("films", "problem"),
    [
        ({"a": "titles: {en: A}\nfilms: [one_second]\nsection: west"}, "there is no section west; did you mean east?"),
        (
            {"a": "titles: {en: A}\nsection: east\nfilms: [b]", "b": "titles: {en: B}\nfilms: [one_second]"},
            "a.yaml:3:9: grave: films.0: b is a programme itself",
        ),
        (
            {"a": "titles: {en: A}\nsection: east\nfilms: [one_second, one_second]"},
            "grave: films.1: the film one_second stands twice in this programme",
        ),
        (
            {
                "a": "titles: {en: A}\nsection: east\nfilms: [one_second]",
                "b": "titles: {en: B}\nsection: east\nfilms: [one_second]",
            },
            "b.yaml:3:9: grave: films.0: the film one_second stands in the programme a too",
        ),
        (
            {"a": "titles: {en: A}\nsection: east\nrunning_time: 90\nfilms: [one_second]"},
            "warning: running_time: a programme's running time is the sum of its films",
        ),
        (
            {"a": "titles: {en: A}\nsection: east\nfilms: [one_secnd]"},
            "a.yaml:3:9: grave: films.0: there is no film one_secnd; did you mean one_second?",
        ),
        (
            {"a": "titles: {en: A}\n"},
            "a.yaml:1:1: warning: the film is in no section and no programme, and prints nowhere",
        ),
        ({"a": "section: east\n"}, "grave: titles: the film has no title"),
        ({"a": "section: east\ntitles: {original: {de: A, fr: B}}"}, "titles.original: an original title is in one"),
        (
            {"a": "section: east\ntitles: {en: A}\ncountries: [XQ]"},
            "a.yaml:3:13: grave: countries.0: XQ is no country's code",
        ),
    ],
)
def test_a_fault_between_films(festival: Maker, films: dict[str, str], problem: str) -> None:
    for key, source in films.items():
        festival.film(key, source + "\n")
    said = festival.said()
    assert any(problem in each for each in said), said


def test_a_country_may_be_the_festivals_own(festival: Maker) -> None:
    festival.film("a", f"section: east\ntitles: {{en: A}}\ncountries: [AH, YU, XK]\n{SHOWN}\n")
    festival.write("data/words/en.yaml", "countries: {AH: Austria-Hungary}\n")
    festival.write("data/words/sr-Cyrl.yaml", "countries: {AH: Аустроугарска}\n")
    assert festival.said() == []


def test_pictures_are_found_and_links_out_of_the_folder_are_not(festival: Maker, tmp_path: Path) -> None:
    room = tmp_path / "data/pictures"
    (room / "east").mkdir(parents=True)
    Image.new("L", (4, 3)).save(room / "east/one.jpg")
    festival.with_field("still: {file: east/one.jpg, focus: [0.7, 0.5], credit: Photo}\n")
    assert festival.said() == []
    outside = tmp_path / "outside.jpg"
    Image.new("L", (4, 3)).save(outside)
    (room / "link.jpg").symlink_to(outside)
    assert any("leads out" in each for each in festival.with_field("still: {file: link.jpg}\n").said())


def test_a_role_without_a_word(festival: Maker) -> None:
    credits = "credits: {editting: geling_yan, falconry: geling_yan}"
    festival.film("a", f"section: east\ntitles: {{en: A}}\n{credits}\n{SHOWN}\n")
    assert festival.said() == [
        "data/films/a.yaml:3:11: grave: credits.editting: roles editting has no word in sr-Cyrl, en; did you mean "
        "editing? If not, add roles.editting to data/words/sr-Cyrl.yaml and data/words/en.yaml",
        "data/films/a.yaml:3:33: grave: credits.falconry: roles falconry has no word in sr-Cyrl, en; "
        "add roles.falconry to data/words/sr-Cyrl.yaml and data/words/en.yaml",
    ]
    festival.write("data/words/en.yaml", "roles: {falconry: Falconry, editting: E}\n")
    assert ["in sr-Cyrl;" in each for each in festival.said()] == [True, True], "each language for itself"


def test_marks_of_direction_are_let_be_beside_letters_that_want_them(festival: Maker) -> None:
    said = festival.with_field('statement: {en: "«[שעון]{he}»\u200f (1), \u2066C++\u2069"}').said()
    assert not any("no reader sees" in each for each in said), said


def test_a_short_film_with_seconds_wants_its_word(festival: Maker) -> None:
    festival.festival(
        (festival.folder / "data/festival.yaml").read_text(encoding="utf-8").replace("[sr-Cyrl, en]", "[be]")
    )
    festival.film("a", "section: east\ntitles: {be: А}\nrunning_time: 14'30\"\n")
    festival.write("data/words/be.yaml", 'minutes: "{n} хв"\n')
    said = festival.said()
    assert any(
        "a.yaml:3:15: grave: running_time: minutes_seconds has no word in be; add minutes_seconds" in e for e in said
    )
    assert any(
        "grave: languages: dates short has no word in be; add dates.short to data/words/be.yaml" in e for e in said
    )


@pytest.mark.parametrize(
    ("field", "note"),
    [
        ("statement: {en: Words.}", "note: statement: not in sr-Cyrl"),
        (
            "disputed: [{field: credits.director, reading: Zou Jingzhi, source: Variety}]",
            "note: disputed.0: credits.director prints Zhang Yimou; Variety says Zou Jingzhi",
        ),
        ("disputed: [{field: year, reading: 2020, source: Variety}]", "year prints 2021; Variety says 2020"),
        ("disputed: [{field: running_time, reading: 104, source: V}]", "running_time prints 103 min; V says 104"),
        ("disputed: [{field: titles.en, reading: A, source: V}]", "titles.en prints One Second; V says A"),
        ("disputed: [{field: company, reading: A, source: V}]", "company prints nothing; V says A"),
        ("", "note: no still"),
        ("", "note: no portrait of a director"),
    ],
)
def test_notes_on_a_film(festival: Maker, field: str, note: str) -> None:
    notes = festival.with_field(field).notes()
    assert any(note in each for each in notes), notes


def test_notes_on_what_is_said_in_one_language_only(festival: Maker) -> None:
    """A text that serves all languages is not among it."""
    source = (festival.folder / "data/festival.yaml").read_text(encoding="utf-8")
    festival.festival(
        f"{source}pages: {{foreword: {{title: {{en: Foreword}}, text: {{en: Welcome.}}}}}}\n"
        "juries: {main: {name: Jury, members: [{person: zhang_yimou, text: {sr-Cyrl: Снима.}}]}}\n"
        "awards: {prize: {name: {en: Prize}, text: {sr-Cyrl: За филм., en: For a film.}}}\n"
    )
    festival.write("data/events/a.yaml", "talk: {title: {en: Talk}, text: {en: Two talk.}, admission: {en: free}}\n")
    notes = [each.split(": note: ")[1] for each in festival.notes() if ": not in " in each]
    assert notes == [
        "talk.title: not in sr-Cyrl",
        "talk.text: not in sr-Cyrl",
        "talk.admission: not in sr-Cyrl",
        "pages.foreword.title: not in sr-Cyrl",
        "pages.foreword.text: not in sr-Cyrl",
        "juries.main.members.0.text: not in en",
        "awards.prize.name: not in sr-Cyrl",
    ]


def test_notes_on_what_is_missing(festival: Maker) -> None:
    festival.film("a", "section: east\ntitles: {en: A}\n").people("xiang: Shaokun Xiang\nxian: Shaokun Xian\n")
    notes = "\n".join(festival.notes())
    for note in (
        "data/films/a.yaml:2:1: note: titles: no title in sr-Cyrl",
        "data/films/a.yaml:1:1: note: no running time",
        "data/films/a.yaml:1:1: note: no synopsis",
        "data/films/a.yaml:1:1: note: no director",
        "data/people/more.yaml:1:8: note: xiang.name: Shaokun Xiang differs from Shaokun Xian in one letter",
    ):
        assert note in notes


def test_a_name_that_one_language_lacks(festival: Maker) -> None:
    festival.film("a", "section: east\ntitles: {en: A}\ncredits: {director: geling_yan}\n")
    assert any("geling_yan: no name in sr-Cyrl; Geling Yan is set" in each for each in festival.notes())


def test_the_same_picture_twice(festival: Maker, tmp_path: Path) -> None:
    (tmp_path / "data/pictures").mkdir()
    Image.new("L", (4, 3)).save(tmp_path / "data/pictures/a.jpg")
    festival.with_field("still: {file: a.jpg}\n").film("z", "section: east\ntitles: {en: A}\nstill: {file: a.jpg}\n")
    assert any("still.file: the film one_second has this still too" in each for each in festival.notes())


def test_every_check_is_run_and_named_once() -> None:
    assert len(set(CHECKS)) == len(CHECKS) > 15
    assert all(check.__doc__ for check in CHECKS)


def test_nothing_grave_in_notes(festival: Maker) -> None:
    assert {problem.severity for problem in festival.read()[1]} == {Severity.NOTE}
