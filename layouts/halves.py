"""Half a page: the lines and fields that a film's and an event's have in common, in units from the half's own head."""

from __future__ import annotations

from catalogue import mm

OFFSETS = (0, 27)
"""Units from the head of the page to the upper half and to the lower one."""
FIELD = (mm(68), mm(44))
"""Of the picture."""
BESIDE_PICTURE = mm(4)
FIRST_K, FACTS_K, TEXT_K, RULE_K = 4, 10, 13.5, 22.5
"""The first title, the facts, the text, and the rule below it."""
FIGURES_K, VENUE_K, FINE_K = 24.5, 25.75, 23.75
"""Below the rule: day and hour large, the venue under them, and the first fine line at the right."""
TEXT_LINES, FINE_LINES, SLOT_LINES = 8, 4, 3
"""As many as have room."""
TITLES = (("title_small", 3), ("title_long", 4))
"""Title styles from the largest down, each with the lines it allows the titles of all languages together."""
