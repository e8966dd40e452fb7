"""A payment is counted once."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.casts import quoted
from builders.checks.rules.rule import Rule, RuleInput, seen_from
from builders.problems import Problem

WHERE_FROM = frozenset({"file", "row"})


def check(given: RuleInput) -> Iterator[Problem]:
    """Each row that is alike to an earlier one in all but where it stands."""
    if not given.has("amount"):
        return
    keys = ", ".join(quoted(name) for name in sorted(given.columns - WHERE_FROM))
    found = given.rows(
        f"SELECT list((file, row) ORDER BY (file, row)) AS places FROM {given.relation} "
        f"WHERE amount <> 0 GROUP BY {keys} HAVING count(*) > 1 ORDER BY places[1]"
    )
    for ((first, *others),) in found:
        for spot in others:
            yield given.problem("payment-twice", "amount", spot, found=seen_from(spot[0], first))


RULE = Rule(
    "payments_once",
    frozenset({"payments"}),
    "No payment stands twice.",
    ("payment-twice",),
    check,
)
