"""The rows add up to the totals that the steward knows from elsewhere, to the cent."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from builders.checks.rules.rule import Rule, RuleInput, plain
from builders.problems import Problem
from builders.sources.dataset import Control

HALF_A_CENT = Decimal("0.005")


def check(given: RuleInput) -> Iterator[Problem]:
    """Each control total that the rows miss."""
    for control in given.dataset.controls:
        wanted = Decimal(control.total)
        absent = [role for role in (control.role, *control.where) if not given.has(role)]
        if absent:
            found = f"nothing: no column has the role {absent[0]}"
            yield _problem(given, control, found, wanted)
            continue
        total = _total(given, control)
        if total is None:
            yield _problem(given, control, "nothing: no row matches", wanted)
        elif abs(total - wanted) >= HALF_A_CENT:
            apart = f"They are {abs(total - wanted):,f} apart. "
            yield _problem(given, control, f"{total:,f}", wanted, apart)


def _total(given: RuleInput, control: Control) -> Decimal | None:
    tests = [f'lower(CAST("{role}" AS VARCHAR)) = lower(?)' for role in control.where]
    sql = f'SELECT sum("{control.role}") FROM {given.relation}'
    sql += f" WHERE {' AND '.join(tests)}" if tests else ""
    ((total,),) = given.rows(sql, list(control.where.values()))
    return None if total is None else Decimal(str(total))


def _problem(
    given: RuleInput, control: Control, found: str, wanted: Decimal, apart: str = ""
) -> Problem:
    said = ", ".join(f"{role} {value}" for role, value in control.where.items())
    hint = apart + (f"The total is from: {control.source}." if control.source else "")
    return Problem(
        "control-total-missed",
        given.dataset.folder,
        None,
        said or control.role,
        found,
        f"{wanted:,f}",
        plain(hint).strip(),
    )


RULE = Rule(
    "control_totals",
    frozenset({"places", "budget", "payments", "projects", "requests", "indicators", "counts"}),
    "The rows add up to every control total, to the cent.",
    ("control-total-missed",),
    check,
)
