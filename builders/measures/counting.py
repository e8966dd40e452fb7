"""The few ways in which a measure counts: totals, rates and spreads, all exact to nine places."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import ibis
import ibis.expr.types as ir

from builders.measures.measure import Scene

EXACT = "decimal(38, 9)"
Count = Callable[[Scene, tuple[str, ...]], ir.Table]
Expression = Callable[[ir.Table], ir.Value]


def grouped(rows: ir.Table, by: tuple[str, ...], **aggregates: ir.Value) -> ir.Table:
    """Aggregate by the named columns, or over all rows where none is named."""
    return rows.group_by(list(by)).aggregate(**aggregates) if by else rows.aggregate(**aggregates)


def exact(value: ir.Value) -> ir.Value:
    """A number as a decimal with nine places, so that it is the same wherever it is computed."""
    return cast(ir.Value, value.cast(EXACT))


def nothing() -> ir.Value:
    """An exact number that is not known."""
    return cast(ir.Value, ibis.null().cast(EXACT))


def total(numerator: Expression) -> Count:
    """A sum or a count: the value is the numerator."""

    def count(scene: Scene, by: tuple[str, ...]) -> ir.Table:
        summed = grouped(scene.rows, by, numerator=exact(numerator(scene.rows)))
        return summed.mutate(denominator=nothing(), value=summed.numerator)

    return count


def part(numerator: Expression, denominator: Expression) -> Count:
    """A count of some, with the count of all beside it: the value is the numerator."""

    def count(scene: Scene, by: tuple[str, ...]) -> ir.Table:
        rows = scene.rows
        counted = grouped(
            rows, by, numerator=exact(numerator(rows)), denominator=exact(denominator(rows))
        )
        return counted.mutate(value=counted.numerator)

    return count


def rate(numerator: Expression, denominator: Expression) -> Count:
    """A share or an average: numerator over denominator, unknown where that is zero."""

    def count(scene: Scene, by: tuple[str, ...]) -> ir.Table:
        rows = scene.rows
        counted = grouped(
            rows, by, numerator=exact(numerator(rows)), denominator=exact(denominator(rows))
        )
        return divided(counted)

    return count


def divided(counted: ir.Table) -> ir.Table:
    """Add the value of a rate to its numerator and denominator."""
    return counted.mutate(value=exact(counted.numerator / counted.denominator.nullif(0)))


def of_positive(counted: ir.Table) -> ir.Table:
    """A rate that means nothing unless its denominator is above zero, such as a change."""
    known = counted.denominator > 0
    value = ibis.ifelse(known, exact(counted.numerator / counted.denominator.nullif(0)), nothing())
    return counted.mutate(value=value)


def spread(column: str, quantile: float) -> Count:
    """A quantile of a column, interpolated; the denominator is the number of rows behind it."""

    def count(scene: Scene, by: tuple[str, ...]) -> ir.Table:
        values = scene.rows[column]
        found = grouped(
            scene.rows,
            by,
            denominator=exact(values.count()),
            value=exact(values.cast("float64").quantile(quantile)),
        )
        return found.mutate(numerator=nothing())

    return count
