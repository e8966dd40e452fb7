"""How many people live in a place is known, or it is said that it is not."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.rules.rule import Rule, RuleInput
from builders.problems import Problem


def check(given: RuleInput) -> Iterator[Problem]:
    """Places without a population, where the dataset has populations at all."""
    if not given.has("population", "name"):
        return
    found = given.rows(
        f"SELECT file, row, name FROM {given.relation} WHERE population IS NULL ORDER BY file, row"
    )
    for file, row, name in found:
        yield given.problem("place-population-missing", "population", (file, row), found=name)


RULE = Rule(
    "place_population",
    frozenset({"places"}),
    "Every place has a population.",
    ("place-population-missing",),
    check,
)
