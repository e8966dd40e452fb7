"""A code has one label in one year, or its amounts are split between two names."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.rules.rule import Rule, RuleInput
from builders.problems import Problem

CODED = ("fund", "department", "programme", "category", "payee")


def check(given: RuleInput) -> Iterator[Problem]:
    """Each code that bears two labels in the same year."""
    for role in CODED:
        if given.has(role, f"{role}_code"):
            yield from _of_role(given, role)


def _of_role(given: RuleInput, role: str) -> Iterator[Problem]:
    # Programmes are often numbered anew in each department.
    within = [c for c in ("year", "direction") if given.has(c)]
    if role == "programme":
        within += [c for c in ("department_code", "department") if given.has(c)][:1]
    keys = ", ".join([f"{role}_code", *within])
    found = given.rows(
        f"SELECT {role}_code, string_agg(DISTINCT {role}, ' / ' ORDER BY {role}), "
        f"arg_min(file, (file, row)), arg_min(row, (file, row)) FROM {given.relation} "
        f"WHERE {role}_code IS NOT NULL AND {role} IS NOT NULL "
        f"GROUP BY {keys} HAVING count(DISTINCT {role}) > 1 ORDER BY 3, 4"
    )
    seen = set()
    for code, labels, file, row in found:
        if (code, labels) not in seen:
            seen.add((code, labels))
            yield given.problem("code-has-two-labels", role, (file, row), found=code, wanted=labels)


RULE = Rule(
    "one_label_a_code",
    frozenset({"budget", "payments"}),
    "A code of a fund, department, programme or category has one label in a year, and a code of "
    "a payee one in all.",
    ("code-has-two-labels",),
    check,
)
