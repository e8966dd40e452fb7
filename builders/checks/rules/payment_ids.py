"""A payment's number belongs to one payee: its lines share it, and nobody else's do."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.rules.rule import Rule, RuleInput
from builders.problems import Problem

# Departments number their payments each by itself.
WITHIN = ("department_code", "department")


def check(given: RuleInput) -> Iterator[Problem]:
    """Each number under which several payees were paid."""
    if not given.has("id", "payee"):
        return
    keys = ", ".join(["id", *(c for c in WITHIN if given.has(c))])
    found = given.rows(
        f"SELECT id, string_agg(DISTINCT payee, ' / ' ORDER BY payee), min((file, row)) "
        f"FROM {given.relation} WHERE id IS NOT NULL GROUP BY {keys} "
        f"HAVING count(DISTINCT payee) > 1 ORDER BY 3"
    )
    for own, payees, spot in found:
        yield given.problem("payment-id-of-two", "id", spot, found=own, wanted=payees)


RULE = Rule(
    "payment_ids",
    frozenset({"payments"}),
    "A payment's number belongs to one payee.",
    ("payment-id-of-two",),
    check,
)
