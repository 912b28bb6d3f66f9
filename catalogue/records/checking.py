"""The checks, each a function from records to problems; all of them run, whatever the others find."""

from collections.abc import Callable

from catalogue.problems import Finder, Problem, in_order
from catalogue.records import cip, consistency, notes, prose, references, slot_checks, soundness, title_page, vocabulary
from catalogue.records.library import Records
from catalogue.records.looseness import looseness
from catalogue.records.references import Known
from catalogue.records.tweaks import tweaks

Check = Callable[[Records, Known, Finder], None]

CHECKS: tuple[Check, ...] = (
    soundness.titles,
    references.people,
    references.sections,
    references.programmes,
    references.venues,
    references.events,
    references.contacts,
    references.juries,
    soundness.countries,
    soundness.languages,
    references.inks,
    references.pictures,
    references.crops,
    soundness.family_names,
    soundness.dispute_fields,
    vocabulary.words,
    vocabulary.labels,
    vocabulary.credit_rules,
    vocabulary.merged_roles,
    slot_checks.clashes,
    slot_checks.change_overs,
    slot_checks.too_short,
    slot_checks.within_festival,
    slot_checks.never_shown,
    slot_checks.events_without_length,
    slot_checks.people_in_two_places,
    slot_checks.shown_twice_at_once,
    consistency.names_twice,
    consistency.pictures_twice,
    consistency.frozen_films,
    cip.reserved,
    cip.number,
    cip.title_data,
    prose.texts,
    looseness,
    tweaks,
    title_page.title_data,
    notes.films,
    notes.disputes,
    notes.people,
    notes.sections,
    notes.festival,
    notes.transliterated,
)


def check(records: Records, known: Known) -> tuple[Problem, ...]:
    """Everything the checks find, in the order of the files."""
    finder = Finder()
    for each in CHECKS:
        each(records, known, finder)
    return in_order(finder.found)
