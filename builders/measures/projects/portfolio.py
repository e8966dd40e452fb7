"""Counting all projects together: as they stand in the latest snapshot."""

from __future__ import annotations

from dataclasses import replace

import ibis.expr.types as ir

from builders.measures.counting import Count
from builders.measures.measure import Scene


def of_latest(count: Count) -> Count:
    """The same count over the rows of the latest snapshot alone."""

    def counted(scene: Scene, by: tuple[str, ...]) -> ir.Table:
        return count(replace(scene, rows=scene.rows.filter(scene.rows.is_latest)), by)

    return counted
