"""How much an amount changed from one year to the next."""

from __future__ import annotations

import ibis.expr.types as ir

from builders.measures.behind import Behind
from builders.measures.budget.breakdowns import CHANGES
from builders.measures.counting import exact, grouped, of_positive
from builders.measures.measure import Measure, Scene


def change(scene: Scene, by: tuple[str, ...]) -> ir.Table:
    """This year less the year before in the same phase, over the year before."""
    sums = grouped(scene.rows, by, amount=exact(scene.rows.amount.sum()))
    next_year = (sums.year.cast("int64") + 1).cast("string")
    before = sums.mutate(year=next_year).rename(amount_before="amount")
    both = sums.inner_join(before, list(by))
    counted = both.select(
        *by, numerator=both.amount - both.amount_before, denominator=both.amount_before
    )
    return of_positive(counted)


def both_years(rows: ir.Table, by: tuple[str, ...]) -> ir.Table:
    """The lines of the year and of the one before, whose own year is ``of_year``.

    Only groups that have lines in both years are compared.
    """
    own = rows.mutate(of_year=rows.year)
    before = own.mutate(year=(own.year.cast("int64") + 1).cast("string"))
    here, there = own.select(*by).distinct(), before.select(*by).distinct()
    both = own.union(before).semi_join(here.intersect(there), list(by))
    return both.filter(both.amount.notnull())


CHANGE_ON_YEAR = Measure(
    id="change_on_year",
    kind="budget",
    title="Change on the year before",
    definition="The amount less that of the year before in the same phase, over the latter. "
    "Not known unless the latter is above zero.",
    unit="share",
    needs=("year", "phase", "amount"),
    breakdowns=CHANGES,
    count=change,
    behind=Behind(both_years),
)
