"""How many rows of a file are not published, and why."""

from __future__ import annotations

from builders.measures.behind import every
from builders.measures.counting import total
from builders.measures.measure import Measure

ROWS_WITHHELD = Measure(
    id="rows_withheld",
    kind="catalogue",
    title="Rows withheld",
    definition="The rows of the file that are not published, by the reason.",
    unit="count",
    needs=("rows_withheld",),
    breakdowns=((), ("file",), ("file", "reason")),
    count=total(lambda withheld: withheld.rows_withheld.sum().fill_null(0)),
    behind=every(),
)
