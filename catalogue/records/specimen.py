"""The words of the type specimen: titles in many scripts, and what the rules of each language are tried on."""

from pydantic import Field

from catalogue.problems import Finder, Problems
from catalogue.project import Project
from catalogue.records.building import build
from catalogue.records.frozen import Frozen, Running, Texts
from catalogue.records.record import Record, Tag, Tags, Words
from catalogue.records.yamltext import read_yaml


class Sample(Record):
    """Words in one language."""

    language: Tag = Field(description="the language of the words")
    text: Words = Field(description="the words")


class ScriptSample(Sample):
    """A film title in its own script with its translations, and a sentence or two."""

    title: Words = Field(description="the title, shown large")
    titles: Texts = Field(default=Texts(), description="the title in the languages of editions")


class Regional(Record):
    """Letters that languages draw differently."""

    italic: Words = Field(default="", description="letters, shown in italics")
    upright: Words = Field(default="", description="letters, shown upright")
    languages: Tags = Field(default=(), description="the languages to be compared")


class Han(Record):
    """Characters that languages draw differently."""

    text: Words = Field(default="", description="the characters")
    languages: Tags = Field(default=(), description="the languages to be compared")


class Trial(Record):
    """What the rules of one language are tried on."""

    index: tuple[Words, ...] = Field(default=(), description="titles, to be put into alphabetical order")
    marks: Words | None = Field(
        default=None, description="a sentence with straight quotation marks and a hyphen for a dash"
    )
    list: tuple[Words, ...] = Field(default=(), description="names, to be listed in a sentence")
    divided: tuple[Words, ...] = Field(default=(), description="words, to be divided")
    tied: Words | None = Field(default=None, description="a sentence with figures, initials and short words")
    other_script: Words | None = Field(default=None, description="words, to be transliterated")


class SpecimenTexts(Record):
    """Everything that the specimen sheet sets and does not compute. What is missing is not shown."""

    name: Texts = Field(default=Texts(), description="what the sheet is called")
    letters: tuple[Words, ...] = Field(default=(), description="two lines of letters on the first page")
    heads: Frozen[Texts] = Field(default=Frozen(), description="the heads of its pages")
    labels: Frozen[Texts] = Field(default=Frozen(), description="the labels beside what is shown")
    samples: Texts = Field(default=Texts(), description="a line that shows a face")
    regional: Regional = Field(default_factory=Regional, description="letters by language")
    scripts: tuple[ScriptSample, ...] = Field(default=(), description="titles and sentences in many scripts")
    mixed: tuple[Sample, ...] = Field(default=(), description="lines in which the direction turns")
    han: Han = Field(default_factory=Han, description="characters by language")
    weights: tuple[Sample, ...] = Field(default=(), description="one word in many scripts")
    languages: Frozen[Trial] = Field(default=Frozen(), description="by language, what its rules are tried on")
    paragraphs: Running = Field(default=Running(), description="running text, to be composed")
    headings: Texts = Field(default=Texts(), description="a title of several lines")


def read_specimen(project: Project, finder: Finder) -> SpecimenTexts:
    """The words of the specimen: the festival's own, else the house's.

    Raises Problems, with everything found so far, where they cannot be read.
    """
    path = project.specimen_file()
    document, problems = read_yaml(project.name(path), project.read(path))
    finder.found.extend(problems)
    texts = None if document is None else build(SpecimenTexts, document.data or {}, document.places, finder)
    if texts is None:
        raise Problems(finder.found)
    return texts
