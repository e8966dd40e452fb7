"""Payments of nothing, and money that came back, are told of: they may be right."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.findings import rows_of_one_file, spots_in_words
from builders.checks.rules.rule import Rule, RuleInput
from builders.problems import Problem

SIGNS = (("payment-of-nothing", "= 0"), ("payment-negative", "< 0"))


def check(given: RuleInput) -> Iterator[Problem]:
    """One notice for all payments of zero, and one for all below it."""
    if not given.has("amount"):
        return
    for code, sign in SIGNS:
        [(spots, total)] = given.rows(
            f"SELECT list(DISTINCT (file, row) ORDER BY (file, row)), sum(amount) "
            f"FROM {given.relation} WHERE amount {sign}"
        )
        if not spots:
            continue
        rows = rows_of_one_file(spots)
        hint = "" if rows else spots_in_words(spots)
        yield given.problem(
            code, "amount", spots[0], rows, found=f"{len(spots):,}", wanted=f"{total:,f}", hint=hint
        )


RULE = Rule(
    "payment_amounts",
    frozenset({"payments"}),
    "A payment is above zero; credit notes and payments of nothing are told of.",
    tuple(code for code, _ in SIGNS),
    check,
)
