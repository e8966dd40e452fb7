"""Rows that are totals of other rows would be counted twice."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.rules.rule import Rule, RuleInput
from builders.problems import Problem

LABELS = ("department", "programme", "fund", "category", "line_id")
# "Total" and "Grand total:", but not "Total rewards", which a department may buy.
TOTAL = (
    r"^\s*(grand|sub|overall|city|budget)?[\s-]*totals?\s*:?\s*$"
    r"|^\s*(grand\s+)?total\s+(expenditures?|expenses?|revenues?|budget|appropriations?"
    r"|departments?|funds?|all\s+\w+)\s*$"
    r"|^.+\s(sub)?total\s*$"
)
FEWEST = 4  # rows in a group before one of them can be told to be the sum of the others


def check(given: RuleInput) -> Iterator[Problem]:
    """Rows labelled as totals, and rows that equal the sum of all others of their year."""
    labelled: set[tuple[str, int]] = set()
    for role in LABELS:
        if given.has(role):
            for problem, place in _labelled(given, role):
                if place not in labelled:
                    labelled.add(place)
                    yield problem
    yield from _sums(given, labelled)


def _labelled(given: RuleInput, role: str) -> Iterator[tuple[Problem, tuple[str, int]]]:
    found = given.rows(
        f"SELECT DISTINCT {role}, file, row FROM {given.relation} "
        f"WHERE regexp_matches({role}, ?, 'i') ORDER BY file, row",
        [TOTAL],
    )
    for label, file, row in found:
        place = (file, row)
        yield given.problem("total-among-lines", role, place, found=label), place


def _sums(given: RuleInput, labelled: set[tuple[str, int]]) -> Iterator[Problem]:
    if not given.has("amount"):
        return
    group = ", ".join(c for c in ("year", "phase", "direction") if given.has(c)) or "1"
    found = given.rows(
        f"SELECT file, row, amount FROM {given.relation} WHERE amount > 0 "
        f"WINDOW w AS (PARTITION BY {group}) "
        f"QUALIFY count(*) OVER w >= {FEWEST} AND amount * 2 = sum(amount) OVER w "
        f"ORDER BY file, row"
    )
    for file, row, amount in found:
        if (file, row) not in labelled:
            yield given.problem("sum-among-lines", "amount", (file, row), found=f"{amount:,f}")


RULE = Rule(
    "no_totals_among_lines",
    frozenset({"budget"}),
    "No row is the total of other rows.",
    ("total-among-lines", "sum-among-lines"),
    check,
)
