"""A project that was in one snapshot is in the next, until it is told to be over."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.rules.rule import Rule, RuleInput
from builders.problems import Problem


def check(given: RuleInput) -> Iterator[Problem]:
    """Projects that are not in the last snapshot, at the last row about them; rows of no snapshot.

    Where no row has a snapshot there is but one, and nothing is missing from it.
    """
    if not given.has("id", "snapshot"):
        return
    for latest, file, rows in given.rows(_undated(given.relation)):
        yield given.problem(
            "project-without-snapshot", "snapshot", (file, rows[0]), rows, wanted=latest
        )
    for own, seen, latest, (file, row) in given.rows(_missing(given.relation)):
        hint = f"It was last in that of {seen}."
        yield given.problem(
            "project-not-in-last-snapshot", "id", (file, row), found=own, wanted=latest, hint=hint
        )


def _undated(table: str) -> str:
    latest = f"(SELECT max(snapshot) FROM {table})"
    return (
        f"SELECT {latest}, file, list(DISTINCT row ORDER BY row) FROM {table} "
        f"WHERE snapshot IS NULL AND {latest} IS NOT NULL GROUP BY file ORDER BY file"
    )


def _missing(table: str) -> str:
    # Rows without a snapshot are told of together, above.
    return (
        f"SELECT id, max(snapshot) AS seen, (SELECT max(snapshot) FROM {table}) AS latest, "
        f"arg_max((file, row), (snapshot, file, row)) AS place FROM {table} "
        f"WHERE id IS NOT NULL AND snapshot IS NOT NULL GROUP BY id "
        f"HAVING seen < latest ORDER BY place"
    )


RULE = Rule(
    "projects_reported",
    frozenset({"projects"}),
    "A project is in the last snapshot, and every row says which snapshot it belongs to.",
    ("project-not-in-last-snapshot", "project-without-snapshot"),
    check,
)
