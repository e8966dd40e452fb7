"""What an indicator came to in its latest month."""

from __future__ import annotations

import ibis.expr.types as ir

from builders.measures.behind import Behind
from builders.measures.indicators.breakdowns import NOW
from builders.measures.indicators.observing import latest_rows, observed, of_latest
from builders.measures.measure import Measure, Scene


def latest(scene: Scene, by: tuple[str, ...]) -> ir.Table:
    """The value of the latest month that the indicator has."""
    return observed(of_latest(scene.rows), by)


INDICATOR_LATEST = Measure(
    id="indicator_latest",
    kind="indicators",
    title="Latest value of an indicator",
    definition="The value of the indicator in the latest month for which there is one.",
    unit="indicator",
    needs=("indicator", "month"),
    breakdowns=NOW,
    count=latest,
    behind=Behind(latest_rows),
)
