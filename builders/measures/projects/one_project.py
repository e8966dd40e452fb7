"""Counting a single project: its own amount or date as of the latest snapshot."""

from __future__ import annotations

import ibis.expr.types as ir

from builders.measures.counting import Count, Expression, exact, grouped, nothing
from builders.measures.measure import Scene


def own(value: Expression) -> Count:
    """The project's value in the latest snapshot. An id is unique there, so that max is that."""

    def count(scene: Scene, by: tuple[str, ...]) -> ir.Table:
        latest = scene.rows.filter(scene.rows.is_latest)
        found = grouped(latest, by, value=exact(value(latest).max()))
        return found.mutate(numerator=found.value, denominator=nothing())

    return count


def own_share(part: Expression, whole: Expression) -> Count:
    """One of the project's values over another."""

    def count(scene: Scene, by: tuple[str, ...]) -> ir.Table:
        latest = scene.rows.filter(scene.rows.is_latest)
        found = grouped(
            latest, by, numerator=exact(part(latest).max()), denominator=exact(whole(latest).max())
        )
        return found.mutate(value=exact(found.numerator / found.denominator.nullif(0)))

    return count


def own_difference(now: Expression, before: Expression) -> Count:
    """One of the project's amounts less another; they are its numerator and denominator."""

    def count(scene: Scene, by: tuple[str, ...]) -> ir.Table:
        latest = scene.rows.filter(scene.rows.is_latest)
        found = grouped(
            latest, by, numerator=exact(now(latest).max()), denominator=exact(before(latest).max())
        )
        return found.mutate(value=found.numerator - found.denominator)

    return count


def at_each_snapshot(value: Expression) -> Count:
    """The project's value in every snapshot."""

    def count(scene: Scene, by: tuple[str, ...]) -> ir.Table:
        found = grouped(scene.rows, by, value=exact(value(scene.rows).max()))
        return found.mutate(numerator=found.value, denominator=nothing())

    return count
