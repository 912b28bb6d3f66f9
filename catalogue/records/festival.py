"""The festival: its names and days, its paper, venues, sections and the order of the book."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, PlainValidator, model_validator

from catalogue.problems import Place
from catalogue.records.frozen import Frozen, Running, Texts
from catalogue.records.isbn import isbn
from catalogue.records.paper import Paper
from catalogue.records.partners import Advertisement, PartnerTier
from catalogue.records.printer import PrinterProfile
from catalogue.records.record import (
    Country,
    Date,
    Key,
    Lines,
    Name,
    NameForm,
    Names,
    OpeningSide,
    Pause,
    Picture,
    Record,
    SeveralTexts,
    Tag,
    TextRecord,
    Truth,
    Whole,
    Words,
    written,
)
from catalogue.records.values import Wrong

BookNumber = Annotated[str, written(isbn)]


class Dates(Record):
    """First and last day."""

    first: Date = Field(alias="from", description="the first day")
    last: Date = Field(alias="to", description="the last day")


class Venue(TextRecord):
    """A place where films are shown."""

    name: Texts = Field(description="as it is printed")
    short: Texts = Field(default=Texts(), description="a shorter name for narrow places")
    address: Texts | None = Field(default=None, description="street and number")
    seats: Whole | None = Field(default=None, description="how many people it holds")
    text: Running = Field(default=Running(), description="how to get there, and what is worth knowing")
    change_over: Pause | None = Field(
        default=None, description="minutes it needs between two showings, where that is not the festival's figure"
    )


class CreditRules(Record):
    """How credits are listed."""

    order: Names | None = Field(
        default=None, description="the roles that come first, in this order; the others follow as in the film's record"
    )
    merge: Truth | None = Field(default=None, description="whether roles that the same people fill share a row")

    @model_validator(mode="before")
    @classmethod
    def _order_alone(cls, value: Any) -> Any:
        return {"order": value} if isinstance(value, str | list) else value

    def order_place(self, index: int) -> Place:
        """Where a role of the order stands."""
        return self.place(f"order.{index}" if self.says("order") else str(index))


class Section(TextRecord):
    """A group of films with its own colour and tab."""

    name: Texts = Field(description="as it is printed")
    ink: Name | None = Field(default=None, description="a name of the style's inks")
    text: Running = Field(default=Running(), description="the curator's introduction")
    selector: Names = Field(default=(), description="who chose the films")
    order: Names = Field(default=(), description="the films that come first, in this order; the others follow by title")
    credits: CreditRules = Field(
        default_factory=CreditRules, description="where this section's films list their credits otherwise"
    )


class Juror(TextRecord):
    """A member of a jury; the words about them are the person's biography unless given here."""

    person: Name = Field(description="a person's key")
    role: Texts | None = Field(default=None, description="what they do: set below the name")
    country: Country | None = Field(default=None, description="where they come from: an ISO 3166-1 code, or a dead one")
    text: Running = Field(default=Running(), description="in place of the person's biography")
    portrait: Picture | None = Field(default=None, description="in place of the person's own")

    @model_validator(mode="before")
    @classmethod
    def _person_alone(cls, value: Any) -> Any:
        return {"person": value} if isinstance(value, str) else value


class Jury(Record):
    """A jury and its members in the order they print."""

    name: Texts = Field(description="as it is printed")
    members: tuple[Juror, ...] = Field(default=(), description="people's keys, or a person with their role")


class Award(TextRecord):
    """A prize: what it is for, what it is worth, who gives it and who decides."""

    name: Texts = Field(description="as it is printed")
    text: Running = Field(default=Running(), description="what it is for")
    amount: Texts | None = Field(default=None, description="what it is worth")
    donor: Texts | None = Field(default=None, description="who gives it")
    jury: Name | None = Field(default=None, description="the jury that decides, one of juries")


class ImprintRow(Record):
    """A line of the imprint; an empty one is white, and a label alone heads the lines below it."""

    role: Name | None = Field(default=None, description="a word of the table roles, in the number of those who fill it")
    label: Texts | None = Field(default=None, description="in place of a role")
    people: Names = Field(default=(), description="people's keys; the label is in their number and gender")
    value: SeveralTexts = Field(default=(), description="a text, or one in each language; or several of them")

    @model_validator(mode="before")
    @classmethod
    def _empty(cls, value: Any) -> Any:
        return {} if value == "" else value


class Prose(TextRecord):
    """A page of running text."""

    title: Texts = Field(description="as it is printed")
    text: Running = Field(default=Running(), description="the text itself")
    signed: Texts | None = Field(default=None, description="who wrote it, as it is printed below")
    role: Texts | None = Field(default=None, description="what they are, below their name")
    portrait: Picture | None = Field(default=None, description="a picture of who wrote it")


def frozen_tree(value: Any) -> Any:
    """A document's value with its lists as tuples and its mappings frozen."""
    if isinstance(value, dict):
        return Frozen({name: frozen_tree(item) for name, item in value.items()})
    if isinstance(value, list):
        return tuple(frozen_tree(item) for item in value)
    return value


def _options(value: Any) -> Frozen[Any]:
    if not isinstance(value, dict):
        raise Wrong("options are a mapping", "write each as a name, a colon and a value")
    tree: Frozen[Any] = frozen_tree(value)
    return tree


Options = Annotated[Frozen[Any], PlainValidator(_options, json_schema_input_type=dict[str, Any])]


class Part(Record):
    """A stretch of the book: a layout with its options, or a whole section.

    For a section `layout` is `section`: the opener, then the section's films and programmes.
    """

    layout: Name = Field(description="a layout's name")
    section: Key | None = Field(default=None, description="a section of festival.yaml")
    of: Names = Field(
        default=(),
        description="which of the pages, juries, events, contacts or advertisements the layout prints; all if not given",
    )
    title: Texts | None = Field(default=None, description="what the contents call it, where that is not its own title")
    listed: Truth = Field(default=True, description="whether the contents list it")
    opens: OpeningSide | None = Field(
        default=None, description="recto or verso: the side its first page must lie on, where the layout leaves it open"
    )
    options: Options = Field(default=Frozen(), description="options of the layout")

    @model_validator(mode="before")
    @classmethod
    def _short_forms(cls, value: Any) -> Any:
        if isinstance(value, str):
            return {"layout": value}
        if not isinstance(value, dict) or "section" not in value or "layout" in value:
            return value
        section = value["section"]
        rest = {name: item for name, item in value.items() if name != "section"}
        if isinstance(section, dict):
            options = {name: item for name, item in section.items() if name != "key"}
            beside = value.get("options", {})
            options = {**beside, **options} if isinstance(beside, dict) else beside
            return rest | {"layout": "section", "section": section.get("key", ""), "options": options}
        return rest | {"layout": "section", "section": section}

    def option_place(self, name: str) -> Place:
        """Where the option `name` stands."""
        for path in (f"options.{name}", f"section.{name}"):
            if self.says(path):
                return self.key_place(path)
        return self.place()


class BookCover(Record):
    """The book's cover: a layout that draws it, with its options."""

    layout: Name = Field(default="cover", description="a layout's name")
    options: Options = Field(default=Frozen(), description="options of the layout")

    @model_validator(mode="before")
    @classmethod
    def _short_forms(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        return {} if value.strip().lower() in ("true", "yes") else {"layout": value}

    def option_place(self, name: str) -> Place:
        """Where the option `name` stands."""
        return self.key_place(f"options.{name}")


def _unless_false(value: Any) -> Any:
    """Nothing for a field that says `false`."""
    return None if isinstance(value, str) and value.strip().lower() in ("false", "no") else value


class Festival(TextRecord):
    """The festival and its book. Venues and sections keep the order they are written in."""

    name: Texts = Field(description="the festival's name")
    subtitle: Texts = Field(default=Texts(), description="what kind of festival it is")
    edition: Whole | None = Field(default=None, description="which one it is")
    town: Texts = Field(default=Texts(), alias="place", description="the town")
    dates: Dates = Field(description="first and last day")
    languages: tuple[Tag, ...] = Field(description="the edition's languages in their order")
    names: NameForm = Field(
        default="international",
        description="what Latin editions of a Cyrillic language print: international names, or transcribed ones",
    )
    website: Words | None = Field(default=None, description="the address, without https://")
    paper: Paper = Field(default_factory=Paper, description="its size, and what the book is printed on")
    press: PrinterProfile = Field(
        default_factory=PrinterProfile,
        description="the printer: a profile of data/press by name, or what this one wants otherwise",
    )
    venues: Frozen[Venue] = Field(default=Frozen(), description="in the order of the timetable")
    sections: Frozen[Section] = Field(default=Frozen(), description="in the order of the book")
    credits: CreditRules = Field(default_factory=CreditRules, description="how films list their credits")
    change_over: Pause = Field(default=0, description="least minutes between two showings in one venue")
    map: Picture | None = Field(default=None, description="a picture of where the venues are, or a PDF of one page")
    juries: Frozen[Jury] = Field(default=Frozen(), description="in the order they print")
    awards: Frozen[Award] = Field(default=Frozen(), description="in the order they print")
    partners: tuple[PartnerTier, ...] = Field(default=(), description="sponsors by tier, the first tier first")
    advertisements: Frozen[Advertisement] = Field(default=Frozen(), description="pages that others have designed")
    thanks: SeveralTexts = Field(default=(), description="whom the festival thanks, in the order they print")
    imprint: tuple[ImprintRow, ...] = Field(default=(), description="rows in order")
    cip: Lines | None = Field(
        default=None, description="the library's record, line by line; `reserved` keeps its place until it comes"
    )
    copyright: Texts | None = Field(default=None, description="the line that says whose it is")
    isbn: BookNumber | None = Field(default=None, description="the book's number, of thirteen digits")
    cover: Annotated[BookCover | None, BeforeValidator(_unless_false)] = Field(
        default=None, description="true, or the layout that draws the cover; without it the book has none"
    )
    blurb: Running = Field(default=Running(), description="the words on the back cover")
    pages: Frozen[Prose] = Field(default=Frozen(), description="pages of running text, such as a foreword or thanks")
    parts: tuple[Part, ...] = Field(default=(), description="the book in order")

    @property
    def cip_reserved(self) -> bool:
        """Whether the book keeps a place for the library's record, which has not come yet."""
        return self.cip is not None and self.cip.strip().lower() == "reserved"
