"""What the data name as a place is a place of the portal, or is listed."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from builders.checks.findings import rows_in_words
from builders.checks.rules.rule import Rule, RuleInput
from builders.problems import Problem
from builders.sources.names import fold


def check(given: RuleInput) -> Iterator[Problem]:
    """Each name that joins no place, with its rows and the name that is most like it."""
    if not given.has("place", "place_scope"):
        return
    found = given.rows(
        f"SELECT place, min(file), list(DISTINCT row ORDER BY row) FROM {given.relation} "
        f"WHERE place_scope = 'unmatched' AND place IS NOT NULL GROUP BY place ORDER BY place"
    )
    known = {fold(name): name for name in given.place_names}
    for place, file, rows in found:
        close = get_close_matches(fold(place), known, n=1, cutoff=0.7)
        near = f"Did you mean “{known[close[0]]}”?" if close else ""
        hint = f"{near} {rows_in_words(rows)}".strip()
        yield given.problem("place-unmatched", "place", (file, rows[0]), found=place, hint=hint)


RULE = Rule(
    "places_join",
    frozenset({"budget", "projects", "requests", "indicators"}),
    "Every place that the data name is a place of the portal.",
    ("place-unmatched",),
    check,
)
