"""What the data name as a place is a place of the portal, or is listed."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.findings import rows_in_words, rows_of_one_file, spots_in_words
from builders.checks.letters.mojibake import hint
from builders.checks.rules.rule import Rule, RuleInput
from builders.problems import Problem
from builders.wording.nearest import did_you_mean


def check(given: RuleInput) -> Iterator[Problem]:
    """Each name that joins no place with the name most like it, and the points that lie in none.

    Where there are no places to hold them against, that alone is told (``unplaced.py``).
    """
    if not given.has("place_scope") or not given.is_placed:
        return
    if given.has("place"):
        yield from _names(given)
    if given.has("latitude", "longitude"):
        yield from _points(given)


def _names(given: RuleInput) -> Iterator[Problem]:
    found = given.rows(
        f"SELECT place, list(DISTINCT (file, row) ORDER BY (file, row)) FROM {given.relation} "
        f"WHERE place_scope = 'unmatched' AND place IS NOT NULL GROUP BY place ORDER BY place"
    )
    for place, spots in found:
        garbled = hint(_column(given, spots[0][0]), place)
        near = garbled or did_you_mean(place, given.place_names)
        rows = rows_of_one_file(spots)
        said = near if rows else f"{near} {spots_in_words(spots)}".strip()
        yield given.problem("place-unmatched", "place", spots[0], rows, found=place, hint=said)


def _column(given: RuleInput, file: str) -> str:
    """The column of that file from which the place is read."""
    own = next((one for one in given.dataset.resources if one.path == file), None)
    named = own.reading.roles.get("place", ()) if own else ()
    return named[0] if named else "place"


def _points(given: RuleInput) -> Iterator[Problem]:
    """One problem a file for all its points outside every boundary.

    Rows that name a place are told above, and points at 0, 0 when the cells are looked at.
    """
    unnamed = "AND place IS NULL" if given.has("place") else ""
    found = given.rows(
        f"SELECT file, list(DISTINCT row ORDER BY row), arg_min((latitude, longitude), row) "
        f"FROM {given.relation} WHERE place_scope = 'unmatched' {unnamed} "
        f"AND (latitude <> 0 OR longitude <> 0) GROUP BY file ORDER BY file"
    )
    for file, rows, point in found:
        said = ", ".join(f"{number.normalize():f}" for number in point)
        near = rows_in_words(rows, "Such points stand")
        yield given.problem(
            "place-outside-boundaries", "latitude", (file, rows[0]), found=said, hint=near
        )


RULE = Rule(
    "places_join",
    frozenset({"budget", "projects", "requests", "indicators", "counts"}),
    "Every place that the data name, and every point, is in a place of the portal.",
    ("place-unmatched", "place-outside-boundaries"),
    check,
)
