"""How many rows of a file are published."""

from __future__ import annotations

from builders.measures.behind import every
from builders.measures.counting import total
from builders.measures.measure import Measure

ROWS_PUBLISHED = Measure(
    id="rows_published",
    kind="catalogue",
    title="Rows published",
    definition="The rows of the file that are in the published table.",
    unit="count",
    needs=("rows_published",),
    breakdowns=((), ("file",)),
    count=total(lambda ledger: ledger.rows_published.sum()),
    behind=every(),
)
