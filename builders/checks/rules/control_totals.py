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
        if not given.has(control.role, *control.where):
            continue
        total = _total(given, control)
        wanted = Decimal(control.total)
        if total is None or abs(total - wanted) >= HALF_A_CENT:
            yield _problem(given, control, total, wanted)


def _total(given: RuleInput, control: Control) -> Decimal | None:
    tests = [f'lower(CAST("{role}" AS VARCHAR)) = lower(?)' for role in control.where]
    sql = f'SELECT sum("{control.role}") FROM {given.relation}'
    sql += f" WHERE {' AND '.join(tests)}" if tests else ""
    ((total,),) = given.rows(sql, list(control.where.values()))
    return None if total is None else Decimal(str(total))


def _problem(given: RuleInput, control: Control, total: Decimal | None, wanted: Decimal) -> Problem:
    said = ", ".join(f"{role} {value}" for role, value in control.where.items())
    apart = f"They are {abs(total - wanted):,f} apart. " if total is not None else ""
    hint = apart + (f"The total is from: {control.source}." if control.source else "")
    return Problem(
        "control-total-missed",
        given.dataset.folder,
        None,
        said or control.role,
        "nothing: no row matches" if total is None else f"{total:,f}",
        f"{wanted:,f}",
        plain(hint).strip(),
    )


RULE = Rule(
    "control_totals",
    frozenset({"budget", "projects", "requests", "indicators"}),
    "The rows add up to every control total, to the cent.",
    ("control-total-missed",),
    check,
)
