"""The checks, each a function from records to problems; all of them run, whatever the others find."""

from collections.abc import Callable

from catalogue.problems import Finder, Problem, in_order
from catalogue.records import consistency, notes, prose, references, vocabulary
from catalogue.records.library import Records
from catalogue.records.looseness import looseness
from catalogue.records.references import Known

Check = Callable[[Records, Known, Finder], None]

CHECKS: tuple[Check, ...] = (
    references.titles,
    references.people,
    references.sections,
    references.programmes,
    references.venues,
    references.events,
    references.contacts,
    references.juries,
    references.countries,
    references.languages,
    references.inks,
    references.pictures,
    references.family_names,
    references.dispute_fields,
    vocabulary.words,
    vocabulary.labels,
    vocabulary.credit_rules,
    vocabulary.merged_roles,
    consistency.screenings_overlap,
    consistency.screenings_in_festival,
    consistency.names_twice,
    consistency.pictures_twice,
    consistency.number_in_cip,
    prose.texts,
    looseness,
    notes.films,
    notes.disputes,
    notes.people,
    notes.sections,
    notes.transliterated,
)


def check(records: Records, known: Known) -> tuple[Problem, ...]:
    """Everything the checks find, in the order of the files."""
    finder = Finder()
    for each in CHECKS:
        each(records, known, finder)
    return in_order(finder.found)
