"""Counting a single project: its own amount or date as of the last snapshot that it is in."""

from __future__ import annotations

import ibis.expr.types as ir

from builders.measures.counting import Count, Expression, exact, grouped, nothing
from builders.measures.measure import Scene


def own(value: Expression) -> Count:
    """The project's value in its last snapshot. It has one row there, so that max is that."""

    def count(scene: Scene, by: tuple[str, ...]) -> ir.Table:
        last = scene.rows.filter(scene.rows.is_last_known)
        found = grouped(last, by, value=exact(value(last).max()))
        return found.mutate(numerator=found.value, denominator=nothing())

    return count


def own_share(part: Expression, whole: Expression) -> Count:
    """One of the project's values over another."""

    def count(scene: Scene, by: tuple[str, ...]) -> ir.Table:
        last = scene.rows.filter(scene.rows.is_last_known)
        found = grouped(
            last, by, numerator=exact(part(last).max()), denominator=exact(whole(last).max())
        )
        return found.mutate(value=exact(found.numerator / found.denominator.nullif(0)))

    return count


def own_difference(now: Expression, before: Expression) -> Count:
    """One of the project's amounts less another; they are its numerator and denominator."""

    def count(scene: Scene, by: tuple[str, ...]) -> ir.Table:
        last = scene.rows.filter(scene.rows.is_last_known)
        found = grouped(
            last, by, numerator=exact(now(last).max()), denominator=exact(before(last).max())
        )
        return found.mutate(value=found.numerator - found.denominator)

    return count


def at_each_snapshot(value: Expression) -> Count:
    """The project's value in every snapshot."""

    def count(scene: Scene, by: tuple[str, ...]) -> ir.Table:
        states = scene.rows.filter(scene.rows.is_state)
        found = grouped(states, by, value=exact(value(states).max()))
        return found.mutate(numerator=found.value, denominator=nothing())

    return count
