"""A line of the budget is counted once."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.casts import quoted
from builders.checks.rules.rule import Rule, RuleInput, seen_from
from builders.problems import Problem

WHERE_FROM = frozenset({"file", "row", "place_ids"})


def check(given: RuleInput) -> Iterator[Problem]:
    """Identifiers that stand twice, and lines that are alike in all but where they stand."""
    if given.has("line_id"):
        yield from _ids(given)
    else:
        yield from _lines(given)


def _ids(given: RuleInput) -> Iterator[Problem]:
    keys = ", ".join(["line_id", *(c for c in ("year", "phase", "direction") if given.has(c))])
    for line, places in given.rows(_twice(given.relation, keys, "line_id", "line_id IS NOT NULL")):
        first, *others = places
        for spot in others:
            wanted = seen_from(spot[0], first)
            yield given.problem("line-id-twice", "line_id", spot, found=line, wanted=wanted)


def _lines(given: RuleInput) -> Iterator[Problem]:
    # Columns without a role tell lines apart as well: an account, a description.
    keys = ", ".join(quoted(name) for name in sorted(_own(given)))
    if not given.has("amount"):
        return
    for _, places in given.rows(_twice(given.relation, keys, "amount", "amount <> 0")):
        first, *others = places
        for spot in others:
            yield given.problem("line-twice", "amount", spot, found=seen_from(spot[0], first))


def _own(given: RuleInput) -> frozenset[str]:
    """The columns but for where a row stands, and for what is worked out of the others."""
    return given.columns - WHERE_FROM - {"amount_shares"}


def _twice(table: str, keys: str, told: str, where: str) -> str:
    return (
        f"SELECT {told}, list((file, row) ORDER BY (file, row)) AS places "
        f"FROM {table} WHERE {where} GROUP BY {keys} HAVING count(*) > 1 "
        f"ORDER BY places[1]"
    )


RULE = Rule(
    "lines_once",
    frozenset({"budget"}),
    "No line is counted twice.",
    ("line-id-twice", "line-twice"),
    check,
)
