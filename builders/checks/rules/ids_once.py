"""A project stands once in a snapshot, a request once in all."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.rules.rule import Rule, RuleInput, seen_from
from builders.problems import Problem

CODES = {"projects": "project-id-twice", "requests": "request-id-twice"}
# The same project may stand in several snapshots and in several years' plans.
APART = {"projects": ("snapshot", "year"), "requests": ()}


def check(given: RuleInput) -> Iterator[Problem]:
    """Each row whose id an earlier row bears."""
    kind = given.dataset.kind
    if not given.has("id"):
        return
    keys = ", ".join(["id", *(c for c in APART[kind] if given.has(c))])
    found = given.rows(
        f"SELECT id, list(DISTINCT (file, row) ORDER BY (file, row)) AS places "
        f"FROM {given.relation} WHERE id IS NOT NULL GROUP BY {keys} "
        f"HAVING count(DISTINCT (file, row)) > 1 ORDER BY places[1]"
    )
    for own, places in found:
        first, *others = places
        for file, row in others:
            wanted = seen_from(file, first)
            yield given.problem(CODES[kind], "id", (file, row), found=own, wanted=wanted)


RULE = Rule(
    "ids_once",
    frozenset({"projects", "requests"}),
    "A project stands once in a snapshot, and a request once.",
    ("project-id-twice", "request-id-twice"),
    check,
)
