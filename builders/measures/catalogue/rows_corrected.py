"""In how many rows the steward corrected what stands in the files."""

from __future__ import annotations

from builders.measures.behind import every
from builders.measures.counting import total
from builders.measures.measure import Measure

ROWS_CORRECTED = Measure(
    id="rows_corrected",
    kind="catalogue",
    title="Rows corrected",
    definition="The rows that the steward corrected or left out after the files were read, by "
    "correction; a row counts once for each correction that is about it.",
    unit="count",
    needs=("rows_corrected",),
    breakdowns=((), ("correction",)),
    count=total(lambda corrected: corrected.rows_corrected.sum().fill_null(0)),
    behind=every(),
)
