"""A line and its target: how an indicator went, and what was promised."""

from __future__ import annotations

from typing import Any, Final

from builders.charts import lines
from builders.charts.chart import Drawing
from builders.charts.form import Form


def specify(drawing: Drawing) -> dict[str, Any]:
    """Lay out the lines, and the series ``Target`` as a rule that steps where it was changed."""
    return lines.specify(drawing)


LINE_WITH_TARGET: Final = Form(
    "line_with_target", "Shows how an indicator went over time against its target.", specify
)
