"""A code or name is written one way, or what it stands for is counted apart."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.casts import quoted
from builders.checks.rules.rule import Rule, RuleInput
from builders.problems import Problem

# What rows are grouped by, as it stands. Numbers of requests may differ by case alone.
GROUPED = (
    *("fund", "department", "programme", "category", "payee"),
    *("service", "indicator", "statistic"),
)
ROLES = (*GROUPED, *(f"{role}_code" for role in GROUPED))
IDS = {"projects": ("id",)}


def check(given: RuleInput) -> Iterator[Problem]:
    """Each text that differs from another of its column in nothing but case or blanks."""
    for role in (*IDS.get(given.dataset.kind, ()), *ROLES):
        if given.has(role):
            yield from _of_role(given, role)


def _of_role(given: RuleInput, role: str) -> Iterator[Problem]:
    name = quoted(role)
    forms: dict[str, list[tuple[str, int]]] = {}
    counted = f"SELECT {name}, count(*) FROM {given.relation} WHERE {name} IS NOT NULL GROUP BY 1"
    for text, count in given.rows(counted):
        forms.setdefault(bare(text), []).append((text, count))
    for alike in (found for _, found in sorted(forms.items()) if len(found) > 1):
        most, *others = (text for text, _ in sorted(alike, key=lambda form: (-form[1], form[0])))
        for text in others:
            [(spot, rows)] = given.rows(
                f"SELECT min((file, row)), count(DISTINCT (file, row)) "
                f"FROM {given.relation} WHERE {name} = ?",
                [text],
            )
            hint = f"It stands in {rows:,} rows." if rows > 1 else ""
            yield given.problem(
                "codes-differ-by-case", role, spot, found=text, wanted=most, hint=hint
            )


def bare(text: str) -> str:
    """The text without case, and with single blanks within alone."""
    return " ".join(text.split()).casefold()


RULE = Rule(
    "codes_alike",
    frozenset({"budget", "payments", "projects", "requests", "indicators", "counts"}),
    "No two codes, departments, funds, programmes, categories, payees, services, indicators or "
    "statistics, nor ids of projects, differ by case or blanks alone.",
    ("codes-differ-by-case",),
    check,
)
